/** The pane's own words. Functions take what varies; numbers arrive as numbers and are written by `format.number`. */
const number = new Intl.NumberFormat('vi-VN');
/** Names of periods begin with a capital, which is out of place inside a sentence: "Quý I năm 2021". */
const inside = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const sentence = (text: string) => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

export const pane = {
  app: {
    name: 'Báo cáo CCHC',
    opening: 'Đang mở…',
    reading: 'Đang đọc sổ làm việc…',
    version: (version: string) => `Phiên bản ${version}`,
    aboutText:
      'Theo dõi, kiểm tra và tổng hợp kế hoạch cải cách hành chính ngay trong Excel. Dữ liệu không rời khỏi sổ.',
    retry: 'Thử lại',
    close: 'Đóng thông báo',
    diagnostics: 'Chẩn đoán',
    help: 'Trợ giúp',
    /** The name of "?" beside a field. */
    explain: (field: string) => `Giải thích: ${field}`,
  },
  host: {
    notExcelTitle: 'Hãy mở trong Excel',
    notExcelText: 'Báo cáo CCHC chỉ làm việc bên trong Excel.',
    notExcelNext: 'Mở Excel, chọn thẻ CCHC trên thanh công cụ rồi bấm Bắt đầu.',
    failedTitle: 'Không mở được Báo cáo CCHC',
    failedText: 'Chưa tải được phần còn lại của phần bổ trợ.',
    failedNext: 'Kiểm tra mạng rồi đóng và mở lại khung này.',
  },
  nav: {
    label: 'Các bước làm việc',
    start: 'Bắt đầu',
    share: 'Gửi, nhận',
    check: 'Kiểm tra',
    summary: 'Tổng hợp',
    errors: (count: number) => `${number.format(count)} lỗi`,
  },
  job: {
    load: 'Đang nạp mẫu…',
    import: 'Đang nạp kế hoạch…',
    fill: 'Đang tổng hợp và vẽ biểu đồ…',
    undo: 'Đang hoàn tác…',
    fix: 'Đang sửa…',
    ignore: 'Đang ghi…',
    mark: 'Đang tô màu…',
    print: 'Đang ghi trang Kiểm tra…',
    issue: 'Đang chốt kế hoạch…',
    close: 'Đang chốt số liệu kỳ…',
    reopen: 'Đang mở lại kỳ…',
    addTable: 'Đang thêm bảng…',
    score: 'Đang ghi phiếu chấm điểm…',
    checkPrint: 'Đang xem các trang in…',
    mendPrint: 'Đang đặt lại trang in…',
    pack: 'Đang tạo tài liệu họp…',
    report: 'Đang lập báo cáo Word…',
    split: 'Đang tạo tệp cho các đơn vị…',
    merge: 'Đang ghi số liệu của các đơn vị…',
    preview: 'Đang tính số liệu…',
    /** What a long job is at, by the name that progress gives it. */
    phases: { read: 'Đang đọc sổ làm việc…', check: 'Đang kiểm tra…', write: 'Đang ghi vào sổ…' },
    cancel: 'Hủy',
    cancelling: 'Đang dừng…',
  },
  notice: {
    loaded: (tasks: number, tabs: number) =>
      tasks > 0
        ? `Đã nạp mẫu: ${number.format(tasks)} nhiệm vụ, ${number.format(tabs)} trang.`
        : `Đã nạp mẫu trống: ${number.format(tabs)} trang.`,
    imported: (tasks: number, tabs: number) =>
      `Đã nạp kế hoạch từ tệp: ${number.format(tasks)} nhiệm vụ, ${number.format(tabs)} trang.`,
    fixed: (cells: number) => (cells > 0 ? `Đã sửa ${number.format(cells)} ô.` : 'Không còn ô nào phải sửa.'),
    fixedDetail: 'Mỗi thay đổi có một dòng ở trang Nhật ký.',
    ignored: 'Đã bỏ qua. Lý do được ghi ở trang Quy tắc.',
    heeded: 'Đã thôi bỏ qua; mục này được kiểm tra lại.',
    marked: 'Đã tô màu các ô cần xem lại.',
    markedDetail: (unmarked: number) =>
      unmarked > 0
        ? `Còn ${number.format(unmarked)} nhiệm vụ chưa được tô vì danh sách quá dài. Hãy sửa bớt rồi tô lại.`
        : '',
    unmarked: 'Đã bỏ màu. Định dạng của anh/chị được giữ nguyên.',
    printed: 'Đã ghi danh sách vào trang Kiểm tra, có thể in.',
    issued: 'Đã chốt kế hoạch. Từ nay, sửa cột kế hoạch sẽ được báo.',
    closed: (period: string) => `Đã chốt số liệu ${inside(period)}. Thay đổi sau khi chốt sẽ được liệt kê ở đây.`,
    scoresAdded: (sheets: number) => `Đã thêm các trang Chỉ số CCHC với phiếu của ${number.format(sheets)} đơn vị.`,
    scored: (step: string, units: number) => `${step}: ${number.format(units)} đơn vị.`,
    tableAdded: (tab: string, rows: number) =>
      rows > 0
        ? `Trang ${tab}: đã thêm ${number.format(rows)} dòng. Nhập số liệu rồi tổng hợp.`
        : `Đã thêm trang ${tab}. Nhập số liệu rồi tổng hợp.`,
    tableThere: 'Bảng này đã có đủ, không có gì phải thêm.',
    printChecked: (faulty: number) =>
      faulty > 0 ? `${number.format(faulty)} trang cần xem lại trước khi in.` : 'Các trang đều sẵn sàng để in.',
    printMended: (faulty: number) =>
      faulty > 0
        ? `Đã đặt lại trang in. Còn ${number.format(faulty)} trang phải sửa bằng tay.`
        : 'Đã đặt lại trang in. Các trang đều sẵn sàng để in.',
    packed: 'Đã mở tài liệu họp ở sổ mới. Nhấn Ctrl+P, chọn In toàn bộ sổ làm việc.',
    reported: 'Đã lập báo cáo Word.',
    reopened: (period: string) => `Đã mở lại ${inside(period)}. Trang Nhật ký ghi lại việc này.`,
    copied: (findings: number, ignored: number) =>
      `Đã sao chép ${number.format(findings)} mục${ignored > 0 ? `, trong đó ${number.format(ignored)} mục đã bỏ qua` : ''}. Dán vào Excel, Word hoặc thư.`,
    filled: (period: string) => `Đã tổng hợp ${inside(period)} và cập nhật biểu đồ.`,
    filledDetail: (cells: number, tabs: string[], lastYear: number) =>
      sentence(
        [
          cells > 0 ? `${number.format(cells)} ô đã được ghi lại` : '',
          lastYear > 0 ? `lấy tỷ lệ cùng kỳ năm trước của ${number.format(lastYear)} kỳ` : '',
          tabs.length > 0 ? `cập nhật trang ${tabs.join(', ')}` : '',
        ]
          .filter(Boolean)
          .join('; '),
      ),
    upToDate: (period: string) => `Số liệu ${inside(period)} đã đúng với kế hoạch, không có gì phải ghi.`,
    split: (files: number) => `Đã tạo ${number.format(files)} tệp để gửi.`,
    splitDetail: (unassigned: number) =>
      unassigned > 0 ? `${number.format(unassigned)} nhiệm vụ chưa rõ đơn vị chủ trì nên không nằm trong tệp nào.` : '',
    merged: (cells: number, added: number) =>
      `Đã nhận: ${number.format(cells)} ô được ghi${added > 0 ? `, thêm ${number.format(added)} nhiệm vụ` : ''}.`,
    mergedNothing: 'Không có gì mới để ghi.',
    mergedDetail: (logged: boolean, undecided: number) =>
      [
        ...(logged ? ['Mỗi thay đổi có một dòng ở trang Nhật ký.'] : []),
        ...(undecided > 0
          ? [`Còn ${number.format(undecided)} chỗ giữ như sổ này, chưa quyết định; nhận lại các tệp để chọn.`]
          : []),
      ].join(' '),
    showSubmissions: 'Mở trang Nộp báo cáo',
    undone: 'Đã hoàn tác.',
    cancelled: 'Đã dừng. Sổ làm việc vẫn như trước.',
    diagnose: 'Mở trang Chẩn đoán',
    undo: 'Hoàn tác',
    undoLoadQuestion:
      'Hoàn tác sẽ xóa các trang vừa nạp, kể cả số liệu đã nhập vào các trang đó. Anh/chị có chắc không?',
    undoLoadYes: 'Xóa các trang đã nạp',
    undoLoadNo: 'Giữ lại',
    showCharts: 'Xem biểu đồ',
  },
  start: {
    chooseTitle: 'Chọn mẫu để bắt đầu',
    chooseText: 'Sổ này chưa có mẫu kế hoạch CCHC. Các trang tính đang có sẽ được giữ nguyên.',
    templates: 'Mẫu kế hoạch',
    sample: 'Dữ liệu mẫu',
    sampleHint: 'Nhiệm vụ trong mẫu này là dữ liệu mẫu, xóa được khi lập kế hoạch thật.',
    blank: 'Mẫu trống',
    year: 'Năm kế hoạch',
    yearHint: (from: number, to: number) => `Nhập năm từ ${from} đến ${to}.`,
    load: 'Nạp mẫu vào sổ này',
    import: 'Nhập kế hoạch từ tệp .xlsx…',
    importText: 'Đã có kế hoạch ở một tệp Excel khác?',
    previewTitle: 'Xem trước',
    previewTasks: (tasks: number, areas: number) =>
      tasks > 0
        ? `${number.format(tasks)} nhiệm vụ trong ${number.format(areas)} lĩnh vực`
        : `${number.format(areas)} lĩnh vực, chưa có nhiệm vụ`,
    previewArea: 'Lĩnh vực',
    previewCount: 'Nhiệm vụ',
    previewTabs: (tabs: number) => `${number.format(tabs)} trang sẽ được thêm`,
    noTemplates: 'Không tìm thấy mẫu nào. Hãy báo bộ phận kỹ thuật kiểm tra thư mục mẫu của phần bổ trợ.',
    damagedTitle: 'Mẫu trong sổ này chưa dùng được',
    damagedNext: 'Nếu vừa xóa hoặc sửa nhầm, bấm Ctrl+Z trong Excel. Xong thì bấm Đọc lại.',
    reread: 'Đọc lại',
    tasks: (tasks: number) => `${number.format(tasks)} nhiệm vụ`,
    decision: (decision: string, date: string) =>
      date === '' ? `Quyết định số ${decision}` : `Quyết định số ${decision} ngày ${date}`,
    nextTitle: 'Việc cần làm',
    stepEnter: 'Nhập kế hoạch và tiến độ',
    stepEnterEmpty: 'Kế hoạch chưa có nhiệm vụ nào.',
    stepEnterText: 'Nhập vào các ô trắng của trang Kế hoạch.',
    stepEnterButton: 'Mở trang Kế hoạch',
    stepCheck: 'Kiểm tra',
    stepAfterTasks: 'Làm sau khi đã nhập nhiệm vụ.',
    stepCheckClean: 'Không còn lỗi hay cảnh báo.',
    stepCheckButton: 'Xem chỗ cần sửa',
    stepSummary: 'Tổng hợp và vẽ biểu đồ',
    stepSummaryOutdated: 'Kế hoạch đã thay đổi, cần tổng hợp lại.',
    stepSummaryFresh: (period: string, closing: string) => `${period}, số liệu chốt đến ${closing}: đã cập nhật.`,
    stepSummaryButton: 'Sang bước Tổng hợp',
    stepState: { entered: 'Đã có dữ liệu', done: 'Đã xong', next: 'Việc tiếp theo', waiting: 'Chưa làm' },
  },
  /** What the start and summary views also say of findings; the rest comes with the check view. */
  check: {
    counts: {
      error: (count: number) => `${number.format(count)} lỗi`,
      warning: (count: number) => `${number.format(count)} cảnh báo`,
      info: (count: number) => `${number.format(count)} lưu ý`,
    },
    place: (tab: string, cell: string) => `${tab}, ô ${cell}`,
    toStart: 'Sang bước Bắt đầu',
  },
  summary: {
    title: 'Tổng hợp',
    period: 'Kỳ báo cáo',
    closing: (from: string, closing: string) => `Từ ${from}, chốt số liệu đến ${closing}`,
    submitBy: (date: string) => `Hạn nộp báo cáo: ${date}`,
    fill: 'Tổng hợp và vẽ biểu đồ',
    figures: 'Số liệu chính',
    total: 'Nhiệm vụ',
    done: 'Hoàn thành',
    overdue: 'Quá hạn',
    rateYear: 'Hoàn thành so với kế hoạch năm',
    ratePeriod: 'Hoàn thành trong số đến hạn',
    rateOnTime: 'Đúng hạn trong số đến hạn',
    ofCount: (part: number, whole: number) => `${number.format(part)} trong ${number.format(whole)} nhiệm vụ`,
    noneDue: 'Chưa có nhiệm vụ đến hạn',
    /** `open`: due by the calendar, and neither done nor overdue. */
    dueUntil: (until: string, closing: string, open: number) =>
      `Đến hạn tính theo kỳ lịch, đến hết ngày ${until}; quá hạn tính đến ngày chốt ${closing}: ${number.format(open)} nhiệm vụ đến hạn chưa hoàn thành nhưng chưa quá hạn.`,
    charts: 'Biểu đồ',
    chart: {
      byStatus: 'Nhiệm vụ theo tình trạng',
      byArea: 'Tiến độ theo lĩnh vực',
      done: 'Hoàn thành',
      inProgress: 'Đang thực hiện',
      notStarted: 'Chưa thực hiện',
      overdue: 'Quá hạn',
    },
    noData: 'Chưa có số liệu',
    changesTitle: (count: number) => `${number.format(count)} ô sẽ được ghi lại`,
    changesText: 'Việc ghi này hoàn tác được. Các ô khác anh/chị đã nhập được giữ nguyên.',
    changeFrom: 'Đang là',
    changeTo: 'Sẽ là',
    blank: '(trống)',
    moreChanges: (count: number) => `và ${number.format(count)} ô khác`,
    upToDate: 'Các trang tổng hợp và biểu đồ đang khớp với kế hoạch.',
    outdated: 'Các trang tổng hợp chưa khớp với số liệu dưới đây. Bấm nút ở cuối khung để cập nhật.',
    errorsFirst: (count: number) =>
      `Kế hoạch còn ${number.format(count)} lỗi nên số liệu có thể chưa đúng. Nên sửa trước khi tổng hợp.`,
    seeErrors: 'Xem lỗi',
    needsTemplate: 'Chưa có kế hoạch để tổng hợp. Hãy nạp mẫu hoặc nhập kế hoạch từ tệp trước.',
    stopped: 'Đã dừng tính số liệu.',
    options: {
      title: 'Tùy chọn',
      byCalendar: 'Tính đến hạn theo kỳ lịch',
      byCalendarHint: (closing: string, end: string) =>
        closing === end
          ? `Kỳ này tính đến hết ngày ${closing}.`
          : `Có: nhiệm vụ đến hạn tính đến hết ngày ${end}. Không: đến ngày chốt ${closing}. Quá hạn luôn tính đến ngày chốt.`,
      ranking: 'Xếp hạng các cơ quan theo',
      rates: {
        A: 'A. Hoàn thành so với kế hoạch năm',
        B: 'B. Hoàn thành trong số đến hạn',
        C: 'C. Đúng hạn trong số đến hạn',
      },
      charts: 'Biểu đồ, theo thứ tự trang',
      chartNames: {
        areas: 'Tiến độ theo lĩnh vực',
        statuses: 'Cơ cấu trạng thái',
        offices: 'Tỷ lệ hoàn thành: phòng, ban, cơ quan',
        communes: 'Tỷ lệ hoàn thành: xã, phường',
        overdue: 'Nhiệm vụ quá hạn theo cơ quan, kèm danh sách',
        'on-time': 'TTHC đúng hạn theo đơn vị',
        files: 'Hồ sơ TTHC theo kỳ',
        online: 'Hồ sơ trực tuyến theo đơn vị',
        indicators: 'Mức đạt chỉ tiêu',
        'par-areas': 'Chỉ số CCHC theo lĩnh vực',
        'par-ranking': 'Xếp hạng Chỉ số CCHC',
        submissions: 'Tình hình nộp báo cáo (bảng)',
      },
      noFigures: '(chưa có số liệu)',
      up: (chart: string) => `Đưa lên: ${chart}`,
      down: (chart: string) => `Đưa xuống: ${chart}`,
      perPage: 'Mỗi trang A4',
      onePerPage: '1 biểu đồ',
      twoPerPage: '2 biểu đồ',
      later: 'Áp dụng khi bấm nút ở cuối khung.',
    },
    tables: {
      title: 'Bảng số liệu thêm',
      text: 'Mỗi bảng là một trang để nhập, có tổng hợp và biểu đồ riêng. Bảng đã có thì được giữ nguyên.',
      procedures: 'Thêm bảng TTHC (biểu 06)',
      indicators: 'Thêm bảng Chỉ tiêu',
      initiatives: 'Thêm bảng Sáng kiến',
      /** Where the table is there. */
      there: { procedures: 'TTHC (biểu 06)', indicators: 'Chỉ tiêu', initiatives: 'Sáng kiến' },
      has: (table: string) => `Đã có bảng ${table}.`,
      open: (tab: string) => `Mở trang ${tab}`,
      more: 'Thêm các dòng của kỳ này',
      scores: 'Chấm điểm Chỉ số CCHC',
      scoresText: 'Tự chấm, thẩm định, xếp hạng các đơn vị và xem còn thiếu gì để đứng trong ba vị trí dẫn đầu.',
      mismatched: (rows: number) => `${number.format(rows)} dòng của kỳ này có số liệu chưa khớp.`,
    },
    lastYear: {
      title: 'Cùng kỳ năm trước',
      text: (year: number) =>
        `Lấy tỷ lệ B của từng kỳ từ sổ làm việc năm ${year} để so sánh ở trang TH kỳ. Có thể chọn tệp hoặc kéo tệp thả vào đây.`,
      choose: 'Chọn sổ năm trước (.xlsx)…',
      other: 'Chọn tệp khác…',
      none: 'Bỏ chọn',
      reading: 'Đang đọc tệp…',
      taken: (periods: number, closed: number) =>
        `Đọc được tỷ lệ của ${number.format(periods)} kỳ, ${closed > 0 ? `trong đó ${number.format(closed)} kỳ đã chốt số liệu` : 'chưa kỳ nào chốt số liệu'}.${closed < periods ? ' Kỳ chưa chốt tính theo nội dung hiện có của sổ ấy.' : ''}`,
      nothing: (year: number) => `Sổ năm ${year} không có tỷ lệ nào để lấy.`,
      willWrite: (count: number) => `${number.format(count)} ô của trang TH kỳ sẽ được ghi`,
      same: 'Trang TH kỳ đã ghi đúng các tỷ lệ này.',
      period: 'Kỳ báo cáo',
      gap: {
        'no-progress': (periods: string) => `Chưa nhập kết quả và chưa chốt số liệu: ${periods}.`,
        'none-due': (periods: string) => `Không có nhiệm vụ đến hạn: ${periods}.`,
        'no-period': (periods: string) => `Không có kỳ này: ${periods}.`,
      },
      later: 'Ghi cùng lúc khi bấm nút ở cuối khung, hoàn tác được.',
    },
    printPart: {
      title: 'In và tài liệu họp',
      intro: 'Xem trước các trang có in đúng khổ A4, đủ lề và đủ dòng tiêu đề không.',
      check: 'Kiểm tra trang in',
      allRight: (pages: number) => `${number.format(pages)} trang đều in đúng.`,
      faulty: (faulty: number, pages: number) =>
        `${number.format(faulty)} trong ${number.format(pages)} trang cần xem lại:`,
      mend: 'Đặt lại trang in',
      flaws: {
        wide: (pages: number) => `Bảng rộng ${number.format(pages)} trang. Đặt lại trang in để vừa một trang ngang.`,
        small: (percent: number) =>
          `Chữ bị thu còn ${number.format(percent)}% nên khó đọc. Thu hẹp hoặc bỏ bớt cột rồi kiểm tra lại.`,
        paper: (paper: string) => `Đang chọn giấy ${paper}, không phải A4.`,
        margins: 'Lề trang không theo Nghị định 30/2020/NĐ-CP.',
        'head-once': 'Dòng tiêu đề của bảng không lặp lại ở các trang sau.',
        'left-out': 'Vùng in bỏ sót một phần bảng.',
        unnumbered: 'Không có số trang ở lề trên.',
      },
      packTitle: 'Tài liệu họp',
      packText:
        'Các trang được chọn mở ở sổ mới, có bìa và mục lục, sẵn sàng để in. Trang biểu đồ chưa có số liệu được bỏ qua. Sổ này không thay đổi.',
      /** Behind the name of a tab on which nothing stands yet. */
      empty: '(chưa có số liệu)',
      errors: (count: number) => `Còn ${number.format(count)} lỗi, số liệu in ra có thể sai; xem ở mục Kiểm tra.`,
      pack: 'Mở tài liệu họp',
    },
    closePart: {
      title: 'Chốt số liệu kỳ',
      open: 'Khi đã gửi báo cáo của kỳ, hãy chốt số liệu: số liệu lúc chốt được giữ lại, mọi thay đổi về sau đều được liệt kê. Không ô nào bị khóa.',
      early: (closing: string) => `Chưa đến ngày chốt số liệu (${closing}).`,
      by: 'Họ tên người thực hiện',
      close: 'Chốt số liệu kỳ này',
      closed: (at: string, by: string) => `${by} đã chốt lúc ${at}.`,
      unsound: 'Bản số liệu đã chốt trong sổ bị sửa, không còn dùng để so sánh được. Hãy mở lại kỳ và chốt lại.',
      noLate: 'Số liệu không thay đổi từ khi chốt.',
      late: (count: number) => `${number.format(count)} thay đổi sau khi chốt`,
      lateText: 'Báo cáo đã gửi không có các thay đổi này.',
      added: 'Nhiệm vụ được thêm vào',
      removed: 'Nhiệm vụ không còn trong kế hoạch',
      moreLate: (count: number) => `và ${number.format(count)} thay đổi khác`,
      reopenTitle: 'Mở lại kỳ này',
      reason: 'Lý do mở lại',
      reopen: 'Mở lại kỳ',
      goTo: (title: string) => `Đến nhiệm vụ: ${title}`,
      compareTitle: 'So với số liệu đã chốt',
      then: 'Lúc chốt',
      previous: (period: string) => `${period} (lúc chốt)`,
      now: 'Hiện nay',
      countedUntil: (then: string, now: string) =>
        `Cách tính đến hạn đã đổi: lúc chốt tính đến ngày ${then}, hiện nay tính đến ngày ${now}.`,
    },
  },
};

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
  },
  host: {
    notExcelTitle: 'Hãy mở trong Excel',
    notExcelText: 'Báo cáo CCHC chỉ làm việc bên trong Excel.',
    notExcelNext: 'Mở Excel, chọn thẻ CCHC trên thanh công cụ rồi bấm Bắt đầu.',
    oldExcelTitle: 'Phiên bản Excel này chưa đủ mới',
    oldExcelText: 'Báo cáo CCHC cần Excel 2021, Microsoft 365 hoặc Excel trên web.',
    oldExcelNext:
      'Cập nhật Office, hoặc mở sổ này bằng Excel trên web. Sổ đã tạo vẫn nhập liệu và tự tính được khi không có phần bổ trợ.',
    failedTitle: 'Không mở được Báo cáo CCHC',
    failedText: 'Chưa tải được phần còn lại của phần bổ trợ.',
    failedNext: 'Kiểm tra mạng rồi đóng và mở lại khung này.',
  },
  nav: {
    label: 'Các bước làm việc',
    start: 'Bắt đầu',
    check: 'Kiểm tra',
    summary: 'Tổng hợp',
    errors: (count: number) => `${number.format(count)} lỗi`,
  },
  job: {
    load: 'Đang nạp mẫu…',
    fill: 'Đang tổng hợp và vẽ biểu đồ…',
    undo: 'Đang hoàn tác…',
    check: 'Đang kiểm tra…',
    preview: 'Đang tính số liệu…',
    inspect: 'Đang đọc sổ làm việc…',
    cancel: 'Hủy',
    cancelling: 'Đang dừng…',
  },
  notice: {
    loaded: (tasks: number, tabs: number) =>
      tasks > 0
        ? `Đã nạp mẫu: ${number.format(tasks)} nhiệm vụ, ${number.format(tabs)} trang.`
        : `Đã nạp mẫu trống: ${number.format(tabs)} trang.`,
    filled: (period: string) => `Đã tổng hợp ${inside(period)} và cập nhật biểu đồ.`,
    filledDetail: (cells: number, tabs: string[]) =>
      sentence(
        [
          cells > 0 ? `${number.format(cells)} ô của kế hoạch đã được ghi` : '',
          tabs.length > 0 ? `cập nhật trang ${tabs.join(', ')}` : '',
        ]
          .filter(Boolean)
          .join('; '),
      ),
    upToDate: (period: string) => `Số liệu ${inside(period)} đã đúng với kế hoạch, không có gì phải ghi.`,
    undone: 'Đã hoàn tác.',
    cancelled: 'Đã dừng. Sổ làm việc vẫn như trước.',
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
    stepCheckClean: 'Không còn lỗi hay cảnh báo.',
    stepCheckButton: 'Xem chỗ cần sửa',
    stepSummary: 'Tổng hợp và vẽ biểu đồ',
    stepSummaryOutdated: 'Kế hoạch đã thay đổi, cần tổng hợp lại.',
    stepSummaryFresh: (period: string, closing: string) => `${period}, số liệu chốt đến ${closing}: đã cập nhật.`,
    stepSummaryButton: 'Sang bước Tổng hợp',
    stepState: { done: 'Đã xong', next: 'Việc tiếp theo', waiting: 'Chưa làm' },
  },
  check: {
    title: 'Kiểm tra kế hoạch',
    filter: 'Lọc theo mức độ',
    all: 'Tất cả',
    severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
    counts: {
      error: (count: number) => `${number.format(count)} lỗi`,
      warning: (count: number) => `${number.format(count)} cảnh báo`,
      info: (count: number) => `${number.format(count)} lưu ý`,
    },
    list: 'Những chỗ cần xem lại',
    hint: 'Bấm vào một dòng để tới đúng ô trong bảng.',
    place: (tab: string, cell: string) => `${tab}, ô ${cell}`,
    suggestion: (value: string) => `Gợi ý: ${value}`,
    clean: 'Không có gì phải sửa',
    cleanText: (tasks: number) => `Đã kiểm tra ${number.format(tasks)} nhiệm vụ. Có thể tổng hợp và vẽ biểu đồ.`,
    cleanButton: 'Sang bước Tổng hợp',
    emptyPlan: 'Kế hoạch chưa có nhiệm vụ nào để kiểm tra.',
    emptyFilter: 'Không có mục nào ở mức độ này.',
    needsTemplate: 'Chưa có kế hoạch để kiểm tra. Hãy nạp mẫu trước.',
    toStart: 'Sang bước Bắt đầu',
    follows: 'Danh sách tự cập nhật khi sửa trong bảng.',
    stopped: 'Đã dừng kiểm tra.',
    pages: 'Trang của danh sách',
    page: (from: number, to: number, total: number) =>
      `${number.format(from)}–${number.format(to)} trong ${number.format(total)}`,
    previous: 'Trang trước',
    next: 'Trang sau',
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
    changesTitle: (count: number) => `${number.format(count)} ô của kế hoạch sẽ được ghi`,
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
    needsTemplate: 'Chưa có kế hoạch để tổng hợp. Hãy nạp mẫu trước.',
    stopped: 'Đã dừng tính số liệu.',
  },
};

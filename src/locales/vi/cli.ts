import { MOST_SPARE_ROWS, USUAL_SPARE_ROWS } from '../../domain/sharing/spare-rows';

/** Words of the command line. */
export const cli = {
  usage: {
    all: [
      'Cách dùng: npm run -s cchc -- <lệnh> …',
      '',
      '  new [--template MÃ] [--year NĂM] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] --out TỆP.xlsx',
      '                                                      tạo sổ kế hoạch từ mẫu (huong-tra-2021 hoặc blank)',
      '  import TỆP.xlsx [--year NĂM] [--sheet TÊN] --out TỆP.xlsx [--json]',
      '                                                      lập sổ từ phụ lục kế hoạch có sẵn',
      '  check TỆP.xlsx [--json]                             kiểm tra số liệu của sổ',
      '  fix TỆP.xlsx --out TỆP.xlsx [--json]                sửa mọi chỗ đã rõ nghĩa, liệt kê từng ô đã sửa',
      '  fill TỆP.xlsx [--period KỲ] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] [--last-year TỆP.xlsx] [--charts A,B] [--per-page 1|2]',
      '       --out TỆP.xlsx [--json]                        lập biểu tổng hợp và biểu đồ của kỳ',
      '  split TỆP.xlsx --out THƯ_MỤC [--period KỲ] [--units A,B] [--spare SỐ_DÒNG] [--json]',
      '                                                      tách mỗi đơn vị một tệp để gửi đi nhập kết quả',
      '  merge TỆP.xlsx TỆP_GỬI_VỀ… --out TỆP.xlsx [--prefer newest] [--csv TỆP] [--parquet TỆP] [--json]',
      '                                                      nhận các tệp, thư mục đơn vị gửi về vào sổ',
      '  print TỆP.xlsx --out TÀI_LIỆU.pdf [--pages A,B] [--json]',
      '                                                      tài liệu họp dạng PDF: bìa, mục lục, các trang chọn in',
      '  score TỆP.xlsx [--unit ĐƠN_VỊ] [--json]             điểm, Chỉ số CCHC, thứ hạng của từng đơn vị; khoảng cách đến thứ ba',
      '  rank TỆP.xlsx… [--json]                             xếp hạng các đơn vị của nhiều sổ trong từng nhóm',
      '  report TỆP.xlsx [--period KỲ] --out BÁO_CÁO.docx [--json]',
      '                                                      báo cáo công tác CCHC của kỳ dạng Word: lời văn, bảng, biểu đồ, phụ lục',
      '',
      'Kỳ báo cáo viết như 2021-Q1, 2021-H1, 2021-9M, 2021-Y.',
      'Mã thoát: 0 là xong, không có lỗi; 1 là xong nhưng số liệu còn lỗi hoặc có tệp không nhận; 2 là không làm được, chưa ghi gì.',
    ].join('\n'),
    new:
      'npm run -s cchc -- new [--template MÃ] [--year NĂM] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] --out TỆP.xlsx\n' +
      '  --tthc: thêm trang TTHC để nhập kết quả giải quyết thủ tục hành chính theo Biểu số 06\n' +
      '  --chi-tieu: thêm trang Chỉ tiêu để theo dõi các chỉ tiêu của kế hoạch\n' +
      '  --sang-kien: thêm trang Sáng kiến để ghi các sáng kiến CCHC\n' +
      '  --cham-diem: thêm các trang chấm điểm Chỉ số CCHC với bộ tiêu chí mẫu (dữ liệu mẫu, cần thay bằng bộ đã ban hành)\n' +
      '  --mau-bao-cao: thêm trang Mẫu báo cáo để sửa lời văn của báo cáo Word',
    import: 'npm run -s cchc -- import TỆP.xlsx [--year NĂM] [--sheet TÊN] --out TỆP.xlsx [--json]',
    check: 'npm run -s cchc -- check TỆP.xlsx [--json]',
    fix: 'npm run -s cchc -- fix TỆP.xlsx --out TỆP.xlsx [--json]',
    fill: (charts: readonly string[]) =>
      'npm run -s cchc -- fill TỆP.xlsx [--period KỲ] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] [--last-year TỆP.xlsx] [--charts A,B] [--per-page 1|2] --out TỆP.xlsx [--json]\n' +
      '  --charts: các biểu đồ của trang Biểu đồ, theo thứ tự in; sổ nhớ lựa chọn này cho các lần sau. Tên các biểu đồ:\n' +
      charts.map((chart) => `            ${chart}\n`).join('') +
      '  --per-page: số biểu đồ trên một trang in, 1 hoặc 2\n' +
      '  --tthc: thêm trang TTHC, hoặc thêm vào trang ấy các dòng của kỳ này\n  --last-year: sổ làm việc năm trước, để lấy tỷ lệ của cùng kỳ vào trang TH kỳ\n' +
      '  --chi-tieu: thêm trang Chỉ tiêu để theo dõi các chỉ tiêu của kế hoạch\n' +
      '  --sang-kien: thêm trang Sáng kiến để ghi các sáng kiến CCHC\n' +
      '  --cham-diem: thêm các trang chấm điểm Chỉ số CCHC với bộ tiêu chí mẫu (dữ liệu mẫu, cần thay bằng bộ đã ban hành)\n' +
      '  --mau-bao-cao: thêm trang Mẫu báo cáo để sửa lời văn của báo cáo Word',
    split:
      'npm run -s cchc -- split TỆP.xlsx --out THƯ_MỤC [--period KỲ] [--units A,B] [--spare SỐ_DÒNG] [--json]\n' +
      `  --units: mã hoặc tên đơn vị, cách nhau bằng dấu phẩy hoặc chấm phẩy\n  --spare: số dòng trống để đơn vị ghi thêm nhiệm vụ (mặc định ${USUAL_SPARE_ROWS})`,
    merge:
      'npm run -s cchc -- merge TỆP.xlsx TỆP_GỬI_VỀ… --out TỆP.xlsx [--prefer newest] [--csv TỆP] [--parquet TỆP] [--json]\n' +
      '  TỆP_GỬI_VỀ: các tệp .xlsx, hoặc thư mục chứa các tệp ấy (không đọc thư mục con, tệp nén)\n' +
      '  --prefer newest: số liệu không khớp thì lấy theo tệp mới nhất (tệp của kỳ sau, rồi tệp lưu sau); không ghi thì giữ như sổ\n' +
      '  --csv, --parquet: ghi thêm mọi nhiệm vụ của các tệp được nhận, mỗi nhiệm vụ một dòng',
    print:
      'npm run -s cchc -- print TỆP.xlsx --out TÀI_LIỆU.pdf [--pages A,B] [--json]\n' +
      '  --pages: tên các trang tính cần in hoặc tên ngắn (linh-vuc,don-vi,qua-han,bieu-do,ke-hoach…), theo thứ tự in;\n' +
      '           không ghi thì in các trang tổng hợp và biểu đồ có số liệu',
    score:
      'npm run -s cchc -- score TỆP.xlsx [--unit ĐƠN_VỊ] [--json]\n' +
      '  --unit: chỉ xem đơn vị này: điểm, chỗ cần sửa, còn thiếu gì để đứng thứ ba; không ghi thì xem mọi đơn vị,\n' +
      '          khoảng cách của đơn vị đã chọn ở trang Khoảng cách',
    rank:
      'npm run -s cchc -- rank TỆP.xlsx… [--json]\n' +
      '  cách xếp đồng hạng, mức xếp loại và nhóm đơn vị lấy theo tệp thứ nhất',
    report:
      'npm run -s cchc -- report TỆP.xlsx [--period KỲ] --out BÁO_CÁO.docx [--json]\n' +
      '  --period: kỳ báo cáo; không ghi thì lấy kỳ của sổ. Lời văn lấy ở trang Mẫu báo cáo nếu sổ có trang này',
  },
  badArguments: {
    'no-command': () => 'Chưa có lệnh.',
    'unknown-command': (name: string) => `Không có lệnh "${name}".`,
    'unknown-option': (name: string) => `Không có tùy chọn ${name}.`,
    'repeated-option': (name: string) => `Tùy chọn ${name} được viết hai lần.`,
    'flag-with-value': (name: string) => `Tùy chọn ${name} không có giá trị đi kèm.`,
    'missing-value': (name: string) => `Thiếu giá trị sau tùy chọn ${name}.`,
    'missing-option': (name: string) => `Thiếu tùy chọn ${name}.`,
    'missing-file': () => 'Thiếu tên tệp.',
    'extra-word': (name: string) => `Thừa "${name}".`,
    'file-exists': (name: string) =>
      `Đã có tệp "${name}". Hãy chọn tên khác; nếu không cần tệp cũ nữa thì xóa nó trước.`,
    'other-book': (name: string) =>
      `"${name}" là tệp khác, không phải kết quả của sổ này; ghi vào đó sẽ mất nội dung của tệp. Hãy chọn tên khác cho --out.`,
    'bad-year': (name: string) => `"${name}" không phải là năm; hãy viết bốn chữ số, ví dụ 2021.`,
    'bad-spare': (name: string) => `"${name}" không phải là số dòng; hãy viết một số từ 0 đến ${MOST_SPARE_ROWS}.`,
    'not-folder': (name: string) => `"${name}" là một tệp, không phải thư mục. Hãy chọn tên thư mục khác cho --out.`,
    'bad-prefer': (name: string) => `Không có cách chọn "${name}"; --prefer chỉ nhận newest.`,
    'used-twice': (name: string) => `"${name}" đã được dùng cho tệp khác của lệnh này. Hãy chọn tên khác.`,
    'out-returned': (name: string) =>
      `"${name}" là tệp đơn vị gửi về; ghi vào đó sẽ mất báo cáo của đơn vị. Hãy chọn tên khác cho --out.`,
    'not-xlsx': (name: string) => `Tệp ghi ra phải có đuôi .xlsx, không phải "${name}".`,
    'not-pdf': (name: string) => `Tệp ghi ra phải có đuôi .pdf, không phải "${name}".`,
    'not-docx': (name: string) => `Tệp ghi ra phải có đuôi .docx, không phải "${name}".`,
    'unknown-chart': (name: string, known: string) => `Không có biểu đồ "${name}". Các biểu đồ: ${known}.`,
    'no-charts': (_: string, known: string) =>
      `Chưa chọn biểu đồ nào. Hãy viết sau --charts ít nhất một tên trong số: ${known}.`,
    'bad-per-page': (name: string) =>
      `"${name}" không phải là số biểu đồ trên một trang; --per-page chỉ nhận 1 hoặc 2.`,
    'unknown-page': (name: string, known: string) =>
      `Sổ không có trang "${name}", hoặc trang đang ẩn. Các trang in được: ${known}.`,
    'no-pages': (_: string, known: string) =>
      `Chưa có trang nào để in. Các trang tổng hợp bị xóa thì lập lại bằng lệnh fill, đang ẩn thì bỏ ẩn trong Excel; hoặc chọn trang sau --pages: ${known}.`,
  },
  noTemplate:
    'Tệp này chưa có mẫu kế hoạch CCHC. Hãy lập sổ từ tệp này bằng lệnh import, hoặc tạo sổ mới bằng lệnh new.',
  unplaced: (count: number) => `Trong số cộng có ${count} nhiệm vụ chưa ghi đúng lĩnh vực.`,
  usageLine: (usage: string) => `Cách dùng: ${usage}`,
  cannotWrite: (file: string) =>
    `Không ghi được tệp "${file}". Hãy kiểm tra thư mục, quyền ghi và xem tệp có đang mở không.`,
  folderMade: (folder: string) => `Thư mục chưa có, đã tạo mới: ${folder}`,
  unexpected: (code: string) =>
    `Chương trình gặp lỗi chưa lường trước (${code}); chưa ghi tệp nào. Hãy báo cho người phụ trách.`,
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  created: (file: string, template: string) => `Đã tạo sổ kế hoạch từ mẫu "${template}": ${file}`,
  procedures: (tab: string, rows: number) =>
    rows === 0
      ? `Trang "${tab}" đã có đủ các đơn vị của kỳ.`
      : `Trang "${tab}": thêm ${rows} dòng để nhập số hồ sơ TTHC theo Biểu số 06.`,
  entryTable: (tab: string, rows: number, isNew: boolean) => {
    if (!isNew) return `Trang "${tab}" đã có sẵn, giữ nguyên.`;
    return rows === 0 ? `Đã thêm trang "${tab}" với các dòng trống để nhập.` : `Trang "${tab}": thêm ${rows} dòng.`;
  },
  parIndex: (tab: string, sheets: number, isNew: boolean) =>
    isNew
      ? `Đã thêm các trang Chỉ số CCHC với phiếu của ${sheets} đơn vị. Bộ tiêu chí ở trang "${tab}" là dữ liệu mẫu; hãy thay bằng bộ tiêu chí đã ban hành.`
      : 'Các trang Chỉ số CCHC đã có sẵn, giữ nguyên.',
  tasks: (count: number) => (count === 0 ? 'Bảng kế hoạch chưa có nhiệm vụ.' : `${count} nhiệm vụ.`),
  sample: 'Các nhiệm vụ trong mẫu là dữ liệu mẫu.',
  noFindings: (checked: string) => `Đã kiểm tra ${checked}: không có gì cần xem lại.`,
  /** `tabs`: sheets of the tables besides the plan. */
  checked: (tasks: number, tabs: readonly string[]) =>
    `${tasks} nhiệm vụ${tabs.length > 0 ? ` và trang ${tabs.join(', ')}` : ''}`,
  findings: (checked: string, errors: number, warnings: number, infos: number) =>
    `Đã kiểm tra ${checked}: ${errors} lỗi, ${warnings} cảnh báo, ${infos} lưu ý.`,
  ignored: (count: number) => `${count} mục đã được bỏ qua kèm lý do, không tính vào các số trên.`,
  fixed: (count: number) => `Đã sửa ${count} ô:`,
  nothingToFix: 'Không có ô nào sửa được mà không cần hỏi; số liệu được giữ nguyên.',
  imported: (tasks: number, sheets: string, year: number) =>
    `Đã đọc ${tasks} nhiệm vụ của kế hoạch năm ${year} từ trang ${sheets}.`,
  noArea: 'Chưa rõ lĩnh vực',
  importedArea: (area: string, tasks: number) => `  ${area}: ${tasks} nhiệm vụ`,
  importProgress: (step: string, percent: number) =>
    `${step === 'check' ? 'Đang kiểm tra' : 'Đang đọc tệp'}: ${percent}%`,
  lacksRows: (tab: string, period: string) =>
    `Trang "${tab}" chưa có đủ dòng của kỳ ${period}: thêm --tthc để có, rồi nhập số hồ sơ.`,
  mismatched: (tab: string, rows: number, period: string) =>
    `Trang "${tab}": ${rows} dòng của kỳ ${period} có số liệu chưa khớp. Hãy soát lại.`,
  filled: (file: string) => `Đã ghi: ${file}`,
  unchanged: (file: string) => `Không có gì thay đổi; tệp được giữ nguyên: ${file}`,
  copied: (file: string) => `Không có gì thay đổi; đã chép sang: ${file}`,
  lastYear: {
    taken: (year: number, periods: number, closed: number) =>
      `Tỷ lệ B cùng kỳ năm trước, lấy từ sổ năm ${year} vào trang TH kỳ: ${periods} kỳ, ${closed > 0 ? `trong đó ${closed} kỳ đã chốt số liệu` : 'chưa kỳ nào chốt số liệu'}; kỳ chưa chốt tính theo nội dung hiện có của sổ ấy.`,
    none: (year: number) => `Chưa lấy được tỷ lệ cùng kỳ nào từ sổ năm ${year}.`,
    rate: (period: string, rate: string, closed: boolean, same: boolean) =>
      `  ${period}: ${rate}${closed ? ' (đã chốt)' : ''}${same ? ', đang ghi như vậy' : ''}`,
    gap: {
      'no-period': (year: number, periods: string) => `  Sổ năm ${year} không có kỳ này: ${periods}.`,
      'none-due': (_: number, periods: string) => `  Không có nhiệm vụ đến hạn: ${periods}.`,
      'no-progress': (year: number, periods: string) =>
        `  Sổ năm ${year} chưa nhập kết quả và chưa chốt kỳ nào, nên không có số cùng kỳ cho: ${periods}.`,
    },
  },
  split: (files: number, folder: string, period: string, submitBy: string) =>
    `Đã tách ${files} tệp vào "${folder}". Kỳ báo cáo: ${period}; hạn nộp ${submitBy}.`,
  splitFile: (file: string, tasks: number, coordinated: number) =>
    `${file}: ${tasks} nhiệm vụ${coordinated > 0 ? `, phối hợp ${coordinated}` : ''}`,
  splitGone: (name: string) => `Lưu ý: ${name} không còn hoạt động vào ngày chốt số liệu, chưa rõ đơn vị kế thừa.`,
  splitUnassigned: (count: number) => `${count} nhiệm vụ chưa rõ cơ quan chủ trì nên không nằm trong tệp nào:`,
  splitRow: (row: number, title: string) => `dòng ${row}: ${title}`,
  splitWithout: (count: number) =>
    `${count} đơn vị chỉ phối hợp, không chủ trì nhiệm vụ nào nên không có tệp (muốn có, hãy ghi tên hoặc mã sau --units):`,
  splitWithoutUnit: (name: string, coordinated: number) => `${name}: phối hợp ${coordinated}`,
  splitProgress: (done: number, total: number) => `Đang tách: ${done}/${total} tệp`,
  merge: {
    head: (period: string, submitBy: string) => `Kỳ báo cáo: ${period}; hạn nộp ${submitBy}.`,
    counts: (accepted: number, refused: number, written: string) =>
      `Nhận ${accepted} tệp, không nhận ${refused} tệp. Kết quả: ${written}.`,
    log: 'Xem từng thay đổi ở trang Nhật ký của sổ mới.',
    file: (file: string, unit: string, outcome: string) => `${file} (${unit}): ${outcome}`,
    period: (id: string) => `kỳ ${id}`,
    written: (cells: number, added: number, emptied = 0) =>
      [
        cells === 0 ? 'không ghi ô nào' : `đã ghi ${cells} ô${emptied > 0 ? ` (trong đó xóa trắng ${emptied} ô)` : ''}`,
        ...(added > 0 ? [`thêm ${added} nhiệm vụ`] : []),
      ].join(', '),
    refused: (count: number) => `Không nhận ${count} tệp:`,
    skipped: (count: number, names: string) => `Bỏ qua ${count} mục không phải bảng tính trong thư mục: ${names}.`,
    skippedFile: {
      archive: (name: string) => `${name} (tệp nén, hãy giải nén)`,
      folder: (name: string) => `${name} (thư mục con, hãy ghi rõ tên thư mục này nếu cần nhận)`,
      other: (name: string) => name,
    },
    moreFiles: (count: number) => `và ${count} mục nữa`,
    questions: (count: number) => `${count} chỗ cần xem lại:`,
    scoreQuestions: (count: number) => `${count} chỗ của phiếu chấm điểm cần xem lại:`,
    scorePlace: (unit: string, code: string, title: string, column: string) =>
      `${unit}, ${code} "${title}", cột ${column}`,
    place: (row: number | null, column: string | null, title: string) =>
      [...(row === null ? [] : [`dòng ${row}`]), ...(column === null ? [] : [`cột ${column}`]), `"${title}"`].join(
        ', ',
      ),
    question: (what: string, place: string, values: string, kept: string) =>
      `${what}, ${place}. Theo ${values}. Xử lý: ${kept}.`,
    here: (value: string) => `sổ này: ${value}`,
    there: (file: string, value: string) => `${file}: ${value}`,
    more: (count: number) => `… và ${count} dòng nữa; thêm --json để có đủ.`,
    taken: (file: string) => `Lấy theo ${file}`,
    added: (count: number) => `${count} nhiệm vụ đơn vị thêm:`,
    addedTask: (title: string, file: string) => `"${title}" (${file})`,
    missing: (count: number, sheets: number) =>
      `${count} đơn vị chưa nộp${sheets === 0 ? '' : `, trong đó ${sheets} đơn vị chỉ phải nộp phiếu chấm điểm`}:`,
    sheetAlone: (unit: string) => `${unit} (phiếu chấm điểm)`,
    progress: (done: number, total: number) => `Đang đọc: ${done}/${total} tệp`,
    nextQuestions: (count: number) =>
      `Việc cần làm: ${count} chỗ được giữ như sổ. Muốn chọn từng chỗ, hãy nhận các tệp này bằng phần bổ trợ trong Excel.`,
    nextNewest:
      'Muốn lấy theo tệp mới nhất ở các chỗ số liệu không khớp (tệp của kỳ sau, rồi tệp lưu sau), hãy chạy lại với --prefer newest.',
    nextRefused:
      'Việc cần làm: xử lý các tệp không nhận theo hướng dẫn trên rồi chạy lại; tệp đã nhận không bị tính hai lần.',
    nextCheck: (out: string, period: string) =>
      `Việc tiếp theo: soát số liệu vừa nhận, nhất là ô ghi chưa rõ nghĩa: check "${out}"; rồi lập lại biểu tổng hợp, biểu đồ của kỳ: fill "${out}" --period ${period} --out TỆP.xlsx.`,
  },
  print: {
    done: (pages: number, file: string) => `Đã ghi tài liệu họp (${pages} trang): ${file}`,
    part: (title: string, page: number) => `Trang ${page}: ${title}`,
    blank: (sheet: string) => `Trang tính "${sheet}" không có gì để in nên không có trong tài liệu.`,
    empty: (sheet: string, id: string) => `Không in trang tính "${sheet}" (${id}) vì chưa có số liệu.`,
    blankPages: (sheet: string, pages: number) => `Không in ${pages} trang chưa có số liệu của trang tính "${sheet}".`,
    errors: (count: number) => `Còn ${count} lỗi, số liệu in ra có thể sai; chạy check để xem.`,
    getAll: 'Muốn in cả các trang này, hãy ghi tên mọi trang tính cần in sau --pages.',
    left: (parts: string) =>
      `Lưu ý: tệp có ${parts}; tài liệu này không có các phần đó. Nếu cần, hãy mở tệp và in từ Excel.`,
    problems: {
      missing: (variable: string) =>
        `Lệnh print cần LibreOffice để tạo tệp PDF nhưng không tìm thấy trên máy này; chưa ghi tệp nào. Hãy cài LibreOffice (https://vi.libreoffice.org), hoặc ghi đường dẫn tới chương trình soffice vào biến môi trường ${variable}. Có thể mở tệp bằng Excel rồi in ra PDF.`,
      failed: (_: string) =>
        'LibreOffice không tạo được tệp PDF; chưa ghi tệp nào. Hãy mở thử tệp bằng LibreOffice, cập nhật LibreOffice rồi chạy lại, hoặc in ra PDF từ Excel.',
      timeout: (_: string) =>
        'LibreOffice chạy quá lâu nên đã bị dừng; chưa ghi tệp nào. Hãy chạy lại, chọn ít trang hơn bằng --pages, hoặc in ra PDF từ Excel.',
    },
  },
  upToDate: 'Biểu tổng hợp và biểu đồ đã đúng, không phải sửa gì.',
  tabsWritten: (tabs: string) => `Trang được lập lại: ${tabs}.`,
  cellsWritten: (count: number) =>
    `${count} ô của bảng kế hoạch được ghi theo danh mục hoặc theo thời gian hoàn thành:`,
  figuresWritten: (count: number) => `${count} số đang là chữ được đổi thành số:`,
  cellWritten: (place: string, before: string, after: string) => `  ${place}: ${before} → ${after}`,
  cellTidied: (place: string, shown: string) => `  ${place}: "${shown}" (bỏ dấu cách thừa hoặc ký tự không nhìn thấy)`,
  shown: {
    blank: '(để trống)',
    text: (shown: string) => `chữ "${shown}"`,
    number: (shown: string) => `số ${shown}`,
    date: (shown: string) => `ngày ${shown}`,
  },
  period: (name: string, from: string, closing: string) => `${name} (${from} – ${closing})`,
  columns: {
    area: 'Lĩnh vực',
    total: 'Tổng',
    done: 'Hoàn thành',
    inProgress: 'Đang thực hiện',
    notStarted: 'Chưa thực hiện',
    overdue: 'Quá hạn',
    recurring: 'Thường xuyên',
    excluded: 'Không tính',
    rateYear: '% cả năm',
    ratePeriod: '% đến hạn',
    all: 'Cộng',
  },
  mainJob: {
    title: 'Lập mẫu, kiểm tra, tổng hợp và vẽ biểu đồ',
    template: (name: string, tasks: number) => `Mẫu "${name}": ${tasks} nhiệm vụ (dữ liệu mẫu).`,
    file: 'Tệp',
    period: 'Kỳ',
    closing: 'Chốt số liệu',
    charts: 'Biểu đồ',
    errors: 'Lỗi',
    warnings: 'Cảnh báo',
    blank: (file: string, year: number) => `Mẫu trống năm ${year}: ${file}`,
  },
};

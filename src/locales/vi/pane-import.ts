/** Words of the import view. */
const number = new Intl.NumberFormat('vi-VN');
/** "(12)" or "(12), 2 chỗ cần xem lại": a comma between two figures would make one of them. */
const withUnsure = (count: number, unsure: number) =>
  `(${number.format(count)})${unsure > 0 ? `, ${number.format(unsure)} chỗ cần xem lại` : ''}`;

export const importView = {
  title: 'Nhập kế hoạch từ tệp',
  text: 'Chọn tệp Excel (.xlsx) có phụ lục kế hoạch CCHC. Trước khi nạp, anh/chị sẽ thấy từng cột và từng lĩnh vực được hiểu thế nào, và sửa được. Tệp gốc không bị thay đổi.',
  choose: 'Chọn tệp .xlsx…',
  chooseOther: 'Chọn tệp khác…',
  drop: 'hoặc kéo tệp thả vào đây',
  back: 'Quay lại chọn mẫu',
  hasPlan: 'Sổ này đã có kế hoạch. Để nhập từ tệp, hãy mở một sổ mới rồi bấm Bắt đầu.',
  reading: 'Đang đọc tệp…',
  readingAgain: 'Đang đọc lại theo các sửa đổi…',
  fileName: (name: string) => `Tệp: ${name}`,
  outcome: (tasks: number, areas: number) =>
    `Đọc được ${number.format(tasks)} nhiệm vụ trong ${number.format(areas)} lĩnh vực.`,
  areaUnclear: 'Chưa rõ lĩnh vực',
  noTasks: 'Chưa đọc được nhiệm vụ nào. Hãy xem lại các trang và các cột dưới đây, hoặc chọn tệp khác.',
  year: 'Năm kế hoạch',
  yearFound: 'Đọc được từ tệp.',
  yearGuessed: 'Trong tệp không ghi rõ năm. Hãy kiểm tra lại.',
  yearHint: (from: number, to: number) => `Nhập năm từ ${from} đến ${to}.`,
  check: 'Cần xem lại',
  areas: 'Lĩnh vực',
  sheets: 'Các trang của tệp',
  sheet: (name: string, tasks: number) => `${name} (${number.format(tasks)} nhiệm vụ)`,
  noHeader: 'Không thấy dòng tiêu đề của bảng nhiệm vụ ở trang này.',
  header: (row: number) => `Dòng tiêu đề: dòng ${number.format(row)}.`,
  columns: (count: number, unsure: number) => `Các cột ${withUnsure(count, unsure)}`,
  column: (letter: string) => `Cột ${letter}`,
  noHeading: '(không có tiêu đề)',
  samples: (values: string) => `Ví dụ: ${values}`,
  holds: (letter: string, heading: string) => `Cột ${letter}, "${heading}", là`,
  leaveOut: 'Không lấy cột này',
  headings: (count: number, unsure: number) => `Dòng lĩnh vực và đề mục ${withUnsure(count, unsure)}`,
  headingRow: (row: number, tasks: number) =>
    `Dòng ${number.format(row)}, ${tasks > 0 ? `${number.format(tasks)} nhiệm vụ bên dưới` : 'bên dưới không có nhiệm vụ'}`,
  wholeSheet: (tasks: number) => `Cả trang, ${number.format(tasks)} nhiệm vụ`,
  standsFor: (text: string) => `"${text}" là`,
  noArea: 'Không phải lĩnh vực',
  skipped: (count: number) => `Các dòng không phải nhiệm vụ (${number.format(count)})`,
  row: (row: number) => `Dòng ${number.format(row)}`,
  why: {
    total: 'dòng cộng',
    note: 'ghi chú',
    signature: 'chữ ký, nơi nhận',
    'sub-heading': 'đề mục',
    header: 'tiêu đề lặp lại',
    numbering: 'dòng đánh số cột',
    'other-table': 'bảng khác',
  },
  more: (count: number) => `và ${number.format(count)} mục khác`,
  findings: (count: number) => `Những chỗ chưa chắc chắn (${number.format(count)})`,
  findingsText:
    'Năm, trang, cột và lĩnh vực chọn lại được ngay ở trên. Nạp xong, các chỗ còn phải sửa sẽ hiện ở bước Kiểm tra; cảnh báo khi nhập được ghi lại ở trang Nhật ký.',
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  group: (title: string, count: number) => `${title} (${number.format(count)})`,
  load: (tasks: number) => `Nạp ${number.format(tasks)} nhiệm vụ vào sổ này`,
};

export type ImportWords = typeof importView;

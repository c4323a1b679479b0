/** Words of the check view. Functions take what varies; numbers arrive as numbers. */
const number = new Intl.NumberFormat('vi-VN');

export const checkView = {
  title: 'Kiểm tra kế hoạch',
  checking: 'Đang kiểm tra…',
  checkingAgain: 'Đang kiểm tra lại…',
  stopped: 'Đã dừng kiểm tra.',
  needsTemplate: 'Chưa có kế hoạch để kiểm tra. Hãy nạp mẫu hoặc nhập kế hoạch từ tệp trước.',
  clean: 'Không có gì phải sửa',
  /** `tabs`: sheets of the tables besides the plan. */
  cleanText: (tasks: number, tabs: readonly string[]) =>
    `Đã kiểm tra ${number.format(tasks)} nhiệm vụ${tabs.length > 0 ? ` và trang ${tabs.join(', ')}` : ''}. Có thể tổng hợp và vẽ biểu đồ.`,
  emptyPlan: 'Kế hoạch chưa có nhiệm vụ nào để kiểm tra.',
  toSummary: 'Sang bước Tổng hợp',
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  /** Read aloud when the list has changed. */
  status: (errors: number, warnings: number, infos: number) =>
    `${number.format(errors)} lỗi, ${number.format(warnings)} cảnh báo, ${number.format(infos)} lưu ý.`,
  matches: (count: number) => `${number.format(count)} mục khớp.`,

  filter: 'Lọc theo mức độ',
  all: 'Tất cả',
  search: 'Tìm trong danh sách',
  searchHint: 'Tìm…',
  groupBy: 'Nhóm theo',
  grouping: { severity: 'Theo mức độ', area: 'Theo lĩnh vực', unit: 'Theo cơ quan', rule: 'Theo loại lỗi' },
  noArea: 'Chưa rõ lĩnh vực',
  noUnit: 'Chưa rõ cơ quan chủ trì',
  severalUnits: 'Nhiều cơ quan chủ trì',
  ignoredGroup: 'Đã bỏ qua',
  /** `errors`: how many of them are errors, where that is worth saying. */
  count: (count: number, errors: number) =>
    (errors > 0 ? `${number.format(errors)} lỗi · ` : '') + `${number.format(count)} mục`,
  openAll: 'Mở hết',
  closeAll: 'Thu gọn',
  emptyFilter: 'Không có mục nào khớp với cách lọc này.',
  showAll: 'Xem tất cả',

  list: 'Những chỗ cần xem lại',
  hint: 'Bấm vào mục để tới ô. Phím ↑ ↓ để chuyển mục, Enter để tới ô.',
  ofTask: (task: string) => `Nhiệm vụ: ${task}`,
  from: 'Đang là',
  to: 'sẽ là',
  looksSame: '(chỉ khác dấu cách hoặc ký tự không nhìn thấy)',
  wasText: '(đang là chữ)',
  blank: '(trống)',
  alsoIn: (column: string) => `Cột ${column}:`,
  fix: 'Sửa',
  fixOne: (cell: string) => `Sửa ô ${cell}`,
  /** The meaning is not certain: looking comes first. */
  look: 'Xem và sửa…',
  lookAt: (cell: string) => `Xem và sửa… ô ${cell}`,
  /** Before the names that one may choose from. */
  choose: 'Chọn:',
  chooseOne: (name: string, cell: string) => `${name}: ghi vào ô ${cell}, xem trước khi ghi`,
  why: 'Vì sao?',
  whyOf: (cell: string) => `Vì sao? Ô ${cell}`,
  example: 'Ví dụ',
  source: 'Căn cứ',
  practice: 'cách nhập liệu thường gặp ở các cơ quan',
  ignore: 'Bỏ qua…',
  ignoreOne: (cell: string) => `Bỏ qua… ô ${cell}`,
  reason: 'Lý do bỏ qua',
  reasonHint: 'Lý do được giữ trong sổ, ở trang Quy tắc.',
  reasonMissing: 'Hãy ghi lý do.',
  ignoreYes: 'Bỏ qua mục này',
  ignoreNo: 'Thôi',
  notIgnored:
    'Lỗi không bỏ qua được, vì số liệu tổng hợp sẽ thiếu hoặc sai. Hãy sửa ô này; nếu cơ quan chấp nhận cách ghi đó, hãy đổi Mức độ của quy tắc ở trang Quy tắc.',
  close: 'Đóng',
  ignoredBecause: (reason: string) => `Lý do: ${reason}`,
  heed: 'Thôi bỏ qua',
  heedOne: (cell: string) => `Thôi bỏ qua ô ${cell}`,
  fixAll: (count: number) => `Sửa tất cả (${number.format(count)})…`,
  pages: 'Trang của danh sách',
  page: (page: number, pages: number) => `Trang ${number.format(page)}/${number.format(pages)}`,
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',

  walk: 'Đi qua từng mục',
  walkBack: 'Trước',
  walkOn: 'Sau',
  walkAt: (at: number, total: number) => `${number.format(at)}/${number.format(total)}`,
  walkTotal: (total: number) => `${number.format(total)} mục`,
  fixSafe: (count: number) => `Sửa ${number.format(count)} chỗ chắc chắn…`,

  preview: {
    title: 'Xem trước khi sửa',
    seeking: 'Đang tìm chỗ sửa…',
    text: (cells: number) =>
      `${number.format(cells)} ô sẽ được ghi lại như dưới đây. Sửa xong vẫn hoàn tác được trong một bước.`,
    unsure: 'Nghĩa của các ô này chưa chắc chắn. Hãy xem kỹ từng ô trước khi sửa.',
    changed: 'Kế hoạch vừa thay đổi, đang tìm lại…',
    nothing: 'Không còn ô nào phải sửa.',
    column: (column: string, cells: number) => `${column} (${number.format(cells)})`,
    wholeRow: 'Cả dòng',
    more: (cells: number) => `Xem thêm ${number.format(cells)} ô`,
    apply: (cells: number) => `Sửa ${number.format(cells)} ô`,
    back: 'Quay lại, không sửa',
  },

  tools: {
    title: 'Công cụ',
    copy: 'Sao chép danh sách',
    copyFailed: 'Trình duyệt không cho sao chép. Hãy dùng In danh sách rồi sao chép từ trang Kiểm tra.',
    copyColumns: ['Mức độ', 'Trang', 'Ô', 'Cột', 'Nội dung', 'Gợi ý', 'Nhiệm vụ', 'Lĩnh vực', 'Cơ quan chủ trì'],
    print: 'In danh sách',
    printText: 'Ghi danh sách vào trang Kiểm tra rồi mở trang đó để in.',
    mark: 'Tô màu ô cần xem lại',
    markText:
      'Tô ô có lỗi và cảnh báo, không tô lưu ý. Màu cập nhật sau khi anh/chị ngừng nhập vài giây. Bỏ chọn thì xóa màu đánh dấu; định dạng của anh/chị được giữ nguyên.',
    issue: 'Chốt kế hoạch đã ban hành…',
    issueAgain: 'Chốt lại kế hoạch đã ban hành…',
    issued: 'Kế hoạch đã chốt: các cột kế hoạch khác bản đã chốt được báo trong danh sách.',
    issueText:
      'Các cột kế hoạch như hiện nay được giữ làm bản đã ban hành. Từ đó, nội dung nào bị sửa khác đi sẽ được báo. Cột tiến độ không bị ảnh hưởng.',
    issueYes: 'Chốt kế hoạch',
    issueNo: 'Thôi',
    rules: 'Mở trang Quy tắc',
    rulesText: 'Bật, tắt quy tắc, đổi mức độ và ngưỡng.',
    log: 'Mở trang Nhật ký',
    logText: 'Mọi thay đổi mà phần bổ trợ đã ghi.',
  },
};

export type CheckWords = typeof checkView;

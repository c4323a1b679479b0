/** Words of the diagnostics page. Names of requirement sets, codes and ids stand as they are: people who support read them. */
const number = new Intl.NumberFormat('vi-VN');
const megabytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

export const diagnosticsView = {
  title: 'Chẩn đoán',
  text: 'Thông tin để bộ phận hỗ trợ tìm nguyên nhân khi phần bổ trợ không chạy đúng. Trong đó không có nội dung ô, tên trang, tên tệp của anh/chị.',
  copy: 'Sao chép',
  copied: 'Đã sao chép. Hãy dán vào thư hoặc tin nhắn gửi bộ phận hỗ trợ.',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy chọn phần chữ dưới đây rồi nhấn Ctrl+C (trên máy Mac: Cmd+C).',
  reread: 'Đọc lại',
  yes: 'có',
  none: 'không có',
  waiting: 'chưa đọc được',
  addIn: { title: 'Phần bổ trợ', name: 'Tên', version: 'Phiên bản', language: 'Ngôn ngữ', made: 'Lập lúc' },
  excel: {
    title: 'Excel',
    host: 'Chương trình',
    version: 'Phiên bản và bản dựng',
    platform: 'Nền tảng',
    displayLanguage: 'Ngôn ngữ hiển thị',
    contentLanguage: 'Ngôn ngữ nội dung',
  },
  sets: { title: 'Bộ API có trong Excel này' },
  page: {
    title: 'Trình duyệt của khung',
    engine: 'Bộ máy',
    agent: 'Chuỗi nhận dạng',
    size: 'Cỡ khung (px)',
    scale: 'Tỷ lệ phóng',
    timeZone: 'Múi giờ',
    downloads: 'Tải tệp về từ khung',
  },
  limits: {
    title: 'Giới hạn',
    request: 'Excel nhận mỗi lần gửi',
    ourRequest: 'Phần bổ trợ gửi mỗi lần',
    rows: 'Số dòng của một trang',
    bytes: (bytes: number) => `tối đa ${megabytes.format(bytes / 1024 / 1024)} MB`,
    count: (count: number) => number.format(count),
    unlimited: 'không giới hạn',
  },
  workbook: {
    title: 'Sổ làm việc',
    state: 'Tình trạng',
    kind: {
      none: 'không có mẫu kế hoạch',
      damaged: 'có mẫu nhưng thiếu phần cần thiết',
      plan: 'có kế hoạch',
    },
    unread: (code: string) => `Excel không cho đọc (mã ${code})`,
    problems: 'Mã sự cố',
    tasks: 'Số nhiệm vụ',
    tabs: 'Trang của mẫu',
    locked: 'Trang đang được bảo vệ',
    missing: 'Trang của mẫu đang thiếu',
    otherSheets: 'Số trang khác',
    table: (name: string) => `Bảng ${name}`,
    rows: (rows: number) => `${number.format(rows)} dòng`,
  },
  errors: {
    title: 'Lỗi gần đây',
    nothing: 'Chưa có lỗi nào từ khi mở khung này.',
    times: (times: number) => `${number.format(times)} lần liên tiếp`,
  },
};

export type DiagnosticsWords = typeof diagnosticsView;

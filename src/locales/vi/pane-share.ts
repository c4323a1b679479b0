/** Words of the view that sends files to units and takes them back. */
const number = new Intl.NumberFormat('vi-VN');
const tasks = (count: number) => `${number.format(count)} nhiệm vụ`;
const cells = (count: number, cleared: number, what = '') =>
  `${number.format(count)} ô${what}${cleared > 0 ? ` (xóa ${number.format(cleared)} ô)` : ''}`;

/** `changes`: cells of tasks that are here; `cleared`: those of them that become empty. */
type Counts = { read: number; refused: number; changes: number; cleared: number; added: number; questions: number };

export const shareView = {
  title: 'Gửi, nhận',
  parts: 'Gửi đi hoặc nhận về',
  part: { send: 'Gửi đi', receive: 'Nhận về' },
  needsTemplate: 'Chưa có kế hoạch để gửi cho các đơn vị. Hãy nạp mẫu hoặc nhập kế hoạch từ tệp trước.',
  more: (count: number) => `Hiện thêm ${number.format(count)} mục`,
  place: (row: number) => `Dòng ${row}`,
  goTo: 'Xem ô',
  goToTask: (title: string) => `Xem ô của nhiệm vụ "${title}"`,
  change: {
    from: 'Đang là',
    to: 'sẽ là',
    looksSame: '(chỉ khác dấu cách hoặc ký tự không nhìn thấy)',
    wasText: '(đang là chữ)',
    blank: '(trống)',
  },
  send: {
    text: 'Mỗi đơn vị một tệp .xlsx chỉ có nhiệm vụ của mình. Đơn vị nhập tiến độ bằng Excel, WPS hoặc LibreOffice, không cần phần bổ trợ.',
    reading: 'Đang đọc danh sách đơn vị…',
    stopped: 'Đã dừng đọc danh sách đơn vị.',
    unitsTitle: 'Đơn vị nhận tệp',
    units: (chosen: number, all: number) => `Đơn vị nhận tệp (${number.format(chosen)}/${number.format(all)})`,
    noUnits: 'Kế hoạch chưa có nhiệm vụ nào ghi rõ đơn vị chủ trì, nên chưa có tệp nào để gửi.',
    search: 'Tìm đơn vị',
    noMatch: 'Không có đơn vị nào khớp với từ cần tìm.',
    all: 'Chọn tất cả',
    none: 'Bỏ chọn tất cả',
    tasks: (count: number, coordinated: number) =>
      coordinated > 0 ? `${tasks(count)}, phối hợp ${number.format(coordinated)}` : tasks(count),
    gone: 'Đơn vị không còn hoạt động vào ngày chốt số liệu, chưa rõ đơn vị kế thừa.',
    unassigned: (count: number) => `${tasks(count)} chưa rõ đơn vị chủ trì, sẽ không nằm trong tệp nào`,
    spare: 'Cho đơn vị ghi thêm nhiệm vụ của mình',
    spareRows: 'Số dòng trống trong mỗi tệp',
    spareHint: (most: number) => `Nhập số từ 0 đến ${number.format(most)}.`,
    way: 'Cách lấy tệp',
    zip: 'Một tệp .zip có tất cả',
    files: 'Từng tệp một',
    noDownloads:
      'Excel trên máy này không cho tải tệp từ khung. Mỗi tệp sẽ mở thành một sổ mới để anh/chị lưu lại theo tên ghi ở đây.',
    make: (count: number) => `Tạo ${number.format(count)} tệp`,
    made: (count: number, period: string) => `Đã tạo ${number.format(count)} tệp, ${period}`,
    zipText: 'Tệp .zip nằm trong thư mục tải về. Giải nén rồi gửi mỗi đơn vị một tệp.',
    downloadZip: 'Tải lại tệp .zip',
    download: 'Tải về',
    open: 'Mở',
    ofFile: (action: string, file: string) => `${action} "${file}"`,
  },
  receive: {
    scores: {
      questions: (count: number) => `${count} chỗ của phiếu chấm điểm cần quyết định`,
      changes: (count: number) => `${count} ô của phiếu chấm điểm sẽ được ghi`,
      place: (code: string, title: string) => `${code} ${title}`,
      column: (column: string) => `Cột ${column}`,
      missing: (count: number) => `Chỉ phải nộp phiếu chấm điểm, chưa nộp (${number.format(count)})`,
    },
    text: 'Thả các tệp đơn vị gửi về, hoặc cả thư mục. Tên tệp không quan trọng. Trước khi ghi, anh/chị sẽ thấy mọi thay đổi.',
    pickFiles: 'Chọn tệp…',
    pickFolder: 'Chọn thư mục…',
    drop: 'hoặc kéo tệp, thư mục thả vào đây',
    addMore: 'Nhận thêm tệp: chọn hoặc kéo thả vào đây',
    startOver: 'Bỏ tất cả, làm lại',
    readingName: 'Đang đọc các tệp',
    nothing: 'Không thấy tệp Excel nào ở đó. Hãy chọn các tệp .xlsx đơn vị gửi về.',
    skipped: (count: number) => `Đã bỏ qua ${number.format(count)} tệp không phải Excel.`,
    comparing: 'Đang so với sổ này…',
    stopped: 'Đã dừng so sánh.',
    summary: ({ read, refused, changes, cleared, added, questions }: Counts) =>
      [
        `${number.format(read)} tệp đọc được`,
        `${number.format(refused)} không nhận`,
        cells(changes, cleared, ' thay đổi'),
        ...(added > 0 ? [`${number.format(added)} nhiệm vụ mới`] : []),
        `${number.format(questions)} chỗ cần quyết định`,
      ].join(', ') + '.',
    nothingNew: 'Không có gì mới để ghi.',
    files: (count: number) => `Các tệp (${number.format(count)})`,
    saved: (time: string) => `lưu lúc ${time}`,
    savedUnknown: 'không rõ thời điểm lưu',
    outcome: (changed: number, added: number, undecided: number) =>
      [
        ...(changed > 0 ? [`${number.format(changed)} ô thay đổi`] : []),
        ...(added > 0 ? [`${number.format(added)} nhiệm vụ mới`] : []),
        ...(undecided > 0 ? [`${number.format(undecided)} chỗ chưa chọn`] : []),
      ].join(', '),
    leaveOut: 'Bỏ ra',
    leaveOutFile: (file: string) => `Bỏ ra tệp "${file}"`,
    changes: (count: number, cleared: number) => `Thay đổi sẽ ghi: ${cells(count, cleared)}`,
    changesOf: (unit: string, count: number, cleared: number) => `${unit}: ${cells(count, cleared)}`,
    cleared: (count: number) => `Xóa ${number.format(count)} ô`,
    written: (count: number) => `Ghi ${number.format(count)} ô`,
    added: (count: number) => `Nhiệm vụ sẽ thêm (${number.format(count)})`,
    missing: (count: number, period: string) => `Chưa nộp báo cáo ${period.toLowerCase()} (${number.format(count)})`,
    questions: (count: number) => `Cần quyết định (${number.format(count)})`,
    rule: 'Khi số liệu khác nhau',
    ruleText:
      'Áp dụng cho số liệu không khớp mà chưa chọn riêng bên dưới; những chỗ khác giữ như sổ này cho đến khi chọn. Tệp mới nhất là tệp của kỳ sau; cùng kỳ thì là tệp lưu sau.',
    rules: { keep: 'Giữ như sổ này', newest: 'Lấy theo tệp mới nhất' },
    undecided: (count: number) =>
      `${number.format(count)} chỗ chưa chọn: giữ như sổ này, và được hỏi lại khi nhận lại các tệp.`,
    kind: (title: string, count: number) => `${title} (${number.format(count)})`,
    takeAll: 'Chọn tất cả',
    takeNone: 'Bỏ chọn tất cả',
    keepAll: 'Giữ tất cả như sổ này',
    byFile: (count: number) => `Chọn theo tệp (${number.format(count)})`,
    fileAnswers: (unit: string, file: string, count: number) => `${unit}, tệp "${file}": ${number.format(count)} chỗ`,
    takeFile: 'Lấy tất cả theo tệp này',
    takeFileOf: (file: string) => `Lấy tất cả theo tệp này: "${file}"`,
    sent: (value: string) => `Lúc gửi đi: ${value}`,
    ours: (keep: string, value: string) => `${keep}: ${value}`,
    source: (unit: string, file: string, saved: string) => `${unit}, tệp "${file}", ${saved}`,
    apply: 'Ghi vào sổ',
    applyAwaited: 'Đang so sánh, xong sẽ ghi ngay…',
  },
};

export type ShareWords = typeof shareView;

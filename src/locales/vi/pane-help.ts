/** Words of the help: the first steps, the help page, and what "?" beside a field explains. Loaded when somebody asks. */
export const help = {
  title: 'Trợ giúp',
  text: 'Mỗi lựa chọn trong khung có dấu ? bên cạnh để xem giải thích ngắn.',
  tour: {
    title: 'Ba bước làm báo cáo',
    at: (step: number, steps: number) => `Bước ${step}/${steps}`,
    steps: [
      {
        title: 'Nạp kế hoạch',
        text: 'Ở Bắt đầu, nạp một mẫu hoặc nhập kế hoạch từ tệp Excel đang có. Các trang tính khác của sổ được giữ nguyên.',
      },
      {
        title: 'Nhập và kiểm tra',
        text: 'Nhập vào các ô trắng của trang Kế hoạch, hoặc gửi tệp cho đơn vị nhập ở Gửi, nhận. Mở Kiểm tra để xem chỗ cần sửa; sửa xong vẫn hoàn tác được.',
      },
      {
        title: 'Tổng hợp và in',
        text: 'Ở Tổng hợp, chọn kỳ rồi bấm nút ở cuối khung: bảng tổng hợp và biểu đồ nằm ngay trong sổ, in được trên giấy A4.',
      },
    ],
    back: 'Quay lại',
    next: 'Tiếp theo',
    skip: 'Không xem nữa',
    done: 'Đã hiểu',
    again: 'Xem lại ba bước',
  },
  documents: {
    title: 'Tài liệu',
    manual: 'Hướng dẫn sử dụng, có hình',
    manualText: 'Từng bước, từ nạp kế hoạch đến in tài liệu họp. Mở trong trình duyệt, in được.',
    unitGuide: 'Hướng dẫn một trang cho đơn vị',
    unitGuideText: 'Cho đơn vị nhập báo cáo không có phần bổ trợ. In, hoặc gửi kèm tệp.',
  },
  keys: {
    title: 'Bàn phím',
    list: [
      'F6: chuyển giữa bảng tính và khung này (trên Excel web: Ctrl+F6).',
      'Tab, Shift+Tab: đi qua các nút; Enter hoặc phím cách: bấm.',
      'Esc: đóng phần giải thích đang mở.',
    ],
  },
  trouble: {
    title: 'Khi có gì không chạy đúng',
    text: 'Mở trang Chẩn đoán, bấm Sao chép rồi gửi cho bộ phận hỗ trợ. Nội dung ô không có trong đó.',
  },
  fields: {
    template:
      'Mẫu có dữ liệu mẫu dùng để xem và làm thử. Lập kế hoạch của cơ quan mình thì chọn mẫu trống, hoặc nhập kế hoạch từ tệp đang có.',
    planYear: 'Năm của kế hoạch. Các kỳ báo cáo và ngày chốt số liệu được lập theo năm này.',
    period:
      'Kỳ quyết định ngày chốt số liệu và nhiệm vụ nào đã đến hạn. Đổi kỳ ở đây mới chỉ để xem; các trang của sổ chỉ đổi khi bấm nút ở cuối khung. Ngày của từng kỳ sửa được ở trang Danh mục.',
    byCalendar:
      'Ví dụ kỳ 6 tháng chốt số liệu ngày 14/6. Không chọn: chỉ tính nhiệm vụ đến hạn hết 14/6. Có chọn: tính cả nhiệm vụ đến hạn từ 15/6 đến 30/6. Cách đang dùng được in dưới bảng.',
    ranking:
      'A: số nhiệm vụ hoàn thành chia cho tổng số nhiệm vụ của năm. B: số hoàn thành trong số nhiệm vụ đã đến hạn. C: số hoàn thành đúng hạn trong số nhiệm vụ đã đến hạn. Tỷ lệ được chọn dùng để xếp hạng các cơ quan.',
    charts:
      'Biểu đồ được chọn nằm ở trang Biểu đồ, mỗi biểu đồ theo thứ tự ở đây. Mũi tên lên, xuống để đổi thứ tự. Biểu đồ chưa có số liệu được bỏ qua.',
    perPage: 'Một biểu đồ mỗi trang dễ nhìn khi trình chiếu; hai biểu đồ mỗi trang đỡ tốn giấy.',
    lastYear:
      'Chọn sổ làm việc của năm trước do phần bổ trợ tạo. Kỳ đã chốt lấy đúng số đã báo cáo. Tệp năm trước chỉ được đọc, không bị sửa.',
    tables:
      'Chỉ thêm bảng khi cần; mỗi bảng nằm ở một trang riêng. Cách tính tỷ lệ TTHC đúng hạn được chọn ở đầu trang TTHC.',
    closing:
      'Chốt là ghi lại số liệu đã báo cáo để so sánh về sau, cùng tên người chốt và giờ chốt. Kế hoạch vẫn sửa được bình thường; mở lại kỳ cần ghi lý do.',
    printCheck:
      'Xem khổ giấy, lề, dòng tiêu đề lặp lại, số trang và bề rộng bảng của từng trang. Chỉ xem, chưa thay đổi gì; bấm Đặt lại trang in mới sửa.',
    packTabs: 'Mỗi trang được chọn thành một phần của tài liệu, theo thứ tự này, sau bìa và mục lục.',
    severity:
      'Lỗi: dòng chưa tổng hợp được, phải sửa. Cảnh báo: cần xem lại. Lưu ý: chương trình vẫn hiểu, chỉ cần biết. Mức độ của từng quy tắc đổi được ở trang Quy tắc.',
    importYear: 'Năm của kế hoạch trong tệp. Các hạn như "Quý II" được hiểu là của năm này.',
    importSheets:
      'Xem cột của tệp được hiểu là gì; chỗ chưa đúng thì chọn lại. Cột không chọn thì không lấy. Tệp nguồn không bị sửa.',
    sendPeriod: 'Kỳ, ngày chốt số liệu và hạn nộp này được ghi trong từng tệp gửi đi.',
    units:
      'Đơn vị chủ trì ít nhất một nhiệm vụ, hoặc phối hợp. Chọn tất cả, Bỏ chọn tất cả chỉ áp dụng cho các đơn vị đang hiện.',
    spareRows:
      'Dòng trắng cuối bảng để đơn vị ghi nhiệm vụ riêng chưa có trong kế hoạch. Khi nhận về, nhiệm vụ mới chỉ được thêm nếu anh/chị chọn.',
    way: 'Tệp .zip: một lần tải, giải nén rồi gửi. Từng tệp một: tải riêng tệp của từng đơn vị.',
    mergeRule:
      'Chỉ dùng cho chỗ anh/chị chưa tự chọn. Giữ như sổ này: không ghi gì ở các chỗ đó. Lấy theo tệp mới nhất: ghi giá trị của tệp kỳ sau, cùng kỳ thì của tệp lưu sau.',
  },
};

export type HelpWords = typeof help;
/** What "?" can explain. */
export type HelpTopic = keyof HelpWords['fields'];

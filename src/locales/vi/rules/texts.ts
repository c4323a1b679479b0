import { detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

const UNTIDY: Readonly<Record<string, string>> = {
  invisible: 'ký tự không nhìn thấy',
  decomposed: 'dấu tách rời khỏi chữ (Unicode tổ hợp)',
  'line-break': 'ngắt dòng giữa tên',
  space: 'dấu cách thừa',
};

export const textsWords = {
  'text-legacy': {
    title: 'Chữ gõ bằng bảng mã cũ (TCVN3, VNI)',
    message: (f) =>
      `${value(f)} gõ bằng bảng mã ${detail(f, 'encoding')} cũ; chuyển sang Unicode là "${quote(detail(f, 'reading'))}". Hãy xem lại, nếu đúng thì áp dụng.`,
    help: 'Chữ TCVN3 (phông .VnTime) và VNI chỉ đọc được trên máy có đúng phông cũ; đơn vị, lĩnh vực, thời hạn gõ như vậy không được nhận ra. Hãy xem kết quả chuyển đổi rồi áp dụng. Văn bản hành chính dùng Unicode theo Nghị định 30/2020/NĐ-CP.',
    example: 'Phßng Néi vô → Phòng Nội vụ',
  },
  'text-broken': {
    title: 'Chữ bị hỏng',
    message: (f) =>
      detail(f, 'reason') === 'question-mark'
        ? `${value(f)} có chữ đã biến thành dấu hỏi, nội dung gốc không còn. Hãy nhập lại từ bản gốc.`
        : `${value(f)} có ký tự hỏng, nội dung gốc không còn. Hãy nhập lại từ bản gốc.`,
    help: 'Chữ hỏng khi tệp được lưu hoặc mở bằng bảng mã không có đủ chữ Việt, nên không thể tự sửa. Hãy chép lại từ bản gốc. Khi lưu tệp CSV, nên chọn loại "CSV UTF-8".',
    example: 'Ph?ng N?i v? → Phòng Nội vụ',
  },
  'text-untidy': {
    title: 'Dấu cách thừa, ký tự ẩn',
    message: (f) =>
      quote(f.value) === ''
        ? 'Ô chỉ có dấu cách hoặc ký tự không nhìn thấy. Hãy để trống ô này.'
        : `${value(f)} có ${listOf(f, 'reason')
            .map((reason) => UNTIDY[reason] ?? reason)
            .join(', ')}. Hãy sửa cho gọn, nội dung không đổi.`,
    help: 'Hai ô nhìn giống nhau nhưng thừa một dấu cách thì công thức vẫn coi là khác nhau và tìm kiếm không ra. Nội dung không đổi khi sửa, nên có thể sửa tất cả cùng lúc.',
    example: '" Kế  hoạch " → "Kế hoạch"',
  },
  'text-too-long': {
    title: 'Nội dung quá dài',
    message: (f) =>
      `${value(f)} dài ${detail(f, 'length')} ký tự, quá ${detail(f, 'limit')} ký tự. Hãy rút gọn, để phần chi tiết ở văn bản kèm theo.`,
    help: 'Ô quá dài làm một dòng của phụ lục chiếm cả trang in, thường do dán nhầm cả văn bản. Hãy ghi ngắn gọn. Số ký tự cho phép sửa được ở trang Quy tắc.',
    example: '(cả công văn trong một ô) → Báo cáo kết quả rà soát',
  },
  'text-like-formula': {
    title: 'Nội dung giống công thức',
    message: (f) => `${value(f)} bắt đầu như một công thức. Hãy xóa nếu không rõ từ đâu, hoặc thêm chữ vào trước.`,
    help: 'Nội dung này đang là chữ nên chưa gây hại, nhưng Excel sẽ chạy như công thức khi có người sửa ô hoặc mở lại từ tệp CSV; có loại còn gọi chương trình khác trên máy. Nếu không rõ từ đâu có, hãy xóa.',
    example: "=cmd|' /C calc'!A0 → (xóa)",
  },
} satisfies Record<string, RuleWords>;

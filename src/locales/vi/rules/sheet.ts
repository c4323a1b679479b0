import { detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const sheetWords = {
  'cell-merged': {
    title: 'Ô gộp trong bảng',
    message: (f) =>
      `Ô nằm trong vùng ô gộp nên ${value(f)} chỉ được tính ở dòng đầu, dòng này bị bỏ sót. Hãy bỏ gộp và ghi vào từng dòng.`,
    help: 'Ô gộp chỉ lưu nội dung ở dòng đầu, nên công thức, bộ lọc và sắp xếp bỏ sót các dòng sau. Hãy chọn vùng, bấm Bỏ gộp ô (Unmerge Cells) rồi ghi nội dung vào từng dòng.',
    example: 'Phòng Nội vụ gộp ba dòng → ghi Phòng Nội vụ ở cả ba dòng',
  },
  'formula-in-entry': {
    title: 'Công thức trong ô nhập',
    message: (f) => `Ô nhập liệu chứa công thức, đang cho ra ${value(f)}. Nên dán lại thành giá trị.`,
    help: 'Công thức trong ô nhập có thể đổi kết quả khi sắp xếp, xóa dòng hoặc báo lỗi ở máy khác. Hãy chép ô rồi dán đặc biệt, chọn Giá trị.',
    example: '=Sheet2!B5 → Phòng Tư pháp',
  },
  'row-hidden': {
    title: 'Dòng bị ẩn',
    message: (f) => {
      const [from, to, count] = [detail(f, 'from'), detail(f, 'to'), detail(f, 'count')];
      const rows = from === to ? `dòng ${from}` : `từ dòng ${from} đến dòng ${to}`;
      return `Có ${count} nhiệm vụ bị ẩn hoặc bị lọc (${rows}) nhưng vẫn được tính. Hãy bỏ ẩn hoặc bỏ lọc để xem đủ.`;
    },
    help: 'Dòng ẩn vẫn được kiểm tra và tính vào mọi số liệu, nên tổng số có thể khác với những dòng đang thấy. Hãy bỏ lọc hoặc bỏ ẩn (Unhide) trước khi rà soát và in.',
    example: 'Ẩn dòng 12 đến 15 → bỏ ẩn',
  },
} satisfies Record<string, RuleWords>;

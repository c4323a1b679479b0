import { numberText, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

const points = (f: Facts, key: string) => numberText(f.details[key], ',');

export const scoreWords = {
  'score-cell-error': {
    title: 'Ô điểm báo lỗi',
    message: (f) => `Ô đang báo lỗi ${quote(f.value)}. Hãy nhập lại điểm.`,
    help: 'Ô báo lỗi không cộng được nên điểm của lĩnh vực và tổng điểm đều sai. Hãy nhập lại điểm, hoặc sửa công thức.',
    example: '#REF! ở cột Điểm tự chấm → 1,5',
  },
  'score-not-a-number': {
    title: 'Điểm không phải là số',
    message: (f) => `Điểm ${value(f)} không phải là số. Hãy ghi số điểm; lý do ghi ở cột ghi chú.`,
    help: 'Chữ không cộng được vào tổng điểm. Tiêu chí không áp dụng thì ghi "Không áp dụng" ở cột Số liệu kê khai và để trống ô điểm.',
    example: 'đạt → 2',
  },
  'score-negative': {
    title: 'Điểm âm',
    message: (f) => `Điểm ${value(f)} không thể âm. Hãy sửa lại.`,
    help: 'Điểm của tiêu chí thấp nhất là 0. Điểm phạt ghi số dương ở dòng Điểm phạt và được trừ khi tính tổng.',
    example: '-0,5 → 0',
  },
  'score-above-max': {
    title: 'Điểm vượt điểm tối đa',
    message: (f) => `Điểm ${value(f)} lớn hơn điểm tối đa ${points(f, 'max')}. Hãy sửa lại.`,
    help: 'Điểm của tiêu chí, điểm thưởng và điểm phạt không vượt mức tối đa của dòng. Hãy kiểm tra dấu phẩy và điểm tối đa của bộ tiêu chí.',
    example: '2,5 (tối đa 2) → 2',
  },
  'score-step': {
    title: 'Điểm lẻ hơn quy định',
    message: (f) =>
      `Điểm ${value(f)} không chia hết cho bước ${points(f, 'step')} điểm. Hãy làm tròn theo quy định chấm.`,
    help: 'Bộ tiêu chí quy định điểm lẻ đến mức nào, ví dụ 0,25 hoặc 0,01. Mức này chọn được ở trang Quy tắc.',
    example: '1,333 → 1,33',
  },
  'score-without-evidence': {
    title: 'Tự chấm điểm nhưng thiếu tài liệu kiểm chứng',
    message: (f) =>
      `Tự chấm ${points(f, 'self')} điểm nhưng chưa ghi tài liệu kiểm chứng. Hãy ghi số, ngày văn bản hoặc đường dẫn.`,
    help: 'Điểm tự chấm không có tài liệu kiểm chứng thường không được thẩm định công nhận. Hãy ghi số, ngày văn bản hoặc nơi lưu tài liệu.',
    example: '(để trống) → Kế hoạch số 12/KH-UBND ngày 15/01/2021',
  },
  'score-without-note': {
    title: 'Điểm thẩm định khác nhưng không nêu lý do',
    message: (f) =>
      `Thẩm định ${points(f, 'appraised')} điểm, khác điểm tự chấm ${points(f, 'self')}, nhưng chưa ghi lý do. Hãy ghi ở cột ghi chú của thẩm định.`,
    help: 'Đơn vị cần biết vì sao điểm thay đổi để giải trình. Hãy ghi ngắn gọn căn cứ tăng hoặc giảm điểm.',
    example: '(để trống) → Báo cáo gửi chậm 3 ngày',
  },
  'score-parent-max': {
    title: 'Điểm tối đa không bằng tổng các mục con',
    message: (f) =>
      `Điểm tối đa ${value(f)} khác tổng điểm tối đa các mục con là ${points(f, 'sum')}. Hãy soát lại bộ tiêu chí.`,
    help: 'Điểm tối đa của lĩnh vực hoặc tiêu chí bằng tổng điểm tối đa của các mục ngay bên dưới. Thường do thiếu dòng, sai STT hoặc sửa điểm một nơi.',
    example: '10 (các mục con 9,5) → 9,5',
  },
  'score-total-max': {
    title: 'Tổng điểm tối đa không đúng',
    message: (f) =>
      `Tổng điểm tối đa các lĩnh vực là ${points(f, 'sum')}, trong khi bộ tiêu chí có ${points(f, 'total')} điểm. Hãy soát lại.`,
    help: 'Các lĩnh vực cộng lại phải đủ 100 điểm, hoặc bằng tổng điểm mà bộ tiêu chí công bố (ví dụ khi không có điều tra xã hội học).',
    example: '98 → 100',
  },
  'score-total': {
    title: 'Dòng tổng điểm không khớp',
    message: (f) =>
      `Tổng cộng ghi ${value(f)}, nhưng các lĩnh vực cộng điểm thưởng, trừ điểm phạt là ${points(f, 'sum')}. Hãy soát lại.`,
    help: 'Tổng cộng bằng điểm các lĩnh vực, cộng điểm thưởng, trừ điểm phạt. Nên để công thức tự cộng.',
    example: '86,5 (85 + 2 − 1) → 86',
  },
} satisfies Record<string, RuleWords>;

import { day, detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { meantDay, value } from './phrases';

export const datesWords = {
  'date-invalid': {
    title: 'Ô ngày không đọc được',
    message: (f) => {
      const wrong =
        detail(f, 'reason') === 'impossible-date'
          ? `${value(f)} không phải là ngày có thật. `
          : `${value(f)} không phải là ngày. `;
      const due = f.field === 'due' ? ' Khi chưa sửa, nhiệm vụ này bị tính là không có hạn.' : '';
      const advice = detail(f, 'reason') === 'impossible-date' ? 'Hãy sửa lại ngày.' : 'Hãy ghi ngày dạng 15/06/2021.';
      return wrong + meantDay(f) + advice + due;
    },
    help: 'Cột ngày chỉ dùng được khi có một ngày cụ thể; chữ như "chưa có" hay "tháng 6" thì công thức bỏ qua. Hãy ghi ngày/tháng/năm, hoặc để trống nếu chưa có.',
    example: '31/6/2021 → 30/06/2021',
  },
  'date-as-text': {
    title: 'Ngày đang là chữ',
    message: (f) =>
      detail(f, 'reason') === ''
        ? `${value(f)} đang là chữ. Khi tổng hợp sẽ ghi lại thành ngày ${day(f, 'date')}.`
        : `${value(f)} đang là chữ nên chưa được tính. Cột này có ngày nghi bị đảo ngày và tháng: hãy xem các ngày đó trước, rồi sửa ô này thành ngày ${day(f, 'date')}.`,
    help: 'Trong Excel, ngày gõ thành chữ không so sánh được với ngày thật, nên đếm và sắp xếp sai. Nội dung đã hiểu chắc chắn, ngày luôn đứng trước tháng. Nếu cùng cột có ngày nghi bị đảo, chương trình không tự đổi: hãy xem các ngày đó trước.',
    example: '20.5.2021 → 20/05/2021',
  },
  'date-day-month-unsure': {
    title: 'Ngày và tháng có thể bị đảo',
    message: (f) =>
      `Ngày ${day(f, 'date')} có thể là ${day(f, 'swapped')}: cột này có dấu hiệu được nhập trên máy đặt tháng trước ngày. Hãy đối chiếu lại.`,
    help: 'Máy đặt kiểu Anh – Mỹ hiểu "1/6/2021" là ngày 6 tháng 1, còn "13/6/2021" thì không hiểu nên để thành chữ. Hãy đối chiếu với văn bản; nếu bị đảo thì nhận đề xuất, nếu đúng thì bỏ qua. Xong rồi mới đổi các ngày đang là chữ.',
    example: '06/01/2021 (nhập trên máy kiểu Mỹ) → 01/06/2021',
  },
} satisfies Record<string, RuleWords>;

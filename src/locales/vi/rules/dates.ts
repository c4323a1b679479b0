import { day, detail, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { meantDay, value, written } from './phrases';

function whatIsWrong(f: Facts): [wrong: string, advice: string] {
  switch (detail(f, 'reason')) {
    case 'impossible-date':
      return [`${value(f)} không phải là ngày có thật.`, 'Hãy sửa lại ngày.'];
    case 'several-dates':
      return [`Ô có nhiều ngày (${value(f)}).`, 'Hãy giữ một ngày.'];
    case 'incomplete':
      return [`${value(f)} chưa đủ ngày, tháng, năm.`, 'Hãy ghi như 08/03/2021.'];
    case 'serial':
      return [`${value(f)} là số, có thể là ngày ${day(f, 'serial')} bị đổi thành chữ.`, 'Hãy đối chiếu rồi sửa lại.'];
    default:
      return [`${value(f)} không phải là ngày.`, 'Hãy ghi ngày dạng 15/06/2021.'];
  }
}

export const datesWords = {
  'date-invalid': {
    title: 'Ô ngày không đọc được',
    message: (f) => {
      const [wrong, advice] = whatIsWrong(f);
      const first =
        detail(f, 'held') === '' ? '' : ' Cột này còn ngày có thể bị đảo ngày và tháng: hãy xem các ngày đó trước.';
      const due = f.field === 'due' ? ' Khi chưa sửa, nhiệm vụ này bị tính là không có hạn.' : '';
      return `${wrong} ${meantDay(f)}${advice}${first}${due}`;
    },
    help: 'Cột ngày chỉ dùng được khi có một ngày cụ thể; chữ như "chưa có" hay "tháng 6" thì công thức bỏ qua. Hãy ghi ngày/tháng/năm, hoặc để trống nếu chưa có.',
    example: '31/6/2021 → 30/06/2021',
  },
  'date-as-text': {
    title: 'Ngày đang là chữ',
    message: (f) => {
      if (detail(f, 'reason') === '')
        return `${value(f)} đang là chữ. ${written(f, `Khi tổng hợp sẽ ghi lại thành ngày ${day(f, 'date')}.`)}`;
      return detail(f, 'reason') === 'year-unsure'
        ? `${value(f)} đang là chữ, chưa rõ năm nên chưa được tính. Nếu đúng là ngày ${day(f, 'date')}, hãy sửa ô này thành ngày đó.`
        : `${value(f)} đang là chữ nên chưa được tính. Cột này có ngày nghi bị đảo ngày và tháng: hãy xem các ngày đó trước, rồi sửa ô này thành ngày ${day(f, 'date')}.`;
    },
    help: 'Trong Excel, ngày gõ thành chữ không so sánh được với ngày thật, nên đếm và sắp xếp sai. Nội dung đã hiểu chắc chắn, ngày luôn đứng trước tháng. Nếu cùng cột có ngày nghi bị đảo, chương trình không tự đổi: hãy xem các ngày đó trước.',
    example: '20.5.2021 → 20/05/2021',
  },
  'date-day-month-unsure': {
    title: 'Ngày và tháng có thể bị đảo',
    message: (f) =>
      detail(f, 'reason') === 'text'
        ? `${value(f)} có thể là ${day(f, 'date')} hoặc ${day(f, 'swapped')}: cột này có ngày ghi tháng trước ngày. Hãy đối chiếu lại.`
        : `Ngày ${day(f, 'date')} có thể là ${day(f, 'swapped')}: cột này có dấu hiệu được nhập trên máy đặt tháng trước ngày. Hãy đối chiếu lại.`,
    help: 'Máy đặt kiểu Anh – Mỹ hiểu "1/6/2021" là ngày 6 tháng 1, còn "13/6/2021" thì không hiểu nên để thành chữ. Hãy đối chiếu với văn bản; nếu bị đảo thì nhận đề xuất, nếu đúng thì bỏ qua. Xong rồi mới đổi các ngày đang là chữ.',
    example: '06/01/2021 (nhập trên máy kiểu Mỹ) → 01/06/2021',
  },
  'date-year-unsure': {
    title: 'Ngày chưa rõ năm',
    message: (f) =>
      `${value(f)} không ghi năm, có thể là ${day(f, 'other')} (đầu năm báo cáo) hoặc ${day(f, 'date')}. Chưa xác nhận thì chưa được tính.`,
    help: 'Năm báo cáo tính từ ngày 15/12 năm trước (Nghị định 09/2019/NĐ-CP), nên một ngày từ 15/12 đến 31/12 không ghi năm có thể thuộc năm trước hoặc năm kế hoạch. Hãy đối chiếu với văn bản rồi nhận đề xuất, hoặc ghi lại ngày có cả năm.',
    example: '20/12 → 20/12/2020',
  },
} satisfies Record<string, RuleWords>;

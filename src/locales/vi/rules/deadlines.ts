import { day, detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { meantDay, value, written } from './phrases';

export const deadlinesWords = {
  'deadline-not-understood': {
    title: 'Không hiểu thời gian hoàn thành',
    message: (f) =>
      detail(f, 'due') !== ''
        ? `Không hiểu chắc thời gian ${value(f)}. Có phải là hạn ${day(f, 'due')}? Hãy đối chiếu, nếu đúng thì áp dụng.`
        : `Không hiểu thời gian ${value(f)}. Hãy ghi như "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" hoặc "Thường xuyên".`,
    help: 'Thời gian không đọc được thì nhiệm vụ không được tính là đến hạn hay quá hạn. Hãy ghi quý, tháng, ngày hoặc "Thường xuyên"; lời giải thích thêm nên chuyển sang cột Ghi chú.',
    example: 'Khi nào xong thì báo cáo → Trước 30/6',
  },
  'deadline-impossible': {
    title: 'Thời gian hoàn thành ghi ngày không có thật',
    message: (f) => {
      const part = quote(detail(f, 'part'));
      if (detail(f, 'reason') === 'quarter') return `Không có "${part}"; một năm chỉ có quý I đến quý IV. Hãy sửa lại.`;
      if (detail(f, 'reason') === 'month')
        return `Không có "${part}"; một năm chỉ có tháng 1 đến tháng 12. Hãy sửa lại.`;
      return `${value(f)} không phải là ngày có thật. ${meantDay(f)}Hãy sửa lại ngày.`;
    },
    help: 'Tháng 6 chỉ có 30 ngày, tháng 2 nhiều nhất 29 ngày, và quý chỉ có từ I đến IV. Ngày luôn được đọc trước tháng. Ngày cuối tháng chỉ là đề nghị: hãy đối chiếu với văn bản của kế hoạch rồi mới sửa.',
    example: '31/6/2021 → 30/6/2021',
  },
  'deadline-open': {
    title: 'Thời gian hoàn thành chưa có ngày cụ thể',
    message: (f) => `${value(f)} chưa có ngày cụ thể nên không tính đến hạn. Nên ghi ngày vào cột Hạn hoàn thành.`,
    help: 'Nhiệm vụ "theo tiến độ" hay "sau khi có hướng dẫn" được tính là không hạn, nên không bao giờ bị nhắc là quá hạn. Khi đã biết ngày, hãy ghi vào cột Hạn hoàn thành; lời văn của kế hoạch vẫn giữ nguyên.',
    example: 'Sau khi có hướng dẫn → ghi 30/09/2021 vào cột Hạn hoàn thành',
  },
  'deadline-several-dates': {
    title: 'Một dòng có nhiều mốc thời gian',
    message: (f) => {
      const dates = listOf(f, 'dates').map((date) => day({ ...f, details: { date } }, 'date'));
      if (dates.length === 1)
        return `${value(f)} vừa có mốc ${dates[0]} vừa lặp lại; đang tính theo mốc này. Nên tách thành hai dòng.`;
      return `${value(f)} có nhiều mốc (${dates.join('; ')}); đang tính theo mốc cuối. Nên tách thành nhiều dòng.`;
    },
    help: 'Mỗi dòng chỉ có một hạn, nên các mốc trước mốc cuối không được theo dõi. Chỉ người lập kế hoạch mới biết sản phẩm nào thuộc mốc nào: hãy chép dòng này, mỗi dòng giữ một sản phẩm với một mốc.',
    example: 'Quý I; trước 15/9 → một dòng "Quý I", một dòng "Trước 15/9"',
  },
  'deadline-outside-year': {
    title: 'Thời hạn ngoài năm kế hoạch',
    message: (f) =>
      `Thời hạn ghi năm ${detail(f, 'written')}, ngoài kế hoạch năm ${detail(f, 'year')}. Hãy kiểm tra lại năm.`,
    help: 'Phần lớn là gõ nhầm năm, hoặc chép từ kế hoạch năm trước mà quên sửa. Hãy sửa năm; nếu nhiệm vụ đúng là kéo dài sang năm khác thì bỏ qua và ghi lý do.',
    example: 'Năm 2012 → Năm 2021',
  },
  'deadline-month-as-date': {
    title: 'Tháng bị Excel đổi thành ngày',
    message: (f) =>
      `Ô đang là ngày ${day(f, 'date')}, hạn vào ngày đầu tháng. Nếu kế hoạch ghi "${quote(detail(f, 'month'))}" thì hạn là ${day(f, 'due')}. Hãy kiểm tra lại.`,
    help: 'Khi gõ "6/2021", Excel tự đổi thành ngày 01/06/2021 và hiện là "Jun-21", nên hạn sớm hơn gần một tháng. Nếu kế hoạch chỉ ghi tháng, hãy nhận đề xuất; nếu đúng là ngày mồng một thì bỏ qua.',
    example: 'Jun-21 → Tháng 6/2021',
  },
  'due-missing': {
    title: 'Chưa điền hạn hoàn thành',
    message: (f) =>
      detail(f, 'reason') === 'deadline-unsure'
        ? `Chưa có hạn hoàn thành; theo thời gian đã ghi là ${day(f, 'due')}, nhưng thời gian này cần xem lại nên chưa tự điền. Nếu đúng, hãy áp dụng.`
        : `Chưa có hạn hoàn thành; theo thời gian đã ghi là ${day(f, 'due')}. ${written(f, 'Khi tổng hợp sẽ điền ngày này.')}`,
    help: 'Công thức chỉ tính được theo ngày ở cột Hạn hoàn thành. Ngày này lấy từ thời gian đã ghi: cả quý hay cả tháng thì lấy ngày cuối, "trước ngày 15/9" thì tính cả ngày 15/9.',
    example: 'Quý II và hạn để trống → 30/06/2021',
  },
  'due-differs': {
    title: 'Hạn hoàn thành khác với thời gian đã ghi',
    message: (f) =>
      `Hạn hoàn thành ${day(f, 'due')} khác với thời gian đã ghi "${quote(detail(f, 'deadline'))}" (${day(f, 'deadlineDue')}). Số liệu đang tính theo hạn ${day(f, 'due')}; hãy sửa cho khớp.`,
    help: 'Khi sửa một cột thường quên cột kia. Số liệu luôn tính theo cột Hạn hoàn thành. Nếu hạn được gia hạn bằng văn bản thì giữ ngày mới và bỏ qua, có ghi lý do.',
    example: 'Quý II và hạn 15/07/2021 → hạn 30/06/2021',
  },
  'due-on-recurring': {
    title: 'Nhiệm vụ thường xuyên nhưng có hạn',
    message: (f) =>
      `Thời gian ghi "${quote(detail(f, 'deadline'))}" nhưng có hạn ${day(f, 'due')}, nên nhiệm vụ bị tính theo hạn này. Hãy xóa hạn hoặc sửa thời gian hoàn thành.`,
    help: 'Nhiệm vụ thường xuyên không có hạn; nếu có ngày ở cột Hạn hoàn thành thì sau ngày đó sẽ bị tính là quá hạn. Hãy xóa ngày, hoặc ghi rõ mốc ở cột Thời gian hoàn thành.',
    example: 'Thường xuyên và hạn 30/06/2021 → xóa hạn',
  },
} satisfies Record<string, RuleWords>;

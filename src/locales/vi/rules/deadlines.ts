import { day, detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const deadlinesWords = {
  'deadline-not-understood': {
    title: '',
    message: (f) =>
      `Không hiểu thời gian ${value(f)}. Hãy ghi như "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" hoặc "Thường xuyên".`,
    help: '',
    example: '',
  },
  'deadline-impossible': {
    title: '',
    message: (f) => `${value(f)} không phải là ngày có thật. Hãy sửa lại ngày.`,
    help: '',
    example: '',
  },
  'deadline-open': {
    title: '',
    message: (f) => `${value(f)} chưa có ngày cụ thể nên không tính đến hạn. Nên ghi ngày vào cột Hạn hoàn thành.`,
    help: '',
    example: '',
  },
  'deadline-several-dates': {
    title: '',
    message: (f) => {
      const dates = listOf(f, 'dates').map((date) => day({ ...f, details: { date } }, 'date'));
      return `${value(f)} có nhiều mốc (${dates.join('; ')}); đang tính theo mốc cuối. Nên tách thành nhiều dòng.`;
    },
    help: '',
    example: '',
  },
  'deadline-outside-year': {
    title: '',
    message: (f) =>
      `Thời hạn ghi năm ${detail(f, 'written')}, ngoài kế hoạch năm ${detail(f, 'year')}. Hãy kiểm tra lại năm.`,
    help: '',
    example: '',
  },
  'due-missing': {
    title: '',
    message: (f) => `Chưa có hạn hoàn thành; theo thời gian đã ghi là ${day(f, 'due')}. Khi tổng hợp sẽ điền ngày này.`,
    help: '',
    example: '',
  },
  'due-differs': {
    title: '',
    message: (f) =>
      `Hạn hoàn thành ${day(f, 'due')} khác với thời gian đã ghi "${quote(detail(f, 'deadline'))}" (${day(f, 'deadlineDue')}). Số liệu đang tính theo hạn ${day(f, 'due')}; hãy sửa cho khớp.`,
    help: '',
    example: '',
  },
  'due-on-recurring': {
    title: '',
    message: (f) =>
      `Thời gian ghi "${quote(detail(f, 'deadline'))}" nhưng có hạn ${day(f, 'due')}, nên nhiệm vụ bị tính theo hạn này. Hãy xóa hạn hoặc sửa thời gian hoàn thành.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;

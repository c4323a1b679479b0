import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { percent, value, written } from './phrases';

export const progressWords = {
  'finished-outside-years': {
    title: 'Finish date outside the plan year',
    message: (f) =>
      `The finish date ${day(f, 'finished')} is outside the plan year ${detail(f, 'year')}. Check the year.`,
    help: 'A day before the reporting year began, or far behind it, is mostly a slip of the year. Mend it, so that the task gets its right status.',
    example: '20/05/2201 → 20/05/2021',
  },
  'finished-in-future': {
    title: 'Finish date in the future',
    message: (f) =>
      `The finish date ${day(f, 'finished')} is yet to come (today is ${day(f, 'today')}). Mend it, or clear it if the task is not done.`,
    help: 'The finish date belongs in the cell once the task is done; a planned date belongs in the note. A day in the future is mostly a slip of the day or month, or a planned date.',
    example: 'Hôm nay 14/06/2021, ghi 20/12/2021 → để trống đến khi xong',
  },
  'finished-after-closing': {
    title: 'Finished after the closing date',
    message: (f) =>
      `The finish date ${day(f, 'finished')} is after the closing date ${day(f, 'closing')}, so it does not count as finished in this period.`,
    help: 'A period counts what was done up to its closing date; this task counts in the next one. Nothing is to be corrected if the date is right; look at the period chosen on the tab "Thông tin".',
    example: 'Kỳ chốt 14/06/2021, hoàn thành 15/06/2021 → tính vào kỳ sau',
  },
  'progress-invalid': {
    title: 'Progress is not a number',
    message: (f) =>
      detail(f, 'reason') === 'given-up'
        ? `The progress ${value(f)} is not a number. If the task was dropped, put an x into "Không tính" and write the document; if it is not begun, write 0%.`
        : `The progress ${value(f)} is not a number. Write a percentage, e.g. 60%.`,
    help: 'The progress has to be a share from 0% to 100%, by which a task counts as in progress or not started. Explanations belong in the note or the reason.',
    example: 'chờ ý kiến → 40%',
  },
  'progress-out-of-range': {
    title: 'Progress outside 0% to 100%',
    message: (f) => `The progress ${percent(f)} is outside 0% to 100%. Please correct it.`,
    help: 'More than all or less than nothing cannot be done. Where more was done than planned, write 100% and say how much more in the note.',
    example: '120% → 100%',
  },
  'progress-without-percent': {
    title: 'Progress without the percent sign',
    message: (f) => `The progress ${value(f)} lacks the percent sign. Is it ${percent(f)}?`,
    help: 'Excel takes 98,5 for 9850%. Accept the proposal if a percentage is meant, and type the sign from now on.',
    example: '98,5 → 98,5%',
  },
  'progress-word': {
    title: 'Progress in words',
    message: (f) => `${value(f)} is understood as ${percent(f)}. ${written(f, 'Filling will write the number.')}`,
    help: '"HT", "Đã xong" and "100" are 100%; "Chưa thực hiện" is 0%. Formulas read numbers only, so the cell is written anew. A task counts as finished only with a finish date.',
    example: 'Đã HT → 100%',
  },
  'progress-unsure': {
    title: 'Progress to be confirmed',
    message: (f) => `Is ${value(f)} a progress of ${percent(f)}? It does not count until that is confirmed.`,
    help: '"Hoàn thành 80%" may be 80% of the work, or work that is done with a result of 80%; "12/15" may be 12 of 15. Accept the proposal or write the share anew.',
    example: 'Hoàn thành 80% → 80%',
  },
  'progress-unnumbered': {
    title: 'Progress without a number',
    message: (f) => `${value(f)} does not say how far it is, so it counts as blank. Write an estimated percentage.`,
    help: 'A task counts as in progress only with a progress above 0%. An estimate such as 30% is enough.',
    example: 'Đang triển khai → 30%',
  },
  'finish-date-missing': {
    title: '100% without a finish date',
    message: () =>
      'The progress is 100% but there is no finish date, so it does not count as finished. Write the finish date.',
    help: 'Early, on time or late is told by the finish date, so 100% alone is not enough. Write the day on which the document was signed or the product accepted.',
    example: '100% và ngày để trống → ghi 20/05/2021',
  },
  'progress-below-finished': {
    title: 'Finish date with less than 100%',
    message: (f) =>
      `There is a finish date ${day(f, 'finished')} but the progress is ${percent(f)}. Correct one of the two.`,
    help: 'The figures go by the finish date, so this task counts as done. Clear the date if it is not done; write 100% if it is.',
    example: '75% và ngày 20/05/2021 → 100%',
  },
  'reason-missing': {
    title: 'Overdue without a reason',
    message: (f) => `Overdue: due on ${day(f, 'due')}, no reason given. Better write it for the report.`,
    help: 'The list of overdue tasks prints the reason, so that the meeting can decide. Say in few words what holds it up and who can help.',
    example: '(để trống) → Chờ hướng dẫn của cấp trên',
  },
  'status-differs': {
    title: 'Typed status differs from the facts',
    message: (f) =>
      `The status says "${quote(f.value)}", but by due date, progress and finish date it is "${detail(f, 'status')}". Correct those cells; filling puts the formula back.`,
    help: 'The status is worked out from due date, progress and finish date at the closing date and is not typed. If the typed word is right, complete the finish date, the progress or the mark "Không tính".',
    example: 'Gõ "Đã xong" mà chưa có ngày hoàn thành → ghi ngày hoàn thành',
  },
} satisfies Record<string, RuleWords>;

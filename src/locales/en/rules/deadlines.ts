import { day, detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { meantDay, value, written } from './phrases';

export const deadlinesWords = {
  'deadline-not-understood': {
    title: 'Deadline not understood',
    message: (f) =>
      detail(f, 'due') !== ''
        ? `The deadline ${value(f)} is not certain. Is it due on ${day(f, 'due')}? Please compare and apply the fix if so.`
        : `The deadline ${value(f)} is not understood. Write e.g. "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" or "Thường xuyên".`,
    help: 'A task whose deadline cannot be read counts neither as due nor as overdue. Write a quarter, a month, a day or "Thường xuyên"; explanations belong in the note.',
    example: 'Khi nào xong thì báo cáo → Trước 30/6',
  },
  'deadline-impossible': {
    title: 'Deadline on a day that does not exist',
    message: (f) => {
      const part = quote(detail(f, 'part'));
      if (detail(f, 'reason') === 'quarter')
        return `There is no "${part}"; a year has quarters I to IV. Please correct it.`;
      if (detail(f, 'reason') === 'month')
        return `There is no "${part}"; a year has months 1 to 12. Please correct it.`;
      return `${value(f)} is not a real date. ${meantDay(f)}Please correct it.`;
    },
    help: 'June has 30 days, February at most 29, and there are quarters I to IV. The day is always read before the month. The end of the month is only proposed: look at the plan before you accept it.',
    example: '31/6/2021 → 30/6/2021',
  },
  'deadline-open': {
    title: 'Deadline without a date',
    message: (f) => `${value(f)} has no date, so the task never becomes due. Put a date into "Hạn hoàn thành".`,
    help: 'A task that is due "theo tiến độ" or "sau khi có hướng dẫn" counts as having no due date, so nobody is reminded of it. Once the day is known, put it into "Hạn hoàn thành"; the wording of the plan stays.',
    example: 'Sau khi có hướng dẫn → ghi 30/09/2021 vào cột Hạn hoàn thành',
  },
  'deadline-several-dates': {
    title: 'Several dates in one row',
    message: (f) => {
      const dates = listOf(f, 'dates').map((date) => day({ ...f, details: { date } }, 'date'));
      if (dates.length === 1)
        return `${value(f)} names the date ${dates[0]} and recurs as well; the date counts. Better split the row.`;
      return `${value(f)} holds several dates (${dates.join('; ')}); the last one counts. Better split the row.`;
    },
    help: 'A row has one due date, so nobody follows the dates before the last. Only who made the plan knows which product belongs to which date: copy the row and leave one product with one date in each.',
    example: 'Quý I; trước 15/9 → một dòng "Quý I", một dòng "Trước 15/9"',
  },
  'deadline-outside-year': {
    title: 'Deadline outside the plan year',
    message: (f) =>
      `The deadline is in ${detail(f, 'written')}, outside the plan of ${detail(f, 'year')}. Check the year.`,
    help: "Mostly a slip of the year, or a row copied from last year's plan. Correct the year; if the task really runs into another year, ignore this and say why.",
    example: 'Năm 2012 → Năm 2021',
  },
  'deadline-month-as-date': {
    title: 'Month that Excel turned into a date',
    message: (f) =>
      `The cell holds the date ${day(f, 'date')}, the first of a month. If the plan says "${quote(detail(f, 'month'))}", it is due on ${day(f, 'due')}. Please check.`,
    help: 'Excel makes the date 01/06/2021 of a typed "6/2021" and shows it as "Jun-21", so the task is due nearly a month early. Accept the proposal if the plan names the month only; ignore this if the first of the month is right.',
    example: 'Jun-21 → Tháng 6/2021',
  },
  'due-missing': {
    title: 'Due date not filled in',
    message: (f) =>
      detail(f, 'reason') === 'deadline-unsure'
        ? `The due date is missing; the deadline says ${day(f, 'due')}, but that needs a look first, so it is not filled in. Apply it if it is right.`
        : `The due date is missing; the deadline says ${day(f, 'due')}. ${written(f, 'Filling will write it.')}`,
    help: 'Formulas count by the date in "Hạn hoàn thành". It comes from the written deadline: the last day of a quarter or month, and "trước ngày 15/9" includes 15/9 itself.',
    example: 'Quý II và hạn để trống → 30/06/2021',
  },
  'due-differs': {
    title: 'Due date differs from the written deadline',
    message: (f) =>
      `The due date ${day(f, 'due')} differs from the written deadline "${quote(detail(f, 'deadline'))}" (${day(f, 'deadlineDue')}). The figures use ${day(f, 'due')}; make them agree.`,
    help: 'Who changes one of the two easily forgets the other. The figures always use "Hạn hoàn thành". If a document extended the deadline, keep the new date and ignore this, saying why.',
    example: 'Quý II và hạn 15/07/2021 → hạn 30/06/2021',
  },
  'due-on-recurring': {
    title: 'Recurring task with a due date',
    message: (f) =>
      `The task is "${quote(detail(f, 'deadline'))}" but has the due date ${day(f, 'due')}, so it counts as due. Clear the date or correct the deadline.`,
    help: 'A recurring task has no due date; with a date in "Hạn hoàn thành" it counts as overdue from then on. Clear the date, or write the deadline in words.',
    example: 'Thường xuyên và hạn 30/06/2021 → xóa hạn',
  },
} satisfies Record<string, RuleWords>;

import { day, detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const deadlinesWords = {
  'deadline-not-understood': {
    title: '',
    message: (f) =>
      `The deadline ${value(f)} is not understood. Write e.g. "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" or "Thường xuyên".`,
    help: '',
    example: '',
  },
  'deadline-impossible': {
    title: '',
    message: (f) => `${value(f)} is no day of any calendar. Please mend it.`,
    help: '',
    example: '',
  },
  'deadline-open': {
    title: '',
    message: (f) => `${value(f)} has no date, so the task never becomes due. Put a date into "Hạn hoàn thành".`,
    help: '',
    example: '',
  },
  'deadline-several-dates': {
    title: '',
    message: (f) => {
      const dates = listOf(f, 'dates').map((date) => day({ ...f, details: { date } }, 'date'));
      return `${value(f)} holds several dates (${dates.join('; ')}); the last one counts. Better split the row.`;
    },
    help: '',
    example: '',
  },
  'deadline-outside-year': {
    title: '',
    message: (f) =>
      `The deadline is in ${detail(f, 'written')}, outside the plan of ${detail(f, 'year')}. Check the year.`,
    help: '',
    example: '',
  },
  'due-missing': {
    title: '',
    message: (f) => `The due date is missing; the deadline says ${day(f, 'due')}. Filling will write it.`,
    help: '',
    example: '',
  },
  'due-differs': {
    title: '',
    message: (f) =>
      `The due date ${day(f, 'due')} differs from the written deadline "${quote(detail(f, 'deadline'))}" (${day(f, 'deadlineDue')}). The figures use ${day(f, 'due')}; make them agree.`,
    help: '',
    example: '',
  },
  'due-on-recurring': {
    title: '',
    message: (f) =>
      `The task is "${quote(detail(f, 'deadline'))}" but has the due date ${day(f, 'due')}, so it counts as due. Clear the date or mend the deadline.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;

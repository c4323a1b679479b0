import { day, detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { meantDay, value } from './phrases';

export const datesWords = {
  'date-invalid': {
    title: 'Date cell that cannot be read',
    message: (f) => {
      const wrong =
        detail(f, 'reason') === 'impossible-date'
          ? `${value(f)} is no day of any calendar. `
          : `${value(f)} is not a date. `;
      const advice = detail(f, 'reason') === 'impossible-date' ? 'Please mend it.' : 'Write it as 15/06/2021.';
      const due = f.field === 'due' ? ' Until it is mended the task counts as having no due date.' : '';
      return wrong + meantDay(f) + advice + due;
    },
    help: 'A date column is of use only with a day in it; formulas pass over words such as "chưa có" or "tháng 6". Write day/month/year, or leave the cell blank while there is none.',
    example: '31/6/2021 → 30/06/2021',
  },
  'date-as-text': {
    title: 'Date typed as text',
    message: (f) =>
      detail(f, 'reason') === ''
        ? `${value(f)} is text. Filling will write the date ${day(f, 'date')}.`
        : `${value(f)} is text and does not count yet. Day and month of other dates in this column may be reversed: look at those first, then make this cell the date ${day(f, 'date')}.`,
    help: 'Excel cannot compare a date that is text with a real one, so counts and sorting go wrong. The meaning is certain: the day comes before the month. If other dates of the column may be reversed, nothing is rewritten without asking: look at those first.',
    example: '20.5.2021 → 20/05/2021',
  },
  'date-day-month-unsure': {
    title: 'Day and month may be reversed',
    message: (f) =>
      `The date ${day(f, 'date')} may be ${day(f, 'swapped')}: the column looks as if it was typed on a machine that puts the month first. Please compare.`,
    help: 'A machine with English (US) settings takes "1/6/2021" for 6 January and leaves "13/6/2021" as text. Compare with the document; accept the proposal if it is reversed, ignore this if it is right. Only then turn the text into dates.',
    example: '06/01/2021 (nhập trên máy kiểu Mỹ) → 01/06/2021',
  },
} satisfies Record<string, RuleWords>;

import { day, detail, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { meantDay, value, written } from './phrases';

function whatIsWrong(f: Facts): [wrong: string, advice: string] {
  switch (detail(f, 'reason')) {
    case 'impossible-date':
      return [`${value(f)} is not a real date.`, 'Please correct it.'];
    case 'several-dates':
      return [`The cell holds several dates (${value(f)}).`, 'Please keep one.'];
    case 'incomplete':
      return [`${value(f)} lacks the day, the month or the year.`, 'Write it as 08/03/2021.'];
    case 'serial':
      return [
        `${value(f)} is a number; it may be the date ${day(f, 'serial')} turned into text.`,
        'Please compare and correct it.',
      ];
    default:
      return [`${value(f)} is not a date.`, 'Write it as 15/06/2021.'];
  }
}

export const datesWords = {
  'date-invalid': {
    title: 'Date cell that cannot be read',
    message: (f) => {
      const [wrong, advice] = whatIsWrong(f);
      const first = detail(f, 'held') === '' ? '' : ' Other dates of this column may be reversed: look at those first.';
      const due = f.field === 'due' ? ' Until it is corrected the task counts as having no due date.' : '';
      return `${wrong} ${meantDay(f)}${advice}${first}${due}`;
    },
    help: 'A date column is of use only with a day in it; formulas pass over words such as "chưa có" or "tháng 6". Write day/month/year, or leave the cell blank while there is none.',
    example: '31/6/2021 → 30/06/2021',
  },
  'date-as-text': {
    title: 'Date typed as text',
    message: (f) => {
      if (detail(f, 'reason') === '')
        return `${value(f)} is text. ${written(f, `Filling will write the date ${day(f, 'date')}.`)}`;
      return detail(f, 'reason') === 'year-unsure'
        ? `${value(f)} is text without a year and does not count yet. If ${day(f, 'date')} is right, make this cell that date.`
        : `${value(f)} is text and does not count yet. Day and month of other dates in this column may be reversed: look at those first, then make this cell the date ${day(f, 'date')}.`;
    },
    help: 'Excel cannot compare a date that is text with a real one, so counts and sorting go wrong. The meaning is certain: the day comes before the month. If other dates of the column may be reversed, nothing is rewritten without asking: look at those first.',
    example: '20.5.2021 → 20/05/2021',
  },
  'date-day-month-unsure': {
    title: 'Day and month may be reversed',
    message: (f) =>
      detail(f, 'reason') === 'text'
        ? `${value(f)} may be ${day(f, 'date')} or ${day(f, 'swapped')}: other dates of this column have the month first. Please compare.`
        : `The date ${day(f, 'date')} may be ${day(f, 'swapped')}: the column looks as if it was typed on a machine that puts the month first. Please compare.`,
    help: 'A machine with English (US) settings takes "1/6/2021" for 6 January and leaves "13/6/2021" as text. Compare with the document; accept the proposal if it is reversed, ignore this if it is right. Only then turn the text into dates.',
    example: '06/01/2021 (nhập trên máy kiểu Mỹ) → 01/06/2021',
  },
  'date-year-unsure': {
    title: 'Date without a certain year',
    message: (f) =>
      `${value(f)} has no year; it may be ${day(f, 'other')} (the start of the reporting year) or ${day(f, 'date')}. It does not count until that is confirmed.`,
    help: 'The reporting year begins on 15/12 of the year before (Nghị định 09/2019/NĐ-CP), so a day from 15/12 to 31/12 without a year may be of either year. Compare with the document and accept the proposal, or write the date with its year.',
    example: '20/12 → 20/12/2020',
  },
} satisfies Record<string, RuleWords>;

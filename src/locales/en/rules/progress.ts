import { day, detail, listOf } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { percent, value } from './phrases';

export const progressWords = {
  'date-invalid': {
    title: '',
    message: (f) =>
      (detail(f, 'reason') === 'impossible-date'
        ? `${value(f)} is no day of any calendar. Please mend it.`
        : `${value(f)} is not a date. Write it as 15/06/2021.`) +
      (f.field === 'due' ? ' Until it is mended the task counts as having no due date.' : ''),
    help: '',
    example: '',
  },
  'date-as-text': {
    title: '',
    message: (f) => `${value(f)} is text. Filling will write the date ${day(f, 'date')}.`,
    help: '',
    example: '',
  },
  'finished-outside-years': {
    title: '',
    message: (f) =>
      `The finish date ${day(f, 'finished')} is outside the plan year ${detail(f, 'year')}. Check the year.`,
    help: '',
    example: '',
  },
  'finished-after-closing': {
    title: '',
    message: (f) =>
      `The finish date ${day(f, 'finished')} is after the closing date ${day(f, 'closing')}, so it does not count as finished in this period.`,
    help: '',
    example: '',
  },
  'progress-invalid': {
    title: '',
    message: (f) => `The progress ${value(f)} is not a number. Write a percentage, e.g. 60%.`,
    help: '',
    example: '',
  },
  'progress-out-of-range': {
    title: '',
    message: (f) => `The progress ${percent(f)} is outside 0% to 100%. Please mend it.`,
    help: '',
    example: '',
  },
  'progress-without-percent': {
    title: '',
    message: (f) => `The progress ${value(f)} lacks the percent sign. Is it ${percent(f)}?`,
    help: '',
    example: '',
  },
  'number-as-text': {
    title: '',
    message: (f) => `${value(f)} is text. Filling will write it as a number.`,
    help: '',
    example: '',
  },
  'finish-date-missing': {
    title: '',
    message: () =>
      'The progress is 100% but there is no finish date, so it does not count as finished. Write the finish date.',
    help: '',
    example: '',
  },
  'progress-below-finished': {
    title: '',
    message: (f) =>
      `There is a finish date ${day(f, 'finished')} but the progress is ${percent(f)}. Mend one of the two.`,
    help: '',
    example: '',
  },
  'document-missing': {
    title: '',
    message: (f) =>
      `Finished on ${day(f, 'finished')} without a document number as evidence. Write the document number.`,
    help: '',
    example: '',
  },
  'reason-missing': {
    title: '',
    message: (f) => `Overdue since ${day(f, 'due')} without a reason. Better write it for the report.`,
    help: '',
    example: '',
  },
  'excluded-without-document': {
    title: '',
    message: () => 'Marked as not counted, without the document that allows it. Write the document number.',
    help: '',
    example: '',
  },
  'excluded-unclear': {
    title: '',
    message: (f) =>
      `The column "Không tính" says ${value(f)}. Any mark takes the task out of the figures; clear the cell if it still counts.`,
    help: '',
    example: '',
  },
  'budget-invalid': {
    title: '',
    message: (f) =>
      `The budget ${value(f)} is not a number. Write million đồng; the source of money belongs in the note.`,
    help: '',
    example: '',
  },
  'budget-negative': {
    title: '',
    message: (f) => `The budget ${value(f)} cannot be negative. Please mend it.`,
    help: '',
    example: '',
  },
  'budget-ambiguous': {
    title: '',
    message: (f) => `The budget ${value(f)} may be ${listOf(f, 'choices').join(' or ')}. Type it again as a number.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;

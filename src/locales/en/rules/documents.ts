import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const documentsWords = {
  'document-missing': {
    title: 'Finished without a document number',
    message: (f) =>
      `Finished on ${day(f, 'finished')} without a document number as evidence. Write the document number.`,
    help: 'When the plan is appraised, a finished task needs evidence. Write the number and kind of the document that the task produced.',
    example: '(để trống) → 20/KH-UBND',
  },
  'document-number-unclear': {
    title: 'Unclear document number',
    message: (f) => `${value(f)} is no document number. Better write it like "20/KH-UBND".`,
    help: 'Words such as "Có" or "đã ban hành" do not help to find the document. Write its number and kind.',
    example: 'Đã ban hành kế hoạch → 20/KH-UBND',
  },
  'document-number-missing-for-date': {
    title: 'Document date without a number',
    message: (f) => `There is a document date ${day(f, 'date')} but no document number. Write the number.`,
    help: 'Many documents may bear one date, so the date alone does not find it. Write the number and kind, or clear the date if it is in the wrong row.',
    example: '(để trống), ngày 20/05/2021 → 20/KH-UBND',
  },
  'document-date-missing': {
    title: 'No document date',
    message: (f) =>
      detail(f, 'date') === ''
        ? `The document "${quote(detail(f, 'number'))}" has no date. Better write it.`
        : `The document date is missing; "${quote(detail(f, 'number'))}" says ${day(f, 'date')}. It can be filled in.`,
    help: 'Document numbers start anew each year, so a document is named by its number and date. A date that stands behind the number is proposed for "Ngày văn bản".',
    example: '20/KH-UBND ngày 20/5/2021 → ngày văn bản 20/05/2021',
  },
  'document-in-future': {
    title: 'Document date in the future',
    message: (f) => `The document date ${day(f, 'date')} is yet to come (today is ${day(f, 'today')}). Check the date.`,
    help: 'A document that proves something has been signed. A day in the future is mostly a slip of the day, month or year.',
    example: 'Hôm nay 14/06/2021, ghi 20/12/2021 → 20/02/2021',
  },
  'document-after-closing': {
    title: 'Document signed after the closing date',
    message: (f) =>
      `Finished on ${day(f, 'finished')}, but the document is of ${day(f, 'date')}, after the closing date ${day(f, 'closing')}. Check both dates.`,
    help: 'A document signed after the closing date proves nothing of this period. If it is the product itself, the task was finished on the day it was signed.',
    example: 'Hoàn thành 10/06/2021, văn bản 20/06/2021 → ngày hoàn thành 20/06/2021',
  },
  'document-before-year': {
    title: 'Document date before the plan year',
    message: (f) =>
      `The document date ${day(f, 'date')} is before the reporting year of the plan of ${detail(f, 'year')}. Check the year.`,
    help: "A document signed before the reporting year began cannot prove a task of this year. Mostly the year was mistyped, or the row was copied from last year's report.",
    example: '20/05/2020 → 20/05/2021',
  },
  'document-far-from-finish': {
    title: 'Document date far from the finish date',
    message: (f) =>
      `The document date ${day(f, 'date')} is ${detail(f, 'days')} days from the finish date ${day(f, 'finished')}. Better look at both.`,
    help: 'A task is mostly finished when its document is signed. Where the two dates lie far apart, a month may have been mistyped. The number of days can be changed on the tab "Quy tắc".',
    example: 'Hoàn thành 20/05/2021, văn bản 20/02/2021 → văn bản 20/05/2021',
  },
  'excluded-without-document': {
    title: 'Not counted without a document',
    message: () => 'Marked as not counted, without the document that allows it. Write the document number.',
    help: 'A task leaves the plan only by a document that says so. Without it the completion rate is open to doubt.',
    example: '(để trống) → 655/UBND-NV',
  },
  'excluded-unclear': {
    title: 'Unclear mark in "Không tính"',
    message: (f) =>
      `The column "Không tính" says ${value(f)}. Any mark takes the task out of the figures; clear the cell if it still counts.`,
    help: '"Không" or 0 in this column takes the task out of the figures as well. Write "x" only where the task does not count, and leave the others blank.',
    example: 'Không → (để trống)',
  },
} satisfies Record<string, RuleWords>;

import { toSerial } from '../../../src/domain/dates';
import { FINISHED, fires, quiet, serial, type RuleCases } from './rule-cases';

const NA = { error: '#N/A' };
/** Columns that came from a machine with the month first, whatever stands in the row that is looked at. */
const MIXED_DEADLINE = { before: [{ deadline: '13/6/2021' }, { deadline: serial('02-03') }] };
const MIXED_DUE = { before: [{ due: '13/6/2021' }, { due: serial('02-03') }] };
const MONTH_FIRST = { before: [{ finished: '3/13/2021' }, { finished: '9/4/2021' }] };
const MIXED_FINISHED = { before: [{ finished: '13/6/2021' }, { finished: serial('02-03') }] };

export const dateCases: RuleCases[] = [
  {
    code: 'date-invalid',
    severity: 'error',
    cases: [
      fires('words', { finished: 'chưa có' }, { field: 'finished', details: { reason: 'not-understood' } }),
      fires(
        'no such day: the last of its month is proposed, never taken',
        { due: '31/6/2021' },
        {
          field: 'due',
          details: { reason: 'impossible-date', end: '2021-06-30' },
          fix: { value: serial('06-30'), safe: false },
        },
      ),
      fires(
        'without a year it is that of the plan',
        { due: 'ngày 29 tháng 2' },
        {
          field: 'due',
          details: { reason: 'impossible-date', end: '2021-02-28' },
          fix: { value: serial('02-28'), safe: false },
        },
      ),
      fires(
        'no day whichever comes first',
        { due: '32/13/2021' },
        { field: 'due', details: { reason: 'impossible-date' } },
      ),
      fires('every date cell is looked at', { due: 0, finished: true, documentDate: '30/02/2021' }, [
        { field: 'due', details: { reason: 'not-understood' } },
        { field: 'finished', details: { reason: 'not-understood' } },
        {
          field: 'documentDate',
          details: { reason: 'impossible-date', end: '2021-02-28' },
          fix: { value: serial('02-28'), safe: false },
        },
      ]),
      fires(
        'the month first',
        { ...FINISHED, finished: '5/20/2021' },
        {
          field: 'finished',
          details: { reason: 'impossible-date', date: '2021-05-20' },
          fix: { value: serial('05-20'), safe: false },
        },
      ),
      fires('not all of a day', { finished: 'Tháng 3' }, { field: 'finished', details: { reason: 'incomplete' } }),
      fires(
        'two days',
        { ...FINISHED, finished: '8/3/2021; 9/3/2021' },
        { field: 'finished', details: { reason: 'several-dates' } },
      ),
      fires(
        'the number behind a date, as text',
        { ...FINISHED, finished: '44336' },
        {
          field: 'finished',
          details: { reason: 'serial', serial: '2021-05-20' },
          fix: { value: serial('05-20'), safe: false },
        },
      ),
      fires(
        'any other number is none',
        { ...FINISHED, finished: '39999' },
        { field: 'finished', details: { reason: 'not-understood' } },
      ),
      fires(
        'the month first tells of the others in the column, so those are settled before it',
        { ...FINISHED, finished: '3/13/2021' },
        { field: 'finished', details: { reason: 'impossible-date', date: '2021-03-13', held: 1 } },
        { before: [{ finished: '8/3/2021' }] },
      ),
      quiet('a dash or "Không" says that there is none', { finished: '-', documentDate: 'Không' }),
      quiet('blank is no date and no mistake', { due: null, finished: ' ', documentDate: null }),
      quiet('an error value is told by cell-error', { finished: NA }),
    ],
  },
  {
    code: 'date-as-text',
    severity: 'info',
    cases: [
      fires(
        'formulas compare text and dates wrongly',
        { ...FINISHED, finished: '20.5.2021' },
        {
          field: 'finished',
          details: { date: '2021-05-20' },
          fix: { value: serial('05-20'), safe: true },
        },
      ),
      fires('without a year it is the plan year', { due: '30/6', documentDate: '20/5' }, [
        { field: 'due', details: { date: '2021-06-30' }, fix: { value: serial('06-30'), safe: true } },
        { field: 'documentDate', details: { date: '2021-05-20' }, fix: { value: serial('05-20'), safe: true } },
      ]),
      fires(
        'while other dates of the column are in doubt, nothing is done without asking',
        { ...FINISHED, finished: '20/5/2021' },
        {
          field: 'finished',
          details: { date: '2021-05-20', reason: 'column-unsure' },
          fix: { value: serial('05-20'), safe: false },
        },
        { before: [{ finished: serial('02-03') }] },
      ),
      fires(
        'the doubt is of its own column only',
        { ...FINISHED, documentDate: '20/5/2021' },
        { field: 'documentDate', details: { date: '2021-05-20' }, fix: { value: serial('05-20'), safe: true } },
        { before: [{ finished: serial('02-03') }] },
      ),
      fires(
        'Excel shows its own short form',
        { ...FINISHED, finished: '20-May-21' },
        { field: 'finished', details: { date: '2021-05-20' }, fix: { value: serial('05-20'), safe: true } },
      ),
      fires(
        'text that may have its month first is not taken over unseen',
        { ...FINISHED, finished: '8/3/2021' },
        {
          field: 'finished',
          details: { date: '2021-03-08', reason: 'column-unsure' },
          fix: { value: serial('03-08'), safe: false },
        },
        MONTH_FIRST,
      ),
      fires(
        'without a year it may be of the year before, where the reporting year began',
        { ...FINISHED, finished: '20/12' },
        {
          field: 'finished',
          details: { date: '2021-12-20', reason: 'year-unsure' },
          fix: { value: serial('12-20'), safe: false },
        },
      ),
      fires(
        'English words put the month where it is: only one day is meant',
        { ...FINISHED, finished: 'May 20, 2021', documentDate: '20210520' },
        [
          { field: 'finished', details: { date: '2021-05-20' }, fix: { value: serial('05-20'), safe: true } },
          { field: 'documentDate', details: { date: '2021-05-20' }, fix: { value: serial('05-20'), safe: true } },
        ],
      ),
      quiet('a real date', FINISHED),
      quiet('"3-5" may be March to May', { finished: '3-5' }),
    ],
  },
  {
    code: 'date-year-unsure',
    severity: 'warning',
    cases: [
      fires(
        'the reporting year has this day twice',
        { ...FINISHED, finished: '20/12', documentDate: 'ngày 15 tháng 12' },
        [
          {
            field: 'finished',
            details: { date: '2021-12-20', other: '2020-12-20' },
            fix: { value: toSerial('2020-12-20'), safe: false },
          },
          {
            field: 'documentDate',
            details: { date: '2021-12-15', other: '2020-12-15' },
            fix: { value: toSerial('2020-12-15'), safe: false },
          },
        ],
      ),
      quiet('the year is written', { ...FINISHED, finished: '20/12/2021', documentDate: '20-Dec-21' }),
      quiet('before the reporting year began', { ...FINISHED, finished: '14/12' }),
      quiet('a due date is one of the plan', { deadline: 'Cuối năm', due: '20/12' }),
    ],
  },
  {
    code: 'date-day-month-unsure',
    severity: 'warning',
    cases: [
      fires(
        'text beside text that clearly has the month first',
        { ...FINISHED, finished: '8/3/2021', documentDate: '8/3/2021' },
        {
          field: 'finished',
          details: { date: '2021-03-08', swapped: '2021-08-03', reason: 'text' },
          fix: { value: serial('08-03'), safe: false },
        },
        MONTH_FIRST,
      ),
      fires(
        'a written deadline too, until somebody gives the due date',
        { deadline: '8/3/2021', due: null },
        {
          field: 'deadline',
          details: { date: '2021-03-08', swapped: '2021-08-03', reason: 'text' },
          fix: { value: serial('08-03'), safe: false },
        },
        { before: [{ deadline: '3/13/2021' }] },
      ),
      quiet(
        'somebody gave it',
        { deadline: '8/3/2021', due: serial('03-08') },
        { before: [{ deadline: '3/13/2021' }] },
      ),
      quiet(
        'as many texts have the day first',
        { ...FINISHED, finished: '8/3/2021' },
        { before: [{ finished: '3/13/2021' }, { finished: '13/3/2021' }] },
      ),
      quiet('the same day whichever comes first', { ...FINISHED, finished: '5/5/2021' }, MONTH_FIRST),
      quiet('a real date stands as it is', { ...FINISHED, finished: serial('03-08') }, MONTH_FIRST),
      fires(
        'a machine with the month first left "13/6/2021" as text and made 6 January of "1/6/2021"',
        { ...FINISHED, finished: serial('01-06') },
        {
          field: 'finished',
          details: { date: '2021-01-06', swapped: '2021-06-01' },
          fix: { value: '01/06/2021', safe: false },
        },
        { before: [{ finished: '13/6/2021' }] },
      ),
      fires(
        'every column of dates by itself',
        { due: serial('07-06'), deadline: serial('07-06'), documentDate: serial('05-03') },
        [
          {
            field: 'deadline',
            details: { date: '2021-07-06', swapped: '2021-06-07' },
            fix: { value: '07/06/2021', safe: false },
          },
          {
            field: 'due',
            details: { date: '2021-07-06', swapped: '2021-06-07' },
            fix: { value: '07/06/2021', safe: false },
          },
        ],
        { before: [{ due: '30-06-2021', deadline: '30/6/21' }] },
      ),
      fires(
        'there is a twelfth month',
        { ...FINISHED, finished: serial('05-12') },
        {
          field: 'finished',
          details: { date: '2021-05-12', swapped: '2021-12-05' },
          fix: { value: '05/12/2021', safe: false },
        },
        MIXED_FINISHED,
      ),
      fires(
        'the words of the deadline name another day',
        { deadline: 'Trước 30/6', due: serial('07-06') },
        {
          field: 'due',
          details: { date: '2021-07-06', swapped: '2021-06-07' },
          fix: { value: '07/06/2021', safe: false },
        },
        MIXED_DUE,
      ),
      fires(
        'the words of the deadline settle the due date only',
        { ...FINISHED, deadline: 'Trước 07/6', due: null, finished: serial('06-07') },
        {
          field: 'finished',
          details: { date: '2021-06-07', swapped: '2021-07-06' },
          fix: { value: '06/07/2021', safe: false },
        },
        MIXED_FINISHED,
      ),
      quiet('what is no date is told by date-invalid', { finished: 0 }, MIXED_FINISHED),
      quiet('nor is it one as a deadline', { deadline: 5 }, MIXED_DEADLINE),
      quiet('the due date agrees with the words', { deadline: 'Trước 07/6', due: serial('06-07') }, MIXED_DUE),
      quiet('no month has a number above 12', { ...FINISHED, finished: serial('05-20') }, MIXED_FINISHED),
      quiet('the 5th of May is the same both ways', { ...FINISHED, finished: serial('05-05') }, MIXED_FINISHED),
      quiet('text has the day first', { ...FINISHED, finished: '06/01/2021' }, MIXED_FINISHED),
      quiet(
        'points are no date signs to such a machine',
        { finished: serial('01-06') },
        { before: [{ finished: '13.6.2021' }] },
      ),
      quiet(
        '"06/01/2021" as text tells nothing of the machine',
        { finished: serial('01-06') },
        { before: [{ finished: '06/01/2021' }] },
      ),
      quiet(
        '"Trước 13/6/2021" is text on every machine',
        { deadline: serial('06-07'), due: serial('06-07') },
        { before: [{ deadline: 'Trước 13/6/2021' }] },
      ),
      quiet(
        'text of another column',
        { ...FINISHED, finished: serial('01-06') },
        { before: [{ documentDate: '13/6/2021' }] },
      ),
      quiet(
        'a first of a month in the deadline is asked about as a month',
        { deadline: serial('06-01'), due: serial('06-30') },
        { before: [{ deadline: '13/6/2021' }] },
      ),
    ],
  },
];

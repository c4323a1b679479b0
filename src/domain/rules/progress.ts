import { isCellError, isNothing, readText } from '../cell-values';
import { yearOf, type IsoDate } from '../dates';
import type { ReadRow } from '../row-reader';
import { STATUS_LABELS, statusAt } from '../status';
import { agrees, readStatusWord } from '../status-words';
import type { CellValue } from '../task';
import { hasFacts, hasProgress, isFinished } from './applies';
import { strayDate } from './numbers';
import { rule, type Hit, type RuleContext } from './rule';
import { isToCome } from './to-come';

const finishedOn = ({ finished }: ReadRow): IsoDate | null => (finished.kind === 'value' ? finished.value : null);

/** Slips of the year ("2201") are far away; a task of last year's plan may well end in the next year. */
const outsideYears = (finished: IsoDate, { year, yearStart }: RuleContext) =>
  finished < yearStart || yearOf(finished) > year + 1;

const inFuture = (finished: IsoDate, context: RuleContext) =>
  isToCome(finished, context) && !outsideYears(finished, context);

/** A bare 150 is 150 % with the sign left out, not 15 000 %. */
const meantPercent = (share: number, typed: CellValue | undefined) =>
  typeof typed === 'number' && Math.abs(typed) >= 10 ? typed : share * 100;

/** Said of a task that was dropped, which no percentage tells. */
const GIVEN_UP = /^(?:(?:đã )?(?:dừng|hủy|huỷ|hoãn|thôi)|không (?:thực hiện|triển khai|làm))(?![\p{L}\p{M}])/iu;

export const progressRules = [
  rule({
    code: 'finished-outside-years',
    severity: 'error',
    fields: ['finished'],
    applies: isFinished,
    source: 'practice',
    doc: 'Finished before the plan year began, or long after it: a slip of the year.',
    test: (row, context) => {
      const finished = finishedOn(row);
      if (finished === null || row.excluded || !outsideYears(finished, context)) return null;
      return { details: { finished, year: context.year } };
    },
  }),
  rule({
    code: 'finished-in-future',
    severity: 'error',
    fields: ['finished'],
    applies: isFinished,
    source: 'practice',
    doc: 'Nobody can have finished on a day that is yet to come: a slip of the day or month, or the day on which it is planned.',
    test: (row, context) => {
      const finished = finishedOn(row);
      if (finished === null || row.excluded || !inFuture(finished, context)) return null;
      return { details: { finished, today: context.today! } };
    },
  }),
  rule({
    code: 'finished-after-closing',
    severity: 'warning',
    fields: ['finished'],
    applies: isFinished,
    source: 'NĐ 09/2019/NĐ-CP',
    doc: 'Belongs to a later period: at this closing date the task is not finished yet.',
    test: (row, context) => {
      const finished = finishedOn(row);
      if (finished === null || row.excluded || finished <= context.closing) return null;
      if (outsideYears(finished, context) || inFuture(finished, context)) return null;
      return { details: { finished, closing: context.closing } };
    },
  }),
  rule({
    code: 'progress-invalid',
    severity: 'error',
    fields: ['progress'],
    applies: hasProgress,
    source: 'practice',
    doc: 'Progress is a number; words that say neither how far nor that work goes on cannot be counted.',
    // An error value is told by cell-error.
    test: ({ progress, values }): Hit | null => {
      if (progress.kind !== 'invalid' || isCellError(values.progress)) return null;
      return GIVEN_UP.test(readText(values.progress)) ? { details: { reason: 'given-up' } } : {};
    },
  }),
  rule({
    code: 'progress-out-of-range',
    severity: 'error',
    fields: ['progress'],
    applies: hasProgress,
    source: 'practice',
    doc: 'More than all or less than nothing cannot be done.',
    test: (row, context) => {
      const { progress, values } = row;
      if (progress.kind !== 'out-of-range' || strayDate(row, 'progress', context) !== null) return null;
      return { details: { percent: meantPercent(progress.value, values.progress) } };
    },
  }),
  rule({
    code: 'progress-without-percent',
    severity: 'warning',
    fields: ['progress'],
    applies: hasProgress,
    source: 'practice',
    doc: '98,5 was typed where 98,5% is meant.',
    test: ({ progress }) =>
      progress.kind === 'value' && progress.withoutPercent
        ? { details: { percent: progress.value * 100 }, fix: { value: progress.value, safe: false } }
        : null,
  }),
  rule({
    code: 'progress-word',
    severity: 'info',
    fields: ['progress'],
    applies: hasProgress,
    source: 'practice',
    doc: '"HT", "xong", "100" are all of it, "Chưa thực hiện" is nothing of it: certain, but formulas need the number.',
    test: ({ progress }) =>
      progress.kind === 'value' && progress.words
        ? { details: { percent: progress.value * 100 }, fix: { value: progress.value, safe: true } }
        : null,
  }),
  rule({
    code: 'progress-unsure',
    severity: 'warning',
    fields: ['progress'],
    applies: hasProgress,
    source: 'practice',
    doc: '"Hoàn thành 80%" may be 80% of the task or a whole task whose result is 80%; "12/15" may be 12 of 15. Not counted until somebody says so.',
    test: ({ progress }) =>
      progress.kind === 'unsure'
        ? { details: { percent: progress.value * 100 }, fix: { value: progress.value, safe: false } }
        : null,
  }),
  rule({
    code: 'progress-unnumbered',
    severity: 'warning',
    fields: ['progress'],
    applies: hasProgress,
    source: 'practice',
    doc: '"Đang triển khai" says that work goes on, not how far; until there is a number the task counts as not started.',
    test: ({ progress }) => (progress.kind === 'unnumbered' ? {} : null),
  }),
  rule({
    code: 'finish-date-missing',
    severity: 'warning',
    fields: ['finished'],
    applies: hasProgress,
    source: 'practice',
    doc: 'Only the finish date makes a task finished; 100% alone does not. Tasks without a due date never count as finished.',
    test: ({ progress, finished, excluded, due }) =>
      !excluded && due !== null && progress.kind === 'value' && progress.value === 1 && finished.kind === 'blank'
        ? { value: null }
        : null,
  }),
  rule({
    code: 'progress-below-finished',
    severity: 'warning',
    fields: ['progress'],
    applies: hasProgress,
    source: 'practice',
    doc: 'Finished at 80%: either it is not finished, or the progress was not brought up to date.',
    test: (row) => {
      const { progress, excluded } = row;
      const finished = finishedOn(row);
      if (excluded || finished === null || progress.kind !== 'value' || progress.value === 1) return null;
      return { details: { percent: progress.value * 100, finished }, fix: { value: 1, safe: false } };
    },
  }),
  rule({
    code: 'reason-missing',
    severity: 'info',
    fields: ['reason'],
    source: 'practice',
    doc: 'The meeting asks why a task is overdue.',
    test: (row, { closing }) => {
      const { due, excluded, values } = row;
      if (excluded || due === null || due >= closing) return null;
      const finished = finishedOn(row);
      const open = finished === null || finished > closing;
      return open && isNothing(values.reason) ? { value: null, details: { due, closing } } : null;
    },
  }),
  rule({
    code: 'status-differs',
    severity: 'warning',
    fields: ['status'],
    applies: hasFacts,
    source: 'practice',
    doc: 'The status is derived from the dates and the progress. One that was typed over the formula is put right when filling; what it says more than the facts would be lost.',
    test: (row, { closing }) => {
      // Without facts nobody can tell a typed word from what the formula shows.
      if (row.facts === undefined || row.facts.status?.formula) return null;
      const typed = readText(row.values.status);
      if (typed === '') return null;
      const { progress, due, excluded } = row;
      const share = progress.kind === 'value' ? progress.value : null;
      const status = statusAt({ due, excluded, finished: finishedOn(row), progress: share }, closing);
      const word = readStatusWord(typed);
      return word !== null && agrees(word, status) ? null : { details: { status: STATUS_LABELS[status] } };
    },
  }),
];

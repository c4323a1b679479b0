import { isBlank, isNothing, readMark, readText } from '../cell-values';
import { daysBetween, parseDateText, toSerial, type IsoDate } from '../dates';
import type { ReadRow } from '../row-reader';
import { hasDocument, hasDocumentDate, hasExclusion, isFinished } from './applies';
import { rule, type Hit } from './rule';
import { isToCome } from './to-come';

const dateOf = (row: ReadRow, field: 'finished' | 'documentDate'): IsoDate | null =>
  row[field].kind === 'value' ? row[field].value : null;

const hasNumber = ({ values }: ReadRow) => !isNothing(values.documentNumber);

/** "12/KH-UBND", "12/2021/QĐ-UBND", "số 12", "12": a number, mostly with the kind of document behind it (NĐ 30/2020/NĐ-CP). */
const NUMBER = /\d[a-z]?\s*\/\s*(?:\d{4}\s*\/\s*)?\p{L}|số\s*:?\s*\d|^\d{1,5}[a-z]?$/iu;
/** "12/KH-UBND ngày 05/6/2021" */
const DATE_BEHIND = /ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/giu;

/** The one date that stands behind the number of the document, in full; null where there is none or more than one. */
function dateBehind(number: string, year: number): IsoDate | null {
  const dates = [...number.matchAll(DATE_BEHIND)].map((found) => parseDateText(found[1]!, year));
  const [date = null] = dates;
  return dates.length === 1 && date !== 'impossible' ? date : null;
}

export const documentRules = [
  rule({
    code: 'document-missing',
    severity: 'warning',
    fields: ['documentNumber'],
    applies: isFinished,
    source: 'practice',
    doc: 'A finish without a document number is not proven (tài liệu kiểm chứng).',
    test: (row) => {
      const finished = dateOf(row, 'finished');
      if (finished === null || row.excluded || hasNumber(row)) return null;
      return { value: null, details: { finished } };
    },
  }),
  rule({
    code: 'document-number-unclear',
    severity: 'info',
    fields: ['documentNumber'],
    applies: hasDocument,
    source: 'NĐ 30/2020/NĐ-CP',
    doc: '"Có", "đã ban hành", "Kế hoạch" say that there is a document, not which; a number and its kind do.',
    test: ({ values }) => {
      const { documentNumber } = values;
      return typeof documentNumber !== 'string' || isNothing(documentNumber) || NUMBER.test(readText(documentNumber))
        ? null
        : {};
    },
  }),
  rule({
    code: 'document-number-missing-for-date',
    severity: 'warning',
    fields: ['documentNumber'],
    applies: hasDocumentDate,
    source: 'practice',
    doc: 'A document of which only the date is known cannot be found again.',
    test: (row) => {
      const date = dateOf(row, 'documentDate');
      // What is finished or taken out is asked for its number by other rules.
      if (date === null || hasNumber(row) || row.excluded || row.finished.kind === 'value') return null;
      return { value: null, details: { date } };
    },
  }),
  rule({
    code: 'document-date-missing',
    severity: 'info',
    fields: ['documentDate'],
    applies: hasDocument,
    source: 'NĐ 30/2020/NĐ-CP',
    doc: 'Numbers start anew each year, so a document is named by number and date. Where the date stands behind the number it is taken over.',
    test: (row, { year }): Hit | null => {
      if (row.documentDate.kind !== 'blank' || !hasNumber(row)) return null;
      const number = readText(row.values.documentNumber);
      const date = dateBehind(number, year);
      if (date === null) return { value: null, details: { number } };
      return { value: null, details: { number, date }, fix: { value: toSerial(date), safe: true } };
    },
  }),
  rule({
    code: 'document-in-future',
    severity: 'warning',
    fields: ['documentDate'],
    applies: hasDocumentDate,
    source: 'practice',
    doc: 'No document bears the date of a day that is yet to come.',
    test: (row, context) => {
      const date = dateOf(row, 'documentDate');
      return date !== null && isToCome(date, context) ? { details: { date, today: context.today! } } : null;
    },
  }),
  rule({
    code: 'document-after-closing',
    severity: 'warning',
    fields: ['documentDate'],
    applies: hasDocumentDate,
    source: 'NĐ 09/2019/NĐ-CP',
    doc: 'A document that came after the closing date proves nothing of this period.',
    test: (row, context) => {
      const { closing } = context;
      const date = dateOf(row, 'documentDate');
      if (date === null || date <= closing || row.excluded || isToCome(date, context)) return null;
      // A finish after the closing date is told by itself.
      const finished = dateOf(row, 'finished');
      return finished === null || finished > closing ? null : { details: { date, finished, closing } };
    },
  }),
  rule({
    code: 'document-before-year',
    severity: 'warning',
    fields: ['documentDate'],
    applies: hasDocumentDate,
    source: 'practice',
    doc: 'A document from before the reporting year began cannot prove a task of this plan: mostly a slip of the year.',
    test: (row, { year, yearStart }) => {
      const date = dateOf(row, 'documentDate');
      return date !== null && date < yearStart ? { details: { date, year } } : null;
    },
  }),
  rule({
    code: 'document-far-from-finish',
    severity: 'info',
    fields: ['documentDate'],
    applies: isFinished,
    source: 'practice',
    threshold: { value: 30, unit: 'day', min: 1, max: 366 },
    doc: 'The document that finishes a task is mostly of the same days; far from them one of the two dates may be a slip.',
    test: (row, context) => {
      const date = dateOf(row, 'documentDate');
      const finished = dateOf(row, 'finished');
      if (date === null || finished === null || row.excluded) return null;
      if (date < context.yearStart || isToCome(date, context) || isToCome(finished, context)) return null;
      const days = Math.abs(daysBetween(finished, date));
      return days > context.threshold('document-far-from-finish') ? { details: { date, finished, days } } : null;
    },
  }),
  rule({
    code: 'excluded-without-document',
    severity: 'warning',
    fields: ['documentNumber'],
    applies: hasExclusion,
    source: 'practice',
    doc: 'A task leaves the plan only by a document.',
    test: (row) => (row.excluded && !hasNumber(row) ? { value: null } : null),
  }),
  rule({
    code: 'excluded-unclear',
    severity: 'warning',
    fields: ['excluded'],
    applies: hasExclusion,
    source: 'practice',
    doc: 'Any mark takes the task out of the figures, also "Không"; formulas cannot read it another way.',
    test: ({ values }) =>
      !isBlank(values.excluded) && readMark(values.excluded).unclear ? { fix: { value: null, safe: false } } : null,
  }),
];

import type { Language } from '../locales';
import { formatDate, fromSerial, type IsoDate } from '../domain/dates';
import { PLAN_HEADINGS } from '../domain/plan-headings';
import type { TaskField } from '../domain/task';
import { cutText } from '../domain/text';

const DATE_FIELDS: ReadonlySet<TaskField> = new Set<TaskField>(['due', 'finished', 'documentDate']);

/** Characters of a cell that are shown; the cell itself is a click away. */
const LONGEST = 500;

export type Format = ReturnType<typeof createFormat>;

/** Numbers, dates and cell contents as people of that language read them. Dates are dd/mm/yyyy in both, as in the workbook. */
export function createFormat(language: Language) {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const dateOf = (serial: number) => {
    const date = fromSerial(serial);
    return date === null ? number.format(serial) : formatDate(date);
  };
  return {
    number: (value: number) => number.format(value),
    /** A fraction; null (nothing to divide by) is "–". */
    percent: (rate: number | null) => (rate === null ? '–' : percent.format(rate)),
    date: (date: IsoDate | null) => (date === null ? '' : formatDate(date)),
    /** What a cell of the plan shows, cut where it is long; '' for a blank one. */
    cell(field: TaskField | null, value: unknown): string {
      if (value === null || value === undefined) return '';
      if (typeof value === 'number') {
        if (field && DATE_FIELDS.has(field)) return dateOf(value);
        return field === 'progress' ? percent.format(value) : number.format(value);
      }
      if (typeof value === 'object' && 'error' in value) return String(value.error);
      const text = String(value);
      return text.length <= LONGEST ? text : `${cutText(text, LONGEST)}…`;
    },
    /** The heading of a plan column; the sheet is Vietnamese in every language. */
    field: (field: TaskField) => PLAN_HEADINGS[field].heading,
  };
}

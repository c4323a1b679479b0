/** Cells of the source as the plan table is to hold them: nothing is understood here, only tidied. */
import { readAmount } from '../amount';
import { readText } from '../cell-values';
import { formatDate, fromSerial, parseDateText, toSerial } from '../dates';
import type { CellValue, TaskField } from '../task';
import { cleanText } from '../text';
import type { MoneyUnit } from './headings';

/** Here a line break separates one name or date from the next, whatever follows it. */
const LISTS: readonly (TaskField | 'kept')[] = ['lead', 'head', 'coordinators', 'deadline'];
const ITEM = /^(?:[-–—+*•]|\d{1,2}[.)]|[a-zđ]\))/iu;
const ENDED = /[.;:]$/;

/**
 * A cell's text, trimmed and in composed Unicode. A line break that only wraps a sentence becomes a space; one before an item
 * ("- Kế hoạch") or after the end of a sentence stays.
 */
export function tidyValue(value: CellValue, field: TaskField | 'kept'): CellValue {
  if (typeof value !== 'string') return value;
  const lines = value
    .split(/\r\n|[\n\r\u2028\u000B]/)
    .map(cleanText)
    .filter((line) => line !== '');
  const [first, ...others] = lines;
  if (first === undefined) return null;
  return others.reduce((text, line) => {
    const breaks = LISTS.includes(field) || ITEM.test(line) || ENDED.test(text);
    return `${text}${breaks ? '\n' : ' '}${line}`;
  }, first);
}

/** A cell inside a text: dates as people write them. */
export function shownText(value: CellValue, isDate: boolean): string {
  const day = isDate && typeof value === 'number' ? fromSerial(value) : null;
  return day === null ? readText(value) : formatDate(day);
}

const NUMBER_AND_DATE =
  /^(?:số:?\s*)?(\d{1,6}\s*\/\s*(?:\d{4}\s*\/\s*)?\p{L}[\p{L}\d&.-]*)[\s,;]*(?:\(?\s*ngày:?\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})\)?\.?$/iu;

/** "Số 31/KH-UBND ngày 08/3/2021" → number and day; null where the text is anything else, also two documents. */
export function splitDocument(value: CellValue): { number: string; date: number } | null {
  const found = typeof value === 'string' ? NUMBER_AND_DATE.exec(cleanText(value)) : null;
  const day = found ? parseDateText(found[2]!, 0) : null;
  if (!found || day === null || day === 'impossible') return null;
  return { number: found[1]!.replace(/\s+/g, ''), date: toSerial(day) };
}

/** "5 triệu" under "Kinh phí (đồng)": the unit in the cell counts. */
const NAMES_UNIT = /\d[\s.]*(?:tỷ|tỉ|triệu|tr|nghìn|ngàn|đồng|đ|vnđ|vnd)(?!\p{L})/iu;

/**
 * An amount under the unit of its column in million đồng; the cell as it is where it is no plain amount or names its own unit. A text
 * that may be two amounts ("20.500") gets the unit behind it, so that both can be told.
 */
export function inMillions(value: CellValue, { factor, unit }: MoneyUnit): CellValue {
  if (factor === 1) return value;
  // Figures of money have no more than a few decimals; the product of floats does.
  if (typeof value === 'number') return Number((value * factor).toPrecision(12));
  if (typeof value !== 'string' || NAMES_UNIT.test(value)) return value;
  const text = `${value} ${unit}`;
  const amount = readAmount(text);
  if (amount.kind !== 'value') return value;
  return amount.ambiguous ? text : amount.value;
}

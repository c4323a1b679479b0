/** Reads text as Excel reads what is typed into a cell. */
import { isoDate, toSerial } from '../../domain/dates';
import type { CellValue } from '../../workbook/workbook';

/** `format`: number format that Excel gives a cell that had none. */
export type TypedInput = { kind: 'formula'; formula: string } | { kind: 'value'; value: CellValue; format?: string };

const ERRORS = ['#N/A', '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!'];

/**
 * Regional rules. 'vi': a person in a Vietnamese Excel (1.234,5 and 25/12/2026). 'en': text that a program hands to `Range.values`,
 * which Excel reads in English (1,234.5 and 12/25/2026, then 25/12/2026).
 */
export type Region = 'vi' | 'en';

export function readTyped(text: string, region: Region, cellFormat: string | undefined): TypedInput {
  // A cell formatted as text takes everything as it stands, even "=A1".
  if (cellFormat === '@') return { kind: 'value', value: text === '' ? null : text };
  if (text === '') return { kind: 'value', value: null };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (/^=./.test(text)) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  if (ERRORS.includes(upper)) return { kind: 'value', value: { error: upper } };
  return readNumber(trimmed, region, cellFormat) ?? readDate(trimmed, region) ?? { kind: 'value', value: text };
}

function readNumber(text: string, region: Region, cellFormat: string | undefined): TypedInput | null {
  const percent = text.endsWith('%');
  const bare = (percent ? text.slice(0, -1) : text).trim();
  const [group, point] = region === 'vi' ? ['.', ','] : [',', '.'];
  const pattern = new RegExp(`^[+-]?(?:\\d{1,3}(?:\\${group}\\d{3})+|\\d*)(?:\\${point}\\d*)?(?:[eE][+-]?\\d+)?$`);
  if (!/\d/.test(bare) || !pattern.test(bare)) return null;
  const grouped = bare.includes(group);
  const number = Number(bare.split(group).join('').replace(point, '.'));
  if (!Number.isFinite(number)) return null;
  // Excel keeps fifteen digits; so do all numbers a person can type here.
  if (percent) return { kind: 'value', value: number / 100, format: bare.includes(point) ? '0.00%' : '0%' };
  // In a percent cell a person's 60 means 60 %, and 0,6 too; a program's 60 stays 60.
  if (region === 'vi' && cellFormat?.includes('%') && Math.abs(number) >= 1) {
    return { kind: 'value', value: number / 100 };
  }
  return { kind: 'value', value: number, ...(grouped ? { format: bare.includes(point) ? '#,##0.00' : '#,##0' } : {}) };
}

const SHORT_DATE: Record<Region, string> = { vi: 'dd/mm/yyyy', en: 'm/d/yyyy' };

function readDate(text: string, region: Region): TypedInput | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dateValue(Number(iso[1]), Number(iso[2]), Number(iso[3]), SHORT_DATE[region]);
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (full !== null) {
    const [a, b, year] = [Number(full[1]), Number(full[2]), fullYear(full[3] ?? '')];
    return region === 'vi'
      ? dateValue(year, b, a, SHORT_DATE.vi)
      : (dateValue(year, a, b, SHORT_DATE.en) ?? dateValue(year, b, a, SHORT_DATE.en));
  }
  const short = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (short === null) return null;
  const [a, b] = [Number(short[1]), Number(short[2])];
  const year = new Date().getFullYear();
  // "15/6" is a day of this year, "6/2026" the first of a month: the classic trap for document numbers.
  if ((short[2] ?? '').length === 4) return dateValue(b, a, 1, 'mmm-yy');
  if ((short[2] ?? '').length > 2) return null;
  return region === 'vi'
    ? dateValue(year, b, a, 'd-mmm')
    : (dateValue(year, a, b, 'd-mmm') ?? dateValue(year, b, a, 'd-mmm'));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateValue(year: number, month: number, day: number, format: string): TypedInput | null {
  if (year < 1900 || year > 9999) return null;
  const date = isoDate(year, month, day);
  return date === null ? null : { kind: 'value', value: toSerial(date), format };
}

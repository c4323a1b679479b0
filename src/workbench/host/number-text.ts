/** Text that a cell shows, in a Vietnamese Excel: decimal comma, thousands point. Covers the formats that offices use. */
import type { CellValue } from '../../workbook/workbook';

export type DisplayRegion = { decimal: string; thousands: string };
export const VIETNAMESE: DisplayRegion = { decimal: ',', thousands: '.' };

export function displayText(value: CellValue, format: string | undefined, region: DisplayRegion = VIETNAMESE): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = splitSections(format ?? 'General');
  if (typeof value === 'string') {
    const text =
      sections.length > 3
        ? (sections[3] ?? '@')
        : sections.length === 1 && /@/.test(sections[0] ?? '')
          ? (sections[0] ?? '@')
          : '@';
    return literal(text).replace(/@/g, () => value);
  }
  return numberText(value, sections, region);
}

function numberText(value: number, sections: string[], region: DisplayRegion): string {
  const negative = value < 0 && sections.length > 1;
  const section = value === 0 && sections.length > 2 ? sections[2] : negative ? sections[1] : sections[0];
  const code = (section ?? 'General').replace(/\[[^\]]*\]/g, '');
  if (code === '') return '';
  if (/^general$/i.test(code.trim()) || code.trim() === '@') return generalText(value, region);
  if (isDateFormat(code)) return value < 0 ? '########' : dateText(value, code);
  const text = fixedText(Math.abs(value), code, region);
  return value < 0 && !negative ? `-${text}` : text;
}

function splitSections(format: string): string[] {
  const sections: string[] = [''];
  let quoted = false;
  for (let at = 0; at < format.length; at += 1) {
    const sign = format.charAt(at);
    if (sign === '\\') {
      sections[sections.length - 1] += sign + format.charAt(at + 1);
      at += 1;
    } else if (sign === ';' && !quoted) sections.push('');
    else {
      if (sign === '"') quoted = !quoted;
      sections[sections.length - 1] += sign;
    }
  }
  return sections;
}

function literal(code: string): string {
  return code
    .replace(/\\(.)/g, '$1')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
}

function generalText(value: number, region: DisplayRegion): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace('.', region.decimal)
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  }
  return String(Number(value.toPrecision(10))).replace('.', region.decimal);
}

/** True for number formats that show a number as a date or time. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '');
  return /[dmyhs]/i.test(bare) && !/[0#?]/.test(bare) && !/general/i.test(bare);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateText(serial: number, code: string): string {
  const date = new Date(Math.round((serial - 25569) * 86_400_000));
  const pad = (number: number): string => String(number).padStart(2, '0');
  const parts = code.match(/"[^"]*"|\\.|y+|m+|d+|h+|s+|AM\/PM|[^ymdhs"\\]+/gi) ?? [];
  let afterHour = false;
  return parts
    .map((part) => {
      const lower = part.toLowerCase();
      if (part.startsWith('"')) return part.slice(1, -1);
      if (part.startsWith('\\')) return part.slice(1);
      if (/^y+$/.test(lower))
        return lower.length > 2 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100);
      if (/^d+$/.test(lower)) return lower.length > 1 ? pad(date.getUTCDate()) : String(date.getUTCDate());
      if (/^h+$/.test(lower)) {
        afterHour = true;
        return lower.length > 1 ? pad(date.getUTCHours()) : String(date.getUTCHours());
      }
      if (/^s+$/.test(lower)) return lower.length > 1 ? pad(date.getUTCSeconds()) : String(date.getUTCSeconds());
      if (/^m+$/.test(lower)) {
        if (afterHour) return lower.length > 1 ? pad(date.getUTCMinutes()) : String(date.getUTCMinutes());
        const month = date.getUTCMonth();
        if (lower.length === 1) return String(month + 1);
        return lower.length === 2 ? pad(month + 1) : (MONTHS[month] ?? '');
      }
      return part;
    })
    .join('');
}

function fixedText(size: number, code: string, region: DisplayRegion): string {
  const bare = code.replace(/"[^"]*"/g, '').replace(/\\./g, '');
  const percents = (bare.match(/%/g) ?? []).length;
  const [whole = '', fraction = ''] = digitsOf(bare).split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  const most = (fraction.match(/[0#?]/g) ?? []).length;
  const scaled = roundHalfUp(size * 100 ** percents, most);
  const [digits = '0', decimals = ''] = scaled.toFixed(most).split('.');
  let integer = digits.padStart((whole.match(/0/g) ?? []).length, '0');
  if (!/0/.test(whole) && integer === '0') integer = '';
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, region.thousands);
  let tail = decimals;
  while (tail.length > least && tail.endsWith('0')) tail = tail.slice(0, -1);
  const number = integer + (tail === '' && least === 0 ? '' : `${region.decimal}${tail}`);
  // Everything around the digit pattern is literal text.
  const pattern = /[0#?][0#?,.]*|\.[0#?]+/.exec(code.replace(/"[^"]*"/g, (text) => '"'.repeat(text.length)));
  if (pattern === null) return literal(code);
  const before = code.slice(0, pattern.index);
  const after = code.slice(pattern.index + pattern[0].length);
  return literal(before) + number + literal(after);
}

function digitsOf(bare: string): string {
  return /[0#?][0#?,.]*|\.[0#?]+/.exec(bare)?.[0] ?? '';
}

/** Excel rounds the decimal number that is shown, not the binary one below it: 0.285 at two digits is 0.29. */
function roundHalfUp(value: number, digits: number): number {
  if (digits > 15) return value;
  const shifted = Number(`${value.toPrecision(15)}e${digits}`);
  return Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${digits}`) : value;
}

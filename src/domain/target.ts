import { isBlank, isCellError, saysNone } from './cell-values';
import { parseNumber, withoutDust } from './number-text';
import type { CellValue } from './task';
import { cleanText, fold } from './text';

/** How a figure must stand to the target's number. */
export type TargetOperator = '=' | '>=' | '>' | '<=' | '<';

/**
 * What an indicator (chỉ tiêu) has to reach: "≥ 95%", "Trên 95%", "95–100%", "Đạt". Numbers are as written (95 with the unit "%").
 * - `unit`: "%" or the words behind the number ("hồ sơ"); '' where there is none
 * - `ambiguous`: the other number that "1.234" may mean
 * - `negative`: a number below 0; what is to fall is a number of its own ("Giảm biên chế", ≥ 5%), so that a greater one is a better one
 * - `quality`: a target in words, of which only yes or no can be said; whoever needs a number must refuse it
 */
export type Target =
  | { kind: 'blank' }
  | { kind: 'number'; operator: TargetOperator; value: number; unit: string; ambiguous?: number }
  | { kind: 'range'; from: number; to: number; unit: string }
  | { kind: 'quality'; text: string }
  | { kind: 'invalid'; reason: 'not-understood' | 'error-value' | 'impossible-range' | 'negative' };

/** Whether the target is one that a figure can be held against. */
export const isMeasured = ({ kind }: Target): boolean => kind === 'number' || kind === 'range';

/** The words and signs before a number, accents dropped; each group is one of OPERATORS, "từ" means at least. */
const BEFORE = new RegExp(
  '^(?:dat (?=[^\\d]))?(?:' +
    [
      '(>=|≥|=>|⩾|tu|toi thieu(?: la)?|it nhat(?: la)?|khong duoi|khong thap hon|khong it hon|thap nhat(?: la)?)',
      '(<=|≤|=<|⩽|toi da(?: la)?|khong qua|khong vuot qua|nhieu nhat(?: la)?|cao nhat(?: la)?|khong tren)',
      '(>|tren|hon|vuot|cao hon|lon hon)',
      '(<|duoi|thap hon|nho hon|it hon)',
      '(=|dat|bang|du)',
    ].join('|') +
    ') ?(?=\\d)',
);
const OPERATORS = ['>=', '<=', '>', '<', '='] as const;
const AND_MORE = /,? ?(?:tro len|\+)$/;
const AND_LESS = /,? ?tro xuong$/;
const NUMBER = '(\\d[\\d.,]*(?: \\d{3})*)';
const UNIT = '(%(?: ?\\p{L}[\\p{L} ]{0,40})?|\\p{L}[\\p{L} ]{0,40})?';
const ONE = new RegExp(`^${NUMBER} ?${UNIT}$`, 'u');
const RANGE = new RegExp(`^(?:từ |đạt )?${NUMBER} ?(%)? ?(?:[-–—~]|đến|tới) ?${NUMBER} ?${UNIT}$`, 'iu');
/** Longer texts are sentences that nobody could measure by. */
const LONGEST_QUALITY = 60;
/** A place among others is no amount: "Top 3", "xếp hạng 2 của tỉnh". */
const PLACE = /^(?:trong |xep |thuoc )*(?:top|nhom|thu|hang|thu hang) /;

/** The place that a target in words names: 3 of "Top 3" and "xếp hạng 3 của tỉnh"; null where it names none. A smaller one is better. */
export function placeIn(text: string): number | null {
  const plain = fold(text);
  const number = PLACE.test(plain) ? /\d+/.exec(plain) : null;
  return number === null ? null : Number(number[0]);
}

/**
 * Reads a cell that holds a target. `numberFormat` is that of a cell that holds a number: 0,95 in a format with "%" is 95%. "Trên
 * 95%" is more than 95%; "Từ 95% trở lên" and "Tối thiểu 95%" are at least that; a bare number is meant exactly. "-" and "Không" are
 * blank.
 */
export function readTarget(value: CellValue | undefined, numberFormat?: string): Target {
  if (isBlank(value)) return { kind: 'blank' };
  if (isCellError(value)) return { kind: 'invalid', reason: 'error-value' };
  if (typeof value === 'number') {
    if (value < 0) return NEGATIVE;
    return numberFormat?.includes('%')
      ? { kind: 'number', operator: '=', value: withoutDust(value * 100), unit: '%' }
      : { kind: 'number', operator: '=', value, unit: '' };
  }
  if (typeof value !== 'string') return { kind: 'invalid', reason: 'not-understood' };
  if (saysNone(value)) return { kind: 'blank' };
  const text = cleanText(value).replace(/[\s.;]+$/, '');
  return readRange(text) ?? readOne(text) ?? readNegative(text) ?? readQuality(text);
}

function readRange(text: string): Target | null {
  const range = RANGE.exec(text);
  if (!range) return null;
  const [from, to] = [parseNumber(range[1]!), parseNumber(range[3]!)];
  if (from === null || to === null || from.other !== undefined || to.other !== undefined) return null;
  if (from.value >= to.value) return { kind: 'invalid', reason: 'impossible-range' };
  // "95% - 100" leaves the second sign out, "95 - 100%" the first; both mean the same.
  return { kind: 'range', from: from.value, to: to.value, unit: unitOf(range[4] ?? range[2]) };
}

function readOne(text: string): Target | null {
  const { operator, rest } = withoutOperator(text);
  const found = ONE.exec(rest);
  const number = found === null ? null : parseNumber(found[1]!);
  if (found === null || number === null) return null;
  const target = { kind: 'number', operator, value: number.value, unit: unitOf(found[2]) } as const;
  return number.other === undefined ? target : { ...target, ambiguous: number.other };
}

const NEGATIVE: Target = { kind: 'invalid', reason: 'negative' };
/** A minus sign right before a number, at the beginning or behind a word or sign: no dash inside a name. */
const MINUS = /(?:^|[\s≥≤<>=])[-\u2212–—]\d|^[-\u2212–—] \d/;

const readNegative = (text: string): Target | null => (MINUS.test(text) ? NEGATIVE : null);

/** Words without accents have as many letters as with them, so what is found in the one is cut from the other. */
function withoutOperator(text: string): { operator: TargetOperator; rest: string } {
  const plain = fold(text);
  if (plain.length !== text.length) return { operator: '=', rest: text };
  const before = BEFORE.exec(plain);
  const more = AND_MORE.exec(plain);
  const less = AND_LESS.exec(plain);
  const group = before === null ? -1 : before.slice(1).findIndex((each) => each !== undefined);
  const rest = text.slice(before?.[0].length ?? 0, more?.index ?? less?.index);
  return { operator: more ? '>=' : less ? '<=' : (OPERATORS[group] ?? '='), rest };
}

function unitOf(written = ''): string {
  const unit = written.toLowerCase();
  return unit === 'phần trăm' ? '%' : unit;
}

/** "Trên", "≥": the number was forgotten. */
function isOperatorAlone(text: string): boolean {
  const before = BEFORE.exec(`${fold(text)} 0`);
  return before !== null && !before[OPERATORS.length];
}

function readQuality(text: string): Target {
  const measurable = !/\p{N}/u.test(text) || PLACE.test(fold(text));
  return measurable && !isOperatorAlone(text) && /^\p{L}/u.test(text) && text.length <= LONGEST_QUALITY
    ? { kind: 'quality', text }
    : { kind: 'invalid', reason: 'not-understood' };
}

const SIGNS: Readonly<Record<TargetOperator, string>> = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ' };

/** With a decimal comma. Three decimals get a 0 more, because "1,234" may be read as a group of thousands. */
function printNumber(value: number): string {
  const text = String(value).replace('.', ',');
  return /^\d{1,3},\d{3}$/.test(text) ? `${text}0` : text;
}

const printUnit = (unit: string) => (unit === '' || unit.startsWith('%') ? unit : ` ${unit}`);

/** The plainest spelling of a target, which reads back as the same. Blank and unread targets are ''. */
export function printTarget(target: Target): string {
  switch (target.kind) {
    case 'number':
      return `${SIGNS[target.operator]}${printNumber(target.value)}${printUnit(target.unit)}`;
    case 'range':
      return `${printNumber(target.from)}–${printNumber(target.to)}${printUnit(target.unit)}`;
    case 'quality':
      return target.text;
    default:
      return '';
  }
}

/**
 * Whether a figure reaches a target; null where that cannot be told from a number (blank, in words, not understood). `figure` is in
 * the unit of the target: 95 for 95%. A range is reached from its lower end on, a bare number when the figure is at least that.
 */
export function reaches(target: Target, figure: number): boolean | null {
  if (target.kind === 'range') return figure >= target.from;
  if (target.kind !== 'number') return null;
  switch (target.operator) {
    case '>':
      return figure > target.value;
    case '<':
      return figure < target.value;
    case '<=':
      return figure <= target.value;
    default:
      return figure >= target.value;
  }
}

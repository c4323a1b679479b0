import { readAmount } from '../amount';
import { isBlank, readText } from '../cell-values';
import { dateShown } from '../date-format';
import { dayOf, fromSerial, monthOf, yearOf, type IsoDate } from '../dates';
import { withoutDust } from '../number-text';
import type { ReadRow } from '../row-reader';
import type { TaskField } from '../task';
import { hasBudget, hasOddNumber } from './applies';
import { rule, type Hit, type RuleContext } from './rule';

/** From here on an amount is in đồng and not in million đồng: a thousand billion đồng is more than any task of a district. */
const FIRST_DONG = 1_000_000;

/** Columns in which a date says nothing. In a budget it may be an amount, so there only its format tells. */
const DATELESS = [
  ...(['number', 'title', 'product', 'head', 'budget', 'link', 'note'] as const),
  ...(['progress', 'documentNumber', 'reason'] as const),
] as const satisfies readonly TaskField[];

/** The date that Excel made of "12/15" or "3/4": by its format, or without one by a serial number in the years of the plan. */
export function strayDate(
  { values, facts }: ReadRow,
  field: TaskField,
  { year }: Pick<RuleContext, 'year'>,
): IsoDate | null {
  const value = values[field];
  // Serial numbers of this century have five digits.
  if (typeof value !== 'number' || value < 32_000 || value > 99_999) return null;
  const format = facts?.[field]?.format;
  const shown = dateShown(format);
  if (shown === null && (field === 'budget' || (format !== undefined && format !== 'General'))) return null;
  const date = fromSerial(value);
  if (date === null || shown !== null) return date;
  return Number.isInteger(value) && Math.abs(yearOf(date) - year) <= 1 ? date : null;
}

/** What may have been typed: "15/12" with the day first, "12/15" with the month first; "6/2021" where only month and year are shown. */
function typedAs(date: IsoDate, monthOnly: boolean): string[] {
  const [day, month] = [dayOf(date), monthOf(date)];
  if (monthOnly && day === 1) return [`${month}/${yearOf(date)}`, `${month}/${String(yearOf(date)).slice(2)}`];
  return day === month ? [`${day}/${month}`] : [`${day}/${month}`, `${month}/${day}`];
}

function strayDateHit(row: ReadRow, field: TaskField, date: IsoDate): Hit {
  const candidates = typedAs(date, dateShown(row.facts?.[field]?.format) === 'month');
  const [day, month] = [dayOf(date), monthOf(date)];
  // So many done of so many: of the two readings one is a share.
  const share = Math.round((Math.min(day, month) / Math.max(day, month)) * 10_000) / 10_000;
  return {
    field,
    details: { date, candidates },
    ...(field === 'budget' ? {} : { fix: { value: field === 'progress' ? share : candidates[0]!, safe: false } }),
  };
}

export const numberRules = [
  rule({
    code: 'number-missing',
    severity: 'info',
    fields: ['number'],
    source: 'practice',
    needs: ['column'],
    doc: 'People speak of tasks by their STT; a task without one among numbered tasks was forgotten or put in later.',
    test: ({ values }, { columns }) => (columns.numbered && isBlank(values.number) ? { value: null } : null),
  }),
  rule({
    code: 'number-lost-zero',
    severity: 'warning',
    fields: ['number'],
    applies: hasOddNumber,
    source: 'practice',
    needs: ['neighbour'],
    doc: 'As a number 1.10 is 1.1: the row after 1.9 needs text. Rows are told apart by their hidden code, never by STT.',
    test: (row, { rowAbove }) => {
      const previous = readText(rowAbove(row)?.values.number);
      const expected = withLostZero(readText(row.values.number), previous);
      return expected === null ? null : { details: { previous, expected }, fix: { value: expected, safe: false } };
    },
  }),
  rule({
    code: 'number-unusual',
    severity: 'warning',
    fields: ['number'],
    applies: hasOddNumber,
    source: 'practice',
    needs: ['neighbour'],
    doc: '"1,1" is 1.1 on a machine with a decimal comma, and "01" is 1. Where the neighbours are written that way it is a style.',
    test: (row, { rowAbove, rowBelow }) => {
      const number = readText(row.values.number);
      const plain = plainNumber(number);
      if (plain === number) return null;
      const above = readText(rowAbove(row)?.values.number);
      const below = readText(rowBelow(row)?.values.number);
      if (/^0\d+$/.test(number) && [above, below].some((other) => /^0\d/.test(other))) return null;
      if (withLostZero(number, above) !== null) return null;
      const value = /^\d+$/.test(plain) ? Number(plain) : plain;
      return { details: { number: plain }, fix: { value, safe: false } };
    },
  }),
  rule({
    code: 'number-as-text',
    severity: 'info',
    fields: ['progress', 'budget'],
    source: 'practice',
    doc: 'Understood, but formulas do not add up text.',
    test: ({ progress, budget }) => {
      const share =
        progress.kind === 'value' && progress.asText && !progress.withoutPercent && !progress.words ? progress : null;
      const amount =
        budget.kind === 'value' && budget.asText && !budget.ambiguous && budget.value >= 0 && budget.value < FIRST_DONG
          ? budget
          : null;
      if (share === null && amount === null) return null;
      const hits: Hit[] = [];
      if (share !== null) hits.push(asNumber('progress', share.value, { percent: share.value * 100 }));
      if (amount !== null) hits.push(asNumber('budget', amount.value, { million: amount.value }));
      return hits;
    },
  }),
  rule({
    code: 'date-in-wrong-column',
    severity: 'warning',
    fields: DATELESS,
    source: 'practice',
    doc: 'Excel makes dates of "12/15" (12 of 15) and "3/4" (mức độ 3/4) as they are typed.',
    test: (row, context) => {
      let hits: Hit[] | null = null;
      for (const field of DATELESS) {
        const date = strayDate(row, field, context);
        if (date !== null) (hits ??= []).push(strayDateHit(row, field, date));
      }
      return hits;
    },
  }),
  rule({
    code: 'budget-invalid',
    severity: 'error',
    fields: ['budget'],
    applies: hasBudget,
    source: 'practice',
    doc: 'An amount in million đồng; sources of money belong in the note.',
    test: ({ budget, values }): Hit | null => {
      if (budget.kind !== 'invalid' || budget.reason === 'error-value') return null;
      const text = readText(values.budget);
      const about = ABOUT.test(text) ? readAmount(text.replace(ABOUT, '')) : budget;
      if (about.kind !== 'value' || about.ambiguous || about.value < 0) return {};
      return { details: { million: about.value }, fix: { value: about.value, safe: false } };
    },
  }),
  rule({
    code: 'budget-negative',
    severity: 'error',
    fields: ['budget'],
    applies: hasBudget,
    source: 'practice',
    doc: 'No task costs less than nothing.',
    test: ({ budget }) => (budget.kind === 'value' && budget.value < 0 ? {} : null),
  }),
  rule({
    code: 'budget-ambiguous',
    severity: 'warning',
    fields: ['budget'],
    applies: hasBudget,
    source: 'practice',
    doc: '"1.234" typed as text is 1234 with Vietnamese settings and 1,234 with English ones.',
    test: ({ budget }) => {
      if (budget.kind !== 'value' || !budget.ambiguous) return null;
      return { details: { choices: budget.ambiguous.map(String) }, fix: { value: budget.value, safe: false } };
    },
  }),
  rule({
    code: 'budget-in-dong',
    severity: 'warning',
    fields: ['budget'],
    applies: hasBudget,
    source: 'practice',
    doc: '150000000 in a column of million đồng: the đồng were written out.',
    test: ({ budget }) => {
      if (budget.kind !== 'value' || budget.value < FIRST_DONG || budget.ambiguous) return null;
      const million = withoutDust(budget.value / FIRST_DONG);
      return { details: { million }, fix: { value: million, safe: false } };
    },
  }),
];

/** "khoảng 20 triệu": an estimate, which is an amount only if somebody says so. */
const ABOUT = /^(?:khoảng|dự kiến|ước(?: tính)?|tạm tính|gần|~)\s*:?\s*(?=\d)/iu;

function asNumber(field: TaskField, value: number, details: Hit['details']): Hit {
  return { field, details, fix: { value, safe: true } };
}

const TWO_PARTS = /^(\d+)[.,](\d+)$/;

/** 1.10 for a 1.1 that stands below 1.9: what follows there, where only zeros are lost; else null. */
function withLostZero(number: string, previous: string): string | null {
  const [own, above] = [TWO_PARTS.exec(number), TWO_PARTS.exec(previous)];
  if (own === null || above === null || own[1] !== above[1]) return null;
  const next = String(Number(above[2]) + 1);
  return next.endsWith('0') && next.replace(/0+$/, '') === own[2] ? `${own[1]}.${next}` : null;
}

/** "1,1" → "1.1", "01" → "1", "1.01" stays: there the zero may be one of many. */
function plainNumber(number: string): string {
  return /^\d{1,4}([.,]\d{1,3}){0,3}$/.test(number) ? number.replace(/,/g, '.').replace(/^0+(?=\d)/, '') : number;
}

import { BLANK, isBlank, isCellError, isNothing, NOT_UNDERSTOOD, type Reading } from '../cell-values';
import type { Finding, OtherTable } from '../finding';
import type { PlanHeading } from '../plan-headings';
import type { RuleSettings } from '../rule-settings';
import type { CellValue } from '../task';
import { cleanText } from '../text';
import type { RuleFacts } from './rule';

/** One thing found in a row of a table besides the plan: `value` is the cell of `field` unless given. */
export type OtherHit<Field extends string> = { field: Field; value?: CellValue; details?: Finding['details'] };

/** A rule of a table besides the plan. `test` sees one row as it was read, and what `Context` knows of the others. */
export type OtherRule<Row, Context, Field extends string, Code extends string = string> = RuleFacts<Code> & {
  fields: readonly [Field, ...Field[]];
  test: (row: Row, context: Context) => readonly OtherHit<Field>[];
};

/** A row as it was read, with the number of its sheet row; null where the rule is about the table as a whole. */
type AnyRow<Field extends string> = { row: number | null; values: Partial<Record<Field, CellValue>> };

/** All that the rules find, row by row, in the order of the rules; those that are switched off are not asked. */
export function findIn<Row extends AnyRow<Field>, Context, Field extends string>(
  table: OtherTable,
  headings: Record<Field, PlanHeading>,
  rules: readonly OtherRule<Row, Context, Field>[],
  rows: readonly Row[],
  context: Context,
  settings: RuleSettings | undefined,
): Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) {
    for (const { code, severity: own, test } of rules) {
      const severity = settings?.severities[code] ?? own;
      if (severity === 'off') continue;
      for (const { field, value = row.values[field] ?? null, details = {} } of test(row, context)) {
        const elsewhere = { table, column: headings[field].heading };
        findings.push({ code, severity, row: row.row, field: null, value, details, elsewhere });
      }
    }
  }
  return findings;
}

/** A row that says something, but not what it is about; its number (STT) says nothing. */
export const isUnnamed = (values: Partial<Record<string, CellValue>>): boolean =>
  isBlank(values['name']) &&
  Object.entries(values).some(([field, value]) => field !== 'name' && field !== 'number' && !isBlank(value));

const PLAIN = /^-?\d+([.,]\d+)?$/;

/** Points (điểm): a number, or text such as "0,25". No dot or comma groups thousands here: a set of criteria has 100 points. */
export function readPoints(value: CellValue | undefined): Reading<number> {
  if (isNothing(value)) return BLANK;
  if (isCellError(value)) return { kind: 'invalid', reason: 'error-value' };
  if (typeof value === 'number') return { kind: 'value', value, asText: false };
  const text = typeof value === 'string' ? cleanText(value).replace('\u2212', '-') : '';
  return PLAIN.test(text) ? { kind: 'value', value: Number(text.replace(',', '.')), asText: true } : NOT_UNDERSTOOD;
}

import type { Finding, OtherTable, Severity } from '../../../src/domain/finding';
import type { CellValue } from '../../../src/domain/task';

/** What a rule of a table besides the plan must find: the row (its place in the case), the column, and every fact. */
export type TableHit = { row: number; column: string; value: CellValue; details?: Finding['details'] };

/** Rows laid over a good one; `hits` empty: the rule must keep quiet. */
export type TableCase<Cells> = { because: string; rows: Cells[]; hits: TableHit[] };
export type TableRuleCases<Cells> = { code: string; severity: Severity; cases: TableCase<Cells>[] };

export const FIRST_ROW = 5;

/** A case that fires once in its last row, or quiet where `hit` is not given. */
export function tableCase<Cells>(
  because: string,
  rows: Cells | Cells[],
  ...hits: (Omit<TableHit, 'row'> & { row?: number })[]
): TableCase<Cells> {
  const all = Array.isArray(rows) ? rows : [rows];
  return { because, rows: all, hits: hits.map((hit) => ({ row: all.length - 1, ...hit })) };
}

/** The findings of one rule against those expected. */
export function checkCase<Cells>(
  table: OtherTable,
  { code, severity }: TableRuleCases<Cells>,
  { because, rows, hits }: TableCase<Cells>,
  find: (rows: { row: number; values: Cells }[]) => Finding[],
): void {
  const findings = find(rows.map((values, index) => ({ row: FIRST_ROW + index, values })));
  expect([because, findings.filter((finding) => finding.code === code)]).toEqual([
    because,
    hits.map(({ row, column, value, details = {} }) => ({
      ...{ code, severity, row: FIRST_ROW + row, field: null, value, details },
      elsewhere: { table, column },
    })),
  ]);
}

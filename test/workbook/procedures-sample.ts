/** The tab "TTHC" in a workbook, filled as a clerk would. */
import { PROCEDURE_COUNTS, type ProcedureCount } from '../../src/domain/procedures';
import { applyChanges } from '../../src/workbook/apply-changes';
import { Parts } from '../../src/workbook/find-parts';
import { procedureChanges } from '../../src/workbook/procedures';
import { NAMES, OTHER_TABLES } from '../../src/workbook/tab-ids';
import { AT, type EntryColumn } from '../../src/workbook/tabs/procedures-columns';
import type { CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { sample, write } from './sample';

const { plan } = sample();

export const wantedIn = (periodId: string) => ({ plan, period: plan.periods.find(({ id }) => id === periodId)! });

/** The sample with the tab for the period that it shows. */
export function withProcedures(periodId = '2021-H1'): Workbook {
  const { workbook } = sample(periodId);
  return applyChanges(workbook, procedureChanges(workbook, wantedIn(periodId)));
}

export type TypedRow = Partial<Record<EntryColumn, CellValue>>;

/** Types into rows of the table (0 is the first), as values: totals that are not typed stay formulas. Results are not worked out. */
export function typeRows(book: Workbook, rows: Readonly<Record<number, TypedRow>>): Workbook {
  const copy = structuredClone(book);
  const { sheet, table } = new Parts(copy).table(OTHER_TABLES.procedures)!;
  for (const [index, values] of Object.entries(rows)) {
    for (const [column, value] of Object.entries(values) as [EntryColumn, CellValue][]) {
      write(sheet, table.area.row + 1 + Number(index), AT[column], { value });
    }
  }
  return copy;
}

export function chooseFormula(book: Workbook, name: string): Workbook {
  const copy = structuredClone(book);
  const { sheet, area } = new Parts(copy).named(NAMES.procedureFormula)!;
  write(sheet, area.row, area.column, { value: name });
  return copy;
}

export function tableIn(book: Workbook): { sheet: Sheet; first: number; rows: number } {
  const { sheet, table } = new Parts(book).table(OTHER_TABLES.procedures)!;
  return { sheet, first: table.area.row + 1, rows: table.area.rows - 1 };
}

/** What the cells of a row of the table show. */
export function shownRow(book: Workbook, row: number): Record<string, CellValue> {
  const { sheet, first } = tableIn(book);
  return Object.fromEntries(
    Object.entries(AT).map(([column, at]) => [column, sheet.rows[first + row]?.[at]?.value ?? null]),
  );
}

/** The rows of sums under the table: two groups, the total, then the share of online files. */
export function shownSums(book: Workbook): { label: CellValue; counts: CellValue[]; rate: CellValue }[] {
  const { sheet, first, rows } = tableIn(book);
  return [0, 1, 2, 3].map((at) => {
    const row = sheet.rows[first + rows + at];
    return {
      label: row?.[0]?.value ?? null,
      counts: PROCEDURE_COUNTS.map((field) => row?.[AT[field]]?.value ?? null),
      rate: row?.[AT.rate]?.value ?? null,
    };
  });
}

/** 120 = 80 + 30 + 10 = 100 + 18 + 2; 100 = 60 + 35 + 5; 18 = 15 + 3. */
export const GOOD: Record<Exclude<ProcedureCount, 'received' | 'solved' | 'pending'>, number> = {
  ...{ online: 80, direct: 30, carriedOver: 10, early: 60, onTime: 35, late: 5 },
  ...{ inTime: 15, overdue: 3, returned: 2 },
};

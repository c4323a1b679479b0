/** Tables besides the plan that rules look at, wherever in the workbook people keep them. */
import { isBlank } from '../domain/cell-values';
import { INDICATOR_HEADINGS, type IndicatorField } from '../domain/indicators';
import { INITIATIVE_HEADINGS, type InitiativeField } from '../domain/initiatives';
import type { PlanHeading } from '../domain/plan-headings';
import { PROCEDURE_HEADINGS, type ProcedureField } from '../domain/rules/procedures';
import { SCORE_HEADINGS, type ScoreField } from '../domain/rules/score';
import type { CellValue } from '../domain/task';
import { columnsByHeading } from './columns-by-heading';
import { cellValue, Parts, type FoundTable } from './find-parts';
import { OTHER_TABLES } from './tab-ids';
import type { Workbook } from './workbook';

export type OtherTableReading<Field extends string> = {
  /** Actual name of the sheet. */
  sheet: string;
  /** Sheet column of each field that the table has, 0-based. */
  columns: Partial<Record<Field, number>>;
  /** Rows that hold something; `row` is the 1-based row of the sheet, `computed` the cells that hold a formula. */
  rows: { row: number; values: Partial<Record<Field, CellValue>>; computed?: Field[] }[];
};

export type OtherTables = {
  indicators: OtherTableReading<IndicatorField> | null;
  procedures: OtherTableReading<ProcedureField> | null;
  initiatives: OtherTableReading<InitiativeField> | null;
  score: OtherTableReading<ScoreField> | null;
};

/** These tables, their columns found by heading or one of its other wordings; null where there is none. */
export function readOtherTables(workbook: Workbook): OtherTables {
  const parts = new Parts(workbook);
  const read = <Field extends string>(name: string, headings: Readonly<Record<Field, PlanHeading>>) => {
    const found = parts.table(name);
    return found === null ? null : readOther(found, headings);
  };
  return {
    indicators: read<IndicatorField>(OTHER_TABLES.indicators, INDICATOR_HEADINGS),
    procedures: read<ProcedureField>(OTHER_TABLES.procedures, PROCEDURE_HEADINGS),
    initiatives: read<InitiativeField>(OTHER_TABLES.initiatives, INITIATIVE_HEADINGS),
    score: read<ScoreField>(OTHER_TABLES.score, SCORE_HEADINGS),
  };
}

/** What a table of any sheet holds, its columns found by heading or by one of its other wordings. */
export function readOther<Field extends string>(
  { sheet, table }: FoundTable,
  headings: Readonly<Record<Field, PlanHeading>>,
): OtherTableReading<Field> {
  const { row: header, column: first, columns: count, rows: tall } = table.area;
  const names = Array.from({ length: count }, (_, index) => {
    const written = cellValue(sheet, header, first + index);
    return table.columns[index]?.name ?? (typeof written === 'string' ? written : '');
  });
  const columns = columnsByHeading(names, headings);
  const rows: OtherTableReading<Field>['rows'] = [];
  const end = Math.min(header + tall, sheet.rows.length);
  for (let row = header + 1; row < end; row++) {
    const values: Partial<Record<Field, CellValue>> = {};
    for (const [field, index] of columns) values[field] = cellValue(sheet, row, first + index);
    if (Object.values<CellValue | undefined>(values).every(isBlank)) continue;
    const computed = [...columns].flatMap(([field, index]) =>
      sheet.rows[row]?.[first + index]?.formula ? [field] : [],
    );
    rows.push({ row: row + 1, values, ...(computed.length > 0 ? { computed } : {}) });
  }
  const places = [...columns].map(([field, index]) => [field, first + index]);
  return { sheet: sheet.name, columns: Object.fromEntries(places) as Partial<Record<Field, number>>, rows };
}

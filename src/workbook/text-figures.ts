/** Figures that stand as text in the tables "TTHC" and "Chỉ tiêu": formulas pass over them, so they are written as the numbers that they mean. */
import { countInText } from '../domain/amount';
import { figureInText, INDICATOR_HEADINGS, type IndicatorField } from '../domain/indicators';
import { PROCEDURE_COUNTS } from '../domain/procedures';
import { PROCEDURE_HEADINGS, type ProcedureField } from '../domain/rules/procedures';
import { isMeasured, readTarget } from '../domain/target';
import type { Change } from './change';
import { Parts } from './find-parts';
import { readOtherTables, type OtherTableReading } from './other-tables';
import { INDICATORS } from './tabs/indicators';
import { styleOf } from './tabs/procedures-columns';
import type { CellValue, Style, Workbook } from './workbook';

/** A cell to be written; row and column are 0-based. `code`: the rule that tells of it. */
export type TextFigure = {
  code: 'procedures-as-text' | 'indicators-as-text';
  sheet: string;
  row: number;
  column: number;
  heading: string;
  before: string;
  after: number;
  style: Style;
};

/**
 * The cells of our own tabs that hold a number as text, which can be no other number. Tables that people keep on sheets of their own stay as
 * they are.
 */
export function textFigures(workbook: Workbook): TextFigure[] {
  const tabs = new Parts(workbook).tabs();
  const { procedures, indicators } = readOtherTables(workbook);
  return [
    ...(procedures !== null && procedures.sheet === tabs.procedures?.sheet.name ? countsIn(procedures) : []),
    ...(indicators !== null && indicators.sheet === tabs.indicators?.sheet.name ? figuresIn(indicators) : []),
  ];
}

function countsIn(table: OtherTableReading<ProcedureField>): TextFigure[] {
  return PROCEDURE_COUNTS.flatMap((field) =>
    textsIn(table, field, (values) => countInText(values[field])).map((text) => ({
      ...{ ...text, code: 'procedures-as-text', heading: PROCEDURE_HEADINGS[field].heading, style: styleOf(field) },
    })),
  );
}

function figuresIn(table: OtherTableReading<IndicatorField>): TextFigure[] {
  return (['baseline', 'result'] as const).flatMap((field) =>
    textsIn(table, field, (values) =>
      field === 'baseline' || isMeasured(readTarget(values.target))
        ? figureInText(values[field], values.measure)
        : null,
    ).map((text) => ({
      ...{ ...text, code: 'indicators-as-text', heading: INDICATOR_HEADINGS[field].heading },
      style: INDICATORS.columns[field].style,
    })),
  );
}

/** Cells of a column that hold text of which `numberOf` makes a number; a formula is somebody's own business. */
function textsIn<Field extends string>(
  { sheet, columns, rows }: OtherTableReading<Field>,
  field: Field,
  numberOf: (values: Partial<Record<Field, CellValue>>) => number | null,
): Pick<TextFigure, 'sheet' | 'row' | 'column' | 'before' | 'after'>[] {
  const column = columns[field];
  if (column === undefined) return [];
  return rows.flatMap(({ row, values, computed = [] }) => {
    const after = computed.includes(field) ? null : numberOf(values);
    return after === null ? [] : [{ sheet, row: row - 1, column, before: String(values[field]), after }];
  });
}

export function writeFigures(figures: readonly TextFigure[]): Change[] {
  return figures.map(({ sheet, row, column, after, style }): Change => ({
    ...{ kind: 'set-cells', sheet, row, column, cells: [[{ value: after, style }]] },
  }));
}

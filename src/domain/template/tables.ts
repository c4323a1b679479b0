/** Tables that a template may bring besides its plan: indicators, initiatives, and the units and fields of procedures (TTHC). */
import { areaLabel, areaMatcher, type Area } from '../area';
import { isBlank, readDate, readText } from '../cell-values';
import { readCsv, type CsvColumn, type CsvRow, type TemplateProblem } from '../csv';
import { toSerial } from '../dates';
import type { Finding } from '../finding';
import { INDICATOR_HEADINGS } from '../indicators';
import { INITIATIVE_HEADINGS } from '../initiatives';
import { parseNumber } from '../number-text';
import type { PlanHeading } from '../plan-headings';
import { checkIndicators, plainSpelling } from '../rules/indicators';
import { checkInitiatives } from '../rules/initiatives';
import { PROCEDURE_HEADINGS } from '../rules/procedures';
import { readTarget } from '../target';
import type { CellValue } from '../task';
import { unitMatcher, type Unit } from '../unit';

/** By what the list of templates calls each (column "Bảng kèm theo"). */
export const TEMPLATE_TABLES = {
  indicators: { name: 'Chỉ tiêu', aliases: ['Bảng chỉ tiêu'], file: 'chi-tieu.csv' },
  initiatives: { name: 'Sáng kiến', aliases: ['Bảng sáng kiến'], file: 'sang-kien.csv' },
  procedures: { name: 'TTHC', aliases: ['Bảng TTHC', 'Thủ tục hành chính'], file: 'tthc.csv' },
} as const;
export type TemplateTable = keyof typeof TEMPLATE_TABLES;
export const TEMPLATE_TABLE_IDS = Object.keys(TEMPLATE_TABLES) as TemplateTable[];

/** Cells of the rows of a table, by column. */
export type TypedRow = Partial<Record<string, CellValue>>;
export type TemplateTables = Partial<Record<TemplateTable, TypedRow[]>>;

type Catalogue = { areas: readonly Area[]; units: readonly Unit[]; year: number };
type Row = { row: number; values: TypedRow };

/**
 * Reads chi-tieu.csv, sang-kien.csv or tthc.csv: numbers and dates as such, areas and units in catalogue spelling, targets in their plainest
 * one. Whatever the rules of the table find is a problem of the file.
 */
export function readTableRows(
  table: TemplateTable,
  file: string,
  text: string | undefined,
  catalogue: Catalogue,
): { rows: TypedRow[]; problems: TemplateProblem[] } {
  const read: TableRows = TABLE_ROWS[table];
  const { rows: csvRows, problems } = readCsv(file, text, columnsOf(read));
  const cell = cellReader(catalogue);
  const rows = csvRows.map(({ line, cells }: CsvRow<string>, index): Row => {
    const typed = Object.entries(cells).map(([key, content]) => [key, content === '' ? null : cell(key, content)]);
    const values = Object.fromEntries(typed) as TypedRow;
    return { row: line, values: { ...values, number: values['number'] ?? index + 1 } };
  });
  const found = problems.length > 0 ? [] : read.check(rows, catalogue).map(problemOf(file));
  return { rows: rows.map(({ values }) => values), problems: [...problems, ...found] };
}

/** `key`: the column without which a row says nothing. */
type TableRows = {
  headings: Readonly<Record<string, PlanHeading>>;
  key: string;
  check: (rows: readonly Row[], catalogue: Catalogue) => Found[];
};
/** What of a finding is told of a file. */
type Found = Pick<Finding, 'code' | 'row' | 'value' | 'details' | 'elsewhere'>;

const columnsOf = ({ headings, key: needed }: TableRows): Record<string, CsvColumn> =>
  Object.fromEntries(
    Object.entries(headings).map(([key, { heading, aliases }]) => [
      key,
      { heading, aliases, required: key === needed },
    ]),
  );

/** Figures of procedures are those of a period: a template has none. */
const { unit, group, field } = PROCEDURE_HEADINGS;

const TABLE_ROWS: Readonly<Record<TemplateTable, TableRows>> = {
  indicators: { headings: INDICATOR_HEADINGS, key: 'name', check: checkIndicators },
  initiatives: { headings: INITIATIVE_HEADINGS, key: 'name', check: checkInitiatives },
  procedures: { headings: { unit, group, field }, key: 'unit', check: checkProcedureUnits },
};

/** Each row names a unit; one that the catalogue does not have may report here all the same (thuế, đất đai…). */
function checkProcedureUnits(rows: readonly Row[]): Found[] {
  return rows.flatMap(({ row, values }): Found[] =>
    isBlank(values['unit'])
      ? [
          {
            ...{ code: 'value-missing', row, value: null, details: {} },
            elsewhere: { table: 'procedures', column: unit.heading },
          },
        ]
      : [],
  );
}

/** What a cell of each column is made of; text that is not understood stays as it is for the rules to report. */
function cellReader({ areas, units, year }: Catalogue): (key: string, text: string) => CellValue {
  const matchArea = areaMatcher(areas);
  const matchUnit = unitMatcher(units);
  const number = (text: string): CellValue => {
    const read = parseNumber(text);
    return read === null || read.other !== undefined ? text : read.value;
  };
  const readers: Partial<Record<string, (text: string) => CellValue>> = {
    number,
    baseline: number,
    result: number,
    area(text) {
      const match = matchArea(text);
      return match.kind === 'one' ? areaLabel(match.area) : text;
    },
    unit(text) {
      const match = matchUnit(text, null);
      return match.kind === 'one' ? match.unit.name : text;
    },
    target(text) {
      const target = readTarget(text);
      return target.kind === 'number' || target.kind === 'range' ? plainSpelling(target) : text;
    },
    date(text) {
      const day = readDate(text, year);
      return day.kind === 'value' ? toSerial(day.value) : text;
    },
  };
  return (key, text) => readers[key]?.(text) ?? text;
}

function problemOf(file: string): (finding: Found) => TemplateProblem {
  return ({ code, row, value, details, elsewhere }) => {
    const shown = typeof value === 'number' ? String(value).replace('.', ',') : readText(value);
    return { file, line: row, column: elsewhere?.column ?? null, code, details: { ...details, value: shown } };
  };
}

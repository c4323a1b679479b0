/** Sets of criteria that come with a template, as two CSV files: the sets, and their criteria. */
import { readDate, readText } from '../cell-values';
import { readCsv, type CsvColumn, type CsvRow, type TemplateProblem } from '../csv';
import { toSerial } from '../dates';
import type { Finding } from '../finding';
import { parseNumber } from '../number-text';
import type { PlanHeading } from '../plan-headings';
import type { CellValue } from '../task';
import { checkCriteria } from './criteria-rules';
import {
  CRITERION_HEADINGS,
  LEVEL_FIELDS,
  SET_HEADINGS,
  type CriterionCells,
  type CriterionField,
  type SetCells,
  type SetField,
} from './criterion';

export const criteriaFiles = (template: string) => ({
  sets: `assets/templates/${template}/bo-tieu-chi.csv`,
  criteria: `assets/templates/${template}/tieu-chi.csv`,
});

/** Rows of both tables, as cells of a workbook hold them: numbers and days as such. */
export type CriteriaTables = { sets: SetCells[]; criteria: CriterionCells[] };

const LEVELS = LEVEL_FIELDS.flat();
const NUMBER_FIELDS: ReadonlySet<CriterionField | SetField> = new Set<CriterionField | SetField>([
  ...([...LEVELS, 'max', 'floor', 'each', 'effort', 'year', 'total', 'step'] as const),
]);
const DAY_FIELDS: ReadonlySet<string> = new Set<SetField>(['from', 'to']);

/** Reads the files of a template by their paths. Whatever the rules of the table find is a problem of the file. */
export function readCriteriaFiles(
  template: string,
  files: Readonly<Record<string, string | undefined>>,
): { ok: true; tables: CriteriaTables } | { ok: false; problems: TemplateProblem[] } {
  const paths = criteriaFiles(template);
  const sets = readCells(paths.sets, files[paths.sets], SET_HEADINGS, ['code', 'name']);
  const criteria = readCells(paths.criteria, files[paths.criteria], CRITERION_HEADINGS, ['code', 'name', 'max']);
  const problems = [...sets.problems, ...criteria.problems];
  if (problems.length > 0) return { ok: false, problems };
  const setCells = sets.rows.map(({ values }) => values);
  const found = checkCriteria(criteria.rows, setCells).map(problemOf(paths.criteria));
  if (found.length > 0) return { ok: false, problems: found };
  return { ok: true, tables: { sets: setCells, criteria: criteria.rows.map(({ values }) => values) } };
}

type Cells<Field extends string> = Partial<Record<Field, CellValue>>;

function readCells<Field extends string>(
  file: string,
  text: string | undefined,
  headings: Readonly<Record<Field, PlanHeading>>,
  required: readonly Field[],
): { rows: { row: number; values: Cells<Field> }[]; problems: TemplateProblem[] } {
  const columns = Object.fromEntries(
    (Object.keys(headings) as Field[]).map((field) => [
      field,
      { ...headings[field], required: required.includes(field) } satisfies CsvColumn,
    ]),
  ) as Record<Field, CsvColumn>;
  const { rows, problems } = readCsv(file, text, columns);
  const cellsOf = ({ line, cells }: CsvRow<Field>) => ({
    row: line,
    values: Object.fromEntries(
      Object.entries<string>(cells).map(([field, content]) => [field, cellOf(field as Field, content)]),
    ) as Cells<Field>,
  });
  return { rows: rows.map(cellsOf), problems };
}

/** Text that is no number or day stays as it is, for the rules to report. */
function cellOf(field: string, text: string): CellValue {
  if (text === '') return null;
  if (DAY_FIELDS.has(field)) {
    const day = readDate(text, 0);
    return day.kind === 'value' ? toSerial(day.value) : text;
  }
  if (!NUMBER_FIELDS.has(field as CriterionField)) return text;
  const read = parseNumber(text);
  return read === null || read.other !== undefined ? text : read.value;
}

function problemOf(file: string): (finding: Finding) => TemplateProblem {
  return ({ code, row, value, details, elsewhere }) => {
    const shown = typeof value === 'number' ? String(value).replace('.', ',') : readText(value);
    return { file, line: row, column: elsewhere?.column ?? null, code, details: { ...details, value: shown } };
  };
}

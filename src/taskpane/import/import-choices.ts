import type { ColumnReading, ImportChoices, SheetReading } from '../../actions/import-results';
import { TYPED_FIELDS, type TaskField } from '../../domain/task';

/** Several columns may go to the notes, each under its heading; of every other field a task has one. */
const SHARED: ReadonlySet<TaskField | null> = new Set<TaskField | null>(['note', null]);

/** What a column can be taken for, and what it was taken for. */
export function fieldsFor({ field }: ColumnReading): readonly TaskField[] {
  const typed: readonly TaskField[] = TYPED_FIELDS;
  return field === null || typed.includes(field) ? typed : [...typed, field];
}

/** The column holds `field` from now on; another column that held it so far is left out. */
export function chooseColumn(
  choices: ImportChoices,
  { sheet, columns }: SheetReading,
  column: number,
  field: TaskField | null,
): ImportChoices {
  const rivals = SHARED.has(field) ? [] : columns.filter((each) => each.field === field && each.column !== column);
  const freed = Object.fromEntries(rivals.map((rival) => [rival.column, null]));
  const ofSheet = { ...choices.columns?.[sheet], ...freed, [column]: field };
  return { ...choices, columns: { ...choices.columns, [sheet]: ofSheet } };
}

/** The heading in `row` stands for the area from now on; null: for none. */
export function chooseArea(
  choices: ImportChoices,
  { sheet }: SheetReading,
  row: number,
  areaId: string | null,
): ImportChoices {
  const ofSheet = { ...choices.areas?.[sheet], [row]: areaId };
  return { ...choices, areas: { ...choices.areas, [sheet]: ofSheet } };
}

/** Tasks are taken from the sheet, or no longer; the others stay as the preview has them. */
export function chooseSheet(
  choices: ImportChoices,
  sheets: readonly SheetReading[],
  sheet: string,
  chosen: boolean,
): ImportChoices {
  const names = sheets.filter((each) => (each.sheet === sheet ? chosen : each.chosen)).map((each) => each.sheet);
  return { ...choices, sheets: names };
}

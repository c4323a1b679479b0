/**
 * Marks of findings in the cells of the plan. They are two conditional formats of ours, so that nobody's own formats are touched and
 * taking the marks off leaves no trace. A very hidden sheet lists the marked columns of each task; the formats look a cell's task up
 * there, so that marks go along when rows are sorted, inserted or deleted.
 */
import type { Severity } from '../domain/finding';
import type { PlanRow, TaskField } from '../domain/task';
import { cellName, MAX_ROWS, sheetReference } from './a1';
import type { Change } from './change';
import { cellValue, Parts, type FoundArea } from './find-parts';
import type { PlanPlaces } from './read-plan';
import { MARK_LOOKS } from './styles';
import { MARKS_SHEET } from './tab-ids';
import { SheetBuilder } from './tabs/sheet-builder';
import type { Area, Cell, CellValue, ConditionalFormat, Sheet, Workbook } from './workbook';

/** A cell to mark: 1-based row of the sheet and column of the plan. `field` null stands for the task's title. */
export type Mark = { row: number; field: TaskField | null; severity: Severity };

/**
 * Marked tasks at most, those with errors first. Every visible cell is looked up in the list each time Excel draws, so a longer list
 * would make scrolling slow; and nobody sees a plan of which every row is coloured.
 */
export const MOST_MARKED_TASKS = 2_000;
/** The formats reach below the table, where people type new rows. */
const BELOW = 200;
/** Column of the list in which each severity stands. */
const LIST_COLUMN = { error: 2, warning: 3 } as const;
type Marked = keyof typeof LIST_COLUMN;
const MARKED = Object.keys(LIST_COLUMN) as Marked[];

export function hasMarks(workbook: Workbook): boolean {
  return new Parts(workbook).named(MARKS_SHEET.anchor) !== null;
}

/**
 * The changes that show these marks in the plan, in place of those that show now; null takes them off. What is only information is not
 * marked. A task without an id is known by its row until it gets one. `rows`: the plan as it was read.
 */
export function markChanges(
  workbook: Workbook,
  places: PlanPlaces,
  rows: readonly PlanRow[],
  marks: readonly Mark[] | null,
): Change[] {
  const parts = new Parts(workbook);
  const plan = parts.sheet(places.sheets.plan);
  const shown = parts.named(MARKS_SHEET.anchor);
  if (plan === null) return [];
  const formats = markFormats(places);
  if (marks === null) return shown === null ? [] : takenOff(plan, shown, formats);
  const list = markList(plan, places, rows, marks);
  if (shown === null) return putOn(workbook, plan, formats, list);
  return relisted(shown, list);
}

/** How many tasks with errors or warnings stay unmarked because there are so many. `rows` and `marks` as for `markChanges`. */
export function tasksLeftUnmarked(rows: readonly PlanRow[], marks: readonly Mark[]): number {
  const keyAt = keysOf(rows);
  const keys = new Set(marks.flatMap(({ row, severity }) => (severity === 'info' ? [] : keyAt(row))));
  return Math.max(0, keys.size - MOST_MARKED_TASKS);
}

/** One line for each marked task: its key, then the headings of its columns with errors and with warnings, between bars. */
type Line = { key: string } & Record<Marked, string>;

function markList(
  plan: Sheet,
  { table, columns }: PlanPlaces,
  rows: readonly PlanRow[],
  marks: readonly Mark[],
): Line[] {
  const keyAt = keysOf(rows);
  const lines = new Map<string, Record<Marked, Set<string>>>();
  for (const { row, field, severity } of marks) {
    if (severity === 'info') continue;
    const key = keyAt(row);
    const line = lines.get(key) ?? { error: new Set(), warning: new Set() };
    line[severity].add(asText(cellValue(plan, table.row, columns[field ?? 'title'])));
    lines.set(key, line);
  }
  const all = [...lines].map(([key, line]): Line => ({
    key,
    error: barred(line.error),
    warning: barred(line.warning),
  }));
  const withErrors = all.filter(({ error }) => error !== '');
  return [...withErrors, ...all.filter(({ error }) => error === '')].slice(0, MOST_MARKED_TASKS);
}

/** What the list knows the task of a row by. */
function keysOf(rows: readonly PlanRow[]): (row: number) => string {
  const ids = new Map(rows.map(({ row, values }) => [row, asText(values.id ?? null)]));
  return (row) => keyOf(ids.get(row) ?? '', row);
}

const keyOf = (id: string, row: number): string => (id === '' ? `#${row}` : id);
const barred = (headings: ReadonlySet<string>): string => (headings.size === 0 ? '' : `|${[...headings].join('|')}|`);

/** As `&""` makes text of a cell: what looks clean to people may hold spaces that a formula compares. */
function asText(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** Over the whole table, so that a column that is moved keeps its marks. Errors win over warnings. */
function markFormats({ table, columns, lastRow }: PlanPlaces): ConditionalFormat[] {
  const first = table.row + 1;
  const rows = Math.min(lastRow - table.row + BELOW, MAX_ROWS - first);
  const id = `$${cellName(first, columns.id)}`;
  const heading = cellName(table.row, table.column).replace(/(\d+)$/, '$$$1');
  const key = `IF(${id}="","#"&ROW(),${id}&"")`;
  return MARKED.map((severity) => ({
    area: { row: first, column: table.column, rows, columns: table.columns },
    formula: `=ISNUMBER(FIND("|"&${heading}&"|",VLOOKUP(${key},${MARKS_SHEET.anchor},${LIST_COLUMN[severity]},FALSE)))`,
    ...MARK_LOOKS[severity],
  }));
}

function putOn(workbook: Workbook, plan: Sheet, formats: ConditionalFormat[], list: readonly Line[]): Change[] {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  // A sheet of this name without its defined name is what is left of a copy; it is not ours to write to.
  const name = taken.has(MARKS_SHEET.name.toLowerCase()) ? `${MARKS_SHEET.name}_${taken.size}` : MARKS_SHEET.name;
  const { sheet } = new SheetBuilder(name, undefined, { visibility: 'veryHidden' });
  sheet.rows = listCells(list);
  return [
    { kind: 'add-sheet', sheet, before: null },
    setList(name, Math.max(1, list.length)),
    { kind: 'add-conditional-formats', sheet: plan.name, formats },
  ];
}

function takenOff(plan: Sheet, shown: FoundArea, formats: ConditionalFormat[]): Change[] {
  return [
    { kind: 'remove-conditional-formats', sheet: plan.name, mentioning: MARKS_SHEET.anchor, formats },
    { kind: 'remove-name', name: MARKS_SHEET.anchor },
    { kind: 'delete-sheet', sheet: shown.sheet.name },
  ];
}

function relisted({ sheet, area }: FoundArea, list: readonly Line[]): Change[] {
  const wanted = listCells(list);
  const rows = Math.max(wanted.length, area.rows);
  const cells = Array.from({ length: rows }, (_, row): Cell[] =>
    [0, 1, 2].map((column) => wanted[row]?.[column] ?? { value: null }),
  );
  const same = cells.every((line, row) =>
    line.every(({ value }, column) => (cellValue(sheet, area.row + row, column) || null) === value),
  );
  if (same) return [];
  const length = Math.max(1, wanted.length);
  return [
    { kind: 'set-cells', sheet: sheet.name, row: 0, column: 0, cells },
    ...(length === area.rows ? [] : [setList(sheet.name, length)]),
  ];
}

function listCells(list: readonly Line[]): Cell[][] {
  return list.map(({ key, error, warning }) => [key, error, warning].map((text) => ({ value: text || null })));
}

function setList(sheet: string, rows: number): Change {
  const reference = `=${sheetReference(sheet, { row: 0, column: 0, rows, columns: 3 })}`;
  return { kind: 'set-name', name: { name: MARKS_SHEET.anchor, reference, hidden: true } };
}

/**
 * The cells that a conditional format of ours colours now, as runs of a row; null where the format is not ours. For views that
 * cannot look the list up by themselves.
 */
export function markedAreas(sheet: Sheet, format: ConditionalFormat, workbook: Workbook): Area[] | null {
  const parsed = /\$(\d+)&"\|",VLOOKUP\(IF\(\$([A-Z]+)\d+="".*,(\w+),(\d),FALSE\)/.exec(format.formula);
  if (parsed?.[3] !== MARKS_SHEET.anchor) return null;
  const list = new Parts(workbook).named(MARKS_SHEET.anchor);
  if (list === null) return [];
  const headings = Number(parsed[1]) - 1;
  const id = columnIndex(parsed[2] ?? '');
  const flags = new Map<string, string>();
  for (let row = list.area.row; row < list.area.row + list.area.rows; row++) {
    const text = cellValue(list.sheet, row, list.area.column + Number(parsed[4]) - 1);
    if (typeof text !== 'string') continue;
    const key = asText(cellValue(list.sheet, row, list.area.column)).toLowerCase();
    if (!flags.has(key)) flags.set(key, text);
  }
  const { area } = format;
  const areas: Area[] = [];
  const end = Math.min(area.row + area.rows, sheet.rows.length);
  for (let row = area.row; row < end; row++) {
    const marked = flags.get(keyOf(asText(cellValue(sheet, row, id)), row + 1).toLowerCase());
    if (marked !== undefined) areas.push(...markedRuns(sheet, { ...area, row, rows: 1 }, headings, marked));
  }
  return areas;
}

function markedRuns(sheet: Sheet, line: Area, headings: number, marked: string): Area[] {
  const runs: Area[] = [];
  for (let column = line.column; column < line.column + line.columns; column++) {
    if (!marked.includes(`|${asText(cellValue(sheet, headings, column))}|`)) continue;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else runs.push({ ...line, column, columns: 1 });
  }
  return runs;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

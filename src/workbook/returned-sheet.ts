/**
 * Finds the plan in a workbook that came back from a unit: the sheet, the row of headings and the columns, wherever people and programs
 * have moved them.
 */
import { PLAN_HEADINGS } from '../domain/plan-headings';
import { readStamp, type FileStamp } from '../domain/sharing/stamp';
import { TASK_FIELDS, type TaskField } from '../domain/task';
import { nameKey } from '../domain/text';
import type { Parts } from './find-parts';
import { COORDINATED_TAB, TAB_IDS, TABLES, TABS } from './tab-ids';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import type { Area, Cell, Sheet, Workbook } from './workbook';

export type ReturnedPlan = {
  sheet: Sheet;
  /** The stamp that stands above the plan, in the sheet itself. */
  stamp: FileStamp | null;
  /** 0-based rows. `idRow` null where the hidden row of column ids is gone. */
  headerRow: number;
  idRow: number | null;
  /** Where it is an Excel table still, header row included. */
  table: Area | null;
  /** 0-based columns of the sheet. */
  columns: ReadonlyMap<TaskField, number>;
  /** Columns that are there more than once, with the one that is read. */
  repeated: readonly { field: TaskField; column: number }[];
  /** The tab is the plan of this workbook, by its hidden name or its table; not a copy, and not brought from elsewhere. */
  home: boolean;
};

/** Rows that hold something, in which a heading is looked for: inserted lines and letterheads stand above it. */
const SEARCHED_ROWS = 300;
/** Words of the row of ids are English; three of them do not meet by chance. */
const FEWEST_IDS = 3;
const FEWEST_HEADINGS = 4;
/** What is longer is no heading. */
const LONGEST_HEADING = 80;
/** Rows between the row of ids and the headings that somebody may have inserted. */
const HEADING_BELOW_IDS = 20;

const FIELDS: ReadonlySet<string> = new Set(TASK_FIELDS);
const isField = (text: string): text is TaskField => FIELDS.has(text);

type Heading = { field: TaskField; exact: boolean };
const HEADINGS: ReadonlyMap<string, Heading> = new Map([
  ...TASK_FIELDS.flatMap((field) =>
    PLAN_HEADINGS[field].aliases.map((alias): [string, Heading] => [nameKey(alias), { field, exact: false }]),
  ),
  ...TASK_FIELDS.map((field): [string, Heading] => [nameKey(PLAN_HEADINGS[field].heading), { field, exact: true }]),
]);

function headingOf(cell: Cell | null): Heading | null {
  const value = cell?.value;
  if (typeof value !== 'string' || value.length > LONGEST_HEADING) return null;
  return HEADINGS.get(nameKey(value)) ?? null;
}

function idOf(cell: Cell | null): TaskField | null {
  const value = cell?.value;
  if (typeof value !== 'string' || value.length > LONGEST_HEADING) return null;
  const text = value.trim();
  return isField(text) ? text : null;
}

/**
 * Every sheet that holds a plan, likeliest first: one with a stamp before one without, the tab that the workbook itself takes for its
 * plan before copies of it. `stamped`: the workbook's own very hidden tab says that it was sent to a unit.
 */
export function returnedPlans(workbook: Workbook, parts: Parts, stamped: boolean): ReturnedPlan[] {
  const anchored = parts.named(TABS.plan.anchor)?.sheet;
  const others = otherTabs(parts);
  const found = workbook.sheets.flatMap((sheet): ReturnedPlan[] => {
    if (sheet !== anchored && others.has(sheet)) return [];
    const plan = planIn(sheet, sheet === anchored);
    return plan === null ? [] : [plan];
  });
  const rank = ({ sheet, stamp, home, idRow, columns }: ReturnedPlan): number[] => [
    Number(stamp !== null || (home && stamped)),
    Number(home),
    Number(sheet === anchored),
    Number(idRow !== null),
    Number(sheet.visibility === 'visible'),
    Number(sheet.name === TABS.plan.name),
    columns.size,
  ];
  return found
    .map((plan) => ({ plan, rank: rank(plan) }))
    .sort((a, b) => a.rank.map((value, at) => b.rank[at]! - value).find((difference) => difference !== 0) ?? 0)
    .map(({ plan }) => plan);
}

/** Tabs of ours that list tasks but are not the plan, also where their hidden names are lost. */
function otherTabs(parts: Parts): Set<Sheet> {
  const others = [...TAB_IDS.filter((id) => id !== 'plan').map((id) => TABS[id]), COORDINATED_TAB];
  return new Set(
    others.flatMap(({ name, anchor }) => {
      const sheet = parts.named(anchor)?.sheet ?? parts.sheet(name);
      return sheet === null ? [] : [sheet];
    }),
  );
}

function planIn(sheet: Sheet, anchored: boolean): ReturnedPlan | null {
  const rows = headRows(sheet);
  if (rows === null) return null;
  const { idRow, headerRow } = rows;
  const { columns, repeated } = columnsIn(sheet.rows[headerRow] ?? [], idRow === null ? [] : (sheet.rows[idRow] ?? []));
  if (!holdsTasks(columns)) return null;
  const table = sheet.tables.find(({ area }) => area.row === headerRow) ?? null;
  return {
    sheet,
    stamp: stampAbove(sheet, headerRow),
    headerRow,
    idRow,
    table: table?.area ?? null,
    columns,
    repeated,
    home: anchored || table?.name.toLowerCase() === TABLES.plan.toLowerCase(),
  };
}

/** A list that says nothing of results is no report; one without ids and titles has no tasks that could be told apart. */
function holdsTasks(columns: ReadonlyMap<TaskField, number>): boolean {
  return (
    (columns.has('id') || columns.has('title')) &&
    [...columns.keys()].some((field) => PLAN_COLUMNS[field].tier === 'progress')
  );
}

function headRows(sheet: Sheet): { idRow: number | null; headerRow: number } | null {
  let best: { row: number; known: number } | null = null;
  let left = SEARCHED_ROWS;
  for (let row = 0; row < sheet.rows.length && left > 0; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined || cells.length === 0) continue;
    left -= 1;
    if (count(cells, idOf) >= FEWEST_IDS) return { idRow: row, headerRow: headingsBelow(sheet, row) };
    const known = count(cells, (cell) => headingOf(cell)?.field ?? null);
    if (known >= FEWEST_HEADINGS && known > (best?.known ?? 0)) best = { row, known };
  }
  return best === null ? null : { idRow: null, headerRow: best.row };
}

/** Below the row of ids: the first row with words of ours, else the head of the table, else the next row. */
function headingsBelow(sheet: Sheet, idRow: number): number {
  const last = Math.min(idRow + HEADING_BELOW_IDS, sheet.rows.length - 1);
  for (let row = idRow + 1; row <= last; row++) {
    if (count(sheet.rows[row] ?? [], (cell) => headingOf(cell)?.field ?? null) >= 2) return row;
  }
  const heads = sheet.tables.map(({ area }) => area.row).filter((row) => row > idRow && row <= last);
  return heads.length > 0 ? Math.min(...heads) : idRow + 1;
}

function count(cells: readonly (Cell | null)[], fieldOf: (cell: Cell | null) => TaskField | null): number {
  const fields = new Set<TaskField>();
  for (const cell of cells) {
    const field = cell === null || cell === undefined ? null : fieldOf(cell);
    if (field !== null) fields.add(field);
  }
  return fields.size;
}

/**
 * A column that has both its id and its heading is beyond doubt. Then headings of ours: dragging a column of an Excel table moves its
 * heading and cells and leaves the ids above where they were. Then ids, which outlive every new wording of a heading. Other usual wordings
 * only count where there are no ids at all: beside ids they belong to columns that the unit has added.
 */
function columnsIn(
  heads: readonly (Cell | null)[],
  idCells: readonly (Cell | null)[],
): Pick<ReturnedPlan, 'columns' | 'repeated'> {
  const ids = byColumn(idCells, idOf);
  const headings = byColumn(heads, headingOf);
  const exact = new Map(
    [...headings].flatMap(([column, { field, exact: is }]) => (is ? [[column, field] as const] : [])),
  );
  const columns = new Map<TaskField, number>();
  const claimed = new Set<number>();
  const claim = (field: TaskField, column: number): void => {
    if (columns.has(field) || claimed.has(column)) return;
    columns.set(field, column);
    claimed.add(column);
  };
  for (const [column, field] of ids) if (exact.get(column) === field) claim(field, column);
  // A column keeps its id while its heading says nothing else that is ours.
  const kept = new Set([...ids].flatMap(([column, field]) => ((exact.get(column) ?? field) === field ? [field] : [])));
  for (const [column, field] of exact) if (!kept.has(field)) claim(field, column);
  for (const [column, field] of ids) claim(field, column);
  if (ids.size === 0) for (const [column, { field }] of headings) claim(field, column);

  const repeated = [...(ids.size > 0 ? ids : exact)].filter(([column]) => !claimed.has(column));
  const fields = new Set(repeated.map(([, field]) => field));
  return {
    columns,
    repeated: [...fields].flatMap((field) => {
      const column = columns.get(field);
      return column === undefined ? [] : [{ field, column }];
    }),
  };
}

function byColumn<T>(cells: readonly (Cell | null)[], read: (cell: Cell | null) => T | null): Map<number, T> {
  const found = new Map<number, T>();
  cells.forEach((cell, column) => {
    const value = cell === null ? null : read(cell);
    if (value !== null) found.set(column, value);
  });
  return found;
}

function stampAbove(sheet: Sheet, headerRow: number): FileStamp | null {
  for (let row = 0; row <= headerRow; row++) {
    for (const cell of sheet.rows[row] ?? []) {
      const stamp = typeof cell?.value === 'string' ? readStamp(cell.value) : null;
      if (stamp !== null) return stamp;
    }
  }
  return null;
}

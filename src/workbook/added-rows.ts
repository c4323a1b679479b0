/** New tasks in the plan table: in its blank rows as far as there are any, below them in a table that grows. */
import { isBlank, readText } from '../domain/cell-values';
import { CchcError } from '../domain/error';
import type { Plan } from '../domain/plan';
import { isBlankRow, readTasks } from '../domain/read-task';
import type { AddedTask } from '../domain/sharing/merge-plan';
import { statusAt, STATUS_LABELS } from '../domain/status';
import { TASK_FIELDS, TYPED_FIELDS, type CellValue, type PlanRow, type TaskField } from '../domain/task';
import { MAX_ROWS } from './a1';
import type { Change } from './change';
import type { PlanCellWrite } from './plan-cells';
import { rowHeights, tasksAtClosing, widthsIn } from './plan-heights';
import { mergesOf, planRowReader } from './plan-rows';
import type { PlanPlaces } from './read-plan';
import { keepUserRows } from './refresh-sheet';
import { TABLES } from './tab-ids';
import { listKeyFormula, listKeys, statusFormula } from './tabs/formulas';
import { entryStyle, planValidations, SPARE_ROWS, statusFormats } from './tabs/plan';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import { certainValues, taskNames } from './task-values';
import type { Cell, Sheet } from './workbook';

export type AddedRows = {
  /** Cells of rows that are in the table already. */
  writes: PlanCellWrite[];
  /** What makes the table grow, with the tasks in its new rows. */
  changes: Change[];
  /** Rows by which the table grows. */
  grown: number;
  /** 1-based row of each task, by id. */
  rowOf: ReadonlyMap<string, number>;
};

type Open = { plan: Plan; rows: readonly PlanRow[]; places: PlanPlaces };

/** Where tasks go and what makes them stand there. Throws `CchcError` too-many-rows where the sheet ends before they are all in it. */
export function addedRows(open: Open, sheet: Sheet, added: readonly AddedTask[]): AddedRows {
  const spare = spareRows(open, sheet, added.length);
  const { lastRow } = open.places;
  // A row typed right below the table belongs to the plan and comes before what is new.
  const rows = added.map((_, index) => spare[index] ?? lastRow + 2 + index - spare.length);
  const filled = filledRows(open, added, rows);
  const inTable = filled.slice(0, spare.length);
  const below = filled.slice(spare.length);
  return {
    writes: inTable.flatMap(({ row, values }) => writesOf(row, values)),
    changes: below.length > 0 ? grown(open, sheet, below) : [],
    grown: below.length > 0 ? below.length + SPARE_ROWS : 0,
    rowOf: new Map(added.map(({ id }, index) => [id, rows[index] ?? 0])),
  };
}

/** The first blank rows after the last task of the table, by 1-based row: nobody has typed or calculated anything there. */
function spareRows({ rows, places }: Open, sheet: Sheet, wanted: number): number[] {
  const end = places.table.row + places.table.rows;
  const last = rows.reduce((most, row) => (row.row <= end && !isBlankRow(row) ? Math.max(most, row.row) : most), 0);
  const read = planRowReader(sheet, places);
  const spare: number[] = [];
  for (let row = Math.max(last, places.table.row + 1); row < end && spare.length < wanted; row++) {
    const { values, facts } = read(row);
    const isFree = TYPED_FIELDS.every((field) => field === 'number' || isBlank(values[field]));
    if (isFree && TYPED_FIELDS.every((field) => !facts?.[field]?.formula)) spare.push(row + 1);
  }
  return spare;
}

/**
 * The cells of new tasks: area and unit as the catalogue spells them and the due day that the deadline gives, so that formulas count them;
 * all else as the file says it. They go on counting where the plan is numbered through.
 */
function filledRows({ plan, rows }: Open, added: readonly AddedTask[], places: readonly number[]): PlanRow[] {
  const { areas, units, header } = plan;
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const typed = added.map(({ id, values, unitId }, index): PlanRow => {
    const lead = isBlank(values.lead) ? (unitNames.get(unitId) ?? unitId) : values.lead;
    return { row: places[index] ?? 0, values: { ...values, id, ...(lead === undefined ? {} : { lead }) } };
  });
  const names = taskNames(plan);
  const tasks = new Map(readTasks(typed, { areas, units, year: header.year }).map((task) => [task.row, task]));
  const last = lastNumber(rows);
  return typed.map(({ row, values }, index): PlanRow => {
    const task = tasks.get(row);
    const { area, lead, due } = task === undefined ? {} : certainValues(task, names);
    const number =
      last === null ? {} : { number: last.isText ? String(last.number + 1 + index) : last.number + 1 + index };
    const certain = { ...(area ? { area } : {}), ...(lead ? { lead } : {}), ...(due ? { due } : {}) };
    return { row, values: { ...values, ...certain, ...number } };
  });
}

/**
 * The highest number of a plan that is numbered 1, 2, 3…, and whether such a number is text, as it is in cells of ours; null for a plan
 * that is numbered otherwise or not at all.
 */
function lastNumber(rows: readonly PlanRow[]): { number: number; isText: boolean } | null {
  const numbers = rows.filter((row) => !isBlankRow(row)).map(({ values }) => values.number);
  if (!numbers.every((number) => /^\d{1,6}$/.test(readText(number)))) return null;
  return {
    number: numbers.reduce<number>((most, number) => Math.max(most, Number(readText(number))), 0),
    isText: numbers.length === 0 || numbers.some((number) => typeof number === 'string'),
  };
}

function writesOf(row: number, values: PlanRow['values']): PlanCellWrite[] {
  const typed = TYPED_FIELDS.map((field) => [field, values[field] ?? null] as const);
  return typed.flatMap(([field, after]) => (after === null ? [] : [{ row, field, before: null, after }]));
}

/** `filled`: rows without a gap, the first of them right below the plan. New spare rows follow: a locked table cannot grow by hand. */
function grown(open: Open, sheet: Sheet, filled: readonly PlanRow[]): Change[] {
  const { plan, places } = open;
  const { table, columns } = places;
  const first = places.lastRow + 1;
  const count = filled.length + SPARE_ROWS;
  if (first + count > MAX_ROWS) {
    throw new CchcError('too-many-rows', { sheet: sheet.name, rows: first + count, most: MAX_ROWS });
  }
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), table.column + table.columns);
  const whole = { row: table.row, column: 0, columns: width, rows: first - table.row };
  const derived = derivedValues(plan, filled);
  const formulas: Partial<Record<TaskField, string>> = {
    status: statusFormula(places.headings.plan),
    overdueKey: listKeyFormula(places.headings.plan),
  };
  const cells = Array.from({ length: count }, (_, index): (Cell | null)[] => {
    const row = first + index + 1;
    const values = filled[index]?.values ?? {};
    const live = derived.get(row);
    const line = Array<Cell | null>(table.columns).fill(null);
    for (const field of TASK_FIELDS) {
      const formula = formulas[field];
      const value = values[field] ?? null;
      line[columns[field] - table.column] =
        formula === undefined
          ? { value, style: entryStyle(field, value) }
          : { value: live?.[field] ?? '', formula, style: PLAN_COLUMNS[field].style };
    }
    return line;
  });
  const area = { row: first, column: columns.status, rows: count, columns: 1 };
  const heights = [...rowHeights(plan, filled, widthsIn(sheet, places))].map(
    ([row, height]) => [row - 1, { height }] as const,
  );
  const spare = Array.from({ length: SPARE_ROWS }, (_, index) => [first + filled.length + index, {}] as const);
  return [
    ...keepUserRows({ ...sheet, merges: mergesOf(sheet) }, whole, { ...whole, rows: whole.rows + count }),
    { kind: 'set-cells', sheet: sheet.name, row: first, column: table.column, cells, userCells: true },
    {
      kind: 'resize-table',
      sheet: sheet.name,
      table: tableName(sheet, places),
      area: { ...table, rows: first + count - table.row },
    },
    ...planValidations(count, first, (field) => columns[field]).map((validation): Change => ({
      kind: 'set-validations',
      sheet: sheet.name,
      within: validation.area,
      validations: [validation],
    })),
    { kind: 'set-conditional-formats', sheet: sheet.name, within: area, formats: statusFormats(area) },
    { kind: 'set-rows', sheet: sheet.name, rowFormats: Object.fromEntries([...heights, ...spare]) },
  ];
}

/** What the formulas of filled rows give, by 1-based row. */
function derivedValues(plan: Plan, rows: readonly PlanRow[]): Map<number, Partial<Record<TaskField, CellValue>>> {
  const read = tasksAtClosing(plan, rows);
  if (read === null) return new Map();
  const keyOf = listKeys(read.closing);
  return new Map(
    read.tasks.map((task) => [
      task.row,
      { status: STATUS_LABELS[statusAt(task, read.closing)], overdueKey: keyOf(task, task.row) },
    ]),
  );
}

/** As the workbook spells it. */
function tableName(sheet: Sheet, { table }: PlanPlaces): string {
  const found = sheet.tables.find(({ area }) => area.row === table.row && area.column === table.column);
  return found?.name ?? TABLES.plan;
}

import type { PlanRow, TaskField } from '../domain/task';
import { TASK_FIELDS } from '../domain/task';
import { parseArea } from '../workbook/a1';
import { applyChanges } from '../workbook/apply-changes';
import { planRowReader } from '../workbook/plan-rows';
import type { PlanPlaces } from '../workbook/read-plan';
import type { Cell, Sheet } from '../workbook/workbook';
import { checkedPlan, resultOf, type CheckedPlan } from './checked-plan';
import type { CheckOptions } from './clock';
import { renewMarks } from './commit';
import type { RunOptions, WorkbookEvent, WorkbookPort } from './port';
import type { CheckResult } from './results';

/** A check that goes along with the edits of one workbook. */
export type Follower = {
  /** Checks everything anew. */
  check: (options?: CheckOptions) => Promise<CheckResult>;
  /** Brings the last check up to date after these changes, as a new check would find it. */
  follow: (events: readonly WorkbookEvent[], options?: CheckOptions) => Promise<CheckResult>;
  /** Brings the marks in the cells up to date with the last check, where marks are shown. */
  renewMarks: (options?: RunOptions) => Promise<void>;
  /** Somebody has just read and checked the workbook: the next check need not, as long as it `isCurrent`. */
  expect: (checked: CheckedPlan, isCurrent: () => boolean) => void;
  /** The workbook changed in a way that nobody tells: the next check begins anew. */
  forget: () => void;
};

/** More rows than this are read sooner in the usual way: one reading of them must stay under the 5 MB of Excel on the web. */
const MOST_ROWS = 1_000;

/**
 * Edits of cells inside the plan table are followed row by row: the rows they touch are read in one round trip and only what depends
 * on them is checked again. Everything else – rows that moved, sheets that came or went, another tab, a heading, a cell below the
 * table, merged cells – is checked anew, because rows, settings or catalogues may be others. Marks in the cells follow when somebody
 * asks: only the pane knows when nobody is typing.
 */
export function createFollower(port: WorkbookPort): Follower {
  let last: CheckedPlan | null = null;
  let expected: { checked: CheckedPlan; isCurrent: () => boolean } | null = null;
  const anew = async (options?: CheckOptions): Promise<CheckResult> => {
    const known = expected?.isCurrent() ? expected.checked : null;
    last = expected = null;
    const checked = known ?? (await checkedPlan(port, options));
    const result = await resultOf(checked, options);
    last = checked;
    return result;
  };
  return {
    check: anew,
    async follow(events, options) {
      // Nothing is kept of a reading that fails: the events would be lost.
      const known = last;
      last = null;
      const touched = known && touchedRows(events, known);
      if (!known || !touched) return anew(options);
      const read = await readRows(port, known, touched, options);
      const result = await resultOf(read, options);
      last = read;
      return result;
    },
    async renewMarks(options) {
      const known = last;
      if (!known?.setup.marked) return;
      const { findings } = await resultOf(known, options);
      const changes = renewMarks(known, findings);
      if (changes.length === 0) return;
      const { snapshot } = known.open;
      await port.apply(changes, snapshot, options);
      // Nobody tells of our own writes, and the next renewal compares with what these left.
      const workbook = applyChanges(snapshot.workbook, changes);
      if (last === known) last = { ...known, open: { ...known.open, snapshot: { ...snapshot, workbook } } };
      expected = null;
    },
    expect(checked, isCurrent) {
      // A check that follows needs no other reading, and two of a large plan take much memory.
      if (last === null) expected = { checked, isCurrent };
    },
    forget() {
      last = expected = null;
    },
  };
}

/** First and last row, 0-based. */
type Span = { first: number; last: number };

/** The rows to read again after these events; null where rows alone do not say what changed. */
function touchedRows(events: readonly WorkbookEvent[], { open }: CheckedPlan): Span | null {
  const { places, rows, snapshot } = open;
  const sheet = snapshot.workbook.sheets.find(({ name }) => name === places.sheets.plan);
  if (!sheet || hasMerges(sheet, places)) return null;
  // Cells that people calculate change without an event of their own.
  const calculated = rows.filter(holdsFormula).map(({ row }) => ({ first: row - 1, last: row - 1 }));
  let all: Span | null = null;
  for (const event of events) {
    const span = spanOf(event, places, sheet);
    if (span === null) return null;
    all = join(all, span);
  }
  if (all === null) return null;
  const whole = calculated.reduce(join, all);
  return whole.last - whole.first < MOST_ROWS ? whole : null;
}

function spanOf({ kind, sheet: name, address }: WorkbookEvent, { table }: PlanPlaces, sheet: Sheet): Span | null {
  const area = kind !== 'cells' || name !== sheet.name || address === null ? null : parseArea(address);
  if (area === null) return null;
  const span = { first: area.row, last: area.row + area.rows - 1 };
  const end = Math.min(table.row + table.rows, sheet.rows.length);
  return span.first > table.row && span.last < end ? span : null;
}

const join = (a: Span | null, b: Span): Span =>
  a === null ? b : { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };

function hasMerges(sheet: Sheet, { table, lastRow }: PlanPlaces): boolean {
  return [...sheet.merges, ...(sheet.told?.merges ?? [])].some(
    ({ row, rows }) => row + rows - 1 > table.row && row <= lastRow,
  );
}

/** The status and the key of overdue tasks are formulas of ours that depend on their own row only. */
const OWN_FORMULAS: readonly TaskField[] = ['status', 'overdueKey'];
const TYPED = TASK_FIELDS.filter((field) => !OWN_FORMULAS.includes(field));

function holdsFormula({ facts }: PlanRow): boolean {
  return facts !== undefined && TYPED.some((field) => facts[field]?.formula);
}

async function readRows(
  port: WorkbookPort,
  checked: CheckedPlan,
  { first, last }: Span,
  options?: CheckOptions,
): Promise<CheckedPlan> {
  const { open, checker } = checked;
  const { places, snapshot } = open;
  const { column, columns } = places.table;
  const name = places.sheets.plan;
  const area = { row: first, column, rows: last - first + 1, columns };
  const cells = await port.readCells(name, area, options);
  const sheets = snapshot.workbook.sheets.map((sheet) =>
    sheet.name === name ? withCells(sheet, first, column, cells) : sheet,
  );
  const workbook = { ...snapshot.workbook, sheets };
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) return checked;
  const read = planRowReader(sheet, places);
  const changed = new Map<number, PlanRow>();
  const rows = open.rows.map((row) => {
    if (row.row - 1 < first || row.row - 1 > last) return row;
    const now = read(row.row - 1);
    changed.set(row.row, now);
    return now;
  });
  checker.update(changed);
  return { ...checked, open: { ...open, rows, snapshot: { ...snapshot, workbook } } };
}

/** The sheet with these cells in place of what was read before, and of what was told of them. */
function withCells(sheet: Sheet, first: number, column: number, cells: readonly Cell[][]): Sheet {
  const rows = [...sheet.rows];
  cells.forEach((line, index) => {
    const row = [...(rows[first + index] ?? [])];
    while (row.length < column) row.push(null);
    row.splice(column, line.length, ...line);
    rows[first + index] = row;
  });
  return { ...sheet, rows };
}

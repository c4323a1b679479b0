/** The changes that make a summary tab in the workbook say what its new layout says, and nothing outside its block. */
import { ROWS_A_STEP, type Steps } from '../domain/steps';
import { contains, intersects } from './a1';
import type { Change } from './change';
import { isEmpty, sameContent } from './compare-cells';
import type { Area, Cell, Sheet } from './workbook';

/**
 * `oldBlock`: what the tab's block covered so far. Rows that differ are rewritten whole, looks included; when the block changes
 * its size, all rows from the first difference on, because looks move with it.
 */
export function* refreshSheet(current: Sheet, wanted: Sheet, oldBlock: Area, block: Area): Steps<Change[]> {
  const changes: Change[] = [];
  const kept = keepUserRows(current, oldBlock, block);
  changes.push(...kept);
  const resized = oldBlock.rows !== block.rows;
  const runs = yield* differingRuns(current, wanted, block, resized);
  const leftover = oldBlock.row + oldBlock.rows - (block.row + block.rows);
  if (leftover > 0) {
    const area = { ...block, row: block.row + block.rows, rows: leftover };
    changes.push({ kind: 'clear', sheet: current.name, area });
    changes.push({ kind: 'set-rows', sheet: current.name, rowFormats: rowFormats(area, () => ({})) });
  }
  for (const run of runs) changes.push(...rewrite(current, wanted, block, run));
  const ruled = [...wanted.conditionalFormats, ...current.conditionalFormats];
  if (resized && ruled.length > 0) {
    changes.push({
      kind: 'set-conditional-formats',
      sheet: current.name,
      within: unite(oldBlock, block),
      formats: wanted.conditionalFormats,
    });
  }
  return changes;
}

type Run = { row: number; rows: number };

function* differingRuns(current: Sheet, wanted: Sheet, block: Area, resized: boolean): Steps<Run[]> {
  const runs: Run[] = [];
  let all = false;
  for (let row = block.row; row < block.row + block.rows; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const differs = all || rowDiffers(current, wanted, block, row);
    if (!differs) continue;
    if (resized) all = true;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

function rowDiffers(current: Sheet, wanted: Sheet, block: Area, row: number): boolean {
  const table = current.tables.find(({ area }) => row >= area.row && row < area.row + area.rows)?.name;
  for (let column = block.column; column < block.column + block.columns; column++) {
    if (!sameContent(current.rows[row]?.[column], wanted.rows[row]?.[column], table)) return true;
  }
  return false;
}

function rewrite(current: Sheet, wanted: Sheet, block: Area, run: Run): Change[] {
  const sheet = current.name;
  const within = { ...block, ...run };
  const merges = wanted.merges.filter((merge) => intersects(merge, within));
  const cells = Array.from({ length: run.rows }, (_, r) =>
    Array.from({ length: block.columns }, (_, c): Cell | null => {
      const should = wanted.rows[run.row + r]?.[block.column + c] ?? null;
      const is = current.rows[run.row + r]?.[block.column + c] ?? null;
      if (should !== null) return should.style === undefined ? { ...should, style: {} } : should;
      return is === null ? null : { value: null, style: {} };
    }),
  );
  const changes: Change[] = [];
  // Cells under an old merge would not take their content.
  changes.push({ kind: 'set-merges', sheet, within, merges: [] });
  changes.push({ kind: 'set-cells', sheet, row: within.row, column: within.column, cells });
  if (merges.length > 0) changes.push({ kind: 'set-merges', sheet, within, merges });
  return changes;
}

/** Heights of all rows of the block. */
export function setHeights(sheet: string, wanted: Sheet, block: Area): Change {
  return { kind: 'set-rows', sheet, rowFormats: rowFormats(block, (row) => wanted.rowFormats[row] ?? {}) };
}

function rowFormats(
  area: Area,
  formatOf: (row: number) => { height?: number; hidden?: boolean },
): Record<number, { height?: number; hidden?: boolean }> {
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  return Object.fromEntries(rows.map((row) => [row, formatOf(row)]));
}

/** What people wrote below a block that grows moves down by as many rows as the block gains. */
export function keepUserRows(current: Sheet, oldBlock: Area, block: Area): Change[] {
  const oldEnd = oldBlock.row + oldBlock.rows;
  const gained = block.row + block.rows - oldEnd;
  if (gained <= 0) return [];
  const below = current.rows
    .slice(oldEnd)
    .map((row) => Array.from({ length: block.columns }, (_, c) => row?.[block.column + c] ?? null));
  while (below.length > 0 && (below[below.length - 1] ?? []).every(isEmpty)) below.pop();
  if (below.length === 0) return [];
  const sheet = current.name;
  const from = { ...block, row: oldEnd, rows: below.length };
  const merges = current.merges
    .filter((merge) => contains(from, merge))
    .map((merge) => ({ ...merge, row: merge.row + gained }));
  return [
    { kind: 'clear', sheet, area: from },
    {
      kind: 'set-cells',
      sheet,
      row: oldEnd + gained,
      column: block.column,
      cells: below.map((row) => row.map((cell) => (isEmpty(cell) && cell?.style === undefined ? null : cell))),
      userCells: true,
    },
    ...(merges.length > 0
      ? [{ kind: 'set-merges' as const, sheet, within: { ...from, row: oldEnd + gained }, merges }]
      : []),
  ];
}

function unite(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

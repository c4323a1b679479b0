import type { Change } from '../workbook/change';
import { markChanges, type Mark } from '../workbook/marks';
import { resultOf, type CheckedPlan } from './checked-plan';
import type { RunOptions, Snapshot, WorkbookPort } from './port';
import type { ChangeResult, PlacedFinding } from './results';

/**
 * Writes what an action planned, as one step to take back. `after`: the plan and its findings once `changes` are written. Where marks
 * are shown they are renewed with every action that writes; what somebody types they follow later. Nothing is written where
 * there is nothing to change.
 */
export async function commit(
  port: WorkbookPort,
  before: Snapshot,
  { label, changes, after }: { label: string; changes: Change[]; after: CheckedPlan },
  options?: RunOptions,
): Promise<ChangeResult> {
  const check = await resultOf(after, options);
  const all = [...changes, ...(changes.length > 0 && after.setup.marked ? renewMarks(after, check.findings) : [])];
  if (all.length === 0) return { check, undo: null };
  return { check, undo: { label, changes: await port.apply(all, before, options) } };
}

/** The changes that bring the marks up to date; only asked where marks are shown. */
export function renewMarks({ open }: CheckedPlan, findings: readonly PlacedFinding[]): Change[] {
  return markChanges(open.snapshot.workbook, open.places, open.rows, marksOf(findings));
}

/** The cells to mark. What somebody decided to leave as it is stands unmarked. */
export function marksOf(findings: readonly PlacedFinding[]): Mark[] {
  return findings.flatMap(({ row, field, severity, ignored, elsewhere }): Mark[] =>
    row === null || ignored || elsewhere ? [] : [{ row, field, severity }],
  );
}

import { fixChooser, planFixesInSteps, type FixChoice } from '../domain/fix';
import { taskNamerInSteps } from '../domain/finding-key';
import type { Steps } from '../domain/steps';
import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { appendLog } from '../workbook/log';
import { writeCells } from '../workbook/plan-cells';
import type { CheckedPlan } from './checked-plan';
import type { CheckOptions } from './clock';
import { cellChanges, logEntries, type PlanCellChange } from './fix-cells';

/** What fixing would do: the cells, the changes that write them and their lines in the log, and the plan as it is then. */
export type FixingPlan = { cells: PlanCellChange[]; changes: Change[]; after: CheckedPlan };

/** Works out the repair of the chosen findings. Pure, but it uses up `checked`: its findings are those of `after` from then on. */
export function* planFixing(checked: CheckedPlan, choice: FixChoice, options?: CheckOptions): Steps<FixingPlan> {
  const { open, setup, checker } = checked;
  const { rows, places, snapshot } = open;
  const choose = fixChooser(choice, checker.findings(), yield* taskNamerInSteps(rows), setup.ignored);
  const fixed = yield* planFixesInSteps(rows, setup.context, choose, checker);
  const cells = cellChanges(fixed.changes, places);
  const written = writeCells(cells, places, rows);
  const log = appendLog(
    applyChanges(snapshot.workbook, written),
    logEntries('fix', cells, places, fixed.rows, options),
  );
  const changes = [...written, ...log];
  const workbook = applyChanges(snapshot.workbook, changes);
  const after: CheckedPlan = { ...checked, open: { ...open, rows: fixed.rows, snapshot: { ...snapshot, workbook } } };
  return { cells, changes, after };
}

import { checkPlan } from '../domain/check-plan';
import type { Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import { readTasks } from '../domain/read-task';
import { summarise, type Summary } from '../domain/summary';
import type { PlanRow } from '../domain/task';
import { rules } from '../locales/vi/rules';
import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { planRefresh } from '../workbook/refresh';
import { canonicalCells, cellChanges, withCells, type CanonicalCell } from './canonical-cells';
import { withKnownLooks } from './known-looks';
import { checkContext, choosePeriod, type OpenPlan } from './open-plan';
import { placeFindings } from './placed-findings';
import type { Snapshot } from './port';
import type { PlacedFinding } from './results';
import { findingRows } from './finding-words';

/** Everything that filling a period would do, worked out on plain data. */
export type FillPlan = {
  plan: Plan;
  summary: Summary;
  findings: PlacedFinding[];
  /** Cells of the plan that are rewritten in the form that formulas count. */
  cells: CanonicalCell[];
  /** Sheets that are rewritten, by their actual names. */
  tabs: string[];
  changes: Change[];
  /** The workbook as it stands, with the looks that are needed to take the changes back. */
  before: Snapshot;
};

/**
 * Works out the fill of a period: first the cells that formulas could not count as they are written, then the summary of the plan as
 * it stands after that, then what is different in the workbook. Pure.
 */
export function planFill(open: OpenPlan, period: Period): FillPlan {
  const { snapshot, places } = open;
  const context = checkContext(open.plan, period);
  const cells = canonicalCells(checkPlan(open.rows, context), open);
  const rows = withCells(open.rows, cells);
  const { plan, summary } = summaryOf(open.plan, rows, period);
  const findings = placeFindings(checkPlan(rows, context), places);
  const written = cellChanges(cells, open);
  const refreshed = planRefresh(applyChanges(snapshot.workbook, written), plan, summary, findingRows(findings, rules), {
    reading: { rows, places },
  });
  const changes = [...written, ...refreshed];
  return {
    plan,
    summary,
    findings,
    cells,
    tabs: sheetsOf(refreshed, places.sheets.hidden),
    changes,
    before: changes.length === 0 ? snapshot : withLooksBefore(open),
  };
}

function summaryOf(plan: Plan, rows: PlanRow[], period: Period): { plan: Plan; summary: Summary } {
  const { areas, units, header } = plan;
  const tasks = readTasks(rows, { areas, units, year: header.year });
  return { plan: { ...plan, tasks, periodId: period.id }, summary: summarise(tasks, { areas, units, period }) };
}

/** The summary tabs as they are laid out for the period that they show now. */
function withLooksBefore(open: OpenPlan): Snapshot {
  const period = choosePeriod(open.plan);
  const { plan, summary } = summaryOf(open.plan, open.rows, period);
  const findings = placeFindings(checkPlan(open.rows, checkContext(open.plan, period)), open.places);
  return withKnownLooks(open, plan, summary, findingRows(findings, rules));
}

/** The tab of notes to ourselves is nobody's business. */
function sheetsOf(changes: readonly Change[], hidden: string): string[] {
  const sheets = changes.flatMap((change) => {
    if (change.kind === 'set-name' || change.kind === 'remove-name') return [];
    return [change.kind === 'add-sheet' ? change.sheet.name : change.sheet];
  });
  return [...new Set(sheets)].filter((sheet) => sheet !== hidden);
}

import type { CheckContext } from '../domain/check-plan';
import { CchcError, type ErrorCode } from '../domain/error';
import { findPeriod, type Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import type { PlanRow } from '../domain/task';
import { readPlan, type PlanPlaces } from '../workbook/read-plan';
import type { RunOptions, Snapshot, WorkbookPort } from './port';

/** The plan of the open workbook, with where its parts stand. */
export type OpenPlan = { snapshot: Snapshot; plan: Plan; rows: PlanRow[]; places: PlanPlaces };

export type PlanState =
  | { kind: 'none' }
  | { kind: 'damaged'; problems: { code: ErrorCode; details: Record<string, string | number> }[] }
  | { kind: 'open'; open: OpenPlan };

/** What a snapshot holds of us. */
export function planState(snapshot: Snapshot): PlanState {
  if (snapshot.foreignSheets.length === snapshot.workbook.sheets.length) return { kind: 'none' };
  const read = readPlan(snapshot.workbook);
  if (!read.ok) return { kind: 'damaged', problems: read.problems };
  const { plan, rows, places } = read;
  return { kind: 'open', open: { snapshot, plan, rows, places } };
}

/** Reads the workbook. Throws `no-template`, or the first thing that is broken (`sheet-missing`, `column-missing`…). */
export async function openPlan(port: WorkbookPort, options?: RunOptions): Promise<OpenPlan> {
  const state = planState(await port.read(options));
  if (state.kind === 'open') return state.open;
  const problem = state.kind === 'damaged' ? state.problems[0] : undefined;
  throw problem ? new CchcError(problem.code, problem.details) : new CchcError('no-template');
}

/** The period asked for by id or name, else the one that the workbook shows. Throws `period-unknown`. */
export function choosePeriod(plan: Plan, wanted?: string): Period {
  const asked = wanted ?? plan.periodId;
  const period = findPeriod(asked, plan.periods) ?? (wanted === undefined ? (plan.periods[0] ?? null) : null);
  if (period) return period;
  throw new CchcError('period-unknown', { period: asked, known: plan.periods.map(({ id }) => id).join(', ') });
}

export function checkContext(plan: Plan, period: Period): CheckContext {
  const { areas, units, periods, header } = plan;
  return { areas, units, periods, year: header.year, closing: period.closing };
}

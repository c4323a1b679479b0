import type { CheckContext } from '../domain/check-plan';
import type { IsoDate } from '../domain/dates';
import { CchcError, type ErrorCode } from '../domain/error';
import { findPeriod, type Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import type { PlanContext } from '../domain/row-reader';
import { finish, type Steps } from '../domain/steps';
import type { PlanRow } from '../domain/task';
import { readPlanInSteps, type PlanPlaces } from '../workbook/read-plan';
import type { Workbook } from '../workbook/workbook';
import { holdsPlan } from './holds-plan';
import { inSlices } from './in-slices';
import type { RunOptions, Snapshot, WorkbookPort } from './port';

/** The plan of the open workbook, with where its parts stand. */
export type OpenPlan = { snapshot: Snapshot; plan: Plan; rows: PlanRow[]; places: PlanPlaces };

export type PlanState =
  | { kind: 'none' }
  | { kind: 'damaged'; problems: { code: ErrorCode; details: Record<string, string | number> }[] }
  | { kind: 'open'; open: OpenPlan };

/** What a snapshot holds of us. */
export function planState(snapshot: Snapshot): PlanState {
  return finish(planStateInSteps(snapshot));
}

/** `planState`, in steps. */
export function* planStateInSteps(snapshot: Snapshot): Steps<PlanState> {
  if (!holdsPlan(snapshot)) return { kind: 'none' };
  const read = yield* readPlanInSteps(snapshot.workbook);
  if (!read.ok) return { kind: 'damaged', problems: read.problems };
  const { plan, rows, places } = read;
  return { kind: 'open', open: { snapshot, plan, rows, places } };
}

/** Reads the workbook. Throws `no-template`, or the first thing that is broken (`sheet-missing`, `column-missing`…). */
export async function openPlan(port: WorkbookPort, options?: RunOptions): Promise<OpenPlan> {
  const snapshot = await port.read(options);
  return openIn(await inSlices(planStateInSteps(snapshot), options));
}

/** The plan of a workbook as it is after changes that were worked out on `snapshot`. Throws as `openPlan`. */
export function reopen(snapshot: Snapshot, workbook: Workbook): OpenPlan {
  return openIn(planState({ ...snapshot, workbook }));
}

function openIn(state: PlanState): OpenPlan {
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

/** What every check of a plan needs of the plan itself, at a closing date. */
export function checkContext(plan: Plan, closing: IsoDate): CheckContext {
  return { ...planContext(plan), place: plan.header.place, periods: plan.periods, closing };
}

/** The tasks of a row or two are read with this. */
export function planContext({ areas, units, header }: Plan): PlanContext {
  return { areas, units, year: header.year };
}

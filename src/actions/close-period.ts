import { readText } from '../domain/cell-values';
import { closedBefore, closedFigures, closedPeriod, isSound, lateChanges, type ClosedPeriod } from '../domain/closing';
import { formatDate } from '../domain/dates';
import { CchcError } from '../domain/error';
import type { Period } from '../domain/period';
import { isBlankRow } from '../domain/read-task';
import { localMoment } from '../domain/sharing/stamp';
import type { PlanRow } from '../domain/task';
import { cleanText } from '../domain/text';
import { fixes as words } from '../locales/vi/fixes';
import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { closedPeriodChanges, readClosedPeriods } from '../workbook/closed-periods';
import { appendLog, momentSerial, type LogEntry } from '../workbook/log';
import { newIds } from '../workbook/refresh-plan';
import { checkOpen } from './checked-plan';
import { now, type CheckOptions } from './clock';
import { commit } from './commit';
import { choosePeriod, openPlan, planContext, reopen, type OpenPlan } from './open-plan';
import type { WorkbookPort } from './port';
import type { ChangeResult, ClosingRequest, ClosingState, FillResult, ReopeningRequest } from './results';

/** Characters of a date in a moment. */
const ISO_DAY = 10;

/**
 * Closes a period: its facts are kept as they are now, with who did it and when, and the log says so. Nothing is locked; what is written
 * later shows as a change after closing. Tasks without an id get one. Throws `CchcError`: period-unknown, period-closed, closing-unsigned.
 */
export async function closePeriod(
  port: WorkbookPort,
  { periodId, by }: ClosingRequest,
  options?: CheckOptions,
): Promise<ChangeResult> {
  const open = await openPlan(port, options);
  const { plan, places, rows, snapshot } = open;
  const period = choosePeriod(plan, periodId);
  const closed = readClosedPeriods(snapshot.workbook);
  const known = closed.find((one) => one.periodId === period.id);
  if (known)
    throw new CchcError('period-closed', {
      period: period.name,
      at: formatDate(known.closedAt.slice(0, ISO_DAY)),
      by: known.by,
    });
  const name = signed(by);

  const tasks = rows.filter((row) => !isBlankRow(row));
  const given = newIds(places.sheets.plan, places.columns.id, tasks);
  const closedAt = localMoment(now(options));
  const { year, byCalendar } = plan.header;
  const kept = closedPeriod(period, withIds(tasks, given.ids), { by: name, closedAt, year, byCalendar });
  const about = words.closed.about(period.name, kept.tasks.size, name);
  const changes = [
    ...given.changes,
    ...closedPeriodChanges(snapshot.workbook, [...closed, kept]),
    ...appendLog(snapshot.workbook, [entryOf(words.closed.close, about, options)]),
  ];
  return finish(port, open, { label: 'close-period', changes }, options);
}

/**
 * Opens a closed period again: what was kept of it goes, and the log keeps who did it and why. Throws `CchcError`: period-unknown,
 * period-not-closed, closing-unsigned, reopening-unexplained.
 */
export async function reopenPeriod(
  port: WorkbookPort,
  { periodId, by, reason }: ReopeningRequest,
  options?: CheckOptions,
): Promise<ChangeResult> {
  const open = await openPlan(port, options);
  const { workbook } = open.snapshot;
  const period = choosePeriod(open.plan, periodId);
  const closed = readClosedPeriods(workbook);
  const known = closed.find((one) => one.periodId === period.id);
  if (known === undefined) throw new CchcError('period-not-closed', { period: period.name });
  const name = signed(by);
  const why = cleanText(reason);
  if (why === '') throw new CchcError('reopening-unexplained');
  const about = words.closed.about(period.name, known.tasks.size, name, why);
  const changes = [
    ...closedPeriodChanges(
      workbook,
      closed.filter((one) => one !== known),
    ),
    ...appendLog(workbook, [entryOf(words.closed.reopen, about, options)]),
  ];
  return finish(port, open, { label: 'reopen-period', changes }, options);
}

/** What the summary says of closing: of this period, and of the one before it. */
export function closingOf(open: OpenPlan, period: Period): Pick<FillResult, 'closing' | 'previous'> {
  const closed = readClosedPeriods(open.snapshot.workbook);
  const context = planContext(open.plan);
  const known = closed.find(({ periodId }) => periodId === period.id);
  const before = closedBefore(closed, period);
  return {
    closing: known === undefined ? null : stateOf(known, open),
    previous: before && {
      periodId: before.periodId,
      closing: before.closing,
      figures: closedFigures(before, context),
    },
  };
}

function stateOf(closed: ClosedPeriod, { plan, rows }: OpenPlan): ClosingState {
  const context = planContext(plan);
  const { closing, dueUntil, closedAt, by } = closed;
  return {
    ...{ closing, dueUntil, closedAt, by },
    sound: isSound(closed, context.year),
    figures: closedFigures(closed, context),
    late: lateChanges(closed, rows, context),
  };
}

function withIds(rows: readonly PlanRow[], ids: ReadonlyMap<number, string>): PlanRow[] {
  return rows.map((row) =>
    readText(row.values.id) === '' ? { ...row, values: { ...row.values, id: ids.get(row.row) ?? null } } : row,
  );
}

function signed(by: string): string {
  const name = cleanText(by);
  if (name === '') throw new CchcError('closing-unsigned');
  return name;
}

function entryOf(action: string, note: string, options?: CheckOptions): LogEntry {
  const at = momentSerial(now(options));
  return { at, action, tab: '', cell: '', taskId: '', column: '', before: '', after: '', note };
}

async function finish(
  port: WorkbookPort,
  { snapshot }: OpenPlan,
  { label, changes }: { label: string; changes: Change[] },
  options?: CheckOptions,
): Promise<ChangeResult> {
  const after = await checkOpen(reopen(snapshot, applyChanges(snapshot.workbook, changes)), options);
  return commit(port, snapshot, { label, changes, after }, options);
}

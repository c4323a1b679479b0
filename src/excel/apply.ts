import type { RunOptions, Snapshot } from '../actions/port';
import { CchcError } from '../domain/error';
import { invertChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import type { Cell } from '../workbook/workbook';
import { toCchcError } from './errors';
import { existingIn, readExisting } from './existing';
import { planSteps, sheetOf } from './plan-steps';
import { newRequest } from './request';
import { packRequests } from './requests';
import { resolveSteps } from './resolve-steps';
import { runStep } from './run-step';
import { inExcel, stopIfCancelled } from './session';
import type { Existing, ProtectOptions, Step } from './steps';

/**
 * Applies changes in as few requests as fit. On any failure or cancel everything written is taken back, user cells first, and
 * the locks are as before; then throws `CchcError`. Returns the changes that undo it.
 */
export async function applyToExcel(
  changes: Change[],
  before: Snapshot,
  locked: ReadonlyMap<string, ProtectOptions>,
  options?: RunOptions,
): Promise<Change[]> {
  const undo = invertChanges(before.workbook, changes).map(withoutUnknownLooks);
  const existing = existingIn(before, locked);
  const steps = planSteps(changes, existing);
  const sent = { count: 0 };
  try {
    await inExcel(async (context) => {
      stopIfCancelled(options);
      await sendFrom(context, packRequests(await resolveSteps(context, steps)), sent, options);
    });
  } catch (error) {
    const reason = await explained(toCchcError(error), changes);
    const untouched = sent.count === 0 || (sent.count === 1 && reason.code === 'cell-edit-mode');
    throw withPlace(reason, untouched ? NOTHING_LOST : await takeBack(undo, changes, existing.locked));
  }
  return undo;
}

/** A refusal to add or delete sheets has a reason that people can do something about, and that Excel tells only where it is asked. */
async function explained(reason: CchcError, changes: readonly Change[]): Promise<CchcError> {
  const moves = changes.some(({ kind }) => kind === 'add-sheet' || kind === 'delete-sheet');
  if (reason.code !== 'access-denied' || !moves || !(await isStructureLocked())) return reason;
  return new CchcError('structure-locked', reason.details, { cause: reason.cause ?? reason });
}

async function isStructureLocked(): Promise<boolean> {
  try {
    return await inExcel(async (context) => {
      const { protection } = context.workbook;
      protection.load({ protected: true });
      await context.sync();
      return protection.protected;
    });
  } catch {
    return false;
  }
}

/** A snapshot seldom knows the look of a cell. Where it does not, the look that is there stays; it is not taken for a bare cell. */
function withoutUnknownLooks(change: Change): Change {
  if (change.kind !== 'set-cells') return change;
  const cells = change.cells.map((row) => row.map((cell) => (cell && hasNoLook(cell) ? bare(cell) : cell)));
  return { ...change, cells };
}

const hasNoLook = ({ style }: Cell): boolean => style !== undefined && Object.keys(style).length === 0;

function bare({ style: _, ...cell }: Cell): Cell {
  return cell;
}

/** One request for each round trip; a batch is as large as a request may get, so there is no way to send them together. */
async function sendFrom(
  context: Excel.RequestContext,
  requests: readonly Step[][],
  sent: { count: number },
  options?: RunOptions,
): Promise<void> {
  const steps = requests[sent.count];
  if (!steps) return;
  if (sent.count > 0) stopIfCancelled(options);
  options?.onProgress?.({ done: sent.count, total: requests.length, label: 'write' });
  sent.count++;
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  const request = newRequest(context);
  for (const step of steps) runStep(request, step);
  await context.sync();
  options?.onProgress?.({ done: sent.count, total: requests.length, label: 'write' });
  await sendFrom(context, requests, sent, options);
}

/** What taking back left: the sheet whose lock would not open, and whether everything is as it was. */
type TakenBack = { stillLocked: string | null; restored: boolean };
const NOTHING_LOST: TakenBack = { stillLocked: null, restored: true };

/**
 * Puts the workbook back as it was before `changes`, whatever part of them was written. Parts are tried on their own, so that
 * one that Excel refuses does not keep the others from being restored. Never throws.
 */
async function takeBack(
  undo: Change[],
  changes: readonly Change[],
  locksBefore: ReadonlyMap<string, ProtectOptions>,
): Promise<TakenBack> {
  const touched = new Set(changes.flatMap(sheetOf));
  const wanted = [...locksBefore].filter(([sheet]) => touched.has(sheet));
  try {
    const now = await inExcel(readExisting);
    const possible = undo.filter((change) => isPossible(change, now));
    // Locked now and before: never opened, or locked again already. Opening it tells, so each of these goes alone.
    const lockedAgain = wanted.map(([sheet]) => sheet).filter((sheet) => now.locked.has(sheet));
    const isOpen = (change: Change): boolean => !sheetOf(change).some((sheet) => lockedAgain.includes(sheet));
    const open: Existing = { ...now, locked: new Map([...now.locked].filter(([sheet]) => !locksBefore.has(sheet))) };
    const userCells = possible.filter((change) => isOpen(change) && change.kind === 'set-cells' && change.userCells);
    const others = possible.filter((change) => isOpen(change) && !userCells.includes(change));
    const opened = wanted.filter(([sheet]) => !now.locked.has(sheet) && now.sheets.some(({ name }) => name === sheet));
    const restored = [
      await attempt(planSteps(userCells, open)),
      await attempt(planSteps(others, open)),
      await attempt(opened.map(([sheet, options]): Step => ({ do: 'protect', sheet, options }))),
    ].every(Boolean);
    const stillLocked = await restoreLocked(lockedAgain, possible, now);
    return { stillLocked, restored };
  } catch {
    // Excel does not answer at all: nothing more can be done, and the first error is the one to tell.
    return { stillLocked: null, restored: false };
  }
}

/** Restores locked sheets one by one. Returns the first that did not open: nothing on it was ever changed. */
async function restoreLocked(
  sheets: readonly string[],
  undo: readonly Change[],
  now: Existing,
): Promise<string | null> {
  const [sheet, ...rest] = sheets;
  if (sheet === undefined) return null;
  const alone: Existing = { ...now, locked: new Map([...now.locked].filter(([name]) => name === sheet)) };
  const here = undo.filter((change) => sheetOf(change).includes(sheet));
  const done = await attempt(planSteps(here, alone));
  const next = await restoreLocked(rest, undo, now);
  return done ? next : sheet;
}

async function attempt(steps: Step[]): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      await sendFrom(context, packRequests(await resolveSteps(context, steps)), { count: 0 });
    });
    return true;
  } catch {
    return false;
  }
}

/** Leaves out what was never written: a sheet not added yet, a name or chart not made yet. */
function isPossible(change: Change, now: Existing): boolean {
  const hasSheet = (name: string): boolean => now.sheets.some((sheet) => sheet.name === name);
  switch (change.kind) {
    case 'add-sheet':
      return !hasSheet(change.sheet.name);
    case 'remove-name':
      return now.names.has(change.name.toUpperCase());
    case 'set-name':
      return true;
    case 'remove-chart':
      return now.charts.get(change.sheet)?.has(change.chart) ?? false;
    default:
      return hasSheet(change.sheet);
  }
}

function withPlace(error: CchcError, { stillLocked, restored }: TakenBack): CchcError {
  const details = { ...error.details, ...(restored ? {} : { notRestored: 1 }) };
  const aboutLock = error.code === 'access-denied' || error.code === 'bad-password' || error.code === 'excel-refused';
  if (stillLocked === null || !aboutLock) return new CchcError(error.code, details, { cause: error.cause ?? error });
  // Opening a lock without its password is refused in several ways; to people it is one thing: somebody set a password.
  return new CchcError('bad-password', { ...details, sheet: stillLocked }, { cause: error.cause ?? error });
}

/**
 * Lets each request of an action go wrong in each way that Excel and people know, and looks at what is left of the workbook. A loss is a
 * cell that is neither as it was nor as the action makes it, together with all others; a lock that is not as before; an error without a
 * sentence for people; or an action that does not complete when it runs again.
 */
import { CchcError } from '../../src/domain/error';
import type { Workbook } from '../../src/workbook/workbook';
import { CLOCK, contentOf, planOf } from '../actions/loaded-plan';
import { copyOf, openHost } from '../support/open-host';
import type { FaultAction } from './fault-actions';

/**
 * `before`: nothing of the request is carried out. `half`: a part of it is. `lost`: all of it is, but the answer never comes. `closed`: it is
 * answered, and then nobody is there any more. `cancelled`: the user stops the work while the request is under way.
 */
export const FAULT_KINDS = ['before', 'half', 'lost', 'closed', 'cancelled'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * `left`: what the workbook is afterwards: `as-before`, `whole` (all that the action writes), `part` (the pane was closed between two requests of
 * one action: what a person typed is as before, some of our own cells or locks are not there yet) or `loss`, with `losses` in words.
 */
export type FaultRow = {
  action: string;
  request: number;
  kind: FaultKind;
  left: 'as-before' | 'whole' | 'part' | 'loss';
  losses: string[];
};

/** A workbook id: random, so another one with every run. */
const ID = /"(?=[a-z]*\d)[a-z\d]{16}"/g;

/** Everything that a workbook may lose, in a form that compares: contents, tables, locks, names. */
const stateOf = (workbook: Workbook) =>
  JSON.stringify([contentOf(workbook), workbook.names.map(({ name, reference }) => [name, reference]).sort()]).replace(
    ID,
    '"id"',
  );

/** What people typed: every cell that holds something and no formula, by sheet and place. */
function typedCells(workbook: Workbook): Map<string, string> {
  const cells = contentOf(workbook).flatMap(({ name, cells: filled }) =>
    filled.map(([row, column, content]) => [`${name}!${row},${column}`, JSON.stringify(content)] as const),
  );
  return new Map(cells.filter(([, content]) => !content.startsWith('"=')));
}

/** True where each of these cells is as it was. */
function keepsTyped(before: Workbook, now: Workbook): boolean {
  const present = typedCells(now);
  return [...typedCells(before)].every(([place, content]) => present.get(place) === content);
}

/** The tabs and the plan, whether or not the tabs are locked. */
const planIn = (workbook: Workbook) => JSON.stringify([workbook.sheets.map(({ name }) => name), planOf(workbook).rows]);

type CleanRun = {
  /** Of each request, whether anything of the workbook is another one after it. */
  writes: boolean[];
  outcome: Workbook;
};

/** What a clean run asks of Excel, and the workbook afterwards. */
async function cleanRun({ workbook, run }: FaultAction): Promise<CleanRun> {
  const states: string[] = [];
  const look = () => states.push(JSON.stringify(open.host.workbook));
  const open = await openHost({ workbook: copyOf(workbook), between: () => void look() });
  try {
    await run(open.port, { clock: CLOCK });
    look();
    return { writes: states.slice(1).map((state, at) => state !== states[at]), outcome: copyOf(open.host.workbook) };
  } finally {
    open.close();
  }
}

/** A request that only reads and fails is the same before, half-way and after: nothing was done, an error is the answer. */
const asBefore = (kind: FaultKind) => kind === 'half' || kind === 'lost';

async function oneFault(
  action: FaultAction,
  clean: { outcome: Workbook; request: number; kind: FaultKind },
): Promise<FaultRow> {
  const { request, kind } = clean;
  const outcome = stateOf(clean.outcome);
  const controller = new AbortController();
  let armed = true;
  const open = await openHost({
    workbook: copyOf(action.workbook),
    between: ({ batch }) => {
      if (kind === 'cancelled' && batch === request) controller.abort();
    },
    fault: ({ batch, actionIndex, actions }) => {
      if (!armed || kind === 'cancelled') return null;
      if (kind === 'closed') return batch > request ? 'GeneralException' : null;
      const at = kind === 'before' ? 0 : kind === 'half' ? Math.ceil(actions / 2) : actions;
      return batch === request && actionIndex === at ? 'GeneralException' : null;
    },
  });
  try {
    const before = stateOf(action.workbook);
    const error = await action.run(open.port, { clock: CLOCK, signal: controller.signal }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const state = stateOf(open.host.workbook);
    const torn = kind === 'closed' && keepsTyped(action.workbook, open.host.workbook) ? 'part' : 'loss';
    const left = state === outcome ? 'whole' : state === before ? 'as-before' : torn;
    const losses = left === 'loss' ? [`the workbook is neither as before nor whole after: ${String(error)}`] : [];
    if (error !== null && !(error instanceof CchcError)) losses.push(`no sentence for people: ${String(error)}`);
    if (error === null && left === 'as-before' && before !== outcome) losses.push('done, but nothing was written');
    armed = false;
    if (left === 'as-before') {
      await action.run(open.port, { clock: CLOCK });
      if (stateOf(open.host.workbook) !== outcome) losses.push('running it again does not complete it');
    } else if (left === 'part') {
      await (action.goOn ?? action.run)(open.port, { clock: CLOCK });
      if (planIn(open.host.workbook) !== planIn(clean.outcome)) losses.push('going on does not bring the whole plan');
    }
    return { action: action.name, request, kind, left: losses.length === 0 ? left : 'loss', losses };
  } catch (error) {
    return { action: action.name, request, kind, left: 'loss', losses: [`running it again: ${String(error)}`] };
  } finally {
    open.close();
  }
}

/** Every fault of one action, request by request. */
export async function faultsOf(action: FaultAction, kinds: readonly FaultKind[] = FAULT_KINDS): Promise<FaultRow[]> {
  const { writes, outcome } = await cleanRun(action);
  const rows: FaultRow[] = [];
  for (const [request, written] of writes.entries()) {
    for (const kind of kinds) {
      const same = written || !asBefore(kind) ? undefined : rows.find((row) => row.request === request);
      rows.push(same?.kind === 'before' ? { ...same, kind } : await oneFault(action, { outcome, request, kind }));
    }
  }
  return rows;
}

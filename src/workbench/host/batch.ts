/** Carries out the actions of one `ProcessQuery` request in order, up to the first one that is refused. */
import { HostObject, object } from './objects';
import type { Member, RangeRef, TypeName, TypeTable } from './objects';
import type { Lookup, QueryInfo } from './query';
import { answer, findMember, needsCalculation, wantedOf } from './query';
import type { OfficeCode } from './refusal';
import { OfficeRefusal, refuse } from './refusal';
import type { HostState } from './state';
import { idOf } from './state';
import { requireFront } from './front';
import { compareVersions } from './versions';

type ArgumentInfo = { Arguments?: unknown[]; ReferencedObjectPathIds?: (number | null)[] };
type Action = {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
};
type ObjectPath = {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
};
export type BatchBody = { Actions: Action[]; ObjectPaths: Record<string, ObjectPath>; AutoKeepReference?: boolean };
export type BatchAnswer = {
  Results: { ActionId: number; Value: unknown }[];
  /** Trace marks that were passed: the client registers old-style event handlers by them. */
  TraceIds?: number[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string; HttpStatusCode: number };
};

export type BatchTools = {
  state: HostState;
  tables: (type: TypeName) => TypeTable<never>;
  /** Brings formula cells up to date. */
  calculate: () => Promise<void>;
  fault: (actionIndex: number, actions: number) => string | null;
};

/** What an object path stands for; null = a null object. */
type Resolved = Map<number, HostObject | null>;

export async function runBatch(body: BatchBody, tools: BatchTools): Promise<BatchAnswer> {
  const run = createRun(body, tools);
  const results: BatchAnswer['Results'] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const fault = tools.fault(index, body.Actions.length);
      if (fault !== null) throw new OfficeRefusal(fault as OfficeCode, `Fault on purpose at action ${index}`);
      if (tools.state.calculationPending && run.readsCells(action)) await tools.calculate();
      results.push({ ActionId: action.Id, Value: run.perform(action) });
      if (action.ActionType === 5) traces.push(action.Id);
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: errorAnswer(error, index, run.location(action)) };
    }
  }
  const lost = tools.fault(body.Actions.length, body.Actions.length);
  if (lost === null) return { Results: results, TraceIds: traces };
  const refusal = new OfficeRefusal(lost as OfficeCode, 'All was carried out, and the answer got lost');
  return { Results: [], Error: errorAnswer(refusal, -1, '') };
}

function errorAnswer(error: unknown, index: number, location: string): BatchAnswer['Error'] {
  const refusal =
    error instanceof OfficeRefusal
      ? error
      : new OfficeRefusal(
          'GeneralException',
          `The stand-in for Excel failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
  return {
    Code: refusal.code,
    Message: refusal.message,
    ActionIndex: index,
    Location: location,
    HttpStatusCode: refusal.code === 'AccessDenied' ? 401 : 400,
  };
}

type Run = {
  perform: (action: Action) => unknown;
  readsCells: (action: Action) => boolean;
  location: (action: Action) => string;
};

function createRun(body: BatchBody, tools: BatchTools): Run {
  const { state } = tools;
  const resolved: Resolved = new Map();
  const lookup: Lookup = { table: tools.tables, supports: (since) => supports(state, since) };

  function resolve(id: number): HostObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (path === undefined) return refuse('InvalidObjectPath', `path ${id}`);
    const made = resolvePath(path);
    resolved.set(id, made);
    return made;
  }

  function resolvePath(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === 1) return object('Workbook', null);
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const range = state.references.get(path.Name);
      return range === undefined ? refuse('InvalidReference', 'the range is gone') : object('Range', range);
    }
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 5) {
      const item = tools.tables(parent.type).item;
      if (item === undefined) return refuse('ApiNotFound', `${parent.type} has no items`);
      return item(parent.self as never, args[0], state);
    }
    const member = memberOf(parent, path.Name);
    if (path.ObjectPathType === 4 && member.kind === 'object') return member.get(parent.self as never, state);
    if (path.ObjectPathType === 3 && member.kind === 'method') {
      const made = member.call(parent.self as never, args, state);
      if (made === null || made instanceof HostObject) return made;
    }
    return refuse('ApiNotFound', `${parent.type}.${path.Name} is not an object`);
  }

  function argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return id === undefined || id === null || id <= 0 ? value : resolve(id);
    });
  }

  function memberOf(owner: HostObject, name: string): Member<never> {
    const table = tools.tables(owner.type);
    if (table.alive !== undefined && !table.alive(owner.self as never, state)) {
      refuse('ItemNotFound', `${owner.type} was deleted`);
    }
    const found = findMember(table.members, name);
    if (found === null) return refuse('ApiNotFound', `The stand-in for Excel does not know ${owner.type}.${name}`);
    if (!supports(state, found.member.since)) {
      return refuse('ApiNotFound', `${owner.type}.${name} needs ExcelApi ${found.member.since}`);
    }
    requireFront(state, owner.type, found.key);
    return found.member;
  }

  function instantiate(action: Action): unknown {
    const made = resolve(action.ObjectPathId);
    if (made === null) return null;
    const id = tools.tables(made.type).id?.(made.self as never, state) ?? {};
    if (body.AutoKeepReference !== true || made.type !== 'Range') return id;
    return { ...id, _ReferenceId: keepReference(made) };
  }

  function keepReference(range: HostObject): string {
    const id = `range-${idOf(state, range.self as RangeRef)}`;
    state.references.set(id, range.self as RangeRef);
    return id;
  }

  function performOn(action: Action): unknown {
    const owner = resolve(action.ObjectPathId);
    if (action.ActionType === 2) {
      const { Top, Skip } = action.QueryInfo ?? {};
      return answer(lookup, owner, wantedOf(action.QueryInfo ?? {}), state, {
        ...(Top === undefined ? {} : { top: Top }),
        ...(Skip === undefined ? {} : { skip: Skip }),
      });
    }
    if (owner === null) {
      if (action.Name === '_KeepReference') return null;
      return refuse('ItemNotFound', `${action.Name} on an object that does not exist`);
    }
    if (action.Name === '_KeepReference') return owner.type === 'Range' ? keepReference(owner) : null;
    const member = memberOf(owner, action.Name);
    const args = argumentsOf(action.ArgumentInfo);
    if (action.ActionType === 3 && member.kind === 'method') {
      const value = member.call(owner.self as never, args, state);
      return value instanceof HostObject ? null : (value ?? null);
    }
    if (action.ActionType === 4 && member.kind === 'property') {
      if (member.set === undefined) return refuse('InvalidArgument', `${owner.type}.${action.Name} is read-only`);
      member.set(owner.self as never, args[0], state);
      return null;
    }
    return refuse('ApiNotFound', `${owner.type}.${action.Name} cannot be used that way`);
  }

  return {
    location: (action) => locationOf(body, action),
    readsCells: (action) => {
      if (action.ActionType === 2) {
        const owner = resolve(action.ObjectPathId);
        return owner !== null && needsCalculation(lookup, owner, wantedOf(action.QueryInfo ?? {}));
      }
      if (action.ActionType !== 3) return false;
      const owner = resolve(action.ObjectPathId);
      if (owner === null) return false;
      const member = findMember(tools.tables(owner.type).members, action.Name)?.member;
      return member?.kind === 'method' && member.cells === true;
    },
    perform: (action) => {
      if (action.ActionType === 5) return null;
      if (action.ActionType === 1) return instantiate(action);
      if (![2, 3, 4].includes(action.ActionType)) {
        return refuse('ApiNotFound', `The stand-in for Excel does not know action type ${action.ActionType}`);
      }
      return performOn(action);
    },
  };
}

/** Readable place of a failure, as Excel's `debugInfo.errorLocation` has it: `Range.values`. */
function locationOf(body: BatchBody, action: Action): string {
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  const owner = path === undefined ? '' : path.Name === '' ? 'getItem' : path.Name;
  return action.Name === '' ? owner : `${owner}.${action.Name}`;
}

export function supports(state: HostState, since: Member<never>['since']): boolean {
  if (since === 'online') return state.profile.otherSets['ExcelApiOnline'] !== undefined;
  return compareVersions(state.profile.excelApi, since) >= 0;
}

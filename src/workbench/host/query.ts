/** Answers a load: picks the selected properties of an object into the JSON that the client expects. */
import type { HostObject, Member, TypeName, TypeTable } from './objects';
import { refuse } from './refusal';
import type { HostState } from './state';

export type QueryInfo = { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };

/** A tree of what is wanted: `'*'` = all plain properties of the object. */
type Wanted = { all: boolean; names: Map<string, Wanted> };

export type Lookup = {
  table: (type: TypeName) => TypeTable<never>;
  supports: (since: Member<never>['since']) => boolean;
};

export function wantedOf(query: QueryInfo): Wanted {
  const root: Wanted = { all: false, names: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? []).map((name) => `${name}/*`)]) addPath(root, path);
  if (root.names.size === 0 && !root.all) root.all = true;
  return root;
}

function addPath(root: Wanted, path: string): void {
  let node = root;
  for (const part of path.trim().split('/')) {
    if (part === '*' || part === '$all') {
      node.all = true;
      return;
    }
    if (part === '') continue;
    const next = node.names.get(part) ?? { all: false, names: new Map() };
    node.names.set(part, next);
    node = next;
  }
}

/** True where answering needs calculated cells. */
export function needsCalculation(lookup: Lookup, object: HostObject, wanted: Wanted): boolean {
  const { members } = lookup.table(object.type);
  if (wanted.all) return Object.values(members).some((member) => member.kind === 'property' && member.cells === true);
  for (const [name, next] of wanted.names) {
    const member = findMember(members, name)?.member;
    if (member?.kind === 'property' && member.cells === true) return true;
    // Deeper levels are not resolved here: whatever is below may read cells.
    if (member === undefined || member.kind === 'object' || next.names.size > 0) return true;
  }
  return false;
}

export function answer(
  lookup: Lookup,
  object: HostObject | null,
  wanted: Wanted,
  state: HostState,
  page: { top?: number; skip?: number } = {},
): unknown {
  if (object === null) return null;
  const table = lookup.table(object.type);
  const self = object.self as never;
  if (table.alive !== undefined && !table.alive(self, state)) refuse('ItemNotFound', `${object.type} was deleted`);
  const result: Record<string, unknown> = table.id?.(self, state) ?? {};
  let own = wanted;
  if (table.items !== undefined) {
    const { items, rest } = splitItems(wanted, table);
    own = rest;
    if (items !== null) {
      const from = page.skip ?? 0;
      const list = table.items(self, state).slice(from, page.top === undefined ? undefined : from + page.top);
      result['_Items'] = list.map((item) => answer(lookup, item, items, state));
    }
  }
  for (const [key, member] of Object.entries(table.members)) {
    if (!own.all || member.kind !== 'property' || !lookup.supports(member.since) || key.startsWith('_')) continue;
    result[key] = member.get(self, state);
  }
  for (const [name, next] of own.names) addNamed(lookup, object, name, next, result, state);
  return result;
}

function addNamed(
  lookup: Lookup,
  object: HostObject,
  name: string,
  next: Wanted,
  result: Record<string, unknown>,
  state: HostState,
): void {
  const self = object.self as never;
  const found = findMember(lookup.table(object.type).members, name);
  if (found === null || found.member.kind === 'method' || !lookup.supports(found.member.since)) {
    refuse('ApiNotFound', `The stand-in for Excel does not know ${object.type}.${name}`);
  }
  if (found.member.kind === 'property') {
    result[found.key] = found.member.get(self, state);
    return;
  }
  const deeper = next.all || next.names.size > 0 ? next : { all: true, names: next.names };
  result[found.key] = answer(lookup, found.member.get(self, state), deeper, state);
}

/** On a collection, everything but its own properties is meant for its items. */
function splitItems(wanted: Wanted, table: TypeTable<never>): { items: Wanted | null; rest: Wanted } {
  const rest: Wanted = { all: false, names: new Map() };
  const items: Wanted = { all: wanted.all, names: new Map() };
  let asked = wanted.all;
  for (const [name, next] of wanted.names) {
    if (name === 'items') {
      asked = true;
      if (next.all || next.names.size === 0) items.all = true;
      for (const [inner, value] of next.names) items.names.set(inner, value);
    } else if (findMember(table.members, name) !== null) rest.names.set(name, next);
    else {
      asked = true;
      items.names.set(name, next);
    }
  }
  return { items: asked ? items : null, rest };
}

/** Names come with any first letter: `name`, `Name`. */
export function findMember<S>(
  members: Record<string, Member<S>>,
  name: string,
): { key: string; member: Member<S> } | null {
  const exact = members[name];
  if (exact !== undefined && Object.hasOwn(members, name)) return { key: name, member: exact };
  const lower = name.toLowerCase();
  const key = Object.keys(members).find((candidate) => candidate.toLowerCase() === lower);
  const member = key === undefined ? undefined : members[key];
  return key === undefined || member === undefined ? null : { key, member };
}

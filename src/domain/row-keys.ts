import { readText } from './cell-values';
import { fingerprint } from './fingerprint';
import type { LeadReading, ReadRow } from './row-reader';
import type { CellValue } from './task';
import { nameKey } from './text';

/** What makes two rows the same, or null where the row has no such key. */
export const ROW_KEYS = {
  id: ({ values }: ReadRow) => nameKey(readText(values.id)) || null,
  number: ({ values }: ReadRow) => readText(values.number) || null,
  task: ({ values, lead, due }: ReadRow) => {
    const title = nameKey(readText(values.title));
    if (title === '') return null;
    // By what the cells mean where that is certain, else by their text.
    const who = leadId(lead) ?? nameKey(readText(values.lead));
    return `${title}\n${who}\n${due ?? nameKey(readText(values.deadline))}`;
  },
} as const;

export type KeyKind = keyof typeof ROW_KEYS;
export const KEY_KINDS = Object.keys(ROW_KEYS) as KeyKind[];

/** Equal for rows of equal keys, and quick: keys of names take most of the time of a check, and hardly a row shares one. */
export const ROW_PRINTS: Readonly<Record<KeyKind, (row: ReadRow) => number>> = {
  id: ({ values }) => fingerprint(asTyped(values.id)),
  number: ({ values }) => fingerprint(asTyped(values.number)),
  task({ values, lead, due }) {
    const title = fingerprint(asTyped(values.title));
    return fingerprint(due ?? asTyped(values.deadline), fingerprint(leadId(lead) ?? asTyped(values.lead), title));
  },
};

/** A fingerprint needs no clean text. */
const asTyped = (value: CellValue | undefined) => (typeof value === 'string' ? value : readText(value));

/** The unit that certainly leads, or null. */
const leadId = (lead: LeadReading) => (lead.kind === 'one' || lead.kind === 'outside' ? lead.unit.id : null);

/** Rows that share a key of one kind. Each row is named with its fingerprint. */
export type KeyIndex = {
  add: (print: number, row: number) => void;
  remove: (print: number, row: number) => void;
  /** The first row with the same key, where that is an earlier row; else null. */
  earlier: (print: number, row: number) => number | null;
  /** Rows with this fingerprint, whatever their keys. */
  rows: (print: number) => Iterable<number>;
  /** True where any two rows have one fingerprint; else no row has an earlier one. */
  shared: () => boolean;
  /** True where a row has this key. */
  has: (print: number, key: string) => boolean;
};

/** Rows of one fingerprint by their keys; rows without a key are in `keys` only. */
type Shared = { keys: Map<number, string | null>; groups: Map<string | null, Group> };
/** `first` undefined: it was taken away, and nobody has asked since which one is next. */
type Group = { rows: Set<number>; first: number | undefined };

/** Most fingerprints have one row, whose key is not even made. `keyOf` gives the key of a row. */
export function createKeyIndex(keyOf: (row: number) => string | null): KeyIndex {
  const alone = new Map<number, number>();
  const shared = new Map<number, Shared>();

  function put({ keys, groups }: Shared, row: number): void {
    const key = keyOf(row);
    keys.set(row, key);
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { rows: new Set([row]), first: row });
    else {
      group.rows.add(row);
      if (row < (group.first ?? row)) group.first = row;
    }
  }

  function groupOf(print: number, row: number): Group | undefined {
    const rows = shared.get(print);
    return rows?.groups.get(rows.keys.get(row) ?? null);
  }

  return {
    add(print, row) {
      const known = shared.get(print);
      if (known !== undefined) return put(known, row);
      const other = alone.get(print);
      if (other === undefined) return void alone.set(print, row);
      const rows: Shared = { keys: new Map(), groups: new Map() };
      alone.delete(print);
      shared.set(print, rows);
      put(rows, other);
      put(rows, row);
    },
    remove(print, row) {
      const known = shared.get(print);
      if (known === undefined) return void alone.delete(print);
      const group = groupOf(print, row);
      group?.rows.delete(row);
      if (group?.first === row) group.first = undefined;
      known.keys.delete(row);
      if (known.keys.size === 0) shared.delete(print);
    },
    earlier(print, row) {
      const group = groupOf(print, row);
      if (group === undefined) return null;
      group.first ??= least(group.rows);
      return group.first < row ? group.first : null;
    },
    rows(print) {
      const row = alone.get(print);
      return row === undefined ? (shared.get(print)?.keys.keys() ?? []) : [row];
    },
    shared: () => shared.size > 0,
    has(print, key) {
      const row = alone.get(print);
      if (row !== undefined) return keyOf(row) === key;
      return (shared.get(print)?.groups.get(key)?.rows.size ?? 0) > 0;
    },
  };
}

/** Not `Math.min(...rows)`: a column of one value may have a hundred thousand rows. */
function least(rows: Iterable<number>): number {
  let found = Infinity;
  for (const row of rows) if (row < found) found = row;
  return found;
}

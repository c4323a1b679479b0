import { addRow, columnTraits, createColumnFacts, sameTraits, type ColumnTraits } from './column-facts';
import type { Finding } from './finding';
import { fingerprint } from './fingerprint';
import { isBlankRow } from './read-task';
import { createKeyIndex, KEY_KINDS, ROW_KEYS, ROW_PRINTS, type KeyKind } from './row-keys';
import type { ReadRow } from './row-reader';
import { samePlanRow, type PlanRow } from './task';

/** A row of the plan that is not blank. */
export type IndexedRow = {
  readonly plan: PlanRow;
  readonly read: ReadRow;
  readonly prints: Readonly<Record<KeyKind, number>>;
  /** Made when one of them is asked for. */
  keys: Partial<Record<KeyKind, string | null>> | null;
  /** What rules found in it, for those who ask them: it goes with the row. */
  found: readonly Finding[];
};

/** Rows by what an edit may change about them. Those that changed are in no other list. */
export type Affected = {
  /** Changed or new; rows that are gone are in no list. */
  changed: readonly IndexedRow[];
  /** Another row than before is the first of their key, or none. */
  keys: ReadonlySet<IndexedRow>;
  /** The row above or below is another one, or says something else. */
  neighbour: ReadonlySet<IndexedRow>;
  /** The columns hold something else as a whole, so it may be any row. */
  column: boolean;
};

/** The rows of a plan that are not blank, with what rules ask about rows other than their own. */
export type PlanIndex = {
  /** For the first rows: `settle` must follow before anything is asked. */
  put: (plan: PlanRow) => void;
  settle: () => void;
  /** What stands in these rows now, by row number; null for a row that is gone. Linear in the rows given. */
  apply: (rows: ReadonlyMap<number, PlanRow | null>) => Affected;
  /** From the top. */
  rows: () => readonly IndexedRow[];
  columns: () => ColumnTraits;
  earlierRow: (kind: KeyKind, row: ReadRow) => number | null;
  hasRow: (kind: KeyKind, key: string) => boolean;
  rowAbove: (row: ReadRow) => ReadRow | null;
  rowBelow: (row: ReadRow) => ReadRow | null;
};

/** What an edit may change about rows that share a key: their fingerprints, and the earlier row of each that had one. */
type KeysBefore = Record<KeyKind, { prints: Set<number>; earlier: Map<number, number> }>;

const NOTHING: readonly Finding[] = [];

export function createPlanIndex(readRow: (plan: PlanRow) => ReadRow): PlanIndex {
  const byNumber = new Map<number, IndexedRow>();
  const byKey = forEachKind((kind) => createKeyIndex((row) => keyOf(byNumber.get(row)!, kind)));
  const counts = createColumnFacts();
  let columns = columnTraits(counts);
  /** From the top. */
  let ordered: IndexedRow[] = [];

  function add(plan: PlanRow): IndexedRow {
    const read = readRow(plan);
    const row: IndexedRow = { plan, read, prints: printsOf(read), keys: null, found: NOTHING };
    byNumber.set(plan.row, row);
    addRow(counts, read);
    return row;
  }

  function addKeys({ plan, prints }: IndexedRow): void {
    for (const kind of KEY_KINDS) byKey[kind].add(prints[kind], plan.row);
  }

  function remove({ plan, read, prints }: IndexedRow): void {
    for (const kind of KEY_KINDS) byKey[kind].remove(prints[kind], plan.row);
    byNumber.delete(plan.row);
    addRow(counts, read, -1);
  }

  function noteKeys(before: KeysBefore, { prints }: IndexedRow): void {
    for (const kind of KEY_KINDS) {
      const [print, index, noted] = [prints[kind], byKey[kind], before[kind]];
      if (noted.prints.has(print)) continue;
      noted.prints.add(print);
      for (const row of index.rows(print)) {
        const earlier = index.earlier(print, row);
        if (earlier !== null) noted.earlier.set(row, earlier);
      }
    }
  }

  function withOtherEarlier(before: KeysBefore, except: ReadonlySet<IndexedRow>): Set<IndexedRow> {
    const rows = new Set<IndexedRow>();
    for (const kind of KEY_KINDS) {
      const { prints, earlier } = before[kind];
      for (const print of prints) {
        for (const number of byKey[kind].rows(print)) {
          if (byKey[kind].earlier(print, number) === (earlier.get(number) ?? null)) continue;
          const row = byNumber.get(number)!;
          if (!except.has(row)) rows.add(row);
        }
      }
    }
    return rows;
  }

  function beside(numbers: Iterable<number>, except: ReadonlySet<IndexedRow>): Set<IndexedRow> {
    const rows = new Set<IndexedRow>();
    for (const number of numbers) {
      for (const row of [ordered[placeOf(ordered, number) - 1], ordered[placeOf(ordered, number + 1)]]) {
        if (row !== undefined && !except.has(row)) rows.add(row);
      }
    }
    return rows;
  }

  const order = () => {
    ordered = [...byNumber.values()].sort((a, b) => a.plan.row - b.plan.row);
  };
  const readAt = (place: number) => ordered[place]?.read ?? null;

  return {
    put(plan) {
      if (!isBlankRow(plan)) addKeys(add(plan));
    },
    settle() {
      order();
      columns = columnTraits(counts);
    },
    apply(rows) {
      const before: KeysBefore = forEachKind(() => ({ prints: new Set(), earlier: new Map() }));
      const changed = new Set<IndexedRow>();
      const touched: number[] = [];
      let sameRows = true;
      for (const [number, plan] of rows) {
        const old = byNumber.get(number);
        const filled = plan === null || isBlankRow(plan) ? null : plan;
        if (filled === null ? old === undefined : old !== undefined && samePlanRow(old.plan, filled)) continue;
        touched.push(number);
        sameRows &&= old !== undefined && filled !== null;
        if (old !== undefined) {
          noteKeys(before, old);
          remove(old);
        }
        if (filled === null) continue;
        const row = add(filled);
        noteKeys(before, row);
        addKeys(row);
        changed.add(row);
      }
      if (!sameRows) order();
      else for (const row of changed) ordered[placeOf(ordered, row.plan.row)] = row;
      const columnsBefore = columns;
      columns = columnTraits(counts);
      return {
        changed: [...changed],
        keys: withOtherEarlier(before, changed),
        neighbour: beside(touched, changed),
        column: !sameTraits(columnsBefore, columns),
      };
    },
    rows: () => ordered,
    columns: () => columns,
    earlierRow(kind, { row }) {
      if (!byKey[kind].shared()) return null;
      const indexed = byNumber.get(row);
      return indexed === undefined ? null : byKey[kind].earlier(indexed.prints[kind], row);
    },
    hasRow: (kind, key) => byKey[kind].has(fingerprint(key), key),
    rowAbove: ({ row }) => readAt(placeOf(ordered, row) - 1),
    rowBelow: ({ row }) => readAt(placeOf(ordered, row + 1)),
  };
}

const printsOf = (read: ReadRow) => ({
  id: ROW_PRINTS.id(read),
  number: ROW_PRINTS.number(read),
  task: ROW_PRINTS.task(read),
});

function keyOf(row: IndexedRow, kind: KeyKind): string | null {
  const keys = (row.keys ??= {});
  const made = keys[kind];
  return made !== undefined ? made : (keys[kind] = ROW_KEYS[kind](row.read));
}

function forEachKind<T>(make: (kind: KeyKind) => T): Record<KeyKind, T> {
  return { id: make('id'), number: make('number'), task: make('task') };
}

/** Where the row of this number stands in the list, or would stand. */
function placeOf(ordered: readonly IndexedRow[], number: number): number {
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ordered[middle]!.plan.row < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

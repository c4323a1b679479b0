import { isBlank, isCellError } from '../cell-values';
import type { ReadRow } from '../row-reader';
import { TYPED_FIELDS, type CellFacts, type TaskField } from '../task';
import { hasFacts } from './applies';
import { rule, tableRule, type Hit, type TableHit } from './rule';

/** STT is often counted by a formula, and numbering again is what it is for. */
const ENTRY_FIELDS = TYPED_FIELDS.filter((field) => field !== 'number');

/** More stretches than this are the work of a filter, not of hands. */
const MOST_STRETCHES = 10;

function cellsWith({ facts, values }: ReadRow, fields: readonly TaskField[], is: (facts: CellFacts) => boolean) {
  if (facts === undefined) return null;
  const hits: Hit[] = [];
  for (const field of fields) {
    const known = facts[field];
    if (known !== undefined && is(known) && !isBlank(values[field])) hits.push({ field });
  }
  return hits;
}

/** How the sheet holds the cells: what a person may not see there. */
export const sheetRules = [
  rule({
    code: 'cell-merged',
    severity: 'error',
    fields: ['title', ...TYPED_FIELDS],
    applies: hasFacts,
    source: 'practice',
    doc: 'A merged cell belongs to every row that it covers; its value was filled in for them. Formulas see it in the first row only, so the others are missing from every summary until it is unmerged.',
    test: (row) => cellsWith(row, TYPED_FIELDS, ({ merged }) => merged === true),
  }),
  rule({
    code: 'formula-in-entry',
    severity: 'info',
    fields: ['title', ...ENTRY_FIELDS],
    applies: hasFacts,
    source: 'practice',
    doc: 'A formula in an entry cell changes or fails when rows are sorted, or when the file goes to another office without its sources.',
    test: (row) => {
      const hits = cellsWith(row, ENTRY_FIELDS, ({ formula }) => formula === true);
      // A formula that fails is told by cell-error.
      return hits?.filter(({ field }) => !isCellError(row.values[field!])) ?? null;
    },
  }),
];

export const sheetTableRules = [
  tableRule({
    code: 'row-hidden',
    severity: 'warning',
    fields: [],
    source: 'practice',
    doc: 'Hidden rows are counted like all others, so a total does not match what people see.',
    test: (rows) => {
      const hidden = stretches(rows);
      if (hidden.length <= MOST_STRETCHES) return hidden;
      const count = hidden.reduce((sum, { details }) => sum + details.count, 0);
      return [{ row: hidden[0]!.row, details: { from: hidden[0]!.row, to: hidden.at(-1)!.details.to, count } }];
    },
  }),
];

/** Hidden rows that follow one another. */
function stretches(rows: readonly ReadRow[]) {
  const found: (TableHit & { row: number; details: { from: number; to: number; count: number } })[] = [];
  let hiddenBefore = false;
  for (const { row, hidden } of rows) {
    const last = found.at(-1);
    if (hidden && hiddenBefore && last) {
      last.details.to = row;
      last.details.count += 1;
    } else if (hidden) found.push({ row, details: { from: row, to: row, count: 1 } });
    hiddenBefore = hidden === true;
  }
  return found;
}

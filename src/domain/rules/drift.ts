import { isCellError, readText, type Reading } from '../cell-values';
import type { Deadline } from '../deadline';
import type { LeadReading, ReadRow } from '../row-reader';
import { sameCell, type TaskField } from '../task';
import { nameKey } from '../text';
import { wasIssued } from './applies';
import { rule, tableRule, type IssuedTask } from './rule';

/** What a decision issued. STT is only a place in the list, and remarks are written all year. */
const ISSUED_FIELDS = [
  'area',
  'title',
  'product',
  'lead',
  'head',
  'coordinators',
  'deadline',
  'due',
  'budget',
  'link',
] as const satisfies readonly TaskField[];
type IssuedField = (typeof ISSUED_FIELDS)[number];

/** A list of removed tasks in a sentence; the rest is a number. */
const MOST_LISTED = 5;

export const driftRules = [
  rule({
    code: 'plan-drift',
    severity: 'warning',
    fields: ISSUED_FIELDS,
    applies: wasIssued,
    source: 'practice',
    needs: ['keys'],
    doc: 'A unit changed what was decided. The plan wins until a decision changes it; a tidied spelling or a deadline in other words is no change.',
    test: (row, context) => {
      const task = context.issuedTask(row);
      // A second row of the same code is another mistake, and which of the two is the issued task nobody knows.
      if (task === null || context.earlierRow('id', row) !== null) return null;
      const { cells } = task;
      const differing = ISSUED_FIELDS.filter((field) => field in cells && !sameCell(cells[field], row.values[field]));
      if (differing.length === 0) return null;
      const then = context.readRow({ row: row.row, values: cells });
      return differing
        .filter((field) => !sameMeaning(field, row, then))
        .map((field) => ({
          field,
          details: { issued: shown(field, then) },
          fix: { value: cells[field] ?? null, safe: false },
        }));
    },
  }),
  rule({
    code: 'task-added',
    severity: 'info',
    fields: ['title'],
    applies: wasIssued,
    source: 'practice',
    needs: ['keys'],
    doc: 'A task that was not decided counts in every figure; it may be right, but somebody should know.',
    test: (row, { issuedByKey, issuedTask, earlierRow }) => {
      if (issuedByKey === null || issuedTask(row) !== null) return null;
      return earlierRow('id', row) === null ? {} : null;
    },
  }),
];

export const driftTableRules = [
  tableRule({
    code: 'task-removed',
    severity: 'warning',
    fields: ['id'],
    source: 'practice',
    doc: 'A deleted row makes every rate look better; a task leaves the plan by a document and the mark "Không tính".',
    test: (_, { issuedByKey, hasRow }) => {
      const removed: IssuedTask[] = [];
      for (const [key, task] of issuedByKey ?? []) if (!hasRow('id', key)) removed.push(task);
      if (removed.length === 0) return [];
      const tasks = removed.slice(0, MOST_LISTED).map(({ id, cells }) => `${id} ${readText(cells.title)}`.trim());
      return [{ row: null, details: { count: removed.length, tasks } }];
    },
  }),
];

/** Cells that differ in their characters, compared by what they say. */
function sameMeaning(field: IssuedField, now: ReadRow, then: ReadRow): boolean {
  const { [field]: a = null } = now.values;
  const { [field]: b = null } = then.values;
  if (isCellError(a) || isCellError(b)) return false;
  if (nameKey(readText(a)) === nameKey(readText(b))) return true;
  switch (field) {
    case 'area':
      return now.area?.kind === 'one' && then.area?.kind === 'one' && now.area.area.id === then.area.area.id;
    case 'lead':
      return sameList(unitsOf(now.lead), unitsOf(then.lead));
    case 'coordinators':
      return sameList(everyone(now), everyone(then));
    case 'deadline':
      return sameDeadline(now.deadline, then.deadline);
    case 'due':
      // A due cell that was left blank at first is filled in from the deadline, which changes nothing.
      return now.due === then.due && now.dueCell.kind !== 'invalid';
    case 'budget':
      return amountOf(now.budget) === amountOf(then.budget);
    default:
      return false;
  }
}

/** The units named, or null where that is not certain. */
function unitsOf(lead: LeadReading): string[] | null {
  if (lead.kind === 'one' || lead.kind === 'outside') return [lead.unit.id];
  return lead.kind === 'several' ? lead.units.map(({ id }) => id) : null;
}

function everyone({ coordinators }: ReadRow): string[] {
  const { units, unknown, unnamed } = coordinators;
  return [...units.map(({ id }) => id), ...[...unknown, ...unnamed].map(nameKey)];
}

function sameList(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return false;
  const all = new Set([...a, ...b]);
  return all.size === new Set(a).size && all.size === new Set(b).size;
}

function sameDeadline(a: Deadline, b: Deadline): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'recurring' && b.kind === 'recurring') return a.every === b.every;
  return (a.kind === 'date' || a.kind === 'missing') && a.due === b.due && datesOf(a) === datesOf(b);
}

/** All the milestones of a deadline, not only the last one. */
function datesOf({ notes }: Deadline): string {
  return notes.map((note) => (note.code === 'several-dates' ? note.dates.join() : '')).join('');
}

/** NaN where the cell holds no amount: that is like no other. */
function amountOf(budget: Reading<number>): number | null {
  if (budget.kind === 'blank') return null;
  return budget.kind === 'value' ? budget.value : NaN;
}

/** What was issued as the message tells it: a day as ISO text, an amount as a number, '' for a blank cell. */
function shown(field: IssuedField, { values, dueCell, deadline, budget }: ReadRow): string | number {
  const value = values[field];
  if (isCellError(value)) return value.error;
  if (field === 'due' && dueCell.kind === 'value') return dueCell.value;
  if (field === 'budget' && budget.kind === 'value') return budget.value;
  return field === 'deadline' ? deadline.text : readText(value);
}

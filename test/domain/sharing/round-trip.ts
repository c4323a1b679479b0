import { digestReturned } from '../../../src/domain/sharing/digest';
import { canonicalFact, FACTS } from '../../../src/domain/sharing/facts';
import { planMerge } from '../../../src/domain/sharing/merge';
import type {
  Choice,
  MergeChoices,
  MergePlan,
  MergeTarget,
  MergeTask,
  QuestionKind,
} from '../../../src/domain/sharing/merge-plan';
import type { OwnWorkbook, ReturnedDigest, ReturnedFile, TaskFacts } from '../../../src/domain/sharing/returned';
import { planHash, type FileStamp } from '../../../src/domain/sharing/stamp';
import { toSerial } from '../../../src/domain/dates';
import type { CellValue, TaskField } from '../../../src/domain/task';

/*
 * A consolidating plan, files that are sent from it to units, and what units do with them; in facts only, as merging sees them.
 */

export const YEAR = 2021;
export const TOWN = 'aaaaaaaaaaaaaaaa';
export const serial = (day: string) => toSerial(`2021-${day}`);

export const PERIODS = [
  { id: '2021-Q1', closing: '2021-03-14', submitBy: '2021-03-16' },
  { id: '2021-H1', closing: '2021-06-14', submitBy: '2021-06-16' },
];
export const UNITS = [
  { id: 'tu-phap', name: 'Phòng Tư pháp' },
  { id: 'noi-vu', name: 'Phòng Nội vụ' },
  { id: '19996', name: 'Phường Tứ Hạ' },
];

const BLANK: TaskFacts = Object.fromEntries(FACTS.map((field) => [field, null]));
/** All cells of a row, as a reader gives them. */
export const rowOf = (values: TaskFacts): TaskFacts => ({ ...BLANK, ...values });

export function task(id: string, row: number, leadIds: string[], values: TaskFacts = {}): MergeTask {
  const title = `Việc ${id}`;
  return { id, row, title, leadIds, values: rowOf({ title, lead: leadIds.join('; '), ...values }) };
}

export function target(tasks: readonly MergeTask[], more: Partial<MergeTarget> = {}): MergeTarget {
  return {
    workbookId: TOWN,
    place: 'thị xã Hương Trà',
    year: YEAR,
    periodId: '2021-H1',
    periods: PERIODS,
    tasks,
    units: UNITS,
    expected: () => UNITS.map(({ id }) => id).filter((id) => tasks.some(({ leadIds }) => leadIds.includes(id))),
    unitOf: ({ place }) => UNITS.find(({ name }) => name.toLowerCase() === place.toLowerCase())?.id ?? null,
    received: { files: [], last: new Map() },
    now: '2021-06-20T09:00:00',
    ...more,
  };
}

type Row = ReturnedFile['rows'][number];

export type Sent = { stamp: FileStamp; tasks: ReadonlyMap<string, TaskFacts> };

/** What goes out to a unit: its tasks as they stand. */
export function send(from: MergeTarget, unitId: string, issuedAt = '2021-06-01T08:30:00'): Sent {
  const tasks = from.tasks.filter(({ leadIds }) => leadIds.includes(unitId));
  const stamp: FileStamp = {
    ...{ workbookId: from.workbookId, unitId, periodId: from.periodId, year: from.year, issuedAt, version: 1 },
    planHash: planHash(tasks, from.year),
  };
  return { stamp, tasks: new Map(tasks.map(({ id, values }) => [id, rowOf(values)])) };
}

export type Edits = {
  /** Cells by task. */
  cells?: Record<string, TaskFacts>;
  deleted?: readonly string[];
  /** Rows that are typed in, by the id that stands in the hidden column ('' for none). */
  added?: readonly (readonly [id: string, values: TaskFacts])[];
  savedAt?: string | null;
  sentLost?: boolean;
  /** Columns that are no longer there. */
  lost?: readonly TaskField[];
  /** The order of the rows is turned round. */
  turned?: boolean;
};

/** The file that comes back. */
export function fileOf(sent: Sent, edits: Edits = {}): ReturnedFile {
  const { cells = {}, deleted = [], added = [], savedAt = '2021-06-10T10:00:00', lost = [] } = edits;
  const fields = FACTS.filter((field) => !lost.includes(field));
  const all: [string, TaskFacts][] = [
    ...[...sent.tasks]
      .filter(([id]) => !deleted.includes(id))
      .map(([id, values]): [string, TaskFacts] => [id, { ...values, ...cells[id] }]),
    ...added.map(([id, values]): [string, TaskFacts] => [id, rowOf(values)]),
  ];
  const rows = all.map(([id, values], index): Row => {
    const there = Object.fromEntries(fields.map((field) => [field, values[field]]));
    return { row: 8 + index, id, values: there };
  });
  if (edits.turned) rows.reverse();
  return {
    ...{ stamp: sent.stamp, own: null, savedAt, fields, rows, notes: [] },
    sent: edits.sentLost ? null : sent.tasks,
  };
}

export const returned = (file: string, sent: Sent, edits: Edits = {}): ReturnedDigest =>
  digestReturned(file, fileOf(sent, edits));

export const WARD: OwnWorkbook = {
  ...{ workbookId: 'bbbbbbbbbbbbbbbb', year: YEAR, periodId: '2021-H1', place: 'phường Tứ Hạ' },
  consolidator: 'UBND phường',
};

/** A workbook of a lower level that consolidates on its own. */
export function lower(file: string, rows: Record<string, TaskFacts>, more: Partial<OwnWorkbook> = {}): ReturnedDigest {
  return digestReturned(file, {
    ...{ stamp: null, own: { ...WARD, ...more }, savedAt: '2021-06-10T10:00:00', fields: FACTS, sent: null, notes: [] },
    rows: Object.entries(rows).map(([id, values], index) => ({ row: 8 + index, id, values: rowOf(values) })),
  });
}

export const KEEP: MergeChoices = { rule: 'keep', byQuestion: {} };
export const NEWEST: MergeChoices = { rule: 'newest', byQuestion: {} };

export const mergeInto = (
  into: MergeTarget,
  digests: readonly ReturnedDigest[],
  choices: MergeChoices = KEEP,
): MergePlan => planMerge(into, digests, [], choices);

/** The plan with the answer to every question of a kind, or of some. */
export function answering(
  into: MergeTarget,
  digests: readonly ReturnedDigest[],
  kind: QuestionKind | readonly QuestionKind[],
  choice: Choice,
) {
  const { questions } = mergeInto(into, digests);
  const asked = questions.filter((question) => [kind].flat().includes(question.kind));
  return mergeInto(into, digests, {
    rule: 'keep',
    byQuestion: Object.fromEntries(asked.map(({ key }) => [key, choice])),
  });
}

/** The consolidating plan after a merge. */
export function carriedOut(into: MergeTarget, plan: MergePlan): MergeTarget {
  const changed = new Map<string, TaskFacts>();
  for (const { taskId, field, after } of plan.changes) {
    changed.set(taskId, { ...changed.get(taskId), [field]: after });
  }
  const tasks = into.tasks.map((each) => ({ ...each, values: { ...each.values, ...changed.get(each.id) } }));
  const added = plan.added.map(({ id, values, unitId }, index): MergeTask => {
    const title = typeof values.title === 'string' ? values.title : '';
    return { id, row: 1000 + tasks.length + index, title, leadIds: [unitId], values: rowOf(values) };
  });
  return { ...into, tasks: [...tasks, ...added], received: plan.received };
}

export const valueAt = (into: MergeTarget, id: string, field: TaskField): CellValue | undefined => {
  const found = into.tasks.find((each) => each.id === id);
  return found && canonicalFact(field, found.values[field], YEAR);
};

/** Changes in short: "NV-01 progress null > 0.5". */
export const changesIn = ({ changes }: MergePlan): string[] =>
  changes.map(({ taskId, field, before, after }) => `${taskId} ${field} ${String(before)} > ${String(after)}`);

/** Questions in short: "two-files NV-01 progress: a.xlsx 0.5, b.xlsx 0.8 (keep)". */
export const questionsIn = ({ questions }: MergePlan): string[] =>
  questions.map(({ kind, taskId, field, sources, choice }) => {
    const said = sources.map(({ file, value }) => `${file} ${String(value)}`).join(', ');
    return `${kind} ${taskId}${field === null ? '' : ` ${field}`}: ${said} (${choice})`;
  });

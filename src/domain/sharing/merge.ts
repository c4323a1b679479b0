import { sameCell, type CellValue, type TaskField } from '../task';
import { FACTS, factsText, isPlanFact, isUnclearFact } from './facts';
import { oursOf, readFile, withoutOvertaken, type FileReading, type MergeContext, type Proposal } from './merge-facts';
import {
  compare,
  duplicateFinder,
  isLate,
  missingSheets,
  missingUnits,
  outcomeOf,
  periodOf,
  screenFiles,
  type KnownFile,
  type Screened,
} from './merge-files';
import type {
  AddedTask,
  FactChange,
  FileOutcome,
  MergeChoices,
  MergePlan,
  MergeQuestion,
  MergeTarget,
  MergeTask,
  QuestionKind,
  RefusedFile,
  Returned,
} from './merge-plan';
import { usualChoices } from './merge-newest';
import { addedQuestion, deletedQuestion, factQuestion, isOpen, sourceOf } from './merge-questions';
import { receivedAfter } from './merge-record';
import { mergeScores, type SettledScores } from './merge-scores';
import type { TaskFacts } from './returned';

export { sendingKey } from './merge-files';

/**
 * What merging returned files into the consolidating plan would do (hợp nhất), worked out before anything is written. A fact that only
 * the unit changed is written; where files contradict each other or the plan, people are asked, and what stands here stays until they
 * answer. The order of the files makes no difference, and files that were taken before change nothing; of those that left something
 * without an answer only that is asked again. `refused`: files that could not be read. Linear in the facts of the files.
 */
export function planMerge(
  target: MergeTarget,
  digests: Returned,
  refused: readonly RefusedFile[],
  choices: MergeChoices,
): MergePlan {
  const context: MergeContext = {
    target,
    tasks: tasksById(target.tasks),
    unitNames: new Map(target.units.map(({ id, name }) => [id, name])),
  };
  const screened = screenFiles(digests, target);
  const readings = withoutOvertaken(
    screened.taken.map((file) => readFile(file, context)),
    context,
  );
  const settled: Settled = { changes: new Map(), added: [], questions: [], kept: new Set(), open: new Set() };
  settleFacts(readings, context, choices, settled);
  settleDeleted(readings, context, choices, settled);
  settleAdded(readings, choices, settled);
  const scores = mergeScores(screened.taken, target.scores, choices);
  for (const fingerprint of scores.open) settled.open.add(fingerprint);

  const known = [...screened.taken, ...screened.repeated.map(({ file }) => file)];
  const periodId = periodOf(known, target);
  const addedIds = new Set(settled.added.map(({ id }) => id));
  return {
    files: outcomes(readings, screened.repeated, known, target, settled, scores),
    refused: [...refused, ...screened.refused].sort((a, b) => compare(a.file, b.file)),
    changes: [...settled.changes.values()].sort(byCell),
    added: settled.added,
    questions: settled.questions.sort(byCell),
    scores: { changes: scores.changes, questions: scores.questions },
    periodId,
    missing: missingUnits(known, target, periodId),
    missingSheets: missingSheets(known, target, periodId),
    received: receivedAfter(readings, {
      target,
      isTask: (taskId) => context.tasks.has(taskId) || addedIds.has(taskId),
      isKept: (taskId, field) => settled.kept.has(cellKey(taskId, field)),
      isOpen: ({ digest }) => settled.open.has(digest.fingerprint),
    }),
  };
}

/** Of tasks with one id the first counts, as everywhere; a task without an id cannot be known again. */
function tasksById(tasks: readonly MergeTask[]): Map<string, MergeTask> {
  const byId = new Map<string, MergeTask>();
  for (const task of tasks) if (task.id !== '' && !byId.has(task.id)) byId.set(task.id, task);
  return byId;
}

type Settled = {
  /** By cell. */
  changes: Map<string, FactChange>;
  added: AddedTask[];
  questions: MergeQuestion[];
  /** Cells that stay as they are although a file said something else. */
  kept: Set<string>;
  /** Fingerprints of files of which something is left without an answer. */
  open: Set<string>;
};

function leaveOpen(
  question: MergeQuestion,
  files: readonly KnownFile[],
  choices: MergeChoices,
  { open }: Settled,
): void {
  if (isOpen(question, choices)) for (const { digest } of files) open.add(digest.fingerprint);
}

const cellKey = (taskId: string, field: TaskField) => `${taskId}\n${field}`;

const PLACES = new Map(FACTS.map((field, index) => [field, index]));
type Placed = { row: number | null; field: TaskField | null; taskId: string };

/** From the top of the plan and from left to right; what is of whole rows after it, what is added last. */
function byCell(a: Placed, b: Placed): number {
  return (
    (a.row ?? Infinity) - (b.row ?? Infinity) || placeOf(a.field) - placeOf(b.field) || compare(a.taskId, b.taskId)
  );
}

const placeOf = (field: TaskField | null) => (field === null ? FACTS.length : (PLACES.get(field) ?? FACTS.length));

function settleFacts(
  readings: readonly FileReading[],
  { tasks, target }: MergeContext,
  choices: MergeChoices,
  settled: Settled,
): void {
  const usualOf = usualChoices(target, choices.rule);
  const cells = new Map<string, Proposal[]>();
  for (const { proposals } of readings) {
    for (const proposal of proposals) pushTo(cells, cellKey(proposal.taskId, proposal.field), proposal);
  }
  for (const [key, proposals] of cells) {
    const { taskId, field } = proposals[0]!;
    const task = tasks.get(taskId)!;
    const ours = oursOf(task, field, target.year);
    const kind = kindOf(proposals, field, ours);
    if (kind === null) {
      settled.changes.set(key, changeBy(task, proposals.at(-1)!));
      continue;
    }
    const sources = proposals.map(({ file, value }) => sourceOf(file, value));
    const sent = proposals.find((proposal) => proposal.sent !== undefined)?.sent;
    const question = factQuestion(kind, task, field, sources, sent, usualOf(kind, proposals, ours), choices);
    settled.questions.push(question);
    leaveOpen(
      question,
      proposals.map(({ file }) => file),
      choices,
      settled,
    );
    if (question.choice === 'keep') settled.kept.add(key);
    else settled.changes.set(key, changeBy(task, proposals[question.choice]!));
  }
}

/** What has to be asked of a cell; null where the files are of one mind and nobody changed it here. */
function kindOf(proposals: readonly Proposal[], field: TaskField, ours: CellValue): QuestionKind | null {
  const allBack = proposals.every(({ back }) => back);
  if (isPlanFact(field)) return allBack ? 'changed-back' : 'plan-text';
  // What is unclear may stand where nothing better does: people see it there, and rules find it.
  const spoils = ours !== null && !isUnclearFact(field, ours);
  if (!allBack && spoils && proposals.every(({ value }) => isUnclearFact(field, value))) return 'unclear-value';
  if (!proposals.every(({ value }) => sameCell(value, proposals[0]!.value))) return 'two-files';
  if (allBack) return 'changed-back';
  return proposals.some(({ clean }) => clean) ? null : 'both-changed';
}

function changeBy(task: MergeTask, { file, field, value }: Pick<Proposal, 'file' | 'field' | 'value'>): FactChange {
  const { digest, unitId } = file;
  const before = task.values[field] ?? null;
  return { taskId: task.id, row: task.row, field, before, after: value, file: digest.file, unitId };
}

function settleDeleted(
  readings: readonly FileReading[],
  { tasks, target }: MergeContext,
  choices: MergeChoices,
  settled: Settled,
): void {
  const files = new Map<string, KnownFile[]>();
  for (const { file, deleted } of readings) for (const taskId of deleted) pushTo(files, taskId, file);
  for (const [taskId, deleting] of files) {
    const task = tasks.get(taskId)!;
    if (oursOf(task, 'excluded', target.year) === 'x') continue;
    const question = deletedQuestion(task, deleting, choices);
    settled.questions.push(question);
    leaveOpen(question, deleting, choices, settled);
    if (question.choice === 'keep') continue;
    const file = deleting[question.choice]!;
    settled.changes.set(cellKey(taskId, 'excluded'), changeBy(task, { file, field: 'excluded', value: 'x' }));
  }
}

function settleAdded(readings: readonly FileReading[], choices: MergeChoices, settled: Settled): void {
  const rows = new Map<string, { file: KnownFile; values: TaskFacts }[]>();
  for (const { file, added } of readings) for (const [id, values] of added) pushTo(rows, id, { file, values });
  // As files follow each other, and as rows stand in them.
  for (const [id, said] of rows) {
    const different = distinctRows(said.reverse());
    const question = addedQuestion(id, different, choices);
    settled.questions.push(question);
    if (question.choice === 'keep') continue;
    const { file, values } = different[question.choice]!;
    settled.added.push({ id, values, file: file.digest.file, unitId: file.unitId });
  }
}

/** Copies of a file bring the same row; the first of each kind. */
function distinctRows<T extends { values: TaskFacts }>(rows: readonly T[]): T[] {
  const seen = new Set<string>();
  return rows.filter(({ values }) => {
    // Values are in canonical form already, so the year makes no difference.
    const text = factsText('', values, FACTS, 0);
    return !seen.has(text) && seen.add(text);
  });
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function timesNamed(written: Iterable<{ file: string }>): Map<string, number> {
  const times = new Map<string, number>();
  for (const { file } of written) times.set(file, (times.get(file) ?? 0) + 1);
  return times;
}

function outcomes(
  readings: readonly FileReading[],
  repeated: Screened['repeated'],
  known: readonly KnownFile[],
  target: MergeTarget,
  { changes, added }: Settled,
  scores: SettledScores,
): FileOutcome[] {
  const cells = timesNamed([...changes.values(), ...scores.changes]);
  const tasks = timesNamed(added);
  const duplicatesOf = duplicateFinder(known, target);
  const told = (file: KnownFile) => ({ late: isLate(file, target), duplicates: duplicatesOf(file) });
  const taken = readings.map(({ file, proposals, added: rows, deleted, notes }) =>
    outcomeOf(
      file,
      proposals.length + rows.size + deleted.size > 0 || scores.bringing.has(file) ? 'taken' : 'nothing-new',
      {
        ...told(file),
        changed: cells.get(file.digest.file) ?? 0,
        added: tasks.get(file.digest.file) ?? 0,
        notes: [...file.digest.notes, ...notes, ...(scores.notes.get(file) ?? [])],
      },
    ),
  );
  const again = repeated.map(({ file, like }) =>
    outcomeOf(file, 'repeated', { ...told(file), ...(like === undefined ? {} : { like }) }),
  );
  return [...taken, ...again].sort((a, b) => compare(a.file, b.file));
}

/** What people are asked, and what is taken where they did not answer. */
import { readText } from '../cell-values';
import type { CellValue, TaskField } from '../task';
import { hashText } from './hash';
import type { KnownFile } from './merge-files';
import type { Choice, FactSource, MergeChoices, MergeQuestion, MergeTask, QuestionKind } from './merge-plan';
import type { TaskFacts } from './returned';

export function sourceOf({ digest, unitId }: KnownFile, value: CellValue): FactSource {
  return { file: digest.file, unitId, savedAt: digest.savedAt, value };
}

/** `sources` from the oldest to the newest; `usual`: what is chosen where nobody answers. */
export function factQuestion(
  kind: QuestionKind,
  task: MergeTask,
  field: TaskField,
  sources: FactSource[],
  sent: CellValue | undefined,
  usual: Choice,
  choices: MergeChoices,
): MergeQuestion {
  const key = keyOf(kind, task.id, field, sources);
  return {
    ...{ key, kind, taskId: task.id, row: task.row, title: task.title, field },
    ours: task.values[field] ?? null,
    ...(sent === undefined ? {} : { sent }),
    sources,
    choice: choiceOf(key, sources.length, usual, choices),
  };
}

export function deletedQuestion(task: MergeTask, files: readonly KnownFile[], choices: MergeChoices): MergeQuestion {
  const sources = files.map((file) => sourceOf(file, 'x'));
  const key = keyOf('row-deleted', task.id, null, sources);
  return {
    ...{ key, kind: 'row-deleted', taskId: task.id, row: task.row, title: task.title, field: null },
    ours: task.values.excluded ?? null,
    sources,
    choice: choiceOf(key, sources.length, 'keep', choices),
  };
}

/**
 * `rows`: what each file says of the row, the one to be taken first. It is taken, unless all of them come again: then it was left out, or
 * has been deleted since.
 */
export function addedQuestion(
  taskId: string,
  rows: readonly { file: KnownFile; values: TaskFacts }[],
  choices: MergeChoices,
): MergeQuestion {
  const sources = rows.map(({ file, values }) => sourceOf(file, values.title ?? null));
  const key = keyOf('row-added', taskId, null, sources);
  const usual = rows.every(({ file }) => file.again) ? 'keep' : 0;
  const choice = choiceOf(key, rows.length, usual, choices);
  const { values } = rows[choice === 'keep' ? 0 : choice]!;
  return {
    ...{ key, kind: 'row-added', taskId, row: null, title: readText(values.title), field: null },
    ours: null,
    sources,
    values,
    choice,
  };
}

/** An answer is a place in the list of sources, so it holds only while the list is the same. */
function keyOf(kind: QuestionKind, taskId: string, field: TaskField | null, sources: readonly FactSource[]): string {
  const said = sources.map(({ file, unitId, savedAt, value }) => [file, unitId, savedAt, value]);
  return [kind, taskId, ...(field === null ? [] : [field]), hashText(JSON.stringify(said))].join(' ');
}

/** True where a question stays without an answer, so that it has to be asked again. A row that is left out was left out by somebody. */
export function isOpen({ key, kind, choice }: MergeQuestion, { byQuestion }: MergeChoices): boolean {
  return choice === 'keep' && byQuestion[key] !== 'keep' && kind !== 'row-added';
}

function choiceOf(key: string, sources: number, usual: Choice, { byQuestion }: MergeChoices): Choice {
  const answer = byQuestion[key];
  if (answer === 'keep') return answer;
  return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer < sources ? answer : usual;
}

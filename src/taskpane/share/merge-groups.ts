import type { Choice, FactChange, MergeQuestion, QuestionKind } from '../../domain/sharing/merge-plan';
import type { CellValue } from '../../domain/task';

/** `cleared`: what stands in the plan and would be taken away; `changes`: everything else. */
export type UnitChanges = { unitId: string; name: string; changes: FactChange[]; cleared: FactChange[] };

const isBlank = (value: CellValue) => value === null || value === '';

/** A cell that holds something would hold nothing. */
export const isCleared = ({ before, after }: Pick<FactChange, 'before' | 'after'>): boolean =>
  isBlank(after) && !isBlank(before);

/** Changes by the unit that made them, units in the order of their names, changes in that of the plan's rows. */
export function changesByUnit(
  changes: readonly FactChange[],
  unitNames: Readonly<Record<string, string>>,
): UnitChanges[] {
  const units = new Map<string, UnitChanges>();
  for (const change of changes) {
    const { unitId } = change;
    const unit = units.get(unitId) ?? { unitId, name: unitNames[unitId] ?? unitId, changes: [], cleared: [] };
    units.set(unitId, unit);
    (isCleared(change) ? unit.cleared : unit.changes).push(change);
  }
  for (const unit of units.values())
    for (const list of [unit.changes, unit.cleared]) list.sort((a, b) => a.row - b.row);
  return [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Contradictions of figures first, then what changes the plan itself. */
export const QUESTION_KINDS: readonly QuestionKind[] = [
  'two-files',
  'both-changed',
  'changed-back',
  'unclear-value',
  'plan-text',
  'row-deleted',
  'row-added',
];

/** Kinds that the rule for all decides; the others stay as they are unless a person says otherwise. */
export const BY_RULE: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['two-files', 'both-changed']);

/** Kinds that change the plan itself: where one file alone asks for it, it is ticked or not. */
export const OF_PLAN: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['plan-text', 'row-deleted', 'row-added']);

export function questionsByKind(
  questions: readonly MergeQuestion[],
): { kind: QuestionKind; questions: MergeQuestion[] }[] {
  return QUESTION_KINDS.map((kind) => ({ kind, questions: questions.filter((each) => each.kind === kind) })).filter(
    (group) => group.questions.length > 0,
  );
}

/** A file, the number of questions that it can answer, and those answers by the key of the question. */
export type FileAnswers = { file: string; unitId: string; count: number; answers: Readonly<Record<string, Choice>> };

/** What takes everything from one file: for each file that has to do with several of the questions, those with most first. */
export function answersByFile(questions: readonly MergeQuestion[]): FileAnswers[] {
  const files = new Map<string, { file: string; unitId: string; answers: Record<string, Choice> }>();
  for (const { key, sources } of questions) {
    for (const [index, { file, unitId }] of sources.entries()) {
      const known = files.get(file) ?? { file, unitId, answers: {} };
      files.set(file, known);
      known.answers[key] = index;
    }
  }
  return [...files.values()]
    .map((each) => ({ ...each, count: Object.keys(each.answers).length }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || a.file.localeCompare(b.file, 'vi'));
}

import type { FactChange, MergeQuestion, QuestionKind } from '../../domain/sharing/merge-plan';

export type UnitChanges = { unitId: string; name: string; changes: FactChange[] };

/** Changes by the unit that made them, units in the order of their names, changes in that of the plan's rows. */
export function changesByUnit(
  changes: readonly FactChange[],
  unitNames: Readonly<Record<string, string>>,
): UnitChanges[] {
  const units = new Map<string, UnitChanges>();
  for (const change of changes) {
    const { unitId } = change;
    const unit = units.get(unitId);
    if (unit) unit.changes.push(change);
    else units.set(unitId, { unitId, name: unitNames[unitId] ?? unitId, changes: [change] });
  }
  for (const { changes: ofUnit } of units.values()) ofUnit.sort((a, b) => a.row - b.row);
  return [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Contradictions of figures first, then what changes the plan itself. */
export const QUESTION_KINDS: readonly QuestionKind[] = [
  'two-files',
  'both-changed',
  'changed-back',
  'plan-text',
  'row-deleted',
  'row-added',
];

/** Kinds that the rule for all decides; the others change the plan and stay unless they are chosen one by one. */
export const BY_RULE: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['two-files', 'both-changed', 'changed-back']);

export function questionsByKind(
  questions: readonly MergeQuestion[],
): { kind: QuestionKind; questions: MergeQuestion[] }[] {
  return QUESTION_KINDS.map((kind) => ({ kind, questions: questions.filter((each) => each.kind === kind) })).filter(
    (group) => group.questions.length > 0,
  );
}

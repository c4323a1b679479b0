/** What the rule that the newest file wins takes of a contradiction. */
import { sameCell, type CellValue, type TaskField } from '../task';
import { isPlanFact, isUnclearFact } from './facts';
import type { Proposal } from './merge-facts';
import { agesOf, sendingKey } from './merge-files';
import type { Choice, MergeRule, MergeTarget, QuestionKind } from './merge-plan';

/**
 * Contradictions that the newest file may settle. A file that says what was sent retracts nothing for certain: its cell may only be blank
 * still. Whether a row leaves the plan, what the plan says and what is unclear, people decide.
 */
const CONTRADICTIONS: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['two-files', 'both-changed']);

/** What is chosen where nobody answers: `proposals` for a cell from the oldest to the newest; `ours`: what stands there. */
export function usualChoices(
  target: MergeTarget,
  rule: MergeRule,
): (kind: QuestionKind, proposals: readonly Proposal[], ours: CellValue) => Choice {
  let bringers: ReturnType<typeof bringersIn> | null = null;
  return (kind, proposals, ours) => {
    const { taskId, field } = proposals[0]!;
    if (rule === 'keep' || !CONTRADICTIONS.has(kind) || isPlanFact(field)) return 'keep';
    // A cell that a file never touched is no word against what others report.
    const said = proposals.filter(({ back }) => !back);
    const clear = said.filter(({ value }) => !isUnclearFact(field, value));
    const newest = (clear.length > 0 || ours !== null ? clear : said).at(-1);
    if (newest === undefined) return 'keep';
    bringers ??= bringersIn(target);
    const since = bringers(taskId, field, ours);
    return since !== null && since > newest.file.age ? 'keep' : proposals.indexOf(newest);
  };
}

/** The age of the newest file that brought what stands in a cell; null where no file did. */
function bringersIn(target: MergeTarget): (taskId: string, field: TaskField, ours: CellValue) => string | null {
  const ageOf = agesOf(target);
  const ages = new Map<string, string>();
  for (const file of target.received.files) {
    const [sending, age] = [sendingKey(file), ageOf(file)];
    if (age > (ages.get(sending) ?? '')) ages.set(sending, age);
  }
  const brought = new Map<string, { value: CellValue; age: string }[]>();
  for (const [sending, age] of ages) {
    for (const [taskId, facts] of target.received.last.get(sending) ?? []) {
      for (const [field, value] of Object.entries(facts)) {
        const key = `${taskId}\n${field}`;
        const known = brought.get(key);
        if (known === undefined) brought.set(key, [{ value, age }]);
        else known.push({ value, age });
      }
    }
  }
  return (taskId, field, ours) => {
    const said = brought.get(`${taskId}\n${field}`)?.filter(({ value }) => sameCell(value, ours)) ?? [];
    return said.reduce<string | null>((newest, { age }) => (newest === null || age > newest ? age : newest), null);
  };
}

import { planFixesInSteps, type FixPlan } from '../domain/fix';
import type { AnyRuleCode } from '../domain/rule-codes';
import type { Finding } from '../domain/finding';
import type { Steps } from '../domain/steps';
import type { CellValue, PlanRow, TaskField } from '../domain/task';
import type { CheckSetup } from './checked-plan';

/**
 * Findings whose fix only writes what the cell already says in the form that formulas count: names in catalogue spelling, real
 * dates and numbers, progress in words, the due date that stands in the deadline text.
 */
const CANONICAL: ReadonlySet<string> = new Set<AnyRuleCode>([
  'due-missing',
  'area-spelling',
  'unit-spelling',
  'date-as-text',
  'number-as-text',
  'progress-word',
]);

/** `counted`: the rows as formulas count them once the changes are written. */
export type CanonicalPlan = FixPlan & { counted: PlanRow[] };

/**
 * The cells to rewrite before summaries are filled, and what is found after that. Formulas must count these cells as the program does,
 * so they are written also where the rule is switched off or the finding was ignored; but nothing that repairing would not write
 * without asking: dates that are text say that other dates of their column are in doubt, and must not be lost unseen.
 */
export function* canonicalFixes(
  rows: readonly PlanRow[],
  { context }: Pick<CheckSetup, 'context'>,
): Steps<CanonicalPlan> {
  const { settings } = context;
  const off = (code: string): boolean => settings?.severities[code] === 'off';
  const heard = Object.entries(settings?.severities ?? {}).filter(
    ([code, choice]) => choice !== 'off' || !CANONICAL.has(code),
  );
  const listening = {
    ...context,
    forFormulas: true,
    ...(settings ? { settings: { ...settings, severities: Object.fromEntries(heard) } } : {}),
  } as const;
  const plan = yield* planFixesInSteps(rows, listening, ({ code, fix }) => CANONICAL.has(code) && fix?.safe === true);
  const several = new Set(plan.findings.flatMap(({ code, row }) => (code === 'unit-several' ? [row] : [])));
  const isShown = ({ code, row }: Finding) => !off(code) && !(code === 'unit-spelling' && several.has(row));
  return { ...plan, findings: plan.findings.filter(isShown), counted: asCounted(plan) };
}

/**
 * The rows as formulas count them: a date that stays text is none there, nor is a due date that waits for an answer, and what a merged
 * cell says stands in its first row only. The figures beside them must not count it either.
 */
export function asCounted({ rows, findings }: Pick<FixPlan, 'rows' | 'findings'>): PlanRow[] {
  const uncounted = new Map<number | null, PlanRow['values']>();
  const set = (row: number | null, field: TaskField, value: CellValue) =>
    uncounted.set(row, { ...uncounted.get(row), [field]: value });
  for (const { code, row, field, fix } of findings) {
    const waits = code === 'date-as-text' || (code === 'due-missing' && fix?.safe !== true);
    if (waits && field !== null) set(row, field, UNREAD);
  }
  for (const { row, facts } of rows) {
    for (const field in facts) if (facts[field as TaskField]?.merged) set(row, field as TaskField, null);
  }
  if (uncounted.size === 0) return rows;
  return rows.map((row) => {
    const values = uncounted.get(row.row);
    return values === undefined ? row : { ...row, values: { ...row.values, ...values } };
  });
}

/** Nothing that is read as a date, and not a blank cell either. */
const UNREAD = false;

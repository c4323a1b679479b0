import { planFixesInSteps, type FixPlan } from '../domain/fix';
import type { AnyRuleCode } from '../domain/rule-codes';
import type { Steps } from '../domain/steps';
import type { PlanRow } from '../domain/task';
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

/**
 * The cells to rewrite before summaries are filled, and what is found after that. Formulas must count these cells as the program does,
 * so they are written also where the rule is switched off, the finding was ignored, or other dates of the column are in doubt.
 */
export function* canonicalFixes(rows: readonly PlanRow[], { context }: Pick<CheckSetup, 'context'>): Steps<FixPlan> {
  const { settings } = context;
  const off = (code: string): boolean => settings?.severities[code] === 'off';
  const heard = Object.entries(settings?.severities ?? {}).filter(
    ([code, choice]) => choice !== 'off' || !CANONICAL.has(code),
  );
  const listening = settings
    ? { ...context, settings: { ...settings, severities: Object.fromEntries(heard) } }
    : context;
  const plan = yield* planFixesInSteps(rows, listening, ({ code }) => CANONICAL.has(code));
  return { ...plan, findings: plan.findings.filter(({ code }) => !off(code)) };
}

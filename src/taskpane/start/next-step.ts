import type { WorkbookState } from '../../actions/results';

export type Step = 'enter' | 'check' | 'summary';
export type LoadedState = Extract<WorkbookState, { kind: 'loaded' }>;

/**
 * What a person should do next with a loaded plan: enter tasks, put errors right, fill the summaries; null = everything is done.
 * Warnings do not hold anybody up.
 */
export function nextStep(plan: LoadedState): Step | null {
  if (plan.tasks === 0) return 'enter';
  if (plan.findings.errors > 0) return 'check';
  return plan.outdated ? 'summary' : null;
}

/** Steps that need nothing at the moment. */
export function isDone(step: Step, plan: LoadedState): boolean {
  if (step === 'enter') return plan.tasks > 0;
  if (step === 'check') return plan.tasks > 0 && plan.findings.errors === 0;
  return plan.tasks > 0 && !plan.outdated;
}

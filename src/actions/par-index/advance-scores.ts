import { CchcError } from '../../domain/error';
import { SCORE_STATES } from '../../domain/par-index/score-sheet';
import type { ScoreStepId } from '../../domain/par-index/workflow';
import { cleanText } from '../../domain/text';
import { parResults as words } from '../../locales/vi/par-index-results';
import { applyChanges } from '../../workbook/apply-changes';
import type { Change } from '../../workbook/change';
import { appendLog, momentSerial, type LogEntry } from '../../workbook/log';
import { planSteps, stepName, type PlannedSteps } from '../../workbook/par-index/score-steps';
import { checkOpen } from '../checked-plan';
import { now, type CheckOptions } from '../clock';
import { commit } from '../commit';
import { openPlan, reopen } from '../open-plan';
import type { WorkbookPort } from '../port';
import type { ChangeResult } from '../results';
import { refreshScores } from './refresh-par-tabs';
import { openParIndex } from './score-round';

/** `units`: their names; `by`: who takes the step. */
export type StepRequest = { units: readonly string[]; step: ScoreStepId; by: string };

/**
 * Takes the score sheets of these units one step further, all or none: their state, the cells that are open in it, and with the lock of the
 * self-score the figures as they stand. "Nhật ký" has a line for each with the time and the name. One step to take back. Throws as `openPlan`,
 * and `CchcError` closing-unsigned, no-par-index, par-unit-unknown, par-step-refused.
 */
export async function advanceScores(
  port: WorkbookPort,
  { units, step, by }: StepRequest,
  options?: CheckOptions,
): Promise<ChangeResult> {
  const name = cleanText(by);
  if (name === '') throw new CchcError('closing-unsigned');
  const open = await openPlan(port, options);
  const { workbook } = open.snapshot;
  const par = openParIndex(workbook);
  const planned = planSteps(par, units, step);
  if (!planned.ok) throw refusal(planned, step, par.sheets);
  const { changes: drawn, before } = refreshScores(open, applyChanges(workbook, planned.changes));
  const at = momentSerial(now(options));
  // Rows that are laid out anew hold these cells; where a person has rebuilt the tab, nothing is laid out.
  const written = drawn.length > 0 ? drawn : planned.changes;
  const entries = planned.taken.map(({ unit, before: from, after, cell }): LogEntry => ({
    ...{ at, action: stepName(step), tab: planned.tab, cell, taskId: '', column: planned.column },
    ...{ before: SCORE_STATES[from].name, after: SCORE_STATES[after].name, note: words.stepNote(unit, name) },
  }));
  const changes: Change[] = [...written, ...appendLog(applyChanges(workbook, written), entries)];
  const after = await checkOpen(reopen(open.snapshot, applyChanges(workbook, changes)), options);
  return commit(port, before, { label: 'advance-scores', changes, after }, options);
}

function refusal(
  { unknown, refused }: Extract<PlannedSteps, { ok: false }>,
  step: ScoreStepId,
  sheets: readonly { unit: string }[],
): CchcError {
  return unknown.length > 0
    ? new CchcError('par-unit-unknown', {
        unit: unknown.join('; '),
        known: sheets.map(({ unit }) => unit).join('; '),
      })
    : new CchcError('par-step-refused', { step: stepName(step), units: refused.join('; ') });
}

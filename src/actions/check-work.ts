import type { Workbook } from '../workbook/workbook';
import { checkOpen } from './checked-plan';
import type { Clock } from './clock';
import { applyFixes } from './apply-fixes';
import { fill, previewFill } from './fill';
import { closePeriod, reopenPeriod } from './close-period';
import { createFollower } from './follow-check';
import { goToTask } from './go-to-task';
import { ignoreFinding } from './ignore-finding';
import { inSlices } from './in-slices';
import { inspectPlan, withoutPlan } from './inspect';
import { issuePlan } from './issue-plan';
import { readLastYearFile, type ThisYear } from './last-year';
import { markCells } from './mark-cells';
import { planStateInSteps } from './open-plan';
import { openTab, type ShownTab } from './open-tab';
import type { RunOptions, Snapshot, WorkbookEvent, WorkbookPort } from './port';
import { previewFixes } from './preview-fixes';
import type { ClosingRequest, FillRequest, FixRequest, ReopeningRequest } from './results';
import { writeFindings } from './write-findings';

/**
 * Everything that reads the plan itself, bound to the open workbook. It is loaded when the workbook turns out to hold a plan: the
 * rules, their words and the layouts are the greater part of the program.
 */
export function createCheckWork(port: WorkbookPort, clock: Clock) {
  const follower = createFollower(port);
  const timed = (options?: RunOptions) => ({ ...options, clock });
  /** After a write of ours nobody tells us what changed, so the next check begins anew. */
  const afterwards = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      follower.forget();
    }
  };
  return {
    /** `isCurrent`: whether the snapshot still is what stands in the workbook. */
    inspect: async (snapshot: Snapshot, isCurrent: () => boolean, options?: RunOptions) => {
      const state = await inSlices(planStateInSteps(snapshot), options);
      if (state.kind !== 'open') return withoutPlan(state);
      const checked = await checkOpen(state.open, timed(options));
      follower.expect(checked, isCurrent);
      return inspectPlan(checked, timed(options));
    },
    check: (options?: RunOptions) => follower.check(timed(options)),
    followCheck: (events: readonly WorkbookEvent[], options?: RunOptions) => follower.follow(events, timed(options)),
    renewMarks: (options?: RunOptions) => follower.renewMarks(options),
    previewFixes: (request: FixRequest, options?: RunOptions) => previewFixes(port, request, timed(options)),
    applyFixes: (request: FixRequest, options?: RunOptions) => afterwards(applyFixes(port, request, timed(options))),
    ignoreFinding: (key: string, reason: string | null, options?: RunOptions) =>
      afterwards(ignoreFinding(port, key, reason, timed(options))),
    markCells: (marked: boolean, options?: RunOptions) => afterwards(markCells(port, marked, timed(options))),
    writeFindings: (options?: RunOptions) => afterwards(writeFindings(port, timed(options))),
    issuePlan: (options?: RunOptions) => afterwards(issuePlan(port, timed(options))),
    closePeriod: (request: ClosingRequest, options?: RunOptions) =>
      afterwards(closePeriod(port, request, timed(options))),
    reopenPeriod: (request: ReopeningRequest, options?: RunOptions) =>
      afterwards(reopenPeriod(port, request, timed(options))),
    readLastYear: (workbook: Workbook, thisYear: ThisYear) => readLastYearFile(workbook, thisYear),
    previewFill: (request: FillRequest, options?: RunOptions) => previewFill(port, request, timed(options)),
    fill: (request: FillRequest, options?: RunOptions) => afterwards(fill(port, request, timed(options))),
    goToTask: (row: number) => goToTask(port, row),
    openTab: (tab: ShownTab) => openTab(port, tab),
    /** Somebody else of us wrote into the workbook. */
    forget: () => follower.forget(),
  };
}

export type CheckWork = ReturnType<typeof createCheckWork>;

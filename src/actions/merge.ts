import { readText } from '../domain/cell-values';
import { nextTurn } from '../domain/steps';
import { contentIds } from '../domain/sharing/content-id';
import { planMerge } from '../domain/sharing/merge';
import type { MergeChoices, MergePlan, MergeTarget, MergeTask, RefusedFile } from '../domain/sharing/merge-plan';
import { officeFinder } from '../domain/sharing/lower-office';
import { recipients } from '../domain/sharing/recipients';
import type { ReadOutcome, ReturnedDigest } from '../domain/sharing/returned';
import { localMoment } from '../domain/sharing/stamp';
import { isBlankRow } from '../domain/read-task';
import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { Parts } from '../workbook/find-parts';
import { mergeChanges } from '../workbook/merge-changes';
import { withPlanPage } from '../workbook/plan-page';
import { readReceived } from '../workbook/received-record';
import { newIds } from '../workbook/refresh-plan';
import { scoresToMerge } from '../workbook/par-index/returned-scores';
import { hiddenTab, stampOfTab } from '../workbook/returned-stamp';
import { workbookIdOf } from '../workbook/workbook-id';
import { checkOpen } from './checked-plan';
import { now, type CheckOptions } from './clock';
import { commit } from './commit';
import { mergeLogWords } from './merge-log';
import { choosePeriod, openPlan, reopen, type OpenPlan } from './open-plan';
import type { Snapshot, WorkbookPort } from './port';
import type { MergePreview, MergeResult } from './share-results';

/**
 * What merging these files would do, with these choices; nothing is written. Files that could not be read are listed as refused.
 * Throws as `openPlan`.
 */
export async function previewMerge(
  port: WorkbookPort,
  outcomes: readonly ReadOutcome[],
  choices: MergeChoices,
  options?: CheckOptions,
): Promise<MergePreview> {
  const { open } = await openNamed(port, options);
  await nextTurn();
  return previewOf(open, planOf(open, outcomes, choices, options));
}

/**
 * Writes what `previewMerge` shows: facts, added tasks, a line in "Nhật ký" for each, the submission table and what is remembered of
 * the files; all in one step to take back. Where a request fails nothing is written. Throws as `openPlan`, and what Excel refuses.
 */
export async function merge(
  port: WorkbookPort,
  outcomes: readonly ReadOutcome[],
  choices: MergeChoices,
  options?: CheckOptions,
): Promise<MergeResult> {
  const { before, named, open } = await openNamed(port, options);
  const plan = planOf(open, outcomes, choices, options);
  await nextTurn();
  const merged = mergeChanges(open, plan, { at: now(options), words: mergeLogWords });
  const changes = merged.length > 0 ? [...named, ...merged] : [];
  await nextTurn();
  const after = await checkOpen(reopen(before, applyChanges(open.snapshot.workbook, merged)), options);
  const known = { ...before, workbook: withPlanPage(before.workbook, open.places) };
  const { undo } = await commit(port, known, { label: 'merge', changes, after }, options);
  return { preview: previewOf(open, plan), undo };
}

/** `before`: as it stands; `named`: what gives an id to tasks that have none; `open`: the plan as it is then. */
async function openNamed(
  port: WorkbookPort,
  options?: CheckOptions,
): Promise<{ before: Snapshot; named: Change[]; open: OpenPlan }> {
  const open = await openPlan(port, options);
  const { snapshot, places, rows } = open;
  const tasks = rows.filter((row) => !isBlankRow(row));
  const named = newIds(places.sheets.plan, places.columns.id, tasks).changes;
  if (named.length === 0) return { before: snapshot, named, open };
  return { before: snapshot, named, open: reopen(snapshot, applyChanges(snapshot.workbook, named)) };
}

function planOf(
  open: OpenPlan,
  outcomes: readonly ReadOutcome[],
  choices: MergeChoices,
  options?: CheckOptions,
): MergePlan {
  const digests: ReturnedDigest[] = [];
  const refused: RefusedFile[] = [];
  const known = knownIds(open);
  for (const outcome of outcomes) {
    if (outcome.ok) digests.push(withKnownIds(outcome.digest, known));
    else refused.push({ file: outcome.file, code: outcome.code, details: outcome.details });
  }
  return planMerge(mergeTarget(open, options), digests, refused, choices);
}

/** The ids of tasks by what they say: a file may have been made before they had one. */
function knownIds({ plan: { tasks } }: OpenPlan): Map<string, string> {
  const said = contentIds(tasks);
  return new Map(tasks.map(({ row, id }) => [said.get(row) ?? '', id]));
}

function withKnownIds(digest: ReturnedDigest, known: ReadonlyMap<string, string>): ReturnedDigest {
  const idOf = (id: string) => known.get(id) ?? id;
  return {
    ...digest,
    changed: digest.changed.map((fact) => ({ ...fact, taskId: idOf(fact.taskId) })),
    deleted: digest.deleted.map(idOf),
    ...(digest.unsaid && { unsaid: digest.unsaid.map((fact) => ({ ...fact, taskId: idOf(fact.taskId) })) }),
  };
}

/** The consolidating workbook as merging sees it. */
export function mergeTarget({ plan, rows, snapshot }: OpenPlan, options?: CheckOptions): MergeTarget {
  const { header, units, periods, tasks } = plan;
  const { workbook } = snapshot;
  const period = choosePeriod(plan);
  const values = new Map(rows.map((row) => [row.row, row.values]));
  const parent = stampOfTab(hiddenTab(new Parts(workbook)))?.workbookId;
  const scores = scoresToMerge(workbook, units);
  return {
    workbookId: workbookIdOf(workbook, header),
    ...(parent === undefined ? {} : { parentId: parent }),
    place: header.place,
    year: header.year,
    periodId: period.id,
    periods,
    tasks: tasks.map(({ id, row, title, leadIds }): MergeTask => ({
      id,
      row,
      title,
      leadIds,
      values: values.get(row) ?? {},
    })),
    ...(scores === undefined ? {} : { scores }),
    units,
    expected: (periodId) => {
      const asked = periods.find(({ id }) => id === periodId);
      if (asked === undefined) return [];
      const found = recipients(tasks, units, asked.closing).recipients;
      return found.flatMap(({ unit, led }) => (led.length > 0 ? [unit.id] : []));
    },
    unitOf: officeFinder(plan),
    received: readReceived(workbook),
    now: localMoment(now(options)),
  };
}

function previewOf({ plan, places }: OpenPlan, merged: MergePlan): MergePreview {
  return {
    ...merged,
    period: choosePeriod(plan, merged.periodId),
    unitNames: Object.fromEntries(plan.units.map(({ id, name }) => [id, name])),
    headings: places.headings.plan,
    titles: Object.fromEntries(plan.tasks.map(({ id, title, number }) => [id, readText(title) || number])),
  };
}

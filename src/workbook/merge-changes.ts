/** Carrying out a merge of returned files: what `planMerge` decided becomes changes of the workbook. */
import { isBlank, readText } from '../domain/cell-values';
import { SHEET_HEADINGS } from '../domain/par-index/score-sheet';
import type { Plan } from '../domain/plan';
import type { MergePlan } from '../domain/sharing/merge-plan';
import type { CellValue, PlanRow, TaskField } from '../domain/task';
import { addedRows } from './added-rows';
import { cellName, contains } from './a1';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { Parts } from './find-parts';
import { appendLog, momentSerial, type LogEntry } from './log';
import { writeCells, type PlanCellWrite } from './plan-cells';
import { scoreCellChanges, scorePlaces, type ScorePlaces } from './par-index/returned-scores';
import { grownHeights } from './plan-heights';
import { planPageChanges } from './plan-page';
import { mergesOf } from './plan-rows';
import type { PlanPlaces } from './read-plan';
import { receivedChanges } from './received-record';
import { submissionChanges } from './submissions';
import type { Area, Workbook } from './workbook';

/** The plan that files are merged into, as it was read. */
export type MergeOpen = {
  snapshot: { workbook: Workbook };
  plan: Plan;
  rows: readonly PlanRow[];
  places: PlanPlaces;
};

/** What "Nhật ký" says of a merge. */
export type MergeWords = {
  action: (file: string) => string;
  /** Of a cell; `added`: of a whole row that the unit added. */
  note: (unit: string, period: string, added: boolean) => string;
  /** How a cell showed before and shows now; `field` null for one of a score sheet. */
  shown: (before: CellValue, after: CellValue, field: TaskField | null) => Pick<LogEntry, 'before' | 'after'>;
};

/**
 * The changes that carry out a merge: cells of the plan and of score sheets, rows that units added, a line in "Nhật ký" for each, the record of files
 * and the tab "Nộp báo cáo". Text is written as text whatever it looks like. Empty where the files bring nothing that the workbook does
 * not know. `at`: the moment of the merge, for the log. Throws `CchcError` too-many-rows where the sheet has no room left.
 */
export function mergeChanges(
  open: MergeOpen,
  merge: MergePlan,
  { at, words }: { at: Date; words: MergeWords },
): Change[] {
  if (merge.files.every(({ status }) => status === 'repeated')) return [];
  const { plan, rows, places } = open;
  const { workbook } = open.snapshot;
  const sheet = new Parts(workbook).sheet(places.sheets.plan);
  if (sheet === null) return [];
  const added = addedRows(open, sheet, merge.added);
  const freed = unmergedCells(mergesOf(sheet), merge.changes, rows, places);
  const written = [...freed.writes, ...merge.changes, ...added.writes];
  const changes: Change[] = [
    ...freed.changes,
    ...writeCells(written, places, rows),
    ...added.changes,
    ...grownHeights(sheet, open, [...merge.changes, ...added.writes]),
  ];
  let after = applyChanges(workbook, changes);
  const then = (more: Change[]): void => {
    changes.push(...more);
    after = applyChanges(after, more);
  };
  if (merge.added.length > 0) {
    const tasks = [...plan.tasks, ...[...added.rowOf.values()].map((row) => ({ row }))];
    then(planPageChanges(after, places, { header: plan.header, tasks }, added.grown));
  }
  const scores = scorePlaces(workbook);
  if (scores !== null) then(scoreCellChanges(scores, merge.scores.changes));
  const log = logWriter(merge, open, momentSerial(at), words);
  then(appendLog(after, [...taskLines(merge, added.rowOf, log, words), ...scoreLines(merge, scores, log, words)]));
  const received = receivedChanges(after, merge.received);
  // Files of which something is still left without an answer came again.
  if (changes.length === 0 && received.length === 0) return [];
  then(received);
  const period = plan.periods.find(({ id }) => id === merge.periodId);
  if (period !== undefined) {
    then(submissionChanges(after, { plan, period, expected: merge.missing, receipts: merge.received.files }));
  }
  return changes;
}

/**
 * A cell that is merged with others below belongs to every task that it covers: it is taken apart, and each task keeps what it said,
 * before one of them is changed.
 */
function unmergedCells(
  merges: readonly Area[],
  changes: readonly PlanCellWrite[],
  rows: readonly PlanRow[],
  { sheets, columns }: PlanPlaces,
): { writes: PlanCellWrite[]; changes: Change[] } {
  const holds = (merge: Area, row: number, field: TaskField): boolean =>
    contains(merge, { row: row - 1, column: columns[field], rows: 1, columns: 1 });
  const apart = merges.flatMap((merge) => {
    const change = changes.find(({ row, field }) => holds(merge, row, field));
    return change === undefined ? [] : [{ merge, field: change.field }];
  });
  const written = new Set(changes.map(({ row, field }) => `${row} ${field}`));
  const writes = apart.flatMap(({ merge, field }) =>
    rows
      .filter(({ row, facts }) => facts?.[field]?.merged && holds(merge, row, field) && !written.has(`${row} ${field}`))
      .map(({ row, values }): PlanCellWrite => ({ row, field, before: null, after: values[field] ?? null })),
  );
  return {
    writes,
    changes: apart.map(({ merge }) => ({ kind: 'set-merges', sheet: sheets.plan, within: merge, merges: [] })),
  };
}

type Written = { file: string; unitId: string; taskId: string; tab: string; cell: string; column: string };
type LogWriter = {
  places: PlanPlaces;
  line: (written: Written, shown: Pick<LogEntry, 'before' | 'after'>, isAdded?: boolean) => LogEntry;
};

function logWriter({ files }: MergePlan, { plan, places }: MergeOpen, at: number, words: MergeWords): LogWriter {
  const units = new Map(plan.units.map(({ id, name }) => [id, name]));
  const periods = new Map(plan.periods.map(({ id, name }) => [id, name]));
  const periodOf = new Map(files.map(({ file, periodId }) => [file, periods.get(periodId) ?? periodId]));
  return {
    places,
    line: ({ file, unitId, ...place }, shown, isAdded = false) => ({
      ...{ at, ...place, ...shown },
      action: words.action(file),
      note: words.note(units.get(unitId) ?? unitId, periodOf.get(file) ?? '', isAdded),
    }),
  };
}

function taskLines(
  { changes, added }: MergePlan,
  rowOf: ReadonlyMap<string, number>,
  { places, line }: LogWriter,
  words: MergeWords,
): LogEntry[] {
  const placed = (row: number, field: TaskField) => ({
    ...{ tab: places.sheets.plan, cell: cellName(row - 1, places.columns[field]), column: places.headings.plan[field] },
  });
  return [
    ...changes.map(({ file, unitId, taskId, row, field, before, after }) =>
      line({ file, unitId, taskId, ...placed(row, field) }, words.shown(before, after, field)),
    ),
    ...added.map(({ id, file, unitId, values }) => {
      const after = isBlank(values.title) ? '' : readText(values.title);
      const place = { file, unitId, taskId: id, ...placed(rowOf.get(id) ?? 0, 'title') };
      return line(place, { before: '', after }, true);
    }),
  ];
}

function scoreLines(
  { scores }: MergePlan,
  places: ScorePlaces | null,
  { line }: LogWriter,
  words: MergeWords,
): LogEntry[] {
  if (places === null) return [];
  return scores.changes.map(({ id, row, field, before, after, file, unitId }) => {
    const cell = cellName(row - 1, places.columns[field] ?? 0);
    const place = { file, unitId, taskId: id, tab: places.tab, cell, column: SHEET_HEADINGS[field].heading };
    return line(place, words.shown(before, after, null));
  });
}

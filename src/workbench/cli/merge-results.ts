/** The results that formulas have in a file that was merged without Excel. */
import { choosePeriod } from '../../actions/open-plan';
import { parContext, refreshScores } from '../../actions/par-index/refresh-par-tabs';
import type { Period } from '../../domain/period';
import { STATUS_LABELS, statusAt } from '../../domain/status';
import { summarise } from '../../domain/summary';
import { parseArea } from '../../workbook/a1';
import { applyChanges } from '../../workbook/apply-changes';
import { Parts } from '../../workbook/find-parts';
import { withValuesOf } from '../../workbook/fresh-values';
import { layoutParIndex } from '../../workbook/par-index/tabs';
import { readPlan, type PlanReading } from '../../workbook/read-plan';
import { planRefresh } from '../../workbook/refresh';
import { listKeys } from '../../workbook/tabs/formulas';
import { OUTDATED, saysOutdated } from '../../workbook/tabs/appendix';
import { overflowResult } from '../../workbook/tabs/task-list';
import type { Cell, CellValue, Sheet, Workbook } from '../../workbook/workbook';

/**
 * The workbook with the cached results that its formulas have now, as programs show them that do not calculate: statuses of the plan and
 * the figures of our summary tabs. Formulas that people wrote themselves get theirs when Excel or LibreOffice opens the file.
 */
export function withResults(merged: Workbook): Workbook {
  const read = readPlan(merged);
  if (!read.ok) return merged;
  const workbook = withProposals(merged, read);
  const period = choosePeriod(read.plan);
  const figures = summaryCells(workbook, read, period);
  const scores = scoreTabs(workbook, read);
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name === read.places.sheets.plan) return withStatuses(sheet, read, period);
    const scored = scores.get(sheet.name);
    if (scored !== undefined) return withValuesOf(sheet, scored, (cell) => cell);
    const fresh = figures.get(sheet.name);
    return fresh === undefined ? sheet : withResultsOf(sheet, fresh);
  });
  return { ...workbook, sheets };
}

type Read = Extract<PlanReading, { ok: true }>;

function withStatuses(sheet: Sheet, { plan, rows, places }: Read, period: Period): Sheet {
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  const keyOf = listKeys(period.closing);
  const result = { ...sheet, rows: [...sheet.rows] };
  for (const { row } of rows) {
    const task = tasks.get(row);
    const status = task === undefined ? null : statusAt(task, period.closing);
    const line = [...(result.rows[row - 1] ?? [])];
    put(line, places.columns.status, status === null ? '' : STATUS_LABELS[status]);
    put(line, places.columns.overdueKey, task === undefined ? '' : keyOf(task, row));
    result.rows[row - 1] = line;
  }
  return result;
}

function put(line: (Cell | null)[], column: number, value: CellValue): void {
  const cell = line[column];
  if (cell?.formula !== undefined) line[column] = { ...cell, value };
}

const SUMMARIES = [
  'byArea',
  'byUnit',
  'byHead',
  'byPeriod',
  'overdue',
  'upcoming',
  'charts',
  'links',
  'appendix',
] as const;

/** The summary tabs as they would be laid out now, by sheet. Without their formulas they are laid out anew, figures included. */
function summaryCells(workbook: Workbook, { plan, rows, places }: Read, period: Period): Map<string, Sheet> {
  const tabs = new Parts(workbook).tabs();
  const names = new Set(SUMMARIES.flatMap((id) => tabs[id]?.sheet.name ?? []));
  const bare = workbook.sheets.map((sheet) => (names.has(sheet.name) ? withoutFormulas(sheet) : sheet));
  const start = { ...workbook, sheets: bare };
  const changes = planRefresh(
    start,
    plan,
    summarise(plan.tasks, { ...plan, period, byCalendar: plan.header.byCalendar }),
    null,
    {
      reading: { rows, places },
    },
  );
  const after = applyChanges(start, changes);
  return new Map(after.sheets.filter(({ name }) => names.has(name)).map((sheet) => [sheet.name, sheet]));
}

/**
 * Files may bring a table that figures of score sheets are proposed from: cells that follow from it get its formula together with their
 * value, because one without the other contradicts itself.
 */
function withProposals(workbook: Workbook, { plan, rows, places }: Read): Workbook {
  const snapshot = { workbook, protectedSheets: [], foreignSheets: [] };
  return applyChanges(workbook, refreshScores({ snapshot, plan, rows, places }, workbook).changes);
}

/** The tabs of the PAR Index as they would be laid out now, around what people and files brought. */
function scoreTabs(workbook: Workbook, { plan, rows, places }: Read): Map<string, Sheet> {
  const snapshot = { workbook, protectedSheets: [], foreignSheets: [] };
  const layouts = layoutParIndex(new Parts(workbook), parContext({ snapshot, plan, rows, places }));
  return new Map(Object.values(layouts).map(({ sheet }) => [sheet.name, sheet]));
}

function withoutFormulas(sheet: Sheet): Sheet {
  const blank = (cell: Cell | null): Cell | null =>
    cell?.formula === undefined ? cell : { value: null, ...(cell.style && { style: cell.style }) };
  return { ...sheet, rows: sheet.rows.map((line) => line.map(blank)) };
}

/** Lists and an appendix that would be laid out for other tasks now say so. */
function withResultsOf(sheet: Sheet, fresh: Sheet): Sheet {
  const countAt = (cell: string): number => {
    const place = parseArea(cell);
    return Number(place === null ? 0 : (fresh.rows[place.row]?.[place.column]?.value ?? 0));
  };
  return withValuesOf(sheet, fresh, (cell) => {
    const value = saysOutdated(cell.formula ?? '') ? OUTDATED : overflowResult(cell.formula ?? '', countAt);
    return value === null ? cell : { ...cell, value };
  });
}

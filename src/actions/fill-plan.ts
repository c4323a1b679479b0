import { readText } from '../domain/cell-values';
import type { Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import { planCheckerInSteps } from '../domain/plan-checker';
import { percentText } from '../domain/number-text';
import { readTasksInSteps } from '../domain/read-task';
import type { Steps } from '../domain/steps';
import { summarise, type Summary } from '../domain/summary';
import type { CellValue, PlanRow } from '../domain/task';
import { fixes as words } from '../locales/vi/fixes';
import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { shownChartsIn, type ShownCharts } from '../workbook/chart-facts';
import { Parts } from '../workbook/find-parts';
import { readLastYear, type LastYear } from '../workbook/last-year';
import { appendLog, momentSerial, type LogEntry } from '../workbook/log';
import { writeCells } from '../workbook/plan-cells';
import { withProcedureTotals } from '../workbook/procedures';
import type { PlanPlaces } from '../workbook/read-plan';
import { isUnchecked, planRefreshInSteps } from '../workbook/refresh';
import { textFigures, writeFigures } from '../workbook/text-figures';
import type { ChartChoice } from '../workbook/tabs/charts-choice';
import { BLOCK_NAMES } from '../workbook/tabs/info-names';
import { asCounted, canonicalFixes } from './canonical-cells';
import { checkSetup } from './checked-plan';
import { now, type CheckOptions } from './clock';
import { findingRows } from './finding-rows';
import { cellChanges, figureChange, figureEntry, logEntries } from './fix-cells';
import { withKnownLooks } from './known-looks';
import { choosePeriod, planContext, type OpenPlan } from './open-plan';
import type { Snapshot } from './port';
import type { CellChange, FillResult, LastYearChange, LastYearRates, PlacedFinding } from './results';
import { ruleRows } from './rule-rows';
import { tableStates } from './table-states';

/** Everything that filling a period would do, worked out on plain data. */
export type FillPlan = {
  plan: Plan;
  summary: Summary;
  findings: PlacedFinding[];
  /** As in `FillResult`. */
  checkedTabs: readonly string[];
  cells: CellChange[];
  tables: FillResult['tables'];
  /** Sheets that are rewritten, by their actual names. */
  tabs: string[];
  outdated: boolean;
  charts: ShownCharts;
  lastYear: LastYearChange[];
  changes: Change[];
  /** The workbook as it stands, with the looks that are needed to take the changes back; only who writes asks for it. */
  before: () => Steps<Snapshot>;
};

/**
 * `charts`: those that somebody has chosen, which the workbook remembers. `lastYear`: rates of the same periods of last year, by period id, which go over those that stand
 * in the workbook.
 */
export type FillOptions = CheckOptions & { charts?: ChartChoice; lastYear?: LastYearRates };

/**
 * Works out the fill of a period: first the cells, also of "TTHC" and "Chỉ tiêu", that formulas could not count as they are written, with their lines in the log, then
 * the summary of the plan as it stands after that, then what is different in the workbook. Pure.
 */
export function* planFill(
  given: OpenPlan,
  period: Period,
  { lastYear, charts, ...options }: FillOptions = {},
): Steps<FillPlan> {
  const figures = textFigures(given.snapshot.workbook);
  const mended = writeFigures(figures);
  const open = mended.length === 0 ? given : afterMending(given, mended, period);
  const { snapshot, places } = open;
  const setup = checkSetup(open, period, options);
  const fixed = yield* canonicalFixes(open.rows, setup);
  const { rows, counted } = fixed;
  const cells = cellChanges(fixed.changes, places);
  const written = writeCells(cells, places, open.rows);
  yield;
  const known = readLastYear(new Parts(snapshot.workbook));
  const taken = lastYearChanges(open, known, lastYear);
  const entries = [
    ...logEntries('fill', cells, places, rows, options),
    ...figures.map((figure) => figureEntry(figure, options)),
    ...lastYearEntries(taken, places.sheets, options),
  ];
  const log = appendLog(applyChanges(snapshot.workbook, written), entries);
  yield;
  const first = [...mended, ...written, ...log];
  const { plan, summary } = yield* summaryOf(open.plan, counted, period);
  const findings = [...(yield* setup.place(fixed.findings, rows)), ...setup.elsewhere.findings];
  const listed = yield* findingRows(findings);
  const refreshed = yield* planRefreshInSteps(applyChanges(snapshot.workbook, first), plan, summary, listed, {
    reading: { rows, places },
    rules: ruleRows(),
    ...(charts === undefined ? {} : { charts }),
    lastYear: new Map([...known, ...Array.from(lastYear ?? [], ([id, value]) => [id, { value }] as const)]),
  });
  const changes = [...first, ...refreshed];
  return {
    plan,
    summary,
    findings,
    checkedTabs: setup.elsewhere.tabs,
    cells: [...cells, ...figures.map(figureChange)],
    tables: tableStates(open, period),
    tabs: sheetsOf([...mended, ...refreshed], places.sheets.hidden),
    outdated: changes.some((change) => changesFigures(change, places.sheets)),
    charts: shownChartsIn(snapshot.workbook, period, charts),
    lastYear: taken,
    changes,
    before: () => looksBefore(given, options),
  };
}

function afterMending(open: OpenPlan, mended: readonly Change[], period: Period): OpenPlan {
  const workbook = applyChanges(open.snapshot.workbook, [...mended]);
  return {
    ...open,
    snapshot: { ...open.snapshot, workbook: withProcedureTotals(workbook, { plan: open.plan, period }) },
  };
}

function* summaryOf(plan: Plan, rows: PlanRow[], period: Period): Steps<{ plan: Plan; summary: Summary }> {
  const context = planContext(plan);
  const tasks = yield* readTasksInSteps(rows, context);
  yield;
  const { byCalendar } = plan.header;
  return {
    plan: { ...plan, tasks, periodId: period.id },
    summary: summarise(tasks, { ...context, period, byCalendar }),
  };
}

/** The workbook with the looks of its summary tabs, the findings being those that the tab "Kiểm tra" lists as long as nobody has changed anything since it was written. */
export function* looksBefore(open: OpenPlan, options?: CheckOptions): Steps<Snapshot> {
  const setup = checkSetup(open, choosePeriod(open.plan), options);
  const checker = yield* planCheckerInSteps(open.rows, setup.context);
  const placed = yield* setup.place(checker.findings(), open.rows);
  return yield* withLooksBefore(open, [...placed, ...setup.elsewhere.findings]);
}

/** The summary tabs as they are laid out for the period and the findings that they show now. */
export function* withLooksBefore(open: OpenPlan, findings: readonly PlacedFinding[]): Steps<Snapshot> {
  const { plan, summary } = yield* summaryOf(
    open.plan,
    asCounted({ rows: open.rows, findings }),
    choosePeriod(open.plan),
  );
  const listed = isUnchecked(open.snapshot.workbook) ? null : yield* findingRows(findings);
  return yield* withKnownLooks(open, plan, summary, listed);
}

function lastYearChanges(
  { plan }: OpenPlan,
  known: LastYear,
  rates: LastYearRates = new Map<string, number>(),
): LastYearChange[] {
  return plan.periods.flatMap(({ id, name }): LastYearChange[] => {
    const [rate, before = null] = [rates.get(id), known.get(id)?.value];
    return rate === undefined || rate === before ? [] : [{ periodId: id, name, before, after: rate }];
  });
}

/** A line of the log for each rate of last year that is written, with what stood there. */
function lastYearEntries(
  changes: readonly LastYearChange[],
  { byPeriod }: PlanPlaces['sheets'],
  options?: CheckOptions,
): LogEntry[] {
  const shown = (value: CellValue): string => (typeof value === 'number' ? percentText(value) : readText(value));
  const place = { tab: byPeriod, cell: '', taskId: '', column: words.lastYear.column };
  return changes.map(({ name, before, after }): LogEntry => {
    const texts = { action: words.lastYear.action, before: shown(before), after: shown(after), note: name };
    return { at: momentSerial(now(options)), ...place, ...texts };
  });
}

/** Notes to ourselves change along with what they speak of. */
function changesFigures(change: Change, { check, hidden }: PlanPlaces['sheets']): boolean {
  switch (change.kind) {
    case 'set-name':
      return change.name.name !== BLOCK_NAMES.check;
    case 'remove-name':
      return true;
    case 'add-sheet':
      return change.sheet.name !== check;
    default:
      return change.sheet !== check && change.sheet !== hidden;
  }
}

/** The tab of notes to ourselves is nobody's business. */
function sheetsOf(changes: readonly Change[], hidden: string): string[] {
  const sheets = changes.flatMap((change) => {
    if (change.kind === 'set-name' || change.kind === 'remove-name') return [];
    return [change.kind === 'add-sheet' ? change.sheet.name : change.sheet];
  });
  return [...new Set(sheets)].filter((sheet) => sheet !== hidden);
}

/** What the workbook holds that charts show besides the plan. */
import { indicatorFigures } from '../domain/indicators';
import type { Period } from '../domain/period';
import { nameKey } from '../domain/text';
import { cellValue, Parts } from './find-parts';
import { readIndicators } from './indicators';
import { parIndexFacts } from './par-index/chart-facts';
import { readProcedureEntries } from './procedures';
import { readTable, tableOnTab } from './read-table';
import { readSubmissions, submissionResult } from './submissions';
import { NAMES, OTHER_TABLES, TABLES } from './tab-ids';
import { DATA_COLUMN, TARGET_ROW } from './tabs/chart-data';
import { CHART_IDS, CHARTS, readChoice, type ChartChoice, type ChartId } from './tabs/charts-choice';
import {
  hasFigures,
  shownCharts,
  type ChartFacts,
  type IndicatorShare,
  type ProcedureFacts,
  type SubmissionFacts,
} from './tabs/charts-context';
import { CHOICE_KEY, readEntry } from './tabs/hidden';
import { indicatorColumn, indicatorHeading } from './tabs/indicators-formulas';
import { headingOf, PROCEDURE_COLUMNS } from './tabs/procedures-columns';
import { SUBMISSION_HEADINGS } from './tabs/submissions';
import type { Workbook } from './workbook';

/** Tables that are not there, or that people have rebuilt so that our formulas would not find their columns, are null. */
export function chartFactsIn(parts: Parts, period: Pick<Period, 'name'>): ChartFacts {
  return {
    choice: chartChoiceIn(parts),
    procedures: procedureFacts(parts, period),
    submissions: submissionFacts(parts),
    indicators: indicatorShares(parts),
    parIndex: parIndexFacts(parts),
    onlineTarget: onlineTarget(parts),
  };
}

/** The charts that somebody chose before; null where nobody did. */
export function chartChoiceIn(parts: Parts): ChartChoice | null {
  const hidden = parts.tabs().hidden?.sheet;
  return hidden === undefined ? null : readChoice(readEntry(hidden, CHOICE_KEY)?.value);
}

function procedureFacts(parts: Parts, { name }: Pick<Period, 'name'>): ProcedureFacts | null {
  const found = parts.table(OTHER_TABLES.procedures);
  const choice = parts.named(NAMES.procedureFormula);
  if (found === null || choice === null) return null;
  const names = new Set(found.table.columns.map(({ name }) => nameKey(name)));
  if (!PROCEDURE_COLUMNS.every((column) => names.has(nameKey(headingOf(column))))) return null;
  const formula = cellValue(choice.sheet, choice.area.row, choice.area.column);
  const rows = readProcedureEntries(parts.workbook);
  // As the formulas compare names.
  const shown = rows.filter(({ period }) => period.toLowerCase() === name.toLowerCase());
  return { formula: typeof formula === 'string' ? formula : '', rows, shown };
}

function submissionFacts(parts: Parts): SubmissionFacts | null {
  const found = tableOnTab(parts, 'submissions', TABLES.submissions, SUBMISSION_HEADINGS);
  // Formulas name the table as we do.
  if (found === null || found.table.name !== TABLES.submissions) return null;
  const rows = readSubmissions(parts.workbook).map((one) => ({
    period: String(one.period),
    unit: String(one.unit ?? one.unitId),
    result: submissionResult(one),
  }));
  return { headings: readTable(found, SUBMISSION_HEADINGS).headings, rows };
}

/** Live where the table has the columns that our formulas name. */
function indicatorShares(parts: Parts): IndicatorShare[] {
  const table = parts.table(OTHER_TABLES.indicators)?.table;
  if (table === undefined) return [];
  const names = new Set(table.columns.map(({ name }) => nameKey(name)));
  const isLive = (['name', 'share'] as const).every((column) => names.has(nameKey(indicatorHeading(column))));
  const entries = readIndicators(parts.workbook);
  return indicatorFigures(entries).map(({ name, share }, index) => {
    const at = (entries[index]?.row ?? 0) - table.area.row - 1;
    const cell = (column: 'name' | 'share'): string => `INDEX(${indicatorColumn(column)},${at})`;
    return { name, share, ...(isLive ? { live: { name: cell('name'), share: cell('share') } } : {}) };
  });
}

/** What somebody typed into the cell beside the charts; null unless it is a share. */
function onlineTarget(parts: Parts): number | null {
  const charts = parts.tabs().charts;
  if (charts === undefined) return null;
  const value = cellValue(charts.sheet, charts.area.row + TARGET_ROW, charts.area.column + DATA_COLUMN + 1);
  return typeof value === 'number' && value > 0 && value <= 1 ? value : null;
}

/** The charts that are shown, in their order; `available`: those that have something to show, whether or not they are chosen. */
export type ShownCharts = ChartChoice & { available: ChartId[] };

/** `chosen`: what somebody chooses now, which goes before what the workbook remembers. */
export function shownChartsIn(workbook: Workbook, period: Pick<Period, 'name'>, chosen?: ChartChoice): ShownCharts {
  const facts = chartFactsIn(new Parts(workbook), period);
  const shown = shownCharts({ ...facts, choice: chosen ?? facts.choice });
  return { ...shown, available: CHART_IDS.filter((id) => hasFigures(facts, CHARTS[id].needs)) };
}

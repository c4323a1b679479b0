/** What a workbook holds that a report speaks of besides the plan. */
import { readText } from '../domain/cell-values';
import { achievement } from '../domain/indicators';
import { countInitiatives, type InitiativeCounts } from '../domain/initiatives';
import { resultsIn } from '../domain/par-index/results';
import type { Period } from '../domain/period';
import { withoutDust } from '../domain/number-text';
import {
  addCounts,
  findOnTimeRate,
  isComplete,
  onlineShare,
  onTimeRate,
  type ProcedureEntry,
} from '../domain/procedures';
import type {
  IndicatorLine,
  ProcedureLine,
  ProcedureReport,
  ReportFacts,
  SubmissionFigures,
} from '../domain/report/facts';
import type { CellValue } from '../domain/task';
import { cellValue, type Parts } from './find-parts';
import { readIndicators } from './indicators';
import { readLastYear } from './last-year';
import { readOtherTables } from './other-tables';
import { readParIndex } from './par-index/read';
import { readProcedureEntries } from './procedures';
import { readSubmissions, submissionSummary } from './submissions';
import { NAMES } from './tab-ids';
import { CHART_IDS, CHARTS, type ChartId } from './tabs/charts-choice';
import { mismatched, PROCEDURE_GROUPS } from './tabs/procedures-formulas';
import type { Chart } from './workbook';

type OfWorkbook = Pick<
  ReportFacts,
  'lastYear' | 'procedures' | 'indicators' | 'initiatives' | 'submissions' | 'parIndex'
>;

/** Tables that are not there, or hold nothing, are null. */
export function reportFactsIn(parts: Parts, period: Period): OfWorkbook {
  const lastYear = readLastYear(parts).get(period.id)?.value;
  return {
    lastYear: typeof lastYear === 'number' ? lastYear : null,
    procedures: proceduresIn(parts, period),
    indicators: indicatorsIn(parts),
    initiatives: initiativesIn(parts),
    submissions: submissionsIn(parts, period),
    parIndex: parIndexIn(parts),
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function proceduresIn(parts: Parts, { name }: Period): ProcedureReport | null {
  const entries = readProcedureEntries(parts.workbook).filter((entry) => same(entry.period, name));
  if (!entries.some(({ counts }) => isComplete(counts))) return null;
  const cell = parts.named(NAMES.procedureFormula);
  const chosen = findOnTimeRate(cell === null ? '' : readText(cellValue(cell.sheet, cell.area.row, cell.area.column)));
  const line = (text: string, own: readonly ProcedureEntry[]): ProcedureLine => {
    const counts = addCounts(own.map((entry) => entry.counts));
    return { name: text, counts, rate: chosen === null ? null : onTimeRate(counts, chosen.id) };
  };
  const groups = Object.values(PROCEDURE_GROUPS).flatMap((group) => {
    const own = entries.filter((entry) => same(entry.group, group) && isComplete(entry.counts));
    return own.length === 0 ? [] : [line(group, own)];
  });
  const total = line('Tổng cộng', entries);
  return {
    formula: chosen?.name ?? '',
    sentence: chosen?.sentence ?? '',
    rows: {
      all: entries.length,
      complete: entries.filter(({ counts }) => isComplete(counts)).length,
      mismatched: mismatched(entries),
    },
    ...{ groups, total, onlineShare: onlineShare(total.counts) },
  };
}

function indicatorsIn(parts: Parts): IndicatorLine[] | null {
  const entries = readIndicators(parts.workbook);
  if (entries.length === 0) return null;
  return entries.map(({ name, measure, target, cells }) => {
    const { share, rating } = achievement(cells);
    return { name, measure, target, result: numberOrText(cells.result ?? null), share, rating };
  });
}

/** A figure as the cell shows it. */
function numberOrText(value: CellValue): string {
  return typeof value === 'number' ? String(withoutDust(value)).replace('.', ',') : readText(value);
}

function initiativesIn(parts: Parts): InitiativeCounts | null {
  const rows = readOtherTables(parts.workbook).initiatives?.rows;
  if (rows === undefined) return null;
  const text = (value: CellValue | undefined): string => readText(value);
  return countInitiatives(
    rows.map(({ values }) => ({ name: text(values.name), area: text(values.area), status: text(values.status) })),
  );
}

function submissionsIn(parts: Parts, period: Period): SubmissionFigures | null {
  const { expected, sent, onTime, late, missing } = submissionSummary(readSubmissions(parts.workbook), period);
  return expected === 0 ? null : { expected, sent, onTime, late, missing };
}

function parIndexIn(parts: Parts): ReportFacts['parIndex'] {
  const par = readParIndex(parts.workbook);
  return par === null || par.sheets.length === 0 ? null : resultsIn(par);
}

/** The charts of the workbook that are drawn of something, by their ids; a long ranking is two. `available`: ids of those. */
export function reportCharts(parts: Parts, available: readonly ChartId[]): { id: ChartId; chart: Chart }[] {
  const charts = parts.tabs().charts?.sheet.charts ?? [];
  return CHART_IDS.filter((id) => available.includes(id)).flatMap((id) =>
    charts.filter(({ name }) => name.replace(/_\d+$/, '') === CHARTS[id].name).map((chart) => ({ id, chart })),
  );
}

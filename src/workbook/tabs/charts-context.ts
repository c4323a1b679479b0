/** What the charts are drawn of besides the plan. */
import { isComplete, type ProcedureCounts } from '../../domain/procedures';
import { usualCharts, type ChartChoice, type ChartNeed } from './charts-choice';
import type { SubmissionColumn, SubmissionResult } from './submissions';

/**
 * How far a target is reached: 1 is the target itself; null where that cannot be said. `live`: cells of name and share, as pieces of
 * formulas.
 */
export type IndicatorShare = { name: string; share: number | null; live?: { name: string; share: string } };

/** Rows of the table "TTHC", those of the period that is shown, and the name of the on-time formula that is chosen there. */
export type ProcedureFacts = { formula: string; rows: readonly ProcedureRow[]; shown: readonly ProcedureRow[] };
export type ProcedureRow = { unit: string; period: string; counts: ProcedureCounts };

/** Rows of "Nộp báo cáo"; `headings`: what its columns are called. */
export type SubmissionFacts = {
  headings: Readonly<Record<SubmissionColumn, string>>;
  rows: readonly { period: string; unit: string; result: SubmissionResult }[];
};

/**
 * Areas of the set by which most units are scored, `self` and `final` as shares of the most points; units in the order of "Xếp hạng", with
 * their places in its table (1 is the first) and `value` in %.
 */
export type ParIndexFacts = {
  areas: readonly { set: string; code: string; name: string; self: number | null; final: number | null }[];
  units: readonly { unit: string; group: string; value: number | null; lastYear: number | null; place: number }[];
};

export type ChartFacts = {
  /** null: nobody has chosen. */
  choice: ChartChoice | null;
  /** null: there is no such table. */
  procedures: ProcedureFacts | null;
  submissions: SubmissionFacts | null;
  indicators: readonly IndicatorShare[];
  /** null: there are no tabs of the PAR Index, or people have rebuilt them. */
  parIndex: ParIndexFacts | null;
  /** Share of online files that is aimed at, as somebody typed it beside the charts. */
  onlineTarget: number | null;
};

/** Of a new workbook. */
export const NO_CHART_FACTS: ChartFacts = {
  choice: null,
  procedures: null,
  submissions: null,
  indicators: [],
  parIndex: null,
  onlineTarget: null,
};

/** Whether charts of this kind have something to show. */
export function hasFigures({ procedures, submissions, indicators, parIndex }: ChartFacts, need: ChartNeed): boolean {
  switch (need) {
    case 'tasks':
      return true;
    case 'procedures':
      return procedures?.rows.some(isCounted) ?? false;
    case 'procedures-now':
      return procedures?.shown.some(isCounted) ?? false;
    case 'submissions':
      return (submissions?.rows.length ?? 0) > 0;
    case 'par-index':
      return parIndex?.units.some(({ value }) => value !== null) ?? false;
    case 'indicators':
      return indicators.some(({ share }) => share !== null);
  }
}

/** Only such rows are added up. */
const isCounted = ({ counts }: ProcedureRow): boolean => isComplete(counts);

/** The charts that are shown: those that somebody chose, else the usual ones. */
export function shownCharts(facts: ChartFacts): ChartChoice {
  const { ids, perPage } = facts.choice ?? { ids: [], perPage: 1 };
  return { ids: ids.length > 0 ? ids : usualCharts((need) => hasFigures(facts, need)), perPage };
}

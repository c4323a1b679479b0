/** Figures that the workbook knows and proposes for a criterion, with where they come from. */
import { FIGURE_SOURCES, type FigureSource } from '../../domain/par-index/criterion';
import { findOnTimeRate, ON_TIME_RATES, type OnTimeRate, type ProcedureEntry } from '../../domain/procedures';
import { chosenRate, RATE_CHOICES, type RateChoice } from '../../domain/rates';
import type { UnitFigures } from '../../domain/summary';
import { NAMES, OTHER_TABLES, TABLES } from '../tab-ids';
import { columnSpecifier, chosenRateFormula } from './formulas';
import { BLOCK_NAMES } from './info-names';
import { figurePiece } from './par-index-table';
import { headingOf, type ProcedureColumn } from './procedures-columns';
import { COLUMN } from './summary-table';
import { RESULT_LABELS, SUBMISSION_HEADINGS, type SubmissionColumn, type SubmissionResult } from './submissions';

/** A report of a unit; `due`: its last day (serial) is not after the closing day. */
export type ReportFact = { unit: string; result: SubmissionResult; due: boolean };

/** What of the workbook figures are taken from; null where the table is not there. `period`: the one that the workbook shows. */
export type ProposalFacts = {
  units: readonly UnitFigures[];
  ranking: RateChoice;
  period: string;
  procedures: { rows: readonly ProcedureEntry[]; formula: string } | null;
  reports: readonly ReportFact[] | null;
};

/** Rates carry six decimals, as rules compare them. */
const cut = (rate: number): number => Number((100 * rate).toFixed(6));

const ORIGINS: Readonly<Record<FigureSource, string>> = {
  completion: 'trang TH đơn vị',
  procedures: 'trang TTHC',
  reports: 'trang Nộp báo cáo',
  lateReports: 'trang Nộp báo cáo',
};

/** The figure of a unit by a source; null where the workbook does not know it. */
export function proposedFigure(source: FigureSource, unit: string, facts: ProposalFacts): number | null {
  const isUnit = (name: string): boolean => name.toLowerCase() === unit.toLowerCase();
  switch (source) {
    case 'completion': {
      const figures = facts.units.find(({ name }) => isUnit(name));
      const rate = figures === undefined ? null : chosenRate(figures, facts.ranking);
      return rate === null ? null : cut(rate);
    }
    case 'procedures':
      return onTime(isUnit, facts);
    case 'reports':
    case 'lateReports': {
      const due = facts.reports?.filter((report) => report.due && isUnit(report.unit)) ?? [];
      if (due.length === 0) return null;
      const onTimeReports = due.filter(({ result }) => result === 'onTime').length;
      return source === 'reports' ? cut(onTimeReports / due.length) : due.length - onTimeReports;
    }
  }
}

function onTime(isUnit: (name: string) => boolean, { procedures, period }: ProposalFacts): number | null {
  const rate = procedures === null ? null : findOnTimeRate(procedures.formula);
  if (procedures === null || rate === null) return null;
  const needed = [...rate.part, ...rate.whole];
  const rows = procedures.rows.filter(({ counts, ...row }) => {
    const ofPeriod = row.period.toLowerCase() === period.toLowerCase();
    const known = needed.every((field) => counts[field] !== null);
    return ofPeriod && isUnit(row.unit) && known && sumIn(counts, rate.whole) > 0;
  });
  const sum = (fields: OnTimeRate['part']): number =>
    rows.reduce((total, { counts }) => total + sumIn(counts, fields), 0);
  const whole = sum(rate.whole);
  if (whole === 0) return null;
  return cut(rate.complement ? 1 - sum(rate.part) / whole : sum(rate.part) / whole);
}

const sumIn = (counts: ProcedureEntry['counts'], fields: OnTimeRate['part']): number =>
  fields.reduce((sum, field) => sum + (counts[field] ?? 0), 0);

/** `proposedFigure` as a formula, "" where it is null; null where the workbook has no such table. `unit`: cell of the unit. */
export function proposedFormula(source: FigureSource, unit: string, facts: ProposalFacts): string | null {
  switch (source) {
    case 'completion':
      return completionFormula(unit);
    case 'procedures':
      return facts.procedures === null ? null : procedureFormula(unit);
    case 'reports':
    case 'lateReports':
      return facts.reports === null ? null : reportFormula(source, unit);
  }
}

function completionFormula(unit: string): string {
  const block = BLOCK_NAMES.byUnit;
  const columns = { A: COLUMN.rateYear, B: COLUMN.ratePeriod, C: COLUMN.rateOnTime };
  const row = `MATCH(${unit},INDEX(${block},0,${COLUMN.name + 1}),0)`;
  const rates = RATE_CHOICES.map((choice) => [choice, String(columns[choice] + 1)]);
  const column = chosenRateFormula(Object.fromEntries(rates) as Record<RateChoice, string>);
  return `=IFERROR(ROUND(100*INDEX(${block},${row},${column}),6),"")`;
}

function procedureFormula(unit: string): string {
  const column = (name: ProcedureColumn): string => `${OTHER_TABLES.procedures}[${columnSpecifier(headingOf(name))}]`;
  // A row has a rate where what the rate needs is there; such rows are added up.
  const rows = `${column('unit')},${unit},${column('period')},${NAMES.period},${column('rate')},">=0"`;
  const sum = (fields: OnTimeRate['part']): string =>
    `(${fields.map((field) => `SUMIFS(${column(field)},${rows})`).join('+')})`;
  const rates = ON_TIME_RATES.reduceRight((other, { name, part, whole, complement }) => {
    const rate = `${complement ? '1-' : ''}${sum(part)}/${sum(whole)}`;
    return `IF(${NAMES.procedureFormula}="${name}",${rate},${other})`;
  }, 'NA()');
  return `=IFERROR(ROUND(100*(${rates}),6),"")`;
}

function reportFormula(source: FigureSource, unit: string): string {
  const column = (name: SubmissionColumn): string =>
    `${TABLES.submissions}[${columnSpecifier(SUBMISSION_HEADINGS[name])}]`;
  const due = `${column('unit')},${unit},${column('submitBy')},"<="&N(${NAMES.closing})`;
  const all = `COUNTIFS(${due})`;
  const sent = `COUNTIFS(${due},${column('result')},"${RESULT_LABELS.onTime}")`;
  return `=IF(${all}=0,"",${source === 'reports' ? `ROUND(100*${sent}/${all},6)` : `${all}-${sent}`})`;
}

const figureText = (figure: number): string => String(figure).replace('.', ',');

/** What the column of origins says of a figure that is proposed, and of what is declared instead. */
export function originText(source: FigureSource, proposed: number | null, declared: unknown): string {
  const from = `${FIGURE_SOURCES[source].name}, ${ORIGINS[source]}`;
  if (proposed === null) return `Chưa có số liệu: ${from}`;
  return declared === proposed ? from : `Kê khai khác số liệu ${figureText(proposed)}: ${from}`;
}

/** `originText` as a formula; `proposed` and `declared` are cells. */
export function originFormula(source: FigureSource, proposed: string, declared: string): string {
  const from = `${FIGURE_SOURCES[source].name}, ${ORIGINS[source]}`;
  return (
    `=IF(NOT(ISNUMBER(${proposed})),"Chưa có số liệu: ${from}",IF(IFERROR(${declared}=${proposed},FALSE),"${from}",` +
    `"Kê khai khác số liệu "&${figurePiece(proposed)}&": ${from}"))`
  );
}

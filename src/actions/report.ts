import { formatDate } from '../domain/dates';
import { isSound, lateChanges } from '../domain/closing';
import type { Period } from '../domain/period';
import { composeReport, type PassageProblem } from '../domain/report/compose';
import { countOpen, type ReportDocument } from '../domain/report/document';
import { nextPeriod } from '../domain/report/facts';
import { USUAL_PASSAGES } from '../domain/report/passages';
import type { Steps } from '../domain/steps';
import { cleanText } from '../domain/text';
import { readClosedPeriods } from '../workbook/closed-periods';
import { Parts } from '../workbook/find-parts';
import { reportCharts, reportFactsIn } from '../workbook/report-facts';
import { readReportTexts } from '../workbook/report-texts';
import type { Chart, Workbook } from '../workbook/workbook';
import type { CheckOptions } from './clock';
import { inSlices } from './in-slices';
import { printedInSteps } from './meeting-pack';
import { choosePeriod, openPlan, planContext, type OpenPlan } from './open-plan';
import type { WorkbookPort } from './port';
import type { PlacedFinding } from './results';

/** By default the period that the workbook shows. */
export type ReportRequest = { periodId?: string };

/** A picture of a chart as a PNG file, and its size on paper in points. */
export type ChartPicture = { png: Uint8Array; width: number; height: number };

/**
 * Draws charts of a workbook, in their order. What stands where the action runs knows how; null for one that could not be drawn. Without
 * it the report has no pictures, and every figure all the same.
 */
export type DrawCharts = (charts: readonly Chart[], workbook: Workbook) => Promise<(ChartPicture | null)[]>;

/** Whether the figures of the period are those that were kept when it was closed. `late`: changes since then. */
export type ReportClosing = { kind: 'open' } | { kind: 'closed'; on: string; late: number };

export type ReportResult = {
  file: { name: string; bytes: Uint8Array };
  period: Period;
  /** What is wrong with the texts of the tab `textsTab` (null: the usual texts were taken). */
  problems: PassageProblem[];
  textsTab: string | null;
  /** Places that are left open and marked. */
  open: number;
  /** Charts that are in the report, and those that could not be drawn. */
  pictures: { drawn: number; missing: number };
  /** The tabs of the workbook show other figures, because they are not up to date or show another period. */
  outdated: boolean;
  closing: ReportClosing;
  findings: PlacedFinding[];
};

/**
 * The report of a period (báo cáo công tác CCHC) as a Word file. Its figures are those that a fill of the period writes; the workbook stays as
 * it is. Throws as `openPlan`, and `CchcError` period-unknown.
 */
export async function makeReport(
  port: WorkbookPort,
  { periodId }: ReportRequest = {},
  draw?: DrawCharts,
  options?: CheckOptions,
): Promise<ReportResult> {
  const open = await openPlan(port, options);
  const period = choosePeriod(open.plan, periodId);
  const made = await inSlices(reportInSteps(open, period, options), options);
  const { document, workbook, charts, ...about } = made;
  const drawn =
    draw === undefined
      ? []
      : await draw(
          charts.map(({ chart }) => chart),
          workbook,
        );
  const pictures = new Map<string, ReturnType<typeof pictureOf>[]>();
  charts.forEach(({ id, chart }, index) => {
    const picture = drawn[index] ?? null;
    if (picture !== null) pictures.set(id, [...(pictures.get(id) ?? []), pictureOf(picture, chart)]);
  });
  const { writeReport } = await import(/* webpackChunkName: "docx" */ '../docx/write-report');
  const bytes = await writeReport(document, pictures);
  const count = [...pictures.values()].flat().length;
  return {
    ...about,
    file: { name: reportName(period, open.plan.header.place), bytes },
    period,
    open: countOpen(document),
    pictures: { drawn: count, missing: charts.length - count },
  };
}

const pictureOf = (picture: ChartPicture, { title, altText }: Chart) => ({
  ...picture,
  alt: [cleanText(title.text.replace(/\n/g, ', ')), altText].filter((part) => part !== '').join('. '),
});

type Made = Pick<ReportResult, 'problems' | 'textsTab' | 'outdated' | 'closing' | 'findings'> & {
  document: ReportDocument;
  workbook: Workbook;
  /** Those that the texts ask for. */
  charts: ReturnType<typeof reportCharts>;
};

function* reportInSteps(open: OpenPlan, period: Period, options?: CheckOptions): Steps<Made> {
  const { workbook, planned } = yield* printedInSteps(open, period, options);
  yield;
  const parts = new Parts(workbook);
  const { plan, summary, findings, outdated, charts: shown } = planned;
  const texts = readReportTexts(parts, plan.areas);
  const charts = reportCharts(parts, shown.available);
  const facts = {
    ...reportFactsIn(parts, period),
    ...{ plan, period, summary, tasks: plan.tasks, rows: open.rows },
    next: nextPeriod(period, plan.periods),
    charts: [...new Set<string>(charts.map(({ id }) => id))],
  };
  const { document, problems } = composeReport(facts, texts?.passages ?? USUAL_PASSAGES);
  const used = new Set([...document.body, ...document.annexes.flatMap(({ blocks }) => blocks)].flatMap(chartIn));
  return {
    ...{ document, workbook, findings, outdated },
    problems: [...(texts?.problems ?? []), ...problems],
    textsTab: texts?.tab ?? null,
    charts: charts.filter(({ id }) => used.has(id)),
    closing: closingOf(open, period),
  };
}

const chartIn = (block: ReportDocument['body'][number]): string[] => (block.kind === 'picture' ? [block.chart] : []);

function closingOf({ plan, rows, snapshot }: OpenPlan, period: Period): ReportClosing {
  const context = planContext(plan);
  const closed = readClosedPeriods(snapshot.workbook).find(({ periodId }) => periodId === period.id);
  if (closed === undefined) return { kind: 'open' };
  const late = isSound(closed, context.year) ? lateChanges(closed, rows, context).length : 0;
  return { kind: 'closed', on: formatDate(closed.closedAt.slice(0, 'yyyy-mm-dd'.length)), late };
}

/** Signs that no file name may have on Windows, and those that do not show. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g;

/** "2021-H1 - thị xã Hương Trà - báo cáo CCHC.docx". */
function reportName({ id }: Period, place: string): string {
  const parts = [id, cleanText(place.replace(FORBIDDEN, ' ')), 'báo cáo CCHC'];
  return `${parts.filter((part) => part !== '').join(' - ')}.docx`;
}

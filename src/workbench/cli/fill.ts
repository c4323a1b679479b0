import { fill } from '../../actions/fill';
import { readLastYearFile } from '../../actions/last-year';
import { ratesIn } from '../../actions/last-year-rates';
import { openPlan, type OpenPlan } from '../../actions/open-plan';
import type { FillResult } from '../../actions/results';
import { formatDate } from '../../domain/dates';
import { CchcError } from '../../domain/error';
import type { Figures } from '../../domain/summary';
import { vi } from '../../locales';
import { chartChoiceIn } from '../../workbook/chart-facts';
import { Parts } from '../../workbook/find-parts';
import { CHART_IDS, CHARTS, readChartIds, type ChartChoice } from '../../workbook/tabs/charts-choice';
import type { Workbook } from '../../workbook/workbook';
import { readArguments, required } from './arguments';
import { addAskedTables, TABLE_FLAGS } from './asked-tables';
import { changeText } from './change-text';
import { checkText } from './check';
import { countOpen, type Command } from './command';
import { lacksValues, withComputedValues } from './computed-values';
import { figuresText } from './figures-text';
import { fileKey, openFile, refuseUnsupported, saveBytes, saveFile } from './files';
import { withHost } from './host-session';
import { lastYearText } from './last-year-text';
import { bytesOf } from './input-bytes';
import { isXlsxName } from './new-workbook';
import { refuseOtherBook } from './out-file';
import { USAGES } from './usage';

/**
 * `fill FILE [--period P] [--last-year FILE] [--charts A,B] [--per-page 1|2] --out FILE [--json]`: summaries and charts for a period, and the
 * tables asked for.
 */
export const fillCommand: Command = async (words) => {
  const usage = USAGES.fill;
  const kinds = {
    period: 'text',
    ...TABLE_FLAGS,
    'last-year': 'text',
    charts: 'text',
    'per-page': 'text',
    out: 'text',
    json: 'flag',
  } as const;
  const { files, options } = readArguments(words, kinds, { usage, files: 1 });
  const file = files[0] ?? '';
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  const workbook = openFile(file);
  refuseUnsupported(workbook, file);
  await refuseOtherBook(workbook, file, out, usage);
  const charts = chosenCharts(workbook, options.charts, options['per-page'], usage);
  const asked = {
    ...(charts === null ? {} : { charts }),
    ...(options.period === undefined ? {} : { periodId: options.period }),
  };
  const last = options['last-year'] === undefined ? null : await withComputedValues(openFile(options['last-year']));
  const {
    filled: result,
    lastYear,
    tables,
    changed,
  } = await withHost(workbook, { calculate: true }, async ({ port, host }) => {
    const lastYear = last === null ? null : readLastYearFile(last, thisYear(await openPlan(port)));
    const filled = await fill(port, { ...asked, ...(lastYear === null ? {} : { lastYear: ratesIn(lastYear) }) });
    const { lines: tables, changed: added } = await addAskedTables(port, options);
    const changed = added || filled.undo !== null || lacksValues(workbook);
    if (changed) await saveFile(host.workbook, out);
    return { filled, lastYear, tables, changed };
  });
  // A file that says the same already keeps its bytes, so that nobody takes it for a new one.
  const isSame = (await fileKey(out)) === (await fileKey(file));
  if (!changed && !isSame) await saveBytes(bytesOf(file), out);
  const done = changed ? vi.cli.filled(out) : isSame ? vi.cli.unchanged(out) : vi.cli.copied(out);
  const { procedures } = result.tables;
  const lacking =
    procedures?.more && !options.tthc ? [vi.cli.lacksRows(procedures.tab, result.summary.period.name)] : [];
  const taken = lastYear === null ? [] : lastYearText(lastYear, result.lastYear);
  return {
    asJson: options.json,
    json: { ...fillJson(result), ...(lastYear === null ? {} : { lastYear }) },
    text: [fillText(result), ...taken, ...tables, ...lacking, done].join('\n'),
    hasErrors: countOpen(result.findings).error > 0,
  };
};

const thisYear = ({ plan: { header, periods } }: OpenPlan) => ({ year: header.year, periods });

/** The charts that are asked for; of what is not said the workbook's own choice stays. null where nothing is said. */
function chosenCharts(
  workbook: Workbook,
  list: string | undefined,
  perPage: string | undefined,
  usage: string,
): ChartChoice | null {
  if (list === undefined && perPage === undefined) return null;
  const refuse = (reason: string, name: string): never => {
    const known = CHART_IDS.map((id) => `${id} (${CHARTS[id].label})`).join('; ');
    throw new CchcError('bad-arguments', { usage, reason, name, known });
  };
  if (perPage !== undefined && perPage !== '1' && perPage !== '2') return refuse('bad-per-page', perPage);
  const before = chartChoiceIn(new Parts(workbook)) ?? { ids: [], perPage: 1 };
  const asked = perPage === undefined ? before.perPage : perPage === '2' ? 2 : 1;
  if (list === undefined) return { ids: before.ids, perPage: asked };
  const read = readChartIds(list);
  if (!read.ok) return refuse('unknown-chart', read.unknown);
  return read.ids.length === 0 ? refuse('no-charts', '') : { ids: read.ids, perPage: asked };
}

/** The shape of `fill --json` in the description of the command line. */
export function fillJson({ summary, cells, tabs, charts }: FillResult) {
  const { period, areas, units, total } = summary;
  return {
    period: period.id,
    from: period.from,
    closing: period.closing,
    areas: areas.map((area) => ({ areaId: area.areaId, name: area.name, ...figuresJson(area) })),
    units: units.map((unit) => ({ unitId: unit.unitId, name: unit.name, ...figuresJson(unit) })),
    total: figuresJson(total),
    cells: cells.map(({ tab, cell, before, after, code }) => ({ tab, cell, before, after, code })),
    tabs,
    charts,
  };
}

function figuresJson(figures: Figures) {
  const { total, excluded, doneEarly, doneOnTime, doneLate, inProgress, notStarted, overdue, recurring } = figures;
  const { rateYear, ratePeriod, rateOnTime } = figures;
  const counts = { total, excluded, doneEarly, doneOnTime, doneLate, inProgress, notStarted, overdue, recurring };
  return { ...counts, rateYear, ratePeriod, rateOnTime };
}

function fillText({ summary, findings, checkedTabs, cells, tabs, tables: { procedures } }: FillResult): string {
  const { period, total } = summary;
  const words = vi.cli;
  const figures = cells.filter(({ field }) => field === null);
  const ofPlan = cells.filter(({ field }) => field !== null);
  const mismatched = procedures?.mismatched ?? 0;
  return [
    words.period(period.name, formatDate(period.from), formatDate(period.closing)),
    figuresText(summary, words),
    ...(ofPlan.length > 0 ? [words.cellsWritten(ofPlan.length), ...ofPlan.map(changeText)] : []),
    ...(figures.length > 0 ? [words.figuresWritten(figures.length), ...figures.map(changeText)] : []),
    tabs.length > 0 ? words.tabsWritten(tabs.join(', ')) : words.upToDate,
    checkText(findings, words.checked(total.total, checkedTabs)),
    ...(procedures && mismatched > 0 ? [words.mismatched(procedures.tab, mismatched, period.name)] : []),
  ].join('\n');
}

import { addProcedures, type ProceduresResult } from '../../actions/add-procedures';
import { fill } from '../../actions/fill';
import type { FillResult } from '../../actions/results';
import { formatDate } from '../../domain/dates';
import type { Figures } from '../../domain/summary';
import { vi } from '../../locales';
import { readArguments, required } from './arguments';
import { changeText } from './change-text';
import { checkText } from './check';
import { countOpen, type Command } from './command';
import { figuresText } from './figures-text';
import { openFile, refuseUnsupported, saveFile } from './files';
import { withHost } from './host-session';
import { isXlsxName } from './new-workbook';

/** `fill FILE [--period P] [--tthc] --out FILE [--json]`: summaries and charts for a period, and rows for its procedures. */
export const fillCommand: Command = async (words) => {
  const usage = vi.cli.usage.fill;
  const kinds = { period: 'text', tthc: 'flag', out: 'text', json: 'flag' } as const;
  const { files, options } = readArguments(words, kinds, { usage, files: 1 });
  const file = files[0] ?? '';
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  const workbook = openFile(file);
  refuseUnsupported(workbook, file);
  const { filled: result, procedures } = await withHost(workbook, { calculate: true }, async ({ port, host }) => {
    const filled = await fill(port, options.period === undefined ? {} : { periodId: options.period });
    const procedures = options.tthc ? await addProcedures(port) : null;
    await saveFile(host.workbook, out);
    return { filled, procedures };
  });
  return {
    asJson: options.json,
    json: fillJson(result),
    text: fillText(result, procedures, out),
    hasErrors: countOpen(result.findings).error > 0,
  };
};

/** The shape of `fill --json` in the description of the command line. */
export function fillJson({ summary, cells, tabs }: FillResult) {
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
  };
}

function figuresJson(figures: Figures) {
  const { total, excluded, doneEarly, doneOnTime, doneLate, inProgress, notStarted, overdue, recurring } = figures;
  const { rateYear, ratePeriod, rateOnTime } = figures;
  const counts = { total, excluded, doneEarly, doneOnTime, doneLate, inProgress, notStarted, overdue, recurring };
  return { ...counts, rateYear, ratePeriod, rateOnTime };
}

function fillText(result: FillResult, procedures: ProceduresResult | null, out: string): string {
  const { summary, findings, cells, tabs } = result;
  const { period, total } = summary;
  const words = vi.cli;
  return [
    words.period(period.name, formatDate(period.from), formatDate(period.closing)),
    figuresText(summary, words),
    ...(cells.length > 0 ? [words.cellsWritten(cells.length), ...cells.map(changeText)] : []),
    tabs.length > 0 ? words.tabsWritten(tabs.join(', ')) : words.upToDate,
    checkText(findings, total.total),
    ...(procedures === null ? [] : [words.procedures(procedures.tab, procedures.rows)]),
    words.filled(out),
  ].join('\n');
}

import { stat } from 'node:fs/promises';
import { makeReport, type ReportResult } from '../../actions/report';
import { formatDate } from '../../domain/dates';
import { CchcError } from '../../domain/error';
import { vi } from '../../locales';
import { report as words } from '../../locales/vi/report';
import { problemText } from '../../locales/report-problem';
import { BROWSER_VARIABLE, drawWith, findBrowser } from '../chart-pictures';
import { readArguments, required } from './arguments';
import { countOpen, type Command } from './command';
import { withComputedValues } from './computed-values';
import { openFile, saveBytes } from './files';
import { oneLine } from './finding-text';
import { memoryPort } from './memory-port';

/** `report FILE [--period P] --out REPORT.docx [--json]`: the narrative report of a period. The workbook is only read. */
export const reportCommand: Command = async (line) => {
  const usage = vi.cli.usage.report;
  const kinds = { period: 'text', out: 'text', json: 'flag' } as const;
  const { files, options } = readArguments(line, kinds, { usage, files: 1 });
  const file = files[0] ?? '';
  const out = await newDocx(required(options.out, '--out', usage), usage);
  const workbook = await withComputedValues(openFile(file));
  const browser = await findBrowser();
  const made = await makeReport(
    memoryPort(workbook).port,
    options.period === undefined ? {} : { periodId: options.period },
    browser === null ? undefined : drawWith(browser),
  );
  await saveBytes(made.file.bytes, out);
  return {
    asJson: options.json,
    json: reportJson(made, out),
    text: reportText(made, out, browser !== null),
    hasErrors: made.problems.length > 0 || countOpen(made.findings).error > 0,
  };
};

/** People go on writing in a report: one that is there is never written over. The file name, or `bad-arguments`. */
async function newDocx(out: string, usage: string): Promise<string> {
  const refuse = (reason: string) => new CchcError('bad-arguments', { usage, reason, name: out });
  if (!/\.docx$/i.test(out)) throw refuse('not-docx');
  const there = await stat(out).then(
    () => true,
    () => false,
  );
  if (there) throw refuse('file-exists');
  return out;
}

function reportJson(
  { period, problems, textsTab, open, pictures, outdated, closing, findings }: ReportResult,
  out: string,
) {
  return {
    ...{ file: out, period: period.id, from: period.from, closing: period.closing },
    ...{ open, charts: pictures.drawn, missingCharts: pictures.missing, outdated, closed: closing.kind === 'closed' },
    problems: problems.map((problem) => ({ ...problem, message: problemText(problem, textsTab, words) })),
    errors: countOpen(findings).error,
  };
}

/** The sheets that errors are on, in the order of findings, each with how many. */
function errorTabs(findings: ReportResult['findings']): [tab: string, count: number][] {
  const tabs = [...new Set(findings.map(({ tab }) => tab))];
  return tabs.flatMap((tab): [string, number][] => {
    const { error } = countOpen(findings.filter((finding) => finding.tab === tab));
    return error > 0 ? [[tab, error]] : [];
  });
}

function reportText(made: ReportResult, out: string, hasBrowser: boolean): string {
  const { period, problems, textsTab, open, pictures, outdated, closing, findings } = made;
  const { error } = countOpen(findings);
  return [
    vi.cli.period(period.name, formatDate(period.from), formatDate(period.closing)),
    ...(closing.kind === 'open' ? [words.closing.open] : [words.closing.closed(closing.on)]),
    ...(closing.kind === 'closed' && closing.late > 0 ? [words.closing.late(closing.late)] : []),
    ...(outdated ? [words.cli.outdated(period.id)] : []),
    ...(error > 0 ? [words.errors(error, errorTabs(findings))] : []),
    ...problems.map((problem) => oneLine(problemText(problem, textsTab, words))),
    words.open(open),
    ...(pictures.missing > 0 ? [words.noPictures(pictures.missing)] : []),
    ...(pictures.missing > 0 && !hasBrowser ? [words.cli.noBrowser(BROWSER_VARIABLE)] : []),
    words.cli.written(out),
  ].join('\n');
}

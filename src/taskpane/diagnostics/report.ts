import type { HostFacts, WorkbookFacts } from '../../actions/diagnose';
import type { DiagnosticsWords, Language } from '../../locales';
import type { RecentError } from '../recent-errors';
import { errorFacts } from './error-facts';
import type { PageFacts } from './page-facts';

/** A heading and what stands under it: a label and its value, or a value alone. */
export type Section = { title: string; rows: readonly (readonly [label: string, value: string])[] };

export type Facts = {
  addIn: { name: string; version: string; language: Language; madeAt: Date };
  /** null where it is not known yet; so are `page` and `workbook`. */
  host: HostFacts | null;
  page: PageFacts | null;
  workbook: WorkbookFacts | null;
  errors: readonly RecentError[];
};

/** All that the page shows and what is copied, in the order of both. Values come from facts that quote nothing of a workbook. */
export function reportOf(facts: Facts, text: DiagnosticsWords): Section[] {
  const { addIn, host, page, errors } = facts;
  const missing = [['', text.waiting]] as const;
  return [
    {
      title: text.addIn.title,
      rows: [
        [text.addIn.name, addIn.name],
        [text.addIn.version, addIn.version],
        [text.addIn.language, addIn.language],
        [text.addIn.made, timeOf(addIn.madeAt)],
      ],
    },
    { title: text.excel.title, rows: host ? excelRows(host, text) : missing },
    {
      title: text.sets.title,
      rows: host ? host.sets.map(({ name, version }) => [name, version ?? text.none]) : missing,
    },
    { title: text.page.title, rows: page ? pageRows(page, text) : missing },
    { title: text.limits.title, rows: host ? limitRows(host, text) : missing },
    { title: text.workbook.title, rows: workbookRows(facts.workbook, text) },
    {
      title: text.errors.title,
      rows: errors.length === 0 ? [['', text.errors.nothing]] : errors.map((error) => errorRow(error, text)),
    },
  ];
}

/** One line for each fact, a blank line before each heading. */
export function reportText(sections: readonly Section[]): string {
  const lines = ({ title, rows }: Section) => [title, ...rows.map(([label, value]) => line(label, value))];
  return sections.map((section) => lines(section).join('\n')).join('\n\n');
}

const line = (label: string, value: string): string => (label === '' ? value : `${label}: ${value}`);

function excelRows(host: HostFacts, { excel }: DiagnosticsWords): Section['rows'] {
  const fields = ['host', 'version', 'platform', 'displayLanguage', 'contentLanguage'] as const;
  return fields.map((field) => [excel[field], host[field]]);
}

function pageRows(page: PageFacts, text: DiagnosticsWords): Section['rows'] {
  return [
    [text.page.engine, page.engine || text.none],
    [text.page.agent, page.agent],
    [text.page.size, `${page.width} × ${page.height}`],
    [text.page.scale, String(Number(page.scale.toFixed(2)))],
    [text.page.timeZone, page.timeZone],
    [text.page.downloads, page.downloads ? text.yes : text.none],
  ];
}

function limitRows({ limits }: HostFacts, { limits: text }: DiagnosticsWords): Section['rows'] {
  return [
    [text.request, limits.request === null ? text.unlimited : text.bytes(limits.request)],
    [text.ourRequest, text.bytes(limits.ourRequest)],
    [text.rows, text.count(limits.rows)],
  ];
}

function workbookRows(facts: WorkbookFacts | null, text: DiagnosticsWords): Section['rows'] {
  const words = text.workbook;
  if (facts === null) return [[words.state, text.waiting]];
  if (facts.kind === 'unread') return [[words.state, words.unread(facts.code)]];
  const list = (names: readonly string[]) => names.join(', ') || text.none;
  return [
    [words.state, words.kind[facts.kind]],
    ...(facts.problems.length > 0 ? [[words.problems, list(facts.problems)] as const] : []),
    ...(facts.tasks === null ? [] : [[words.tasks, text.limits.count(facts.tasks)] as const]),
    [words.tabs, list(facts.tabs.map(({ id }) => id))],
    [words.locked, list(facts.tabs.flatMap(({ id, locked }) => (locked ? [id] : [])))],
    [words.missing, list(facts.missing)],
    [words.otherSheets, text.limits.count(facts.otherSheets)],
    ...facts.tables.map(({ name, rows }) => [words.table(name), words.rows(rows)] as const),
  ];
}

function errorRow({ failure, at, times }: RecentError, { errors }: DiagnosticsWords): Section['rows'][number] {
  return [timeOf(at), [...errorFacts(failure), ...(times > 1 ? [errors.times(times)] : [])].join('; ')];
}

/** "27/11/2026 10:20:05", on this computer's clock. */
function timeOf(at: Date): string {
  return at.toLocaleString('en-GB').replace(',', '');
}

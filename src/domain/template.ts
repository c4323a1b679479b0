import { readCsv, type TemplateProblem } from './csv';
import { findPeriod, periodsOfYear, type Period } from './period';
import type { Plan } from './plan';
import { readTasks } from './read-task';
import type { PlanRow } from './task';
import { nameKey } from './text';
import { readMark } from './cell-values';
import { readAreas, readPeriodRules, readUnits } from './template/catalogues';
import { existsInYear, reporter, requireCells, requireRows, requireUnique, splitList } from './template/cells';
import { readHeader } from './template/header';
import {
  readTableRows,
  TEMPLATE_TABLE_IDS,
  TEMPLATE_TABLES,
  type TemplateTable,
  type TemplateTables,
} from './template/tables';
import { readTaskRows } from './template/tasks';

export type { TemplateProblem } from './csv';
export type { TemplateTable, TemplateTables } from './template/tables';

/** Paths from the folder that holds `assets`. */
export const TEMPLATE_LIST_FILE = 'assets/templates/danh-sach.csv';
const AREAS_FILE = 'assets/catalogues/linh-vuc.csv';
const UNITS_FILE = 'assets/catalogues/don-vi.csv';
const PERIODS_FILE = 'assets/catalogues/ky-bao-cao.csv';
const headerFile = (id: string) => `assets/templates/${id}/thong-tin.csv`;
const tasksFile = (id: string) => `assets/templates/${id}/nhiem-vu.csv`;
/** Where a template keeps the rows of such a table; it need not have the file unless the list of templates says so. */
export const templateTableFile = (id: string, table: TemplateTable) =>
  `assets/templates/${id}/${TEMPLATE_TABLES[table].file}`;
const HEADER_PATH = /^assets\/templates\/([^/]+)\/thong-tin\.csv$/;

/** The files that `readTemplate` needs for a template, besides those of the tables that the list gives it. */
export function templateFiles(id: string): string[] {
  return [TEMPLATE_LIST_FILE, AREAS_FILE, UNITS_FILE, PERIODS_FILE, headerFile(id), tasksFile(id)];
}

/** The files of the tables that a template brings by the list of templates (its text); none where that cannot be read. */
export function templateTableFiles(id: string, list: string | undefined): string[] {
  const entry = readList(list).templates.find((each) => each.id === id);
  return (entry?.tables ?? []).map((table) => templateTableFile(id, table));
}

export type TemplateEntry = {
  id: string;
  name: string;
  description: string;
  /** The year the template is for; null = for any year from `fromYear` to `toYear`. */
  year: number | null;
  fromYear: number | null;
  toYear: number | null;
  sample: boolean;
  /** Tables that come with it. */
  tables: TemplateTable[];
  /** Line in the list file. */
  line: number;
};

const LIST_COLUMNS = {
  id: { heading: 'Mã', required: true },
  name: { heading: 'Tên', required: true },
  description: { heading: 'Mô tả', required: false },
  year: { heading: 'Năm', required: true },
  fromYear: { heading: 'Từ năm', required: false },
  toYear: { heading: 'Đến năm', required: false },
  sample: { heading: 'Dữ liệu mẫu', required: false },
  tables: { heading: 'Bảng kèm theo', required: false },
};

/** Reads danh-sach.csv, the list of templates that people can choose from. */
export function readTemplateList(
  csv: string | undefined,
): { ok: true; templates: TemplateEntry[] } | { ok: false; problems: TemplateProblem[] } {
  const { templates, problems } = readList(csv);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, templates };
}

function readList(csv: string | undefined): { templates: TemplateEntry[]; problems: TemplateProblem[] } {
  const { rows, problems } = readCsv(TEMPLATE_LIST_FILE, csv, LIST_COLUMNS);
  requireRows(TEMPLATE_LIST_FILE, rows, problems);
  const report = reporter(TEMPLATE_LIST_FILE, LIST_COLUMNS, problems);
  requireCells(rows, ['id', 'name'], report);
  requireUnique(rows, 'id', report);
  const templates = rows.map((row): TemplateEntry => {
    const yearOf = (key: 'year' | 'fromYear' | 'toYear') => {
      if (row.cells[key] === '') return null;
      if (/^\d{4}$/.test(row.cells[key])) return Number(row.cells[key]);
      report(row, key, 'number-invalid');
      return null;
    };
    const { id, name, description } = row.cells;
    const sample = readMark(row.cells.sample);
    const years = { year: yearOf('year'), fromYear: yearOf('fromYear'), toYear: yearOf('toYear') };
    const tables = splitList(row.cells.tables).flatMap((text) => {
      const found = TEMPLATE_TABLE_IDS.find((table) => nameKeys(TEMPLATE_TABLES[table]).includes(nameKey(text)));
      const candidates = Object.values(TEMPLATE_TABLES).map((table) => table.name);
      if (found === undefined) report(row, 'tables', 'table-unknown', { value: text, candidates });
      return found ?? [];
    });
    const marked = sample.marked && !sample.unclear;
    return { id, name, description, ...years, sample: marked, tables, line: row.line };
  });
  return { templates, problems };
}

const nameKeys = ({ name, aliases }: { name: string; aliases: readonly string[] }) => [name, ...aliases].map(nameKey);

/**
 * Puts a template's files together to a plan of one year. `rows` are the cells of the plan table, in the order of the file;
 * their `row` is the position from 1. Every problem of every file is listed, with its line and column.
 * `files`: path → text, the paths of `templateFiles` and `templateTableFiles`. `tables`: to be read besides those that the list gives it.
 */
export function readTemplate(
  files: Readonly<Record<string, string | undefined>>,
  options: { year?: number; tables?: readonly TemplateTable[] } = {},
): { ok: true; plan: Plan; rows: PlanRow[]; tables: TemplateTables } | { ok: false; problems: TemplateProblem[] } {
  const id = Object.keys(files).flatMap((path) => HEADER_PATH.exec(path)?.[1] ?? [])[0] ?? '';
  const list = readList(files[TEMPLATE_LIST_FILE]);
  const { areas, problems: areaProblems } = readAreas(AREAS_FILE, files[AREAS_FILE]);
  const { units, problems: unitProblems } = readUnits(UNITS_FILE, files[UNITS_FILE]);
  const { rules, problems: periodProblems } = readPeriodRules(PERIODS_FILE, files[PERIODS_FILE]);
  const problems = [...list.problems, ...areaProblems, ...unitProblems, ...periodProblems];

  const entry = list.templates.find((each) => each.id === id);
  if (!entry) {
    if (list.problems.length === 0)
      problems.push(listProblem(null, 'template-unknown', { value: id, known: list.templates.map((each) => each.id) }));
    return { ok: false, problems };
  }
  const year = chooseYear(entry, options.year);
  if (typeof year !== 'number') return { ok: false, problems: [...problems, year] };

  const header = readHeader(headerFile(id), files[headerFile(id)], year);
  problems.push(...header.problems);
  const periods = periodsOfYear(rules, year);
  const period = choosePeriod(header.period, periods);
  if (header.period && !period && periodProblems.length === 0) {
    const details = { value: header.period.text, candidates: periods.map(({ id: each }) => each) };
    problems.push({
      file: headerFile(id),
      line: header.period.line,
      column: 'Nội dung',
      code: 'period-unknown',
      details,
    });
  }

  const context = {
    areas: areas.filter((area) => existsInYear(area, year)),
    units: units.filter((unit) => existsInYear(unit, year)),
    year,
  };
  const closing = periods.reduce((last, each) => (each.closing > last ? each.closing : last), `${year}-01-01`);
  const cataloguesBroken = areaProblems.length > 0 || unitProblems.length > 0;
  const tasks = readTaskRows(tasksFile(id), files[tasksFile(id)], { ...context, periods, closing }, cataloguesBroken);
  problems.push(...tasks.problems);
  const tables: TemplateTables = {};
  for (const table of new Set([...entry.tables, ...(options.tables ?? [])])) {
    const path = templateTableFile(id, table);
    const read = readTableRows(table, path, files[path], context);
    tables[table] = read.rows;
    problems.push(...read.problems);
  }
  if (problems.length > 0 || !period) return { ok: false, problems };
  const plan: Plan = {
    header: header.header,
    areas: context.areas,
    units: context.units,
    periods,
    periodId: period.id,
    tasks: readTasks(tasks.rows, context),
  };
  return { ok: true, plan, rows: tasks.rows, tables };
}

function choosePeriod(wanted: { text: string } | null, periods: readonly Period[]): Period | null {
  return wanted === null ? (periods[0] ?? null) : findPeriod(wanted.text, periods);
}

const listProblem = (line: number | null, code: string, details: TemplateProblem['details']): TemplateProblem => ({
  file: TEMPLATE_LIST_FILE,
  line,
  column: null,
  code,
  details,
});

/** The year of a template, or what is wrong with the year that was asked for. */
function chooseYear(entry: TemplateEntry, asked: number | undefined): number | TemplateProblem {
  // NaN is what becomes of an empty input box: no year was asked for.
  const wanted = Number.isNaN(asked) ? undefined : asked;
  const { year, line } = entry;
  if (year !== null) {
    const same = wanted === undefined || wanted === year;
    return same ? year : listProblem(line, 'year-fixed', { value: wanted, year, template: entry.name });
  }
  const { fromYear: from, toYear: to } = { fromYear: entry.fromYear ?? 1900, toYear: entry.toYear ?? 9999 };
  if (wanted === undefined) return listProblem(line, 'year-missing', { from, to, template: entry.name });
  const fits = Number.isInteger(wanted) && wanted >= from && wanted <= to;
  return fits ? wanted : listProblem(line, 'year-invalid', { value: wanted, from, to, template: entry.name });
}

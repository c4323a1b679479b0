/** One sheet of the source: is there a plan, and what does it say. */
import type { Area } from '../area';
import { isBlank, readText } from '../cell-values';
import type { TaskField } from '../task';
import { unitExpander, unitMatcher, type Unit } from '../unit';
import { areaNames, type AreaNaming, type AreaNames } from './area-names';
import { inMillions } from './cell-text';
import { columnContents } from './column-content';
import { assignColumns, type ColumnChoices, type ImportColumn } from './columns';
import { filledCells, MOST_COLUMNS, type GridSheet } from './grid';
import { findHeader, type Header, type HeaderSearch } from './header';
import { budgetUnit, type ColumnRole } from './headings';
import { importFinding, type SourceFinding } from './import-rules';
import { toUnicode, type Converted } from './legacy';
import { joinPersonLines, joinUnitLines } from './name-lines';
import { readRows, type AreaChoices, type HeadingRow, type PassedRow, type SourceTask } from './read-rows';
import type { Steps } from '../steps';
import { readTitles, type TitleFacts } from './titles';

/** A sheet as far as it can be understood without a catalogue. */
export type OpenedSheet = {
  sheet: GridSheet;
  converted: Converted | null;
  search: HeaderSearch;
  /** Texts of the rows above the header. */
  lines: string[];
  titles: TitleFacts;
};

export type ReadSheet = {
  opened: OpenedSheet;
  header: Header;
  columns: ImportColumn[];
  tasks: SourceTask[];
  headings: HeadingRow[];
  skipped: PassedRow[];
  findings: SourceFinding[];
};

export type SheetContext = { areas: readonly Area[]; units: readonly Unit[]; year: number };
export type SheetChoices = { columns?: ColumnChoices; areas?: AreaChoices };

/** Lines of a sheet without a table, which may be the cover of the others. */
const MOST_LINES = 30;

/** Brings a sheet to Unicode and finds its header and what stands above it. */
export function openSheet(source: GridSheet): OpenedSheet {
  const { sheet, converted } = toUnicode(source);
  const search = findHeader(sheet);
  const end = search.kind === 'found' ? search.header.first : MOST_LINES;
  const lines: string[] = [];
  for (let row = 0; row < Math.min(end, sheet.rows.length); row += 1) {
    for (const { cell } of filledCells(sheet, row)) {
      if (typeof cell.value === 'string') lines.push(...cell.value.split(/[\n\r]+/));
    }
  }
  return { sheet, converted, search, lines, titles: readTitles(lines) };
}

/** Reads the tasks of a sheet that has a header. `finish` makes one call of it. */
export function* readSheet(
  opened: OpenedSheet,
  header: Header,
  context: SheetContext,
  choices: SheetChoices = {},
): Steps<ReadSheet, number> {
  const { sheet } = opened;
  const names = areaNames(context.areas);
  const { units, year } = context;
  const contents = columnContents(sheet, header.last + 1, { units, names, year, header });
  const columns = assignColumns(header, contents, choices.columns);
  const areaById = (id: string) => context.areas.find((area) => area.id === id);
  const sheetArea = areaOfSheet(opened, names);
  const rows = yield* readRows(sheet, header, columns, { names, areaById, choices: choices.areas ?? {}, sheetArea });
  const read: ReadSheet = { opened, header, columns, ...rows };
  joinLines(read, context.units);
  const leadFinding = leadOfSheet(read, context.units);
  const budgetFinding = budgetsInMillions(read);
  read.findings = [
    ...legacyFinding(opened),
    ...columnFindings(read),
    ...leadFinding,
    ...budgetFinding,
    ...hiddenRows(read),
    ...rows.findings,
    ...skippedFindings(read),
  ];
  return read;
}

/** "LV2", "Lĩnh vực 2": with letters before it the number of a sheet may be that of an area. */
const SHEET_NUMBER = /^(?:lv|lĩnh vực|mục|phần)[\s._-]*([ivx]+|\d)$/iu;

function areaOfSheet({ sheet, lines }: OpenedSheet, names: AreaNames): { naming: AreaNaming; text: string } {
  for (const text of [...lines].reverse()) {
    const naming = names.find(text);
    if (naming.kind === 'found' && naming.by === 'name') return { naming, text };
  }
  const numbered = SHEET_NUMBER.exec(sheet.name.trim());
  const text = sheet.name;
  return { naming: names.find(numbered ? numbered[1]!.toUpperCase() : text, true), text };
}

const REQUIRED = ['title', 'product', 'lead', 'deadline'] as const satisfies readonly TaskField[];

const fieldOf = (role: ColumnRole | null): TaskField | null => (role === 'kept' ? 'note' : role);

function columnFindings({ opened, header, columns, tasks }: ReadSheet): SourceFinding[] {
  const { name, hiddenColumns } = opened.sheet;
  const row = header.last + 1;
  const findings: SourceFinding[] = [];
  for (const { column, heading, role, sure, by, samples } of columns) {
    const facts = { row, column, field: fieldOf(role), value: heading, details: { samples } };
    const unsure = { ...facts, details: { reason: by === 'heading' ? 'words' : by } };
    const filled = samples.length > 0;
    if (by === 'nothing') {
      if (filled) findings.push(importFinding('import-column-unknown', name, facts));
    } else if (!sure) findings.push(importFinding('import-column-unsure', name, unsure));
    else if (role === 'kept' && filled) findings.push(importFinding('import-column-kept', name, facts));
  }
  const beyond = opened.sheet.rows[header.last]?.slice(MOST_COLUMNS).find((cell) => cell && !isBlank(cell.value));
  if (beyond) {
    const facts = { row, column: MOST_COLUMNS, value: readText(beyond.value) };
    findings.push(importFinding('import-column-unknown', name, facts));
  }
  const missing = REQUIRED.filter((field) => !columns.some(({ role }) => role === field));
  const known = missing.filter((field) => !(field === 'lead' && tasks.some(({ values }) => values.lead !== undefined)));
  for (const field of known) findings.push(importFinding('import-column-missing', name, { row, field }));
  const hidden = columns.filter(({ column, role }) => role !== null && hiddenColumns.has(column));
  const [first] = hidden;
  if (first) {
    const details = { headings: hidden.map(({ heading }) => heading) };
    findings.push(importFinding('import-columns-hidden', name, { row, column: first.column, details }));
  }
  return findings;
}

/** Without a column for it, the sheet's own name may say who leads: "Phòng Tư pháp", or "Đơn vị: Phòng Tư pháp" above. */
function leadOfSheet({ opened, header, columns, tasks }: ReadSheet, units: readonly Unit[]): SourceFinding[] {
  if (columns.some(({ role }) => role === 'lead') || tasks.length === 0) return [];
  const match = unitMatcher(units);
  const texts = [...opened.lines.map((line) => line.replace(/^[^:]{1,30}:\s*/u, '')), opened.sheet.name];
  for (const text of texts.reverse()) {
    const found = match(text, null);
    if (found.kind !== 'one') continue;
    for (const task of tasks) task.values.lead = found.unit.name;
    const facts = { row: header.last + 1, field: 'lead', value: text, details: { name: found.unit.name } } as const;
    return [importFinding('import-lead-from-sheet', opened.sheet.name, facts)];
  }
  return [];
}

/** Cells of units and people hold one name after the other, as the table keeps them, and no lines. */
function joinLines({ tasks }: ReadSheet, units: readonly Unit[]): void {
  const expand = unitExpander(units);
  for (const { values } of tasks) {
    for (const field of ['lead', 'coordinators', 'head'] as const) {
      const value = values[field];
      if (typeof value !== 'string' || !value.includes('\n')) continue;
      values[field] = field === 'head' ? joinPersonLines(value) : joinUnitLines(value, (text) => expand(text, null));
    }
  }
}

/** 1.000 đồng: no task of a plan costs less, so the amount was typed in another unit. */
const FEWEST_MILLIONS = 0.001;

/** Money of another unit is brought to million đồng, the unit of the plan table. */
function budgetsInMillions({ opened, header, columns, tasks }: ReadSheet): SourceFinding[] {
  const budget = columns.find(({ role }) => role === 'budget');
  if (!budget) return [];
  const line = opened.lines.find((text) => /(?:đơn vị(?: tính)?|đvt)\s*:/iu.test(text));
  const unit = budgetUnit(budget.heading) ?? (line === undefined ? null : budgetUnit(line));
  if (!unit || unit.factor === 1) return [];
  const small: SourceFinding[] = [];
  let changed = 0;
  for (const [task, { values, places, row }] of tasks.entries()) {
    const typed = values.budget ?? null;
    const amount = inMillions(typed, unit);
    if (isBlank(typed) || amount === typed) continue;
    if (typeof amount === 'number' && amount !== 0 && Math.abs(amount) < FEWEST_MILLIONS) {
      const place = { row: (places.budget?.row ?? row) + 1, column: places.budget?.column ?? budget.column };
      const told = { ...place, field: 'budget', value: typed, details: { unit: unit.unit }, task } as const;
      small.push(importFinding('import-budget-small', opened.sheet.name, told));
      continue;
    }
    values.budget = amount;
    changed += 1;
  }
  if (changed === 0) return small;
  const details = { unit: unit.unit, tasks: changed };
  const facts = {
    row: header.last + 1,
    column: budget.column,
    field: 'budget',
    value: budget.heading,
    details,
  } as const;
  return [importFinding('import-budget-unit', opened.sheet.name, facts), ...small];
}

function hiddenRows({ opened, tasks }: ReadSheet): SourceFinding[] {
  const hidden = tasks.filter((task) => task.hidden);
  const [first] = hidden;
  if (!first) return [];
  const details = { tasks: hidden.length, rows: rowNumbers(hidden.map(({ row }) => row + 1)) };
  const column = first.places.title?.column ?? null;
  const facts = { row: first.row + 1, column, value: readText(first.values.title), details };
  return [importFinding('import-hidden-rows', opened.sheet.name, facts)];
}

function legacyFinding({ sheet, converted }: OpenedSheet): SourceFinding[] {
  if (!converted) return [];
  const { cells, rows, first } = converted;
  // Of a sheet in an old font throughout nobody needs every row.
  const places = rows.length > MOST_NAMED ? [] : rowNumbers(rows.map((row) => row + 1));
  const details = { cells, reading: first.unicode.slice(0, 200), rows: places };
  const facts = { row: first.row + 1, column: first.column, value: first.text, details };
  return [importFinding('import-legacy-text', sheet.name, facts)];
}

/** Rows passed over for one reason and following each other are told together. */
function skippedFindings({ opened, skipped }: ReadSheet): SourceFinding[] {
  const runs: PassedRow[][] = [];
  for (const passed of skipped.filter(({ why }) => why !== 'other-table').sort((a, b) => a.row - b.row)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.why === passed.why && passed.why !== 'sub-heading') run.push(passed);
    else runs.push([passed]);
  }
  return runs.map((run) => {
    const { row, column, text, why } = run[0]!;
    const details = { why, rows: rowNumbers(run.map((each) => each.row)) };
    return importFinding('import-row-skipped', opened.sheet.name, { row, column, value: text, details });
  });
}

const MOST_NAMED = 20;

/** Row numbers for a sentence; of very many the first. */
function rowNumbers(rows: readonly number[]): string[] {
  const named = rows.slice(0, MOST_NAMED).map(String);
  return rows.length > MOST_NAMED ? [...named, '…'] : named;
}

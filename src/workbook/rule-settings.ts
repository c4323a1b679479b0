/** The tab "Quy tắc": what an office wants of each rule, and which findings somebody said are all right. */
import { readText } from '../domain/cell-values';
import { toSerial, type IsoDate } from '../domain/dates';
import { CchcError } from '../domain/error';
import type { RuleSettings, Threshold } from '../domain/rule-settings';
import { cutText, nameKey } from '../domain/text';
import { addFilled, addTab, headerOf, sheetNames } from './add-tab';
import type { Change } from './change';
import { isEmpty, sameContent } from './compare-cells';
import { Parts, type FoundTable } from './find-parts';
import { readTable, tableOnTab } from './read-table';
import { TABLES } from './tab-ids';
import type { RuleRow } from './tabs/context';
import {
  IGNORED_HEADINGS,
  IGNORED_STYLES,
  layoutRules,
  RULE_HEADINGS,
  RULE_WIDTHS,
  ruleCells,
  ruleHeight,
  SEVERITY_CHOICES,
  thresholdValidation,
} from './tabs/rules';
import { rowHeight } from './text-size';
import type { Area, Cell, CellValue, Workbook } from './workbook';

const rulesTable = (parts: Parts) => tableOnTab(parts, 'rules', TABLES.rules, RULE_HEADINGS);
export const ignoredTable = (parts: Parts) => tableOnTab(parts, 'rules', TABLES.ignored, IGNORED_HEADINGS);

type Choice = keyof typeof SEVERITY_CHOICES;
const CHOICES = new Map(Object.entries(SEVERITY_CHOICES).map(([choice, words]) => [nameKey(words), choice as Choice]));

/**
 * What the workbook says about rules, by code. Words that are no severity and numbers outside the limits of `rules` are passed
 * over: the rule then stays as it is. A workbook without the tab says nothing.
 */
export function readRuleSettings(
  workbook: Workbook,
  rules: readonly { code: string; threshold?: Threshold | null }[] = [],
): RuleSettings {
  const found = rulesTable(new Parts(workbook));
  const severities: Record<string, Choice> = {};
  const thresholds: Record<string, number> = {};
  const limits = new Map(rules.map(({ code, threshold }) => [code, threshold ?? null]));
  for (const cell of found === null ? [] : readTable(found, RULE_HEADINGS).rows) {
    const code = readText(cell('code'));
    if (code === '') continue;
    const choice = CHOICES.get(nameKey(readText(cell('severity'))));
    if (choice !== undefined) severities[code] = choice;
    const number = cell('threshold');
    if (typeof number === 'number' && isWithin(number, limits.get(code))) thresholds[code] = number;
  }
  return { severities, thresholds };
}

function isWithin(number: number, limit: Threshold | null | undefined): boolean {
  return !limit || (number >= limit.min && number <= limit.max);
}

/** Findings that may stay, by their keys. */
export function readIgnored(workbook: Workbook): ReadonlyMap<string, { reason: string }> {
  const text = (row: readonly Cell[], column: keyof typeof IGNORED_HEADINGS): string =>
    readText(row[COLUMNS.indexOf(column)]?.value);
  const rows = ignoredRows(new Parts(workbook)).filter((row) => text(row, 'key') !== '');
  return new Map(rows.map((row) => [text(row, 'key'), { reason: text(row, 'reason') }]));
}

/** A finding to let stay, with what stood where at that time. `reason` null takes the entry out again. */
export type IgnoreEntry = {
  key: string;
  reason: string | null;
  /** The rule's title. */
  rule: string;
  tab: string;
  cell: string;
  /** What the cell showed. */
  value: string;
  date: IsoDate;
};

/**
 * The changes that write these entries into the table "Mục đã bỏ qua"; an entry of the same key is replaced. `rules`: for the
 * tab, where the workbook has none yet. Empty where nothing is different. Throws `CchcError` table-missing where somebody took the
 * table away and left the tab.
 */
export function ignoreChanges(
  workbook: Workbook,
  entries: readonly IgnoreEntry[],
  rules: readonly RuleRow[],
): Change[] {
  const parts = new Parts(workbook);
  const before = ignoredRows(parts);
  const touched = new Set(entries.map(({ key }) => key));
  const kept = before.filter((row) => !touched.has(readText(row[KEY]?.value)));
  const after = [
    ...kept,
    ...entries.flatMap((entry) => (entry.reason === null ? [] : [ignoredCells(entry, entry.reason)])),
  ];
  if (sameRows(before, after)) return [];
  if (ignoredTable(parts) !== null) return rewriteIgnored(parts, after);
  const tab = parts.tabs().rules?.sheet.name;
  if (tab !== undefined) throw new CchcError('table-missing', { table: TABLES.ignored, tab });
  return addFilled(parts, 'rules', addRulesTab(parts, rules), (withTab) => rewriteIgnored(withTab, after));
}

const COLUMNS = Object.keys(IGNORED_HEADINGS) as (keyof typeof IGNORED_HEADINGS)[];
const KEY = COLUMNS.indexOf('key');

/** Rows in which something stands, as cells in the order of `IGNORED_HEADINGS`. */
function ignoredRows(parts: Parts): Cell[][] {
  const found = ignoredTable(parts);
  if (found === null) return [];
  const { rows } = readTable(found, IGNORED_HEADINGS);
  return rows
    .map((cell) => COLUMNS.map((column): Cell => ({ value: cell(column) })))
    .filter((cells) => !cells.every(isEmpty));
}

function ignoredCells({ key, rule, tab, cell, value, date }: IgnoreEntry, reason: string): Cell[] {
  const text = (long: string): CellValue => cutText(long, LONGEST) || null;
  const values = { rule, reason: text(reason), tab, cell, date: toSerial(date), value: text(value), key };
  return COLUMNS.map((column) => ({ value: values[column] }));
}

/** The value is there to recognise the cell by, the reason to be read. */
const LONGEST = 1_000;

function sameRows(a: readonly Cell[][], b: readonly Cell[][]): boolean {
  return a.length === b.length && a.every((row, r) => row.every((cell, c) => sameContent(cell, b[r]?.[c])));
}

function rewriteIgnored(parts: Parts, rows: readonly Cell[][]): Change[] {
  const found = ignoredTable(parts);
  if (found === null) return [];
  const { sheet, table } = found;
  const { row: header, column, columns, rows: tall } = table.area;
  const { places } = readTable(found, IGNORED_HEADINGS);
  const shown = rows.length > 0 ? rows : [[]];
  const lines = shown.map((cells): (Cell | null)[] => {
    const line: (Cell | null)[] = Array.from({ length: columns }, () => null);
    for (const [name, at] of places) {
      const index = COLUMNS.indexOf(name);
      line[at] = { value: cells[index]?.value ?? null, style: IGNORED_STYLES[index] ?? {} };
    }
    return line;
  });
  const first = lines.findIndex((line, r) =>
    line.some((cell, c) => cell !== null && !sameContent(sheet.rows[header + 1 + r]?.[column + c], cell)),
  );
  const from = first < 0 ? lines.length : first;
  const area = { ...table.area, rows: lines.length + 1 };
  const heights = Object.fromEntries(
    shown.slice(from).map((cells, r) => [header + 1 + from + r, ignoredHeight(cells)]),
  );
  const leftover = tall - area.rows;
  const below = { row: header + area.rows, column, columns, rows: leftover };
  return [
    ...(from < lines.length
      ? [
          { kind: 'set-cells', sheet: sheet.name, row: header + 1 + from, column, cells: lines.slice(from) } as const,
          { kind: 'set-rows', sheet: sheet.name, rowFormats: heights } as const,
        ]
      : []),
    ...(leftover === 0 ? [] : [{ kind: 'resize-table', sheet: sheet.name, table: table.name, area } as const]),
    ...(leftover > 0
      ? [
          { kind: 'clear', sheet: sheet.name, area: below } as const,
          { kind: 'set-rows', sheet: sheet.name, rowFormats: automatic(below) } as const,
        ]
      : []),
  ];
}

function automatic({ row, rows }: Area): Record<number, object> {
  return Object.fromEntries(Array.from({ length: rows }, (_, index) => [row + index, {}]));
}

function ignoredHeight(cells: readonly Cell[]): { height: number } {
  const texts = cells.map(({ value }, column) => ({
    text: typeof value === 'string' && column !== KEY ? value : '',
    width: RULE_WIDTHS[column] ?? 0,
    size: 11,
  }));
  return { height: rowHeight(texts, 19.5) };
}

/** The tab, for workbooks that were made before it existed. */
function addRulesTab(parts: Parts, rules: readonly RuleRow[]): Change[] {
  const sheet = layoutRules({ rules, sheets: sheetNames(parts), plan: { header: headerOf(parts) } }).sheet;
  return addTab(parts, 'rules', sheet);
}

/**
 * Brings the tab up to the rules of this program: the tab itself where it is missing, a row for each rule that it does not list.
 * Severities and thresholds that stand there are the office's own and stay.
 */
export function refreshRules(parts: Parts, rules: readonly RuleRow[]): Change[] {
  if (rules.length === 0) return [];
  const found = rulesTable(parts);
  if (found === null) return parts.tabs().rules === undefined ? addRulesTab(parts, rules) : [];
  const known = new Set(readTable(found, RULE_HEADINGS).rows.map((cell) => readText(cell('code'))));
  const added = rules.filter(({ code }) => !known.has(code)).slice(0, roomBelow(found));
  return added.length === 0 ? [] : addRules(found, added);
}

/** Blank rows below the table that a longer one may take. */
function roomBelow({ sheet, table }: FoundTable): number {
  const { row, rows, column, columns } = table.area;
  const end = row + rows;
  let at = end;
  while (at < sheet.rows.length && (sheet.rows[at] ?? []).slice(column, column + columns).every(isEmpty)) at++;
  // With nothing below there is no end.
  return at < sheet.rows.length ? at - end : Infinity;
}

function addRules(found: FoundTable, rules: readonly RuleRow[]): Change[] {
  const { sheet, table } = found;
  const { area } = table;
  const { places } = readTable(found, RULE_HEADINGS);
  const end = area.row + area.rows;
  const name = sheet.name;
  const heights = rules.map((rule, index) => [end + index, { height: ruleHeight(rule) }] as const);
  const lines = rules.map((rule) => {
    const cells = ruleCells(rule);
    const line: (Cell | null)[] = Array.from({ length: area.columns }, () => null);
    for (const [column, at] of places) line[at] = cells[column];
    return line;
  });
  const threshold = places.get('threshold');
  return [
    { kind: 'set-cells', sheet: name, row: end, column: area.column, cells: lines },
    { kind: 'set-rows', sheet: name, rowFormats: Object.fromEntries(heights) },
    { kind: 'resize-table', sheet: name, table: table.name, area: { ...area, rows: area.rows + rules.length } },
    ...rules.flatMap((rule, index): Change[] => {
      if (rule.threshold === null || threshold === undefined) return [];
      const within = { row: end + index, column: area.column + threshold, rows: 1, columns: 1 };
      const validation = { ...thresholdValidation(rule.threshold), area: within };
      return [{ kind: 'set-validations', sheet: name, within, validations: [validation] }];
    }),
  ];
}

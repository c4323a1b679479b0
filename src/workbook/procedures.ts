/** The tab "TTHC" and the figures in the table of procedures, wherever it stands. */
import { readMark, readText } from '../domain/cell-values';
import { CchcError } from '../domain/error';
import type { Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import {
  ON_TIME_RATES,
  PROCEDURE_COUNTS,
  PROCEDURE_SUMS,
  PROCEDURE_TOTALS,
  sumOfCounts,
  type ProcedureCount,
  type ProcedureCounts,
  type ProcedureEntry,
} from '../domain/procedures';
import { finish } from '../domain/steps';
import { nameKey } from '../domain/text';
import { unitsOn, type Unit } from '../domain/unit';
import { addTab, isAsDrawn, namesForNew, rememberDrawn, sheetNames } from './add-tab';
import type { SummaryLayout } from './build-workbook';
import type { Change } from './change';
import { formulaKey } from './compare-cells';
import { cellValue, Parts, type FoundTable } from './find-parts';
import { withValuesOf } from './fresh-values';
import { readOtherTables } from './other-tables';
import { periodTable } from './read-catalogue';
import { refreshSheet, setHeights } from './refresh-sheet';
import { NAMES, OTHER_TABLES, TABLES } from './tab-ids';
import { PERIOD_HEADINGS } from './tabs/catalogue-columns';
import { PROCEDURES_BLOCK } from './tabs/info-names';
import {
  isFilledProcedure,
  layoutProcedures,
  PROCEDURES_HEADER_ROW,
  type LaidProcedure,
  type ProceduresContext,
  type ProceduresSheet,
} from './tabs/procedures';
import { ENTRY_COLUMNS, headingOf, isTotal, PROCEDURE_COLUMNS, type EntryColumn } from './tabs/procedures-columns';
import { numberFormula, PROCEDURE_GROUPS, totalFormula } from './tabs/procedures-formulas';
import type { CellValue, Sheet, Workbook } from './workbook';

/** Blank rows at the end of the table: a locked sheet lets nobody add rows. For further fields, units and earlier periods. */
export const SPARE_PROCEDURE_ROWS = 4;

/** `listed`: units with the fields (lĩnh vực) for which they get a row each, as a template lists them. */
export type ProceduresWanted = {
  plan: Pick<Plan, 'header' | 'units' | 'periods'>;
  period: Period;
  listed?: readonly Readonly<Record<string, CellValue | undefined>>[];
};

/**
 * The rows of the table `TTHC`, on whatever sheet it stands, without those that add others up; none where there is no such table. Only
 * numbers count, as in the sums of the sheet itself: what is wrong with other cells is a finding.
 */
export function readProcedureEntries(workbook: Workbook): ProcedureEntry[] {
  const rows = readOtherTables(workbook).procedures?.rows ?? [];
  return rows.flatMap(({ values }): ProcedureEntry[] => {
    if (readMark(values.total).marked) return [];
    const [period, group, unit, field] = (['period', 'group', 'unit', 'field'] as const).map((one) =>
      readText(values[one]),
    ) as [string, string, string, string];
    return [{ period, group, unit, field, counts: countsOf((count) => values[count] ?? null) }];
  });
}

function countsOf(valueOf: (field: ProcedureCount) => CellValue): ProcedureCounts {
  const counts = PROCEDURE_COUNTS.map((field) => [field, numberIn(valueOf(field))]);
  return Object.fromEntries(counts) as ProcedureCounts;
}

const numberIn = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

/**
 * The changes that bring the tab, or rows for the period where it is there already: one for each office and commune of the closing day,
 * without figures, because blank is not 0. Rows that are there stay as they are. Empty where every unit has its row. Throws `CchcError`
 * name-taken: a person keeps a table of this name, or has rebuilt ours.
 */
export function procedureChanges(workbook: Workbook, wanted: ProceduresWanted): Change[] {
  const parts = new Parts(workbook);
  const found = parts.table(OTHER_TABLES.procedures);
  if (found === null) {
    const rows = [...newRows([], wanted), ...blankRows()];
    const sheets = namesForNew(parts, 'procedures');
    const layout = layoutProcedures({ ...contextOf(parts, wanted), sheets, rows, tidy: true });
    return [...addTab(parts, 'procedures', layout.builder.sheet), ...namesOf(layout), ...drawn(parts, layout)];
  }
  const present = laidProcedures(parts, wanted);
  if (present === null) throw new CchcError('name-taken', { name: OTHER_TABLES.procedures });
  const kept = present.rows.filter(isFilledProcedure);
  const added = newRows(kept, wanted);
  if (added.length === 0) return [];
  const rows = [...kept, ...added, ...blankRows()];
  const layout = layoutProcedures({ ...contextOf(parts, wanted), rows, tidy: true }, present.origin);
  return rewrite(parts, present, layout);
}

/** Whether units of the period have no row yet; false where the table is not there or a person has rebuilt it. */
export function lacksProcedures(parts: Parts, wanted: ProceduresWanted): boolean {
  const found = parts.table(OTHER_TABLES.procedures);
  if (found === null || found.sheet !== parts.tabs().procedures?.sheet || !isOurs(found)) return false;
  return newRows(presentRows(found).filter(isFilledProcedure), wanted).length > 0;
}

/**
 * The tab as it should look now, with what people typed and more blank rows where the last one is filled; null where it is not there or a
 * person has rebuilt it.
 */
export function layoutProceduresTab(parts: Parts, wanted: ProceduresWanted): SummaryLayout | null {
  const present = laidProcedures(parts, wanted);
  if (present === null) return null;
  const last = present.rows.at(-1);
  const rows = last !== undefined && isFilledProcedure(last) ? [...present.rows, ...blankRows()] : present.rows;
  return finished(layoutProcedures({ ...contextOf(parts, wanted), rows, tidy: true }, present.origin));
}

/** The tab as it is laid out with what stands in it now, by which its looks are known; null as for `layoutProceduresTab`. */
export function proceduresLayout(workbook: Workbook, wanted: ProceduresWanted): Sheet | null {
  return laidProcedures(new Parts(workbook), wanted)?.layout.builder.sheet ?? null;
}

/** The workbook with what the formulas of the tab make of cells that were written since they were last worked out. */
export function withProcedureTotals(workbook: Workbook, wanted: ProceduresWanted): Workbook {
  const layout = proceduresLayout(workbook, wanted);
  if (layout === null) return workbook;
  const sheets = workbook.sheets.map((sheet) => (sheet.name === layout.name ? withValuesOf(sheet, layout) : sheet));
  return { ...workbook, sheets };
}

function finished({ builder, block, names }: ProceduresSheet): SummaryLayout {
  const [blockName] = names;
  return { sheet: builder.sheet, block, blockName };
}

type Present = {
  sheet: Sheet;
  origin: { row: number; column: number };
  rows: LaidProcedure[];
  layout: ProceduresSheet;
};

function laidProcedures(parts: Parts, wanted: ProceduresWanted): Present | null {
  const found = parts.table(OTHER_TABLES.procedures);
  const sheet = parts.tabs().procedures?.sheet;
  if (found === null || found.sheet !== sheet || !isOurs(found)) return null;
  const { row, column } = found.table.area;
  const origin = { row: row - PROCEDURES_HEADER_ROW, column };
  if (origin.row < 0) return null;
  const rows = presentRows(found);
  const context = { ...contextOf(parts, wanted), rows };
  const tidy = layoutProcedures({ ...context, tidy: true }, origin);
  const isTidy = isAsDrawn(parts, 'procedures', finished(tidy));
  const layout = isTidy ? tidy : layoutProcedures({ ...context, tidy: false }, origin);
  return { sheet, origin, rows, layout };
}

/** The table has our columns in their order: then each row can be laid out anew around what people typed. */
function isOurs({ table }: FoundTable): boolean {
  const names = table.columns.map(({ name }) => nameKey(name));
  return names.join('\n') === PROCEDURE_COLUMNS.map((column) => nameKey(headingOf(column))).join('\n');
}

function presentRows({ sheet, table }: FoundTable): LaidProcedure[] {
  const { row: header, column: first, rows } = table.area;
  return Array.from({ length: rows - 1 }, (_, index) => {
    const row = header + 1 + index;
    const cells: LaidProcedure['cells'] = {};
    PROCEDURE_COLUMNS.forEach((column, at) => {
      const cell = sheet.rows[row]?.[first + at];
      // A number that is worked out is laid out anew.
      const isWorkedOut = column === 'number' && isNumberFormula(cell?.formula ?? '');
      if (cell && !isWorkedOut && (ENTRY_COLUMNS as readonly string[]).includes(column)) {
        cells[column as EntryColumn] = {
          value: cellValue(sheet, row, first + at),
          ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        };
      }
    });
    return laid(cells);
  });
}

/** What a row says; totals that are worked out show the sum of their parts. */
function laid(cells: LaidProcedure['cells']): LaidProcedure {
  const typed = countsOf((field) => cells[field]?.value ?? null);
  const counts = { ...typed };
  const shown = { ...cells };
  for (const total of PROCEDURE_TOTALS) {
    if (cells[total]?.formula === undefined) continue;
    counts[total] = sumOfCounts(typed, PROCEDURE_SUMS[total]);
    shown[total] = { ...cells[total], value: counts[total] ?? '' };
  }
  const isThere = (field: ProcedureCount): boolean => {
    const { value = null, formula } = cells[field] ?? {};
    return formula !== undefined || (value !== null && value !== '');
  };
  const isTyped = (field: ProcedureCount): boolean =>
    isTotal(field) ? typeof shown[field]?.value === 'number' : isThere(field);
  const line = {
    counts,
    typed: PROCEDURE_COUNTS.some(isTyped),
    oddReturned: isThere('returned') && counts.returned === null,
  };
  const text = (column: 'period' | 'group'): string => String(cells[column]?.value ?? '');
  return { cells: shown, line: { ...line, period: text('period'), group: text('group') } };
}

const isNumberFormula = (formula: string): boolean =>
  formulaKey(formula, OTHER_TABLES.procedures) === formulaKey(numberFormula(), OTHER_TABLES.procedures);

function blankRows(): LaidProcedure[] {
  return Array.from({ length: SPARE_PROCEDURE_ROWS }, () => entryRow({}));
}

function entryRow(values: Partial<Record<EntryColumn, CellValue>>): LaidProcedure {
  const cells: LaidProcedure['cells'] = {};
  for (const column of ENTRY_COLUMNS) cells[column] = { value: values[column] ?? null };
  for (const total of PROCEDURE_TOTALS) cells[total] = { value: '', formula: totalFormula(total) };
  return laid(cells);
}

function newRows(kept: readonly LaidProcedure[], { plan, period, listed = [] }: ProceduresWanted): LaidProcedure[] {
  const there = new Set(
    kept
      .filter(({ line }) => line.period.toLowerCase() === period.name.toLowerCase())
      .map(({ cells }) => nameKey(readText(cells.unit?.value))),
  );
  const reporting = unitsOn(plan.units, period.closing).flatMap((unit) => {
    const group = groupOf(unit);
    return group === null ? [] : [{ unit: unit.name, group }];
  });
  const known = new Map(reporting.map(({ unit, group }) => [nameKey(unit), group]));
  const fields = listed.map(({ unit, group, field }) => {
    const name = readText(unit);
    return { unit: name, group: known.get(nameKey(name)) ?? readText(group), field: readText(field) };
  });
  const isListed = new Set(fields.map(({ unit }) => nameKey(unit)));
  const wanted = [...fields, ...reporting.filter(({ unit }) => !isListed.has(nameKey(unit)))];
  const missing = wanted.filter(({ unit }) => !there.has(nameKey(unit)));
  const groups = new Set([...Object.values<string>(PROCEDURE_GROUPS), ...missing.map(({ group }) => group)]);
  const ordered = [...groups].flatMap((group) => missing.filter((one) => one.group === group));
  return ordered.map((row, index) => entryRow({ number: there.size + index + 1, period: period.name, ...row }));
}

/** Agencies of other branches (thuế, bảo hiểm…) report to those; who has one that reports here, types it into a blank row. */
function groupOf({ kind }: Unit): string | null {
  if (kind === 'office') return PROCEDURE_GROUPS.offices;
  return kind === 'commune' ? PROCEDURE_GROUPS.communes : null;
}

function contextOf(parts: Parts, { plan, period }: ProceduresWanted): Omit<ProceduresContext, 'rows' | 'tidy'> {
  const periods = parts.table(TABLES.periods);
  const choice = parts.named(NAMES.procedureFormula);
  const chosen = choice === null ? '' : readText(cellValue(choice.sheet, choice.area.row, choice.area.column));
  return {
    plan,
    summary: { period },
    sheets: sheetNames(parts),
    headings: { periods: periods === null ? PERIOD_HEADINGS : periodTable(periods).headings },
    formula: chosen || ON_TIME_RATES[0]!.name,
  };
}

const namesOf = ({ names }: ProceduresSheet): Change[] => names.map((name): Change => ({ kind: 'set-name', name }));

const drawn = (parts: Parts, layout: ProceduresSheet): Change[] => rememberDrawn(parts, 'procedures', finished(layout));

/** The tab with more rows: what stands under the table moves down, and the rules reach as far as the table. */
function rewrite(parts: Parts, { sheet, layout: before }: Present, layout: ProceduresSheet): Change[] {
  const { name } = sheet;
  const wanted = layout.builder.sheet;
  const known = parts.named(PROCEDURES_BLOCK);
  const oldBlock = known !== null && known.sheet === sheet ? known.area : before.block;
  const [table] = wanted.tables;
  return [
    ...finish(refreshSheet(sheet, wanted, oldBlock, layout.block)),
    // A longer table needs its cells first.
    ...(table === undefined
      ? []
      : [{ kind: 'resize-table', sheet: name, table: table.name, area: table.area } as const]),
    { kind: 'set-validations', sheet: name, within: layout.block, validations: wanted.validations },
    setHeights(name, wanted, layout.block),
    ...(wanted.page === null ? [] : [{ kind: 'set-page', sheet: name, page: wanted.page } as const]),
    ...namesOf(layout),
    ...drawn(parts, layout),
  ];
}

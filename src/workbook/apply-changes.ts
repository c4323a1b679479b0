/**
 * Changes applied to plain data, and their inverse. The Excel adapter gives the same result inside Excel; here they serve
 * undo, previews, the command line and tests.
 */
import { CchcError } from '../domain/error';
import { contains, intersects } from './a1';
import { updatedChart } from './apply-chart';
import type { Change, LookParts } from './change';
import { mergesOf } from './plan-rows';
import type { Area, Cell, ColumnFormat, Sheet, Style, Table, TableColumn, Workbook } from './workbook';

/**
 * The workbook after all changes, in order. The given workbook stays as it is; untouched sheets and rows are shared with it.
 * Throws `CchcError`: sheet-missing, table-missing, name-taken.
 */
export function applyChanges(workbook: Workbook, changes: Change[]): Workbook {
  const draft = new Draft(workbook);
  for (const change of changes) applyOne(draft, change);
  return draft.workbook;
}

/**
 * The changes that take `applyChanges(before, changes)` back to `before`. The order of merges, charts, names and of rules for
 * different areas may differ. What `before` does not know stays as the changes made it: a page set-up that is null there, and
 * the look of a cell that is there without one (a snapshot of Excel holds no looks).
 */
export function invertChanges(before: Workbook, changes: Change[]): Change[] {
  const draft = new Draft(before);
  const steps: Change[][] = [];
  for (const change of changes) {
    steps.push(invertOne(draft.workbook, change));
    applyOne(draft, change);
  }
  return steps.reverse().flat();
}

/** Copies a sheet, its row list and single rows at most once, so that many small changes stay linear. */
class Draft {
  workbook: Workbook;
  private readonly ownSheets = new Set<Sheet>();
  private readonly ownRows = new Set<(Cell | null)[]>();

  constructor(workbook: Workbook) {
    this.workbook = { ...workbook, sheets: [...workbook.sheets], names: [...workbook.names] };
  }

  sheet(name: string): Sheet {
    const index = sheetIndex(this.workbook, name);
    const found = this.workbook.sheets[index];
    if (found === undefined) throw new CchcError('sheet-missing', { sheet: name });
    if (this.ownSheets.has(found)) return found;
    const copy = { ...found, rows: [...found.rows] };
    this.ownSheets.add(copy);
    this.workbook.sheets[index] = copy;
    return copy;
  }

  row(sheet: Sheet, index: number): (Cell | null)[] {
    const found = sheet.rows[index];
    if (found !== undefined && this.ownRows.has(found)) return found;
    while (sheet.rows.length < index) sheet.rows.push([]);
    const copy = found === undefined ? [] : [...found];
    this.ownRows.add(copy);
    sheet.rows[index] = copy;
    return copy;
  }
}

function sheetIndex(workbook: Workbook, name: string): number {
  const key = name.toLowerCase();
  return workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === key);
}

function applyOne(draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'add-sheet':
      return addSheet(draft.workbook, change.sheet, change.before);
    case 'delete-sheet':
      draft.sheet(change.sheet);
      draft.workbook.sheets.splice(sheetIndex(draft.workbook, change.sheet), 1);
      return;
    case 'set-cells':
      return setCells(draft, change);
    case 'set-look':
      return setLook(draft, change.sheet, change.area, change.look);
    case 'clear':
      return clear(draft, change.sheet, change.area);
    case 'set-merges': {
      const sheet = draft.sheet(change.sheet);
      sheet.merges = [...sheet.merges.filter((merge) => !intersects(merge, change.within)), ...change.merges];
      return;
    }
    case 'set-rows': {
      const sheet = draft.sheet(change.sheet);
      const formats = { ...sheet.rowFormats };
      for (const [row, format] of Object.entries(change.rowFormats)) {
        if (format.height === undefined && format.hidden === undefined) delete formats[Number(row)];
        else formats[Number(row)] = format;
      }
      sheet.rowFormats = formats;
      return;
    }
    case 'set-columns': {
      const sheet = draft.sheet(change.sheet);
      const columns = [...sheet.columns];
      while (columns.length < change.from) columns.push({});
      columns.splice(change.from, change.columns.length, ...change.columns);
      sheet.columns = columns;
      return;
    }
    case 'resize-table': {
      const sheet = draft.sheet(change.sheet);
      tableOf(sheet, change.table);
      sheet.tables = sheet.tables.map((table) =>
        table.name === change.table ? withHeadings(sheet, table, change.area) : table,
      );
      return;
    }
    case 'add-conditional-formats': {
      const sheet = draft.sheet(change.sheet);
      sheet.conditionalFormats = [...change.formats, ...sheet.conditionalFormats];
      return;
    }
    case 'remove-conditional-formats': {
      const sheet = draft.sheet(change.sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ formula }) => !formula.includes(change.mentioning));
      return;
    }
    case 'set-conditional-formats': {
      const sheet = draft.sheet(change.sheet);
      sheet.conditionalFormats = replaceInside(sheet.conditionalFormats, change.within, change.formats);
      return;
    }
    case 'set-validations': {
      const sheet = draft.sheet(change.sheet);
      sheet.validations = replaceInside(sheet.validations, change.within, change.validations);
      return;
    }
    case 'set-chart': {
      const sheet = draft.sheet(change.sheet);
      const name = change.foundAs ?? change.chart.name;
      sheet.charts = sheet.charts.some((chart) => chart.name === name)
        ? sheet.charts.map((chart) => (chart.name === name ? updatedChart(chart, change) : chart))
        : [...sheet.charts, change.chart];
      return;
    }
    case 'remove-chart': {
      const sheet = draft.sheet(change.sheet);
      sheet.charts = sheet.charts.filter((chart) => chart.name !== change.chart);
      return;
    }
    case 'set-page':
      draft.sheet(change.sheet).page = change.page;
      return;
    case 'set-name': {
      const key = change.name.name.toLowerCase();
      const at = draft.workbook.names.findIndex((name) => name.name.toLowerCase() === key);
      if (at >= 0) draft.workbook.names[at] = change.name;
      else draft.workbook.names.push(change.name);
      return;
    }
    case 'remove-name': {
      const key = change.name.toLowerCase();
      draft.workbook.names = draft.workbook.names.filter((name) => name.name.toLowerCase() !== key);
      return;
    }
    case 'activate':
      draft.sheet(change.sheet);
      return;
  }
}

function addSheet(workbook: Workbook, sheet: Sheet, before: string | null): void {
  if (sheetIndex(workbook, sheet.name) >= 0) throw new CchcError('name-taken', { name: sheet.name });
  const at = before === null ? workbook.sheets.length : sheetIndex(workbook, before);
  if (at < 0) throw new CchcError('sheet-missing', { sheet: before ?? '' });
  workbook.sheets.splice(at, 0, sheet);
}

function setCells(draft: Draft, change: Extract<Change, { kind: 'set-cells' }>): void {
  const sheet = draft.sheet(change.sheet);
  change.cells.forEach((cells, r) => {
    if (cells.every((cell) => cell === null)) return;
    const row = draft.row(sheet, change.row + r);
    cells.forEach((cell, c) => {
      if (cell === null) return;
      const column = change.column + c;
      while (row.length < column) row.push(null);
      row[column] = dress(cell, row[column] ?? null);
    });
  });
  const last = change.row + change.cells.length;
  if (sheet.tables.some(({ area }) => area.row >= change.row && area.row < last)) {
    sheet.tables = sheet.tables.map((table) => withHeadings(sheet, table, table.area));
  }
}

/** `style: {}` takes a look away; no style at all keeps the one that is there. */
function dress(cell: Cell, old: Cell | null): Cell {
  const { style, ...rest } = cell;
  const look = style ?? old?.style;
  return look === undefined || Object.keys(look).length === 0 ? rest : { ...rest, style: look };
}

function setLook(draft: Draft, name: string, area: Area, { numberFormat, fontName }: LookParts): void {
  const sheet = draft.sheet(name);
  for (let r = area.row; r < area.row + area.rows; r++) {
    const row = draft.row(sheet, r);
    while (row.length < area.column + area.columns) row.push(null);
    for (let c = area.column; c < area.column + area.columns; c++) {
      const { style, ...cell } = row[c] ?? { value: null };
      const font = fontName === undefined ? style?.font : { ...style?.font, name: fontName };
      const look = { ...style, ...(font ? { font } : {}), ...(numberFormat === undefined ? {} : { numberFormat }) };
      row[c] = { ...cell, style: look };
    }
  }
}

function clear(draft: Draft, name: string, area: Area): void {
  const sheet = draft.sheet(name);
  const end = Math.min(area.row + area.rows, sheet.rows.length);
  for (let r = area.row; r < end; r++) {
    if ((sheet.rows[r]?.length ?? 0) <= area.column) continue;
    const row = draft.row(sheet, r);
    const last = Math.min(area.column + area.columns, row.length);
    for (let c = area.column; c < last; c++) row[c] = null;
  }
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
}

/**
 * The table over this area, its columns named as Excel names them: by what stands in the header row. A table whose columns are not
 * known keeps none.
 */
function withHeadings(sheet: Sheet, table: Table, area: Area): Table {
  if (table.columns.length !== table.area.columns) return { ...table, area };
  const columns = Array.from({ length: area.columns }, (_, index): TableColumn => {
    const known = table.columns[area.column + index - table.area.column];
    const heading = sheet.rows[area.row]?.[area.column + index]?.value ?? null;
    const name = heading === null || typeof heading === 'object' ? (known?.name ?? '') : String(heading);
    return known?.name === name ? known : { ...known, name };
  });
  const same = columns.length === table.columns.length && columns.every((column, at) => column === table.columns[at]);
  return { ...table, area, columns: same ? table.columns : columns };
}

/** New rules stand where the first removed one stood, because earlier rules win. */
function replaceInside<T extends { area: Area }>(rules: T[], within: Area, replacements: T[]): T[] {
  const first = rules.findIndex((rule) => contains(within, rule.area));
  const at = first < 0 ? rules.length : first;
  const outside = (rule: T): boolean => !contains(within, rule.area);
  return [...rules.slice(0, at).filter(outside), ...replacements, ...rules.slice(at).filter(outside)];
}

function findSheet(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets[sheetIndex(workbook, name)];
  if (sheet === undefined) throw new CchcError('sheet-missing', { sheet: name });
  return sheet;
}

function tableOf(sheet: Sheet, name: string): Sheet['tables'][number] {
  const table = sheet.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new CchcError('table-missing', { table: name });
  return table;
}

function invertOne(before: Workbook, change: Change): Change[] {
  switch (change.kind) {
    case 'add-sheet':
      return [{ kind: 'delete-sheet', sheet: change.sheet.name }];
    case 'delete-sheet': {
      const at = sheetIndex(before, change.sheet);
      return [
        {
          kind: 'add-sheet',
          sheet: findSheet(before, change.sheet),
          before: before.sheets[at + 1]?.name ?? null,
        },
      ];
    }
    case 'set-cells':
      return invertSetCells(findSheet(before, change.sheet), change);
    case 'set-look':
      return invertSetLook(findSheet(before, change.sheet), change);
    case 'clear':
      return invertClear(findSheet(before, change.sheet), change);
    case 'set-merges': {
      const merges = mergesOf(findSheet(before, change.sheet));
      const removed = merges.filter((merge) => intersects(merge, change.within));
      // A new merge may reach outside `within`: it is taken back over the box that holds old and new ones.
      const within = boundingBox([change.within, ...removed, ...change.merges]);
      return [
        {
          kind: 'set-merges',
          sheet: change.sheet,
          within,
          merges: merges.filter((merge) => intersects(merge, within)),
        },
      ];
    }
    case 'set-rows': {
      const old = findSheet(before, change.sheet).rowFormats;
      const rows = Object.keys(change.rowFormats).map((row) => [Number(row), old[Number(row)] ?? {}] as const);
      return [{ kind: 'set-rows', sheet: change.sheet, rowFormats: Object.fromEntries(rows) }];
    }
    case 'set-columns': {
      const old = findSheet(before, change.sheet).columns.slice(change.from, change.from + change.columns.length);
      // Not known from Excel: the new widths stay.
      if (old.length === 0) return [];
      const columns = change.columns.map((_, index): ColumnFormat => old[index] ?? {});
      return [{ ...change, columns }];
    }
    case 'resize-table':
      return [{ ...change, area: tableOf(findSheet(before, change.sheet), change.table).area }];
    case 'set-conditional-formats': {
      const formats = findSheet(before, change.sheet).conditionalFormats;
      const within = boundingBox([change.within, ...change.formats.map((format) => format.area)]);
      return [{ ...change, within, formats: formats.filter((format) => contains(within, format.area)) }];
    }
    case 'add-conditional-formats':
      return change.formats.map((format) => ({
        kind: 'remove-conditional-formats',
        sheet: change.sheet,
        mentioning: format.formula,
        formats: [format],
      }));
    case 'remove-conditional-formats': {
      const { sheet, mentioning } = change;
      const known = findSheet(before, sheet).conditionalFormats.filter(({ formula }) => formula.includes(mentioning));
      const formats = known.length > 0 ? known : change.formats;
      if (formats.length === 0) return [];
      // Where they were never taken away, they must not be there twice.
      return [
        { kind: 'remove-conditional-formats', sheet, mentioning, formats: [] },
        { kind: 'add-conditional-formats', sheet, formats },
      ];
    }
    case 'set-validations': {
      const validations = findSheet(before, change.sheet).validations;
      const within = boundingBox([change.within, ...change.validations.map((validation) => validation.area)]);
      return [{ ...change, within, validations: validations.filter((rule) => contains(within, rule.area)) }];
    }
    case 'set-chart': {
      const { foundAs, ...rest } = change;
      const { name } = change.chart;
      const old = findSheet(before, change.sheet).charts.find((chart) => chart.name === (foundAs ?? name));
      if (old === undefined) return [{ kind: 'remove-chart', sheet: change.sheet, chart: name }];
      return [{ ...rest, chart: old, ...(foundAs === undefined ? {} : { foundAs: name }) }];
    }
    case 'remove-chart': {
      const old = findSheet(before, change.sheet).charts.find((chart) => chart.name === change.chart);
      return old === undefined ? [] : [{ kind: 'set-chart', sheet: change.sheet, chart: old }];
    }
    case 'set-page': {
      const page = findSheet(before, change.sheet).page;
      return page === null ? [] : [{ kind: 'set-page', sheet: change.sheet, page }];
    }
    case 'set-name': {
      const old = before.names.find((name) => name.name.toLowerCase() === change.name.name.toLowerCase());
      return old === undefined ? [{ kind: 'remove-name', name: change.name.name }] : [{ kind: 'set-name', name: old }];
    }
    case 'remove-name': {
      const old = before.names.find((name) => name.name.toLowerCase() === change.name.toLowerCase());
      return old === undefined ? [] : [{ kind: 'set-name', name: old }];
    }
    case 'activate':
      return [];
  }
}

function invertSetCells(sheet: Sheet, change: Extract<Change, { kind: 'set-cells' }>): Change[] {
  const width = Math.max(0, ...change.cells.map((row) => row.length));
  if (width === 0) return [];
  const emptied: Area[] = [];
  const cells = change.cells.map((row, r) => {
    const old = sheet.rows[change.row + r];
    let run: Area | null = null;
    const line = row.map((cell, c): Cell | null => {
      const was = cell === null ? null : (old?.[change.column + c] ?? null);
      if (cell === null || was !== null) {
        run = null;
      } else if (run === null) {
        run = { row: change.row + r, column: change.column + c, rows: 1, columns: 1 };
        emptied.push(run);
      } else {
        run.columns += 1;
      }
      return was;
    });
    return line.length === width ? line : [...line, ...Array<null>(width - line.length).fill(null)];
  });
  const areas = joinRows(emptied);
  const merges = sheet.merges.filter((merge) => areas.some((area) => contains(area, merge)));
  return [
    ...areas.map((area): Change => ({ kind: 'clear', sheet: change.sheet, area })),
    ...merges.map((merge): Change => ({ kind: 'set-merges', sheet: change.sheet, within: merge, merges: [merge] })),
    ...(cells.some((row) => row.some((cell) => cell !== null)) ? [{ ...change, cells }] : []),
  ];
}

/** Where the whole look of a cell is known, its own comes back. */
function invertSetLook(sheet: Sheet, change: Extract<Change, { kind: 'set-look' }>): Change[] {
  const { area, look, was } = change;
  const cells = Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const column = area.column + (index % area.columns);
    return {
      area: { row, column, rows: 1, columns: 1 },
      look: lookBefore(sheet.rows[row]?.[column]?.style, look, was),
    };
  });
  const looks = new Map(cells.map((cell) => [JSON.stringify(cell.look), cell.look]));
  return [...looks].flatMap(([key, back]): Change[] => {
    if (Object.keys(back).length === 0) return [];
    const areas = joinRows(cells.filter((cell) => JSON.stringify(cell.look) === key).map((cell) => cell.area));
    return areas.map((each) => ({ kind: 'set-look', sheet: change.sheet, area: each, look: back, was: look }));
  });
}

function lookBefore(style: Style | undefined, look: LookParts, was: LookParts): LookParts {
  const known = style !== undefined && Object.keys(style).length > 0;
  const numberFormat =
    look.numberFormat === undefined ? undefined : known ? (style.numberFormat ?? 'General') : was.numberFormat;
  const fontName = look.fontName === undefined ? undefined : (style?.font?.name ?? was.fontName);
  return { ...(numberFormat === undefined ? {} : { numberFormat }), ...(fontName === undefined ? {} : { fontName }) };
}

function invertClear(sheet: Sheet, change: Extract<Change, { kind: 'clear' }>): Change[] {
  const { area } = change;
  const restored: Change[] = [];
  const merges = sheet.merges.filter((merge) => contains(area, merge));
  if (merges.length > 0) {
    const within = boundingBox(merges);
    restored.push({
      kind: 'set-merges',
      sheet: change.sheet,
      within,
      merges: sheet.merges.filter((merge) => intersects(merge, within)),
    });
  }
  const rows = sheet.rows.slice(area.row, area.row + area.rows);
  const width = Math.min(area.columns, Math.max(0, ...rows.map((row) => (row?.length ?? 0) - area.column)));
  const cells = rows.map((row) => Array.from({ length: width }, (_, c) => row?.[area.column + c] ?? null));
  if (cells.some((row) => row.some((cell) => cell !== null))) {
    restored.push({ kind: 'set-cells', sheet: change.sheet, row: area.row, column: area.column, cells });
  }
  return restored;
}

function boundingBox(areas: Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Runs of the same columns in rows that follow each other become one area. */
function joinRows(runs: Area[]): Area[] {
  const joined: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runs) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows === run.row) {
      above.rows += 1;
    } else {
      const area = { ...run };
      joined.push(area);
      open.set(key, area);
    }
  }
  return joined;
}

/** Range: values, formulas, shape and navigation. */
import {
  areaName,
  columnName,
  contains,
  intersects,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  quoteSheet,
} from '../../../workbook/a1';
import type { Area, Cell, Sheet } from '../../../workbook/workbook';
import { booleanArg, choiceArg, integerArg, matrixArg, optionalText, recordArg, textArg } from '../args';
import {
  assignCells,
  copyCell,
  eachCell,
  formatCells,
  isWhole,
  mapCells,
  overlapsTable,
  putCell,
  requireUnprotected,
  requireWritable,
  restyle,
  usedArea,
  workArea,
} from '../cells';
import { boxOf } from '../geometry';
import { displayText } from '../number-text';
import type { HostObject, Member, RangeRef, Since, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument, notFound, refuse } from '../refusal';
import { deleteCells, insertCells } from '../structure';
import type { HostState } from '../state';
import {
  cellAt,
  EVENT,
  noteCells,
  noteSheet,
  officeValue,
  raise,
  raiseChanged,
  sheetId,
  valueType,
  WORKBOOK_TARGET,
} from '../state';
import { activateSheet } from '../sheets';

/** "A1:B2" with its sheet, as `Range.address` has it; whole rows and columns in short form. */
export function addressOf({ sheet, area }: RangeRef): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  if (area.rows === MAX_ROWS) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  return areaName(area);
}

/** Web answers with null for too many cells; nobody of ours may read that much. */
const CELL_LIMIT = 5_000_000;

function matrix<T>(read: (cell: Cell | null, row: number, column: number) => T) {
  return ({ sheet, area }: RangeRef): T[][] | null => {
    if (area.rows * area.columns > CELL_LIMIT) return null;
    return mapCells(area, (row, column) => read(cellAt(sheet, row, column), row, column));
  };
}

function cells(
  since: Since,
  read: (cell: Cell | null, row: number, column: number) => unknown,
  set?: (self: RangeRef, value: unknown, state: HostState) => void,
): Member<RangeRef> {
  const get = matrix(read);
  return set === undefined
    ? { kind: 'property', since, get, cells: true }
    : { kind: 'property', since, get, set, cells: true };
}

const setContent =
  (name: string) =>
  ({ sheet, area }: RangeRef, value: unknown, state: HostState): void =>
    assignCells(state, sheet, area, value, name);

/** Excel gives dates and numbers as they are, errors as text and formulas with "=". */
const formulaOf = (cell: Cell | null): unknown => cell?.formula ?? officeValue(cell);

function setNumberFormat({ sheet, area }: RangeRef, value: unknown, state: HostState): void {
  requireUnprotected(sheet, 'numberFormat', sheet.protection?.allowFormatCells === true);
  const target = workArea(sheet, area);
  const formats = matrixArg(value, target.rows, target.columns, 'numberFormat');
  for (const format of formats.flat()) {
    if (format !== null && (typeof format !== 'string' || format.length > 255)) invalidArgument('numberFormat');
  }
  formatCells(state, sheet, target, (_, row, column) => {
    const format = formats[row - target.row]?.[column - target.column];
    if (typeof format !== 'string') return {};
    return { numberFormat: format === 'General' ? undefined : format };
  });
}

function offset(area: Area, rows: number, columns: number): Area {
  const moved = { ...area, row: area.row + rows, column: area.column + columns };
  return requireOnSheet(moved);
}

function requireOnSheet(area: Area): Area {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  return fits ? area : invalidArgument('the range would leave the sheet');
}

function range(self: RangeRef, area: Area): HostObject {
  return object('Range', { sheet: self.sheet, area: requireOnSheet(area) });
}

export function otherRange(value: unknown, sheet: Sheet | null, name: string): RangeRef {
  const given = value as { type?: string; self?: RangeRef } | null;
  if (given?.type === 'Range' && given.self !== undefined) return given.self;
  const reference = typeof value === 'string' ? parseReference(value) : null;
  if (reference === null || sheet === null) return invalidArgument(name);
  if (reference.sheet !== null && reference.sheet.toLowerCase() !== sheet.name.toLowerCase()) invalidArgument(name);
  return { sheet, area: reference.area };
}

function intersection(self: RangeRef, other: RangeRef): Area | null {
  if (self.sheet !== other.sheet || !intersects(self.area, other.area)) return null;
  const row = Math.max(self.area.row, other.area.row);
  const column = Math.max(self.area.column, other.area.column);
  return {
    row,
    column,
    rows: Math.min(self.area.row + self.area.rows, other.area.row + other.area.rows) - row,
    columns: Math.min(self.area.column + self.area.columns, other.area.column + other.area.columns) - column,
  };
}

function clear(self: RangeRef, applyTo: unknown, state: HostState): void {
  const { sheet, area } = self;
  const what = choiceArg(
    applyTo ?? 'All',
    ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const,
    'applyTo',
  );
  if (what === 'Formats' || what === 'All') {
    requireUnprotected(sheet, 'clear', what === 'Formats' && sheet.protection?.allowFormatCells === true);
  } else requireWritable(sheet, area);
  const target = workArea(sheet, area);
  const single = target.rows === 1 && target.columns === 1;
  const before = copyCell(cellAt(sheet, target.row, target.column));
  const headings = new Set<string>();
  for (const table of sheet.tables) headings.add(String(table.area.row));
  eachCell(target, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell === null) return;
    const heading = sheet.tables.some(
      (table) => row === table.area.row && contains(table.area, { row, column, rows: 1, columns: 1 }),
    );
    const next: Cell = { ...cell };
    if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
      // A table heading cannot be blank: Excel leaves it (it would write a generic name on a keyboard delete).
      if (!heading) {
        next.value = null;
        delete next.formula;
      }
    }
    if (what === 'All' || what === 'Formats') delete next.style;
    if (what !== 'Contents' && what !== 'Formats') delete next.link;
    putCell(sheet, row, column, next);
  });
  if (what === 'All' || what === 'Formats') {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(area, format.area));
  }
  if (what === 'All') {
    sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
    sheet.validations = sheet.validations.filter((entry) => !contains(area, entry.area));
  }
  noteCells(state, sheet, target);
  if (what !== 'Formats') {
    raiseChanged(
      state,
      sheet,
      target,
      single ? { before, after: cellAt(sheet, target.row, target.column) } : undefined,
    );
  }
}

function merge(self: RangeRef, across: unknown, state: HostState): void {
  const { sheet, area } = self;
  requireUnprotected(sheet, 'merge');
  if (overlapsTable(sheet, area) !== undefined) refuse('InvalidOperation', 'Cells of a table cannot be merged');
  if (isWhole(area)) invalidArgument('merge of whole rows or columns');
  const areas =
    across === true
      ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
      : [area];
  sheet.merges = sheet.merges.filter((entry) => !intersects(entry, area));
  for (const entry of areas) {
    if (entry.rows * entry.columns === 1) continue;
    sheet.merges.push({ ...entry });
    // Only the top-left cell keeps its content.
    eachCell(entry, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (cell === null || (row === entry.row && column === entry.column)) return;
      putCell(sheet, row, column, { value: null, ...(cell.style === undefined ? {} : { style: cell.style }) });
    });
  }
  noteSheet(state, sheet);
}

function setHidden(axis: 'row' | 'column') {
  return ({ sheet, area }: RangeRef, value: unknown, state: HostState): void => {
    const hidden = booleanArg(value, `${axis}Hidden`);
    const { protection } = sheet;
    requireUnprotected(
      sheet,
      `${axis}Hidden`,
      axis === 'row' ? protection?.allowFormatRows === true : protection?.allowFormatColumns === true,
    );
    const target = workArea(sheet, area);
    const from = axis === 'row' ? target.row : target.column;
    const count = axis === 'row' ? target.rows : target.columns;
    for (let index = from; index < from + count; index += 1) {
      if (axis === 'row') sheet.rowFormats[index] = withHidden(sheet.rowFormats[index], hidden);
      else {
        while (sheet.columns.length <= index) sheet.columns.push({});
        sheet.columns[index] = withHidden(sheet.columns[index], hidden);
      }
    }
    noteSheet(state, sheet);
  };
}

function withHidden<T extends { hidden?: boolean }>(format: T | undefined, hidden: boolean): T {
  const next = { ...format } as T;
  if (hidden) next.hidden = true;
  else delete next.hidden;
  return next;
}

/** true or false where all agree, null otherwise. */
function hiddenOf({ sheet, area }: RangeRef, axis: 'row' | 'column'): boolean | null {
  const target = workArea(sheet, area);
  const from = axis === 'row' ? target.row : target.column;
  const count = axis === 'row' ? target.rows : target.columns;
  const flags = Array.from({ length: count }, (_, index) =>
    axis === 'row' ? sheet.rowFormats[from + index]?.hidden === true : sheet.columns[from + index]?.hidden === true,
  );
  return flags.every((flag) => flag === flags[0]) ? (flags[0] ?? false) : null;
}

function setHyperlink({ sheet, area }: RangeRef, value: unknown, state: HostState): void {
  requireWritable(sheet, area);
  requireUnprotected(sheet, 'hyperlink');
  const given = recordArg(value, 'hyperlink');
  if (given['address'] !== undefined && given['address'] !== null && given['address'] !== '') {
    refuse('UnsupportedFeature', 'The stand-in keeps links inside the workbook only');
  }
  const reference = textArg(given['documentReference'], 'documentReference');
  const tip = optionalText(given['screenTip'], 'screenTip');
  const text = optionalText(given['textToDisplay'], 'textToDisplay');
  eachCell(workArea(sheet, area), (row, column) => {
    const cell = cellAt(sheet, row, column);
    // Excel formats a fresh link blue and underlined.
    const style = restyle(state, cell?.style, {
      font: { ...cell?.style?.font, color: '#0563C1', underline: true },
    });
    putCell(sheet, row, column, {
      ...(cell ?? { value: null }),
      ...(text === null ? {} : { value: text }),
      ...(style === undefined ? {} : { style }),
      link: tip === null ? { reference } : { reference, tip },
    });
  });
  noteCells(state, sheet, area);
}

function select({ sheet, area }: RangeRef, state: HostState): void {
  activateSheet(state, sheet);
  state.selections.set(sheet, area);
  raiseSelection(state, sheet, area);
}

export function raiseSelection(state: HostState, sheet: Sheet, area: Area): void {
  const message = { address: localAddress(area), worksheetId: sheetId(state, sheet) };
  raise(state, EVENT.selectionChanged, sheetId(state, sheet), message);
  raise(state, EVENT.selectionChanged, WORKBOOK_TARGET, message);
  raise(state, EVENT.documentSelectionChanged, '', message);
}

const sized = (self: RangeRef, rows: unknown, columns: unknown): HostObject =>
  range(self, {
    ...self.area,
    rows: self.area.rows + integerArg(rows, 'deltaRows', -MAX_ROWS),
    columns: self.area.columns + integerArg(columns, 'deltaColumns', -MAX_COLUMNS),
  });

function copyFrom(self: RangeRef, source: RangeRef, type: string, state: HostState): void {
  requireWritable(self.sheet, self.area);
  const { area } = source;
  const rows = Math.max(self.area.rows, area.rows);
  const columns = Math.max(self.area.columns, area.columns);
  const copied = mapCells({ ...area, rows, columns }, (row, column) =>
    copyCell(cellAt(source.sheet, area.row + ((row - area.row) % area.rows), area.column + ((column - area.column) % area.columns))),
  );
  copied.forEach((line, r) =>
    line.forEach((cell, c) => {
      const row = self.area.row + r;
      const column = self.area.column + c;
      const old = cellAt(self.sheet, row, column);
      const style = type === 'Values' || type === 'Formulas' ? old?.style : cell?.style;
      const content: Cell = type === 'Formats' ? (old ?? { value: null }) : (cell ?? { value: null });
      const next: Cell = { value: content.value, ...(style === undefined ? {} : { style }) };
      if (content.formula !== undefined && type !== 'Values') next.formula = content.formula;
      putCell(self.sheet, row, column, next);
    }),
  );
  const target = { ...self.area, rows, columns };
  noteCells(state, self.sheet, target);
  raiseChanged(state, self.sheet, target);
}

export const rangeTable: TypeTable<RangeRef> = {
  alive: ({ sheet }, state) => state.workbook.sheets.includes(sheet),
  members: {
    Values: cells('1.1', officeValue, setContent('values')),
    Formulas: cells('1.1', formulaOf, setContent('formulas')),
    FormulasLocal: cells('1.1', formulaOf, setContent('formulasLocal')),
    Text: cells('1.1', (cell) => displayText(cell?.value ?? null, cell?.style?.numberFormat)),
    ValueTypes: cells('1.1', valueType),
    NumberFormat: cells('1.1', (cell) => cell?.style?.numberFormat ?? 'General', setNumberFormat),
    Address: property('1.1', addressOf),
    AddressLocal: property('1.1', addressOf),
    CellCount: property('1.1', ({ area }) => {
      const count = area.rows * area.columns;
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    RowIndex: property('1.1', ({ area }) => area.row),
    ColumnIndex: property('1.1', ({ area }) => area.column),
    RowCount: property('1.1', ({ area }) => area.rows),
    ColumnCount: property('1.1', ({ area }) => area.columns),
    RowHidden: property('1.2', (self) => hiddenOf(self, 'row'), setHidden('row')),
    ColumnHidden: property('1.2', (self) => hiddenOf(self, 'column'), setHidden('column')),
    Hidden: property('1.2', (self) => {
      const [row, column] = [hiddenOf(self, 'row'), hiddenOf(self, 'column')];
      return row === true || column === true ? true : row === null || column === null ? null : false;
    }),
    IsEntireColumn: property('1.7', ({ area }) => area.rows === MAX_ROWS),
    IsEntireRow: property('1.7', ({ area }) => area.columns === MAX_COLUMNS),
    Hyperlink: property(
      '1.7',
      ({ sheet, area }) => {
        const cell = cellAt(sheet, area.row, area.column);
        if (cell?.link === undefined) return null;
        return {
          documentReference: cell.link.reference,
          screenTip: cell.link.tip ?? '',
          textToDisplay: displayText(cell.value, cell.style?.numberFormat),
        };
      },
      setHyperlink,
    ),
    HasSpill: property('1.12', () => false),
    SavedAsArray: property('1.12', () => false),
    Left: property('1.10', ({ sheet, area }) => boxOf(sheet, area).left),
    Top: property('1.10', ({ sheet, area }) => boxOf(sheet, area).top),
    Width: property('1.10', ({ sheet, area }) => boxOf(sheet, workArea(sheet, area)).width),
    Height: property('1.10', ({ sheet, area }) => boxOf(sheet, workArea(sheet, area)).height),
    Format: child('1.1', (self) => object('RangeFormat', self)),
    Worksheet: child('1.1', ({ sheet }) => object('Worksheet', sheet)),
    Sort: child('1.2', (self) => object('RangeSort', self)),
    ConditionalFormats: child('1.6', (self) => object('ConditionalFormatCollection', self)),
    DataValidation: child('1.8', (self) => object('DataValidation', self)),
    Calculate: method('1.6', ({ sheet }, _, state) => noteSheet(state, sheet)),
    Clear: method('1.1', (self, [applyTo], state) => clear(self, applyTo, state)),
    Delete: method('1.1', ({ sheet, area }, [shift], state) =>
      deleteCells(state, sheet, area, choiceArg(shift, ['Up', 'Left'] as const, 'shift')),
    ),
    Insert: method('1.1', ({ sheet, area }, [shift], state) => {
      insertCells(state, sheet, { ...area }, choiceArg(shift, ['Down', 'Right'] as const, 'shift'));
      return object('Range', { sheet, area: { ...area } });
    }),
    Merge: method('1.2', (self, [across], state) => merge(self, across, state)),
    Unmerge: method('1.2', ({ sheet, area }, _, state) => {
      requireUnprotected(sheet, 'unmerge');
      sheet.merges = sheet.merges.filter((entry) => !intersects(entry, area));
      noteSheet(state, sheet);
    }),
    Select: method('1.1', (self, _, state) => select(self, state)),
    CopyFrom: method('1.9', (self, [source, type], state) =>
      copyFrom(
        self,
        otherRange(source, self.sheet, 'sourceRange'),
        choiceArg(type ?? 'All', ['All', 'Formulas', 'Values', 'Formats'] as const, 'copyType'),
        state,
      ),
    ),
    GetCell: method('1.1', (self, [row, column]) =>
      range(self, {
        row: self.area.row + integerArg(row, 'row', -MAX_ROWS),
        column: self.area.column + integerArg(column, 'column', -MAX_COLUMNS),
        rows: 1,
        columns: 1,
      }),
    ),
    GetRow: method('1.1', (self, [row]) =>
      range(self, { ...self.area, row: self.area.row + integerArg(row, 'row', -MAX_ROWS), rows: 1 }),
    ),
    GetColumn: method('1.1', (self, [column]) =>
      range(self, { ...self.area, column: self.area.column + integerArg(column, 'column', -MAX_COLUMNS), columns: 1 }),
    ),
    GetLastCell: method('1.1', (self) =>
      range(self, { row: self.area.row + self.area.rows - 1, column: self.area.column + self.area.columns - 1, rows: 1, columns: 1 }),
    ),
    GetLastRow: method('1.1', (self) => range(self, { ...self.area, row: self.area.row + self.area.rows - 1, rows: 1 })),
    GetLastColumn: method('1.1', (self) =>
      range(self, { ...self.area, column: self.area.column + self.area.columns - 1, columns: 1 }),
    ),
    GetEntireRow: method('1.1', (self) => range(self, { ...self.area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: method('1.1', (self) => range(self, { ...self.area, row: 0, rows: MAX_ROWS })),
    GetOffsetRange: method('1.1', (self, [rows, columns]) =>
      range(self, offset(self.area, integerArg(rows, 'rowOffset', -MAX_ROWS), integerArg(columns, 'columnOffset', -MAX_COLUMNS))),
    ),
    GetResizedRange: method('1.3', (self, [rows, columns]) => sized(self, rows, columns)),
    GetAbsoluteResizedRange: method('1.7', (self, [rows, columns]) =>
      range(self, { ...self.area, rows: integerArg(rows, 'numRows', 1), columns: integerArg(columns, 'numColumns', 1) }),
    ),
    GetRowsBelow: method('1.3', (self, [count]) => {
      const rows = integerArg(count ?? 1, 'count', 1);
      return range(self, { ...self.area, row: self.area.row + self.area.rows, rows });
    }),
    GetRowsAbove: method('1.3', (self, [count]) => {
      const rows = integerArg(count ?? 1, 'count', 1);
      return range(self, { ...self.area, row: self.area.row - rows, rows });
    }),
    GetColumnsAfter: method('1.3', (self, [count]) => {
      const columns = integerArg(count ?? 1, 'count', 1);
      return range(self, { ...self.area, column: self.area.column + self.area.columns, columns });
    }),
    GetColumnsBefore: method('1.3', (self, [count]) => {
      const columns = integerArg(count ?? 1, 'count', 1);
      return range(self, { ...self.area, column: self.area.column - columns, columns });
    }),
    GetBoundingRect: method('1.1', (self, [other]) => {
      const { area, sheet } = otherRange(other, self.sheet, 'anotherRange');
      if (sheet !== self.sheet) invalidArgument('anotherRange');
      const row = Math.min(self.area.row, area.row);
      const column = Math.min(self.area.column, area.column);
      return range(self, {
        row,
        column,
        rows: Math.max(self.area.row + self.area.rows, area.row + area.rows) - row,
        columns: Math.max(self.area.column + self.area.columns, area.column + area.columns) - column,
      });
    }),
    GetIntersection: method('1.1', (self, [other]) =>
      range(self, intersection(self, otherRange(other, self.sheet, 'anotherRange')) ?? notFound('intersection')),
    ),
    GetIntersectionOrNullObject: method('1.4', (self, [other]) => {
      const area = intersection(self, otherRange(other, self.sheet, 'anotherRange'));
      return area === null ? null : range(self, area);
    }),
    GetUsedRange: method('1.1', (self, [valuesOnly]) => {
      const area = usedArea(self.sheet, valuesOnly === true, self.area);
      return range(self, area ?? { row: self.area.row, column: self.area.column, rows: 1, columns: 1 });
    }),
    GetUsedRangeOrNullObject: method('1.4', (self, [valuesOnly]) => {
      const area = usedArea(self.sheet, valuesOnly === true, self.area);
      return area === null ? null : range(self, area);
    }),
    GetTables: method('1.9', (self) => object('TableCollection', { sheet: self.sheet })),
    GetMergedAreasOrNullObject: method('1.13', ({ sheet, area }) => {
      const areas = sheet.merges.filter((entry) => intersects(entry, area));
      return areas.length === 0 ? null : object('RangeAreas', { sheet, areas: areas.map((entry) => ({ ...entry })) });
    }),
    _ValidateArraySize: method('1.3', ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) invalidArgument(`${String(rows)} × ${String(columns)} values`);
    }),
  },
};

export const rangeAreas: TypeTable<{ sheet: Sheet; areas: Area[] }> = {
  members: {
    Address: property('1.9', ({ sheet, areas }) => areas.map((area) => addressOf({ sheet, area })).join(',')),
    AreaCount: property('1.9', ({ areas }) => areas.length),
    CellCount: property('1.9', ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0)),
    Areas: child('1.9', (self) => object('RangeCollection', self)),
    Worksheet: child('1.9', ({ sheet }) => object('Worksheet', sheet)),
  },
};

export const rangeCollection: TypeTable<{ sheet: Sheet; areas: Area[] }> = {
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, area })),
  members: {
    GetCount: method('1.9', ({ areas }) => areas.length),
    GetItemAt: method('1.9', ({ sheet, areas }, [index]) => {
      const area = areas[integerArg(index, 'index', 0)];
      return area === undefined ? notFound('area') : object('Range', { sheet, area });
    }),
  },
};

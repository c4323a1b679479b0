/** Range: values, formulas, shape and navigation. */
import { intersects, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/a1';
import type { Cell } from '../../../workbook/workbook';
import { choiceArg, matrixArg } from '../args';
import { assignCells, formatCells, mapCells, requireUnprotected, workArea } from '../cells';
import { boxOf } from '../geometry';
import { displayText } from '../number-text';
import type { Member, RangeRef, Since, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument } from '../refusal';
import { deleteCells, insertCells } from '../structure';
import type { HostState } from '../state';
import { cellAt, noteSheet, officeValue, valueType } from '../state';
import { clear, copyFrom, hiddenOf, merge, select, setHidden, setHyperlink } from '../range-edits';
import { addressOf, otherRange } from '../range-refs';
import { rangeNavigation } from './range-navigation';
import { rangeProperties } from './range-properties';

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
  const formatAt = (row: number, column: number): unknown => formats[row - target.row]?.[column - target.column];
  formatCells(
    state,
    sheet,
    target,
    (_, row, column) => {
      const format = formatAt(row, column);
      if (typeof format !== 'string') return {};
      return { numberFormat: format === 'General' ? undefined : format };
    },
    (row, column) => String(formatAt(row, column)),
  );
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
    ...rangeNavigation,
    ...rangeProperties,
    _ValidateArraySize: method('1.3', ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns)
        invalidArgument(`${String(rows)} × ${String(columns)} values`);
    }),
  },
};

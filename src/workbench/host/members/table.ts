/** TableCollection, Table, its columns and rows, and the sheet's AutoFilter. */
import { intersects, MAX_ROWS, parseReference } from '../../../workbook/a1';
import type { Area, Sheet, Table } from '../../../workbook/workbook';
import { booleanArg, integerArg, matrixArg, textArg } from '../args';
import { assignCells, mapCells, requireUnprotected } from '../cells';
import type { ColumnRef, HostObject, Member, ObjectTypes, RangeRef, RowRef, TableRef, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument, notFound, refuse } from '../refusal';
import { requireSheet } from '../sheets';
import type { HostState } from '../state';
import { cellAt, idOf, noteSheet, officeValue } from '../state';
import { insertCells } from '../structure';
import {
  addTable,
  bodyArea,
  fillCalculated,
  headerArea,
  removeTable,
  renameColumn,
  renameTable,
  resizeTable,
} from '../tables';

type Scope = ObjectTypes['TableCollection'];

function listTables(state: HostState, { sheet, within }: Scope): TableRef[] {
  const sheets = sheet === null ? state.workbook.sheets : [sheet];
  return sheets.flatMap((owner) =>
    owner.tables
      .filter((table) => within === undefined || intersects(table.area, within))
      .map((table) => ({ sheet: owner, table })),
  );
}

function findTable(state: HostState, scope: Scope, key: unknown): HostObject | null {
  const text = textArg(key, 'key').toLowerCase();
  const found = listTables(state, scope).find(
    ({ table }) => table.name.toLowerCase() === text || idOf(state, table) === text,
  );
  return found === undefined ? null : object('Table', found);
}

function sourceArea(state: HostState, scope: Scope, source: unknown): RangeRef {
  const given = source as { type?: string; self?: RangeRef } | null;
  if (given?.type === 'Range' && given.self !== undefined) {
    if (scope.sheet !== null && given.self.sheet !== scope.sheet) invalidArgument('address');
    return { sheet: given.self.sheet, area: { ...given.self.area } };
  }
  const reference = parseReference(textArg(source, 'address'));
  if (reference === null) return invalidArgument('address');
  const sheet = reference.sheet === null ? (scope.sheet ?? state.active) : requireSheet(state, reference.sheet);
  if (scope.sheet !== null && sheet !== scope.sheet) invalidArgument('address');
  return { sheet, area: reference.area };
}

export const tableCollection: TypeTable<Scope> = {
  items: (scope, state) => listTables(state, scope).map((entry) => object('Table', entry)),
  item: (scope, key, state) => findTable(state, scope, key) ?? notFound(`table ${String(key)}`),
  members: {
    Count: property('1.1', (scope, state) => listTables(state, scope).length),
    Add: method('1.1', (scope, [source, hasHeaders], state) => {
      const { sheet, area } = sourceArea(state, scope, source);
      return object('Table', { sheet, table: addTable(state, sheet, area, booleanArg(hasHeaders, 'hasHeaders')) });
    }),
    GetCount: method('1.4', (scope, _, state) => listTables(state, scope).length),
    GetItem: method('1.1', (scope, [key], state) => findTable(state, scope, key) ?? notFound(`table ${String(key)}`)),
    GetItemOrNullObject: method('1.4', (scope, [key], state) => findTable(state, scope, key)),
    GetItemAt: method('1.1', (scope, [index], state) => {
      const found = listTables(state, scope)[integerArg(index, 'index', 0)];
      return found === undefined ? notFound('table') : object('Table', found);
    }),
  },
};

/** A setting of the table itself; refused on a protected sheet. */
function setting(
  since: '1.1' | '1.3',
  get: (table: Table) => unknown,
  set: (table: Table, value: unknown) => void,
): Member<TableRef> {
  return property(
    since,
    ({ table }) => get(table),
    ({ sheet, table }, value, state) => {
      requireUnprotected(sheet, 'table');
      set(table, value);
      noteSheet(state, sheet);
    },
  );
}

function only(since: '1.1' | '1.3', value: boolean, name: string): Member<TableRef> {
  return setting(
    since,
    () => value,
    (_, given) => {
      if (booleanArg(given, name) !== value) refuse('UnsupportedFeature', `The stand-in for Excel keeps no ${name}`);
    },
  );
}

const rangeOf = (sheet: Sheet, area: Area): HostObject => object('Range', { sheet, area });

export const table: TypeTable<TableRef> = {
  id: ({ table: self }, state) => ({ Id: idOf(state, self) }),
  alive: ({ sheet, table: self }, state) => state.workbook.sheets.includes(sheet) && sheet.tables.includes(self),
  members: {
    Id: property('1.1', ({ table: self }, state) => idOf(state, self)),
    LegacyId: property('1.8', ({ table: self }, state) => idOf(state, self)),
    Name: property(
      '1.1',
      ({ table: self }) => self.name,
      ({ sheet, table: self }, value, state) => renameTable(state, self, sheet, textArg(value, 'name')),
    ),
    Style: setting(
      '1.1',
      (self) => self.style ?? '',
      (self, value) => {
        const style = textArg(value, 'style');
        const known = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style);
        if (style !== '' && !known) invalidArgument('style');
        self.style = style === '' ? null : style;
      },
    ),
    ShowBandedRows: setting(
      '1.3',
      (self) => self.bandedRows,
      (self, value) => {
        self.bandedRows = booleanArg(value, 'showBandedRows');
      },
    ),
    ShowFilterButton: setting(
      '1.3',
      (self) => self.filterButtons,
      (self, value) => {
        self.filterButtons = booleanArg(value, 'showFilterButton');
      },
    ),
    ShowHeaders: only('1.1', true, 'showHeaders'),
    ShowTotals: only('1.1', false, 'showTotals'),
    ShowBandedColumns: only('1.3', false, 'showBandedColumns'),
    HighlightFirstColumn: only('1.3', false, 'highlightFirstColumn'),
    HighlightLastColumn: only('1.3', false, 'highlightLastColumn'),
    Columns: child('1.1', (self) => object('TableColumnCollection', self)),
    Rows: child('1.1', (self) => object('TableRowCollection', self)),
    Worksheet: child('1.2', ({ sheet }) => object('Worksheet', sheet)),
    AutoFilter: child('1.9', ({ sheet }) => object('AutoFilter', { sheet })),
    GetRange: method('1.1', ({ sheet, table: self }) => rangeOf(sheet, { ...self.area })),
    GetDataBodyRange: method('1.1', ({ sheet, table: self }) => rangeOf(sheet, bodyArea(self))),
    GetHeaderRowRange: method('1.1', ({ sheet, table: self }) => rangeOf(sheet, headerArea(self))),
    Resize: method('1.13', ({ sheet, table: self }, [range], state) => {
      const target = sourceArea(state, { sheet }, range);
      resizeTable(state, self, sheet, target.area);
    }),
    ConvertToRange: method('1.2', ({ sheet, table: self }, _, state) => {
      removeTable(state, sheet, self, false);
      return rangeOf(sheet, { ...self.area });
    }),
    Delete: method('1.1', ({ sheet, table: self }, _, state) => removeTable(state, sheet, self, true)),
    ClearFilters: method('1.2', ({ sheet }) =>
      requireUnprotected(sheet, 'clearFilters', sheet.protection?.allowFilter === true),
    ),
  },
};

function columnArea({ table: self, name }: ColumnRef): Area {
  const index = self.columns.findIndex((column) => column.name === name);
  if (index < 0) return notFound(`column ${name}`);
  return { ...self.area, column: self.area.column + index, columns: 1 };
}

function findColumn(self: TableRef, key: unknown): HostObject | null {
  const byName =
    typeof key === 'string'
      ? self.table.columns.find((column) => column.name.toLowerCase() === key.toLowerCase())
      : undefined;
  const byId = self.table.columns[typeof key === 'number' ? key - 1 : Number(key) - 1];
  const found = byName ?? byId;
  return found === undefined ? null : object('TableColumn', { ...self, name: found.name });
}

export const tableColumnCollection: TypeTable<TableRef> = {
  items: (self) => self.table.columns.map(({ name }) => object('TableColumn', { ...self, name })),
  item: (self, key) => findColumn(self, key) ?? notFound(`column ${String(key)}`),
  members: {
    Count: property('1.1', (self) => self.table.columns.length),
    GetCount: method('1.4', (self) => self.table.columns.length),
    GetItem: method('1.1', (self, [key]) => findColumn(self, key) ?? notFound(`column ${String(key)}`)),
    GetItemOrNullObject: method('1.4', (self, [key]) => findColumn(self, key)),
    GetItemAt: method('1.1', (self, [index]) => {
      const column = self.table.columns[integerArg(index, 'index', 0)];
      return column === undefined ? notFound('column') : object('TableColumn', { ...self, name: column.name });
    }),
  },
};

export const tableColumn: TypeTable<ColumnRef> = {
  id: (self) => ({ Id: self.table.columns.findIndex((column) => column.name === self.name) + 1 }),
  members: {
    Id: property('1.1', (self) => self.table.columns.findIndex((column) => column.name === self.name) + 1),
    Index: property('1.1', (self) => self.table.columns.findIndex((column) => column.name === self.name)),
    Name: property(
      '1.1',
      (self) => self.name,
      (self, value, state) => {
        const to = textArg(value, 'name');
        renameColumn(state, self.sheet, self.table, self.name, to);
        self.name = to;
      },
    ),
    Values: {
      kind: 'property',
      since: '1.1',
      cells: true,
      get: (self) => mapCells(columnArea(self), (row, column) => officeValue(cellAt(self.sheet, row, column))),
      set: (self, value, state) => assignCells(state, self.sheet, columnArea(self), value, 'values'),
    },
    GetRange: method('1.1', (self) => rangeOf(self.sheet, columnArea(self))),
    GetDataBodyRange: method('1.1', (self) => {
      const area = columnArea(self);
      return rangeOf(self.sheet, { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) });
    }),
    GetHeaderRowRange: method('1.1', (self) => rangeOf(self.sheet, { ...columnArea(self), rows: 1 })),
  },
};

function addRows(self: TableRef, [index, values]: unknown[], state: HostState): HostObject {
  const { sheet, table: owner } = self;
  requireUnprotected(sheet, 'rows.add');
  const rows = Array.isArray(values) ? (Array.isArray(values[0]) ? values : [values]) : [null];
  const body = bodyArea(owner);
  const at =
    index === undefined || index === null || index === -1 ? body.rows : integerArg(index, 'index', 0, body.rows);
  const area = { row: body.row + at, column: body.column, rows: rows.length, columns: body.columns };
  if (values !== undefined && values !== null) matrixArg(rows, area.rows, area.columns, 'values');
  if (at === body.rows) {
    const free = mapCells(area, (row, column) => cellAt(sheet, row, column)).flat();
    if (free.some((cell) => cell !== null && (cell.value !== null || cell.formula !== undefined))) {
      insertCells(state, sheet, area, 'Down');
    }
    owner.area = { ...owner.area, rows: owner.area.rows + area.rows };
  } else {
    insertCells(state, sheet, area, 'Down');
  }
  fillCalculated(sheet, owner, area.row, area.rows);
  if (values !== undefined && values !== null) assignCells(state, sheet, area, rows, 'values');
  noteSheet(state, sheet);
  return object('TableRow', { ...self, index: at });
}

export const tableRowCollection: TypeTable<TableRef> = {
  items: (self) =>
    Array.from({ length: bodyArea(self.table).rows }, (_, index) => object('TableRow', { ...self, index })),
  members: {
    Count: property('1.1', (self) => bodyArea(self.table).rows),
    GetCount: method('1.4', (self) => bodyArea(self.table).rows),
    Add: method('1.1', (self, args, state) => addRows(self, args, state)),
    GetItemAt: method('1.1', (self, [index]) =>
      object('TableRow', { ...self, index: integerArg(index, 'index', 0, bodyArea(self.table).rows - 1) }),
    ),
  },
};

function rowArea({ table: owner, index }: RowRef): Area {
  const body = bodyArea(owner);
  if (index >= body.rows || body.row + index >= MAX_ROWS) return notFound('row');
  return { ...body, row: body.row + index, rows: 1 };
}

export const tableRow: TypeTable<RowRef> = {
  members: {
    Index: property('1.1', ({ index }) => index),
    Values: {
      kind: 'property',
      since: '1.1',
      cells: true,
      get: (self) => mapCells(rowArea(self), (row, column) => officeValue(cellAt(self.sheet, row, column))),
      set: (self, value, state) => assignCells(state, self.sheet, rowArea(self), value, 'values'),
    },
    GetRange: method('1.1', (self) => rangeOf(self.sheet, rowArea(self))),
  },
};

export const autoFilter: TypeTable<{ sheet: Sheet }> = {
  members: {
    Enabled: property('1.9', () => false),
    IsDataFiltered: property('1.9', () => false),
    Criteria: property('1.9', () => []),
    GetRangeOrNullObject: method('1.9', () => null),
    ClearCriteria: method('1.9', ({ sheet }) =>
      requireUnprotected(sheet, 'clearCriteria', sheet.protection?.allowFilter === true),
    ),
  },
};

export const rangeSort: TypeTable<RangeRef> = { members: {} };

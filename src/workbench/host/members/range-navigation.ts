/** Members that lead from a range to another one. */
import { intersects, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/a1';
import type { Area, Sheet } from '../../../workbook/workbook';
import { integerArg } from '../args';
import { usedArea } from '../cells';
import type { HostObject, Member, RangeRef, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument, notFound } from '../refusal';
import { addressOf, otherRange, requireOnSheet } from '../range-refs';
import { overlap } from '../areas';

function offset(area: Area, rows: number, columns: number): Area {
  const moved = { ...area, row: area.row + rows, column: area.column + columns };
  return requireOnSheet(moved);
}

function range(self: RangeRef, area: Area): HostObject {
  return object('Range', { sheet: self.sheet, area: requireOnSheet(area) });
}

const sized = (self: RangeRef, rows: unknown, columns: unknown): HostObject =>
  range(self, {
    ...self.area,
    rows: self.area.rows + integerArg(rows, 'deltaRows', -MAX_ROWS),
    columns: self.area.columns + integerArg(columns, 'deltaColumns', -MAX_COLUMNS),
  });

function intersectionOf(self: RangeRef, other: RangeRef): Area | null {
  return self.sheet === other.sheet ? overlap(self.area, other.area) : null;
}

export const rangeNavigation: Record<string, Member<RangeRef>> = {
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
    range(self, {
      row: self.area.row + self.area.rows - 1,
      column: self.area.column + self.area.columns - 1,
      rows: 1,
      columns: 1,
    }),
  ),
  GetLastRow: method('1.1', (self) => range(self, { ...self.area, row: self.area.row + self.area.rows - 1, rows: 1 })),
  GetLastColumn: method('1.1', (self) =>
    range(self, { ...self.area, column: self.area.column + self.area.columns - 1, columns: 1 }),
  ),
  GetEntireRow: method('1.1', (self) => range(self, { ...self.area, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: method('1.1', (self) => range(self, { ...self.area, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: method('1.1', (self, [rows, columns]) =>
    range(
      self,
      offset(self.area, integerArg(rows, 'rowOffset', -MAX_ROWS), integerArg(columns, 'columnOffset', -MAX_COLUMNS)),
    ),
  ),
  GetResizedRange: method('1.3', (self, [rows, columns]) => sized(self, rows, columns)),
  GetAbsoluteResizedRange: method('1.7', (self, [rows, columns]) =>
    range(self, {
      ...self.area,
      rows: integerArg(rows, 'numRows', 1),
      columns: integerArg(columns, 'numColumns', 1),
    }),
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
    range(self, intersectionOf(self, otherRange(other, self.sheet, 'anotherRange')) ?? notFound('intersection')),
  ),
  GetIntersectionOrNullObject: method('1.4', (self, [other]) => {
    const area = intersectionOf(self, otherRange(other, self.sheet, 'anotherRange'));
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
  GetTables: method('1.9', (self) => object('TableCollection', { sheet: self.sheet, within: self.area })),
  GetMergedAreasOrNullObject: method('1.13', ({ sheet, area }) => {
    const areas = sheet.merges.filter((entry) => intersects(entry, area));
    return areas.length === 0 ? null : object('RangeAreas', { sheet, areas: areas.map((entry) => ({ ...entry })) });
  }),
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

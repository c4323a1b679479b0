/** Borders of a range, edge by edge. */
import type { Area, BorderLine } from '../../../workbook/workbook';
import { choiceArg, colorArg, integerArg, numberArg } from '../args';
import { eachCell, formatCells, workArea } from '../cells';
import type { Edge, RangeRef, TypeTable } from '../objects';
import { method, object, property } from '../objects';
import { invalidArgument, notFound, refuse } from '../refusal';
import type { HostState } from '../state';
import { cellAt } from '../state';

import { keyOf, requireFormat } from './range-format';

const EDGES: Edge[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
type Side = 'top' | 'right' | 'bottom' | 'left';

export const rangeBorderCollection: TypeTable<RangeRef> = {
  items: (self) => EDGES.map((edge) => object('RangeBorder', { ...self, edge })),
  item: (self, key) => object('RangeBorder', { ...self, edge: choiceArg(key, EDGES, 'index') }),
  members: {
    Count: property('1.1', () => EDGES.length),
    GetItem: method('1.1', (self, [key]) => object('RangeBorder', { ...self, edge: choiceArg(key, EDGES, 'index') })),
    GetItemAt: method('1.1', (self, [index]) => {
      const edge = EDGES[integerArg(index, 'index', 0)];
      return edge === undefined ? notFound('border') : object('RangeBorder', { ...self, edge });
    }),
  },
};

/** Cells and sides that an edge of a range consists of. */
function edgeSides(area: Area, edge: Edge): { area: Area; side: Side }[] {
  const { row, column, rows, columns } = area;
  const lastRow = { ...area, row: row + rows - 1, rows: 1 };
  const lastColumn = { ...area, column: column + columns - 1, columns: 1 };
  switch (edge) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: lastRow, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: lastColumn, side: 'right' }];
    case 'InsideHorizontal':
      return rows < 2
        ? []
        : [
            { area: { ...area, rows: rows - 1 }, side: 'bottom' },
            { area: { ...area, row: row + 1, rows: rows - 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return columns < 2
        ? []
        : [
            { area: { ...area, columns: columns - 1 }, side: 'right' },
            { area: { ...area, column: column + 1, columns: columns - 1 }, side: 'left' },
          ];
    default:
      return refuse('UnsupportedFeature', 'The stand-in for Excel keeps no diagonal borders');
  }
}

function changeBorder(
  self: RangeRef & { edge: Edge },
  state: HostState,
  change: (line: BorderLine | undefined) => BorderLine | undefined,
): void {
  requireFormat(self.sheet, 'border');
  for (const { area, side } of edgeSides(workArea(self.sheet, self.area), self.edge)) {
    formatCells(state, self.sheet, area, (style) => {
      const border = { ...style?.border };
      const line = change(border[side]);
      if (line === undefined) delete border[side];
      else border[side] = line;
      return { border: Object.keys(border).length === 0 ? undefined : border };
    });
  }
}

function borderOf(self: RangeRef & { edge: Edge }): BorderLine | undefined | null {
  const first = edgeSides(workArea(self.sheet, self.area), self.edge)[0];
  if (first === undefined) return undefined;
  const line = cellAt(self.sheet, first.area.row, first.area.column)?.style?.border?.[first.side];
  let same = true;
  eachCell(first.area, (row, column) => {
    const other = cellAt(self.sheet, row, column)?.style?.border?.[first.side];
    if (other?.line !== line?.line || other?.color !== line?.color) same = false;
  });
  return same ? line : null;
}

const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium' } as const;

export const rangeBorder: TypeTable<RangeRef & { edge: Edge }> = {
  id: ({ edge }) => ({ Id: edge }),
  members: {
    SideIndex: property('1.1', ({ edge }) => edge),
    Id: property('1.1', ({ edge }) => edge),
    Style: property(
      '1.1',
      (self) => {
        const line = borderOf(self);
        if (line === null) return null;
        return line === undefined ? 'None' : line.line === 'double' ? 'Double' : 'Continuous';
      },
      (self, value, state) => {
        const style = choiceArg(value, ['None', 'Continuous', 'Double'] as const, 'style');
        changeBorder(self, state, (line) => {
          if (style === 'None') return undefined;
          const kind =
            style === 'Double' ? 'double' : line === undefined || line.line === 'double' ? 'thin' : line.line;
          return { color: line?.color ?? '#000000', line: kind };
        });
      },
    ),
    Weight: property(
      '1.1',
      (self) => {
        const line = borderOf(self);
        if (line === null) return null;
        if (line?.line === 'double') return 'Thick';
        return keyOf<BorderLine['line'] | undefined>(WEIGHTS, line?.line, 'Thin');
      },
      (self, value, state) => {
        if (value === 'Thick') {
          refuse('UnsupportedFeature', 'The stand-in for Excel keeps no thick borders');
        }
        const kind = WEIGHTS[choiceArg(value, ['Hairline', 'Thin', 'Medium'] as const, 'weight')];
        changeBorder(self, state, (line) => ({ color: line?.color ?? '#000000', line: kind }));
      },
    ),
    Color: property(
      '1.1',
      (self) => {
        const line = borderOf(self);
        return line === null ? null : (line?.color ?? '#000000');
      },
      (self, value, state) => {
        const color = colorArg(value, 'color');
        changeBorder(self, state, (line) => ({ line: line?.line ?? 'thin', color }));
      },
    ),
    TintAndShade: property(
      '1.9',
      () => 0,
      (_, value) => {
        if (numberArg(value, 'tintAndShade') !== 0) invalidArgument('tintAndShade');
      },
    ),
  },
};

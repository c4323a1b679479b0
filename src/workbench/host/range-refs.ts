/** Naming ranges and reading range arguments. */
import { areaName, columnName, MAX_COLUMNS, MAX_ROWS, parseReference, quoteSheet } from '../../workbook/a1';
import type { Area, Sheet } from '../../workbook/workbook';
import type { RangeRef } from './objects';
import { invalidArgument } from './refusal';

/** "A1:B2" with its sheet, as `Range.address` has it; whole rows and columns in short form. */
export function addressOf({ sheet, area }: RangeRef): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  if (area.rows === MAX_ROWS) return `${columnName(area.column)}:${columnName(area.column + area.columns - 1)}`;
  return areaName(area);
}

export function requireOnSheet(area: Area): Area {
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  return fits ? area : invalidArgument('the range would leave the sheet');
}

export function otherRange(value: unknown, sheet: Sheet | null, name: string): RangeRef {
  const given = value as { type?: string; self?: RangeRef } | null;
  if (given?.type === 'Range' && given.self !== undefined) return given.self;
  const reference = typeof value === 'string' ? parseReference(value) : null;
  if (reference === null || sheet === null) return invalidArgument(name);
  if (reference.sheet !== null && reference.sheet.toLowerCase() !== sheet.name.toLowerCase()) invalidArgument(name);
  return { sheet, area: reference.area };
}

/** How cells look: RangeFormat with font, fill, alignment, sizes and the lock. */
import { textWidth } from '../../../workbook/text-size';
import type { Font, Sheet, Style } from '../../../workbook/workbook';
import { booleanArg, choiceArg, colorArg, integerArg, rangeArg, textArg } from '../args';
import { agreed, formatCells, requireUnprotected } from '../cells';
import { columnWidth, rowHeight } from '../geometry';
import { displayText } from '../number-text';
import type { Member, RangeRef, Since, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { indexes } from '../range-edits';
import { refuse } from '../refusal';
import type { HostState } from '../state';
import { noteSheet } from '../state';

export function requireFormat(sheet: Sheet, what: string): void {
  requireUnprotected(sheet, what, sheet.protection?.allowFormatCells === true);
}

/** A property of the look that all cells of the range share or answer with null. */
function look<T>(
  since: Since,
  read: (style: Style | undefined, state: HostState) => T,
  write: (value: unknown, style: Style | undefined) => Partial<Style>,
): Member<RangeRef> {
  return property(
    since,
    ({ sheet, area }, state) => agreed(sheet, area, (style) => read(style, state)),
    ({ sheet, area }, value, state) => {
      requireFormat(sheet, 'format');
      formatCells(state, sheet, area, (style) => write(value, style));
    },
  );
}

function unsupported(since: Since, name: string, usual: unknown): Member<RangeRef> {
  return property(
    since,
    () => usual,
    (_, value) => {
      if (value !== usual) refuse('UnsupportedFeature', `The stand-in for Excel keeps no ${name}`);
    },
  );
}

const HORIZONTAL = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

/** The Office.js word for a value of the model. */
export function keyOf<T>(map: Record<string, T>, value: T, fallback: string): string {
  return Object.entries(map).find(([, entry]) => entry === value)?.[0] ?? fallback;
}

/** Columns of a protected sheet keep their width unless that was allowed. */
function requireSize(sheet: Sheet, axis: 'row' | 'column'): void {
  const { protection } = sheet;
  requireUnprotected(
    sheet,
    `${axis} size`,
    axis === 'row' ? protection?.allowFormatRows === true : protection?.allowFormatColumns === true,
  );
}

function common(sizes: number[]): number | null {
  return sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;
}

function setColumnWidth(sheet: Sheet, column: number, width: number | undefined): void {
  while (sheet.columns.length <= column) sheet.columns.push({});
  const next = { ...sheet.columns[column] };
  if (width === undefined) delete next.width;
  else next.width = width;
  sheet.columns[column] = next;
}

function setRowHeight(sheet: Sheet, row: number, height: number | undefined): void {
  const next = { ...sheet.rowFormats[row] };
  if (height === undefined) delete next.height;
  else next.height = height;
  if (Object.keys(next).length === 0) delete sheet.rowFormats[row];
  else sheet.rowFormats[row] = next;
}

function autofitColumns(self: RangeRef, state: HostState): void {
  const { sheet } = self;
  requireSize(sheet, 'column');
  for (const column of indexes(self, 'column')) {
    let widest = 0;
    sheet.rows.forEach((line) => {
      const cell = line?.[column];
      if (cell === null || cell === undefined || cell.style?.wrap === true) return;
      const size = cell.style?.font?.size ?? state.workbook.defaultFont.size;
      const text = displayText(cell.value, cell.style?.numberFormat);
      widest = Math.max(widest, textWidth(text, size, cell.style?.font?.bold === true) + 6);
    });
    if (widest > 0) setColumnWidth(sheet, column, Math.min(Math.ceil(widest), 1500));
  }
  noteSheet(state, sheet);
}

export const rangeFormat: TypeTable<RangeRef> = {
  members: {
    WrapText: look(
      '1.1',
      (style) => style?.wrap === true,
      (value) => ({ wrap: booleanArg(value, 'wrapText') ? true : undefined }),
    ),
    HorizontalAlignment: look(
      '1.1',
      (style) => keyOf(HORIZONTAL, style?.horizontal, 'General'),
      (value) => ({
        horizontal:
          HORIZONTAL[choiceArg(value, Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[], 'horizontalAlignment')],
      }),
    ),
    VerticalAlignment: look(
      '1.1',
      (style) => keyOf<Style['vertical']>(VERTICAL, style?.vertical, 'Bottom'),
      (value) => ({
        vertical: VERTICAL[choiceArg(value, Object.keys(VERTICAL) as (keyof typeof VERTICAL)[], 'verticalAlignment')],
      }),
    ),
    IndentLevel: look(
      '1.9',
      (style) => style?.indent ?? 0,
      (value) => ({ indent: integerArg(value, 'indentLevel', 0, 250) || undefined }),
    ),
    TextOrientation: unsupported('1.7', 'turned text', 0),
    ShrinkToFit: unsupported('1.9', 'shrunk text', false),
    ReadingOrder: unsupported('1.9', 'reading order', 'Context'),
    AutoIndent: unsupported('1.9', 'automatic indents', false),
    UseStandardHeight: property('1.7', ({ sheet, area }) => sheet.rowFormats[area.row]?.height === undefined),
    UseStandardWidth: property('1.7', ({ sheet, area }) => sheet.columns[area.column]?.width === undefined),
    ColumnWidth: property(
      '1.2',
      (self) => common(indexes(self, 'column').map((column) => columnWidth(self.sheet, column))),
      (self, value, state) => {
        requireSize(self.sheet, 'column');
        const width = rangeArg(value, 'columnWidth', 0, 1800);
        for (const column of indexes(self, 'column')) setColumnWidth(self.sheet, column, width);
        noteSheet(state, self.sheet);
      },
    ),
    RowHeight: property(
      '1.2',
      (self) => common(indexes(self, 'row').map((row) => rowHeight(self.sheet, row))),
      (self, value, state) => {
        requireSize(self.sheet, 'row');
        const height = rangeArg(value, 'rowHeight', 0, 409.5);
        for (const row of indexes(self, 'row')) setRowHeight(self.sheet, row, height);
        noteSheet(state, self.sheet);
      },
    ),
    AutofitColumns: method('1.2', (self, _, state) => autofitColumns(self, state)),
    AutofitRows: method('1.2', (self, _, state) => {
      requireSize(self.sheet, 'row');
      for (const row of indexes(self, 'row')) setRowHeight(self.sheet, row, undefined);
      noteSheet(state, self.sheet);
    }),
    Font: child('1.1', (self) => object('RangeFont', self)),
    Fill: child('1.1', (self) => object('RangeFill', self)),
    Borders: child('1.1', (self) => object('RangeBorderCollection', self)),
    Protection: child('1.2', (self) => object('FormatProtection', self)),
  },
};

function fontLook<K extends keyof Font>(
  since: Since,
  key: K,
  usual: (state: HostState) => NonNullable<Font[K]>,
  read: (value: unknown) => NonNullable<Font[K]> | undefined,
): Member<RangeRef> {
  return look(
    since,
    (style, state) => style?.font?.[key] ?? usual(state),
    (value, style) => {
      const font: Font = { ...style?.font };
      const given = read(value);
      if (given === undefined) delete font[key];
      else font[key] = given;
      return { font: Object.keys(font).length === 0 ? undefined : font };
    },
  );
}

const flag = (name: string) => (value: unknown) => (booleanArg(value, name) ? true : undefined);

export const rangeFont: TypeTable<RangeRef> = {
  members: {
    Name: fontLook(
      '1.1',
      'name',
      (state) => state.workbook.defaultFont.name,
      (value) => textArg(value, 'name'),
    ),
    Size: fontLook(
      '1.1',
      'size',
      (state) => state.workbook.defaultFont.size,
      (value) => rangeArg(value, 'size', 1, 409),
    ),
    Bold: fontLook('1.1', 'bold', () => false, flag('bold')),
    Italic: fontLook('1.1', 'italic', () => false, flag('italic')),
    Color: fontLook(
      '1.1',
      'color',
      () => '#000000',
      (value) => colorArg(value, 'color'),
    ),
    Underline: look(
      '1.1',
      (style) => (style?.font?.underline === true ? 'Single' : 'None'),
      (value, style) => {
        const line = choiceArg(value, ['None', 'Single'] as const, 'underline');
        return { font: { ...style?.font, underline: line === 'Single' ? true : undefined } };
      },
    ),
    Strikethrough: unsupported('1.9', 'struck-out text', false),
    Subscript: unsupported('1.9', 'subscript', false),
    Superscript: unsupported('1.9', 'superscript', false),
    TintAndShade: unsupported('1.9', 'tints', 0),
  },
};

export const rangeFill: TypeTable<RangeRef> = {
  members: {
    // A range without fill answers with white, as Excel does.
    Color: look(
      '1.1',
      (style) => style?.fill ?? '#FFFFFF',
      (value) => ({ fill: value === '' ? undefined : colorArg(value, 'color') }),
    ),
    Pattern: property('1.9', ({ sheet, area }) =>
      agreed(sheet, area, (style) => (style?.fill === undefined ? 'None' : 'Solid')),
    ),
    TintAndShade: unsupported('1.9', 'tints', 0),
    Clear: method('1.1', ({ sheet, area }, _, state) => {
      requireFormat(sheet, 'fill');
      formatCells(state, sheet, area, () => ({ fill: undefined }));
    }),
  },
};

export const formatProtection: TypeTable<RangeRef> = {
  members: {
    Locked: property(
      '1.2',
      ({ sheet, area }) => agreed(sheet, area, (style) => style?.locked !== false),
      ({ sheet, area }, value, state) => {
        requireUnprotected(sheet, 'locked');
        const locked = booleanArg(value, 'locked');
        formatCells(state, sheet, area, () => ({ locked: locked ? undefined : false }));
      },
    ),
    FormulaHidden: unsupported('1.2', 'hidden formulas', false),
  },
};

/** What `Range` can do to its cells besides taking values: clearing, merging, hiding, linking, copying, selecting. */
import { contains, intersects, MAX_COLUMNS, MAX_ROWS } from '../../workbook/a1';
import type { Area, Cell, Sheet } from '../../workbook/workbook';
import { booleanArg, choiceArg, optionalText, recordArg, textArg } from './args';
import {
  copyCell,
  eachCell,
  isWhole,
  mapCells,
  overlapsTable,
  putCell,
  requireUnprotected,
  requireWritable,
  restyle,
  workArea,
} from './cells';
import type { RangeRef } from './objects';
import { invalidArgument, refuse } from './refusal';
import type { HostState } from './state';
import { cellAt, EVENT, noteCells, noteSheet, raise, raiseChanged, raiseRows, sheetId, WORKBOOK_TARGET } from './state';
import { activateSheet } from './sheets';
import { localAddress } from './range-refs';

export function clear(self: RangeRef, applyTo: unknown, state: HostState): void {
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

export function merge(self: RangeRef, across: unknown, state: HostState): void {
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

/** The rows or columns of a range. */
export function indexes({ sheet, area }: RangeRef, axis: 'row' | 'column'): number[] {
  // Whole columns name their columns themselves; only "all of them" stops where the sheet is used.
  const named = axis === 'row' ? area.rows < MAX_ROWS : area.columns < MAX_COLUMNS;
  const target = named ? area : workArea(sheet, area);
  const from = axis === 'row' ? target.row : target.column;
  return Array.from({ length: axis === 'row' ? target.rows : target.columns }, (_, index) => from + index);
}

export function setHidden(axis: 'row' | 'column') {
  return ({ sheet, area }: RangeRef, value: unknown, state: HostState): void => {
    const hidden = booleanArg(value, `${axis}Hidden`);
    const { protection } = sheet;
    requireUnprotected(
      sheet,
      `${axis}Hidden`,
      axis === 'row' ? protection?.allowFormatRows === true : protection?.allowFormatColumns === true,
    );
    const named = indexes({ sheet, area }, axis);
    let changed = false;
    for (const index of named) {
      if (axis === 'row') changed ||= (sheet.rowFormats[index]?.hidden === true) !== hidden;
      if (axis === 'row') sheet.rowFormats[index] = withHidden(sheet.rowFormats[index], hidden);
      else {
        while (sheet.columns.length <= index) sheet.columns.push({});
        sheet.columns[index] = withHidden(sheet.columns[index], hidden);
      }
    }
    if (changed) {
      const rows = { row: named[0] ?? area.row, rows: named.length, column: 0, columns: MAX_COLUMNS };
      raiseRows(state, EVENT.rowHiddenChanged, sheet, rows, { changeType: hidden ? 'Hidden' : 'Unhidden' });
    }
    noteSheet(state, sheet);
  };
}

export function withHidden<T extends { hidden?: boolean }>(format: T | undefined, hidden: boolean): T {
  const next = { ...format } as T;
  if (hidden) next.hidden = true;
  else delete next.hidden;
  return next;
}

/** true or false where all agree, null otherwise. */
export function hiddenOf(self: RangeRef, axis: 'row' | 'column'): boolean | null {
  const { rowFormats, columns } = self.sheet;
  const flags = indexes(self, axis).map(
    (index) => (axis === 'row' ? rowFormats[index]?.hidden : columns[index]?.hidden) === true,
  );
  return flags.every((flag) => flag === flags[0]) ? (flags[0] ?? false) : null;
}

export function setHyperlink({ sheet, area }: RangeRef, value: unknown, state: HostState): void {
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

export function select({ sheet, area }: RangeRef, state: HostState): void {
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

export function copyFrom(self: RangeRef, source: RangeRef, type: string, state: HostState): void {
  requireWritable(self.sheet, self.area);
  const { area } = source;
  const rows = Math.max(self.area.rows, area.rows);
  const columns = Math.max(self.area.columns, area.columns);
  const copied = mapCells({ ...area, rows, columns }, (row, column) =>
    copyCell(
      cellAt(
        source.sheet,
        area.row + ((row - area.row) % area.rows),
        area.column + ((column - area.column) % area.columns),
      ),
    ),
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

/** Hands over to the host what a person does in the grid: everything that goes from the grid to the host. */
import {
  CommandType,
  CustomCommandExecutionError,
  ICommandService,
  type IRange,
  RedoCommand,
  UndoCommand,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Area } from '../../workbook/workbook';
import type { ExcelHost } from '../host/host-api';
import { followLink } from './follow-link';
import { type ChangedCells, editsOf, type GridEdit, readClipboardText, repeatOver } from './grid-edits';
import type { GridParts } from './grid-univer';
import type { GridView } from './grid-view';
import { toArea, withinSheet } from './ranges';

export type GridListeners = {
  /** The host refused an edit (the error), or the grid cannot do what was tried (null). */
  onRefusal: (error: unknown) => void;
  /** The person enters something; what was said about the last entry is over. */
  onEdit: () => void;
  /** The person selected something, or the sheet that shows changed. */
  onSelect: () => void;
};

/** Changes that the host cannot carry, such as inserted columns, are stopped; these touch nothing but the view. */
const VIEW_CHANGES = new Set([
  'sheet.mutation.set-worksheet-row-height',
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.set-worksheet-col-width',
  'sheet.mutation.set-drawing-apply',
  'sheet.mutation.data-validation-formula-mark-dirty',
]);
/** Whole rows that come or go: the host does it, and the grid follows. */
const INSERT_ROWS = 'sheet.mutation.insert-row';
const REMOVE_ROWS = 'sheet.mutation.remove-rows';
/** Before the grid's own readers of what was typed. */
const FIRST = 1000;

/** Starts listening; returns a function that stops it. */
export function listenToPerson(
  { univer, api }: GridParts,
  view: GridView,
  host: ExcelHost,
  listeners: GridListeners,
): () => void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const typing = injector.get(SheetInterceptorService).writeCellInterceptor;

  async function enter(sheet: string, edits: readonly GridEdit[]): Promise<void> {
    listeners.onEdit();
    try {
      for (const edit of edits) await host.edit(sheet, edit.row, edit.column, edit.inputs);
    } catch (error) {
      listeners.onRefusal(error);
    }
    // Taken or refused, from here on the grid shows what the host holds.
    const model = view.sheetOf(sheet);
    if (model === undefined) return;
    for (const { row, column, inputs } of edits) {
      view.setCells(model, { row, column, rows: inputs.length, columns: inputs[0]?.length ?? 1 });
    }
  }

  async function changeRows(sheet: string, { row, rows }: Area, how: 'insertRows' | 'deleteRows'): Promise<void> {
    listeners.onEdit();
    try {
      await host[how](sheet, row, rows);
    } catch (error) {
      listeners.onRefusal(error);
    }
  }

  /** Ctrl + and Ctrl − put rows in or take them out where the selection is, as in Excel. */
  function onKey(event: KeyboardEvent): void {
    const how = { '+': 'insertRows', '=': 'insertRows', '-': 'deleteRows' } as const;
    const wanted = event.key in how ? how[event.key as keyof typeof how] : undefined;
    if (!event.ctrlKey || event.altKey || wanted === undefined || host.cellEditMode) return;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange()?.getRange();
    if (sheet === undefined || range === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const area = toArea(withinSheet(range, sheet.getMaxRows(), sheet.getMaxColumns()));
    void changeRows(sheet.getSheetName(), area, wanted);
  }
  window.addEventListener('keydown', onKey, true);

  /** A change of look alone (Ctrl+B) is not the host's to keep. */
  function restoreLook(sheet: string, changed: ChangedCells): void {
    const rows = Object.keys(changed).map(Number);
    const columns = Object.values(changed).flatMap((line) => Object.keys(line).map(Number));
    const model = view.sheetOf(sheet);
    if (model === undefined || columns.length === 0) return;
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    view.setCells(model, {
      row,
      column,
      rows: Math.max(...rows) - row + 1,
      columns: Math.max(...columns) - column + 1,
    });
  }

  const stops = [
    commands.beforeCommandExecuted((command) => {
      if (view.isFollowing()) return;
      if (command.id === UndoCommand.id || command.id === RedoCommand.id) {
        void (command.id === UndoCommand.id ? host.undo() : host.redo()).catch(listeners.onRefusal);
        throw stopped();
      }
      if (command.id === INSERT_ROWS || command.id === REMOVE_ROWS) {
        const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
        void changeRows(subUnitId, toArea(range), command.id === INSERT_ROWS ? 'insertRows' : 'deleteRows');
        throw stopped();
      }
      const change = command.type === CommandType.MUTATION && command.id.startsWith('sheet.mutation.');
      if (change && command.id !== SetRangeValuesMutation.id && !VIEW_CHANGES.has(command.id)) {
        listeners.onRefusal(null);
        throw stopped();
      }
    }),
    commands.onCommandExecuted((command, options) => {
      if (view.isFollowing() || command.id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
      const { subUnitId, cellValue = {} } = command.params as { subUnitId: string; cellValue?: ChangedCells };
      const edits = editsOf(cellValue);
      if (edits.length === 0) restoreLook(subUnitId, cellValue);
      else void enter(subUnitId, edits);
    }),
    // The host reads what was typed; the grid's own reading takes 05/06 for the sixth of May.
    typing.intercept(AFTER_CELL_EDIT, { priority: FIRST, handler: (cell) => cell }),
    // The grid holds values only; whoever looks into a cell is to see its formula.
    typing.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, place, next) => {
        const shown = next(cell);
        const formula = view.sheetOf(place.subUnitId)?.rows[place.row]?.[place.col]?.formula;
        return formula === undefined ? shown : { ...shown, f: formula };
      },
    }),
    // A click ends as a move, the keyboard only changes the selection.
    ...([api.Event.SelectionMoveEnd, api.Event.SelectionChanged] as const).map((event) =>
      api.addEvent(event, ({ worksheet, selections }) => {
        const range = selections.at(-1);
        if (view.isFollowing() || range === undefined) return;
        const area = toArea(withinSheet(range, worksheet.getMaxRows(), worksheet.getMaxColumns()));
        host.select(worksheet.getSheetName(), area);
        listeners.onSelect();
      }),
    ),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      view.placeCharts();
      if (view.isFollowing() || host.selection.sheet === activeSheet.getSheetName()) return;
      const range = activeSheet.getSelection()?.getActiveRange()?.getRange();
      host.select(activeSheet.getSheetName(), range ? toArea(range) : { row: 0, column: 0, rows: 1, columns: 1 });
      listeners.onSelect();
    }),
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      const link = view.sheetOf(worksheet.getSheetName())?.rows[row]?.[column]?.link;
      if (link !== undefined && followLink(host, link.reference)) view.showSelected();
    }),
    api.addEvent(api.Event.SheetEditStarted, () => void (host.cellEditMode = true)),
    api.addEvent(api.Event.SheetEditEnded, () => void (host.cellEditMode = false)),
    api.addEvent(api.Event.BeforeClipboardPaste, (paste) => {
      const range = paste.worksheet.getSelection()?.getActiveRange()?.getRange();
      if (range === undefined || paste.text === undefined || paste.text === '') return;
      paste.cancel = true;
      const { row, column, rows, columns } = toArea(range);
      const inputs = repeatOver(readClipboardText(paste.text), rows, columns);
      void enter(paste.worksheet.getSheetName(), [{ row, column, inputs }]);
    }),
  ];
  return () => {
    window.removeEventListener('keydown', onKey, true);
    for (const stop of stops) {
      if (typeof stop === 'function') stop();
      else stop.dispose();
    }
  };
}

/** The grid takes this as "the command did not happen". */
function stopped(): CustomCommandExecutionError {
  return new CustomCommandExecutionError('');
}

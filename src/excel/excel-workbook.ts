import type { WorkbookPort } from '../actions/port';
import type { Table } from '../workbook/workbook';
import { toCchcError } from './errors';
import { readWorkbook } from './read';
import { readArea } from './read-sheets';
import { inExcel } from './session';
import type { ProtectOptions } from './steps';
import { watchWorkbook, type WatchState } from './watch';

/** The workbook that is open in Excel, through the global `Excel` and `Office` of office.js. */
export function openExcel(): WorkbookPort {
  const state: WatchState = { applying: 0, sheetIds: new Map(), watched: new Set(), ruled: new Set() };
  let tables: ReadonlyMap<string, readonly Table[]> = new Map();
  let locked: ReadonlyMap<string, ProtectOptions> = new Map();
  return {
    async read(options) {
      const read = await inExcel((context) => readWorkbook(context, options));
      locked = read.locked;
      state.sheetIds = read.sheetIds;
      state.watched = read.watched;
      state.ruled = read.ruled;
      tables = new Map(read.snapshot.workbook.sheets.map((sheet) => [sheet.name, sheet.tables]));
      return read.snapshot;
    },
    readCells: (sheet, area, options) =>
      inExcel((context) => readArea(context, sheet, area, tables.get(sheet) ?? [], options)),
    readPages: async (sheets, options) => {
      const { readPages } = await import(/* webpackChunkName: "print" */ './read-pages');
      return inExcel((context) => readPages(context, sheets, options));
    },
    async apply(changes, before, options) {
      state.applying++;
      try {
        // Most openings of the pane only read; what writes comes with the first write.
        const { applyToExcel } = await import(/* webpackChunkName: "write" */ './apply');
        return await applyToExcel(changes, before, locked, options);
      } finally {
        state.applying--;
      }
    },
    goTo: (sheet, cell) =>
      inExcel(async (context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        target.activate();
        target.getRange(cell).select();
        await context.sync();
      }),
    openNew: async (bytes) => {
      try {
        await Excel.createWorkbook(toBase64(bytes));
      } catch (error) {
        throw toCchcError(error);
      }
    },
    watch: (onChange) => watchWorkbook(state, onChange),
  };
}

/** In pieces: the arguments of one call are limited. */
function toBase64(bytes: Uint8Array): string {
  const PIECE = 32_768;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

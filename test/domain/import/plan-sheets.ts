/** Small sheets written as rows of cells, and what is read from them. */
import type { Area } from '../../../src/domain/area';
import type { GridArea, GridCell, GridSheet } from '../../../src/domain/import/grid';
import { openSheet, readSheet, type ReadSheet, type SheetChoices } from '../../../src/domain/import/read-sheet';
import type { ImportColumn } from '../../../src/domain/import/columns';
import { sheetRows, type SheetRow } from '../../../src/domain/import/sheet-rows';
import type { CellValue, TaskField } from '../../../src/domain/task';
import type { Unit } from '../../../src/domain/unit';
import { parseArea } from '../../../src/workbook/a1';
import { finish } from '../../../src/domain/steps';
import { AREAS, UNITS } from '../../fixtures/catalogue';

/** A value, a value in bold, or a cell with more facts. */
export type TestCell = CellValue | { bold: CellValue } | GridCell;

export type TestSheet = {
  name?: string;
  /** "A1:C1" */
  merges?: string[];
  /** 1-based. */
  hiddenRows?: number[];
  hiddenColumns?: number[];
  hidden?: true;
};

function gridCell(cell: TestCell | undefined): GridCell | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell !== 'object' || 'error' in cell) return { value: cell };
  return 'bold' in cell && !('value' in cell) ? { value: cell.bold as CellValue, bold: true } : (cell as GridCell);
}

export function sheetOf(rows: readonly (readonly TestCell[])[], options: TestSheet = {}): GridSheet {
  const { name = 'KH', merges = [], hiddenRows = [], hiddenColumns = [], hidden } = options;
  return {
    name,
    ...(hidden ? { hidden } : {}),
    rows: rows.map((cells) => cells.map(gridCell)),
    merges: merges.map((a1): GridArea => parseArea(a1)!),
    hiddenRows: new Set(hiddenRows.map((row) => row - 1)),
    hiddenColumns: new Set(hiddenColumns),
  };
}

export const HEAD = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];

export const CONTEXT: { areas: Area[]; units: Unit[]; year: number } = { areas: AREAS, units: UNITS, year: 2021 };

export function read(sheet: GridSheet, choices: SheetChoices = {}): ReadSheet {
  const opened = openSheet(sheet);
  if (opened.search.kind !== 'found') throw new Error(`no header: ${opened.search.kind}`);
  return finish(readSheet(opened, opened.search.header, CONTEXT, choices));
}

/** The rows below HEAD, read; an area row stands above them unless they bring their own. */
export function readBelow(rows: readonly (readonly TestCell[])[], options: TestSheet = {}, choices: SheetChoices = {}) {
  return read(sheetOf([HEAD, ...rows], options), choices);
}

/** The rows below HEAD as the reading of headings and groups sees them. */
export function rowsBelow(rows: readonly (readonly TestCell[])[], options: TestSheet = {}): SheetRow[] {
  const roles = ['number', 'title', 'product', 'lead', 'coordinators', 'deadline'] as const;
  const columns = roles.map((role, at): ImportColumn => ({
    ...{ column: at, heading: HEAD[at]!, role, sure: true, by: 'heading', samples: [] },
  }));
  return finish(sheetRows(sheetOf([HEAD, ...rows], options), 1, columns));
}

/** One field of every task. */
export const column = (sheet: ReadSheet, field: TaskField): CellValue[] =>
  sheet.tasks.map(({ values }) => values[field] ?? null);

/** "code row" of everything found, 1-based. */
export const found = (sheet: ReadSheet, only: RegExp = /./): string[] =>
  sheet.findings.filter(({ code }) => only.test(code)).map(({ code, row }) => `${code} ${row}`);

export const roles = (sheet: ReadSheet): string[] =>
  sheet.columns.map(({ role, sure }) => `${role ?? '-'}${sure ? '' : '?'}`);

/** A file as it is sent to a unit, and edits of it as people make them. */
import { digestReturned } from '../../src/domain/sharing/digest';
import type { ReturnedDigest, ReturnedFile, ReturnedNote } from '../../src/domain/sharing/returned';
import type { TaskField } from '../../src/domain/task';
import { layRows } from '../../src/workbook/lay-rows';
import { readReturned } from '../../src/workbook/read-returned';
import { TABLES, TABS } from '../../src/workbook/tab-ids';
import { buildUnitFile } from '../../src/workbook/unit-file';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { everyStatusRows } from '../fixtures/every-status';
import { sample, sheetOf, write } from './sample';

const { plan } = sample();
export const UNIT = plan.units[0]!;
export const SPARE_ROWS = 4;
/** Titles of their own, as tasks of one unit have them. */
const rows = everyStatusRows().map((row) => ({
  ...row,
  values: { ...row.values, title: `${String(row.values.title)} (${row.row})` },
}));

export function unitFile({ unit = UNIT, issuedAt = '2021-06-01T08:30:00' } = {}): Workbook {
  const laid = layRows(plan, rows);
  const period = plan.periods.find(({ id }) => id === '2021-H1')!;
  const parts = { plan, workbookId: '0123456789abcdef', unit, period, issuedAt };
  return buildUnitFile({ ...parts, led: laid, coordinated: laid.slice(0, 2), spareRows: SPARE_ROWS });
}

export const TASKS = rows.length;

export function returnedOf(workbook: Workbook): ReturnedFile {
  const reading = readReturned(workbook);
  if (!reading.ok) throw new Error(`${reading.code} ${JSON.stringify(reading.details)}`);
  return reading.returned;
}

export const digestOf = (workbook: Workbook): ReturnedDigest => digestReturned('tệp.xlsx', returnedOf(workbook));

/** What the file says that was not sent, in short: "NV-3 progress: null → 0.5". */
export function sayings({ changed, deleted, added }: ReturnedDigest): string[] {
  return [
    ...changed.map(({ taskId, field, sent, value }) => `${taskId} ${field}: ${String(sent)} → ${String(value)}`),
    ...deleted.map((id) => `${id} deleted`),
    ...added.map(({ key, values }) => `${key} added: ${String(values.title)}`),
  ].sort();
}

export const planOf = (workbook: Workbook): Sheet => sheetOf(workbook, TABS.plan.name);
export const planTable = (sheet: Sheet) => sheet.tables.find(({ name }) => name === TABLES.plan)!;

/** A copy of the sent file, edited. */
export function after(edit: (sheet: Sheet, workbook: Workbook) => void, sent: Workbook = unitFile()): Workbook {
  const copy = structuredClone(sent);
  edit(planOf(copy), copy);
  return copy;
}

/** Column of a field as the file was sent. */
export const sentColumn = (field: TaskField): number =>
  planOf(unitFile()).rows[5]!.findIndex((cell) => cell?.value === field);

export const put = (sheet: Sheet, row: number, field: TaskField, value: string | number | null): void =>
  write(sheet, row, sentColumn(field), { value });

/** As Excel inserts rows: everything below moves. */
export function insertRows(sheet: Sheet, at: number, count: number): void {
  sheet.rows.splice(at, 0, ...Array.from({ length: count }, () => []));
  for (const area of [...sheet.merges, ...sheet.tables.map((table) => table.area)])
    if (area.row >= at) area.row += count;
  for (const { area } of sheet.tables) if (area.row < at && area.row + area.rows > at) area.rows += count;
}

export function insertColumns(sheet: Sheet, at: number, count: number): void {
  for (const row of sheet.rows) if (row.length > at) row.splice(at, 0, ...Array.from({ length: count }, () => null));
  for (const merge of sheet.merges) {
    if (merge.column >= at) merge.column += count;
    else if (merge.column + merge.columns > at) merge.columns += count;
  }
  for (const { area, columns } of sheet.tables) {
    if (area.column >= at) area.column += count;
    else {
      area.columns += count;
      columns.splice(
        at - area.column,
        0,
        ...Array.from({ length: count }, (_, index) => ({ name: `Cột${index + 1}` })),
      );
    }
  }
}

export function deleteColumn(sheet: Sheet, at: number): void {
  for (const row of sheet.rows) row.splice(at, 1);
  for (const merge of sheet.merges) {
    if (merge.column > at) merge.column -= 1;
    else if (merge.column + merge.columns > at) merge.columns -= 1;
  }
  for (const { area, columns } of sheet.tables) {
    if (area.column > at) area.column -= 1;
    else {
      area.columns -= 1;
      columns.splice(at - area.column, 1);
    }
  }
}

/* 0-based rows of the sent file: the ids of columns stand in row 5; the first spare row follows T18. */
export const HEADINGS = 6;
export const T01 = 7;
export const T07 = 13;
export const T08 = 14;
export const T18 = 24;
export const SPARE = 25;
/** The place to sign. */
export const FOOT = 30;

export const notesOf = (workbook: Workbook): ReturnedNote[] => [...returnedOf(workbook).notes];

/** Writes texts into cells by 0-based column. */
export function texts(sheet: Sheet, row: number, cells: Record<number, string>): void {
  for (const [column, value] of Object.entries(cells)) write(sheet, row, Number(column), { value });
}

/** T07 was sent with 40 %; this is what any unit would do with it. */
export function report(sheet: Sheet, row = T07): void {
  put(sheet, row, 'progress', 0.5);
  put(sheet, row, 'reason', 'Đang chờ ý kiến');
}
export const REPORTED = ['T07 progress: 0.4 → 0.5', 'T07 reason: Chờ hướng dẫn → Đang chờ ý kiến'];

/** Without all that other programs drop. */
export function withoutHidden(workbook: Workbook): void {
  workbook.sheets = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  workbook.names = [];
  workbook.properties = { custom: {} };
}

export function toRange(sheet: Sheet): void {
  sheet.tables = [];
}

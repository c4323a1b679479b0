/** What a person does in the grid: typing with Excel's rules for it, and taking that back. */
import { areaName, contains } from '../../workbook/a1';
import type { Area, Cell, Sheet, Table, Validation } from '../../workbook/workbook';
import { applyWritten, copyCell, eachCell, isCovered, isLocked, putCell, tableAt, typedContent } from './cells';
import type { ExcelHost } from './host-api';
import { HostRefusal, OfficeRefusal } from './refusal';
import { requireSheet } from './sheets';
import type { HostState } from './state';
import { cellAt, noteCells, noteSheet, raiseChanged } from './state';
import { fillCalculated, tableAbove } from './tables';
import { breaksRule } from './validation';

type Inputs = (string | number | boolean | null)[][];
type Written = Parameters<typeof applyWritten>[2][number];

/** The cells before and after one edit, and the tables that grew with it. */
type Step = {
  sheet: Sheet;
  area: Area;
  before: (Cell | null)[];
  after: (Cell | null)[];
  tables: { table: Table; before: Area; after: Area }[];
};

export type Editor = {
  edit: ExcelHost['edit'];
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
  forget: () => void;
};

export type EditorTools = {
  state: HostState;
  enqueue: <T>(work: () => Promise<T>) => Promise<T>;
  /** Calculates and tells everybody. */
  settle: () => Promise<void>;
};

const STEPS_KEPT = 100;

export function createEditor({ state, enqueue, settle }: EditorTools): Editor {
  const done: Step[] = [];
  const undone: Step[] = [];

  function restore(step: Step, which: 'before' | 'after'): void {
    state.source = 'user';
    const cells = step[which];
    let index = 0;
    eachCell(step.area, (row, column) => {
      putCell(step.sheet, row, column, copyCell(cells[index] ?? null));
      index += 1;
    });
    for (const { table, ...areas } of step.tables) table.area = { ...areas[which] };
    if (step.tables.length > 0) noteSheet(state, step.sheet);
    noteCells(state, step.sheet, step.area);
    raiseChanged(state, step.sheet, step.area);
  }

  function move(from: Step[], to: Step[], which: 'before' | 'after'): Promise<boolean> {
    return enqueue(async () => {
      const step = from.pop();
      if (step === undefined || !state.workbook.sheets.includes(step.sheet)) return false;
      restore(step, which);
      to.push(step);
      await settle();
      return true;
    });
  }

  return {
    edit: (sheetName, row, column, inputs, by = 'person') =>
      enqueue(async () => {
        state.source = by === 'person' ? 'user' : 'coauthor';
        const sheet = requireSheet(state, sheetName);
        const step = type(state, sheet, row, column, inputs);
        // Nobody takes back what another person did.
        if (step !== null && by === 'person') {
          done.push(step);
          if (done.length > STEPS_KEPT) done.shift();
          undone.length = 0;
        }
        await settle();
      }),
    undo: () => move(done, undone, 'before'),
    redo: () => move(undone, done, 'after'),
    forget: () => {
      done.length = 0;
      undone.length = 0;
    },
  };
}

function type(state: HostState, sheet: Sheet, row: number, column: number, inputs: Inputs): Step | null {
  const writes: Written[] = [];
  inputs.forEach((line, r) =>
    line.forEach((input, c) => {
      const at = { row: row + r, column: column + c };
      if (isCovered(sheet, at.row, at.column)) return;
      requireTypable(sheet, at.row, at.column);
      writes.push({ ...at, ...contentOf(input, sheet, at.row, at.column) });
    }),
  );
  if (writes.length === 0) return null;
  // Pasting goes past validation, as in Excel; typing one value does not.
  const only = writes.length === 1 ? writes[0] : undefined;
  if (only !== undefined) requireValid(state, sheet, only);
  const rows = inputs.length;
  const columns = Math.max(...inputs.map((line) => line.length));
  const area = { row, column, rows, columns };
  const growing = growingTables(sheet, area);
  const touched = growing.reduce(
    (whole, { after }) => around(whole, { ...after, row: after.row + after.rows - 1, rows: 1 }),
    area,
  );
  const before = snapshot(sheet, touched);
  try {
    applyWritten(state, sheet, writes);
  } catch (error) {
    throw vietnamese(error);
  }
  for (const { table, before: old, after } of growing) {
    table.area = after;
    fillCalculated(sheet, table, old.row + old.rows, after.rows - old.rows);
    noteSheet(state, sheet);
  }
  return { sheet, area: touched, before, after: snapshot(sheet, touched), tables: growing };
}

function requireTypable(sheet: Sheet, row: number, column: number): void {
  if (sheet.protection !== null && isLocked(sheet, row, column)) {
    const cell = areaName({ row, column, rows: 1, columns: 1 });
    throw new HostRefusal(
      'protected',
      `Ô ${cell} đang được khóa. Trang tính “${sheet.name}” được bảo vệ; chỉ nhập được vào các ô để trống dành cho nhập liệu.`,
    );
  }
  const table = tableAt(sheet, row, column);
  if (table !== null && row === table.area.row && sheet.protection !== null) {
    throw new HostRefusal('protected', 'Không đổi được tiêu đề cột khi trang tính đang được bảo vệ.');
  }
}

function contentOf(
  input: string | number | boolean | null,
  sheet: Sheet,
  row: number,
  column: number,
): Omit<Written, 'row' | 'column'> {
  if (input === null) return { value: null };
  if (typeof input !== 'string') return { value: input };
  try {
    return typedContent(input, 'vi', sheet, row, column);
  } catch (error) {
    throw vietnamese(error);
  }
}

/** What Excel would say to the person. */
function vietnamese(error: unknown): unknown {
  if (!(error instanceof OfficeRefusal)) return error;
  if (error.code === 'FormulaLengthExceedsLimit') {
    return new HostRefusal('too-long', 'Công thức dài quá 8.192 ký tự.');
  }
  if (/holds/.test(error.message)) return new HostRefusal('too-long', 'Một ô chứa tối đa 32.767 ký tự.');
  if (/heading/.test(error.message)) {
    return new HostRefusal('outside', 'Tiêu đề cột của bảng không được để trống hoặc trùng nhau.');
  }
  return new HostRefusal('formula', 'Công thức chưa đúng cú pháp. Kiểm tra lại dấu ngoặc và dấu phẩy.');
}

function requireValid(state: HostState, sheet: Sheet, write: Written): void {
  if (write.formula !== undefined) return;
  const spot = { row: write.row, column: write.column, rows: 1, columns: 1 };
  const validation = sheet.validations.find((entry) => contains(entry.area, spot));
  if (validation === undefined || (validation.error?.style ?? 'stop') !== 'stop') return;
  if (!breaksRule(state, sheet, validation, write.value)) return;
  throw new HostRefusal('validation', refusalText(validation));
}

function refusalText(validation: Validation): string {
  const { error } = validation;
  if (error !== undefined && error.message !== '')
    return error.title === '' ? error.message : `${error.title}: ${error.message}`;
  return 'Giá trị không hợp lệ với quy tắc nhập của ô này.';
}

/** A table grows when somebody types right below it, unless the sheet is protected or something is in the way. */
function growingTables(sheet: Sheet, area: Area): Step['tables'] {
  if (sheet.protection !== null) return [];
  const table = tableAbove(sheet, area.row, area.column);
  if (table === null) return [];
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: area.rows };
  let free = true;
  eachCell(below, (row, column) => {
    if (contains(area, { row, column, rows: 1, columns: 1 })) return;
    if ((cellAt(sheet, row, column)?.value ?? null) !== null) free = false;
  });
  if (!free) return [];
  return [{ table, before: { ...table.area }, after: { ...table.area, rows: table.area.rows + area.rows } }];
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function snapshot(sheet: Sheet, area: Area): (Cell | null)[] {
  const cells: (Cell | null)[] = [];
  eachCell(area, (row, column) => cells.push(copyCell(cellAt(sheet, row, column))));
  return cells;
}

/**
 * The plan as it was issued (kế hoạch đã ban hành): the plan cells of each task, kept in a very hidden sheet so that later changes of
 * them can be told. One row for each task: a compact text, cut where it is longer than a cell may be.
 */
import { isBlank, readText } from '../domain/cell-values';
import { isBlankRow } from '../domain/read-task';
import type { IssuedPlan } from '../domain/rules/rule';
import { cutText } from '../domain/text';
import { TASK_FIELDS, type CellValue, type PlanRow, type TaskField } from '../domain/task';
import { sheetReference } from './a1';
import { freeName } from './add-tab';
import type { Change } from './change';
import { cellValue, Parts } from './find-parts';
import type { PlanPlaces } from './read-plan';
import { newIds } from './refresh-plan';
import { ISSUED_SHEET } from './tab-ids';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import { SheetBuilder } from './tabs/sheet-builder';
import type { Cell, Sheet, Workbook } from './workbook';

/** What is fixed when a plan is issued; progress changes from period to period. */
export const ISSUED_FIELDS: readonly TaskField[] = TASK_FIELDS.filter((field) => PLAN_COLUMNS[field].tier === 'plan');

/** Shorter than the most that a cell holds. */
const PIECE = 30_000;

/** The plan cells of each task when the plan was last issued, by task id; null where it never was. */
export function readIssuedPlan(workbook: Workbook): IssuedPlan | null {
  const found = new Parts(workbook).named(ISSUED_SHEET.anchor);
  if (found === null) return null;
  const fields = fieldsIn(cellValue(found.sheet, 0, 0));
  const issued = new Map<string, Partial<Record<TaskField, CellValue>>>();
  for (const row of found.sheet.rows.slice(1)) {
    const task = taskIn((row ?? []).map((cell) => readPiece(cell?.value ?? null)).join(''), fields);
    if (task !== null && !issued.has(task.id)) issued.set(task.id, task.cells);
  }
  return issued;
}

const readPiece = (value: CellValue): string => (typeof value === 'string' ? value : '');

function fieldsIn(text: CellValue): readonly TaskField[] {
  const names: ReadonlySet<string> = new Set(TASK_FIELDS);
  const known = (name: string): name is TaskField => names.has(name);
  // A column of a newer program is passed over, and so is what stands in it.
  return readPiece(text)
    .split(' ')
    .map((name) => (known(name) ? name : 'overdueKey'));
}

function taskIn(text: string, fields: readonly TaskField[]) {
  const values = parsed(text);
  if (!Array.isArray(values) || typeof values[0] !== 'string' || values[0] === '') return null;
  const cells: Partial<Record<TaskField, CellValue>> = {};
  fields.forEach((field, index) => {
    const value: unknown = values[index + 1];
    if (field !== 'overdueKey' && isCellValue(value)) cells[field] = value;
  });
  return { id: values[0], cells };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCellValue(value: unknown): value is CellValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return typeof value === 'object' && 'error' in value && typeof value.error === 'string';
}

/**
 * The changes that issue the plan: its cells as they stand now become those that later ones are compared with. Tasks without an id
 * get one first, because ids are how tasks are known again.
 */
export function issuePlanChanges(workbook: Workbook, places: PlanPlaces, rows: readonly PlanRow[]): Change[] {
  const parts = new Parts(workbook);
  const tasks = rows.filter((row) => !isBlankRow(row));
  const given = newIds(places.sheets.plan, places.columns.id, tasks);
  const lines = tasks.map(({ row, values }): Cell[] => {
    const id = isBlank(values.id) ? (given.ids.get(row) ?? '') : readText(values.id);
    const text = JSON.stringify([id, ...ISSUED_FIELDS.map((field) => values[field] ?? null)]);
    return piecesOf(text).map((value) => ({ value }));
  });
  return [...given.changes, ...written(parts, [[{ value: ISSUED_FIELDS.join(' ') }], ...lines])];
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ''; rest = rest.slice(pieces.at(-1)!.length)) pieces.push(cutText(rest, PIECE));
  return pieces;
}

function written(parts: Parts, lines: Cell[][]): Change[] {
  const found = parts.named(ISSUED_SHEET.anchor);
  if (found !== null) return rewritten(found.sheet, lines);
  const taken = new Set(parts.workbook.sheets.map(({ name }) => name.toLowerCase()));
  const name = freeName(ISSUED_SHEET.name, taken);
  const { sheet } = new SheetBuilder(name, undefined, { visibility: 'veryHidden' });
  sheet.rows = lines;
  const reference = `=${sheetReference(name, { row: 0, column: 0, rows: 1, columns: 1 })}`;
  return [
    { kind: 'add-sheet', sheet, before: null },
    { kind: 'set-name', name: { name: ISSUED_SHEET.anchor, reference, hidden: true } },
  ];
}

/** Only the lines that differ, and what is left over below. */
function rewritten(sheet: Sheet, lines: Cell[][]): Change[] {
  const rows = Math.max(lines.length, sheet.rows.length);
  const columns = Math.max(...[...lines, ...sheet.rows].map((line) => line?.length ?? 0));
  const cells = Array.from({ length: rows }, (_, row): (Cell | null)[] => {
    const line = Array.from({ length: columns }, (__, column) => lines[row]?.[column] ?? { value: null });
    const same = line.every(({ value }, column) => cellValue(sheet, row, column) === value);
    return same ? line.map(() => null) : line;
  });
  if (cells.every((line) => line.every((cell) => cell === null))) return [];
  return [{ kind: 'set-cells', sheet: sheet.name, row: 0, column: 0, cells }];
}

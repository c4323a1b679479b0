/** The rows of a plan that came back: which are tasks, and what stands in their cells. */
import { isBlank, readText } from '../domain/cell-values';
import { DAYS_TO_1904 } from '../domain/dates';
import { headerRepeats, otherHeaders } from '../domain/import/header';
import { isColumnNumbers, isNote, isSignature, isTotal } from '../domain/import/row-kinds';
import { isBlankRow } from '../domain/read-task';
import type { ReturnedRow, TaskFacts } from '../domain/sharing/returned';
import { TYPED_FIELDS, type CellValue, type TaskField } from '../domain/task';
import { cellName } from './a1';
import { mergesOf } from './plan-rows';
import type { ReturnedPlan } from './returned-sheet';
import type { Cell, Sheet } from './workbook';

export type ReturnedRows = {
  rows: ReturnedRow[];
  /** 1-based rows that hold something, but could be no task for certain. */
  unclear: number[];
  /** Cells with a formula whose result the program that wrote the file did not keep: they say nothing, which is not blank. */
  uncounted: string[];
  /** 1-based rows of tasks that are hidden or filtered out. */
  hidden: number[];
};

export type RowsContext = {
  /** The tasks as they were sent, by id. */
  sent: ReadonlyMap<string, TaskFacts> | null;
  /** Ids that stood in blank rows when the file was sent. */
  isSpare: (id: string) => boolean;
  date1904: boolean;
};

type Columns = readonly (readonly [TaskField, number])[];

/** Linear in the cells that are there. */
export function readReturnedRows(plan: ReturnedPlan, context: RowsContext): ReturnedRows {
  const columns: Columns = TYPED_FIELDS.flatMap((field) => {
    const column = plan.columns.get(field);
    return column === undefined ? [] : [[field, column] as const];
  });
  const read = cellReader(plan, columns, context);
  const judge = rowJudge(plan, columns, context);
  const hidden = new Set(plan.sheet.told?.hiddenRows);
  const result: ReturnedRows = { rows: [], unclear: [], uncounted: [], hidden: [] };
  for (let row = 0; row < plan.sheet.rows.length; row++) {
    if (row === plan.headerRow || row === plan.idRow || !plan.sheet.rows[row]?.length) continue;
    const { values, uncounted } = read(row);
    const formulas = uncounted.length > 0;
    if (isBlankRow({ row, values }) && !formulas) continue;
    const kind = judge(row, values);
    if (kind === 'unclear') result.unclear.push(row + 1);
    if (kind !== 'task') continue;
    result.rows.push({ row: row + 1, id: readText(values.id), values });
    result.uncounted.push(...uncounted);
    if (hidden.has(row) || plan.sheet.rowFormats[row]?.hidden === true) result.hidden.push(row + 1);
  }
  return result;
}

/** Reads the cells of a row by field; what a merge across columns covers is left out. */
function cellReader(
  { sheet, headerRow }: ReturnedPlan,
  columns: Columns,
  { sent, date1904 }: RowsContext,
): (row: number) => { values: TaskFacts; uncounted: string[] } {
  const valueAt = (row: number, column: number, field: TaskField): CellValue => {
    const cell = sheet.rows[row]?.[column] ?? null;
    return date1904 && isDayField(field) ? dayIn1904(cell) : (cell?.value ?? null);
  };
  const merged = mergedCells(sheet, headerRow, columns);
  return (row) => {
    const values: TaskFacts = {};
    const uncounted: string[] = [];
    const covered = merged.get(row);
    for (const [field, column] of columns) {
      const value = valueAt(row, column, field);
      const counted = value !== null || sheet.rows[row]?.[column]?.formula === undefined;
      if (!counted && field !== 'id' && field !== 'number') uncounted.push(cellName(row, column));
      else if (!isBlank(value) || covered?.get(field) !== 'across') values[field] = value;
    }
    // A merge may reach over spare rows; those are no tasks.
    if (covered !== undefined && !isBlankRow({ row, values })) {
      for (const [field, by] of covered) {
        if (by !== 'across' && isBlank(values[field])) values[field] = valueAt(by.row, by.column, field);
      }
    }
    if (date1904) keepSentDays(values, sent?.get(readText(values.id)));
    return { values, uncounted };
  };
}

const DAY_FIELDS = ['due', 'finished', 'documentDate'] as const satisfies readonly TaskField[];
const isDayField = (field: TaskField): boolean => (DAY_FIELDS as readonly TaskField[]).includes(field);
const PLAIN_FORMAT = /^[0#,.\s@]*$/;

/** The reader moves cells in date formats; in a column of days a plain number is a day as well. */
function dayIn1904(cell: Cell | null): CellValue {
  const value = cell?.value ?? null;
  const plain = PLAIN_FORMAT.test(cell?.style?.numberFormat ?? '');
  return typeof value === 'number' && plain ? value + DAYS_TO_1904 : value;
}

/**
 * Where our sheet was copied into a workbook that counts from 1904, or somebody turned that setting on, nothing converts the days: those
 * that were sent come back four years and a day late, and are still those that were sent.
 */
function keepSentDays(values: TaskFacts, sent: TaskFacts | undefined): void {
  for (const field of [...DAY_FIELDS, 'deadline'] as const) {
    const value = values[field];
    if (typeof value === 'number' && sent?.[field] === value - DAYS_TO_1904) values[field] = sent[field];
  }
}

type Merged = Map<TaskField, { row: number; column: number } | 'across'>;

/**
 * What merged cells say of the cells that they cover, by row: cells below the first have its value, cells beside it say nothing. Ids are
 * never filled down. In a sound file no cell is covered twice, so there is an end to it in any other.
 */
function mergedCells(sheet: Sheet, headerRow: number, columns: Columns): Map<number, Merged> {
  const covered = new Map<number, Merged>();
  let left = columns.length * sheet.rows.length;
  for (const merge of mergesOf(sheet)) {
    const last = Math.min(merge.row + merge.rows, sheet.rows.length);
    for (const [field, column] of columns) {
      if (field === 'id' || column < merge.column || column >= merge.column + merge.columns) continue;
      const beside = column > merge.column;
      if (!beside && isBlank(sheet.rows[merge.row]?.[merge.column]?.value)) continue;
      for (let row = Math.max(merge.row + (beside ? 0 : 1), headerRow + 1); row < last && left > 0; row++) {
        left -= 1;
        if (!sheet.rows[row]?.length) continue;
        const fields: Merged = covered.get(row) ?? new Map();
        covered.set(row, fields.set(field, beside ? 'across' : merge));
      }
    }
  }
  return covered;
}

type RowKind = 'task' | 'aside' | 'unclear';

/**
 * Tells tasks from what else people write into and below a plan: totals, signatures, notes, headings, another table. A row with an id
 * that was sent is a task whatever stands in it; any other needs a title and something besides. Rows come from top to bottom.
 */
function rowJudge(
  plan: ReturnedPlan,
  columns: Columns,
  { sent, isSpare }: RowsContext,
): (row: number, values: TaskFacts) => RowKind {
  const { sheet, headerRow, table } = plan;
  const isGiven = (id: string): boolean => (sent === null ? id !== '' && !isSpare(id) : sent.has(id));
  const end = table === null ? lastWithId(plan, (id) => isGiven(id) || isSpare(id)) : table.row + table.rows;
  const across = new Set(
    mergesOf(sheet).flatMap(({ row, column, columns: width }) =>
      columns.some(([field, at]) => field === 'title' && at >= column && at < column + width) && width > 1 ? [row] : [],
    ),
  );
  const repeatsHeader = headerRepeats({
    first: headerRow,
    last: headerRow,
    columns: columns.map(([, column]) => ({
      column,
      heading: readText(sheet.rows[headerRow]?.[column]?.value ?? null),
      reading: null,
    })),
  });
  const isOtherHeader = otherHeaders();
  let otherTable = false;
  let signing = false;

  return (row, values) => {
    const id = readText(values.id);
    if (row < headerRow && sent?.has(id) !== true) return 'aside';
    if (isGiven(id)) return 'task';
    const texts = new Map(
      columns.flatMap(([field, column]): [number, string][] => {
        const text = field === 'id' ? '' : readText(values[field]);
        return text === '' ? [] : [[column, text]];
      }),
    );
    if (repeatsHeader(texts) || isColumnNumbers(texts)) return 'aside';
    otherTable ||= isOtherHeader(texts);
    if (otherTable) return 'unclear';
    const words = [...texts.values()];
    const title = readText(values.title);
    const inside = row < end;
    const facts = words.length - Number(!isBlank(values.number)) - Number(title !== '');
    const remark =
      words.some(isTotal) || words.some((text) => isNote(text, !inside)) || (across.has(row) && facts <= 0);
    const signed = signing || words.some(isSignature);
    const least = signed ? 2 : isSpare(id) ? 0 : inside ? 1 : 2;
    if (title !== '' && facts >= least && !isTotal(title) && !(remark && facts === 0)) {
      signing = false;
      return 'task';
    }
    if (remark) return 'aside';
    signing = signed;
    return signed && words.length <= 2 ? 'aside' : 'unclear';
  };
}

/** The row behind the last one with an id of ours; where no row has one, nothing is known of where the plan ends. */
function lastWithId({ sheet, columns, headerRow }: ReturnedPlan, isOurs: (id: string) => boolean): number {
  const column = columns.get('id');
  if (column === undefined) return sheet.rows.length;
  for (let row = sheet.rows.length - 1; row > headerRow; row--) {
    if (isOurs(readText(sheet.rows[row]?.[column]?.value ?? null))) return row + 1;
  }
  return sheet.rows.length;
}

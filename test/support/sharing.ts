/** Plans that are split, edited by units and merged again. */
import fc from 'fast-check';
import { merge, previewMerge } from '../../src/actions/merge';
import { readReturnedFile } from '../../src/actions/read-returned-file';
import type { MergeChoices } from '../../src/actions/share-results';
import { split } from '../../src/actions/split';
import { readText } from '../../src/domain/cell-values';
import { toSerial } from '../../src/domain/dates';
import { readTasks } from '../../src/domain/read-task';
import type { ReadOutcome } from '../../src/domain/sharing/returned';
import { summarise } from '../../src/domain/summary';
import type { CellValue, PlanRow, TaskField } from '../../src/domain/task';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan } from '../../src/workbook/read-plan';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { HEADER } from '../workbook/sample';
import { memoryWorkbook, type MemoryWorkbook } from './memory-port';

const PERIOD = '2021-H1';
/** When files are sent, and when they are merged. */
const SENT = () => new Date(2021, 5, 1, 8, 30);
export const MERGED = () => new Date(2021, 5, 15, 9, 0);
export const KEEP: MergeChoices = { rule: 'keep', byQuestion: {} };

/** Texts as people type them, and some that programs mistake for something else. */
const anyText = fc.constantFrom(
  ...['Chờ kinh phí', 'Đang chờ ý kiến của Sở Nội vụ', '45/KH-UBND', '1.10', '007', '=1+1', '+84', '-5', '@nhóm'],
  ...['dòng một\ndòng hai', '"trong ngoặc"', '<b> & </b>', '3/4', '12-15', 'TRUE', 'a'.repeat(300)],
);
const anyDay = fc.integer({ min: toSerial('2021-01-02'), max: toSerial('2021-12-30') });

/** What a unit may report in a cell; never what stood there before. */
const REPORTS: Partial<Record<TaskField, fc.Arbitrary<CellValue>>> = {
  progress: fc.constantFrom<CellValue>(0, 0.05, 0.35, 0.5, 1, null),
  finished: fc.oneof(anyDay, fc.constant(null)),
  documentNumber: fc.oneof(anyText, fc.constant(null)),
  documentDate: fc.oneof(anyDay, fc.constant(null)),
  reason: fc.oneof(anyText, fc.constant(null)),
  excluded: fc.constantFrom<CellValue>('x', null),
};
const FIELDS = Object.keys(REPORTS) as TaskField[];

const LEADS = UNITS.filter(({ validTo }) => validTo === null || validTo > '2021-06-14').map(({ name }) => name);

const anyTask: fc.Arbitrary<PlanRow['values']> = fc.record({
  title: fc.constantFrom('Ban hành kế hoạch', 'Báo cáo kết quả', 'Rà soát văn bản', '1. Kiểm tra, đôn đốc'),
  area: fc.constantFrom(...AREAS.map(({ order, name }) => `${order}. ${name}`)),
  product: anyText,
  lead: fc.constantFrom(...LEADS.slice(0, 5)),
  coordinators: fc.constantFrom(null, ...LEADS.slice(2, 6)),
  deadline: fc.constantFrom('Quý II', 'Tháng 6', 'Thường xuyên', '30/11'),
  due: fc.oneof(anyDay, fc.constant(null)),
  budget: fc.constantFrom<CellValue>(null, 12.5, 30),
  note: fc.oneof(anyText, fc.constant(null)),
  ...(REPORTS as Record<string, fc.Arbitrary<CellValue>>),
});

export const anyTasks = fc.array(anyTask, { minLength: 1, maxLength: 12 }).map((tasks) =>
  tasks.map((values, index): PlanRow => {
    const number = String(index + 1);
    return { row: index + 1, values: { id: `NV-${number.padStart(2, '0')}`, number, ...values } };
  }),
);

/** One cell that a unit fills in: which task, which column, what. `task` is taken modulo the number of tasks. */
export type Edit = { task: number; field: TaskField; value: CellValue };
export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc
    .tuple(fc.nat(100), fc.constantFrom(...FIELDS))
    .chain(([task, field]) => (REPORTS[field] ?? fc.constant(null)).map((value) => ({ task, field, value }))),
  { maxLength: 15 },
);

export function consolidating(rows: PlanRow[]): MemoryWorkbook {
  const context = { areas: AREAS, units: UNITS, year: 2021 };
  const plan = { header: HEADER, ...context, periods: PERIODS_2021, periodId: PERIOD, tasks: readTasks(rows, context) };
  const period = PERIODS_2021.find(({ id }) => id === PERIOD)!;
  return memoryWorkbook(buildWorkbook(plan, summarise(plan.tasks, { ...plan, period }), rows, []));
}

/** The plan's typed cells by task id; blank cells are left out. */
export function factsOf(workbook: Workbook): Record<string, Partial<Record<TaskField, CellValue>>> {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const filled = read.rows.filter(({ values }) => readText(values.title) !== '');
  return Object.fromEntries(
    filled.map(({ values: { id, status: _, overdueKey: __, ...values } }) => {
      const said = Object.entries(values).filter(([, value]) => value !== null);
      return [readText(id), Object.fromEntries(said)];
    }),
  );
}

export type SentFile = { name: string; bytes: Uint8Array };

/** A file for each unit, with the edits of its own tasks typed in. Returns what the plan has to say in the end as well. */
export async function sendAndEdit(book: MemoryWorkbook, edits: readonly Edit[]) {
  const expected = factsOf(book.current());
  const ids = Object.keys(expected);
  const byTask = new Map<string, Edit[]>();
  for (const edit of edits) {
    const id = ids[edit.task % ids.length]!;
    byTask.set(id, [...(byTask.get(id) ?? []), edit]);
  }
  const files: SentFile[] = [];
  await split(
    book.port,
    { spareRows: 3 },
    {
      clock: SENT,
      onFile: ({ file, bytes }) => {
        files.push({ name: file, bytes: writeXlsx(typedIn(readXlsx(bytes, file), byTask)) });
      },
    },
  );
  for (const [id, typed] of byTask) {
    for (const { field, value } of typed) {
      const { [field]: _, ...others } = expected[id]!;
      expected[id] = value === null ? others : { ...others, [field]: value };
    }
  }
  return { files, expected };
}

function typedIn(workbook: Workbook, edits: ReadonlyMap<string, readonly Edit[]>): Workbook {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { places, rows } = read;
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  for (const { row, values } of rows) {
    for (const { field, value } of edits.get(readText(values.id)) ?? []) {
      const line = sheet.rows[row - 1]!;
      line[places.columns[field]] = { ...line[places.columns[field]], value };
    }
  }
  return workbook;
}

export const readAll = (files: readonly SentFile[]): ReadOutcome[] => files.map((file) => readReturnedFile(file));

/** Merges files in batches; the result is what the plan says then. */
export async function mergeAll(book: MemoryWorkbook, batches: readonly (readonly SentFile[])[]) {
  for (const batch of batches) await merge(book.port, readAll(batch), KEEP, { clock: MERGED });
  return factsOf(book.current());
}

export const preview = (book: MemoryWorkbook, files: readonly SentFile[], choices = KEEP) =>
  previewMerge(book.port, readAll(files), choices, { clock: MERGED });

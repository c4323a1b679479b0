/** Workbooks of communes, of the town and of the province, with the catalogue as it is delivered; real bytes between them. */
import { merge, previewMerge } from '../../src/actions/merge';
import { readReturnedFile } from '../../src/actions/read-returned-file';
import type { MergeChoices, UnitFile } from '../../src/actions/share-results';
import { split } from '../../src/actions/split';
import { loadTemplateFiles } from '../../src/actions/template-source';
import { readText } from '../../src/domain/cell-values';
import type { Plan, PlanHeader } from '../../src/domain/plan';
import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import type { CellValue, PlanRow, TaskField } from '../../src/domain/task';
import type { Unit } from '../../src/domain/unit';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readReceived } from '../../src/workbook/received-record';
import { readSubmissions } from '../../src/workbook/submissions';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { memoryWorkbook, type MemoryWorkbook } from '../support/memory-port';
import { assets } from '../support/open-host';
import { planOf } from './loaded-plan';

export const KEEP: MergeChoices = { rule: 'keep', byQuestion: {} };

type Cells = Partial<Record<TaskField, CellValue>>;

/** Tasks by id; an id that begins with "?" stands for none. */
export type Tasks = Record<string, Cells>;

export type Office = {
  year?: number;
  /** "H1". */
  period: string;
  workbookId: string;
  header?: Partial<PlanHeader>;
  /** Instead of the catalogue as it is delivered. */
  units?: Unit[];
  tasks: Tasks;
};

export const unitOf = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  ...{ id, code: null, name, shortName: name, kind: 'office', aliases: [] },
  ...{ validFrom: null, validTo: null, predecessors: [] },
  ...more,
});

export async function office({ year = 2021, period, workbookId, header, units, tasks }: Office) {
  const { plan: blank } = await loadTemplateFiles(assets, 'blank', year);
  const rows = Object.entries(tasks).map(([id, cells], index): PlanRow => {
    const named = id.startsWith('?') ? {} : { id };
    return { row: index + 1, values: { ...named, number: index + 1, ...cells } };
  });
  const plan: Plan = {
    ...blank,
    header: { ...blank.header, ...header },
    units: units ?? blank.units,
    periodId: `${year}-${period}`,
    tasks: [],
  };
  plan.tasks = readTasks(rows, { areas: plan.areas, units: plan.units, year });
  const shown = plan.periods.find(({ id }) => id === plan.periodId)!;
  const book = buildWorkbook(plan, summarise(plan.tasks, { ...plan, period: shown }), rows, [], [], workbookId);
  return memoryWorkbook(book);
}

/** The workbook as plain bytes, as they travel. */
export type Travelling = { name: string; bytes: Uint8Array };

export const sentBy = (book: MemoryWorkbook, name: string): Travelling => ({ name, bytes: writeXlsx(book.current()) });

/** Types into cells of tasks, empties rows (null) and fills blank ones. */
export function typeInto(workbook: Workbook, edits: Record<string, Cells | null>, added: readonly Cells[] = []): void {
  const { places, rows } = planOf(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  const put = (row: number, cells: Cells) => {
    const line = sheet.rows[row - 1]!;
    for (const [field, value] of Object.entries(cells)) {
      const column = places.columns[field as TaskField];
      line[column] = { ...line[column], value };
    }
  };
  for (const [id, cells] of Object.entries(edits)) {
    const row = rows.find(({ values }) => readText(values.id) === id);
    if (row === undefined) throw new Error(`no task ${id}`);
    if (cells === null) sheet.rows[row.row - 1] = [];
    else put(row.row, cells);
  }
  const blank = rows.filter(({ values }) => readText(values.title) === '');
  added.forEach((cells, index) => put(blank[index]!.row, cells));
}

/** The same office later on: its workbook with edits. */
export function later(book: MemoryWorkbook, edits: Record<string, Cells | null>, added: readonly Cells[] = []) {
  const workbook = readXlsx(writeXlsx(book.current()), 'sổ.xlsx');
  typeInto(workbook, edits, added);
  return memoryWorkbook(workbook);
}

export const edited = (
  { name, bytes }: Travelling,
  edits: Record<string, Cells | null>,
  added: readonly Cells[] = [],
) => {
  const workbook = readXlsx(bytes, name);
  typeInto(workbook, edits, added);
  return { name, bytes: writeXlsx(workbook) };
};

/** The files for the units, by unit id. */
export async function filesFor(book: MemoryWorkbook, clock: () => Date, periodId?: string) {
  const files = new Map<string, UnitFile & Travelling>();
  const { unassigned } = await split(
    book.port,
    { spareRows: 2, ...(periodId ? { periodId } : {}) },
    {
      clock,
      onFile: (file) => {
        files.set(file.unitId, { ...file, name: file.file });
      },
    },
  );
  return { files, unassigned };
}

const outcomes = (files: readonly Travelling[]) => files.map((file) => readReturnedFile(file));

export async function take(book: MemoryWorkbook, files: readonly Travelling[], clock: () => Date, choices = KEEP) {
  return (await merge(book.port, outcomes(files), choices, { clock })).preview;
}

export const look = (book: MemoryWorkbook, files: readonly Travelling[], clock: () => Date) =>
  previewMerge(book.port, outcomes(files), KEEP, { clock });

/** Typed cells of the tasks by id, without their numbers. */
export function tasksOf(book: MemoryWorkbook): Record<string, Cells> {
  const { rows } = planOf(book.current());
  const filled = rows.filter(({ values }) => readText(values.title) !== '');
  const found = filled.map(({ values: { id, number: _, status: __, overdueKey: ___, ...cells } }): [string, Cells] => [
    readText(id),
    Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null && value !== '')),
  ]);
  expect(new Set(found.map(([id]) => id)).size).toBe(found.length);
  return Object.fromEntries(found);
}

/** What the program understands of each task: who leads, which area, when it is due. */
export const understood = (book: MemoryWorkbook) =>
  Object.fromEntries(
    planOf(book.current()).plan.tasks.map(({ id, leadIds, areaId, due }) => [id, { leadIds, areaId, due }]),
  );

/** "6 tháng đầu năm 2021 · 19996 · 1 lần": the rows of "Nộp báo cáo" of units that have sent. */
export const submissionsOf = (book: MemoryWorkbook): string[] =>
  readSubmissions(book.current()).map(({ period, unitId, times }) =>
    [period, unitId, typeof times === 'number' ? `${times} lần` : 'chưa'].join(' · '),
  );

export const receivedOf = (book: MemoryWorkbook) => readReceived(book.current());
export const questionsOf = ({ questions }: Awaited<ReturnType<typeof look>>): string[] =>
  questions.map(({ kind, taskId, field }) => [kind, taskId, ...(field ? [field] : [])].join(' '));
export const changesOf = ({ changes }: Awaited<ReturnType<typeof look>>): string[] =>
  changes.map(({ taskId, field, before, after }) => `${taskId} ${field}: ${String(before)} → ${String(after)}`);

/** The workbook that travelled, opened by whoever got it. */
export const opened = ({ name, bytes }: Travelling): MemoryWorkbook => memoryWorkbook(readXlsx(bytes, name));

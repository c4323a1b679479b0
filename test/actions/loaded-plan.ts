/** The sample plan in the stand-in, for tests of what actions do to it. */
import { loadTemplate } from '../../src/actions/load-template';
import type { TaskField } from '../../src/domain/task';
import { readPlan } from '../../src/workbook/read-plan';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import type { HostOptions, HostProfile } from '../../src/workbench/host/host-api';
import { assets, copyOf, openHost, sheetNamed, type OpenHost } from '../support/open-host';

export const PLAN = 'Kế hoạch';
export const LOG = 'Nhật ký';
/** Noon of a day in the plan year, wherever the tests run. */
export const CLOCK = () => new Date(2021, 5, 10, 12, 0, 0);

export type LoadedPlan = OpenHost & {
  /** A person types into cells of a task; `task` 0 is the first. */
  type: (task: number, cells: Partial<Record<TaskField, string | number | boolean | null>>) => Promise<void>;
  cell: (task: number, field: TaskField) => Cell | null;
};

export function planOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

let sample: Workbook | null = null;

/** The loaded sample; made once. */
export async function sampleWorkbook(): Promise<Workbook> {
  if (sample === null) {
    const open = await openHost();
    await loadTemplate(open.port, assets, { templateId: 'huong-tra-2021' });
    sample = copyOf(open.host.workbook);
    open.close();
  }
  return copyOf(sample);
}

export async function openSample(options: Partial<HostOptions> = {}): Promise<LoadedPlan> {
  return withPlan(await openHost({ workbook: await sampleWorkbook(), ...options }));
}

export function withPlan(open: OpenHost): LoadedPlan {
  const { places } = planOf(open.host.workbook);
  const rowOf = (task: number): number => places.table.row + 1 + task;
  return {
    ...open,
    type: async (task, cells) => {
      for (const [field, value] of Object.entries(cells)) {
        await open.host.edit(places.sheets.plan, rowOf(task), places.columns[field as TaskField], [[value]]);
      }
    },
    cell: (task, field) =>
      sheetNamed(open.host.workbook, places.sheets.plan).rows[rowOf(task)]?.[places.columns[field]] ?? null,
  };
}

export async function openOn(profile: HostProfile, workbook?: Workbook): Promise<LoadedPlan> {
  return openSample({ profile, ...(workbook ? { workbook: copyOf(workbook) } : {}) });
}

/** Content of every cell that holds something, by sheet: what undo must bring back. */
export function contentOf(workbook: Workbook) {
  return workbook.sheets.map(({ name, rows, tables, protection }) => ({
    name,
    tables: tables.map(({ name: table, area }) => ({ table, area })),
    protection,
    cells: rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const content = cell?.formula ?? cell?.value ?? null;
        return content === null || content === '' ? [] : [[r, c, content] as const];
      }),
    ),
  }));
}

/** The lines of the log, as people read them. */
export function logLines(workbook: Workbook): string[][] {
  const sheet = workbook.sheets.find(({ name }) => name === LOG);
  const area = sheet?.tables[0]?.area;
  if (!sheet || !area) return [];
  return sheet.rows
    .slice(area.row + 1, area.row + area.rows)
    .map((row) => row.map((cell) => String(cell?.value ?? '')))
    .filter((line) => line.some((text) => text !== ''));
}

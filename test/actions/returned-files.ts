/** Files that units send back for the sample plan, for tests of what merging does to the workbook in Excel. */
import { readReturnedFile } from '../../src/actions/read-returned-file';
import type { WorkbookPort } from '../../src/actions/port';
import { split } from '../../src/actions/split';
import { readText } from '../../src/domain/cell-values';
import type { ReadOutcome } from '../../src/domain/sharing/returned';
import type { CellValue, TaskField } from '../../src/domain/task';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { planOf } from './loaded-plan';

/** Before the report of the first half of 2021 was due, and after. */
export const SENT = () => new Date(2021, 5, 1, 8, 30);
export const RECEIVED = () => new Date(2021, 5, 15, 9, 0);

export type Sent = { unitId: string; name: string; bytes: Uint8Array };

/** What `split` makes, by unit id. */
export async function sendFiles(port: WorkbookPort, clock = SENT): Promise<Map<string, Sent>> {
  const files = new Map<string, Sent>();
  await split(
    port,
    { spareRows: 2 },
    {
      clock,
      onFile: ({ unitId, file, bytes }) => {
        files.set(unitId, { unitId, name: file, bytes });
      },
    },
  );
  return files;
}

/** The plan of a file, as a clerk edits it. */
export type OpenFile = {
  workbook: Workbook;
  ids: string[];
  type: (id: string, cells: Partial<Record<TaskField, CellValue>>) => void;
  /** Types into the first blank row of the table. */
  add: (cells: Partial<Record<TaskField, CellValue>>) => void;
  /** Empties the row, its id included. */
  remove: (id: string) => void;
};

/** The file after somebody worked in it, read again. */
export function returned({ name, bytes }: Sent, work: (file: OpenFile) => void = () => {}, as = name): ReadOutcome {
  const workbook = readXlsx(bytes, name);
  work(openFile(workbook));
  return readReturnedFile({ name: as, bytes: writeXlsx(workbook) });
}

function openFile(workbook: Workbook): OpenFile {
  const { places, rows } = planOf(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  const idOf = (row: (typeof rows)[number]) => readText(row.values.id);
  const tasks = rows.filter(({ values }) => readText(values.title) !== '');
  const put = (row: number, cells: Partial<Record<TaskField, CellValue>>) => {
    const line = sheet.rows[row - 1]!;
    for (const [field, value] of Object.entries(cells)) {
      const column = places.columns[field as TaskField];
      line[column] = { ...(line[column] as Cell | undefined), value: value ?? null };
    }
  };
  const rowOf = (id: string) => tasks.find((row) => idOf(row) === id)!.row;
  return {
    workbook,
    ids: tasks.map(idOf),
    type: (id, cells) => put(rowOf(id), cells),
    add: (cells) => put(rows.find(({ values }) => readText(values.title) === '')!.row, cells),
    remove: (id) => {
      sheet.rows[rowOf(id) - 1] = [];
    },
  };
}

/** The results that files get without Excel are those that its formulas give. */
import { merge } from '../../../src/actions/merge';
import type { WorkbookPort } from '../../../src/actions/port';
import { readReturnedFile } from '../../../src/actions/read-returned-file';
import { split } from '../../../src/actions/split';
import type { ReadOutcome } from '../../../src/domain/sharing/returned';
import type { CellValue, TaskField } from '../../../src/domain/task';
import { withHost } from '../../../src/workbench/cli/host-session';
import { memoryPort } from '../../../src/workbench/cli/memory-port';
import { withResults } from '../../../src/workbench/cli/merge-results';
import { readPlan } from '../../../src/workbook/read-plan';
import type { Workbook } from '../../../src/workbook/workbook';
import { readXlsx } from '../../../src/xlsx/read';
import { writeXlsx } from '../../../src/xlsx/write';
import { samplePlan, sampleWorkbook } from '../../support/sample-plan';

const clock = () => new Date(2021, 5, 16, 9);
const CHOICES = { rule: 'keep', byQuestion: {} } as const;

let base: Workbook;
let outcomes: ReadOutcome[];

/** Every unit reports each of its tasks in one of several ways, and adds one of its own. */
beforeAll(async () => {
  base = sampleWorkbook(await samplePlan(), '2021-H1');
  outcomes = [];
  await split(
    memoryPort(base).port,
    { spareRows: 2 },
    {
      clock: () => new Date(2021, 5, 1, 8, 30),
      onFile: ({ file, bytes }) => {
        outcomes.push(readReturnedFile({ name: file, bytes: writeXlsx(reported(readXlsx(bytes))) }));
      },
    },
  );
});

const REPORTS: readonly Partial<Record<TaskField, CellValue>>[] = [
  { progress: 1, finished: 44_340, documentNumber: '12/BC-UBND', documentDate: 44_340 },
  { progress: 0.5, finished: null },
  { progress: 0.2, finished: null, reason: '=chưa bố trí được kinh phí' },
  { excluded: 'x', documentNumber: '3/QĐ-UBND' },
  {},
];

function reported(workbook: Workbook): Workbook {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { places, plan, rows } = read;
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  const put = (row: number, values: Partial<Record<TaskField, CellValue>>): void => {
    const line = sheet.rows[row - 1]!;
    for (const [field, value] of Object.entries(values) as [TaskField, CellValue][]) {
      line[places.columns[field]] = { ...line[places.columns[field]], value };
    }
  };
  plan.tasks.forEach(({ row }, index) => put(row, REPORTS[index % REPORTS.length]!));
  const last = Math.max(...plan.tasks.map(({ row }) => row));
  if (rows.some(({ row }) => row === last + 1)) put(last + 1, { title: 'Việc đơn vị tự thêm', progress: 0.25 });
  return workbook;
}

async function merged(port: WorkbookPort) {
  const { preview } = await merge(port, outcomes, CHOICES, { clock });
  return preview;
}

/** What formulas show, by sheet and place. */
function results(workbook: Workbook): Record<string, CellValue> {
  const found: Record<string, CellValue> = {};
  for (const { name, rows } of workbook.sheets) {
    rows.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell?.formula !== undefined) found[`${name} ${row + 1} ${column + 1}`] = shown(cell.value);
      }),
    );
  }
  return found;
}

const shown = (value: CellValue): CellValue =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? '');

test('the same cells and the same results as in Excel', async () => {
  const memory = memoryPort(base);
  const preview = await merged(memory.port);
  expect(preview.refused).toEqual([]);
  expect(preview.changes.length).toBeGreaterThan(20);
  expect(preview.added.length).toBeGreaterThan(0);
  const inMemory = withResults(memory.workbook());
  const inExcel = await withHost(base, { calculate: true }, async ({ port, host }) => {
    await merged(port);
    return structuredClone(host.workbook);
  });
  const wanted = results(inExcel);
  expect(Object.keys(wanted).length).toBeGreaterThan(500);
  const got = results(inMemory);
  expect(Object.keys(got).sort()).toEqual(Object.keys(wanted).sort());
  const different = Object.keys(wanted).filter((key) => got[key] !== wanted[key]);
  expect(different.map((key) => [key, got[key], wanted[key]])).toEqual([]);
});

test('nothing but results changes', () => {
  const after = withResults(base);
  const bare = (workbook: Workbook) =>
    workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((line) => line.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: 0 }))),
    }));
  expect(bare(after)).toEqual(bare(base));
  // They were right before.
  expect(results(after)).toEqual(results(base));
});

test('a workbook that is not ours stays as it is', () => {
  const other = { ...base, names: [], sheets: base.sheets.slice(0, 1).map((sheet) => ({ ...sheet, tables: [] })) };
  expect(withResults(other)).toBe(other);
});

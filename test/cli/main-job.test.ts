import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMainJob } from '../../src/workbench/main-job';
import { readPlan } from '../../src/workbook/read-plan';
import { readXlsx } from '../../src/xlsx/read';

test('the main job leaves a workbook for each period and a blank one, with charts and tables, and says what it did', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-job-'));
  const report = await runMainJob(folder, 2027);
  expect(readdirSync(folder).sort()).toEqual([
    'huong-tra-2021-9M.xlsx',
    'huong-tra-2021-H1.xlsx',
    'huong-tra-2021-Q1.xlsx',
    'huong-tra-2021-Y.xlsx',
    'mau-trong-2027.xlsx',
  ]);
  for (const [period, closing] of [
    ['Q1', '14/03/2021'],
    ['H1', '14/06/2021'],
    ['9M', '14/09/2021'],
    ['Y', '14/12/2021'],
  ] as const) {
    const file = join(folder, `huong-tra-2021-${period}.xlsx`);
    const workbook = readXlsx(new Uint8Array(readFileSync(file)), file);
    expect(readPlan(workbook)).toMatchObject({ ok: true, plan: { periodId: `2021-${period}` } });
    expect(workbook.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThanOrEqual(4);
    expect(workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toContain('KeHoach');
    const line = report.split('\n').find((one) => one.startsWith(file));
    expect(line).toContain(closing);
  }
  const blank = join(folder, 'mau-trong-2027.xlsx');
  expect(readPlan(readXlsx(new Uint8Array(readFileSync(blank)), blank))).toMatchObject({
    ok: true,
    plan: { header: { year: 2027 }, tasks: [] },
  });
  rmSync(folder, { recursive: true, force: true });
});

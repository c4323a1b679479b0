import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { samplePlan, sampleWorkbook, type SamplePlan } from '../support/sample-plan';
import { jsonOf, runCli } from './run-cli';

/* `fill --last-year`: what was taken from last year's workbook, or why nothing was. */
let folder: string;
let base: SamplePlan;
let file: string;
const at = (name: string) => join(folder, name);
const save = (name: string, workbook: Workbook) => {
  writeFileSync(at(name), writeXlsx(workbook));
  return at(name);
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-last-year-'));
  base = await samplePlan();
  file = at('2022.xlsx');
  expect((await runCli('new', '--template', 'blank', '--year', '2022', '--out', file)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fill = (from: string, last: string, ...more: string[]) =>
  runCli('fill', from, '--period', '2022-Q1', '--last-year', last, '--out', at('out.xlsx'), ...more);

test('each rate that is taken is told, and a second time that it stands there already', async () => {
  const last = save('2021.xlsx', sampleWorkbook(base, '2021-Y'));
  const { stdout } = await fill(file, last);
  expect(stdout).toContain(
    'Tỷ lệ B cùng kỳ năm trước, lấy từ sổ năm 2021 vào trang TH kỳ: 19 kỳ, chưa kỳ nào chốt số liệu; kỳ chưa chốt tính theo nội dung hiện có của sổ ấy.',
  );
  expect(stdout).toContain('\n  Quý I năm 2022: 87,5%\n');
  const again = await fill(at('out.xlsx'), last);
  expect(again.stdout).toContain('\n  Quý I năm 2022: 87,5%, đang ghi như vậy\n');
  const { lastYear } = jsonOf<{ lastYear: { year: number; periods: unknown[] } }>(await fill(file, last, '--json'));
  expect(lastYear.year).toBe(2021);
  expect(lastYear.periods).toContainEqual({
    ...{ periodId: '2022-Q1', name: 'Quý I năm 2022' },
    ...{ rate: 7 / 8, closed: false },
  });
});

test('a plan without results gives nothing and says so', async () => {
  const rows = base.rows.map(({ row, values }) => ({ row, values: { ...values, progress: null, finished: null } }));
  const tasks = base.plan.tasks.map((task) => ({ ...task, progress: null, finished: null }));
  const last = save('trống.xlsx', sampleWorkbook({ plan: { ...base.plan, tasks }, rows }, '2021-Y'));
  const { code, stdout } = await fill(file, last);
  expect(code).toBe(0);
  expect(stdout).toContain('Chưa lấy được tỷ lệ cùng kỳ nào từ sổ năm 2021.');
  expect(stdout).toMatch(
    /\n {2}Sổ năm 2021 chưa nhập kết quả và chưa chốt kỳ nào, nên không có số cùng kỳ cho: .*Quý I năm 2022, /,
  );
});

test('a workbook of another year is refused: nothing is written', async () => {
  expect(await fill(file, file)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Tệp được chọn là kế hoạch năm 2022. Hãy chọn sổ làm việc của năm 2021'),
  });
});

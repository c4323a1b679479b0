/** A command writes over its own result of the run before, and over nothing else that somebody keeps. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../../src/xlsx/write';
import { blankSheet, workbookOf } from '../support/open-host';
import { runCli } from './run-cli';

let folder: string;
let plan: string;
let other: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-out-'));
  [plan, other] = [at('kế hoạch.xlsx'), at('sổ khác.xlsx')];
  await runCli('new', '--template', 'blank', '--year', '2021', '--out', plan);
  await runCli('new', '--template', 'blank', '--year', '2021', '--out', other);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const refusal = (name: string) => ({
  code: 2,
  stdout: '',
  stderr: expect.stringContaining(`"${name}" là tệp khác, không phải kết quả của sổ này`),
});

test('a result is written over again and again, also under another name than the plan', async () => {
  const out = at('tổng hợp.xlsx');
  for (const period of ['2021-Q1', '2021-H1'])
    expect(await runCli('fill', plan, '--period', period, '--out', out)).toMatchObject({ code: 0 });
  expect(await runCli('fix', plan, '--out', out)).toMatchObject({ code: 0 });
});

test.each([
  ['fill', '--period'],
  ['fix', ''],
])('%s keeps the workbook of another plan', async (command, option) => {
  const before = readFileSync(other);
  const period = option === '' ? [] : [option, '2021-H1'];
  expect(await runCli(command, plan, ...period, '--out', other)).toEqual(refusal(other));
  expect(readFileSync(other).equals(before)).toBe(true);
});

test('merge keeps the workbook of another plan, and a file that is none of ours is kept by all', async () => {
  const sent = at('đã gửi.xlsx');
  copyFileSync(plan, sent);
  expect(await runCli('merge', plan, sent, '--out', other)).toEqual(refusal(other));
  const foreign = at('bảng lương.xlsx');
  writeFileSync(foreign, writeXlsx(workbookOf(blankSheet('Lương', [[{ value: 12 }]]))));
  const before = readFileSync(foreign);
  expect(await runCli('fill', plan, '--out', foreign)).toEqual(refusal(foreign));
  const broken = at('hỏng.xlsx');
  writeFileSync(broken, 'không phải sổ');
  expect(await runCli('fill', plan, '--out', broken)).toEqual(refusal(broken));
  expect(readFileSync(foreign).equals(before)).toBe(true);
});

import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lacksValues, withComputedValues } from '../../src/workbench/cli/computed-values';
import { emptyWorkbook } from '../../src/workbench/cli/new-workbook';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { typeEntries } from '../workbook/entry-sample';
import { GOOD, typeRows } from '../workbook/procedures-sample';
import { runCli } from './run-cli';

/* A file as scripts write it: each formula without its result. And what a second fill says and does. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-values-'));
const at = (name: string) => join(folder, name);
const read = (file: string): Workbook => readXlsx(new Uint8Array(readFileSync(file)), file);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const full = at('có kết quả.xlsx');
const bare = at('không kết quả.xlsx');

/** As a file of a program that does not calculate. */
function withoutResults(book: Workbook): Workbook {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((line) => line.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null }))),
  }));
  return { ...book, sheets };
}

beforeAll(async () => {
  const made = at('mới.xlsx');
  await runCli('new', '--template', 'blank', '--year', '2021', '--tthc', '--chi-tieu', '--out', made);
  const rows = typeRows(read(made), {
    0: GOOD,
    1: { ...GOOD, online: '80' },
    2: { ...GOOD, returned: 7 },
    3: { ...GOOD, late: null },
  });
  const typed = at('đã nhập.xlsx');
  writeFileSync(
    typed,
    writeXlsx(typeEntries(rows, 'indicators', { 0: { name: 'Hồ sơ đúng hạn', target: '≥ 95%', result: '96,5%' } })),
  );
  const run = await runCli('fill', typed, '--out', full);
  expect(run).toMatchObject({ code: 1, stderr: '' });
  expect(run.stdout).toMatch(
    /\n2 số đang là chữ được đổi thành số:\n {2}TTHC!\w+: chữ "80" → số 80\n {2}Chỉ tiêu!\w+: chữ "96,5%" → số 96,5\n/,
  );
  expect(run.stdout).toMatch(/\nĐã kiểm tra 0 nhiệm vụ và trang TTHC, Chỉ tiêu: 1 lỗi, /);
  expect(run.stdout).toContain('\nTrang "TTHC": 1 dòng của kỳ Quý I năm 2021 có số liệu chưa khớp. Hãy soát lại.');
  writeFileSync(bare, writeXlsx(withoutResults(read(full))));
});

test('check finds the same with and without results', async () => {
  const runs = [await runCli('check', full), await runCli('check', bare)];
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[0]?.stdout).toContain('Tiếp nhận ghi 120');
  expect(lacksValues(read(full))).toBe(false);
  expect(lacksValues(read(bare))).toBe(true);
});

test('results that are there stay, whatever the others are', async () => {
  const rows: Cell[][] = [[{ value: 2 }, { value: 999, formula: '=A1*2' }, { value: null, formula: '=A1+1' }]];
  const book = emptyWorkbook();
  book.sheets[0]!.rows = rows;
  const [line] = (await withComputedValues(book)).sheets[0]!.rows;
  expect(line?.map((cell) => cell?.value)).toEqual([2, 999, 3]);
});

test('a workbook with all its results is given back as it is', async () => {
  const book = read(full);
  expect(await withComputedValues(book)).toBe(book);
});

test('a fill that changes nothing leaves the file alone, or copies it byte by byte', async () => {
  const [same, other] = [at('giữ nguyên.xlsx'), at('bản chép.xlsx')];
  copyFileSync(full, same);
  const long = new Date('2021-06-15T08:00:00');
  utimesSync(same, long, long);
  const kept = await runCli('fill', same, '--out', same);
  expect(kept.stdout).toMatch(/\nKhông có gì thay đổi; tệp được giữ nguyên: .*giữ nguyên\.xlsx$/m);
  expect(statSync(same).mtime).toEqual(long);
  const copied = await runCli('fill', full, '--out', other);
  expect(copied.stdout).toMatch(/\nKhông có gì thay đổi; đã chép sang: .*bản chép\.xlsx$/m);
  expect(readFileSync(other).equals(readFileSync(full))).toBe(true);
  const changed = await runCli('fill', full, '--period', '2021-H1', '--out', other);
  expect(changed.stdout).toMatch(/\nĐã ghi: .*bản chép\.xlsx$/m);
  expect(readFileSync(other).equals(readFileSync(full))).toBe(false);
});

test('results that were missing are written, though nothing else changes', async () => {
  const out = at('bổ sung.xlsx');
  const run = await runCli('fill', bare, '--out', out);
  expect(run.stdout).toMatch(/\nĐã ghi: /);
  expect(lacksValues(read(out))).toBe(false);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProcedureEntries } from '../../src/workbook/procedures';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { convertWithLibreOffice, pdfPages, pdfTexts } from '../support/libreoffice';
import { validateOpenXml } from '../support/validator';
import { GOOD, shownSums, tableIn, typeRows } from '../workbook/procedures-sample';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cchc-tthc-'));
const at = (name: string) => join(folder, name);
const read = (file: string): Workbook => readXlsx(new Uint8Array(readFileSync(file)), file);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 21;
let made: string;
let filled: string;

beforeAll(async () => {
  made = at('có TTHC.xlsx');
  const run = await runCli('new', '--tthc', '--out', made);
  expect(run).toEqual({ code: 0, stderr: '', stdout: expect.stringContaining(`Trang "TTHC": thêm ${ROWS} dòng`) });
  const typed = Object.fromEntries(Array.from({ length: ROWS }, (_, row) => [row, GOOD]));
  filled = at('đã nhập.xlsx');
  writeFileSync(filled, writeXlsx(typeRows(read(made), typed)));
});

test('new --tthc makes a sound file, in which nothing has to be looked at', async () => {
  expect(await validateOpenXml(made)).toEqual([]);
  expect(read(made).sheets.map(({ name }) => name)).toContain('TTHC');
  expect(await runCli('check', made)).toMatchObject({ code: 0 });
});

test('fill leaves the table alone; with --tthc the rows of its period come below, once', async () => {
  const [half, again] = [at('6 tháng.xlsx'), at('lần nữa.xlsx')];
  await runCli('fill', filled, '--period', '2021-H1', '--out', again);
  // As typed, with the totals that the formulas work out.
  const total = { received: 120, solved: 100, pending: 18 };
  const expected = readProcedureEntries(read(filled)).map((entry) => ({
    ...entry,
    counts: { ...entry.counts, ...total },
  }));
  expect(readProcedureEntries(read(again))).toEqual(expected);
  const run = await runCli('fill', filled, '--period', '2021-H1', '--tthc', '--out', half);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('Trang "TTHC": thêm 27 dòng') });
  expect(readProcedureEntries(read(half))).toHaveLength(ROWS + 27);
  expect(shownSums(read(half))[2]?.counts[0]).toBe('–');
  expect(await validateOpenXml(half)).toEqual([]);
  const last = await runCli('fill', half, '--tthc', '--out', again);
  expect(last.stdout).toContain('đã có đủ các đơn vị của kỳ');
});

test('prints on A4 landscape: each unit once, the header rows on each page, the sums with the place to sign', async () => {
  const book = read(filled);
  const pdf = await convertWithLibreOffice(filled, 'pdf', folder);
  const [sizes, texts] = [await pdfPages(pdf), await pdfTexts(pdf)];
  const pages = texts.flatMap((text, page) => (text.includes('Số hồ sơ nhận giải quyết') ? [page] : []));
  expect(pages).toHaveLength(2);
  for (const page of pages)
    expect(sizes[page]).toMatchObject({ width: expect.closeTo(841.89, 0), height: expect.closeTo(595.28, 0) });
  const printed = pages.map((page) => texts[page] ?? '');
  const units = readProcedureEntries(book).map(({ unit }) => unit.split(' ').slice(0, 3).join(' '));
  for (const unit of units) expect([unit, printed.some((text) => text.includes(unit))]).toEqual([unit, true]);
  for (const text of ['TỔNG CỘNG', 'Tỷ lệ đúng hạn = ', 'NGƯỜI LẬP BIỂU']) expect(printed[1]).toContain(text);
  expect(printed.join('')).not.toContain('Đối chiếu ở');
  expect(printed.join('')).not.toContain('Nhóm đơn vị');
  expect(tableIn(book).rows).toBeGreaterThan(ROWS);
});

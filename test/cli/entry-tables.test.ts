import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { convertWithLibreOffice, pdfPages, pdfTexts } from '../support/libreoffice';
import { validateOpenXml } from '../support/validator';
import { shownEntry, typeEntries } from '../workbook/entry-sample';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cchc-chi-tieu-'));
const at = (name: string) => join(folder, name);
const read = (file: string): Workbook => readXlsx(new Uint8Array(readFileSync(file)), file);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = at('có bảng.xlsx');
const typed = at('đã nhập.xlsx');
/** The rows of the sample, and the blank ones behind them. */
const ROWS = 12 + 6;
const TARGET =
  'Nâng điểm số và vị trí xếp hạng chỉ số năng lực cạnh tranh cấp huyện của thị xã trong bảng xếp hạng của tỉnh, mục số';
const LONG = 'Hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn ở bộ phận một cửa các cấp';

beforeAll(async () => {
  const run = await runCli('new', '--chi-tieu', '--sang-kien', '--out', made);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('Trang "Chỉ tiêu": thêm 12 dòng.');
  expect(run.stdout).toContain('Đã thêm trang "Sáng kiến" với các dòng trống để nhập.');
  const rows = Object.fromEntries(
    Array.from({ length: ROWS }, (_, row) => [
      row,
      { number: row + 1, name: `${LONG} ${row}`, measure: '%', target: '≥ 95%', result: 96, link: `${TARGET} ${row}` },
    ]),
  );
  writeFileSync(typed, writeXlsx(typeEntries(read(made), 'indicators', rows)));
});

test('new makes a sound file, in which nothing has to be looked at', async () => {
  expect(await validateOpenXml(made)).toEqual([]);
  expect(await runCli('check', made)).toMatchObject({ code: 0 });
});

test('fill works the indicators out, adds rows to the full table, and adds no tab twice', async () => {
  const out = at('tổng hợp.xlsx');
  const run = await runCli('fill', typed, '--chi-tieu', '--out', out);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('Trang "Chỉ tiêu" đã có sẵn, giữ nguyên.') });
  const book = read(out);
  expect(shownEntry(book, 'indicators', 14)).toMatchObject({ name: `${LONG} 14`, rating: 'Đạt', level: 95 });
  expect(shownEntry(book, 'indicators', ROWS + 5)).toMatchObject({ name: null, rating: '' });
  expect(await validateOpenXml(out)).toEqual([]);
});

test('prints on A4 landscape: each indicator once and whole, the heading on each page, the last rows with the signatures', async () => {
  const out = at('in.xlsx');
  await runCli('fill', typed, '--out', out);
  const pdf = await convertWithLibreOffice(out, 'pdf', folder);
  const [sizes, texts] = [await pdfPages(pdf), await pdfTexts(pdf)];
  const pages = texts.flatMap((text, page) => (text.includes('Đơn vị theo dõi') ? [page] : []));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages)
    expect(sizes[page]).toMatchObject({ width: expect.closeTo(841.89, 0), height: expect.closeTo(595.28, 0) });
  const printed = pages.map((page) => texts[page]!.replace(/\s+/g, ' '));
  expect(printed[0]).toContain(`Tổng số: ${ROWS} chỉ tiêu; đạt: ${ROWS}; chưa đạt: 0`);
  for (let row = 0; row < ROWS; row++) {
    expect([row, printed.filter((text) => new RegExp(`${row + 1} .*các cấp ${row}\\b`).test(text)).length]).toEqual([
      row,
      1,
    ]);
  }
  expect(printed.at(-1)).toMatch(new RegExp(`các cấp ${ROWS - 1}\\b.*NGƯỜI LẬP BIỂU`));
  const linked = texts
    .map((text) => text.replace(/\s+/g, ' '))
    .filter((text) => text.includes('Chỉ tiêu kinh tế - xã hội'));
  expect(linked.length).toBeGreaterThan(1);
  for (let row = 0; row < ROWS; row++)
    expect([row, linked.filter((text) => new RegExp(`mục số ${row}\\b`).test(text)).length]).toEqual([row, 1]);
  expect(linked.at(-1)).toMatch(/Chưa gắn với chỉ tiêu nào.*TỔNG CỘNG.*NGƯỜI LẬP BIỂU/);
  expect(printed.join('')).not.toContain('Mức phải đạt');
  expect(printed.join('')).not.toContain('Nguồn số liệu');
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from '../../src/workbook/read-plan';
import { readXlsx } from '../../src/xlsx/read';
import { jsonOf, runCli } from './run-cli';

const SOURCES = join(__dirname, '../import-sources');
const source = (name: string) => join(SOURCES, `${name}.xlsx`);
let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type ImportJson = {
  tasks: Record<string, unknown>[];
  findings: { code: string; severity: string; tab: string; cell: string; message: string }[];
};

test('a plan appendix becomes a workbook; tasks and findings as JSON and nothing else on stdout', async () => {
  const out = at('ke-hoach.xlsx');
  const run = await runCli('import', source('printed-appendix'), '--out', out, '--json');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const { tasks, findings } = jsonOf<ImportJson>(run);
  expect(tasks[3]).toEqual({
    sheet: 'Phụ lục 1 ',
    row: 15,
    areaId: '2',
    title: 'Rà soát, đơn giản hóa TTHC',
    product: 'Quyết định thông qua phương án đơn giản hóa',
    lead: 'Văn phòng HĐND và UBND',
    coordinators: ['Phòng Tư pháp', 'Trung tâm Hành chính công'],
    deadline: { text: 'Trước ngày 15/9/2021', kind: 'date', due: '2021-09-15' },
  });
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'import-hidden-rows',
      severity: 'warning',
      tab: 'Phụ lục 1 ',
      cell: 'B11',
      message: expect.stringContaining('bị ẩn'),
    }),
  );
  const read = readPlan(readXlsx(new Uint8Array(readFileSync(out)), out));
  expect(read).toMatchObject({ ok: true, plan: { header: { year: 2021, decisionNumber: '1822/QĐ-UBND' } } });
  expect(read.ok && read.plan.tasks).toHaveLength(tasks.length);
  // The workbook holds our tabs only.
  expect((await runCli('check', out)).code).toBe(0);
});

test('one sheet of several; another year; errors give exit 1 and a readable list', async () => {
  const [sheet, groups, year] = await Promise.all([
    runCli('import', source('sheet-per-area'), '--sheet', 'Cải cách tài chính công', '--out', at('one.xlsx'), '--json'),
    runCli('import', source('task-groups'), '--out', at('groups.xlsx')),
    runCli('import', source('page-breaks'), '--year', '2022', '--out', at('2022.xlsx'), '--json'),
  ]);
  expect(jsonOf<ImportJson>(sheet).tasks.map(({ title, areaId }) => [title, areaId])).toEqual([
    ['Quy chế chi tiêu nội bộ, tự chủ, tiết kiệm', '5'],
    ['Đôn đốc giải ngân vốn đầu tư công', '5'],
  ]);
  expect(groups.code).toBe(1);
  expect(groups.stdout).toMatch(/^Đã đọc 9 nhiệm vụ của kế hoạch năm 2021 từ trang Kế hoạch năm 2021\.$/m);
  expect(groups.stdout).toMatch(/^ {2}Cải cách thể chế: 3 nhiệm vụ$/m);
  expect(groups.stdout).toMatch(/^Lỗi: Kế hoạch năm 2021!D\d+: Chưa ghi cơ quan chủ trì/m);
  expect(jsonOf<ImportJson>(year).tasks[0]).toMatchObject({ deadline: { kind: 'date', due: '2022-03-31' } });
});

describe('what cannot be done: exit 2, one Vietnamese message, nothing written', () => {
  beforeAll(() => {
    writeFileSync(at('text.xlsx'), 'đây không phải là tệp Excel');
    writeFileSync(at('empty.xlsx'), '');
    writeFileSync(at('old.xlsx'), Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'));
  });
  test.each<[name: string, words: () => string[], message: RegExp]>([
    ['no --out', () => ['import', source('area-column')], /Thiếu tùy chọn --out/],
    ['no source', () => ['import', '--out', at('x.xlsx')], /Thiếu tên tệp/],
    ['a missing file', () => ['import', at('không có.xlsx'), '--out', at('x.xlsx')], /không tìm thấy tệp/],
    ['a text file', () => ['import', at('text.xlsx'), '--out', at('x.xlsx')], /không phải là tệp Excel/],
    ['an empty file', () => ['import', at('empty.xlsx'), '--out', at('x.xlsx')], /tệp rỗng \(0 byte\)/],
    ['an old workbook', () => ['import', at('old.xlsx'), '--out', at('x.xlsx')], /\.xls|hỏng/],
    [
      'an unknown sheet',
      () => ['import', source('area-column'), '--sheet', 'Trang 9', '--out', at('x.xlsx')],
      /Trang 9.*Sheet1/,
    ],
    [
      'a sheet without a plan',
      () => ['import', source('sheet-per-area'), '--sheet', 'Bìa', '--out', at('x.xlsx')],
      /Không tìm thấy nhiệm vụ/,
    ],
    [
      'a year that is none',
      () => ['import', source('area-column'), '--year', 'nay', '--out', at('x.xlsx')],
      /không phải là năm/,
    ],
  ])('%s', async (_, words, message) => {
    const run = await runCli(...words());
    expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });
});

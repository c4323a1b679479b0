import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ruleRows } from '../../src/actions/rule-rows';
import { applyChanges } from '../../src/workbook/apply-changes';
import { readPlan } from '../../src/workbook/read-plan';
import { ignoreChanges } from '../../src/workbook/rule-settings';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { jsonOf, runCli } from './run-cli';

type FindingJson = {
  code: string;
  severity: string;
  tab: string;
  cell: string;
  value: unknown;
  message: string;
  fix?: { value: unknown; safe: boolean };
  ignored?: string;
  key: string;
};
type FixJson = {
  changes: { tab: string; cell: string; before: unknown; after: unknown; code: string }[];
  findings: FindingJson[];
};

let folder: string;
let sample: string;
let dirty: string;
const at = (name: string) => join(folder, name);
const read = (file: string) => readXlsx(new Uint8Array(readFileSync(file)), file);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-fix-'));
  [sample, dirty] = [at('mẫu.xlsx'), at('lộn xộn.xlsx')];
  await runCli('new', '--out', sample);
  edit(sample, dirty, [
    [1, 6, 'PNV'],
    [2, 6, ' Pho\u0300ng  No\u0323\u0302i vu\u0323 '],
    [3, 10, null],
    [4, 6, 'Phòng Không Có'],
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Cells of the plan, written by another program: row below the headings, column from 1, value. */
function edit(from: string, to: string, cells: [number, number, string | number | null][]): void {
  const script = [
    'import sys, json, openpyxl',
    'book = openpyxl.load_workbook(sys.argv[1])',
    "sheet = book['Kế hoạch']",
    "head = next(c.row for c in sheet['D'] if c.value == 'Nhiệm vụ')",
    'for row, column, value in json.loads(sys.argv[3]):',
    '    sheet.cell(row=head + row, column=column).value = value',
    'book.save(sys.argv[2])',
  ].join('\n');
  execFileSync('/usr/bin/python3', ['-c', script, from, to, JSON.stringify(cells)]);
}

test('every safe fix is applied and listed; what is left decides the exit code; fixing twice changes nothing', async () => {
  const [out, again] = [at('đã sửa.xlsx'), at('lần hai.xlsx')];
  const [run, words] = await Promise.all([
    runCli('fix', dirty, '--out', out, '--json'),
    runCli('fix', dirty, '--out', at('chữ.xlsx')),
  ]);
  expect(run).toMatchObject({ code: 1, stderr: '' });
  const { changes, findings } = jsonOf<FixJson>(run);
  expect(changes.map(({ before, after, code }) => [before, after, code])).toEqual([
    ['PNV', 'Phòng Nội vụ', 'unit-spelling'],
    [' Pho\u0300ng  No\u0323\u0302i vu\u0323 ', 'Phòng Nội vụ', 'unit-spelling'],
    [null, expect.any(Number), 'due-missing'],
  ]);
  for (const { tab, cell } of changes) expect(`${tab}!${cell}`).toMatch(/^Kế hoạch![A-Z]+\d+$/);
  expect(findings.map(({ code }) => code)).toContain('unit-unknown');
  expect(findings.filter(({ fix }) => fix?.safe)).toEqual([]);

  const book = read(out);
  const plan = readPlan(book);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  expect(plan.rows.slice(0, 2).map(({ values }) => values.lead)).toEqual(['Phòng Nội vụ', 'Phòng Nội vụ']);
  // Who opens the file in Excel alone sees there what is left.
  const listed = book.sheets.find(({ name }) => name === 'Kiểm tra')?.rows.map((row) => row.map((cell) => cell?.value));
  expect(listed?.[1]?.[0]).toMatch(/^1 lỗi, /);
  expect(listed?.flat().join('\n')).toContain('Phòng Không Có');
  const log = book.sheets.find(({ name }) => name === 'Nhật ký');
  expect(log?.tables[0]?.area.rows).toBe(1 + changes.length);
  expect(jsonOf<FixJson>(await runCli('fix', out, '--out', again, '--json'))).toEqual({ changes: [], findings });

  expect(words.code).toBe(1);
  expect(words.stdout).toMatch(/^Đã sửa 3 ô:$/m);
  expect(words.stdout).toMatch(/^ {2}Kế hoạch!F\d+: "PNV" → "Phòng Nội vụ"$/m);
  expect(words.stdout).toMatch(/^Lỗi: Kế hoạch!F\d+: .*Phòng Không Có/m);
  expect(words.stdout).toContain(`Đã ghi: ${at('chữ.xlsx')}`);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('with nothing to repair the output is a copy, and that is said', async () => {
  const [once, copy] = [at('sạch.xlsx'), at('bản sao.xlsx')];
  await runCli('fix', sample, '--out', once);
  const run = await runCli('fix', once, '--out', copy);
  expect(run.stdout).toContain('Không có ô nào sửa được mà không cần hỏi');
  expect(read(copy)).toEqual(read(once));
});

test('an ignored finding is listed with its reason and decides nothing', async () => {
  const checked = jsonOf<{ findings: FindingJson[] }>(await runCli('check', dirty, '--json'));
  const unknown = checked.findings.find(({ code }) => code === 'unit-unknown');
  if (!unknown) throw new Error('no unit-unknown');
  expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([unknown]);
  const entry = { rule: '', tab: '', cell: '', value: '', date: '2021-06-10' };
  const reason = 'Chờ quyết định thành lập';
  const book = read(dirty);
  const changes = ignoreChanges(book, [{ ...entry, key: unknown.key, reason }], ruleRows());
  const ignored = at('bỏ qua.xlsx');
  writeFileSync(ignored, writeXlsx(applyChanges(book, changes)));

  const [json, text] = await Promise.all([runCli('check', ignored, '--json'), runCli('check', ignored)]);
  expect(json.code).toBe(0);
  const { findings } = jsonOf<{ findings: FindingJson[] }>(json);
  expect(findings.find(({ key }) => key === unknown.key)).toEqual({ ...unknown, ignored: reason });
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).not.toContain('Phòng Không Có');
  expect(text.stdout).toMatch(/^1 mục đã được bỏ qua/m);
});

test.each([
  ['no --out', () => ['fix', sample], /Thiếu tùy chọn --out/],
  ['no file', () => ['fix', '--out', at('x.xlsx')], /Thiếu tên tệp/],
  ['an output that is no .xlsx', () => ['fix', sample, '--out', at('x.csv')], /đuôi \.xlsx/],
  ['a file that is not there', () => ['fix', at('không.xlsx'), '--out', at('x.xlsx')], /không tìm thấy tệp/],
] as const)('%s: exit 2 and nothing written', async (_, words, message) => {
  const run = await runCli(...words());
  expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
  expect(existsSync(at('x.xlsx'))).toBe(false);
});

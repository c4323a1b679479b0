import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summarise } from '../../src/domain/summary';
import { readTasks } from '../../src/domain/read-task';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan } from '../../src/workbook/read-plan';
import { CHART_IDS } from '../../src/workbook/tabs/charts-choice';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';
import {
  EVERY_STATUS_EXPECTED,
  EVERY_STATUS_YEAR,
  everyStatusRows,
  type ExpectedFigures,
} from '../fixtures/every-status';
import { jsonOf, runCli, runCliAlone } from './run-cli';

let folder: string;
let sample: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-cli-'));
  sample = at('mẫu 2021.xlsx');
  const made = await runCliAlone({}, 'new', '--out', sample);
  expect(made).toEqual({ code: 0, stderr: '', stdout: expect.stringContaining('Đã tạo sổ kế hoạch từ mẫu') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => readXlsx(new Uint8Array(readFileSync(file)), file);

describe('new', () => {
  test('a workbook of our tabs only, with charts that say what they show', () => {
    const { sheets, properties } = read(sample);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Hướng dẫn',
      'Thông tin',
      'Kế hoạch',
      'TH lĩnh vực',
      'TH đơn vị',
      'TH người đứng đầu',
      'TH kỳ',
      'Quá hạn',
      'Sắp đến hạn',
      'Biểu đồ',
      'Phụ lục',
      'Kiểm tra',
      'Quy tắc',
      'Nhật ký',
      'Danh mục',
      '_CCHC',
    ]);
    const charts = sheets.flatMap((sheet) => sheet.charts);
    expect(charts.length).toBeGreaterThanOrEqual(4);
    for (const { altText } of charts) expect(altText).toMatch(/^Biểu đồ/);
    expect(properties.title).toContain('2021');
  });

  test('the list of findings does not say that nothing was found before anybody has looked', () => {
    const check = read(sample).sheets.find(({ name }) => name === 'Kiểm tra');
    expect(check?.rows[1]?.[0]?.value).toBe('Chưa kiểm tra.');
    expect(check?.rows.flat().map((cell) => cell?.value)).not.toContain('Không có nội dung cần xem lại.');
  });

  test('a folder that is not there is made, and said to be', async () => {
    const deep = at('chưa có/bên trong');
    const made = await runCli('new', '--template', 'blank', '--year', '2027', '--out', join(deep, 'a.xlsx'));
    expect(made).toMatchObject({ code: 0, stderr: `Thư mục chưa có, đã tạo mới: ${deep}\n` });
    expect(existsSync(join(deep, 'a.xlsx'))).toBe(true);
  });

  test('a blank plan of any year; another year for the 2021 plan is refused', async () => {
    const blank = at('2027.xlsx');
    const [made, refused] = await Promise.all([
      runCli('new', '--template', 'blank', '--year', '2027', '--out', blank),
      runCli('new', '--year', '2022', '--out', at('2022.xlsx')),
    ]);
    expect(made.code).toBe(0);
    expect(readPlan(read(blank))).toMatchObject({ ok: true, plan: { header: { year: 2027 }, tasks: [] } });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/2021.*2022/);
    expect(existsSync(at('2022.xlsx'))).toBe(false);
  });
});

describe('fill --json agrees with figures worked out by hand', () => {
  type FillJson = {
    period: string;
    from: string;
    closing: string;
    areas: ({ areaId: string; name: string } & Record<string, number | null>)[];
    units: ({ unitId: string; name: string } & Record<string, number | null>)[];
    total: Record<string, number | null>;
  };
  /** `due`… are not in the promised shape; the rates are made of them. */
  const promised = ({ due: _, dueDone: __, dueDoneInTime: ___, ...figures }: ExpectedFigures) => figures;
  const closeTo = (figures: ExpectedFigures) =>
    Object.fromEntries(
      Object.entries(promised(figures)).map(([key, value]) => [
        key,
        value === null || Number.isInteger(value) ? value : expect.closeTo(value, 12),
      ]),
    );
  let source: string;

  beforeAll(() => {
    const rows = everyStatusRows();
    const context = { areas: AREAS, units: UNITS, year: EVERY_STATUS_YEAR };
    const template = readPlan(read(sample));
    if (!template.ok) throw new Error('the sample does not read');
    const tasks = readTasks(rows, context);
    const period = PERIODS_2021[0];
    if (!period) throw new Error('no period');
    const plan = {
      header: template.plan.header,
      areas: AREAS,
      units: UNITS,
      periods: PERIODS_2021,
      periodId: period.id,
      tasks,
    };
    source = at('every-status.xlsx');
    writeFileSync(source, writeXlsx(buildWorkbook(plan, summarise(tasks, { ...plan, period }), rows)));
  });

  test.each(['Q1', 'H1', '9M', 'Y'] as const)('2021-%s', async (code) => {
    const out = at(`filled-${code}.xlsx`);
    const run = await runCli('fill', source, '--period', `2021-${code}`, '--out', out, '--json');
    expect(run.stderr).toBe('');
    const json = jsonOf<FillJson>(run);
    const expected = EVERY_STATUS_EXPECTED[code];
    const period = PERIODS_2021.find(({ id }) => id === `2021-${code}`);
    expect(json).toMatchObject({ period: period?.id, from: period?.from, closing: period?.closing });
    expect(json.total).toMatchObject(closeTo(expected.total));
    const named = (list: FillJson['areas'] | FillJson['units']) =>
      Object.fromEntries(list.map((one) => [one.name, one]));
    for (const [name, figures] of Object.entries(expected.areas))
      expect(named(json.areas)[name]).toMatchObject(closeTo(figures));
    for (const [name, figures] of Object.entries(expected.units))
      expect(named(json.units)[name]).toMatchObject(closeTo(figures));
    expect(json.areas.map(({ areaId }) => areaId)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(json.units.map(({ name }) => name)).toEqual(Object.keys(expected.units));
    expect(readPlan(read(out))).toMatchObject({ ok: true, plan: { periodId: `2021-${code}` } });
  });
});

describe('check', () => {
  test('findings as JSON and nothing else on stdout; exit 1 where there are errors', async () => {
    const broken = at('broken.xlsx');
    breakLead(sample, broken);
    const [json, text, clean] = await Promise.all([
      runCliAlone({}, 'check', broken, '--json'),
      runCliAlone({}, 'check', broken),
      runCliAlone({}, 'check', sample),
    ]);
    expect(json.code).toBe(1);
    const { findings } = jsonOf<{ findings: Record<string, unknown>[] }>(json);
    expect(findings).toContainEqual({
      code: 'unit-unknown',
      severity: 'error',
      tab: 'Kế hoạch',
      cell: expect.stringMatching(/^F\d+$/),
      value: 'Phòng Không Có',
      message: expect.stringContaining('Phòng Không Có'),
      key: expect.stringMatching(/^unit-unknown\|/),
    });
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(/^Lỗi: Kế hoạch!F\d+: /m);
    expect(clean).toMatchObject({ code: 0, stderr: '' });
  });
});

/** A person's edit made by another program. */
function breakLead(from: string, to: string): void {
  const script = [
    'import sys, openpyxl',
    'book = openpyxl.load_workbook(sys.argv[1])',
    "sheet = book['Kế hoạch']",
    "row = next(c.row for c in sheet['D'] if c.value == 'Nhiệm vụ') + 1",
    "sheet.cell(row=row, column=6).value = 'Phòng Không Có'",
    'book.save(sys.argv[2])',
  ].join('\n');
  execFileSync('/usr/bin/python3', ['-c', script, from, to]);
}

describe('what cannot be done: exit 2, one Vietnamese message, nothing written', () => {
  const cases: [name: string, words: () => string[], message: RegExp][] = [
    ['no command', () => [], /Chưa có lệnh/],
    ['an unknown command', () => ['lam'], /Không có lệnh "lam"/],
    ['an unknown option', () => ['check', sample, '--nhanh'], /Không có tùy chọn --nhanh/],
    ['no file', () => ['check'], /Thiếu tên tệp/],
    ['a word too many', () => ['check', sample, 'nữa'], /Thừa "nữa"/],
    ['no --out', () => ['fill', sample], /Thiếu tùy chọn --out/],
    ['--out without a value', () => ['new', '--out'], /Thiếu giá trị sau tùy chọn --out/],
    ['an output that is no .xlsx', () => ['new', '--out', at('x.xls')], /đuôi \.xlsx/],
    ['a year that is none', () => ['new', '--year', 'hai', '--out', at('x.xlsx')], /không phải là năm/],
    ['a workbook that is there already', () => ['new', '--out', sample], /Đã có tệp .*mẫu 2021\.xlsx/],
    ['an unknown template', () => ['new', '--template', 'khac', '--out', at('x.xlsx')], /khac/],
    ['an unknown period', () => ['fill', sample, '--period', '2021-Q9', '--out', at('x.xlsx')], /2021-Q9.*2021-Q1/],
    ['a missing file', () => ['check', at('không có.xlsx')], /không tìm thấy tệp/],
    ['a folder', () => ['check', folder], /thư mục/],
    ['a text file', () => ['check', at('text.xlsx')], /không phải là tệp Excel/],
    ['an empty file to check', () => ['check', at('empty.xlsx')], /"empty\.xlsx": tệp rỗng \(0 byte\)/],
    ['an empty file to fix', () => ['fix', at('empty.xlsx'), '--out', at('x.xlsx')], /tệp rỗng \(0 byte\)/],
    ['an empty file to fill', () => ['fill', at('empty.xlsx'), '--out', at('x.xlsx')], /tệp rỗng \(0 byte\)/],
    ['a truncated file', () => ['fill', at('cut.xlsx'), '--out', at('x.xlsx')], /cụt|hỏng/],
    ['a workbook without a template', () => ['check', at('plain.xlsx')], /chưa có mẫu kế hoạch/],
    ['a workbook with a picture', () => ['fill', at('picture.xlsx'), '--out', at('x.xlsx')], /hình|ảnh/i],
    ['a folder that cannot be written', () => ['new', '--out', join(at('text.xlsx'), 'x.xlsx')], /Không ghi được/],
  ];

  beforeAll(() => {
    writeFileSync(at('text.xlsx'), 'đây không phải là tệp Excel');
    writeFileSync(at('empty.xlsx'), '');
    const bytes = readFileSync(sample);
    writeFileSync(at('cut.xlsx'), bytes.subarray(0, Math.floor(bytes.length / 2)));
    const script = [
      'import sys, openpyxl, base64, io',
      'from openpyxl.drawing.image import Image',
      'plain = openpyxl.Workbook(); plain.save(sys.argv[2])',
      'book = openpyxl.load_workbook(sys.argv[1])',
      'png = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")',
      'import zipfile, shutil',
      'shutil.copy(sys.argv[1], sys.argv[3])',
      'z = zipfile.ZipFile(sys.argv[3], "a"); z.writestr("xl/media/image1.png", png); z.close()',
    ].join('\n');
    execFileSync('/usr/bin/python3', ['-c', script, sample, at('plain.xlsx'), at('picture.xlsx')]);
  });

  test.each(cases)('%s', async (_, words, message) => {
    const before = readdirSync(folder);
    const run = await runCliAlone({}, ...words());
    expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
    // Never a stack, never a developer's words.
    expect(run.stderr).not.toMatch(/\bat \S+ \(|Error:|node_modules/);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test('how a command is written is told before anything is read', async () => {
  for (const words of [
    ['check', '--help'],
    ['help', 'check'],
  ]) {
    const run = await runCli(...words);
    expect(run).toEqual({ code: 0, stderr: '', stdout: 'Cách dùng: npm run -s cchc -- check TỆP.xlsx [--json]\n' });
  }
  expect((await runCliAlone({}, '--help')).stdout).toContain('Mã thoát: 0 là xong');
  const help = async (command: string) => (await runCli(command, '--help')).stdout;
  const fillHelp = await help('fill');
  expect(CHART_IDS.filter((id) => !fillHelp.includes(` ${id} (`))).toEqual([]);
  const scoreHelp = await help('score');
  expect(scoreHelp).toContain('Tổng hợp → Chấm điểm Chỉ số CCHC');
  expect(scoreHelp).toContain('Đã chốt tự chấm: Điểm thẩm định lần 1, Ghi chú của thẩm định\n');
});

test('a file in the place of a folder is said not to be found', async () => {
  const run = await runCli('check', join(sample, 'x.xlsx'));
  expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('không tìm thấy tệp') });
});

test('an input is only overwritten where --out names it, and then whole', async () => {
  const file = at('inplace.xlsx');
  writeFileSync(file, readFileSync(sample));
  const other = at('other.xlsx');
  await runCli('fill', file, '--period', '2021-H1', '--out', other);
  expect(readFileSync(file).equals(readFileSync(sample))).toBe(true);
  expect((await runCli('fill', file, '--period', '2021-H1', '--out', file)).code).toBe(0);
  expect(readPlan(read(file))).toMatchObject({ ok: true, plan: { periodId: '2021-H1' } });
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('filling the same period again writes the same workbook', async () => {
  const [once, twice] = [at('once.xlsx'), at('twice.xlsx')];
  await runCli('fill', sample, '--period', '2021-9M', '--out', once);
  const again = await runCli('fill', once, '--period', '2021-9M', '--out', twice);
  expect(again.stdout).toContain('không phải sửa gì');
  expect(read(twice)).toEqual(read(once));
});

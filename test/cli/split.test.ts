import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from '../../src/workbook/read-plan';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { jsonOf, runCli } from './run-cli';

type SplitJson = {
  files: { unitId: string; name: string; file: string; tasks: number }[];
  unassigned: unknown[];
  withoutFile: { unitId: string; name: string; coordinated: number }[];
};

let folder: string;
let sample: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-split-'));
  sample = at('mẫu.xlsx');
  expect((await runCli('new', '--out', sample)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one file for each unit that leads tasks, named in words and in JSON', async () => {
  const out = at('gửi');
  mkdirSync(out);
  writeFileSync(join(out, 'ghi chú.txt'), 'giữ nguyên');
  const run = await runCli('split', sample, '--out', out, '--period', '2021-H1', '--json');
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const { files, unassigned } = jsonOf<SplitJson>(run);
  expect(files).toHaveLength(18);
  expect(unassigned).toEqual([]);
  const names = readdirSync(out).sort();
  expect(names).toEqual([...files.map(({ file }) => file.slice(out.length + 1)), 'ghi chú.txt'].sort());
  expect(names).toContain('2021-H1 - 20011 - Phường Hương Văn.xlsx');
  expect(readFileSync(join(out, 'ghi chú.txt'), 'utf8')).toBe('giữ nguyên');
  for (const { file, tasks } of files) {
    const read = readPlan(readXlsx(new Uint8Array(readFileSync(file)), file));
    expect(read).toMatchObject({ ok: true, plan: { periodId: '2021-H1' } });
    expect(read.ok && read.plan.tasks.length).toBe(tasks);
  }
});

test('chosen units, spare rows, and a second run over the files of the first', async () => {
  const out = at('chọn');
  const words = ['split', sample, '--out', out, '--period', 'Quý I', '--units', 'phong-noi-vu,20011'];
  const first = await runCli(...words);
  expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('đã tạo mới') });
  expect(first.stdout).toContain(`Đã tách 2 tệp vào "${out}".`);
  expect(first.stdout).toMatch(/Phòng Nội vụ\.xlsx: 18 nhiệm vụ, phối hợp \d+/);
  const again = await runCli(...words, '--spare', '0');
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(out)).toHaveLength(2);
});

test('a file of a unit can be checked, filled and split again', async () => {
  const out = at('tiếp');
  const { files } = jsonOf<SplitJson>(
    await runCli('split', sample, '--out', out, '--period', '2021-H1', '--units', 'Phòng Nội vụ', '--json'),
  );
  const { file } = files[0]!;
  const filled = at('đã lập biểu.xlsx');
  const [checked, fill, split] = await Promise.all([
    runCli('check', file),
    runCli('fill', file, '--out', filled),
    runCli('split', file, '--out', at('tách lại'), '--json'),
  ]);
  expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining('Đã kiểm tra 18 nhiệm vụ: 0 lỗi') });
  expect(fill.code).toBe(0);
  expect(readXlsx(new Uint8Array(readFileSync(filled)), filled).sheets.map(({ name }) => name)).toContain('TH đơn vị');
  expect(jsonOf<SplitJson>(split).files.map(({ unitId, tasks }) => [unitId, tasks])).toEqual([['phong-noi-vu', 18]]);
});

test('units that only take part are named, and get a file where they are asked for', async () => {
  const words = ['split', sample, '--period', '2021-H1', '--out', at('phối hợp')];
  const { withoutFile } = jsonOf<SplitJson>(await runCli(...words, '--json'));
  expect(withoutFile.length).toBeGreaterThan(0);
  const said = (await runCli(...words)).stdout;
  expect(said).toContain(`${withoutFile.length} đơn vị chỉ phối hợp`);
  for (const { name, coordinated } of withoutFile) expect(said).toContain(`  ${name}: phối hợp ${coordinated}`);
  const asked = jsonOf<SplitJson>(await runCli(...words, '--units', withoutFile[0]!.unitId, '--json'));
  expect(asked).toMatchObject({ files: [{ unitId: withoutFile[0]!.unitId, tasks: 0 }], withoutFile: [] });
});

describe('is refused, and writes nothing', () => {
  const refused = async (...words: string[]) => {
    const { code, stdout, stderr } = await runCli('split', ...words);
    expect([code, stdout]).toEqual([2, '']);
    return stderr;
  };

  test('an unknown unit, with those that are known', async () => {
    const out = at('không');
    const said = await refused(sample, '--out', out, '--units', 'Phòng Thuế');
    expect(said).toContain('Không có đơn vị "Phòng Thuế"');
    expect(said).toContain('Phòng Nội vụ; Phòng Tư pháp');
    expect(existsSync(out)).toBe(false);
  });

  test('over files that units have filled in, or that are not of ours', async () => {
    const out = at('đã nhập');
    const words = ['--out', out, '--period', '2021-H1', '--units', 'phong-noi-vu,phong-tu-phap,20011'];
    await runCli('split', sample, ...words);
    const name = (part: string) => readdirSync(out).find((file) => file.includes(part))!;
    const [filled, other] = [join(out, name('Nội vụ')), join(out, name('Hương Văn'))];
    const workbook = readXlsx(new Uint8Array(readFileSync(filled)), filled);
    const read = readPlan(workbook);
    if (!read.ok) throw new Error('the file is a plan');
    const sheet = workbook.sheets.find((one) => one.name === read.places.sheets.plan)!;
    sheet.rows[read.plan.tasks[0]!.row - 1]![read.places.columns.reason] = { value: 'Chờ hướng dẫn' };
    writeFileSync(filled, writeXlsx(workbook));
    writeFileSync(other, 'của người khác');
    const before = readdirSync(out).map((file) => [file, readFileSync(join(out, file)).toString('base64')]);
    const said = await refused(sample, ...words);
    expect(said).toContain(`${name('Nội vụ')}; ${name('Hương Văn')}`);
    expect(said).not.toContain(name('Tư pháp'));
    expect(readdirSync(out).map((file) => [file, readFileSync(join(out, file)).toString('base64')])).toEqual(before);
  });

  test('a folder that is a file', async () => {
    const out = at('tệp');
    writeFileSync(out, 'x');
    expect(await refused(sample, '--out', out)).toContain('là một tệp, không phải thư mục');
    expect(readFileSync(out, 'utf8')).toBe('x');
  });

  test('a plan without tasks', async () => {
    const blank = at('trống.xlsx');
    await runCli('new', '--template', 'blank', '--year', '2027', '--out', blank);
    expect(await refused(blank, '--out', at('không'))).toContain('chưa có nhiệm vụ');
  });

  test('words that are not right', async () => {
    const said = await Promise.all([
      refused(sample),
      refused(sample, '--out', at('không'), '--spare', 'nhiều'),
      refused(sample, '--out', at('không'), '--spare', '201'),
      refused(sample, '--out', at('không'), '--period', '2021-Q9'),
    ]);
    expect(said[0]).toContain('Thiếu tùy chọn --out');
    expect(said[1]).toContain('"nhiều" không phải là số dòng');
    expect(said[2]).toContain('từ 0 đến 200');
    expect(said[3]).toContain('Không có kỳ báo cáo "2021-Q9"');
  });

  test('a name that cannot be written leaves no half file', async () => {
    const out = at('vướng');
    // A folder stands where the file should go.
    mkdirSync(join(out, '2021-H1 - phong-noi-vu - Phòng Nội vụ.xlsx', 'trong'), { recursive: true });
    const said = await refused(sample, '--out', out, '--period', '2021-H1', '--units', 'phong-noi-vu');
    expect(said).toContain('Không ghi được');
    expect(readdirSync(out)).toEqual(['2021-H1 - phong-noi-vu - Phòng Nội vụ.xlsx']);
  });
});

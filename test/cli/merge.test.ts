import { spawn } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { toSerial } from '../../src/domain/dates';
import { TYPED_FIELDS, type CellValue, type TaskField } from '../../src/domain/task';
import { readPlan } from '../../src/workbook/read-plan';
import { TABS } from '../../src/workbook/tab-ids';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { compareFormulas } from '../support/compare-values';
import { resaved } from '../support/libreoffice';
import { runOrThrow } from '../support/run';
import { jsonOf, runCli } from './run-cli';

type Json = {
  accepted: { file: string; unitId: string; changed: number; added: number; status: string }[];
  rejected: { file: string; code: string; message: string }[];
  changes: { taskId: string; field: string; before: unknown; after: unknown; file: string }[];
  conflicts: {
    kind: string;
    taskId: string;
    field: string;
    values: { file: string; value: unknown }[];
    kept: unknown;
  }[];
  missing: string[];
  missingUnits: { unitId: string; name: string }[];
  added: { title: string; taken: boolean }[];
  deleted: { taskId: string; excluded: boolean }[];
  repeated: { file: string; like?: string }[];
  skipped: { file: string; kind: string }[];
};

const ROOT = join(__dirname, '..', '..');
let folder: string;
let plan: string;
/** Files as they were sent, by unit. */
let sent: Map<string, string>;
const at = (...names: string[]) => join(folder, ...names);
const open = (file: string) => readXlsx(new Uint8Array(readFileSync(file)), file);

function planIn(file: string) {
  const workbook = open(file);
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read, workbook };
}

type Cells = Partial<Record<TaskField, CellValue>>;
const NONE: Cells = Object.fromEntries(TYPED_FIELDS.map((field) => [field, null]));

/** A copy of the file of a unit in which its tasks, by place, say something else. */
function fillIn(unitId: string, target: string, tasks: Record<number, Cells>, added?: Cells): string {
  const { workbook, places, plan: read } = planIn(sent.get(unitId)!);
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  const put = (row: number, cells: Cells) => {
    const line = sheet.rows[row - 1]!;
    for (const [field, value] of Object.entries(cells) as [TaskField, CellValue][]) {
      line[places.columns[field]] = { ...line[places.columns[field]], value };
    }
  };
  for (const [index, cells] of Object.entries(tasks)) {
    put(read.tasks[Number(index)]!.row, cells);
  }
  if (added) put(Math.max(...read.tasks.map(({ row }) => row)) + 1, added);
  writeFileSync(target, writeXlsx(workbook));
  return target;
}

const DONE: Cells = {
  progress: 1,
  finished: toSerial('2021-05-20'),
  documentNumber: '12/BC-PNV',
  documentDate: toSerial('2021-05-21'),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-merge-'));
  plan = at('kế hoạch.xlsx');
  expect((await runCli('new', '--out', at('mới.xlsx'))).code).toBe(0);
  await runCli('fill', at('mới.xlsx'), '--period', '2021-H1', '--out', plan);
  const run = await runCli('split', plan, '--out', at('gửi đi'), '--json');
  const { files } = jsonOf<{ files: { unitId: string; file: string }[] }>(run);
  sent = new Map(files.map(({ unitId, file }) => [unitId, file]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** A folder of returned files with something of everything. */
function returnedFolder(name: string): string {
  const target = at(name);
  mkdirSync(target);
  fillIn(
    'phong-noi-vu',
    join(target, 'nội vụ.xlsx'),
    { 0: DONE, 1: { progress: 0.3 }, 2: NONE },
    {
      title: '=SUM(1;2) là tên việc đơn vị tự thêm',
      progress: 0.5,
    },
  );
  fillIn('phong-noi-vu', join(target, 'nội vụ bản 2.xlsx'), { 0: DONE, 1: { progress: 0.4 } });
  fillIn('phong-tu-phap', join(target, 'tư pháp.xlsx'), { 0: { reason: '=chờ hướng dẫn', title: 'Tên khác' } });
  copyFileSync(join(target, 'tư pháp.xlsx'), join(target, 'tư pháp (1).xlsx'));
  writeFileSync(join(target, 'hỏng.xlsx'), 'PK');
  writeFileSync(join(target, 'đời cũ.xls'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  writeFileSync(join(target, '~$nội vụ.xlsx'), 'khóa');
  writeFileSync(join(target, 'ảnh.zip'), 'PK');
  writeFileSync(join(target, 'bảng.ods'), zipSync({ mimetype: strToU8(ODS), 'content.xml': strToU8('<a/>') }));
  copyFileSync(plan, join(target, 'tổng hợp.xlsx'));
  return target;
}

describe('a folder of returned files', () => {
  let target: string;
  let json: Json;
  beforeAll(async () => {
    target = returnedFolder('gửi về');
    const words = ['--csv', at('dòng.csv'), '--parquet', at('dòng.parquet'), '--json'];
    const run = await runCli('merge', plan, target, '--out', at('nhận.xlsx'), ...words);
    expect(run).toMatchObject({ code: 1, stderr: '' });
    json = jsonOf<Json>(run);
  });
  const names = (files: { file: string }[]) => files.map(({ file }) => basename(file));

  test('each file is accepted, or rejected with a reason', () => {
    expect(names(json.accepted).sort()).toEqual(
      ['nội vụ bản 2.xlsx', 'nội vụ.xlsx', 'tư pháp (1).xlsx', 'tư pháp.xlsx'].sort(),
    );
    expect(json.accepted.every(({ file }) => file.startsWith(target))).toBe(true);
    expect(json.rejected.map(({ file, code }) => [basename(file), code]).sort()).toEqual(
      [
        ['bảng.ods', 'file-unreadable'],
        ['hỏng.xlsx', 'file-unreadable'],
        ['tổng hợp.xlsx', 'same-workbook'],
        ['đời cũ.xls', 'file-unreadable'],
      ].sort(),
    );
    for (const { file, message } of json.rejected) expect(message).toContain(`"${basename(file)}"`);
    expect(json.repeated.map(({ like }) => like && basename(like))).toHaveLength(1);
    expect(json.skipped).toEqual([{ file: join(target, 'ảnh.zip'), kind: 'archive' }]);
    expect(json.rejected.find(({ file }) => file.endsWith('.ods'))!.message).toContain('lưu lại dạng .xlsx');
  });

  test('changes, questions and rows', () => {
    const [first, second] = planIn(sent.get('phong-noi-vu')!).plan.tasks;
    const changed = json.changes.filter(({ taskId }) => taskId === first!.id);
    expect(Object.fromEntries(changed.map(({ field, after }) => [field, after]))).toEqual({
      progress: 1,
      finished: '2021-05-20',
      documentNumber: '12/BC-PNV',
      documentDate: '2021-05-21',
    });
    const conflict = json.conflicts.find(({ taskId }) => taskId === second!.id)!;
    expect(conflict).toMatchObject({ kind: 'two-files', field: 'progress' });
    expect(conflict.values.map(({ value }) => value).sort()).toEqual([0.3, 0.4]);
    expect(conflict.kept).toBe(second!.progress);
    expect(json.conflicts.find(({ kind }) => kind === 'plan-text')).toMatchObject({ field: 'title' });
    expect(json.deleted).toMatchObject([{ excluded: false }]);
    const cells = json.accepted.reduce((sum, { changed: count }) => sum + count, 0);
    expect(cells).toBe(json.changes.length);
    expect(json.accepted.reduce((sum, { added }) => sum + added, 0)).toBe(1);
    expect(json.added).toMatchObject([{ title: '=SUM(1;2) là tên việc đơn vị tự thêm', taken: true }]);
    expect(json.missing).toHaveLength(16);
    expect(json.missingUnits.map(({ unitId }) => unitId)).toEqual(json.missing);
    expect(json.missing).not.toContain('phong-noi-vu');
  });

  test('the workbook says what was reported, text as text, and its formulas show what LibreOffice works out', async () => {
    const { workbook, plan: after } = planIn(at('nhận.xlsx'));
    const [first] = planIn(sent.get('phong-noi-vu')!).plan.tasks;
    expect(after.tasks.find(({ id }) => id === first!.id)).toMatchObject({ progress: 1, finished: '2021-05-20' });
    expect(after.tasks.map(({ title }) => title)).toContain('=SUM(1;2) là tên việc đơn vị tự thêm');
    expect(after.tasks.map(({ reason }) => reason)).toContain('=chờ hướng dẫn');
    expect(workbook.sheets.map(({ name }) => name)).toContain(TABS.submissions.name);
    const theirs = await resaved(new Uint8Array(readFileSync(at('nhận.xlsx'))), { recalculate: true });
    const { formulas, differences } = compareFormulas(workbook, theirs);
    expect(formulas[TABS.plan.name]).toBeGreaterThan(100);
    expect(formulas[TABS.submissions.name]).toBeGreaterThan(10);
    expect(differences).toEqual([]);
  });

  test('rows of the accepted files, the same in CSV and Parquet', async () => {
    const text = readFileSync(at('dòng.csv'), 'utf8');
    expect(text.startsWith('file,unit_id,unit_name,period,year,')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    // One of the two copies counts; the deleted task is gone from the first file, the added one is there.
    const tasks = (unitId: string) => planIn(sent.get(unitId)!).plan.tasks.length;
    expect(data).toHaveLength(2 * tasks('phong-noi-vu') + tasks('phong-tu-phap'));
    expect(data.find(({ finished }) => finished !== '')).toMatchObject({
      unit_id: 'phong-noi-vu',
      unit_name: 'Phòng Nội vụ',
      period: '2021-H1',
      year: '2021',
      progress: '1',
      finished: '2021-05-20',
      document_date: '2021-05-21',
      excluded: 'false',
    });
    // A spreadsheet that opens the file must not calculate what a unit typed.
    expect(data.filter(({ title }) => title?.startsWith("'=SUM(1;2)"))).toHaveLength(1);
    const script = `
      import { readFileSync } from 'node:fs';
      import { parquetMetadata, parquetReadObjects } from 'hyparquet';
      const bytes = readFileSync(process.argv[1]);
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      const kinds = parquetMetadata(file).schema.slice(1).map((one) => [one.name, one.converted_type ?? one.type]);
      const rows = await parquetReadObjects({ file });
      console.log(JSON.stringify({ kinds, rows }));`;
    const node = ['--input-type=module', '-e', script, at('dòng.parquet')];
    const table = JSON.parse(await runOrThrow('env', ['-C', ROOT, process.execPath, ...node])) as {
      kinds: [string, string][];
      rows: Record<string, unknown>[];
    };
    expect(Object.fromEntries(table.kinds)).toMatchObject({
      title: 'UTF8',
      year: 'INT32',
      due: 'DATE',
      issued_at: 'INT64',
      progress: 'DOUBLE',
      excluded: 'BOOLEAN',
    });
    const days = new Set(['due', 'finished', 'document_date']);
    const asCsv = (name: string, value: unknown): string => {
      const all = typeof value === 'string' && value.startsWith('=') ? `'${value}` : String(value ?? '');
      return days.has(name) ? all.slice(0, 10) : /_at$/.test(name) ? all.slice(0, 19) : all;
    };
    const rows = table.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asCsv(name, value)])),
    );
    expect(rows).toEqual(data);
  });

  test('the same files once more change nothing', async () => {
    const run = await runCli('merge', at('nhận.xlsx'), target, '--out', at('nhận lại.xlsx'), '--json');
    const again = jsonOf<Json>(run);
    expect(again.changes).toEqual([]);
    expect(again.added).toEqual([]);
    // What nobody answered is asked again; it writes nothing.
    expect(again.accepted.map(({ changed, added }) => [changed, added])).toEqual(Array(4).fill([0, 0]));
    expect(again.conflicts).toEqual(json.conflicts);
    expect(planIn(at('nhận lại.xlsx')).plan).toEqual(planIn(at('nhận.xlsx')).plan);
  });

  test('people are told what was taken, what was not, who is missing and what to do', async () => {
    const run = await runCli(
      'merge',
      plan,
      target,
      at('không có.xlsx'),
      '--out',
      at('nhận 2.xlsx'),
      '--prefer',
      'newest',
    );
    expect(run).toMatchObject({ code: 1, stderr: '' });
    for (const said of [
      /^Kỳ báo cáo: 6 tháng đầu năm 2021; hạn nộp 16\/06\/2021\.\nNhận 4 tệp, không nhận 5 tệp\. Kết quả: đã ghi \d+ ô, thêm 1 nhiệm vụ\.\nXem từng thay đổi ở trang Nhật ký/,
      /\n {2}nội vụ bản 2\.xlsx \(Phòng Nội vụ\): không ghi ô nào; nộp trễ hạn\n/,
      /\n {2}nội vụ\.xlsx \(Phòng Nội vụ\): đã ghi \d+ ô, thêm 1 nhiệm vụ; nộp trễ hạn\n/,
      /\nBỏ qua 1 mục không phải bảng tính trong thư mục: ảnh\.zip \(tệp nén, hãy giải nén\)\.\n/,
      /\n {2}Không đọc được "không có\.xlsx": không tìm thấy tệp/,
      /\n {2}Số liệu các tệp không khớp, dòng \d+, cột Tiến độ, ".+"\. Theo sổ này: .+\. Xử lý: lấy theo nội vụ/,
      /\n {2}Đơn vị xóa nhiệm vụ, dòng \d+, ".+"\. Theo nội vụ\.xlsx\. Xử lý: vẫn giữ nhiệm vụ\./,
      /\n1 nhiệm vụ đơn vị thêm:\n {2}"=SUM\(1;2\) là tên việc đơn vị tự thêm" \(nội vụ\.xlsx\)/,
      /\n16 đơn vị chưa nộp:\n/,
      /\nViệc cần làm: xử lý các tệp không nhận/,
      /\nViệc tiếp theo: .+check ".+nhận 2\.xlsx"; .+fill ".+nhận 2\.xlsx" --period 2021-H1 /,
    ]) {
      expect(run.stdout).toMatch(said);
    }
    // The rule was asked for already, and an arrow behind the name of a file reads as if it were renamed.
    expect(run.stdout).not.toMatch(/--prefer newest|\.xlsx →/);
  });
});

test('nothing but files that are refused: everybody is missing, and the plan is as it was', async () => {
  writeFileSync(at('hỏng.xlsx'), 'PK');
  const run = await runCli('merge', plan, at('hỏng.xlsx'), '--out', at('không nhận gì.xlsx'), '--json');
  expect(run.code).toBe(1);
  expect(jsonOf<Json>(run)).toMatchObject({ accepted: [], rejected: [{ code: 'file-unreadable' }], changes: [] });
  expect(jsonOf<Json>(run).missing).toHaveLength(18);
  expect(planIn(at('không nhận gì.xlsx')).plan).toEqual(planIn(plan).plan);
});

test('a file of another period than most says so', async () => {
  const { files } = jsonOf<{ files: { file: string }[] }>(
    await runCli(...['split', plan, '--out', at('quý'), '--period', '2021-Q1', '--units', 'Phòng Nội vụ', '--json']),
  );
  const others = ['phong-tu-phap', 'phong-noi-vu'].map((unitId) => sent.get(unitId)!);
  const run = await runCli('merge', plan, files[0]!.file, ...others, '--out', at('hai kỳ.xlsx'));
  expect(run.stdout).toMatch(/^Kỳ báo cáo: 6 tháng đầu năm 2021; /);
  expect(run.stdout).toMatch(/2021-Q1 - .+\.xlsx \(Phòng Nội vụ, kỳ 2021-Q1\): không có gì mới/);
  expect(run.stdout).toMatch(/2021-H1 - .+\.xlsx \(Phòng Nội vụ\): không có gì mới/);
});

test('a file that came before is not said to be like itself', async () => {
  const file = fillIn('phong-tu-phap', at('một lần.xlsx'), { 0: { progress: 0.7 } });
  await runCli('merge', plan, file, '--out', at('lần 1.xlsx'));
  const again = await runCli('merge', at('lần 1.xlsx'), file, '--out', at('lần 2.xlsx'));
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/: đã nhận trước đây, không có gì mới/) });
  expect(again.stdout).not.toContain('iống hệt');
});

describe('what is not done leaves nothing behind', () => {
  const OWN = 'GỬI VỀ';
  beforeAll(() => {
    copyFileSync(sent.get('phong-noi-vu')!, at('báo cáo.xlsx'));
    mkdirSync(at('một thư mục'));
    mkdirSync(at('trống'));
    writeFileSync(at('một thư mục', 'b.zip'), 'PK');
    writeFileSync(at('một thư mục', 'a.txt'), 'a');
  });

  test('a folder without workbooks', async () => {
    const before = readdirSync(folder);
    const merge = (from: string) => runCli('merge', plan, from, '--out', at('không ghi.xlsx'));
    const [empty, others] = [await merge(at('trống')), await merge(at('một thư mục'))];
    expect(empty).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^Không có tệp Excel nào/) });
    expect(others).toMatchObject({ code: 2, stdout: '' });
    expect(others.stderr).toContain('Trong thư mục chỉ có: a.txt, b.zip (tệp nén, hãy giải nén).');
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each<[string, string[], RegExp]>([
    ['no file sent back', [], /Thiếu tên tệp/],
    ['an unknown preference', ['x.xlsx', '--prefer', 'oldest'], /--prefer chỉ nhận newest/],
    ['rows into the workbook', ['x.xlsx', '--csv', 'RA'], /đã được dùng cho tệp khác/],
    ['rows over a file that is read', ['x.xlsx', '--parquet', 'x.xlsx'], /đã được dùng cho tệp khác/],
    ['the report of a unit as the workbook', [OWN], /là tệp đơn vị gửi về; ghi vào đó sẽ mất báo cáo/],
    ['both rows into one file', ['x.xlsx', '--csv', 'y', '--parquet', 'y'], /đã được dùng cho tệp khác/],
  ])('%s', async (_, words, message) => {
    const before = readdirSync(folder);
    const out = at('không ghi.xlsx');
    const target = words[0] === OWN ? at('một thư mục', '..', 'báo cáo.xlsx') : out;
    const given = words.map((word) => (word === 'RA' ? out : word === OWN ? at('báo cáo.xlsx') : word));
    const run = await runCli('merge', plan, ...given, '--out', target);
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('rows that cannot be written: not the workbook either', async () => {
    const out = at('không ghi.xlsx');
    const run = await runCli('merge', plan, [...sent.values()][0]!, '--out', out, '--csv', join(plan, 'dòng.csv'));
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^Không ghi được tệp /) });
    expect(readdirSync(folder)).not.toContain('không ghi.xlsx');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s while rows are written', async (signal) => {
    const many = at(`nhiều ${signal}`);
    mkdirSync(many);
    for (const file of sent.values()) linkSync(file, join(many, basename(file)));
    const before = readdirSync(folder);
    const words = ['merge', plan, many, '--out', at('dừng.xlsx'), '--csv', at('dừng.csv')];
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src', 'workbench', 'cli.ts'), ...words], {
      cwd: ROOT,
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    let sentSignal = false;
    const watch = setInterval(() => {
      if (sentSignal || !readdirSync(folder).some((name) => name.startsWith('.dừng.csv.'))) return;
      // Once: the second one ends the program wherever it is.
      sentSignal = child.kill(signal);
    }, 5);
    expect(await ended).toBe(2);
    clearInterval(watch);
    expect(said).toMatch(/^Đã hủy\./);
    expect(readdirSync(folder)).toEqual(before);
  });
});

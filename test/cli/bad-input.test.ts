import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanRow, TaskField } from '../../src/domain/task';
import { readPlan } from '../../src/workbook/read-plan';
import { ISSUED_SHEET, MARKS_SHEET, TABLES, TABS } from '../../src/workbook/tab-ids';
import type { Cell, CellValue, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { everyStatusRows } from '../fixtures/every-status';
import { convertWithLibreOffice } from '../support/libreoffice';
import { loadWithOpenpyxl } from '../support/openpyxl';
import { packageOf, partsOf, smallFile } from '../support/package';
import { runOrThrow } from '../support/run';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import { sample as planOfRows } from '../workbook/sample';
import { jsonOf, runCli } from './run-cli';

const SOURCE = join(__dirname, '../import-sources/area-column.xlsx');
let folder: string;
let base: Workbook;
const at = (name: string) => join(folder, name);
const read = (file: string) => readXlsx(new Uint8Array(readFileSync(file)), file);
const planIn = (workbook: Workbook) => {
  const plan = readPlan(workbook);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan;
};

/** The sample with other cells, in a file. */
function withCells(
  name: string,
  cells: [task: number, field: TaskField, value: CellValue][],
  edit?: (workbook: Workbook) => void,
): string {
  const workbook = structuredClone(base);
  const { places } = planIn(workbook);
  const sheet = workbook.sheets.find((one) => one.name === places.sheets.plan)!;
  for (const [task, field, value] of cells) {
    const line = sheet.rows[places.table.row + 1 + task]!;
    const column = places.columns[field];
    line[column] = { ...line[column], value } as Cell;
  }
  edit?.(workbook);
  writeFileSync(at(name), writeXlsx(workbook));
  return at(name);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-bad-'));
  base = sampleWorkbook(await samplePlan(), '2021-H1');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that no command reads: one sentence, exit 2, nothing written', () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  beforeAll(async () => {
    writeFileSync(at('kế hoạch.xlsx'), writeXlsx(base));
    await convertWithLibreOffice(at('kế hoạch.xlsx'), 'xls', folder);
    copyFileSync(at('kế hoạch.xls'), at('xls đổi tên.xlsx'));
    const parts = partsOf(writeXlsx(base));
    writeFileSync(at('macro.xlsm'), packageOf({ ...parts, 'xl/vbaProject.bin': 'Attribute VB_Name' }));
    writeFileSync(at('csv đổi tên.xlsx'), '\uFEFFSTT;Nhiệm vụ;Cơ quan chủ trì\n1;Kế hoạch;Phòng Nội vụ\n');
    const stream = Buffer.from('EncryptedPackage', 'utf16le');
    writeFileSync(at('mật khẩu.xlsx'), Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), stream, Buffer.alloc(100)]));
    const rows = Array.from(
      { length: 500_001 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    );
    writeFileSync(at('quá dài.xlsx'), smallFile(`<sheetData>${rows.join('')}</sheetData>`));
  });

  test.each<[file: string, message: RegExp]>([
    [
      'kế hoạch.xls',
      /"kế hoạch\.xls": đây là tệp Excel đời cũ \(\.xls\)\. Hãy mở bằng Excel và lưu lại dạng \.xlsx\.$/,
    ],
    ['xls đổi tên.xlsx', /Excel đời cũ/],
    ['macro.xlsm', /"macro\.xlsm": tệp có macro \(\.xlsm\)\. Hãy mở bằng Excel và lưu lại dạng \.xlsx\.$/],
    ['csv đổi tên.xlsx', /không phải là tệp Excel \.xlsx\. Hãy mở tệp bằng Excel và lưu lại dạng \.xlsx\.$/],
    ['mật khẩu.xlsx', /tệp có mật khẩu\. Hãy mở bằng Excel, bỏ mật khẩu/],
    ['quá dài.xlsx', /có quá nhiều dòng đã nhập, nhiều hơn mọi kế hoạch/],
  ])('%s', async (file, message) => {
    const before = readdirSync(folder);
    const runs = await Promise.all([
      runCli('check', at(file), '--json'),
      runCli('fix', at(file), '--out', at('ra.xlsx')),
      runCli('import', at(file), '--out', at('ra.xlsx')),
    ]);
    for (const run of runs) {
      expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(/^Không đọc được /) });
      expect(run.stderr.trim()).toMatch(message);
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('a source in which no plan is found: one sentence, exit 2, nothing written', () => {
  const source = (name: string, rows: CellValue[][]): string => {
    const workbook: Workbook = structuredClone(base);
    const [sheet] = workbook.sheets;
    const lines = rows.map((line) => line.map((value): Cell => ({ value })));
    const bare = { tables: [], merges: [], charts: [], conditionalFormats: [], validations: [], page: null };
    workbook.sheets = [{ ...sheet!, ...bare, name: 'Trang tính 1', columns: [], rowFormats: {}, rows: lines }];
    workbook.names = [];
    writeFileSync(at(name), writeXlsx(workbook));
    return at(name);
  };
  test.each<[string, CellValue[][]]>([
    ['an empty sheet', []],
    [
      'a list of people',
      [
        ['Họ và tên', 'Chức vụ'],
        ['Nguyễn Văn A', 'Chủ tịch'],
      ],
    ],
    ['a heading of one column only', [['Nhiệm vụ'], ['Rà soát văn bản']]],
    [
      'prose',
      [['KẾ HOẠCH'], ['Căn cứ Quyết định số 1822/QĐ-UBND, các cơ quan chủ trì thực hiện nhiệm vụ đúng thời hạn.']],
    ],
    ['headings without any task', [['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời gian hoàn thành']]],
    [
      'errors and hostile text',
      [
        [{ error: '#REF!' }, '=cmd|x'],
        ['<b>Nhiệm vụ</b>', '\u202E'],
      ],
    ],
  ])('%s', async (name, rows) => {
    const run = await runCli('import', source(`${name}.xlsx`, rows), '--out', at('ra.xlsx'), '--json');
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`Không tìm thấy nhiệm vụ nào trong "${name}.xlsx"`),
    });
    expect(run.stderr).toMatch(/dòng tiêu đề như Nhiệm vụ, Sản phẩm, Cơ quan chủ trì/);
    expect(existsSync(at('ra.xlsx'))).toBe(false);
  });
});

describe('where the result goes', () => {
  test('a folder that cannot be written, and a folder in the place of the file: exit 2, nothing left behind', async () => {
    const input = withCells('vào.xlsx', [[0, 'lead', 'PNV']]);
    mkdirSync(at('thư mục.xlsx'));
    const before = readdirSync(folder);
    const runs = await Promise.all([
      runCli('fix', input, '--out', join(input, 'ra.xlsx')),
      runCli('fix', input, '--out', at('thư mục.xlsx')),
      runCli('import', SOURCE, '--out', join(input, 'ra.xlsx')),
      runCli('import', SOURCE, '--out', at('thư mục.xlsx')),
    ]);
    for (const run of runs) {
      expect(run).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^Không ghi được tệp .*kiểm tra thư mục, quyền ghi/),
      });
    }
    expect([readdirSync(folder), readdirSync(at('thư mục.xlsx'))]).toEqual([before, []]);
  });

  test('the input itself, where --out names it: whole, and with nothing left to repair', async () => {
    const file = withCells('tại chỗ.xlsx', [
      [0, 'lead', 'PNV'],
      [1, 'title', 'Rà  soát'],
    ]);
    const run = await runCli('fix', file, '--out', file, '--json');
    expect(jsonOf<{ changes: unknown[] }>(run).changes.length).toBeGreaterThanOrEqual(2);
    expect(planIn(read(file)).rows[0]?.values.lead).toBe('Phòng Nội vụ');
    expect(jsonOf(await runCli('fix', file, '--out', file, '--json'))).toMatchObject({ changes: [] });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('texts that steer a terminal, turn the direction or hold half a letter reach neither the terminal nor the file as such', async () => {
  const hostile = 'Rà soát \u001B[2J\u009B31m\u202Exsl\u2066\rLỗi: giả\nLỗi: giả \uD83D';
  const file = withCells('hiểm độc.xlsx', [
    [0, 'title', hostile],
    [1, 'lead', `Phòng \u001B]0;x\u0007\u202Ela`],
    [2, 'documentNumber', "=cmd|' /C calc'!A0 "],
  ]);
  const [text, json, fixed] = await Promise.all([
    runCli('check', file),
    runCli('check', file, '--json'),
    runCli('fix', file, '--out', at('đã sửa hiểm.xlsx')),
  ]);
  const steering = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;
  for (const { code, stdout, stderr } of [text, json, fixed]) {
    expect([code, stderr]).toEqual([1, '']);
    expect(steering.exec(stdout)).toBeNull();
  }
  // A line break in a cell begins no line of the list.
  expect(text.stdout).not.toMatch(/^Lỗi: giả/m);
  const { findings } = jsonOf<{ findings: { code: string; value: unknown }[] }>(json);
  // The file keeps what XML may hold: half a letter is lost, the rest comes back as it was.
  expect(findings.find(({ code }) => code === 'text-broken')?.value).toBe(hostile.replace('\uD83D', '\uFFFD'));
  const rows = planIn(read(at('đã sửa hiểm.xlsx'))).rows;
  expect(rows[2]?.values.documentNumber).toBe("=cmd|' /C calc'!A0");
  expect(rows[2]?.facts?.documentNumber?.formula).toBeUndefined();
  // Another program reads every part of it.
  expect((await loadWithOpenpyxl(at('đã sửa hiểm.xlsx'))).map(({ name }) => name)).toContain('Kế hoạch');
});

test('ten thousand findings are listed line by line, and two thousand repairs are written', async () => {
  const status = everyStatusRows();
  const untidyPlan = (tasks: number) => {
    const rows = Array.from({ length: tasks }, (_, index): PlanRow => {
      const { values = {} } = status[index % status.length] ?? {};
      const untidy = { title: `Việc  ${index}`, product: 'Báo  cáo', note: ' xem  sau ', link: 'Tăng  trưởng' };
      return { row: 8 + index, values: { ...values, ...untidy, id: `NV-${index + 1}`, number: index + 1 } };
    });
    return writeXlsx(planOfRows('2021-H1', rows).workbook);
  };
  writeFileSync(at('nhiều.xlsx'), untidyPlan(2_500));
  writeFileSync(at('ít hơn.xlsx'), untidyPlan(500));
  const check = await runCli('check', at('nhiều.xlsx'));
  const fix = await runCli('fix', at('ít hơn.xlsx'), '--out', at('nhiều ra.xlsx'), '--json');
  expect(check.stdout.split('\n').length).toBeGreaterThan(10_000);
  expect(check.stdout).toMatch(/^Đã kiểm tra 2500 nhiệm vụ: \d+ lỗi, \d+ cảnh báo, \d+ lưu ý\.$/m);
  const { changes, findings } = jsonOf<{ changes: unknown[]; findings: { fix?: { safe: boolean } }[] }>(fix);
  expect(changes.length).toBeGreaterThanOrEqual(2_000);
  expect(findings.filter((one) => one.fix?.safe)).toEqual([]);
  const log = read(at('nhiều ra.xlsx')).sheets.find(({ name }) => name === TABS.log.name);
  expect(log?.tables[0]?.area.rows).toBe(changes.length + 1);
});

describe('workbooks that people took apart', () => {
  const later = [TABS.rules.name, TABS.log.name, ISSUED_SHEET.name, MARKS_SHEET.name] as string[];
  const names = [TABS.rules.anchor, TABS.log.anchor, ISSUED_SHEET.anchor, MARKS_SHEET.anchor] as string[];

  test('of the time before some of our tabs: checked, repaired and filled, and what is missing comes', async () => {
    const old = withCells(
      'cũ.xlsx',
      [
        [0, 'lead', 'PNV'],
        [1, 'lead', 'Phòng Không Có'],
      ],
      (workbook) => {
        workbook.sheets = workbook.sheets.filter(({ name }) => !later.includes(name));
        workbook.names = workbook.names.filter(({ name }) => !names.includes(name));
      },
    );
    const check = await runCli('check', old);
    expect(check).toMatchObject({ code: 1, stderr: '' });
    const fix = await runCli('fix', old, '--out', at('cũ đã sửa.xlsx'), '--json');
    expect(fix).toMatchObject({ code: 1, stderr: '' });
    const fixed = read(at('cũ đã sửa.xlsx'));
    expect(fixed.sheets.find(({ name }) => name === TABS.log.name)?.tables[0]?.name).toBe(TABLES.log);
    const fill = await runCli('fill', at('cũ đã sửa.xlsx'), '--out', at('cũ đã lập.xlsx'));
    expect(fill).toMatchObject({ code: 1, stderr: '' });
    const filled = read(at('cũ đã lập.xlsx'));
    expect(filled.sheets.map(({ name }) => name)).toEqual(base.sheets.map(({ name }) => name));
    const again = await runCli('fill', at('cũ đã lập.xlsx'), '--out', at('cũ lần hai.xlsx'));
    expect(again.stdout).toContain('không phải sửa gì');
  });

  test('with nonsense in "Quy tắc", no table in "Nhật ký", hidden sheets gone: the same findings, and the log goes on', async () => {
    const cells: [number, TaskField, CellValue][] = [
      [0, 'lead', 'PNV'],
      [1, 'lead', 'Phòng Không Có'],
    ];
    const whole = withCells('nguyên.xlsx', cells);
    const torn = withCells('rách.xlsx', cells, (workbook) => {
      const sheet = (name: string) => workbook.sheets.find((one) => one.name === name)!;
      for (const [index, line] of sheet(TABS.rules.name).rows.entries()) {
        if (index > 2 && typeof line?.[2]?.value === 'string')
          line[2] = { ...line[2], value: ['rất nặng', -1, true][index % 3]! };
      }
      sheet(TABS.log.name).tables = [];
      workbook.sheets = workbook.sheets.filter(({ name }) => name !== TABS.hidden.name);
      workbook.names = workbook.names.filter(({ name }) => name !== TABS.hidden.anchor);
    });
    const [one, other, fix] = await Promise.all([
      runCli('check', whole, '--json'),
      runCli('check', torn, '--json'),
      runCli('fix', torn, '--out', at('rách đã sửa.xlsx')),
    ]);
    expect(jsonOf(other)).toEqual(jsonOf(one));
    expect(fix).toMatchObject({ code: 1, stderr: '' });
    const { sheets } = read(at('rách đã sửa.xlsx'));
    expect(sheets.map(({ name }) => name)).toContain(`${TABS.log.name} (2)`);
  });

  test('with cells merged inside the table, as only other programs do: read for every row, repaired without touching the merge', async () => {
    const file = withCells('gộp.xlsx', [
      [0, 'lead', 'PNV'],
      [1, 'lead', null],
      [2, 'lead', null],
    ]);
    const { table, columns } = planIn(base).places;
    const script = [
      'import sys, openpyxl',
      'book = openpyxl.load_workbook(sys.argv[1])',
      "book['Kế hoạch'].merge_cells(start_row=int(sys.argv[3]), end_row=int(sys.argv[3]) + 2, start_column=int(sys.argv[4]), end_column=int(sys.argv[4]))",
      'book.save(sys.argv[2])',
    ].join('\n');
    const place = [String(table.row + 2), String(columns.lead + 1)];
    await runOrThrow('/usr/bin/python3', ['-c', script, file, at('gộp vào.xlsx'), ...place]);
    const check = await runCli('check', at('gộp vào.xlsx'), '--json');
    const { findings } = jsonOf<{ findings: { code: string; cell: string }[] }>(check);
    expect(findings.filter(({ code }) => code === 'cell-merged').map(({ cell }) => cell)).toEqual([
      `F${table.row + 3}`,
      `F${table.row + 4}`,
    ]);
    expect(findings.map(({ code }) => code)).not.toContain('lead-missing');
    const fix = await runCli('fix', at('gộp vào.xlsx'), '--out', at('gộp ra.xlsx'), '--json');
    expect(fix.stderr).toBe('');
    const { merges, rows } = read(at('gộp ra.xlsx')).sheets.find(({ name }) => name === 'Kế hoạch')!;
    expect(merges).toContainEqual({ row: table.row + 1, column: columns.lead, rows: 3, columns: 1 });
    expect([0, 1, 2].map((task) => rows[table.row + 1 + task]?.[columns.lead]?.value ?? null)).toEqual([
      'Phòng Nội vụ',
      null,
      null,
    ]);
  });
});

test('a table down to the last row of the sheet is checked in the time of its tasks', async () => {
  const tall = withCells('cao.xlsx', [], (workbook) => {
    const [table] = workbook.sheets.find(({ name }) => name === 'Kế hoạch')!.tables;
    table!.area.rows = 1_048_576 - table!.area.row;
  });
  const [check, fix] = await Promise.all([runCli('check', tall), runCli('fix', tall, '--out', at('cao ra.xlsx'))]);
  expect([check.code, check.stderr, fix.code, fix.stderr]).toEqual([0, '', 0, '']);
  expect(check.stdout).toMatch(new RegExp(`^Đã kiểm tra ${planIn(base).plan.tasks.length} nhiệm vụ`, 'm'));
  expect(readFileSync(at('cao ra.xlsx')).length).toBeLessThan(500_000);
});

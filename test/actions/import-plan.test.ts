import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { importPlan, previewImport } from '../../src/actions/import-plan';
import type { SourceFile } from '../../src/actions/import-results';
import { loadTemplate } from '../../src/actions/load-template';
import type { Progress } from '../../src/actions/port';
import { writeFindings } from '../../src/actions/write-findings';
import { undo } from '../../src/actions/undo';
import { readPlan } from '../../src/workbook/read-plan';
import type { Cell, CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { assets, blankSheet, copyOf, openHost, PROFILES, workbookOf, type OpenHost } from '../support/open-host';

const clock = () => new Date(2021, 11, 20);
const options = { clock };

function source(name: string): SourceFile {
  const file = `${name}.xlsx`;
  return { name: file, bytes: new Uint8Array(readFileSync(join(__dirname, '../import-sources', file))) };
}

/** A source of our own making: sheets of rows. */
function made(name: string, sheets: Record<string, CellValue[][]>): SourceFile {
  const cells = (rows: CellValue[][]) =>
    rows.map((row) => row.map((value): Cell | null => (value === null ? null : { value })));
  const all = Object.entries(sheets).map(([sheet, rows]) => blankSheet(sheet, cells(rows)));
  return { name, bytes: writeXlsx(workbookOf(...all)) };
}

const HEAD = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];
const I = ['I', 'Cải cách thể chế'];
const TASK = [1, 'Kế hoạch kiểm tra', 'Kế hoạch', 'PNV', null, 'Quý I'];

function planOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

describe.each(PROFILES)('on Excel $name', (profile) => {
  let open: OpenHost;
  beforeEach(async () => {
    open = await openHost({ profile });
  });
  afterEach(() => open.close());

  test('an appendix becomes a whole plan in at most three round trips, and undo takes all of it away', async () => {
    const before = copyOf(open.host.workbook);
    const { tasks, tabs, undo: step } = await importPlan(open.port, assets, source('printed-appendix'), {}, options);
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    expect(tasks).toBe(9);
    expect(tabs).toContain('Kế hoạch');
    const { plan, rows } = planOf(open.host.workbook);
    expect(plan.header).toMatchObject({
      title: 'Kế hoạch cải cách hành chính năm 2021',
      year: 2021,
      decisionNumber: '1822/QĐ-UBND',
      decisionDate: '2020-12-22',
      place: 'thị xã Hương Trà',
      sample: true,
    });
    // What is certain is written as formulas count it; deadlines stay in the words of the plan.
    expect(rows[1]?.values).toMatchObject({
      id: 'NV-02',
      number: 2,
      area: '1. Cải cách thể chế',
      lead: 'Phòng Tư pháp',
      deadline: 'Trước 30/11',
      due: 44530,
    });
    await undo(open.port, step);
    expect(open.host.workbook).toEqual(before);
  });
});

describe('on any Excel', () => {
  let open: OpenHost;
  beforeEach(async () => {
    open = await openHost({});
  });
  afterEach(() => open.close());
  const load = (file: SourceFile, choices = {}) => importPlan(open.port, assets, file, choices, options);
  const preview = (file: SourceFile, choices = {}, more = {}) =>
    previewImport(assets, file, choices, { ...options, ...more });

  test('an imported plan checks without a safe repair left, and fills', async () => {
    await load(source('two-row-header'));
    const { findings } = await check(open.port, options);
    expect(findings.filter(({ fix }) => fix?.safe)).toEqual([]);
    // The list in the workbook says what the check finds: writing it anew changes nothing.
    expect(findings.length).toBeGreaterThan(0);
    expect(await writeFindings(open.port, options)).toMatchObject({ undo: null });
    const { summary, cells } = await fill(open.port, { periodId: '2021-Y' }, options);
    expect([summary.total.total, cells]).toEqual([7, []]);
  });

  test('the user’s own sheets stay; a workbook with tasks is refused', async () => {
    await load(source('printed-appendix'));
    const before = copyOf(open.host.workbook);
    await expect(load(source('printed-appendix'))).rejects.toMatchObject({ code: 'template-exists' });
    expect(open.host.workbook).toEqual(before);
  });

  test('a plan of ours without tasks is filled, and emptied again by undo', async () => {
    await loadTemplate(open.port, assets, { templateId: 'blank', year: 2021 });
    const before = copyOf(planOf(open.host.workbook).rows);
    open.takeSyncs();
    const { tasks, undo: step } = await load(source('task-groups'));
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    const { plan } = planOf(open.host.workbook);
    expect([tasks, plan.tasks.length]).toEqual([9, 9]);
    expect(plan.tasks[1]).toMatchObject({
      id: 'NV-02',
      areaId: '1',
      title: 'Báo cáo kết quả rà soát VBQPPL',
      due: '2021-11-30',
    });
    // Its summaries are up to date already.
    expect(await fill(open.port, {}, options)).toMatchObject({ tabs: [], cells: [], undo: null });
    await undo(open.port, step);
    expect(planOf(open.host.workbook).rows).toEqual(before);
  });

  test('more tasks than the empty table has rows', async () => {
    await loadTemplate(open.port, assets, { templateId: 'blank', year: 2021 });
    const many = Array.from({ length: 80 }, (_, row) => [row + 1, `Việc ${row + 1}`, ...TASK.slice(2)]);
    await load(made('kh 2021.xlsx', { KH: [HEAD, I, ...many] }));
    const { plan, places } = planOf(open.host.workbook);
    expect(plan.tasks.map(({ title }) => title)).toEqual(many.map(([, title]) => title));
    const table = open.host.workbook.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'KeHoach');
    expect(table?.area.rows).toBeGreaterThanOrEqual(81);
    expect(places.lastRow).toBeGreaterThanOrEqual(places.table.row + 80);
  });

  test('what was guessed stays in "Nhật ký", at its place in the source; a later check cannot find it again', async () => {
    const rows = [
      ['Kế hoạch CCHC năm 2021 của UBND thị xã Hương Trà'],
      HEAD,
      ['I', 'Cải cách thể chế và thi hành pháp luật'],
      TASK,
      [null, null, 'Danh sách', null, null, null],
    ];
    const logged = () => {
      const sheet = open.host.workbook.sheets.find(({ name }) => name === 'Nhật ký')!;
      return sheet.rows.slice(3).map((cells) => cells?.slice(1).map((cell) => cell?.value ?? null));
    };
    const area = '1. Cải cách thể chế';
    const expected = [
      [
        ...['Nhập từ tệp kh.xlsx', 'KH', 'A3', null, null, 'Cải cách thể chế và thi hành pháp luật'],
        ...[expect.stringContaining(`được hiểu là "${area}", chưa chắc đúng`), 'Chưa chắc lĩnh vực'],
      ],
      [
        ...['Nhập từ tệp kh.xlsx', 'KH', 'C5', 'NV-01', null, 'Danh sách'],
        ...[expect.stringContaining('nối vào cột Sản phẩm của nhiệm vụ ở dòng 4'), 'Dòng được nối vào nhiệm vụ ở trên'],
      ],
    ];
    const { undo: step } = await load(made('kh.xlsx', { KH: rows }));
    expect(logged()).toEqual(expected);
    await undo(open.port, step);
    // In a plan of ours without tasks below what its log has already.
    await loadTemplate(open.port, assets, { templateId: 'blank', year: 2021 });
    await load(made('kh.xlsx', { KH: rows }));
    expect(logged().slice(0, 2)).toEqual(expected);
  });

  test('an import of which everything is certain leaves the log empty', async () => {
    await load(made('kh.xlsx', { KH: [['Kế hoạch CCHC năm 2021 của UBND thị xã Hương Trà'], HEAD, I, TASK] }));
    const sheet = open.host.workbook.sheets.find(({ name }) => name === 'Nhật ký')!;
    expect(sheet.tables[0]?.area.rows).toBe(2);
    expect(sheet.rows[3]?.every((cell) => (cell?.value ?? null) === null)).toBe(true);
  });

  test('a plan without tasks of another year is not filled', async () => {
    await loadTemplate(open.port, assets, { templateId: 'blank', year: 2022 });
    await expect(load(source('printed-appendix'))).rejects.toMatchObject({ code: 'template-exists' });
  });

  test('another place than that of the catalogue has its own name in print', async () => {
    await load(made('kh.xlsx', { KH: [['KẾ HOẠCH CCHC NĂM 2022'], ['UBND HUYỆN PHÚ VANG'], HEAD, I, TASK] }));
    expect(planOf(open.host.workbook).plan.header).toMatchObject({
      place: 'huyện Phú Vang',
      issuer: 'ỦY BAN NHÂN DÂN\nHUYỆN PHÚ VANG',
      year: 2022,
    });
  });

  test('the place that the file names is the one that a lead may name by mistake', async () => {
    const lead = async (name: string) => {
      const rows: CellValue[][] = [['UBND HUYỆN PHÚ VANG'], HEAD, I, [1, 'Kiểm tra', 'Kế hoạch', name, null, 'Quý I']];
      const { findings } = await preview(made('kh 2021.xlsx', { KH: rows }));
      return findings.filter(({ field }) => field === 'lead').map(({ code }) => code);
    };
    expect([await lead('UBND huyện Phú Vang'), await lead('UBND thị xã Hương Trà')]).toEqual([
      ['unit-own-place'],
      ['unit-unknown'],
    ]);
  });

  test('whose plan it is comes from the catalogue only where the file does not say it, and that is told', async () => {
    const guessed = async (...above: string[]) => {
      const rows: CellValue[][] = [...above.map((line): CellValue[] => [line]), HEAD, I, TASK];
      const { findings } = await preview(made('kh 2021.xlsx', { KH: rows }));
      return findings.filter(({ code }) => code === 'import-place-guessed');
    };
    expect(await guessed('UBND THỊ XÃ HƯƠNG TRÀ')).toEqual([]);
    expect(await guessed('UBND HUYỆN PHÚ VANG')).toEqual([]);
    const told = [{ severity: 'warning', tab: 'KH', cell: '', details: { place: 'thị xã Hương Trà' } }];
    expect(await guessed()).toMatchObject(told);
    // Of two places nobody can say which one it is.
    expect(await guessed('UBND huyện Phú Vang', 'UBND xã Phú Mỹ')).toMatchObject(told);
  });

  test('cells that look like formulas or pages stay texts', async () => {
    const odd = ["=cmd|'/c calc'!A1", '<img src=x onerror=alert(1)>', '@SUM(1)'];
    await load(
      made('kh 2021.xlsx', { KH: [HEAD, I, ...odd.map((text, row) => [row + 1, text, text, 'PNV', null, 'Quý I'])] }),
    );
    const { rows, places } = planOf(open.host.workbook);
    expect(rows.slice(0, 3).map(({ values }) => values.title)).toEqual(odd);
    const sheet = open.host.workbook.sheets.find(({ name }) => name === places.sheets.plan);
    for (const row of [1, 2, 3])
      expect(sheet?.rows[places.table.row + row]?.[places.columns.title]?.formula).toBeUndefined();
  });

  test('a file without a plan: a finding in the preview, a refusal to load, nothing written', async () => {
    const file = made('danh sach.xlsx', {
      Sheet1: [
        ['Họ và tên', 'Chức vụ'],
        ['Nguyễn Văn A', 'Chủ tịch'],
      ],
    });
    const { findings, tasks, sheets } = await preview(file);
    expect(findings).toMatchObject([
      { code: 'import-no-header', severity: 'error', tab: 'Sheet1', cell: '' },
      { code: 'import-year-guessed' },
    ]);
    expect([tasks, sheets.map(({ headerRow }) => headerRow)]).toEqual([0, [null]]);
    const before = copyOf(open.host.workbook);
    await expect(load(file)).rejects.toMatchObject({ code: 'import-nothing', details: { file: 'danh sach.xlsx' } });
    expect(open.host.workbook).toEqual(before);
  });

  test('files that are no workbooks are refused by name and reason', async () => {
    const refused = (bytes: Uint8Array) => expect(preview({ name: 'x.xlsx', bytes })).rejects;
    await refused(new TextEncoder().encode('<html>')).toMatchObject({
      code: 'file-unreadable',
      details: { file: 'x.xlsx', reason: 'not-zip' },
    });
    await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])).toMatchObject({
      code: 'file-unreadable',
    });
    const { bytes } = source('printed-appendix');
    await refused(bytes.subarray(0, bytes.length / 2)).toMatchObject({
      code: 'file-unreadable',
      details: { reason: 'truncated' },
    });
  });

  describe('corrections', () => {
    const file = made('nhiem vu.xlsx', {
      KH: [
        ['STT', 'Đầu việc phải làm', 'Sản phẩm', 'Nơi làm', 'Thời gian'],
        ['I', 'Việc khác'],
        [1, 'Kế hoạch kiểm tra', 'Kế hoạch', 'Phòng Nội vụ', 'Quý I'],
      ],
      Nháp: [HEAD, I, TASK],
    });

    test('year, sheets, columns and areas are as the user says', async () => {
      const choices = {
        year: 2023,
        sheets: ['KH'],
        columns: { KH: { 1: 'title', 3: 'lead' } },
        areas: { KH: { 2: '4' } },
      } as const;
      const { year, yearFound, sheets, areas, findings } = await preview(file, choices);
      expect([year, yearFound]).toEqual([2023, false]);
      expect(sheets.map(({ chosen }) => chosen)).toEqual([true, false]);
      expect(sheets[0]?.columns.map(({ field, sure }) => [field, sure])).toEqual([
        ['number', true],
        ['title', true],
        ['product', true],
        ['lead', true],
        ['deadline', true],
      ]);
      expect(areas.find(({ id }) => id === '4')?.tasks).toBe(1);
      expect(findings.map(({ code }) => code)).toEqual(['import-place-guessed']);
    });

    test('a sheet that is not there is named with those that are', async () => {
      await expect(preview(file, { sheets: ['KH 2021'] })).rejects.toMatchObject({
        code: 'import-sheet-unknown',
        details: { sheet: 'KH 2021', known: 'KH, Nháp' },
      });
    });

    test('a year that no catalogue has is refused with the reason', async () => {
      await expect(preview(file, { year: 1999 })).rejects.toMatchObject({ code: 'template-broken' });
    });
  });

  test('the year of the calendar is a guess', async () => {
    const { year, yearFound, findings } = await preview(made('kh.xlsx', { KH: [HEAD, I, TASK] }));
    expect([year, yearFound]).toEqual([2021, false]);
    expect(findings.filter(({ code }) => code === 'import-year-guessed')).toMatchObject([
      { severity: 'warning', details: { year: '2021', reason: 'calendar' } },
    ]);
  });

  test('findings carry what they are grouped by, and keys of their own', async () => {
    const { findings } = await preview(source('printed-appendix'));
    const spelling = findings.find(({ code }) => code === 'unit-spelling');
    expect(spelling).toMatchObject({
      area: '1. Cải cách thể chế',
      unit: 'Phòng Tư pháp',
      task: 'Báo cáo kết quả rà soát VBQPPL',
    });
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });

  test('reading says how far it is and stops when it is cancelled', async () => {
    const steps: string[] = [];
    await preview(source('sheet-per-area'), {}, { onProgress: ({ label }: Progress) => steps.push(label ?? '') });
    // Checking so few tasks may be over before there is anything to say.
    expect(steps).toEqual(expect.arrayContaining(['open', 'read']));
    const controller = new AbortController();
    const stopped = preview(
      source('sheet-per-area'),
      {},
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  });
});

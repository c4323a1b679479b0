import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addEntryTable } from '../../src/actions/add-entry-table';
import { addProcedures } from '../../src/actions/add-procedures';
import { addReportTexts } from '../../src/actions/report-texts';
import { formatDate, fromSerial, isDay } from '../../src/domain/dates';
import { percentText } from '../../src/domain/number-text';
import { captionDate } from '../../src/domain/print-words';
import { OTHER_TABLES, TABLES } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { readDocx, type DocxText } from '../support/docx';
import { convertWithLibreOffice, pdfPages, pdfTexts } from '../support/libreoffice';
import { memoryWorkbook } from '../support/memory-port';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import { validateOpenXml } from '../support/validator';
import { jsonOf, runCli, runCliAlone } from './run-cli';

type ReportJson = {
  period: string;
  open: number;
  charts: number;
  missingCharts: number;
  outdated: boolean;
  closed: boolean;
  errors: number;
  problems: { row: number; kind: string; text: string; message: string }[];
};

let folder: string;
/** Filled for six months, with TTHC, indicators and the texts of the report. */
let filled: string;
const at = (name: string) => join(folder, name);
const read = (file: string) => readXlsx(readFileSync(file), 'report.xlsx');
const docx = (name: string) => readDocx(readFileSync(at(name)));

/** Writes into columns of a table by their headings; `values` by row. */
function typed(
  workbook: Workbook,
  table: string,
  values: (row: number) => Readonly<Record<string, CellValue | undefined>> | null,
): Workbook {
  const copy = structuredClone(workbook);
  for (const sheet of copy.sheets) {
    const found = sheet.tables.find(({ name }) => name === table);
    if (found === undefined) continue;
    const { row: header, column: first, rows } = found.area;
    const columnOf = (heading: string) => {
      const column = found.columns.findIndex(({ name }) => name === heading);
      if (column < 0) throw new Error(`no column ${heading}`);
      return first + column;
    };
    for (let index = 0; index < rows - 1; index++) {
      const line = sheet.rows[header + 1 + index]!;
      for (const [heading, value = null] of Object.entries(values(index) ?? {})) {
        const column = columnOf(heading);
        line[column] = { ...line[column], value };
      }
    }
  }
  return copy;
}

const TITLE = 'Kế hoạch <b>"A & B"</b> </w:t> {số nhiệm vụ} …';

async function richWorkbook(): Promise<Workbook> {
  const plan = await samplePlan();
  const { port, current } = memoryWorkbook(sampleWorkbook(plan, '2021-H1'));
  await addProcedures(port);
  await addEntryTable(port, 'indicators', [
    { name: 'Hồ sơ TTHC đúng hạn', measure: '%', target: '≥ 95%', result: 97.5 },
    { name: 'Văn bản ký số', measure: '%', target: '100%', result: 88 },
    { name: 'Chưa có số liệu', measure: '%', target: '100%' },
  ]);
  await addReportTexts(port);
  const workbook = typed(current(), TABLES.plan, (row) => {
    if (row === 0) return { 'Nhiệm vụ': TITLE, 'Ngày hoàn thành': 44270, 'Số văn bản': '12 & 13/KH-UBND' };
    // 15/3/2021 and 20/6/2021, which is after the closing date; some are late with a reason.
    if (row % 3 === 0) return { 'Ngày hoàn thành': 44270 + (row % 9) * 7 };
    return row % 7 === 1 ? { 'Nguyên nhân': 'Chờ hướng dẫn <của> tỉnh' } : { 'Tiến độ': row % 2 === 0 ? 0.5 : null };
  });
  const parts = { 'Trực tuyến': 321, 'Trực tiếp và bưu chính': 210, 'Từ kỳ trước': 19 };
  return typed(workbook, OTHER_TABLES.procedures, (row) => {
    if (row > 11) return null;
    const [early, late, overdue] = [300 + row, row % 4, 5];
    const solved = early + 150 + late;
    return {
      ...{ ...parts, 'Tiếp nhận': 550, 'Trước hạn': early, 'Đúng hạn': 150, 'Quá hạn đã giải quyết': late },
      ...{ 'Đã giải quyết': solved, 'Đang giải quyết': 550 - solved },
      ...{ 'Trong hạn': 550 - solved - overdue, 'Quá hạn chưa giải quyết': overdue },
    };
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-report-test-'));
  writeFileSync(at('start.xlsx'), writeXlsx(await richWorkbook()));
  filled = at('filled.xlsx');
  await runCli('fill', at('start.xlsx'), '--period', '2021-H1', '--out', filled);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that a cell can show: figures as they are printed, days, and the numbers in texts. */
function shownIn(workbook: Workbook): Set<string> {
  const shown = new Set<string>();
  const add = (text: string) => numbersIn(text).forEach((number) => shown.add(number));
  for (const { rows } of workbook.sheets) {
    for (const cell of rows.flatMap((line) => line ?? [])) {
      const value = cell?.value ?? null;
      if (typeof value === 'string') add(value);
      if (typeof value !== 'number') continue;
      add(new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 }).format(value));
      add(percentText(value));
      const day = isDay(value) ? fromSerial(value) : null;
      if (day !== null) [formatDate(day), captionDate(day)].forEach(add);
    }
  }
  return shown;
}
/** "1.234", "87,5", "14/6/2021"; a number at the start of a code such as "12/KH" as well. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:[./,-]\d+)*/g) ?? []).flatMap((number) => [number, ...number.split(/[/-]/)]);

describe('the report of a filled workbook', () => {
  let json: ReportJson;
  let text: DocxText;
  beforeAll(async () => {
    const run = await runCli('report', filled, '--period', '2021-H1', '--out', at('report.docx'), '--json');
    json = jsonOf<ReportJson>(run);
    text = docx('report.docx');
  });

  it('says what it is, and what is left to do', () => {
    expect(json).toMatchObject({ period: '2021-H1', outdated: false, closed: false, missingCharts: 0, problems: [] });
    expect(json.charts).toBeGreaterThan(0);
    expect(text.pictures).toBe(json.charts);
    expect(text.marked.filter((mark) => /…/.test(mark))).toHaveLength(json.open);
  });

  it('is valid for the Open XML SDK', async () => {
    expect(await validateOpenXml(at('report.docx'))).toEqual([]);
  });

  it('has no number that the workbook does not show', () => {
    const known = shownIn(read(filled));
    // Headings and rows of the report are numbered by itself.
    const numbered = (line: string) => line.replace(/^(?:[IVX]+|\d+(?:\.\d+)?)\. /, '').replace(/^Phụ lục [IVX]+/, '');
    const cells = text.tables.slice(1, -1).flatMap((rows) => rows.flatMap((row) => row.slice(1)));
    const lines = [...text.paragraphs.map(numbered), ...cells];
    const strange = lines.flatMap((line) =>
      (line.match(/\d+(?:[./,-]\d+)*/g) ?? []).flatMap((number) => {
        if (known.has(number) || number.split(/[/-]/).every((part) => known.has(part))) return [];
        return [`${number} in: ${line}`];
      }),
    );
    expect(strange).toEqual([]);
    expect(lines.join(' ').match(/\d+/g)!.length).toBeGreaterThan(100);
  });

  it('has the rows of the tab of areas, cell by cell', () => {
    const sheet = read(filled).sheets.find(({ name }) => name === 'TH lĩnh vực')!;
    // Columns of the tab: total, done, in progress, not started, overdue, recurring, not counted, rates A and B.
    const columns = [2, 8, 9, 10, 11, 4, 3, 13, 14];
    const shown = (value: CellValue, column: number) =>
      column < 13 ? String(value) : typeof value === 'number' ? percentText(value) : String(value);
    const rows = sheet.rows
      .slice(7, 15)
      .map((line) => columns.map((column) => shown(line?.[column]?.value ?? null, column)));
    const table = text.tables.find(([head]) => head?.[1] === 'Lĩnh vực')!;
    expect(table.slice(1).map((row) => row.slice(2))).toEqual(rows);
    expect(rows).toHaveLength(8);
  });

  it('speaks of the files of the period, with the sums of the tab', () => {
    const table = text.tables.find(([head]) => head?.[0] === 'Đơn vị giải quyết')!;
    const total = table.at(-1)!;
    // Twelve rows: 12 × 550 received, 12 × 450 and what was early or late solved.
    expect([total[0], total[1], total[3]]).toEqual(['Tổng cộng', '6.600', '5.484']);
    expect(text.paragraphs.join(' ')).toContain('đã tiếp nhận 6.600 hồ sơ TTHC');
  });

  it('writes what cells hold as text and nothing else', () => {
    expect(text.paragraphs.join('\n')).toContain(TITLE);
    expect(text.xml).not.toContain('<b>');
    expect(text.tables.flat(2)).toContain(TITLE);
  });

  it('prints on A4 with the margins of the decree, and the appendix of tasks on its side', async () => {
    const pdf = await convertWithLibreOffice(at('report.docx'), 'pdf', folder);
    const pages = await pdfPages(pdf);
    expect(pages[0]).toMatchObject({ width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) });
    expect(pages.at(-1)).toMatchObject({ width: expect.closeTo(842, 0), height: expect.closeTo(595, 0) });
    const [first = ''] = await pdfTexts(pdf);
    expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    // A table of eight rows begins where there is room, so that no third of a page stays blank.
    expect(first.replace(/\s+/g, ' ')).toContain('Kết quả thực hiện nhiệm vụ theo lĩnh vực');
    expect(text.xml).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
  });

  it('has the control line on its appendices alone', () => {
    const footed = [...text.xml.matchAll(/<w:sectPr[ >].*?<\/w:sectPr>/gs)].map(([section]) =>
      section.includes('<w:footerReference'),
    );
    expect(footed).toEqual([false, true, true]);
  });

  it('is never written over', async () => {
    const before = readFileSync(at('report.docx'));
    const run = await runCli('report', filled, '--out', at('report.docx'));
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Đã có tệp');
    expect(readFileSync(at('report.docx'))).toEqual(before);
  });
});

it('has every figure where no browser draws charts', async () => {
  const run = await runCliAlone({ CCHC_BROWSER: '' }, 'report', filled, '--out', at('bare.docx'));
  expect(run.stdout).toContain('Báo cáo không có 2 biểu đồ');
  expect(run.stdout).toContain('CCHC_BROWSER');
  expect(docx('bare.docx')).toMatchObject({ pictures: 0 });
  expect(docx('bare.docx').tables).toEqual(docx('report.docx').tables);
  expect(await validateOpenXml(at('bare.docx'))).toEqual([]);
});

it('says when the tabs show another period', async () => {
  const run = await runCli('report', filled, '--period', 'quý 1', '--out', at('quarter.docx'));
  expect(run.stdout).toContain('số trên sổ sẽ khớp với báo cáo sau lệnh fill --period 2021-Q1');
  expect(docx('quarter.docx').paragraphs).toContain('Quý I năm 2021');
});

it('says on which sheets errors are', async () => {
  const wrong = typed(read(filled), TABLES.plan, (row) => (row === 1 ? { 'Tiến độ': 'abc' } : null));
  const files = typed(wrong, OTHER_TABLES.procedures, (row) => (row === 0 ? { 'Trực tuyến': -1 } : null));
  writeFileSync(at('wrong.xlsx'), writeXlsx(files));
  const { stdout } = await runCliAlone({ CCHC_BROWSER: '' }, 'report', at('wrong.xlsx'), '--out', at('wrong.docx'));
  const said = /Sổ còn (\d+) lỗi \(Kế hoạch (\d+), TTHC (\d+)\)/;
  expect(stdout).toMatch(said);
  const [, all, plan, procedures] = said.exec(stdout) ?? [];
  expect(Number(plan) + Number(procedures)).toBe(Number(all));
});

describe('texts of the office', () => {
  it('take the place of the usual ones, and what is wrong with them is told by cell', async () => {
    const own = typed(read(filled), TABLES.reportTexts, (row) => {
      if (row === 0) return { 'Nội dung': 'Văn phòng báo cáo {kỳ}: {tổng nhiệm vụ} & <xong>' };
      if (row === 1) return { Mục: 'Phần khác' };
      return row === 2 ? { 'Chỉ in khi': 'khi nào cũng được' } : null;
    });
    writeFileSync(at('own.xlsx'), writeXlsx(own));
    const run = await runCli('report', at('own.xlsx'), '--out', at('own.docx'), '--json');
    expect(run.code).toBe(1);
    const { problems } = jsonOf<ReportJson>(run);
    expect(problems.map(({ kind, row }) => [kind, row])).toEqual([
      ['unknown-place', 6],
      ['unknown-field', 5],
      ['unknown-condition', 7],
    ]);
    expect(problems[1]?.message).toBe(
      'Mẫu báo cáo, ô B5: không có trường {tổng nhiệm vụ}. Có phải là: {số nhiệm vụ}? Báo cáo để nguyên chữ này và tô vàng.',
    );
    expect(docx('own.docx').paragraphs).toContain('Văn phòng báo cáo 6 tháng đầu năm 2021: {tổng nhiệm vụ} & <xong>');
    expect(docx('own.docx').marked).toContain('{tổng nhiệm vụ}');
  });
});

describe('bad input', () => {
  it.each([
    ['no plan', ['report', 'EMPTY', '--out', 'x.docx'], 'chưa có mẫu kế hoạch CCHC'],
    ['an unknown period', ['report', 'FILLED', '--period', '2021-Q9', '--out', 'x.docx'], '2021-Q9'],
    ['another ending', ['report', 'FILLED', '--out', 'x.pdf'], 'phải có đuôi .docx'],
    ['nowhere to write', ['report', 'FILLED'], 'Thiếu tùy chọn --out'],
    ['no such file', ['report', 'NONE', '--out', 'x.docx'], 'none.xlsx'],
  ])('%s: nothing is written', async (_, words, said) => {
    writeFileSync(at('empty.xlsx'), writeXlsx({ ...read(filled), sheets: [emptySheetOf(read(filled))], names: [] }));
    const files: Record<string, string> = { EMPTY: at('empty.xlsx'), FILLED: filled, NONE: at('none.xlsx') };
    const run = await runCli(...words.map((word) => files[word] ?? (word.startsWith('x.') ? at(word) : word)));
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(said);
    expect([existsSync(at('x.docx')), existsSync(at('x.pdf'))]).toEqual([false, false]);
  });

  it('a plan without tasks is a report without figures', async () => {
    await runCli('new', '--template', 'blank', '--year', '2022', '--mau-bao-cao', '--out', at('blank.xlsx'));
    const run = await runCli('report', at('blank.xlsx'), '--period', '2022-H1', '--out', at('blank.docx'));
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(docx('blank.docx').paragraphs).toContain('Kế hoạch chưa có nhiệm vụ.');
    expect(await validateOpenXml(at('blank.docx'))).toEqual([]);
  });
});

function emptySheetOf({ sheets }: Workbook) {
  return {
    ...sheets[0]!,
    name: 'Sheet1',
    rows: [],
    tables: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
}

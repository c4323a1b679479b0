import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointsText } from '../../src/domain/par-index/points';
import { Parts } from '../../src/workbook/find-parts';
import { readParIndex } from '../../src/workbook/par-index/read';
import { NAMES } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { readDocx } from '../support/docx';
import { validateOpenXml } from '../support/validator';
import { criterion, SET, typePeers, typeScores, withParIndex } from '../workbook/par-index/par-index-sample';
import { write } from '../workbook/sample';
import { jsonOf, runCli } from './run-cli';

/** The PAR Index of a workbook with a small set: the tabs, the report and the commands say the same. */
const [A, B, C] = ['Phòng Nội vụ', 'Phòng Tư pháp', 'Thanh tra thị xã'] as const;
const CRITERIA = [
  criterion('1', 10),
  criterion('1.1', 4, { rule: 'Có / Không' }),
  criterion('1.2', 6, { rule: 'Theo tỷ lệ', measure: '%', source: 'Tỷ lệ hoàn thành nhiệm vụ' }),
  criterion('2', 10),
  criterion('2.1', 4, { rule: 'Theo số lượng', each: 1, effort: 2 }),
  criterion('2.2', 6, { rule: 'Nhập điểm', part: 'ĐTXHH' }),
  criterion('T', 2, { rule: 'Theo số lượng', each: 1.5, part: 'Điểm thưởng' }),
];
const PEERS: readonly (readonly [string, number])[] = [
  ['Thành phố Huế', 92.5],
  ['Thị xã Hương Thủy', 88.254],
  ['Huyện Phong Điền', 87.5],
  ['Huyện Quảng Điền', 70],
];

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string): Workbook => readXlsx(readFileSync(at(name)), name);

function scored(): Workbook {
  const made = withParIndex({ sets: [{ ...SET, level: 'Phòng, ban', total: 20, sample: 'x' }], criteria: CRITERIA });
  const book = typeScores(made, {
    [`${A}|1.1`]: { declared: 'Có', evidence: 'QĐ 12', appraised1: 4 },
    [`${A}|2.1`]: { declared: 3, self: 2.5, evidence: 'BC 5', appraised1: 1.75, appraisalNote: 'Thiếu' },
    [`${A}|2.2`]: { declared: 5.5 },
    [`${A}|T`]: { declared: 1 },
    [`${B}|1.1`]: { declared: 'Không' },
    [`${B}|2.2`]: { declared: 4.25 },
    [`${C}|1.1`]: { declared: 'Có', evidence: 'QĐ 7' },
    [`${C}|2.1`]: { declared: 'Không áp dụng' },
  });
  const withPeers = typePeers(book, PEERS);
  const { sheet, area } = new Parts(withPeers).named(NAMES.gapUnit)!;
  write(sheet, area.row, area.column, { value: B });
  return withPeers;
}

const FILLS = ['2021-Q1', '2021-H1'] as const;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-chi-so-'));
  writeFileSync(at('start.xlsx'), writeXlsx(scored()));
  for (const period of FILLS) {
    // What is chosen by the first fill is worked out by the second, as in a program that keeps formulas up to date.
    await runCli('fill', at('start.xlsx'), '--period', period, '--out', at(`${period}-1.xlsx`));
    await runCli('fill', at(`${period}-1.xlsx`), '--period', period, '--out', at(`${period}.xlsx`));
  }
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** "Xếp hạng" of a file as the formulas of the tab show it. */
const rankingOf = (name: string) => readParIndex(read(name))!.tables.ranking!.rows.map(({ values }) => values);
const shown = (value: CellValue | undefined): string => (typeof value === 'number' ? pointsText(value) : '–');
/** The sample has a bonus and no penalty. */
const ROUNDED = ['self', 'appraisal', 'survey', 'bonus', 'max', 'index', 'value'] as const;
function rowsOf(name: string): string[][] {
  return rankingOf(name).map((values) => [
    ...[typeof values.rank === 'number' ? String(values.rank) : '–', String(values.unit), String(values.state)],
    ...[...ROUNDED.map((field) => shown(values[field])), String(values.band ?? '') || '–'],
  ]);
}
const tableOf = (name: string) =>
  readDocx(readFileSync(at(name))).tables.find(([head]) => head?.[0] === 'Hạng' && head[1] === 'Đơn vị')!;

describe('the report', () => {
  let charts: number;
  beforeAll(async () => {
    const run = await runCli('report', at('2021-H1.xlsx'), '--out', at('report.docx'), '--json');
    charts = jsonOf<{ charts: number }>(run).charts;
  }, 120_000);

  it('has the rows of "Xếp hạng"', () => {
    const rows = rowsOf('2021-H1.xlsx');
    expect(rows.filter(([rank]) => rank !== '–').length).toBeGreaterThanOrEqual(3);
    expect(tableOf('report.docx').slice(1)).toEqual(rows);
  });

  it('names the best and the worst with their results, and the sample data', () => {
    const { paragraphs } = readDocx(readFileSync(at('report.docx')));
    const ranked = rankingOf('2021-H1.xlsx').filter(({ value }) => typeof value === 'number');
    const [first, last] = [ranked[0]!, ranked.at(-1)!];
    expect(first.unit).toBe(A);
    const lines = paragraphs.filter((line) => line.startsWith('Kết quả Chỉ số CCHC'));
    expect(lines[0]).toContain(`${A} (${shown(first.value)}%)`);
    expect(lines[1]).toContain(`(${shown(last.value)}%)`);
    expect(paragraphs.join('\n')).toContain('Bộ tiêu chí "Bộ tiêu chí thử" là dữ liệu mẫu.');
    const listed = rowsOf('2021-H1.xlsx').length;
    expect(paragraphs).toContain(
      `Chỉ số CCHC: ${ranked.length}/${listed} đơn vị đã chấm điểm, chưa đơn vị nào chốt kết quả.`,
    );
    // A is appraised in part, the others not at all.
    const said = `(theo điểm tự chấm, chưa thẩm định: ${ranked.length - 1}/${ranked.length} đơn vị; thẩm định chưa đủ tiêu chí: 1/${ranked.length} đơn vị).`;
    for (const line of lines) expect(line.endsWith(said)).toBe(true);
  });

  it('has the chart of ranks besides that of areas, and is valid', async () => {
    const { xml, pictures } = readDocx(readFileSync(at('report.docx')));
    expect(pictures).toBe(charts);
    expect(xml).toContain('XẾP HẠNG CHỈ SỐ CCHC');
    expect(await validateOpenXml(at('report.docx'))).toEqual([]);
  });

  it('of another period than the one shown has the figures that a fill of that period writes', async () => {
    await runCli('report', at('2021-H1.xlsx'), '--period', '2021-Q1', '--out', at('quarter.docx'));
    expect(rowsOf('2021-Q1.xlsx')).not.toEqual(rowsOf('2021-H1.xlsx'));
    expect(tableOf('quarter.docx').slice(1)).toEqual(rowsOf('2021-Q1.xlsx'));
  }, 120_000);
});

describe('the commands', () => {
  type UnitJson = { unit: string; rank: number | null; totalIndex: number | null; band: string | null };
  const ofTab = () =>
    rankingOf('2021-H1.xlsx').map(({ unit, rank, value, band }) => [
      unit,
      rank || null,
      value === '' ? null : value,
      band || null,
    ]);
  const ofJson = ({ units }: { units: UnitJson[] }) =>
    units.map(({ unit, rank, totalIndex, band }) => [unit, rank, totalIndex, band]);

  it('score and rank have the ranks of "Xếp hạng"', async () => {
    for (const command of ['score', 'rank']) {
      const json = jsonOf<{ units: UnitJson[] }>(await runCli(command, at('2021-H1.xlsx'), '--json'));
      expect(ofJson(json)).toEqual(ofTab());
    }
  });

  it('score tells the gap of "Khoảng cách" to the peers that were entered', async () => {
    type GapJson = {
      unit: string;
      value: number;
      rank: number;
      options: { code: string; gain: number }[];
      topPlace: { value: number; missing: number; plan: { state: string; options: { code: string }[] } };
      nextBand: { band: { from: number }; missing: number };
    };
    const { gap } = jsonOf<{ gap: GapJson }>(await runCli('score', at('2021-H1.xlsx'), '--json'));
    const book = read('2021-H1.xlsx');
    const { gapUnit, tables } = readParIndex(book)!;
    const { sheet, table } = new Parts(book).table('KhoangCach')!;
    const facts = sheet.rows.slice(5, table.area.row - 1).map((cells) => cells[2]?.value);
    expect(gap.unit).toBe(gapUnit);
    expect(gap.topPlace.missing).toBeGreaterThan(0);
    expect([facts[0], ...facts.slice(3, 8)]).toEqual([
      ...[gap.value, gap.rank, gap.topPlace.value, gap.topPlace.missing, gap.nextBand.band.from, gap.nextBand.missing],
    ]);
    const rows = tables.options!.rows.map(({ values }) => values);
    expect(rows.map(({ number, gain }) => [number, gain])).toEqual(gap.options.map(({ code, gain }) => [code, gain]));
    const chosen = rows.filter((values) => values.chosen === 'x').map(({ number }) => number);
    const { plan } = gap.topPlace;
    expect(chosen).toEqual(plan.state === 'possible' ? plan.options.map(({ code }) => code) : []);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Chart, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { convertWithLibreOffice } from '../support/libreoffice';
import { saveWithOpenpyxl } from '../support/openpyxl';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cchc-bieu-do-'));
const at = (name: string) => join(folder, name);
const read = (file: string): Workbook => readXlsx(new Uint8Array(readFileSync(file)), file);
const chartsIn = (file: string) => read(file).sheets.flatMap(({ charts }) => charts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = at('kế hoạch.xlsx');
beforeAll(async () => {
  expect(await runCli('new', '--template', 'huong-tra-2021', '--out', made)).toMatchObject({ code: 0 });
});

test('--charts and --per-page choose what the tab shows; the workbook remembers it, and what somebody painted', async () => {
  const [chosen, painted, later] = [at('chọn.xlsx'), at('tô màu.xlsx'), at('kỳ sau.xlsx')];
  const words = ['--charts', 'overdue, OFFICES,areas', '--per-page', '2', '--period', '2021-H1'];
  const run = await runCli('fill', made, ...words, '--out', chosen, '--json');
  const { charts } = JSON.parse(run.stdout) as { charts: unknown };
  expect(charts).toEqual({
    ids: ['overdue', 'offices', 'areas'],
    perPage: 2,
    available: ['areas', 'statuses', 'offices', 'communes', 'overdue'],
  });
  const names = chartsIn(chosen).map(({ name }) => name);
  expect(names.sort()).toEqual(['CCHC_HoanThanhDonVi', 'CCHC_QuaHanDonVi', 'CCHC_TienDoLinhVuc']);

  const book = read(chosen);
  const areas = book.sheets.flatMap((sheet) => sheet.charts).find(({ name }) => name === 'CCHC_TienDoLinhVuc')!;
  areas.series[0]!.color = '#112233';
  areas.box = { left: 20, top: 30, width: 400, height: 300 };
  writeFileSync(painted, writeXlsx(book));
  await runCli('fill', painted, '--period', '2021-9M', '--out', later);
  const kept = chartsIn(later).find(({ name }) => name === 'CCHC_TienDoLinhVuc')!;
  expect(kept.title.text).toContain('9 tháng');
  expect(kept.series.map(({ color }) => color)).toEqual([
    '#112233',
    ...areas.series.slice(1).map(({ color }) => color),
  ]);
  expect(kept.box.left).toBeCloseTo(20, 0);
  expect(kept.box.width).toBeCloseTo(400, 0);
  expect(chartsIn(later)).toHaveLength(3);
});

describe('a workbook that another program saved', () => {
  type Facts = Pick<Chart, 'name' | 'kind' | 'grouping' | 'altText'> & { place: number[]; series: number };
  const facts = (file: string): Facts[] =>
    chartsIn(file)
      .map(({ name, kind, grouping, altText, box, series }) => {
        const place = [box.left, box.top, box.width, box.height].map(Math.round);
        return { name, kind, grouping, altText, place, series: series.length };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));

  async function filledAgain(saved: string, period: string): Promise<string> {
    const again = at(`lại ${period} ${basename(saved)}`);
    expect(await runCli('fill', saved, '--period', period, '--out', again)).toMatchObject({ code: 0 });
    return again;
  }

  test('openpyxl takes the names of charts away: a fill gives them back, with words and new figures, and draws none twice', async () => {
    const saved = at('openpyxl.xlsx');
    await saveWithOpenpyxl(made, saved);
    expect(chartsIn(saved).map(({ name }) => name)).toEqual(chartsIn(made).map((_, index) => `Chart ${index + 1}`));
    const again = await filledAgain(saved, '2021-9M');
    expect(facts(again)).toEqual(facts(made));
    expect(chartsIn(again).every(({ title }) => title.text.includes('9 tháng'))).toBe(true);
    const third = await filledAgain(again, '2021-9M');
    expect(chartsIn(third)).toEqual(chartsIn(again));
  });

  test('LibreOffice stacks bars with a line across: a fill puts them right where they stand', async () => {
    mkdirSync(at('lo'));
    const saved = await convertWithLibreOffice(made, 'xlsx', at('lo'));
    expect(
      chartsIn(saved)
        .filter(({ grouping }) => grouping === 'stacked')
        .map(({ name }) => name),
    ).toEqual(['CCHC_HoanThanhDonVi', 'CCHC_HoanThanhXaPhuong']);
    const again = await filledAgain(saved, '2021-Y');
    const shape = (file: string) => facts(file).map(({ place: _, ...one }) => one);
    expect(shape(again)).toEqual(shape(made));
    facts(again).forEach(({ place }, index) =>
      place.forEach((side, at) => expect(Math.abs(side - facts(made)[index]!.place[at]!)).toBeLessThan(2)),
    );
  });
});

test('a list that names no chart, or one that is not there, is refused with the names there are; nothing is written', async () => {
  const check = async (words: string[], sentence: string) => {
    const run = await runCli('fill', made, ...words, '--out', at('không.xlsx'));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(sentence);
  };
  await check(
    ['--charts', 'areas,linh-vuc'],
    'Không có biểu đồ "linh-vuc". Các biểu đồ: areas (Tiến độ theo lĩnh vực)',
  );
  await check(['--charts', ' , '], 'Chưa chọn biểu đồ nào.');
  await check(['--charts', ''], 'Thiếu giá trị sau tùy chọn --charts.');
  await check(['--per-page', '3'], '"3" không phải là số biểu đồ trên một trang');
  expect(() => read(at('không.xlsx'))).toThrow();
});

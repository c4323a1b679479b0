import { emptyTabs, withoutBlankPages } from '../../src/workbook/empty-pages';
import { Parts } from '../../src/workbook/find-parts';
import { packPages } from '../../src/workbook/meeting-pack';
import { rowEdges } from '../../src/workbook/page-edges';
import { everyStatusRows } from '../fixtures/every-status';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { chartsOf, refreshed, withFigures, withIndicators, withSubmissions } from './charts-sample';
import { withEntryTab } from './entry-sample';
import { GOOD, withProcedures } from './procedures-sample';
import { edited, sample } from './sample';

/* What a meeting pack leaves out unless somebody asks for it: tabs and pages on which nothing stands yet. */
const { workbook } = sample('2021-H1');
const empty = (book: Workbook): string[] => [...emptyTabs(new Parts(book))];
const leftOut = (book: Workbook): string[] => packPages(book).flatMap((page) => (page.empty ? [page.sheet] : []));

describe('tabs', () => {
  test('summaries, lists with tasks and charts say something', () => expect(empty(workbook)).toEqual([]));
  test('a list without tasks says nothing', () => {
    const done = everyStatusRows().map((row) => ({ ...row, values: { ...row.values, due: null, deadline: '' } }));
    const book = sample('2021-H1', done).workbook;
    expect(empty(book)).toEqual(['overdue', 'upcoming']);
    expect(leftOut(book)).toEqual(['Quá hạn', 'Sắp đến hạn']);
    expect(packPages(book).find(({ sheet }) => sheet === 'Quá hạn')).toMatchObject({ usual: false, empty: true });
  });
  test('a list whose count is not known may say something', () => {
    const book = structuredClone(sample('2021-H1', []).workbook);
    for (const sheet of book.sheets) {
      for (const row of sheet.rows) for (const cell of row) if (cell?.formula) cell.value = null;
    }
    expect(empty(book)).toEqual(['charts']);
  });
  test.each<[string, Workbook, Workbook]>([
    ['procedures', withProcedures(), withFigures()],
    // Indicators that are tied to no target leave the tab of targets with nothing to say.
    ['indicators', withEntryTab('indicators'), withIndicators(workbook)],
    ['initiatives', withEntryTab('initiatives'), withEntryTab('initiatives', [{ name: 'Họp không giấy' }])],
  ])('the table of %s says something as soon as somebody fills it in', (tab, blank, filled) => {
    expect([empty(blank), empty(filled)]).toEqual(tab === 'indicators' ? [[tab, 'links'], ['links']] : [[tab], []]);
  });
  test('files of another period are no figures for the one that is shown', () => {
    expect(empty(withFigures({ 0: { ...GOOD, period: 'Năm 2021' }, 1: { ...GOOD, period: '2020-Q4' } }))).toEqual([
      'procedures',
    ]);
    expect(empty(withFigures({ 0: { ...GOOD, period: '6 THÁNG đầu năm  2021' } }))).toEqual([]);
  });
  test('charts say nothing without tasks, unless they list who has sent reports', () => {
    const bare = sample('2021-H1', []).workbook;
    expect(empty(bare)).toContain('charts');
    expect(empty(withSubmissions(bare))).not.toContain('charts');
  });
});

describe('pages of charts', () => {
  /** Pages that are printed: rows from each break to the next, with the charts on them. */
  const printed = (sheet: Sheet): string[][] => {
    const { printArea, breaksBefore } = sheet.page!;
    const starts = [printArea!.row, ...breaksBefore];
    const end = printArea!.row + printArea!.rows;
    const edges = rowEdges(sheet, end);
    return starts.map((row, index) =>
      sheet.charts
        .filter(({ box }) => box.top >= edges[row]! && box.top < edges[starts[index + 1] ?? end]!)
        .map(({ name }) => name),
    );
  };
  const names = (book: Workbook) => chartsOf(book).charts.map(({ name }) => name);

  test.each([1, 2] as const)(
    'those that hold a sentence are not printed; the others follow each other (%i)',
    (perPage) => {
      const ids = ['files', 'on-time', 'areas', 'online', 'indicators', 'offices', 'submissions'] as const;
      const book = refreshed(workbook, { ids: [...ids], perPage });
      const before = chartsOf(book);
      const { sheet, left } = withoutBlankPages(before);
      const pages = printed(before);
      expect(left).toBe(pages.filter((charts) => charts.length === 0).length);
      expect(left).toBeGreaterThan(0);
      expect(printed(sheet)).toEqual(pages.filter((charts) => charts.length > 0));
      expect(printed(sheet).flat()).toEqual(names(book));
      // Nothing is taken away: figures beside hidden rows are still read.
      expect(sheet.rows).toEqual(before.rows);
    },
  );
  test('a page with a table stays, and so does one on which somebody has drawn or written', () => {
    const ids = ['areas', 'submissions'] as const;
    expect(withoutBlankPages(chartsOf(refreshed(withSubmissions(workbook), { ids: [...ids], perPage: 1 }))).left).toBe(
      0,
    );
    const bare = refreshed(workbook, { ids: [...ids], perPage: 1 });
    expect(withoutBlankPages(chartsOf(bare)).left).toBe(1);
    const noted = edited(bare, 'Biểu đồ', (sheet) => {
      const row = sheet.page!.breaksBefore[0]! + 8;
      for (let line = 0; line < 4; line++) sheet.rows[row + line] = [{ value: `Ý kiến ${line + 1}` }];
    });
    expect(withoutBlankPages(chartsOf(noted)).left).toBe(0);
  });
  test('a sheet that has nothing else, no page or rows of unknown height stays as it is', () => {
    const all = chartsOf(refreshed(workbook, { ids: ['files'], perPage: 1 }));
    expect(withoutBlankPages(all)).toEqual({ sheet: all, left: 0 });
    const ids = ['areas', 'files'] as const;
    const some = chartsOf(refreshed(workbook, { ids: [...ids], perPage: 1 }));
    expect(withoutBlankPages(some).left).toBe(1);
    expect(withoutBlankPages({ ...some, page: null }).left).toBe(0);
    expect(withoutBlankPages({ ...some, rowFormats: {} }).left).toBe(0);
  });
});

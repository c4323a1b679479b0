import { lightness } from '../../src/charts/theme';
import { readTasks } from '../../src/domain/read-task';
import { STATUS_LABELS } from '../../src/domain/status';
import type { Unit } from '../../src/domain/unit';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { chartChoiceIn, chartFactsIn, shownChartsIn } from '../../src/workbook/chart-facts';
import { TITLE_EXTRA_POINTS } from '../../src/workbook/drawn-series';
import { Parts } from '../../src/workbook/find-parts';
import { TABS } from '../../src/workbook/tab-ids';
import { shownPercent } from '../../src/workbook/tabs/chart-data';
import { MOST_BARS, rangesOf } from '../../src/workbook/tabs/charts-bars';
import {
  CHART_IDS,
  altTextOf,
  CHARTS,
  choiceText,
  isOurChart,
  readChartIds,
  readChoice,
  type ChartChoice,
} from '../../src/workbook/tabs/charts-choice';
import { CHART_STATUSES } from '../../src/workbook/tabs/charts-tasks';
import { LANDSCAPE } from '../../src/workbook/tabs/page';
import type { Chart, Sheet, Workbook } from '../../src/workbook/workbook';
import {
  addedUp,
  cellsAt,
  chartsOf,
  FIGURES,
  refreshed,
  tasksOf,
  withFigures,
  withIndicators,
  withSubmissions,
} from './charts-sample';
import { GOOD } from './procedures-sample';
import { canonical, edited, refreshOf, RULE_ROWS, sample, summaryOf, write } from './sample';

const TAB = TABS.charts.name;
const { workbook, plan } = sample('2021-H1');
const chartNamed = (book: Workbook, id: keyof typeof CHARTS): Chart => {
  const chart = chartsOf(book).charts.find(({ name }) => name === CHARTS[id].name);
  if (chart === undefined) throw new Error(`no chart ${id}`);
  return chart;
};
const names = (book: Workbook): string[] => chartsOf(book).charts.map(({ name }) => name);
const printed = (book: Workbook): string[] => {
  const { rows, page } = chartsOf(book);
  const area = page?.printArea;
  const cells = rows.slice(0, area?.rows).flatMap((row) => Array.from(row ?? []).slice(0, area?.columns));
  return cells.flatMap((cell) => (typeof cell?.value === 'string' && cell.value !== '' ? [cell.value] : []));
};
const pageCount = (book: Workbook): number => (chartsOf(book).page?.breaksBefore.length ?? 0) + 1;

describe('the choice', () => {
  test('is read from a list of ids, in its order, each once', () => {
    const check = (list: string, expected: ReturnType<typeof readChartIds>) =>
      expect(readChartIds(list)).toEqual(expected);
    check('overdue, areas', { ok: true, ids: ['overdue', 'areas'] });
    check('Areas;areas,ON-TIME', { ok: true, ids: ['areas', 'on-time'] });
    check(' , ', { ok: true, ids: [] });
    check('areas,linh-vuc', { ok: false, unknown: 'linh-vuc' });
    check('toString', { ok: false, unknown: 'toString' });
  });

  test('comes back from the hidden tab as it was, without charts that are not known', () => {
    const check = (choice: ChartChoice) => expect(readChoice(choiceText(choice))).toEqual(choice);
    check({ ids: ['overdue', 'areas'], perPage: 2 });
    check({ ids: [], perPage: 1 });
    expect(readChoice('1|areas,par-index,overdue')).toEqual({ ids: ['areas', 'overdue'], perPage: 1 });
    for (const text of [null, '', 'areas', '3|areas', 5]) expect(readChoice(text)).toBeNull();
  });

  test('our drawing objects are known by name, later pages too', () => {
    expect(isOurChart('CCHC_HoanThanhDonVi_2')).toBe(true);
    expect(isOurChart('CCHC_HoanThanhDonVi_x')).toBe(false);
    expect(isOurChart('Chart 1')).toBe(false);
  });

  test('without one, tables bring their charts as soon as they have figures', () => {
    const period = plan.periods.find(({ id }) => id === '2021-H1')!;
    const shown = (book: Workbook) => shownChartsIn(book, period).ids;
    const usual = ['areas', 'statuses', 'offices', 'communes', 'overdue'];
    expect(shown(workbook)).toEqual(usual);
    expect(shown(withFigures({}))).toEqual(usual);
    expect(shown(withFigures())).toEqual([...usual, 'on-time', 'files', 'online']);
    expect(shown(withFigures({ 0: { ...addedUp(GOOD), period: '2020-Q4' } }))).toEqual([...usual, 'files']);
    expect(shown(withSubmissions(workbook))).toEqual([...usual, 'submissions']);
  });

  test('is kept: shown in its order on as few pages as asked for, and found again by the next fill', () => {
    const choice: ChartChoice = { ids: ['overdue', 'communes', 'areas'], perPage: 2 };
    const book = refreshed(workbook, choice);
    expect(names(book).sort()).toEqual(['CCHC_HoanThanhXaPhuong', 'CCHC_QuaHanDonVi', 'CCHC_TienDoLinhVuc']);
    expect(pageCount(book)).toBe(2);
    expect(chartChoiceIn(new Parts(book))).toEqual(choice);
    expect(refreshOf(book, '2021-H1')).toEqual([]);
    const half = LANDSCAPE.width / 2;
    const [alone, first, second] = (['overdue', 'communes', 'areas'] as const).map((id) => chartNamed(book, id).box);
    expect(first!.left + first!.width).toBeLessThanOrEqual(half);
    expect(second).toEqual({ ...first, left: first!.left + half });
    // The list of tasks stands beside its bars, on a page of their own.
    expect(alone).toMatchObject({ left: first!.left, width: first!.width });
    expect(alone!.top + alone!.height).toBeLessThan(first!.top);
    const usual = refreshed(book, { ids: [], perPage: 1 });
    expect(names(usual).sort()).toEqual(names(workbook).sort());
    expect(pageCount(usual)).toBe(5);
  });
});

describe('what is shown', () => {
  test('a chart without its table is a sentence, which says what to do', () => {
    const ids = CHART_IDS.filter((id) => CHARTS[id].needs !== 'tasks');
    const book = refreshed(workbook, { ids, perPage: 1 });
    expect(names(book)).toEqual([]);
    expect(pageCount(book)).toBe(ids.length);
    expect(printed(book).filter((text) => text.startsWith('Chưa có số liệu'))).toHaveLength(ids.length);
  });

  test('each status is a bar with its count and its share, also those that no task has', () => {
    const { total } = summaryOf(plan, '2021-H1');
    const { kind, legend, series } = chartNamed(workbook, 'statuses');
    const [counts] = series;
    expect([kind, legend, series.length]).toEqual(['bar', 'none', 1]);
    expect(cellsAt(workbook, counts?.values ?? '')).toEqual(CHART_STATUSES.map((status) => total[status]));
    expect(cellsAt(workbook, counts?.categories ?? '')).toEqual(
      CHART_STATUSES.map((status) => `${STATUS_LABELS[status]} (${shownPercent(total[status] / total.total)})`),
    );
    expect(counts?.pointColors).toHaveLength(CHART_STATUSES.length);
    // A count of 0 is printed: that nothing is overdue is worth saying.
    expect(counts?.labels?.numberFormat).toBe('0');
  });

  test('titles are as large as those beside them, whatever the letters of a chart are', () => {
    const sizes = (perPage: 1 | 2) => {
      const { charts } = chartsOf(
        refreshed(withFigures(), { ids: ['areas', 'statuses', 'on-time', 'files'], perPage }),
      );
      return charts.map(({ fontSize, titleSize = fontSize + TITLE_EXTRA_POINTS }) => [titleSize, fontSize]);
    };
    expect(sizes(1)).toEqual(Array.from({ length: 4 }, () => [14, 12]));
    expect(sizes(2)).toEqual([10, 10, 10, 9].map((letters) => [12, letters]));
  });

  test('each chart has words of its own for a screen reader, of its kind and without its title', () => {
    const book = refreshed(withIndicators(withFigures()));
    const words = chartsOf(book).charts.map(({ kind, altText }) => [kind, altText] as const);
    expect(new Set(words.map(([, text]) => text)).size).toBe(words.length);
    for (const [kind, text] of words) {
      expect(text).toMatch(kind === 'column' ? /^Biểu đồ cột: .+\.$/ : /^Biểu đồ thanh( xếp chồng)?: .+\.$/);
    }
    expect(altTextOf('CCHC_HoanThanhDonVi_2')).toBe(altTextOf('CCHC_HoanThanhDonVi'));
    expect(altTextOf('Chart 1')).toBe('');
  });

  test('the mean is the rate of the whole plan, and its line is named by it', () => {
    const { total } = summaryOf(plan, '2021-H1');
    const [, line] = chartNamed(workbook, 'offices').series;
    expect(cellsAt(workbook, line?.nameReference ?? '')).toEqual([
      `Bình quân chung: ${shownPercent(total.ratePeriod!)}`,
    ]);
    const [starts, widths] = [line?.values ?? '', line?.line?.thickness ?? ''].map(
      (at) => cellsAt(workbook, at) as number[],
    );
    starts?.forEach((start, index) => expect(start + (widths?.[index] ?? 0) / 2).toBeCloseTo(total.ratePeriod!, 12));
    expect(starts).toHaveLength(cellsAt(workbook, chartNamed(workbook, 'offices').series[0]?.values ?? '').length);
  });

  test('percentages are cut to tenths with a comma', () => {
    const check = (value: number, expected: string) => expect(shownPercent(value)).toBe(expected);
    check(0, '0,0%');
    check(1, '100,0%');
    check(2 / 3, '66,7%');
    check(0.8625, '86,3%');
    check(0.99951, '100,0%');
    check(0.1225, '12,3%');
  });

  test('the oldest overdue tasks stand beside the bars, and how many more there are', () => {
    const units = Array.from({ length: 20 }, (_, index) => plan.units[index % 5]!.name);
    const book = sample('2021-H1', tasksOf(units, 0)).workbook;
    const texts = printed(book);
    expect(texts).toContain('1. Việc 0 ');
    expect(texts.filter((text) => /^\d+\. Việc/.test(text))).toHaveLength(11);
    expect(texts).toContain('… và 9 nhiệm vụ khác: xem danh sách nhiệm vụ quá hạn.');
    expect(Math.max(...texts.filter((text) => text.includes('Việc')).map((text) => text.length))).toBeLessThanOrEqual(
      84,
    );
    const few = sample('2021-H1', tasksOf(units.slice(0, 3), 0)).workbook;
    expect(printed(few).filter((text) => /^\d+\. Việc/.test(text))).toHaveLength(3);
    expect(printed(few).some((text) => text.startsWith('… và'))).toBe(false);
    const none = sample('2021-H1', tasksOf(units, 20)).workbook;
    expect(printed(none)).toContain('Không có cơ quan nào có nhiệm vụ quá hạn.');
  });

  test('statuses are told apart on grey paper', () => {
    const colours = chartNamed(sample().workbook, 'statuses').series[0]?.pointColors ?? [];
    const greys = [...new Set(colours)].map(lightness).sort((a, b) => a - b);
    expect(greys).toHaveLength(5);
    greys.slice(1).forEach((grey, index) => expect(grey - (greys[index] ?? 0)).toBeGreaterThan(12));
  });

  test('what is done and what is overdue are far from each other in grey', () => {
    const check = (id: keyof typeof CHARTS, name: string): number => {
      const found = chartNamed(refreshed(withFigures()), id).series.find((one) => one.name === name);
      return lightness(found?.color ?? '');
    };
    expect(check('areas', 'Quá hạn') - check('areas', 'Hoàn thành')).toBeGreaterThan(30);
    expect(check('files', 'Quá hạn') - check('files', 'Đã giải quyết')).toBeGreaterThan(30);
  });

  test('of two charts on a page, the right one’s note keeps its distance from the left one’s', () => {
    const noteStyles = (perPage: 1 | 2) => {
      const book = refreshed(withFigures(), { ids: ['on-time', 'files'], perPage });
      const cells = chartsOf(book).rows.flatMap((row) => Array.from(row ?? []));
      const style = (start: string) =>
        cells.find((cell) => typeof cell?.value === 'string' && cell.value.startsWith(start))?.style;
      return [style('Tỷ lệ đúng hạn ='), style('Quá hạn: hồ sơ')].map((one) => one?.indent ?? 0);
    };
    expect(noteStyles(2)).toEqual([0, 2]);
    expect(noteStyles(1)).toEqual([0, 0]);
  });

  test('rates of procedures: the formula is printed, a cut axis says so, low rates begin at 0', () => {
    const book = refreshed(withFigures());
    const chart = chartNamed(book, 'on-time');
    expect(chart.valueAxis).toMatchObject({ min: 0.9, visible: true });
    const sentence = 'Tỷ lệ đúng hạn = (trước hạn + đúng hạn) : số hồ sơ đã giải quyết.';
    // A row whose total is not the sum of its parts is added all the same, and that is said.
    expect(printed(book)).toContain(`${sentence} Có 1 dòng số liệu TTHC chưa khớp, vẫn được cộng.`);
    const sound = refreshed(withFigures({ ...FIGURES, 3: { ...addedUp(GOOD), unit: 'Chi cục Thuế' } }));
    expect(printed(sound)).toContain(sentence);
    expect(printed(book)).toContain('Trục bắt đầu từ 90%, không từ 0%.');
    expect(cellsAt(book, chart.series[0]?.values ?? '')).toEqual([1, 0.975, 0.95, 0.95]);
    expect(cellsAt(book, chart.series[0]?.categories ?? '')).toContain('Chi cục "Thuế"');
    const low = refreshed(withFigures({ ...FIGURES, 0: addedUp({ ...GOOD, early: 0, onTime: 35, late: 65 }) }));
    expect(chartNamed(low, 'on-time').valueAxis).toMatchObject({ min: 0, visible: false });
    expect(printed(low).some((text) => text.startsWith('Trục bắt đầu'))).toBe(false);
  });

  test('files by period: in the order in which periods close, of other years first', () => {
    const [received, , late] = chartNamed(refreshed(withFigures()), 'files').series;
    const book = refreshed(withFigures());
    expect(cellsAt(book, received?.categories ?? '')).toEqual(['2020-Q4', 'Quý I năm 2021', '6 tháng đầu năm 2021']);
    expect(cellsAt(book, received?.values ?? '')).toEqual([120, 120, 320]);
    expect(cellsAt(book, late?.values ?? '')).toEqual([5, 8, 5 + 3 + 1 + 1 + 3 + 5 + 3]);
  });

  test('files of a period that closes after the one shown are not drawn', () => {
    const rows = { 0: addedUp(GOOD), 1: { ...addedUp(GOOD), period: 'Năm 2021' } };
    const { sheets } = refreshed(withFigures(rows), { ids: ['files'], perPage: 1 });
    const texts = sheets.find(({ name }) => name === TAB)!.rows.flatMap((row) => row.map((cell) => cell?.value));
    expect(texts).toContain('6 tháng đầu năm 2021');
    expect(texts).not.toContain('Năm 2021');
  });

  test('a target of online files is typed beside the charts, drawn from then on, and stays', () => {
    const bare = refreshed(withFigures());
    expect(chartNamed(bare, 'online').series[1]?.name).toBe('Tính chung: 67,1%');
    const aimed = edited(bare, TAB, (sheet) => write(sheet, 0, 14, { value: 0.5 }));
    const book = refreshed(aimed);
    expect(chartNamed(book, 'online').series[1]?.name).toBe('Chỉ tiêu: 50,0%');
    expect(refreshOf(book, '2021-H1')).toEqual([]);
    expect(
      chartFactsIn(new Parts(refreshed(book, { ids: ['areas'], perPage: 1 })), plan.periods[0]!).onlineTarget,
    ).toBe(0.5);
  });

  test('indicators: the share of each target that can be told, and how many cannot', () => {
    const book = refreshed(withIndicators(workbook));
    const [shares, line] = chartNamed(book, 'indicators').series;
    expect(cellsAt(book, shares?.values ?? '')).toEqual([97.5 / 95, 0.64]);
    expect(line).toMatchObject({ name: 'Kế hoạch: 100,0%' });
    expect(printed(book).some((text) => text.includes('Còn 2 chỉ tiêu chưa có kết quả hoặc không đo bằng số.'))).toBe(
      true,
    );
    expect(refreshOf(book, '2021-H1')).toEqual([]);
  });

  test('reports of units stand in a table of words on pages of its own', () => {
    const book = refreshed(withSubmissions(workbook, 17), { ids: ['areas', 'submissions', 'statuses'], perPage: 2 });
    expect(pageCount(book)).toBe(4);
    const texts = printed(book);
    expect(texts.filter((text) => text === 'Đúng hạn')).toHaveLength(12);
    expect(texts.filter((text) => text === 'Trễ hạn')).toHaveLength(12);
    expect(texts.filter((text) => text === 'Chưa nộp')).toHaveLength(10);
    expect(texts.filter((text) => text === '12/17')).toHaveLength(4);
    expect(refreshOf(book, '2021-H1')).toEqual([]);
  });
});

describe('how many bars', () => {
  test.each([
    [1, [1]],
    [MOST_BARS, [MOST_BARS]],
    [MOST_BARS + 1, [17, 16]],
    [60, [30, 30]],
    [2 * MOST_BARS, [MOST_BARS, MOST_BARS]],
    [300, [MOST_BARS, MOST_BARS]],
  ])('%i are parted into %j', (count, lengths) => {
    const ranges = rangesOf(count);
    expect(ranges.map(({ from, to }) => to - from)).toEqual(lengths);
    expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual([0, count]);
  });

  const unitNumbered = (index: number): Unit => ({
    ...plan.units[0]!,
    ...{ id: `U${index}`, code: null, name: `Phòng Quản lý đô thị và hạ tầng số ${index}`, shortName: '', aliases: [] },
    ...{ kind: 'office', validFrom: null, validTo: null, predecessors: [] },
  });

  function workbookOf(count: number): Workbook {
    const units = Array.from({ length: count }, (_, index) => unitNumbered(index));
    const context = { areas: plan.areas, units, year: 2021 };
    const rows = tasksOf(
      units.map(({ name }) => name),
      Math.ceil(count / 2),
    );
    const many = { ...plan, ...context, tasks: readTasks(rows, context) };
    return buildWorkbook(many, summaryOf(many, '2021-H1'), rows, [], RULE_ROWS);
  }

  test.each([1, 7, 24, 60, 300])('%i units: every chart within its page, letters of 8 points or more', (count) => {
    const book = workbookOf(count);
    const { charts, page, rowFormats } = chartsOf(book);
    const tops = [0, ...(page?.breaksBefore ?? [])].map((row) => heightTo(rowFormats, row));
    for (const { box, fontSize } of charts) {
      expect(fontSize).toBeGreaterThanOrEqual(8);
      const top = tops.filter((at) => at <= box.top).at(-1) ?? 0;
      expect(box.top + box.height).toBeLessThanOrEqual(top + LANDSCAPE.height);
      expect(box.left + box.width).toBeLessThanOrEqual(LANDSCAPE.width);
    }
    const offices = charts.filter(({ name }) => name.startsWith(CHARTS.offices.name));
    expect(offices).toHaveLength(count > MOST_BARS ? 2 : 1);
    const shown = offices.flatMap(({ series }) => cellsAt(book, series[0]?.values ?? ''));
    expect(shown).toHaveLength(Math.min(count, 2 * MOST_BARS));
    expect(shown[0]).toBe(1);
    if (count > 1) expect(shown.at(-1)).toBe(0);
    const left = printed(book).filter((text) => text.includes(`Còn ${count - 2 * MOST_BARS} cơ quan, đơn vị khác`));
    expect(left).toHaveLength(count > 2 * MOST_BARS ? 2 : 0);
    expect(refreshOf(book, '2021-H1')).toEqual([]);
  });
});

const heightTo = (formats: Sheet['rowFormats'], row: number): number =>
  Array.from({ length: row }, (_, at) => formats[at]?.height ?? NaN).reduce((sum, height) => sum + height, 0);

describe('what people made of a chart', () => {
  const change = (book: Workbook, edit: (chart: Chart) => void): Workbook =>
    edited(book, TAB, (sheet) => edit(sheet.charts.find(({ name }) => name === CHARTS.offices.name)!));
  const settings = (book: Workbook, periodId: string) =>
    refreshOf(book, periodId).flatMap((one) => (one.kind === 'set-chart' ? [[one.chart.name, one.parts]] : []));

  test('colours stay when figures and the number of bars change', () => {
    const painted = change(workbook, ({ series }) => {
      series[0]!.color = '#00FF00';
      series[0]!.labels = { numberFormat: '0%', color: '#FF0000' };
    });
    const after = applyChanges(painted, refreshOf(painted, '2021-9M'));
    const { series, title } = chartNamed(after, 'offices');
    expect(series[0]).toMatchObject({ color: '#00FF00', labels: { numberFormat: '0%', color: '#FF0000' } });
    expect(title.text).toContain('9 tháng');
    expect(settings(painted, '2021-9M').every(([, parts]) => parts !== undefined)).toBe(true);
    expect(refreshOf(after, '2021-9M')).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(painted, refreshOf(painted, '2021-9M'))))).toEqual(
      canonical(painted),
    );
  });

  test('a chart moves with its page, unless somebody has moved or sized it', () => {
    const alone: ChartChoice = { ids: ['offices', 'areas'], perPage: 1 };
    const before = chartNamed(workbook, 'offices').box;
    const moved = chartNamed(refreshed(workbook, alone), 'offices').box;
    expect(moved.top).toBeLessThan(before.top);
    // Excel keeps places in whole pixels.
    const nudged = change(workbook, (chart) => (chart.box = { ...chart.box, left: chart.box.left + 0.75 }));
    expect(chartNamed(refreshed(nudged, alone), 'offices').box).toEqual(moved);
    const own = { left: 40, top: 2000, width: 300, height: 200 };
    const sized = change(workbook, (chart) => (chart.box = { ...own }));
    const kept = refreshed(sized, alone);
    expect(chartNamed(kept, 'offices').box).toEqual(own);
    expect(chartNamed(kept, 'areas').box.top).toBeGreaterThan(moved.top);
    expect(refreshOf(kept, '2021-H1')).toEqual([]);
  });

  test('of an earlier version, which remembered neither looks nor places: only data is written, and the place where it was ours', () => {
    const earlier = edited(workbook, TABS.hidden.name, (sheet) => {
      for (const row of sheet.rows) {
        const key = row[0]?.value;
        if (typeof key !== 'string') continue;
        if (key.startsWith('chart.')) row[1] = { value: `bar|clustered|A1|Tiêu đề\nđịa danh\nngày|B2>C2|12|45` };
        if (key.startsWith('place.')) row[0] = { value: `x${key}` };
      }
    });
    const ours = { left: 3, top: 2 * 465.75 + 3, width: 708, height: 439.5 };
    const where = (box: Chart['box']): Workbook => change(earlier, (chart) => (chart.box = box));
    const partsOf = (book: Workbook) => settings(book, '2021-H1').find(([name]) => name === CHARTS.offices.name)?.[1];
    expect(partsOf(where(ours))).toEqual(['data', 'axis', 'size', 'place']);
    expect(partsOf(where({ ...ours, width: 500 }))).toEqual(['data', 'axis', 'size']);
  });

  test('a ring of an earlier version becomes bars where it stands, also where its looks are not remembered', () => {
    const own = { left: 40, top: 2000, width: 300, height: 200 };
    const ring = (book: Workbook): Workbook =>
      edited(book, TAB, (sheet) => {
        const chart = sheet.charts.find(({ name }) => name === CHARTS.statuses.name)!;
        Object.assign(chart, { kind: 'doughnut', legend: 'right', holeSize: 50, box: { ...own } });
        delete chart.valueAxis;
      });
    const remembering = (signature: (now: string) => string): Workbook =>
      edited(ring(workbook), TABS.hidden.name, (sheet) => {
        const entry = sheet.rows.find((row) => row[0]?.value === `chart.${CHARTS.statuses.name}`)!;
        entry[1] = { value: signature(String(entry[1]!.value)) };
      });
    const known = remembering((now) => now.replace(/\nbar\|clustered/, '\ndoughnut|clustered'));
    const older = remembering(() => 'doughnut|clustered|N13|CƠ CẤU\nđịa danh\nngày|N15:N22>O15:O22|12|');
    for (const book of [known, older]) {
      const after = refreshed(book);
      const { box: _, ...bars } = chartNamed(workbook, 'statuses');
      expect(chartNamed(after, 'statuses')).toEqual({ ...bars, box: own });
      expect(refreshOf(after, '2021-H1')).toEqual([]);
      const changes = refreshOf(book, '2021-H1');
      expect(canonical(applyChanges(applyChanges(book, changes), invertChanges(book, changes)))).toEqual(
        canonical(book),
      );
    }
  });

  test('a ring that somebody made of our bars stays one, and no axis is written that it does not have', () => {
    const ring = change(workbook, (chart) => Object.assign(chart, { kind: 'doughnut' }));
    const parts = settings(ring, '2021-9M').find(([name]) => name === CHARTS.offices.name)?.[1];
    expect(parts).toEqual(['data']);
    expect(chartNamed(applyChanges(ring, refreshOf(ring, '2021-9M')), 'offices').kind).toBe('doughnut');
  });

  test('bars that LibreOffice saved as stacked are whole again, and stay where they are', () => {
    const stacked = change(workbook, (chart) => {
      chart.grouping = 'stacked';
      chart.series[0]!.labels = { ...chart.series[0]!.labels!, position: 'center' };
    });
    expect(settings(stacked, '2021-H1')).toEqual([[CHARTS.offices.name, undefined]]);
    expect(refreshOf(applyChanges(stacked, refreshOf(stacked, '2021-H1')), '2021-H1')).toEqual([]);
  });

  test('a deleted chart comes back unless the choice leaves it out', () => {
    const without = edited(workbook, TAB, (sheet) => {
      sheet.charts = sheet.charts.filter(({ name }) => name !== CHARTS.offices.name);
    });
    expect(names(refreshed(without))).toContain(CHARTS.offices.name);
    expect(names(refreshed(without, { ids: ['areas'], perPage: 1 }))).toEqual([CHARTS.areas.name]);
  });
});

import { addChart, changeChart } from '../../src/excel/run-chart';
import { newRequest, type Request } from '../../src/excel/request';
import type { ChartPart } from '../../src/workbook/change';
import { drawnSeries } from '../../src/workbook/drawn-series';
import type { Chart } from '../../src/workbook/workbook';
import { galleryCharts, galleryWorkbook, type GalleryChart } from '../support/chart-gallery';
import { copyOf, openHost, profileNamed, sheetNamed, type OpenHost } from '../support/open-host';

let open: OpenHost;
afterEach(() => open.close());

const GALLERY = galleryCharts([1, 7]);

/** A workbook with the figures of the gallery and a sheet for each of its charts, still without it. */
async function openGallery(): Promise<void> {
  const workbook = galleryWorkbook(GALLERY);
  workbook.sheets.forEach((sheet) => (sheet.charts = []));
  open = await openHost({ profile: profileNamed('2021'), workbook });
}

const inRequest = (queue: (request: Request) => void): Promise<void> =>
  Excel.run(async (context) => {
    queue(newRequest(context));
    await context.sync();
  });

const add = ({ id, chart }: GalleryChart): Promise<void> => inRequest((request) => addChart(request, id, chart));

async function change({ id }: GalleryChart, chart: Chart, there: number, parts?: readonly ChartPart[]): Promise<void> {
  await inRequest((request) => changeChart(request, id, chart, { there, ...(parts ? { parts } : {}) }));
}

const chartIn = ({ id }: GalleryChart): Chart | undefined => sheetNamed(open.host.workbook, id).charts[0];

/** What Office.js can say of a chart: no text for screen readers. Automatic limits of an axis are none. */
function comparable(chart: Chart | undefined): unknown {
  if (!chart) return undefined;
  const { altText: _, ...rest } = chart;
  return JSON.parse(JSON.stringify({ ...rest, valueAxis: { ...rest.valueAxis } }));
}

function ofGallery(id: string): GalleryChart {
  const found = GALLERY.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** The same chart as a version of ours without lines made it. */
function withoutLines(chart: Chart): Chart {
  return { ...chart, series: chart.series.filter(({ line }) => !line) };
}

test.each(GALLERY)('$id is made in one request and is what was wanted', async (one) => {
  await openGallery();
  open.takeSyncs();
  await add(one);
  expect(open.takeSyncs()).toBe(1);
  expect(comparable(chartIn(one))).toEqual(comparable(one.chart));
});

test.each(GALLERY)('$id written over itself stays as it is', async (one) => {
  await openGallery();
  await add(one);
  await change(one, one.chart, drawnSeries(one.chart).length);
  expect(comparable(chartIn(one))).toEqual(comparable(one.chart));
});

test.each(['ranked-7', 'columns-7', 'trend-7'])('%s of an earlier version gets its line', async (id) => {
  await openGallery();
  const one = ofGallery(id);
  const before = withoutLines(one.chart);
  await add({ ...one, chart: before });
  await change(one, one.chart, before.series.length, ['data']);
  expect(comparable(chartIn(one))).toEqual(comparable(one.chart));
  await change(one, before, drawnSeries(one.chart).length, ['data']);
  expect(comparable(chartIn(one))).toEqual(comparable(before));
});

test('the legend names a line along bars once', async () => {
  await openGallery();
  const one = ofGallery('ranked-7');
  await add(one);
  const names = (): Promise<(string | boolean)[]> =>
    Excel.run(async (context) => {
      const { legend } = context.workbook.worksheets.getItem(one.id).charts.getItem(one.chart.name);
      const count = legend.legendEntries.getCount();
      await context.sync();
      return [String(count.value)];
    });
  expect(await names()).toEqual(['2']);
  // Again: what is hidden already must not make the wrong entry disappear.
  await change(one, one.chart, 3);
  expect(await names()).toEqual(['2']);
});

test('a chart whose name another program took away gets it back, and nothing else where nothing else is to be written', async () => {
  await openGallery();
  const one = ofGallery('ranked-7');
  await add({ ...one, chart: { ...one.chart, name: 'Chart 1' } });
  await inRequest((request) =>
    changeChart(request, one.id, { ...one.chart, fontSize: 30 }, { there: 3, parts: [], foundAs: 'Chart 1' }),
  );
  expect(comparable(chartIn(one))).toEqual(comparable(one.chart));
});

test('a ring becomes bars in one request', async () => {
  await openGallery();
  const [ring, bars] = [ofGallery('ring-7'), ofGallery('coloured-7')];
  const box = { ...ring.chart.box, left: 99 };
  await add({ ...bars, chart: { ...ring.chart, name: bars.chart.name, box } });
  open.takeSyncs();
  await change(bars, { ...bars.chart, box }, 1);
  expect(open.takeSyncs()).toBe(1);
  const { holeSize: _, ...drawn } = chartIn(bars) ?? {};
  expect(comparable(drawn as Chart)).toEqual(comparable({ ...bars.chart, box }));
});

describe('what people made of a chart', () => {
  async function edited(id: string): Promise<GalleryChart> {
    await openGallery();
    const one = ofGallery(id);
    await add(one);
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem(one.id).charts.getItem(one.chart.name);
      chart.series.getItemAt(0).format.fill.setSolidColor('#00AA00');
      chart.format.font.size = 17;
      chart.width = 333;
      await context.sync();
    });
    return one;
  }

  test('stays where only figures are written', async () => {
    const one = await edited('ranked-7');
    const before = copyOf(chartIn(one));
    const shorter = one.chart.series.map((series) => ({
      ...series,
      values: series.values.replace('$8', '$5'),
      categories: series.categories.replace('$8', '$5'),
      ...(series.line?.thickness ? { line: { thickness: series.line.thickness.replace('$8', '$5') } } : {}),
    }));
    await change(one, { ...one.chart, series: shorter, title: { text: 'Mới' } }, 3, ['data']);
    const after = chartIn(one);
    expect(after).toMatchObject({ title: { text: 'Mới' }, fontSize: 17, box: before?.box });
    expect(after?.series.map(({ values, color }) => [values, color])).toEqual([
      [shorter[0]?.values, '#00AA00'],
      [shorter[1]?.values, '#C55A11'],
    ]);
    expect(after?.series[1]?.line).toEqual(shorter[1]?.line);
  });

  test('the whole look comes back where it is asked for, place and size do not', async () => {
    const one = await edited('stacked-7');
    await change(one, one.chart, 3);
    expect(comparable(chartIn(one))).toEqual(comparable({ ...one.chart, box: { ...one.chart.box, width: 333 } }));
    await change(one, one.chart, 3, ['place']);
    expect(chartIn(one)?.box).toEqual(one.chart.box);
  });

  test('another type is kept with new figures, and gives way to a line that it cannot carry', async () => {
    await openGallery();
    const one = ofGallery('ranked-7');
    const before = withoutLines(one.chart);
    await add({ ...one, chart: before });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(one.id).charts.getItem(one.chart.name).chartType = 'Doughnut';
      await context.sync();
    });
    await change(one, before, 1, ['data']);
    expect(chartIn(one)?.kind).toBe('doughnut');
    await change(one, one.chart, 1, ['data']);
    expect(comparable(chartIn(one))).toEqual(comparable(one.chart));
  });
});

test('letters, gaps and axis change each alone', async () => {
  await openGallery();
  const one = ofGallery('ranked-7');
  await add(one);
  await change(one, { ...one.chart, fontSize: 9, gapWidth: 30, valueAxis: { min: 0.5, max: 1 } }, 3, ['size']);
  expect(chartIn(one)).toMatchObject({ fontSize: 9, gapWidth: 30, valueAxis: one.chart.valueAxis });
  await change(one, { ...one.chart, fontSize: 20, valueAxis: { min: 0.5, max: 1 } }, 3, ['axis']);
  expect(chartIn(one)).toMatchObject({ fontSize: 9, valueAxis: { min: 0.5, max: 1 } });
});

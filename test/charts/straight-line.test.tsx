import { renderToStaticMarkup } from 'react-dom/server';
import { chartData, type ChartData } from '../../src/charts/chart-data';
import { ChartSvg } from '../../src/charts/chart-svg';
import { greyPatterns } from '../../src/charts/patterns';
import { DEFAULT_THEME, lightness, markOutline } from '../../src/charts/theme';
import { galleryCharts, galleryWorkbook } from '../support/chart-gallery';

const GALLERY = galleryCharts([1, 7]);
const workbook = galleryWorkbook(GALLERY);
const SIZE = { width: 640, height: 400 };

function dataOf(id: string): ChartData {
  const found = GALLERY.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return chartData(found.chart, workbook);
}

const draw = (data: ChartData): string => renderToStaticMarkup(<ChartSvg data={data} {...SIZE} />);

/** Points of the line with this number. */
function pointsOf(svg: string, line = 0): { x: number; y: number }[] {
  const path = new RegExp(`data-line="${line}" d="([^"]*)"`).exec(svg)?.[1] ?? '';
  return [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

const described = (svg: string): string => /<desc[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';

test('a line along bars stands in the middle of its thickness', () => {
  const data = dataOf('ranked-7');
  expect(data.series[1]).toMatchObject({ straight: true, name: 'Bình quân chung: 86,4%' });
  expect(data.series[1]?.values[0]).toBeCloseTo(0.864, 6);
});

test.each(['ranked-1', 'ranked-7'])(
  '%s: the line is upright, from the first bar to the last and at its value',
  (id) => {
    const points = pointsOf(draw(dataOf(id)));
    expect(new Set(points.map(({ x }) => x)).size).toBe(1);
    const bars = [
      ...draw(dataOf(id)).matchAll(/data-mark="0\/\d+" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ];
    const [first] = bars.map(([, x, , width]) => ({ left: Number(x), width: Number(width) }));
    // The first bar is 100 %.
    expect(((points[0]?.x ?? 0) - (first?.left ?? 0)) / (first?.width ?? 1)).toBeCloseTo(0.864, 2);
    const tops = bars.map(([, , y]) => Number(y));
    const bottoms = bars.map(([, , y, , height]) => Number(y) + Number(height));
    expect(Math.min(...points.map(({ y }) => y))).toBeLessThan(Math.min(...tops));
    expect(Math.max(...points.map(({ y }) => y))).toBeGreaterThan(Math.max(...bottoms));
  },
);

test.each(['columns-1', 'columns-7', 'trend-1', 'trend-7'])(
  '%s: the line is level and goes from edge to edge',
  (id) => {
    const points = pointsOf(draw(dataOf(id)));
    expect(new Set(points.map(({ y }) => y)).size).toBe(1);
    expect(Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x))).toBeGreaterThan(500);
  },
);

test('a line takes no room among the columns and makes no bar', () => {
  const svg = draw(dataOf('columns-7'));
  expect(svg).not.toContain('data-mark="1/');
  const without = dataOf('columns-7');
  without.series = without.series.slice(0, 1);
  const widths = (text: string) =>
    [...text.matchAll(/data-mark="0\/\d+"[^>]* width="([\d.]+)"/g)].map(([, width]) => width);
  expect(widths(svg)).toEqual(widths(draw(without)));
});

test('the axis holds a line beyond the bars', () => {
  const data = dataOf('columns-7');
  const high = {
    ...data,
    valueAxis: {},
    series: data.series.map((one) => (one.straight ? { ...one, values: one.values.map(() => 3) } : one)),
  };
  const [{ y = 0 } = {}] = pointsOf(draw(high));
  const tops = [...draw(high).matchAll(/data-mark="0\/\d+" x="[\d.]+" y="([\d.]+)"/g)].map(([, top]) => Number(top));
  expect(y).toBeLessThan(Math.min(...tops) / 2);
});

test('spare rows of a ranking stay out although the line is there for them', () => {
  const one = GALLERY.find(({ id }) => id === 'ranked-7')!;
  const longer = galleryWorkbook([one]);
  const figures = longer.sheets.find(({ name }) => name === 'Dữ liệu 7')!;
  figures.rows = figures.rows.map((row, index) =>
    index < 4 ? row : row.map((cell, column) => (column < 5 ? { value: '' } : cell)),
  );
  expect(chartData(one.chart, longer).categories).toHaveLength(3);
});

test('the description names the line once, and bars without a figure', () => {
  const text = described(draw(dataOf('ranked-7')));
  expect(text.split('Bình quân chung')).toHaveLength(2);
  expect(text).toContain('Đường so sánh “Bình quân chung” ở mức 86,4%.');
  const data = dataOf('ranked-7');
  data.series[0]!.values[2] = null;
  expect(described(draw(data))).toContain('Chi nhánh Văn phòng Đăng ký đất đai: –.');
});

test('a chart of nothing but a line has no data', () => {
  const data = dataOf('ranked-7');
  data.series[0]!.values.fill(null);
  expect(draw(data)).toContain('>Chưa có số liệu<');
});

describe('an axis that leaves out zero', () => {
  test('shows a torn edge and says so', () => {
    const svg = draw(dataOf('cut-7'));
    expect(svg).toContain('data-cut');
    expect(described(svg)).toContain('Trục giá trị bắt đầu từ 80%, không phải từ 0.');
  });

  test('shows where it begins, also where the axis is not shown', () => {
    const data = dataOf('cut-7');
    expect(draw({ ...data, valueAxis: { ...data.valueAxis, visible: false } })).toContain('>80%<');
  });

  test.each(['ranked-7', 'shares-7', 'columns-7', 'ring-7'])('%s has none', (id) => {
    const svg = draw(dataOf(id));
    expect(svg).not.toContain('data-cut');
    expect(described(svg)).not.toContain('bắt đầu từ');
  });
});

describe('in grey', () => {
  test('lightness runs from black to white, and what is nearly white has an outline on paper alone', () => {
    expect([lightness('#000000'), Math.round(lightness('#777777')), Math.round(lightness('#FFFFFF'))]).toEqual([
      0, 50, 100,
    ]);
    expect(markOutline('#F8F8F8', DEFAULT_THEME)).toBe(DEFAULT_THEME.axis);
    expect(markOutline('#A6C8E0', DEFAULT_THEME)).toBeNull();
    expect(markOutline('#F8F8F8', { ...DEFAULT_THEME, onDark: true })).toBeNull();
  });

  test('colours that look alike get different patterns, the first stays plain', () => {
    // Dark green and dark red are one grey; light blue is another.
    expect(greyPatterns(['#0F6B43', '#A6C8E0', '#9C1C1C', '#0F6B43'])).toEqual([null, null, 0, null]);
    expect(greyPatterns(['#777777', '#787878', '#797979'])).toEqual([null, 0, 1]);
  });

  test('series without figures of their own are told apart by patterns, also in the legend', () => {
    const bare = dataOf('stacked-7');
    bare.series = bare.series.map(({ labels: _, ...one }, index) => ({
      ...one,
      color: ['#1F4E79', '#7A3B12', '#A6C8E0'][index]!,
    }));
    const svg = draw(bare);
    expect(svg.match(/<pattern /g)).toHaveLength(1);
    const [, id] = /<pattern id="([^"]*)"/.exec(svg) ?? [];
    // Seven columns and the entry in the legend.
    expect(svg.split(`url(#${id})`).length - 1).toBe(8);
  });

  test('figures make them needless', () => {
    expect(draw(dataOf('stacked-7'))).not.toContain('<pattern ');
  });
});

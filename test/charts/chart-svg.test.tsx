import { renderToStaticMarkup } from 'react-dom/server';
import { type ChartData, chartData } from '../../src/charts/chart-data';
import { ChartSvg } from '../../src/charts/chart-svg';
import type { ChartTheme } from '../../src/charts/theme';
import type { Chart } from '../../src/workbook/workbook';
import { chartOf, ROWS, workbookOf } from './sample';

type Rect = { mark: string; x: number; y: number; width: number; height: number; fill: string };

function draw(change: Partial<Chart> = {}, size = { width: 640, height: 400 }, theme?: Partial<ChartTheme>): string {
  return drawData(chartData(chartOf(change), workbookOf(ROWS)), size, theme);
}

function drawData(data: ChartData, size = { width: 640, height: 400 }, theme?: Partial<ChartTheme>): string {
  return renderToStaticMarkup(<ChartSvg data={data} {...size} theme={theme} />);
}

function rects(svg: string): Rect[] {
  return [...svg.matchAll(/<rect ([^>]*)>/g)].flatMap(([, text = '']) => {
    const attributes = Object.fromEntries(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const mark = attributes['data-mark'] ?? '';
    if (!/^\d+\/\d+$/.test(mark)) return [];
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name]));
    return [{ mark, x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0, fill: attributes['fill'] ?? '' }];
  });
}

function of(list: Rect[], mark: string): Rect {
  const found = list.find((rect) => rect.mark === mark);
  if (found === undefined) throw new Error(`no mark ${mark}`);
  return found;
}

test('stacked to 100 %: every bar fills the whole width, in proportion', () => {
  const bars = rects(draw());
  const widths = [0, 1, 2].map((category) => [0, 1, 2].map((series) => of(bars, `${series}/${category}`).width));
  const whole = widths.map((parts) => parts.reduce((sum, part) => sum + part, 0));
  expect(Math.max(...whole) - Math.min(...whole)).toBeLessThan(0.5);
  expect((widths[0]?.[0] ?? 0) / (whole[0] ?? 1)).toBeCloseTo(3 / 5, 2);
  expect((widths[1]?.[2] ?? 0) / (whole[1] ?? 1)).toBeCloseTo(4 / 8, 2);
});

test('segments follow each other without a gap', () => {
  const bars = rects(draw());
  const first = of(bars, '0/0');
  expect(of(bars, '1/0').x).toBeCloseTo(first.x + first.width, 0);
});

test('stacked: lengths are proportional to the values across bars', () => {
  const bars = rects(draw({ grouping: 'stacked' }));
  expect(of(bars, '0/1').width / of(bars, '0/2').width).toBeCloseTo(4, 1);
});

test('a ranked list reads from top to bottom; without reversing Excel starts at the bottom', () => {
  const top = rects(draw());
  expect(of(top, '0/0').y).toBeLessThan(of(top, '0/2').y);
  const bottom = rects(draw({ reverseCategories: false }));
  expect(of(bottom, '0/0').y).toBeGreaterThan(of(bottom, '0/2').y);
});

test('clustered: bars of a category stand side by side and as wide as the gap says', () => {
  const bars = rects(draw({ kind: 'column', grouping: 'clustered', gapWidth: 50, reverseCategories: false }));
  const [first, second] = [of(bars, '0/0'), of(bars, '1/0')];
  expect(second.x).toBeCloseTo(first.x + first.width, 0);
  const band = of(bars, '0/1').x - first.x;
  expect(band / first.width).toBeCloseTo(3 + 50 / 100, 1);
});

test('columns stand on the axis and grow upwards', () => {
  const bars = rects(draw({ kind: 'column', grouping: 'clustered' }));
  const [low, high] = [of(bars, '0/2'), of(bars, '0/1')];
  expect(high.height / low.height).toBeCloseTo(4, 1);
  expect(high.y + high.height).toBeCloseTo(low.y + low.height, 0);
});

test('negative values grow to the other side of zero', () => {
  const data = chartData(chartOf({ grouping: 'clustered' }), workbookOf([...ROWS.slice(0, 2), ['Thể chế', -2, 4, 1]]));
  const bars = rects(drawData(data));
  const [below, above] = [of(bars, '0/0'), of(bars, '1/0')];
  expect(below.x + below.width).toBeCloseTo(above.x, 0);
  expect(above.width / below.width).toBeCloseTo(2, 1);
});

test('labels print what the format says; zeros stay silent', () => {
  const svg = draw();
  const labels = [...svg.matchAll(/class="cchc-chart-label"[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(labels.sort()).toEqual(['1', '1', '2', '3', '4', '4']);
});

test.each([280, 640, 1200])('at %i px every mark and text starts inside the drawing', (width) => {
  for (const kind of ['bar', 'column', 'line', 'doughnut'] as const) {
    const svg = draw({ kind, grouping: 'clustered', legend: 'right' }, { width, height: 320 });
    for (const rect of rects(svg)) {
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(320);
    }
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test('text stays text: names, legend and every line of the title', () => {
  const svg = draw();
  for (const text of ['Thể chế', 'Quá hạn', 'TIẾN ĐỘ THEO LĨNH VỰC', 'Số liệu chốt đến 14/6/2021']) {
    expect(svg).toContain(`>${text}<`);
  }
});

test('is read aloud as one image with its title, purpose and values', () => {
  const svg = draw();
  expect(svg).toMatch(/^<svg[^>]* role="img"/);
  const [, titleId, descId] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
  expect(svg).toContain(`<title id="${titleId}">TIẾN ĐỘ THEO LĨNH VỰC, Số liệu chốt đến 14/6/2021</title>`);
  expect(svg).toContain(
    `<desc id="${descId}">Thanh chồng: tiến độ theo lĩnh vực. Thể chế: Hoàn thành 3, Đang thực hiện 2, Quá hạn 0.`,
  );
  // What is drawn would be read a second time.
  expect(svg).toContain('<g aria-hidden="true">');
});

test('is read aloud without saying twice what names tell for the legend', () => {
  const counted = [
    ['', '', '', ''],
    ['', 'Số nhiệm vụ', 'Bình quân: 2', ''],
    ['Hoàn thành: 3', 3, 2, ''],
    ['Quá hạn: 1', 1, 2, ''],
  ];
  const [own, line] = chartOf().series;
  const data = chartData(
    chartOf({ grouping: 'clustered', series: [own!, { ...line!, labels: undefined, line: {} }] }),
    workbookOf(counted),
  );
  const read = /<desc[^>]*>(.*?)<\/desc>/.exec(drawData(data))?.[1] ?? '';
  expect(read).toContain('Đường so sánh “Bình quân” ở mức 2. Hoàn thành: 3. Quá hạn: 1.');
});

test('titles of a size of their own keep it, however small the other letters are', () => {
  const sizes = (fontSize: number) =>
    /font-size="([\d.]+)" font-weight="600"/.exec(draw({ fontSize, titleSize: 12 }, { width: 640, height: 400 }))?.[1];
  expect(sizes(8)).toBe('16');
  expect(sizes(10)).toBe(sizes(8));
});

test('without figures it says so instead of drawing an empty frame', () => {
  const data = chartData(chartOf(), workbookOf(ROWS.slice(0, 2)));
  const svg = drawData(data);
  expect(svg).toContain('>Chưa có số liệu<');
  expect(rects(svg)).toEqual([]);
});

test('on a dark surface colours are lightened and labels stay readable', () => {
  const paper = of(rects(draw()), '0/0').fill;
  const dark = draw({}, undefined, { onDark: true });
  expect(paper).toBe('#0F6B43');
  expect(of(rects(dark), '0/0').fill).not.toBe(paper);
  expect(dark).toMatch(/class="cchc-chart-label"[^>]*fill="#000000"/);
});

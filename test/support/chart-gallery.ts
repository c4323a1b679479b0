/** Charts of every kind with few and many categories and long names, for looking at and for measuring. Figures are made up. */
import type { Cell, Chart, ChartSeries, Sheet, Workbook } from '../../src/workbook/workbook';
import { emptySheet, emptyWorkbook } from './rich-workbook';

export const GALLERY_COUNTS = [1, 7, 24, 60] as const;

export type GalleryChart = { id: string; chart: Chart; data: Sheet };

const LONG_NAMES = [
  'Phòng Lao động – Thương binh và Xã hội',
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thị xã',
  'Chi nhánh Văn phòng Đăng ký đất đai',
  'Ban Quản lý dự án đầu tư xây dựng khu vực',
  'Ủy ban nhân dân phường Hương Văn',
  'Ủy ban nhân dân phường Hương Vân',
  'Ủy ban nhân dân phường Hương Chữ',
  'Ủy ban nhân dân xã Hương Bình',
];

/** From the ninth on names differ in their last letters alone, as those of communes do. */
export function galleryNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => LONG_NAMES[index] ?? `Ủy ban nhân dân xã Hương Mẫu ${index + 1}`);
}

/** Falling from 100 %, as a ranked list does; one in nine has nothing to show, one in nine is zero. */
function rate(index: number, count: number): number | null {
  if (index % 9 === 7) return null;
  return index % 9 === 8 ? 0 : 1 - (index / count) * 0.62;
}

const MEAN = 0.864;
const THICKNESS = 0.004;

const COLUMNS = ['Tên', 'Tỷ lệ', 'Nhận', 'Giải quyết', 'Quá hạn', 'Đầu vạch', 'Bề dày', 'Bình quân', 'Cao'] as const;
type Column = (typeof COLUMNS)[number];

function dataSheet(name: string, count: number): Sheet {
  const rows = galleryNames(count).map((unit, index) => {
    const received = 12 + ((index * 37) % 140);
    return [
      unit,
      rate(index, count),
      received,
      Math.max(0, received - (index % 5)),
      index % 5,
      MEAN - THICKNESS / 2,
      THICKNESS,
      MEAN,
      0.97 - (index / count) * 0.12,
    ];
  });
  const cells = [COLUMNS, ...rows].map((row) => row.map((value): Cell => ({ value })));
  return { ...emptySheet(name), rows: cells };
}

const BOX = { left: 6, top: 6, width: 700, height: 440 };
const DARK = '#1F4E79';
const LINE = '#C55A11';

/** One chart of each look for each number of categories. */
export function galleryCharts(counts: readonly number[] = GALLERY_COUNTS): GalleryChart[] {
  return counts.flatMap((count) => {
    const name = `Dữ liệu ${count}`;
    const data = dataSheet(name, count);
    const column = (head: Column): string => {
      const letter = String.fromCharCode(65 + COLUMNS.indexOf(head));
      return `'${name}'!$${letter}$2${count > 1 ? `:$${letter}$${count + 1}` : ''}`;
    };
    const series = (head: Column, color: string, more: Partial<ChartSeries> = {}): ChartSeries => ({
      name: head,
      categories: column('Tên'),
      values: column(head),
      color,
      ...more,
    });
    const percent = { numberFormat: '0.0%', color: '#000000', position: 'outsideEnd' as const, bold: true };
    const inside = { numberFormat: '0;;;', color: '#000000', position: 'center' as const };
    const mean = { name: 'Bình quân chung: 86,4%', color: LINE };
    const size = count <= 16 ? 12 : count <= 26 ? 10 : 6;
    const base = { box: BOX, fontSize: size };
    const gapWidth = count <= 3 ? 300 : count <= 7 ? 120 : 45;
    const bars = { kind: 'bar', reverseCategories: true, gapWidth } as const;
    const columns = { kind: 'column', gapWidth } as const;
    const rates = { min: 0, max: 1.1, numberFormat: '0%', visible: false, gridlines: false };
    const counted = [
      series('Nhận', '#A6C8E0', { labels: inside }),
      series('Giải quyết', DARK, { labels: { ...inside, color: '#FFFFFF' } }),
      series('Quá hạn', '#B5541C', { labels: { ...inside, color: '#FFFFFF' } }),
    ];
    const charts: [string, Pick<Chart, 'kind' | 'grouping' | 'series' | 'legend'> & Partial<Chart>][] = [
      [
        'ranked',
        {
          ...bars,
          grouping: 'clustered',
          series: [
            series('Tỷ lệ', DARK, { labels: percent }),
            series('Đầu vạch', LINE, { ...mean, line: { thickness: column('Bề dày') } }),
          ],
          legend: 'bottom',
          valueAxis: rates,
        },
      ],
      ['shares', { ...bars, grouping: 'percentStacked', series: counted, legend: 'bottom' }],
      [
        'cut',
        {
          ...bars,
          grouping: 'clustered',
          series: [series('Cao', DARK, { labels: percent })],
          legend: 'none',
          valueAxis: { min: 0.8, max: 1, numberFormat: '0%' },
        },
      ],
      [
        'columns',
        {
          ...columns,
          grouping: 'clustered',
          series: [
            series('Tỷ lệ', DARK, count <= 7 ? { labels: percent } : {}),
            series('Bình quân', LINE, { ...mean, line: {} }),
          ],
          legend: 'bottom',
          valueAxis: { min: 0, max: 1, numberFormat: '0%' },
        },
      ],
      ['stacked', { ...columns, grouping: 'stacked', series: counted, legend: 'top' }],
      [
        'trend',
        {
          kind: 'line',
          grouping: 'clustered',
          series: [series('Tỷ lệ', DARK), series('Bình quân', LINE, { ...mean, line: {} })],
          legend: 'bottom',
          valueAxis: { min: 0, max: 1, numberFormat: '0%' },
        },
      ],
      [
        'ring',
        {
          kind: 'doughnut',
          grouping: 'clustered',
          series: [
            series('Nhận', DARK, {
              pointColors: Array.from(
                { length: count },
                (_, at) => ['#1F5F8B', '#A6C8E0', '#B5541C', '#D5DAE0'][at % 4]!,
              ),
              labels: { numberFormat: '0;;;', color: '#000000', bold: true },
            }),
          ],
          legend: 'right',
          holeSize: 55,
        },
      ],
      [
        'coloured',
        {
          ...bars,
          grouping: 'clustered',
          series: [
            series('Nhận', DARK, {
              pointColors: Array.from({ length: count }, (_, at) => [DARK, '#9DB7DD', '#A6A6A6'][at % 3]!),
              labels: { numberFormat: '0', color: '#000000', position: 'outsideEnd', bold: true },
            }),
          ],
          legend: 'none',
          titleSize: 13,
          valueAxis: { min: 0, numberFormat: '0', visible: false, gridlines: false },
        },
      ],
    ];
    return charts.map(([look, chart]): GalleryChart => ({
      id: `${look}-${count}`,
      chart: {
        name: `CCHC_${look}_${count}`,
        title: { text: 'TỶ LỆ HOÀN THÀNH THEO CƠ QUAN CHỦ TRÌ\nDữ liệu mẫu, chốt đến 14/6/2021' },
        altText: `Biểu đồ mẫu ${look} với ${count} cơ quan.`,
        ...base,
        ...chart,
      },
      data,
    }));
  });
}

/** All of them in one workbook, each on a sheet and a page of its own; the figures stand on hidden sheets. */
export function galleryWorkbook(charts: readonly GalleryChart[]): Workbook {
  const data = [...new Set(charts.map((one) => one.data))];
  const pages = charts.map(({ id, chart }): Sheet => ({
    ...emptySheet(id),
    rows: [[{ value: id }]],
    charts: [chart],
    page: {
      orientation: 'landscape',
      margins: { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 10 },
      fit: { wide: 1, tall: 0 },
      printArea: { row: 0, column: 0, rows: 23, columns: 10 },
      titleRows: null,
      header: {},
      footer: {},
      firstPageWithoutHeader: false,
      centerHorizontally: false,
      breaksBefore: [],
    },
    columns: Array.from({ length: 10 }, () => ({ width: 71.2 })),
    rowFormats: Object.fromEntries(Array.from({ length: 23 }, (_, row) => [row, { height: 20 }])),
  }));
  return emptyWorkbook([...pages, ...data.map((sheet) => ({ ...sheet, visibility: 'hidden' as const }))]);
}

import type { Cell, Chart, Sheet, Workbook } from '../../src/workbook/workbook';

/** Three areas with counts of done, running and overdue tasks, as the sheet behind a chart holds them. */
export const ROWS: (string | number | null)[][] = [
  ['TIẾN ĐỘ THEO LĨNH VỰC\nSố liệu chốt đến 14/6/2021'],
  ['', 'Hoàn thành', 'Đang thực hiện', 'Quá hạn'],
  ['Thể chế', 3, 2, 0],
  ['Đội ngũ cán bộ, công chức, viên chức', 4, 0, 4],
  ['Tài chính công', 1, 1, 0],
  // Spare row of a live ranking.
  ['', '', '', ''],
];

export function workbookOf(rows: (string | number | null)[][]): Workbook {
  const sheet: Sheet = {
    name: 'Biểu đồ',
    visibility: 'visible',
    showGridlines: true,
    rows: rows.map((line) => line.map((value): Cell | null => (value === null ? null : { value }))),
    columns: [],
    rowFormats: {},
    merges: [],
    freeze: null,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: null,
    protection: null,
  };
  return {
    sheets: [sheet],
    names: [],
    properties: { custom: {} },
    defaultFont: { name: 'Times New Roman', size: 13 },
    unsupported: [],
  };
}

export function chartOf(change: Partial<Chart> = {}): Chart {
  const series = ['B', 'C', 'D'].map((column, index) => ({
    name: `Cột ${column}`,
    nameReference: `'Biểu đồ'!$${column}$2`,
    categories: "'Biểu đồ'!$A$3:$A$6",
    values: `'Biểu đồ'!$${column}$3:$${column}$6`,
    color: ['#0F6B43', '#E3A008', '#9C1C1C'][index] ?? '#000000',
    labels: { numberFormat: '0;;', color: '#FFFFFF', position: 'center' as const },
  }));
  return {
    name: 'CCHC_Thu',
    kind: 'bar',
    grouping: 'percentStacked',
    title: { text: 'Tiêu đề', reference: "'Biểu đồ'!$A$1" },
    box: { left: 0, top: 0, width: 480, height: 300 },
    series,
    legend: 'bottom',
    reverseCategories: true,
    gapWidth: 50,
    fontSize: 12,
    altText: 'Thanh chồng: tiến độ theo lĩnh vực.',
    ...change,
  };
}

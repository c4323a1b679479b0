/** A workbook that uses everything `Workbook` can hold, small enough to read. Names and figures are made up for tests. */
import type { Cell, CellValue, Chart, Sheet, Style, Workbook } from '../../src/workbook/workbook';

const thin = { line: 'thin', color: '#808080' } as const;
const BOXED: Style = { border: { top: thin, right: thin, bottom: thin, left: thin }, vertical: 'center', wrap: true };
const HEADER: Style = {
  ...BOXED,
  font: { bold: true, color: '#FFFFFF' },
  fill: '#1F5F8B',
  horizontal: 'center',
};
const DATE: Style = { ...BOXED, numberFormat: 'dd/mm/yyyy', horizontal: 'center', locked: false };
const PERCENT: Style = { ...BOXED, numberFormat: '0.0%' };
const COUNT: Style = { ...BOXED, numberFormat: '#,##0', horizontal: 'right' };
const TITLE: Style = { font: { bold: true, size: 14, name: 'Times New Roman', underline: true }, horizontal: 'center' };
const INDENTED: Style = { horizontal: 'left', indent: 2, font: { italic: true } };
const DOUBLE: Style = {
  border: { bottom: { line: 'double', color: '#000000' }, top: { line: 'hair', color: '#FF0000' } },
};

export const AREA_NAMES = [
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng Chính quyền điện tử, Chính quyền số',
  'Công tác chỉ đạo, điều hành',
];
const DONE = [5, 7, 3, 4, 2, 6, 9];
const DOING = [3, 2, 4, 1, 2, 3, 1];
const OVERDUE = [1, 0, 2, 0, 3, 1, 0];

export function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: 'visible',
    showGridlines: true,
    rows: [],
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
}

export function emptyWorkbook(sheets: Sheet[]): Workbook {
  return {
    sheets,
    names: [],
    properties: { custom: {} },
    defaultFont: { name: 'Times New Roman', size: 12 },
    unsupported: [],
  };
}

function cell(value: CellValue, style?: Style, formula?: string): Cell {
  return { value, ...(formula ? { formula } : {}), ...(style ? { style } : {}) };
}

function planSheet(): Sheet {
  const sheet = emptySheet("Kế hoạch 'thử' 1");
  const rows: (Cell | null)[][] = [
    [cell('KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH', TITLE), null, null, null, null, null],
    [],
    ['Nhiệm vụ', 'Lĩnh vực', 'Hạn hoàn thành', 'Ngày hoàn thành', 'Trạng thái', 'Số lượng'].map((text) =>
      cell(text, HEADER),
    ),
  ];
  AREA_NAMES.forEach((area, index) => {
    const done = index % 2 === 0;
    const row = index + 4;
    rows.push([
      cell(`Nhiệm vụ ${index + 1} <mẫu> & "dẫn"\ndòng hai`, { ...BOXED, locked: false }),
      cell(area, BOXED),
      cell(44_348 + index * 10, DATE),
      cell(done ? 44_340 + index * 10 : null, DATE),
      cell(
        done ? 'Hoàn thành' : 'Chưa',
        BOXED,
        '=IF(KeHoachThu[[#This Row],[Ngày hoàn thành]]="","Chưa","Hoàn thành")',
      ),
      cell(DONE[index] ?? 0, COUNT),
      index === 0
        ? { value: 'Xem tổng hợp', link: { reference: "'Tổng hợp'!A1", tip: 'Đi tới bảng tổng hợp' } }
        : cell(row),
    ]);
  });
  sheet.rows = rows;
  sheet.columns = [{ width: 180 }, { width: 150 }, { width: 72 }, { width: 72 }, { width: 90.5 }, {}, { hidden: true }];
  sheet.rowFormats = { 0: { height: 30 }, 1: { hidden: true }, 2: { height: 33.75 } };
  sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 6 }];
  sheet.freeze = { rows: 3, columns: 1 };
  sheet.tabColor = '#1F5F8B';
  sheet.showGridlines = false;
  sheet.tables = [
    {
      name: 'KeHoachThu',
      area: { row: 2, column: 0, rows: 8, columns: 6 },
      columns: [
        { name: 'Nhiệm vụ' },
        { name: 'Lĩnh vực' },
        { name: 'Hạn hoàn thành' },
        { name: 'Ngày hoàn thành' },
        { name: 'Trạng thái', formula: '=IF(KeHoachThu[[#This Row],[Ngày hoàn thành]]="","Chưa","Hoàn thành")' },
        { name: 'Số lượng' },
      ],
      style: 'TableStyleLight9',
      bandedRows: true,
      filterButtons: true,
    },
  ];
  sheet.validations = [
    {
      area: { row: 3, column: 1, rows: 7, columns: 1 },
      rule: { type: 'list', source: '=DanhSachLinhVuc' },
      allowBlank: true,
      prompt: { title: 'Lĩnh vực', message: 'Chọn một trong bảy lĩnh vực' },
      error: { style: 'stop', title: 'Lĩnh vực', message: 'Chọn lĩnh vực có trong danh mục.\nXem tab Danh mục.' },
    },
    {
      area: { row: 3, column: 2, rows: 7, columns: 2 },
      rule: { type: 'date', operator: 'between', formula1: 43_831, formula2: 47_848 },
      allowBlank: true,
      error: { style: 'warning', title: 'Ngày', message: 'Ngày không nằm trong khoảng 2020–2030.' },
    },
    {
      area: { row: 3, column: 5, rows: 7, columns: 1 },
      rule: { type: 'whole', operator: 'greaterThanOrEqual', formula1: 0 },
      allowBlank: false,
    },
    {
      area: { row: 3, column: 0, rows: 7, columns: 1 },
      rule: { type: 'custom', formula: '=LEN($A4)<=500' },
      allowBlank: true,
      error: { style: 'information', title: 'Dài', message: 'Tên nhiệm vụ dài quá 500 ký tự.' },
    },
    { area: { row: 12, column: 0, rows: 1, columns: 1 }, rule: { type: 'list', source: 'Có,Không' }, allowBlank: true },
    {
      area: { row: 13, column: 0, rows: 1, columns: 1 },
      rule: { type: 'decimal', operator: 'lessThanOrEqual', formula1: '=$F$4' },
      allowBlank: true,
      prompt: { title: 'Số', message: 'Không quá số ở F4' },
    },
  ];
  sheet.conditionalFormats = [
    {
      area: { row: 3, column: 0, rows: 7, columns: 6 },
      formula: '=$E4="Chưa"',
      fill: '#FCE4D6',
      font: { color: '#9C0006', bold: true },
      stopIfTrue: true,
    },
    { area: { row: 3, column: 4, rows: 7, columns: 1 }, formula: '=$E4="Hoàn thành"', font: { color: '#006100' } },
  ];
  sheet.page = {
    orientation: 'landscape',
    margins: { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 8 },
    fit: { wide: 1, tall: 0 },
    printArea: { row: 0, column: 0, rows: 10, columns: 6 },
    titleRows: { from: 2, to: 2 },
    header: { center: '&13&P' },
    footer: { left: 'BM-01', right: 'Lần ban hành: 01 && sửa' },
    firstPageWithoutHeader: true,
    centerHorizontally: true,
    breaksBefore: [6],
  };
  sheet.protection = {
    allowSort: true,
    allowFilter: true,
    allowFormatCells: false,
    allowFormatRows: true,
    allowFormatColumns: true,
    allowInsertRows: false,
    allowDeleteRows: false,
  };
  return sheet;
}

function summarySheet(): Sheet {
  const sheet = emptySheet('Tổng hợp');
  sheet.rows = [
    [cell('Tiến độ theo lĩnh vực – dữ liệu mẫu, chốt đến 14/6/2021', { font: { bold: true } })],
    ['Lĩnh vực', 'Hoàn thành', 'Đang thực hiện', 'Quá hạn', 'Tỷ lệ'].map((text) => cell(text, HEADER)),
  ];
  AREA_NAMES.forEach((area, index) => {
    const row = index + 3;
    const total = DONE[index]! + DOING[index]! + OVERDUE[index]!;
    sheet.rows.push([
      cell(area, BOXED),
      cell(DONE[index]!, COUNT),
      cell(DOING[index]!, COUNT),
      cell(OVERDUE[index]!, COUNT),
      cell(DONE[index]! / total, PERCENT, `=B${row}/SUM(B${row}:D${row})`),
    ]);
  });
  const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
  sheet.rows.push([
    cell('Cộng', DOUBLE),
    cell(sum(DONE), COUNT, '=SUM(B3:B9)'),
    cell(sum(DOING), COUNT, '=SUM(C3:C9)'),
    cell(sum(OVERDUE), COUNT, '=SUM(D3:D9)'),
    cell(sum(DONE) / (sum(DONE) + sum(DOING) + sum(OVERDUE)), PERCENT, '=B10/SUM(B10:D10)'),
  ]);
  sheet.rows.push(
    [],
    [cell('Đã hoàn thành', INDENTED), cell(4, undefined, '=COUNTIFS(KeHoachThu[Trạng thái],"Hoàn thành")')],
    [cell('Lỗi'), cell({ error: '#N/A' }, undefined, '=NA()'), cell({ error: '#DIV/0!' }, undefined, '=1/(B3-5)')],
    [cell('Đúng'), cell(true, undefined, '=B3=5'), cell(false), cell('', undefined, '=IF(B3=5,"","x")')],
    [
      cell('_x0041_ và \u0001 điều khiển\tthụt'),
      cell('  có khoảng trắng  '),
      cell(-0.125),
      cell(1e21),
      cell('=không phải công thức'),
    ],
    [cell('Tên'), cell(AREA_NAMES[2]!, undefined, '=INDEX(DanhSachLinhVuc,3)'), cell({ error: '#REF!' })],
  );
  sheet.columns = [{ width: 220 }, { width: 70 }, { width: 70 }, { width: 70 }, { width: 60 }];
  sheet.page = {
    orientation: 'portrait',
    margins: { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 10 },
    fit: { wide: 1, tall: 1 },
    printArea: null,
    titleRows: null,
    header: {},
    footer: {},
    firstPageWithoutHeader: false,
    centerHorizontally: false,
    breaksBefore: [],
  };
  return sheet;
}

const COLORS = { done: '#1F5F8B', doing: '#A6C8E0', overdue: '#B5541C' };

function charts(): Chart[] {
  const categories = "'Tổng hợp'!$A$3:$A$9";
  const series = (['B', 'C', 'D'] as const).map((column, index) => ({
    name: ['Hoàn thành', 'Đang thực hiện', 'Quá hạn'][index]!,
    nameReference: `'Tổng hợp'!$${column}$2`,
    categories,
    values: `'Tổng hợp'!$${column}$3:$${column}$9`,
    color: Object.values(COLORS)[index]!,
    labels: {
      numberFormat: '0;;;',
      color: index === 1 ? '#000000' : '#FFFFFF',
      position: 'center' as const,
      bold: true,
    },
  }));
  const left = 20;
  const width = 700;
  return [
    {
      name: 'CCHC_TienDo',
      kind: 'bar',
      grouping: 'percentStacked',
      title: { text: 'Tiến độ theo lĩnh vực – dữ liệu mẫu, chốt đến 14/6/2021', reference: "'Tổng hợp'!$A$1" },
      box: { left, top: 20, width, height: 320 },
      series,
      legend: 'bottom',
      reverseCategories: true,
      gapWidth: 45,
      fontSize: 12,
      altText: 'Biểu đồ thanh 100%: tiến độ bảy lĩnh vực "mẫu"',
    },
    {
      name: 'CCHC_TyLe',
      kind: 'bar',
      grouping: 'clustered',
      title: { text: 'Tỷ lệ hoàn thành' },
      box: { left, top: 360, width, height: 300 },
      series: [
        {
          name: 'Tỷ lệ',
          categories,
          values: "'Tổng hợp'!$E$3:$E$9",
          color: COLORS.done,
          labels: { numberFormat: '0.0%', color: '#000000', position: 'outsideEnd' },
        },
      ],
      legend: 'none',
      reverseCategories: true,
      valueAxis: { min: 0, max: 1, numberFormat: '0%', title: 'Tỷ lệ (%)', gridlines: true },
      gapWidth: 60,
      fontSize: 12,
      altText: 'Biểu đồ thanh: tỷ lệ hoàn thành',
    },
    {
      name: 'CCHC_CoCau',
      kind: 'doughnut',
      grouping: 'clustered',
      title: { text: 'Cơ cấu trạng thái' },
      box: { left, top: 680, width: 340, height: 280 },
      series: [
        {
          name: 'Cộng',
          categories: "'Tổng hợp'!$B$2:$D$2",
          values: "'Tổng hợp'!$B$10:$D$10",
          color: COLORS.done,
          pointColors: Object.values(COLORS),
          labels: { numberFormat: '0', color: '#000000', bold: true },
        },
      ],
      legend: 'right',
      holeSize: 55,
      fontSize: 12,
      altText: 'Biểu đồ vành khuyên: cơ cấu trạng thái',
    },
    {
      name: 'CCHC_Cot',
      kind: 'column',
      grouping: 'stacked',
      title: { text: 'Số nhiệm vụ' },
      box: { left: 380, top: 680, width: 340, height: 280 },
      series: series.map(({ nameReference: _, ...one }) => one),
      legend: 'top',
      valueAxis: { visible: false, gridlines: false },
      fontSize: 10,
      altText: 'Biểu đồ cột',
    },
    {
      name: 'CCHC_Duong',
      kind: 'line',
      grouping: 'clustered',
      title: { text: '' },
      box: { left, top: 980, width, height: 240 },
      series: series.slice(0, 2).map((one) => ({
        ...one,
        labels: { numberFormat: '0', color: '#000000', position: 'outsideEnd' as const },
      })),
      legend: 'bottom',
      fontSize: 11,
      altText: 'Biểu đồ đường',
    },
  ];
}

export function richWorkbook(): Workbook {
  const chartSheet = emptySheet('Biểu đồ');
  chartSheet.showGridlines = false;
  chartSheet.charts = charts();
  chartSheet.page = {
    orientation: 'portrait',
    margins: { top: 20, right: 15, bottom: 20, left: 20, header: 10, footer: 10 },
    fit: { wide: 1, tall: 0 },
    printArea: { row: 0, column: 0, rows: 80, columns: 14 },
    titleRows: null,
    header: {},
    footer: { center: 'Nguồn: dữ liệu mẫu' },
    firstPageWithoutHeader: false,
    centerHorizontally: true,
    breaksBefore: [],
  };
  const catalogue = emptySheet('Danh mục');
  catalogue.visibility = 'hidden';
  catalogue.rows = AREA_NAMES.map((name, index) => [cell(index + 1), cell(name)]);
  const hidden = emptySheet('_CCHC');
  hidden.visibility = 'veryHidden';
  hidden.rows = [[cell('phien-ban'), cell(1)]];
  const workbook = emptyWorkbook([hidden, planSheet(), summarySheet(), chartSheet, catalogue]);
  workbook.names = [
    { name: 'DanhSachLinhVuc', reference: "='Danh mục'!$B$1:$B$7" },
    { name: 'CCHC_Tab_KeHoach', reference: "='Kế hoạch ''thử'' 1'!$A$1", hidden: true },
  ];
  workbook.properties = {
    title: 'Kế hoạch CCHC – dữ liệu mẫu',
    creator: 'Phòng Nội vụ',
    custom: { 'CCHC phiên bản': '1', CCHC_Mau: 'a < b & c' },
  };
  return workbook;
}

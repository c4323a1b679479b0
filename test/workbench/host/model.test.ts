/** What arrives in the model when the add-in speaks Office.js. */
import type { Sheet } from '../../../src/workbook/workbook';
import { closeHosts, startHost } from '../../support/host';

afterEach(closeHosts);

async function sheetAfter(
  ...steps: ((context: Excel.RequestContext, sheet: Excel.Worksheet) => void)[]
): Promise<{ sheet: Sheet; names: string[] }> {
  const { Excel, host } = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const step of steps) {
      step(context, sheet);
      await context.sync();
    }
  });
  const sheet = host.workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return { sheet, names: host.workbook.names.map((name) => name.reference) };
}

test('looks: font, fill, borders by edge, alignment, sizes, lock', async () => {
  const { sheet } = await sheetAfter((_, excel) => {
    const { format } = excel.getRange('A1:B2');
    format.font.name = 'Times New Roman';
    format.font.size = 13;
    format.font.color = '#ff0000';
    format.fill.color = '#FFEEAA';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    format.indentLevel = 1;
    format.protection.locked = false;
    format.borders.getItem('EdgeTop').style = 'Double';
    format.borders.getItem('InsideVertical').style = 'Continuous';
    format.borders.getItem('InsideVertical').weight = 'Hairline';
    excel.getRange('A:A').format.columnWidth = 100;
    excel.getRange('1:2').format.rowHeight = 30;
    excel.getRange('2:2').rowHidden = true;
  });
  expect(sheet.rows[0]?.[0]?.style).toEqual({
    font: { name: 'Times New Roman', size: 13, color: '#FF0000' },
    fill: '#FFEEAA',
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
    indent: 1,
    locked: false,
    border: { top: { line: 'double', color: '#000000' }, right: { line: 'hair', color: '#000000' } },
  });
  expect(sheet.rows[1]?.[1]?.style?.border).toEqual({ left: { line: 'hair', color: '#000000' } });
  expect(sheet.columns[0]).toEqual({ width: 100 });
  expect(sheet.rowFormats).toEqual({ 0: { height: 30 }, 1: { height: 30, hidden: true } });
  // Equal looks are one object, so that a file writer can number them.
  expect(sheet.rows[0]?.[0]?.style).not.toBe(sheet.rows[0]?.[1]?.style);
});

test('validation, prompts and alerts; a rule over a part splits what was there', async () => {
  const { sheet } = await sheetAfter(
    (_, excel) => {
      const all = excel.getRange('B2:B10').dataValidation;
      all.rule = { list: { inCellDropDown: true, source: '=CCHC_DS_DonVi' } };
      all.ignoreBlanks = false;
      all.errorAlert = { showAlert: true, style: 'Warning', title: 'Đơn vị', message: 'Chọn trong danh sách.' };
    },
    (_, excel) => {
      excel.getRange('B4:B5').dataValidation.rule = {
        date: { formula1: '2026-01-01', formula2: '2026-12-31', operator: 'Between' },
      };
    },
  );
  const kept = {
    rule: { type: 'list', source: '=CCHC_DS_DonVi' },
    allowBlank: false,
    error: { style: 'warning', title: 'Đơn vị', message: 'Chọn trong danh sách.' },
  };
  expect(sheet.validations).toEqual([
    { ...kept, area: { row: 1, column: 1, rows: 2, columns: 1 } },
    { ...kept, area: { row: 5, column: 1, rows: 5, columns: 1 } },
    expect.objectContaining({
      area: { row: 3, column: 1, rows: 2, columns: 1 },
      rule: { type: 'date', operator: 'between', formula1: 46_023, formula2: 46_387 },
    }),
  ]);
});

test('conditional formats: the newest stands first, as Excel puts it', async () => {
  const { sheet } = await sheetAfter((_, excel) => {
    for (const formula of ['=$A1=1', '=$A1=2']) {
      const format = excel.getRange('A1:C9').conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      format.custom.format.font.color = '#C00000';
      format.stopIfTrue = true;
    }
  });
  expect(sheet.conditionalFormats.map((format) => format.formula)).toEqual(['=$A1=2', '=$A1=1']);
  expect(sheet.conditionalFormats[0]).toMatchObject({ font: { color: '#C00000' }, stopIfTrue: true });
});

test('page set-up is kept in millimetres', async () => {
  const { sheet } = await sheetAfter((_, excel) => {
    const { pageLayout } = excel;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2, left: 3, right: 1.5 });
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea('A1:H40');
    pageLayout.setPrintTitleRows('$5:$6');
    pageLayout.headersFooters.state = 'FirstAndDefault';
    pageLayout.headersFooters.defaultForAllPages.centerHeader = '&P';
    excel.horizontalPageBreaks.add('A21:A21');
  });
  expect(sheet.page).toMatchObject({
    orientation: 'landscape',
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    fit: { wide: 1, tall: 0 },
    centerHorizontally: true,
    printArea: { row: 0, column: 0, rows: 40, columns: 8 },
    titleRows: { from: 4, to: 5 },
    header: { center: '&P' },
    firstPageWithoutHeader: true,
    breaksBefore: [20],
  });
});

test('a chart: kind, series by columns, bound title, labels, axes, colours of points', async () => {
  const { sheet } = await sheetAfter(
    (_, excel) => {
      excel.getRange('A1:C3').values = [
        ['', 'Đúng hạn', 'Quá hạn'],
        ['Sở Nội vụ', 3, 1],
        ['Sở Y tế', 2, 4],
      ];
      const chart = excel.charts.add('BarStacked100', excel.getRange('A1:C3'), 'Columns');
      chart.name = 'CCHC_TienDo';
    },
    (_, excel) => {
      const chart = excel.charts.getItem('CCHC_TienDo');
      chart.left = 10;
      chart.width = 400;
      chart.title.setFormula("='Sheet1'!$B$1");
      chart.legend.position = 'Right';
      chart.format.font.size = 11;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.numberFormat = '0%';
      chart.axes.valueAxis.majorGridlines.visible = false;
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor('#2E75B6');
      series.gapWidth = 60;
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = '0;;';
      series.dataLabels.position = 'Center';
      series.dataLabels.format.font.color = '#FFFFFF';
      series.points.getItemAt(1).format.fill.setSolidColor('#C00000');
      const added = chart.series.add('Thêm');
      added.setValues(excel.getRange('C2:C3'));
      added.setXAxisValues(excel.getRange('A2:A3'));
    },
  );
  expect(sheet.charts).toHaveLength(1);
  expect(sheet.charts[0]).toMatchObject({
    name: 'CCHC_TienDo',
    kind: 'bar',
    grouping: 'percentStacked',
    title: { text: 'Đúng hạn', reference: 'Sheet1!$B$1' },
    box: { left: 10, width: 400 },
    legend: 'right',
    fontSize: 11,
    reverseCategories: true,
    valueAxis: { max: 1, numberFormat: '0%', gridlines: false },
    gapWidth: 60,
    series: [
      {
        name: 'Đúng hạn',
        nameReference: 'Sheet1!$B$1',
        categories: 'Sheet1!$A$2:$A$3',
        values: 'Sheet1!$B$2:$B$3',
        color: '#2E75B6',
        pointColors: ['#2E75B6', '#C00000'],
        labels: { numberFormat: '0;;', color: '#FFFFFF', position: 'center' },
      },
      { name: 'Quá hạn', values: 'Sheet1!$C$2:$C$3' },
      { name: 'Thêm', values: 'Sheet1!$C$2:$C$3', categories: 'Sheet1!$A$2:$A$3' },
    ],
  });
});

test('bars of one axis group share a type; two stacked ones on the other axes make a line that moves with its rows', async () => {
  const { sheet } = await sheetAfter((_, excel) => {
    excel.getRange('A1:D3').values = [
      ['', 'Tỷ lệ', 'Đầu', 'Bề dày'],
      ['Thể chế', 0.5, 0.79, 0.02],
      ['Tài chính', 0.9, 0.79, 0.02],
    ];
    const chart = excel.charts.add('BarClustered', excel.getRange('A1:D3'), 'Columns');
    const [begin, thickness] = [chart.series.getItemAt(1), chart.series.getItemAt(2)];
    begin.axisGroup = 'Secondary';
    thickness.axisGroup = 'Secondary';
    begin.chartType = 'BarStacked';
    begin.format.fill.clear();
    excel.getRange('1:1').insert('Down');
  });
  expect(sheet.charts[0]).toMatchObject({ kind: 'bar', grouping: 'clustered' });
  expect(sheet.charts[0]?.series).toMatchObject([
    { name: 'Tỷ lệ', values: 'Sheet1!$B$3:$B$4' },
    { name: 'Bề dày', values: 'Sheet1!$C$3:$C$4', line: { thickness: 'Sheet1!$D$3:$D$4' } },
  ]);
});

test('stacking one of several bars on the same axes stacks them all', async () => {
  const { sheet } = await sheetAfter((_, excel) => {
    excel.getRange('A1:C2').values = [
      ['', 'Một', 'Hai'],
      ['Thể chế', 1, 2],
    ];
    excel.charts.add('BarClustered', excel.getRange('A1:C2'), 'Columns').series.getItemAt(1).chartType = 'BarStacked';
  });
  expect(sheet.charts[0]).toMatchObject({ grouping: 'stacked' });
  expect(sheet.charts[0]?.series.some(({ line }) => line)).toBe(false);
});

test('an inserted row moves tables, merges, rules, names, charts and formulas', async () => {
  const { sheet, names } = await sheetAfter(
    (context, excel) => {
      excel.getRange('A5:B5').values = [['a', 'b']];
      excel.tables.add('A5:B8', true);
      excel.getRange('D5:E5').merge();
      excel.getRange('A6:A8').dataValidation.rule = { custom: { formula: '=A6>0' } };
      excel.getRange('D1').formulas = [['=SUM($B$6:B8)+A$2+SUM(B:B)']];
      context.workbook.names.add('Bang', excel.getRange('B6:B8'));
      excel.charts.add('Line', excel.getRange('A5:B8'), 'Columns');
    },
    (_, excel) => excel.getRange('3:4').insert('Down'),
    (_, excel) => excel.getRange('9:9').delete('Up'),
  );
  expect(sheet.tables[0]?.area).toEqual({ row: 6, column: 0, rows: 3, columns: 2 });
  expect(sheet.merges).toEqual([{ row: 6, column: 3, rows: 1, columns: 2 }]);
  expect(sheet.validations[0]?.area).toEqual({ row: 7, column: 0, rows: 2, columns: 1 });
  expect(sheet.rows[0]?.[3]?.formula).toBe('=SUM($B$8:B9)+A$2+SUM(B:B)');
  expect(names).toEqual(['=Sheet1!$B$8:$B$9']);
  expect(sheet.charts[0]?.series[0]?.values).toBe('Sheet1!$B$8:$B$9');
});

test('a sheet, a table and a heading that are renamed keep their formulas', async () => {
  const { sheet, names } = await sheetAfter(
    (context, excel) => {
      excel.getRange('A1:B1').values = [['a', 'Hạn']];
      excel.tables.add('A1:B3', true).name = 'KeHoach';
      excel.getRange('D1:D2').formulas = [['=SUM(KeHoach[Hạn])'], ['=Sheet1!A1&"Sheet1!A1"']];
      context.workbook.names.add('O', excel.getRange('A1'));
    },
    (_, excel) => {
      excel.tables.getItem('KeHoach').columns.getItem('Hạn').name = 'Hạn hoàn thành';
      excel.tables.getItem('KeHoach').name = 'Bang';
      excel.name = 'Kế hoạch';
    },
  );
  expect(sheet.rows.map((row) => row[3]?.formula)).toEqual(
    ['=SUM(Bang[Hạn hoàn thành])', `='Kế hoạch'!A1&"Sheet1!A1"`, undefined].slice(0, sheet.rows.length),
  );
  expect(sheet.rows[0]?.[1]?.value).toBe('Hạn hoàn thành');
  expect(names).toEqual(["='Kế hoạch'!$A$1"]);
});

test('what was asked comes back: text as shown, types, hidden rows, links, used range', async () => {
  const { Excel } = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B2:C3');
    range.numberFormat = [
      ['dd/mm/yyyy', '0.0%'],
      ['#,##0.00', 'General'],
    ];
    range.values = [
      [46_381, 0.125],
      [1234.5, true],
    ];
    sheet.getRange('E5').hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: 'Về đầu', screenTip: 'Đi' };
    range.load('text,valueTypes,values');
    const used = sheet.getUsedRange();
    used.load('address');
    const link = sheet.getRange('E5');
    link.load('hyperlink');
    await context.sync();
    expect(range.text).toEqual([
      ['25/12/2026', '12,5%'],
      ['1.234,50', 'TRUE'],
    ]);
    expect(range.valueTypes).toEqual([
      ['Double', 'Double'],
      ['Double', 'Boolean'],
    ]);
    expect(used.address).toBe('Sheet1!B2:E5');
    expect(link.hyperlink).toMatchObject({
      documentReference: "'Sheet1'!A1",
      textToDisplay: 'Về đầu',
      screenTip: 'Đi',
    });
  });
});

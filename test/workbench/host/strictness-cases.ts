/** What Excel refuses, with its code: run by the strictness test, and named by the table of the platform's traps. */

/** Queues what is to be refused, or what must be there before. */
export type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

export const protectedSheet: Step = (_, sheet) => {
  sheet.getRange('A1').values = [['Khóa']];
  sheet.getRange('B1').format.protection.locked = false;
  sheet.protection.protect();
};
export const tableAt =
  (address: string, headings: string[]): Step =>
  (_, sheet) => {
    const range = sheet.getRange(address);
    range.getRow(0).values = [headings];
    sheet.tables.add(address, true);
  };
const addSheet =
  (name: string): Step =>
  (context) => {
    context.workbook.worksheets.add(name);
  };

export const cases: [what: string, code: string, step: Step, before?: Step][] = [
  ['sheet name of 32 characters', 'InvalidArgument', addSheet('x'.repeat(32))],
  ['sheet name with a slash', 'InvalidArgument', addSheet('TH 1/2026')],
  ['sheet name with brackets', 'InvalidArgument', addSheet('a[b]')],
  ['sheet name with a colon', 'InvalidArgument', addSheet('a:b')],
  ['blank sheet name', 'InvalidArgument', addSheet('  ')],
  ['sheet name that differs in case only', 'ItemAlreadyExists', addSheet('SHEET1')],
  [
    'rename to a taken name',
    'ItemAlreadyExists',
    (_, sheet) => {
      sheet.name = 'Hai';
    },
    addSheet('Hai'),
  ],
  ['a sheet that is not there', 'ItemNotFound', (context) => context.workbook.worksheets.getItem('Không').activate()],
  ['deleting the last visible sheet', 'InvalidOperation', (_, sheet) => sheet.delete()],
  [
    'hiding the last visible sheet',
    'InvalidOperation',
    (_, sheet) => {
      sheet.visibility = 'Hidden';
    },
  ],
  [
    'deleting a very hidden sheet',
    'InvalidOperation',
    (context) => context.workbook.worksheets.getItem('Ẩn').delete(),
    (context) => {
      context.workbook.worksheets.add('Ẩn').visibility = 'VeryHidden';
    },
  ],
  [
    'activating a hidden sheet',
    'InvalidOperation',
    (context) => context.workbook.worksheets.getItem('Ẩn').activate(),
    (context) => {
      context.workbook.worksheets.add('Ẩn').visibility = 'Hidden';
    },
  ],

  [
    'too few rows of values',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
    },
  ],
  [
    'ragged values',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2], [3]];
    },
  ],
  [
    'too long an array in pieces',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1:B1000').values = Array.from({ length: 1001 }, () => [1, 2]);
    },
  ],
  [
    'text of 32,768 characters',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(32_768)]];
    },
  ],
  [
    'formula of 8,193 characters',
    'FormulaLengthExceedsLimit',
    (_, sheet) => {
      sheet.getRange('A1').formulas = [[`=${'1+'.repeat(4096)}1`]];
    },
  ],
  [
    'formula with an open bracket',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').formulas = [['=SUM(A2:A3']];
    },
  ],
  [
    'formula with a trailing operator',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').formulas = [['=A2+']];
    },
  ],
  [
    'formula with semicolons',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').formulas = [['=IF(A2=1;2;3)']];
    },
  ],
  [
    'formula with an open text',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').formulas = [['="a']];
    },
  ],
  [
    'address that is none',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('Không phải ô').clear();
    },
  ],
  [
    'offset off the sheet',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).clear();
    },
  ],

  [
    'overlapping tables',
    'InvalidOperation',
    (_, sheet) => {
      sheet.tables.add('B2:C3', true);
    },
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'table over merged cells',
    'MergedRangeConflict',
    (_, sheet) => {
      sheet.tables.add('A1:B3', true);
    },
    (_, sheet) => sheet.getRange('A2:B2').merge(),
  ],
  [
    'merging cells of a table',
    'InvalidOperation',
    (_, sheet) => sheet.getRange('A2:B2').merge(),
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'table name with a space',
    'InvalidArgument',
    (_, sheet) => {
      sheet.tables.getItemAt(0).name = 'Kế hoạch';
    },
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'table name like a cell',
    'InvalidArgument',
    (_, sheet) => {
      sheet.tables.getItemAt(0).name = 'KH2026';
    },
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'table name that is a defined name',
    'ItemAlreadyExists',
    (_, sheet) => {
      sheet.tables.getItemAt(0).name = 'KeHoach';
    },
    (context, sheet) => {
      tableAt('A1:B3', ['a', 'b'])(context, sheet);
      context.workbook.names.add('KeHoach', sheet.getRange('A1'));
    },
  ],
  [
    'blank table heading',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').values = [['']];
    },
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'repeated table heading',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').values = [['B']];
    },
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'resize that moves the headings',
    'InvalidArgument',
    (_, sheet) => sheet.tables.getItemAt(0).resize('A2:B4'),
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'resize over another table',
    'InvalidOperation',
    (_, sheet) => sheet.tables.getItemAt(0).resize('A1:B9'),
    (context, sheet) => {
      tableAt('A1:B3', ['a', 'b'])(context, sheet);
      tableAt('A6:B8', ['c', 'd'])(context, sheet);
    },
  ],
  [
    'unknown table style',
    'InvalidArgument',
    (_, sheet) => {
      sheet.tables.getItemAt(0).style = 'Đẹp';
    },
    tableAt('A1:B3', ['a', 'b']),
  ],
  [
    'name like a cell',
    'InvalidArgument',
    (context, sheet) => {
      context.workbook.names.add('A1', sheet.getRange('A1'));
    },
  ],
  [
    'name that is taken',
    'ItemAlreadyExists',
    (context, sheet) => {
      context.workbook.names.add('cchc_nam', sheet.getRange('A1'));
    },
    (context, sheet) => {
      context.workbook.names.add('CCHC_Nam', sheet.getRange('A1'));
    },
  ],

  [
    'writing a locked cell',
    'AccessDenied',
    (_, sheet) => {
      sheet.getRange('A1').values = [['x']];
    },
    protectedSheet,
  ],
  [
    'writing a block with a locked cell',
    'AccessDenied',
    (_, sheet) => {
      sheet.getRange('A1:B1').values = [['x', 'y']];
    },
    protectedSheet,
  ],
  [
    'formatting on a protected sheet',
    'AccessDenied',
    (_, sheet) => {
      sheet.getRange('B1').format.fill.color = '#FF0000';
    },
    protectedSheet,
  ],
  ['merging on a protected sheet', 'AccessDenied', (_, sheet) => sheet.getRange('B1:C1').merge(), protectedSheet],
  [
    'column width on a protected sheet',
    'AccessDenied',
    (_, sheet) => {
      sheet.getRange('B:B').format.columnWidth = 90;
    },
    protectedSheet,
  ],
  [
    'inserting rows on a protected sheet',
    'AccessDenied',
    (_, sheet) => {
      sheet.getRange('2:2').insert('Down');
    },
    protectedSheet,
  ],
  [
    'table on a protected sheet',
    'AccessDenied',
    (_, sheet) => {
      sheet.tables.add('B1:B3', true);
    },
    protectedSheet,
  ],
  [
    'growing a table on a protected sheet',
    'AccessDenied',
    (_, sheet) => sheet.tables.getItemAt(0).resize('A1:B9'),
    (context, sheet) => {
      tableAt('A1:B3', ['a', 'b'])(context, sheet);
      sheet.protection.protect();
    },
  ],
  [
    'rows.add on a protected sheet',
    'AccessDenied',
    (_, sheet) => {
      sheet.tables.getItemAt(0).rows.add(undefined, [[1, 2]]);
    },
    (context, sheet) => {
      tableAt('A1:B3', ['a', 'b'])(context, sheet);
      sheet.protection.protect();
    },
  ],
  [
    'validation on a protected sheet',
    'AccessDenied',
    (_, sheet) => sheet.getRange('B1').dataValidation.clear(),
    protectedSheet,
  ],
  [
    'chart on a protected sheet',
    'AccessDenied',
    (_, sheet) => {
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    },
    protectedSheet,
  ],
  ['protecting twice', 'AccessDenied', (_, sheet) => sheet.protection.protect(), protectedSheet],
  ['unprotecting what is not protected', 'AccessDenied', (_, sheet) => sheet.protection.unprotect()],

  [
    'prompt before the rule',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'a', message: 'b' };
    },
  ],
  [
    'list of 256 characters',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
    },
  ],
  [
    'list from a structured reference',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '=KeHoach[Đơn vị]' } };
    },
  ],
  [
    'alert of 226 characters',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: 'a',
        message: 'x'.repeat(226),
      };
    },
    (_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=A1>0' } };
    },
  ],
  [
    'conditional format with a structured reference',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=KeHoach[@Hạn]>1';
    },
  ],
  [
    'series without values',
    'EmptyChartSeries',
    (_, sheet) => {
      sheet.charts.getItemAt(0).series.add('Mới').format.fill.setSolidColor('#FF0000');
    },
    (_, sheet) => {
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Columns');
    },
  ],
  [
    'labels outside stacked columns',
    'InvalidArgument',
    (_, sheet) => {
      sheet.charts.getItemAt(0).series.getItemAt(0).dataLabels.position = 'OutsideEnd';
    },
    (_, sheet) => {
      sheet.charts.add('ColumnStacked', sheet.getRange('A1:B3'), 'Columns');
    },
  ],
  [
    'custom property of 256 characters',
    'InvalidArgument',
    (context) => {
      context.workbook.properties.custom.add('CCHC', 'x'.repeat(256));
    },
  ],
  [
    'formula of a validation of 256 characters',
    'InvalidArgument',
    (_, sheet) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: `=${'A1+'.repeat(85)}1` } };
    },
  ],
  [
    'names of several areas, where the list separator is a semicolon',
    'InvalidArgument',
    (context) => {
      context.workbook.names.add('HaiVung', '=Sheet1!$A$1,Sheet1!$C$1');
    },
  ],
  ['address of over 8,192 characters', 'InvalidArgument', (_, sheet) => sheet.getRange('A1,'.repeat(2800)).clear()],
  [
    'header of 256 characters',
    'InvalidArgument',
    (_, sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = 'x'.repeat(256);
    },
  ],
  [
    'unprotecting with a wrong password',
    'AccessDenied',
    (_, sheet) => sheet.protection.unprotect('sai'),
    (_, sheet) => sheet.protection.protect({}, 'đúng'),
  ],
  [
    'a sheet where the structure of the workbook is locked',
    'AccessDenied',
    addSheet('Hai'),
    (context) => context.workbook.protection.protect(),
  ],
  [
    'hiding a sheet where the structure of the workbook is locked',
    'AccessDenied',
    (context) => {
      context.workbook.worksheets.getItem('Hai').visibility = 'Hidden';
    },
    (context) => {
      context.workbook.worksheets.add('Hai');
      context.workbook.protection.protect();
    },
  ],
  [
    'locking the structure twice',
    'AccessDenied',
    (context) => context.workbook.protection.protect(),
    (context) => context.workbook.protection.protect(),
  ],
  ['unlocking a structure that is not locked', 'AccessDenied', (context) => context.workbook.protection.unprotect()],
  ['something on nothing', 'ItemNotFound', (_, sheet) => sheet.tables.getItemOrNullObject('Không').delete()],
];

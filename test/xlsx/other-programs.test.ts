import { readXlsx } from '../../src/xlsx/read';
import { shiftFormula } from '../../src/xlsx/shift-formula';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { relationships, smallFile, type Parts } from '../support/package';

/*
 * What Excel, LibreOffice and openpyxl write and our own writer does not. The pieces of XML are made up after files of these
 * programs.
 */

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const SHEET_RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';

function read(sheet: string, more?: Parts): { workbook: Workbook; sheet: Sheet } {
  const workbook = readXlsx(smallFile(sheet, more));
  const [first] = workbook.sheets;
  if (!first) throw new Error('no sheet');
  return { workbook, sheet: first };
}

function cells(xml: string, more?: Parts): (Cell | null)[][] {
  return read(`<sheetData>${xml}</sheetData>`, more).sheet.rows;
}

function workbookXml(more: string): Parts {
  return {
    'xl/workbook.xml': `<workbook xmlns="s" xmlns:r="r">${more}</workbook>`,
  };
}
const SHEETS = '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>';

describe('cells', () => {
  test('without references stand one after another', () => {
    expect(cells('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>')).toEqual([
      [{ value: 1 }, null, { value: 3 }],
      [{ value: 4 }],
    ]);
  });

  test('hold texts of their own', () => {
    expect(cells('<row r="1"><c r="A1" t="inlineStr"><is><r><t>Một </t></r><r><t>hai</t></r></is></c></row>')).toEqual([
      [{ value: 'Một hai' }],
    ]);
  });

  test('hold ISO dates in strict files', () => {
    expect(
      cells('<row r="1"><c r="A1" t="d"><v>2021-06-14</v></c><c r="B1" t="d"><v>2021-06-14T12:00:00</v></c></row>'),
    ).toEqual([[{ value: 44361 }, { value: 44361.5 }]]);
  });

  test('share formulas, which are written out', () => {
    const rows = cells(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    expect(rows.map(([cell]) => cell)).toEqual([
      { value: 2, formula: '=B1*$C$1' },
      { value: 4, formula: '=B2*$C$1' },
    ]);
  });

  test('count days from 1904 in files of old Macs', () => {
    const rows = cells('<row r="1"><c r="A1" s="1"><v>42899</v></c><c r="B1"><v>42899</v></c></row>', {
      ...workbookXml(`<workbookPr date1904="1"/>${SHEETS}`),
      'xl/_rels/workbook.xml.rels': relationships([
        { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { id: 'rId2', type: 'styles', target: '/xl/styles.xml' },
      ]),
      'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    // Only the cell that shows a date moves: 14/6/2021 is 44361 days after the end of 1899.
    expect(rows[0]?.map((cell) => cell?.value)).toEqual([44361, 42899]);
  });
});

describe('rules', () => {
  test('validations of the 2010 extension, with lists on other sheets', () => {
    const { sheet } = read(
      `${CELL}<extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list" allowBlank="1">` +
        "<x14:formula1><xm:f>'Danh mục'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 D2</xm:sqref>" +
        '</x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    const rule = { type: 'list', source: "='Danh mục'!$A$1:$A$3" };
    expect(sheet.validations).toEqual([
      { area: { row: 1, column: 1, rows: 8, columns: 1 }, rule, allowBlank: true },
      { area: { row: 1, column: 3, rows: 1, columns: 1 }, rule, allowBlank: true },
    ]);
  });

  test('a formula for several areas moves with each of them', () => {
    const { sheet } = read(
      `${CELL}<conditionalFormatting sqref="C5 A1:A2"><cfRule type="expression" priority="1"><formula>$B1&gt;A1</formula></cfRule></conditionalFormatting>`,
    );
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=$B5>C5', '=$B1>A1']);
  });

  test('conditional formats come in order of priority', () => {
    const rule = (area: string, priority: number): string =>
      `<conditionalFormatting sqref="${area}"><cfRule type="expression" priority="${priority}"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
    const { sheet } = read(CELL + rule('A1', 3) + rule('A2', 1) + rule('A3', 2));
    expect(sheet.conditionalFormats.map(({ area }) => area.row)).toEqual([1, 2, 0]);
  });
});

describe('sheets', () => {
  test('a column format up to the end of the sheet does not make a thousand columns', () => {
    const { sheet } = read(`<cols><col min="1" max="16384" width="20" customWidth="1"/></cols>${CELL}`);
    expect(sheet.columns).toHaveLength(1);
  });

  test('columns hidden up to the end of the sheet stay hidden', () => {
    const { sheet } = read(`<cols><col min="3" max="16384" width="9" hidden="1"/></cols>${CELL}`);
    expect([sheet.columns.length, sheet.columns[1], sheet.columns[16383]]).toEqual([16384, {}, { hidden: true }]);
  });

  test('links written as addresses with "#"', () => {
    const { sheet, workbook } = read(
      `${CELL}<hyperlinks><hyperlink ref="A1:B1" r:id="rId1" tooltip="Đi"/></hyperlinks>`,
      {
        [SHEET_RELATIONS]: relationships([{ id: 'rId1', type: 'hyperlink', target: "#'Tổng hợp'!A1" }]),
      },
    );
    const link = { reference: "'Tổng hợp'!A1", tip: 'Đi' };
    expect(sheet.rows).toEqual([
      [
        { value: 1, link },
        { value: null, link },
      ],
    ]);
    expect(workbook.unsupported).toEqual([]);
  });

  test('a chart between two cells', () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="d" xmlns:a="a" xmlns:c="c" xmlns:r="r"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>12700</xdr:colOff>' +
      '<xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>' +
      '<xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/></xdr:nvGraphicFramePr>' +
      '<a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>';
    const chart =
      '<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>' +
      '<c:ser><c:idx val="0"/><c:val><c:numRef><c:f>A!$A$1:$A$3</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>';
    const sheetXml =
      '<sheetFormatPr defaultRowHeight="20"/><cols><col min="1" max="4" width="10" customWidth="1"/></cols>' +
      '<sheetData><row r="1" ht="30"/><row r="2" ht="40" hidden="1"/></sheetData><drawing r:id="rId1"/>';
    const { sheet } = read(sheetXml, {
      [SHEET_RELATIONS]: relationships([{ id: 'rId1', type: 'drawing', target: '../drawings/drawing1.xml' }]),
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels': relationships([
        { id: 'rId1', type: 'chart', target: '../charts/chart1.xml' },
      ]),
      'xl/charts/chart1.xml': chart,
    });
    const width = sheet.columns[0]?.width ?? 0;
    expect(sheet.charts).toMatchObject([
      {
        name: 'Biểu đồ 1',
        kind: 'column',
        legend: 'none',
        title: { text: '' },
        gapWidth: 150,
        box: { left: width + 1, top: 30, width: 2 * width - 1, height: 40 },
        series: [{ name: '', categories: '', values: 'A!$A$1:$A$3' }],
      },
    ]);
  });
});

describe('what a workbook of ours cannot carry is named', () => {
  test.each<[string, string, string, Parts]>([
    ['macro (VBA)', CELL, 'xl/vbaProject.bin', {}],
    ['hình ảnh', CELL, 'xl/media/image1.png', {}],
    ['bảng tổng hợp PivotTable', CELL, 'xl/pivotTables/pivotTable1.xml', {}],
    ['ghi chú, bình luận trong ô', CELL, 'xl/comments1.xml', {}],
    ['liên kết tới sổ tính khác', CELL, 'xl/externalLinks/externalLink1.xml', {}],
    ['bộ lọc ngoài bảng', `${CELL}<autoFilter ref="A1:B9"/>`, '', {}],
    ['mật khẩu bảo vệ', `${CELL}<sheetProtection sheet="1" password="CC1A"/>`, '', {}],
    [
      'công thức mảng',
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f></c></row></sheetData>',
      '',
      {},
    ],
    [
      'định dạng từng phần chữ trong ô',
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>đậm</t></r><r><t> nhạt</t></r></is></c></row></sheetData>',
      '',
      {},
    ],
    [
      'định dạng có điều kiện dạng khác',
      `${CELL}<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"/></conditionalFormatting>`,
      '',
      {},
    ],
    [
      'quy tắc nhập liệu dạng khác',
      `${CELL}<dataValidations><dataValidation type="time" sqref="A1"><formula1>0.5</formula1></dataValidation></dataValidations>`,
      '',
      {},
    ],
    [
      'siêu liên kết ra ngoài tệp',
      `${CELL}<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>`,
      '',
      { [SHEET_RELATIONS]: relationships([{ id: 'rId1', type: 'hyperlink', target: 'https://example.org/' }]) },
    ],
    [
      'tên vùng riêng của một trang tính',
      CELL,
      '',
      workbookXml(`${SHEETS}<definedNames><definedName name="x" localSheetId="0">A!$A$1</definedName></definedNames>`),
    ],
    [
      'vùng in nhiều phần',
      CELL,
      '',
      workbookXml(
        `${SHEETS}<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1,A!$C$1</definedName></definedNames>`,
      ),
    ],
    [
      'bộ lọc đang bật trong bảng',
      `${CELL}<tableParts><tablePart r:id="rId1"/></tableParts>`,
      '',
      {
        [SHEET_RELATIONS]: relationships([{ id: 'rId1', type: 'table', target: '../tables/t.xml' }]),
        'xl/tables/t.xml':
          '<table displayName="T" ref="A1:A2"><autoFilter ref="A1:A2"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter><tableColumns><tableColumn name="a"/></tableColumns></table>',
      },
    ],
  ])('%s', (name, sheet, part, more) => {
    expect(read(sheet, { ...more, ...(part ? { [part]: 'x' } : {}) }).workbook.unsupported).toEqual([name]);
  });
});

describe('formulas that move', () => {
  test.each([
    ['=A1+$A1+A$1+$A$1', '=C2+$A2+C$1+$A$1'],
    ['=SUM(A:B,1:2,$A:B)', '=SUM(C:D,2:3,$A:D)'],
    ['=\'A1 B2\'!A1&"A1"', '=\'A1 B2\'!C2&"A1"'],
    ['=LOG10(A1)+KeHoach[A1]', '=LOG10(C2)+KeHoach[A1]'],
    ['=XFC1+A1048576', '=#REF!+#REF!'],
    ['=TongSo1x+Q1!A1', '=TongSo1x+Q1!C2'],
  ])('%s by a row and two columns', (formula, expected) => expect(shiftFormula(formula, 1, 2)).toBe(expected));
});

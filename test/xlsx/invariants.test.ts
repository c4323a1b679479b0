import { formulaFault } from '../../src/xlsx/formula-syntax';
import { checkInvariants } from '../../src/xlsx/invariants';
import { writeXlsx } from '../../src/xlsx/write';
import { editParts, packageOf, smallFile } from '../support/package';
import { richWorkbook } from '../support/rich-workbook';

const GOOD = writeXlsx(richWorkbook());
const WORKBOOK = 'xl/workbook.xml';
const PLAN = 'xl/worksheets/sheet2.xml';
const SUMMARY = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table1.xml';
const HEADER_ROW = /<row r="3".*?<\/row>/;

/** Plants one fault in a sound file; it must be found, and nothing else. */
function check(part: string, edit: (xml: string) => string, expected: string | string[]): void {
  expect(checkInvariants(editParts(GOOD, { [part]: edit }))).toEqual([expected].flat());
}

test('a sound file has no faults', () => {
  expect(checkInvariants(GOOD)).toEqual([]);
});

test('a file that cannot be read has one: why', () => {
  expect(checkInvariants(new Uint8Array(100))).toEqual(['not-zip: no zip signature']);
  expect(checkInvariants(packageOf({ 'a.txt': 'a' }))).toEqual(['no workbook part']);
});

describe('what the Open XML SDK does not see', () => {
  test('the name of a table column is not the header cell', () => {
    check(
      TABLE,
      (xml) => xml.replace('name="Số lượng"', 'name="Số  lượng"'),
      'table KeHoachThu: column "Số  lượng" stands under "Số lượng"',
    );
  });

  test('a header cell is no text', () => {
    check(
      PLAN,
      (xml) => xml.replace(HEADER_ROW, (row) => row.replace(/<c r="F3"( s="\d+")? t="s"><v>\d+/, '<c r="F3"$1><v>12')),
      'table KeHoachThu: column "Số lượng" stands under ""',
    );
  });

  test('a table is wider than its columns', () => {
    check(TABLE, (xml) => xml.replaceAll('A3:F10', 'A3:G10'), 'table KeHoachThu: 6 columns on an area of 7');
  });

  test('two columns of a table have one name, whatever its case', () => {
    check(TABLE, (xml) => xml.replace('name="Lĩnh vực"', 'name="nhiệm vụ"'), [
      'table KeHoachThu: two columns "nhiệm vụ"',
      'table KeHoachThu: column "nhiệm vụ" stands under "Lĩnh vực"',
    ]);
  });

  test.each([
    ['Ke Hoach', '"Ke Hoach" is no valid name'],
    ['1KeHoach', '"1KeHoach" is no valid name'],
    ['KH2021', '"KH2021" reads as a cell'],
    ['R1C1', '"R1C1" reads as a cell'],
    ['DanhSachLinhVuc', 'its name is also that of a defined name'],
  ])('a table is called %s', (name, fault) => {
    check(TABLE, (xml) => xml.replaceAll('"KeHoachThu"', `"${name}"`), `table ${name}: ${fault}`);
  });

  test('a defined name exists twice', () => {
    check(
      WORKBOOK,
      (xml) => xml.replace('</definedNames>', '<definedName name="danhsachlinhvuc">A1</definedName></definedNames>'),
      'defined name danhsachlinhvuc exists twice',
    );
  });

  test.each([
    ['Danh sách', 'defined name: "Danh sách" is no valid name'],
    ['A1', 'defined name: "A1" reads as a cell'],
    ['C', 'defined name: "C" reads as a cell'],
    ['x'.repeat(256), 'defined name: name too long'],
  ])('a defined name is %s', (name, fault) => {
    check(
      WORKBOOK,
      (xml) => xml.replace('</definedNames>', `<definedName name="${name}">Z1</definedName></definedNames>`),
      fault,
    );
  });

  test('a defined name refers to nothing any more', () => {
    check(
      WORKBOOK,
      (xml) => xml.replace("'Danh mục'!$B$1:$B$7", "'Danh mục'!#REF!"),
      'defined name DanhSachLinhVuc refers to nothing',
    );
  });

  test('a list in a validation is longer than 255 characters', () => {
    const list = `"${'a,'.repeat(128)}"`;
    check(
      PLAN,
      (xml) =>
        xml.replace(
          /<formula1>"Có,Không"<\/formula1>|<formula1>&quot;Có,Không&quot;<\/formula1>/,
          `<formula1>${list}</formula1>`,
        ),
      "Kế hoạch 'thử' 1: validation A13: list of 256 characters",
    );
  });

  test('a shared string does not exist', () => {
    check(
      SUMMARY,
      (xml) => xml.replace(/(<c r="A12"[^>]* t="s"><v>)\d+/, '$199999'),
      expect.stringMatching(/^Tổng hợp: cell A12: shared string 99999 of \d+$/) as unknown as string,
    );
  });

  test('cells of a row stand out of order', () => {
    check(
      SUMMARY,
      (xml) =>
        xml
          .replace(/(<c r="B12".*?<\/c>)(.*?)(<\/row>)/, '$2$3')
          .replace(/(<row r="12"[^>]*>)(.*?)(<\/row>)/, '$1<c r="C12"><v>1</v></c>$2$3'),
      'Tổng hợp: cell A12 out of order',
    );
  });

  test('rows stand out of order', () => {
    check(
      SUMMARY,
      (xml) => xml.replace('<sheetData>', '<sheetData><row r="2"/>'),
      ['Tổng hợp: row 1 after row 2', 'Tổng hợp: row 2 after row 1'].slice(0, 1),
    );
  });

  test.each([
    ['SUM(B3:B9', 'parenthesis not closed'],
    ['SUM(B3:B9))', '")" without "(" at 11'],
    ['"Cộng', 'not understood at 1'],
    ['=SUM(B3:B9)', 'starts with "="'],
    ['', 'ends where a value is missing'],
  ])('a cell has the formula %s', (formula, fault) => {
    check(
      SUMMARY,
      (xml) => xml.replace('<f>SUM(B3:B9)</f>', `<f>${formula}</f>`),
      `Tổng hợp: cell B10: formula ${fault}`,
    );
  });

  test('a calculated column has a broken formula', () => {
    check(
      TABLE,
      (xml) => xml.replace('<calculatedColumnFormula>IF(', '<calculatedColumnFormula>IF(('),
      'table KeHoachThu: formula of column "Trạng thái": parenthesis not closed',
    );
  });

  test('two tables overlap', () => {
    const second = editParts(GOOD, {
      'xl/worksheets/_rels/sheet2.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="x/table" Target="/xl/tables/t.xml"/></Relationships>',
        ),
      'xl/tables/t.xml': () =>
        '<table id="7" displayName="Hai" ref="F9:F12" headerRowCount="0"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>',
    });
    expect(checkInvariants(second)).toEqual(["Kế hoạch 'thử' 1: tables KeHoachThu and Hai overlap"]);
  });

  test('cells of a table are merged', () => {
    check(
      PLAN,
      (xml) => xml.replace('<mergeCell ref="A1:F1"/>', '<mergeCell ref="A1:F1"/><mergeCell ref="A9:A12"/>'),
      "Kế hoạch 'thử' 1: merge A9:A12 in table KeHoachThu",
    );
  });

  test('merges overlap, or merge one cell', () => {
    check(
      PLAN,
      (xml) =>
        xml.replace(
          '<mergeCell ref="A1:F1"/>',
          '<mergeCell ref="A1:F1"/><mergeCell ref="F1:G2"/><mergeCell ref="J1"/>',
        ),
      ["Kế hoạch 'thử' 1: merges A1:F1 and F1:G2 overlap", "Kế hoạch 'thử' 1: merge of one cell J1"],
    );
  });

  test.each<[string, string, (xml: string) => string, string]>([
    [
      'a text is too long for a cell',
      SUMMARY,
      (xml) =>
        xml
          .replace('<sheetData>', `<sheetData>`)
          .replace(
            /(<row r="12"[^>]*>).*?<\/row>/,
            `$1<c r="A12" t="inlineStr"><is><t>${'a'.repeat(32_768)}</t></is></c></row>`,
          ),
      'Tổng hợp: cell A12: text of 32768 characters',
    ],
    [
      'a formula is too long',
      SUMMARY,
      (xml) => xml.replace('<f>SUM(B3:B9)</f>', `<f>${'1+'.repeat(4096)}1</f>`),
      'Tổng hợp: cell B10: formula of 8193 characters',
    ],
    [
      'a row is too high',
      PLAN,
      (xml) => xml.replace(/(<row r="1" ht=)"[^"]*"/, '$1"410"'),
      "Kế hoạch 'thử' 1: row 1 is 410 points high",
    ],
    [
      'a column is too wide',
      PLAN,
      (xml) => xml.replace(/(<col min="1" max="1" width=)"[^"]*"/, '$1"256"'),
      "Kế hoạch 'thử' 1: column 1 is 256 wide",
    ],
    [
      'a footer is too long',
      PLAN,
      (xml) => xml.replace(/<oddFooter>[^<]*/, `<oddFooter>${'a'.repeat(256)}`),
      "Kế hoạch 'thử' 1: oddFooter of 256 characters",
    ],
    [
      'the title of a prompt is too long',
      PLAN,
      (xml) => xml.replace(/promptTitle="Số"/, `promptTitle="${'a'.repeat(33)}"`),
      "Kế hoạch 'thử' 1: validation A14: promptTitle of 33 characters",
    ],
    [
      'the name of a sheet is too long',
      WORKBOOK,
      (xml) => xml.replace('name="Biểu đồ"', `name="${'a'.repeat(32)}"`),
      `sheet name "${'a'.repeat(32)}" is 32 long`,
    ],
    [
      'the name of a sheet has a forbidden character',
      WORKBOOK,
      (xml) => xml.replace('name="Tổng hợp"', 'name="Quý I/2021"'),
      'sheet name "Quý I/2021" has a forbidden character',
    ],
    [
      'two sheets have one name',
      WORKBOOK,
      (xml) => xml.replace('name="Biểu đồ"', 'name="DANH MỤC"'),
      'two sheets "Danh mục"',
    ],
    [
      'two conditional formats have one priority',
      PLAN,
      (xml) => xml.replace('priority="2"', 'priority="1"'),
      "Kế hoạch 'thử' 1: conditional format E4:E10: priority 1 is taken",
    ],
  ])('%s', (_, part, edit, fault) => check(part, edit, fault));

  test('a part of the package is missing', () => {
    expect(checkInvariants(editParts(GOOD, { [TABLE]: () => null }))).toEqual(['xl/tables/table1.xml is missing']);
  });

  test('a cell stands in the row of another', () => {
    const file = smallFile('<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>');
    expect(checkInvariants(file)).toEqual(['A: cell A2 in row 1']);
  });
});

describe('formulas Excel can read', () => {
  test.each([
    '1',
    '-A1+2%',
    '+-1.5E-3*(2^.5)',
    'SUM(A1:B2,Sheet2!C3)',
    "SUM('Kế hoạch ''x'''!$A$1:$B$2)",
    'IF(A1="","a ""b""",)',
    'IF(,,)',
    'NOW()',
    'KeHoach[[#This Row],[Hạn hoàn thành]]',
    'COUNTIFS(KeHoach[Trạng thái],"Hoàn thành",KeHoach[Lĩnh vực],$A3)',
    "COUNTA(KeHoach['#Số])",
    'SUM(A:A)+SUM(1:3)',
    'A1:INDEX(B:B,3)',
    'SUM((A1:A3,C1:C3))',
    'A1:C3 B2:D4',
    'SUM({1,2;3,"a}"})',
    '#REF!+IFERROR(NA(),#N/A)',
    "'Tổng hợp'!#REF!",
    '_xlfn.IFNA(A1,0)',
    'A1<>B1',
    'A1 >= B1',
    'DM_DonVi',
    '[1]Trang1!$A$1',
  ])('%s', (formula) => expect(formulaFault(formula)).toBeNull());
});

describe('formulas Excel cannot read', () => {
  test.each([
    ['1+', 'ends where a value is missing'],
    ['*2', 'value missing before "*" at 1'],
    ['A1 B1+', 'ends where a value is missing'],
    ['"a""b', 'operator missing at 4'],
    ["'Trang 1!A1", 'not understood at 1'],
    ['KeHoach[[#This Row],[a]', 'bracket not closed at 1'],
    ['SUM(1;2)', 'operator missing at 6'],
    ['1,2', 'comma outside a function at 2'],
    ['(1+)', 'value missing before ")" at 4'],
    ['A1"x"', 'operator missing at 3'],
    ['2(3)', 'operator missing at 2'],
    ['12ab', 'bad number or reference at 1'],
    ['IF(A1>,1,2)', 'value missing before "," at 7'],
    ['{1,2', 'not understood at 1'],
  ])('%s', (formula, fault) => expect(formulaFault(formula)).toBe(fault));
});

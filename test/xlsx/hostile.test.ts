import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { CchcError } from '../../src/domain/error';
import { readXlsx } from '../../src/xlsx/read';
import { Unreadable, type UnreadableReason } from '../../src/xlsx/unreadable';
import { writeXlsx } from '../../src/xlsx/write';
import { FOREIGN_LIMITS } from '../../src/xlsx/limits';
import { openZip } from '../../src/xlsx/zip';
import { NODE_UNPACKER } from '../../src/workbench/node-unpacker';
import { editParts, packageOf, partsOf, relationships, smallFile, smallParts } from '../support/package';
import { richWorkbook } from '../support/rich-workbook';

const GOOD = writeXlsx(richWorkbook());
const MAIN_RELATION = { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' };
const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** What happens: the reason, and beside it that it was foreseen (no TypeError that happens to end the same way). */
function reasonFor(bytes: Uint8Array): UnreadableReason | 'read' {
  try {
    readXlsx(bytes, 'kế hoạch.xlsx');
    return 'read';
  } catch (error) {
    if (!(error instanceof CchcError) || !(error.cause instanceof Unreadable)) throw error;
    expect(error.code).toBe('file-unreadable');
    expect(error.details).toEqual({ file: 'kế hoạch.xlsx', reason: error.cause.reason });
    return error.cause.reason;
  }
}

function check(bytes: Uint8Array, expected: UnreadableReason | 'read'): void {
  expect(reasonFor(bytes)).toBe(expected);
}

function changed(bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Offset of the entry of the central directory (or, with `local`, of the local header) for a name. */
function headerOf(bytes: Uint8Array, name: string, local = false): number {
  const text = Buffer.from(bytes).toString('latin1');
  const signature = local ? 'PK\u0003\u0004' : 'PK\u0001\u0002';
  const size = local ? 30 : 46;
  for (let at = text.indexOf(signature); at >= 0; at = text.indexOf(signature, at + 1)) {
    if (text.startsWith(name, at + size)) return at;
  }
  throw new Error(`no entry ${name}`);
}

const SHEET_PART = 'xl/worksheets/sheet1.xml';

describe('what is no .xlsx file', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const oleWith = (stream: string): Uint8Array =>
    new Uint8Array([...ole, ...Buffer.alloc(600), ...Buffer.from(stream, 'utf16le'), ...Buffer.alloc(100)]);

  const OASIS = 'application/vnd.oasis.opendocument';

  test.each<[string, Uint8Array, UnreadableReason]>([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['text', strToU8('STT;Nhiệm vụ\n1;…'), 'not-zip'],
    ['a web page saved as .xlsx', strToU8('<html><table></table></html>'), 'not-zip'],
    ['an Excel 97 workbook', oleWith('Workbook'), 'xls'],
    ['a workbook with a password to open', oleWith('EncryptedPackage'), 'encrypted'],
    ['only the two letters of a zip', strToU8('PK'), 'truncated'],
    ['a plain zip', zipSync({ 'a.txt': strToU8('a') }), 'no-workbook'],
    ['a zip of workbooks', zipSync({ 'gửi về/a.xlsx': strToU8('PK'), 'b.txt': strToU8('b') }), 'archive'],
    ['a RAR archive', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00]), 'archive'],
    ['a 7z archive', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0x00, 0x04]), 'archive'],
    [
      'a Word document',
      packageOf({
        '_rels/.rels': relationships([{ ...MAIN_RELATION, target: 'word/document.xml' }]),
        'word/document.xml': '<w:document xmlns:w="w"/>',
      }),
      'no-workbook',
    ],
    [
      'a binary workbook (.xlsb)',
      packageOf({
        '_rels/.rels': relationships([{ ...MAIN_RELATION, target: 'xl/workbook.bin' }]),
        'xl/workbook.bin': 'x',
      }),
      'other-kind',
    ],
    ['an OpenDocument sheet', packageOf({ mimetype: `${OASIS}.spreadsheet`, 'content.xml': '<a/>' }), 'other-kind'],
    ['an OpenDocument text', packageOf({ mimetype: `${OASIS}.text`, 'content.xml': '<a/>' }), 'no-workbook'],
  ])('%s', (_, bytes, reason) => check(bytes, reason));
});

describe('broken zips', () => {
  test.each([0.999, 0.9, 0.5, 0.01])('a file that breaks off after %p of its bytes', (part) => {
    check(GOOD.slice(0, Math.floor(GOOD.length * part)), 'truncated');
  });

  test('bytes missing in the middle', () => {
    const middle = Math.floor(GOOD.length / 2);
    expect(['truncated', 'damaged']).toContain(
      reasonFor(Buffer.concat([GOOD.slice(0, middle), GOOD.slice(middle + 1000)])),
    );
  });

  test('an entry with a password', () => {
    const at = headerOf(GOOD, SHEET_PART);
    check(
      changed(GOOD, (view) => view.setUint16(at + 8, 1, true)),
      'encrypted',
    );
  });

  test.each<[string, (view: DataView, at: number) => void, UnreadableReason]>([
    // fflate alone would cut the part off at the declared size without a word.
    ['a size that lies small', (view, at) => view.setUint32(at + 24, 100, true), 'damaged'],
    ['a size that lies large', (view, at) => view.setUint32(at + 24, 1_000_000, true), 'damaged'],
    ['a packed size that lies small', (view, at) => view.setUint32(at + 20, 50, true), 'damaged'],
    ['a packed size beyond the file', (view, at) => view.setUint32(at + 20, GOOD.length - 1, true), 'damaged'],
    ['a wrong checksum', (view, at) => view.setUint32(at + 16, 1, true), 'damaged'],
    ['an unknown way of packing', (view, at) => view.setUint16(at + 10, 99, true), 'damaged'],
    ['a place beyond the file', (view, at) => view.setUint32(at + 42, 0x7fffffff, true), 'truncated'],
    ['a place where no entry is', (view, at) => view.setUint32(at + 42, 7, true), 'damaged'],
    ['a name longer than the directory', (view, at) => view.setUint16(at + 28, 0xffff, true), 'damaged'],
  ])('%s', (_, change, reason) => {
    const at = headerOf(GOOD, SHEET_PART);
    check(
      changed(GOOD, (view) => change(view, at)),
      reason,
    );
  });

  test('two entries of one name, whatever their case', () => {
    check(packageOf({ ...smallParts(CELL), 'XL/Workbook.xml': '<a/>' }), 'damaged');
  });

  test('entries that share their packed bytes', () => {
    const filler = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 251));
    const bytes = zipSync({ 'a.bin': filler, 'b.bin': filler }, { level: 0 });
    const [a, b] = ['a.bin', 'b.bin'].map((name) => headerOf(bytes, name));
    const shared = changed(bytes, (view) => {
      view.setUint32(b! + 42, view.getUint32(a! + 42, true), true);
      view.setUint32(a! + 20, 40_000, true);
    });
    check(shared, 'damaged');
  });
});

describe('names of parts', () => {
  test.each([
    '../../evil.xml',
    'xl/../../evil.xml',
    'xl/./workbook2.xml',
    '/etc/passwd',
    'C:/Windows/evil.dll',
    'c:evil.xml',
    'xl\\worksheets\\sheet2.xml',
    '..\\evil.xml',
    'xl/evil\u0000.xml',
  ])('%j leads out of the file', (name) => {
    check(packageOf({ ...smallParts(CELL), [name]: '<a/>' }), 'unsafe-names');
  });

  test.each(['xl/media/ảnh 1..2.png', 'xl/..a/b.xml', '[trash]/0000.dat', 'xl/'])('%j does not', (name) => {
    check(packageOf({ ...smallParts(CELL), [name]: '' }), 'read');
  });

  test('two headers that name different parts', () => {
    const at = headerOf(GOOD, SHEET_PART, true);
    check(
      changed(GOOD, (view) => view.setUint16(at + 26, 5, true)),
      'damaged',
    );
  });
});

describe('text that looks like a formula', () => {
  const texts = ['=1+1', '+84 234 3', '-', '@SUM(A1)', '=HYPERLINK("http://x","y")', "'=1"];
  const cells = (make: (text: string, at: string) => string) =>
    smallFile(
      `<sheetData><row r="1">${texts.map((text, at) => make(text, `${'ABCDEF'[at]}1`)).join('')}</row></sheetData>`,
    );
  const escaped = (text: string) => text.replace(/"/g, '&quot;');
  test.each<[string, Uint8Array]>([
    ['inline', cells((text, at) => `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)],
    ['as a string value', cells((text, at) => `<c r="${at}" t="str"><v>${escaped(text)}</v></c>`)],
  ])('%s stays text, in values alone and after writing it back', (_, bytes) => {
    const plain = texts.map((value) => ({ value }));
    expect(readXlsx(bytes, '', { content: 'values' }).sheets[0]?.rows).toEqual([plain]);
    const read = readXlsx(bytes);
    expect(read.sheets[0]?.rows).toEqual([plain]);
    const again = writeXlsx(read);
    expect(partsOf(again)[SHEET_PART]).not.toContain('<f');
    expect(readXlsx(again).sheets[0]?.rows).toEqual([plain]);
  });
});

describe('more than a workbook needs', () => {
  test('more entries than the limit', () => {
    const parts = smallParts(CELL);
    for (let index = 0; index <= FOREIGN_LIMITS.zip.entries; index++) parts[`x/${index}`] = '';
    check(packageOf(parts), 'too-large');
  });

  test('a part that packs a thousandfold', () => {
    check(packageOf(smallParts(`<!--${' '.repeat(20_000_000)}-->${CELL}`)), 'too-large');
  });

  test.each([
    ['of one part', FOREIGN_LIMITS.zip.entryBytes + 1],
    ['that ZIP64 would announce', 0xffffffff],
  ])('a declared size %s', (_, size) => {
    const at = headerOf(GOOD, SHEET_PART);
    check(
      changed(GOOD, (view) => view.setUint32(at + 24, size, true)),
      'too-large',
    );
  });

  test('the sizes of all parts together', () => {
    const limits = { ...FOREIGN_LIMITS.zip, totalBytes: 10_000 };
    const bytes = zipSync({ 'a.xml': new Uint8Array(6_000), 'b.xml': new Uint8Array(6_000) });
    expect(() => openZip(bytes, limits)).toThrow(new Unreadable('too-large', '12000 bytes unpacked'));
    expect(openZip(bytes).read('A.XML')?.length).toBe(6_000);
  });

  test('a file over the limit is not even looked at', () => {
    expect(() => openZip(GOOD, { ...FOREIGN_LIMITS.zip, fileBytes: GOOD.length - 1 })).toThrow(Unreadable);
  });

  test('an inflated part stops at the declared size', () => {
    // 50 MB of zeros behind a header that promises 1,000 bytes.
    const packed = deflateSync(Buffer.alloc(50_000_000)).subarray(2, -4);
    const bytes = zipSync({ 'a.bin': [packed, { level: 0 }] });
    const lying = changed(bytes, (view) => {
      const at = headerOf(bytes, 'a.bin');
      view.setUint16(at + 10, 8, true);
      view.setUint32(at + 24, 1_000, true);
      const local = headerOf(bytes, 'a.bin', true);
      view.setUint16(local + 8, 8, true);
      view.setUint32(local + 22, 1_000, true);
    });
    expect(() => openZip(lying).read('a.bin')).toThrow('a.bin: longer than declared');
    expect(() => openZip(lying, FOREIGN_LIMITS.zip, NODE_UNPACKER).read('a.bin')).toThrow(Unreadable);
  });

  test.each<[string, string, UnreadableReason]>([
    [
      'cells far apart',
      Array.from({ length: 1300 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join(''),
      'too-many-cells',
    ],
    [
      'a shared formula written out over and over',
      `<row r="1"><c r="A1"><f t="shared" si="0">${'1+'.repeat(50_000)}1</f></c></row>` +
        Array.from(
          { length: 1100 },
          (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/></c></row>`,
        ).join(''),
      'too-large',
    ],
  ])('%s', (_, rows, reason) => check(smallFile(`<sheetData>${rows}</sheetData>`), reason));

  test('many sheets with nothing but a cell at their very end', () => {
    const parts = smallParts('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>');
    const sheets = Array.from(
      { length: 30 },
      (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId1"/>`,
    );
    parts['xl/workbook.xml'] = `<workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>`;
    check(packageOf(parts), 'too-many-cells');
  });

  test('a single cell in the last corner is no crime', () => {
    const file = smallFile('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    const [sheet] = readXlsx(file, '', { content: 'values' }).sheets;
    expect(sheet?.rows[1_048_575]?.[16_383]?.value).toBe(1);
  });

  test('a link over a whole sheet', () => {
    check(smallFile(`${CELL}<hyperlinks><hyperlink ref="A1:XFD1048576" location="A!A1"/></hyperlinks>`), 'too-large');
  });
});

describe('hostile XML', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><workbook xmlns="x"><sheets/></workbook>';
  test.each<[string, string, (xml: string) => string]>([
    ['a DOCTYPE with entities', 'xl/workbook.xml', () => laughs],
    ['a DOCTYPE in a sheet', SHEET_PART, (xml) => xml.replace('<worksheet', '<!DOCTYPE worksheet><worksheet')],
    ['an external entity', SHEET_PART, (xml) => `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>${xml}`],
    ['an entity nobody declared', SHEET_PART, (xml) => xml.replace('<v>1</v>', '<v>&cent;</v>')],
    ['an entity that is a name of every object', SHEET_PART, (xml) => xml.replace('<v>1</v>', '<v>&constructor;</v>')],
    ['a part without its end', SHEET_PART, (xml) => xml.replace('</worksheet>', '')],
    ['tags in the wrong order', SHEET_PART, (xml) => xml.replace('</row></sheetData>', '</sheetData></row>')],
    ['two roots', SHEET_PART, (xml) => `${xml}<worksheet/>`],
    ['text behind the root', SHEET_PART, (xml) => `${xml}x`],
    ['an attribute without a value', SHEET_PART, (xml) => xml.replace('r="A1"', 'r')],
    ['an empty part', SHEET_PART, () => ''],
    ['another root', SHEET_PART, () => '<chartsheet/>'],
    ['elements nested without end', SHEET_PART, (xml) => xml.replace('<v>', `${'<a>'.repeat(5000)}<v>`)],
  ])('%s', (_, part, edit) => check(editParts(smallFile(CELL), { [part]: edit }), 'damaged'));

  test('bytes that are no UTF-8', () => {
    const parts = Object.fromEntries(Object.entries(smallParts(CELL)).map(([name, text]) => [name, strToU8(text)]));
    parts[SHEET_PART] = new Uint8Array([
      ...strToU8('<worksheet><sheetData><row><c t="str"><v>'),
      0xc0,
      0xbc,
      ...strToU8('</v></c></row></sheetData></worksheet>'),
    ]);
    check(zipSync(parts), 'damaged');
  });

  test('names that would change every object stay plain names', () => {
    const properties =
      '<Properties xmlns="p" xmlns:vt="v"><property name="__proto__"><vt:lpwstr>bad</vt:lpwstr></property></Properties>';
    const workbook = readXlsx(
      packageOf({
        ...smallParts('<sheetData><row r="1" __proto__="x"><c r="A1" constructor="x"><v>1</v></c></row></sheetData>'),
        '_rels/.rels': relationships([
          MAIN_RELATION,
          { id: 'rId2', type: 'custom-properties', target: 'docProps/custom.xml' },
        ]),
        'docProps/custom.xml': properties,
      }),
    );
    expect(Object.entries(workbook.properties.custom)).toEqual([['__proto__', 'bad']]);
    expect(({} as Record<string, unknown>).bad).toBeUndefined();
  });
});

describe('contradictions inside the workbook', () => {
  const sheetWith = (cell: string): Uint8Array => smallFile(`<sheetData><row r="1">${cell}</row></sheetData>`);
  test.each<[string, Uint8Array]>([
    ['a row beyond the sheet', smallFile('<sheetData><row r="1048577"/></sheetData>')],
    ['row 0', smallFile('<sheetData><row r="0"/></sheetData>')],
    ['a row that is no number', smallFile('<sheetData><row r="một"/></sheetData>')],
    ['a cell in a row beyond the sheet', sheetWith('<c r="A1048577"><v>1</v></c>')],
    ['a column beyond the sheet', sheetWith('<c r="XFE1"><v>1</v></c>')],
    ['a column of many letters', sheetWith('<c r="ZZZZZZZZZZ1"><v>1</v></c>')],
    ['a cell that is no reference', sheetWith('<c r="1A"><v>1</v></c>')],
    ['a shared string that does not exist', sheetWith('<c r="A1" t="s"><v>0</v></c>')],
    ['a negative shared string', sheetWith('<c r="A1" t="s"><v>-1</v></c>')],
    ['a number that is none', sheetWith('<c r="A1"><v>12,5</v></c>')],
    ['a number too large', sheetWith('<c r="A1"><v>1e999</v></c>')],
    ['a date that is none', sheetWith('<c r="A1" t="d"><v>hôm nay</v></c>')],
    ['a merge that is no area', smallFile(`${CELL}<mergeCells><mergeCell ref="A1:"/></mergeCells>`)],
    [
      'a validation without an area',
      smallFile(`${CELL}<dataValidations><dataValidation type="list"/></dataValidations>`),
    ],
    ['columns in reverse', smallFile(`<cols><col min="3" max="2" width="9"/></cols>${CELL}`)],
    ['columns beyond the sheet', smallFile(`<cols><col min="1" max="16385" width="9"/></cols>${CELL}`)],
    ['two lists of cells', smallFile(CELL + CELL)],
    ['a drawing that does not exist', smallFile(`${CELL}<drawing r:id="rId9"/>`)],
    ['a table that does not exist', smallFile(`${CELL}<tableParts><tablePart r:id="rId9"/></tableParts>`)],
    ['no sheet part', editParts(smallFile(CELL), { [SHEET_PART]: () => null })],
    ['no workbook part', editParts(smallFile(CELL), { 'xl/workbook.xml': () => null })],
    ['no relationships', editParts(smallFile(CELL), { 'xl/_rels/workbook.xml.rels': () => null })],
    ['no shared strings part', editParts(GOOD, { 'xl/sharedStrings.xml': () => null })],
    ['no styles part', editParts(GOOD, { 'xl/styles.xml': () => null })],
    ['no chart part', editParts(GOOD, { 'xl/charts/chart1.xml': () => null })],
    ['no table part', editParts(GOOD, { 'xl/tables/table1.xml': () => null })],
    [
      'two sheets of one name',
      editParts(smallFile(CELL), {
        'xl/workbook.xml': (xml) => xml.replace('</sheets>', '<sheet name="a" sheetId="2" r:id="rId1"/></sheets>'),
      }),
    ],
    [
      'a table wider than its columns',
      editParts(GOOD, { 'xl/tables/table1.xml': (xml) => xml.replace(' ref="A3:F10"', ' ref="A3:G10"') }),
    ],
  ])('%s', (_, bytes) => check(bytes, 'damaged'));

  test('a workbook without a worksheet', () => {
    check(editParts(smallFile(CELL), { 'xl/workbook.xml': (xml) => xml.replace(/<sheet .*?\/>/, '') }), 'no-workbook');
  });
});

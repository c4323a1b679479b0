import fc from 'fast-check';
import { CchcError } from '../../src/domain/error';
import { readXlsx, type ReadContent } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { anyWorkbook } from '../support/any-workbook';
import { packageOf, partsOf, type Parts } from '../support/package';
import { emptySheet, emptyWorkbook, richWorkbook } from '../support/rich-workbook';

/** Cells and texts in the usual writing are read in one go; any other writing of the same is read step by step. */
const CONTENTS: readonly ReadContent[] = ['all', 'values'];

/** The parts of a file with a space more in the tags of cells, or of texts, which means the same. */
function spaced(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(([name, xml]) => [
    name,
    /sharedStrings|worksheets\/sheet/.test(name) ? xml.replace(/<(c|si)(?=[ >])/g, '<$1 ') : xml,
  ]);
  return packageOf(Object.fromEntries(parts) as Parts);
}

const ONE_TEXT = partsOf(writeXlsx(emptyWorkbook([{ ...emptySheet('Trang 1'), rows: [[{ value: 'một' }]] }])));

function withCells(cells: string, strings: string): Uint8Array {
  const parts = { ...ONE_TEXT };
  const replace = (name: string, pattern: RegExp, text: string) =>
    (parts[name] = parts[name]!.replace(pattern, () => text));
  replace('xl/worksheets/sheet1.xml', /<sheetData>.*<\/sheetData>/s, `<sheetData>${cells}</sheetData>`);
  replace('xl/sharedStrings.xml', /<si>.*<\/si>/s, strings);
  return packageOf(parts);
}

const TEXTS = [
  '<t>một</t>',
  '<t xml:space="preserve"> hai &amp; ba_x000A_bốn\r\nnăm </t>',
  '<r><t>sá</t></r><r><t>u</t></r>',
];
const STRINGS = TEXTS.map((text) => `<si>${text}</si>`).join('');

const read = (bytes: Uint8Array, content: ReadContent) => {
  try {
    return { workbook: readXlsx(bytes, '', { content }) };
  } catch (error) {
    return { error: error instanceof CchcError ? { code: error.code, ...error.details } : String(error) };
  }
};

test('any workbook of ours reads the same in the usual and in any other writing', () => {
  fc.assert(
    fc.property(anyWorkbook, fc.constantFrom(...CONTENTS), (workbook, content) => {
      const bytes = writeXlsx(workbook);
      expect(spaced(bytes)).not.toEqual(bytes);
      expect(read(spaced(bytes), content)).toEqual(read(bytes, content));
    }),
    { numRuns: 100 },
  );
  const rich = writeXlsx(richWorkbook());
  for (const content of CONTENTS)
    expect(readXlsx(spaced(rich), '', { content })).toEqual(readXlsx(rich, '', { content }));
});

test('texts between others that are written in pieces keep their numbers', () => {
  const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';
  const values = readXlsx(withCells(cells, STRINGS + STRINGS)).sheets[0]?.rows[0]?.map((cell) => cell?.value);
  expect(values).toEqual(['một', ' hai & ba\nbốn\nnăm ', 'sáu']);
});

const piece = (...choices: string[]) => fc.constantFrom(...choices);
const cellXml = fc
  .tuple(
    piece('A1', 'Z1', 'XFE1', 'AAAA1', 'B01', 'B0', 'B1048577', 'B99999999', '1', 'B', 'b2', ''),
    piece('', ' s="0"', ' s="1"', ' s="99"', ' s=""', ' s="1x"', ' s="123456789"'),
    piece('', ' t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="inlineStr"', ' t=""', ' t="ss"'),
    piece('', '<f>A2+1</f>', '<f></f>', '<f t="shared" si="0">A2</f>', '<f>A2</f><f>A3</f>', '<f><x/></f>'),
    piece(
      '<v>1</v>',
      '<v></v>',
      '<v/>',
      '',
      '<v>0012</v>',
      '<v>1.5e3</v>',
      '<v>&lt;a</v>',
      '<v>9</v>',
      '<v>1</v><v>2</v>',
    ),
    piece('</c>', '</c>', '</c>', ' </c>', '<x/></c>', '</v>', '', '</c'),
  )
  .map(
    ([reference, style, type, formula, value, end]) => `<c r="${reference}"${style}${type}>${formula}${value}${end}`,
  );

test('cells of any kind, sound or not, read or fail alike', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(fc.array(cellXml, { minLength: 1, maxLength: 3 }), fc.constantFrom(...CONTENTS), (cells, content) => {
      const bytes = withCells(`<row r="1">${cells.join('')}</row>`, STRINGS);
      const usual = read(bytes, content);
      outcomes.add(Object.keys(usual).join());
      expect(read(spaced(bytes), content)).toEqual(usual);
    }),
    { numRuns: 800 },
  );
  expect(outcomes).toEqual(new Set(['workbook', 'error']));
});

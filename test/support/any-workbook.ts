/** Arbitrary workbooks for property tests: odd texts, looks and places, but nothing Excel itself would refuse. */
import fc from 'fast-check';
import type { Cell, ConditionalFormat, Page, Sheet, Style, Validation, Workbook } from '../../src/workbook/workbook';
import { emptySheet, emptyWorkbook } from './rich-workbook';

const COLUMNS = 8;
const ROWS = 12;

/** Any characters, control characters and literal escapes among them, but no half of a surrogate pair. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '_x0041_',
    ' hai đầu ',
    '\t',
    'a\r\nb\n',
    '=1+1',
    "'",
    ']]>',
    '&amp;',
    '\u0000',
    'ế'.normalize('NFD'),
  ),
);
const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);
const line = fc.record({ line: fc.constantFrom('hair', 'thin', 'medium', 'double'), color });
const optional = { requiredKeys: [] as [] };

const anyStyle: fc.Arbitrary<Style> = fc.record(
  {
    font: fc.record(
      {
        name: fc.constantFrom('Times New Roman', 'Arial', 'Phông "lạ" & <khác>'),
        size: fc.constantFrom(8, 10.5, 12, 14),
        bold: fc.boolean(),
        italic: fc.boolean(),
        underline: fc.boolean(),
        color,
      },
      optional,
    ),
    fill: color,
    border: fc.record({ top: line, right: line, bottom: line, left: line }, optional),
    horizontal: fc.constantFrom('left', 'center', 'right', 'justify', 'centerContinuous'),
    vertical: fc.constantFrom('top', 'center', 'bottom'),
    wrap: fc.boolean(),
    indent: fc.integer({ min: 0, max: 15 }),
    numberFormat: fc.constantFrom('General', 'dd/mm/yyyy', '0.0%', '#,##0', '@', '"<" 0 "&"'),
    locked: fc.boolean(),
  },
  optional,
);

const anyValue = fc.oneof(
  { weight: 3, arbitrary: anyText },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ error: '#N/A' } as const, { error: '#DIV/0!' } as const, { error: '#REF!' } as const),
);
const anyFormula = fc.constantFrom('=1+1', '=IF(A1<>"",A1&"<&>","")', "=SUM('Trang ''1'' a'!$A$1:B2)", '=NA()');

function anyCell(styles: Style[]): fc.Arbitrary<Cell | null> {
  const style = fc.constantFrom(undefined, ...styles);
  const withStyle = (cell: Cell, look: Style | undefined): Cell => (look ? { ...cell, style: look } : cell);
  return fc.oneof(
    fc.constant(null),
    fc.tuple(anyValue, style).map(([value, look]) => withStyle({ value }, look)),
    fc.tuple(anyValue, anyFormula, style).map(([value, formula, look]) => withStyle({ value, formula }, look)),
    anyText.map((text) => ({ value: 'tới', link: { reference: 'A1', ...(text ? { tip: text } : {}) } })),
  );
}

const anyArea = fc.record({
  row: fc.integer({ min: 0, max: ROWS }),
  column: fc.integer({ min: 0, max: COLUMNS }),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

const anyValidation: fc.Arbitrary<Validation> = fc.record(
  {
    area: anyArea,
    rule: fc.oneof(
      fc.constantFrom(
        { type: 'list' as const, source: '=DanhSach' },
        { type: 'list' as const, source: 'Có,Không,"khác" & <nữa>' },
        { type: 'custom' as const, formula: '=AND(A1<>"",LEN(A1)<9)' },
      ),
      fc.record({
        type: fc.constantFrom('whole', 'decimal', 'date', 'textLength'),
        operator: fc.constantFrom('greaterThanOrEqual', 'lessThanOrEqual'),
        formula1: fc.oneof(fc.integer(), fc.constant('=$B$2')),
      }),
    ),
    allowBlank: fc.boolean(),
    prompt: fc.record({ title: anyText, message: anyText.map((text) => `m${text}`) }),
    error: fc.record({
      style: fc.constantFrom('stop', 'warning', 'information'),
      title: anyText,
      message: anyText,
    }),
  },
  { requiredKeys: ['area', 'rule', 'allowBlank'] },
);

const anyFormat: fc.Arbitrary<ConditionalFormat> = fc
  .tuple(
    anyArea,
    fc.constantFrom('=$A1="<x>"', '=A1>$B$2'),
    fc.record(
      {
        font: fc.oneof(
          fc.record({ color }),
          fc.record({ bold: fc.boolean() }),
          fc.record({ color, bold: fc.boolean() }),
        ),
        fill: color,
        border: fc.record({ line: fc.constantFrom('hair', 'thin'), color }),
        stopIfTrue: fc.constant(true),
      },
      optional,
    ),
  )
  .map(([area, formula, look]) => ({ area, formula, ...look }));

const millimetres = fc.integer({ min: 0, max: 50 });
const headerText = fc
  .string({ unit: fc.constantFrom(...'Trang số 12 ế&&<>"'), maxLength: 20 })
  // A single "&" would begin a code.
  .map((text) => `T${text.replace(/&/g, '&&')}`);
const headerFooter = fc.record({ left: headerText, center: headerText, right: headerText }, optional);
const anyPage: fc.Arbitrary<Page> = fc
  .record({
    orientation: fc.constantFrom('portrait', 'landscape'),
    margins: fc.record({
      top: millimetres,
      right: millimetres,
      bottom: millimetres,
      left: millimetres,
      header: millimetres,
      footer: millimetres,
    }),
    fit: fc.constantFrom({ wide: 0, tall: 0 }, { wide: 1, tall: 0 }, { wide: 1, tall: 1 }, { wide: 0, tall: 2 }),
    printArea: fc.option(anyArea),
    titleRows: fc.option(fc.constantFrom({ from: 0, to: 0 }, { from: 3, to: 5 })),
    header: headerFooter,
    footer: headerFooter,
    firstPageWithoutHeader: fc.boolean(),
    centerHorizontally: fc.boolean(),
    breaksBefore: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
  })
  .chain((page) =>
    page.fit.wide + page.fit.tall > 0 ? fc.constant(page) : fc.constantFrom(page, { ...page, scale: 85 }),
  );

function anySheet(name: string, styles: Style[]): fc.Arbitrary<Sheet> {
  return fc
    .record(
      {
        visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
        tabColor: color,
        showGridlines: fc.boolean(),
        rows: fc.array(fc.array(anyCell(styles), { maxLength: COLUMNS }), { maxLength: ROWS }),
        columns: fc.array(
          fc.record({ width: fc.integer({ min: 1, max: 400 }).map((n) => n / 2), hidden: fc.constant(true) }, optional),
          { maxLength: COLUMNS },
        ),
        rowFormats: fc.dictionary(
          fc.integer({ min: 0, max: 30 }).map(String),
          fc.oneof(
            fc.record({ height: fc.integer({ min: 1, max: 800 }).map((n) => n / 2) }),
            fc.record({ hidden: fc.constant(true) }),
          ),
          { maxKeys: 4, noNullPrototype: true },
        ),
        freeze: fc.constantFrom(null, { rows: 1, columns: 0 }, { rows: 0, columns: 2 }, { rows: 7, columns: 1 }),
        validations: fc.array(anyValidation, { maxLength: 3 }),
        conditionalFormats: fc.array(anyFormat, { maxLength: 3 }),
        page: fc.option(anyPage),
        protection: fc.option(
          fc.record({
            allowSort: fc.boolean(),
            allowFilter: fc.boolean(),
            allowFormatCells: fc.boolean(),
            allowFormatRows: fc.boolean(),
            allowFormatColumns: fc.boolean(),
            allowInsertRows: fc.boolean(),
            allowDeleteRows: fc.boolean(),
          }),
        ),
      },
      { requiredKeys: ['visibility', 'rows', 'freeze', 'page', 'protection'] },
    )
    .map((sheet) => ({ ...emptySheet(name), ...sheet }));
}

export const anyWorkbook: fc.Arbitrary<Workbook> = fc
  .array(anyStyle, { minLength: 1, maxLength: 5 })
  .chain((styles) =>
    fc.tuple(
      anySheet("Trang '1' a", styles),
      anySheet('Số liệu & <2>', styles),
      fc.dictionary(anyText, anyText, { maxKeys: 3, noNullPrototype: true }),
    ),
  )
  .map(([first, second, properties]) => {
    const workbook = emptyWorkbook([{ ...first, visibility: 'visible' }, second]);
    workbook.names = [
      { name: 'DanhSach', reference: "='Trang ''1'' a'!$A$1:$A$3" },
      { name: '_An', reference: "='Số liệu & <2>'!$A$1", hidden: true },
    ];
    // Names of properties are plain attributes, where control characters have no way to be written.
    workbook.properties.custom = Object.fromEntries(
      Object.values(properties).map((text, index) => [`Thuộc tính ${index} & "<>"`, text]),
    );
    return workbook;
  });

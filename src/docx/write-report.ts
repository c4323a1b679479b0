/** Writes a report as a Word file (.docx) in the presentation of NĐ 30/2020/NĐ-CP. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { Annex, Block, ReportDocument, Run, Table as TableFacts } from '../domain/report/document';

/** A drawing; `width` and `height` in points of the paper. */
export type Picture = { png: Uint8Array; width: number; height: number; alt: string };

/** Drawings by the id of their chart; long ones come in several. */
export type Pictures = ReadonlyMap<string, readonly Picture[]>;

const FONT = 'Times New Roman';
/** A4, with margins 20 mm above and below, 30 mm left, 15 mm right. Twips. */
const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
const pt = (length: number): number => Math.round(length * 20);
const PAPER = { short: mm(210), long: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(9) };
const UPRIGHT = PAPER.short - MARGIN.left - MARGIN.right;
const ON_ITS_SIDE = PAPER.long - MARGIN.left - MARGIN.right;
/** Of text, in points; runs count in halves. */
const SIZE = {
  body: 14,
  formal: 13,
  authority: 12,
  table: 11,
  wide: 10,
  note: 11,
  recipients: 11,
  control: 9,
} as const;
const halves = (size: number): number => size * 2;
const INDENT = mm(12.7);
const MARK = 'yellow';

/** Signs that no XML file may hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * The bytes of a .docx file. Charts without a drawing are left out. What is left open is marked in yellow. Text is only ever text: signs
 * that mean something to XML are written as such.
 */
export async function writeReport(report: ReportDocument, pictures: Pictures): Promise<Uint8Array> {
  // NĐ 30/2020/NĐ-CP knows no control line at the foot of a letter; the forms are in its appendices.
  const main = section([...head(report), ...bodyOf(report.body, pictures), ...spaced(signature(report))], {
    landscape: false,
    footer: null,
  });
  const footer = footerOf(report.control);
  const annexes = report.annexes.map((annex) =>
    section(annexOf(annex, pictures), { landscape: annex.landscape, footer }),
  );
  const document = new Document({
    title: clean(report.subject.join(' ')),
    creator: clean(report.issuer.join(' ')),
    styles: STYLES,
    sections: [main, ...annexes],
  });
  return Packer.pack(document, 'uint8array');
}

const heading = { font: FONT, size: halves(SIZE.body), bold: true, color: '000000' } as const;
const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: halves(SIZE.body), language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: pt(3), after: pt(3), line: pt(17), lineRule: LineRuleType.AT_LEAST } },
    },
    heading1: { run: heading, paragraph: { spacing: { before: pt(9), after: pt(3) }, keepNext: true } },
    heading2: { run: heading, paragraph: { spacing: { before: pt(6), after: pt(3) }, keepNext: true } },
  },
};

function section(
  children: FileChild[],
  { landscape, footer }: { landscape: boolean; footer: Footer | null },
): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halves(SIZE.formal) })],
  });
  // The package turns the sides of a page that lies.
  const size = { width: PAPER.short, height: PAPER.long };
  return {
    children,
    properties: {
      page: {
        size: { ...size, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: MARGIN,
        // Appendices are numbered by themselves.
        pageNumbers: { start: 1 },
      },
      titlePage: true,
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    ...(footer === null ? {} : { footers: { default: footer, first: footer } }),
  };
}

function footerOf(control: string): Footer | null {
  if (control === '') return null;
  return new Footer({ children: [line([{ text: control }], { run: { size: halves(SIZE.control), italics: true } })] });
}

type Looks = { run?: IRunOptions; paragraph?: IParagraphOptions };

function line(runs: readonly Run[], { run = {}, paragraph = {} }: Looks = {}): Paragraph {
  return new Paragraph({ ...paragraph, children: runs.flatMap((one) => textRuns(one, run)) });
}

const clean = (text: string): string => text.replace(FORBIDDEN, '');

/** Line breaks of a cell stay line breaks. */
function textRuns({ text, open }: Run, looks: IRunOptions): TextRun[] {
  const mark = open ? ({ highlight: MARK } as const) : {};
  return clean(text)
    .split(/\r\n|\r|\n/)
    .map((part, index) => new TextRun({ ...looks, ...mark, text: part, ...(index > 0 ? { break: 1 } : {}) }));
}

const centred = (more: IParagraphOptions = {}): IParagraphOptions => ({
  alignment: AlignmentType.CENTER,
  spacing: { before: 0, after: 0 },
  ...more,
});

/** A line under a heading: as wide as `share` of `width`. */
function rule(width: number, share: number): Paragraph {
  const indent = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: pt(4), line: pt(3), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } },
    children: [],
  });
}

const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);

/** Two columns without lines, kept on one page. */
function sideBySide(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA }, margins: { left: 0, right: 0 } });
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

const HEAD: readonly [number, number] = [mm(66), UPRIGHT - mm(66)];

function head({ issuer, number, placeAndDate, kind, subject, notice }: ReportDocument): FileChild[] {
  const bold = { bold: true, size: halves(SIZE.formal) };
  const left = [
    ...issuer.map((text) => line([{ text }], { run: bold, paragraph: centred() })),
    rule(HEAD[0], 0.4),
    line([{ text: 'Số: ' }, ...number], { run: { size: halves(SIZE.formal) }, paragraph: centred() }),
  ];
  const right = [
    line([{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }], {
      run: { bold: true, size: halves(SIZE.authority) },
      paragraph: centred(),
    }),
    line([{ text: 'Độc lập - Tự do - Hạnh phúc' }], { run: bold, paragraph: centred() }),
    rule(HEAD[1], 0.62),
    line(placeAndDate, { run: { italics: true, size: halves(SIZE.formal) }, paragraph: centred() }),
  ];
  const title = { bold: true, size: halves(SIZE.body) };
  return [
    sideBySide(left, right, HEAD),
    line([{ text: kind }], { run: title, paragraph: centred({ spacing: { before: pt(18), after: 0 } }) }),
    ...subject.map((text) => line([{ text }], { run: title, paragraph: centred() })),
    rule(UPRIGHT, 0.3),
    ...(notice === null
      ? []
      : [
          line([{ text: notice, open: true }], {
            run: { bold: true, size: halves(SIZE.formal) },
            paragraph: centred(),
          }),
        ]),
  ];
}

const spaced = (table: Table): FileChild[] => [
  new Paragraph({ spacing: { before: 0, after: pt(6) }, keepNext: true }),
  table,
];

function signature({ recipients, signer }: ReportDocument): Table {
  const list = { run: { size: halves(SIZE.recipients) }, paragraph: { spacing: { before: 0, after: 0 } } };
  const left = [
    line([{ text: 'Nơi nhận:' }], {
      run: { bold: true, italics: true, size: halves(SIZE.authority) },
      paragraph: { spacing: { before: 0, after: 0 } },
    }),
    ...recipients.map((runs) => line(runs, list)),
  ];
  const bold = { run: { bold: true, size: halves(SIZE.body) } };
  const right = [
    ...signer.title.map((runs) => line(runs, { ...bold, paragraph: centred() })),
    // Room for signature and seal.
    line(signer.name, { ...bold, paragraph: centred({ spacing: { before: pt(75), after: 0 } }) }),
  ];
  return sideBySide(left, right, [Math.round(UPRIGHT * 0.48), UPRIGHT - Math.round(UPRIGHT * 0.48)]);
}

function annexOf({ title, under, landscape, blocks }: Annex, pictures: Pictures): FileChild[] {
  const bold = { bold: true, size: halves(SIZE.body) };
  return [
    ...title.map((text) => line([{ text }], { run: bold, paragraph: centred() })),
    line(under, {
      run: { italics: true, size: halves(SIZE.formal) },
      paragraph: centred({ spacing: { before: 0, after: pt(9) } }),
    }),
    ...blocksOf(blocks, landscape ? ON_ITS_SIDE : UPRIGHT, pictures),
  ];
}

function blocksOf(blocks: readonly Block[], width: number, pictures: Pictures): FileChild[] {
  return blocks.flatMap((block) => blockOf(block, width, pictures));
}

/** Signatures never stand on a page without text: the last paragraph goes with them. */
function bodyOf(body: readonly Block[], pictures: Pictures): FileChild[] {
  const last = body.at(-1);
  if (last?.kind !== 'paragraph') return blocksOf(body, UPRIGHT, pictures);
  const ending = line(last.runs, { paragraph: { ...BODY, keepNext: true } });
  return [...blocksOf(body.slice(0, -1), UPRIGHT, pictures), ending];
}

/** "Nhiệm vụ hoàn thành trong kỳ:" is not the last line of a page. */
const announces = (runs: readonly Run[]): boolean => runs.at(-1)?.text.endsWith(':') ?? false;

const BODY = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } } as const;

function blockOf(block: Block, width: number, pictures: Pictures): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          indent: { firstLine: INDENT },
          children: textRuns({ text: block.text }, {}),
        }),
      ];
    case 'paragraph':
      return [line(block.runs, { paragraph: { ...BODY, keepNext: announces(block.runs) } })];
    case 'item':
      return [line([{ text: '- ' }, ...block.runs], { paragraph: BODY })];
    case 'table':
      return [...captionOf(block.caption), tableOf(block.table, width), ...noteOf(block.table)];
    case 'picture':
      return (pictures.get(block.chart) ?? []).map((picture) => pictureOf(picture, width));
  }
}

function captionOf(caption: string): Paragraph[] {
  if (caption === '') return [];
  const paragraph = centred({ keepNext: true, spacing: { before: pt(9), after: pt(4) } });
  return [line([{ text: caption }], { run: { bold: true, size: halves(SIZE.formal) }, paragraph })];
}

/** Under each table there is a paragraph: two tables without one between them would be one. */
function noteOf({ note }: TableFacts): Paragraph[] {
  if (note === undefined)
    return [new Paragraph({ spacing: { before: 0, after: 0, line: pt(8), lineRule: LineRuleType.EXACT } })];
  const paragraph = { spacing: { before: pt(2), after: pt(6) }, alignment: AlignmentType.JUSTIFIED };
  return [line([{ text: note }], { run: { italics: true, size: halves(SIZE.note) }, paragraph })];
}

const HEAD_FILL = { fill: 'EDEDED' };
/** From so many columns on an upright page, letters are smaller: whole words then fit in a column. */
const WIDE = 8;
/** Tables of so many rows stay on one page; more of them would leave a good part of the page before blank. */
const SHORT = 4;
const KEPT = { keepNext: true } as const;
const CELL_MARGINS = { left: mm(0.7), right: mm(0.7), top: mm(0.4), bottom: mm(0.4) };

function tableOf({ columns, rows }: TableFacts, width: number): Table {
  const shares = sumOf(columns.map((column) => column.width));
  const widths = columns.map((column) => Math.floor((width * column.width) / shares));
  const size = halves(columns.length >= WIDE ? SIZE.wide : SIZE.table);
  const whole = sumOf(widths);
  const isShort = rows.length <= SHORT;
  const cell = (runs: readonly Run[], { width, bold, centre, ...more }: CellLooks): TableCell =>
    new TableCell({
      children: [
        line(runs, {
          run: { size, bold },
          paragraph: {
            alignment: centre ? AlignmentType.CENTER : AlignmentType.LEFT,
            spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
            // A heading stays with what it is over.
            ...(more.columnSpan === undefined ? {} : { keepNext: true as const }),
          },
        }),
      ],
      verticalAlign: VerticalAlignTable.CENTER,
      width: { size: width, type: WidthType.DXA },
      margins: CELL_MARGINS,
      ...more,
    });
  const headings = columns.map(({ heading: text }, index) =>
    cell([{ text }], { width: widths[index] ?? 0, bold: true, centre: true, shading: HEAD_FILL }),
  );
  const cellsOf = ({ cells, strong, across }: TableFacts['rows'][number]): TableCell[] => {
    const bold = strong === true;
    return across
      ? [cell(cells[0] ?? [], { width: whole, bold, centre: false, columnSpan: columns.length })]
      : columns.map(({ align }, index) =>
          cell(cells[index] ?? [], { width: widths[index] ?? 0, bold, centre: align === 'center' }),
        );
  };
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, ...KEPT, children: headings }),
      ...rows.map((row, index) => {
        // Neither the first row nor the last one, often that of the sums, stands on a page by itself.
        const isEdge = index === 0 || index === rows.length - 2;
        const kept = index < rows.length - 1 && (isShort || isEdge);
        return new TableRow({ cantSplit: true, ...(kept ? KEPT : {}), children: cellsOf(row) });
      }),
    ],
  });
}

type CellLooks = { width: number; bold: boolean; centre: boolean; shading?: typeof HEAD_FILL; columnSpan?: number };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Points of the paper → pixels of the package, of which an inch has 96. */
const PIXELS_PER_POINT = 96 / 72;

function pictureOf({ png, width, height, alt }: Picture, room: number): Paragraph {
  const scale = Math.min(1, room / pt(width)) * PIXELS_PER_POINT;
  const text = clean(alt);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: pt(6), after: pt(6) },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: text.slice(0, 60), title: text.slice(0, 200), description: text },
      }),
    ],
  });
}

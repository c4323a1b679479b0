/** xl/styles.xml: every different look becomes one numbered record. */
import type { BorderLine, ConditionalFormat, Font, Style, Workbook } from '../workbook/workbook';
import { attributes, escapeAttribute, XML_HEADER } from './xml-text';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Numbers below are built in and partly depend on the country set in Excel, so every code of ours gets its own number. */
const FIRST_CUSTOM_FORMAT = 164;

/** Hands out numbers in order of first use, one per different text. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(...first: string[]) {
    first.forEach((text) => this.number(text));
  }

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  get texts(): string[] {
    return [...this.numbers.keys()];
  }
}

/** Collects the looks of a workbook while its sheets are written; `xml()` comes last. */
export class StyleTable {
  private readonly fonts: Numbered;
  // Both first fills are reserved by Excel.
  private readonly fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Numbered('<border><left/><right/><top/><bottom/><diagonal/></border>');
  private readonly formats = new Numbered();
  private readonly looks: Numbered;
  private readonly differences = new Numbered();
  private readonly known = new WeakMap<Style, number>();

  constructor(private readonly defaultFont: Workbook['defaultFont']) {
    this.fonts = new Numbered(fontXml({}, defaultFont));
    this.looks = new Numbered(this.lookXml({}));
  }

  /** Number for the `s` attribute of a cell. */
  cell(style: Style | undefined): number {
    if (!style) return 0;
    let number = this.known.get(style);
    if (number === undefined) {
      number = this.looks.number(this.lookXml(style));
      this.known.set(style, number);
    }
    return number;
  }

  /** Number for the `dxfId` attribute of a conditional format. */
  difference(format: ConditionalFormat): number {
    return this.differences.number(differenceXml(format));
  }

  xml(): string {
    const formats = this.formats.texts
      .map((code, index) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + index}" formatCode="${escapeAttribute(code)}"/>`)
      .join('');
    return (
      `${XML_HEADER}<styleSheet xmlns="${SPREADSHEET}">` +
      (formats ? `<numFmts count="${this.formats.texts.length}">${formats}</numFmts>` : '') +
      list('fonts', this.fonts.texts) +
      list('fills', this.fills.texts) +
      list('borders', this.borders.texts) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.looks.texts) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      list('dxfs', this.differences.texts) +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }

  private lookXml(style: Style): string {
    const format = this.formatNumber(style.numberFormat);
    const font = style.font ? this.fonts.number(fontXml(style.font, this.defaultFont)) : 0;
    const fill = style.fill ? this.fills.number(fillXml(style.fill)) : 0;
    const border = style.border ? this.borders.number(borderXml(style.border)) : 0;
    const alignment = alignmentXml(style);
    const protection = style.locked === false ? '<protection locked="0"/>' : '';
    const opening = attributes({
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format ? true : undefined,
      applyFont: font ? true : undefined,
      applyFill: fill ? true : undefined,
      applyBorder: border ? true : undefined,
      applyAlignment: alignment ? true : undefined,
      applyProtection: protection ? true : undefined,
    });
    return alignment || protection ? `<xf${opening}>${alignment}${protection}</xf>` : `<xf${opening}/>`;
  }

  private formatNumber(code: string | undefined): number {
    if (!code || code === 'General') return 0;
    return FIRST_CUSTOM_FORMAT + this.formats.number(code);
  }
}

function list(name: string, items: string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** `#RRGGBB` → `FFRRGGBB`, the form of the file. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function fontXml(font: Font, defaults: Workbook['defaultFont']): string {
  return (
    '<font>' +
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.underline ? '<u/>' : '') +
    `<sz val="${font.size ?? defaults.size}"/>` +
    (font.color ? `<color rgb="${argb(font.color)}"/>` : '<color theme="1"/>') +
    `<name val="${escapeAttribute(font.name ?? defaults.name)}"/>` +
    '</font>'
  );
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: NonNullable<Style['border']>, diagonal = true): string {
  const side = (name: string, line: BorderLine | undefined): string =>
    line ? `<${name} style="${line.line}"><color rgb="${argb(line.color)}"/></${name}>` : `<${name}/>`;
  return (
    `<border>${side('left', border.left)}${side('right', border.right)}${side('top', border.top)}` +
    `${side('bottom', border.bottom)}${diagonal ? '<diagonal/>' : ''}</border>`
  );
}

function alignmentXml(style: Style): string {
  const values = attributes({
    horizontal: style.horizontal,
    vertical: style.vertical === 'bottom' ? undefined : style.vertical,
    wrapText: style.wrap ? true : undefined,
    indent: style.indent ? style.indent : undefined,
  });
  return values ? `<alignment${values}/>` : '';
}

/** In a dxf the colour of a solid fill stands in bgColor, other than in a cell. */
function differenceXml({ font, fill, border }: ConditionalFormat): string {
  const bold = font?.bold === undefined ? '' : `<b val="${font.bold ? 1 : 0}"/>`;
  const color = font?.color ? `<color rgb="${argb(font.color)}"/>` : '';
  return (
    '<dxf>' +
    (bold || color ? `<font>${bold}${color}</font>` : '') +
    (fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor rgb="${argb(fill)}"/></patternFill></fill>`
      : '') +
    (border ? borderXml({ left: border, right: border, top: border, bottom: border }, false) : '') +
    '</dxf>'
  );
}

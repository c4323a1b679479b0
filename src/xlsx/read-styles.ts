/** xl/styles.xml → one `Style` object per cell format, shared by the cells that use it. */
import type { BorderLine, ConditionalFormat, Font, Style, Workbook } from '../workbook/workbook';
import { builtInFormat } from './number-format';
import { readCellColor, type Theme } from './read-colors';
import { XmlScanner } from './xml-scanner';
import { child, childrenOf, count, flag, number, readTree, valueOf, type XmlElement } from './xml-tree';

export type Difference = Pick<ConditionalFormat, 'font' | 'fill' | 'border'>;
export type StyleSheet = {
  defaultFont: Workbook['defaultFont'];
  /** By the `s` attribute of cells; undefined = plain. */
  cells: (Style | undefined)[];
  /** Cell formats that hold a look `Style` cannot carry. */
  lossy: Set<number>;
  /** By `dxfId`. */
  differences: Difference[];
};

const FALLBACK_FONT = { name: 'Calibri', size: 11 };
const HORIZONTAL = new Set(['left', 'center', 'right', 'justify', 'centerContinuous']);
const LINES: Record<string, BorderLine['line']> = {
  hair: 'hair',
  thin: 'thin',
  medium: 'medium',
  double: 'double',
  thick: 'medium',
  mediumDashed: 'medium',
  mediumDashDot: 'medium',
  mediumDashDotDot: 'medium',
  slantDashDot: 'medium',
  dotted: 'hair',
  dashed: 'thin',
  dashDot: 'thin',
  dashDotDot: 'thin',
};

type ReadFont = { font: Font; lossy: boolean };

export function readStyles(root: XmlElement | null, theme: Theme): StyleSheet {
  const fonts = items(root, 'fonts').map((one) => readFont(one, theme));
  const normal = findDefaultFont(root, fonts);
  const defaultFont = { name: normal.name ?? FALLBACK_FONT.name, size: normal.size ?? FALLBACK_FONT.size };
  const context = {
    fonts: fonts.map(({ font, lossy }) => ({ font: withoutDefaults(font, { ...normal, ...defaultFont }), lossy })),
    fills: items(root, 'fills').map((one) => readFill(one, theme)),
    borders: items(root, 'borders').map((one) => readBorder(one, theme)),
    formats: readFormats(root),
  };
  const known = new Map<string, Style>();
  const lossy = new Set<number>();
  const cells = items(root, 'cellXfs').map((xf, index) => {
    const { style, whole } = readLook(xf, context);
    if (!whole) lossy.add(index);
    if (Object.keys(style).length === 0) return undefined;
    // Equal looks share one object, whatever number the file gives them.
    const key = JSON.stringify(style);
    const same = known.get(key) ?? style;
    known.set(key, same);
    return same;
  });
  const differences = items(root, 'dxfs').map((one) => readDifference(one, theme));
  return { defaultFont, cells, lossy, differences };
}

/** Number formats alone, one shared style for each; the other looks are not even parsed into trees. */
export function readNumberFormats(xml: Uint8Array | null): StyleSheet {
  const root: XmlElement = { name: 'styleSheet', attributes: {}, children: [], text: '' };
  const scanner = xml && new XmlScanner(xml);
  scanner?.next();
  while (scanner?.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'numFmts' || scanner.name === 'cellXfs') root.children.push(readTree(scanner));
    else scanner.skip();
  }
  const own = readFormats(root);
  const styles = new Map<string, Style>();
  const cells = items(root, 'cellXfs').map(({ attributes }) => {
    const numberFormat = formatCode(attributes.numFmtId, own);
    if (numberFormat === undefined) return undefined;
    const style = styles.get(numberFormat) ?? { numberFormat };
    styles.set(numberFormat, style);
    return style;
  });
  return { defaultFont: FALLBACK_FONT, cells, lossy: new Set(), differences: [] };
}

function items(root: XmlElement | null, list: string): XmlElement[] {
  return root ? (child(root, list)?.children ?? []) : [];
}

function readFormats(root: XmlElement | null): Map<number, string> {
  const formats = new Map<number, string>();
  for (const { attributes } of items(root, 'numFmts')) {
    const id = count(attributes.numFmtId);
    if (id !== undefined && attributes.formatCode) formats.set(id, attributes.formatCode);
  }
  return formats;
}

/** undefined for General. */
function formatCode(id: string | undefined, own: Map<number, string>): string | undefined {
  const number = count(id) ?? 0;
  const code = own.get(number) ?? builtInFormat(number);
  return code && code.toUpperCase() !== 'GENERAL' ? code : undefined;
}

function findDefaultFont(root: XmlElement | null, fonts: ReadFont[]): Font {
  const normal = items(root, 'cellStyles').find((one) => one.attributes.builtinId === '0');
  const look = items(root, 'cellStyleXfs')[count(normal?.attributes.xfId) ?? 0];
  return fonts[count(look?.attributes.fontId) ?? 0]?.font ?? {};
}

/** LibreOffice writes black where the colour is automatic, in the default font too; such black is no choice of anybody. */
function withoutDefaults({ name, size, color, ...rest }: Font, defaults: Font): Font {
  return {
    ...(color === undefined || (color === '#000000' && defaults.color === color) ? {} : { color }),
    ...(name === undefined || name === defaults.name ? {} : { name }),
    ...(size === undefined || size === defaults.size ? {} : { size }),
    ...rest,
  };
}

function readFont(element: XmlElement, theme: Theme): ReadFont {
  const name = valueOf(element, 'name');
  const size = number(valueOf(element, 'sz'));
  const on = (tag: string): boolean => {
    const one = child(element, tag);
    // An underline names its kind ("single"), the others say true or false.
    return one !== undefined && !['0', 'false', 'off', 'none'].includes(one.attributes.val ?? '');
  };
  const color = child(element, 'color');
  // Theme colour 1 is the automatic text colour; writing it as fixed black would be a change nobody made.
  const automatic = color?.attributes.theme === '1' && color.attributes.tint === undefined;
  const rgb = automatic ? undefined : readCellColor(color, theme);
  const script = valueOf(element, 'vertAlign');
  return {
    font: {
      ...(name ? { name } : {}),
      ...(size ? { size } : {}),
      ...(on('b') ? { bold: true } : {}),
      ...(on('i') ? { italic: true } : {}),
      ...(on('u') ? { underline: true } : {}),
      ...(rgb ? { color: rgb } : {}),
    },
    lossy: on('strike') || script === 'superscript' || script === 'subscript',
  };
}

function readFill(element: XmlElement, theme: Theme): { color?: string; lossy: boolean } {
  const pattern = child(element, 'patternFill');
  if (!pattern) return { lossy: child(element, 'gradientFill') !== undefined };
  const type = pattern.attributes.patternType ?? 'none';
  // gray125 is the reserved second fill of every file.
  if (type === 'none' || type === 'gray125') return { lossy: false };
  return { color: readCellColor(child(pattern, 'fgColor'), theme), lossy: type !== 'solid' };
}

function readBorder(element: XmlElement, theme: Theme): { border: NonNullable<Style['border']>; lossy: boolean } {
  const border: NonNullable<Style['border']> = {};
  let lossy = false;
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    // LibreOffice writes start and end in strict files.
    const line = child(element, side) ?? child(element, { left: 'start', right: 'end', top: '', bottom: '' }[side]);
    const kind = line?.attributes.style;
    if (!line || !kind || kind === 'none') continue;
    border[side] = { line: LINES[kind] ?? 'thin', color: readCellColor(child(line, 'color'), theme) ?? '#000000' };
    lossy ||= LINES[kind] !== kind;
  }
  const diagonal = child(element, 'diagonal')?.attributes.style;
  return { border, lossy: lossy || (diagonal !== undefined && diagonal !== 'none') };
}

type LookContext = {
  fonts: ReadFont[];
  fills: { color?: string; lossy: boolean }[];
  borders: { border: NonNullable<Style['border']>; lossy: boolean }[];
  formats: Map<number, string>;
};

/** `whole` is false where something of the look cannot be carried. */
function readLook(xf: XmlElement, context: LookContext): { style: Style; whole: boolean } {
  const { attributes } = xf;
  const font = context.fonts[count(attributes.fontId) ?? 0];
  const fill = context.fills[count(attributes.fillId) ?? 0];
  const border = context.borders[count(attributes.borderId) ?? 0];
  const numberFormat = formatCode(attributes.numFmtId, context.formats);
  const alignment = child(xf, 'alignment')?.attributes ?? {};
  const { horizontal, vertical } = alignment;
  const indent = count(alignment.indent);
  const locked = flag(child(xf, 'protection')?.attributes.locked, true);
  const style: Style = {
    ...(font && Object.keys(font.font).length ? { font: font.font } : {}),
    ...(fill?.color ? { fill: fill.color } : {}),
    ...(border && Object.keys(border.border).length ? { border: border.border } : {}),
    ...(horizontal && HORIZONTAL.has(horizontal) ? { horizontal: horizontal as Style['horizontal'] } : {}),
    ...(vertical === 'top' || vertical === 'center' ? { vertical } : {}),
    ...(flag(alignment.wrapText) ? { wrap: true } : {}),
    ...(indent ? { indent } : {}),
    ...(numberFormat ? { numberFormat } : {}),
    ...(locked ? {} : { locked: false }),
  };
  const turned = (number(alignment.textRotation) ?? 0) !== 0;
  return { style, whole: !(font?.lossy || fill?.lossy || border?.lossy || turned || flag(alignment.shrinkToFit)) };
}

/** A `<dxf>`. */
export function readDifference(element: XmlElement, theme: Theme): Difference {
  const font = child(element, 'font');
  const bold = child(font, 'b');
  const color = readCellColor(child(font, 'color'), theme);
  const pattern = childrenOf(child(element, 'fill'), 'patternFill')[0];
  const fill = readCellColor(child(pattern, 'bgColor'), theme) ?? readCellColor(child(pattern, 'fgColor'), theme);
  const look = { ...(color ? { color } : {}), ...(bold ? { bold: flag(bold.attributes.val, true) } : {}) };
  const frame = child(element, 'border');
  const sides = frame ? readBorder(frame, theme).border : {};
  const border = sides.top ?? sides.right ?? sides.bottom ?? sides.left;
  return {
    ...(Object.keys(look).length ? { font: look } : {}),
    ...(fill ? { fill } : {}),
    ...(border ? { border } : {}),
  };
}

/** Colours of styles and charts as `#RRGGBB`. */
import { child, childrenOf, descend, number, type XmlElement } from './xml-tree';

/** The first eight of the old palette, again from 8, then the rest (ECMA-376 part 1, 18.8.27). */
const BASE = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const PALETTE = [
  ...BASE,
  ...BASE,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
];
/** Names of theme slots in the order of the numbers in cells: light before dark. */
const CELL_SLOTS = ['lt1', 'dk1', 'lt2', 'dk2', ...[1, 2, 3, 4, 5, 6].map((n) => `accent${n}`), 'hlink', 'folHlink'];
/** DrawingML names that stand for another slot. */
const ALIASES: Record<string, string> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };

/** Slot name → `RRGGBB`. */
export type Theme = Record<string, string>;

export function readTheme(root: XmlElement | null): Theme {
  const theme: Theme = {};
  const scheme = root ? descend(root, 'themeElements', 'clrScheme') : undefined;
  for (const slot of scheme?.children ?? []) {
    const color = child(slot, 'srgbClr')?.attributes.val ?? child(slot, 'sysClr')?.attributes.lastClr;
    if (color && /^[0-9A-Fa-f]{6}$/.test(color)) theme[slot.name] = color.toUpperCase();
  }
  return theme;
}

/** A `<color>`, `<fgColor>`… of a spreadsheet part; undefined where it is automatic or unknown. */
export function readCellColor(element: XmlElement | undefined, theme: Theme): string | undefined {
  if (!element) return undefined;
  const { rgb, indexed, theme: slot, tint } = element.attributes;
  const color = rgb?.length === 8 ? rgb.slice(2) : (rgb ?? themeSlot(slot, theme) ?? PALETTE[number(indexed) ?? -1]);
  if (!color || !/^[0-9A-Fa-f]{6}$/.test(color)) return undefined;
  return `#${tinted(color.toUpperCase(), number(tint) ?? 0)}`;
}

function themeSlot(slot: string | undefined, theme: Theme): string | undefined {
  const name = CELL_SLOTS[number(slot) ?? -1];
  return name === undefined ? undefined : theme[name];
}

/** A DrawingML colour inside solidFill. */
export function readDrawingColor(fill: XmlElement | undefined, theme: Theme): string | undefined {
  const rgb = child(fill, 'srgbClr')?.attributes.val;
  if (rgb && /^[0-9A-Fa-f]{6}$/.test(rgb)) return `#${rgb.toUpperCase()}`;
  const [scheme] = childrenOf(fill, 'schemeClr');
  const slot = scheme?.attributes.val ?? '';
  const color = theme[ALIASES[slot] ?? slot];
  return color ? `#${color}` : undefined;
}

/** Lighter (tint > 0) or darker: the luminance moves towards white or black by that part. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(...parts);
  const least = Math.min(...parts);
  const light = (most + least) / 2;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Same hue and saturation at another luminance: stretch the distance of each part from the old luminance.
  const spread = light === 0 || light === 1 ? 0 : Math.min(moved, 1 - moved) / Math.min(light, 1 - light);
  return parts.map((part) => hexByte(moved + (part - light) * spread)).join('');
}

function hexByte(part: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

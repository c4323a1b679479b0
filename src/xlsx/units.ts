/**
 * Lengths. The Workbook keeps points (1/72 inch), page margins in millimetres; .xlsx keeps character widths, EMU and inches.
 *
 * A column width in .xlsx counts digits of the default font: width × (widest digit in whole pixels at 96 dpi) = pixels
 * (ECMA-376 part 1, 18.3.1.13). Times New Roman digits are half an em, so 12 pt gives 16 px × 0.5 = 8 px and one unit is 6 pt.
 * Excel rounds the result to whole pixels; LibreOffice keeps the fraction. Default fonts whose digits are not a whole number of
 * pixels wide print up to 4 % off in LibreOffice, therefore the layout keeps to 12 pt.
 */
const PIXELS_PER_POINT = 96 / 72;
const EMU_PER_POINT = 12700;
const MM_PER_INCH = 25.4;

/** Widest digit as a part of the em, by font name in lower case; other fonts count as Arial-like. */
const DIGIT_EM: Record<string, number> = {
  'times new roman': 0.5,
  'liberation serif': 0.5,
  calibri: 0.507,
  carlito: 0.507,
};
const OTHER_DIGIT_EM = 0.556;

type FontSize = { name: string; size: number };

/** Width of the widest digit in whole pixels at 96 dpi. */
export function digitWidth(font: FontSize): number {
  const em = DIGIT_EM[font.name.toLowerCase()] ?? OTHER_DIGIT_EM;
  return Math.max(1, Math.round(font.size * PIXELS_PER_POINT * em));
}

/** Points → the `width` attribute of `<col>`. */
export function pointsToColumnWidth(points: number, font: FontSize): number {
  return round((points * PIXELS_PER_POINT) / digitWidth(font), 4);
}

/** The `width` attribute of `<col>` → points, to 1/100. */
export function columnWidthToPoints(width: number, font: FontSize): number {
  return round((width * digitWidth(font)) / PIXELS_PER_POINT, 2);
}

/** Width in points of a column that has none of its own: 8 digits and padding, rounded up to 8 pixels as Excel does. */
export function defaultColumnPoints(font: FontSize): number {
  return (Math.ceil((8 * digitWidth(font) + 5) / 8) * 8) / PIXELS_PER_POINT;
}

/** Height in points of an empty row: the line height of the default font in whole pixels. */
export function defaultRowPoints(font: FontSize): number {
  return Math.ceil(font.size * 1.3 * PIXELS_PER_POINT) / PIXELS_PER_POINT;
}

export function pointsToEmu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

/** To 1/100 point. */
export function emuToPoints(emu: number): number {
  return round(emu / EMU_PER_POINT, 2);
}

export function mmToInches(mm: number): number {
  return round(mm / MM_PER_INCH, 6);
}

/** To 1/100 millimetre. */
export function inchesToMm(inches: number): number {
  return round(inches * MM_PER_INCH, 2);
}

export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

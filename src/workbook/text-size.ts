/**
 * Width of text in Times New Roman and the height a wrapped cell needs. Cells are never measured by Excel here, so the estimate errs
 * on the large side: a line too much costs a little paper, a line too few hides words.
 */

/** Advance widths in thousandths of the font size; accents do not change them. */
const WIDTHS: Record<string, number> = {
  ...group(278, 'ijlt/;:'),
  ...group(333, 'frI-()[]!'),
  ...group(389, 'sJ'),
  ...group(444, 'acez?'),
  ...group(500, 'bdghknopquvxyđ0123456789*_–'),
  ...group(556, 'FPS'),
  ...group(611, 'ELTZ'),
  ...group(667, 'BCR'),
  ...group(722, 'wADGHKNOQUVXYĐ'),
  ...group(778, 'm&'),
  ...group(833, '%'),
  ...group(889, 'M'),
  ...group(944, 'W'),
  ...group(250, ' .,'),
  ...group(200, "'"),
  ...group(408, '"'),
  ...group(564, '+<>='),
  ...group(1000, '…—'),
};
const OTHER = 600;
/** Horned letters stand out of the body by this much. */
const HORN = 60;
/** Room for differences between the screen's and the printer's font. */
const SAFETY = 1.03;
const BOLD = 1.07;
/** Left and right inside of a cell, in points. */
const PADDING = 4.5;
const LINE = 1.3;

function group(width: number, letters: string): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

const known = new Map<string, number>();

function letterWidth(letter: string): number {
  const remembered = known.get(letter);
  if (remembered !== undefined) return remembered;
  const parts = letter.normalize('NFD');
  const width = (WIDTHS[parts.charAt(0)] ?? OTHER) + (parts.includes('\u031B') ? HORN : 0);
  known.set(letter, width);
  return width;
}

/** Width in points of a line of text. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text.normalize('NFC')) sum += letterWidth(letter);
  return (sum / 1000) * size * SAFETY * (bold ? BOLD : 1);
}

const AFTER_HYPHEN = /(?<=[-–])/;

/** Number of lines the text takes in a cell of this width (points), broken between words as Excel does. */
export function lineCount(text: string, width: number, size: number, bold = false): number {
  const room = Math.max(width - PADDING, size);
  const space = textWidth(' ', size, bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = textWidth(word, size, bold);
      if (used > 0 && used + space + length <= room) {
        used += space + length;
        continue;
      }
      if (used > 0) lines += 1;
      used = 0;
      // A word longer than the cell is broken after its hyphens ("87/BC-" and "UBND"), and inside where that is not enough.
      for (const part of length > room ? word.split(AFTER_HYPHEN) : [word]) {
        const width = part === word ? length : textWidth(part, size, bold);
        if (used > 0 && used + width > room) {
          lines += 1;
          used = 0;
        }
        lines += Math.max(0, Math.ceil((used + width) / room) - 1);
        used = (used + width) % room === 0 ? Math.min(used + width, room) : (used + width) % room;
      }
    }
  }
  return lines;
}

/**
 * A text in pieces of at most so many lines each in a cell of this width (points); joined they are the text. It is cut after a blank or a
 * line break, inside a word only where one word alone is longer.
 */
export function piecesOfLines(text: string, width: number, size: number, lines: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (lineCount(rest, width, size) > lines) {
    const ends = [...rest.matchAll(/\s+/g)].map(({ index, 0: gap }) => index + gap.length);
    const fits = (end: number): boolean => lineCount(rest.slice(0, end).trimEnd(), width, size) <= lines;
    const end = lastThat(ends, fits) ?? lastThat(lettersOf(rest), fits) ?? rest.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces.length > 0 && rest === '' ? pieces : [...pieces, rest];
}

/** The last of ascending numbers that passes a test which all before it pass. */
function lastThat(numbers: readonly number[], passes: (one: number) => boolean): number | undefined {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (passes(numbers[middle] ?? 0)) from = middle + 1;
    else to = middle;
  }
  return numbers[from - 1];
}

/** Where each letter of a text ends, those of two units as one. */
function lettersOf(text: string): number[] {
  let end = 0;
  return Array.from(text, (letter) => (end += letter.length));
}

/** Height in points of a row that shows so many lines. */
export function heightOfLines(lines: number, size: number): number {
  return Math.round((lines * size * LINE + 5) * 4) / 4;
}

export type SizedText = { text: string; width: number; size: number; bold?: boolean };

/** Height in points of a row that shows all its texts in full; Excel allows 409 at most. */
export function rowHeight(texts: SizedText[], least = 0): number {
  let height = least;
  for (const { text, width, size, bold } of texts) {
    height = Math.max(height, heightOfLines(lineCount(text, width, size, bold), size));
  }
  return Math.min(height, 409);
}

/**
 * Widths of chart text without a screen: good enough to wrap and to reserve room, in the browser and in Node alike.
 */

/** Share of the font size that a letter of each class takes in the usual interface fonts, on the wide side. */
const NARROW = 0.3;
const REGULAR = 0.57;
const WIDE = 0.86;
const CAPITAL = 0.7;

/** Estimated width of one line of text, in the unit of `fontSize`. Vietnamese marks add no width. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) width += letterWidth(letter);
  return width * fontSize;
}

function letterWidth(letter: string): number {
  if (/[ijltfrI.,:;'’|!()[\]/\s-]/.test(letter)) return NARROW;
  if (/[mwMW–—%@]/.test(letter)) return WIDE;
  return /[A-ZĐ]/.test(letter) ? CAPITAL : REGULAR;
}

/**
 * Breaks text at spaces into at most `maxLines` lines no wider than `maxWidth`; what does not fit ends in "…".
 * A single word wider than a line is cut, because it would run into its neighbour.
 */
export function wrapText(text: string, maxWidth: number, fontSize: number, maxLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, fontSize) <= maxWidth) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) {
      return [...lines, cutText([line, ...words.slice(index)].join(' '), maxWidth, fontSize)];
    }
    lines.push(cutText(line, maxWidth, fontSize));
    line = word;
  }
  return line === '' ? lines : [...lines, cutText(line, maxWidth, fontSize)];
}

/** The text itself where it fits, else as much as fits with "…" at the end. */
export function cutText(text: string, maxWidth: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= maxWidth) return text;
  let kept = text.normalize('NFC');
  while (kept !== '' && textWidth(`${kept}…`, fontSize) > maxWidth) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/** The text itself where it fits, else its beginning and its end with "…" between them: the end is two thirds of it. */
export function cutMiddle(text: string, maxWidth: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= maxWidth) return text;
  const letters = [...text.normalize('NFC')];
  let end = '';
  while (letters.length > 0) {
    const longer = `${letters[letters.length - 1] ?? ''}${end}`;
    if (textWidth(`…${longer}`, fontSize) > (maxWidth * 2) / 3) break;
    end = longer;
    letters.pop();
  }
  let start = '';
  for (const letter of letters) {
    if (textWidth(`${start}${letter}…${end}`, fontSize) > maxWidth) break;
    start += letter;
  }
  return `${start.trimEnd()}…${end.trimStart()}`;
}

/** Width of the widest word: below it a line of text cannot be wrapped without cutting. */
export function widestWord(text: string, fontSize: number): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => textWidth(word, fontSize)));
}

/** Names of categories beside and below a plot: shortened only so that they stay apart, turned and made smaller before they overlap. */
import { cutMiddle, textWidth, widestWord, wrapText } from './text';

/** Pixels. Smaller letters are not even guessed on a screen; names that still overlap are left out one by one. */
export const SMALLEST_NAME = 7;
const LINE_HEIGHT = 1.15;

/**
 * Each name in at most `most` lines no wider than `room`. A name that has to be shortened loses its end, but its middle where another
 * name would then read the same: communes differ in their last word.
 */
export function fitNames(names: readonly string[], room: number, size: number, most: number): string[][] {
  const ends = names.map((name) => wrapText(name, room, size, most));
  const seen = new Map<string, number>();
  for (const lines of ends) seen.set(lines.join(' '), (seen.get(lines.join(' ')) ?? 0) + 1);
  return names.map((name, index) => {
    const lines = ends[index] ?? [];
    const text = lines.join(' ');
    const unclear = text.includes('…') && !name.includes('…') && (seen.get(text) ?? 0) > 1;
    if (!unclear) return lines;
    if (most === 1) return [cutMiddle(name, room, size)];
    const before = lines.slice(0, -1);
    const rest = name.split(/\s+/).join(' ').slice(before.join(' ').length).trim();
    return [...before, cutMiddle(rest, room, size)];
  });
}

/** How the names of a standing chart are written below it. Lengths in pixels; `every`: only each n-th name has room. */
export type BottomNames = {
  way: 'level' | 'upright';
  lines: string[][];
  size: number;
  height: number;
  every: number;
};

/** Names below a plot of this size: side by side where all fit whole, else upright. */
export function bottomNames(
  names: readonly string[],
  plot: { width: number; height: number },
  size: number,
): BottomNames {
  const band = plot.width / Math.max(1, names.length);
  const room = band - size * 0.4;
  const lines = names.every((name) => widestWord(name, size) <= room) ? fitNames(names, room, size, 3) : [];
  if (lines.length > 0 && !lines.flat().some((line) => line.includes('…'))) {
    const most = Math.max(1, ...lines.map((one) => one.length));
    return { way: 'level', lines, size, height: most * size * LINE_HEIGHT, every: 1 };
  }
  const longest = plot.height * 0.42;
  const small = Math.min(size, Math.max(SMALLEST_NAME, band * 0.82));
  const most = Math.max(1, Math.min(3, Math.floor(room / (small * LINE_HEIGHT))));
  const turned = fitNames(names, longest, small, most);
  const widest = Math.max(0, ...turned.flat().map((line) => textWidth(line, small)));
  return {
    way: 'upright',
    lines: turned,
    size: small,
    height: widest + small * 0.4,
    every: Math.ceil(small / band - 1e-9),
  };
}

/** How the names of lying bars are written in a column at their left. */
export type LeftNames = { lines: string[][]; size: number; width: number; every: number };

/** Names beside a plot of this size, each as high as its bar at most. */
export function leftNames(names: readonly string[], plot: { width: number; height: number }, size: number): LeftNames {
  const band = plot.height / Math.max(1, names.length);
  const small = Math.min(size, Math.max(SMALLEST_NAME, band * 0.92));
  const most = Math.max(1, Math.min(3, Math.floor(band / (small * LINE_HEIGHT))));
  const widest = Math.max(0, ...names.map((name) => textWidth(name, small)));
  const width = Math.min(widest, plot.width * 0.42);
  const lines = fitNames(names, width, small, most);
  const used = Math.max(0, ...lines.flat().map((line) => textWidth(line, small)));
  return { lines, size: small, width: used + size * 0.6, every: Math.max(1, Math.ceil((small * 0.95) / band - 1e-9)) };
}

import { deflateSync } from 'node:zlib';
import { crc32 } from '../../xlsx/crc32';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const PALETTE = 3;

/**
 * A PNG with at most `most` (≤ 256) colours, a third as large as one with all of them. `pixels`: red, green, blue, alpha of each, row by
 * row; alpha is left out, as a screen has none. Text, areas and signs of a screen keep their colours; soft edges lose some.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number, most = 256): Uint8Array {
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at += 1) {
    const from = at * 4;
    const colour = (pixels[from]! << 16) | (pixels[from + 1]! << 8) | pixels[from + 2]!;
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts, most);
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) if (!indices.has(colour)) indices.set(colour, nearest(colour, palette));

  // Each row begins with its filter, none.
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      rows[row * (width + 1) + 1 + column] = indices.get(colours[row * width + column]!)!;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, PALETTE], 8);
  return joined([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const parts = (colour: number): [number, number, number] => [colour >>> 16, (colour >>> 8) & 0xff, colour & 0xff];

/** One colour after another, each the one that would lose most: often seen, and far from those that are there already. */
function paletteOf(counts: ReadonlyMap<number, number>, most: number): number[] {
  const left = [...counts]
    .sort(([a, often], [b, oftener]) => oftener - often || a - b)
    .map(([colour, count]) => ({ colour, count, far: Infinity }));
  const palette: number[] = [];
  while (palette.length < Math.min(most, counts.size)) {
    const loss = ({ count, far }: (typeof left)[number]) => (far === Infinity ? count : count * far);
    const next = left.reduce((worst, each) => (loss(each) > loss(worst) ? each : worst));
    palette.push(next.colour);
    for (const each of left) each.far = Math.min(each.far, distance(each.colour, next.colour));
  }
  return palette;
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: number, b: number): number {
  const [red, green, blue] = parts(a);
  const [r, g, bl] = parts(b);
  return (r - red) ** 2 + (g - green) ** 2 + (bl - blue) ** 2;
}

/** Length, name, content and checksum of name and content (PNG specification, 5.3). */
function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), content]);
  const numbers = new Uint8Array(8);
  const view = new DataView(numbers.buffer);
  view.setUint32(0, content.length);
  view.setUint32(4, crc32(named));
  return joined([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

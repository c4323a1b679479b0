import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { pngSize } from '../../../src/setup/package/png-size';
import { palettePng } from '../../../src/workbench/manual/palette-png';
import { crc32 } from '../../../src/xlsx/crc32';

/** The chunks of a PNG by name; throws where a checksum is wrong. */
function chunksOf(png: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(named));
    chunks.set(new TextDecoder().decode(named.subarray(0, 4)), named.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

/** Red, green, blue of each pixel. */
function coloursOf(png: Uint8Array): number[][] {
  const { width } = pngSize(png)!;
  const chunks = chunksOf(png);
  const palette = chunks.get('PLTE')!;
  const rows = inflateSync(chunks.get('IDAT')!);
  return [...rows]
    .filter((_, at) => at % (width + 1) !== 0)
    .map((index) => [...palette.subarray(index * 3, index * 3 + 3)]);
}

const pixels = (...colours: number[][]) => Uint8Array.from(colours.flatMap(([r, g, b]) => [r!, g!, b!, 255]));

test('as many colours as fit stay what they were', () => {
  const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 16 }))
    .chain(([width, height]) =>
      fc.tuple(fc.constant(width), fc.array(colour, { minLength: width * height, maxLength: width * height })),
    );
  fc.assert(
    fc.property(picture, ([width, colours]) => {
      const png = palettePng(pixels(...colours), width, colours.length / width);
      expect(pngSize(png)).toEqual({ width, height: colours.length / width });
      expect(coloursOf(png)).toEqual(colours);
    }),
    { numRuns: 100 },
  );
});

test('of more colours the frequent ones stay and the others become the nearest', () => {
  const [white, black, dark, light] = [
    [255, 255, 255],
    [0, 0, 0],
    [20, 10, 5],
    [250, 250, 240],
  ];
  const png = palettePng(pixels(white!, white!, black!, black!, dark!, light!), 3, 2, 2);
  expect(coloursOf(png)).toEqual([white, white, black, black, black, white]);
});

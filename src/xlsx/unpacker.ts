/** Inflating with bounds, in plain JavaScript. Where a program has faster means of its own, it passes them in the same form. */
import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';

export type Unpacker = {
  /**
   * Raw deflate data, unpacked. `size` is what the header promises and may be a lie in both directions: where more comes out,
   * at most one byte more may be returned (or an error thrown), and no more memory than that used. Throws where the data is broken.
   */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** CRC-32 of zip as an unsigned number. */
  crc32(bytes: Uint8Array): number;
};

export const PLAIN_UNPACKER: Unpacker = {
  inflate: (packed, size) => (packed.length <= AT_ONCE ? inflateAtOnce(packed, size) : inflateInSteps(packed, size)),
  crc32,
};

/** Packed bytes that are inflated in one go, twice as fast: a header that lies costs the time of 128 MB, and no memory. */
const AT_ONCE = 128 * 1024;
/** Packed bytes handed to the inflater at once: bounds how far it can run past a declared size (× 1032). */
const STEP = 16 * 1024;

/** fflate drops what does not fit: one place more than declared shows that there was more. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

/** Stops as soon as more comes out than was declared. */
function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Error('longer than declared');
    result.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return result.subarray(0, filled);
}

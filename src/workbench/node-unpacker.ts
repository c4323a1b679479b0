/** Node's own zlib as the unpacker of the reader: about a third of the time that JavaScript needs. */
import * as zlib from 'node:zlib';
import { PLAIN_UNPACKER, type Unpacker } from '../xlsx/unpacker';

/** zlib asks for at least as much. */
const SMALLEST_CHUNK = 64;

export const NODE_UNPACKER: Unpacker = {
  inflate: (packed, size) =>
    // One buffer for all of it; beyond `maxOutputLength` zlib throws.
    zlib.inflateRawSync(packed, { chunkSize: Math.max(size + 1, SMALLEST_CHUNK), maxOutputLength: size + 1 }),
  // Node 20 has it since 20.15.
  crc32: (zlib.crc32 as Unpacker['crc32'] | undefined) ?? PLAIN_UNPACKER.crc32,
};

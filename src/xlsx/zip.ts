/**
 * Unpacking of untrusted zip files. Nothing is believed: sizes, counts and checksums are checked before and while inflating,
 * so that neither a zip bomb nor a header that lies costs more memory than the limits allow.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { damaged, Unreadable } from './unreadable';

export type ZipLimits = {
  /** Bytes of the file itself. */
  fileBytes: number;
  entries: number;
  /** Declared bytes of one entry and of all together. */
  entryBytes: number;
  totalBytes: number;
  /** Declared size : packed size, for entries over `ratioFrom` bytes. Deflate cannot pass 1032. */
  ratio: number;
  ratioFrom: number;
};

const MB = 1024 * 1024;
/** A plan of 100,000 rows is about 80 MB of XML; an office file some hundred kB. */
export const ZIP_LIMITS: ZipLimits = {
  fileBytes: 64 * MB,
  entries: 5000,
  entryBytes: 160 * MB,
  totalBytes: 256 * MB,
  ratio: 200,
  ratioFrom: 4 * MB,
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Packed bytes handed to the inflater at once: bounds how far it can run past a declared size (× 1032). */
const STEP = 16 * 1024;

type Entry = { name: string; method: number; crc: number; packed: number; size: number; offset: number };

export type ZipArchive = {
  /** Part names without leading slash, as written in the file. */
  names: string[];
  /** Case-insensitive, as OPC wants it. null where there is no such part. Throws where the part is damaged. */
  read(name: string): Uint8Array | null;
};

/** Throws `Unreadable`. Parts are inflated when they are asked for. */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipArchive {
  if (bytes.length > limits.fileBytes) throw new Unreadable('too-large', `file of ${bytes.length} bytes`);
  refuseOtherFormats(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, limits);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw damaged(`two entries ${entry.name}`);
    byName.set(key, entry);
  }
  return {
    names: entries.map((entry) => entry.name),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry ? inflateEntry(bytes, view, entry) : null;
    },
  };
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('empty', 'no bytes');
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    // A workbook with a password to open is an OLE file with the stream "EncryptedPackage"; an old .xls has "Workbook" or "Book".
    if (holdsUtf16(bytes, 'EncryptedPackage')) throw new Unreadable('encrypted', 'OLE package');
    throw new Unreadable('xls', 'OLE file');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable('not-zip', 'no zip signature');
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Unreadable('truncated', 'no end of central directory');
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // 0xFFFF and 0xFFFFFFFF announce ZIP64, which only files beyond our limits need.
  if (count === 0xffff || start === 0xffffffff || count > limits.entries) {
    throw new Unreadable('too-large', `${count} entries`);
  }
  if (start + size > end) throw new Unreadable('truncated', 'central directory beyond its end');
  const entries: Entry[] = [];
  let at = start;
  let total = 0;
  let packed = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw damaged('central directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('central directory entry too long');
    const entry = readEntry(bytes, view, at, nameLength);
    checkSize(entry, limits);
    total += entry.size;
    packed += entry.packed;
    entries.push(entry);
    at = next;
  }
  if (total > limits.totalBytes) throw new Unreadable('too-large', `${total} bytes unpacked`);
  // Entries that share packed bytes are the trick of "better" zip bombs.
  if (packed > bytes.length) throw damaged('entries overlap');
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
  if (flags & 1) throw new Unreadable('encrypted', `entry ${name}`);
  return {
    // Some Windows tools write backslashes; names are only looked up, never used as paths.
    name: name.replace(/\\/g, '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function checkSize({ name, size, packed }: Entry, limits: ZipLimits): void {
  if (size > limits.entryBytes) throw new Unreadable('too-large', `${name}: ${size} bytes`);
  if (size > limits.ratioFrom && size > packed * limits.ratio) {
    throw new Unreadable('too-large', `${name}: packed ${Math.round(size / Math.max(packed, 1))} : 1`);
  }
}

function inflateEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { name, offset, packed, size, method } = entry;
  if (offset + LOCAL_SIZE > bytes.length) throw new Unreadable('truncated', name);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged(`local header of ${name}`);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Unreadable('truncated', name);
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw damaged(`${name}: packing method ${method}`);
  const result = method === 0 ? data : inflate(data, size, name);
  if (result.length !== size) throw damaged(`${name}: ${result.length} bytes instead of ${size}`);
  if (crc32(result) !== entry.crc) throw damaged(`${name}: checksum`);
  return result;
}

/** Stops as soon as more comes out than was declared. */
function inflate(data: Uint8Array, size: number, name: string): Uint8Array {
  const result = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damaged(`${name}: longer than declared`);
    result.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP) {
      inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(`${name}: ${String(error)}`);
  }
  return result.subarray(0, filled);
}

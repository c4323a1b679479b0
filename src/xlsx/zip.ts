/**
 * Unpacking of untrusted zip files. Nothing is believed: sizes, counts and checksums are checked before and while inflating,
 * so that neither a zip bomb nor a header that lies costs more memory than the limits allow.
 */
import { FOREIGN_LIMITS, type ZipLimits } from './limits';
import { PLAIN_UNPACKER, type Unpacker } from './unpacker';
import { damaged, Unreadable } from './unreadable';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** RAR and 7z. */
const OTHER_ARCHIVES = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
];

type Entry = {
  name: string;
  /** Bytes of the name in the file. */
  nameLength: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
};
/** Any 32-bit field with all bits set, or a 16-bit count, sends the reader to the records of ZIP64. */
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;
/** Sizes and checksum follow behind the data. */
const SIZES_BEHIND = 8;

export type ZipArchive = {
  /** Part names without leading slash, as written in the file. */
  names: string[];
  /** Case-insensitive, as OPC wants it. null where there is no such part. Throws where the part is damaged. */
  read(name: string): Uint8Array | null;
};

/** A step up, the root of a disk, a drive, a backslash, a control character. */
const UNSAFE_NAME = /(^|\/)\.\.?(\/|$)|^\/|^[A-Za-z]:|[\\\u0000-\u001f]/;

/** Throws `Unreadable`. Parts are inflated when they are asked for. */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = FOREIGN_LIMITS.zip,
  unpacker: Unpacker = PLAIN_UNPACKER,
): ZipArchive {
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
      return entry ? unpackEntry(bytes, view, entry, unpacker) : null;
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
  if (OTHER_ARCHIVES.some((start) => start.every((byte, index) => bytes[index] === byte))) {
    throw new Unreadable('archive', 'another archive');
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
  // Only files beyond our limits need ZIP64; its records, which can point anywhere, are never followed.
  if (count === COUNT_IN_ZIP64 || size === IN_ZIP64 || start === IN_ZIP64 || count > limits.entries) {
    throw new Unreadable('too-large', `${count} entries`);
  }
  if (start + size > end) throw new Unreadable('truncated', 'central directory beyond its end');
  const entries: Entry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw damaged('central directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged('central directory entry too long');
    const entry = readEntry(bytes, view, at, nameLength);
    checkSize(entry, limits);
    total += entry.size;
    entries.push(entry);
    at = next;
  }
  if (total > limits.totalBytes) throw new Unreadable('too-large', `${total} bytes unpacked`);
  refuseOverlaps(entries, start);
  return entries;
}

/** Entries that share packed bytes are the trick of "better" zip bombs. */
function refuseOverlaps(entries: readonly Entry[], directory: number): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  inOrder.forEach(({ name, nameLength, packed, offset }, index) => {
    if (offset >= directory) throw new Unreadable('truncated', name);
    const next = inOrder[index + 1]?.offset ?? directory;
    if (offset + LOCAL_SIZE + nameLength + packed > next) throw damaged(`${name} overlaps the next entry`);
  });
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
  if (flags & 1) throw new Unreadable('encrypted', `entry ${name}`);
  // Names are only looked up here, never used as paths; but the file would be passed on to programs that may do so.
  if (UNSAFE_NAME.test(name)) throw new Unreadable('unsafe-names', JSON.stringify(name.slice(0, 80)));
  return {
    name,
    nameLength,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function checkSize({ name, size, packed, offset }: Entry, limits: ZipLimits): void {
  if (packed === IN_ZIP64 || offset === IN_ZIP64) throw new Unreadable('too-large', `${name}: ZIP64`);
  if (size > limits.entryBytes) throw new Unreadable('too-large', `${name}: ${size} bytes`);
  if (size > limits.ratioFrom && size > packed * limits.ratio) {
    throw new Unreadable('too-large', `${name}: packed ${Math.round(size / Math.max(packed, 1))} : 1`);
  }
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: Entry, unpacker: Unpacker): Uint8Array {
  const { name, offset, packed, size, method } = entry;
  if (offset + LOCAL_SIZE > bytes.length) throw new Unreadable('truncated', name);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged(`local header of ${name}`);
  checkLocalHeader(view, entry);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Unreadable('truncated', name);
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw damaged(`${name}: packing method ${method}`);
  const result = method === 0 ? data : inflate(data, entry, unpacker);
  if (result.length > size) throw damaged(`${name}: longer than declared`);
  if (result.length !== size) throw damaged(`${name}: ${result.length} bytes instead of ${size}`);
  if (unpacker.crc32(result) !== entry.crc) throw damaged(`${name}: checksum`);
  return result;
}

/** Two headers that tell of different parts: which of them a program believes would be chance. */
function checkLocalHeader(view: DataView, { name, nameLength, method, crc, packed, size, offset }: Entry): void {
  const at = (place: number): number => view.getUint32(offset + place, true);
  const sizesHere = !(view.getUint16(offset + 6, true) & SIZES_BEHIND);
  const same =
    view.getUint16(offset + 8, true) === method &&
    view.getUint16(offset + 26, true) === nameLength &&
    (!sizesHere || (at(14) === crc && [packed, IN_ZIP64].includes(at(18)) && [size, IN_ZIP64].includes(at(22))));
  if (!same) throw damaged(`local header of ${name} says otherwise`);
}

function inflate(data: Uint8Array, { name, size }: Entry, unpacker: Unpacker): Uint8Array {
  try {
    return unpacker.inflate(data, size);
  } catch (error) {
    throw damaged(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

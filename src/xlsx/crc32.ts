/** CRC-32 of zip (ISO 3309), sixteen bytes at a time: twice as fast as eight. */
const SLICES = 16;
type Table = Int32Array;
type FourTables = [Table, Table, Table, Table];
// Constants of the module: as variables of the function, or looked up in the list, they take twice as long.
const [t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15] = makeTables() as [
  ...FourTables,
  ...FourTables,
  ...FourTables,
  ...FourTables,
];

function makeTables(): Int32Array[] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  const tables = [first];
  for (let slice = 1; slice < SLICES; slice++) {
    const previous = tables[slice - 1]!;
    tables.push(previous.map((value) => (value >>> 8) ^ first[value & 255]!));
  }
  return tables;
}

/** Unsigned 32-bit checksum. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const whole = bytes.length - (bytes.length % SLICES); at < whole; at += SLICES) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      t15[crc & 255]! ^
      t14[(crc >>> 8) & 255]! ^
      t13[(crc >>> 16) & 255]! ^
      t12[crc >>> 24]! ^
      t11[bytes[at + 4]!]! ^
      t10[bytes[at + 5]!]! ^
      t9[bytes[at + 6]!]! ^
      t8[bytes[at + 7]!]! ^
      t7[bytes[at + 8]!]! ^
      t6[bytes[at + 9]!]! ^
      t5[bytes[at + 10]!]! ^
      t4[bytes[at + 11]!]! ^
      t3[bytes[at + 12]!]! ^
      t2[bytes[at + 13]!]! ^
      t1[bytes[at + 14]!]! ^
      t0[bytes[at + 15]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
  return (crc ^ -1) >>> 0;
}

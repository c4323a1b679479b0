/** Files that nobody may be harmed by, each with the reason it is refused for. Made on demand: some are large. */
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/xlsx/crc32';
import type { UnreadableReason } from '../../src/xlsx/unreadable';
import { FOREIGN_LIMITS } from '../../src/xlsx/limits';
import { relationships, smallParts, type Parts } from '../support/package';

export type BadFile = { name: string; reason: UnreadableReason; make: () => Uint8Array };

const SHEET = 'xl/worksheets/sheet1.xml';
const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

type Lie = { size?: number; packed?: number; offset?: number };
type ZipEntry = { name: string; data: Uint8Array; lie?: Lie };

/** A zip with whatever its headers are told to say. `count`: what the end record says. */
function zip(entries: ZipEntry[], { count = entries.length }: { count?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, lie = {} } of entries) {
    const packed = deflateRawSync(data, { level: 6 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(lie.packed ?? packed.length, 14);
    fields.writeUInt32LE(lie.size ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(lie.offset ?? offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

const entriesOf = (parts: Parts): ZipEntry[] =>
  Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) }));
const book = (sheet: string, more: Parts = {}): Buffer => zip(entriesOf(smallParts(sheet, more)));
/** A small book in which one part is told of falsely, or replaced. */
const lying = (part: string, lie: Lie, data?: Uint8Array): Buffer =>
  zip(entriesOf(smallParts(CELL)).map((one) => (one.name === part ? { ...one, data: data ?? one.data, lie } : one)));
const rows = (count: number, row: (number: number) => string): string =>
  `<sheetData>${Array.from({ length: count }, (_, index) => row(index + 1)).join('')}</sheetData>`;
const repeated = (text: string, times: number): string => text.repeat(times);

const strings = (xml: string): Parts => ({
  'xl/sharedStrings.xml': xml,
  'xl/_rels/workbook.xml.rels': relationships([
    { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
    { id: 'rId2', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ]),
});

const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(4096), Buffer.from(stream, 'utf16le'), Buffer.alloc(100_000)]);

const laughs = [
  '<!DOCTYPE lolz [<!ENTITY lol "lol">',
  ...Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${repeated(`&lol${at === 0 ? '' : at};`, 10)}">`),
  ']>',
].join('');

/** The end of a ZIP64 file whose locator points at itself. */
function zip64Loop(): Buffer {
  const bytes = book(CELL);
  const end = bytes.subarray(-22);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007');
  locator.writeBigUInt64LE(BigInt(bytes.length - 22), 8);
  return Buffer.concat([bytes.subarray(0, -22), locator, end]);
}

const MB = 1024 * 1024;
/** Text of which deflate makes about a fortieth. */
const loose = (length: number): string =>
  Array.from({ length: Math.ceil(length / 4096) }, (_, at) => `${at}`.padEnd(100, 'x').repeat(41).slice(0, 4096)).join(
    '',
  );

/** Numbers enough that they do not pack like a bomb. */
const ALL_COLUMNS = Array.from({ length: 16_384 }, (_, at) => `<c><v>${(at * 7919) % 10_007}</v></c>`).join('');

export const BAD_FILES: BadFile[] = [
  { name: 'không phải zip', reason: 'not-zip', make: () => Buffer.from('STT;Nhiệm vụ\n1;…') },
  { name: 'bị cụt', reason: 'truncated', make: () => book(CELL).subarray(0, -300) },
  { name: 'có mật khẩu', reason: 'encrypted', make: () => ole('EncryptedPackage') },
  { name: 'xls đổi tên', reason: 'xls', make: () => ole('Workbook') },
  { name: 'có macro', reason: 'macros', make: () => book(CELL, { 'xl/vbaProject.bin': 'x' }) },
  { name: 'sổ nằm trong zip', reason: 'archive', make: () => zip([{ name: 'a.xlsx', data: book(CELL) }]) },
  {
    name: 'bom lồng nhau',
    reason: 'no-workbook',
    make: () => {
      const inner = zip([{ name: 'zeros', data: Buffer.alloc(64 * MB) }]);
      return zip(Array.from({ length: 16 }, (_, at) => ({ name: `${at}.zip`, data: inner })));
    },
  },
  { name: 'bom tỷ lệ nén', reason: 'too-large', make: () => book(`<!--${repeated(' ', 60 * MB)}-->${CELL}`) },
  {
    name: 'bom tổng dung lượng',
    reason: 'too-large',
    make: () => {
      const data = Buffer.from(loose(40 * MB));
      return zip([...entriesOf(smallParts(CELL)), ...[1, 2, 3, 4].map((at) => ({ name: `xl/${at}`, data }))]);
    },
  },
  {
    name: 'bom số phần',
    reason: 'too-large',
    make: () =>
      zip([
        ...entriesOf(smallParts(CELL)),
        ...Array.from({ length: FOREIGN_LIMITS.zip.entries }, (_, at) => ({ name: `x/${at}`, data: Buffer.alloc(0) })),
      ]),
  },
  { name: 'số phần khai dối', reason: 'damaged', make: () => zip(entriesOf(smallParts(CELL)), { count: 400 }) },
  { name: 'khai lớn hơn thật', reason: 'damaged', make: () => lying(SHEET, { size: 4 * MB }) },
  // As much as is unpacked in one go, and more than that.
  { name: 'khai nhỏ, bung 120 MB', reason: 'damaged', make: () => lying(SHEET, { size: 900 }, Buffer.alloc(120 * MB)) },
  { name: 'khai nhỏ, bung 200 MB', reason: 'damaged', make: () => lying(SHEET, { size: 900 }, Buffer.alloc(200 * MB)) },
  { name: 'khai nén nhỏ', reason: 'damaged', make: () => lying(SHEET, { packed: 20 }) },
  { name: 'khai nén lớn', reason: 'damaged', make: () => lying(SHEET, { packed: 100_000 }) },
  { name: 'dùng chung dữ liệu nén', reason: 'damaged', make: () => lying(SHEET, { offset: 0 }) },
  { name: 'ZIP64 quay vòng', reason: 'too-large', make: zip64Loop },
  { name: 'ZIP64 ở dung lượng', reason: 'too-large', make: () => lying(SHEET, { size: 0xffffffff }) },
  { name: 'ZIP64 ở dung lượng nén', reason: 'too-large', make: () => lying(SHEET, { packed: 0xffffffff }) },
  { name: 'ZIP64 ở vị trí', reason: 'too-large', make: () => lying(SHEET, { offset: 0xffffffff }) },
  {
    name: 'thiếu trang tính',
    reason: 'damaged',
    make: () => zip(entriesOf(smallParts(CELL)).filter(({ name }) => name !== SHEET)),
  },
  {
    name: 'thiếu phần chính',
    reason: 'damaged',
    make: () => zip(entriesOf(smallParts(CELL)).filter(({ name }) => name !== 'xl/workbook.xml')),
  },
  {
    name: 'thiếu mọi phần',
    reason: 'no-workbook',
    make: () => zip([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }]),
  },
  {
    name: 'DOCTYPE',
    reason: 'damaged',
    make: () => lying(SHEET, {}, Buffer.from(`<!DOCTYPE a><worksheet>${CELL}</worksheet>`)),
  },
  {
    name: 'thực thể ngoài',
    reason: 'damaged',
    make: () =>
      lying(SHEET, {}, Buffer.from(`<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>`)),
  },
  {
    name: 'tỷ tiếng cười',
    reason: 'damaged',
    make: () => book('', strings(`${laughs}<sst><si><t>&lol9;</t></si></sst>`)),
  },
  {
    name: 'trùng tên phần',
    reason: 'damaged',
    make: () => zip([...entriesOf(smallParts(CELL)), { name: SHEET, data: Buffer.from('<worksheet/>') }]),
  },
  ...['../a.xml', '/a.xml', 'xl\\a.xml', 'C:/a.xml'].map((name): BadFile => ({
    name: `tên phần ${name}`,
    reason: 'unsafe-names',
    make: () => book(CELL, { [name]: '<a/>' }),
  })),
  {
    name: '1.048.576 dòng',
    reason: 'too-many-rows',
    make: () => book(rows(1_048_576, (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`)),
  },
  {
    name: '16.384 cột',
    reason: 'too-many-cells',
    make: () => book(rows(220, (row) => `<row r="${row}">${ALL_COLUMNS}</row>`)),
  },
  {
    name: '16.384 cột chữ',
    reason: 'too-large',
    make: () => book(rows(1000, () => `<row>${repeated(`<c t="str"><v>${'ạ'.repeat(4)}</v></c>`, 2_200)}</row>`)),
  },
  {
    name: 'chỉ số chuỗi',
    reason: 'damaged',
    make: () =>
      book(
        '<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>',
        strings('<sst><si><t>a</t></si></sst>'),
      ),
  },
  {
    name: 'chuỗi quá dài',
    reason: 'too-large',
    make: () => book('', strings(`<sst>${repeated(`<si><t>${loose(30_000)}ạ</t></si>`, 2_500)}</sst>`)),
  },
  { name: 'phần tử lồng nhau', reason: 'damaged', make: () => book(repeated('<a>', 1_000_000)) },
  {
    name: 'quá nhiều phần tử',
    reason: 'too-large',
    make: () => book(`<mergeCells>${repeated('<mergeCell ref="A1:B2"/>', 3_000_000)}</mergeCells>`),
  },
  { name: 'dữ liệu ngẫu nhiên', reason: 'damaged', make: () => lying(SHEET, {}, randomBytes(20 * MB)) },
];

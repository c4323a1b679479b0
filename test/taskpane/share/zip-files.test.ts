import { unzipSync } from 'fflate';
import { startZip } from '../../../src/taskpane/share/zip-files';

const NAMES = ['2021-H1 - 19996 - Phường Tứ Hạ.xlsx', '2021-H1 - pnv - Phòng Nội vụ.xlsx'];

async function zipped(): Promise<{ blob: Blob; bytes: Uint8Array }> {
  const zip = startZip();
  for (const [index, name] of NAMES.entries()) zip.add(name, new Uint8Array(70_000).fill(index + 1));
  const blob = zip.finish();
  return { blob, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

test('holds each file under its Vietnamese name', async () => {
  const { blob, bytes } = await zipped();
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(NAMES);
  expect(files[NAMES[1]!]).toEqual(new Uint8Array(70_000).fill(2));
  expect(blob.type).toBe('application/zip');
});

test('says that names are UTF-8, and stores files as they are', async () => {
  const { bytes } = await zipped();
  const view = new DataView(bytes.buffer);
  // A local file header: signature, flags at 6, method at 8 (0: stored).
  expect(view.getUint32(0, true)).toBe(0x04034b50);
  expect(view.getUint16(6, true) & 0x800).toBe(0x800);
  expect(view.getUint16(8, true)).toBe(0);
  // The same in the central directory at the end, where most programs read names.
  const end = bytes.length - 22;
  const central = view.getUint32(end + 16, true);
  expect(view.getUint32(central, true)).toBe(0x02014b50);
  expect(view.getUint16(central + 8, true) & 0x800).toBe(0x800);
  expect(bytes.length).toBeGreaterThan(2 * 70_000);
});

import { writeXlsx } from '../../src/xlsx/write';
import { ALL_PROFILES, blankSheet, openHost, workbookOf } from '../support/open-host';

const BYTES = writeXlsx(workbookOf(blankSheet('Trang 1', [[{ value: 'Phường Tứ Hạ' }]])));

test.each(ALL_PROFILES)('$name opens a file as a workbook of its own and keeps this one', async (profile) => {
  const { host, port, close } = await openHost({ profile });
  const before = structuredClone(host.workbook);
  await port.openNew(BYTES);
  expect(host.opened).toEqual([BYTES]);
  expect(host.workbook).toEqual(before);
  close();
});

test('what is no file is refused by name', async () => {
  const { host, port, close } = await openHost();
  await expect(port.openNew(new TextEncoder().encode('<html>'))).rejects.toMatchObject({ code: 'excel-refused' });
  expect(host.opened).toEqual([]);
  close();
});

import { checkPrint, mendPrint } from '../../src/actions/print-check';
import { fill } from '../../src/actions/fill';
import { undo } from '../../src/actions/undo';
import type { ExcelHost } from '../../src/workbench/host/host-api';
import type { Page } from '../../src/workbook/workbook';
import { loadTemplate } from '../../src/actions/templates';
import { assets, openHost } from '../support/open-host';

async function loaded() {
  const opened = await openHost();
  await loadTemplate(opened.port, assets, { templateId: 'huong-tra-2021' });
  await fill(opened.port);
  return opened;
}

const sheetOf = (host: ExcelHost, name: string) => host.workbook.sheets.find((sheet) => sheet.name === name)!;
const pagesOf = (host: ExcelHost) => host.workbook.sheets.map(({ name, page }) => ({ name, page }));

test('a workbook as it was laid out prints right', async () => {
  const { port, close } = await loaded();
  const checked = await checkPrint(port);
  expect(checked.faulty).toEqual([]);
  expect(checked.pages).toBeGreaterThanOrEqual(11);
  expect(checked.errors).toBe(0);
  close();
});

test('what a person turned wrong is told and mended, what is right stays, and one step takes it back', async () => {
  const { host, port, close } = await loaded();
  const units = sheetOf(host, 'TH đơn vị');
  const areas = sheetOf(host, 'TH lĩnh vực');
  units.page = { ...units.page!, fit: { wide: 0, tall: 0 }, titleRows: null } satisfies Page;
  units.columns[1] = { width: 600 };
  // Another right margin that the decree allows is a matter of taste.
  areas.page = { ...areas.page!, margins: { ...areas.page!.margins, right: 20 } };
  const wrong = pagesOf(host);

  const checked = await checkPrint(port);
  expect(checked.faulty).toEqual([{ tab: 'TH đơn vị', flaws: expect.arrayContaining([{ kind: 'wide', pages: 2 }]) }]);
  expect(pagesOf(host)).toEqual(wrong);

  const mended = await mendPrint(port);
  expect(sheetOf(host, 'TH đơn vị').page).toMatchObject({ fit: { wide: 1 } });
  expect(sheetOf(host, 'TH đơn vị').page?.titleRows).not.toBeNull();
  expect(sheetOf(host, 'TH lĩnh vực').page?.margins.right).toBe(20);
  // The column is still as wide as it was made: the table is shrunk to the page, and that is told.
  expect(mended.print.faulty).toEqual([
    { tab: 'TH đơn vị', flaws: [{ kind: 'small', percent: expect.any(Number) as number }] },
  ]);

  await undo(port, mended.undo!);
  // Repeated rows stay: Office.js has no way to end them.
  expect(sheetOf(host, 'TH đơn vị').page).toMatchObject({ fit: { wide: 0, tall: 0 } });
  expect((await checkPrint(port)).faulty).toHaveLength(1);
  // What was taken back is not set up again by a fill: it is the person's.
  expect((await fill(port)).tabs).toEqual([]);
  close();
});

test('there is nothing to mend where nothing is wrong', async () => {
  const { port, close } = await loaded();
  expect((await mendPrint(port)).undo).toBeNull();
  close();
});

import { loadTemplate } from '../../src/actions/templates';
import { assets, openHost, PROFILES } from '../support/open-host';

test.each(PROFILES)('the pages of our tabs are read as they were set up, in one round trip: %#', async (profile) => {
  const { host, port, takeSyncs, close } = await openHost({ profile });
  await loadTemplate(port, assets, { templateId: 'huong-tra-2021' });
  const wanted = host.workbook.sheets.filter(({ visibility, page }) => visibility === 'visible' && page !== null);
  takeSyncs();
  const pages = await port.readPages(wanted.map(({ name }) => name));
  expect(takeSyncs()).toBe(1);
  for (const { name, page } of wanted) {
    const read = pages.get(name);
    expect(read?.paper).toBe('A4');
    // A page of several parts that was shrunk has a scale, every other one is fitted.
    expect(read?.scale).toBe(page!.scale ?? null);
    expect({ ...read?.page, margins: 0 }).toEqual({ ...page, margins: 0 });
    for (const [side, size] of Object.entries(page!.margins)) {
      expect(read?.page.margins[side as 'top']).toBeCloseTo(size, 1);
    }
    expect(read?.width).toBeGreaterThan(100);
    expect(read?.height).toBeGreaterThan(50);
  }
  close();
});

test('a sheet that nobody set up has the page of Excel', async () => {
  const { port, close } = await openHost();
  const [sheet] = (await port.read()).workbook.sheets;
  const page = (await port.readPages([sheet!.name])).get(sheet!.name);
  expect(page).toMatchObject({ scale: 100, page: { printArea: null, titleRows: null, fit: { wide: 0, tall: 0 } } });
  close();
});

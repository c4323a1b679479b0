import { fill } from '../../src/actions/fill';
import { openPack } from '../../src/actions/meeting-pack';
import { checkPrint } from '../../src/actions/print-check';
import { loadTemplate } from '../../src/actions/templates';
import type { WorkbookPort } from '../../src/actions/port';
import { createEngine } from '../../src/workbench/engine/univer-engine';
import { readXlsx } from '../../src/xlsx/read';
import { assets, openHost } from '../support/open-host';

async function loaded(options: Parameters<typeof openHost>[0] = {}) {
  const opened = await openHost(options);
  await loadTemplate(opened.port, assets, { templateId: 'huong-tra-2021' });
  const files: Uint8Array[] = [];
  const port: WorkbookPort = {
    ...opened.port,
    openNew: (bytes) => {
      files.push(bytes);
      return Promise.resolve();
    },
  };
  return { ...opened, port, pack: () => readXlsx(files.at(-1)!, 'pack.xlsx') };
}

test('the chosen tabs open in their usual order behind a cover and contents, with values and charts only', async () => {
  const { host, port, pack, close } = await loaded();
  await fill(port);
  const before = JSON.stringify(host.workbook);
  await openPack(port, { tabs: ['Biểu đồ', 'TH lĩnh vực', 'Quá hạn'] });
  const opened = pack();
  expect(opened.sheets.map(({ name }) => name)).toEqual(['Bìa', 'Mục lục', 'TH lĩnh vực', 'Quá hạn', 'Biểu đồ']);
  const cells = opened.sheets.flatMap(({ rows }) => rows.flat().filter((cell) => cell !== null && cell !== undefined));
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(opened.names).toEqual([]);
  const shown = host.workbook.sheets.find(({ name }) => name === 'TH lĩnh vực')!;
  const printed = opened.sheets.find(({ name }) => name === 'TH lĩnh vực')!;
  // Texts that formulas would give stand there as well; what a cell says is the same in both.
  printed.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const value = shown.rows[r]?.[c]?.value ?? null;
      if (value !== null && value !== '') expect([r, c, cell?.value]).toEqual([r, c, value]);
    }),
  );
  expect(printed.page?.printArea).toEqual(shown.page?.printArea);
  expect(printed.columns[0]?.width).toBeGreaterThan(0);
  expect(opened.sheets.at(-1)?.charts).toHaveLength(host.workbook.sheets.flatMap(({ charts }) => charts).length);
  expect(JSON.stringify(host.workbook)).toBe(before);
  close();
});

test('what the check offers can be opened as a whole', async () => {
  const { port, pack, close } = await loaded();
  const { choices } = await checkPrint(port);
  expect(choices.map(({ tab }) => tab)).toEqual(
    expect.arrayContaining(['TH lĩnh vực', 'TH đơn vị', 'Quá hạn', 'Biểu đồ']),
  );
  expect(choices.find(({ tab }) => tab === 'Kiểm tra')?.usual).toBe(false);
  await openPack(port, { tabs: choices.map(({ tab }) => tab) });
  expect(pack().sheets).toHaveLength(choices.length + 2);
  close();
});

test('a person is told to choose something', async () => {
  const { port, close } = await loaded();
  await expect(openPack(port, { tabs: [] })).rejects.toMatchObject({ code: 'pack-empty' });
  await expect(openPack(port, { tabs: ['Không có trang này'] })).rejects.toMatchObject({ code: 'pack-empty' });
  close();
});

test('the papers are those of the period that is asked for, whatever the workbook shows', async () => {
  const { port, pack, close } = await loaded();
  await fill(port, { periodId: '2021-Y' });
  await openPack(port, { tabs: ['TH lĩnh vực'], periodId: '2021-H1' });
  const texts = pack().sheets.map(({ rows }) => rows.flat().map((cell) => String(cell?.value ?? '')));
  expect(texts[0]).toContain('Số liệu chốt đến 14/6/2021');
  // Nobody has counted pages: the contents promise no numbers.
  expect(texts[1]).not.toContain('Trang');
  expect(texts[2]!.join(' ')).toContain('6 tháng đầu năm 2021');
  close();
});

test('pages that hold a sentence in place of a chart stay out, and tabs on which nothing stands are not offered ticked', async () => {
  const { port, pack, close } = await loaded({ engine: await createEngine() });
  await fill(port, { periodId: '2021-M01', charts: { ids: ['areas', 'files', 'offices'], perPage: 1 } });
  const { choices } = await checkPrint(port);
  // Nothing was overdue in January.
  expect(choices.find(({ tab }) => tab === 'Quá hạn')).toEqual({ tab: 'Quá hạn', usual: false, empty: true });
  expect(choices.find(({ tab }) => tab === 'Biểu đồ')).toEqual({ tab: 'Biểu đồ', usual: true, empty: false });
  await openPack(port, { tabs: ['Biểu đồ', 'Quá hạn'] });
  const charts = pack().sheets.find(({ name }) => name === 'Biểu đồ')!;
  expect(charts.charts.map(({ name }) => name)).toEqual(['CCHC_TienDoLinhVuc', 'CCHC_HoanThanhDonVi']);
  expect(charts.page?.breaksBefore).toHaveLength(1);
  expect(Object.values(charts.rowFormats).some(({ hidden }) => hidden)).toBe(true);
  // Asked for, it comes.
  expect(pack().sheets.map(({ name }) => name)).toContain('Quá hạn');
  close();
});

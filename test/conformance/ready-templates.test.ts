import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyTemplate } from '../../src/setup/package/ready-templates';
import { readyTemplates } from '../../src/setup/package/ready-templates-list';
import { readPlan } from '../../src/workbook/read-plan';
import { workbookIdOf } from '../../src/workbook/workbook-id';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { validateOpenXml } from '../support/validator';

/** The workbooks that lie beside the pane for Excel versions that cannot run it. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-ready-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('are of this year and the next', () => {
  expect(readyTemplates(new Date(2026, 11, 31))).toEqual([
    { file: 'mau/ke-hoach-cchc-2026.xlsx', year: 2026 },
    { file: 'mau/ke-hoach-cchc-2027.xlsx', year: 2027 },
  ]);
});

test('are sound files with a blank plan of their year, the same bytes each time', async () => {
  const bytes = await readyTemplate(2027);
  expect(Buffer.compare(await readyTemplate(2027), bytes)).toBe(0);
  expect(checkInvariants(bytes)).toEqual([]);
  const file = join(folder, 'ready.xlsx');
  await writeFile(file, bytes);
  expect(await validateOpenXml(file)).toEqual([]);

  const workbook = readXlsx(bytes);
  const reading = readPlan(workbook);
  expect(reading).toMatchObject({ ok: true, plan: { tasks: [], header: { year: 2027 } } });
  expect(compareFormulas(workbook, await recalculated(bytes)).differences).toEqual([]);
});

test('become different workbooks once offices have written who they are', async () => {
  const workbook = readXlsx(await readyTemplate(2027));
  const reading = readPlan(workbook);
  if (!reading.ok) throw new Error('no plan');
  const idOf = (place: string) => workbookIdOf(workbook, { ...reading.plan.header, place });
  expect(idOf('phường Tứ Hạ')).not.toBe(idOf('phường Hương Xuân'));
  expect(idOf('phường Tứ Hạ')).toBe(idOf('phường Tứ Hạ'));
});

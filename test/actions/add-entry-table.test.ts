import { addEntryTable } from '../../src/actions/add-entry-table';
import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { undo } from '../../src/actions/undo';
import type { EntryTabId } from '../../src/workbook/entry-tabs';
import { TABS } from '../../src/workbook/tab-ids';
import { createEngine } from '../../src/workbench/engine/univer-engine';
import { copyOf, PROFILES, sheetNamed } from '../support/open-host';
import { entryTableIn, linkLines, shownEntry } from '../workbook/entry-sample';
import { CLOCK, contentOf, logLines, openSample, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };

let open: LoadedPlan;
const start = async (parameters: Parameters<typeof openSample>[0] = {}) => (open = await openSample(parameters));
/** With figures that are worked out as things change. */
const startLive = async () => start({ engine: await createEngine() });
afterEach(() => open.close());
const book = () => open.host.workbook;

/** A person types into the columns from one on, as far as Excel lets them. */
async function type(id: EntryTabId, row: number, column: number, values: (string | number)[]): Promise<void> {
  const { first } = entryTableIn(book(), id);
  await open.host.edit(TABS[id].name, first + row, column, [values]);
}

test.each(['indicators', 'initiatives'] as const)(
  'the tab of %s comes once, is logged and taken back in one step',
  async (id) => {
    await start();
    await fill(open.port, {}, options);
    const before = copyOf(book());
    const { tab, rows, undo: step } = await addEntryTable(open.port, id, [], options);
    expect([tab, rows]).toEqual([TABS[id].name, 0]);
    expect(logLines(book()).at(-1)?.slice(1, 3)).toEqual([`Lập bảng ${tab}`, tab]);
    expect(sheetNamed(book(), tab).protection).not.toBeNull();
    expect(await addEntryTable(open.port, id, [], options)).toMatchObject({ rows: 0, undo: null });
    expect(await fill(open.port, {}, options)).toMatchObject({ undo: null });
    await undo(open.port, step!);
    expect(contentOf(book())).toEqual(contentOf(before));
  },
);

test('indicators work by themselves, and the check knows them', async () => {
  await startLive();
  await addEntryTable(open.port, 'indicators', [{ name: 'Văn bản ký số', target: '≥ 95%', result: 90 }], options);
  expect(shownEntry(book(), 'indicators', 0)).toMatchObject({ rating: 'Chưa đạt' });
  await type('indicators', 1, 1, ['6. Hiện đại hóa nền hành chính', 'Hồ sơ trực tuyến', '%', 20, 'Trên 40%', 35]);
  expect(shownEntry(book(), 'indicators', 1)).toMatchObject({ share: 0.75, rating: 'Chưa đạt', level: 40 });
  await type('indicators', 1, 6, [41]);
  expect(shownEntry(book(), 'indicators', 1)).toMatchObject({ rating: 'Đạt' });
  const { sheet } = entryTableIn(book(), 'indicators');
  expect(sheet.rows[4]?.[0]?.value).toBe(
    'Tổng số: 2 chỉ tiêu; đạt: 1; chưa đạt: 1; chưa có số liệu hoặc chưa đánh giá được: 0',
  );
  await type('indicators', 1, 6, ['41%']);
  const found = (await check(open.port, options)).findings.filter(({ elsewhere }) => elsewhere);
  expect(found).toMatchObject([
    { code: expect.stringMatching(/^indicators-(scale|result)$/), task: 'Hồ sơ trực tuyến' },
  ]);
});

test('a fill lists new socio-economic targets and adds rows to a full table; both are taken back', async () => {
  await startLive();
  await fill(open.port, {}, options);
  const typed = Array.from({ length: 3 }, (_, at) => ({ name: `Chỉ tiêu ${at + 1}`, target: '≥ 90', result: 95 }));
  await addEntryTable(open.port, 'indicators', typed, options);
  const { rows } = entryTableIn(book(), 'indicators');
  await type('indicators', rows - 1, 2, ['Chỉ tiêu cuối']);
  await type('indicators', 0, 13, ['Thu ngân sách']);
  const before = copyOf(book());
  const { undo: step } = await fill(open.port, {}, options);
  expect(entryTableIn(book(), 'indicators').rows).toBe(rows + 6);
  expect(linkLines(book()).map(([, name]) => name)).toContain('Thu ngân sách');
  expect(await fill(open.port, {}, options)).toMatchObject({ undo: null });
  await undo(open.port, step!);
  expect(contentOf(book())).toEqual(contentOf(before));
  const looks = (workbook: typeof before) => {
    const { validations, merges } = sheetNamed(workbook, TABS.indicators.name);
    return [validations.map(({ area }) => area.rows), merges.length];
  };
  expect(looks(book())).toEqual(looks(before));
});

test('comes in at most three round trips, in every Excel that the add-in runs in', async () => {
  for (const profile of PROFILES) {
    await start({ profile });
    open.takeSyncs();
    await addEntryTable(open.port, 'indicators', [], options);
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    open.close();
  }
  await start();
});

import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { fill, previewFill } from '../../src/actions/fill';
import { inspect } from '../../src/actions/inspect';
import { loadTemplate } from '../../src/actions/load-template';
import { undo } from '../../src/actions/undo';
import { toSerial } from '../../src/domain/dates';
import type { Finding } from '../../src/domain/finding';
import { readTasks } from '../../src/domain/read-task';
import { summarise, type Summary } from '../../src/domain/summary';
import { readPlan } from '../../src/workbook/read-plan';
import { createEngine } from '../../src/workbench/engine/univer-engine';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { assets, copyOf, openHost, PROFILES, type OpenHost } from '../support/open-host';
import { logLines } from './loaded-plan';

const PERIODS = ['2021-Q1', '2021-H1', '2021-9M', '2021-Y'];

function planOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

function summaryIn(workbook: Workbook, periodId: string) {
  const { plan, rows } = planOf(workbook);
  const period = plan.periods.find(({ id }) => id === periodId);
  if (!period) throw new Error(`no period ${periodId}`);
  const tasks = readTasks(rows, { areas: plan.areas, units: plan.units, year: plan.header.year });
  return summarise(tasks, { areas: plan.areas, units: plan.units, period });
}

async function loaded(profile = PROFILES[0]): Promise<OpenHost> {
  const open = await openHost(profile ? { profile } : {});
  await loadTemplate(open.port, assets, { templateId: 'huong-tra-2021' });
  open.takeSyncs();
  return open;
}

describe.each(PROFILES)('on Excel $name', (profile) => {
  let open: OpenHost;
  beforeEach(async () => {
    open = await loaded(profile);
  });
  afterEach(() => open.close());

  test('every period in turn: figures are those of the tasks, within three round trips; a second fill writes nothing', async () => {
    for (const periodId of PERIODS) {
      const result = await fill(open.port, { periodId });
      expect(open.takeSyncs()).toBeLessThanOrEqual(3);
      const { plan } = planOf(open.host.workbook);
      expect(plan.periodId).toBe(periodId);
      expect(result.summary).toEqual(summaryIn(open.host.workbook, periodId));
      const before = copyOf(open.host.workbook);
      const again = await fill(open.port, { periodId });
      expect(again).toMatchObject({ tabs: [], cells: [], undo: null });
      expect(again.summary).toEqual(result.summary);
      expect(open.takeSyncs()).toBeLessThanOrEqual(2);
      expect(open.host.workbook).toEqual(before);
    }
    expect(Math.max(...open.host.log.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
  });

  test('check reads only, in at most three round trips', async () => {
    const before = copyOf(open.host.workbook);
    const { findings, tasks } = await check(open.port);
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    expect(tasks).toBe(planOf(open.host.workbook).plan.tasks.length);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(open.host.workbook).toEqual(before);
  });
});

describe('on any Excel', () => {
  let open: OpenHost;
  beforeEach(async () => {
    open = await loaded();
  });
  afterEach(() => open.close());

  test('a preview says what a fill does, and writes nothing', async () => {
    const before = copyOf(open.host.workbook);
    const preview = await previewFill(open.port, { periodId: '2021-H1' });
    expect(open.host.workbook).toEqual(before);
    const { undo: _, ...result } = await fill(open.port, { periodId: '2021-H1' });
    expect(result).toEqual(preview);
    expect(result.tabs.length).toBeGreaterThan(0);
  });

  test('a fill that moved rows can be taken back: heights and rules are as they were, too', async () => {
    await fill(open.port, { periodId: '2021-H1' });
    const { plan, rows, places } = planOf(open.host.workbook);
    const led = new Set(plan.tasks.flatMap(({ leadIds }) => leadIds));
    const free = plan.units.find(({ id, kind }) => kind === 'office' && !led.has(id))!;
    const sheet = open.host.workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
    sheet.rows[rows[0]!.row - 1]![places.columns.lead] = { value: free.name };
    const looks = () =>
      open.host.workbook.sheets
        .filter(({ name }) => name === 'TH đơn vị' || name === 'Quá hạn')
        .map(({ rowFormats, conditionalFormats, merges }) => ({
          rowFormats,
          conditionalFormats,
          merges: merges.length,
        }))
        // A row that was told to be as usual is one of which nothing is told.
        .map((one) => JSON.parse(JSON.stringify(one).replace(/,"\d+":{}|"\d+":{},?/g, '')) as unknown);
    const before = structuredClone(looks());
    const { tabs, undo: step } = await fill(open.port);
    expect(tabs).toContain('TH đơn vị');
    expect(looks()).not.toEqual(before);
    await undo(open.port, step!);
    expect(looks()).toEqual(before);
  });

  test('a fill can be taken back: the workbook is as it was', async () => {
    await fill(open.port, { periodId: '2021-Q1' });
    const before = copyOf(open.host.workbook);
    const { undo: step } = await fill(open.port, { periodId: '2021-9M' });
    if (!step) throw new Error('nothing to undo');
    expect(open.host.workbook).not.toEqual(before);
    await undo(open.port, step);
    expect(contentOf(open.host.workbook)).toEqual(contentOf(before));
    expect(await inspect(open.port)).toMatchObject({ kind: 'loaded', outdated: false, period: { id: '2021-Q1' } });
  });

  test('charts: chosen ones in their order, kept by the next fill; colours and places that somebody gave them stay', async () => {
    await fill(open.port, { periodId: '2021-Q1' });
    const before = copyOf(open.host.workbook);
    const charts = () => open.host.workbook.sheets.find(({ name }) => name === 'Biểu đồ')!.charts;
    open.takeSyncs();
    const choice = { ids: ['offices', 'areas'], perPage: 2 } as const;
    const { undo: step, charts: shown } = await fill(open.port, { charts: { ...choice, ids: [...choice.ids] } });
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    expect(shown).toEqual({ ...choice, available: ['areas', 'statuses', 'offices', 'communes', 'overdue'] });
    const named = (name: string) => charts().find((chart) => chart.name === name)!;
    expect(
      charts()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['CCHC_HoanThanhDonVi', 'CCHC_TienDoLinhVuc']);
    expect(named('CCHC_TienDoLinhVuc').box.left).toBeGreaterThan(named('CCHC_HoanThanhDonVi').box.left + 300);
    await undo(open.port, step!);
    expect(contentOf(open.host.workbook)).toEqual(contentOf(before));

    await fill(open.port, { charts: { ...choice, ids: [...choice.ids] } });
    const box = { left: 30, top: 60, width: 300, height: 300 };
    Object.assign(named('CCHC_HoanThanhDonVi'), { box: { ...box } });
    named('CCHC_HoanThanhDonVi').series[0]!.color = '#00FF00';
    const later = await fill(open.port, { periodId: '2021-Y' });
    expect(later.charts).toMatchObject(choice);
    expect(named('CCHC_HoanThanhDonVi')).toMatchObject({ box, series: [{ color: '#00FF00' }, expect.anything()] });
    expect(await fill(open.port)).toMatchObject({ undo: null });
    await fill(open.port, { charts: { ids: ['areas', 'offices'], perPage: 1 } });
    expect(named('CCHC_HoanThanhDonVi').box).toEqual(box);
    expect(named('CCHC_TienDoLinhVuc').box.left).toBeLessThan(10);
  });

  test('loading can be taken back', async () => {
    const fresh = await openHost({});
    const before = copyOf(fresh.host.workbook);
    const { undo: step } = await loadTemplate(fresh.port, assets, { templateId: 'huong-tra-2021' });
    await undo(fresh.port, step);
    expect(fresh.host.workbook).toEqual(before);
    fresh.close();
  });

  test('names and due dates are written in the form that formulas count, and listed', async () => {
    const { places } = planOf(open.host.workbook);
    const row = places.table.row + 1;
    const { plan } = places.sheets;
    await open.host.edit(plan, row, places.columns.lead, [['PNV']]);
    await open.host.edit(plan, row, places.columns.deadline, [['Trước 30/11']]);
    await open.host.edit(plan, row, places.columns.due, [[null]]);
    const { cells, undo: step } = await fill(open.port);
    expect(cells.map(({ field, before, after, code }) => ({ field, before, after, code }))).toEqual([
      { field: 'lead', before: 'PNV', after: 'Phòng Nội vụ', code: 'unit-spelling' },
      { field: 'due', before: null, after: 44530, code: 'due-missing' },
    ]);
    expect(cells.map(({ tab, row: at }) => [tab, at])).toEqual([
      [plan, row + 1],
      [plan, row + 1],
    ]);
    const at = (column: number) => open.host.workbook.sheets.find(({ name }) => name === plan)?.rows[row]?.[column];
    expect(at(places.columns.lead)?.value).toBe('Phòng Nội vụ');
    const due = at(places.columns.due);
    expect(due).toMatchObject({ value: 44530, style: { numberFormat: 'dd/mm/yyyy', locked: false } });
    if (!step) throw new Error('nothing to undo');
    await undo(open.port, step);
    expect(at(places.columns.lead)?.value).toBe('PNV');
    expect(at(places.columns.due)).toEqual({ ...due, value: null });
  });

  test('several leads are written as formulas count them, and only the question who is to lead is asked', async () => {
    const { places } = planOf(open.host.workbook);
    await open.host.edit(places.sheets.plan, places.table.row + 1, places.columns.lead, [['PNV, Phòng Tư pháp']]);
    const asked = (findings: readonly Finding[]) =>
      findings.filter(({ row, field }) => row === places.table.row + 2 && field === 'lead').map(({ code }) => code);
    expect(asked((await check(open.port)).findings)).toEqual(['unit-several']);
    const { cells, findings } = await fill(open.port);
    expect(cells).toMatchObject([{ before: 'PNV, Phòng Tư pháp', after: 'Phòng Nội vụ; Phòng Tư pháp' }]);
    expect(asked(findings)).toEqual(['unit-several']);

    // What formulas cannot count as it is and nobody may write is still asked about once.
    const cell = open.host.workbook.sheets.find(({ name }) => name === places.sheets.plan)?.rows[places.table.row + 1];
    Object.assign(cell?.[places.columns.lead] ?? {}, { formula: '="PNV, PTP"', value: 'PNV, PTP' });
    const again = await fill(open.port);
    expect(again.cells).toEqual([]);
    expect(asked(again.findings)).toEqual(['unit-several', 'formula-in-entry']);
  });

  test('dates that are text stay so while others of their column may be reversed: the warnings stay, and figures do not count them', async () => {
    const { places } = planOf(open.host.workbook);
    const { plan } = places.sheets;
    const { finished } = places.columns;
    const put = (task: number, value: string | number) =>
      writeCell(open.host.workbook, plan, places.table.row + 1 + task, finished, value);
    for (const { row } of planOf(open.host.workbook).rows) writeCell(open.host.workbook, plan, row - 1, finished, null);
    put(0, '13/05/2021');
    put(1, toSerial('2021-02-03'));
    const { cells, findings, summary } = await fill(open.port, { periodId: '2021-H1' });
    expect(cells.filter(({ field }) => field === 'finished')).toEqual([]);
    expect((await applyFixes(open.port, { kind: 'safe' })).changes).toEqual([]);
    const codes = findings.filter(({ field }) => field === 'finished').map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['date-as-text', 'date-day-month-unsure']));
    const done = ({ total }: Summary) => total.doneEarly + total.doneOnTime + total.doneLate;
    expect(done(summary)).toBe(1);
    expect(await inspect(open.port)).toMatchObject({ outdated: false });
    expect(await fill(open.port, { periodId: '2021-H1' })).toMatchObject({ cells: [], tabs: [], undo: null });

    // Nothing is in doubt any more.
    put(1, toSerial('2021-02-20'));
    const { cells: written, summary: whole } = await fill(open.port, { periodId: '2021-H1' });
    expect(written).toMatchObject([{ field: 'finished', before: '13/05/2021', after: toSerial('2021-05-13') }]);
    expect(done(whole)).toBe(2);
    // The log tells what changed where both look the same.
    expect(logLines(open.host.workbook).map((line) => line.slice(6, 8))).toEqual([['13/05/2021 (chữ)', '13/05/2021']]);
  });

  test('a due date under question is asked about and not written, and figures do not count it', async () => {
    const { places } = planOf(open.host.workbook);
    const { plan } = places.sheets;
    const row = places.table.row + 1;
    writeCell(open.host.workbook, plan, row, places.columns.deadline, '30/6/2012');
    writeCell(open.host.workbook, plan, row, places.columns.due, null);
    writeCell(open.host.workbook, plan, row, places.columns.finished, null);
    const { cells, findings, summary } = await fill(open.port, { periodId: '2021-H1' });
    const here = ({ row: at, field }: { row: number | null; field: string | null }) =>
      at === row + 1 && field === 'due';
    expect(cells.filter(here)).toEqual([]);
    expect(findings.filter(here)).toMatchObject([{ code: 'due-missing', fix: { safe: false } }]);
    expect(await inspect(open.port)).toMatchObject({ outdated: false });

    writeCell(open.host.workbook, plan, row, places.columns.deadline, '30/3/2021');
    const { cells: written, summary: whole } = await fill(open.port, { periodId: '2021-H1' });
    expect(written.filter(here)).toMatchObject([{ after: toSerial('2021-03-30') }]);
    expect(whole.total.overdue).toBe(summary.total.overdue + 1);
  });

  test('what a merged cell says counts in its first row only, for formulas and figures alike', async () => {
    const { places, rows } = planOf(open.host.workbook);
    const { plan } = places.sheets;
    const [first, second] = [places.table.row + 1, places.table.row + 2];
    const byArea = ({ areas }: Summary) => areas.reduce((sum, { total }) => sum + total, 0);
    const { summary: before } = await fill(open.port, { periodId: '2021-H1' });
    writeCell(open.host.workbook, plan, first, places.columns.area, rows[0]!.values.area ?? null);
    writeCell(open.host.workbook, plan, second, places.columns.area, null);
    const sheet = open.host.workbook.sheets.find(({ name }) => name === plan);
    sheet?.merges.push({ row: first, column: places.columns.area, rows: 2, columns: 1 });
    const { findings, summary } = await fill(open.port, { periodId: '2021-H1' });
    expect(findings.filter(({ code }) => code === 'cell-merged')).toMatchObject([
      { severity: 'error', row: second + 1, field: 'area' },
    ]);
    expect(byArea(summary)).toBe(byArea(before) - 1);
    expect(await inspect(open.port)).toMatchObject({ outdated: false });
  });

  test('a formula that a person put into the plan is not overwritten', async () => {
    const { places } = planOf(open.host.workbook);
    const row = places.table.row + 1;
    await open.host.edit(places.sheets.plan, row, places.columns.due, [['=DATE(2021,3,1)']]);
    const { cells } = await fill(open.port);
    expect(cells.filter(({ row: at, field }) => at === row + 1 && field === 'due')).toEqual([]);
  });

  test('inspect knows an empty workbook, an up-to-date one and an outdated one', async () => {
    await fill(open.port);
    expect(await inspect(open.port)).toMatchObject({ kind: 'loaded', outdated: false });
    const { places } = planOf(open.host.workbook);
    await open.host.edit(places.sheets.plan, places.table.row + 1, places.columns.lead, [['Công an thị xã']]);
    expect(await inspect(open.port)).toMatchObject({ kind: 'loaded', outdated: true });
    const fresh = await openHost({});
    expect(await inspect(fresh.port)).toEqual({ kind: 'no-template' });
    fresh.close();
  });

  test('an unknown period is refused and nothing is written', async () => {
    const before = copyOf(open.host.workbook);
    await expect(fill(open.port, { periodId: '2021-Q9' })).rejects.toMatchObject({ code: 'period-unknown' });
    expect(open.host.workbook).toEqual(before);
  });
});

test('formulas in the summary tabs come to the figures of the tasks', async () => {
  const open = await openHost({ engine: await createEngine() });
  await loadTemplate(open.port, assets, { templateId: 'huong-tra-2021' });
  const { summary } = await fill(open.port, { periodId: '2021-H1' });
  const { places } = planOf(open.host.workbook);
  const sheet = open.host.workbook.sheets.find(({ name }) => name === places.sheets.byArea);
  const numbers = (sheet?.rows ?? []).map((row) =>
    row.flatMap((cell) => (typeof cell?.value === 'number' ? [cell.value] : [])),
  );
  const totals = summary.areas.map(({ total }) => total);
  const found = numbers.filter((row) => row.length > 5).map((row) => row[1]);
  expect(found).toEqual(expect.arrayContaining(totals));
  open.close();
});

/** As a paste leaves it: typing would make a date of a text. */
function writeCell(workbook: Workbook, sheet: string, row: number, column: number, value: Cell['value']): void {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.rows[row];
  if (cells) cells[column] = { ...cells[column], value };
}

/** What is seen of a cell. An empty one has no letters, so only what it paints counts, and "unpainted" is no paint. */
function visible(cell: Cell | null): unknown {
  if (!cell) return null;
  const { font: letters, vertical: upright, horizontal, wrap, indent, numberFormat, ...paint } = cell.style ?? {};
  // Black, and at the bottom, are what a cell is that says nothing.
  const font = letters && { ...letters, color: letters.color === '#000000' ? undefined : letters.color };
  const vertical = upright === 'bottom' ? undefined : upright;
  const painted = Object.entries(paint).filter(([, value]) => value !== undefined);
  const content = cell.formula ?? cell.value;
  if (content === null || content === '') return painted.length > 0 ? Object.fromEntries(painted) : null;
  return { content, paint, font, vertical, horizontal, wrap, indent, numberFormat };
}

/** Everything but what Office.js cannot put back: the order of rules and charts. */
function contentOf(workbook: Workbook) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    cells: withoutEnd(
      sheet.rows.map((row) => withoutEnd(row.map(visible), (cell) => cell === null)),
      (row) => row.length === 0,
    ),
    merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
    tables: sheet.tables,
    protection: sheet.protection,
    charts: sheet.charts.map(({ altText: _, ...chart }) => chart).sort((a, b) => (a.name < b.name ? -1 : 1)),
    conditionalFormats: sheet.conditionalFormats,
    page: sheet.page,
  }));
}

function withoutEnd<Item>(items: Item[], isNothing: (item: Item) => boolean): Item[] {
  let end = items.length;
  while (end > 0 && isNothing(items[end - 1] as Item)) end -= 1;
  return items.slice(0, end);
}

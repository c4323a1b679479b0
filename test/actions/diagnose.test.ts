import { diagnosticsView } from '../../src/locales/vi/pane-diagnostics';
import { readHostFacts, readWorkbookFacts } from '../../src/actions/diagnose';
import { reportOf, reportText } from '../../src/taskpane/diagnostics/report';
import { TABS } from '../../src/workbook/tab-ids';
import { ALL_PROFILES, blankSheet, openHost, workbookOf } from '../support/open-host';
import { openSample, sampleWorkbook } from './loaded-plan';

test.each(ALL_PROFILES)('$name is described as it is', async (profile) => {
  const open = await openHost({ profile });
  const { host, platform, sets, limits } = readHostFacts();
  expect([host, platform]).toEqual(['Excel', profile.platform]);
  const known = { ExcelApi: profile.excelApi, ...profile.otherSets };
  for (const { name, version } of sets) expect([name, version]).toEqual([name, (known as never)[name] ?? null]);
  expect(limits.request).toBe(profile.payloadLimit);
  expect(limits.ourRequest).toBeLessThan(profile.payloadLimit ?? Infinity);
  open.close();
});

test('a plan is told by our own ids and by counts', async () => {
  const open = await openSample();
  const facts = await readWorkbookFacts(open.port);
  if (facts.kind !== 'plan') throw new Error(facts.kind);
  expect(facts.tabs.map(({ id }) => id)).toEqual(expect.arrayContaining(['info', 'plan', 'catalogue', 'hidden']));
  expect(facts.tabs.find(({ id }) => id === 'byArea')?.locked).toBe(true);
  expect([facts.missing, facts.problems, facts.otherSheets]).toEqual([[], [], 1]); // a new workbook has a blank sheet
  expect(facts.tasks).toBeGreaterThan(30);
  expect(facts.tables.find(({ name }) => name === 'KeHoach')?.rows).toBeGreaterThanOrEqual(facts.tasks ?? 0);
  open.close();
});

test('a workbook of somebody else, and one whose plan is gone', async () => {
  const foreign = await openHost({ workbook: workbookOf(blankSheet('Của tôi')) });
  expect(await readWorkbookFacts(foreign.port)).toEqual({
    ...{ kind: 'none', tabs: [], missing: [], tables: [], otherSheets: 1, tasks: null, problems: [] },
  });
  foreign.close();
  const workbook = await sampleWorkbook();
  const sheets = workbook.sheets.filter(({ name }) => name !== TABS.plan.name);
  const damaged = await openHost({ workbook: { ...workbook, sheets } });
  expect(await readWorkbookFacts(damaged.port)).toMatchObject({
    ...{ kind: 'damaged', missing: ['plan'], tasks: null, problems: expect.arrayContaining(['sheet-missing']) },
  });
  damaged.close();
});

test('where Excel does not answer it says why, and stopping is stopping', async () => {
  const refusing = await openHost({ fault: () => 'AccessDenied' });
  expect(await readWorkbookFacts(refusing.port)).toEqual({ kind: 'unread', code: 'access-denied' });
  refusing.close();
  const open = await openHost();
  await expect(readWorkbookFacts(open.port, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
  open.close();
});

const MARKER = 'MAT0912';

test('nothing that people typed and no name that they gave is in what is copied', async () => {
  const workbook = await sampleWorkbook();
  // Every text of every tab, but for what the plan is found by, and a sheet and a table of people's own.
  for (const sheet of workbook.sheets) {
    const heads = new Set(sheet.tables.map(({ area }) => area.row));
    sheet.rows.forEach((row, index) => {
      if (sheet.visibility === 'veryHidden' || heads.has(index)) return;
      for (const cell of row)
        if (typeof cell?.value === 'string' && !cell.formula) cell.value = `${MARKER} ${cell.value}`;
    });
  }
  const own = blankSheet(`${MARKER} lương`, [[{ value: MARKER }]]);
  const column = { name: MARKER };
  own.tables.push({
    ...{ name: `Bang${MARKER}`, area: { row: 0, column: 0, rows: 2, columns: 1 }, columns: [column], style: null },
    ...{ bandedRows: false, filterButtons: false },
  });
  workbook.sheets.push(own);
  workbook.properties.title = MARKER;
  const open = await openHost({ workbook });
  await open.host.renameSheet(TABS.plan.name, `${MARKER} kế hoạch`);
  const facts = await readWorkbookFacts(open.port);
  expect(facts).toMatchObject({ kind: 'plan', otherSheets: 2 });
  const text = reportText(
    reportOf(
      {
        addIn: { name: 'Báo cáo CCHC', version: '0.1.0', language: 'vi', madeAt: new Date() },
        page: { engine: '', agent: '', width: 1, height: 1, scale: 1, timeZone: '', downloads: true },
        ...{ host: readHostFacts(), workbook: facts, errors: [] },
      },
      diagnosticsView,
    ),
  );
  expect(text).not.toContain(MARKER);
  open.close();
});

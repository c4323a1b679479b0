import type { WorkbookEvent } from '../../src/actions/port';
import { CchcError } from '../../src/domain/error';
import { WHOLE_LIST } from '../../src/taskpane/pane-state';
import { fakeFindings, PERIODS } from './fake-actions';
import { open, openLoaded, until } from './open-store';

describe('opening the pane', () => {
  test('reads the workbook, the templates and the preview of the first one', async () => {
    const { store, fake } = open();
    await store.start();
    expect(store.get().workbook).toEqual({ kind: 'no-template' });
    expect(store.get().templates.chosen?.id).toBe('huong-tra-2021');
    expect(store.get().templates.preview?.tasks).toBe(35);
    expect(store.get().refreshing).toBeNull();
    expect(fake.isWatched()).toBe(true);
    await store.stop();
    expect(fake.isWatched()).toBe(false);
  });

  test('a list of templates that cannot be read is read again on request', async () => {
    const { fake, store } = open();
    fake.failNext.set('listTemplates', new CchcError('template-broken', { problems: 1 }));
    await store.start();
    expect(store.get().templates.failure?.code).toBe('template-broken');
    await store.refresh();
    expect(store.get().templates).toMatchObject({ failure: null, list: [{ id: 'huong-tra-2021' }, { id: 'blank' }] });
  });

  test('does not fetch templates for a workbook that has a plan', async () => {
    const { fake } = await openLoaded('start');
    expect(fake.calls).toEqual(['inspect']);
  });

  test('reads only what the shown view shows', async () => {
    const { fake, store } = await openLoaded('start');
    expect(fake.calls).not.toContain('check');
    store.show('check');
    await until(() => store.get().check !== null);
    expect(fake.calls.filter((call) => call === 'check')).toHaveLength(1);
    // Nothing changed since: looking at the view again costs nothing.
    store.show('start');
    store.show('check');
    await until(() => store.get().refreshing === null);
    expect(fake.calls.filter((call) => call === 'check')).toHaveLength(1);
  });

  test('keeps the reason when the workbook cannot be read, and reads again on request', async () => {
    const { fake, store } = open();
    fake.failNext.set('inspect', new CchcError('inactive-workbook'));
    await store.start();
    expect(store.get().failures.inspect).toMatchObject({ code: 'inactive-workbook', details: {} });
    await store.refresh();
    expect(store.get().failures.inspect).toBeUndefined();
    expect(store.get().workbook?.kind).toBe('no-template');
  });

  test('shows an error that nobody planned as Excel’s refusal with its name only', async () => {
    const { fake, store } = open();
    fake.failNext.set('inspect', new TypeError('x is undefined') as unknown as CchcError);
    await store.start();
    expect(store.get().failures.inspect).toMatchObject({ code: 'excel-refused', details: { code: 'TypeError' } });
  });
});

describe('following the workbook', () => {
  test('many edits in a row are followed once, and nothing else is read for them', async () => {
    const { fake, store } = await openLoaded('check');
    fake.calls.length = 0;
    for (let edit = 0; edit < 20; edit += 1) fake.change({ address: `D${12 + edit}` });
    await until(() => fake.calls.includes('followCheck') && store.get().refreshing === null);
    expect(fake.calls).toEqual(['followCheck']);
    expect((fake.asked.at(-1) as WorkbookEvent[]).map(({ address }) => address)).toHaveLength(20);
    await store.stop();
  });

  test('somebody who types on and on is followed all the same', async () => {
    const { fake, store } = await openLoaded('check');
    fake.calls.length = 0;
    const typing = setInterval(() => fake.change(), 2);
    await until(() => fake.calls.filter((call) => call === 'followCheck').length >= 3);
    clearInterval(typing);
    expect(new Set(fake.calls)).toEqual(new Set(['followCheck']));
    await store.stop();
  });

  test('a finding that was put right disappears, also from the counts of the other views', async () => {
    const { fake, store } = await openLoaded('check', { findings: fakeFindings(2) });
    expect(store.get().check?.findings).toHaveLength(2);
    fake.findings = fakeFindings(1);
    fake.change();
    await until(() => store.get().check?.findings.length === 1);
    const { workbook } = store.get();
    expect(workbook?.kind === 'loaded' && workbook.findings).toEqual({ errors: 1, warnings: 0, infos: 0 });
    await store.stop();
  });

  test('the counts follow also where another view is shown', async () => {
    const { fake, store } = await openLoaded('check');
    store.show('summary');
    await until(() => store.get().preview !== null && store.get().refreshing === null);
    fake.findings = [];
    fake.calls.length = 0;
    fake.change();
    await until(() => store.get().check?.findings.length === 0);
    const { workbook } = store.get();
    expect(workbook?.kind === 'loaded' && workbook.findings.errors).toBe(0);
    await until(() => fake.calls.includes('previewFill 2021-Q1') || fake.calls.includes('previewFill'));
    // The figures shown are read anew only when the typing has stopped.
    expect(fake.calls[0]).toBe('followCheck');
    await store.stop();
  });

  test('rows that move and sheets that go are read as a whole', async () => {
    for (const kind of ['moved', 'sheets'] as const) {
      const { fake, store } = await openLoaded('check');
      fake.calls.length = 0;
      fake.change({ kind, address: null });
      await until(() => fake.calls.includes('check') && store.get().refreshing === null);
      expect(fake.calls.filter((call) => call !== 'inspect')).toEqual(['check']);
      // A sheet that is gone may be one of ours.
      expect(fake.calls.includes('inspect')).toBe(kind === 'sheets');
      await store.stop();
    }
  });

  test('edits that come before rows moved are not followed twice', async () => {
    const { fake, store } = await openLoaded('check');
    fake.calls.length = 0;
    fake.change();
    fake.change({ kind: 'moved', address: 'A12:Z12' });
    fake.change();
    await until(() => fake.calls.includes('check') && store.get().refreshing === null);
    expect(fake.calls).toEqual(['check']);
    await store.stop();
  });

  test('a check that cannot follow is made anew', async () => {
    const { fake, store } = await openLoaded('check');
    fake.calls.length = 0;
    fake.failNext.set('followCheck', new CchcError('item-not-found'));
    fake.change();
    await until(() => fake.calls.includes('check') && store.get().refreshing === null);
    expect(store.get().failures.check).toBeUndefined();
    expect(fake.calls).toEqual(['followCheck', 'check']);
    await store.stop();
  });

  test('what no view shows is read when the workbook has been quiet for longer', async () => {
    const { fake, store } = await openLoaded('check');
    fake.calls.length = 0;
    fake.change();
    await until(() => fake.calls.includes('inspect'));
    expect(fake.calls).toEqual(['followCheck', 'inspect']);
    await store.stop();
  });

  test('the start view shows a changed state soon', async () => {
    const { fake, store } = await openLoaded('start');
    fake.calls.length = 0;
    fake.findings = [];
    fake.change();
    await until(() => fake.calls.includes('inspect') && store.get().refreshing === null);
    // Nobody asked for the list yet: there is no check to follow.
    expect(fake.calls).toEqual(['inspect']);
    await store.stop();
  });

  test('reading that nobody waits for makes way for an edit', async () => {
    const { fake, store } = await openLoaded('check', { delay: 20 });
    fake.change();
    await until(() => store.get().refreshing?.part === 'inspect');
    fake.calls.length = 0;
    fake.change();
    await until(() => fake.calls.includes('followCheck'));
    expect(fake.calls[0]).toBe('followCheck');
    expect(store.get().failures).toMatchObject({ inspect: undefined });
    await store.stop();
  });

  test('while a cell is being edited the list stays and is followed later', async () => {
    const { fake, store } = await openLoaded('check');
    const before = store.get().check;
    fake.failNext.set('followCheck', new CchcError('cell-edit-mode'));
    fake.change({ address: 'D13' });
    const seen: { failure: unknown; kept: boolean }[] = [];
    store.subscribe(() => {
      const { refreshing, failures, check } = store.get();
      if (fake.failNext.has('followCheck') || refreshing !== null) return;
      seen.push({ failure: failures.check, kept: check === before });
    });
    await until(() => store.get().check !== before && store.get().refreshing === null);
    expect(seen[0]).toEqual({ failure: undefined, kept: true });
    // The edit that could not be read is not forgotten.
    expect(fake.asked.at(-1)).toMatchObject([{ address: 'D13' }]);
    await store.stop();
  });
});

describe('repairing', () => {
  test('one finding is repaired at once, and what is left is shown without reading it again', async () => {
    const { fake, store } = await openLoaded('check');
    const [, first] = fake.findings;
    fake.calls.length = 0;
    await store.applyFixes({ kind: 'keys', keys: [first!.key] });
    expect(fake.calls).toEqual(['applyFixes keys']);
    expect(store.get().check?.findings).toHaveLength(6);
    expect(store.get().notice).toMatchObject({ kind: 'fixed', cells: 1 });
    const { workbook } = store.get();
    expect(workbook?.kind === 'loaded' && workbook.findings).toEqual({ errors: 2, warnings: 3, infos: 1 });
  });

  test('many are looked at first, and nothing is written until somebody says so', async () => {
    const { fake, store } = await openLoaded('check');
    const request = { kind: 'rule', code: 'due-differs' } as const;
    await store.proposeFixes(request);
    expect(store.get().fixes).toMatchObject({ request, stale: false });
    expect(store.get().fixes?.changes?.map(({ cell }) => cell)).toEqual(['J13', 'J14', 'J15', 'J18']);
    expect(fake.calls).not.toContain('applyFixes rule');
    await store.applyFixes(request);
    expect(store.get().fixes).toBeNull();
    expect(store.get().notice).toMatchObject({ kind: 'fixed', cells: 4 });
  });

  test('a proposal is worked out anew when the workbook changes, and is closed with its view', async () => {
    const { fake, store } = await openLoaded('check');
    await store.proposeFixes({ kind: 'safe' });
    expect(store.get().fixes?.changes).toHaveLength(3);
    fake.findings = fakeFindings(2);
    fake.change();
    expect(store.get().fixes?.stale).toBe(true);
    await until(() => store.get().fixes?.stale === false);
    expect(store.get().fixes?.changes).toHaveLength(1);
    store.show('start');
    expect(store.get().fixes).toBeNull();
    await store.stop();
  });

  test('a proposal that cannot be worked out says why; one that failed to be written stays open', async () => {
    const { fake, store } = await openLoaded('check');
    fake.failNext.set('previewFixes safe', new CchcError('inactive-workbook'));
    await store.proposeFixes({ kind: 'safe' });
    expect(store.get().failures.fixes?.code).toBe('inactive-workbook');
    await store.proposeFixes({ kind: 'safe' });
    expect(store.get().failures.fixes).toBeUndefined();
    fake.failNext.set('applyFixes safe', new CchcError('access-denied', { sheet: 'Kế hoạch' }));
    await store.applyFixes({ kind: 'safe' });
    expect(store.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'access-denied' } });
    expect(store.get().fixes?.changes).toHaveLength(3);
  });

  test('an edit made while the repair ran is followed after it', async () => {
    const { fake, store } = await openLoaded('check', { delay: 20 });
    const fixing = store.applyFixes({ kind: 'safe' });
    await until(() => fake.calls.includes('applyFixes safe'));
    fake.change({ address: 'D20', source: 'remote' });
    await fixing;
    await until(() => fake.calls.includes('followCheck'));
    expect(fake.asked.at(-1)).toMatchObject([{ address: 'D20' }]);
    await store.stop();
  });

  test('rows that moved while the repair ran make the check be read again', async () => {
    const { fake, store } = await openLoaded('check', { delay: 20 });
    const fixing = store.applyFixes({ kind: 'safe' });
    await until(() => fake.calls.includes('applyFixes safe'));
    fake.calls.length = 0;
    fake.change({ kind: 'moved', address: 'A20:Z20', source: 'remote' });
    await fixing;
    await until(() => fake.calls.includes('check'));
    await store.stop();
  });
});

describe('the list as a whole', () => {
  test('a finding is ignored with a reason, counts no more, and counts again', async () => {
    const { fake, store } = await openLoaded('check');
    const { key } = fake.findings[0]!;
    const errors = () => {
      const { workbook } = store.get();
      return workbook?.kind === 'loaded' && workbook.findings.errors;
    };
    await store.ignore(key, 'Đã có văn bản riêng');
    expect(store.get().check?.findings[0]?.ignored).toEqual({ reason: 'Đã có văn bản riêng' });
    expect([errors(), store.get().notice?.kind]).toEqual([1, 'ignored']);
    await store.ignore(key, null);
    expect([errors(), store.get().notice?.kind]).toEqual([2, 'heeded']);
  });

  test('marks come and go', async () => {
    const { store } = await openLoaded('check');
    await store.markCells(true);
    expect([store.get().check?.marked, store.get().notice?.kind]).toEqual([true, 'marked']);
    await store.markCells(false);
    expect([store.get().check?.marked, store.get().notice?.kind]).toEqual([false, 'unmarked']);
  });

  test('the printed list is shown once it is written, and not where writing failed', async () => {
    const { fake, store } = await openLoaded('check');
    await store.printFindings();
    expect(fake.calls.slice(-2)).toEqual(['writeFindings', 'openTab check']);
    fake.failNext.set('writeFindings', new CchcError('access-denied'));
    await store.printFindings();
    expect(fake.calls.at(-1)).not.toBe('openTab check');
    expect(store.get().notice?.kind).toBe('failed');
  });

  test('the plan is kept as issued', async () => {
    const { store } = await openLoaded('check');
    await store.issuePlan();
    expect(store.get().check?.issued).toBe(true);
    expect(store.get().notice).toMatchObject({ kind: 'issued', undo: { label: 'issue-plan' } });
  });

  test('the same outcome twice is told twice', async () => {
    const { store } = await openLoaded('check');
    store.tell({ kind: 'copied', findings: 7 });
    const turn = store.get().noticeTurn;
    store.tell({ kind: 'copied', findings: 7 });
    expect(store.get().noticeTurn).toBe(turn + 1);
  });
});

describe('what the list of findings shows', () => {
  test('stays while other views are shown, and begins anew with another plan', async () => {
    const { store } = await openLoaded('check');
    store.lookAt({ filter: 'error', query: 'nội vụ' });
    store.lookAt({ grouping: 'unit', page: 2 });
    store.show('summary');
    store.show('check');
    expect(store.get().list).toMatchObject({ filter: 'error', query: 'nội vụ', grouping: 'unit', page: 2 });
    await store.load();
    expect(store.get().list).toEqual(WHOLE_LIST);
    await store.stop();
  });
});

describe('importing', () => {
  const file = { name: 'phu-luc.xlsx', bytes: new Uint8Array([80, 75]) };
  test('loads the chosen file with the corrections made', async () => {
    const { fake, store } = open('import');
    await store.start();
    store.chooseSource({ file, choices: { year: 2022 } });
    expect(await store.previewImport(file, { year: 2022 }, {})).toMatchObject({ year: 2022, tasks: 10 });
    await store.importPlan();
    expect(fake.asked.at(-1)).toEqual({ year: 2022 });
    expect(store.get().notice).toMatchObject({ kind: 'imported', tasks: 10, tabs: 12, undo: {} });
    expect(store.get().source).toBeNull();
    expect(store.get().workbook?.kind).toBe('loaded');
    await store.stop();
  });
  test('has file and corrections ready again for somebody who takes the plan back', async () => {
    const { store } = open('import');
    await store.start();
    store.chooseSource({ file, choices: { year: 2022 } });
    await store.importPlan();
    const { notice } = store.get();
    await store.undo(notice?.kind === 'imported' ? notice.undo : { label: '', changes: [] });
    expect(store.get()).toMatchObject({ notice: { kind: 'undone' }, source: { file, choices: { year: 2022 } } });
    await store.stop();
  });
  test('keeps file and corrections where loading failed', async () => {
    const { fake, store } = open('import');
    await store.start();
    store.chooseSource({ file, choices: { year: 2022 } });
    fake.failNext.set('importPlan phu-luc.xlsx', new CchcError('name-taken', { name: 'KeHoach' }));
    await store.importPlan();
    expect(store.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'name-taken' } });
    expect(store.get().source).toEqual({ file, choices: { year: 2022 } });
    await store.stop();
  });
});

test('a plan that is deleted with its sheets leads back to the templates', async () => {
  const { fake, store } = await openLoaded('start');
  fake.state = { kind: 'no-template' };
  fake.change({ kind: 'sheets', address: null });
  await until(() => store.get().templates.list !== null);
  expect(store.get().workbook?.kind).toBe('no-template');
  await store.stop();
});

describe('jobs', () => {
  test('loading a template tells what came and offers to undo it', async () => {
    const { fake, store } = open();
    await store.start();
    await store.load();
    expect(fake.calls).toContain('loadTemplate huong-tra-2021');
    expect(store.get().notice).toMatchObject({ kind: 'loaded', tasks: 34, tabs: 12 });
    expect(store.get().workbook?.kind).toBe('loaded');
    await store.undo({ label: 'load-template', changes: [] });
    expect(store.get().notice).toEqual({ kind: 'undone' });
    expect(store.get().workbook?.kind).toBe('no-template');
  });

  test('a template for any year is loaded for the year that was typed', async () => {
    const { fake, store } = open();
    await store.start();
    await store.chooseTemplate('blank');
    await store.typeYear('2027');
    await store.load();
    expect(fake.calls).toContain('previewTemplate blank 2027');
    expect(fake.calls).toContain('loadTemplate blank 2027');
  });

  test('a year half typed is not previewed', async () => {
    const { fake, store } = open();
    await store.start();
    await store.chooseTemplate('blank');
    fake.calls.length = 0;
    await store.typeYear('202');
    expect(fake.calls).toEqual([]);
  });

  test('filling writes the picked period and the view is up to date afterwards', async () => {
    const { fake, store } = await openLoaded('summary');
    store.choosePeriod('2021-H1');
    await until(() => store.get().preview?.summary.period.id === '2021-H1');
    expect(store.get().preview?.cells).toHaveLength(2);
    await store.fill();
    expect(fake.calls).toContain('fill 2021-H1');
    expect(store.get().notice).toMatchObject({ kind: 'filled', period: '6 tháng đầu năm 2021', cells: 2 });
    expect(store.get().preview?.cells).toEqual([]);
    const { workbook } = store.get();
    expect(workbook?.kind === 'loaded' && workbook.outdated).toBe(false);
  });

  test('a second press while one job runs does nothing', async () => {
    const { fake, store } = await openLoaded('summary', { delay: 20 });
    const first = store.fill();
    const second = store.fill();
    await Promise.all([first, second]);
    expect(fake.calls.filter((call) => call.startsWith('fill'))).toHaveLength(1);
  });

  test('Hủy stops the job, says so and leaves the workbook', async () => {
    const { fake, store } = await openLoaded('start', { delay: 50 });
    const filling = store.fill();
    await until(() => fake.calls.some((call) => call.startsWith('fill')));
    store.cancel();
    expect(store.get().job?.cancelling).toBe(true);
    await filling;
    expect(store.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'cancelled' } });
    expect(store.get().job).toBeNull();
  });

  test('a failing job ends with its reason and the pane goes on working', async () => {
    const { fake, store } = await openLoaded('summary');
    fake.failNext.set('fill', new CchcError('access-denied', { sheet: 'Kế hoạch' }));
    await store.fill();
    expect(store.get().notice).toMatchObject({
      kind: 'failed',
      failure: { code: 'access-denied', details: { sheet: 'Kế hoạch' } },
    });
    await store.fill();
    expect(store.get().notice?.kind).toBe('filled');
  });

  test('a job waits for the reading that it interrupts; Excel gets one request at a time', async () => {
    const { store, actions } = open('check', { delay: 10 });
    let running = 0;
    let most = 0;
    for (const name of ['inspect', 'check', 'fill'] as const) {
      const original = actions[name] as (...args: unknown[]) => Promise<unknown>;
      const counted = async (...args: unknown[]) => {
        running += 1;
        most = Math.max(most, running);
        try {
          return await original(...args);
        } finally {
          running -= 1;
        }
      };
      Object.assign(actions, { [name]: counted });
    }
    const starting = store.start();
    await store.fill();
    await starting;
    expect(most).toBe(1);
    expect(store.get().notice?.kind).toBe('filled');
  });
});

test('stopping a long check says that it was stopped and checks again on request', async () => {
  const { fake, store } = open('check', { delay: 50 });
  fake.state = fake.loadedState(PERIODS[0]!, true);
  const starting = store.start();
  await until(() => fake.calls.includes('check'));
  store.cancel();
  await starting;
  expect(store.get().failures.check?.code).toBe('cancelled');
  await store.refresh();
  expect(store.get().check?.findings).toHaveLength(7);
});

test('a cell that cannot be shown is told, not thrown', async () => {
  const { fake, store } = await openLoaded('check');
  fake.failNext.set('goToCell Kế hoạch!D12', new CchcError('sheet-missing', { sheet: 'Kế hoạch' }));
  await store.goToCell('Kế hoạch', 'D12');
  expect(store.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'sheet-missing' } });
});

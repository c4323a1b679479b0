import { CchcError } from '../../src/domain/error';
import type { Route } from '../../src/taskpane/route';
import { createPaneStore } from '../../src/taskpane/pane-store';
import { createFake, fakeFindings, PERIODS, type FakeOptions } from './fake-actions';

function open(route: Route = 'start', options: FakeOptions = {}) {
  const { fake, actions } = createFake(options);
  const store = createPaneStore(actions, { route, year: 2026, quiet: 5 });
  return { fake, store, actions };
}

async function openLoaded(route: Route, options: FakeOptions = {}) {
  const opened = open(route, options);
  opened.fake.state = opened.fake.loadedState(PERIODS[0]!, true);
  await opened.store.start();
  return opened;
}

/** Waits until `condition` holds; the test's own time limit ends it where it never does. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 2));
}

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
  test('many edits in a row are read once', async () => {
    const { fake, store } = await openLoaded('check');
    fake.calls.length = 0;
    for (let edit = 0; edit < 20; edit += 1) fake.change();
    await until(() => fake.calls.includes('check') && store.get().refreshing === null);
    expect(fake.calls).toEqual(['inspect', 'check']);
  });

  test('a finding that was put right disappears', async () => {
    const { fake, store } = await openLoaded('check', { findings: fakeFindings(2) });
    expect(store.get().check?.findings).toHaveLength(2);
    fake.findings = fakeFindings(1);
    fake.change();
    await until(() => store.get().check?.findings.length === 1);
    const { workbook } = store.get();
    expect(workbook?.kind === 'loaded' && workbook.findings).toEqual({ errors: 1, warnings: 0, infos: 0 });
  });

  test('while a cell is being edited the list stays and is read later', async () => {
    const { fake, store } = await openLoaded('check');
    const before = store.get().check;
    fake.failNext.set('inspect', new CchcError('cell-edit-mode'));
    fake.change();
    await until(() => !fake.failNext.has('inspect') && store.get().refreshing === null);
    expect(store.get().failures.inspect).toBeUndefined();
    expect(store.get().check).toBe(before);
    await store.stop();
  });
});

test('a fill can be taken back until somebody edits the workbook', async () => {
  const { fake, store } = await openLoaded('summary');
  await store.fill();
  expect(store.get().notice).toMatchObject({ kind: 'filled', undo: { label: 'fill' } });
  fake.change();
  expect(store.get().notice).toMatchObject({ kind: 'filled', undo: null });
  await store.stop();
});

describe('jobs', () => {
  test('loading a template tells what came and offers to undo it', async () => {
    const { fake, store } = open();
    await store.start();
    await store.load();
    expect(fake.calls).toContain('loadTemplate huong-tra-2021');
    expect(store.get().notice).toMatchObject({ kind: 'loaded', tasks: 34, tabs: 9 });
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

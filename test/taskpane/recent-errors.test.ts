import { CchcError } from '../../src/domain/error';
import { withError, type RecentError } from '../../src/taskpane/recent-errors';
import { openLoaded } from './open-store';

const at = (second: number) => new Date(2026, 0, 5, 8, 0, second);
const codes = (errors: readonly RecentError[]) => errors.map(({ failure, times }) => `${failure.code} ${times}`);

test('errors are kept newest first, one entry for the same one again and again', () => {
  let errors: readonly RecentError[] = [];
  errors = withError(errors, new CchcError('cell-edit-mode'), at(1));
  errors = withError(errors, new CchcError('cell-edit-mode'), at(3));
  errors = withError(errors, new CchcError('access-denied'), at(4));
  errors = withError(errors, new CchcError('cell-edit-mode'), at(5));
  expect(codes(errors)).toEqual(['cell-edit-mode 1', 'access-denied 1', 'cell-edit-mode 2']);
  expect(errors.at(-1)?.at).toEqual(at(3));
});

test('two refusals with different codes of Excel are two', () => {
  const errors = withError([], new CchcError('excel-refused', { code: 'GeneralException' }));
  expect(codes(withError(errors, new CchcError('excel-refused', { code: 'Timeout' })))).toHaveLength(2);
});

test('what somebody stopped is no error, unless something was left behind', () => {
  expect(withError([], new CchcError('cancelled'))).toEqual([]);
  expect(withError([], new CchcError('cancelled', { notRestored: 2 }))).toHaveLength(1);
});

test('the list does not grow for ever', () => {
  let errors: readonly RecentError[] = [];
  for (let turn = 0; turn < 50; turn += 1) {
    errors = withError(errors, new CchcError('excel-refused', { code: `Code${turn}` }), at(turn));
  }
  expect(errors).toHaveLength(20);
  expect(errors[0]?.failure.details.code).toBe('Code49');
});

describe('the pane keeps what fails', () => {
  test('in a job, in reading, and where something was to be shown', async () => {
    const { fake, store } = await openLoaded('start');
    fake.failNext.set('fill', new CchcError('access-denied', { sheet: 'Kế hoạch' }));
    await store.fill();
    fake.failNext.set('openTab plan', new CchcError('inactive-workbook'));
    await store.openTab('plan');
    fake.failNext.set('inspect', new CchcError('payload-too-large'));
    await store.refresh();
    expect(codes(store.get().errors)).toEqual(['payload-too-large 1', 'inactive-workbook 1', 'access-denied 1']);
    await store.stop();
  });

  test('in a file that cannot be read', async () => {
    const { fake, store } = await openLoaded('import');
    fake.failNext.set('previewImport a.xlsx', new CchcError('file-unreadable', { file: 'a.xlsx', reason: 'xls' }));
    const file = { name: 'a.xlsx', bytes: new Uint8Array() };
    await expect(store.previewImport(file, {}, {})).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(codes(store.get().errors)).toEqual(['file-unreadable 1']);
    await store.stop();
  });
});

test('the workbook is described when the page is shown, and again after it changed', async () => {
  const { fake, store } = await openLoaded('start');
  expect(fake.calls).not.toContain('describeWorkbook');
  store.show('diagnostics');
  await store.refresh();
  expect(store.get().facts).toMatchObject({ kind: 'plan', tasks: 30 });
  const before = fake.calls.filter((name) => name === 'describeWorkbook').length;
  fake.change({ address: null });
  await store.refresh();
  expect(fake.calls.filter((name) => name === 'describeWorkbook').length).toBeGreaterThan(before);
  await store.stop();
});

import { CchcError } from '../../src/domain/error';
import type { PaneStore } from '../../src/taskpane/pane-store';
import { open, openLoaded } from './open-store';

describe('what can be taken back', () => {
  const undoOf = (store: PaneStore) => {
    const { notice } = store.get();
    return notice && 'undo' in notice ? notice.undo : undefined;
  };
  test('stays while others edit cells that it would not write', async () => {
    const { fake, store } = await openLoaded('check');
    await store.applyFixes({ kind: 'safe' });
    expect(store.get().notice).toMatchObject({ kind: 'fixed', cells: 3, undo: { label: 'fix' } });
    fake.change({ address: 'D12' });
    fake.change({ address: 'J13', sheet: 'Thông tin' });
    expect(undoOf(store)).toMatchObject({ label: 'fix' });
    fake.change({ address: 'B2:K13' });
    expect(undoOf(store)).toBeNull();
    await store.stop();
  });
  test('is gone once rows move or sheets change', async () => {
    for (const kind of ['moved', 'sheets'] as const) {
      const { fake, store } = await openLoaded('summary');
      await store.fill();
      expect(store.get().notice).toMatchObject({ kind: 'filled', undo: { label: 'fill' } });
      fake.change({ kind, address: kind === 'moved' ? 'A40:Z40' : null });
      expect(undoOf(store)).toBeNull();
      await store.stop();
    }
  });
  test('loading stays, for it asks before anything typed is lost', async () => {
    const { fake, store } = open();
    await store.start();
    await store.load();
    fake.change();
    expect(undoOf(store)).toMatchObject({ label: 'load-template' });
    await store.stop();
  });
  test('stays under an outcome that wrote nothing, and comes back when that one is closed or read', async () => {
    const { store } = await openLoaded('summary');
    await store.fill();
    const filled = store.get().notice;
    await store.checkPrint();
    expect(store.get()).toMatchObject({ notice: { kind: 'printChecked' }, kept: filled });
    await store.openPack(['Biểu đồ']);
    expect(store.get()).toMatchObject({ notice: { kind: 'packed' }, kept: filled });
    store.closeNotice();
    expect(store.get()).toMatchObject({ notice: filled, kept: null });
    await store.checkPrint();
    store.show('start');
    expect(store.get()).toMatchObject({ notice: filled, kept: null });
    store.closeNotice();
    expect(store.get()).toMatchObject({ notice: null, kept: null });
    await store.stop();
  });
  test('stays under a failure that left the workbook as it was, and under no other', async () => {
    const { fake, store } = await openLoaded('summary');
    await store.fill();
    fake.failNext.set('checkPrint', new CchcError('cell-edit-mode'));
    await store.checkPrint();
    expect(store.get()).toMatchObject({ notice: { kind: 'failed' }, kept: { kind: 'filled' } });
    fake.failNext.set('mendPrint', new CchcError('excel-refused', { notRestored: 1 }));
    await store.mendPrint();
    expect(store.get()).toMatchObject({ notice: { kind: 'failed' }, kept: null });
    await store.stop();
  });
  test('is gone under another outcome, too, once it would write over an entry, and once it was taken back', async () => {
    const { fake, store } = await openLoaded('summary');
    await store.fill();
    await store.checkPrint();
    fake.change({ address: 'J12' });
    expect(store.get()).toMatchObject({ notice: { kind: 'printChecked' }, kept: null });
    await store.fill();
    await store.checkPrint();
    const kept = store.get().kept;
    await store.undo(kept && 'undo' in kept ? kept.undo! : { label: '', changes: [] });
    expect(store.get()).toMatchObject({ notice: { kind: 'undone' }, kept: null });
    await store.stop();
  });
});

import { unzipSync } from 'fflate';
import { CchcError } from '../../../src/domain/error';
import type { PaneStore } from '../../../src/taskpane/pane-store';
import type { PickedFile } from '../../../src/taskpane/share/share-state';
import { PERIODS } from '../fake-actions';
import { openLoaded, until } from '../open-store';

const files = (...names: string[]): PickedFile[] => names.map((name) => ({ path: name, file: new File([name], name) }));
const sendOf = (store: PaneStore) => store.get().share.send;
const receiveOf = (store: PaneStore) => store.get().share.receive;
const namesOf = (store: PaneStore) => receiveOf(store).batch.files.map(({ outcome }) => outcome.file);

/** Opens the pane where files are received and reads some; waits for the preview. */
async function received(...names: string[]) {
  const opened = await openLoaded('share');
  const { store } = opened;
  store.share.turnTo('receive');
  await store.share.readFiles(files(...names));
  await until(() => !receiveOf(store).stale);
  return opened;
}

describe('sending', () => {
  test('reads the units of the period that the workbook shows, then of the chosen one', async () => {
    const { store, fake } = await openLoaded('share');
    expect(sendOf(store).preview?.period).toBe(PERIODS[0]);
    store.share.chooseSplit({ periodId: '2021-H1' });
    await until(() => sendOf(store).preview?.period.id === '2021-H1');
    expect(fake.calls.filter((call) => call.startsWith('previewSplit'))).toEqual([
      ...['previewSplit', 'previewSplit 2021-H1'],
    ]);
    await store.stop();
  });

  test('reads them again after an edit', async () => {
    const { store, fake } = await openLoaded('share');
    fake.change({ kind: 'moved' });
    await until(() => fake.calls.filter((call) => call === 'previewSplit').length === 2);
    await store.stop();
  });

  test('makes one .zip of the files of the chosen units', async () => {
    const { store, fake } = await openLoaded('share');
    store.share.chooseSplit({ leftOut: new Set(['pnv']), spareRows: '7' });
    await store.share.split();
    expect(fake.asked.at(-1)).toEqual({ unitIds: ['tuphap', '19996', '20002'], spareRows: 7 });
    const { made } = sendOf(store);
    const zip = unzipSync(new Uint8Array(await made!.zip!.arrayBuffer()));
    expect(Object.entries(zip).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['2021-Q1 - tuphap - Phòng Tư pháp.xlsx', 'Phòng Tư pháp'],
      ['2021-Q1 - 19996 - Phường Tứ Hạ.xlsx', 'Phường Tứ Hạ'],
      ['2021-Q1 - 20002 - Phường Hương Văn.xlsx', 'Phường Hương Văn'],
    ]);
    expect(store.get().notice).toEqual({ kind: 'split', files: 3, unassigned: 2 });
    await store.stop();
  });

  test('keeps each file by itself where no .zip is wanted, and opens one as a workbook', async () => {
    const { store, fake } = await openLoaded('share');
    store.share.chooseSplit({ way: 'files', spare: false });
    await store.share.split();
    expect(fake.asked.at(-1)).toMatchObject({ spareRows: 0 });
    const { made } = sendOf(store);
    expect([made?.zip, made?.files.length]).toEqual([null, 4]);
    expect(await made!.files[2]!.content.text()).toBe('Phường Tứ Hạ');
    await store.share.openFile(made!.files[2]!);
    expect(fake.calls.at(-1)).toMatch(/^openFile 2021-Q1 - 19996 - Phường Tứ Hạ\.xlsx \d+$/);
    await store.stop();
  });

  test('leaves nothing half made when it is stopped', async () => {
    const { store } = await openLoaded('share', { delay: 100 });
    const split = store.share.split();
    await until(() => store.get().job?.kind === 'split');
    store.cancel();
    await split;
    expect(sendOf(store).made).toBeNull();
    expect(store.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'cancelled' } });
    await store.stop();
  });
});

describe('receiving', () => {
  test('reads file after file and shows what they would change', async () => {
    const { store, fake } = await received('19996.xlsx', 'hong.xlsx', 'khac.xlsx');
    expect(fake.calls.filter((call) => call.startsWith('readReturned'))).toHaveLength(3);
    const { preview } = receiveOf(store).batch;
    expect(preview?.files.map(({ file, status }) => [file, status])).toEqual([['19996.xlsx', 'taken']]);
    expect(preview?.refused.map(({ file, code }) => [file, code])).toEqual([
      ['hong.xlsx', 'file-unreadable'],
      ['khac.xlsx', 'other-workbook'],
    ]);
    expect(receiveOf(store).reading).toBeNull();
    await store.stop();
  });

  test('goes on where a file cannot be read, whatever the reason', async () => {
    const { store, fake } = await openLoaded('share');
    const gone = new File(['x'], 'gone.xlsx');
    gone.arrayBuffer = () => Promise.reject(new DOMException('NotFoundError'));
    fake.failNext.set('readReturned a.xlsx', new CchcError('file-unreadable', { file: 'a.xlsx', reason: 'xls' }));
    fake.failNext.set('readReturned b.xlsx', new Error('worker gone') as CchcError);
    await store.share.readFiles([{ path: 'gone.xlsx', file: gone }, ...files('a.xlsx', 'b.xlsx', 'pnv.xlsx')]);
    const outcomes = receiveOf(store).batch.files.map(({ outcome }) =>
      outcome.ok ? outcome.file : [outcome.code, outcome.details],
    );
    expect(outcomes).toEqual([
      ['file-unreadable', { file: 'gone.xlsx', reason: 'no-access' }],
      ['file-unreadable', { file: 'a.xlsx', reason: 'xls' }],
      ['file-unreadable', { file: 'b.xlsx', reason: 'damaged' }],
      'pnv.xlsx',
    ]);
    await store.stop();
  });

  test('keeps what was read when it is stopped', async () => {
    const { store } = await openLoaded('share', { delay: 60 });
    store.share.turnTo('receive');
    const reading = store.share.readFiles(files('pnv.xlsx', '19996.xlsx', 'tuphap.xlsx'));
    await until(() => receiveOf(store).reading?.done === 1);
    store.share.stopReading();
    await reading;
    expect(namesOf(store)).toEqual(['pnv.xlsx']);
    expect(receiveOf(store).reading).toBeNull();
    await store.stop();
  });

  test('adds files to those that are there, leaves one out, and starts over', async () => {
    const { store } = await received('pnv.xlsx', '19996.xlsx');
    const again = files('pnv.xlsx').map(({ path }) => {
      const { size, modified } = receiveOf(store).batch.files[0]!;
      return { path, file: new File(['x'.repeat(size)], path, { lastModified: modified }) };
    });
    await store.share.readFiles([...again, ...files('tuphap.xlsx')], 2);
    expect(namesOf(store)).toEqual(['pnv.xlsx', '19996.xlsx', 'tuphap.xlsx']);
    expect(receiveOf(store).skipped).toBe(2);
    store.share.leaveOut('19996.xlsx');
    await until(() => !receiveOf(store).stale);
    expect(receiveOf(store).batch.preview?.files.map(({ file }) => file)).toEqual(['pnv.xlsx', 'tuphap.xlsx']);
    store.share.startOver();
    expect(receiveOf(store)).toMatchObject({ batch: { files: [], preview: null }, stale: false, skipped: 0 });
    await store.stop();
  });

  test('follows choices, those made shortly one after the other together', async () => {
    const { store, fake } = await received('19996.xlsx', 'tuphap.xlsx');
    const before = fake.calls.filter((call) => call === 'previewMerge').length;
    store.share.chooseRule('newest');
    store.share.answer({ two: 1 });
    store.share.answer({ new: 'keep', text: 0 });
    expect(receiveOf(store).stale).toBe(true);
    await until(() => !receiveOf(store).stale);
    expect(fake.calls.filter((call) => call === 'previewMerge')).toHaveLength(before + 1);
    const { preview } = receiveOf(store).batch;
    expect(preview?.questions.map(({ key, choice }) => [key, choice])).toEqual([
      ...[['two', 1] as const, ['both', 0], ['unclear', 'keep'], ['impossible', 'keep']],
      ...[['text', 0] as const, ['gone', 'keep'], ['new', 'keep']],
    ]);
    expect(preview?.added).toEqual([]);
    await store.stop();
  });

  test('an answer stays with its file when another file goes', async () => {
    const { store } = await received('pnv.xlsx', '19996.xlsx', 'tuphap.xlsx');
    store.share.answer({ two: 1 });
    await until(() => !receiveOf(store).stale);
    store.share.leaveOut('pnv.xlsx');
    await until(() => !receiveOf(store).stale);
    const [two] = receiveOf(store).batch.preview!.questions;
    expect([two!.choice, two!.sources.map(({ file }) => file)]).toEqual([0, ['19996.xlsx', 'tuphap.xlsx']]);
    expect(receiveOf(store).batch.choices.byQuestion).toEqual({ two: 0 });
    await store.stop();
  });

  test('follows edits of the workbook', async () => {
    const { store, fake } = await received('pnv.xlsx');
    const before = fake.calls.filter((call) => call === 'previewMerge').length;
    fake.change();
    expect(receiveOf(store).stale).toBe(true);
    await until(() => !receiveOf(store).stale);
    expect(fake.calls.filter((call) => call === 'previewMerge')).toHaveLength(before + 1);
    await store.stop();
  });

  test('says why the files cannot be compared, and tries again', async () => {
    const { store, fake } = await openLoaded('share');
    store.share.turnTo('receive');
    fake.failNext.set('previewMerge', new CchcError('inactive-workbook'));
    await store.share.readFiles(files('pnv.xlsx'));
    await until(() => store.get().failures.merge !== undefined);
    expect(store.get().failures.merge?.code).toBe('inactive-workbook');
    await store.refresh();
    expect(store.get().failures.merge).toBeUndefined();
    expect(receiveOf(store).batch.preview).not.toBeNull();
    await store.stop();
  });

  test('writes in one step, and gives the files back with their answers when it is undone', async () => {
    const { store, fake } = await received('19996.xlsx', 'tuphap.xlsx');
    store.share.answer({ two: 1 });
    await until(() => !receiveOf(store).stale);
    await store.share.merge();
    expect(fake.asked.at(-1)).toEqual({ rule: 'keep', byQuestion: { two: 1 } });
    const { notice } = store.get();
    expect(notice).toMatchObject({ kind: 'merged', cells: 5, added: 1, undecided: 5, undo: { label: 'merge' } });
    expect(namesOf(store)).toEqual([]);
    if (notice?.kind !== 'merged' || notice.undo === null) throw new Error('there is nothing to undo');
    await store.undo(notice.undo);
    expect(namesOf(store)).toEqual(['19996.xlsx', 'tuphap.xlsx']);
    expect(receiveOf(store).batch.choices.byQuestion).toEqual({ two: 1 });
    await until(() => !receiveOf(store).stale);
    expect(receiveOf(store).batch.preview?.files.every(({ status }) => status === 'taken')).toBe(true);
    await store.stop();
  });

  test('waits for the preview of a choice that was just made, and writes what that shows', async () => {
    const { store, fake } = await received('19996.xlsx', 'tuphap.xlsx');
    store.share.answer({ two: 1 });
    await store.share.merge();
    expect([receiveOf(store).awaited, fake.calls.includes('merge')]).toEqual([true, false]);
    // Pressed once more by somebody who is impatient.
    await store.share.merge();
    await until(() => store.get().notice !== null);
    expect(fake.calls.filter((call) => call === 'merge')).toHaveLength(1);
    expect(fake.calls.indexOf('merge')).toBeGreaterThan(fake.calls.lastIndexOf('previewMerge'));
    expect(fake.asked.at(-1)).toEqual({ rule: 'keep', byQuestion: { two: 1 } });
    expect(receiveOf(store)).toMatchObject({ awaited: false, batch: { files: [] } });
    await store.stop();
  });

  describe('does not write, although it was asked to, once', () => {
    const check = (what: string, meanwhile: (opened: Awaited<ReturnType<typeof received>>) => void) =>
      test(what, async () => {
        const opened = await received('19996.xlsx', 'tuphap.xlsx');
        const { store, fake } = opened;
        store.share.answer({ two: 1 });
        await store.share.merge();
        meanwhile(opened);
        await until(() => !receiveOf(store).awaited);
        store.show('share');
        store.share.turnTo('receive');
        await until(() => !receiveOf(store).stale || store.get().failures.merge !== undefined);
        expect([fake.calls.includes('merge'), store.get().notice]).toEqual([false, null]);
        await store.stop();
      });
    check('the person went to another view', ({ store }) => store.show('check'));
    check('the person went to the other part', ({ store }) => store.share.turnTo('send'));
    check('the files are left out', ({ store }) => store.share.startOver());
    check('the files are others', ({ store }) => store.share.leaveOut('19996.xlsx'));
    check('the preview cannot be read', ({ fake }) =>
      fake.failNext.set('previewMerge', new CchcError('inactive-workbook')),
    );
  });

  test('the same files once more bring nothing', async () => {
    const { store } = await received('19996.xlsx');
    await store.share.merge();
    await store.share.readFiles(files('19996.xlsx'));
    await until(() => !receiveOf(store).stale);
    expect(receiveOf(store).batch.preview?.files.map(({ status }) => status)).toEqual(['repeated']);
    await store.stop();
  });

  test('keeps the files where writing fails', async () => {
    const { store, fake } = await received('19996.xlsx');
    fake.failNext.set('merge', new CchcError('access-denied'));
    await store.share.merge();
    expect(store.get().notice).toMatchObject({ kind: 'failed', failure: { code: 'access-denied' } });
    expect(namesOf(store)).toEqual(['19996.xlsx']);
    await store.stop();
  });

  test('leads to a task, and tells where it cannot', async () => {
    const { store, fake } = await openLoaded('share');
    await store.share.goToTask(14);
    expect(fake.calls.at(-1)).toBe('goToTask 14');
    fake.failNext.set('goToTask 15', new CchcError('inactive-workbook'));
    await store.share.goToTask(15);
    expect(store.get().notice).toMatchObject({ kind: 'failed' });
    await store.stop();
  });
});

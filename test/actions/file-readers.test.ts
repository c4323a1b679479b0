import { answerRead, createWorkerReaders, type ReadRequest, type ReadWorker } from '../../src/actions/file-readers';
import { writeXlsx } from '../../src/xlsx/write';
import { blankSheet, workbookOf } from '../support/open-host';

const WORKBOOK = workbookOf(blankSheet('Trang 1', [[{ value: 'Phòng Nội vụ' }]]));
const bytes = () => writeXlsx(WORKBOOK);
const TEXT = new TextEncoder().encode('đây không phải là tệp Excel');

/** A worker that answers in the next turn, as told: with the reader's own answer, by dying, or never. */
function workers(behaviour: (request: ReadRequest) => 'answer' | 'die' | 'hang' = () => 'answer') {
  const started: { terminated: boolean; asked: string[] }[] = [];
  const start = (): ReadWorker => {
    const record = { terminated: false, asked: [] as string[] };
    started.push(record);
    const worker: ReadWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        record.terminated = true;
      },
      postMessage: (request) => {
        record.asked.push(request.file.name);
        const how = behaviour(request);
        if (how === 'die') setTimeout(() => worker.onerror?.({ preventDefault: () => undefined }), 0);
        if (how === 'answer') void answerRead(request).then((data) => worker.onmessage?.({ data }));
      },
    };
    return worker;
  };
  return { started, start };
}

test('a workbook comes back as it was written, and the file keeps its bytes', async () => {
  const { start } = workers();
  const file = { name: 'Kế hoạch.xlsx', bytes: bytes() };
  const before = file.bytes.slice();
  const read = await createWorkerReaders(start).open(file);
  expect(read.sheets.map(({ name }) => name)).toEqual(['Trang 1']);
  expect(read.sheets[0]?.rows[0]?.[0]?.value).toBe('Phòng Nội vụ');
  expect(file.bytes).toEqual(before);
});

test('what cannot be read keeps its reason', async () => {
  const { start } = workers();
  const readers = createWorkerReaders(start);
  await expect(readers.open({ name: 'a.xlsx', bytes: TEXT })).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { file: 'a.xlsx', reason: 'not-zip' },
  });
  await expect(readers.returned({ name: 'a.xlsx', bytes: TEXT })).resolves.toEqual({
    ok: false,
    file: 'a.xlsx',
    code: 'file-unreadable',
    details: { file: 'a.xlsx', reason: 'not-zip' },
  });
});

test.each(['die', 'hang'] as const)(
  'a file on which the worker does %s is damaged, and the next one is read by a new worker',
  async (how) => {
    const { started, start } = workers(({ file }) => (file.name === 'xấu.xlsx' ? how : 'answer'));
    const readers = createWorkerReaders(start, 1500);
    const [bad, good] = await Promise.all([
      readers.returned({ name: 'xấu.xlsx', bytes: bytes() }),
      readers.open({ name: 'tốt.xlsx', bytes: bytes() }),
    ]);
    expect(bad).toMatchObject({ ok: false, code: 'file-unreadable', details: { reason: 'damaged' } });
    expect(good.sheets).toHaveLength(1);
    expect(started).toEqual([
      { terminated: true, asked: ['xấu.xlsx'] },
      { terminated: false, asked: ['tốt.xlsx'] },
    ]);
  },
);

test('one file is read at a time, in the order they were asked for', async () => {
  const { started, start } = workers();
  const readers = createWorkerReaders(start);
  const names = ['1.xlsx', '2.xlsx', '3.xlsx'];
  await Promise.all(names.map((name) => readers.open({ name, bytes: bytes() })));
  expect(started).toEqual([{ terminated: false, asked: names }]);
});

test('cancelling stops the file that is being read and asks for no other', async () => {
  const { started, start } = workers(() => 'hang');
  const readers = createWorkerReaders(start);
  const controller = new AbortController();
  const { signal } = controller;
  const both = ['1.xlsx', '2.xlsx'].map((name) => readers.returned({ name, bytes: bytes() }, { signal }));
  setTimeout(() => controller.abort(), 5);
  const ends = await Promise.allSettled(both);
  for (const end of ends) expect(end).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
  expect(started).toEqual([{ terminated: true, asked: ['1.xlsx'] }]);
});

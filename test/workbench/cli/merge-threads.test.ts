import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadJob, ReadResult } from '../../../src/workbench/cli/merge-read';
import { readInThreads, type ReadOptions } from '../../../src/workbench/cli/merge-threads';

/** Answers as the name of the file says, so that threads can be made to fail. */
const SCRIPT = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ name }) => {
  if (name.startsWith('hang')) for (;;);
  if (name.startsWith('silent')) return;
  if (name.startsWith('exit')) process.exit(3);
  if (name.startsWith('throw')) throw new Error('thrown');
  if (name.startsWith('memory')) { const all = []; for (;;) all.push(new Array(100000).fill(name + all.length)); }
  const answer = () => parentPort.postMessage(JSON.stringify({ outcome: { ok: false, file: name, code: 'read', details: { threadId } } }));
  setTimeout(answer, name.startsWith('slow') ? 60 : 0);
});
`;

let folder: string;
let script: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-threads-'));
  script = join(folder, 'script.cjs');
  writeFileSync(script, SCRIPT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jobs = (names: string[]): ReadJob[] => names.map((name) => ({ name, path: name }));

async function readAll(names: string[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readInThreads(jobs(names), { threads: 2, script, ...options })) results.push(result);
  return results;
}

const told = (results: ReadResult[]) =>
  results.map(({ outcome }) => `${outcome.file} ${outcome.ok ? '' : (outcome.details.reason ?? outcome.code)}`);

test('answers come in the order of the files, however long each takes', async () => {
  const names = Array.from({ length: 40 }, (_, index) => (index % 7 === 0 ? `slow ${index}` : `file ${index}`));
  const results = await readAll(names);
  expect(results.map(({ outcome }) => outcome.file)).toEqual(names);
  const threads = new Set(results.map(({ outcome }) => (outcome.ok ? '' : outcome.details.threadId)));
  expect(threads.size).toBe(2);
});

test.each(['exit', 'throw', 'memory'])(
  'a file on which a thread ends by "%s" is damaged, and the rest go on',
  async (how) => {
    expect(told(await readAll(['a', how, 'b', `${how} again`, 'c']))).toEqual([
      'a read',
      `${how} damaged`,
      'b read',
      `${how} again damaged`,
      'c read',
    ]);
  },
);

test.each(['hang', 'silent'])('a file on which a thread stays "%s" is given up after a while', async (how) => {
  expect(told(await readAll(['a', how, 'b', 'c'], { patience: 500 }))).toEqual([
    'a read',
    `${how} damaged`,
    'b read',
    'c read',
  ]);
});

test('stopping ends the threads at once, even one that hangs', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  const started = Date.now();
  await expect(readAll(['a', 'hang', 'hang', 'hang'], { signal: controller.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(Date.now() - started).toBeLessThan(5_000);
});

test('what was stopped before is not begun', async () => {
  await expect(readAll(['a'], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
});

test('a reader that goes away early leaves no thread behind', async () => {
  for await (const { outcome } of readInThreads(jobs(['a', 'hang', 'b']), { threads: 1, script })) {
    expect(outcome.file).toBe('a');
    break;
  }
  // Jest would wait for ever for a thread that is left.
});

test('progress is told after each file', async () => {
  const steps: string[] = [];
  await readAll(['a', 'b', 'c'], { onProgress: (done, total) => steps.push(`${done}/${total}`) });
  expect(steps).toEqual(['1/3', '2/3', '3/3']);
});

test('no file at all', async () => expect(await readAll([])).toEqual([]));

test('the real reader, in this thread and in others, says the same of what is no workbook', async () => {
  const files = ['rỗng.xlsx', 'chữ.xlsx'].map((name) => join(folder, name));
  writeFileSync(files[0]!, '');
  writeFileSync(files[1]!, 'không phải tệp Excel');
  files.push(join(folder, 'không có.xlsx'), folder);
  const reasons = ['empty', 'not-zip', 'missing', 'folder'].map((reason, index) => `${files[index]} ${reason}`);
  for (const threads of [0, 1]) expect(told(await readAll(files, { threads, script: undefined }))).toEqual(reasons);
});

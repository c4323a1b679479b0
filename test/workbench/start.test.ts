import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CHILD = pathToFileURL(join(__dirname, '../../src/setup/child.mjs')).href;
/** A server as `npm start` runs one: it says its process number and stays until it is stopped. */
const SERVER = `
  process.once('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(7));
  console.log(process.pid);
  setInterval(() => {}, 1000);
`;

const SCRIPT = `
  import { runChild } from ${JSON.stringify(CHILD)};
  process.exit(await runChild(process.execPath, ['-e', ${JSON.stringify(SERVER)}]));
`;
const WORDS = ['--input-type=module', '-e', SCRIPT];

let starter: ChildProcess;
let served: number;
/** Nobody holds the end of the pipe any more that both write to. */
let allGone: Promise<void>;
async function start(command: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { npm_lifecycle_event: _, ...own } = process.env;
  starter = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...own, ...env } });
  served = await new Promise<number>((said) =>
    starter.stdout?.on('data', (data: Buffer) => said(Number(data.toString()))),
  );
  allGone = new Promise((gone) => starter.stdout?.once('end', gone));
}
afterEach(() => {
  for (const pid of [starter.pid, served]) {
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    } catch {
      // Gone, as it should be.
    }
  }
});

const ended = (): Promise<number | string | null> =>
  new Promise((said) => starter.once('exit', (code, signal) => said(code ?? signal)));

test('a signal reaches what was started, whose exit code is ours', async () => {
  await start(process.execPath, WORDS);
  const end = ended();
  starter.kill('SIGTERM');
  expect(await end).toBe(7);
  await allGone;
});

test('a signal that ends it is an exit code too', async () => {
  await start(process.execPath, WORDS);
  const end = ended();
  starter.kill('SIGINT');
  expect(await end).toBe(130);
  await allGone;
});

test('it ends also where the one that started it could say nothing any more', async () => {
  await start(process.execPath, WORDS);
  const end = ended();
  starter.kill('SIGKILL');
  expect(await end).toBe('SIGKILL');
  await allGone;
});

/** As npm does it: it gives a signal to the shell alone, which waits for us. */
test('it ends with the shell that npm runs it in', async () => {
  await start('sh', ['-c', '"$0" "$@"; true', process.execPath, ...WORDS], { npm_lifecycle_event: 'start' });
  const end = ended();
  starter.kill('SIGTERM');
  expect(await end).toBe('SIGTERM');
  await allGone;
});

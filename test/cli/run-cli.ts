import { type ChildProcess, execFile, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answer } from './cli-server';

const ROOT = join(__dirname, '..', '..');
/** As `npm run cchc` starts it. */
const NODE = ['--require', join(ROOT, '.config', 'quick-engine-node.cjs'), '--import', 'tsx'];

export type CliRun = Answer;

let server: ChildProcess | null = null;
let queue: Promise<unknown> = Promise.resolve();
afterAll(() => server?.disconnect());

/** Runs the command line in a process that goes on to the next one. */
export function runCli(...words: string[]): Promise<CliRun> {
  const run = queue.then(() => {
    server ??= fork(join(__dirname, 'cli-server.ts'), { cwd: ROOT, execArgv: NODE, stdio: 'inherit' });
    const child = server;
    return new Promise<CliRun>((resolve, reject) => {
      const ended = (code: number | null) => {
        server = null;
        reject(new Error(`the command line ended with ${code}: ${words.join(' ')}`));
      };
      child.once('exit', ended);
      child.once('message', (answer) => {
        child.off('exit', ended);
        resolve(answer as Answer);
      });
      child.send(words);
    });
  });
  queue = run.catch(() => undefined);
  return run;
}

/** Runs the command line as people do: in a process of its own, with more in its environment where asked. */
export function runCliAlone(environment: Record<string, string>, ...words: string[]): Promise<CliRun> {
  const args = [...NODE, join(ROOT, 'src', 'workbench', 'cli.ts'), ...words];
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, args, { cwd: ROOT, env, maxBuffer: 50_000_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

export function jsonOf<T>(run: CliRun): T {
  return JSON.parse(run.stdout) as T;
}

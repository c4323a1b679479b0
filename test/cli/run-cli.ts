import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export type CliRun = { code: number; stdout: string; stderr: string };

/** Runs the command line as people do: a process of its own. */
export function runCli(...words: string[]): Promise<CliRun> {
  return runCliWith({}, ...words);
}

/** The same with more in its environment. */
export function runCliWith(environment: Record<string, string>, ...words: string[]): Promise<CliRun> {
  const args = ['--import', 'tsx', join(ROOT, 'src', 'workbench', 'cli.ts'), ...words];
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

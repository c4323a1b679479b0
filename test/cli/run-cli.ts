import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export type CliRun = { code: number; stdout: string; stderr: string };

/** Runs the command line as people do: a process of its own. */
export function runCli(...words: string[]): Promise<CliRun> {
  const args = ['--import', 'tsx', join(ROOT, 'src', 'workbench', 'cli.ts'), ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 50_000_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

export function jsonOf<T>(run: CliRun): T {
  return JSON.parse(run.stdout) as T;
}

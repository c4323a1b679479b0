/** Programs that tests start. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Finished = { status: number; output: string; errors: string };

/** Resolves whatever the exit status is; rejects where the program cannot be started or takes over `seconds`. */
export function run(program: string, args: string[], seconds = 100): Promise<Finished> {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 },
      (error, output, errors) => {
        if (error && typeof error.code !== 'number') reject(error);
        else resolve({ status: typeof error?.code === 'number' ? error.code : 0, output, errors });
      },
    );
  });
}

/** Throws with the program's own words where it fails. Returns what it printed. */
export async function runOrThrow(program: string, args: string[], seconds?: number): Promise<string> {
  const { status, output, errors } = await run(program, args, seconds);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${errors || output}`);
  return output;
}

/** A folder of its own for `work`, removed afterwards whatever happens. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reading thousands of files in as many threads as there are cores. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { CchcError } from '../../domain/error';
import type { ThreadData } from './merge-worker';
import { readJob, unreadable, type ReadJob, type ReadResult } from './merge-read';

export type ReadOptions = {
  signal?: AbortSignal;
  /** After each file. */
  onProgress?: (done: number, total: number) => void;
  /** Ids of the tasks that the consolidating workbook has: their titles need not come back. */
  taskIds?: readonly string[];
  /** For tests. */
  threads?: number;
  script?: string;
  patience?: number;
};

const SCRIPT = join(__dirname, 'merge-worker.ts');
/** So few are read before a thread has started. */
const FEW = 8;
/** A thread that has less to do is not worth its start. */
const FILES_A_THREAD = 8;
/** No office file takes nearly as long. */
const PATIENCE_MS = 60_000;
/** Many times what a unit's file needs. A file that takes more is given up together with its thread. */
const HEAP_MB = 512;
/**
 * What a file leaves behind is looked over whenever this much has come together: the rarer that is, the less of it is still in use and has
 * to be moved. All threads share it.
 */
const YOUNG_MB = 512;
const LEAST_YOUNG_MB = 32;
/** Files that are read ahead of the one that is waited for, for each thread. */
const AHEAD = 8;

/**
 * Reads files and yields what they say in their own order. A file on which a thread dies or hangs counts as damaged, and the thread
 * is replaced. Throws `cancelled`; the threads end with the last file, or when the caller stops.
 */
export async function* readInThreads(jobs: readonly ReadJob[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const { signal, onProgress, threads = jobs.length < FEW ? 0 : threadsFor(jobs.length) } = options;
  const pool = threads === 0 ? null : createPool(threads, options);
  const read = pool === null ? async (job: ReadJob) => readJob(job) : pool.read;
  const pending: Promise<ReadResult>[] = [];
  const stopped = cancelledBy(signal);
  try {
    let next = 0;
    for (let done = 0; done < jobs.length; done += 1) {
      while (next < jobs.length && pending.length < Math.max(1, threads * AHEAD)) pending.push(read(jobs[next++]!));
      if (signal?.aborted) throw new CchcError('cancelled');
      yield await Promise.race([pending.shift()!, stopped]);
      onProgress?.(done + 1, jobs.length);
    }
  } finally {
    await pool?.close();
  }
}

const threadsFor = (files: number): number => Math.min(availableParallelism(), Math.ceil(files / FILES_A_THREAD));

function cancelledBy(signal: AbortSignal | undefined): Promise<never> {
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new CchcError('cancelled')), { once: true });
  });
  // It may be rejected while nobody waits.
  stopped.catch(() => undefined);
  return stopped;
}

/** A program of threads in one piece: between modules that are compiled one by one every call takes a detour, a fifth of the time. */
function codeOf(script: string): string {
  const built = buildSync({
    entryPoints: [script],
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'cjs', write: false, logLevel: 'silent' },
  });
  return built.outputFiles[0]!.text;
}

function createPool(threads: number, { script = SCRIPT, patience = PATIENCE_MS, taskIds = [] }: ReadOptions) {
  const code = codeOf(script);
  const youngMb = Math.max(LEAST_YOUNG_MB, Math.floor(YOUNG_MB / Math.max(threads, 2)));
  const all = Array.from({ length: threads }, () => createThread(code, { patience, youngMb, taskIds }));
  const idle = [...all];
  const waiting: ((thread: ReturnType<typeof createThread>) => void)[] = [];
  return {
    async read(job: ReadJob): Promise<ReadResult> {
      const thread = idle.pop() ?? (await new Promise<(typeof all)[number]>((resolve) => waiting.push(resolve)));
      try {
        return (await thread.ask(job)) ?? { outcome: unreadable(job.name, 'damaged') };
      } finally {
        const next = waiting.shift();
        if (next) next(thread);
        else idle.push(thread);
      }
    },
    async close(): Promise<void> {
      waiting.length = 0;
      await Promise.all(all.map((thread) => thread.end()));
    },
  };
}

/** A thread that is started when it is first needed, and anew after it died. */
function createThread(
  code: string,
  { patience, youngMb, taskIds }: { patience: number; youngMb: number } & ThreadData,
) {
  let worker: Worker | null = null;
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  return {
    end,
    /** null where the thread died or was silent for too long. */
    ask(job: ReadJob): Promise<ReadResult | null> {
      worker ??= new Worker(code, {
        eval: true,
        execArgv: [],
        workerData: { taskIds } satisfies ThreadData,
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: youngMb },
        // What it has to say it says by messages.
        stderr: true,
      });
      const asked = worker;
      return new Promise((resolve) => {
        const settle = (result: ReadResult | null): void => {
          clearTimeout(timer);
          asked.removeAllListeners();
          // A late error must not end the program.
          asked.on('error', () => undefined);
          if (result === null && worker === asked) void end();
          resolve(result);
        };
        const timer = setTimeout(() => settle(null), patience);
        asked.removeAllListeners();
        asked.on('message', (text: string) => settle(JSON.parse(text) as ReadResult));
        asked.on('error', () => settle(null));
        asked.on('exit', () => settle(null));
        asked.postMessage(job);
      });
    },
  };
}

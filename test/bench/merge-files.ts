/**
 * `merge` with thousands of files, through the real command: time, memory, and that both grow with the number of files alone. 20 units
 * with 500 tasks each, ten different reports from every unit; each report lies in the folder as often as it takes. Alone:
 * `node --import tsx test/bench/merge-files.ts [files]`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable, ratio } from './measure';
import { writeBatch, writeInputs } from './merge-batch';

const FILES = 10_000;
const BARS = { seconds: 90, megabytes: 1024, growth: 10.5 };
const UNITS = { units: 20, tasks: 500, versions: 10 };
const ROOT = join(__dirname, '..', '..');

/** Merges a tenth of the files and all of them. Returns the bars that were missed; they are for two cores. */
export async function benchMergeFiles(files = FILES): Promise<string[]> {
  const at = await mkdtemp(join(tmpdir(), 'cchc-bench-'));
  try {
    const batch = await writeBatch(at, UNITS);
    const tenth = await runMerge(batch.file, writeInputs(batch, join(at, 'it'), files / 10), at);
    const all = await runMerge(batch.file, writeInputs(batch, join(at, 'nhieu'), files), at);
    const growth = all.seconds / tenth.seconds;
    printTable(`merge of files with ${UNITS.tasks} rows, ${availableParallelism()} cores`, [
      ['files', 'seconds', 'peak memory', 'bar'],
      [String(files / 10), tenth.seconds.toFixed(1), `${tenth.megabytes.toFixed(0)} MB`, ''],
      [
        String(files),
        all.seconds.toFixed(1),
        `${all.megabytes.toFixed(0)} MB`,
        `${BARS.seconds} s, ${BARS.megabytes} MB, ${ratio(all.seconds, tenth.seconds)} of the tenth (at most ${BARS.growth}×)`,
      ],
    ]);
    return [
      ...(files >= FILES && all.seconds > BARS.seconds ? [`merge of ${files} files: ${all.seconds.toFixed(1)} s`] : []),
      ...(all.megabytes > BARS.megabytes ? [`merge of ${files} files: ${all.megabytes.toFixed(0)} MB`] : []),
      ...(growth > BARS.growth ? [`merge of ${files} files: ${growth.toFixed(1)} times a tenth of them`] : []),
    ];
  } finally {
    await rm(at, { recursive: true, force: true });
  }
}

async function runMerge(file: string, folder: string, at: string): Promise<{ seconds: number; megabytes: number }> {
  const words = ['merge', file, folder, '--out', join(at, 'nhan.xlsx'), '--prefer', 'newest'];
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/workbench/cli.ts'), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  const watch = setInterval(() => {
    void peakOf(child.pid).then((peak) => (megabytes = Math.max(megabytes, peak)));
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`merge ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes };
}

/** The most memory that a process has held so far, as Linux counts it; 0 elsewhere. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

if (require.main === module) {
  void benchMergeFiles(Number(process.argv[2] ?? FILES)).then((missed) => {
    for (const figure of missed) console.error(`\nmisses the bar: ${figure}`);
    process.exitCode = missed.length > 0 ? 1 : 0;
  });
}

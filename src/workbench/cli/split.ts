import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../actions/port';
import type { SplitRequest, SplitResult, SplitUnit, UnitFile } from '../../actions/share-results';
import { split } from '../../actions/split';
import { formatDate } from '../../domain/dates';
import { CchcError } from '../../domain/error';
import { MOST_SPARE_ROWS, USUAL_SPARE_ROWS } from '../../domain/sharing/spare-rows';
import { vi } from '../../locales';
import { readArguments, required } from './arguments';
import type { Command } from './command';
import { withComputedValues } from './computed-values';
import { openFile, UnwritableFile, waitingFiles } from './files';
import { oneLine } from './finding-text';
import { interruptible } from './interruptible';
import { memoryPort } from './memory-port';
import { readJob } from './merge-read';

const OPTIONS = { out: 'text', period: 'text', units: 'text', spare: 'text', json: 'flag' } as const;

/** `split FILE --out DIR [--period P] [--units A,B] [--spare N] [--json]`: one workbook for each unit, all of them or none. */
export const splitCommand: Command = async (words) => {
  const usage = vi.cli.usage.split;
  const { files, options } = readArguments(words, OPTIONS, { usage, files: 1 });
  const out = await isFolderName(required(options.out, '--out', usage), usage);
  const request: SplitRequest = {
    spareRows: options.spare === undefined ? USUAL_SPARE_ROWS : spareRowsIn(options.spare, usage),
    ...(options.period === undefined ? {} : { periodId: options.period }),
    ...(options.units === undefined ? {} : { unitIds: options.units.split(';').filter((unit) => unit.trim() !== '') }),
  };
  const { port } = memoryPort(await withComputedValues(openFile(files[0] ?? '')));
  const result = await interruptible(async (signal) => {
    const waiting = waitingFiles();
    const onUnits = (units: readonly SplitUnit[]) => refuseFilled(out, units);
    const onFile = async ({ file, bytes }: UnitFile): Promise<void> => {
      const path = join(out, file);
      await writeBytes(await waiting.nameFor(path), bytes, path);
    };
    try {
      const done = await split(port, request, { signal, onProgress: showProgress, onUnits, onFile });
      await waiting.finish();
      return done;
    } finally {
      await waiting.discard();
    }
  });
  return {
    asJson: options.json,
    json: splitJson(result, out),
    text: splitText(result, out),
    hasErrors: false,
  };
};

/** Files of the same names are only replaced where nothing is lost: files of ours as they were sent. */
async function refuseFilled(out: string, units: readonly SplitUnit[]): Promise<void> {
  const filled: string[] = [];
  for (const { file } of units) if (await isFilled(join(out, file))) filled.push(file);
  if (filled.length > 0) throw new CchcError('split-filled', { folder: out, files: filled.join('; ') });
}

async function isFilled(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isDirectory()) return false;
  const { outcome } = await readJob({ path, name: path });
  if (!outcome.ok || outcome.digest.stamp === null) return true;
  const { changed, added, deleted, unsaid = [], scores = [] } = outcome.digest;
  return [changed, added, deleted, unsaid, scores].some((list) => list.length > 0);
}

/** The shape of `split --json` in the description of the command line. `file`: path from where the command runs. */
function splitJson({ period, files, unassigned, withoutFile }: SplitResult, out: string) {
  return {
    period: period.id,
    files: files.map(({ unitId, name, file, tasks, coordinated, gone }) => {
      return { unitId, name, file: join(out, file), tasks, coordinated, gone };
    }),
    unassigned,
    withoutFile,
  };
}

function splitText({ period, files, unassigned, withoutFile }: SplitResult, out: string): string {
  const words = vi.cli;
  return [
    words.split(files.length, out, period.name, formatDate(period.submitBy)),
    ...files.flatMap(({ name, file, tasks, coordinated, gone }) => [
      oneLineIn(words.splitFile(file, tasks, coordinated)),
      ...(gone ? [oneLineIn(words.splitGone(name))] : []),
    ]),
    ...(unassigned.length > 0 ? [words.splitUnassigned(unassigned.length)] : []),
    ...unassigned.map(({ row, title }) => oneLineIn(words.splitRow(row, title))),
    ...(withoutFile.length > 0 ? [words.splitWithout(withoutFile.length)] : []),
    ...withoutFile.map(({ name, coordinated }) => oneLineIn(words.splitWithoutUnit(name, coordinated))),
  ].join('\n');
}

const oneLineIn = (text: string): string => `  ${oneLine(text)}`;

function spareRowsIn(text: string, usage: string): number {
  const rows = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  if (rows <= MOST_SPARE_ROWS) return rows;
  throw new CchcError('bad-arguments', { usage, reason: 'bad-spare', name: text });
}

async function isFolderName(folder: string, usage: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  if (found === null || found.isDirectory()) return folder;
  throw new CchcError('bad-arguments', { usage, reason: 'not-folder', name: folder });
}

async function writeBytes(name: string, bytes: Uint8Array, file: string): Promise<void> {
  try {
    await writeFile(name, bytes);
  } catch (error) {
    throw new UnwritableFile(file, error);
  }
}

/** On a terminal only: a log file has no use for it. */
function showProgress({ done, total }: Progress): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${vi.cli.splitProgress(done, total)}\u001B[K${done === total ? '\n' : ''}`);
}

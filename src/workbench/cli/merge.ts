import { writeFile } from 'node:fs/promises';
import { merge } from '../../actions/merge';
import type { MergePreview } from '../../actions/share-results';
import { CchcError } from '../../domain/error';
import type { MergeChoices } from '../../domain/sharing/merge-plan';
import type { ReadOutcome, ReturnedDigest } from '../../domain/sharing/returned';
import { vi } from '../../locales';
import { readPlan } from '../../workbook/read-plan';
import type { Workbook } from '../../workbook/workbook';
import { readArguments, required } from './arguments';
import type { Command } from './command';
import { withComputedValues } from './computed-values';
import { fileBytes, fileKey, openFile, refuseUnsupported, UnwritableFile, waitingFiles } from './files';
import { freeMemory } from './free-memory';
import { interruptible } from './interruptible';
import { memoryPort } from './memory-port';
import { inputFiles, type InputFile, type SkippedFile } from './merge-inputs';
import { mergeJson } from './merge-json';
import { withResults } from './merge-results';
import type { ReadJob } from './merge-read';
import { mergeText, skippedText } from './merge-text';
import { readInThreads } from './merge-threads';
import { isXlsxName } from './new-workbook';
import { refuseOtherBook } from './out-file';
import { openRowFiles, type RowNames } from './rows-files';

const OPTIONS = { out: 'text', prefer: 'text', csv: 'text', parquet: 'text', json: 'flag' } as const;

/**
 * `merge FILE RETURNED… --out FILE [--prefer newest] [--csv ROWS] [--parquet ROWS] [--json]`: returned workbooks into FILE. Rows are read
 * a second time once it is known which files count, so that no more than a group of them is ever in memory.
 */
export const mergeCommand: Command = async (words) => {
  const usage = vi.cli.usage.merge;
  const { files, options } = readArguments(words, OPTIONS, { usage, files: 2, more: true });
  const [file = '', ...returned] = files;
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  const choices: MergeChoices = { rule: ruleIn(options.prefer, usage), byQuestion: {} };
  const { files: inputs, skipped } = await inputFiles(returned);
  const taken = await Promise.all(inputs.map(({ path }) => fileKey(path)));
  await refuseReturned(out, file, taken, usage);
  const rows = await rowNames(options, [await fileKey(out), await fileKey(file), ...taken], usage);
  if (inputs.length === 0) throw nothingToTake(skipped);
  const opened = openFile(file);
  refuseUnsupported(opened, file);
  await refuseOtherBook(opened, file, out, usage);
  const workbook = await withComputedValues(opened);
  const preview = await interruptible(async (signal) => {
    const outcomes = await readAll(inputs, { signal, taskIds: taskIdsIn(workbook) });
    freeMemory();
    const { port, workbook: merged } = memoryPort(workbook);
    const result = await merge(port, outcomes, choices, { signal });
    const waiting = waitingFiles();
    try {
      await writeRows(rows, rowJobs(inputs, result.preview, rows), outcomes, { signal, waiting });
      freeMemory();
      const results = withResults(merged());
      freeMemory();
      const bytes = fileBytes(results, file);
      const temporary = await waiting.nameFor(out);
      await writeFile(temporary, bytes, { signal }).catch((error: unknown) => {
        throw signal.aborted ? new CchcError('cancelled') : new UnwritableFile(out, error);
      });
      await waiting.finish();
    } finally {
      await waiting.discard();
    }
    return result.preview;
  });
  const paths = new Map(inputs.map(({ name, path }) => [name, path]));
  return {
    asJson: options.json,
    json: mergeJson(preview, { skipped, pathOf: (name) => paths.get(name) ?? name }),
    text: mergeText(preview, { skipped, rule: choices.rule, out, rows: Object.values(rows) }),
    hasErrors: preview.refused.length > 0,
  };
};

function ruleIn(text: string | undefined, usage: string): MergeChoices['rule'] {
  if (text === undefined) return 'keep';
  if (text === 'newest') return text;
  throw new CchcError('bad-arguments', { usage, reason: 'bad-prefer', name: text });
}

function nothingToTake(skipped: readonly SkippedFile[]): CchcError {
  return new CchcError('merge-nothing', { skipped: skippedText(skipped) });
}

/** What a unit reported is nowhere else; the workbook that is merged into may be written over where it is named. `taken`: keys. */
async function refuseReturned(out: string, file: string, taken: readonly string[], usage: string): Promise<void> {
  const key = await fileKey(out);
  if (!taken.includes(key) || key === (await fileKey(file))) return;
  throw new CchcError('bad-arguments', { usage, reason: 'out-returned', name: out });
}

/** Where rows go. Refuses the name of another file of this run: nothing that is read may be overwritten by them. `others`: keys. */
async function rowNames({ csv, parquet }: RowNames, others: readonly string[], usage: string): Promise<RowNames> {
  const used = new Set(others);
  for (const name of [csv, parquet]) {
    if (name === undefined) continue;
    const key = await fileKey(name);
    if (used.has(key)) throw new CchcError('bad-arguments', { usage, reason: 'used-twice', name });
    used.add(key);
  }
  return { ...(csv !== undefined && { csv }), ...(parquet !== undefined && { parquet }) };
}

/** None where the workbook holds no plan; merging says so. */
function taskIdsIn(workbook: Workbook): string[] {
  const read = readPlan(workbook);
  return read.ok ? read.plan.tasks.map(({ id }) => id) : [];
}

async function readAll(
  inputs: readonly InputFile[],
  options: { signal: AbortSignal; taskIds: readonly string[] },
): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  const known = new Map<string, ReturnedDigest>();
  for await (const { outcome } of readInThreads(inputs, { ...options, onProgress: showProgress })) {
    outcomes.push(outcome.ok ? { ...outcome, digest: sharedDigest(outcome.digest, known) } : outcome);
  }
  return outcomes;
}

/** Copies of one file, of which a large batch may hold many, share what they say: of all with one fingerprint only the first counts. */
function sharedDigest(digest: ReturnedDigest, known: Map<string, ReturnedDigest>): ReturnedDigest {
  const like = known.get(digest.fingerprint);
  if (like === undefined) known.set(digest.fingerprint, digest);
  return like === undefined ? digest : { ...digest, changed: like.changed, fields: like.fields };
}

/** The files whose rows are wanted: each that was not refused, but of files that say the same only one. */
function rowJobs(inputs: readonly InputFile[], preview: MergePreview, { csv, parquet }: RowNames): ReadJob[] {
  if (csv === undefined && parquet === undefined) return [];
  const accepted = new Map(preview.files.map((file) => [file.file, file]));
  return inputs.flatMap((input): ReadJob[] => {
    const found = accepted.get(input.name);
    if (found === undefined || found.like !== undefined) return [];
    const { unitId, periodId } = found;
    const labels = { file: input.path, unitId, unitName: preview.unitNames[unitId] ?? '', periodId };
    return [{ ...input, rows: { labels, csv: csv !== undefined, parquet: parquet !== undefined } }];
  });
}

type WriteOptions = { signal: AbortSignal; waiting: ReturnType<typeof waitingFiles> };

async function writeRows(
  names: RowNames,
  jobs: readonly ReadJob[],
  outcomes: readonly ReadOutcome[],
  { signal, waiting }: WriteOptions,
): Promise<void> {
  if (names.csv === undefined && names.parquet === undefined) return;
  const before = new Map(outcomes.map((outcome) => [outcome.file, outcome]));
  const files = await openRowFiles(names, waiting);
  try {
    for await (const { outcome, rows } of readInThreads(jobs, { signal, onProgress: showProgress })) {
      if (rows === undefined || !sameFile(outcome, before.get(outcome.file))) {
        throw new CchcError('file-unreadable', { file: outcome.file, reason: 'changed' });
      }
      await files.write(rows);
    }
  } finally {
    await files.close();
  }
}

const sameFile = (now: ReadOutcome, before: ReadOutcome | undefined): boolean =>
  now.ok && before?.ok === true && now.digest.fingerprint === before.digest.fingerprint;

/** On a terminal only: a log file has no use for it. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${vi.cli.merge.progress(done, total)}\u001B[K${done === total ? '\n' : ''}`);
}

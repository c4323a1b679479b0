/** The files into which rows are written as asked: CSV, Parquet or both. */
import { open } from 'node:fs/promises';
import { csvHeader } from './rows-csv';
import { UnwritableFile, type waitingFiles } from './files';
import type { Row } from './rows-table';

export type RowNames = { csv?: string; parquet?: string };
/** Rows of one file in the forms that are asked for. */
export type RowBatch = { csv: string; rows: Row[] };

/** Writes batches one after the other under temporary names. Throws `UnwritableFile`. */
export async function openRowFiles(names: RowNames, files: ReturnType<typeof waitingFiles>) {
  const csv = names.csv === undefined ? null : await openText(names.csv, await files.nameFor(names.csv));
  const { parquet: wanted } = names;
  const parquet = wanted === undefined ? null : await openTable(wanted, await files.nameFor(wanted));
  await csv?.write(csvHeader());
  return {
    async write(batch: RowBatch): Promise<void> {
      await csv?.write(batch.csv);
      parquet?.write(batch.rows);
    },
    async close(): Promise<void> {
      await csv?.close();
      parquet?.close();
    },
  };
}

async function openText(name: string, temporary: string) {
  const attempt = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw new UnwritableFile(name, error);
    });
  const file = await attempt(open(temporary, 'w'));
  return {
    write: (text: string) => attempt(file.appendFile(text)),
    close: () => attempt(file.close()),
  };
}

async function openTable(name: string, temporary: string) {
  const { openParquet } = await import('./rows-parquet');
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw new UnwritableFile(name, error);
    }
  };
  const file = await openParquet(temporary).catch((error: unknown) => {
    throw new UnwritableFile(name, error);
  });
  return {
    write: (rows: readonly Row[]) => attempt(() => file.write(rows)),
    close: () => attempt(() => file.close()),
  };
}

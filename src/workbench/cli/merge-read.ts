import { readReturnedFile } from '../../actions/read-returned-file';
import { CchcError } from '../../domain/error';
import type { ReadOutcome } from '../../domain/sharing/returned';
import { NODE_UNPACKER } from '../node-unpacker';
import { bytesOf } from './input-bytes';
import type { InputFile } from './merge-inputs';
import { csvLines } from './rows-csv';
import type { RowBatch } from './rows-files';
import { rowsOf, type RowLabels } from './rows-table';

/** A file to read. `rows`: its tasks are wanted too, in the forms that are true. */
export type ReadJob = InputFile & { rows?: { labels: RowLabels; csv: boolean; parquet: boolean } };
export type ReadResult = { outcome: ReadOutcome; rows?: RowBatch };

/** Reads one returned file. What cannot be read is an answer too; never throws. */
export function readJob({ path, name, rows: wanted }: ReadJob): ReadResult {
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(path, name);
  } catch (error) {
    const reason = error instanceof CchcError ? (error.details.reason ?? '') : 'no-access';
    return { outcome: unreadable(name, String(reason)) };
  }
  let rows: RowBatch | undefined;
  const outcome = readReturnedFile(
    { name, bytes },
    {
      unpacker: NODE_UNPACKER,
      ...(wanted && {
        onReturned: (returned, digest) => {
          const all = rowsOf(returned, digest, wanted.labels);
          rows = { csv: wanted.csv ? csvLines(all) : '', rows: wanted.parquet ? all : [] };
        },
      }),
    },
  );
  return { outcome, ...(rows && { rows }) };
}

export const unreadable = (file: string, reason: string): ReadOutcome => {
  return { ok: false, file, code: 'file-unreadable', details: { file, reason } };
};

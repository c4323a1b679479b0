import { CchcError } from '../domain/error';
import { digestReturned } from '../domain/sharing/digest';
import type { ReadOutcome, ReturnedDigest, ReturnedFile } from '../domain/sharing/returned';
import { readReturned } from '../workbook/read-returned';
import { readXlsx } from '../xlsx/read';
import type { Unpacker } from '../xlsx/unpacker';

export type ReturnedOptions = {
  /** The program's own means of unpacking, where it has better ones. */
  unpacker?: Unpacker;
  /** Sees the file itself, of which the digest keeps only what is new. */
  onReturned?: (returned: ReturnedFile, digest: ReturnedDigest) => void;
};

/**
 * What a returned file says, or why it is not taken: `file-unreadable` with its reason, or a refusal. The bytes are not trusted; a file
 * that cannot be read is an answer like any other, so that the rest of a batch goes on. Never throws.
 */
export function readReturnedFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { unpacker, onReturned }: ReturnedOptions = {},
): ReadOutcome {
  try {
    const reading = readReturned(readXlsx(bytes, name, { content: 'values', macros: 'refuse', unpacker }));
    if (!reading.ok) return { ok: false, file: name, code: reading.code, details: { file: name, ...reading.details } };
    const digest = digestReturned(name, reading.returned);
    onReturned?.(reading.returned, digest);
    return { ok: true, file: name, digest };
  } catch (error) {
    const known =
      error instanceof CchcError ? error : new CchcError('file-unreadable', { file: name, reason: 'damaged' });
    return { ok: false, file: name, code: known.code, details: known.details };
  }
}

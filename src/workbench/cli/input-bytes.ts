import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { CchcError } from '../../domain/error';

/** Larger files are refused before they are read: 10,000 tasks make about 2 MB. */
const MAX_INPUT = 200_000_000;

/**
 * The bytes of a file, which is called `name` in errors. Throws `CchcError` `file-unreadable` with the reason.
 *
 * In one go: whoever asks has nothing else to do until they are there, and waking threads up for a file of a hundred kilobytes takes half
 * as long as all that is then done with it.
 */
export function bytesOf(file: string, name = basename(file)): Uint8Array {
  const unreadable = (reason: string, error?: unknown) =>
    new CchcError('file-unreadable', { file: name, reason }, { cause: error });
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw unreadable('folder');
    if (found.size > MAX_INPUT) throw unreadable('too-large');
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof CchcError) throw error;
    // A folder of the path may be a file: then nothing can be there.
    throw unreadable(['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? 'missing' : 'no-access', error);
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

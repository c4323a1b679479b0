import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CchcError } from '../../domain/error';

/** Larger files are refused before they are read: 10,000 tasks make about 2 MB. */
const MAX_INPUT = 200_000_000;

/** The bytes of a file, which is called `name` in errors. Throws `CchcError` `file-unreadable` with the reason. */
export async function bytesOf(file: string, name = basename(file)): Promise<Uint8Array> {
  const unreadable = (reason: string, error?: unknown) =>
    new CchcError('file-unreadable', { file: name, reason }, { cause: error });
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw unreadable('folder');
    if (found.size > MAX_INPUT) throw unreadable('too-large');
    return new Uint8Array(await readFile(file));
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

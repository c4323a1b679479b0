import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AssetSource } from '../../actions/asset-source';
import type { SourceFile } from '../../actions/import-results';
import { CchcError } from '../../domain/error';
import type { Workbook } from '../../workbook/workbook';
import { readXlsx } from '../../xlsx/read';
import { writeXlsx } from '../../xlsx/write';
import { vi } from '../../locales';
import { withFileTexts } from '../file-texts';
import { terminalText } from './terminal-text';

const ROOT = resolve(__dirname, '..', '..', '..');

/** Larger files are refused before they are read: 10,000 tasks make about 2 MB. */
const MAX_INPUT = 200_000_000;

/** The files under `assets`, wherever the command is run from. */
export const projectAssets: AssetSource = {
  read: (path) => readFile(join(ROOT, path), 'utf8'),
};

/** Reads an .xlsx file. Throws `CchcError` `file-unreadable` with the reason. */
export async function openFile(file: string): Promise<Workbook> {
  const bytes = await bytesOf(file);
  return readXlsx(bytes, basename(file), { macros: 'refuse' });
}

/** A file for actions that read it themselves. Throws as `openFile`, but for what is inside. */
export async function sourceFile(file: string): Promise<SourceFile> {
  return { name: basename(file), bytes: await bytesOf(file) };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const unreadable = (reason: string, error?: unknown) =>
    new CchcError('file-unreadable', { file: basename(file), reason }, { cause: error });
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

/** Refuses a workbook with parts that would be lost in a copy (`file-has-unsupported`), naming them. */
export function refuseUnsupported(workbook: Workbook, file: string): void {
  if (workbook.unsupported.length === 0) return;
  throw new CchcError('file-has-unsupported', { file: basename(file), parts: workbook.unsupported.join(', ') });
}

/** A file that could not be written. */
export class UnwritableFile extends Error {
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`cannot write ${file}`, { cause });
    this.name = 'UnwritableFile';
  }
}

/**
 * Writes a workbook. The bytes go to a temporary name beside it first and are then renamed, so a broken run leaves no half file. A
 * folder that is not there is made, and said to be: it may be a slip in the path.
 */
export async function saveFile(workbook: Workbook, file: string): Promise<void> {
  refuseUnsupported(workbook, file);
  const bytes = writeXlsx(withFileTexts(workbook));
  const target = resolve(file);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const made = await mkdir(dirname(target), { recursive: true });
    if (made !== undefined) console.error(terminalText(vi.cli.folderMade(dirname(target))));
    await writeFile(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new UnwritableFile(file, error);
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AssetSource } from '../../actions/asset-source';
import type { SourceFile } from '../../actions/import-results';
import { CchcError } from '../../domain/error';
import type { Workbook } from '../../workbook/workbook';
import { OWN_LIMITS } from '../../xlsx/limits';
import { readXlsx } from '../../xlsx/read';
import { writeXlsx } from '../../xlsx/write';
import { vi } from '../../locales';
import { withFileTexts } from '../file-texts';
import { NODE_UNPACKER } from '../node-unpacker';
import { bytesOf } from './input-bytes';
import { terminalText } from './terminal-text';

const ROOT = resolve(__dirname, '..', '..', '..');

/** The files under `assets`, wherever the command is run from. */
export const projectAssets: AssetSource = {
  read: (path) => readFile(join(ROOT, path), 'utf8'),
};

/** Reads an .xlsx file. Throws `CchcError` `file-unreadable` with the reason. */
export function openFile(file: string): Workbook {
  const bytes = bytesOf(file);
  return readXlsx(bytes, basename(file), { macros: 'refuse', limits: OWN_LIMITS, unpacker: NODE_UNPACKER });
}

/** A file for actions that read it themselves. Throws as `openFile`, but for what is inside. */
export function sourceFile(file: string): SourceFile {
  return { name: basename(file), bytes: bytesOf(file) };
}

/** Refuses a workbook with parts that would be lost in a copy (`file-has-unsupported`), naming them. */
export function refuseUnsupported(workbook: Workbook, file: string): void {
  if (workbook.unsupported.length === 0) return;
  throw new CchcError('file-has-unsupported', { file: basename(file), parts: workbook.unsupported.join(', ') });
}

/** What tells a file from all others, however its path is written; by its path where it is not there yet. */
export async function fileKey(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null ? resolve(file) : `${found.dev}:${found.ino}`;
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

/** Writes a workbook as `saveBytes` does. */
export async function saveFile(workbook: Workbook, file: string): Promise<void> {
  await saveBytes(fileBytes(workbook, file), file);
}

/** A workbook as it goes into a file. Throws `file-has-unsupported`. */
export function fileBytes(workbook: Workbook, file: string): Uint8Array {
  refuseUnsupported(workbook, file);
  return writeXlsx(withFileTexts(workbook));
}

/**
 * Writes a file. The bytes go to a temporary name beside it first and are then renamed, so a broken run leaves no half file. A folder
 * that is not there is made, and said to be: it may be a slip in the path. Throws `UnwritableFile`.
 */
export async function saveBytes(bytes: Uint8Array, file: string): Promise<void> {
  const target = resolve(file);
  const temporary = temporaryName(target);
  try {
    await makeFolder(dirname(target));
    await writeFile(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new UnwritableFile(file, error);
  }
}

/**
 * Files that come to be together: each waits under a temporary name beside its own until `finish` renames them, in the order in which
 * they were asked for. `discard` takes away what still waits.
 */
export function waitingFiles() {
  const waiting: { temporary: string; target: string }[] = [];
  return {
    /** The name to write under. Throws `UnwritableFile`. */
    async nameFor(file: string): Promise<string> {
      const target = resolve(file);
      try {
        await makeFolder(dirname(target));
      } catch (error) {
        throw new UnwritableFile(file, error);
      }
      const temporary = temporaryName(target);
      waiting.push({ temporary, target });
      return temporary;
    },
    async finish(): Promise<void> {
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        const { temporary, target } = first;
        await rename(temporary, target).catch((error: unknown) => {
          throw new UnwritableFile(target, error);
        });
        waiting.shift();
      }
    },
    async discard(): Promise<void> {
      for (const { temporary } of waiting) await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}

const temporaryName = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);

async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) console.error(terminalText(vi.cli.folderMade(folder)));
}

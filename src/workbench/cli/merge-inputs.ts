/** Which files the words of a command mean. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** `path`: as it was given or found. `name`: what people are told, the end of the path that no other file of the batch has. */
export type InputFile = { path: string; name: string };
/** Something in a folder that is not read, but may hold what is meant to be: an archive, a folder inside; or anything else. */
export type SkippedFile = InputFile & { kind: 'archive' | 'folder' | 'other' };
export type Inputs = { files: InputFile[]; skipped: SkippedFile[] };

/** Spreadsheets of other kinds are listed too, so that whoever sent one is told. */
const WORKBOOKS = /\.(xlsx|xlsm|xlsb|xls|ods|csv)$/i;
const ARCHIVES = /\.(zip|rar|7z)$/i;
/** Lock files of Excel and LibreOffice, and what is hidden. */
const PASSED_OVER = /^(~\$|\.)/;

/**
 * The files that words name, each once: a folder stands for the workbooks in it, in the order of their names, without folders inside it.
 * What is not there is left in, for reading it to say so. What else is in a folder is told as skipped, but for lock files and what is hidden.
 */
export async function inputFiles(words: readonly string[]): Promise<Inputs> {
  const found = new Map<string, Found>();
  for (const word of words) {
    for (const one of await filesOf(word)) {
      const key = resolve(one.path);
      // A file that is named is meant, whatever its folder would make of it.
      if ((found.get(key)?.kind ?? 'other') !== 'file') found.set(key, one);
    }
  }
  const names = shortNames([...found.keys()]);
  const inputs: Inputs = { files: [], skipped: [] };
  for (const [index, { path, kind }] of [...found.values()].entries()) {
    const name = names[index]!;
    if (kind === 'file') inputs.files.push({ path, name });
    else inputs.skipped.push({ path, name, kind });
  }
  return inputs;
}

type Found = { path: string; kind: 'file' | SkippedFile['kind'] };

async function filesOf(word: string): Promise<Found[]> {
  const entries = await readdir(word, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [{ path: word, kind: 'file' }];
  return entries
    .filter(({ name }) => !PASSED_OVER.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({ path: join(word, entry.name), kind: kindOf(entry) }));
}

function kindOf(entry: Dirent): Found['kind'] {
  if (entry.isDirectory()) return 'folder';
  if (WORKBOOKS.test(entry.name)) return 'file';
  return ARCHIVES.test(entry.name) ? 'archive' : 'other';
}

/** For each whole path its shortest end that is no other's. */
export function shortNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.split(sep));
  const names = parts.map((words) => words.at(-1)!);
  for (let length = 2, left = [...names.keys()]; left.length > 0; length += 1) {
    const times = new Map<string, number>();
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    left = left.filter((index) => times.get(names[index]!)! > 1 && parts[index]!.length >= length);
    for (const index of left) names[index] = parts[index]!.slice(-length).join('/');
  }
  return names;
}

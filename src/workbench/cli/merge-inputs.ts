/** Which files the words of a command mean. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** `path`: as it was given or found. `name`: what people are told, the end of the path that no other file of the batch has. */
export type InputFile = { path: string; name: string };

/** Old workbooks and those with macros are listed too, so that whoever sent one is told. */
const WORKBOOKS = /\.(xlsx|xlsm|xls)$/i;
/** Lock files of Excel and LibreOffice, and what is hidden. */
const PASSED_OVER = /^(~\$|\.)/;

/**
 * The files that words name, each once: a folder stands for the workbooks in it, in the order of their names, without folders inside it.
 * What is not there is left in, for reading it to say so.
 */
export async function inputFiles(words: readonly string[]): Promise<InputFile[]> {
  const paths = new Map<string, string>();
  for (const word of words) {
    for (const path of await filesOf(word)) {
      if (!paths.has(resolve(path))) paths.set(resolve(path), path);
    }
  }
  const names = shortNames([...paths.keys()]);
  return [...paths.values()].map((path, index) => ({ path, name: names[index]! }));
}

async function filesOf(word: string): Promise<string[]> {
  const entries = await readdir(word, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [word];
  return entries
    .filter(isReturned)
    .map(({ name }) => name)
    .sort()
    .map((name) => join(word, name));
}

const isReturned = (entry: Dirent): boolean =>
  !entry.isDirectory() && WORKBOOKS.test(entry.name) && !PASSED_OVER.test(entry.name);

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

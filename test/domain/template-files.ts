import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateSentence } from '../../src/actions/finding-words';
import { readTemplate, templateFiles } from '../../src/domain/template';
import { rules } from '../../src/locales/vi/rules';
import { vi } from '../../src/locales';

export const ROOT = join(__dirname, '../..');

export type Files = Record<string, string | undefined>;

/** The files of a template as they lie in assets. */
export function assetFiles(id: string): Files {
  return Object.fromEntries(templateFiles(id).map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

/** What is wrong with the files, as the sentences that people read. */
export function sentencesOf(files: Files, year?: number): string[] {
  const read = readTemplate(files, year === undefined ? {} : { year });
  return read.ok ? [] : read.problems.map((problem) => templateSentence(problem, vi, rules));
}

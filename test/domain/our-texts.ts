import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { rules } from '../../src/locales/vi/rules';
import { vi } from '../../src/locales/vi';

const ASSETS = join(__dirname, '../../assets');

/** Every cell of the catalogues and templates. */
const CELLS = readdirSync(ASSETS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.csv'))
  .flatMap((file) => parse<string[]>(readFileSync(join(ASSETS, file), 'utf8').replace('\uFEFF', '')).data.flat());

function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

/** What rules say about themselves. Their examples show what is wrong, so they are left out. */
const WORDS_OF_RULES = Object.values(rules).flatMap(({ title, help }) => [title, help]);

/**
 * Vietnamese text that is right as it stands: all names of the catalogues, the templates, the help of the rules and the words of the
 * pane. No rule about texts may find anything in it.
 */
export const OUR_TEXTS = [...new Set([...CELLS, ...WORDS_OF_RULES, ...textsIn(vi.pane)])].filter((text) => text !== '');

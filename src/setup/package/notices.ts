import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lockfile } from '../licences';

const LICENCE_FILE = /^(licen[cs]e|copying)/i;

/**
 * The licences of all packages that are shipped, as they ask to be passed on: packages with the same text stand together. `root`: the
 * checkout, with its packages installed.
 */
export function licenceNotices(root: string, lock: Lockfile): string {
  const byText = new Map<string, string[]>();
  for (const [path, { version, license = '', dev, devOptional }] of Object.entries(lock.packages)) {
    // What only describes types is not in any script.
    if (path === '' || dev || devOptional || /(^|\/)@types\//.test(path)) continue;
    const name = path.replace(/^.*node_modules\//, '');
    const text = licenceText(join(root, path)) ?? `Licence: ${license}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  return [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** xl/sharedStrings.xml and inline rich text. */
import { Budget } from './read-package';
import { Unreadable } from './unreadable';
import { decodeXString } from './xml-text';
import { XmlScanner } from './xml-scanner';

const MOST_STRINGS = 2_000_000;

export type ReadStrings = { texts: string[]; /** Indexes whose runs differ in look. */ rich: Set<number> };

/** `budget`: what is left of it for texts. */
export function readSharedStrings(xml: Uint8Array | null, budget = new Budget()): ReadStrings {
  const result: ReadStrings = { texts: [], rich: new Set() };
  if (xml === null) return result;
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'si') continue;
    if (result.texts.length >= MOST_STRINGS) throw new Unreadable('too-large', 'too many texts');
    const { text, rich } = readRichText(scanner);
    if (rich) result.rich.add(result.texts.length);
    budget.text(text.length);
    result.texts.push(text);
  }
  return result;
}

/**
 * Text of the `<si>` or `<is>` the scanner has just opened, up to its end. Phonetic runs are left out. `rich` where the runs
 * have different looks; LibreOffice writes plain text of several lines as one run.
 */
export function readRichText(scanner: XmlScanner): { text: string; rich: boolean } {
  const end = scanner.depth - 1;
  let text = '';
  let inText = false;
  let phonetic = 0;
  let run = '';
  const looks = new Set<string>();
  while (scanner.next()) {
    const { kind, name } = scanner;
    if (kind === 'text') {
      if (inText) text += scanner.text();
    } else if (kind === 'open') {
      if (name === 't') inText = phonetic === 0;
      else if (name === 'rPh') phonetic++;
      else if (name === 'r') run = '';
      else run += name + JSON.stringify(scanner.attributes());
    } else if (name === 't') inText = false;
    else if (name === 'rPh') phonetic--;
    else if (name === 'r') looks.add(run);
    if (kind === 'close' && scanner.depth === end) break;
  }
  return { text: decodeXString(text), rich: looks.size > 1 };
}

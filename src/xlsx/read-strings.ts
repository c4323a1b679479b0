/** xl/sharedStrings.xml and inline rich text. */
import { Budget } from './read-package';
import { Unreadable } from './unreadable';
import { decodeEntities, holds } from './xml-bytes';
import { decodeXString } from './xml-text';
import { XmlScanner } from './xml-scanner';

const MOST_STRINGS = 2_000_000;

export type ReadStrings = { texts: string[]; /** Indexes whose runs differ in look. */ rich: Set<number> };

/** `budget`: what is left of it for texts. */
export function readSharedStrings(xml: Uint8Array | null, budget = new Budget()): ReadStrings {
  const result: ReadStrings = { texts: [], rich: new Set() };
  if (xml === null) return result;
  const scanner = new XmlScanner(xml);
  const add = (text: string): void => {
    if (result.texts.length >= MOST_STRINGS) throw new Unreadable('too-large', 'too many texts');
    budget.text(text.length);
    result.texts.push(text);
  };
  for (;;) {
    if (scanner.depth === 1 && scanner.leap(plainItems)) plainTexts(scanner.text()).forEach(add);
    if (!scanner.next()) return result;
    if (scanner.kind !== 'open' || scanner.name !== 'si') continue;
    const { text, rich } = readRichText(scanner);
    if (rich) result.rich.add(result.texts.length);
    add(text);
  }
}

/** How nearly all programs begin and end a text without different looks. */
const ITEM_STARTS = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const ITEM_END = '</t></si>';
const LT = 60;

/** Position behind all texts that follow each other and are written so; -1 where there is none. */
function plainItems(bytes: Uint8Array, from: number): number {
  let end = -1;
  for (let at = from; ; at = end) {
    const start = ITEM_STARTS.find((one) => holds(bytes, at, one));
    if (start === undefined) return end;
    const close = bytes.indexOf(LT, at + start.length);
    if (close < 0 || !holds(bytes, close, ITEM_END)) return end;
    end = close + ITEM_END.length;
  }
}

/** Decoding many texts at once takes a fraction of the time: "<" stands in none of them. */
function plainTexts(items: string): string[] {
  const [short, long] = ITEM_STARTS;
  const pieces = items.split(ITEM_END);
  pieces.pop();
  return pieces.map((piece) =>
    decodeXString(decodeEntities(piece.slice(piece.startsWith(short) ? short.length : long.length))),
  );
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

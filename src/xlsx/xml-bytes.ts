/** Bytes of XML parts as text. */
import { damaged } from './unreadable';

/** `ignoreBOM`: U+FEFF in the middle of a part is text like any other. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Up to here, calling the decoder takes longer than building the text. */
const SHORT = 24;

/** Strict UTF-8: throws `Unreadable` where the bytes are no text. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= SHORT) {
    let text = '';
    let at = from;
    for (; at < to && bytes[at]! < 0x80; at++) text += String.fromCharCode(bytes[at]!);
    if (at === to) return text;
  }
  try {
    return UTF_8.decode(bytes.subarray(from, to));
  } catch {
    throw damaged('not utf-8 text');
  }
}

/** Whether an ASCII text stands there. */
export function holds(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

const UTF16: [encoding: string, mark: [number, number]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A part as UTF-8: as it is, or from UTF-16 with its mark. */
export function utf8Of(bytes: Uint8Array): Uint8Array {
  const [encoding] = UTF16.find(([, [first, second]]) => bytes[0] === first && bytes[1] === second) ?? [];
  if (encoding === undefined) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    throw damaged(`not ${encoding} text`);
  }
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const LONGEST_ENTITY = 12;

/** The five entities of XML and character references; throws `Unreadable` at any other. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let result = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_ENTITY) throw damaged('XML entity refused');
    result += text.slice(from, at) + entity(text.slice(at + 1, end));
    from = end + 1;
  }
  return result + text.slice(from);
}

function entity(body: string): string {
  const known = NAMED.get(body);
  if (known !== undefined) return known;
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(body);
  const code = match ? parseInt(match[1] ?? match[2] ?? '', match[1] ? 16 : 10) : NaN;
  if (!(code <= 0x10ffff)) throw damaged('XML entity refused');
  return String.fromCodePoint(code);
}

/**
 * Where the bookmarks of a PDF lead. LibreOffice makes one for each sheet that it prints, so they tell on which page a sheet begins. This reads
 * what such programs write (objects in the clear or in compressed object streams, no encryption), not any PDF.
 */
import { inflateSync } from 'node:zlib';

/** `page` counts from 1. */
export type Bookmark = { title: string; page: number };
export type PdfOutline = { pages: number; bookmarks: Bookmark[] };

/** Pages of the file and its bookmarks of the first level, in order; null where the file is not understood. */
export function readBookmarks(pdf: Uint8Array): PdfOutline | null {
  const objects = readObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'));
  const catalogue = [...objects.values()].find((text) => /\/Type\s*\/Catalog\b/.test(text));
  const root = catalogue === undefined ? null : referenceIn(catalogue, 'Pages');
  if (catalogue === undefined || root === null) return null;
  const pages = leaves(objects, root, new Set());
  const numbers = new Map(pages.map((id, index) => [id, index + 1]));
  const bookmarks: Bookmark[] = [];
  const outline = objects.get(referenceIn(catalogue, 'Outlines') ?? -1) ?? '';
  const seen = new Set<number>();
  for (let id = referenceIn(outline, 'First'); id !== null && !seen.has(id);) {
    seen.add(id);
    const { title, rest } = titleIn(objects.get(id) ?? '');
    const page = numbers.get(Number(/\/Dest\s*\[\s*(\d+)\s+0\s+R/.exec(rest)?.[1] ?? -1));
    if (title === null || page === undefined) return null;
    bookmarks.push({ title, page });
    id = referenceIn(rest, 'Next');
  }
  return { pages: pages.length, bookmarks };
}

/** Objects by number, without their streams; those inside object streams as well. */
function readObjects(text: string): Map<number, string> {
  const objects = new Map<number, string>();
  for (const match of text.matchAll(/(?:^|[\r\n ])(\d+) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const body = text.slice(start, end < 0 ? undefined : end);
    const stream = /\bstream\r?\n/.exec(body);
    const dictionary = stream === null ? body : body.slice(0, stream.index);
    objects.set(Number(match[1]), dictionary);
    if (stream === null || !/\/Type\s*\/ObjStm\b/.test(dictionary)) continue;
    // A stream may hold the word by chance, so its end is taken from the text as a whole.
    const from = start + stream.index + stream[0].length;
    for (const [id, inner] of packed(dictionary, text.slice(from, text.indexOf('endstream', from))))
      objects.set(id, inner);
  }
  return objects;
}

/** The objects of an object stream: pairs of number and place, then the objects (ISO 32000-1, 7.5.7). */
function packed(dictionary: string, data: string): [number, string][] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? NaN);
  if (Number.isNaN(first) || !/\/FlateDecode\b/.test(dictionary)) return [];
  let text: string;
  try {
    text = inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  } catch {
    return [];
  }
  const places = text.slice(0, first).trim().split(/\s+/).map(Number);
  const starts = places.filter((_, index) => index % 2 === 1);
  return starts.map((start, index) => [
    places[index * 2] ?? -1,
    text.slice(first + start, index + 1 < starts.length ? first + (starts[index + 1] ?? 0) : undefined),
  ]);
}

function referenceIn(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`).exec(dictionary);
  return found === null ? null : Number(found[1]);
}

/** The pages under a node of the page tree, in order. */
function leaves(objects: ReadonlyMap<number, string>, id: number, seen: Set<number>): number[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(objects.get(id) ?? '')?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+)\s+0\s+R/g)].flatMap(([, kid]) => leaves(objects, Number(kid), seen));
}

/** The title of a bookmark, and the dictionary without it: a title may hold anything. */
function titleIn(dictionary: string): { title: string | null; rest: string } {
  const found = /\/Title\s*(?:<([\dA-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\))/.exec(dictionary);
  if (found === null) return { title: null, rest: dictionary };
  const bytes = found[1] === undefined ? literal(found[2] ?? '') : Buffer.from(found[1].replace(/\s/g, ''), 'hex');
  return { title: decoded(bytes), rest: dictionary.replace(found[0], '') };
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literal(text: string): Buffer {
  const plain = text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, mark: string) => {
    if (/^[0-7]/.test(mark)) return String.fromCharCode(parseInt(mark, 8) & 0xff);
    return /^[\r\n]/.test(mark) ? '' : (ESCAPES[mark] ?? mark);
  });
  return Buffer.from(plain, 'latin1');
}

/** UTF-16 with its mark, else one byte for each letter. */
function decoded(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}

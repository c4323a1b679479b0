/** What a reader of a .docx file sees: its paragraphs and tables as text. */
import { partsOf } from './package';

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const decoded = (xml: string): string =>
  xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** The text of a piece of the document; line breaks as such. */
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => decoded(text ?? '\n')).join('');

const pieces = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}(?:\\s[^>]*)?>.*?</w:${tag}>`, 'gs'))].map(([piece]) => piece);

export type DocxText = {
  paragraphs: string[];
  /** Rows of cells. */
  tables: string[][][];
  /** Texts that are marked in yellow. */
  marked: string[];
  pictures: number;
  xml: string;
};

export function readDocx(bytes: Uint8Array): DocxText {
  const parts = partsOf(bytes);
  const xml = parts['word/document.xml'] ?? '';
  const tables = pieces(xml, 'tbl').map((table) =>
    pieces(table, 'tr').map((row) => pieces(row, 'tc').map((cell) => textOf(cell))),
  );
  return {
    paragraphs: pieces(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'p').map(textOf),
    tables,
    marked: pieces(xml, 'r')
      .filter((run) => run.includes('<w:highlight'))
      .map(textOf),
    pictures: Object.keys(parts).filter((name) => /^word\/media\/.+\.png$/.test(name)).length,
    xml,
  };
}

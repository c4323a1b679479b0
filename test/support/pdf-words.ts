/** Where words stand on the pages of a PDF. */
import { runOrThrow } from './run';

const MM_PER_POINT = 25.4 / 72;

/** Millimetres from the upper left corner of the paper. */
export type PdfWord = { text: string; left: number; right: number; top: number; bottom: number };
/** Millimetres. */
export type PdfPage = { width: number; height: number; words: PdfWord[] };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NUMBER = '([-\\d.]+)';
const WORD = new RegExp(
  `<word xMin="${NUMBER}" yMin="${NUMBER}" xMax="${NUMBER}" yMax="${NUMBER}">([^<]*)</word>|<page width="${NUMBER}" height="${NUMBER}">`,
  'g',
);

export async function pdfWords(pdf: string): Promise<PdfPage[]> {
  const output = await runOrThrow('pdftotext', ['-bbox', pdf, '-']);
  const pages: PdfPage[] = [];
  for (const [, left, top, right, bottom, text, width, height] of output.matchAll(WORD)) {
    const mm = (points: string | undefined) => Number(points) * MM_PER_POINT;
    if (width !== undefined) pages.push({ width: mm(width), height: mm(height), words: [] });
    else {
      const plain = (text ?? '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
      pages.at(-1)?.words.push({ text: plain, left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) });
    }
  }
  return pages;
}

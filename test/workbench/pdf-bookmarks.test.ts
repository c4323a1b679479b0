import { deflateSync } from 'node:zlib';
import { readBookmarks } from '../../src/workbench/pdf-bookmarks';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const object = (id: number, body: string) => `${id} 0 obj\n${body}\nendobj\n`;
const utf16 = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

const CATALOGUE = object(1, '<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>');
const PAGES = object(2, '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>') + object(3, '<</Type/Page>>');
const bookmark = (title: string, page: number, next?: number) =>
  `<</Title ${title}/Dest[${page} 0 R/XYZ 0 595 0]/Parent 6 0 R${next === undefined ? '' : `/Next ${next} 0 R`}>>`;
const OUTLINE = object(6, '<</First 7 0 R/Last 8 0 R/Count 2>>');

function check(pdf: string, expected: ReturnType<typeof readBookmarks>) {
  expect(readBookmarks(bytes(pdf))).toEqual(expected);
}

describe('bookmarks of a PDF', () => {
  test('lead to pages, counted from 1, with titles of any letters', () =>
    check(
      `%PDF-1.6\n${CATALOGUE}${PAGES}${object(4, '<</Type/Page>>')}${OUTLINE}` +
        object(7, bookmark(utf16('TH lĩnh vực'), 3, 8)) +
        object(8, bookmark('(Bi\\(u\\) \\344)', 4)),
      {
        pages: 2,
        bookmarks: [
          { title: 'TH lĩnh vực', page: 1 },
          { title: 'Bi(u) ä', page: 2 },
        ],
      },
    ));

  test('are found in a tree of pages, where the second branch holds the page', () =>
    check(
      `${CATALOGUE}${PAGES}${object(4, '<</Type/Pages/Kids[9 0 R 5 0 R]>>')}${object(9, '<</Type/Page>>')}` +
        `${object(5, '<</Type/Page>>')}${OUTLINE}${object(7, bookmark(utf16('Quá hạn'), 5))}`,
      { pages: 3, bookmarks: [{ title: 'Quá hạn', page: 3 }] },
    ));

  test('are found in object streams, as newer programs write them', () => {
    const inner = ['<</Type/Pages/Kids[3 0 R 4 0 R]>>', '<</Type/Page>>', bookmark(utf16('Biểu đồ'), 4)];
    let place = 0;
    const places = [2, 4, 7].map((id, index) => {
      const pair = `${id} ${place}`;
      place += inner[index]!.length + 1;
      return pair;
    });
    const head = `${places.join(' ')} `;
    const data = deflateSync(Buffer.from(head + inner.join(' '), 'latin1')).toString('latin1');
    const stream = `<</Type/ObjStm/N 3/First ${head.length}/Filter/FlateDecode/Length ${data.length}>>\nstream\n${data}\nendstream`;
    check(`${CATALOGUE}${object(3, '<</Type/Page>>')}${object(12, stream)}${OUTLINE}`, {
      pages: 2,
      bookmarks: [{ title: 'Biểu đồ', page: 2 }],
    });
  });

  test('a title that looks like part of a PDF changes nothing', () =>
    check(
      `${CATALOGUE}${PAGES}${object(4, '<</Type/Page>>')}${OUTLINE}` +
        object(7, bookmark('(x/Next 7 0 R/Dest[4 0 R)', 3)),
      { pages: 2, bookmarks: [{ title: 'x/Next 7 0 R/Dest[4 0 R', page: 1 }] },
    ));

  test('rings of bookmarks and of pages end', () => {
    check(
      `${CATALOGUE}${PAGES}${object(4, '<</Type/Pages/Kids[2 0 R]>>')}${OUTLINE}${object(7, bookmark('(a)', 3, 7))}`,
      { pages: 1, bookmarks: [{ title: 'a', page: 1 }] },
    );
  });

  test.each<[string, string]>([
    ['nothing', ''],
    ['no catalogue', PAGES],
    ['a bookmark that leads to no page', `${CATALOGUE}${PAGES}${OUTLINE}${object(7, bookmark('(a)', 44))}`],
    ['a bookmark that is not there', `${CATALOGUE}${PAGES}${OUTLINE}`],
    ['a broken object stream', `${object(12, '<</Type/ObjStm/First 3/Filter/FlateDecode>>\nstream\nxyz\nendstream')}`],
  ])('%s is not understood', (_, pdf) => check(pdf, null));

  test('a file without bookmarks has none', () =>
    check(`${object(1, '<</Type/Catalog/Pages 2 0 R>>')}${PAGES}${object(4, '<</Type/Page>>')}`, {
      pages: 2,
      bookmarks: [],
    }));
});

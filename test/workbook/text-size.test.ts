import fc from 'fast-check';
import { heightOfLines, lineCount, piecesOfLines, rowHeight, textWidth } from '../../src/workbook/text-size';

describe('textWidth', () => {
  it('knows the widths of Times New Roman', () => {
    // Ten digits are half an em each; the estimate adds 3 % for printers that draw wider.
    expect(textWidth('0123456789', 10)).toBeCloseTo(50 * 1.03, 5);
    // Accents take no room beside their letter.
    expect(textWidth('Hà Nội', 12)).toBeCloseTo(textWidth('Ha Noi', 12), 5);
    expect(textWidth('đ', 12)).toBeCloseTo(textWidth('d', 12), 5);
    expect(textWidth('Hà Nội'.normalize('NFD'), 12)).toBe(textWidth('Hà Nội', 12));
    expect(textWidth('Quá hạn', 12, true)).toBeGreaterThan(textWidth('Quá hạn', 12));
  });
});

describe('lineCount', () => {
  const check = (text: string, width: number, expected: number) =>
    it(`${JSON.stringify(text)} on ${width} pt`, () => expect(lineCount(text, width, 11)).toBe(expected));
  check('', 50, 1);
  check('Phòng Nội vụ', 200, 1);
  check('Phòng Nội vụ', 45, 2);
  check('một\nhai', 200, 2);
  // A word longer than the cell is broken inside, at worst each of its parts.
  check('1234567890123', 55.5, 2);
  check('31/12/2021-31/12/2022', 55.5, 4);
  // Broken after the hyphen, where what follows does not fit on the second line.
  check('87/BC-UBND (dữ liệu mẫu)', 50.25, 4);

  it('never falls when the cell gets narrower or the text longer', () => {
    const text = fc
      .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 400 }), fc.integer({ min: 0, max: 200 }), (words, width, more) => {
        expect(lineCount(words, width, 11)).toBeGreaterThanOrEqual(lineCount(words, width + more, 11));
        expect(lineCount(`${words} thêm`, width, 11)).toBeGreaterThanOrEqual(lineCount(words, width, 11));
      }),
    );
  });
});

describe('piecesOfLines', () => {
  const check = (text: string, lines: number, expected: string[]) =>
    it(`${JSON.stringify(text)} by ${lines}`, () => expect(piecesOfLines(text, 50, 11, lines)).toEqual(expected));
  check('', 1, ['']);
  check('ngắn', 1, ['ngắn']);
  check('Phòng Nội vụ', 1, ['Phòng ', 'Nội vụ']);
  check('một\nhai\nba', 2, ['một\nhai\n', 'ba']);

  it('are the text, each within its lines', () => {
    const text = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 20 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 4 }), (whole, width, lines) => {
        const pieces = piecesOfLines(whole, width, 11, lines);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) expect(lineCount(piece.trimEnd(), width, 11)).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 100 },
    );
  });
});

describe('rowHeight', () => {
  it('is that of the cell with most lines, within what Excel allows', () => {
    const long = 'việc '.repeat(500);
    expect(
      rowHeight([
        { text: 'một\nhai\nba', width: 100, size: 11 },
        { text: 'một', width: 100, size: 11 },
      ]),
    ).toBe(heightOfLines(3, 11));
    expect(rowHeight([{ text: long, width: 40, size: 11 }])).toBe(409);
    expect(rowHeight([], 19.5)).toBe(19.5);
  });
});

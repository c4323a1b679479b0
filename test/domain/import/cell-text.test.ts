import { inMillions, shownText, splitDocument, tidyValue } from '../../../src/domain/import/cell-text';
import { budgetUnit } from '../../../src/domain/import/headings';
import type { CellValue } from '../../../src/domain/task';

describe('tidyValue', () => {
  const check = (value: CellValue, expected: CellValue, field: Parameters<typeof tidyValue>[1] = 'title') =>
    expect([value, field, tidyValue(value, field)]).toEqual([value, field, expected]);

  test('a line break that wraps a sentence is a space', () => {
    check('Rà soát\nvăn bản', 'Rà soát văn bản');
    check(' Rà  soát \r\n\r\n văn bản \n', 'Rà soát văn bản');
    for (const end of ['\r', '\u2028', '\u000B']) check(`Rà soát${end}văn bản`, 'Rà soát văn bản');
    // A number that begins a sentence is no item, nor is a dash in its middle.
    check('Từ\n15 xã', 'Từ 15 xã');
    check('Lao động -\nThương binh', 'Lao động - Thương binh');
  });

  test('one before an item, or after the end of a sentence, stays', () => {
    for (const item of ['- B', '+ B', '• B', '1. B', '12) B', 'b) B', 'Đ) B']) check(`A\n${item}`, `A\n${item}`);
    for (const end of ['.', ';', ':']) check(`A${end}\nb`, `A${end}\nb`);
    check('A\n- B\nc', 'A\n- B c');
  });

  test('in lists of units and deadlines every line counts', () => {
    for (const field of ['lead', 'coordinators', 'deadline'] as const) check('A\nb', 'A\nb', field);
    for (const field of ['product', 'note', 'kept'] as const) check('A\nb', 'A b', field);
  });

  test('what is no text stays, and a text of nothing is none', () => {
    for (const value of [null, 0, 44_286, false, { error: '#N/A' }]) check(value, value);
    for (const text of ['', ' ', '\n \u200B\n']) check(text, null);
  });
});

test('a cell inside a text', () => {
  expect(shownText(44_286, true)).toBe('31/03/2021');
  expect(shownText(44_286, false)).toBe('44286');
  expect(shownText('44286', true)).toBe('44286');
  expect(shownText(null, true)).toBe('');
  // Before the first day that a sheet can show.
  expect(shownText(-5, true)).toBe('-5');
});

test('number and day of a document in one cell', () => {
  const check = (value: CellValue, number: string | null) =>
    expect([value, splitDocument(value)]).toEqual([value, number === null ? null : { number, date: 44_263 }]);
  check('31/KH-UBND ngày 08/3/2021', '31/KH-UBND');
  check('Số: 31 / KH-UBND, 08/03/2021', '31/KH-UBND');
  check('số 1105/2021/QĐ-UBND (ngày 8-3-2021).', '1105/2021/QĐ-UBND');
  check('31/KH-UBND; ngày 08 tháng 3 năm 2021', '31/KH-UBND');
  // No document, no day, a day that is none, two documents.
  for (const value of [null, 31, '', '31/KH-UBND', '08/3/2021', '30/6, 8/3/2021']) check(value, null);
  for (const value of ['31/KH-UBND ngày 31/6/2021', '1/KH và 2/KH ngày 8/3/2021', 'Theo 31/KH-UBND ngày 8/3/2021'])
    check(value, null);
});

test('amounts of another unit', () => {
  const check = (value: CellValue, heading: string, expected: CellValue) =>
    expect([value, inMillions(value, budgetUnit(heading)!)]).toEqual([value, expected]);
  check(15_000, 'nghìn đồng', 15);
  check('1.250.000', 'nghìn đồng', 1250);
  check('12,5', 'tỷ đồng', 12_500);
  // Floats alone would give 0.30000000000000004.
  check(300.000_000_000_000_04, 'nghìn đồng', 0.3);
  // In million đồng already: even the text stays.
  check('12,5', 'triệu đồng', '12,5');
  // 15 or 15,000: the check asks, and must know of what. A number of đồng is whole.
  check('15.000', 'nghìn đồng', '15.000 nghìn đồng');
  check('500.000', 'đồng', 0.5);
  for (const value of ['Ngân sách', '-', '', null, { error: '#N/A' }]) check(value, 'nghìn đồng', value);
});

test('an amount that names its own unit stays', () => {
  for (const value of [
    '5 triệu',
    '5tr',
    '1,5 tỷ',
    '15.000.000 đồng',
    '15.000.000đ',
    '20 nghìn',
    '20.000.000 VNĐ',
    '2 tỷ 500 triệu',
  ]) {
    expect([value, inMillions(value, budgetUnit('đồng')!)]).toEqual([value, value]);
  }
  // No unit of money: "5 đợt".
  expect(inMillions('5 đợt', budgetUnit('đồng')!)).toBe('5 đợt');
});

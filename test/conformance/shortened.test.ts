import { shortened, shortPiece } from '../../src/workbook/tabs/shortened';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { recalculated } from '../support/libreoffice';
import { emptySheet, emptyWorkbook } from '../support/rich-workbook';

const LONGEST = 24;
const TEXTS = [
  '',
  'Hệ thống quản lý',
  'Chất lượng theo TCVN ISO 9001:2015',
  'Chất lượng theo TCVN ISO',
  'Chất lượng theo TCVN  ISO 9001',
  'Rất dàiiiiiiiiiiiiiiiiiiiiiiiiiiii',
  'khôngcódấucáchnàotrongtênnày',
  ' bắt đầu bằng dấu cách, rồi dài ra',
];

test('texts are cut alike by the layout, the formula engine and LibreOffice', async () => {
  const sheet = emptySheet('Tên');
  sheet.rows = TEXTS.map((value, row) => [
    { value },
    { value: shortened(value, LONGEST), formula: `=${shortPiece(`A${row + 1}`, LONGEST)}` },
  ]);
  const book = emptyWorkbook([sheet]);
  const expected = TEXTS.map((text) => shortened(text, LONGEST));
  for (const one of [await calculated(book), await recalculated(writeXlsx(withoutResults(book)))]) {
    expect(one.sheets[0]?.rows.map((row) => row[1]?.value ?? '')).toEqual(expected);
  }
});

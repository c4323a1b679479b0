import { readValue, typedValue } from '../../src/excel/typed-text';
import type { CellValue } from '../../src/workbook/workbook';

describe('typedValue', () => {
  function check(value: CellValue, expected: unknown, format?: string) {
    test(`${JSON.stringify(value)} in ${format ?? 'General'}`, () => expect(typedValue(value, format)).toBe(expected));
  }
  check(null, '');
  check(0, 0);
  check(44197, 44197);
  check(false, false);
  check({ error: '#N/A' }, '#N/A');
  // Typed by a person, these become dates, numbers, truth values, formulas or errors.
  check('31/12', "'31/12");
  check('31/12/2021', "'31/12/2021");
  check('1-2', "'1-2");
  check('12%', "'12%");
  check('1.10', "'1.10");
  check('(5)', "'(5)");
  check('10:30', "'10:30");
  check('1e5', "'1e5");
  check('TRUE', "'TRUE");
  check('=1+1', "'=1+1");
  check('+84', "'+84");
  check('@SUM', "'@SUM");
  check('-', "'-");
  check('#N/A', "'#N/A");
  check("'trích", "''trích");
  check('Mar 5', "'Mar 5");
  check('Tháng 3/2021', "'Tháng 3/2021");
  // These stay text without help.
  check('Quý I', 'Quý I');
  check('1. Cải cách thể chế', '1. Cải cách thể chế');
  check('Trước 30/11', 'Trước 30/11');
  check('31/KH-UBND', '31/KH-UBND');
  check('Phòng Nội vụ', 'Phòng Nội vụ');
  check(
    'Báo cáo năm về theo dõi tình hình thi hành pháp luật, tháng 12',
    'Báo cáo năm về theo dõi tình hình thi hành pháp luật, tháng 12',
  );
  // A text cell takes everything as it is, and would show the apostrophe.
  check('31/12', '31/12', '@');

  test('takes a full cell, whatever stands in it', () => {
    for (const part of [' ', '1', '1 ', '1.', '(', '%', '+', 'e', 'a']) {
      const text = `1${part.repeat(32_767)}x`.slice(-32_767);
      expect(typedValue(text, undefined)).toMatch(/x$/);
    }
  });
});

describe('readValue', () => {
  function check(value: unknown, expected: CellValue) {
    test(JSON.stringify(value), () => expect(readValue(value)).toEqual(expected));
  }
  check('', null);
  check(0, 0);
  check(false, false);
  check('#REF!', { error: '#REF!' });
  check('#1', '#1');
  check('Quý I', 'Quý I');
});

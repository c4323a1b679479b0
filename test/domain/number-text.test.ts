import { parseNumber, parseWholeNumber, withoutDust } from '../../src/domain/number-text';

describe('a number in digits', () => {
  const check = (value: number | null, ...texts: string[]) => {
    const expected = value === null ? null : { value };
    for (const text of texts) expect([text, parseNumber(text)]).toEqual([text, expected]);
  };

  it('has groups of three and a decimal comma, or the signs that can mean nothing else', () => {
    check(0, '0', '000');
    check(-5, '-5', ' -5 ');
    check(1234.5, '1.234,5', '1234,5', '1234.5', '1,234.5', '1 234,5');
    check(-12345.67, '-12.345,67', '-12,345.67', '-12 345,67');
    check(1_234_567, '1.234.567', '1,234,567', '1 234 567', '1234567');
    check(123_456_789.25, '123.456.789,25', '123,456,789.25');
    check(1234.567, '1234.567', '1.234,567', '1,234.567'); // too many digits before the sign for a group
    check(0.234, '0.234', '0,234'); // a group never starts with 0
  });

  it('of one group may be meant two ways', () => {
    const both = (text: string, value: number, other: number) =>
      expect([text, parseNumber(text)]).toEqual([text, { value, other }]);
    both('1.234', 1234, 1.234);
    both('1,234', 1.234, 1234);
    both('-12.345', -12_345, -12.345);
    both('123,456', 123.456, 123_456);
    both('1.000', 1000, 1);
  });

  it('is never guessed at', () => {
    check(null, '', '-', '.', ',5', '5,', '1e3', '5%', '+5', '--5', '1..5', '1,2,3', '1.2.3', '1.234.56', '12,34.5');
    check(null, '1.234.567đ', 'x1.234.567', '1,234.5đ', 'x1,234.5', '1,2.5', '1,234.567.8', '1.234,567,8', '1,234,56');
    check(null, '1234.567.890', '1234,567,890', '0.234.567', '0,234,567', '1 23', '1 2345', '1  234', '1,2x4,5x7');
  });
});

describe('a whole number', () => {
  const check = (value: number | null, ...texts: string[]) => {
    for (const text of texts) expect([text, parseWholeNumber(text)]).toEqual([text, value]);
  };

  it('has no decimals, so that each sign is one between groups', () => {
    check(150_000, '150000', '150.000', '150,000', '150 000', ' 150.000 ');
    check(-1_234_567, '-1.234.567', '-1,234,567', '-1 234 567');
    check(7, '7', '007');
  });

  it('is nothing else', () => {
    check(null, '', '-', '1,5', '1.5', '1.234,5', '1,234.567', '0.123', '1234.567', '12.34', '5 hồ sơ', 'x5', '1 23');
  });
});

it('loses the dust of binary fractions and nothing that was written', () => {
  expect([1.1 * 1000, 0.285 * 100, 0.1 + 0.2].map(withoutDust)).toEqual([1100, 28.5, 0.3]);
  expect(withoutDust(99_999_999.99)).toBe(99_999_999.99);
});

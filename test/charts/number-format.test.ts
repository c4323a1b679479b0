import { formatNumber } from '../../src/charts/number-format';

function check(value: number, format: string, expected: string): void {
  expect([value, format, formatNumber(value, format)]).toEqual([value, format, expected]);
}

test('prints numbers as a Vietnamese Excel does', () => {
  check(0.6, '0%', '60%');
  check(0.6667, '0.0%', '66,7%');
  check(1, '0.0%', '100,0%');
  check(1234567.5, '#,##0', '1.234.568');
  check(1234.5, '#,##0.00', '1.234,50');
  check(12, 'General', '12');
  check(0.1 + 0.2, 'General', '0,3');
  check(-3, '0', '-3');
});

test('rounds half away from zero on the digits that people see', () => {
  check(1.005, '0.00', '1,01');
  check(2.5, '0', '3');
  check(-2.5, '0', '-3');
  // A rounded-off zero keeps no sign.
  check(-0.2, '0', '0');
});

test('an optional digit is printed only where there is one', () => {
  check(1.5, '0.##', '1,5');
  check(1, '0.##', '1');
});

test('sections choose by sign, and an empty one hides the label', () => {
  check(0, '0;;', '');
  check(3, '0;;', '3');
  check(-3, '0;(0);"–"', '(3)');
  check(0, '0;(0);"–"', '–');
  check(5, '0" việc"', '5 việc');
});

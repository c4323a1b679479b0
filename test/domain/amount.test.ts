import fc from 'fast-check';
import { readAmount, readCount } from '../../src/domain/amount';
import type { Reading } from '../../src/domain/cell-values';
import type { CellValue } from '../../src/domain/task';

/** A reading in short: the number, 'blank' or the reason why it is invalid. */
function short(reading: Reading<number>): number | string {
  return reading.kind === 'value' ? reading.value : reading.kind === 'invalid' ? reading.reason : reading.kind;
}

describe('an amount in million đồng', () => {
  const check = (value: CellValue, expected: number | string) =>
    expect([value, short(readAmount(value))]).toEqual([value, expected]);
  const checkAll = (rows: [CellValue, number | string][]) =>
    rows.forEach(([value, expected]) => check(value, expected));

  it('is a number as it is', () => {
    checkAll([
      [0, 0],
      [12.5, 12.5],
      [-5, -5],
    ]);
    expect(readAmount(12.5)).toEqual({ kind: 'value', value: 12.5, asText: false });
  });

  it('may name its unit', () => {
    checkAll([
      ['15', 15],
      ['1.234,5', 1234.5],
      ['\u22125 triệu', -5], // a real minus sign
      ['5 tỷ', 5000],
      ['5., tỷ', 5000],
      ['5 tỉ đồng', 5000],
      ['1,1 tỷ', 1100], // and not 1100.0000000000002
      ['150 triệu', 150],
      ['150 TRIỆU ĐỒNG', 150],
      ['150tr', 150],
      ['150trđ', 150],
      ['150 tr.đ', 150],
      ['15 tr.', 15],
      ['500 nghìn đồng', 0.5],
      ['500 ngàn', 0.5],
      ['150.000.000 đồng', 150],
      ['150,000,000 VNĐ', 150],
      ['150 000 000đ', 150],
      ['500.000 đ', 0.5],
      ['0 đồng', 0],
      ['2 tỷ 500 triệu', 2500],
      ['2 tỷ 500.000 đồng', 2000.5],
      ['2 tỷ 500 triệu đồng.', 2500],
    ]);
  });

  it('in đồng is whole, so one group of three is not ambiguous', () => {
    expect(readAmount('1.234 đồng')).toEqual({ kind: 'value', value: 0.001234, asText: true });
    check('1.5 đồng', 'not-understood');
  });

  it('in any other unit may be read two ways', () => {
    expect(readAmount('1.234 tỷ')).toMatchObject({ value: 1_234_000, ambiguous: [1_234_000, 1234] });
    expect(readAmount('1,234 triệu')).toMatchObject({ value: 1.234, ambiguous: [1234, 1.234] });
    expect(readAmount('1.234,5 triệu')).toEqual({ kind: 'value', value: 1234.5, asText: true });
  });

  it('is blank where there is none', () => {
    for (const nothing of [null, '', ' ', '-', 'Không', 'KĐK']) check(nothing, 'blank');
  });

  it('is never guessed at', () => {
    for (const strange of [
      ...['15 20', '2 tỷ 500', '5 triệu 2 tỷ', '5 tỷ 5 tỷ', '1 tỷ 1.234 triệu', '10-15', '5 đô', '5 tỷ NSNN', 'tỷ'],
      ...['1.23.4', '1,2,3', '1e3', 'triệu 5', 'NSNN', '=5', '12/15'],
    ]) {
      check(strange, 'not-understood');
    }
    check(true, 'not-understood');
    check('\u0301', 'not-understood'); // an accent without a letter
    check({ error: '#N/A' }, 'error-value');
  });

  it('printed the Vietnamese way is read back', () => {
    const number = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(number, (value) => {
        const grouped = value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
        const reading = readAmount(`${grouped} triệu đồng`);
        expect(reading).toMatchObject({ kind: 'value', value });
        // Only one group without decimals may be meant another way.
        expect('ambiguous' in reading).toBe(/^[1-9]\d{0,2}\.\d{3}$/.test(grouped));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a count', () => {
  const check = (value: CellValue, expected: number | string) =>
    expect([value, short(readCount(value))]).toEqual([value, expected]);

  it('is a whole number, with or without what is counted', () => {
    check(12, 12);
    check(0, 0);
    check('0 hồ sơ', 0);
    check('12 văn bản', 12);
    check('1.234 hồ sơ', 1234); // no count has decimals
    check('1,234', 1234);
    check('1 234', 1234);
    check('12hs', 12);
    expect(readCount(12)).toEqual({ kind: 'value', value: 12, asText: false });
    expect(readCount('12 văn bản')).toEqual({ kind: 'value', value: 12, asText: true });
  });

  it('is blank where there is none, which is not 0', () => {
    for (const nothing of [null, '', '-', 'Không', 'KĐK', 'không phát sinh']) check(nothing, 'blank');
  });

  it('is nothing else', () => {
    for (const strange of [1.5, -3, Number.NaN, '1,5', '-3', '12 (trong đó 3)', 'nhiều', '12-15', true]) {
      check(strange, 'not-understood');
    }
    check({ error: '#REF!' }, 'error-value');
  });
});

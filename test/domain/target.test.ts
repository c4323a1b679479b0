import fc from 'fast-check';
import { printTarget, reaches, readTarget, type Target, type TargetOperator } from '../../src/domain/target';
import type { CellValue } from '../../src/domain/task';

const number = (operator: TargetOperator, value: number, unit = '%'): Target => ({
  kind: 'number',
  operator,
  value,
  unit,
});

describe('a target', () => {
  const check = (value: CellValue, expected: object, format?: string) =>
    expect([value, readTarget(value, format)]).toStrictEqual([value, expected]);
  const checkAll = (texts: string[], expected: object) => texts.forEach((text) => check(text, expected));

  it('says how a number is to be reached, by a sign or in words', () => {
    checkAll(['≥ 95%', '>=95%', '=> 95 %', 'Tối thiểu 95%', 'ít nhất là 95%', 'Không dưới 95%'], number('>=', 95));
    checkAll(
      ['Từ 95% trở lên', '95% trở lên. ;', 'Đạt từ 95% trở lên', 'Từ 95%', '95%+', 'TỪ 95% TRỞ LÊN.'],
      number('>=', 95),
    );
    checkAll(['> 95%', 'Trên 95%', 'Hơn 95%', 'Đạt trên 95%', 'tren 95%'], number('>', 95));
    checkAll(['≤ 5%', '<=5%', 'Không quá 5%', 'Tối đa 5%', '5% trở xuống', 'Từ 5% trở xuống'], number('<=', 5));
    checkAll(['< 5%', 'Dưới 5%', 'thấp hơn 5%'], number('<', 5));
    checkAll(['100%', '100 %', 'Đạt 100%', '= 100%', 'đủ 100%', '100 phần trăm'], number('=', 100));
  });

  it('has a decimal comma or point, and a unit or none', () => {
    checkAll(['98,5%', '98.5 %'], number('=', 98.5));
    check('< 5', number('<', 5, ''));
    check('100', number('=', 100, ''));
    check('Không quá 5 ngày', number('<=', 5, 'ngày'));
    check('100% hồ sơ', number('=', 100, '% hồ sơ'));
    check('1 234 Hồ sơ', number('=', 1234, 'hồ sơ'));
    check('1.234 hồ sơ', { ...number('=', 1234, 'hồ sơ'), ambiguous: 1.234 });
    check('≥ 1,234', { ...number('>=', 1.234, ''), ambiguous: 1234 });
  });

  it('may be a range', () => {
    const range = { kind: 'range', from: 95, to: 100, unit: '%' };
    checkAll(
      ['95–100%', '95% - 100%', '95 - 100 %', 'Từ 95% đến 100%', '95% đến 100', 'Đạt 95-100%', '95~100%'],
      range,
    );
    check('3 - 5 cơ quan', { kind: 'range', from: 3, to: 5, unit: 'cơ quan' });
    check('1.234,5 - 2.000,5 hồ sơ', { kind: 'range', from: 1234.5, to: 2000.5, unit: 'hồ sơ' });
    checkAll(['100-95%', '95-95%'], { kind: 'invalid', reason: 'impossible-range' });
  });

  it('may be in words, of which no number can be made', () => {
    for (const text of [
      'Đạt',
      'Không xảy ra',
      'Top 3',
      'Trong nhóm 5 của tỉnh',
      'Hoàn thành trong năm',
      `Đạt ${'rất '.repeat(13)}chắc`,
    ]) {
      check(text, { kind: 'quality', text });
    }
  });

  it('in a number cell is a percentage where the cell shows one', () => {
    check(0.95, number('=', 95), '0%');
    check(0.285, number('=', 28.5), '0.0%'); // and not 28.499999999999996
    check(0.95, number('=', 0.95, ''));
    check(95, number('=', 95, ''), '0.00');
  });

  it('is blank where there is none', () => {
    for (const nothing of [null, '', ' ', '-', 'Không', 'KĐK']) check(nothing, { kind: 'blank' });
  });

  it('is no number below 0, which is told from dashes inside a name', () => {
    checkAll(['-5', '- 5', '< -5', '≥ \u22125%', 'Giảm -5%', '-10 đến -5'], { kind: 'invalid', reason: 'negative' });
    check(-0.05, { kind: 'invalid', reason: 'negative' }, '0%');
    check('Mức độ-4', { kind: 'invalid', reason: 'not-understood' });
    check('95 - 100%', { kind: 'range', from: 95, to: 100, unit: '%' });
  });

  it('is never guessed at', () => {
    checkAll(
      [
        'Giảm 10%',
        '95%%',
        '5%-',
        'Trên',
        '≥',
        '> < 5',
        '1.2.3',
        '95 hoặc 100%',
        '=1+1',
        '%',
        `Đạt ${'rất '.repeat(13)}tốt lên`,
        '(đạt)',
        ...['1.234 - 5000 hồ sơ', '95 - 1.234 hồ sơ', '1.2.3 - 5', '5 - 1.2.3'], // which numbers are meant?
      ],
      { kind: 'invalid', reason: 'not-understood' },
    );
    check({ error: '#N/A' }, { kind: 'invalid', reason: 'error-value' });
    check(true, { kind: 'invalid', reason: 'not-understood' });
  });
});

describe('a printed target', () => {
  const check = (text: string, expected: string) =>
    expect([text, printTarget(readTarget(text))]).toEqual([text, expected]);

  it('has the plainest form', () => {
    check('Từ 95% trở lên', '≥ 95%');
    check('trên 98.5 %', '> 98,5%');
    check('95% - 100%', '95–100%');
    check('Không quá 5 ngày', '≤ 5 ngày');
    check('đạt 100', '100');
    check('100 % hồ sơ', '100% hồ sơ');
    check('12345,678', '12345,678');
    check(' Đạt ', 'Đạt');
    check('-', '');
    check('Giảm 10%', '');
    check('0,1234', '0,1234');
    check('1,2340', '1,2340'); // "1,234" could be a group of thousands
  });

  it('is read back as the same', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 0, max: 99_999 }).map((n) => n / 1000),
    );
    const unit = fc.constantFrom('', '%', 'hồ sơ', 'ngày', '% văn bản');
    const one = fc.record({
      kind: fc.constant('number' as const),
      operator: fc.constantFrom<TargetOperator>('=', '>=', '>', '<=', '<'),
      value,
      unit,
    });
    const range = fc
      .record({ kind: fc.constant('range' as const), from: value, to: value, unit })
      .filter(({ from, to }) => from < to);
    fc.assert(
      fc.property(fc.oneof(one, range), (target: Target) => {
        expect(readTarget(printTarget(target))).toEqual(target);
      }),
      { numRuns: 200 },
    );
  });

  it('of any text is read back as the same, or is nothing', () => {
    const words = '≥ > < trên từ đến trở lên 95 100% 98,5 1.234 - – đạt hồ sơ top 3 không % quá'.split(' ');
    const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 20 })), (typed) => {
        const target = readTarget(typed);
        const printed = printTarget(target);
        if (printed === '') expect(['blank', 'invalid']).toContain(target.kind);
        else {
          // The other reading goes, because what is printed has only one.
          const { ambiguous: _, ...certain } = target as Extract<Target, { kind: 'number' }>;
          expect(readTarget(printed)).toEqual(certain);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a figure', () => {
  const check = (text: string, figure: number, expected: boolean | null) =>
    expect([text, figure, reaches(readTarget(text), figure)]).toEqual([text, figure, expected]);

  it('reaches a target or does not', () => {
    check('≥ 95%', 95, true);
    check('≥ 95%', 94.9, false);
    check('> 95%', 95, false);
    check('> 95%', 95.1, true);
    check('≤ 5', 5, true);
    check('≤ 5', 5.1, false);
    check('< 5', 5, false);
    check('< 5', 4, true);
    check('100%', 100, true);
    check('100%', 99, false);
    check('95–100%', 96, true);
    check('95–100%', 95, true);
    check('95–100%', 94, false);
  });

  it('cannot be held against words', () => {
    check('Đạt', 100, null);
    check('', 100, null);
    check('Giảm 10%', 10, null);
  });
});

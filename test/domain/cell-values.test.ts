import {
  isBlank,
  isCellError,
  isNothing,
  readDate,
  readMark,
  readText,
  saysNone,
  type Reading,
} from '../../src/domain/cell-values';
import type { CellValue } from '../../src/domain/task';

const ERROR = { error: '#N/A' };

it('knows error values of Excel', () => {
  expect([ERROR, null, undefined, '#N/A', 0, false].map(isCellError)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('the text of a cell', () => {
  const check = (value: CellValue | undefined, expected: string) =>
    expect([value, readText(value)]).toEqual([value, expected]);

  it('is what people see of it', () => {
    check('  Phòng\u00A0Nội vụ ', 'Phòng Nội vụ');
    check(1.5, '1.5');
    check(0, '0');
    check(true, 'TRUE');
    check(false, 'FALSE');
  });

  it('is nothing where there is no text', () => {
    for (const nothing of [null, undefined, '', ERROR]) check(nothing, '');
  });
});

describe('a cell', () => {
  it('is blank where nothing in it can be seen', () => {
    for (const blank of [null, undefined, '', ' ', '\u00A0\t', '\n', '\u200B', '\uFEFF ']) {
      expect([blank, isBlank(blank), isNothing(blank)]).toEqual([blank, true, true]);
    }
    for (const filled of ['a', ' a', '\u200Bđ', 'ế', '7', '-', '.', '\u4E00', 0, false, ERROR]) {
      expect([filled, isBlank(filled)]).toEqual([filled, false]);
    }
  });

  it('may say that there is none', () => {
    const none = ['-', '–', '---', '…', '...', '*', '_', 'Không', 'KHÔNG CÓ', ' ko ', 'KĐK', 'n/a', 'không phát sinh'];
    for (const text of [...none, 'Không'.normalize('NFD')]) {
      expect([text, saysNone(text), isNothing(text)]).toEqual([text, true, true]);
    }
    const some = ['0', 'Không rõ', 'không.', '-5', '- a', 'x', 'Không áp dụng nữa', '.'.repeat(17)];
    for (const text of some) expect([text, saysNone(text), isNothing(text)]).toEqual([text, false, false]);
    expect([isNothing(0), isNothing(false), isNothing(ERROR)]).toEqual([false, false, false]);
  });
});

describe('a date', () => {
  const check = (value: CellValue | undefined, expected: Reading<string>) =>
    expect([value, readDate(value, 2021)]).toEqual([value, expected]);
  const invalid = (reason: 'not-understood' | 'impossible-date' | 'error-value') =>
    ({ kind: 'invalid', reason }) as const;

  it('is a serial number or a text', () => {
    check(44_348.75, { kind: 'value', value: '2021-06-01', asText: false });
    for (const text of ['01/06/2021', ' 1/6 ', 'ngày 1 tháng 6'])
      check(text, { kind: 'value', value: '2021-06-01', asText: true });
  });

  it('is blank where there is none', () => {
    for (const nothing of [null, undefined, '', ' ', '-', 'Không', 'KĐK']) check(nothing, { kind: 'blank' });
  });

  it('is nothing else', () => {
    for (const strange of ['Quý II', 'chưa', 0, -1, 60, Number.NaN, true]) check(strange, invalid('not-understood'));
    check('31/6/2021', invalid('impossible-date'));
    check(ERROR, invalid('error-value'));
  });
});

describe('a tick', () => {
  const check = (marked: boolean, unclear: boolean, ...values: (CellValue | undefined)[]) => {
    for (const value of values) expect([value, readMark(value)]).toEqual([value, { marked, unclear }]);
  };

  it('is anything that stands in the cell', () => check(true, false, 'x', 'X', 'Có', '✓', true, 1, '-'));
  it('is asked about where it reads as "no"', () => check(true, true, 'Không', 'ko', 'K', 'no', 'N', 0, '0', false));
  it('is none in a blank cell or an error', () => check(false, false, null, undefined, '', ' ', ERROR));
});

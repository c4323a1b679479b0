import fc from 'fast-check';
import {
  canonicalFact,
  FACTS,
  isUnclearFact,
  PLAN_FACTS,
  PROGRESS_FACTS,
  sameFact,
} from '../../../src/domain/sharing/facts';
import { toSerial } from '../../../src/domain/dates';
import { TYPED_FIELDS, type CellValue, type TaskField } from '../../../src/domain/task';
import { PLAN_COLUMNS } from '../../../src/workbook/tabs/plan-columns';

const YEAR = 2021;
const check = (field: TaskField, typed: CellValue | undefined, expected: CellValue) =>
  expect([field, typed, canonicalFact(field, typed, YEAR)]).toEqual([field, typed, expected]);

const JUNE = toSerial('2021-06-30');

it('facts are the typed columns of their tier, but no ids and numbers', () => {
  const tier = (wanted: string) =>
    TYPED_FIELDS.filter((field) => PLAN_COLUMNS[field].tier === wanted && field !== 'number');
  expect([...PLAN_FACTS]).toEqual(tier('plan'));
  expect([...PROGRESS_FACTS]).toEqual(tier('progress'));
});

describe('canonicalFact', () => {
  it('keeps blank apart from 0', () => {
    for (const field of FACTS) {
      for (const blank of [null, undefined, '', '   ', '\u00a0\u200b', '\r\n']) check(field, blank, null);
    }
    check('progress', 0, 0);
    check('progress', '0%', 0);
    check('budget', 0, 0);
  });

  it('composes and trims text, with one kind of line break', () => {
    check('title', '  Ban hành\u00a0kế  hoạch '.normalize('NFD'), 'Ban hành kế hoạch');
    check('reason', 'Dòng 1\r\n Dòng 2\u2028Dòng 3', 'Dòng 1\nDòng 2\nDòng 3');
    check('documentNumber', '20/KH-UBND\n21/KH-UBND', '20/KH-UBND\n21/KH-UBND');
    for (const text of ['=1+1', '+84', '-x', '@ubnd']) check('reason', text, text);
    // Some programs keep text that looks like a number as one.
    check('documentNumber', 20, '20');
    check('link', true, 'TRUE');
  });

  it('reads progress where it is certain', () => {
    for (const [typed, expected] of [
      [0.5, 0.5],
      ['50%', 0.5],
      ['50 %', 0.5],
      ['0,5', 0.5],
      ['98,5%', 0.985],
      [0.1 + 0.2, 0.3],
      [100, 1],
      ['100', 1],
      ['HT', 1],
      ['Chưa thực hiện', 0],
      ['-', null],
      ['Không', null],
    ] as const) {
      check('progress', typed, expected);
    }
    // Without its sign, beyond all, or in words that do not say how far: as it was typed.
    for (const typed of [98.5, '98,5', 1.5, '150%', '12/15', 'Đang triển khai', 'Hoàn thành 80%', 'xyz']) {
      check('progress', typed, typed);
    }
  });

  it('reads days where they are certain', () => {
    for (const field of ['due', 'finished', 'documentDate'] as const) {
      for (const typed of [
        JUNE,
        JUNE + 0.75,
        '30/6/2021',
        '30/6',
        ' 30.06.2021',
        '2021-06-30',
        '30/06/2021 00:00:00',
      ]) {
        check(field, typed, JUNE);
      }
      for (const typed of ['31/6/2021', 'cuối tháng 6', -3, 60.5, '3-5']) check(field, typed, typed);
      check(field, '-', null);
    }
    // The text of a deadline says more than its day.
    check('deadline', 'Trước 30/6/2021', 'Trước 30/6/2021');
    check('deadline', '30/6/2021', '30/6/2021');
    check('deadline', JUNE, JUNE);
  });

  it('reads amounts where they are certain', () => {
    check('budget', '15 triệu', 15);
    check('budget', '1.234,5', 1234.5);
    check('budget', '150.000.000 đồng', 150);
    check('budget', 12.5, 12.5);
    for (const typed of ['1.234', '1,234', 'Ngân sách tỉnh']) check('budget', typed, typed);
    check('budget', 'Không', null);
  });

  it('makes one mark of all ticks', () => {
    for (const typed of ['x', 'X', ' x ', 'Có', true, 1, 'v']) check('excluded', typed, 'x');
    check('excluded', false, null);
    // Something stands there that reads as no: people have to see it.
    check('excluded', 'Không', 'Không');
    check('excluded', 0, '0');
  });

  it('leaves errors as they are', () => {
    for (const field of FACTS) check(field, { error: '#REF!' }, { error: '#REF!' });
  });

  it('is in its final form at once, and the year belongs to it', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        '50%',
        '98,5',
        '30/6',
        '1.234',
        'x',
        'Không',
        'HT',
        ' a\r\nb ',
        44_377.5,
        0,
        1,
        100,
        true,
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.double({ noNaN: true, min: -10, max: 60_000 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FACTS), cell, (field, value) => {
        const once = canonicalFact(field, value, YEAR);
        expect([value, canonicalFact(field, once, YEAR)]).toEqual([value, once]);
      }),
      { numRuns: 200 },
    );
    expect(canonicalFact('due', '30/6', 2025)).toBe(toSerial('2025-06-30'));
    expect(canonicalFact('due', '30/6', 2021)).toBe(JUNE);
  });
});

it('isUnclearFact tells what cannot be understood or cannot be', () => {
  const unclear = (field: TaskField, typed: CellValue, expected: boolean) =>
    expect([field, typed, isUnclearFact(field, canonicalFact(field, typed, YEAR))]).toEqual([field, typed, expected]);
  for (const field of FACTS) unclear(field, null, false);
  for (const typed of [0, 0.8, '80%', 1, 100, 'HT', '-']) unclear('progress', typed, false);
  for (const typed of [80, '98,5', 8, -0.5, '-50%', 'khoảng 70%', 'Đang triển khai']) unclear('progress', typed, true);
  for (const field of ['finished', 'documentDate'] as const) {
    for (const typed of [JUNE, '30/6', JUNE + 0.5]) unclear(field, typed, false);
    for (const typed of ['31/2/2021', 'cuối tháng 6', -3]) unclear(field, typed, true);
  }
  for (const typed of ['x', 'có', true, false]) unclear('excluded', typed, false);
  for (const typed of ['Không', 0]) unclear('excluded', typed, true);
  // Text says what it says.
  for (const field of ['reason', 'documentNumber', 'title'] as const) unclear(field, '31/2', false);
});

it('sameFact compares what cells say', () => {
  const same = (field: TaskField, a: CellValue | undefined, b: CellValue | undefined, expected: boolean) =>
    expect([field, a, b, sameFact(field, a, b, YEAR)]).toEqual([field, a, b, expected]);
  same('progress', '50%', 0.5, true);
  same('progress', null, undefined, true);
  same('progress', null, 0, false);
  same('finished', '30/6', JUNE, true);
  same('title', 'Hương Vân', 'Hương Văn', false);
  same('reason', { error: '#N/A' }, { error: '#N/A' }, true);
  same('reason', { error: '#N/A' }, { error: '#REF!' }, false);
});

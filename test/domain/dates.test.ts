import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  dayOf,
  daysBetween,
  endOfMonth,
  formatDate,
  fromSerial,
  fromSerial1904,
  isIsoDate,
  isoDate,
  monthOf,
  parseDateText,
  parseMonthFirst,
  parsePastMonthEnd,
  swapDayAndMonth,
  swapOf,
  toSerial,
  weekday,
  withMonthEnds,
  yearOf,
} from '../../src/domain/dates';

const LAST_SERIAL = 2_958_465;
/** Serial 60 is the 29/02/1900 that Excel has and the calendar has not. */
const serials = fc.integer({ min: 1, max: LAST_SERIAL }).filter((serial) => serial !== 60);
const dates = serials.map((serial) => fromSerial(serial) ?? '');

describe('isoDate', () => {
  const check = (parts: [number, number, number], expected: string | null) => expect(isoDate(...parts)).toBe(expected);

  it('takes days of the calendar only', () => {
    check([2021, 12, 15], '2021-12-15');
    check([2021, 6, 31], null);
    check([2021, 2, 29], null);
    check([2020, 2, 29], '2020-02-29');
    check([1900, 2, 29], null); // 1900 was no leap year, whatever Excel thinks
    check([2000, 2, 29], '2000-02-29');
    check([2021, 0, 1], null);
    check([2021, 13, 1], null);
    check([2021, 1, 0], null);
    check([2021, 1.5, 1], null);
    check([Number.NaN, 1, 1], null);
  });

  it('keeps to the years a cell can hold', () => {
    check([1899, 12, 31], null);
    check([1900, 1, 1], '1900-01-01');
    check([9999, 12, 31], '9999-12-31');
    check([10000, 1, 1], null);
  });
});

describe('serial numbers', () => {
  it('are those of the 1900 system', () => {
    const pairs: [number, string][] = [
      [1, '1900-01-01'],
      [59, '1900-02-28'],
      [61, '1900-03-01'], // 60 is missing from the calendar
      [44197, '2021-01-01'],
      [44348, '2021-06-01'],
      [LAST_SERIAL, '9999-12-31'],
    ];
    for (const [serial, iso] of pairs) {
      expect(fromSerial(serial)).toBe(iso);
      expect(toSerial(iso)).toBe(serial);
    }
  });

  it('drop the time of day', () => expect(fromSerial(44348.999)).toBe('2021-06-01'));

  it('are refused where no date is meant', () => {
    for (const serial of [0, 0.5, -1, 60, LAST_SERIAL + 1, Number.NaN, Infinity]) expect(fromSerial(serial)).toBeNull();
  });

  it('go to dates and back', () => {
    fc.assert(fc.property(serials, (serial) => expect(toSerial(fromSerial(serial) ?? '')).toBe(serial)));
  });

  it('of the 1904 system are 1462 days off', () => {
    expect(fromSerial1904(0)).toBe('1904-01-01');
    expect(fromSerial1904(42886)).toBe('2021-06-01');
    expect(fromSerial1904(42886.75)).toBe('2021-06-01');
    expect(fromSerial1904(-1)).toBeNull();
    expect(fromSerial1904(LAST_SERIAL)).toBeNull();
    const since1904 = fc.integer({ min: 1462, max: LAST_SERIAL });
    fc.assert(fc.property(since1904, (serial) => expect(fromSerial1904(serial - 1462)).toBe(fromSerial(serial))));
  });

  it('grow with the days', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) =>
        expect(Math.sign(toSerial(a) - toSerial(b))).toBe(a < b ? -1 : a > b ? 1 : 0),
      ),
    );
  });
});

describe('counting days', () => {
  it('goes over months and leap days', () => {
    expect(daysBetween('2021-03-14', '2021-06-14')).toBe(92);
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2021-06-14', '2021-03-14')).toBe(-92);
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
    expect(addDays('2021-03-01', -1)).toBe('2021-02-28');
  });

  it('is its own inverse', () => {
    const around2021 = fc.integer({ min: 40_000, max: 50_000 }).map((serial) => fromSerial(serial) ?? '');
    fc.assert(
      fc.property(around2021, fc.integer({ min: -5000, max: 5000 }), (day, n) =>
        expect(daysBetween(day, addDays(day, n))).toBe(n),
      ),
    );
  });

  it('knows weekdays and skips weekends', () => {
    expect(weekday('2021-03-14')).toBe(0); // a Sunday
    expect(addWorkingDays('2021-03-14', 2)).toBe('2021-03-16');
    expect(addWorkingDays('2021-06-14', 2)).toBe('2021-06-16'); // a Monday
    expect(addWorkingDays('2021-05-14', 2)).toBe('2021-05-18'); // a Friday: Monday, Tuesday
    expect(addWorkingDays('2021-05-15', 1)).toBe('2021-05-17'); // a Saturday
    expect(addWorkingDays('2021-05-15', 0)).toBe('2021-05-15');
  });

  it('finds ends of months', () => {
    expect(endOfMonth(2021, 2)).toBe('2021-02-28');
    expect(endOfMonth(2024, 2)).toBe('2024-02-29');
    expect(endOfMonth(2021, 9)).toBe('2021-09-30');
    expect(endOfMonth(2021, 12)).toBe('2021-12-31');
  });
});

it('takes dates apart and prints them the Vietnamese way', () => {
  expect([yearOf('2021-06-09'), monthOf('2021-06-09'), dayOf('2021-06-09')]).toEqual([2021, 6, 9]);
  expect(formatDate('2021-06-09')).toBe('09/06/2021');
});

it('knows its own form', () => {
  expect(isIsoDate('2021-06-30')).toBe(true);
  for (const text of ['2021-06-31', '2021-6-3', '30/06/2021', '', '2021-06-30 ', 'x2021-06-30'])
    expect(isIsoDate(text)).toBe(false);
});

describe('the month first', () => {
  const check = (text: string, expected: string | null) =>
    expect([text, parseMonthFirst(text, 2021)]).toEqual([text, expected]);

  it('is read only where the day first gives no day', () => {
    check('12/15/2021', '2021-12-15');
    check('6/30', '2021-06-30');
    check('2021-15-12', '2021-12-15');
    check('15/12/2021', null);
    check('5/6/2021', null);
    check('31/6/2021', null);
    check('13/32/2021', null);
    check('Quý II', null);
  });

  it('may make another day of a date, which is told without making one', () => {
    fc.assert(
      fc.property(
        serials.filter((serial) => serial > 60),
        (serial) =>
          expect([serial, swapOf(serial) === 'either']).toEqual([
            serial,
            swapDayAndMonth(fromSerial(serial)!) !== null,
          ]),
      ),
      { numRuns: 200 },
    );
    for (const leapDay of [toSerial('2000-02-29'), toSerial('2400-02-29')]) expect(swapOf(leapDay)).toBe('late');
    for (let serial = 44_197; serial < 44_562; serial += 1) {
      expect([serial, swapOf(serial) === 'either']).toEqual([serial, swapDayAndMonth(fromSerial(serial)!) !== null]);
    }
    for (const strange of [0, 3, -5, 60, LAST_SERIAL + 2, Number.NaN, Infinity]) expect(swapOf(strange)).toBe('same');
  });

  it('is the other reading of a date', () => {
    expect(swapDayAndMonth('2021-06-01')).toBe('2021-01-06');
    expect(swapDayAndMonth('2021-05-05')).toBeNull();
    expect(swapDayAndMonth('2021-06-15')).toBeNull();
  });
});

describe('parseDateText', () => {
  const check = (text: string, expected: string | null) =>
    expect([text, parseDateText(text, 2021)]).toEqual([text, expected]);

  it('reads days before months, whatever the separator', () => {
    check('15/12/2021', '2021-12-15');
    check('15-12-2021', '2021-12-15');
    check('15.12.2021', '2021-12-15');
    check('15/12/21', '2021-12-15');
    check('6/1/2021', '2021-01-06');
    check(' 15 / 12 / 2021 ', '2021-12-15');
    check('15 /12/ 2021', '2021-12-15');
    check('05-06-2021', '2021-06-05');
    check('ngày 15 tháng 12 năm 2021', '2021-12-15');
    check('Ngày  5 tháng 6', '2021-06-05');
    check('2021-12-15', '2021-12-15');
  });

  it('passes over a time of day, an end and signs that only look other', () => {
    check('15/12/2021 00:00:00', '2021-12-15');
    check('15/12/2021 17:30', '2021-12-15');
    check('15/12/2021 5:30 PM', '2021-12-15');
    check('2021-6-5 10:30am', '2021-06-05');
    check('2021-12-15T17:00:00.000Z', '2021-12-15');
    check('15/12/2021.', '2021-12-15');
    check('15/12/2021 .;', '2021-12-15');
    check('15\\12\\2021', '2021-12-15');
    check('15 tháng 12, năm 2021', '2021-12-15');
  });

  it('reads what Excel shows in a short format of its own', () => {
    check('15-Dec-21', '2021-12-15');
    check('5 Jun 2021', '2021-06-05');
    check('31-June-2021', 'impossible');
    check('Jun-21', null); // June 2021, or 21 June?
  });

  it('takes the given year where none is written', () => {
    check('15/12', '2021-12-15');
    check('15.12', '2021-12-15');
    check('15-12', '2021-12-15');
    check('3-5', null); // March to May?
    check('12-5', null);
  });

  it('tells impossible dates from text', () => {
    check('31/6/2021', 'impossible');
    check('30/02', 'impossible');
    check('12/15/2021', 'impossible');
    check('ngày 31 tháng 6 năm 2021', 'impossible');
    check('Quý II', null);
    check('15/12/202', null);
    check('15/12-2021', null);
    check('15-Dec-211', null);
    check('115-Dec-21', null);
    check('2021-12-155', null);
    check('x2021-12-15', null);
    check('Trước 15/12/2021', null);
    check('Báo cáo ngày 15 tháng 12', null);
    check('ngày 15 tháng 12 năm 2021 tại trụ sở', null);
    check('', null);
  });

  it('reads back what formatDate prints', () => {
    fc.assert(fc.property(dates, (day) => expect(parseDateText(formatDate(day), 1999)).toBe(day)));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = parseDateText(text, 2021);
        expect(result === null || result === 'impossible' || isIsoDate(result)).toBe(true);
      }),
    );
  });
});

describe('a day past the end of its month', () => {
  const check = (text: string, expected: string | null, year = 2021) =>
    expect([text, year, parsePastMonthEnd(text, year)]).toEqual([text, year, expected]);

  it('stands for the last one', () => {
    check('31/6/2021', '2021-06-30');
    check('31-11', '2021-11-30');
    check('29/2/2021', '2021-02-28');
    check('30/02/2024', '2024-02-29');
    check('ngày 31 tháng 9 năm 2020', '2020-09-30');
    check('2021-02-30', '2021-02-28');
  });

  it('is nothing else: a day that there is, a day of no month, a month that is none, no date', () => {
    for (const text of ['30/6/2021', '29/2/2020', '32/6/2021', '0/6/2021', '31/13/2021', '12/31/2021', 'Quý II', '']) {
      check(text, null);
    }
  });

  it('is brought down inside a sentence, and nothing else of it changes', () => {
    const inside = (text: string, expected: string, year = 2021) => expect(withMonthEnds(text, year)).toBe(expected);
    inside('Trước 31/6', 'Trước 30/6');
    inside('Trước ngày 31 tháng 6 năm 2021; sau 30/02', 'Trước ngày 30 tháng 6 năm 2021; sau 28/02');
    inside('15-31/6', '15-30/6');
    inside('29/2/2024, 30/2/2024', '29/2/2024, 29/2/2024');
    // The day stands there twice, and only one of them is wrong.
    inside('31/3 và 31/4', '31/3 và 30/4');
    for (const text of ['31/12/2021', '131/6', '31/60', '2231/6', '31/13']) inside(text, text);
  });
});

import type { Unit } from '../../src/domain/unit';
import { isUnitInYear, isUnitOn, ofTheDay, unitsOn } from '../../src/domain/unit-days';
import { UNITS } from '../fixtures/catalogue';

const [ANY] = UNITS;
if (!ANY) throw new Error('a unit needed');
const unit = (validFrom: string | null, validTo: string | null): Unit => ({ ...ANY, validFrom, validTo });

const ALWAYS = unit(null, null);
const GONE = unit(null, '2021-06-30');
const NEW = unit('2021-07-01', null);
const BRIEF = unit('2021-03-01', '2021-10-31');

it('a unit exists from its first day to its last, both included', () => {
  const check = (each: Unit, day: string, expected: boolean) =>
    expect([each.validFrom, each.validTo, day, isUnitOn(each, day)]).toEqual([
      each.validFrom,
      each.validTo,
      day,
      expected,
    ]);
  check(ALWAYS, '1900-01-01', true);
  check(GONE, '2021-06-30', true);
  check(GONE, '2021-07-01', false);
  check(NEW, '2021-06-30', false);
  check(NEW, '2021-07-01', true);
  for (const day of ['2021-03-01', '2021-06-01', '2021-10-31']) check(BRIEF, day, true);
  for (const day of ['2021-02-28', '2021-11-01']) check(BRIEF, day, false);
});

it('a unit is one of the year where it exists on one day of it', () => {
  const years = (each: Unit) => [2019, 2020, 2021, 2022].filter((year) => isUnitInYear(each, year));
  expect(years(ALWAYS)).toEqual([2019, 2020, 2021, 2022]);
  expect(years(GONE)).toEqual([2019, 2020, 2021]);
  expect(years(NEW)).toEqual([2021, 2022]);
  expect(years(BRIEF)).toEqual([2021]);
  expect(years(unit('2020-12-31', '2022-01-01'))).toEqual([2020, 2021, 2022]);
  expect(years(unit('2021-01-01', '2021-12-31'))).toEqual([2021]);
});

it('the units of a day are those that exist on it, and all where no day is given', () => {
  const all = [ALWAYS, GONE, NEW, BRIEF];
  expect(unitsOn(all, '2021-06-30')).toEqual([ALWAYS, GONE, BRIEF]);
  expect(unitsOn(all, '2021-12-31')).toEqual([ALWAYS, NEW]);
  expect(unitsOn(all, null)).toEqual(all);
});

describe('a name of several units', () => {
  const check = (units: Unit[], on: string | null, expected: Unit[]) => expect(ofTheDay(units, on)).toEqual(expected);

  it('is that of the ones of the day', () => {
    check([GONE, NEW], '2021-06-30', [GONE]);
    check([GONE, NEW], '2021-07-01', [NEW]);
    check([GONE, NEW], null, [GONE, NEW]);
  });

  it('is that of the ones that are gone where there are no others, never of one to come', () => {
    check([GONE, unit('2025-07-01', null)], '2021-12-31', [GONE]);
    check([NEW], '2021-06-30', []);
    check([unit('2021-07-01', '2025-06-30')], '2021-06-30', []);
    check([], '2021-06-30', []);
  });
});

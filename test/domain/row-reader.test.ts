import { createRowReader, type LeadReading, type PlanContext } from '../../src/domain/row-reader';
import type { CellValue } from '../../src/domain/task';
import { NO_UNITS } from '../../src/domain/unit';
import { AREAS, UNITS } from '../fixtures/catalogue';
import { GOOD, serial, type Cells } from './rules/rule-cases';

const CONTEXT: PlanContext = { areas: AREAS, units: UNITS, year: 2021 };
const read = (cells: Cells, context: Partial<PlanContext> = {}) =>
  createRowReader({ ...CONTEXT, ...context })({ row: 5, values: { ...GOOD, ...cells } });

describe('blank cells', () => {
  it('name nothing, which is not the same as nothing known', () => {
    for (const blank of [null, '', ' \u200b', { error: '#N/A' }]) {
      expect(read({ area: blank, lead: blank, coordinators: blank })).toMatchObject({
        area: null,
        lead: { kind: 'blank' },
        coordinators: NO_UNITS,
      });
    }
    expect(read({ area: 'Ngoại giao', lead: 'Sở Ngoại vụ', coordinators: 'Sở Ngoại vụ' })).toMatchObject({
      area: { kind: 'unknown' },
      lead: { kind: 'unknown' },
      coordinators: { ...NO_UNITS, unknown: ['Sở Ngoại vụ'] },
    });
  });
});

describe('the due cell', () => {
  const check = (due: CellValue, expected: object) => expect([due, read({ due }).dueCell]).toEqual([due, expected]);

  it('may hold words that give one plain day; they are still text where formulas need a date', () => {
    check('Trước 30/11', { kind: 'value', value: '2021-11-30', asText: true });
    check('Quý III', { kind: 'value', value: '2021-09-30', asText: true });
    check('30/11', { kind: 'value', value: '2021-11-30', asText: true });
    check(serial('11-30'), { kind: 'value', value: '2021-11-30', asText: false });
  });

  it('tells why it gives no day', () => {
    check('Quý I; trước 15/9', { kind: 'invalid', reason: 'not-understood' }); // two days
    check('Quý I năm sau', { kind: 'invalid', reason: 'not-understood' }); // a day of another plan
    check('31/6', { kind: 'invalid', reason: 'impossible-date' });
    check({ error: '#REF!' }, { kind: 'invalid', reason: 'error-value' });
    check(true, { kind: 'invalid', reason: 'not-understood' });
    check('Không', { kind: 'blank' });
  });
});

describe('the lead', () => {
  // Phường Hương Hồ and xã Hương Phong went to another district on 1/7/2021; of one name there are two phường Hương Trà.
  const [office, ward] = ['Phòng Nội vụ', 'Phường Hương Hồ'].map((name) => UNITS.find((unit) => unit.name === name)!);
  const latest = UNITS.find(({ id }) => id === '19996-2025')!;
  const earlier = { ...latest, id: '19996', validFrom: null, validTo: '2025-06-30' };
  const units = [...UNITS.filter((unit) => unit !== latest), earlier, latest];
  const check = (lead: string, due: CellValue, expected: LeadReading, year = 2021) =>
    expect([lead, due, read({ lead, due, deadline: null }, { units, year }).lead]).toEqual([lead, due, expected]);

  it('is a unit of the day on which the task is due', () => {
    check('Phòng Nội vụ', '30/9/2021', { kind: 'one', unit: office! });
    check('Phường Hương Hồ', '30/6/2021', { kind: 'one', unit: ward! });
    check('Phường Hương Hồ', '1/7/2021', { kind: 'outside', unit: ward!, on: '2021-07-01' });
    check('Phường Hương Trà', '30/6/2025', { kind: 'one', unit: earlier });
    check('Phường Hương Trà', '1/7/2025', { kind: 'one', unit: latest });
  });

  it('is one that was there in the year, the later of two, where no day is given', () => {
    check('Phường Hương Hồ', null, { kind: 'one', unit: ward! });
    check('Phường Hương Hồ', null, { kind: 'outside', unit: ward!, on: '2022-12-31' }, 2022);
    check('Phường Hương Trà', null, { kind: 'one', unit: latest }, 2025);
  });

  it('that is yet to come is of another time; among several it is not known yet', () => {
    expect(read({ lead: 'Phường Hương Trà' }).lead).toEqual({ kind: 'outside', unit: latest, on: '2021-06-30' });
    expect(read({ lead: 'Phòng Nội vụ; Phường Hương Trà' }).lead).toMatchObject({ kind: 'unknown' });
    const both = UNITS.filter(({ name }) => ['Phòng Nội vụ', 'Phòng Tư pháp'].includes(name));
    expect(read({ lead: 'Phòng Nội vụ; Phòng Tư pháp' }).lead).toEqual({ kind: 'several', units: both, group: false });
  });
});

it('a line break stands between two names or inside one', () => {
  const [justice, home] = ['Phòng Tư pháp', 'Phòng Nội vụ'].map((name) => UNITS.find((unit) => unit.name === name)!);
  const check = (text: string, expected: LeadReading) =>
    expect([text, read({ lead: text }).lead, read({ coordinators: text }).coordinators.units]).toEqual([
      text,
      expected,
      expected.kind === 'one' ? [expected.unit] : [home, justice],
    ]);
  check('Phòng Nội vụ\nPhòng Tư pháp', { kind: 'several', units: [home!, justice!], group: false });
  check('Phòng Nội\nvụ', { kind: 'one', unit: home! });
});

it('coordinators without a day are those with which the year began', () => {
  const communes = (year: number) =>
    read({ coordinators: 'UBND các xã', deadline: 'Thường xuyên', due: null }, { year }).coordinators.units.map(
      ({ name }) => name,
    );
  expect(communes(2021)).toEqual(['Xã Hương Toàn', 'Xã Hương Phong']);
  expect(communes(2022)).toEqual(['Xã Hương Toàn']);
});

it('cells that say the same are read once', () => {
  const reader = createRowReader(CONTEXT);
  const [first, second] = [1, 2].map((row) => reader({ row, values: { ...GOOD } }));
  for (const key of ['area', 'deadline', 'dueCell', 'lead', 'coordinators', 'budget', 'progress'] as const)
    expect(second![key]).toBe(first![key]);
});

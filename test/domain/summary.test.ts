import fc from 'fast-check';
import { fromSerial } from '../../src/domain/dates';
import { STATUSES } from '../../src/domain/status';
import { figuresOf, summarise, type Figures } from '../../src/domain/summary';
import type { Task } from '../../src/domain/task';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';

const EMPTY_TASK: Task = {
  id: '',
  row: 1,
  number: '',
  areaId: null,
  title: '',
  product: '',
  leadIds: [],
  head: '',
  coordinators: [],
  deadline: { kind: 'missing', text: '', due: null, notes: [] },
  due: null,
  budget: null,
  link: '',
  note: '',
  progress: null,
  finished: null,
  documentNumber: '',
  documentDate: null,
  reason: '',
  excluded: false,
};
const task = (values: Partial<Task>): Task => ({ ...EMPTY_TASK, ...values });

const [FIRST_PERIOD] = PERIODS_2021;
if (!FIRST_PERIOD) throw new Error('a period needed');
const context = { areas: AREAS, units: UNITS, period: FIRST_PERIOD };

const day = fc.integer({ min: 44_100, max: 44_600 }).map((serial) => fromSerial(serial) ?? '');
const tasks = fc.array(
  fc
    .record({
      areaId: fc.constantFrom(...AREAS.map(({ id }) => id)),
      leadIds: fc.constantFrom(...UNITS.map(({ id }) => [id])),
      due: fc.option(day),
      finished: fc.option(day),
      progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      excluded: fc.boolean(),
      row: fc.integer({ min: 1, max: 60 }),
    })
    .map(task),
  { maxLength: 40 },
);
const anyPeriod = fc.constantFrom(...PERIODS_2021);

const COUNTS = [...STATUSES, 'total', 'due', 'dueDone', 'dueDoneInTime'] as const;
const sum = (rows: readonly Figures[], count: (typeof COUNTS)[number]) =>
  rows.reduce((all, row) => all + row[count], 0);

describe('figures', () => {
  it('of no task are 0, and their rates are not known', () => {
    const { rateYear, ratePeriod, rateOnTime, ...counts } = figuresOf([], '2021-03-14');
    expect(Object.values(counts)).toEqual(new Array(COUNTS.length).fill(0));
    expect([rateYear, ratePeriod, rateOnTime]).toEqual([null, null, null]);
  });

  it('count what is done, what is due and what of it was in time', () => {
    const closing = '2021-06-14';
    const list = [
      task({ due: '2021-06-14', finished: '2021-06-01' }), // early, and due on the closing day itself
      task({ due: '2021-05-31', finished: '2021-05-31' }), // on time
      task({ due: '2021-06-01', finished: '2021-06-01' }),
      task({ due: '2021-05-31', finished: '2021-06-01' }), // late
      task({ due: '2021-04-30', finished: '2021-06-14' }), // late, on the closing day
      task({ due: '2021-06-30', finished: '2021-06-10' }), // early, not due yet
      task({ due: '2021-06-14' }), // due and not done, but not overdue before tomorrow
      task({ due: '2021-06-13', progress: 0.9 }),
      task({ due: '2021-06-13', finished: '2021-06-15' }), // finished after the closing date
      task({ due: '2021-12-31', progress: 0.5 }),
      task({ due: null, finished: '2021-05-01' }),
      task({ due: '2021-05-31', excluded: true }),
    ];
    expect(figuresOf(list, closing)).toEqual({
      ...{ total: 12, excluded: 1, recurring: 1, doneEarly: 2, doneOnTime: 2, doneLate: 2 },
      ...{ inProgress: 1, notStarted: 1, overdue: 2, due: 8, dueDone: 5, dueDoneInTime: 3 },
      ...{ rateYear: 6 / 10, ratePeriod: 5 / 8, rateOnTime: 3 / 8 },
    });
  });

  it('add up', () => {
    fc.assert(
      fc.property(tasks, day, (list, closing) => {
        const figures = figuresOf(list, closing);
        expect(figures.total).toBe(list.length);
        expect(STATUSES.reduce((all, status) => all + figures[status], 0)).toBe(figures.total);
        expect(figures.due).toBeLessThanOrEqual(figures.total - figures.excluded - figures.recurring);
        expect(figures.dueDone).toBeLessThanOrEqual(figures.due);
        expect(figures.dueDoneInTime).toBeLessThanOrEqual(figures.dueDone);
        // Every due task is done or overdue, but for those due on the closing day itself.
        const dueToday = list.filter(({ due, excluded }) => due === closing && !excluded).length;
        expect(figures.due - figures.dueDone - figures.overdue).toBeGreaterThanOrEqual(0);
        expect(figures.due - figures.dueDone - figures.overdue).toBeLessThanOrEqual(dueToday);
      }),
    );
  });

  it('have rates from 0 to 1, or none', () => {
    fc.assert(
      fc.property(tasks, day, (list, closing) => {
        const { rateYear, ratePeriod, rateOnTime, due, total, excluded, recurring } = figuresOf(list, closing);
        for (const rate of [rateYear, ratePeriod, rateOnTime]) expect(rate ?? 0.5).toBeGreaterThanOrEqual(0);
        for (const rate of [rateYear, ratePeriod, rateOnTime]) expect(rate ?? 0.5).toBeLessThanOrEqual(1);
        expect(rateYear === null).toBe(total - excluded - recurring === 0);
        expect([ratePeriod === null, rateOnTime === null]).toEqual([due === 0, due === 0]);
        expect(rateOnTime ?? 0).toBeLessThanOrEqual(ratePeriod ?? 0);
      }),
    );
  });

  it('of what is done and what is due only grow', () => {
    fc.assert(
      fc.property(tasks, day, day, (list, a, b) => {
        const [before, after] = [figuresOf(list, a < b ? a : b), figuresOf(list, a < b ? b : a)];
        for (const count of ['doneEarly', 'doneOnTime', 'doneLate', 'due', 'dueDone', 'dueDoneInTime'] as const) {
          expect(after[count]).toBeGreaterThanOrEqual(before[count]);
        }
        expect(after.rateYear ?? 0).toBeGreaterThanOrEqual(before.rateYear ?? 0);
      }),
    );
  });
});

describe('a summary', () => {
  it('by area and by single leads adds up to the total', () => {
    fc.assert(
      fc.property(tasks, anyPeriod, (list, period) => {
        const summary = summarise(list, { ...context, period });
        expect(summary.total).toEqual(figuresOf(list, period.closing));
        for (const count of COUNTS) {
          expect([count, sum(summary.areas, count)]).toEqual([count, summary.total[count]]);
          expect([count, sum(summary.units, count)]).toEqual([count, summary.total[count]]);
        }
      }),
    );
  });

  it('has each area the figures of its own tasks', () => {
    fc.assert(
      fc.property(tasks, anyPeriod, (list, period) => {
        for (const { areaId, name, ...figures } of summarise(list, { ...context, period }).areas) {
          expect([name, figures]).toEqual([
            name,
            figuresOf(
              list.filter((each) => each.areaId === areaId),
              period.closing,
            ),
          ]);
        }
      }),
    );
  });

  it('does not depend on the order of the tasks', () => {
    fc.assert(
      fc.property(tasks, anyPeriod, (list, period) => {
        const rows = list.map((each, index) => ({ ...each, row: index + 1 }));
        expect(summarise([...rows].reverse(), { ...context, period })).toEqual(summarise(rows, { ...context, period }));
      }),
    );
  });

  it('lists all areas in printed order and only units that lead', () => {
    const shuffled = [...AREAS].reverse();
    const [unit] = UNITS.slice(3);
    if (!unit) throw new Error('a unit needed');
    const summary = summarise([task({ leadIds: [unit.id], excluded: true })], { ...context, areas: shuffled });
    expect(summary.areas.map(({ name }) => name)).toEqual(AREAS.map(({ name }) => name));
    expect(summary.units.map(({ unitId, excluded }) => [unitId, excluded])).toEqual([[unit.id, 1]]);
    expect(summary.period).toBe(FIRST_PERIOD);
    expect(shuffled[0]?.order).toBe(7); // the caller's list stays as it was
  });

  it('counts a task of two leads once for each and once in total', () => {
    const [one, two] = UNITS.map(({ id }) => id);
    if (!one || !two) throw new Error('two units needed');
    const summary = summarise([task({ leadIds: [one, two, one], due: '2021-03-01' })], context);
    expect(summary.units.map(({ unitId, total, overdue }) => [unitId, total, overdue])).toEqual([
      [one, 1, 1],
      [two, 1, 1],
    ]);
    expect(summary.total.total).toBe(1);
    expect(summary.overdue).toHaveLength(1);
  });

  it('keeps tasks without a known area or lead in the total', () => {
    const summary = summarise([task({ due: '2021-12-31' }), task({ areaId: 'gone', leadIds: ['gone'] })], context);
    expect(summary.total).toMatchObject({ total: 2, notStarted: 1, recurring: 1 });
    expect(sum(summary.areas, 'total')).toBe(0);
    expect(summary.units).toEqual([]);
  });
});

describe('the overdue list', () => {
  it('is oldest first, then by row', () => {
    const list = [
      task({ id: 'c', row: 9, due: '2021-03-01' }),
      task({ id: 'b', row: 4, due: '2021-03-01' }),
      task({ id: 'a', row: 12, due: '2020-12-31' }),
      task({ id: 'done', row: 1, due: '2021-01-01', finished: '2021-03-14' }),
      task({ id: 'today', row: 2, due: '2021-03-14' }),
      task({ id: 'out', row: 3, due: '2021-01-01', excluded: true }),
    ];
    expect(summarise(list, context).overdue.map((each) => [each.task.id, each.days])).toEqual([
      ['a', 73], // 31 + 28 + 14
      ['b', 13],
      ['c', 13],
    ]);
  });

  it('has as many tasks as are counted, all late by at least a day', () => {
    fc.assert(
      fc.property(tasks, anyPeriod, (list, period) => {
        const { overdue, total } = summarise(list, { ...context, period });
        expect(overdue).toHaveLength(total.overdue);
        for (const [index, { task: each, days }] of overdue.entries()) {
          const before = overdue[index - 1];
          expect(days).toBeGreaterThan(0);
          if (before) expect(before.days > days || (before.days === days && before.task.row <= each.row)).toBe(true);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { fromSerial } from '../../src/domain/dates';
import { lastDueDay } from '../../src/domain/period';
import { STATUSES } from '../../src/domain/status';
import { addUp, figuresOf, headKey, periodFigures, summarise, type Figures } from '../../src/domain/summary';
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

  it('by the calendar: what is due after closing counts as due, but is neither done nor overdue before its time', () => {
    const [closing, end] = ['2021-06-14', '2021-06-30'];
    const list = [
      task({ due: end }), // "Quý II", not done
      task({ due: end, finished: '2021-06-10' }), // done before closing
      task({ due: '2021-06-20', finished: '2021-06-20' }), // done after closing
      task({ due: '2021-06-13' }), // overdue
      task({ due: '2021-05-31', finished: '2021-06-01' }), // late
      task({ due: '2021-07-01', finished: '2021-06-01' }), // not due by any count
      task({ due: end, excluded: true }),
    ];
    const [byClosing, byCalendar] = [figuresOf(list, closing), figuresOf(list, closing, end)];
    expect([byClosing.due, byClosing.dueDone, byClosing.dueDoneInTime]).toEqual([2, 1, 0]);
    expect(byCalendar).toEqual({
      ...byClosing,
      ...{ due: 5, dueDone: 2, dueDoneInTime: 1, ratePeriod: 2 / 5, rateOnTime: 1 / 5 },
    });
  });

  it('of groups together are those of all their tasks', () => {
    fc.assert(
      fc.property(tasks, tasks, day, (one, other, closing) => {
        const together = addUp([figuresOf(one, closing), figuresOf(other, closing)]);
        expect(together).toEqual(figuresOf([...one, ...other], closing));
      }),
    );
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

describe('the list of tasks due soon', () => {
  it('is soonest first, then by row, and ends thirty days after the closing date', () => {
    const list = [
      task({ id: 'late', row: 1, due: '2021-03-13' }),
      task({ id: 'today', row: 2, due: '2021-03-14' }),
      task({ id: 'c', row: 9, due: '2021-04-13', progress: 0.9 }),
      task({ id: 'b', row: 4, due: '2021-03-31' }),
      task({ id: 'b2', row: 5, due: '2021-03-31' }),
      task({ id: 'a', row: 12, due: '2021-03-15' }),
      task({ id: 'far', row: 13, due: '2021-04-14' }),
      task({ id: 'done', row: 14, due: '2021-03-31', finished: '2021-03-14' }),
      // Done, but not yet at the closing date.
      task({ id: 'later', row: 15, due: '2021-03-31', finished: '2021-03-15' }),
      task({ id: 'out', row: 16, due: '2021-03-31', excluded: true }),
      task({ id: 'always', row: 17 }),
    ];
    expect(summarise(list, context).upcoming.map((each) => [each.task.id, each.days])).toEqual([
      ['today', 0],
      ['a', 1],
      ['b', 17],
      ['b2', 17],
      ['later', 17],
      ['c', 30],
    ]);
  });

  it('shares no task with the overdue list', () => {
    fc.assert(
      fc.property(tasks, anyPeriod, (list, period) => {
        const { overdue, upcoming } = summarise(list, { ...context, period });
        const late = new Set(overdue.map((each) => each.task));
        expect(upcoming.filter((each) => late.has(each.task))).toEqual([]);
        for (const { task: each, days } of upcoming) {
          expect([days >= 0, days <= 30, each.due !== null && each.due >= period.closing]).toEqual([true, true, true]);
        }
      }),
    );
  });
});

describe('the figures by head', () => {
  const heads = (...names: string[]) =>
    summarise(
      names.map((head, index) => task({ row: index + 1, head, due: '2021-03-01' })),
      context,
    ).heads.map(({ name, total, overdue }) => [name, total, overdue]);

  it.each<[string, string[], [string, number, number][]]>([
    ['case and spaces make no other person', ['Ông An', 'ÔNG  AN', ' ông an.'], [['Ông An', 3, 3]]],
    ['the place of the tone makes none', ['Bà Hoà', 'Bà Hòa'], [['Bà Hoà', 2, 2]]],
    ['another accent does', ['Ông Vân', 'Ông Văn'], [['Ông Văn', 1, 1], ['Ông Vân', 1, 1]]], // prettier-ignore
    ['by name, without a head last', ['', 'Trưởng phòng B', 'Chủ tịch A', ''], [['Chủ tịch A', 1, 1], ['Trưởng phòng B', 1, 1], ['', 2, 2]]], // prettier-ignore
    [
      'signs alone are no name',
      ['-', '…', ''],
      [
        ['…', 1, 1],
        ['', 2, 2],
      ],
    ],
    ['signs of formulas are only signs', ['*', '?', '=A', '<A', '"A"'], [['?', 1, 1], ['"A"', 1, 1], ['*', 1, 1], ['<A', 1, 1], ['=A', 1, 1]]], // prettier-ignore
    ['none', [], []],
  ])('%s', (_, names, expected) => {
    expect(heads(...names)).toEqual(expected);
  });

  it('tell long texts apart by their first hundred characters', () => {
    const long = 'rất dài '.repeat(300);
    expect(heads(`${long}a`, `${long}b`)).toHaveLength(1);
    expect(headKey(`A ${long}`)).not.toBe(headKey(`B ${long}`));
  });

  it('count each task once and are those of its tasks', () => {
    const names = fc.constantFrom('', 'Ông An', 'ÔNG AN', 'Bà Bình', 'Bà Bình*');
    const anyList = fc
      .tuple(tasks, fc.array(names, { minLength: 1, maxLength: 30 }))
      .map(([list, heads]) =>
        list.map((each, index) => ({ ...each, row: index + 1, head: heads[index % heads.length] ?? '' })),
      );
    fc.assert(
      fc.property(anyList, anyPeriod, (list, period) => {
        const summary = summarise(list, { ...context, period });
        for (const count of COUNTS) expect(sum(summary.heads, count)).toBe(summary.total[count]);
        for (const { name, ...figures } of summary.heads) {
          const own = list.filter(({ head }) => headKey(head) === headKey(name));
          expect([name, figures]).toEqual([name, figuresOf(own, period.closing)]);
        }
      }),
    );
  });
});

describe('the figures by period', () => {
  it('are those at each closing date, in the order of these', () => {
    fc.assert(
      fc.property(tasks, fc.boolean(), (list, byCalendar) => {
        const rows = periodFigures(list, PERIODS_2021, byCalendar);
        const closings = rows.map(({ period }) => period.closing);
        expect([...closings].sort()).toEqual(closings);
        expect(rows).toHaveLength(PERIODS_2021.length);
        for (const { period, dueUntil, ...figures } of rows) {
          expect(dueUntil).toBe(lastDueDay(period, byCalendar));
          expect(figures).toEqual(figuresOf(list, period.closing, dueUntil));
        }
      }),
    );
  });

  it('leave periods that close on one day as the catalogue has them', () => {
    const [first] = PERIODS_2021;
    const same = ['a', 'b', 'c'].map((id) => ({ ...first!, id }));
    expect(periodFigures([], same).map(({ period }) => period.id)).toEqual(['a', 'b', 'c']);
  });
});

import fc from 'fast-check';
import {
  closedBefore,
  closedFigures,
  closedPeriod,
  isSound,
  lateChanges,
  type LateChange,
} from '../../src/domain/closing';
import { toSerial } from '../../src/domain/dates';
import { figuresOf } from '../../src/domain/summary';
import { readTasks } from '../../src/domain/read-task';
import type { PlanRow } from '../../src/domain/task';
import { areaLabel } from '../../src/domain/area';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { anyRowContent } from './any-plan-row';

const context = { areas: AREAS, units: UNITS, year: 2021 };
const PERIOD = PERIODS_2021.find(({ id }) => id === '2021-H1')!;
const BY = { by: 'Lê Thị Hoa', closedAt: '2021-06-16T08:30:00', year: 2021 };
const day = (iso: string) => toSerial(iso);
const [FIRST, SECOND] = AREAS.map(areaLabel);
const [UNIT, OTHER] = UNITS.map(({ name }) => name);

const row = (number: number, values: PlanRow['values']): PlanRow => ({
  row: number,
  values: { id: `NV-${number}`, area: FIRST, title: `Việc ${number}`, lead: UNIT, due: day('2021-05-31'), ...values },
});
const PLAN = [
  row(1, { finished: day('2021-05-20'), progress: 1 }),
  row(2, { progress: 0.4 }),
  row(3, { due: day('2021-09-30') }),
  row(4, { excluded: 'x' }),
];

/** The plan as it was closed, with some rows changed since; null: the row is gone. */
function check(edits: Record<number, PlanRow['values'] | null>, expected: Partial<LateChange>[]): void {
  const closed = closedPeriod(PERIOD, PLAN, BY);
  const numbers = [...PLAN.map((one) => one.row), ...Object.keys(edits).map(Number)];
  const rows = [...new Set(numbers)].flatMap((number): PlanRow[] => {
    const edit = edits[number];
    const before = PLAN.find((one) => one.row === number) ?? row(number, {});
    return edit === null ? [] : [{ ...before, values: { ...before.values, ...edit } }];
  });
  expect(lateChanges(closed, rows, context)).toEqual(expected.map((one) => expect.objectContaining(one) as LateChange));
}

describe('what was changed after a period was closed', () => {
  test('nothing where nothing was typed', () => check({}, []));
  test.each<[string, Record<number, PlanRow['values'] | null>, Partial<LateChange>[]]>([
    [
      'a task turns out to have been finished in time',
      { 2: { finished: day('2021-05-30') } },
      [{ taskId: 'NV-2', row: 2, kind: 'changed', field: 'finished', then: null, now: day('2021-05-30') }],
    ],
    [
      'a day of finishing that was reported is taken back',
      { 1: { finished: null } },
      [{ taskId: 'NV-1', kind: 'changed', field: 'finished', then: day('2021-05-20'), now: null }],
    ],
    ['finishing after the closing date belongs to the next period', { 2: { finished: day('2021-06-20') } }, []],
    ['progress goes on', { 2: { progress: 0.9 }, 3: { progress: 0.1, reason: 'Chờ kinh phí' } }, []],
    [
      'a due date is put off',
      { 2: { due: day('2021-07-31') } },
      [{ kind: 'changed', field: 'due', then: day('2021-05-31'), now: day('2021-07-31') }],
    ],
    ['the same day as text is the same', { 2: { due: '31/5/2021' } }, []],
    [
      'a task counts for another area',
      { 3: { area: SECOND } },
      [{ kind: 'changed', field: 'area', then: FIRST, now: SECOND }],
    ],
    ['a task is led by another unit', { 3: { lead: OTHER } }, [{ kind: 'changed', field: 'lead', now: OTHER }]],
    ['a task counts again', { 4: { excluded: null } }, [{ kind: 'changed', field: 'excluded', then: 'x', now: null }]],
    ['a task came', { 9: {} }, [{ taskId: 'NV-9', row: 9, kind: 'added' }]],
    ['a task went', { 3: null }, [{ taskId: 'NV-3', title: 'Việc 3', row: null, kind: 'removed' }]],
    [
      'several facts of one task, in the order of the columns',
      { 2: { area: SECOND, due: null } },
      [
        { kind: 'changed', field: 'area' },
        { kind: 'changed', field: 'due', now: null },
      ],
    ],
  ])('%s', (_, edits, expected) => check(edits, expected));

  test('a row copied with its id is no second task', () => {
    const closed = closedPeriod(PERIOD, PLAN, BY);
    expect(lateChanges(closed, [...PLAN, { ...PLAN[0]!, row: 40 }], context)).toEqual([]);
  });
});

describe('what is kept', () => {
  test('gives the figures that were reported, whatever stands in the plan', () => {
    fc.assert(
      fc.property(fc.array(anyRowContent, { maxLength: 12 }), (given) => {
        const rows = given.map((one, index) => ({
          ...one,
          row: index + 1,
          values: { ...one.values, id: `T${index}` },
        }));
        const closed = closedPeriod(PERIOD, rows, BY);
        expect(closedFigures(closed, context)).toEqual(figuresOf(readTasks(rows, context), PERIOD.closing));
        expect(lateChanges(closed, rows, context)).toEqual([]);
        expect(isSound(closed, 2021)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('counts what was due as it was counted then', () => {
    const closed = closedPeriod(PERIOD, [row(1, { due: day('2021-06-30') })], { ...BY, byCalendar: true });
    expect(closed.dueUntil).toBe('2021-06-30');
    expect(closedFigures(closed, context)).toMatchObject({ due: 1, overdue: 0, ratePeriod: 0 });
    expect(closedFigures(closedPeriod(PERIOD, PLAN, BY), context)).toMatchObject({ due: 2 });
  });

  test('is told apart from what somebody has edited', () => {
    const closed = closedPeriod(PERIOD, PLAN, BY);
    const tasks = new Map(closed.tasks);
    tasks.set('NV-2', { ...tasks.get('NV-2'), finished: day('2021-05-30') });
    expect(isSound({ ...closed, tasks }, 2021)).toBe(false);
    tasks.delete('NV-2');
    expect(isSound({ ...closed, tasks }, 2021)).toBe(false);
  });

  test('the period before is the last of its kind that closed earlier', () => {
    const [first, second, third] = PERIODS_2021.map((period) => closedPeriod(period, PLAN, BY));
    const all = [third!, first!, second!];
    const before = (id: string) =>
      closedBefore(
        all,
        PERIODS_2021.find((period) => period.id === id)!,
      );
    expect(before('2021-9M')).toBe(second);
    expect(before('2021-Q1')).toBeNull();
    // What the year has come to says nothing of a month.
    expect(closedBefore(all, { id: '2021-M10', closing: '2021-10-14' })).toBeNull();
  });
});

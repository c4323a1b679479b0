import fc from 'fast-check';
import { fromSerial } from '../../src/domain/dates';
import { isDone, STATUSES, STATUS_LABELS, statusAt, type Status, type StatusFacts } from '../../src/domain/status';

const CLOSING = '2021-06-14';
const facts = (values: Partial<StatusFacts>): StatusFacts => ({
  excluded: false,
  due: '2021-06-30',
  finished: null,
  progress: null,
  ...values,
});

describe('statusAt', () => {
  const check = (values: Partial<StatusFacts>, expected: Status) =>
    expect(statusAt(facts(values), CLOSING)).toBe(expected);

  it('compares the finish date with the due date', () => {
    check({ finished: '2021-06-01' }, 'doneEarly');
    check({ finished: '2021-06-10', due: '2021-06-10' }, 'doneOnTime');
    check({ finished: '2021-06-11', due: '2021-06-10' }, 'doneLate');
  });

  it('does not count a finish date after the closing date', () => {
    check({ finished: '2021-06-14' }, 'doneEarly'); // on the closing day itself it counts
    check({ finished: '2021-06-15', progress: 1 }, 'inProgress');
    check({ finished: '2021-06-15', due: '2021-06-10', progress: 1 }, 'overdue');
  });

  it('is overdue only after the due date', () => {
    check({ due: '2021-06-14' }, 'notStarted');
    check({ due: '2021-06-13' }, 'overdue');
    check({ due: '2021-06-13', progress: 0.9 }, 'overdue');
  });

  it('tells started from not started', () => {
    check({ progress: 0.01 }, 'inProgress');
    check({ progress: 1 }, 'inProgress'); // reported as complete, but without a finish date
    check({ progress: 0 }, 'notStarted');
    check({ progress: null }, 'notStarted');
  });

  it('puts tasks without a due date and excluded ones apart', () => {
    check({ due: null }, 'recurring');
    check({ due: null, finished: '2021-06-01' }, 'recurring');
    check({ excluded: true }, 'excluded');
    check({ excluded: true, due: null }, 'excluded');
    check({ excluded: true, finished: '2021-06-01' }, 'excluded');
    check({ excluded: true, due: '2021-01-01' }, 'excluded');
  });
});

describe('as time goes by', () => {
  const day = fc.integer({ min: 43_800, max: 44_900 }).map((serial) => fromSerial(serial) ?? '');
  const anyFacts = fc.record({
    excluded: fc.boolean(),
    due: fc.option(day),
    finished: fc.option(day),
    progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  });

  it('what is done stays done, in the same way', () => {
    fc.assert(
      fc.property(anyFacts, day, day, (task, a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        const status = statusAt(task, earlier);
        if (isDone(status) || status === 'recurring' || status === 'excluded')
          expect(statusAt(task, later)).toBe(status);
      }),
    );
  });

  it('an overdue task is later overdue or done late, never anything better', () => {
    fc.assert(
      fc.property(anyFacts, day, day, (task, a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        if (statusAt(task, earlier) === 'overdue') expect(['overdue', 'doneLate']).toContain(statusAt(task, later));
      }),
    );
  });

  it('a task that is not late was not late before', () => {
    const late = ['overdue', 'doneLate'];
    fc.assert(
      fc.property(anyFacts, day, day, (task, a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        if (!late.includes(statusAt(task, later))) expect(late).not.toContain(statusAt(task, earlier));
      }),
    );
  });
});

it('is done in three ways', () => expect(STATUSES.filter(isDone)).toEqual(['doneEarly', 'doneOnTime', 'doneLate']));

it('has a label of its own for every status', () => {
  expect(Object.keys(STATUS_LABELS).sort()).toEqual([...STATUSES].sort());
  expect(new Set(Object.values(STATUS_LABELS)).size).toBe(STATUSES.length);
});

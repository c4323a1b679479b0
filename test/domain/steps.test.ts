import { checkPlan } from '../../src/domain/check-plan';
import { planCheckerInSteps } from '../../src/domain/plan-checker';
import { finish, finishInSlices, mapInSteps, ROWS_A_STEP, type Steps } from '../../src/domain/steps';
import type { PlanRow } from '../../src/domain/task';
import { CONTEXT, GOOD } from './rules/rule-cases';

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('steps', () => {
  function* counting(to: number): Steps<string, number> {
    for (let step = 1; step <= to; step += 1) yield step;
    return `counted to ${to}`;
  }

  it('come to the same outcome at once and in slices', async () => {
    expect(finish(counting(3))).toBe('counted to 3');
    await expect(finishInSlices(counting(3), { pause })).resolves.toBe('counted to 3');
  });

  it('map a list of any length, a step for each part of it', () => {
    const double = (number: number, index: number) => `${number} at ${index}`;
    expect(finish(mapInSteps([], double))).toEqual([]);
    const items = Array.from({ length: 2 * ROWS_A_STEP + 1 }, (_, index) => index * 2);
    const steps = mapInSteps(items, double);
    const yielded = () => steps.next().done === false;
    expect([yielded(), yielded(), yielded()]).toEqual([true, true, true]);
    expect(steps.next()).toEqual({ done: true, value: items.map(double) });
  });
});

describe('a check of a plan in slices', () => {
  const rows = Array.from({ length: 600 }, (_, index): PlanRow => {
    const number = index + 1;
    return { row: number, values: { ...GOOD, id: `NV-${number}`, number, title: `Việc ${number}`, product: null } };
  });
  const check = () => planCheckerInSteps(rows, CONTEXT);
  /** Every look at the clock takes 3 ms, so a slice is over after a few rows whatever the machine. */
  const slowClock = () => {
    let time = 1e12;
    return jest.spyOn(Date, 'now').mockImplementation(() => (time += 3));
  };

  afterEach(() => jest.restoreAllMocks());

  it('finds the same, pauses between the slices and tells how far it is', async () => {
    slowClock();
    const pauses = jest.fn(pause);
    const told: number[] = [];
    const checker = await finishInSlices(check(), {
      pause: pauses,
      onProgress: ({ done, total }) => {
        expect(total).toBe(1200);
        told.push(done);
      },
    });
    expect(checker.findings()).toEqual(checkPlan(rows, CONTEXT));
    expect(pauses.mock.calls.length).toBeGreaterThan(5);
    expect(told).toHaveLength(pauses.mock.calls.length);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThan(1200);
    checker.update(new Map([[3, null]]));
    expect(checker.findings()).toHaveLength(599);
  });

  it('does not pause for what takes no time', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(1e12);
    const pauses = jest.fn(pause);
    await finishInSlices(check(), { pause: pauses });
    expect(pauses).not.toHaveBeenCalled();
  });

  it('stops when it is told to', async () => {
    slowClock();
    const controller = new AbortController();
    let slices = 0;
    const work = finishInSlices(check(), {
      signal: controller.signal,
      pause: async () => {
        slices += 1;
        if (slices === 3) controller.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(slices).toBe(3);
  });

  it('does not start where it was told to stop before', async () => {
    const steps = check();
    const next = jest.spyOn(steps, 'next');
    const work = finishInSlices(steps, { signal: AbortSignal.abort(), pause });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    expect(next).not.toHaveBeenCalled();
  });
});

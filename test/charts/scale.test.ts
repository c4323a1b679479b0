import fc from 'fast-check';
import { axisRange, place, ticks } from '../../src/charts/scale';

test.each([
  // [values, wished steps, labels]
  [[3, 7, 12], 4, [0, 5, 10, 15]],
  [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  // Nobody has half a task.
  [[1, 2], 8, [0, 1, 2]],
  [[-4, 6], 5, [-4, -2, 0, 2, 4, 6]],
  // Nothing at all still gives an axis.
  [[0], 4, [0, 0.5, 1]],
])('round labels for %j in about %i steps', (values, count, expected) => {
  const range = axisRange(values, count);
  expect(ticks(range)).toEqual(expected);
});

test('given ends are kept', () => {
  expect(axisRange([0.83, 0.97], 4, { min: 0.8, max: 1 })).toMatchObject({ min: 0.8, max: 1 });
});

test('an axis holds every value and zero', () => {
  fc.assert(
    fc.property(
      // Hundredths, as percentages and amounts are.
      fc.array(
        fc.integer({ min: -1e8, max: 1e8 }).map((hundredths) => hundredths / 100),
        { minLength: 1, maxLength: 20 },
      ),
      fc.integer({ min: 1, max: 12 }),
      (values, count) => {
        const { min, max, step } = axisRange(values, count);
        const slack = step * 1e-6;
        expect(Math.min(0, ...values)).toBeGreaterThanOrEqual(min - slack);
        expect(Math.max(0, ...values)).toBeLessThanOrEqual(max + slack);
        expect(max).toBeGreaterThan(min);
      },
    ),
  );
});

test('places are proportional and stop at the ends', () => {
  const scale = { min: 0, max: 50, from: 100, to: 300 };
  expect([0, 25, 50, 70, -5].map((value) => place(scale, value))).toEqual([100, 200, 300, 300, 100]);
});

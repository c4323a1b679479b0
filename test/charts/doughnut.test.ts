import fc from 'fast-check';
import { layoutSlices, slicePath } from '../../src/charts/doughnut';

const FULL_TURN = 2 * Math.PI;

test('slices make a full turn in proportion', () => {
  const slices = layoutSlices([1, 3, null, 0, 4]);
  expect(slices.map(({ index }) => index)).toEqual([0, 1, 4]);
  expect(slices.map(({ start, end }) => (end - start) / FULL_TURN)).toEqual([1 / 8, 3 / 8, 4 / 8]);
});

test('whatever the values, slices follow each other from 0 to a full turn', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }), (values) => {
      fc.pre(values.some((value) => value > 0));
      const slices = layoutSlices(values);
      let reached = 0;
      for (const { start, end } of slices) {
        expect(start).toBeCloseTo(reached, 9);
        reached = end;
      }
      expect(reached).toBeCloseTo(FULL_TURN, 9);
    }),
  );
});

test('nothing but zeros gives no slice', () => {
  expect(layoutSlices([0, null])).toEqual([]);
});

test('a single status is a whole ring, which one arc could not draw', () => {
  const path = slicePath({ start: 0, end: FULL_TURN }, 100, 50);
  expect(path.match(/A/g)).toHaveLength(4);
});

test('a slice starts at 12 o’clock and turns clockwise', () => {
  expect(slicePath({ start: 0, end: Math.PI / 2 }, 100, 50)).toMatch(/^M0 -100A100 100 0 0 1 100 (-?0)L50 /);
});

import { linePath } from '../../src/charts/line';

const at = (index: number, value: number) => ({ x: index * 10, y: value });

test('a missing value leaves a gap in the line', () => {
  expect(linePath([1, 2, null, 4, 5], at)).toBe('M0 1L10 2M30 4L40 5');
});

test('a line of nothing draws nothing', () => {
  expect(linePath([null, null], at)).toBe('');
});

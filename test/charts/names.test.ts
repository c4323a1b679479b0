import fc from 'fast-check';
import { bottomNames, fitNames, leftNames, SMALLEST_NAME } from '../../src/charts/names';
import { cutMiddle, textWidth } from '../../src/charts/text';
import { galleryNames } from '../support/chart-gallery';

const SIZE = 12;

test('names that fit are left alone', () => {
  expect(fitNames(['Phòng Tư pháp', 'Thanh tra'], 200, SIZE, 1)).toEqual([['Phòng Tư pháp'], ['Thanh tra']]);
});

test('a name that is cut still tells which unit it is', () => {
  const communes = ['Ủy ban nhân dân phường Hương Văn', 'Ủy ban nhân dân phường Hương Vân'];
  const [[first = ''] = [], [second = ''] = []] = fitNames(communes, 110, SIZE, 1);
  expect(first).toMatch(/^Ủy.*….*Văn$/);
  expect(second).toMatch(/^Ủy.*….*Vân$/);
  // Alone, the end may go: the beginning is what people look for.
  expect(fitNames([communes[0] ?? ''], 110, SIZE, 1)[0]?.[0]).toMatch(/^Ủy ban nhân.*…$/);
});

test('in two lines the first stays whole and the second keeps the end', () => {
  const [lines = []] = fitNames(
    ['Ủy ban nhân dân thị trấn miền núi Hương Mẫu 1', 'Ủy ban nhân dân thị trấn miền núi Hương Mẫu 2'],
    100,
    SIZE,
    2,
  );
  expect(lines).toHaveLength(2);
  expect(lines[0]).not.toContain('…');
  expect(lines[1]).toMatch(/….*Mẫu 1$/);
});

test('whatever the width, sixty communes stay apart and no line is wider than it may be', () => {
  const names = galleryNames(60);
  fc.assert(
    fc.property(fc.integer({ min: 90, max: 260 }), fc.integer({ min: 1, max: 3 }), (room, most) => {
      const fitted = fitNames(names, room, SIZE, most);
      expect(new Set(fitted.map((lines) => lines.join(' '))).size).toBe(names.length);
      for (const line of fitted.flat()) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(room);
    }),
  );
});

test('a text cut in the middle keeps its end', () => {
  expect(cutMiddle('Tư pháp', 500, SIZE)).toBe('Tư pháp');
  expect(cutMiddle('Ủy ban nhân dân xã Hương Bình', 120, SIZE)).toMatch(/^Ủy.*…\S.*Bình$/);
});

test.each([
  // [categories, pixels across, way]
  [1, 300, 'level'],
  [7, 900, 'level'],
  // In three lines some names would lose their end.
  [7, 300, 'upright'],
  [24, 900, 'upright'],
  [60, 300, 'upright'],
])('%i long names below %i pixels are written in the way "%s"', (count, width, way) => {
  const names = bottomNames(galleryNames(count), { width, height: 300 }, SIZE);
  expect(names.way).toBe(way);
  expect(names.height).toBeLessThan(150);
  expect(names.size).toBeGreaterThanOrEqual(SMALLEST_NAME);
  // What is shown has room: no name is nearer to the next than its letters are high.
  expect((width / count) * names.every).toBeGreaterThanOrEqual(names.size * 0.99);
});

test('lying bars: letters get smaller before a name is left out', () => {
  const plot = { width: 320, height: 300 };
  expect(leftNames(galleryNames(7), plot, SIZE)).toMatchObject({ size: SIZE, every: 1 });
  const many = leftNames(galleryNames(32), plot, SIZE);
  expect(many.every).toBe(1);
  expect(many.size).toBeLessThan(SIZE);
  expect(leftNames(galleryNames(60), plot, SIZE)).toMatchObject({ size: SMALLEST_NAME, every: 2 });
  expect(many.width).toBeLessThan(plot.width / 2);
});

import { scrollTo } from '../../../src/workbench/page/scroll-to';

/** Two frozen rows of 50 and 30 pixels, then rows of 20, 100, 20, 20 and 300. */
const ENDS = [50, 80, 100, 200, 220, 240, 540];
const check = (because: string, index: number, scroll: number, expected: number) =>
  test(because, () => expect(scrollTo(index, { ends: ENDS, frozen: 2, scroll, room: 130 })).toBe(expected));

check('a frozen row is always in view', 1, 40, 40);
check('a row in view stays where it is', 3, 0, 0);
check('a row that is cut off below comes in whole', 4, 0, 10);
check('a row below comes in whole, whatever the heights of the rows before it', 5, 0, 30);
check('a row above comes to the top', 2, 60, 0);
check('a row that is cut off above comes to the top', 3, 60, 20);
check('of a row that is larger than the view the start is shown', 6, 0, 160);

test('without frozen rows', () => {
  expect(scrollTo(0, { ends: ENDS, frozen: 0, scroll: 60, room: 130 })).toBe(0);
  expect(scrollTo(4, { ends: ENDS, frozen: 0, scroll: 0, room: 130 })).toBe(90);
});

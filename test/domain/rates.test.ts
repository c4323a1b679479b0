import { chosenRate, RATE_CHOICES, RATES, readRateChoice } from '../../src/domain/rates';
import { addUp, figuresOf } from '../../src/domain/summary';

describe('the rate that ranks', () => {
  test.each([
    ['A', 'A'],
    ['a. Hoàn thành năm', 'A'],
    ['  C. Đúng hạn ', 'C'],
    ['B', 'B'],
    ['', 'B'],
    ['D. Quá hạn', 'B'],
    ['Đúng hạn', 'B'],
  ])('%p means %s', (text, expected) => expect(readRateChoice(text)).toBe(expected));

  test('every choice reads back from what tables call it', () => {
    for (const choice of RATE_CHOICES) expect(readRateChoice(RATES[choice].label)).toBe(choice);
  });

  test('is one of the figures, and unknown where that is', () => {
    const figures = { ...figuresOf([], '2021-06-14'), rateYear: 0.5, ratePeriod: 0.75, rateOnTime: 0.25 };
    expect(RATE_CHOICES.map((choice) => chosenRate(figures, choice))).toEqual([0.5, 0.75, 0.25]);
    expect(chosenRate(addUp([]), 'B')).toBeNull();
  });
});

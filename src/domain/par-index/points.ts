/** Points (điểm) have two decimals. Sums are made of whole hundredths, so that no dust of binary fractions gathers in them. */
import { withoutDust } from '../number-text';

/** Whole hundredths of a point, half up: 1,005 is 101. */
export const hundredths = (points: number): number => Math.round(withoutDust(points * 100));

export const fromHundredths = (count: number): number => count / 100;

/** To the hundredth, half up. */
export const roundPoints = (points: number): number => fromHundredths(hundredths(points));

/** The sum to the hundredth. */
export const sumPoints = (points: readonly number[]): number =>
  fromHundredths(points.reduce((sum, each) => sum + hundredths(each), 0));

/** `part` of `whole` in %, to the hundredth; null where there is nothing to have a part of. */
export const percentOf = (part: number, whole: number): number | null =>
  whole > 0 ? roundPoints((part / whole) * 100) : null;

/** "1,70": as score sheets print points. */
export const pointsText = (points: number, decimal: ',' | '.' = ','): string =>
  roundPoints(points).toFixed(2).replace('.', decimal);

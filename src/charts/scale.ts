/** From values to places on the drawing, and the round numbers an axis shows. */

/** Linear: `min` lands on `from`, `max` on `to` (pixels; `to` may be the smaller one). */
export type Scale = { min: number; max: number; from: number; to: number };

/** Place of a value; values outside the axis stop at its ends, as Excel cuts bars off. */
export function place(scale: Scale, value: number): number {
  const inside = Math.min(scale.max, Math.max(scale.min, value));
  return scale.from + ((inside - scale.min) / (scale.max - scale.min)) * (scale.to - scale.from);
}

/**
 * Ends of a value axis that holds all `values` and 0, with about `count` steps of 1, 2 or 5 times a power of ten.
 * Whole numbers never get a step below 1: nobody has half a task. Given ends are kept.
 */
export function axisRange(
  values: readonly number[],
  count: number,
  fixed: { min?: number; max?: number } = {},
): { min: number; max: number; step: number } {
  const low = fixed.min ?? Math.min(0, ...values);
  const highest = fixed.max ?? Math.max(low, 0, ...values);
  const high = highest > low ? highest : low + 1;
  const span = high - low;
  const whole = values.every(Number.isInteger) && Number.isInteger(low) && Number.isInteger(high) && span > 1;
  const step = Math.max(roundStep(span / Math.max(1, count)), whole ? 1 : 0);
  return {
    min: fixed.min ?? floorTo(low, step),
    max: fixed.max ?? Math.max(ceilTo(high, step), floorTo(low, step) + step),
    step,
  };
}

/** Values at which an axis is labelled, from `min` to `max`. */
export function ticks(range: { min: number; max: number; step: number }): number[] {
  const count = Math.floor((range.max - range.min) / range.step + 1e-6);
  return Array.from({ length: count + 1 }, (_, index) => Number((range.min + index * range.step).toPrecision(12)));
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

const floorTo = (value: number, step: number): number => Math.floor(value / step + 1e-9) * step;
const ceilTo = (value: number, step: number): number => Math.ceil(value / step - 1e-9) * step;

/** Tenths of a pixel are finer than any screen and keep the markup small. */
export const round = (value: number): number => Math.round(value * 10) / 10;

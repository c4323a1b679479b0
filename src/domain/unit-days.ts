import type { IsoDate } from './dates';
import type { Unit } from './unit';

/** True on every day from `validFrom` to `validTo`, both included. */
export function isUnitOn(unit: Unit, date: IsoDate): boolean {
  return (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || date <= unit.validTo);
}

/** True where it exists on at least one day of the year. */
export function isUnitInYear({ validFrom, validTo }: Unit, year: number): boolean {
  return (validFrom ?? '') <= `${year}-12-31` && (validTo === null || validTo >= `${year}-01-01`);
}

/** Units that exist on a day; all where `date` is null. */
export function unitsOn(units: readonly Unit[], date: IsoDate | null): Unit[] {
  return date === null ? [...units] : units.filter((unit) => isUnitOn(unit, date));
}

/**
 * Of units of one name, those of the day. Where none is left, those that exist no more still answer to their name (a task may
 * well be due after its unit was merged away), but one that is yet to come does not.
 */
export function ofTheDay(units: readonly Unit[], on: IsoDate | null): readonly Unit[] {
  if (on === null) return units;
  const current = units.filter((unit) => isUnitOn(unit, on));
  return current.length > 0 ? current : units.filter(({ validTo }) => validTo !== null && validTo < on);
}

/** Which unit of the catalogue a workbook of a lower level is of. */
import type { IsoDate } from '../dates';
import type { Plan } from '../plan';
import { nameKey } from '../text';
import { unitMatcher } from '../unit';
import type { OwnWorkbook } from './returned';

/** "phường Tứ Hạ, thị xã Hương Trà", "phường Tứ Hạ - thị xã Hương Trà". */
const WITHIN = /\s*,\s*|\s+[-–]\s+/;

/**
 * The id of the unit that an office with a workbook of its own is, on the closing day of the period that it reports on: by its place; by
 * the name of the office only where its place is ours or not said, because every town has a "Phòng Nội vụ". null where no unit, or more
 * than one, is meant, and for the office whose workbook this is.
 */
export function officeFinder({
  header,
  units,
  periods,
}: Pick<Plan, 'header' | 'units' | 'periods'>): (
  office: Pick<OwnWorkbook, 'place' | 'consolidator' | 'periodId'>,
) => string | null {
  const match = unitMatcher(units);
  const closings = new Map(periods.map(({ id, closing }) => [id, closing]));
  const here = nameKey(header.place);
  const unitNamed = (name: string, on: IsoDate | null): string | null => {
    const found = match(name, on);
    // A unit that is yet to come is named all the same.
    const anyTime = found.kind === 'unknown' ? match(name, null) : found;
    return anyTime.kind === 'one' ? anyTime.unit.id : null;
  };
  return ({ place, consolidator, periodId }) => {
    const on = closings.get(periodId) ?? null;
    if (nameKey(place) === '' || nameKey(place) === here) {
      const isSelf = nameKey(consolidator) === nameKey(header.consolidator);
      return isSelf ? null : unitNamed(consolidator, on);
    }
    const whole = unitNamed(place, on);
    const [first = '', ...around] = place.split(WITHIN);
    return whole ?? (around.some((part) => nameKey(part) === here) ? unitNamed(first, on) : null);
  };
}

import type { PlanHeading } from '../domain/plan-headings';
import { nameKey } from '../domain/text';

/**
 * Which of these column names holds which field: by the heading itself, else by one of its other usual wordings. A column is claimed
 * once. Returns places in `names`.
 */
export function columnsByHeading<Field extends string>(
  names: readonly string[],
  headings: Readonly<Record<Field, PlanHeading>>,
  places: Map<Field, number> = new Map(),
): Map<Field, number> {
  const keys = names.map(nameKey);
  const claimed = new Set(places.values());
  const claim = (wordings: (heading: PlanHeading) => readonly string[]): void => {
    for (const field of Object.keys(headings) as Field[]) {
      if (places.has(field)) continue;
      const wanted = wordings(headings[field]).map(nameKey);
      const at = keys.findIndex((key, index) => !claimed.has(index) && wanted.includes(key));
      if (at < 0) continue;
      places.set(field, at);
      claimed.add(at);
    }
  };
  claim(({ heading }) => [heading]);
  claim(({ aliases }) => aliases);
  return places;
}

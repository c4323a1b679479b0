import { areaLabel, areaMatcher, type Area } from '../area';
import { isCellError, isNothing, readText } from '../cell-values';
import { suggestNames } from '../suggest';
import type { CellValue } from '../task';
import { unitMatcher, type Unit } from '../unit';
import { nameKey } from '../text';

/** What a cell that should name something of the catalogue says instead; null where it is right or blank. */
export type NameFault = { candidates: string[] };

/** How tables besides the plan name areas and units: formulas count only the names of the catalogue themselves. */
export type CatalogueNames = {
  area: (value: CellValue | undefined) => NameFault | null;
  unit: (value: CellValue | undefined) => NameFault | null;
};

export function catalogueNames({ areas, units }: { areas: readonly Area[]; units: readonly Unit[] }): CatalogueNames {
  const matchArea = areaMatcher(areas);
  const matchUnit = unitMatcher(units);
  const labels = areas.map((area) => ({ name: areaLabel(area), aliases: [area.name, ...area.aliases] }));
  const check = (
    value: CellValue | undefined,
    names: readonly string[],
    find: (text: string) => readonly string[],
  ): NameFault | null => {
    if (isNothing(value) || isCellError(value)) return null;
    const text = readText(value);
    const same = names.some((name) => name.toLowerCase() === text.toLowerCase());
    return same ? null : { candidates: [...find(text)] };
  };
  return {
    area: (value) =>
      check(
        value,
        labels.map(({ name }) => name),
        (text) => {
          const match = matchArea(text);
          return match.kind === 'one' ? [areaLabel(match.area)] : suggestNames(text, labels);
        },
      ),
    unit: (value) =>
      check(
        value,
        units.map(({ name }) => name),
        (text) => {
          const match = matchUnit(text, null);
          return match.kind === 'one' ? [match.unit.name] : suggestNames(text, units);
        },
      ),
  };
}

/** The first row of each name, by the keys of names; a later row of the same name repeats it. */
export function firstRows(rows: readonly { row: number; name: CellValue | undefined }[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { row, name } of rows) {
    const key = nameKey(readText(name));
    if (key !== '' && !first.has(key)) first.set(key, row);
  }
  return first;
}

/** The earlier row that this one repeats; null where there is none. */
export function repeatedRow(
  first: ReadonlyMap<string, number>,
  { row, name }: { row: number; name: CellValue | undefined },
): number | null {
  const earlier = first.get(nameKey(readText(name)));
  return earlier === undefined || earlier >= row ? null : earlier;
}

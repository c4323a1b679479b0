/** Cutting rectangles out of lists of rectangles. */
import { contains, intersects } from '../../workbook/a1';
import type { Area } from '../../workbook/workbook';

export function overlap(a: Area, b: Area): Area | null {
  if (!intersects(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const cut = overlap(area, hole);
  if (cut === null) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const cutBottom = cut.row + cut.rows;
  const cutRight = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cutBottom, rows: bottom - cutBottom },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: cutRight, columns: right - cutRight },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** Takes `hole` out of every entry; entries keep what is left of them. */
export function cutOut<T extends { area: Area }>(entries: T[], hole: Area): T[] {
  return entries.flatMap((entry) =>
    intersects(entry.area, hole) ? without(entry.area, hole).map((area) => ({ ...entry, area })) : [entry],
  );
}

/** Splits entries so that each lies wholly inside or wholly outside `area`; gives the ones inside. */
export function isolate<T extends { area: Area }>(entries: T[], area: Area): { all: T[]; inside: T[] } {
  const all: T[] = [];
  const inside: T[] = [];
  for (const entry of entries) {
    const common = overlap(entry.area, area);
    if (common === null) all.push(entry);
    else if (contains(area, entry.area)) {
      all.push(entry);
      inside.push(entry);
    } else {
      const part = { ...entry, area: common };
      all.push(part, ...without(entry.area, area).map((rest) => ({ ...entry, area: rest })));
      inside.push(part);
    }
  }
  return { all, inside };
}

/** Rows or columns of a sheet in pixels: where each ends, how many are frozen, what of the others is in view. */
type Axis = { ends: readonly number[]; frozen: number; scroll: number; room: number };

/** How far to scroll, in pixels, so that a row or a column is in view. */
export function scrollTo(index: number, { ends, frozen, scroll, room }: Axis): number {
  if (index < frozen) return scroll;
  const base = ends[frozen - 1] ?? 0;
  const start = (ends[index - 1] ?? 0) - base;
  const end = (ends[index] ?? start + base) - base;
  if (start < scroll || end - start > room) return start;
  return Math.max(scroll, end - room);
}

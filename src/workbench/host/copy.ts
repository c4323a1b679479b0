/** Copies plain data; objects that are shared (styles) stay shared in the copy. */
export function copyPlain<T>(value: T, seen = new Map<unknown, unknown>()): T {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    seen.set(value, list);
    // A plain loop also visits holes, which become null: cells are sparse.
    for (let index = 0; index < value.length; index += 1) list.push(copyPlain<unknown>(value[index] ?? null, seen));
    return list as T;
  }
  const result: Record<string, unknown> = {};
  seen.set(value, result);
  for (const [key, entry] of Object.entries(value))
    if (entry !== undefined) result[key] = copyPlain<unknown>(entry, seen);
  return result as T;
}

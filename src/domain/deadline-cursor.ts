/** A place in the plain text of a deadline (lower case, no accents). */
export type Cursor = { readonly text: string; at: number; readonly planYear: number };

/** Tries `pattern` (sticky) at the cursor and moves past it. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at = pattern.lastIndex;
  return match;
}

/** Runs `read`; where it gives null the cursor stays. */
export function attempt<T>(cursor: Cursor, read: (cursor: Cursor) => T | null): T | null {
  const start = cursor.at;
  const result = read(cursor);
  if (result === null) cursor.at = start;
  return result;
}

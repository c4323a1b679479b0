import type { CchcError } from '../domain/error';

/** What failed, for the diagnostics page; it stays in this page's memory. `times`: how often, one after the other, last `at`. */
export type RecentError = { failure: CchcError; at: Date; times: number };

const MOST = 20;

/** `errors` with one more, newest first. While a cell is being edited Excel refuses again and again: that is one entry. */
export function withError(
  errors: readonly RecentError[],
  failure: CchcError,
  at: Date = new Date(),
): readonly RecentError[] {
  // Somebody stopped it, and everything is as it was.
  if (failure.code === 'cancelled' && !failure.details.notRestored) return errors;
  const [last, ...before] = errors;
  const again = last?.failure.code === failure.code && last.failure.details.code === failure.details.code;
  return again
    ? [{ failure, at, times: last.times + 1 }, ...before]
    : [{ failure, at, times: 1 }, ...errors].slice(0, MOST);
}

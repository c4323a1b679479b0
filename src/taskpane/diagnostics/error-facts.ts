import type { CchcError } from '../../domain/error';

/** Details that are numbers of our own: counts, limits, years. All others may quote a cell, a sheet or a file and are left out. */
const NUMBERS = ['rows', 'most', 'problems', 'tasks', 'year', 'wanted', 'notRestored'] as const;

/** What only programs write: names of errors, of members of Office.js and of reasons of ours. */
const ERROR_NAME = /^[A-Z][A-Za-z]{2,59}$/;
const REASON = /^[a-z]+(-[a-z]+){0,4}$/;
const MEMBER = /^[A-Z][A-Za-z]{1,59}(\.[A-Za-z]{1,59}){0,3}$/;
/** A place in a script of ours, whose name carries the hash of its content. */
const PLACE = /\b[a-z0-9-]+\.[0-9a-f]{20}\.js:\d+:\d+/g;
const PLACES = 3;

/**
 * What can be told of a failure to anybody: its code, the code that Excel gave, counts, and where in Excel's members and in our scripts it
 * happened. Messages are never told, because they quote.
 */
export function errorFacts({ code, details, cause, stack }: CchcError): string[] {
  const told = (key: string, pattern: RegExp) => {
    const value = details[key];
    return typeof value === 'string' && pattern.test(value) ? [`${key} ${value}`] : [];
  };
  const numbers = NUMBERS.flatMap((key) => (typeof details[key] === 'number' ? [`${key} ${details[key]}`] : []));
  const trace = cause instanceof Error ? cause.stack : stack;
  return [
    code,
    ...told('code', ERROR_NAME),
    ...told('reason', REASON),
    ...numbers,
    ...memberOf(cause),
    ...(trace?.match(PLACE) ?? []).slice(0, PLACES),
  ];
}

/** "Range.values": where in its own members Excel met the error. */
function memberOf(cause: unknown): string[] {
  if (typeof cause !== 'object' || cause === null || !('debugInfo' in cause)) return [];
  const { debugInfo } = cause;
  if (typeof debugInfo !== 'object' || debugInfo === null || !('errorLocation' in debugInfo)) return [];
  const { errorLocation } = debugInfo;
  return typeof errorLocation === 'string' && MEMBER.test(errorLocation) ? [errorLocation] : [];
}

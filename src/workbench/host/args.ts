/** Reads the loosely typed arguments of Office.js actions; everything wrong is InvalidArgument. */
import { invalidArgument } from './refusal';

export function textArg(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return invalidArgument(name);
}

/** undefined and null mean "not given". */
export function optionalText(value: unknown, name: string): string | null {
  return value === undefined || value === null ? null : textArg(value, name);
}

export function numberArg(value: unknown, name: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : invalidArgument(name);
}

export function integerArg(value: unknown, name: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const number = numberArg(value, name);
  return Number.isInteger(number) && number >= min && number <= max ? number : invalidArgument(name);
}

export function rangeArg(value: unknown, name: string, min: number, max: number): number {
  const number = numberArg(value, name);
  return number >= min && number <= max ? number : invalidArgument(name);
}

export function booleanArg(value: unknown, name: string): boolean {
  return typeof value === 'boolean' ? value : invalidArgument(name);
}

export function choiceArg<T extends string>(value: unknown, choices: readonly T[], name: string): T {
  return choices.find((choice) => choice === value) ?? invalidArgument(name);
}

/** "#RRGGBB", or "" for none; colour names as HTML has them are understood for the common ones. */
export function colorArg(value: unknown, name: string): string {
  if (typeof value !== 'string') return invalidArgument(name);
  const named: Record<string, string> = {
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    green: '#008000',
    blue: '#0000FF',
    yellow: '#FFFF00',
    orange: '#FFA500',
    gray: '#808080',
  };
  const color = named[value.toLowerCase()] ?? (value.startsWith('#') ? value : `#${value}`);
  return /^#[0-9a-fA-F]{6}$/.test(color) ? color.toUpperCase() : invalidArgument(name);
}

export function recordArg(value: unknown, name: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : invalidArgument(name);
}

/**
 * Turns what was assigned to a cell property into a matrix of the area's exact shape. A single value is spread over the area,
 * as Excel does.
 */
export function matrixArg(value: unknown, rows: number, columns: number, name: string): unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  }
  if (value.length !== rows) {
    invalidArgument(`${name}: ${value.length} rows for a range of ${rows} × ${columns}`);
  }
  return value.map((line: unknown) => {
    if (!Array.isArray(line) || line.length !== columns) {
      return invalidArgument(`${name}: every row needs ${columns} entries`);
    }
    return line as unknown[];
  });
}

import { formatDate } from '../domain/dates';
import type { Finding } from '../domain/finding';
import type { TaskField } from '../domain/task';
import { cleanText } from '../domain/text';

/** What a sentence about a finding or a template problem is made of. `value`: what stands in the cell, as a person reads it. */
export type Facts = { value: string; field: TaskField | null; details: Finding['details'] };

const QUOTED = 60;

/** A value inside a sentence: one line, cut where it has more than `most` letters. */
export function quote(value: string, most = QUOTED): string {
  const line = cleanText(value);
  if (line.length <= most) return line;
  // A letter takes two places at most, so this is enough of a line that may be as long as a cell.
  const letters = [...line.slice(0, 2 * most + 1)];
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
}

const LISTED = 6;

/** Quoted names one after the other; of a long list the first ones. `more` says how many are left. */
export function quoteAll(names: readonly string[], more: (count: number) => string): string {
  const listed = names.slice(0, LISTED).map((name) => `"${quote(name)}"`);
  const left = names.length - listed.length;
  return [...listed, ...(left > 0 ? [more(left)] : [])].join('; ');
}

/** More names than this make a sentence that nobody reads to its end. */
const A_FEW = 4;

/** Names one after the other; of more than a few the first three, and `more` says how many are left. */
export function some(names: readonly string[], more: (count: number) => string): string {
  if (names.length <= A_FEW) return names.join('; ');
  return `${names.slice(0, A_FEW - 1).join('; ')} ${more(names.length - A_FEW + 1)}`;
}

/** A detail as text; '' where it is not there. */
export function detail({ details }: Facts, key: string): string {
  const value = details[key];
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
}

export function listOf({ details }: Facts, key: string): string[] {
  const value = details[key];
  return Array.isArray(value) ? value : value === undefined ? [] : [String(value)];
}

/** True where a cell and the name it stands for look the same, and only spaces or invisible characters differ. */
export function looksLike(facts: Facts, key: string): boolean {
  return cleanText(facts.value) === detail(facts, key);
}

/** A detail that is a day, as dd/mm/yyyy. */
export function day(facts: Facts, key: string): string {
  const value = detail(facts, key);
  return value === '' ? '' : formatDate(value);
}

/** 98.5 → "98,5" (vi) or "98.5" (en). */
export function numberText(value: string | number | string[] | undefined, decimal: ',' | '.'): string {
  const rounded = Math.round(Number(value) * 100) / 100;
  return String(rounded).replace('.', decimal);
}

/** Facts: what cells say, in one form whatever program typed or saved them, so that files can be compared. */
import { readAmount } from '../amount';
import { readDate, readMark } from '../cell-values';
import { isDay, toSerial } from '../dates';
import { readProgress } from '../progress';
import { remember } from '../remember';
import { sameCell, type CellValue, type TaskField } from '../task';
import { tidyText } from '../text';
import type { TaskFacts } from './returned';

/** What the plan says of a task; set by the consolidator. STT is only a place in the list. */
export const PLAN_FACTS = [
  'area',
  'title',
  'product',
  'lead',
  'head',
  'coordinators',
  'deadline',
  'due',
  'budget',
  'link',
  'note',
] as const satisfies readonly TaskField[];

/** What a unit reports of a task. */
export const PROGRESS_FACTS = [
  'progress',
  'finished',
  'documentNumber',
  'documentDate',
  'reason',
  'excluded',
] as const satisfies readonly TaskField[];

/** All columns that are compared between files, plan before progress. */
export const FACTS: readonly TaskField[] = [...PLAN_FACTS, ...PROGRESS_FACTS];

const IN_PLAN: ReadonlySet<TaskField> = new Set(PLAN_FACTS);
export const isPlanFact = (field: TaskField): boolean => IN_PLAN.has(field);

/**
 * What a cell says, in one form: blank as null, a day as a serial without time of day, progress as a share and an amount as a number
 * where the text is certain, a tick as "x", other text composed and trimmed with its line breaks as \n. What could mean two things, or
 * is not understood, stays what was typed: 98,5 without its sign, "1.234", "Đang triển khai". `year` completes "15/12".
 */
export function canonicalFact(field: TaskField, value: CellValue | undefined, year: number): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return ofText(field, value, year);
  if (typeof value === 'number') return ofNumber(field, value);
  if (typeof value === 'boolean') return ofBoolean(field, value);
  return value;
}

/** Two cells say the same. */
export function sameFact(field: TaskField, a: CellValue | undefined, b: CellValue | undefined, year: number): boolean {
  return a === b || sameCell(canonicalFact(field, a, year), canonicalFact(field, b, year));
}

/**
 * True where a unit reports something, in canonical form, that cannot be understood or cannot be: "khoảng 70%", 98,5 without its sign,
 * 800%, "31/2/2021", "không" as a tick. A blank cell is clear, and text says what it says.
 */
export function isUnclearFact(field: TaskField, value: CellValue): boolean {
  if (value === null) return false;
  switch (field) {
    case 'progress':
      return typeof value !== 'number' || value < 0 || value > 1;
    case 'finished':
    case 'documentDate':
      return typeof value !== 'number' || !isDay(value);
    case 'excluded':
      return value !== 'x';
    default:
      return false;
  }
}

/** Programs write 15 or 17 digits of one and the same number. */
const DIGITS = 15;

function ofNumber(field: TaskField, value: number): CellValue {
  switch (field) {
    case 'progress':
      // Ten thousand percent cannot be meant.
      return value === 100 ? 1 : rounded(value);
    case 'budget':
    case 'deadline':
      return rounded(value);
    case 'due':
    case 'finished':
    case 'documentDate':
      return dayOf(value);
    case 'excluded':
      return markOf(value);
    default:
      // Text that looks like a number: some programs keep it as text, others do not.
      return String(value);
  }
}

const rounded = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));

/** Without the time of day; what is no day stays. */
function dayOf(value: number): number {
  return isDay(value) ? Math.floor(value) : rounded(value);
}

function ofBoolean(field: TaskField, value: boolean): CellValue {
  // A tick box that was never ticked.
  if (field === 'excluded') return value ? 'x' : null;
  return value ? 'TRUE' : 'FALSE';
}

function ofText(field: TaskField, text: string, year: number): CellValue {
  switch (field) {
    case 'progress':
      return progressIn(text).fact;
    case 'budget':
      return amountIn(text).fact;
    case 'due':
    case 'finished':
    case 'documentDate':
      return dayReader(year)(text).fact;
    case 'excluded':
      return markOf(text);
    default:
      return tidy(text);
  }
}

/** Text that no program has padded or decomposed, and that has no line breaks, is by far the most common. */
function tidy(text: string): string | null {
  const clean = tidyText(text, { lines: true });
  return clean === '' ? null : clean;
}

function markOf(value: string | number): string | null {
  const { marked, unclear } = readMark(value);
  if (!marked) return null;
  return unclear ? tidy(String(value)) : 'x';
}

/** In an object, because numbers cannot be remembered on their own. */
type Read = { fact: CellValue };

const progressIn = remember((text): Read => {
  const reading = readProgress(text);
  if (reading.kind === 'blank') return { fact: null };
  // Words such as "HT" are certain too; "98,5" without its sign is not.
  const certain = reading.kind === 'value' && !reading.withoutPercent;
  return { fact: certain ? rounded(reading.value) : tidy(text) };
});

const amountIn = remember((text): Read => {
  const reading = readAmount(text);
  if (reading.kind === 'blank') return { fact: null };
  const certain = reading.kind === 'value' && reading.ambiguous === undefined;
  return { fact: certain ? rounded(reading.value) : tidy(text) };
});

/** One year at a time: a batch is of one plan. */
let days: { year: number; read: (text: string) => Read } | null = null;

function dayReader(year: number): (text: string) => Read {
  if (days?.year !== year) days = { year, read: remember((text) => dayIn(text, year)) };
  return days.read;
}

function dayIn(text: string, year: number): Read {
  const reading = readDate(text, year);
  if (reading.kind === 'blank') return { fact: null };
  return { fact: reading.kind === 'value' ? toSerial(reading.value) : tidy(text) };
}

/** Facts of a task as one text, the same for rows that say the same; for hashes. */
export function factsText(id: string, values: TaskFacts, fields: readonly TaskField[], year: number): string {
  let text = id;
  for (const field of fields) text += SEPARATOR + factText(canonicalFact(field, values[field], year));
  return text;
}

/** Stands in no cell: XML does not allow it. */
const SEPARATOR = '\u0001';

/** Text and numbers that look alike are told apart. */
function factText(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'object' ? `\u0002${value.error}` : `\u0003${String(value)}`;
}

/**
 * Periods that were closed, in a very hidden sheet: a line of JSON for each period, and one for each of its tasks. A broken line loses
 * what it says and is told by the hash of its period.
 */
import { CLOSED_FIELDS, type ClosedPeriod } from '../domain/closing';
import type { IsoDate } from '../domain/dates';
import type { TaskFacts } from '../domain/sharing/returned';
import { TYPED_FIELDS, type TaskField } from '../domain/task';
import type { Change } from './change';
import { Parts } from './find-parts';
import { isCellValue, lineCells, lineText, parsedLine, writeLines } from './hidden-lines';
import { CLOSED_SHEET } from './tab-ids';
import type { Cell, Workbook } from './workbook';

const PERIOD = 'period';
const TASK = 'task';

type Line =
  | { kind: 'period'; period: Omit<ClosedPeriod, 'tasks'>; fields: readonly (TaskField | null)[] }
  | { kind: 'task'; periodId: string; id: string; values: readonly unknown[] };

/** The periods that are closed now, in the order of their closing dates. Lines that say nothing are passed over. Never throws. */
export function readClosedPeriods(workbook: Workbook): ClosedPeriod[] {
  const found = new Parts(workbook).named(CLOSED_SHEET.anchor);
  if (found === null) return [];
  const periods = new Map<string, { closed: ClosedPeriod; tasks: Map<string, TaskFacts>; fields: FieldList }>();
  for (const row of found.sheet.rows) {
    const line = lineOf(parsedLine(lineText(row)));
    if (line?.kind === 'period' && !periods.has(line.period.periodId)) {
      const tasks = new Map<string, TaskFacts>();
      periods.set(line.period.periodId, { closed: { ...line.period, tasks }, tasks, fields: line.fields });
    } else if (line?.kind === 'task') {
      const period = periods.get(line.periodId);
      period?.tasks.set(line.id, factsOf(period.fields, line.values));
    }
  }
  return Array.from(periods.values(), ({ closed }) => closed).sort((a, b) => (a.closing < b.closing ? -1 : 1));
}

/** The changes after which these periods are closed and no others. */
export function closedPeriodChanges(workbook: Workbook, periods: readonly ClosedPeriod[]): Change[] {
  const parts = new Parts(workbook);
  if (parts.named(CLOSED_SHEET.anchor) === null && periods.length === 0) return [];
  return writeLines(parts, CLOSED_SHEET, periods.flatMap(linesOf));
}

function linesOf({ periodId, closing, dueUntil, closedAt, by, hash, tasks }: ClosedPeriod): Cell[][] {
  const head = [PERIOD, periodId, closing, closedAt, by, hash, CLOSED_FIELDS, dueUntil];
  const lines = Array.from(tasks, ([id, values]) => [
    TASK,
    periodId,
    id,
    CLOSED_FIELDS.map((field) => values[field] ?? null),
  ]);
  return [head, ...lines].map((line) => lineCells(JSON.stringify(line)));
}

type FieldList = readonly (TaskField | null)[];

function lineOf(values: unknown): Line | null {
  if (!Array.isArray(values)) return null;
  const [kind, periodId, ...rest] = values as unknown[];
  if (typeof periodId !== 'string' || periodId === '') return null;
  if (kind === PERIOD) return periodOf(periodId, rest);
  const [id, facts] = rest;
  if (kind !== TASK || typeof id !== 'string' || id === '' || !Array.isArray(facts)) return null;
  return { kind: 'task', periodId, id, values: facts as unknown[] };
}

const FIELDS: ReadonlySet<unknown> = new Set(TYPED_FIELDS);
const isField = (name: unknown): name is TaskField => FIELDS.has(name);

function periodOf(periodId: string, [closing, closedAt, by, hash, fields, until]: unknown[]): Line | null {
  const texts = [closing, closedAt, by, hash];
  if (!texts.every((text) => typeof text === 'string') || !isDay(closing as string) || !Array.isArray(fields))
    return null;
  const [day, at, who, sum] = texts as [IsoDate, string, string, string];
  // Earlier versions counted by the closing date alone and kept no such day.
  const dueUntil = typeof until === 'string' && isDay(until) && until > day ? until : day;
  return {
    kind: 'period',
    period: { periodId, closing: day, dueUntil, closedAt: at, by: who, hash: sum },
    // A column of a newer program is passed over.
    fields: (fields as unknown[]).map((name) => (isField(name) ? name : null)),
  };
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function factsOf(fields: FieldList, values: readonly unknown[]): TaskFacts {
  const facts: TaskFacts = {};
  fields.forEach((field, index) => {
    const value = values[index] ?? null;
    if (field !== null && value !== null && isCellValue(value)) facts[field] = value;
  });
  return facts;
}

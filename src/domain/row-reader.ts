import { readAmount } from './amount';
import { areaMatcher, type Area, type AreaMatch } from './area';
import { readDate, readMark, readText, type Reading } from './cell-values';
import { textReader, type RowTexts } from './cell-texts';
import { addDays, type IsoDate } from './dates';
import { readDeadline, type Deadline } from './deadline';
import { readProgress, type ProgressReading } from './progress';
import type { CellValue, PlanRow } from './task';
import { hasLineBreak, tidyText } from './text';
import { NO_UNITS, unitExpander, unitMatcher, type Unit, type UnitExpansion, type UnitMatch } from './unit';
import { isUnitInYear, isUnitOn } from './unit-days';

/** What is needed to understand the cells of a plan. */
export type PlanContext = { areas: readonly Area[]; units: readonly Unit[]; year: number };

/** What a "Cơ quan chủ trì" cell names. */
export type LeadReading =
  | { kind: 'blank' }
  | { kind: 'one'; unit: Unit }
  /** A unit of the catalogue, but of another time than the task. */
  | { kind: 'outside'; unit: Unit; on: IsoDate }
  | Extract<UnitMatch, { kind: 'several' | 'ambiguous' | 'unknown' }>;

/** A plan row with every cell that carries meaning read once. Rules and `readTasks` share it. */
export type ReadRow = {
  row: number;
  values: PlanRow['values'];
  facts?: PlanRow['facts'];
  hidden?: PlanRow['hidden'];
  texts: RowTexts;
  area: AreaMatch | null;
  deadline: Deadline;
  dueCell: Reading<IsoDate>;
  /** The due cell; what the deadline says where that is blank. A cell that holds no day gives none, as in the sheet's formulas. */
  due: IsoDate | null;
  lead: LeadReading;
  coordinators: UnitExpansion;
  budget: Reading<number>;
  progress: ProgressReading;
  finished: Reading<IsoDate>;
  documentDate: Reading<IsoDate>;
  excluded: boolean;
};

/**
 * Reads rows of one plan. Answers are remembered by cell content, because the same units, areas and deadlines stand in
 * many rows: 10,000 rows cost little more than their distinct cells.
 */
export function createRowReader(context: PlanContext): (row: PlanRow) => ReadRow {
  const { areas, units, year } = context;
  const matchArea = areaMatcher(areas);
  const textOf = remember(readText);
  const namesOf = remember(readNames);
  const areaOf = remember((value) => (textOf(value) === '' ? null : matchArea(value)));
  const deadlineOf = remember((value) => readDeadline(value, year));
  const dateOf = remember((value) => readDate(value, year));
  const dueOf = remember((value) => readDue(value, year));
  const amountOf = remember(readAmount);
  const progressOf = remember(readProgress);
  const leadOf = leadReader(units, year);
  const expand = unitExpander(units);
  const eraOf = eraFinder(units);
  const textsOf = textReader();

  return ({ row, values, facts, hidden }) => {
    const deadline = deadlineOf(values.deadline ?? null);
    const dueCell = dueOf(values.due ?? null);
    const due = dueCell.kind === 'blank' ? deadline.due : dueCell.kind === 'value' ? dueCell.value : null;
    const lead = namesOf(values.lead ?? null);
    const coordinators = namesOf(values.coordinators ?? null);
    return {
      row,
      values,
      facts,
      hidden,
      texts: textsOf({ values, facts }),
      area: areaOf(values.area ?? null),
      deadline,
      dueCell,
      due,
      lead: lead === '' ? NO_LEAD : leadOf(lead, due),
      // A task without a due date runs all year; its groups ("UBND các xã, phường") are those that the year began with.
      coordinators: coordinators === '' ? NO_UNITS : expand(coordinators, eraOf(due ?? firstDay(year))),
      budget: amountOf(values.budget ?? null),
      progress: progressOf(values.progress ?? null),
      finished: dateOf(values.finished ?? null),
      documentDate: dateOf(values.documentDate ?? null),
      excluded: readMark(values.excluded).marked,
    };
  };
}

/** Like `readText`, but lines stay apart: Alt+Enter stands between two names as often as inside one. */
function readNames(value: CellValue): string {
  return typeof value === 'string' && hasLineBreak(value) ? tidyText(value, { lines: true }) : readText(value);
}

/** A due cell may hold the words of a deadline ("Trước 30/11"): where they give one plain day, that day is meant. */
function readDue(value: CellValue, year: number): Reading<IsoDate> {
  const date = readDate(value, year);
  if (date.kind !== 'invalid' || typeof value !== 'string') return date;
  const deadline = readDeadline(value, year);
  return deadline.kind === 'date' && deadline.notes.length === 0
    ? { kind: 'value', value: deadline.due, asText: true }
    : date;
}

const NO_LEAD: LeadReading = { kind: 'blank' };
const firstDay = (year: number): IsoDate => `${year}-01-01`;
const lastDay = (year: number): IsoDate => `${year}-12-31`;

function leadReader(units: readonly Unit[], year: number): (text: string, due: IsoDate | null) => LeadReading {
  const match = unitMatcher(units);
  const eraOf = eraFinder(units);
  const livesThen = (unit: Unit, due: IsoDate | null) =>
    due === null ? isUnitInYear(unit, year) : isUnitOn(unit, due);
  return (text, due) => {
    // Of two units of one name, the later is meant where no date says otherwise.
    const day = due ?? lastDay(year);
    const found = match(text, eraOf(day));
    const anyTime = found.kind === 'unknown' ? match(text, null) : found;
    if (anyTime.kind === 'several' && found.kind === 'unknown') return found;
    if (anyTime.kind !== 'one') return anyTime;
    return livesThen(anyTime.unit, due) ? anyTime : { kind: 'outside', unit: anyTime.unit, on: day };
  };
}

/**
 * The same units exist on every day between two changes of the catalogue, so days are brought down to the first of their
 * era. Plans have hundreds of due dates but two or three eras.
 */
function eraFinder(units: readonly Unit[]): (day: IsoDate) => IsoDate {
  const changes = units.flatMap(({ validFrom, validTo }) => [validFrom, validTo === null ? null : addDays(validTo, 1)]);
  const starts = [...new Set(changes)].filter((day) => day !== null).sort();
  const beforeAll = starts[0] === undefined ? firstDay(1900) : addDays(starts[0], -1);
  return (day) => {
    let era = beforeAll;
    for (const start of starts) if (start <= day) era = start;
    return era;
  };
}

function remember<T>(read: (value: CellValue) => T): (value: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (value) => {
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const answer = read(value);
    known.set(value, answer);
    return answer;
  };
}

/** A whole source file: which sheets are taken, their tasks in one plan, and everything that is uncertain about them. */
import { isBlank, readText } from '../cell-values';
import { dateShown } from '../date-format';
import { fromSerial, yearOf } from '../dates';
import type { Finding } from '../finding';
import type { PlanRow, TaskField } from '../task';
import { nameKey } from '../text';
import { filledCells } from './grid';
import { importFinding, type SourceFinding } from './import-rules';
import type { OpenedSheet, ReadSheet } from './read-sheet';
import type { SourceTask } from './read-rows';
import { yearInName, type TitleFacts } from './titles';

/** `found`: the source names it. `sure`: in the lines above the table. */
export type SourceYear = {
  year: number;
  found: boolean;
  sure: boolean;
  from: 'choice' | 'title' | 'sheet' | 'file' | 'dates' | 'calendar';
};

/** The year that the plan is for. `calendar`: the present year, where the source names none. */
export function sourceYear(sheets: readonly OpenedSheet[], fileName: string, calendar: number): SourceYear {
  const plans = sheets.filter(({ search }) => search.kind === 'found');
  const title = [...plans, ...sheets].map(({ titles }) => titles.year).find((year) => year !== undefined);
  if (title !== undefined) return { year: title, found: true, sure: true, from: 'title' };
  const named = (from: 'sheet' | 'file' | 'dates', year: number | null | undefined): SourceYear | null =>
    year == null ? null : { year, found: true, sure: false, from };
  const sheet = plans.map((each) => yearInName(each.sheet.name)).find((year) => year !== null);
  return (
    named('sheet', sheet) ??
    named('file', yearInName(fileName)) ??
    named('dates', yearOfDates(plans)) ?? { year: calendar, found: false, sure: false, from: 'calendar' }
  );
}

const LOOKED_AT = 300;
const SHORT = 40;
/** Deadlines of a plan may lie a little outside of its year; most do not. */
const CLEARLY = 0.6;

function yearOfDates(sheets: readonly OpenedSheet[]): number | null {
  const counts = new Map<number, number>();
  let all = 0;
  const count = (year: number): void => {
    counts.set(year, (counts.get(year) ?? 0) + 1);
    all += 1;
  };
  for (const { sheet, search } of sheets) {
    if (search.kind !== 'found') continue;
    const from = search.header.last + 1;
    for (let row = from; row < Math.min(sheet.rows.length, from + LOOKED_AT); row += 1) {
      for (const { cell } of filledCells(sheet, row)) {
        const { value, format } = cell;
        const day = typeof value === 'number' && dateShown(format) !== null ? fromSerial(value) : null;
        if (day !== null) count(yearOf(day));
        if (typeof value !== 'string' || value.length > SHORT) continue;
        const year = yearInName(value);
        if (year !== null) count(year);
      }
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 && most[1] >= all * CLEARLY ? most[0] : null;
}

/** Why a sheet is not taken. */
export type NotTaken = 'no-header' | 'other-table' | 'no-tasks' | 'unlike' | 'hidden' | 'copy' | 'choice';

/**
 * The sheets to take by themselves: those with tasks, but none that is hidden or repeats another ("Sheet1 (2)", a list of the
 * overdue beside the plan). `chosen`: a person named them.
 */
export function chooseSheets(
  sheets: readonly { opened: OpenedSheet; read: ReadSheet | null }[],
  chosen: readonly string[] | undefined,
): { taken: ReadSheet[]; left: { opened: OpenedSheet; why: NotTaken; other?: string }[] } {
  const left: { opened: OpenedSheet; why: NotTaken; other?: string }[] = [];
  const candidates: ReadSheet[] = [];
  for (const { opened, read } of sheets) {
    const { search, sheet } = opened;
    if (search.kind !== 'found' || !read)
      left.push({ opened, why: search.kind === 'other-table' ? 'other-table' : 'no-header' });
    else if (chosen !== undefined && !chosen.includes(sheet.name)) left.push({ opened, why: 'choice' });
    else if (read.tasks.length === 0) left.push({ opened, why: 'no-tasks' });
    else if (chosen === undefined && sheet.hidden) left.push({ opened, why: 'hidden' });
    else candidates.push(read);
  }
  if (chosen !== undefined) return { taken: candidates, left };
  const likely = candidates.filter(isLikePlan);
  if (likely.length > 0) {
    for (const { opened } of candidates.filter((read) => !isLikePlan(read))) left.push({ opened, why: 'unlike' });
    candidates.splice(0, candidates.length, ...likely);
  }
  const taken: { read: ReadSheet; titles: ReadonlySet<string> }[] = [];
  for (const read of [...candidates].sort((a, b) => b.tasks.length - a.tasks.length)) {
    const titles = new Set(read.tasks.map(({ values }) => nameKey(readText(values.title))));
    const original = taken.find((each) => isCopy(titles, each.titles));
    if (original) left.push({ opened: read.opened, why: 'copy', other: original.read.opened.sheet.name });
    else taken.push({ read, titles });
  }
  const kept = new Set(taken.map(({ read }) => read));
  return { taken: candidates.filter((read) => kept.has(read)), left };
}

/** Most of what was read is a task with somebody to lead it or a time; lists under headings like those of a plan are not. */
function isLikePlan({ tasks }: ReadSheet): boolean {
  const whole = tasks.filter(
    ({ values }) => !isBlank(values.title) && !(isBlank(values.lead) && isBlank(values.deadline)),
  );
  return whole.length * 2 > tasks.length;
}

const COPIED = 0.8;

function isCopy(titles: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  let same = 0;
  for (const title of titles) if (of.has(title)) same += 1;
  return same >= titles.size * COPIED;
}

/** A task of the plan with the sheet that it stands on. */
export type PlacedTask = { read: ReadSheet; task: SourceTask };

export type SourceReading = {
  /** Cells as the plan table is to hold them; `row` is the position of the task, from 1. */
  rows: PlanRow[];
  tasks: PlacedTask[];
  /** What reading found; not yet what the plan's rules say. */
  findings: SourceFinding[];
  header: Omit<TitleFacts, 'year'>;
};

/** Puts the tasks of the sheets taken one below the other. */
export function joinSheets(
  taken: readonly ReadSheet[],
  left: readonly { opened: OpenedSheet; why: NotTaken; other?: string }[],
  year: SourceYear | null,
): SourceReading {
  const tasks = taken.flatMap((read) => read.tasks.map((task): PlacedTask => ({ read, task })));
  const offsets = new Map<ReadSheet, number>();
  let before = 0;
  for (const read of taken) {
    offsets.set(read, before);
    before += read.tasks.length;
  }
  const findings = [
    ...(taken.length === 0 ? [noHeader(left)] : []),
    ...(year ? yearFinding(year, taken[0] ?? null, left) : []),
    ...(taken.length === 0 ? [] : left.flatMap(sheetFinding)),
    ...renumber(tasks),
    ...taken.flatMap((read) =>
      read.findings.map((finding) =>
        finding.task === null ? finding : { ...finding, task: finding.task + (offsets.get(read) ?? 0) },
      ),
    ),
  ];
  const rows = tasks.map(({ task: { values, facts } }, index): PlanRow => {
    const row = { row: index + 1, values };
    return Object.keys(facts).length === 0 ? row : { ...row, facts };
  });
  return { rows, tasks, findings, header: headerOf(taken, left) };
}

/** The first sheet that says it counts; a cover sheet may say what the tables do not. */
function headerOf(taken: readonly ReadSheet[], left: readonly { opened: OpenedSheet }[]): Omit<TitleFacts, 'year'> {
  const titles = [...taken.map(({ opened }) => opened), ...left.map(({ opened }) => opened)].map(
    ({ titles: { year: _, ...facts } }) => facts,
  );
  return titles.reduceRight<Omit<TitleFacts, 'year'>>((all, facts) => ({ ...all, ...facts }), {});
}

function noHeader(left: readonly { opened: OpenedSheet; why: NotTaken }[]): SourceFinding {
  const [first] = left;
  const details = { sheets: left.map(({ opened }) => opened.sheet.name) };
  return importFinding('import-no-header', first?.opened.sheet.name ?? '', { details });
}

function yearFinding(
  { sure, year, from }: SourceYear,
  read: ReadSheet | null,
  left: readonly { opened: OpenedSheet }[],
): SourceFinding[] {
  const sheet = read?.opened.sheet.name ?? left[0]?.opened.sheet.name ?? '';
  return sure ? [] : [importFinding('import-year-guessed', sheet, { details: { year: String(year), reason: from } })];
}

/** Where the source does not say whose plan it is, the place of the catalogue is taken, and told. None where nothing is taken. */
export function placeFinding(taken: readonly ReadSheet[], { header }: SourceReading, place: string): SourceFinding[] {
  const [first] = taken;
  if (!first || header.place !== undefined) return [];
  return [importFinding('import-place-guessed', first.opened.sheet.name, { details: { place } })];
}

function sheetFinding({ opened, why, other }: { opened: OpenedSheet; why: NotTaken; other?: string }): SourceFinding[] {
  const { name } = opened.sheet;
  if (why === 'choice') return [];
  const filled = opened.sheet.rows.some((cells) => cells?.some((cell) => cell && readText(cell.value) !== ''));
  if (!filled) return [];
  const details = { reason: why, ...(other === undefined ? {} : { other }) };
  const likePlan = why === 'hidden' || why === 'copy' || why === 'unlike';
  const code = likePlan ? 'import-sheet-left-out' : 'import-sheet-skipped';
  return [importFinding(code, name, { value: name, details })];
}

/** "03", "3." and "3" are one number. */
const numberKey = ({ task }: PlacedTask): string => readText(task.values.number).replace(/^0+(?=\d)|[.)\s]+$/g, '');

/**
 * Numbers that start anew under each heading repeat in one table; there the tasks are counted through. So they are where a task without
 * a number, which the table counts by its place, would get the number of another.
 */
function renumber(tasks: readonly PlacedTask[]): SourceFinding[] {
  const numbers = tasks.map(numberKey);
  const typed = numbers.filter((number) => number !== '');
  const used = new Set(typed);
  const repeated = used.size < typed.length;
  const taken = numbers.some((number, index) => number === '' && used.has(String(index + 1)));
  if (!repeated && !taken) return [];
  tasks.forEach(({ task }, index) => {
    task.values.number = index + 1;
  });
  const { read } = tasks[0]!;
  const column = read.columns.find(({ role }) => role === 'number')?.column ?? null;
  const facts = { row: read.header.last + 1, column, field: 'number' } as const;
  const details = { tasks: tasks.length, reason: repeated ? 'repeated' : 'missing' };
  return [importFinding('import-renumbered', read.opened.sheet.name, { ...facts, details })];
}

/**
 * Findings of the plan's rules, placed in the source. Of a column that the source does not have only that it is missing is told, and
 * that once; of the plan table as a whole nothing, for it is not there yet.
 */
export function placeInSource(findings: readonly Finding[], { tasks }: SourceReading): SourceFinding[] {
  return findings.flatMap((finding): SourceFinding[] => {
    const index = (finding.row ?? 0) - 1;
    const placed = tasks[index];
    if (!placed || finding.elsewhere) return [];
    const { read, task } = placed;
    const { field } = finding;
    if (field !== null && !isThere(field, read, task)) return [];
    if (field === 'area' && task.areaTold) return [];
    const place = field === null ? undefined : task.places[field];
    const column = place?.column ?? read.columns.find(({ role }) => role === (field ?? 'title'))?.column ?? null;
    const details = otherRow(finding.details, tasks, read);
    const row = (place?.row ?? task.row) + 1;
    return [{ ...finding, details, sheet: read.opened.sheet.name, row, column, task: index }];
  });
}

const isThere = (field: TaskField, { columns }: ReadSheet, task: SourceTask): boolean =>
  field === 'area' || task.places[field] !== undefined || columns.some(({ role }) => role === field);

/** Rules name other rows by their number, which is the source's to whoever reads it. */
function otherRow(details: Finding['details'], tasks: readonly PlacedTask[], here: ReadSheet): Finding['details'] {
  const other = details['other'];
  const placed = typeof other === 'number' ? tasks[other - 1] : undefined;
  if (!placed) return details;
  const row = placed.task.row + 1;
  const { name } = placed.read.opened.sheet;
  return { ...details, other: placed.read === here ? row : `${row} (${name})` };
}

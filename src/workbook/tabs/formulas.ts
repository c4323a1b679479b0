/**
 * Formulas of our tabs: English, functions of Excel 2010 only, structured references in the long form that files hold.
 * Status and counts follow `statusAt` and `summarise` to the letter; a test compares them on every summary cell.
 */
import { toSerial, type IsoDate } from '../../domain/dates';
import { LAST_MONTHS } from '../../domain/period';
import { RATE_CHOICES, USUAL_RATE, type RateChoice } from '../../domain/rates';
import { statusAt, STATUS_LABELS, type Status, type StatusFacts } from '../../domain/status';
import { isUpcoming, lastUpcomingDay, UPCOMING_DAYS } from '../../domain/summary';
import type { TaskField } from '../../domain/task';
import { NAMES, TABLES } from '../tab-ids';
import type { LayoutContext } from './context';
import type { PeriodColumn } from './catalogue-columns';
import { withMarkedSigns } from './spelled';

type PlanHeadings = LayoutContext['headings']['plan'];

/** Column names may hold anything once a person has edited them: ' # [ ] @ are escaped by an apostrophe. */
export function columnSpecifier(name: string): string {
  return name.replace(/['#[\]@]/g, (sign) => `'${sign}`);
}

/** `KeHoach[Trạng thái]`. */
export function planColumn(headings: PlanHeadings, field: TaskField): string {
  return `${TABLES.plan}[${columnSpecifier(headings[field])}]`;
}

/** `KeHoach[[#This Row],[Trạng thái]]`. */
export function planCell(headings: PlanHeadings, field: TaskField): string {
  return `${TABLES.plan}[[#This Row],[${columnSpecifier(headings[field])}]]`;
}

export function periodColumn(
  context: { headings: Pick<LayoutContext['headings'], 'periods'> },
  column: PeriodColumn,
): string {
  return `${TABLES.periods}[${columnSpecifier(context.headings.periods[column])}]`;
}

export function unitColumn(context: LayoutContext, column: keyof LayoutContext['headings']['units']): string {
  return `${TABLES.units}[${columnSpecifier(context.headings.units[column])}]`;
}

/** A text constant inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

const label = (status: Status): string => quoted(STATUS_LABELS[status]);

/** Cells that make a row a task (`isBlankRow`): what people fill in, apart from the number. */
const FILLED_FIELDS = [
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
  'progress',
  'finished',
  'documentNumber',
  'documentDate',
  'reason',
  'excluded',
] as const satisfies readonly TaskField[];

/** The status of a row; "" in a blank row and while no closing date is known. */
export function statusFormula(headings: PlanHeadings): string {
  const cell = (field: TaskField): string => planCell(headings, field);
  const [due, finished, progress] = [cell('due'), cell('finished'), cell('progress')];
  const closing = NAMES.closing;
  const isDay = (value: string, more = ''): string => `IF(ISNUMBER(${value}),AND(${value}>=1${more}),FALSE)`;
  const filled = FILLED_FIELDS.map(cell).join(',');
  const doneKinds =
    `IF(INT(${finished})<INT(${due}),${label('doneEarly')},` +
    `IF(INT(${finished})=INT(${due}),${label('doneOnTime')},${label('doneLate')}))`;
  const started = `IF(ISNUMBER(${progress}),${progress}>0,FALSE)`;
  return (
    `=IF(OR(COUNTA(${filled})=0,NOT(ISNUMBER(${closing}))),"",` +
    `IF(IFERROR(TRIM(${cell('excluded')})<>"",FALSE),${label('excluded')},` +
    `IF(NOT(${isDay(due)}),${label('recurring')},` +
    `IF(${isDay(finished, `,${finished}<${closing}+1`)},${doneKinds},` +
    `IF(${closing}>INT(${due}),${label('overdue')},` +
    `IF(${started},${label('inProgress')},${label('notStarted')}))))))`
  );
}

/**
 * Sorts the lists of tasks that are overdue and due soon: the due day plus a trace of the row number, so that there are no ties. Keys
 * of tasks due soon are negative, for both lists share one column; "" for all other tasks.
 */
export function listKeyFormula(headings: PlanHeadings): string {
  const [status, due] = [planCell(headings, 'status'), planCell(headings, 'due')];
  const key = `INT(${due})+ROW()/${ROWS_IN_A_DAY}`;
  const soon = `AND(INT(${due})>=${NAMES.closing},INT(${due})<=${NAMES.closing}+${UPCOMING_DAYS})`;
  return (
    `=IF(${status}=${label('overdue')},${key},` +
    `IF(OR(${status}=${label('inProgress')},${status}=${label('notStarted')}),IF(${soon},-(${key}),""),""))`
  );
}

/** More than a sheet has rows, and round in decimals: some programs save no more than 15 digits of a number. */
const ROWS_IN_A_DAY = 10_000_000;

/** The value of `listKeyFormula` for the tasks of a plan at a closing date. `row` is the 1-based sheet row. */
export function listKeys(closing: IsoDate): (task: StatusFacts, row: number) => number | '' {
  const until = lastUpcomingDay(closing);
  return (task, row) => {
    const status = statusAt(task, closing);
    if (task.due === null) return '';
    if (status === 'overdue') return listKey(task.due, row);
    return isUpcoming(status, task.due, closing, until) ? -listKey(task.due, row) : '';
  };
}

function listKey(due: IsoDate, row: number): number {
  return toSerial(due) + row / ROWS_IN_A_DAY;
}

/**
 * COUNTIFS over the plan table. `group` narrows it to an area, a lead unit or a responsible head; a lead cell that names several units
 * ("A; B") counts for each of them.
 */
export function countFormula(headings: PlanHeadings, group: Group, criteria: [TaskField, string][]): string {
  const tail = criteria.map(([field, criterion]) => `${planColumn(headings, field)},${criterion}`);
  const count = (first: string[]): string => `COUNTIFS(${[...first, ...tail].join(',')})`;
  if (group === null) return count([]);
  const meeting = (criterion: string): string => count([`${planColumn(headings, group.field)},${criterion}`]);
  return group.criteria
    .map((criterion) => (group.several ? `SUMPRODUCT(${meeting(criterion)})` : meeting(criterion)))
    .join('+');
}

/**
 * Tasks whose cell in a column meets one of these criteria, of which no cell may meet two; null: all tasks. `several`: the criteria are
 * those of a range of cells.
 */
export type Group = { field: 'area' | 'lead' | 'head'; criteria: string[]; several?: boolean } | null;

/** `cell`: reference to the cell that holds the area label. */
export function areaGroup(cell: string): Group {
  return { field: 'area', criteria: [cell] };
}

/** `cell`: reference to the cell that holds the unit's name, which is `name` now. A name that says more to a criterion is written out. */
export function leadGroup(cell: string, name: string): Group {
  const marked = withMarkedSigns(name);
  const isPlain = marked === name && !/^[<>=]/.test(name);
  const [unit, alone] = isPlain ? [cell, cell] : [quoted(marked), quoted(`=${marked}`)];
  return { field: 'lead', criteria: [alone, `${alone}&"; *"`, `"*; "&${unit}`, `"*; "&${unit}&"; *"`] };
}

export function statusCount(headings: PlanHeadings, group: Group, status: Status): string {
  return countFormula(headings, group, [['status', label(status)]]);
}

type Criteria = [TaskField, string][];

const NOT_EXCLUDED: Criteria = [['status', `"<>${STATUS_LABELS.excluded}"`]];

/** A day on or before that of a cell. */
const upTo = (field: TaskField, day: string): Criteria => [
  [field, '">=1"'],
  [field, `"<"&N(${day})+1`],
];

// What follows are pieces of formulas, without "=". `closing`: reference to the cell of a closing date.

/** Whether the workbook counts what is due by the calendar; as `readYes` says it. */
export function countsByCalendar(): string {
  const text = `TRIM(${NAMES.byCalendar})`;
  return `IFERROR(OR(${text}="Có",${text}="x"),FALSE)`;
}

const constants = (values: readonly (string | number)[]): string =>
  `{${values.map((value) => (typeof value === 'string' ? quoted(value) : value)).join(',')}}`;

/** `lastDueDay` of the period with this id. */
export function dueUntilFormula(id: string, closing: string): string {
  const codes = constants(Object.keys(LAST_MONTHS));
  const month = `INDEX(${constants(Object.values(LAST_MONTHS))},MATCH(MID(TRIM(${id}),6,9),${codes},0))`;
  const end = `DATE(VALUE(LEFT(TRIM(${id}),4)),${month}+1,0)`;
  return `IF(${countsByCalendar()},MAX(N(${closing}),IFERROR(${end},0)),N(${closing}))`;
}

/** Which of these the workbook ranks by (`readRateChoice`). */
export function chosenRateFormula(rates: Readonly<Record<RateChoice, string>>): string {
  const usual = RATE_CHOICES.indexOf(USUAL_RATE) + 1;
  const chosen = `IFERROR(MATCH(LEFT(TRIM(${NAMES.ranking}),1),${constants(RATE_CHOICES)},0),${usual})`;
  return `CHOOSE(${chosen},${RATE_CHOICES.map((choice) => rates[choice]).join(',')})`;
}

/** The two days by which tasks are counted: the last on which one counts as due, and that of the facts. */
export type CountingDays = { dueUntil: string; closing: string };
const SHOWN: CountingDays = { dueUntil: NAMES.dueUntil, closing: NAMES.closing };

/** Đến hạn: due on or before the last day that counts, excluded tasks apart. */
export function dueCount(headings: PlanHeadings, group: Group, { dueUntil }: CountingDays = SHOWN): string {
  return countFormula(headings, group, [...upTo('due', dueUntil), ...NOT_EXCLUDED]);
}

/** Of these, finished on or before the closing date. */
export function dueDoneCount(headings: PlanHeadings, group: Group, days: CountingDays = SHOWN): string {
  const criteria = [...upTo('due', days.dueUntil), ...NOT_EXCLUDED, ...upTo('finished', days.closing)];
  return countFormula(headings, group, criteria);
}

/** Of these, finished on or before their due date. COUNTIFS cannot compare two columns. */
export function inTimeCount(headings: PlanHeadings, { dueUntil, closing }: CountingDays): string {
  const [due, finished, status] = (['due', 'finished', 'status'] as const).map((field) => planColumn(headings, field));
  const met = [
    `ISNUMBER(${due})`,
    `ISNUMBER(${finished})`,
    `(${due}>=1)`,
    `(${finished}>=1)`,
    `(INT(${finished})<=INT(${due}))`,
    `(${due}<N(${dueUntil})+1)`,
    `(${finished}<N(${closing})+1)`,
    `(${status}<>${label('excluded')})`,
  ];
  // Text in either column makes an error of its row, which is no number.
  return `SUMPRODUCT(ISNUMBER(1/(${met.join('*')}))*1)`;
}

/** Age in days of the task that is overdue for longest; only where there is one. */
export function longestOverdue(headings: PlanHeadings): string {
  const keys = planColumn(headings, 'overdueKey');
  return `N(${NAMES.closing})-INT(SMALL(${keys},COUNTIFS(${keys},"<0")+1))`;
}

/** Tasks whose cell names several lead units. */
export function severalLeadsCount(headings: PlanHeadings): string {
  return countFormula(headings, null, [
    ['lead', '"*; *"'],
    ['status', '"?*"'],
  ]);
}

/** Every task of the plan. */
export function taskCount(headings: PlanHeadings): string {
  return countFormula(headings, null, [['status', '"?*"']]);
}

const DATED: Criteria = [['due', '">=1"'], ...NOT_EXCLUDED];

/** Tasks that have a due day, excluded ones apart. */
export function datedCount(headings: PlanHeadings): string {
  return countFormula(headings, null, DATED);
}

/** Of these, finished on or before the closing date. */
export function doneCount(headings: PlanHeadings, closing: string): string {
  return countFormula(headings, null, [...DATED, ...upTo('finished', closing)]);
}

/** Tasks past their due day at the closing date and not done then. */
export function overdueCount(headings: PlanHeadings, closing: string): string {
  const late: Criteria = [...DATED, ['due', `"<"&N(${closing})`]];
  const done = countFormula(headings, null, [...late, ...upTo('finished', closing)]);
  return `${countFormula(headings, null, late)}-${done}`;
}

/**
 * "14/6/2021" as chart titles and captions print it: days below 10 and months 1 and 2 take a zero (NĐ 30/2020/NĐ-CP).
 * TEXT(x,"dd/mm/yyyy") would depend on the language of Excel.
 */
export function dayInCaption(reference: string): string {
  return `TEXT(DAY(${reference}),"00")&"/"&IF(MONTH(${reference})<3,"0","")&MONTH(${reference})&"/"&YEAR(${reference})`;
}

/** "22 tháng 12 năm 2020". */
export function dayInWords(reference: string): string {
  return (
    `TEXT(DAY(${reference}),"00")&" tháng "&IF(MONTH(${reference})<3,"0","")&MONTH(${reference})` +
    `&" năm "&YEAR(${reference})`
  );
}

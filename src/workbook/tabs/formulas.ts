/**
 * Formulas of our tabs: English, functions of Excel 2010 only, structured references in the long form that files hold.
 * Status and counts follow `statusAt` and `summarise` to the letter; a test compares them on every summary cell.
 */
import { STATUS_LABELS, type Status } from '../../domain/status';
import type { TaskField } from '../../domain/task';
import { NAMES, TABLES } from '../tab-ids';
import type { LayoutContext } from './context';
import type { PeriodColumn } from './catalogue-columns';

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

/** Due day plus a trace of the row number: sorts the overdue list, oldest first, without ties. */
export function overdueKeyFormula(headings: PlanHeadings): string {
  const status = planCell(headings, 'status');
  return `=IF(${status}=${label('overdue')},INT(${planCell(headings, 'due')})+ROW()/2097152,"")`;
}

/** The value of `overdueKeyFormula`. `row` is the 1-based sheet row. */
export function overdueKey(dueSerial: number, row: number): number {
  return dueSerial + row / 2097152;
}

/**
 * COUNTIFS over the plan table. `group` narrows it to an area or a lead unit; a lead cell that names several units
 * ("A; B") counts for each of them.
 */
export function countFormula(headings: PlanHeadings, group: Group, criteria: [TaskField, string][]): string {
  const tail = criteria.map(([field, criterion]) => `${planColumn(headings, field)},${criterion}`);
  const count = (first: string[]): string => `COUNTIFS(${[...first, ...tail].join(',')})`;
  if (group === null) return count([]);
  const column = planColumn(headings, group.field);
  if (group.field === 'area') return count([`${column},${group.cell}`]);
  const name = group.cell;
  return [name, `${name}&"; *"`, `"*; "&${name}`, `"*; "&${name}&"; *"`]
    .map((pattern) => count([`${column},${pattern}`]))
    .join('+');
}

/** `cell`: reference to the cell that holds the area label or the unit name; null: all tasks. */
export type Group = { field: 'area' | 'lead'; cell: string } | null;

export function statusCount(headings: PlanHeadings, group: Group, status: Status): string {
  return `=${countFormula(headings, group, [['status', label(status)]])}`;
}

const DUE: [TaskField, string][] = [
  ['due', '">=1"'],
  ['due', `"<"&N(${NAMES.closing})+1`],
  ['status', `"<>${STATUS_LABELS.excluded}"`],
];

/** Đến hạn: due on or before the closing date, excluded tasks apart. */
export function dueCount(headings: PlanHeadings, group: Group): string {
  return `=${countFormula(headings, group, DUE)}`;
}

/** Of these, finished on or before the closing date. */
export function dueDoneCount(headings: PlanHeadings, group: Group): string {
  const finished: [TaskField, string][] = [
    ['finished', '">=1"'],
    ['finished', `"<"&N(${NAMES.closing})+1`],
  ];
  return `=${countFormula(headings, group, [...DUE, ...finished])}`;
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

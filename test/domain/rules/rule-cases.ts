import { checkPlan, type CheckContext, type RuleCode } from '../../../src/domain/check-plan';
import { toSerial } from '../../../src/domain/dates';
import type { Finding, Severity } from '../../../src/domain/finding';
import type { CellValue, PlanRow, TaskField } from '../../../src/domain/task';
import { AREAS, PERIODS_2021, UNITS } from '../../fixtures/catalogue';

export type Cells = Partial<Record<TaskField, CellValue>>;

/** What a rule must find. `value` is the cell of the field unless given. */
export type Hit = { field: TaskField; value?: CellValue; details?: Finding['details']; fix?: Finding['fix'] };

/** `before`: rows above, each laid over GOOD with its own id and number. `hits` empty: the rule must keep quiet. */
export type RuleCase = {
  because: string;
  cells: Cells;
  hits: Hit[];
  before?: Cells[];
  context?: Partial<CheckContext>;
  /** What is known of the cells of the row besides their values. */
  facts?: PlanRow['facts'];
};

/** Everything that is tested of one rule. */
export type RuleCases = { code: RuleCode; severity: Severity; cases: RuleCase[] };

export const serial = (day: string) => toSerial(`2021-${day}`);

/** A task at which no rule has anything to say: the tests change single cells of it. */
export const GOOD: Cells = {
  id: 'NV-01',
  number: 1,
  area: '1. Cải cách thể chế',
  title: 'Ban hành Kế hoạch rà soát văn bản',
  product: 'Kế hoạch',
  lead: 'Phòng Tư pháp',
  head: 'Trưởng phòng Tư pháp',
  coordinators: 'Phòng Nội vụ; UBND các xã, phường',
  deadline: 'Quý II',
  due: serial('06-30'),
  budget: 12.5,
  progress: 0.4,
};

/** GOOD, finished in time with its document. */
export const FINISHED: Cells = {
  progress: 1,
  finished: serial('05-20'),
  documentNumber: '20/KH-UBND',
  documentDate: serial('05-20'),
};

export const CONTEXT: CheckContext = {
  areas: AREAS,
  units: UNITS,
  year: 2021,
  periods: PERIODS_2021,
  closing: '2021-06-14',
};

const FIRST_ROW = 10;

/** The findings in the last of the rows, each of which is laid over GOOD. */
export function findingsOf(
  cells: Cells,
  before: readonly Cells[] = [],
  context: Partial<CheckContext> = {},
  facts?: PlanRow['facts'],
) {
  const rows = [...before, cells].map((each, index, all): PlanRow => {
    const isLast = index === all.length - 1;
    const own = isLast ? {} : { id: `V-${index}`, number: `v${index}`, title: `Việc ${index}` };
    const values = { ...GOOD, ...own, ...each };
    return { row: FIRST_ROW + index, values, ...(isLast && facts !== undefined ? { facts } : {}) };
  });
  const last = FIRST_ROW + before.length;
  return checkPlan(rows, { ...CONTEXT, ...context }).filter(({ row }) => row === last);
}

/** The findings of `code`, against those expected: every fact of them, so no detail can be forgotten. */
export function check({ code, severity }: RuleCases, { because, cells, hits, before, context, facts }: RuleCase) {
  const row = FIRST_ROW + (before?.length ?? 0);
  const found = findingsOf(cells, before, context, facts).filter((finding) => finding.code === code);
  const values: Cells = { ...GOOD, ...cells };
  const expected = hits.map(({ field, value, details = {}, fix }) => ({
    ...{ code, severity, row, field, details },
    value: value === undefined ? (values[field] ?? null) : value,
    ...(fix === undefined ? {} : { fix }),
  }));
  expect([because, found]).toEqual([because, expected]);
}

type Extra = Pick<RuleCase, 'before' | 'context' | 'facts'>;

export function fires(because: string, cells: Cells, hits: Hit | Hit[], extra: Extra = {}): RuleCase {
  return { because, cells, hits: Array.isArray(hits) ? hits : [hits], ...extra };
}

export function quiet(because: string, cells: Cells, extra: Extra = {}): RuleCase {
  return { because, cells, hits: [], ...extra };
}

/** One test for each rule: everything that must be found and everything that must not. */
export function testRules(rules: readonly RuleCases[]): void {
  for (const rule of rules) it(rule.code, () => rule.cases.forEach((each) => check(rule, each)));
}

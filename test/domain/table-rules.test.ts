import { checkPlan, type CheckContext } from '../../src/domain/check-plan';
import type { PlanRow } from '../../src/domain/task';
import { CONTEXT, GOOD } from './rules/rule-cases';

const FIRST_ROW = 8;

type RowSketch = { id?: string; hidden?: true; blank?: true };

const rowsOf = (sketches: readonly RowSketch[]): PlanRow[] =>
  sketches.map(({ id, hidden, blank }, index) => {
    const row = FIRST_ROW + index;
    const values = blank ? {} : { ...GOOD, id: id ?? `NV-${row}`, number: row, title: `Việc ${row}` };
    return { row, values, ...(hidden ? { hidden } : {}) };
  });

const found = (code: string, sketches: readonly RowSketch[], context: Partial<CheckContext> = {}) =>
  checkPlan(rowsOf(sketches), { ...CONTEXT, ...context }).filter((finding) => finding.code === code);

describe('row-hidden', () => {
  const check = (sketches: readonly RowSketch[], expected: [row: number, from: number, to: number, count: number][]) =>
    expect(found('row-hidden', sketches)).toEqual(
      expected.map(([row, from, to, count]) => ({
        ...{ code: 'row-hidden', severity: 'warning', row, field: null, value: null },
        details: { from, to, count },
      })),
    );
  const hidden = { hidden: true } as const;

  it('tells each stretch of hidden rows once', () => {
    check([], []);
    check([{}, {}], []);
    check([hidden], [[8, 8, 8, 1]]);
    check(
      [{}, hidden, hidden, {}, hidden],
      [
        [9, 9, 10, 2],
        [12, 12, 12, 1],
      ],
    );
  });

  it('passes over spare rows, hidden or not', () => {
    check([{ blank: true, hidden: true }, {}, { blank: true, hidden: true }], []);
    check([hidden, { blank: true }, hidden], [[8, 8, 10, 2]]);
  });

  it('tells the work of a filter once', () => {
    const everySecond = (stretches: number) => Array.from({ length: stretches }, () => [hidden, {}]).flat();
    expect(found('row-hidden', everySecond(10))).toHaveLength(10);
    check(everySecond(11), [[8, 8, 28, 11]]);
  });
});

describe('task-removed', () => {
  const issued = (tasks: Record<string, string | undefined>) => ({
    issued: new Map(Object.entries(tasks).map(([id, title]) => [id, title === undefined ? {} : { title }])),
  });
  const removed = (details: Record<string, unknown>) => [
    { code: 'task-removed', severity: 'warning', row: null, field: null, value: null, details },
  ];

  it('tells which issued tasks are gone', () => {
    expect(
      found('task-removed', [{ id: 'NV-01' }], issued({ 'NV-01': 'Một', 'NV-02': 'Hai', 'NV-03': undefined })),
    ).toEqual(removed({ count: 2, tasks: ['NV-02 Hai', 'NV-03'] }));
  });

  it('lists some and counts all', () => {
    const tasks = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`NV-${index}`, `Việc ${index}`]));
    expect(found('task-removed', [], issued(tasks))).toEqual(
      removed({ count: 7, tasks: ['NV-0 Việc 0', 'NV-1 Việc 1', 'NV-2 Việc 2', 'NV-3 Việc 3', 'NV-4 Việc 4'] }),
    );
  });

  it('finds codes however they are written, also where several rows have them', () => {
    expect(found('task-removed', [{ id: ' nv - 01' }], issued({ 'NV-01': 'Một' }))).toEqual([]);
    expect(found('task-removed', [{ id: 'NV-01' }, { id: 'nv-01' }], issued({ 'NV-01': 'Một' }))).toEqual([]);
  });

  it('has nothing to say where no plan was issued', () => {
    expect(found('task-removed', [{ id: 'NV-01' }])).toEqual([]);
  });

  it('does not take a spare row that kept its code for the task', () => {
    const rows: PlanRow[] = [{ row: 8, values: { id: 'NV-01', number: 1 } }];
    const context = { ...CONTEXT, ...issued({ 'NV-01': 'Một' }) };
    expect(checkPlan(rows, context)).toMatchObject(removed({ count: 1, tasks: ['NV-01 Một'] }));
  });
});

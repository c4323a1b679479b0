import fc from 'fast-check';
import { createCheckEngine } from '../../src/domain/check-engine';
import { RULES, TABLE_RULES, type CheckContext, type Rule } from '../../src/domain/check-plan';
import { rule, tableRule } from '../../src/domain/rules/rule';
import type { PlanRow } from '../../src/domain/task';
import { anyRowContent, asRows } from './any-plan-row';
import { PLAN_CASES } from './rules/plan-cases';
import { CONTEXT, GOOD } from './rules/rule-cases';

function findingsOf(rules: readonly Rule[], rows: readonly PlanRow[], context: CheckContext) {
  const { checker, start } = createCheckEngine(rules, TABLE_RULES, context);
  for (const _ of start(rows));
  return checker.findings();
}

describe('rules that say which rows they apply to', () => {
  const everywhere = RULES.map((each): Rule => ({ ...each, applies: undefined }));
  const issued: CheckContext['issued'] = new Map([['NV-01', { title: 'Báo cáo', deadline: 'Quý II' }]]);

  it('find nothing in the others', () => {
    for (const { cases } of PLAN_CASES) {
      for (const { because, cells, before = [], context, facts } of cases) {
        const all = [...before, cells].map((values, index): PlanRow => ({
          row: index + 5,
          values: { ...GOOD, ...values },
          facts,
        }));
        const own = { ...CONTEXT, ...context };
        expect([because, findingsOf(RULES, all, own)]).toEqual([because, findingsOf(everywhere, all, own)]);
      }
    }
  });

  it('find nothing in the others, whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(anyRowContent, { maxLength: 8 }), fc.boolean(), (contents, isIssued) => {
        const context = { ...CONTEXT, today: '2021-06-15', ...(isIssued ? { issued } : {}) };
        expect(findingsOf(RULES, asRows(contents), context)).toEqual(findingsOf(everywhere, asRows(contents), context));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a check engine', () => {
  const blank = (code: string) => ({ code, severity: 'info', source: 'practice', doc: 'For this test only.' }) as const;
  const rows: PlanRow[] = [
    { row: 9, values: { title: 'b', note: 'x' } },
    { row: 5, values: { title: 'a', note: 'y' } },
    { row: 7, values: {} },
  ];

  it('lists rows from the top, however they are given, and findings of a row in the order of the rules', () => {
    const onNote = rule({
      ...blank('on-note'),
      fields: ['note'],
      applies: ({ values }) => values.note === 'x',
      test: () => ({}),
    });
    const twice = rule({
      ...blank('twice'),
      fields: ['title'],
      test: () => [{ field: 'title' }, { field: 'note', value: 1 }],
    });
    const last = rule({ ...blank('last'), fields: ['note'], test: ({ values }) => (values.note === 'x' ? {} : []) });
    const table = tableRule({
      ...blank('table'),
      fields: [],
      test: (all) => [
        { row: null, details: { rows: all.length } },
        { row: 5, field: 'note', value: 'z' },
      ],
    });
    const { checker, start } = createCheckEngine([twice, onNote, last], [table], CONTEXT);
    for (const _ of start(rows));
    expect(checker.findings()).toEqual([
      { code: 'table', severity: 'info', row: null, field: null, value: null, details: { rows: 2 } },
      { code: 'table', severity: 'info', row: 5, field: 'note', value: 'z', details: {} },
      { code: 'twice', severity: 'info', row: 5, field: 'title', value: 'a', details: {} },
      { code: 'twice', severity: 'info', row: 5, field: 'note', value: 1, details: {} },
      { code: 'twice', severity: 'info', row: 9, field: 'title', value: 'b', details: {} },
      { code: 'twice', severity: 'info', row: 9, field: 'note', value: 1, details: {} },
      { code: 'on-note', severity: 'info', row: 9, field: 'note', value: 'x', details: {} },
      { code: 'last', severity: 'info', row: 9, field: 'note', value: 'x', details: {} },
    ]);
  });

  it('gives rules the threshold of the workbook, else their own', () => {
    const asked = rule({
      ...blank('asked'),
      fields: ['title'],
      threshold: { value: 7, unit: 'day', min: 1, max: 9 },
      test: (_, { threshold }) => ({ details: { own: threshold('asked'), unknown: threshold('unknown') } }),
    });
    const details = (thresholds: Record<string, number>) =>
      findingsOf([asked], rows.slice(0, 1), { ...CONTEXT, settings: { severities: {}, thresholds } })[0]?.details;
    expect(details({})).toEqual({ own: 7, unknown: 0 });
    expect(details({ asked: 3, other: 4 })).toEqual({ own: 3, unknown: 0 });
  });

  it('asks a rule about the rows above and below again when they change', () => {
    const besideX = rule({
      ...blank('beside-x'),
      fields: ['title'],
      needs: ['neighbour'],
      test: (row, { rowAbove, rowBelow }) =>
        [rowAbove(row), rowBelow(row)].some((other) => other?.values.note === 'x') ? {} : null,
    });
    const { checker, start } = createCheckEngine([besideX], [], CONTEXT);
    for (const _ of start(rows));
    const found = () => checker.findings().map(({ row }) => row);
    expect(found()).toEqual([5]);
    // A row between them.
    checker.update(new Map([[7, { row: 7, values: { title: 'c' } }]]));
    expect(found()).toEqual([7]);
    checker.update(new Map([[7, null]]));
    expect(found()).toEqual([5]);
    checker.update(new Map([[9, null]]));
    expect(found()).toEqual([]);
    checker.update(new Map([[3, { row: 3, values: { title: 'd', note: 'x' } }]]));
    expect(found()).toEqual([5]);
  });

  it('tells how far it is, in steps that end where all is done', () => {
    const many = Array.from({ length: 100 }, (_, index): PlanRow => ({ row: index + 1, values: { title: 'a' } }));
    const { start } = createCheckEngine([], [], CONTEXT);
    const done = [...start(many)];
    expect(done.length).toBeGreaterThan(4);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeLessThan(200);
  });
});

import fc from 'fast-check';
import { checkPlan, RULES } from '../../src/domain/check-plan';
import { TASK_FIELDS, type CellValue, type PlanRow } from '../../src/domain/task';
import { PLAN_CASES } from './rules/plan-cases';
import { CONTEXT, FINISHED, findingsOf, GOOD } from './rules/rule-cases';

describe('the table of rules', () => {
  it('has cases for every rule, some that fire and some that do not', () => {
    expect(PLAN_CASES.map(({ code }) => code)).toEqual(RULES.map(({ code }) => code));
    const oneSided = PLAN_CASES.filter(({ cases }) => new Set(cases.map(({ hits }) => hits.length > 0)).size < 2);
    expect(oneSided.map(({ code }) => code)).toEqual([]);
  });

  it('names each code once and gives each a reason', () => {
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
    for (const { code, doc } of RULES) expect([code, doc.length > 20]).toEqual([code, true]);
  });

  it('lists findings only in the fields that a rule declares', () => {
    const fields = new Map(RULES.map(({ code, fields: declared }) => [code as string, declared as readonly string[]]));
    for (const { code, cases } of PLAN_CASES) {
      for (const { hits } of cases) {
        // The due date of a deadline is shown where it stands.
        const strange = hits.filter(({ field }) => !fields.get(code)?.includes(field) && field !== 'due');
        expect([code, strange]).toEqual([code, []]);
      }
    }
  });
});

describe('a whole plan', () => {
  it('has no findings where everything is in order', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf(FINISHED)).toEqual([]);
    expect(findingsOf({ deadline: 'Hằng quý', due: null, progress: null })).toEqual([]);
  });

  const row = (number: number, values: PlanRow['values']): PlanRow => ({ row: number, values });
  const places = (rows: PlanRow[]) => checkPlan(rows, CONTEXT).map((each) => `${each.row} ${each.code}`);

  it('goes from row to row, in each in the order of the rules', () => {
    const bad = { ...GOOD, id: 'NV-02', number: 2, title: null, area: 'II', deadline: '31/6', due: null };
    const copied = { ...GOOD, head: null };
    expect(places([row(5, GOOD), row(6, bad), row(9, copied)])).toEqual([
      '6 title-missing',
      '6 area-spelling',
      '6 deadline-impossible',
      '9 head-missing',
      '9 id-repeated',
      '9 task-repeated',
      '9 number-repeated',
    ]);
  });

  it('passes over spare rows, whatever their code, number and formulas show', () => {
    const spare = { id: 'NV-09', number: 9, status: '', overdueKey: '', title: '  ' };
    expect(places([row(5, spare), row(6, { ...spare, status: { error: '#N/A' } }), row(7, {})])).toEqual([]);
    // A spare row does not take a code away from a task either.
    expect(places([row(5, { id: 'NV-01', number: 1 }), row(6, GOOD)])).toEqual([]);
  });

  it('proposes names for a column of nonsense only so often', () => {
    const rows = Array.from({ length: 260 }, (_, index) =>
      row(index + 5, {
        ...GOOD,
        id: `NV-${index}`,
        number: index,
        title: `Việc ${index}`,
        lead: `Phòng Tư pháp${index}`,
      }),
    );
    const found = checkPlan(rows, CONTEXT).filter(({ code }) => code === 'unit-unknown');
    expect(found).toHaveLength(260);
    expect(found[0]?.details['candidates']).toEqual(['Phòng Tư pháp']);
    expect(found[259]?.details['candidates']).toEqual([]);
  });

  it('never fails, whatever stands in the cells', () => {
    const cell: fc.Arbitrary<CellValue> = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('31/6', 'II', 'PNV', '1.234', '150%', 'x', '-', 'Quý II', 'UBND các xã'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
    );
    const values = fc.record(Object.fromEntries(TASK_FIELDS.map((field) => [field, cell])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 4 }), (all) => {
        const rows = all.map((each, index) => row(index + 1, each));
        for (const { row: at, severity } of checkPlan(rows, CONTEXT)) {
          expect(rows.map((each) => each.row)).toContain(at);
          expect(['error', 'warning', 'info']).toContain(severity);
        }
      }),
      { numRuns: 150 },
    );
  });
});

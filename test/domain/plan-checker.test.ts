import fc from 'fast-check';
import { checkPlan, RULES, type CheckContext } from '../../src/domain/check-plan';
import { createPlanChecker } from '../../src/domain/plan-checker';
import type { PlanRow } from '../../src/domain/task';
import { anyRowContent, asRows, FIRST_ROW, type RowContent } from './any-plan-row';
import { CONTEXT, GOOD } from './rules/rule-cases';

const ISSUED: CheckContext['issued'] = new Map([
  ['NV-01', { title: 'Ban hành kế hoạch', deadline: 'Quý II' }],
  ['NV-02', { title: 'Báo cáo quý', lead: 'Phòng Nội vụ' }],
]);
const WITH_PLAN: CheckContext = { ...CONTEXT, issued: ISSUED, today: '2021-06-15' };

/** What a person does in the sheet, as it changes the contents of the rows. */
type Edit =
  | { kind: 'type'; at: number; content: RowContent }
  | { kind: 'insert'; at: number; content: RowContent }
  | { kind: 'delete'; at: number }
  | { kind: 'paste'; at: number; contents: RowContent[] }
  | { kind: 'sort' };

const at = fc.nat({ max: 11 });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), at, content: anyRowContent }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), at, content: anyRowContent }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      at,
      contents: fc.array(anyRowContent, { minLength: 2, maxLength: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'sort' as const }) },
);

function edited(contents: readonly RowContent[], edit: Edit): RowContent[] {
  const next = [...contents];
  if (edit.kind === 'type') next[Math.min(edit.at, contents.length)] = edit.content;
  if (edit.kind === 'insert') next.splice(edit.at, 0, edit.content);
  if (edit.kind === 'delete') next.splice(edit.at, 1);
  if (edit.kind === 'paste') next.splice(edit.at, edit.contents.length, ...edit.contents);
  const title = ({ values }: RowContent) => String(values.title ?? '');
  return edit.kind === 'sort' ? next.sort((a, b) => (title(a) < title(b) ? -1 : 1)) : next;
}

/** Every row that stands somewhere else or says something else, as a reader of the sheet would give it. */
function difference(before: readonly PlanRow[], after: readonly PlanRow[]): Map<number, PlanRow | null> {
  const changes = new Map<number, PlanRow | null>();
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    if (before[index] !== after[index]) changes.set(FIRST_ROW + index, after[index] ?? null);
  }
  return changes;
}

describe('a plan checker', () => {
  it('finds after any edits what a fresh check finds', () => {
    fc.assert(
      fc.property(
        fc.array(anyRowContent, { maxLength: 12 }),
        fc.array(anyEdit, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(CONTEXT, WITH_PLAN),
        (contents, edits, context) => {
          let now = contents;
          const checker = createPlanChecker(asRows(now), context);
          expect(checker.findings()).toEqual(checkPlan(asRows(now), context));
          for (const edit of edits) {
            const next = edited(now, edit);
            checker.update(difference(asRows(now), asRows(next)));
            now = next;
            expect([edit.kind, checker.findings()]).toEqual([edit.kind, checkPlan(asRows(now), context)]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes in many edits at once', () => {
    fc.assert(
      fc.property(
        fc.array(anyRowContent, { maxLength: 20 }),
        fc.array(anyRowContent, { maxLength: 20 }),
        (before, after) => {
          const checker = createPlanChecker(asRows(before), WITH_PLAN);
          checker.update(difference(asRows(before), asRows(after)));
          expect(checker.findings()).toEqual(checkPlan(asRows(after), WITH_PLAN));
        },
      ),
      { numRuns: 100 },
    );
  });

  const good = (row: number, values: PlanRow['values'] = {}): PlanRow => ({
    row,
    values: { ...GOOD, id: `NV-${row}`, number: row, title: `Việc ${row}`, ...values },
  });
  const places = (checker: { findings: () => readonly { row: number | null; code: string }[] }) =>
    checker.findings().map(({ row, code }) => `${row} ${code}`);

  it('asks again the rows that share a key with an edited one', () => {
    const checker = createPlanChecker([good(5), good(6, { id: 'NV-5' }), good(7, { id: 'nv-5' })], CONTEXT);
    expect(places(checker)).toEqual(['6 id-repeated', '7 id-repeated']);
    checker.update(new Map([[5, good(5, { id: 'NV-0' })]]));
    expect(checker.findings()).toMatchObject([{ row: 7, code: 'id-repeated', details: { other: 6 } }]);
    checker.update(new Map([[6, null]]));
    expect(places(checker)).toEqual([]);
  });

  it('keeps what other rules found in a row that is asked again', () => {
    const checker = createPlanChecker([good(5), good(6, { id: 'NV-5', product: null })], CONTEXT);
    expect(places(checker)).toEqual(['6 product-missing', '6 id-repeated']);
    checker.update(new Map([[5, null]]));
    expect(places(checker)).toEqual(['6 product-missing']);
    checker.update(new Map([[5, good(5)]]));
    expect(places(checker)).toEqual(['6 product-missing', '6 id-repeated']);
  });

  it('gives the same list until something is edited', () => {
    const checker = createPlanChecker([good(5), good(6, { product: null })], CONTEXT);
    expect(checker.findings()).toBe(checker.findings());
  });

  it('passes over rows that were given again unchanged', () => {
    const checker = createPlanChecker([good(5), good(6, { product: null })], CONTEXT);
    const before = checker.findings();
    checker.update(new Map([[6, good(6, { product: null, note: null })]]));
    expect(checker.findings()).toEqual(before);
    checker.update(new Map([[6, { ...good(6, { product: null }), facts: { lead: { merged: true } } }]]));
    expect(places(checker)).toEqual(['6 product-missing', '6 cell-merged']);
    checker.update(new Map([[6, { ...good(6, { product: null }), hidden: true }]]));
    expect(places(checker)).toEqual(['6 row-hidden', '6 product-missing']);
  });

  it('knows nothing of rows that are blank or gone', () => {
    const checker = createPlanChecker([good(5)], CONTEXT);
    checker.update(
      new Map([
        [4, null],
        [5, { row: 5, values: { number: 1 } }],
        [6, { row: 6, values: {} }],
      ]),
    );
    expect(places(checker)).toEqual([]);
  });

  it('proposes names again after an edit, however many were misspelt before', () => {
    // One or two letters too many.
    const wrong = (row: number) => good(row, { lead: `Phòng Tư pháp${row.toString(36)}` });
    const checker = createPlanChecker(
      Array.from({ length: 260 }, (_, index) => wrong(index + 5)),
      CONTEXT,
    );
    expect(checker.findings().at(-1)).toMatchObject({ row: 264, details: { candidates: [] } });
    checker.update(new Map([[264, { ...wrong(999), row: 264 }]]));
    expect(checker.findings().at(-1)).toMatchObject({ row: 264, details: { candidates: ['Phòng Tư pháp'] } });
  });
});

describe('settings of a workbook', () => {
  const rows: PlanRow[] = [{ row: 5, values: { ...GOOD, product: null, head: null } }];
  const found = (severities: Record<string, 'error' | 'warning' | 'info' | 'off'>) => {
    const settings = { severities, thresholds: {} };
    return checkPlan(rows, { ...CONTEXT, settings }).map(({ code, severity }) => `${code} ${severity}`);
  };

  it('make a rule graver or milder', () => {
    expect(found({ 'product-missing': 'error' })).toEqual(['product-missing error', 'head-missing info']);
  });

  it('switch a rule off', () => {
    expect(found({ 'product-missing': 'off' })).toEqual(['head-missing info']);
    const rule = RULES.find(({ code }) => code === 'product-missing')!;
    const test = jest.spyOn(rule, 'test');
    found({ 'product-missing': 'off' });
    expect(test).not.toHaveBeenCalled();
    test.mockRestore();
  });

  it('say nothing of rules of another version', () => {
    expect(found({ 'from-the-future': 'error' })).toEqual(['product-missing warning', 'head-missing info']);
  });

  it('switch rules about the whole table off as well', () => {
    const hidden: PlanRow[] = [{ row: 5, values: GOOD, hidden: true }];
    expect(checkPlan(hidden, CONTEXT)).toMatchObject([{ code: 'row-hidden', severity: 'warning' }]);
    const off = { severities: { 'row-hidden': 'off' }, thresholds: {} } as const;
    expect(checkPlan(hidden, { ...CONTEXT, settings: off })).toEqual([]);
  });
});

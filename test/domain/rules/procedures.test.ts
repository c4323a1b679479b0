import fc from 'fast-check';
import { checkProcedures, PROCEDURE_HEADINGS, PROCEDURE_RULES } from '../../../src/domain/rules/procedures';
import { nameKey } from '../../../src/domain/text';
import { checkCase } from './other-table-cases';
import { findInProcedures, GOOD_PROCEDURE, procedureCases } from './procedures';

describe('the table of procedures', () => {
  for (const rule of procedureCases) {
    it(rule.code, () => rule.cases.forEach((each) => checkCase('procedures', rule, each, findInProcedures)));
  }

  it('has cases for every rule, some that fire and some that do not', () => {
    expect(procedureCases.map(({ code }) => code)).toEqual(PROCEDURE_RULES.map(({ code }) => code));
    for (const { code, cases } of procedureCases) {
      expect([code, new Set(cases.map(({ hits }) => hits.length > 0)).size]).toEqual([code, 2]);
    }
  });

  it('finds nothing where everything adds up', () => {
    expect(findInProcedures([])).toEqual([]);
    expect(findInProcedures([{ row: 5, values: GOOD_PROCEDURE }])).toEqual([]);
    expect(checkProcedures([{ row: 5, values: { ...GOOD_PROCEDURE, period: 'Quý II' } }])).toEqual([]);
  });

  it('obeys the settings of the workbook', () => {
    const rows = [{ row: 5, values: { ...GOOD_PROCEDURE, solved: 95, returned: 7 } }];
    const found = (severities: Record<string, 'off' | 'warning'>) =>
      checkProcedures(rows, { settings: { severities, thresholds: {} } }).map(({ code, severity }) => [code, severity]);
    expect(found({})).toEqual([['procedures-solved', 'error']]);
    expect(found({ 'procedures-solved': 'warning' })).toEqual([['procedures-solved', 'warning']]);
    expect(found({ 'procedures-solved': 'off' })).toEqual([]);
  });

  it('finds any count that was changed in a row that adds up', () => {
    const count = fc.nat({ max: 1000 });
    const parts = fc.record({
      ...{ online: count, direct: count, early: count, onTime: count, late: count },
      ...{ inTime: count, overdue: count, returned: count },
    });
    const counts = [
      'received',
      'online',
      'direct',
      'carriedOver',
      'solved',
      'early',
      'onTime',
      'late',
      'pending',
    ] as const;
    const field = fc.constantFrom(...counts, 'inTime' as const, 'overdue' as const, 'returned' as const);
    fc.assert(
      fc.property(parts, field, fc.integer({ min: 1, max: 50 }), (given, changed, by) => {
        const solved = given.early + given.onTime + given.late;
        const pending = given.inTime + given.overdue;
        const received = solved + pending + given.returned;
        const carriedOver = received - given.online - given.direct;
        fc.pre(carriedOver >= 0);
        const values = { ...GOOD_PROCEDURE, ...given, solved, pending, received, carriedOver };
        expect(findInProcedures([{ row: 5, values }])).toEqual([]);
        expect(findInProcedures([{ row: 5, values: { ...values, [changed]: values[changed] + by } }])).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('headings of the table of procedures', () => {
  it('are told apart, aliases included', () => {
    const all = Object.values(PROCEDURE_HEADINGS).flatMap(({ heading, aliases }) => [heading, ...aliases].map(nameKey));
    expect(new Set(all).size).toBe(all.length);
  });
});

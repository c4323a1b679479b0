import type { Finding } from '../../src/domain/finding';
import { fixOptions } from '../../src/domain/fix-options';
import { findingsOf, type Cells } from './rules/rule-cases';

/** Names and what they write, of the findings of a rule. */
const options = (code: string, cells: Cells) =>
  findingsOf(cells)
    .filter((finding) => finding.code === code)
    .map((finding) => fixOptions(finding).map(({ name, fix }) => [name, fix.value]));

describe('options', () => {
  const check = (code: string, cells: Cells, ...expected: [name: string, value: string][][]) =>
    expect([cells, options(code, cells)]).toEqual([cells, expected]);

  it('are the units that a name may mean, each in the spelling of the catalogue', () => {
    check('unit-ambiguous', { lead: 'huong van' }, [
      ['Phường Hương Vân', 'Phường Hương Vân'],
      ['Phường Hương Văn', 'Phường Hương Văn'],
    ]);
    check('unit-unknown', { lead: 'Phòng Tư phát' }, [['Phòng Tư pháp', 'Phòng Tư pháp']]);
    check('unit-unknown', { lead: 'Sở Ngoại vụ' }, []);
  });

  it('are the areas of a number and a name that disagree', () => {
    const [two, one] = ['2. Cải cách TTHC và kiểm soát TTHC', '1. Cải cách thể chế'];
    check('area-unknown', { area: '2. Cải cách thể chế' }, [
      [two, two],
      [one, one],
    ]);
  });

  it('replace one name of a list and leave the others', () => {
    check('coordinator-unsure', { coordinators: 'PNV; huong van; Thanh tra' }, [
      ['Phường Hương Vân', 'PNV; Phường Hương Vân; Thanh tra'],
      ['Phường Hương Văn', 'PNV; Phường Hương Văn; Thanh tra'],
    ]);
    check('coordinators-unknown', { coordinators: 'PNV; Phòng Tư phát' }, [['Phòng Tư pháp', 'PNV; Phòng Tư pháp']]);
    check('unit-ambiguous', { lead: 'Phòng Nội vụ, huong van' }, [
      ['Phường Hương Vân', 'Phòng Nội vụ, Phường Hương Vân'],
      ['Phường Hương Văn', 'Phòng Nội vụ, Phường Hương Văn'],
    ]);
    check('unit-unknown', { lead: 'Phòng Nội vụ\nPhòng Tư phát' }, [['Phòng Tư pháp', 'Phòng Nội vụ\nPhòng Tư pháp']]);
    // Where the name stands is not certain.
    check('coordinator-unsure', { coordinators: 'PNV; huong  van' }, []);
    check('coordinators-unknown', { coordinators: 'Phòng Tư phát; Sở Lạ' }, []);
  });

  it('are none where a formula gives the names', () => {
    const facts = { lead: { formula: true } } as const;
    const [found] = findingsOf({ lead: 'huong van' }, [], {}, facts).filter(({ code }) => code === 'unit-ambiguous');
    expect(fixOptions(found!)).toEqual([]);
  });

  it('are none where the rule proposes a repair, and none that are no names', () => {
    check('unit-unsure', { lead: 'VP' }, []);
    const told: Finding = {
      ...{ code: 'x', severity: 'error', row: 1, field: 'budget', value: 44545, details: { candidates: ['15/12'] } },
    };
    expect(fixOptions(told)).toEqual([]);
    const elsewhere = { table: 'score', column: 'Điểm' } as const;
    expect(fixOptions({ ...told, field: 'lead', elsewhere })).toEqual([]);
    expect(fixOptions({ ...told, field: 'lead' })).toHaveLength(1);
  });
});

import type { PlacedFinding } from '../../../src/actions/results';
import { rules } from '../../../src/locales/vi/rules';
import { createFindingSearch } from '../../../src/taskpane/check/finding-search';
import { fakeFindings } from '../fake-actions';

const search = createFindingSearch(rules).matching;
const finding: PlacedFinding = {
  ...fakeFindings(1)[0]!,
  code: 'unit-spelling',
  field: 'lead',
  value: 'P. Nội  vụ',
  details: { name: 'Phòng Nội vụ' },
  cell: 'F123',
  area: '1. Cải cách thể chế',
  unit: 'Phòng Nội vụ',
  task: 'Rà soát văn bản quy phạm pháp luật',
};

const check = (query: string, expected: boolean, reason = '') =>
  test(`"${query}" ${expected ? 'finds' : 'does not find'} it${reason && `: ${reason}`}`, () => {
    expect(search(query)(finding)).toBe(expected);
  });

check('', true, 'nothing is asked');
check('   ', true, 'nothing is asked');
check('nội vụ', true, 'the unit');
check('noi vu', true, 'without accents');
check('NOI VU', true, 'in capitals');
check('Nội vụ'.normalize('NFD'), true, 'typed in combining characters');
check('ra soat', true, 'the task');
check('the che', true, 'the area');
check('f123', true, 'the cell');
check('ke hoach', true, 'the tab');
check('ra soat f123', true, 'words of different places');
check('danh mục', true, 'the sentence');
check('tư pháp', false);
check('ra soat f999', false, 'each word must be there');

test('what a finding says is found for a rule of a newer version too, by its code', () => {
  expect(search('from-the-future')({ ...finding, code: 'from-the-future' })).toBe(true);
});
test('the reason of an ignored finding is found', () => {
  expect(search('cong van')({ ...finding, ignored: { reason: 'Theo công văn của tỉnh' } })).toBe(true);
});

test('preparing changes no answer', () => {
  const prepared = createFindingSearch(rules);
  prepared.prepare([finding]);
  expect([prepared.matching('ra soat')(finding), prepared.matching('tu phap')(finding)]).toEqual([true, false]);
});

import { changesByUnit, QUESTION_KINDS, questionsByKind } from '../../../src/taskpane/share/merge-groups';
import { PERIODS } from '../fake-actions';
import { fakeMergePreview, fakeOutcome, UNIT_NAMES } from './fake-sharing';

const preview = fakeMergePreview(
  ['19996.xlsx', 'tuphap.xlsx'].map(fakeOutcome),
  { rule: 'keep', byQuestion: {} },
  PERIODS[0]!,
);

test('changes stand by unit, units by name, changes by row', () => {
  const [first] = preview.changes;
  const units = changesByUnit([...preview.changes, { ...first!, row: 3 }], UNIT_NAMES);
  expect(units.map(({ name, changes }) => [name, changes.map(({ row }) => row)])).toEqual([
    ['Phòng Tư pháp', [13, 13]],
    ['Phường Tứ Hạ', [3, 12, 12]],
  ]);
  expect(changesByUnit(preview.changes, {}).map(({ name }) => name)).toEqual(['19996', 'tuphap']);
});

test('questions stand by kind, contradictions first, kinds without any left out', () => {
  expect(questionsByKind(preview.questions).map(({ kind }) => kind)).toEqual([
    ...['two-files', 'both-changed', 'plan-text', 'row-deleted', 'row-added'],
  ]);
  expect(questionsByKind([])).toEqual([]);
  expect(new Set(QUESTION_KINDS).size).toBe(6);
});

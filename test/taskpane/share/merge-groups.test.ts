import type { MergeQuestion } from '../../../src/domain/sharing/merge-plan';
import type { CellValue } from '../../../src/domain/task';
import {
  answersByFile,
  changesByUnit,
  QUESTION_KINDS,
  questionsByKind,
} from '../../../src/taskpane/share/merge-groups';
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
    ...['two-files', 'both-changed', 'unclear-value', 'plan-text', 'row-deleted', 'row-added'],
  ]);
  expect(questionsByKind([])).toEqual([]);
  expect(new Set(QUESTION_KINDS).size).toBe(7);
});

test('what a unit would take away stands apart from what it writes', () => {
  const [first] = preview.changes;
  const change = (before: CellValue, after: CellValue) => ({ ...first!, before, after });
  const [unit] = changesByUnit(
    [change(0.3, null), change('x', ''), change(null, null), change(0, 0.5), change(null, 0)],
    UNIT_NAMES,
  );
  expect(unit!.cleared.map(({ before }) => before)).toEqual([0.3, 'x']);
  // 0 is a value, and where nothing stood nothing is taken away.
  expect(unit!.changes.map(({ after }) => after)).toEqual([null, 0.5, 0]);
});

test('a file answers all questions in which it says something, wherever it stands among the sources', () => {
  const question = (key: string, ...files: string[]): MergeQuestion => ({
    ...{ key, kind: 'two-files', taskId: 'NV1', row: 12, title: 'Nhiệm vụ', field: 'progress', ours: 0.5 },
    sources: files.map((file) => ({ file, unitId: `unit of ${file}`, savedAt: null, value: 1 })),
    choice: 'keep',
  });
  const found = answersByFile([
    question('a', 'x', 'y'),
    question('b', 'y'),
    question('c', 'y', 'z'),
    question('d', 'x'),
  ]);
  expect(found).toEqual([
    { file: 'y', unitId: 'unit of y', count: 3, answers: { a: 1, b: 0, c: 0 } },
    { file: 'x', unitId: 'unit of x', count: 2, answers: { a: 0, d: 0 } },
  ]);
});

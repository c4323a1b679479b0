import type { MergeChoices, MergeQuestion } from '../../../src/domain/sharing/merge-plan';
import {
  chosenUnits,
  followAnswers,
  hasNews,
  isUndecided,
  nameFiles,
  NO_BATCH,
  NOTHING_SHARED,
  readSpareRows,
  type PickedFile,
  type ReadFile,
} from '../../../src/taskpane/share/share-state';
import { PERIODS } from '../fake-actions';
import { fakeMergePreview, fakeOutcome, fakeSplitPreview } from './fake-sharing';

const picked = (path: string, text = 'a', lastModified = 1): PickedFile => ({
  path,
  file: new File([text], path.slice(path.lastIndexOf('/') + 1), { lastModified }),
});
const read = ({ path, file }: PickedFile, name: string): ReadFile => ({
  path,
  size: file.size,
  modified: file.lastModified,
  outcome: fakeOutcome(name),
});

describe('names of chosen files', () => {
  const check = (present: ReadFile[], files: PickedFile[], expected: string[]) =>
    expect(nameFiles(present, files)).toEqual(expected);

  test('are their own where those tell them apart', () =>
    check([], [picked('a.xlsx'), picked('kỳ 1/b.xlsx')], ['a.xlsx', 'b.xlsx']));
  test('carry the folder where another file is called the same', () =>
    check([], [picked('x/bc.xlsx'), picked('y/bc.xlsx')], ['bc.xlsx', 'y/bc.xlsx']));
  test('carry a number where even that is the same', () =>
    check(
      [],
      [picked('bc.xlsx'), picked('bc.xlsx', 'other'), picked('bc.xlsx', 'third')],
      [...['bc.xlsx', 'bc.xlsx (2)', 'bc.xlsx (3)']],
    ));
  test('stay those of a file that is chosen again', () => {
    const first = picked('bc.xlsx');
    check([read(first, 'bc.xlsx')], [picked('bc.xlsx')], ['bc.xlsx']);
  });
  test('tell a file that was changed since from the one before', () => {
    const first = picked('bc.xlsx');
    check([read(first, 'bc.xlsx')], [picked('bc.xlsx', 'b', 2)], ['bc.xlsx (2)']);
  });
  test('are composed Unicode, which a Mac’s are not', () =>
    check([], [picked('Tứ Hạ.xlsx'.normalize('NFD'))], ['Tứ Hạ.xlsx']));
});

describe('answers', () => {
  const question = (key: string, ...files: string[]): MergeQuestion => ({
    ...{ key, kind: 'two-files', taskId: 'NV1', row: 12, title: 'Nhiệm vụ', field: 'progress', ours: 0.5 },
    sources: files.map((file) => ({ file, unitId: 'pnv', savedAt: null, value: 1 })),
    choice: 'keep',
  });
  const choices = { rule: 'keep', byQuestion: { a: 1, b: 'keep' } } as const;
  const before = [question('a', 'x', 'y'), question('b', 'x', 'y')];

  test('stay the same object where no file moved', () => expect(followAnswers(choices, before, before)).toBe(choices));
  test('follow their file to another place', () => {
    const after = [question('a', 'y', 'x'), question('b', 'y', 'x')];
    expect(followAnswers(choices, before, after).byQuestion).toEqual({ a: 0, b: 'keep' });
  });
  test('are forgotten where their file is gone', () => {
    const after = [question('a', 'x'), question('b', 'x')];
    expect(followAnswers(choices, before, after).byQuestion).toEqual({ b: 'keep' });
  });
  test('wait for questions that are not asked for now', () =>
    expect(followAnswers(choices, before, [question('b', 'x')]).byQuestion).toEqual(choices.byQuestion));
});

test('a question is open until somebody answers it, or the rule does', () => {
  const preview = fakeMergePreview(['19996.xlsx', 'tuphap.xlsx'].map(fakeOutcome), NO_BATCH.choices, PERIODS[0]!);
  const open = (byQuestion: MergeChoices['byQuestion']) =>
    preview.questions.filter((question) => isUndecided({ rule: 'keep', byQuestion }, question)).map(({ key }) => key);
  expect(open({})).toEqual(['two', 'both', 'unclear', 'impossible', 'text', 'gone']);
  // Keeping what stands here is an answer too.
  expect(open({ two: 'keep', both: 0, text: 'keep', gone: 'keep' })).toEqual(['unclear', 'impossible']);
});

describe('blank rows', () => {
  const check = (spare: boolean, spareRows: string, expected: number | null) =>
    test(`${spare} "${spareRows}" → ${expected}`, () =>
      expect(readSpareRows({ ...NOTHING_SHARED.send, spare, spareRows })).toBe(expected));
  check(true, '5', 5);
  check(true, ' 200 ', 200);
  check(true, '0', 0);
  check(true, '201', null);
  check(true, '-1', null);
  check(true, '2.5', null);
  check(true, '', null);
  check(false, 'abc', 0);
});

test('units that were left out get no file', () => {
  const preview = fakeSplitPreview(PERIODS[0]!);
  const send = { ...NOTHING_SHARED.send, preview, leftOut: new Set(['pnv', 'unknown']) };
  expect(chosenUnits(send).map(({ unitId }) => unitId)).not.toContain('pnv');
  expect(chosenUnits(send)).toHaveLength(preview.units.length - 1);
  expect(chosenUnits(NOTHING_SHARED.send)).toEqual([]);
});

test('a file that changes nothing is news all the same: its unit has sent', () => {
  const choices = { rule: 'keep', byQuestion: {} } as const;
  const preview = fakeMergePreview([fakeOutcome('pnv.xlsx')], choices, PERIODS[0]!);
  const file = preview.files[0]!;
  expect(hasNews({ ...preview, changes: [], files: [{ ...file, status: 'nothing-new' }] })).toBe(true);
  expect(hasNews({ ...preview, changes: [], files: [{ ...file, status: 'repeated' }] })).toBe(false);
  expect(hasNews({ ...preview, files: [] })).toBe(true);
});

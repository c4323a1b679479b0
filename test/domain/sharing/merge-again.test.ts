import type { MergeTarget, QuestionKind } from '../../../src/domain/sharing/merge-plan';
import type { ReturnedDigest, TaskFacts } from '../../../src/domain/sharing/returned';
import {
  answering,
  carriedOut,
  changesIn,
  KEEP,
  mergeInto,
  NEWEST,
  questionsIn,
  returned,
  send,
  serial,
  target,
  task,
  valueAt,
  type Edits,
} from './round-trip';

/*
 * Questions that nobody answered, and what the rule that the newest file wins leaves to people.
 */

const PLAN = target(
  [
    task('NV-01', 8, ['tu-phap', 'noi-vu']),
    task('NV-02', 9, ['noi-vu'], { progress: 0.2, reason: 'Chờ' }),
    task('NV-03', 10, ['noi-vu']),
    task('NV-04', 11, ['noi-vu'], { finished: serial('03-12') }),
  ],
  {
    periods: [
      { id: '2021-H1', closing: '2021-06-14', submitBy: '2021-06-16' },
      { id: '2021-9M', closing: '2021-09-14', submitBy: '2021-09-16' },
    ],
  },
);
const NINE_MONTHS = send({ ...PLAN, periodId: '2021-9M' }, 'noi-vu');
const justice = (edits: Edits) => returned('tu-phap.xlsx', send(PLAN, 'tu-phap'), edits);
const home = (edits: Edits, file = 'noi-vu.xlsx') => returned(file, send(PLAN, 'noi-vu'), edits);
const cells = (id: string, values: TaskFacts): Edits => ({ cells: { [id]: values } });
const typed = (into: MergeTarget, id: string, values: TaskFacts): MergeTarget => ({
  ...into,
  tasks: into.tasks.map((each) => (each.id === id ? { ...each, values: { ...each.values, ...values } } : each)),
});
const take = (into: MergeTarget, ...files: ReturnedDigest[]) => carriedOut(into, mergeInto(into, files));
const openIn = ({ received }: Pick<MergeTarget, 'received'>) =>
  received.files.filter(({ open }) => open).map(({ file }) => file);

describe.each<{ kind: QuestionKind; into: MergeTarget; files: ReturnedDigest[]; change: string }>([
  {
    kind: 'two-files',
    into: PLAN,
    files: [justice(cells('NV-01', { progress: 0.5 })), home(cells('NV-01', { progress: 0.8 }))],
    change: 'NV-01 progress null > 0.8',
  },
  {
    kind: 'both-changed',
    into: typed(PLAN, 'NV-02', { progress: 0.3 }),
    files: [home(cells('NV-02', { progress: 0.8 }))],
    change: 'NV-02 progress 0.3 > 0.8',
  },
  {
    kind: 'changed-back',
    into: take(PLAN, home(cells('NV-02', { progress: 0.8 }), 'v1.xlsx')),
    files: [home({}, 'v2.xlsx')],
    change: 'NV-02 progress 0.8 > 0.2',
  },
  {
    kind: 'unclear-value',
    into: PLAN,
    files: [home(cells('NV-02', { progress: 80 }))],
    change: 'NV-02 progress 0.2 > 80',
  },
  {
    kind: 'plan-text',
    into: PLAN,
    files: [home(cells('NV-02', { title: 'Việc khác' }))],
    change: 'NV-02 title Việc NV-02 > Việc khác',
  },
  {
    kind: 'row-deleted',
    into: PLAN,
    files: [home({ deleted: ['NV-02'] })],
    change: 'NV-02 excluded null > x',
  },
])('a question that nobody answered: $kind', ({ kind, into, files, change }) => {
  const first = mergeInto(into, files);
  const once = carriedOut(into, first);
  const names = files.map(({ file }) => file).sort();

  it('leaves its files open, and is asked again without anything new to remember', () => {
    expect(first.questions.map((question) => question.kind)).toEqual([kind]);
    expect(openIn(once)).toEqual(names);
    const again = mergeInto(once, files);
    expect(again.questions).toEqual(first.questions);
    expect([again.changes, again.added]).toEqual([[], []]);
    expect(again.received).toEqual(first.received);
    expect(again.files.map(({ status }) => status)).toEqual(files.map(() => 'taken'));
  });

  it.each(['keep', 0] as const)('is asked no more once it is answered with %s', (choice) => {
    for (const start of [into, once]) {
      const plan = answering(start, files, kind, choice);
      expect(changesIn(plan)).toEqual(choice === 'keep' ? [] : [change]);
      const after = carriedOut(start, plan);
      expect([openIn(after), after.received.files.length]).toEqual([[], once.received.files.length]);
      const again = mergeInto(after, files);
      expect(again).toMatchObject({ changes: [], questions: [], received: after.received });
      expect(again.files.every(({ status }) => status === 'repeated')).toBe(true);
    }
  });

  it('is one of few that the newest file may settle, also the second time', () => {
    for (const start of [into, once]) {
      const plan = mergeInto(start, files, NEWEST);
      const settles = kind === 'two-files' || kind === 'both-changed';
      expect(plan.changes).toHaveLength(settles ? 1 : 0);
      expect(openIn(carriedOut(start, plan))).toEqual(settles ? [] : names);
    }
  });
});

describe('a file that comes again because it is open', () => {
  const asking = { title: 'Việc khác' };

  it('takes back nothing that another file of its sending brought', () => {
    // Two clerks filled half of the file each.
    const halves = [
      home({ cells: { 'NV-01': { progress: 1 }, 'NV-02': { progress: 0.5 } } }, 'a.xlsx'),
      home({ cells: { 'NV-03': { progress: 1 }, 'NV-02': { progress: 0.8 } } }, 'b.xlsx'),
    ];
    const once = take(PLAN, ...halves);
    const said = 'two-files NV-02 progress: a.xlsx 0.5, b.xlsx 0.8 (keep)';
    expect(questionsIn(mergeInto(once, halves))).toEqual([said]);
    const answered = carriedOut(once, answering(once, halves, 'two-files', 1));
    expect(['NV-01', 'NV-02', 'NV-03'].map((id) => valueAt(answered, id, 'progress'))).toEqual([1, 0.8, 1]);
    // What the unit reports next goes on from there.
    const next = home({ cells: { 'NV-01': { progress: 1 }, 'NV-02': { progress: 1 }, 'NV-03': { progress: 1 } } }, 'c');
    expect(changesIn(mergeInto(answered, [next]))).toEqual(['NV-02 progress 0.8 > 1']);
    expect(mergeInto(answered, [next]).questions).toEqual([]);
  });

  it('changes nothing that a later file of its sending brought', () => {
    const first = home({ cells: { 'NV-02': { ...asking, progress: 0.5 }, 'NV-03': { progress: 0.1 } } });
    const later = home(
      { cells: { 'NV-02': { ...asking, progress: 0.8 }, 'NV-01': { progress: 1 } }, savedAt: '2021-06-12T08:00:00' },
      'v2.xlsx',
    );
    const once = take(PLAN, first);
    const both = carriedOut(once, answering(once, [later], 'changed-back', 0));
    expect(valueAt(both, 'NV-03', 'progress')).toBeNull();
    for (const rule of [KEEP, NEWEST]) {
      const plan = mergeInto(both, [first, later], rule);
      const said = 'noi-vu.xlsx Việc khác, v2.xlsx Việc khác';
      expect(questionsIn(plan)).toEqual([`plan-text NV-02 title: ${said} (keep)`]);
      expect(plan.changes).toEqual([]);
      expect(plan.received).toEqual(both.received);
    }
    // Where the later file no longer says so either, nothing is left to ask.
    const sound = home({ cells: { 'NV-02': { progress: 1 } }, savedAt: '2021-06-13T08:00:00' }, 'v3.xlsx');
    expect(questionsIn(mergeInto(take(both, sound), [first]))).toEqual([]);
  });

  it('does not add a row that somebody left out', () => {
    const file = home({ ...cells('NV-02', asking), added: [['BS-noi-vu-fyu6-01', { title: 'Việc thêm' }]] });
    const left = carriedOut(PLAN, answering(PLAN, [file], 'row-added', 'keep'));
    expect(mergeInto(left, [file], NEWEST).added).toEqual([]);
    expect(answering(left, [file], 'row-added', 0).added).toHaveLength(1);
  });

  it('is closed where there is nothing left to ask', () => {
    const file = home(cells('NV-02', asking));
    const now = typed(take(PLAN, file), 'NV-02', asking);
    const plan = mergeInto(now, [file]);
    expect([plan.questions, openIn(plan)]).toEqual([[], []]);
    expect(plan.files).toMatchObject([{ status: 'nothing-new' }]);
  });
});

describe('where the newest file wins', () => {
  const nine = (progress: number, savedAt: string) =>
    returned('9 tháng.xlsx', NINE_MONTHS, { ...cells('NV-02', { progress }), savedAt });
  const half = (progress: number, savedAt: string) =>
    returned('6 tháng.xlsx', send(PLAN, 'noi-vu'), { ...cells('NV-02', { progress }), savedAt });

  it('a file that was filled in less does not undo what others brought', () => {
    const full = home({ cells: { 'NV-01': { progress: 1 }, 'NV-02': { progress: 0.8 }, 'NV-03': { progress: 0.4 } } });
    const once = take(PLAN, full);
    const blank = home({ ...cells('NV-04', { progress: 1 }), savedAt: '2021-06-15T08:00:00' }, 'trống.xlsx');
    const plan = mergeInto(once, [blank], NEWEST);
    expect(changesIn(plan)).toEqual(['NV-04 progress null > 1']);
    expect(plan.questions.map(({ kind, choice }) => [kind, choice])).toEqual(Array(3).fill(['changed-back', 'keep']));
  });

  it('it is that of the later period, then that which was saved last', () => {
    const check = (files: ReturnedDigest[], expected: string[], into = PLAN) => {
      for (const all of [files, [...files].reverse()]) {
        expect(changesIn(mergeInto(into, all, NEWEST))).toEqual(expected);
      }
    };
    const report = nine(0.9, '2021-09-10T08:00:00');
    const old = half(0.5, '2021-09-20T08:00:00');
    check([report, old], ['NV-02 progress 0.2 > 0.9']);
    // Also where the later one is here already, whether alone or against several.
    const once = take(PLAN, report);
    check([old], [], once);
    check([old, returned('khác.xlsx', send(PLAN, 'noi-vu'), cells('NV-02', { progress: 0.6 }))], [], once);
    check([report], ['NV-02 progress 0.5 > 0.9'], take(PLAN, half(0.5, '2021-06-10T08:00:00')));
    // What was typed here is older than any file.
    check([old], ['NV-02 progress 0.7 > 0.5'], typed(once, 'NV-02', { progress: 0.7 }));
    check([justice({ ...cells('NV-01', { progress: 0.5 }), savedAt: '2021-06-09T08:00:00' })], [], {
      ...take(PLAN, home({ ...cells('NV-01', { progress: 0.8 }), savedAt: '2021-06-10T08:00:00' })),
    });
  });

  it('what is unclear does not', () => {
    const clear = home({ ...cells('NV-02', { progress: 0.8 }), savedAt: '2021-06-10T08:00:00' }, 'a.xlsx');
    const unclear = home({ ...cells('NV-02', { progress: 'khoảng 70%' }), savedAt: '2021-06-12T08:00:00' }, 'b.xlsx');
    expect(changesIn(mergeInto(PLAN, [clear, unclear], NEWEST))).toEqual(['NV-02 progress 0.2 > 0.8']);
  });
});

describe('a value that cannot be understood, or cannot be', () => {
  const check = (id: string, values: TaskFacts, questions: string[], changes: string[], into = PLAN) => {
    for (const rule of [KEEP, NEWEST]) {
      const plan = mergeInto(into, [home(cells(id, values))], rule);
      expect([questionsIn(plan), changesIn(plan)]).toEqual([questions, changes]);
    }
  };

  it('is asked where it would take the place of a good one, whatever the rule', () => {
    for (const progress of [80, -0.5, 'khoảng 70%', 'Đang triển khai']) {
      check('NV-02', { progress }, [`unclear-value NV-02 progress: noi-vu.xlsx ${progress} (keep)`], []);
    }
    check('NV-04', { finished: '31/2/2021' }, ['unclear-value NV-04 finished: noi-vu.xlsx 31/2/2021 (keep)'], []);
    // Changed here as well: that it is unclear says more.
    const here = typed(PLAN, 'NV-02', { progress: 0.3 });
    check('NV-02', { progress: 80 }, ['unclear-value NV-02 progress: noi-vu.xlsx 80 (keep)'], [], here);
  });

  it('is taken where nothing better stands', () => {
    check('NV-03', { progress: 'khoảng 70%' }, [], ['NV-03 progress null > khoảng 70%']);
    check('NV-03', { finished: '31/2/2021' }, [], ['NV-03 finished null > 31/2/2021']);
    const once = take(PLAN, home(cells('NV-03', { progress: 'Đang triển khai' }), 'v1.xlsx'));
    check('NV-03', { progress: 'Đang trình' }, [], ['NV-03 progress Đang triển khai > Đang trình'], once);
  });

  it('is none where a cell is cleared or put right', () => {
    check('NV-02', { progress: null }, [], ['NV-02 progress 0.2 > null']);
    check('NV-04', { finished: '30/6' }, [], [`NV-04 finished ${serial('03-12')} > ${serial('06-30')}`]);
  });
});

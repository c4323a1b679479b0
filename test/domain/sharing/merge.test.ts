import { sendingKey } from '../../../src/domain/sharing/merge';
import type { MergeTarget } from '../../../src/domain/sharing/merge-plan';
import type { MergeScore } from '../../../src/domain/sharing/merge-scores';
import type { ReturnedDigest } from '../../../src/domain/sharing/returned';
import {
  answering,
  carriedOut,
  changesIn,
  KEEP,
  lower,
  mergeInto,
  NEWEST,
  questionsIn,
  returned,
  send,
  serial,
  target,
  task,
  valueAt,
  WARD,
  type Edits,
} from './round-trip';

const PLAN = target([
  task('NV-01', 8, ['tu-phap', 'noi-vu']),
  task('NV-02', 9, ['noi-vu'], { progress: 0.2, reason: 'Chờ' }),
  task('NV-03', 10, ['19996']),
]);
const justice = (edits: Edits) => returned('tu-phap.xlsx', send(PLAN, 'tu-phap'), edits);
const home = (edits: Edits, file = 'noi-vu.xlsx') => returned(file, send(PLAN, 'noi-vu'), edits);
const cells = (id: string, values: object): Edits => ({ cells: { [id]: values } });
/** The plan after somebody typed a value into it. */
const typed = (into: MergeTarget, id: string, values: object): MergeTarget => ({
  ...into,
  tasks: into.tasks.map((each) => (each.id === id ? { ...each, values: { ...each.values, ...values } } : each)),
});
const take = (into: MergeTarget, ...files: ReturnedDigest[]) => carriedOut(into, mergeInto(into, files));
const outcome = (into: MergeTarget, ...files: ReturnedDigest[]) =>
  mergeInto(into, files).files.map(({ file, status, changed }) => `${file} ${status} ${changed}`);

describe('what only the unit changed', () => {
  it('is written without asking', () => {
    const plan = mergeInto(PLAN, [home(cells('NV-02', { progress: '80%', finished: '10/6', reason: null }))]);
    expect(changesIn(plan)).toEqual([
      'NV-02 progress 0.2 > 0.8',
      `NV-02 finished null > ${serial('06-10')}`,
      'NV-02 reason Chờ > null',
    ]);
    expect(plan.changes[0]).toMatchObject({ row: 9, file: 'noi-vu.xlsx', unitId: 'noi-vu' });
    expect(plan.questions).toEqual([]);
    expect(plan.files).toMatchObject([{ status: 'taken', changed: 3, late: false, duplicates: [], notes: [] }]);
  });

  it('is nothing where it stands here already', () => {
    const now = typed(PLAN, 'NV-02', { progress: '80%' });
    const file = home(cells('NV-02', { progress: 0.8 }));
    expect(mergeInto(now, [file])).toMatchObject({ changes: [], questions: [] });
    expect(outcome(now, file)).toEqual(['noi-vu.xlsx nothing-new 0']);
  });

  it('goes on from what the file before brought', () => {
    const once = take(PLAN, home(cells('NV-02', { progress: 0.5 })));
    const again = home(cells('NV-02', { progress: 0.8 }), 'noi-vu (2).xlsx');
    expect(changesIn(mergeInto(once, [again]))).toEqual(['NV-02 progress 0.5 > 0.8']);
    expect(mergeInto(once, [again]).questions).toEqual([]);
  });

  it('keeps text that looks like a formula as text', () => {
    const plan = mergeInto(PLAN, [home(cells('NV-02', { reason: '=HYPERLINK("x")' }))]);
    expect(plan.changes[0]!.after).toBe('=HYPERLINK("x")');
  });
});

describe('the same fact from two files', () => {
  const files = [justice(cells('NV-01', { progress: 0.5 })), home(cells('NV-01', { progress: 0.8 }))];

  it('is asked with every value, and stays as it is until somebody answers', () => {
    const plan = mergeInto(PLAN, files);
    expect(questionsIn(plan)).toEqual(['two-files NV-01 progress: noi-vu.xlsx 0.8, tu-phap.xlsx 0.5 (keep)']);
    expect(plan.questions[0]).toMatchObject({ row: 8, title: 'Việc NV-01', ours: null, sent: null });
    expect(plan.changes).toEqual([]);
    expect(outcome(PLAN, ...files)).toEqual(['noi-vu.xlsx taken 0', 'tu-phap.xlsx taken 0']);
  });

  it('is written as it is chosen', () => {
    expect(changesIn(answering(PLAN, files, 'two-files', 'keep'))).toEqual([]);
    expect(changesIn(answering(PLAN, files, 'two-files', 0))).toEqual(['NV-01 progress null > 0.8']);
    const second = answering(PLAN, files, 'two-files', 1);
    expect(second.changes).toMatchObject([{ after: 0.5, file: 'tu-phap.xlsx', unitId: 'tu-phap' }]);
    // There is no such source.
    for (const choice of [2, -1, 0.5, NaN]) expect(answering(PLAN, files, 'two-files', choice).changes).toEqual([]);
  });

  it('is taken from the newest where that is the rule; answers still count', () => {
    const late = justice({ ...cells('NV-01', { progress: 0.5 }), savedAt: '2021-06-11T08:00:00' });
    expect(changesIn(mergeInto(PLAN, [late, files[1]!], NEWEST))).toEqual(['NV-01 progress null > 0.5']);
    // Of the same moment: by name. Of no known moment: older than all others.
    expect(changesIn(mergeInto(PLAN, files, NEWEST))).toEqual(['NV-01 progress null > 0.5']);
    const undated = justice({ ...cells('NV-01', { progress: 0.5 }), savedAt: null });
    expect(changesIn(mergeInto(PLAN, [files[1]!, undated], NEWEST))).toEqual(['NV-01 progress null > 0.8']);
    const { key } = mergeInto(PLAN, files).questions[0]!;
    expect(mergeInto(PLAN, files, { rule: 'newest', byQuestion: { [key]: 'keep' } }).changes).toEqual([]);
  });

  it('is one change where both say the same', () => {
    const same = [justice(cells('NV-01', { progress: '80%' })), home(cells('NV-01', { progress: 0.8 }))];
    const plan = mergeInto(PLAN, same);
    expect([changesIn(plan), plan.questions]).toEqual([['NV-01 progress null > 0.8'], []]);
    expect(plan.files.map(({ status }) => status)).toEqual(['taken', 'taken']);
  });

  it('may come from two versions of one file', () => {
    const versions = [
      home({ ...cells('NV-02', { progress: 0.5 }), savedAt: '2021-06-09T10:00:00' }, 'v1.xlsx'),
      home({ ...cells('NV-02', { progress: 0.8 }), savedAt: '2021-06-10T10:00:00' }, 'v2.xlsx'),
    ];
    expect(questionsIn(mergeInto(PLAN, versions))).toEqual([
      'two-files NV-02 progress: v1.xlsx 0.5, v2.xlsx 0.8 (keep)',
    ]);
    const plan = mergeInto(PLAN, versions, NEWEST);
    expect(changesIn(plan)).toEqual(['NV-02 progress 0.2 > 0.8']);
    expect(plan.files.map(({ duplicates }) => duplicates)).toEqual([['v2.xlsx'], ['v1.xlsx']]);
    // The newest is what a further version goes on from.
    const next = home(cells('NV-02', { progress: 1 }), 'v3.xlsx');
    expect(changesIn(mergeInto(carriedOut(PLAN, plan), [next]))).toEqual(['NV-02 progress 0.8 > 1']);
  });

  it('has the same questions whatever the order, and an answer holds only for what was asked', () => {
    const turned = [...files].reverse();
    expect(mergeInto(PLAN, turned)).toEqual(mergeInto(PLAN, files));
    const { key } = mergeInto(PLAN, files).questions[0]!;
    const other = [files[0]!, home(cells('NV-01', { progress: 0.9 }))];
    expect(mergeInto(PLAN, other, { rule: 'keep', byQuestion: { [key]: 0 } }).changes).toEqual([]);
  });
});

describe('a fact that was changed on both sides', () => {
  const now = typed(PLAN, 'NV-02', { progress: 0.3 });
  const file = home(cells('NV-02', { progress: 0.8 }));

  it('is asked, and is written as it is chosen', () => {
    const plan = mergeInto(now, [file]);
    expect(questionsIn(plan)).toEqual(['both-changed NV-02 progress: noi-vu.xlsx 0.8 (keep)']);
    expect(plan.questions[0]).toMatchObject({ ours: 0.3, sent: 0.2 });
    expect(plan.changes).toEqual([]);
    expect(changesIn(answering(now, [file], 'both-changed', 0))).toEqual(['NV-02 progress 0.3 > 0.8']);
    expect(changesIn(mergeInto(now, [file], NEWEST))).toEqual(['NV-02 progress 0.3 > 0.8']);
  });

  it('is asked again of a further version, as long as the two sides differ', () => {
    const kept = take(now, file);
    const next = home({ cells: { 'NV-02': { progress: 0.8 }, 'NV-01': { progress: 1 } } }, 'v2.xlsx');
    const plan = mergeInto(kept, [next]);
    expect(questionsIn(plan)).toEqual(['both-changed NV-02 progress: v2.xlsx 0.8 (keep)']);
    expect(changesIn(plan)).toEqual(['NV-01 progress null > 1']);
  });
});

describe('a fact that was changed back', () => {
  const once = take(PLAN, home(cells('NV-02', { progress: 0.8 })));
  const back = home(cells('NV-02', { reason: 'Khác' }), 'v2.xlsx');

  it('is asked, and is written as it is chosen', () => {
    const plan = mergeInto(once, [back]);
    expect(questionsIn(plan)).toEqual(['changed-back NV-02 progress: v2.xlsx 0.2 (keep)']);
    expect(plan.questions[0]).toMatchObject({ ours: 0.8, sent: 0.2 });
    expect(changesIn(plan)).toEqual(['NV-02 reason Chờ > Khác']);
    expect(changesIn(answering(once, [back], 'changed-back', 0))).toContain('NV-02 progress 0.8 > 0.2');
    // Saved last is not said last: the cell may only be as it was sent.
    expect(changesIn(mergeInto(once, [back], NEWEST))).toEqual(['NV-02 reason Chờ > Khác']);
  });

  it('goes on from what stands here, whatever was chosen', () => {
    const next = home(cells('NV-02', { progress: 1 }), 'v3.xlsx');
    for (const rule of [KEEP, NEWEST]) {
      const after = carriedOut(once, mergeInto(once, [back], rule));
      const plan = mergeInto(after, [next]);
      expect(plan.questions.filter(({ field }) => field === 'progress')).toEqual([]);
      expect(valueAt(carriedOut(after, plan), 'NV-02', 'progress')).toBe(1);
    }
  });

  it('is no question where it stands so here, or where its column or cell says nothing', () => {
    expect(mergeInto(typed(once, 'NV-02', { progress: 0.2 }), [back]).questions).toEqual([]);
    const without = home({ ...cells('NV-02', { reason: 'Khác' }), lost: ['progress'] }, 'v2.xlsx');
    const plan = mergeInto(once, [without]);
    expect(plan.questions).toEqual([]);
    // What the first file brought is not forgotten over it.
    const next = home(cells('NV-02', { progress: 1, reason: 'Khác' }), 'v3.xlsx');
    expect(changesIn(mergeInto(carriedOut(once, plan), [next]))).toEqual(['NV-02 progress 0.8 > 1']);
    const error = home(cells('NV-02', { progress: { error: '#REF!' }, reason: 'Khác' }), 'v2.xlsx');
    expect(mergeInto(once, [error]).questions).toEqual([]);
  });
});

describe('text of the plan that a unit edited', () => {
  const files = [home(cells('NV-02', { title: 'Việc khác', due: '15/6', progress: 0.8 }))];

  it('stays unless somebody takes it, whatever the rule', () => {
    for (const rule of [KEEP, NEWEST]) {
      const plan = mergeInto(PLAN, files, rule);
      expect(questionsIn(plan)).toEqual([
        'plan-text NV-02 title: noi-vu.xlsx Việc khác (keep)',
        `plan-text NV-02 due: noi-vu.xlsx ${serial('06-15')} (keep)`,
      ]);
      expect(changesIn(plan)).toEqual(['NV-02 progress 0.2 > 0.8']);
    }
    expect(changesIn(answering(PLAN, files, 'plan-text', 0))).toEqual([
      'NV-02 title Việc NV-02 > Việc khác',
      `NV-02 due null > ${serial('06-15')}`,
      'NV-02 progress 0.2 > 0.8',
    ]);
  });

  it('is no question where the plan says so by now', () => {
    const now = typed(PLAN, 'NV-02', { title: 'Việc khác', due: '15/6/2021' });
    expect(mergeInto(now, files).questions).toEqual([]);
  });

  it('is asked again when it is taken back, and stays under any rule', () => {
    const taken = carriedOut(PLAN, answering(PLAN, files, 'plan-text', 0));
    const back = home(cells('NV-02', { progress: 0.8, due: '15/6' }), 'v2.xlsx');
    expect(questionsIn(mergeInto(taken, [back], NEWEST))).toEqual([
      'changed-back NV-02 title: v2.xlsx Việc NV-02 (keep)',
    ]);
  });
});

describe('a row that the unit deleted', () => {
  const files = [home({ deleted: ['NV-02'] })];

  it('stays unless somebody takes it out of the plan', () => {
    for (const rule of [KEEP, NEWEST]) {
      const plan = mergeInto(PLAN, files, rule);
      expect(questionsIn(plan)).toEqual(['row-deleted NV-02: noi-vu.xlsx x (keep)']);
      expect(plan.changes).toEqual([]);
      expect(plan.files).toMatchObject([{ status: 'taken', changed: 0 }]);
    }
    expect(changesIn(answering(PLAN, files, 'row-deleted', 0))).toEqual(['NV-02 excluded null > x']);
  });

  it('is nothing to ask where the task is out of the plan, or no longer here', () => {
    expect(mergeInto(typed(PLAN, 'NV-02', { excluded: 'X' }), files).questions).toEqual([]);
    const without = { ...PLAN, tasks: PLAN.tasks.filter(({ id }) => id !== 'NV-02') };
    expect(mergeInto(without, files).questions).toEqual([]);
  });

  it('does not undo what an earlier file reported', () => {
    const once = take(PLAN, home(cells('NV-02', { progress: 0.8 })));
    const plan = mergeInto(once, files);
    expect(plan.questions.map(({ kind }) => kind)).toEqual(['row-deleted']);
    const next = home(cells('NV-02', { progress: 1 }), 'v3.xlsx');
    expect(changesIn(mergeInto(carriedOut(once, plan), [next]))).toEqual(['NV-02 progress 0.8 > 1']);
  });

  it('is one change where another file marks the same task', () => {
    const both = [home({ deleted: ['NV-01'] }), justice(cells('NV-01', { excluded: 'x' }))];
    expect(changesIn(answering(PLAN, both, 'row-deleted', 0))).toEqual(['NV-01 excluded null > x']);
  });
});

describe('a row that the unit added', () => {
  const id = 'BS-noi-vu-fyu6-01';
  const file = home({ added: [[id, { title: 'Việc thêm', progress: '30%' }]] });
  const second = (values: object, name = 'v2.xlsx') => home({ added: [[id, { title: 'Việc thêm', ...values }]] }, name);

  it('is taken unless somebody leaves it out', () => {
    const plan = mergeInto(PLAN, [file]);
    expect(questionsIn(plan)).toEqual([`row-added ${id}: noi-vu.xlsx Việc thêm (0)`]);
    expect(plan.questions[0]).toMatchObject({ row: null, title: 'Việc thêm', values: { progress: 0.3 } });
    expect(plan.added).toEqual([
      { id, values: { title: 'Việc thêm', progress: 0.3 }, file: 'noi-vu.xlsx', unitId: 'noi-vu' },
    ]);
    expect(plan.files).toMatchObject([{ status: 'taken', changed: 0, added: 1 }]);
    expect(answering(PLAN, [file], 'row-added', 'keep')).toMatchObject({ added: [], files: [{ added: 0 }] });
  });

  it('is a task like any other from then on', () => {
    const once = take(PLAN, file);
    expect(changesIn(mergeInto(once, [second({ progress: 0.9 })]))).toEqual([`${id} progress 0.3 > 0.9`]);
    expect(questionsIn(mergeInto(once, [second({ title: 'Việc khác', progress: 0.3 })]))).toEqual([
      `plan-text ${id} title: v2.xlsx Việc khác (keep)`,
    ]);
    expect(questionsIn(mergeInto(once, [second({})]))).toEqual([`changed-back ${id} progress: v2.xlsx null (keep)`]);
    expect(questionsIn(mergeInto(once, [home({}, 'v2.xlsx')]))).toEqual([`row-deleted ${id}: v2.xlsx x (keep)`]);
    // What the consolidator wrote in the plan is not asked about by the old text of the file.
    const edited = typed(once, id, { title: 'Việc thêm của đơn vị' });
    expect(mergeInto(edited, [second({ progress: 0.9 })]).questions).toEqual([]);
  });

  it('is asked again where it was left out', () => {
    const left = carriedOut(PLAN, answering(PLAN, [file], 'row-added', 'keep'));
    expect(questionsIn(mergeInto(left, [second({ progress: 1 })]))).toEqual([`row-added ${id}: v2.xlsx Việc thêm (0)`]);
  });

  it('is taken from the newest of several files, once', () => {
    const newer = home(
      { added: [[id, { title: 'Việc thêm', progress: 1 }]], savedAt: '2021-06-12T10:00:00' },
      'a.xlsx',
    );
    const plan = mergeInto(PLAN, [newer, file]);
    expect(plan.added).toMatchObject([{ id, values: { progress: 1 }, file: 'a.xlsx' }]);
    expect(answering(PLAN, [newer, file], 'row-added', 1).added).toMatchObject([{ values: { progress: 0.3 } }]);
    const copies = [
      file,
      home({ added: [[id, { title: 'Việc thêm', progress: 0.3 }]], ...cells('NV-02', { progress: 1 }) }, 'b.xlsx'),
    ];
    expect(mergeInto(PLAN, copies).questions[0]!.sources).toHaveLength(1);
  });

  it('with an id that a unit typed does not mix with a row of another unit', () => {
    const files = [
      home({ added: [['NV-99', { title: 'Việc của Nội vụ' }]] }),
      justice({ added: [['NV-99', { title: 'Việc của Tư pháp' }]] }),
    ];
    const plan = mergeInto(PLAN, files);
    expect(plan.added.map((each) => each.id)).toEqual(['BS-noi-vu-NV-99', 'BS-tu-phap-NV-99']);
    const again = home({ added: [['NV-99', { title: 'Việc của Nội vụ', progress: 1 }]] }, 'v2.xlsx');
    // A task NV-99 of the plan itself, made in the meantime, is another one.
    const after = carriedOut(PLAN, plan);
    const grown = { ...after, tasks: [...after.tasks, task('NV-99', 50, ['19996'])] };
    expect(changesIn(mergeInto(grown, [again]))).toEqual(['BS-noi-vu-NV-99 progress null > 1']);
  });

  it('with an id that another task here has is that task only where it is about the same', () => {
    // As when the unit copies a row of an older file, or the program numbers a task that the unit typed below the table.
    const other = home({ added: [['NV-03', { title: 'Việc tự thêm', progress: 1 }]] });
    const plan = mergeInto(PLAN, [other]);
    expect([plan.changes, plan.added.map(({ id: taken }) => taken)]).toEqual([[], ['BS-noi-vu-NV-03']]);
    const same = home({ added: [['NV-03', { title: 'Việc NV-03', progress: 1 }]] });
    expect(mergeInto(PLAN, [same])).toMatchObject({ added: [], changes: [{ taskId: 'NV-03', field: 'progress' }] });
  });

  it('that had no id when it first came is known again by its title once it has one', () => {
    const first = take(PLAN, home({ added: [['', { title: 'Việc gõ tay', progress: 0.2 }]] }));
    const taskId = first.tasks.at(-1)!.id;
    const named = home({ added: [['NV-77', { title: 'Việc gõ tay', progress: 0.6 }]] }, 'v2.xlsx');
    expect(changesIn(mergeInto(first, [named]))).toEqual([`${taskId} progress 0.2 > 0.6`]);
    expect(mergeInto(first, [named])).toMatchObject({ added: [], questions: [] });
  });
});

describe('a file whose copy of what was sent is lost', () => {
  it('is compared with what stands here', () => {
    const file = home({
      cells: { 'NV-01': { progress: 0.4 }, 'NV-02': { title: 'Việc khác', progress: 0.8 } },
      sentLost: true,
    });
    const plan = mergeInto(PLAN, [file]);
    expect(changesIn(plan)).toEqual(['NV-01 progress null > 0.4']);
    expect(questionsIn(plan)).toEqual([
      'plan-text NV-02 title: noi-vu.xlsx Việc khác (keep)',
      'both-changed NV-02 progress: noi-vu.xlsx 0.8 (keep)',
    ]);
    expect(plan.questions.every((question) => !('sent' in question))).toBe(true);
    expect(plan.files[0]!.notes).toEqual([{ code: 'sent-lost', details: {} }]);
  });

  it('does not take for changed back what a sound file says after it', () => {
    const once = take(PLAN, home({ cells: { 'NV-01': { progress: 0.4 } }, sentLost: true }));
    const sound = home(cells('NV-01', { progress: 0.6 }), 'v2.xlsx');
    expect(changesIn(mergeInto(once, [sound]))).toEqual(['NV-01 progress 0.4 > 0.6']);
    expect(mergeInto(once, [sound]).questions).toEqual([]);
  });
});

it('takes nothing from columns that are lost', () => {
  const file = home({ ...cells('NV-02', { progress: 0.8, reason: null }), lost: ['reason', 'title'] });
  const plan = mergeInto(PLAN, [file]);
  expect([changesIn(plan), plan.questions]).toEqual([['NV-02 progress 0.2 > 0.8'], []]);
});

it('tells of tasks that are no longer here, and leaves their reports out', () => {
  const without = { ...PLAN, tasks: PLAN.tasks.filter(({ id }) => id !== 'NV-02') };
  const plan = mergeInto(without, [home(cells('NV-02', { progress: 0.8, reason: 'x' }))]);
  expect([plan.changes, plan.added, plan.questions]).toEqual([[], [], []]);
  expect(plan.files).toMatchObject([
    { status: 'nothing-new', notes: [{ code: 'row-gone', details: { task: 'NV-02', title: 'Việc NV-02' } }] },
  ]);
});

describe('files that are taken only once', () => {
  const file = home(cells('NV-02', { progress: 0.8 }));
  const copy = home({ ...cells('NV-02', { progress: '80%' }), turned: true }, 'noi-vu (1).xlsx');

  it('change nothing the second time, under any name', () => {
    const once = take(PLAN, file);
    const changed = typed(once, 'NV-02', { progress: 0.9 });
    for (const again of [file, copy]) {
      const plan = mergeInto(changed, [again]);
      expect(plan).toMatchObject({ changes: [], questions: [], added: [], received: once.received });
      expect(plan.files).toMatchObject([{ status: 'repeated', changed: 0 }]);
      expect(plan.files[0]).not.toHaveProperty('like');
    }
    expect(mergeInto(once, [file]).files[0]!.duplicates).toEqual([]);
    expect(mergeInto(once, [copy]).files[0]!.duplicates).toEqual(['noi-vu.xlsx']);
  });

  it('count once in one batch', () => {
    const plan = mergeInto(PLAN, [file, copy]);
    expect(plan.files).toMatchObject([
      { file: 'noi-vu (1).xlsx', status: 'taken', duplicates: ['noi-vu.xlsx'] },
      { file: 'noi-vu.xlsx', status: 'repeated', like: 'noi-vu (1).xlsx', duplicates: ['noi-vu (1).xlsx'] },
    ]);
    expect(plan.received.files).toHaveLength(1);
    // Also where both were taken before.
    const again = mergeInto(carriedOut(PLAN, plan), [file, copy]).files;
    expect(again.map(({ status, like }) => [status, like])).toEqual([
      ['repeated', undefined],
      ['repeated', 'noi-vu (1).xlsx'],
    ]);
  });
});

it('remembers files and what they brought', () => {
  const file = home(cells('NV-02', { progress: 0.8 }));
  const { files, last } = mergeInto(PLAN, [file]).received;
  expect(files).toEqual([
    {
      ...{ file: 'noi-vu.xlsx', unitId: 'noi-vu', periodId: '2021-H1', issuedAt: '2021-06-01T08:30:00' },
      ...{ workbookId: '', savedAt: '2021-06-10T10:00:00', receivedAt: PLAN.now, fingerprint: file.fingerprint },
    },
  ]);
  expect(last.get(sendingKey(files[0]!))).toEqual(new Map([['NV-02', { progress: 0.8 }]]));
});

it('tells files that were saved after the report was due', () => {
  const late = (savedAt: string | null, now = PLAN.now) =>
    mergeInto({ ...PLAN, now }, [home({ savedAt })]).files[0]!.late;
  expect(late('2021-06-16T23:59:59')).toBe(false);
  expect(late('2021-06-17T00:00:00')).toBe(true);
  // Where the file does not say, the day counts on which it is merged.
  expect(late(null)).toBe(true);
  expect(late(null, '2021-06-16T10:00:00')).toBe(false);
  expect(mergeInto({ ...PLAN, periods: [] }, [home({ savedAt: '2030-01-01T00:00:00' })]).files[0]!.late).toBe(false);
});

describe('units that have not sent', () => {
  const quarter = (unit: string) => returned(`${unit} q1.xlsx`, send({ ...PLAN, periodId: '2021-Q1' }, unit));

  it('are those of the period that is shown where no file says another', () => {
    expect(mergeInto(PLAN, [])).toMatchObject({ periodId: '2021-H1', missing: ['tu-phap', 'noi-vu', '19996'] });
    expect(mergeInto(PLAN, [home({})]).missing).toEqual(['tu-phap', '19996']);
    const once = take(PLAN, home({}));
    expect(mergeInto(once, [home({}), justice({})]).missing).toEqual(['19996']);
  });

  it('are told apart where they have a score sheet that is open to them and no task to report on', () => {
    const scored = (
      unitId: string,
      state: MergeScore['state'],
      part: MergeScore['part'] = 'appraisal',
    ): MergeScore => ({
      ...{ id: `${unitId}:1`, row: 7, unit: unitId, unitId, code: '1', title: 'Kế hoạch', part, state },
      ...{ values: {}, proposed: [] },
    });
    const idle = { ...PLAN, tasks: PLAN.tasks.filter(({ leadIds }) => !leadIds.includes('19996')) };
    const into = target(idle.tasks);
    const missingOf = (scores: MergeScore[], files: ReturnedDigest[] = []) => {
      const { missing, missingSheets } = mergeInto({ ...into, scores }, files);
      return [missing, missingSheets];
    };
    const both = [scored('19996', 'self'), scored('noi-vu', 'self')];
    expect(missingOf(both)).toEqual([['tu-phap', 'noi-vu'], ['19996']]);
    expect(missingOf(both, [returned('tứ hạ.xlsx', send(into, '19996'))])).toEqual([['tu-phap', 'noi-vu'], []]);
    expect(missingOf([scored('19996', 'appraised')])[1]).toEqual(['19996']);
    // There is nothing that these could send.
    expect(missingOf([scored('19996', 'locked')])[1]).toEqual([]);
    expect(missingOf([scored('19996', 'self', 'survey')])[1]).toEqual([]);
    expect(missingOf([scored('Xã Z', 'self')])[1]).toEqual([]);
  });

  it('are those of the period that most files are of', () => {
    // The workbook shows another period than the one that files were sent for.
    const all = [quarter('tu-phap'), quarter('noi-vu'), home({})];
    expect(mergeInto(PLAN, all)).toMatchObject({ periodId: '2021-Q1', missing: ['19996'] });
    expect(mergeInto(take(PLAN, ...all), [quarter('19996')])).toMatchObject({ periodId: '2021-Q1', missing: [] });
  });

  it('are those of the shown period where as many files are of another', () => {
    const both = [quarter('tu-phap'), home({})];
    expect(mergeInto(PLAN, both)).toMatchObject({ periodId: '2021-H1', missing: ['tu-phap', '19996'] });
    const elsewhere = { ...PLAN, periodId: '2021-Y' };
    expect(mergeInto(elsewhere, both).periodId).toBe('2021-H1');
  });

  it('are not looked for in a period that the catalogue no longer has', () => {
    const none = { ...PLAN, periods: PLAN.periods.filter(({ id }) => id !== '2021-Q1') };
    expect(mergeInto(none, [quarter('tu-phap')]).periodId).toBe('2021-H1');
  });
});

describe('a workbook of a lower level', () => {
  const rows = {
    'NV-01': { title: 'Việc của phường', lead: 'Văn phòng', note: 'Ghi chú', progress: 0.5 },
    'NV-02': { title: 'Việc khác', lead: 'Phường Tứ Hạ' },
  };
  const first = `${WARD.workbookId}/NV-01`;
  const change = (values: object) => ({ ...rows, 'NV-01': { ...rows['NV-01'], ...values } });
  const once = take(PLAN, lower('xa.xlsx', rows));

  it('brings its tasks as those of the unit', () => {
    const plan = mergeInto(PLAN, [lower('xa.xlsx', rows)]);
    expect(questionsIn(plan)).toEqual([
      `row-added ${first}: xa.xlsx Việc của phường (0)`,
      `row-added ${WARD.workbookId}/NV-02: xa.xlsx Việc khác (0)`,
    ]);
    expect(plan.added.map(({ values, unitId }) => [unitId, values])).toEqual([
      [
        '19996',
        {
          ...{ title: 'Việc của phường', lead: 'Phường Tứ Hạ', progress: 0.5 },
          note: 'Ghi chú\nChủ trì tại đơn vị: Văn phòng',
        },
      ],
      ['19996', { title: 'Việc khác', lead: 'Phường Tứ Hạ' }],
    ]);
    expect(plan.missing).toEqual(['tu-phap', 'noi-vu']);
  });

  it('brings only what is new the second time', () => {
    const same = lower('xa.xlsx', rows);
    expect(outcome(once, same)).toEqual(['xa.xlsx repeated 0']);
    expect(changesIn(mergeInto(once, [lower('xa2.xlsx', change({ progress: 0.9, finished: '10/6' }))]))).toEqual([
      `${first} progress 0.5 > 0.9`,
      `${first} finished null > ${serial('06-10')}`,
    ]);
    const more = { ...rows, 'NV-03': { title: 'Việc mới' } };
    expect(mergeInto(once, [lower('xa2.xlsx', more)]).added.map(({ id }) => id)).toEqual([`${WARD.workbookId}/NV-03`]);
  });

  it('asks where it contradicts what stands here', () => {
    const next = lower('xa2.xlsx', change({ progress: 0.9 }));
    expect(questionsIn(mergeInto(typed(once, first, { progress: 0.7 }), [next]))).toEqual([
      `both-changed ${first} progress: xa2.xlsx 0.9 (keep)`,
    ]);
    expect(questionsIn(mergeInto(once, [lower('xa2.xlsx', change({ progress: null }))]))).toEqual([
      `changed-back ${first} progress: xa2.xlsx null (keep)`,
    ]);
    expect(questionsIn(mergeInto(once, [lower('xa2.xlsx', change({ title: 'Tên khác' }))]))).toEqual([
      `plan-text ${first} title: xa2.xlsx Tên khác (keep)`,
    ]);
    expect(questionsIn(mergeInto(once, [lower('xa2.xlsx', { 'NV-01': rows['NV-01'] })]))).toEqual([
      `row-deleted ${WARD.workbookId}/NV-02: xa2.xlsx x (keep)`,
    ]);
    // Text that was put right here is no news, as long as theirs is the old one.
    const edited = typed(once, first, { title: 'Tên đúng', lead: 'Phòng Nội vụ' });
    expect(mergeInto(edited, [next]).questions).toEqual([]);
  });
});

it('takes ten thousand files, also where all are of one unit or say the same', () => {
  const example = home(cells('NV-01', { progress: 1 }));
  const digests = Array.from({ length: 10_000 }, (_, index): ReturnedDigest => {
    const digest = { ...example, file: `${index}.xlsx`, fingerprint: String(index - (index % 4 === 3 ? 1 : 0)) };
    const value = (index % 5000) / 10_000;
    return index % 2 === 0 ? { ...digest, changed: [{ ...example.changed[0]!, value }] } : { ...digest, changed: [] };
  });
  const plan = mergeInto(PLAN, digests);
  expect(plan.files).toHaveLength(10_000);
  expect(plan.questions).toMatchObject([{ kind: 'two-files', taskId: 'NV-01' }]);
  expect(plan.files.every(({ duplicates }) => duplicates.length === 20)).toBe(true);
});

import { digestReturned } from '../../../src/domain/sharing/digest';
import { FACTS } from '../../../src/domain/sharing/facts';
import type { ReturnedFile, TaskFacts } from '../../../src/domain/sharing/returned';
import { isSpareRowId } from '../../../src/domain/sharing/stamp';
import { fileOf, lower, returned, rowOf, send, serial, target, task, WARD, type Edits } from './round-trip';

const PLAN = target([
  task('NV-01', 8, ['noi-vu'], { progress: 0.5, due: '30/6/2021', note: null }),
  task('NV-02', 9, ['noi-vu'], { budget: '15 triệu' }),
]);
const SENT = send(PLAN, 'noi-vu');
const digest = (edits: Edits = {}, change: (file: ReturnedFile) => ReturnedFile = (file) => file) =>
  digestReturned('a.xlsx', change(fileOf(SENT, edits)));
const changed = (edits: Edits, change?: (file: ReturnedFile) => ReturnedFile) =>
  digest(edits, change).changed.map(({ taskId, field, sent, value }) => [taskId, field, sent, value]);

describe('a file that was sent from here', () => {
  it('says nothing where nothing was changed, whatever program saved it', () => {
    expect(digest()).toMatchObject({ changed: [], added: [], deleted: [], notes: [], tasks: 2 });
    expect(changed({ cells: { 'NV-01': { progress: '50%', due: serial('06-30'), note: '  ' } } })).toEqual([]);
    expect(changed({ cells: { 'NV-02': { budget: 15, title: 'Việc NV-02'.normalize('NFD') } } })).toEqual([]);
  });

  it('says what was changed, beside what was sent', () => {
    expect(changed({ cells: { 'NV-01': { progress: '80%', reason: 'Chờ\r\nhướng dẫn' } } })).toEqual([
      ['NV-01', 'progress', 0.5, 0.8],
      ['NV-01', 'reason', null, 'Chờ\nhướng dẫn'],
    ]);
    // Blank is not 0, and a cell that was cleared says something.
    expect(changed({ cells: { 'NV-01': { progress: null }, 'NV-02': { progress: 0 } } })).toEqual([
      ['NV-01', 'progress', 0.5, null],
      ['NV-02', 'progress', null, 0],
    ]);
    expect(changed({ cells: { 'NV-01': { title: 'Việc khác' } } })).toEqual([
      ['NV-01', 'title', 'Việc NV-01', 'Việc khác'],
    ]);
  });

  it('says nothing of columns that are not there', () => {
    const { fields, changed: facts } = digest({ lost: ['progress'], cells: { 'NV-01': { progress: 1, reason: 'x' } } });
    expect(fields).toEqual(FACTS.filter((field) => field !== 'progress'));
    expect(facts.map(({ field }) => field)).toEqual(['reason']);
  });

  it('says nothing by error values and by cells that were not read, and tells of the former', () => {
    const error = digest({ cells: { 'NV-01': { progress: { error: '#REF!' } } } });
    expect(error).toMatchObject({ changed: [], unsaid: [{ taskId: 'NV-01', field: 'progress' }] });
    expect(error.notes).toEqual([{ code: 'error-values', details: { rows: '8' } }]);
    const unread = digest({}, (file) => {
      const [first, ...rest] = file.rows;
      const values = Object.fromEntries(Object.entries(first!.values).filter(([field]) => field !== 'progress'));
      return { ...file, rows: [{ ...first!, values }, ...rest] };
    });
    expect(unread).toMatchObject({ changed: [], unsaid: [{ taskId: 'NV-01', field: 'progress' }], notes: [] });
  });

  it('says nothing by a tick that reads as no, and tells of it', () => {
    const edits = {
      cells: { 'NV-02': { excluded: 'Không' } },
      added: [['BS-noi-vu-fyu6-01', { title: 'Việc thêm', excluded: 0 }]],
    } as const;
    const { changed: facts, unsaid, added, notes } = digest(edits);
    expect([facts, added.map(({ values }) => values)]).toEqual([[], [{ title: 'Việc thêm' }]]);
    expect(unsaid).toMatchObject([{ taskId: 'NV-02' }, { taskId: 'BS-noi-vu-fyu6-01' }]);
    expect(notes).toEqual([{ code: 'marks-unclear', details: { rows: '9, 10' } }]);
    expect(digest({ ...edits, sentLost: true }).notes.map(({ code }) => code)).toEqual(['sent-lost', 'marks-unclear']);
    expect(lower('xa.xlsx', { 'NV-01': { excluded: 'no' } })).toMatchObject({ changed: [], unsaid: [{}] });
    // It was there before, so nobody typed it now.
    const there = send(target([task('NV-01', 8, ['noi-vu'], { excluded: 'Không' })]), 'noi-vu');
    const untouched = digestReturned(
      'a.xlsx',
      fileOf(there, { cells: { 'NV-01': { excluded: 'không'.toUpperCase() } } }),
    );
    expect(digestReturned('a.xlsx', fileOf(there))).toMatchObject({ changed: [], notes: [] });
    expect(untouched.changed).toEqual([]);
    expect(changed({ cells: { 'NV-02': { excluded: 'có' } } })).toEqual([['NV-02', 'excluded', null, 'x']]);
  });

  it('says what tasks are called of which it changes something', () => {
    expect(digest({ cells: { 'NV-02': { progress: 1, title: 'Tên khác' } } }).titles).toEqual({
      'NV-02': 'Việc NV-02',
    });
    expect(digest()).not.toHaveProperty('titles');
  });

  it('says which tasks were taken away', () => {
    expect(digest({ deleted: ['NV-02'] })).toMatchObject({ deleted: ['NV-02'], changed: [], tasks: 1 });
  });

  it('knows an added row again by its id, and without one by its title', () => {
    const spare = 'BS-noi-vu-fyu6-01';
    const [row] = digest({ added: [[spare, { title: 'Việc thêm', progress: '20%' }]] }).added;
    expect(row).toEqual({ key: spare, row: 10, values: { title: 'Việc thêm', progress: 0.2 } });
    const keyOf = (values: TaskFacts) => digest({ added: [['', values]] }).added[0]!.key;
    const key = keyOf({ title: 'Việc thêm' });
    expect(key).toMatch(/^BS-noi-vu-[0-9a-z]{7}$/);
    expect(keyOf({ title: 'việc  thêm.', progress: 0.7 })).toBe(key);
    expect(keyOf({ title: 'Việc khác' })).not.toBe(key);
    expect(keyOf({ note: 'Không có tên' })).not.toBe(keyOf({ note: 'Khác' }));
    const twice = digest({
      added: [
        ['', { title: 'Việc thêm' }],
        ['', { title: 'Việc thêm' }],
      ],
    });
    expect(twice.added.map((each) => each.key)).toEqual([key, `${key}.2`]);
    expect(isSpareRowId(spare)).toBe(true);
  });

  it('takes no row that holds nothing', () => {
    expect(digest({ added: [['BS-noi-vu-fyu6-01', {}]] }).added).toEqual([]);
  });

  it('tells a repeated row from one that was copied to type another task over it', () => {
    const same = digest({ added: [['NV-01', { title: 'Việc NV-01', progress: 1 }]] });
    expect(same).toMatchObject({ changed: [], added: [] });
    expect(same.notes).toEqual([{ code: 'row-repeated', details: { task: 'NV-01', rows: '8, 10' } }]);
    for (const turned of [false, true]) {
      // The copy may well stand above the row that it was made from.
      const copied = digest({ added: [['NV-01', { title: 'Việc mới', progress: 1 }]], turned });
      expect(copied).toMatchObject({ changed: [], deleted: [], notes: [] });
      expect(copied.added).toMatchObject([{ values: { title: 'Việc mới', progress: 1 } }]);
    }
  });
});

describe('a file whose copy of what was sent is lost', () => {
  it('says all that is not blank, and that the copy is lost', () => {
    const {
      changed: facts,
      deleted,
      notes,
    } = digest({
      sentLost: true,
      deleted: ['NV-02'],
      cells: { 'NV-01': { progress: '80%' } },
    });
    expect(facts).toEqual([
      { taskId: 'NV-01', row: 8, field: 'title', value: 'Việc NV-01' },
      { taskId: 'NV-01', row: 8, field: 'lead', value: 'noi-vu' },
      { taskId: 'NV-01', row: 8, field: 'due', value: serial('06-30') },
      { taskId: 'NV-01', row: 8, field: 'progress', value: 0.8 },
    ]);
    expect(deleted).toEqual([]);
    expect(notes).toEqual([{ code: 'sent-lost', details: {} }]);
  });

  it('still tells rows of the unit’s own from tasks of the plan', () => {
    const { added } = digest({ sentLost: true, added: [['BS-noi-vu-fyu6-01', { title: 'Việc thêm' }]] });
    expect(added.map(({ key }) => key)).toEqual(['BS-noi-vu-fyu6-01']);
  });
});

describe('a workbook that consolidates on its own', () => {
  it('says all that is not blank, by ids of its own', () => {
    const {
      changed: facts,
      added,
      deleted,
      notes,
    } = lower('xa.xlsx', {
      'NV-01': { title: 'Việc của phường', progress: 0.5 },
    });
    expect(facts.map(({ taskId, field, value }) => [taskId, field, value])).toEqual([
      [`${WARD.workbookId}/NV-01`, 'title', 'Việc của phường'],
      [`${WARD.workbookId}/NV-01`, 'progress', 0.5],
    ]);
    expect([added, deleted, notes]).toEqual([[], [], []]);
  });

  it('has ids for tasks without one', () => {
    const ids = () =>
      new Set(lower('xa.xlsx', { '': { title: 'Việc của phường' } }).changed.map((each) => each.taskId));
    expect([...ids()]).toHaveLength(1);
    expect([...ids()][0]).toMatch(/^b{16}\/~[0-9a-z]{7}$/);
    expect(ids()).toEqual(ids());
  });
});

describe('the fingerprint', () => {
  const print = (edits: Edits = {}) => digest(edits).fingerprint;

  it('is the same for files that say the same', () => {
    expect(print({ turned: true })).toBe(print());
    expect(print({ savedAt: null })).toBe(print());
    expect(print({ cells: { 'NV-01': { progress: '50%' } } })).toBe(print());
    expect(returned('b.xlsx', SENT).fingerprint).toBe(print());
  });

  it('is another where anything is', () => {
    const prints = [
      print(),
      print({ cells: { 'NV-01': { progress: 0.6 } } }),
      print({ cells: { 'NV-02': { progress: 0.5 } } }),
      print({ cells: { 'NV-01': { progress: null } } }),
      print({ cells: { 'NV-01': { reason: '0.5', progress: null } } }),
      print({ deleted: ['NV-02'] }),
      print({ added: [['', { title: 'Việc thêm' }]] }),
      print({ lost: ['note'] }),
      returned('a.xlsx', send(PLAN, 'noi-vu', '2021-06-02T08:30:00')).fingerprint,
      lower('a.xlsx', { 'NV-01': rowOf({}) }).fingerprint,
      lower('a.xlsx', { 'NV-01': rowOf({}) }, { workbookId: 'cccccccccccccccc' }).fingerprint,
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});

it('a digest is JSON', () => {
  const all = digest({
    cells: { 'NV-01': { progress: 1 } },
    added: [['', { title: 'Việc thêm' }]],
    deleted: ['NV-02'],
  });
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
});

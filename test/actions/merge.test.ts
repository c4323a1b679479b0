import { merge, previewMerge } from '../../src/actions/merge';
import type { Choice, MergeChoices, MergePreview } from '../../src/actions/share-results';
import { readReturnedFile } from '../../src/actions/read-returned-file';
import { undo } from '../../src/actions/undo';
import type { QuestionKind } from '../../src/domain/sharing/merge-plan';
import type { ReadOutcome } from '../../src/domain/sharing/returned';
import type { CellValue, TaskField } from '../../src/domain/task';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { copyOf, openHost } from '../support/open-host';
import { contentOf, logLines, openSample, planOf, type LoadedPlan } from './loaded-plan';
import { RECEIVED, returned, sendFiles, type OpenFile, type Sent } from './returned-files';

const options = { clock: RECEIVED };
const KEEP: MergeChoices = { rule: 'keep', byQuestion: {} };
const NEWEST: MergeChoices = { rule: 'newest', byQuestion: {} };
const JUSTICE = 'phong-tu-phap';

let open: LoadedPlan;
let files: Map<string, Sent>;
beforeAll(async () => {
  const sender = await openSample();
  files = await sendFiles(sender.port);
  sender.close();
});
beforeEach(async () => {
  open = await openSample();
});
afterEach(() => open.close());

const justice = (work: (file: OpenFile) => void, as?: string) => returned(files.get(JUSTICE)!, work, as);
const choose = (preview: MergePreview, choice: Choice): MergeChoices => ({
  rule: 'keep',
  byQuestion: Object.fromEntries(preview.questions.map(({ key }) => [key, choice])),
});

function fact(id: string, field: TaskField): CellValue {
  const { rows } = planOf(open.host.workbook);
  return rows.find(({ values }) => values.id === id)?.values[field] ?? null;
}

/** Merges, and takes it back to see that it leaves no trace; then merges for good. */
async function mergeThereAndBack(outcomes: readonly ReadOutcome[], choices: MergeChoices = KEEP) {
  const before = copyOf(open.host.workbook);
  const first = await merge(open.port, outcomes, choices, options);
  if (!first.undo) throw new Error('nothing was written');
  await undo(open.port, first.undo);
  expect(contentOf(open.host.workbook)).toEqual(contentOf(before));
  return merge(open.port, outcomes, choices, options);
}

test('what only the unit changed is written at once, with a line in the log, and once only', async () => {
  const file = justice(({ type }) => type('NV-05', { progress: 0.6, reason: '=chờ ý kiến' }));
  const { preview } = await mergeThereAndBack([file]);
  expect(preview.questions).toEqual([]);
  expect(preview.files).toMatchObject([{ unitId: JUSTICE, periodId: '2021-Y', status: 'taken', changed: 2 }]);
  expect(preview.missing).not.toContain(JUSTICE);
  expect([fact('NV-05', 'progress'), fact('NV-05', 'reason')]).toEqual([0.6, '=chờ ý kiến']);
  const lines = logLines(open.host.workbook);
  expect(lines).toHaveLength(2);
  expect(lines[0]!.join(' | ')).toContain('Phòng Tư pháp');
  expect(lines[0]!.join(' | ')).toContain('60%');
  const again = await merge(open.port, [file], KEEP, options);
  expect(again).toMatchObject({ undo: null, preview: { changes: [], files: [{ status: 'repeated' }] } });
});

/** How each kind of question comes about. `first` is merged before the question is asked; `here` is typed into this workbook. */
type Case = {
  kind: QuestionKind;
  first?: (file: OpenFile) => void;
  here?: Partial<Record<TaskField, CellValue>>;
  sent: ((file: OpenFile) => void)[];
  look: () => CellValue;
  kept: CellValue;
  /** By source. */
  taken: CellValue[];
  /** Where the newest file is to win. */
  newest: CellValue;
};

const titleHere = 'Góp ý, tham mưu ban hành văn bản quy phạm pháp luật đúng trình tự, thủ tục';
const CASES: Case[] = [
  {
    kind: 'two-files',
    sent: [({ type }) => type('NV-05', { reason: 'Cách một' }), ({ type }) => type('NV-05', { reason: 'Cách hai' })],
    look: () => fact('NV-05', 'reason'),
    kept: null,
    taken: ['Cách một', 'Cách hai'],
    newest: 'Cách hai',
  },
  {
    kind: 'both-changed',
    here: { reason: 'Ghi tại đây' },
    sent: [({ type }) => type('NV-05', { reason: 'Đơn vị ghi' })],
    look: () => fact('NV-05', 'reason'),
    kept: 'Ghi tại đây',
    taken: ['Đơn vị ghi'],
    newest: 'Đơn vị ghi',
  },
  {
    kind: 'changed-back',
    first: ({ type }) => type('NV-05', { reason: 'Lần đầu', documentNumber: '1/BC' }),
    sent: [({ type }) => type('NV-05', { documentNumber: '1/BC' })],
    look: () => fact('NV-05', 'reason'),
    kept: 'Lần đầu',
    taken: [null],
    newest: 'Lần đầu',
  },
  {
    kind: 'unclear-value',
    here: { progress: 0.4 },
    sent: [({ type }) => type('NV-05', { progress: '400%' })],
    look: () => fact('NV-05', 'progress'),
    kept: 0.4,
    taken: ['400%'],
    newest: 0.4,
  },
  {
    kind: 'plan-text',
    sent: [({ type }) => type('NV-05', { title: 'Góp ý văn bản' })],
    look: () => fact('NV-05', 'title'),
    kept: titleHere,
    taken: ['Góp ý văn bản'],
    newest: titleHere,
  },
  {
    kind: 'row-deleted',
    sent: [({ remove }) => remove('NV-05')],
    look: () => fact('NV-05', 'excluded'),
    kept: null,
    taken: ['x'],
    newest: null,
  },
  {
    kind: 'row-added',
    sent: [({ add }) => add({ title: 'Việc của đơn vị', area: '1. Cải cách thể chế', deadline: 'Quý III' })],
    look: () =>
      planOf(open.host.workbook).rows.find(({ values }) => values.title === 'Việc của đơn vị')?.values.lead ?? null,
    kept: null,
    taken: ['Phòng Tư pháp'],
    newest: 'Phòng Tư pháp',
  },
];

describe.each(CASES)('$kind', ({ kind, first, here, sent, look, kept, taken, newest }) => {
  /** Names tell the later file, for files that do not say when they were saved. */
  const outcomes = () => sent.map((work, index) => justice(work, `tệp ${index + 1}.xlsx`));

  beforeEach(async () => {
    if (first) await merge(open.port, [justice(first, 'tệp đầu.xlsx')], KEEP, options);
    if (here) await open.type(4, here as never);
  });

  test('is shown before anything is written', async () => {
    const before = copyOf(open.host.workbook);
    const preview = await previewMerge(open.port, outcomes(), KEEP, options);
    expect(preview.questions.map((question) => question.kind)).toEqual([kind]);
    const [question] = preview.questions;
    expect(question).toMatchObject({ sources: taken.map((_, index) => ({ file: `tệp ${index + 1}.xlsx` })) });
    if (question?.field) expect(question.sources.map(({ value }) => value)).toEqual(taken);
    expect(open.host.workbook).toEqual(before);
    // The order in which the files are dropped makes no difference.
    expect(await previewMerge(open.port, outcomes().reverse(), KEEP, options)).toEqual(preview);
  });

  test('stays as it is here where people decide so', async () => {
    const lines = logLines(open.host.workbook).length;
    const preview = await previewMerge(open.port, outcomes(), KEEP, options);
    await mergeThereAndBack(outcomes(), choose(preview, 'keep'));
    expect(look()).toEqual(kept);
    expect(logLines(open.host.workbook)).toHaveLength(lines);
    expect((await previewMerge(open.port, outcomes(), KEEP, options)).questions).toEqual([]);
  });

  test.each(taken.map((value, source) => ({ value, source })))(
    'becomes what file $source says where people decide so, with a line in the log and one step to take back',
    async ({ value, source }) => {
      const lines = logLines(open.host.workbook).length;
      const preview = await previewMerge(open.port, outcomes(), KEEP, options);
      const { preview: done } = await mergeThereAndBack(outcomes(), choose(preview, source));
      expect(look()).toEqual(value);
      expect(done.changes.length + done.added.length).toBeGreaterThan(0);
      const added = logLines(open.host.workbook).slice(lines);
      expect(added.length).toBeGreaterThan(0);
      expect(added.every((line) => line.join(' ').includes(`tệp ${source + 1}.xlsx`))).toBe(true);
      expect(await previewMerge(open.port, outcomes(), KEEP, options)).toMatchObject({ questions: [], changes: [] });
    },
  );

  test('the newest file wins where that is the rule, but not over the plan or a good value', async () => {
    await mergeThereAndBack(outcomes(), NEWEST);
    expect(look()).toEqual(newest);
  });

  // A row that a unit added is taken where nobody answers.
  if (kind === 'row-added') return;
  test('is asked again as long as nobody answers, and then no more', async () => {
    await mergeThereAndBack(outcomes());
    expect(look()).toEqual(kept);
    const lines = logLines(open.host.workbook).length;
    const again = await merge(open.port, outcomes(), KEEP, options);
    expect(again).toMatchObject({ undo: null, preview: { changes: [], questions: [{ kind, choice: 'keep' }] } });
    const { preview } = await mergeThereAndBack(outcomes(), choose(again.preview, 0));
    expect(look()).toEqual(taken[0]);
    expect(logLines(open.host.workbook)).toHaveLength(lines + 1);
    expect(preview.received.files).toHaveLength(again.preview.received.files.length);
    expect(await previewMerge(open.port, outcomes(), KEEP, options)).toMatchObject({ questions: [], changes: [] });
  });
});

test('a file that cannot be read does not hold up the others', async () => {
  const good = justice(({ type }) => type('NV-05', { progress: 0.6 }));
  const bad: ReadOutcome = { ok: false, file: 'hỏng.xlsx', code: 'file-unreadable', details: { reason: 'truncated' } };
  const { preview } = await merge(open.port, [bad, good], KEEP, options);
  expect(preview.refused).toMatchObject([{ file: 'hỏng.xlsx', code: 'file-unreadable' }]);
  expect(fact('NV-05', 'progress')).toBe(0.6);
});

test('the workbook that a file was sent from is not taken into that file', async () => {
  const parent = readReturnedFile({ name: 'sổ tổng hợp.xlsx', bytes: writeXlsx(open.host.workbook) });
  const { name, bytes } = files.get(JUSTICE)!;
  const child = await openHost({ workbook: readXlsx(bytes, name) });
  const { refused, added } = await previewMerge(child.port, [parent], KEEP, options);
  expect([refused.map(({ code }) => code), added]).toEqual([['parent-workbook'], []]);
  child.close();
});

test('tasks that have no id yet are sent, come back to their own row and get one then', async () => {
  await open.host.edit('Kế hoạch', 7 + 4, planOf(open.host.workbook).places.columns.id, [[null]]);
  const sent = await sendFiles(open.port);
  const file = returned(sent.get(JUSTICE)!, ({ ids, type }) => {
    expect(ids[4]).toMatch(/^ND-/);
    type(ids[4]!, { progress: 0.75 });
  });
  // Somebody sorted the plan in the meantime.
  await open.host.sortTable('KeHoach', 'Nhiệm vụ').catch(() => undefined);
  const { preview } = await merge(open.port, [file], KEEP, options);
  expect(preview).toMatchObject({ questions: [], changes: [{ field: 'progress', after: 0.75 }] });
  const row = planOf(open.host.workbook).rows.find(({ values }) => values.title === titleHere)!;
  expect(row.values).toMatchObject({ progress: 0.75, id: expect.stringMatching(/^NV-\d+$/) as string });
});

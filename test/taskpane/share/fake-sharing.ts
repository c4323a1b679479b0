import type { RunOptions } from '../../../src/actions/port';
import type { MergeChoices, MergePreview, SplitPreview, SplitUnit } from '../../../src/actions/share-results';
import type { UndoStep } from '../../../src/actions/results';
import type { Period } from '../../../src/domain/period';
import { PLAN_HEADINGS } from '../../../src/domain/plan-headings';
import type { FactChange, FileOutcome, MergeQuestion } from '../../../src/domain/sharing/merge-plan';
import type { ReadOutcome } from '../../../src/domain/sharing/returned';
import { TASK_FIELDS, type TaskField } from '../../../src/domain/task';
import type { PaneActions } from '../../../src/taskpane/pane-actions';

export const UNIT_NAMES: Record<string, string> = {
  pnv: 'Phòng Nội vụ',
  tuphap: 'Phòng Tư pháp',
  '19996': 'Phường Tứ Hạ',
  '20002': 'Phường Hương Văn',
};
const UNIT_IDS = ['pnv', 'tuphap', '19996', '20002'];

/** A unit for each name; one of them is gone, and two tasks have no lead. */
export function fakeSplitPreview(period: Period): SplitPreview {
  const units = UNIT_IDS.map((unitId, index): SplitUnit => {
    const name = UNIT_NAMES[unitId]!;
    const file = `${period.id} - ${unitId} - ${name}.xlsx`;
    return { unitId, name, file, tasks: 4 + index, coordinated: index % 2, gone: unitId === '20002' };
  });
  const unassigned = [
    { row: 14, title: 'Rà soát thủ tục hành chính' },
    { row: 20, title: '' },
  ];
  return { period, units, unassigned, withoutFile: [] };
}

/** A file that came from the unit whose id its name holds; one named "hong" cannot be read, one named "khac" is of another office. */
export function fakeOutcome(file: string): ReadOutcome {
  if (file.includes('hong'))
    return { ok: false, file, code: 'file-unreadable', details: { file, reason: 'truncated' } };
  if (file.includes('khac')) {
    return { ok: false, file, code: 'other-workbook', details: { place: 'thị xã Hương Thủy' } };
  }
  const unitId = UNIT_IDS.find((id) => file.includes(id)) ?? 'pnv';
  const stamp = { workbookId: 'w'.repeat(16), unitId, periodId: '2021-Q1', year: 2021, planHash: 'h', version: 1 };
  const digest = { file, stamp: { ...stamp, issuedAt: '2021-03-01T08:00:00' }, own: null, tasks: 5, fields: [] };
  const rest = { savedAt: '2021-03-16T08:30:00', fingerprint: file, changed: [], deleted: [], added: [], notes: [] };
  return { ok: true, file, digest: { ...digest, ...rest } as Extract<ReadOutcome, { ok: true }>['digest'] };
}

const unitOf = (outcome: Extract<ReadOutcome, { ok: true }>) => outcome.digest.stamp!.unitId;

/**
 * Two changes for each file, and one question of each kind where there are two files or more: enough to show everything. `taken`: files
 * that were merged before.
 */
export function fakeMergePreview(
  outcomes: readonly ReadOutcome[],
  choices: MergeChoices,
  period: Period,
  taken: ReadonlySet<string> = new Set(),
): MergePreview {
  const read = outcomes.filter((outcome) => outcome.ok);
  const news = read.filter(({ file }) => !taken.has(file));
  const changes = news.flatMap(({ file, digest }, index): FactChange[] => {
    const unitId = digest.stamp!.unitId;
    const common = { taskId: `NV${index + 1}`, row: 12 + index, file, unitId };
    return [
      { ...common, field: 'progress', before: 0.3, after: 0.8 },
      { ...common, field: 'documentNumber', before: null, after: `${index + 1}/BC-UBND` },
      ...(file.includes('xoa') ? [{ ...common, field: 'reason' as const, before: 'Chờ hướng dẫn', after: null }] : []),
    ];
  });
  const source = (index: number, value: FactChange['after']) => {
    const outcome = news[index]!;
    return { file: outcome.file, unitId: unitOf(outcome), savedAt: outcome.digest.savedAt, value };
  };
  const about = { taskId: 'NV9', row: 30, title: 'Ban hành kế hoạch kiểm soát thủ tục hành chính' };
  const questions: MergeQuestion[] =
    news.length < 2
      ? []
      : [
          {
            ...{ key: 'two', kind: 'two-files', ...about, field: 'progress', ours: 0.5, sent: 0.3, choice: 'keep' },
            sources: [source(0, 0.6), source(1, 0.9)],
          },
          {
            ...{ key: 'both', kind: 'both-changed', ...about, field: 'finished', ours: 44280, choice: 'keep' },
            ...{ sent: null, sources: [source(0, 44286)] },
          },
          {
            ...{ key: 'unclear', kind: 'unclear-value', ...about, row: 31, field: 'finished', ours: 44267 },
            ...{ choice: 'keep', sent: null, sources: [source(0, '31/2/2021')] },
          },
          {
            ...{ key: 'impossible', kind: 'unclear-value', ...about, row: 31, field: 'progress', ours: 0.8 },
            ...{ choice: 'keep', sent: null, sources: [source(0, 80)] },
          },
          {
            ...{ key: 'text', kind: 'plan-text', ...about, field: 'product', ours: 'Kế hoạch', choice: 'keep' },
            sources: [source(0, 'Kế hoạch của phường')],
          },
          {
            ...{ key: 'gone', kind: 'row-deleted', ...about, field: null, ours: null, choice: 'keep' },
            sources: [source(1, 'x')],
          },
          {
            ...{ key: 'new', kind: 'row-added', ...about, taskId: 'BS-1', row: null, field: null, ours: null },
            ...{ choice: 0, sources: [source(0, null)] },
            values: { title: 'Tuyên truyền trên loa phường', lead: 'Phường Tứ Hạ', progress: 1 },
          },
        ];
  const answered = questions.map((question) => {
    const byRule = choices.rule === 'newest' && ['two-files', 'both-changed'].includes(question.kind);
    return { ...question, choice: choices.byQuestion[question.key] ?? (byRule ? 0 : question.choice) };
  });
  const chosen = answered.flatMap(({ kind, field, choice, sources, taskId, row, ours }): FactChange[] => {
    if (choice === 'keep' || kind === 'row-added' || !sources[choice]) return [];
    const { file, unitId, value } = sources[choice];
    return [{ taskId, row: row!, field: field ?? 'excluded', before: ours, after: value, file, unitId }];
  });
  const added = answered.some(({ kind, choice }) => kind === 'row-added' && choice !== 'keep')
    ? [{ id: 'BS-1', values: questions.at(-1)!.values!, file: news[0]!.file, unitId: unitOf(news[0]!) }]
    : [];
  const files = read.map((outcome, index): FileOutcome => {
    const { file, digest } = outcome;
    const repeated = taken.has(file);
    return {
      ...{ file, unitId: unitOf(outcome), periodId: '2021-Q1', savedAt: digest.savedAt, late: index === 1 },
      ...{ status: repeated ? 'repeated' : 'taken', duplicates: [], changed: repeated ? 0 : 2 },
      added: added.filter((task) => task.file === file).length,
      notes: index === 1 ? [{ code: 'columns-missing', details: { columns: 'Số văn bản' } }] : [],
    };
  });
  const sent = new Set(files.map(({ unitId }) => unitId));
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]));
  const titles = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`NV${index + 1}`, `Nhiệm vụ ${index + 1}`]),
  );
  const headings = Object.fromEntries(TASK_FIELDS.map((field) => [field, PLAN_HEADINGS[field].heading]));
  return {
    ...{ files, changes: [...changes, ...chosen], added, questions: answered, period, titles },
    refused: refused.map(({ file, code, details }) => ({ file, code, details })),
    periodId: period.id,
    missing: UNIT_IDS.filter((id) => !sent.has(id)),
    missingSheets: [],
    scores: { changes: [], questions: [] },
    received: { files: [], last: new Map() },
    unitNames: UNIT_NAMES,
    headings: headings as Record<TaskField, string>,
  };
}

type SharingActions = Pick<
  PaneActions,
  'previewSplit' | 'split' | 'readReturned' | 'previewMerge' | 'merge' | 'openFile' | 'goToTask'
>;

/** Splits and merges as the real actions do, without a workbook. */
export function createSharingFake(
  work: (name: string, run?: RunOptions) => Promise<void>,
  periodOf: (id: string | undefined) => Period,
  asked: unknown[],
): SharingActions & { forgetMerge: () => void } {
  const taken = new Set<string>();
  let last: string[] = [];
  return {
    forgetMerge() {
      for (const file of last) taken.delete(file);
    },
    async previewSplit(request, run) {
      await work(`previewSplit ${request.periodId ?? ''}`.trim(), run);
      return fakeSplitPreview(periodOf(request.periodId));
    },
    async split(request, onFile, run) {
      asked.push(request);
      await work('split', run);
      const { units, ...preview } = fakeSplitPreview(periodOf(request.periodId));
      const files = units.filter(({ unitId }) => request.unitIds?.includes(unitId) ?? true);
      for (const unit of files) await onFile({ ...unit, bytes: new TextEncoder().encode(unit.name) });
      return { ...preview, files };
    },
    async readReturned({ name }, run) {
      await work(`readReturned ${name}`, run);
      return fakeOutcome(name);
    },
    async previewMerge(outcomes, choices, run) {
      asked.push(choices);
      await work('previewMerge', run);
      return fakeMergePreview(outcomes, choices, periodOf(undefined), taken);
    },
    async merge(outcomes, choices, run) {
      asked.push(choices);
      await work('merge', run);
      const preview = fakeMergePreview(outcomes, choices, periodOf(undefined), taken);
      last = preview.files.filter(({ status }) => status !== 'repeated').map(({ file }) => file);
      for (const file of last) taken.add(file);
      const undo: UndoStep = { label: 'merge', changes: [] };
      return { preview, undo: last.length > 0 ? undo : null };
    },
    openFile: ({ name, bytes }) => work(`openFile ${name} ${bytes.length}`),
    goToTask: (row) => work(`goToTask ${row}`),
  };
}

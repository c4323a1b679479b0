import { noteSentence, refusalSentence } from '../../actions/sharing-words';
import type { MergePreview } from '../../actions/share-results';
import type { MergeQuestion } from '../../domain/sharing/merge-plan';
import type { ScoreQuestion } from '../../domain/sharing/merge-scores';
import { fromSerial } from '../../domain/dates';
import type { CellValue, TaskField } from '../../domain/task';
import { vi } from '../../locales';
import { sharing } from '../../locales/vi/sharing';
import type { SkippedFile } from './merge-inputs';

/** `skipped`: what else was in the folders. `pathOf`: where a file of the batch is. */
type JsonContext = { skipped: readonly SkippedFile[]; pathOf: (file: string) => string };

/**
 * The shape of `merge --json` in the description of the command line. Days are YYYY-MM-DD, shares fractions. `conflicts` are questions about facts, `added` and `deleted` those about rows.
 * `missingUnits`: `sheetAlone` of a unit that has a score sheet to send and no tasks to report on.
 */
export function mergeJson(preview: MergePreview, { skipped, pathOf }: JsonContext) {
  const { period, files, refused, changes, questions, scores, unitNames } = preview;
  const missing = [...preview.missing, ...preview.missingSheets];
  const rowQuestions = (kind: MergeQuestion['kind']) => questions.filter((question) => question.kind === kind);
  return {
    period: period.id,
    accepted: files.map(({ file, unitId, periodId, changed, added, status, savedAt, late }) => {
      return { file: pathOf(file), unitId, changed, added, period: periodId, status, savedAt, late };
    }),
    rejected: refused.map((one) => {
      return { file: pathOf(one.file), code: one.code, message: refusalSentence(one, sharing, vi) };
    }),
    skipped: skipped.map(({ path, kind }) => ({ file: path, kind })),
    changes: changes.map(({ taskId, field, before, after, file, unitId }) => {
      return {
        taskId,
        field,
        before: cellJson(before, field),
        after: cellJson(after, field),
        file: pathOf(file),
        unitId,
      };
    }),
    conflicts: questions.flatMap((question) => (question.field === null ? [] : [conflictJson(question, pathOf)])),
    scores: {
      changes: scores.changes.map(({ unit, code, field, before, after, file }) => {
        return { unit, code, field, before: cellJson(before, null), after: cellJson(after, null), file: pathOf(file) };
      }),
      conflicts: scores.questions.map((question) => scoreConflictJson(question, pathOf)),
    },
    missing,
    missingUnits: missing.map((unitId) => {
      return { unitId, name: unitNames[unitId] ?? unitId, sheetAlone: preview.missingSheets.includes(unitId) };
    }),
    added: rowQuestions('row-added').map(({ taskId, title, sources, choice }) => {
      return { taskId, title, files: sources.map(({ file }) => pathOf(file)), taken: choice !== 'keep' };
    }),
    deleted: rowQuestions('row-deleted').map(({ taskId, title, sources, choice }) => {
      return { taskId, title, files: sources.map(({ file }) => pathOf(file)), excluded: choice !== 'keep' };
    }),
    repeated: files.flatMap(({ file, status, like }) =>
      status === 'repeated' ? [{ file: pathOf(file), ...(like !== undefined && { like: pathOf(like) }) }] : [],
    ),
    late: files.flatMap(({ file, late }) => (late ? [pathOf(file)] : [])),
    notes: files.flatMap(({ file, notes }) =>
      notes.map((note) => ({ file: pathOf(file), code: note.code, message: noteSentence(note, sharing) })),
    ),
  };
}

function conflictJson({ kind, taskId, field, ours, sources, choice }: MergeQuestion, pathOf: (file: string) => string) {
  const kept = choice === 'keep' ? ours : (sources[choice]?.value ?? null);
  return {
    kind,
    taskId,
    field,
    ours: cellJson(ours, field),
    values: sources.map(({ file, value }) => ({ file: pathOf(file), value: cellJson(value, field) })),
    kept: cellJson(kept, field),
  };
}

function scoreConflictJson(
  { kind, unit, code, field, ours, sources, choice }: ScoreQuestion,
  pathOf: (file: string) => string,
) {
  return {
    ...{ kind, unit, code, field, ours: cellJson(ours, null) },
    values: sources.map(({ file, value }) => ({ file: pathOf(file), value: cellJson(value, null) })),
    kept: cellJson(choice === 'keep' ? ours : (sources[choice]?.value ?? null), null),
  };
}

const DAYS: ReadonlySet<TaskField> = new Set<TaskField>(['deadline', 'due', 'finished', 'documentDate']);

/** A cell as programs read it: days as YYYY-MM-DD, error values by their name. */
function cellJson(value: CellValue, field: TaskField | null): string | number | boolean | null {
  if (typeof value === 'object') return value?.error ?? null;
  return typeof value === 'number' && field !== null && DAYS.has(field) ? (fromSerial(value) ?? value) : value;
}

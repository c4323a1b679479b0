import { cellText } from '../../actions/finding-words';
import { noteSentence, refusalSentence } from '../../actions/sharing-words';
import type { MergePreview } from '../../actions/share-results';
import { formatDate } from '../../domain/dates';
import { SHEET_HEADINGS } from '../../domain/par-index/score-sheet';
import type { FileOutcome, MergeQuestion, MergeRule, QuestionKind } from '../../domain/sharing/merge-plan';
import type { ScoreQuestion } from '../../domain/sharing/merge-scores';
import type { CellValue, TaskField } from '../../domain/task';
import { vi } from '../../locales';
import { sharing } from '../../locales/vi/sharing';
import { oneLine } from './finding-text';
import type { SkippedFile } from './merge-inputs';

/** Contradictions between reports; all else people decide. */
const NEWEST_SETTLES: readonly QuestionKind[] = ['two-files', 'both-changed'];

/** How merging was asked for. `out` and `rows`: files that were written. */
type TextContext = { skipped: readonly SkippedFile[]; rule: MergeRule; out: string; rows: readonly string[] };

/** What merging did, for people: each file, each question with what was kept, who has not sent, what to do next. */
export function mergeText(preview: MergePreview, { skipped, rule, out, rows }: TextContext): string {
  const words = vi.cli.merge;
  const { period, files, refused, changes, added, questions, scores, missing, missingSheets, unitNames } = preview;
  const asked = questions.filter(({ kind }) => kind !== 'row-added');
  const open = asked.filter(({ choice }) => choice === 'keep');
  const openScores = scores.questions.filter(({ choice }) => choice === 'keep');
  const contradicts = rule === 'keep' && [...open, ...openScores].some(({ kind }) => NEWEST_SETTLES.includes(kind));
  const written = [...changes, ...scores.changes];
  const wrote = written.length + added.length > 0;
  const emptied = written.filter(({ after }) => after === null).length;
  return [
    words.head(period.name, formatDate(period.submitBy)),
    words.counts(files.length, refused.length, words.written(written.length, added.length, emptied)),
    ...(wrote ? [words.log] : []),
    ...files.flatMap((file) => fileLines(file, preview)),
    ...section(
      words.refused(refused.length),
      refused.map((one) => refusalSentence(one, sharing, vi)),
    ),
    ...(skipped.length > 0 ? [oneLine(words.skipped(skipped.length, skippedText(skipped)))] : []),
    ...section(
      words.questions(asked.length),
      asked.map((question) => questionLine(question, preview)),
    ),
    ...section(words.scoreQuestions(scores.questions.length), scores.questions.map(scoreQuestionLine)),
    ...section(
      words.added(added.length),
      added.map(({ values, file }) => words.addedTask(shown(values.title ?? null, 'title'), file)),
    ),
    ...section(words.missing(missing.length + missingSheets.length, missingSheets.length), [
      ...missing.map((unitId) => unitNames[unitId] ?? unitId),
      ...missingSheets.map((unitId) => words.sheetAlone(unitNames[unitId] ?? unitId)),
    ]),
    ...[...rows, out].map((file) => vi.cli.filled(file)),
    ...(open.length + openScores.length > 0 ? [words.nextQuestions(open.length + openScores.length)] : []),
    ...(contradicts ? [words.nextNewest] : []),
    ...(refused.length > 0 ? [words.nextRefused] : []),
    ...(wrote ? [words.nextCheck(out, period.id)] : []),
  ].join('\n');
}

const MOST_NAMES = 20;

/** What was in the folders and is not read, with what to do about it. */
export function skippedText(skipped: readonly SkippedFile[]): string {
  const words = vi.cli.merge;
  const more = skipped.length - MOST_NAMES;
  const names = skipped.slice(0, MOST_NAMES).map(({ name, kind }) => words.skippedFile[kind](name));
  return [...names, ...(more > 0 ? [words.moreFiles(more)] : [])].join(', ');
}

function fileLines(
  { file, unitId, periodId, status, like, late, changed, added, notes }: FileOutcome,
  { unitNames, period }: MergePreview,
) {
  const words = vi.cli.merge;
  const outcome = like === undefined ? sharing.outcomes[status] : sharing.sameAs(like);
  const said = [status === 'taken' ? words.written(changed, added) : outcome, ...(late ? [sharing.late] : [])];
  const from = [unitNames[unitId] ?? unitId, ...(periodId === period.id ? [] : [words.period(periodId)])];
  return [
    `  ${oneLine(words.file(file, from.join(', '), said.map(small).join('; ')))}`,
    ...notes.map((note) => `    ${oneLine(noteSentence(note, sharing))}`),
  ];
}

/** Words that begin a sentence elsewhere stand inside one here. */
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Nobody reads on; `--json` has them all. */
const MOST_LINES = 200;

function section(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const shownLines = lines.slice(0, MOST_LINES).map((line) => `  ${oneLine(line)}`);
  return [head, ...shownLines, ...(more > 0 ? [`  ${vi.cli.merge.more(more)}`] : [])];
}

function questionLine(question: MergeQuestion, { headings, titles }: MergePreview): string {
  const words = vi.cli.merge;
  const { kind, row, taskId, title, field, ours, sources, choice } = question;
  const place = words.place(row, field === null ? null : headings[field], title || (titles[taskId] ?? taskId));
  const { title: what, keep } = sharing.questions[kind];
  const values =
    field === null
      ? sources.map(({ file }) => file)
      : [words.here(shown(ours, field)), ...sources.map(({ file, value }) => words.there(file, shown(value, field)))];
  const kept = choice === 'keep' ? keep : words.taken(sources[choice]?.file ?? '');
  return words.question(what, place, values.join('; '), small(kept));
}

function scoreQuestionLine({ kind, unit, code, title, field, ours, sources, choice }: ScoreQuestion): string {
  const words = vi.cli.merge;
  const { title: what, keep } = sharing.questions[kind];
  const place = words.scorePlace(unit, code, title, SHEET_HEADINGS[field].heading);
  const values = [
    words.here(shown(ours, null)),
    ...sources.map(({ file, value }) => words.there(file, shown(value, null))),
  ];
  const kept = choice === 'keep' ? keep : words.taken(sources[choice]?.file ?? '');
  return words.question(what, place, values.join('; '), small(kept));
}

const MOST_LETTERS = 80;

function shown(value: CellValue, field: TaskField | null): string {
  const text = oneLine(cellText(value, field));
  if (text === '') return vi.cli.shown.blank;
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

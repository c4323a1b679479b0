import { cellText } from '../../actions/finding-words';
import { noteSentence, refusalSentence } from '../../actions/sharing-words';
import type { MergePreview } from '../../actions/share-results';
import { formatDate } from '../../domain/dates';
import type { FileOutcome, MergeQuestion, QuestionKind } from '../../domain/sharing/merge-plan';
import type { CellValue, TaskField } from '../../domain/task';
import { vi } from '../../locales';
import { sharing } from '../../locales/vi/sharing';
import { oneLine } from './finding-text';

/** Contradictions; whether a row leaves the plan, and what the plan says, people decide. */
const NEWEST_SETTLES: readonly QuestionKind[] = ['two-files', 'both-changed', 'changed-back'];

/** What merging did, for people: each file, each question with what was kept, who has not sent, what to do next. */
export function mergeText(preview: MergePreview, written: readonly string[]): string {
  const words = vi.cli.merge;
  const { period, files, refused, changes, added, questions, missing, unitNames } = preview;
  const asked = questions.filter(({ kind }) => kind !== 'row-added');
  const open = asked.filter(({ choice }) => choice === 'keep');
  const contradicts = open.some(({ kind }) => NEWEST_SETTLES.includes(kind));
  return [
    words.head(period.name, formatDate(period.submitBy)),
    words.counts(files.length, refused.length, changes.length, added.length),
    ...files.flatMap((file) => fileLines(file, unitNames)),
    ...section(
      words.refused(refused.length),
      refused.map((one) => refusalSentence(one, sharing, vi)),
    ),
    ...section(
      words.questions(asked.length),
      asked.map((question) => questionLine(question, preview)),
    ),
    ...section(
      words.added(added.length),
      added.map(({ id, values, file }) => words.addedTask(id, shown(values.title ?? null, 'title'), file)),
    ),
    ...section(
      words.missing(missing.length),
      missing.map((unitId) => unitNames[unitId] ?? unitId),
    ),
    ...written.map((file) => vi.cli.filled(file)),
    ...(open.length > 0 ? [words.nextQuestions(open.length)] : []),
    ...(contradicts ? [words.nextNewest] : []),
    ...(refused.length > 0 ? [words.nextRefused] : []),
  ].join('\n');
}

function fileLines(
  { file, unitId, status, like, late, changed, notes }: FileOutcome,
  names: MergePreview['unitNames'],
) {
  const words = vi.cli.merge;
  const outcome = like === undefined ? sharing.outcomes[status] : sharing.sameAs(like);
  const said = [status === 'taken' ? words.changed(changed) : outcome, ...(late ? [sharing.late] : [])];
  return [
    `  ${oneLine(words.file(file, names[unitId] ?? unitId, said.join('; ')))}`,
    ...notes.map((note) => `    ${oneLine(noteSentence(note, sharing))}`),
  ];
}

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
  return words.question(what, place, values.join('; '), kept);
}

const MOST_LETTERS = 80;

function shown(value: CellValue, field: TaskField): string {
  const text = oneLine(cellText(value, field));
  if (text === '') return vi.cli.shown.blank;
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

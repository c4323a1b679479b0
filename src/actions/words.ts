import { fromSerial, formatDate } from '../domain/dates';
import type { CchcError } from '../domain/error';
import { TASK_FIELDS, type CellValue, type TaskField } from '../domain/task';
import type { TemplateProblem } from '../domain/template';
import type { Messages } from '../locales';
import type { Facts } from '../locales/facts';
import type { FindingRow } from '../workbook/tabs/context';
import type { PlacedFinding } from './results';
import { TemplateBrokenError } from './template-broken';

type Sentences = Record<string, ((facts: Facts) => string) | undefined>;

/** The sentence for a finding. */
export function findingSentence({ code, field, value, details }: PlacedFinding, messages: Messages): string {
  const sentences: Sentences = messages.findings;
  return sentences[code]?.({ value: shownValue(value, field), field, details }) ?? code;
}

/** Not the deadline: a number that is quoted from there was not taken for a date. */
const DATE_FIELDS: readonly (TaskField | null)[] = ['due', 'finished', 'documentDate'];

/** A cell's content as a person sees it: dates as dd/mm/yyyy, decimals with a comma. */
function shownValue(value: CellValue, field: TaskField | null): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const date = typeof value === 'number' && DATE_FIELDS.includes(field) ? fromSerial(Math.floor(value)) : null;
  if (date !== null) return formatDate(date);
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** The sentences for a failure: what happened, and what to do next. Mistakes in a template's files are listed, one a line. */
export function errorSentence(error: CchcError, messages: Messages): string {
  const sentences: Record<string, ((details: CchcError['details']) => string) | undefined> = messages.errors;
  const said = sentences[error.code]?.(error.details) ?? error.code;
  const sentence = error.details.notRestored ? `${said} ${messages.errors['not-restored']()}` : said;
  if (!(error instanceof TemplateBrokenError)) return sentence;
  const list = error.problems.map((problem) => templateSentence(problem, messages));
  return error.problems.every(({ code }) => WRONG_CHOICES.has(code)) ? list.join('\n') : [sentence, ...list].join('\n');
}

/** Here the files are right and what was asked of them is not. */
const WRONG_CHOICES: ReadonlySet<string> = new Set(['year-fixed', 'year-missing', 'year-invalid', 'template-unknown']);

/** File, line and column, then what is wrong there. Wrong tasks are worded like the findings of the same code. */
export function templateSentence({ file, line, column, code, details }: TemplateProblem, messages: Messages): string {
  const sentences: Sentences = { ...messages.findings, ...messages.template.problems };
  const { value } = details;
  const field = TASK_FIELDS.find((each) => each === details['field']) ?? null;
  const facts = { value: Array.isArray(value) ? value.join('; ') : String(value ?? ''), field, details };
  const sentence = sentences[code]?.(facts) ?? code;
  return WRONG_CHOICES.has(code) ? sentence : `${messages.template.place(file, line, column)}: ${sentence}`;
}

/** Findings as the tab "Kiểm tra" prints them. */
export function findingRows(findings: readonly PlacedFinding[], messages: Messages): FindingRow[] {
  return findings.map((finding) => ({
    severity: finding.severity,
    tab: finding.tab,
    cell: finding.cell,
    message: findingSentence(finding, messages),
  }));
}

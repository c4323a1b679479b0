import { fromSerial, formatDate } from '../domain/dates';
import type { Finding } from '../domain/finding';
import { TASK_FIELDS, type CellValue, type TaskField } from '../domain/task';
import type { TemplateProblem } from '../domain/template';
import type { Messages, RuleMessages } from '../locales';
import type { Facts } from '../locales/facts';
import type { FindingRow } from '../workbook/tabs/context';
import type { PlacedFinding } from './results';

type Sentences = Record<string, ((facts: Facts) => string) | undefined>;

/** The sentence for a finding. */
export function findingSentence({ code, field, value, details }: Finding, rules: RuleMessages): string {
  const words: Partial<Record<string, RuleMessages[keyof RuleMessages]>> = rules;
  return words[code]?.message({ value: shownValue(value, field), field, details }) ?? code;
}

/** Not the deadline: a number that is quoted from there was not taken for a date. */
const DATE_FIELDS: readonly (TaskField | null)[] = ['due', 'finished', 'documentDate'];

/** A cell's content as a person sees it: dates as dd/mm/yyyy, decimals with a comma. */
export function shownValue(value: CellValue, field: TaskField | null): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const date = typeof value === 'number' && DATE_FIELDS.includes(field) ? fromSerial(Math.floor(value)) : null;
  if (date !== null) return formatDate(date);
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** Here the files are right and what was asked of them is not. */
export const WRONG_CHOICES: ReadonlySet<string> = new Set([
  'year-fixed',
  'year-missing',
  'year-invalid',
  'template-unknown',
]);

/** File, line and column, then what is wrong there. Wrong tasks are worded like the findings of the same code. */
export function templateSentence(
  { file, line, column, code, details }: TemplateProblem,
  messages: Messages,
  rules: RuleMessages,
): string {
  const found = Object.fromEntries(Object.entries(rules).map(([rule, { message }]) => [rule, message]));
  const sentences: Sentences = { ...found, ...messages.template.problems };
  const { value } = details;
  const field = TASK_FIELDS.find((each) => each === details['field']) ?? null;
  const facts = { value: Array.isArray(value) ? value.join('; ') : String(value ?? ''), field, details };
  const sentence = sentences[code]?.(facts) ?? code;
  return WRONG_CHOICES.has(code) ? sentence : `${messages.template.place(file, line, column)}: ${sentence}`;
}

/** Findings as the tab "Kiểm tra" prints them. */
export function findingRows(findings: readonly PlacedFinding[], rules: RuleMessages): FindingRow[] {
  return findings.map((finding) => ({
    severity: finding.severity,
    tab: finding.tab,
    cell: finding.cell,
    message: findingSentence(finding, rules),
  }));
}

import { fromSerial, formatDate } from '../domain/dates';
import type { Finding } from '../domain/finding';
import { PLAN_HEADINGS } from '../domain/plan-headings';
import { TASK_FIELDS, type CellValue, type TaskField } from '../domain/task';
import type { TemplateProblem } from '../domain/template';
import type { Messages, RuleMessages } from '../locales';
import { numberText, quote, type Facts } from '../locales/facts';
import type { FixWords } from '../locales/vi/fixes';

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
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

/** What a cell of the plan shows of a value that was understood: like `shownValue`, but shares are percentages and deadlines days. */
export function cellText(value: CellValue, field: TaskField | null): string {
  if (field === 'progress' && typeof value === 'number') return `${numberText(value * 100, ',')}%`;
  return shownValue(value, field === 'deadline' ? 'due' : field);
}

/** What repairing a finding would write, cell by cell; '' where it proposes nothing. */
export function fixText({ field, fix }: Pick<Finding, 'field' | 'fix'>, words: FixWords): string {
  if (!fix) return '';
  const own = quote(cellText(fix.value, field));
  const others = (fix.also ?? []).map((cell) => {
    const column = PLAN_HEADINGS[cell.field].heading;
    const text = quote(cellText(cell.value, cell.field));
    return text === '' ? words.alsoEmpty(column) : words.alsoWrite(column, text);
  });
  const [write, empty] = fix.safe ? [words.willWrite, words.willEmpty] : [words.proposes, words.proposesEmpty];
  return [own === '' ? empty : write(own), ...others].join(' ');
}

/** The column of a finding as people know it; '' for a whole row. */
export function columnOf({ field, elsewhere }: Pick<Finding, 'field' | 'elsewhere'>): string {
  return elsewhere?.column ?? (field === null ? '' : PLAN_HEADINGS[field].heading);
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

import type { IsoDate } from '../dates';
import type { Finding, Severity } from '../finding';
import type { RuleSettings, Threshold } from '../rule-settings';
import type { Period } from '../period';
import type { PlanContext, ReadRow } from '../row-reader';
import type { CellValue, TaskField } from '../task';

/** The plan cells of each task as they were issued (kế hoạch đã ban hành), by task id. */
export type IssuedPlan = ReadonlyMap<string, Partial<Record<TaskField, CellValue>>>;

/** `closing`: closing date of the period that the workbook shows. */
export type CheckContext = PlanContext & {
  periods: readonly Period[];
  closing: IsoDate;
  /** The day of checking; without it nothing is in the future. */
  today?: IsoDate;
  /** What the workbook's tab "Quy tắc" says. */
  settings?: RuleSettings;
  /** Without it, or for a task that is not in it, nobody can say that the plan drifted. */
  issued?: IssuedPlan;
};

/** What rules know beyond their row. */
export type RuleContext = CheckContext & {
  /** First day that belongs to the plan's reporting year: 15/12 of the year before by NĐ 09/2019/NĐ-CP. */
  yearStart: IsoDate;
  /** Last day of the calendar year of the plan. */
  yearEnd: IsoDate;
  /** An earlier row with the same key, or null. */
  earlierRow: (kind: 'id' | 'number' | 'task', row: ReadRow) => number | null;
  /** The number in force for a rule that has a threshold. */
  threshold: (code: string) => number;
  /** Names that look like the text, for people to choose from. */
  unitsLike: (text: string) => string[];
  areasLike: (text: string) => string[];
};

/** One thing found: `field` is the rule's first and `value` the cell of that field, unless given. */
export type Hit = {
  field?: TaskField;
  value?: CellValue;
  details?: Finding['details'];
  fix?: NonNullable<Finding['fix']>;
};

/**
 * A rule of the plan table: what it looks at, how bad it is, and the test itself. Adding a rule means adding a row here and its
 * words in `src/locales`; the compiler asks for the words.
 */
export type Rule<Code extends string = string> = {
  code: Code;
  severity: Severity;
  fields: readonly [TaskField, ...TaskField[]];
  /** Where the rule comes from: the document that says so, or 'practice' for what offices are seen to type. */
  source?: string;
  /** A number that an office may change on the tab "Quy tắc"; `RuleContext.threshold` gives the one in force. */
  threshold?: Threshold;
  /** Why the rule exists, for developers. */
  doc: string;
  test: (row: ReadRow, context: RuleContext) => Hit | readonly Hit[] | null;
};

/** Keeps the code as a literal type, so that the words can be checked for completeness. */
export function rule<const Code extends string>(definition: Rule<Code>): Rule<Code> {
  return definition;
}

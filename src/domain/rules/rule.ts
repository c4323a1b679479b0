import type { ColumnTraits } from '../column-facts';
import type { IsoDate } from '../dates';
import type { Finding, Severity } from '../finding';
import type { RuleSettings, Threshold } from '../rule-settings';
import type { Period } from '../period';
import type { PlanContext, ReadRow } from '../row-reader';
import type { KeyKind } from '../row-keys';
import type { CellValue, PlanRow, TaskField } from '../task';

/** The plan cells of each task as they were issued (kế hoạch đã ban hành), by task id. */
export type IssuedPlan = ReadonlyMap<string, Partial<Record<TaskField, CellValue>>>;

/** A task of the issued plan: its code as it was issued, and its cells. */
export type IssuedTask = { id: string; cells: Partial<Record<TaskField, CellValue>> };

/** `closing`: closing date of the period that the workbook shows. */
export type CheckContext = PlanContext & {
  periods: readonly Period[];
  closing: IsoDate;
  /** Whose plan it is: "thị xã Hương Trà". */
  place?: string;
  /** The day of checking; without it nothing is in the future. */
  today?: IsoDate;
  /** What the workbook's tab "Quy tắc" says. */
  settings?: RuleSettings;
  /** Without it, or for a task that is not in it, nobody can say that the plan drifted. */
  issued?: IssuedPlan;
  /** What formulas cannot count is to be found in every cell, also where another rule asks a person about it. */
  forFormulas?: true;
};

/** What every rule knows beyond its row. None of it depends on other rows. */
export type RuleContext = CheckContext & {
  /** First day that belongs to the plan's reporting year: 15/12 of the year before by NĐ 09/2019/NĐ-CP. */
  yearStart: IsoDate;
  /** Last day of the calendar year of the plan. */
  yearEnd: IsoDate;
  /** The number in force for a rule that has a threshold. */
  threshold: (code: string) => number;
  /** Names that look like the text, for people to choose from. */
  unitsLike: (text: string) => string[];
  areasLike: (text: string) => string[];
  /** The tasks as they were issued, by the `nameKey` of their code; null where no plan was issued. */
  issuedByKey: ReadonlyMap<string, IssuedTask> | null;
  /** The issued task of the row's code; null where there is none. */
  issuedTask: (row: ReadRow) => IssuedTask | null;
  /** Reads cells that stand in no row of the plan, such as those that were issued. */
  readRow: (row: PlanRow) => ReadRow;
};

/**
 * What a rule may look at besides its own row and the context. After an edit only those rules are asked again whose answer may
 * be another one, so a rule gets to see nothing that it does not declare in `needs`.
 */
type FactsByNeed = {
  /** Rows of the same key. */
  keys: {
    /** The first row of the plan with the same key, where that is an earlier row; else null. */
    earlierRow: (kind: KeyKind, row: ReadRow) => number | null;
  };
  /** What the columns hold as a whole. */
  column: { columns: ColumnTraits };
  /** The nearest rows above and below that are not blank. */
  neighbour: {
    rowAbove: (row: ReadRow) => ReadRow | null;
    rowBelow: (row: ReadRow) => ReadRow | null;
  };
};
export type Need = keyof FactsByNeed;

type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
export type ContextFor<N extends Need> = RuleContext & Together<FactsByNeed[N]>;

/** One thing found: `field` is the rule's first and `value` the cell of that field, unless given. */
export type Hit = {
  field?: TaskField;
  value?: CellValue;
  details?: Finding['details'];
  fix?: NonNullable<Finding['fix']>;
};
type Hits = Hit | readonly Hit[] | null;

/** What is said of every rule, whatever it looks at. */
export type RuleFacts<Code extends string = string> = {
  code: Code;
  severity: Severity;
  /** Where the rule comes from: the document that says so, or 'practice' for what offices are seen to type. */
  source: string;
  /** A number that an office may change on the tab "Quy tắc"; `RuleContext.threshold` gives the one in force. */
  threshold?: Threshold;
  /** Why the rule exists, for developers. */
  doc: string;
};

/**
 * A rule of the plan table: what it looks at, how bad it is, and the test itself. Adding a rule means adding a row here and its
 * words in `src/locales`; the compiler asks for the words.
 */
export type Rule<Code extends string = string, N extends Need = Need> = RuleFacts<Code> & {
  fields: readonly [TaskField, ...TaskField[]];
  /** Rows that it may say anything about; all, unless given. Rules that share it are passed over together: see applies.ts. */
  applies?: (row: ReadRow, context: RuleContext) => boolean;
  /** Nothing but the row and the context, unless given. */
  needs?: readonly N[];
  test: (row: ReadRow, context: ContextFor<N>) => Hits;
};

/** Keeps the code as a literal type, so that the words can be checked for completeness. */
export function rule<const Code extends string, N extends Need = never>(definition: Rule<Code, N>): Rule<Code>;
export function rule(definition: Rule): Rule {
  return definition;
}

/** Something about several rows or none: `row` is where to look first, null for the table as a whole. */
export type TableHit = { row: number | null; field?: TaskField; value?: CellValue; details?: Finding['details'] };

export type TableContext = RuleContext & {
  /** True where a row of the plan has this key. */
  hasRow: (kind: KeyKind, key: string) => boolean;
};

/** A rule about the plan table as a whole. It is asked again after every edit, so it must be quick: no cell is read anew. */
export type TableRule<Code extends string = string> = RuleFacts<Code> & {
  /** The columns that it looks at; none where it is about rows. */
  fields: readonly TaskField[];
  test: (rows: readonly ReadRow[], context: TableContext) => readonly TableHit[];
};

export function tableRule<const Code extends string>(definition: TableRule<Code>): TableRule<Code> {
  return definition;
}

import type { CellValue, TaskField } from './task';

export type Severity = 'error' | 'warning' | 'info';

/** What a cell should hold instead. */
export type Fix = {
  value: CellValue;
  /** The meaning is certain, so it may be applied without asking. */
  safe: boolean;
  /** Cells of the same row that change with it: the second lead goes to the coordinators. */
  also?: { field: TaskField; value: CellValue }[];
};

/** Tables that rules look at besides the plan. */
export type OtherTable = 'indicators' | 'procedures' | 'initiatives' | 'criteria' | 'score';

/**
 * Something a rule saw. Facts only: the words are in `src/locales` under the same code.
 * `field` null means the whole row; `row` is the 1-based sheet row, null for the table as a whole.
 */
export type Finding = {
  code: string;
  severity: Severity;
  row: number | null;
  field: TaskField | null;
  value: CellValue;
  /**
   * What the message needs besides the value: candidates, dates (ISO), other rows… `locked`: there is a repair, but a formula or a
   * merged cell stands in its way.
   */
  details: Record<string, string | number | string[]>;
  fix?: Fix;
  /** Where the finding is not about the plan: the table and the heading of its column. */
  elsewhere?: { table: OtherTable; column: string };
};

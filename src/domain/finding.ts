import type { CellValue, TaskField } from './task';

export type Severity = 'error' | 'warning' | 'info';

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
  /** What the message needs besides the value: candidates, dates (ISO), other rows… */
  details: Record<string, string | number | string[]>;
  /** `safe`: the meaning is certain, so it may be applied without asking. */
  fix?: { value: CellValue; safe: boolean };
};

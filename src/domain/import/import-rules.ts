/** What importing a plan appendix may find. Words in `src/locales` under the same code. */
import type { Finding } from '../finding';
import type { RuleFacts } from '../rules/rule';
import type { CellValue, TaskField } from '../task';

function importRule<const Code extends string>(definition: RuleFacts<Code> & { source: string }): RuleFacts<Code> {
  return definition;
}

const PRACTICE = 'practice';

export const IMPORT_RULES = [
  importRule({
    code: 'import-no-header',
    severity: 'error',
    source: PRACTICE,
    doc: 'Without a row of headings nobody can say which column holds what; guessing from the cells alone would invent a plan.',
  }),
  importRule({
    code: 'import-column-missing',
    severity: 'error',
    source: PRACTICE,
    doc: 'Every task needs a title, a product, a lead and a deadline. Told once for the column, not for each row.',
  }),
  importRule({
    code: 'import-column-unsure',
    severity: 'warning',
    source: PRACTICE,
    doc: 'A column was told by its cells, or by a heading that may mean something else.',
  }),
  importRule({
    code: 'import-column-unknown',
    severity: 'warning',
    source: PRACTICE,
    doc: 'Offices add columns of their own. Their text goes to the notes; nobody can say whether it belongs there.',
  }),
  importRule({
    code: 'import-column-kept',
    severity: 'info',
    source: PRACTICE,
    doc: 'Results, start dates and proposals have no column in the plan table; their text goes to the notes of the task.',
  }),
  importRule({
    code: 'import-columns-hidden',
    severity: 'warning',
    source: PRACTICE,
    doc: 'Hidden columns are read like the others; who looks at the sheet does not see them.',
  }),
  importRule({
    code: 'import-budget-unit',
    severity: 'warning',
    source: PRACTICE,
    doc: 'The plan table counts in million đồng; an appendix may count in đồng or nghìn đồng.',
  }),
  importRule({
    code: 'import-budget-small',
    severity: 'warning',
    source: PRACTICE,
    doc: 'Less than 1.000 đồng in a column of đồng was typed in another unit, most likely in million đồng. It stays as it is typed.',
  }),
  importRule({
    code: 'import-area-missing',
    severity: 'error',
    source: PRACTICE,
    doc: 'Tasks stand under no heading, or under one that names no area of the catalogue.',
  }),
  importRule({
    code: 'import-area-unsure',
    severity: 'warning',
    source: PRACTICE,
    doc: 'An area told by a number alone, by words nearly those of its name, by a cell above, or by a heading of another level.',
  }),
  importRule({
    code: 'import-lead-from-sheet',
    severity: 'warning',
    source: PRACTICE,
    doc: 'One sheet for each unit: the lead of its tasks stands in the name of the sheet alone.',
  }),
  importRule({
    code: 'import-merged-filled',
    severity: 'info',
    source: PRACTICE,
    doc: 'The value of a merged cell belongs to every task that the cell covers.',
  }),
  importRule({
    code: 'import-ditto',
    severity: 'info',
    source: PRACTICE,
    doc: 'Offices write "nt" (như trên) for the same as above.',
  }),
  importRule({
    code: 'import-row-joined',
    severity: 'warning',
    source: PRACTICE,
    doc: 'A row without a task of its own that goes on with a cell of the task above.',
  }),
  importRule({
    code: 'import-row-skipped',
    severity: 'info',
    source: PRACTICE,
    doc: 'Headings, totals, notes and signatures are no tasks. Told so that nothing disappears unseen.',
  }),
  importRule({
    code: 'import-heading-cells',
    severity: 'warning',
    source: PRACTICE,
    doc: 'A heading with a unit or another cell beside it: that cell belongs to no task and is left out.',
  }),
  importRule({
    code: 'import-hidden-rows',
    severity: 'warning',
    source: PRACTICE,
    doc: 'Rows hidden by hand or by a filter are still tasks of the plan; they may also be left over from an earlier draft.',
  }),
  importRule({
    code: 'import-renumbered',
    severity: 'info',
    source: PRACTICE,
    doc: 'Numbers that start anew in each area or sheet would repeat in one table.',
  }),
  importRule({
    code: 'import-table-skipped',
    severity: 'warning',
    source: PRACTICE,
    doc: 'A second table with other columns below the plan, such as targets.',
  }),
  importRule({
    code: 'import-sheet-skipped',
    severity: 'info',
    source: PRACTICE,
    doc: 'Sheets without a plan table: covers, targets, lists.',
  }),
  importRule({
    code: 'import-sheet-left-out',
    severity: 'warning',
    source: PRACTICE,
    doc: 'A sheet that looks like a plan and is not taken: a copy of another, or hidden.',
  }),
  importRule({
    code: 'import-year-guessed',
    severity: 'warning',
    source: PRACTICE,
    doc: 'No line above the table names the year of the plan, and deadlines, areas and units all depend on it.',
  }),
  importRule({
    code: 'import-place-guessed',
    severity: 'warning',
    source: PRACTICE,
    doc: 'No line above the table says whose plan it is; the place of the catalogue is printed as the issuer unless somebody writes another.',
  }),
  importRule({
    code: 'import-legacy-text',
    severity: 'warning',
    source: 'NĐ 30/2020/NĐ-CP',
    doc: 'Text typed in TCVN3 or VNI is converted to be understood; the decree asks for Unicode (TCVN 6909:2001).',
  }),
] as const;

export type ImportRuleCode = (typeof IMPORT_RULES)[number]['code'];

/**
 * A finding with its place in the source: sheet, 1-based row, 0-based column (null: the row or sheet as a whole). `task`: position
 * among the tasks read, where it is about one.
 */
export type SourceFinding = Finding & { sheet: string; column: number | null; task: number | null };

const SEVERITIES = new Map(IMPORT_RULES.map(({ code, severity }) => [code, severity]));

export type FindingFacts = {
  row?: number | null;
  column?: number | null;
  field?: TaskField | null;
  value?: CellValue;
  details?: Finding['details'];
  task?: number | null;
};

export function importFinding(code: ImportRuleCode, sheet: string, facts: FindingFacts = {}): SourceFinding {
  const { row = null, column = null, field = null, value = null, details = {}, task = null } = facts;
  return { code, severity: SEVERITIES.get(code) ?? 'warning', sheet, row, column, field, value, details, task };
}

/** The page of "Kế hoạch", which grows with the tasks; that of a unit's file stays as it was made, with the place to sign. */
import type { PlanHeader } from '../domain/plan';
import { TASK_FIELDS } from '../domain/task';
import { rememberPage } from './add-tab';
import type { Change } from './change';
import { Parts } from './find-parts';
import type { PlanPlaces } from './read-plan';
import { readEntry, STAMP_KEY } from './tabs/hidden';
import { pageSetup } from './tabs/page';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import { pageIn, pageKey, pageSignature } from './tabs/signatures';
import type { Page, Sheet, Workbook } from './workbook';

/** What of a plan its page depends on. Rows are 1-based. */
export type PrintedPlan = { header: Pick<PlanHeader, 'formCode' | 'revision'>; tasks: readonly { row: number }[] };

/** Print area from the first to the last column that people see, down to the last task; spare rows are not printed. */
export function planPage(places: PlanPlaces, { header, tasks }: PrintedPlan): Page {
  const seen = TASK_FIELDS.filter((field) => PLAN_COLUMNS[field].tier !== 'hidden').map(
    (field) => places.columns[field],
  );
  const first = Math.min(...seen);
  const { row } = places.table;
  const lastTask = tasks.reduce((last, task) => Math.max(last, task.row), row + 2);
  return pageSetup({
    orientation: 'landscape',
    header,
    printArea: { row: 0, column: first, rows: lastTask, columns: Math.max(...seen) - first + 1 },
    titleRows: { from: Math.max(0, row - 2), to: row },
  });
}

/** Whether the workbook was sent to a unit: then spare rows and the place to sign are printed as well. */
export function isUnitFile(hidden: Sheet | null): boolean {
  return hidden !== null && readEntry(hidden, STAMP_KEY) !== null;
}

/**
 * The changes after which the page covers these tasks, to be made once they stand in `workbook`; `grown`: rows that came into the table and
 * moved what stands below it down. None where the page does already, as far as the workbook remembers.
 */
export function planPageChanges(workbook: Workbook, places: PlanPlaces, plan: PrintedPlan, grown: number): Change[] {
  const parts = new Parts(workbook);
  const hidden = parts.tabs().hidden?.sheet ?? null;
  const page = isUnitFile(hidden) ? longer(pageOf(workbook, places), grown) : planPage(places, plan);
  if (page === null || (hidden !== null && readEntry(hidden, pageKey('plan'))?.value === pageSignature(page)))
    return [];
  return [{ kind: 'set-page', sheet: places.sheets.plan, page }, ...rememberPage(parts, 'plan', page)];
}

function longer(page: Page | null, rows: number): Page | null {
  if (page === null || page.printArea === null || rows === 0) return null;
  // Where pages end hangs on the heights of rows, which nobody knows here.
  return { ...page, printArea: { ...page.printArea, rows: page.printArea.rows + rows }, breaksBefore: [] };
}

/** The workbook with the page of the plan as it was last set where Excel was not asked for it: a new page can then be taken back. */
export function withPlanPage(workbook: Workbook, places: PlanPlaces): Workbook {
  const page = pageOf(workbook, places);
  if (page === null) return workbook;
  const sheets = workbook.sheets.map((sheet) => (sheet.name === places.sheets.plan ? { ...sheet, page } : sheet));
  return { ...workbook, sheets };
}

function pageOf(workbook: Workbook, places: PlanPlaces): Page | null {
  const parts = new Parts(workbook);
  const known = parts.sheet(places.sheets.plan)?.page ?? null;
  const hidden = parts.tabs().hidden?.sheet;
  const signature = hidden === undefined ? null : readEntry(hidden, pageKey('plan'))?.value;
  if (known !== null || typeof signature !== 'string') return known;
  return pageIn(signature, planPage(places, { header: { formCode: '', revision: '' }, tasks: [] }));
}

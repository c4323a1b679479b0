import type { Change } from '../workbook/change';
import { printFlaws } from '../workbook/print-check';
import { TAB_IDS, type TabId } from '../workbook/tab-ids';
import { Parts } from '../workbook/find-parts';
import { pageKey } from '../workbook/tabs/signatures';
import type { Sheet } from '../workbook/workbook';
import type { CheckOptions } from './clock';
import { planFill, type FillPlan } from './fill-plan';
import { inSlices } from './in-slices';
import { choosePeriod, openPlan, type OpenPlan } from './open-plan';
import { packChoices } from './pack-choices';
import type { Snapshot, WorkbookPort } from './port';
import type { MendResult, PrintCheck } from './print-results';

/** How each of our tabs that people see would print, held against the page that it should have. Writes nothing. Throws as `openPlan`. */
export async function checkPrint(port: WorkbookPort, options?: CheckOptions): Promise<PrintCheck> {
  const { checked } = await look(port, options);
  return checked;
}

/**
 * Sets up anew the pages that `checkPrint` finds fault with; what does not come right by that is in the result. Summaries that are not up to
 * date are filled as well, because pages go by what stands on them. One step to take back. Throws as `fill`.
 */
export async function mendPrint(port: WorkbookPort, options?: CheckOptions): Promise<MendResult> {
  const { open, checked, pages } = await look(port, options);
  if (checked.faulty.length === 0) return { print: checked, undo: null };
  const faulty = new Set(checked.faulty.map(({ tab }) => tab));
  const tabs = new Parts(open.snapshot.workbook).tabs();
  // What somebody has set up in another way that is right stays.
  const forgotten = TAB_IDS.filter((tab) => faulty.has(tabs[tab]?.sheet.name ?? ''));
  const planned = await plan(open, forgotten, options);
  const before = await inSlices(planned.before(), options);
  const changes = planned.changes.map((change) => (change.kind === 'set-page' ? fitted(change, pages) : change));
  const undo = await port.apply(changes, asItIs(before, open.snapshot, pages), options);
  return { print: await checkPrint(port, options), undo: { label: 'mend-print', changes: undo } };
}

/** Errors that nobody has chosen to leave as they are. */
const openErrors = (findings: FillPlan['findings']): number =>
  findings.filter(({ severity, ignored }) => severity === 'error' && !ignored).length;

type Look = {
  open: OpenPlan;
  checked: PrintCheck;
  pages: Awaited<ReturnType<WorkbookPort['readPages']>>;
};

async function look(port: WorkbookPort, options?: CheckOptions): Promise<Look> {
  const open = await openPlan(port, options);
  const { changes, findings } = await plan(open, TAB_IDS, options);
  const wanted = wantedPages(open.snapshot, changes);
  const pages = await port.readPages(
    wanted.map(({ sheet }) => sheet),
    options,
  );
  const faulty = wanted.flatMap(({ sheet, page }) => {
    const printed = pages.get(sheet);
    const flaws = printed === undefined ? [] : printFlaws(printed, page);
    return flaws.length === 0 ? [] : [{ tab: sheet, flaws }];
  });
  const choices = packChoices(open.snapshot.workbook, open.places);
  const checked = { pages: wanted.length, faulty, choices, errors: openErrors(findings) };
  return { open, checked, pages };
}

/** What a fill would do if the pages of these tabs had never been set up: it sets up each of them. */
function plan(open: OpenPlan, tabs: readonly TabId[], options?: CheckOptions): Promise<FillPlan> {
  const forgetful = { ...open, snapshot: withoutPages(open.snapshot, tabs) };
  return inSlices(planFill(forgetful, choosePeriod(open.plan), options), options);
}

function withoutPages(snapshot: Snapshot, tabs: readonly TabId[]): Snapshot {
  const hidden = new Parts(snapshot.workbook).tabs().hidden?.sheet;
  const keys = new Set<unknown>(tabs.map(pageKey));
  const forget = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) => (keys.has(row?.[0]?.value) ? [row[0] ?? null, null] : row)),
  });
  const sheets = snapshot.workbook.sheets.map((sheet) => (sheet === hidden ? forget(sheet) : sheet));
  return { ...snapshot, workbook: { ...snapshot.workbook, sheets } };
}

type PageChange = Extract<Change, { kind: 'set-page' }>;

/**
 * A page of a scale of its own is as wide as our columns: where somebody made them wider it is fitted, which leaves the ends of pages to Excel.
 */
function fitted(change: PageChange, pages: Look['pages']): PageChange {
  const printed = pages.get(change.sheet);
  const { scale, ...page } = change.page;
  if (printed === undefined || scale === undefined) return change;
  const flaws = printFlaws({ ...printed, page: change.page, scale }, change.page);
  return flaws.some(({ kind }) => kind === 'wide')
    ? { ...change, page: { ...page, fit: { wide: 1, tall: 0 } } }
    : change;
}

/** In tab order, without what nobody sees. Tabs that are only about to come are right when they come. */
function wantedPages({ workbook }: Snapshot, changes: readonly Change[]): PageChange[] {
  const planned = new Map(changes.flatMap((change) => (change.kind === 'set-page' ? [[change.sheet, change]] : [])));
  return workbook.sheets.flatMap(({ name, visibility }) => {
    const change = visibility === 'visible' ? planned.get(name) : undefined;
    return change === undefined ? [] : [change];
  });
}

/** With the pages as they were read, and what is remembered of them, so that taking back brings back both. */
function asItIs(before: Snapshot, snapshot: Snapshot, pages: Look['pages']): Snapshot {
  const hidden = new Parts(snapshot.workbook).tabs().hidden?.sheet;
  const sheets = before.workbook.sheets.map((sheet) => {
    const is = sheet.name === hidden?.name ? hidden : sheet;
    const page = pages.get(sheet.name)?.page;
    return page === undefined ? is : { ...is, page };
  });
  return { ...before, workbook: { ...before.workbook, sheets } };
}

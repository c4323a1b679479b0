import { CchcError } from '../domain/error';
import type { Period } from '../domain/period';
import type { Steps } from '../domain/steps';
import { applyChanges } from '../workbook/apply-changes';
import { layoutEntryTabs } from '../workbook/entry-tabs';
import { withoutBlankPages } from '../workbook/empty-pages';
import { Parts } from '../workbook/find-parts';
import { withValuesOf } from '../workbook/fresh-values';
import { meetingPack } from '../workbook/meeting-pack';
import { layoutParIndex } from '../workbook/par-index/tabs';
import { proceduresLayout } from '../workbook/procedures';
import type { PlanPlaces } from '../workbook/read-plan';
import type { Cell, Sheet, Workbook } from '../workbook/workbook';
import { writeXlsx } from '../xlsx/write';
import type { CheckOptions } from './clock';
import { entryContext } from './entry-context';
import { planFill, type FillPlan } from './fill-plan';
import { findingRows } from './finding-rows';
import { inSlices } from './in-slices';
import { dress, laidOutTabs } from './known-looks';
import { choosePeriod, openPlan, type OpenPlan } from './open-plan';
import { packChoices } from './pack-choices';
import type { WorkbookPort } from './port';

/** `tabs`: by their actual names. */
export type PackRequest = { tabs: readonly string[]; periodId?: string };

/**
 * Opens the meeting pack (tài liệu họp) of these tabs beside the workbook: cover, contents, then the tabs in their usual order, as they are
 * after a fill of the period (by default the one shown), without formulas and without pages that hold a sentence in place of a chart. Printing the whole new workbook prints the pack. The open workbook stays as it is.
 * Throws as `openPlan`, and `CchcError` pack-empty where none of the tabs can be printed.
 */
export async function openPack(
  port: WorkbookPort,
  { tabs, periodId }: PackRequest,
  options?: CheckOptions,
): Promise<void> {
  const open = await openPlan(port, options);
  const period = choosePeriod(open.plan, periodId);
  const pack = await inSlices(packInSteps(open, period, new Set(tabs), options), options);
  await port.openNew(writeXlsx(pack));
}

function* packInSteps(
  open: OpenPlan,
  period: Period,
  tabs: ReadonlySet<string>,
  options?: CheckOptions,
): Steps<Workbook> {
  const { workbook, places } = yield* printedInSteps(open, period, options);
  const chosen = packChoices(workbook, places).flatMap(({ tab }) => (tabs.has(tab) ? [tab] : []));
  if (chosen.length === 0) throw new CchcError('pack-empty');
  const printed = { ...workbook, sheets: workbook.sheets.map((sheet) => withoutBlankPages(sheet).sheet) };
  const pack = meetingPack(printed, { header: open.plan.header, period }, chosen, null).workbook;
  const sheets = pack.sheets.filter(({ visibility }) => visibility === 'visible').map(frozen);
  return { ...pack, sheets, names: [] };
}

/** The workbook as it is after a fill of this period, its tabs dressed for the printer, and that fill. */
export function* printedInSteps(
  open: OpenPlan,
  period: Period,
  options?: CheckOptions,
): Steps<{ workbook: Workbook; places: PlanPlaces; planned: FillPlan }> {
  const planned = yield* planFill(open, period, options);
  const { plan, summary } = planned;
  const before = yield* planned.before();
  const filled = applyChanges(before.workbook, planned.changes);
  const layouts = new Map(yield* laidOutTabs(open, plan, summary, yield* findingRows(planned.findings)));
  const procedures = proceduresLayout(filled, { plan, period });
  if (procedures !== null) layouts.set(procedures.name, procedures);
  const context = { ...entryContext(open), plan, summary };
  const entries = layoutEntryTabs(new Parts(filled), context);
  yield;
  const parIndex = layoutParIndex(new Parts(filled), context);
  for (const { sheet } of [...Object.values(entries), ...Object.values(parIndex)]) layouts.set(sheet.name, sheet);
  const sheets = filled.sheets.map((sheet) => {
    const layout = layouts.get(sheet.name);
    if (layout === undefined) return sheet;
    // A fill leaves formulas as they are, and Excel works them out: nobody does so here.
    return { ...withValuesOf(dress(sheet, layout), layout), columns: layout.columns };
  });
  return { workbook: { ...filled, sheets }, places: open.places, planned };
}

/** Values only: what the formulas read stays behind. */
function frozen(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) => row.map((cell) => cell && bare(cell)));
  return { ...sheet, rows, tables: [], validations: [], protection: null };
}

const bare = ({ value, style }: Cell): Cell => ({ value, ...(style === undefined ? {} : { style }) });

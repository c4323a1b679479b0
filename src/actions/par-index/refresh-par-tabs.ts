import { finish } from '../../domain/steps';
import { summarise } from '../../domain/summary';
import type { Change } from '../../workbook/change';
import { Parts } from '../../workbook/find-parts';
import { layoutParIndex, type ParContext } from '../../workbook/par-index/tabs';
import { refreshSheet } from '../../workbook/refresh-sheet';
import type { Workbook } from '../../workbook/workbook';
import { entryContext } from '../entry-context';
import { dress } from '../known-looks';
import { choosePeriod, type OpenPlan } from '../open-plan';
import type { Snapshot } from '../port';

/** The open plan as the tabs of the PAR Index are laid out for it. */
export function parContext(open: OpenPlan): ParContext {
  const { plan } = open;
  const period = choosePeriod(plan);
  const summary = summarise(plan.tasks, { ...plan, period, byCalendar: plan.header.byCalendar });
  return { ...entryContext(open), summary };
}

/**
 * What changes in the tab "Chấm điểm" once cells of it are written: sums, and which cells are open. The tabs that read it have formulas, and
 * are laid out anew by the next fill. `staged`: the workbook with those cells. `before`: the snapshot with the looks that the tab has now, so
 * that they come back with an undo. Nothing where the tab is not as it was laid out.
 */
export function refreshScores(open: OpenPlan, staged: Workbook): { changes: Change[]; before: Snapshot } {
  const { snapshot } = open;
  const context = parContext(open);
  const { scores: drawn } = layoutParIndex(new Parts(snapshot.workbook), context);
  const { scores: wanted } = layoutParIndex(new Parts(staged), context);
  const current = snapshot.workbook.sheets.find(({ name }) => name === wanted?.sheet.name);
  if (drawn === undefined || wanted === undefined || current === undefined) return { changes: [], before: snapshot };
  // Compared with the sheet as it stands: a row that says something else gets the looks that go with it.
  const changes = finish(refreshSheet(current, wanted.sheet, wanted.block, wanted.block));
  const sheets = snapshot.workbook.sheets.map((sheet) =>
    sheet === current ? { ...dress(sheet, drawn.sheet), validations: drawn.sheet.validations } : sheet,
  );
  return { changes, before: { ...snapshot, workbook: { ...snapshot.workbook, sheets } } };
}

import { CchcError } from '../domain/error';
import { summarise } from '../domain/summary';
import { parseReference } from '../workbook/a1';
import { buildWorkbook } from '../workbook/build-workbook';
import type { Change } from '../workbook/change';
import { NAMES, TABLES, TABS } from '../workbook/tab-ids';
import type { Workbook } from '../workbook/workbook';
import type { AssetSource } from './asset-source';
import { choosePeriod } from './open-plan';
import type { RunOptions, Snapshot, WorkbookPort } from './port';
import type { LoadResult } from './results';
import { loadTemplateFiles } from './template-source';

/**
 * Adds the tabs of a template to the open workbook; the user's own sheets stay as they are. Throws `CchcError`: template-exists,
 * name-taken (details.name), template-broken.
 */
export async function loadTemplate(
  port: WorkbookPort,
  assets: AssetSource,
  { templateId, year }: { templateId: string; year?: number },
  options?: RunOptions,
): Promise<LoadResult> {
  const { plan, rows } = await loadTemplateFiles(assets, templateId, year);
  const summary = summarise(plan.tasks, { areas: plan.areas, units: plan.units, period: choosePeriod(plan) });
  const built = buildWorkbook(plan, summary, rows);
  const before = await port.read(options);
  refuseCollisions(before, built);
  const changes: Change[] = [
    ...built.sheets.map((sheet): Change => ({ kind: 'add-sheet', sheet, before: null })),
    ...built.names.map((name): Change => ({ kind: 'set-name', name })),
    { kind: 'activate', sheet: TABS.plan.name },
  ];
  const undo = await port.apply(changes, before, options);
  return {
    tabs: built.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name),
    tasks: plan.tasks.length,
    undo: { label: 'load-template', changes: undo },
  };
}

/** Names left behind by tabs that somebody deleted point nowhere; they are simply taken over. */
function refuseCollisions({ workbook, foreignSheets }: Snapshot, built: Workbook): void {
  if (foreignSheets.length < workbook.sheets.length) throw new CchcError('template-exists');
  const has = (list: readonly string[], name: string) => list.some((one) => one.toLowerCase() === name.toLowerCase());
  const sheet = workbook.sheets.find(({ name }) =>
    has(
      built.sheets.map((each) => each.name),
      name,
    ),
  );
  if (sheet) throw new CchcError('name-taken', { name: sheet.name, what: 'sheet' });
  const tables = workbook.sheets.flatMap((each) => each.tables.map(({ name }) => name));
  const table = tables.find((name) => has(Object.values(TABLES), name));
  if (table !== undefined) throw new CchcError('name-taken', { name: table, what: 'table' });
  const ours = [...Object.values(NAMES), ...Object.values(TABLES)];
  const taken = workbook.names.find(({ name, reference }) => has(ours, name) && parseReference(reference) !== null);
  if (taken) throw new CchcError('name-taken', { name: taken.name, what: 'name' });
}

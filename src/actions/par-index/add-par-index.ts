import { criteriaFiles, readCriteriaFiles, type CriteriaTables } from '../../domain/par-index/criteria-files';
import { fixes as words } from '../../locales/vi/fixes';
import { applyChanges } from '../../workbook/apply-changes';
import { Parts } from '../../workbook/find-parts';
import { readParIndex } from '../../workbook/par-index/read';
import { parIndexChanges } from '../../workbook/par-index/tabs';
import type { AssetSource } from '../asset-source';
import type { CheckOptions } from '../clock';
import { commitTable, type AddedTable } from '../commit-table';
import { openPlan } from '../open-plan';
import type { WorkbookPort } from '../port';
import { templateBroken } from '../template-broken';
import { parContext } from './refresh-par-tabs';

/** The template whose folder holds the sample set of criteria ("dữ liệu mẫu"). */
const SAMPLE_TEMPLATE = 'huong-tra-2021';

/** The sample sets of criteria. Throws `template-broken`. */
export async function sampleCriteria(assets: AssetSource): Promise<CriteriaTables> {
  const paths = Object.values(criteriaFiles(SAMPLE_TEMPLATE));
  const files = await Promise.all(paths.map(async (path) => [path, await readOrNothing(assets, path)] as const));
  const read = readCriteriaFiles(SAMPLE_TEMPLATE, Object.fromEntries(files));
  if (!read.ok) throw templateBroken(read.problems);
  return read.tables;
}

async function readOrNothing(assets: AssetSource, path: string): Promise<string | undefined> {
  try {
    return await assets.read(path);
  } catch {
    // `readCriteriaFiles` says which file is missing.
    return undefined;
  }
}

/**
 * Adds the tabs of the PAR Index: "Bộ tiêu chí" with these sets, "Chấm điểm" with a sheet for each unit that a set is for, "Xếp hạng" and
 * "Khoảng cách"; one step to take back, with a line in "Nhật ký". Where they are there, nothing comes: `undo` is null. `rows`: how many score
 * sheets came. Throws as `openPlan`, and `CchcError` name-taken where a person keeps a table of one of the names.
 */
export async function addParIndex(
  port: WorkbookPort,
  criteria: CriteriaTables,
  options?: CheckOptions,
): Promise<AddedTable> {
  const open = await openPlan(port, options);
  const { workbook } = open.snapshot;
  const changes = parIndexChanges(workbook, parContext(open), criteria);
  const added = applyChanges(workbook, changes);
  const sheets = readParIndex(added)?.sheets.length ?? 0;
  const rows = changes.length === 0 ? 0 : sheets;
  const table = {
    label: 'add-par-index',
    changes,
    tab: new Parts(added).tabs().criteria?.sheet.name ?? '',
    rows,
    log: { action: words.parIndex.action, after: words.parIndex.rows(rows), note: '' },
    known: null,
  };
  return commitTable(port, open, table, options);
}

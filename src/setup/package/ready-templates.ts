/**
 * Workbooks to work in without the add-in, as they lie beside the pane for Excel versions that cannot run it. Run by the build:
 * `node --import tsx src/setup/package/ready-templates.ts FOLDER` writes them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choosePeriod } from '../../actions/open-plan';
import { ruleRows } from '../../actions/rule-rows';
import { loadTemplateFiles } from '../../actions/template-source';
import { summarise } from '../../domain/summary';
import { fileBytes, projectAssets } from '../../workbench/cli/files';
import { buildWorkbook } from '../../workbook/build-workbook';
import { readyTemplates } from './ready-templates-list';

/**
 * A blank plan of `year` as an .xlsx file. Same year, same bytes: it carries no id of its own, so that the workbooks of offices that all
 * begin with this file are told apart by what stands in their "Thông tin".
 */
export async function readyTemplate(year: number): Promise<Uint8Array> {
  const { plan, rows } = await loadTemplateFiles(projectAssets, 'blank', year);
  const summary = summarise(plan.tasks, { ...plan, period: choosePeriod(plan), byCalendar: plan.header.byCalendar });
  return fileBytes(buildWorkbook(plan, summary, rows, null, ruleRows()), `${year}.xlsx`);
}

async function writeReadyTemplates(folder: string): Promise<void> {
  for (const { file, year } of readyTemplates()) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), await readyTemplate(year));
  }
}

if (require.main === module) void writeReadyTemplates(process.argv[2] ?? '.');

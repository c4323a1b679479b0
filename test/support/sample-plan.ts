/** The sample plan of 2021 as the product makes it from its template. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ruleRows } from '../../src/actions/rule-rows';
import { loadTemplateFiles } from '../../src/actions/template-source';
import type { Plan } from '../../src/domain/plan';
import { summarise } from '../../src/domain/summary';
import type { PlanRow } from '../../src/domain/task';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import type { Workbook } from '../../src/workbook/workbook';

const ROOT = join(__dirname, '../..');

export type SamplePlan = { plan: Plan; rows: PlanRow[] };

export function samplePlan(): Promise<SamplePlan> {
  return loadTemplateFiles({ read: (path) => readFile(join(ROOT, path), 'utf8') }, 'huong-tra-2021', undefined);
}

/** `periodId` such as "2021-H1". */
export function sampleWorkbook({ plan, rows }: SamplePlan, periodId: string): Workbook {
  const period = plan.periods.find(({ id }) => id === periodId);
  if (!period) throw new Error(`no period ${periodId}`);
  const summary = summarise(plan.tasks, { areas: plan.areas, units: plan.units, period });
  return buildWorkbook({ ...plan, periodId }, summary, rows, [], ruleRows());
}

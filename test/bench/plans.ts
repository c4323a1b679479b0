import { loadTemplateFiles } from '../../src/actions/template-source';
import type { Plan } from '../../src/domain/plan';
import { readTasks } from '../../src/domain/read-task';
import type { PlanRow } from '../../src/domain/task';
import { assets } from '../support/open-host';

/** The sample plan repeated until it has `count` tasks, each with its own code, number and title. */
export async function planOf(count: number): Promise<{ plan: Plan; rows: PlanRow[] }> {
  const { plan, rows } = await loadTemplateFiles(assets, 'huong-tra-2021', undefined);
  if (count === rows.length) return { plan, rows };
  const many = Array.from({ length: count }, (_, index): PlanRow => {
    const { values } = rows[index % rows.length]!;
    const number = index + 1;
    return {
      row: number,
      values: { ...values, id: `NV-${number}`, number: String(number), title: `${String(values.title)} (${number})` },
    };
  });
  const { areas, units, header } = plan;
  return { plan: { ...plan, tasks: readTasks(many, { areas, units, year: header.year }) }, rows: many };
}

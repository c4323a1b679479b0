/** The files that are damaged: everything the format can hold, and a plan as offices send it. */
import { summarise } from '../../src/domain/summary';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { planOf } from '../bench/plans';
import { richWorkbook } from '../support/rich-workbook';

export async function fuzzFiles(): Promise<Uint8Array[]> {
  const { plan, rows } = await planOf(12);
  const period = plan.periods[0]!;
  const built = buildWorkbook({ ...plan, periodId: period.id }, summarise(plan.tasks, { ...plan, period }), rows);
  const custom = { CCHC: 'dữ liệu mẫu' };
  return [writeXlsx(richWorkbook()), writeXlsx({ ...built, properties: { ...built.properties, custom } })];
}

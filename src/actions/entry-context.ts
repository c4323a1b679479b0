import { sheetNames } from '../workbook/add-tab';
import { Parts } from '../workbook/find-parts';
import type { EntryContext } from '../workbook/tabs/entry-table';
import { choosePeriod, type OpenPlan } from './open-plan';

/** The open plan as the tabs "Chỉ tiêu" and "Sáng kiến" are laid out for it. */
export function entryContext({ plan, rows, places, snapshot }: OpenPlan): EntryContext {
  const values = new Map(rows.map((row) => [row.row, row.values]));
  return {
    plan,
    summary: { period: choosePeriod(plan) },
    sheets: sheetNames(new Parts(snapshot.workbook)),
    headings: places.headings,
    planTable: { rowOf: ({ row }) => row, valuesAt: (row) => values.get(row) ?? {} },
  };
}

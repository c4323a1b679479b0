/** Plans of a few tasks and what their appendix shows. */
import { TASK_FIELDS, type CellValue, type PlanRow, type TaskField } from '../../src/domain/task';
import { TABS } from '../../src/workbook/tab-ids';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import type { Workbook } from '../../src/workbook/workbook';
import { sample, sheetOf } from './sample';

export const NAME = TABS.appendix.name;
export const FIRST = 5;
export const [NUMBER, TITLE, NOTE, KEY] = [0, 1, 7, 8] as const;
export const at = (field: TaskField) => TASK_FIELDS.indexOf(field);
export const task = (index: number, values: PlanRow['values'] = {}): PlanRow => ({
  row: PLAN_FIRST_ROW + 1 + index,
  values: { id: `NV-${index}`, number: index, title: `Việc ${index}`, area: 'I', lead: 'Phòng Nội vụ', ...values },
});
export const bookOf = (rows: PlanRow[]): Workbook => sample('2021-H1', rows).workbook;
/** What a column shows from the first row of the table on. */
export const shown = (book: Workbook, column: number): CellValue[] =>
  sheetOf(book, NAME)
    .rows.slice(FIRST)
    .map((line) => line?.[column]?.value ?? null);
/** Headings and titles of tasks, top to bottom. */
export const listed = (book: Workbook): CellValue[] =>
  sheetOf(book, NAME)
    .rows.slice(FIRST)
    .flatMap((line) => {
      const [first, second] = [line?.[NUMBER]?.value ?? null, line?.[TITLE]?.value ?? null];
      if (typeof first === 'string' && /^[IVX]+\. |CHƯA GHI/.test(first)) return [first];
      return typeof second === 'string' && second.startsWith('Việc') ? [second] : [];
    });
export const alertOf = (book: Workbook): CellValue =>
  sheetOf(book, NAME)
    .rows.flat()
    .find((cell) => cell?.formula?.includes('phụ lục chưa lập lại'))?.value ?? null;

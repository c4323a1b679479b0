import fc from 'fast-check';
import type { CellFacts, CellValue, PlanRow, TaskField } from '../../src/domain/task';
import { GOOD, serial } from './rules/rule-cases';

/*
 * Rows as offices type them, made of few different cells, so that rows share codes, numbers, titles and spellings, and the columns
 * mix real dates with text.
 */

const CELLS: Partial<Record<TaskField, readonly CellValue[]>> = {
  id: ['NV-01', 'nv-01', 'NV-02', 'NV-03', null, { error: '#N/A' }],
  number: [1, '1', '1.1', 1.1, 1.9, '1.10', 2, '01', '2.1', null],
  area: ['1. Cải cách thể chế', 'II', 'the che', 'Lĩnh vực lạ', null],
  title: ['Ban hành kế hoạch', 'ban hành kế hoạch.', 'Báo cáo quý', 'Ph\u00dfng N\u00e9i v\u00f4', null],
  lead: [
    'Phòng Tư pháp',
    'P. Tư pháp',
    'huong van',
    'Phòng Tư phap',
    'Phòng Nội vụ, Phòng Tư pháp',
    'Sở Ngoại vụ',
    null,
  ],
  deadline: ['Quý II', '30/6', 'Quý I; trước 15/9', 'Thường xuyên', '13/6/2021', '31/6', serial('06-30'), null],
  due: [serial('06-30'), serial('06-01'), '13/6/2021', '30/6/2021', '06/01/2021', 'x', null],
  progress: [0.4, 1, '60%', 98.5, 'xong', 'HT', null],
  finished: [serial('05-20'), serial('12-20'), '20/5/2021', '13/6/2021', null],
  documentNumber: ['20/KH-UBND', '20', null],
  documentDate: [serial('05-19'), '25/12/2021', null],
  excluded: ['x', 'Không', null],
  coordinators: ['Phòng Nội vụ', 'UBND các xã, phường', 'Đơn vị lạ', null],
  budget: [12.5, '1.234', '15 triệu', 'ngân sách', null],
};

const FACTS: readonly (CellFacts | undefined)[] = [
  undefined,
  { merged: true },
  { formula: true },
  { font: '.VnTime' },
  { format: 'mmm-yy' },
];

/** What a row holds; the number comes with its place. */
export type RowContent = Omit<PlanRow, 'row'>;

const cells = Object.entries(CELLS) as [TaskField, readonly CellValue[]][];

const anyCells = fc
  .tuple(
    fc.record(Object.fromEntries(cells.map(([field, all]) => [field, fc.constantFrom(...all)]))),
    fc.subarray(cells.map(([field]) => field)),
  )
  // Most cells are in order, so that what is wrong in one of them is seen.
  .map(([all, kept]) => ({ ...GOOD, ...Object.fromEntries(kept.map((field) => [field, all[field] ?? null])) }));

export const anyRowContent: fc.Arbitrary<RowContent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        values: anyCells,
        facts: fc.constantFrom(...FACTS),
        hidden: fc.constantFrom(undefined, undefined, true),
      })
      .map(({ values, facts, hidden }) => ({
        values,
        ...(facts === undefined ? {} : { facts: { lead: facts, title: facts, deadline: facts } }),
        ...(hidden === undefined ? {} : { hidden: true as const }),
      })),
  },
  { weight: 1, arbitrary: fc.constant({ values: { number: 9, status: '' } }) },
);

export const FIRST_ROW = 8;

/** The contents as rows of a sheet, from the top. */
export const asRows = (contents: readonly RowContent[]): PlanRow[] =>
  contents.map((content, index) => ({ ...content, row: FIRST_ROW + index }));

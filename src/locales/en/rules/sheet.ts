import { detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const sheetWords = {
  'cell-merged': {
    title: 'Merged cell in the table',
    message: (f) =>
      `The cell is part of a merged cell, so ${value(f)} counts in its first row only and this row is left out. Unmerge it and fill in each row.`,
    help: 'A merged cell keeps its content in the first row only, so formulas, filters and sorting miss the others. Select it, choose Unmerge Cells and fill in each row.',
    example: 'Phòng Nội vụ gộp ba dòng → ghi Phòng Nội vụ ở cả ba dòng',
  },
  'formula-in-entry': {
    title: 'Formula in an entry cell',
    message: (f) => `The entry cell holds a formula that now gives ${value(f)}. Better paste it as a value.`,
    help: 'A formula in an entry cell may give something else after sorting or deleting rows, or fail on another machine. Copy the cell and paste it as a value.',
    example: '=Sheet2!B5 → Phòng Tư pháp',
  },
  'row-hidden': {
    title: 'Hidden rows',
    message: (f) => {
      const [from, to, count] = [detail(f, 'from'), detail(f, 'to'), detail(f, 'count')];
      const rows = from === to ? `row ${from}` : `rows ${from} to ${to}`;
      return `Hidden or filtered tasks (${count}, ${rows}) still count. Show them to see everything.`;
    },
    help: 'Hidden rows are checked and counted like all others, so a total may differ from what is seen. Clear the filter or unhide the rows before reviewing and printing.',
    example: 'Ẩn dòng 12 đến 15 → bỏ ẩn',
  },
} satisfies Record<string, RuleWords>;

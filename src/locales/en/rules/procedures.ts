import { detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

const returned = (f: Facts) =>
  detail(f, 'returned') === '' ? '' : ` + returned or withdrawn ${detail(f, 'returned')}`;

export const proceduresWords = {
  'procedures-cell-error': {
    title: 'Error in a count of files',
    message: (f) => `The cell shows the error ${quote(f.value)}. Type the number of files again.`,
    help: 'An error cannot be added up, so its row cannot be checked. Type the number of files again, or repair the formula.',
    example: '#N/A ở cột Tiếp nhận → 120',
  },
  'procedures-not-a-number': {
    title: 'Count of files is no number',
    message: (f) => `${value(f)} is not a number of files. Type a number; 0 where there are none.`,
    help: 'Form 06/VPCP/KSTT counts files. Words cannot be added up and spoil the summary. Remarks belong elsewhere.',
    example: 'khoảng 120 → 120',
  },
  'procedures-negative': {
    title: 'Negative count of files',
    message: (f) => `The number of files ${value(f)} cannot be negative. Please correct it.`,
    help: 'There are at least 0 files. A negative number usually comes from a stray dash or a wrong subtraction.',
    example: '-5 → 5',
  },
  'procedures-not-whole': {
    title: 'Count of files is not whole',
    message: (f) =>
      `The number of files ${value(f)} is not whole. Check the separators, or whether a rate is in the wrong column.`,
    help: 'There are no half files. Usually Excel took 1.234 for a decimal, or a percentage stands in the wrong column.',
    example: '1,234 → 1234',
  },
  'procedures-as-text': {
    title: 'Count of files is text',
    message: (f) =>
      `${value(f)} is text, so the whole row is not added up. ${detail(f, 'reason') === 'with-words' ? `Type the number ${detail(f, 'count')} again.` : `Filling the summaries makes it the number ${detail(f, 'count')}.`}`,
    help: 'Cells that were pasted may hold numbers as text, which formulas do not add up. On the tab TTHC, cells of digits alone become numbers when the summaries are filled, with a line in the log; with other words in the cell, type the number again.',
    example: '"1.234" (chữ) → 1234',
  },
  'procedures-incomplete': {
    title: 'Blank cells in the row of files',
    message: (f) =>
      `Still blank: ${listOf(f, 'columns').join('; ')}, so the row is not added up. Type 0 where there are none.`,
    help: 'Blank is not 0: nobody can tell "none" from "not reported", and the sums of the row cannot be checked. Totals are of complete rows only. Fill in all columns.',
    example: '(để trống) ở cột Quá hạn chưa giải quyết → 0',
  },
  'procedures-received': {
    title: 'Files received do not add up',
    message: (f) =>
      `Received says ${quote(f.value)}, but online ${detail(f, 'online')} + in person and by post ${detail(f, 'direct')} + carried over ${detail(f, 'carriedOver')} = ${detail(f, 'sum')}. Please check.`,
    help: 'Received is online, in person and by post, and carried over together. Compare with the one-stop system and correct the wrong number.',
    example: '120 (80 + 30 + 5) → 115',
  },
  'procedures-solved': {
    title: 'Files solved do not add up',
    message: (f) =>
      `Solved says ${quote(f.value)}, but early ${detail(f, 'early')} + on time ${detail(f, 'onTime')} + late ${detail(f, 'late')} = ${detail(f, 'sum')}. Please check.`,
    help: 'Solved is early, on time and late together. The on-time rate comes from these numbers, so they must agree.',
    example: '100 (60 + 35 + 4) → 99',
  },
  'procedures-pending': {
    title: 'Files pending do not add up',
    message: (f) =>
      `Pending says ${quote(f.value)}, but in time ${detail(f, 'inTime')} + overdue ${detail(f, 'overdue')} = ${detail(f, 'sum')}. Please check.`,
    help: 'Pending is in time and overdue together. Compare with the one-stop system and correct the wrong number.',
    example: '20 (18 + 1) → 19',
  },
  'procedures-balance': {
    title: 'Received and solved do not balance',
    message: (f) =>
      `Received says ${quote(f.value)}, but solved ${detail(f, 'solved')} + pending ${detail(f, 'pending')}${returned(f)} = ${detail(f, 'sum')}. Please check.`,
    help: 'Every file received is solved, pending, or returned or withdrawn. Where those are kept apart, they have their own column.',
    example: '120 (đã 99 + đang 20) → 119, hoặc ghi 1 hồ sơ rút',
  },
  'procedures-part-too-large': {
    title: 'Part larger than the total',
    message: (f) =>
      `The total is ${quote(f.value)}, but ${listOf(f, 'columns').join(' + ')} alone are ${detail(f, 'sum')}, which makes a rate above 100%. Please check.`,
    help: 'Files solved early and on time cannot be more than the files solved; the same goes for the files received and pending. Told where blank cells keep the sums from being checked. Fill in all columns and correct the wrong number.',
    example: 'Đã giải quyết 100, trước hạn 60, đúng hạn 50 → Đã giải quyết 110',
  },
  'procedures-carried-over': {
    title: 'Files carried over do not match',
    message: (f) =>
      `Carried over says ${quote(f.value)}, but at the end of ${detail(f, 'previous')} (row ${detail(f, 'other')}) ${detail(f, 'pending')} were pending. Check both periods.`,
    help: 'What is pending at the end of one period is carried over into the next, for the same unit and field. If the earlier period was corrected after its report, correct both.',
    example: '10 (quý I còn 12) → 12',
  },
  'procedures-group-total': {
    title: 'Row of totals does not add up',
    message: (f) =>
      `The row of totals says ${quote(f.value)}, but its ${detail(f, 'rows')} rows add up to ${detail(f, 'sum')}. Please check.`,
    help: 'A row of totals is the sum of the rows of the same period and the same group, unit or field. Look for a row that was left out or counted twice, or let a formula add up.',
    example: '350 (115 + 120 + 110) → 345',
  },
  'procedures-repeated': {
    title: 'Row of files repeated',
    message: (f) => `Same unit, field and period as row ${detail(f, 'other')}, so it counts twice. Keep one row.`,
    help: 'There is one row for each unit, field and period. If the unit sent corrected numbers, keep the newer row.',
    example: 'Phường Tứ Hạ, đất đai, quý I ở hai dòng → giữ một dòng',
  },
} satisfies Record<string, RuleWords>;

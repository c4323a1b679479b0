import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';

export const requiredWords = {
  'cell-error': {
    title: 'Cell shows an error',
    message: (f) =>
      detail(f, 'reason') === 'formula'
        ? `The formula in the cell fails with ${quote(f.value)}. Repair the formula, or type the content itself.`
        : `The cell shows the error ${quote(f.value)}; what was there is lost. Please type it again.`,
    help: 'Nothing can be read from a cell that shows #N/A or #REF!, so its row is not counted rightly. Usually a formula points to another file or to cells that were deleted. Type the content again, or repair the formula and paste its result as a value.',
    example: '#REF! ở cột Cơ quan chủ trì → Phòng Tư pháp',
  },
  'title-missing': {
    title: 'Task without a name',
    message: () => 'The task is missing. Type its name, or clear the row.',
    help: 'Each row of the plan is one task and needs a name. A row with figures but without a name still counts in the totals. Type the name, or clear the row if it is left over.',
    example: '(để trống) → Ban hành Kế hoạch kiểm tra cải cách hành chính',
  },
  'product-missing': {
    title: 'Task without a product',
    message: () => 'The product is missing. Say which document or result there must be.',
    help: 'Without a product nobody can tell when the task is done. Name the document or result that there must be.',
    example: '(để trống) → Kế hoạch; báo cáo kết quả',
  },
  'area-missing': {
    title: 'No area chosen',
    message: () => 'The area is missing. Write an area of the catalogue.',
    help: "A task without an area is in no summary by area. Choose one from the cell's list.",
    example: '(để trống) → 1. Cải cách thể chế',
  },
  'lead-missing': {
    title: 'No lead unit',
    message: () => 'The lead unit is missing. Write a unit of the catalogue.',
    help: "Nobody answers for a task without a lead unit, and it is in no summary by unit. Choose one from the cell's list.",
    example: '(để trống) → Phòng Nội vụ',
  },
  'head-missing': {
    title: 'No responsible head',
    message: () => 'The responsible head is missing. Give the position, e.g. "Trưởng phòng Nội vụ".',
    help: 'The plan asks that the responsibility of the head of each agency be stated. The position is enough; no name is needed.',
    example: '(để trống) → Trưởng phòng Nội vụ',
  },
  'deadline-missing': {
    title: 'No deadline',
    message: (f) =>
      detail(f, 'due') === ''
        ? 'The deadline is missing. Write e.g. "Quý II", "Trước 15/9" or "Thường xuyên".'
        : `The deadline is missing, there is only the due date ${day(f, 'due')}. Write it as in the plan.`,
    help: 'Blank does not mean "thường xuyên": the task counts neither as due nor as overdue. Write a quarter, a month, a day, or "Thường xuyên".',
    example: '(để trống) → Quý II',
  },
} satisfies Record<string, RuleWords>;

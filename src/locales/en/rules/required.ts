import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';

export const requiredWords = {
  'cell-error': {
    title: '',
    message: (f) => `The cell shows the error ${quote(f.value)}; what was there is lost. Please type it again.`,
    help: '',
    example: '',
  },
  'title-missing': {
    title: '',
    message: () => 'The task is missing. Type its name, or clear the row.',
    help: '',
    example: '',
  },
  'product-missing': {
    title: '',
    message: () => 'The product is missing. Say which document or result there must be.',
    help: '',
    example: '',
  },
  'area-missing': {
    title: '',
    message: () => "The area is missing. Choose an area from the cell's list.",
    help: '',
    example: '',
  },
  'lead-missing': {
    title: '',
    message: () => "The lead unit is missing. Choose a unit from the cell's list.",
    help: '',
    example: '',
  },
  'head-missing': {
    title: '',
    message: () => 'The responsible head is missing. Give the position, e.g. "Trưởng phòng Nội vụ".',
    help: '',
    example: '',
  },
  'deadline-missing': {
    title: '',
    message: (f) =>
      detail(f, 'due') === ''
        ? 'The deadline is missing. Write e.g. "Quý II", "Trước 15/9" or "Thường xuyên".'
        : `The deadline is missing, there is only the due date ${day(f, 'due')}. Write it as in the plan.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;

import { day, detail, listOf, numberText, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

/** What was issued, as the sheet shows it. */
function shownIssued(f: Facts): string {
  const { issued } = f.details;
  if (typeof issued === 'number') return numberText(issued, '.');
  return f.field === 'due' ? day(f, 'issued') : quote(detail(f, 'issued'));
}

export const driftWords = {
  'plan-drift': {
    title: 'Differs from the issued plan',
    message: (f) =>
      detail(f, 'issued') === ''
        ? `The issued plan left this cell blank; now it says ${value(f)}. Restore it unless a decision changed the plan.`
        : f.value === ''
          ? `The issued plan says "${shownIssued(f)}"; now the cell is blank. Restore it unless a decision changed the plan.`
          : `The issued plan says "${shownIssued(f)}"; now it is ${value(f)}. Restore it unless a decision changed the plan.`,
    help: 'The plan columns stay as they are all year; units fill in results only. If a document changed the plan, record it as issued again; otherwise restore what was there.',
    example: 'Quý IV (đã ban hành: Quý II) → Quý II',
  },
  'task-added': {
    title: 'Task outside the issued plan',
    message: (f) =>
      `The task "${quote(f.value)}" is not in the issued plan, but it counts in every figure. Check the document that adds it.`,
    help: 'A task that was added after the plan was issued changes the totals and every rate. If it was assigned later, record the plan as issued again; if it is a slip, delete the row.',
    example: 'Dòng chép thêm vào cuối bảng → xóa, hoặc ghi nhận là nhiệm vụ bổ sung',
  },
  'task-removed': {
    title: 'Task of the issued plan is gone',
    message: (f) => {
      const tasks = listOf(f, 'tasks')
        .map((task) => quote(task))
        .join('; ');
      const count = detail(f, 'count');
      return `Tasks of the issued plan that are no longer in the table (${count}): ${tasks}${Number(count) > listOf(f, 'tasks').length ? '…' : '.'} Restore the deleted rows.`;
    },
    help: 'Deleting rows makes the completion rate look better than it is. A task that may be dropped keeps its row: mark it as not counted and give the document that says so.',
    example: 'Dòng NV-012 bị xóa → khôi phục, đánh dấu Không tính và ghi số văn bản',
  },
} satisfies Record<string, RuleWords>;

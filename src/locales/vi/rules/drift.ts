import { day, detail, listOf, numberText, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

/** What was issued, as the sheet shows it. */
function shownIssued(f: Facts): string {
  const { issued } = f.details;
  if (typeof issued === 'number') return numberText(issued, ',');
  return f.field === 'due' ? day(f, 'issued') : quote(detail(f, 'issued'));
}

export const driftWords = {
  'plan-drift': {
    title: 'Khác kế hoạch đã ban hành',
    message: (f) =>
      detail(f, 'issued') === ''
        ? `Kế hoạch đã ban hành để trống ô này, nay ghi ${value(f)}. Hãy khôi phục nếu không có quyết định điều chỉnh.`
        : f.value === ''
          ? `Kế hoạch đã ban hành ghi "${shownIssued(f)}", nay ô bị để trống. Hãy khôi phục nếu không có quyết định điều chỉnh.`
          : `Kế hoạch đã ban hành ghi "${shownIssued(f)}", nay là ${value(f)}. Hãy khôi phục nếu không có quyết định điều chỉnh.`,
    help: 'Các cột kế hoạch được giữ nguyên trong cả năm; đơn vị chỉ điền kết quả thực hiện. Nếu có văn bản điều chỉnh thì ghi nhận lại kế hoạch đã ban hành; nếu không, hãy khôi phục nội dung cũ.',
    example: 'Quý IV (đã ban hành: Quý II) → Quý II',
  },
  'task-added': {
    title: 'Nhiệm vụ ngoài kế hoạch đã ban hành',
    message: (f) =>
      `Nhiệm vụ "${quote(f.value)}" không có trong kế hoạch đã ban hành, nhưng vẫn được tính vào số liệu. Hãy kiểm tra văn bản giao bổ sung.`,
    help: 'Nhiệm vụ thêm vào sau khi ban hành làm thay đổi tổng số và mọi tỷ lệ. Nếu được giao bổ sung thì ghi nhận lại kế hoạch đã ban hành; nếu ghi nhầm thì xóa dòng.',
    example: 'Dòng chép thêm vào cuối bảng → xóa, hoặc ghi nhận là nhiệm vụ bổ sung',
  },
  'task-removed': {
    title: 'Mất nhiệm vụ của kế hoạch đã ban hành',
    message: (f) => {
      const tasks = listOf(f, 'tasks')
        .map((task) => quote(task))
        .join('; ');
      const count = detail(f, 'count');
      return `Có ${count} nhiệm vụ của kế hoạch đã ban hành không còn trong bảng: ${tasks}${Number(count) > listOf(f, 'tasks').length ? '…' : '.'} Hãy khôi phục dòng đã xóa.`;
    },
    help: 'Xóa dòng làm cho tỷ lệ hoàn thành cao hơn thực tế. Nhiệm vụ được cho thôi thực hiện thì giữ dòng, đánh dấu cột Không tính và ghi số văn bản cho phép.',
    example: 'Dòng NV-012 bị xóa → khôi phục, đánh dấu Không tính và ghi số văn bản',
  },
} satisfies Record<string, RuleWords>;

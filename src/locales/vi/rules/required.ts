import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';

export const requiredWords = {
  'cell-error': {
    title: '',
    message: (f) => `Ô đang báo lỗi ${quote(f.value)}, nội dung đã mất. Hãy nhập lại.`,
    help: '',
    example: '',
  },
  'title-missing': {
    title: '',
    message: () => 'Chưa ghi nhiệm vụ. Hãy nhập tên nhiệm vụ hoặc xóa nội dung của dòng này.',
    help: '',
    example: '',
  },
  'product-missing': {
    title: '',
    message: () => 'Chưa ghi sản phẩm đầu ra. Hãy ghi văn bản hoặc kết quả phải có.',
    help: '',
    example: '',
  },
  'area-missing': {
    title: '',
    message: () => 'Chưa chọn lĩnh vực. Hãy chọn một lĩnh vực ở danh sách của ô.',
    help: '',
    example: '',
  },
  'lead-missing': {
    title: '',
    message: () => 'Chưa ghi cơ quan chủ trì. Hãy chọn một đơn vị ở danh sách của ô.',
    help: '',
    example: '',
  },
  'head-missing': {
    title: '',
    message: () => 'Chưa ghi người đứng đầu chịu trách nhiệm. Nên ghi chức vụ, ví dụ "Trưởng phòng Nội vụ".',
    help: '',
    example: '',
  },
  'deadline-missing': {
    title: '',
    message: (f) =>
      detail(f, 'due') === ''
        ? 'Chưa ghi thời gian hoàn thành. Hãy ghi, ví dụ "Quý II", "Trước 15/9" hoặc "Thường xuyên".'
        : `Chưa ghi thời gian hoàn thành, chỉ có hạn ${day(f, 'due')}. Hãy ghi thời gian như trong kế hoạch.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;

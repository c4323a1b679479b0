import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';

export const requiredWords = {
  'cell-error': {
    title: 'Ô báo lỗi',
    message: (f) =>
      detail(f, 'reason') === 'formula'
        ? `Công thức trong ô đang báo lỗi ${quote(f.value)}. Hãy sửa công thức hoặc nhập thẳng nội dung.`
        : `Ô đang báo lỗi ${quote(f.value)}, nội dung đã mất. Hãy nhập lại.`,
    help: 'Ô báo #N/A, #REF!… thì không đọc được gì, nên dòng này không được tính đúng. Lỗi thường do công thức trỏ sang tệp khác hoặc vùng đã xóa. Hãy nhập lại nội dung, hoặc sửa công thức rồi dán thành giá trị.',
    example: '#REF! ở cột Cơ quan chủ trì → Phòng Tư pháp',
  },
  'title-missing': {
    title: 'Thiếu tên nhiệm vụ',
    message: () => 'Chưa ghi nhiệm vụ. Hãy nhập tên nhiệm vụ hoặc xóa nội dung của dòng này.',
    help: 'Mỗi dòng của kế hoạch là một nhiệm vụ và phải có tên. Dòng có số liệu mà không có tên vẫn bị đếm vào tổng số. Hãy ghi tên nhiệm vụ, hoặc xóa hết nội dung nếu là dòng thừa.',
    example: '(để trống) → Ban hành Kế hoạch kiểm tra cải cách hành chính',
  },
  'product-missing': {
    title: 'Thiếu sản phẩm đầu ra',
    message: () => 'Chưa ghi sản phẩm đầu ra. Hãy ghi văn bản hoặc kết quả phải có.',
    help: 'Không có sản phẩm thì không biết khi nào nhiệm vụ được coi là xong. Hãy ghi văn bản hoặc kết quả cụ thể phải có.',
    example: '(để trống) → Kế hoạch; báo cáo kết quả',
  },
  'area-missing': {
    title: 'Chưa chọn lĩnh vực',
    message: () => 'Chưa ghi lĩnh vực. Hãy ghi một lĩnh vực trong danh mục.',
    help: 'Nhiệm vụ không có lĩnh vực thì không vào bảng tổng hợp theo lĩnh vực. Hãy chọn một lĩnh vực trong danh sách của ô.',
    example: '(để trống) → 1. Cải cách thể chế',
  },
  'lead-missing': {
    title: 'Thiếu cơ quan chủ trì',
    message: () => 'Chưa ghi cơ quan chủ trì. Hãy ghi một đơn vị trong danh mục.',
    help: 'Nhiệm vụ không có cơ quan chủ trì thì không ai chịu trách nhiệm và không vào bảng tổng hợp theo đơn vị. Hãy chọn một đơn vị trong danh sách của ô.',
    example: '(để trống) → Phòng Nội vụ',
  },
  'head-missing': {
    title: 'Thiếu người đứng đầu chịu trách nhiệm',
    message: () => 'Chưa ghi người đứng đầu chịu trách nhiệm. Nên ghi chức vụ, ví dụ "Trưởng phòng Nội vụ".',
    help: 'Kế hoạch yêu cầu nêu rõ trách nhiệm của người đứng đầu cơ quan, đơn vị. Ghi chức vụ là đủ; không cần ghi họ tên.',
    example: '(để trống) → Trưởng phòng Nội vụ',
  },
  'deadline-missing': {
    title: 'Thiếu thời gian hoàn thành',
    message: (f) =>
      detail(f, 'due') === ''
        ? 'Chưa ghi thời gian hoàn thành. Hãy ghi, ví dụ "Quý II", "Trước 15/9" hoặc "Thường xuyên".'
        : `Chưa ghi thời gian hoàn thành, chỉ có hạn ${day(f, 'due')}. Hãy ghi thời gian như trong kế hoạch.`,
    help: 'Để trống không có nghĩa là thường xuyên: nhiệm vụ không được tính là đến hạn hay quá hạn. Hãy ghi quý, tháng, ngày, hoặc "Thường xuyên".',
    example: '(để trống) → Quý II',
  },
} satisfies Record<string, RuleWords>;

import { detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const duplicatesWords = {
  'id-missing': {
    title: 'Nhiệm vụ chưa có mã',
    message: () => 'Nhiệm vụ chưa có mã. Khi tổng hợp sẽ cấp mã mới.',
    help: 'Mã nhiệm vụ dùng để tách, gộp tệp và so sánh với kế hoạch đã ban hành; STT không thay được vì có thể đổi. Không cần làm gì: mã được cấp khi tổng hợp.',
    example: '(để trống) → NV-051',
  },
  'id-repeated': {
    title: 'Trùng mã nhiệm vụ',
    message: (f) =>
      `Mã nhiệm vụ ${value(f)} trùng với dòng ${detail(f, 'other')}. Hãy xóa mã ở dòng chép lại để được cấp mã mới.`,
    help: 'Dòng chép lại mang theo mã của dòng gốc. Khi gộp tệp sẽ không phân biệt được hai nhiệm vụ. Mã nằm ở cột A đang ẩn: hãy áp dụng để xóa mã của dòng chép lại, mã mới được cấp khi tổng hợp.',
    example: 'NV-001 ở hai dòng → xóa mã ở dòng dưới',
  },
  'task-repeated': {
    title: 'Trùng nhiệm vụ',
    message: (f) =>
      `Trùng nhiệm vụ, cơ quan chủ trì và thời hạn với dòng ${detail(f, 'other')}, nên bị tính hai lần. Hãy xóa một dòng.`,
    help: 'Hai dòng có cùng nhiệm vụ, cơ quan chủ trì và thời hạn thì được tính hai lần. Hãy xóa một dòng, hoặc ghi rõ điểm khác nhau nếu là hai nhiệm vụ.',
    example: 'Báo cáo cải cách hành chính quý I ở hai dòng → giữ một dòng',
  },
  'number-repeated': {
    title: 'Trùng STT',
    message: (f) => `STT ${value(f)} trùng với dòng ${detail(f, 'other')}.`,
    help: 'STT chỉ để người đọc, số liệu không tính theo STT. Excel hay đổi 1.10 thành 1.1 nên sinh ra số trùng. Nên đánh lại cho dễ theo dõi.',
    example: '1.1 ở hai dòng → 1.1 và 1.10',
  },
} satisfies Record<string, RuleWords>;

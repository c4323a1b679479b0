import { day, detail, listOf } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { percent, value } from './phrases';

export const progressWords = {
  'date-invalid': {
    title: '',
    message: (f) =>
      (detail(f, 'reason') === 'impossible-date'
        ? `${value(f)} không phải là ngày có thật. Hãy sửa lại ngày.`
        : `${value(f)} không phải là ngày. Hãy ghi ngày dạng 15/06/2021.`) +
      (f.field === 'due' ? ' Khi chưa sửa, nhiệm vụ này bị tính là không có hạn.' : ''),
    help: '',
    example: '',
  },
  'date-as-text': {
    title: '',
    message: (f) => `${value(f)} đang là chữ. Khi tổng hợp sẽ ghi lại thành ngày ${day(f, 'date')}.`,
    help: '',
    example: '',
  },
  'finished-outside-years': {
    title: '',
    message: (f) =>
      `Ngày hoàn thành ${day(f, 'finished')} ở ngoài năm kế hoạch ${detail(f, 'year')}. Hãy kiểm tra lại năm.`,
    help: '',
    example: '',
  },
  'finished-after-closing': {
    title: '',
    message: (f) =>
      `Ngày hoàn thành ${day(f, 'finished')} sau ngày chốt số liệu ${day(f, 'closing')}, nên kỳ này chưa tính là hoàn thành.`,
    help: '',
    example: '',
  },
  'progress-invalid': {
    title: '',
    message: (f) => `Tiến độ ${value(f)} không phải là số. Hãy ghi phần trăm, ví dụ 60%.`,
    help: '',
    example: '',
  },
  'progress-out-of-range': {
    title: '',
    message: (f) => `Tiến độ ${percent(f)} ngoài khoảng 0% đến 100%. Hãy sửa lại.`,
    help: '',
    example: '',
  },
  'progress-without-percent': {
    title: '',
    message: (f) => `Tiến độ ${value(f)} thiếu dấu %. Có phải là ${percent(f)}?`,
    help: '',
    example: '',
  },
  'number-as-text': {
    title: '',
    message: (f) => `${value(f)} đang là chữ. Khi tổng hợp sẽ ghi lại thành số.`,
    help: '',
    example: '',
  },
  'finish-date-missing': {
    title: '',
    message: () => 'Tiến độ 100% nhưng chưa có ngày hoàn thành, nên chưa tính là hoàn thành. Hãy ghi ngày hoàn thành.',
    help: '',
    example: '',
  },
  'progress-below-finished': {
    title: '',
    message: (f) =>
      `Đã có ngày hoàn thành ${day(f, 'finished')} nhưng tiến độ mới ${percent(f)}. Hãy sửa tiến độ hoặc xóa ngày hoàn thành.`,
    help: '',
    example: '',
  },
  'document-missing': {
    title: '',
    message: (f) =>
      `Hoàn thành ngày ${day(f, 'finished')} nhưng chưa ghi số văn bản làm minh chứng. Hãy ghi số văn bản.`,
    help: '',
    example: '',
  },
  'reason-missing': {
    title: '',
    message: (f) => `Quá hạn từ ${day(f, 'due')} mà chưa ghi nguyên nhân. Nên ghi nguyên nhân để báo cáo.`,
    help: '',
    example: '',
  },
  'excluded-without-document': {
    title: '',
    message: () => 'Đánh dấu không tính nhưng chưa ghi số văn bản cho phép. Hãy ghi số văn bản.',
    help: '',
    example: '',
  },
  'excluded-unclear': {
    title: '',
    message: (f) =>
      `Cột Không tính ghi ${value(f)}. Ô này có chữ gì thì nhiệm vụ cũng không được tính; nếu vẫn tính, hãy xóa nội dung ô.`,
    help: '',
    example: '',
  },
  'budget-invalid': {
    title: '',
    message: (f) =>
      `Kinh phí ${value(f)} không phải là số. Hãy ghi số tiền theo triệu đồng, nguồn kinh phí ghi ở cột Ghi chú.`,
    help: '',
    example: '',
  },
  'budget-negative': {
    title: '',
    message: (f) => `Kinh phí ${value(f)} không thể âm. Hãy sửa lại.`,
    help: '',
    example: '',
  },
  'budget-ambiguous': {
    title: '',
    message: (f) =>
      `Kinh phí ${value(f)} có thể đọc là ${listOf(f, 'choices')
        .map((one) => one.replace('.', ','))
        .join(' hoặc ')}. Hãy nhập lại dạng số.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;

import { day, detail, listOf, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, percent, value, written } from './phrases';

/** Exactly, unlike a percentage: "0,234". */
const million = (facts: Facts) => detail(facts, 'million').replace('.', ',');

export const numbersWords = {
  'number-missing': {
    title: 'Thiếu STT',
    message: () => 'Dòng này chưa có STT trong khi các dòng khác có. Nên ghi STT.',
    help: 'Khi họp và báo cáo, nhiệm vụ thường được gọi theo STT. Chương trình nhận ra nhiệm vụ bằng mã ẩn, nên thiếu STT không làm sai số liệu.',
    example: '1.1, (để trống), 1.3 → 1.2',
  },
  'number-lost-zero': {
    title: 'STT bị mất số 0',
    message: (f) =>
      `STT ${value(f)} đứng sau "${detail(f, 'previous')}" nên có thể là "${detail(f, 'expected')}". Hãy ghi lại dạng chữ để giữ số 0.`,
    help: 'Excel coi 1.10 là số 1,1 nên bỏ số 0 ở cuối. Nhận đề xuất thì ô được ghi thành chữ "1.10". Nhiệm vụ được nhận ra bằng mã ẩn, không phải bằng STT.',
    example: '1.9, 1.1, 1.11 → 1.9, 1.10, 1.11',
  },
  'number-unusual': {
    title: 'STT viết khác thường',
    message: (f) => `STT ${value(f)} viết khác thường. Có phải là "${detail(f, 'number')}"?`,
    help: 'Máy dùng dấu phẩy thập phân hay đổi 1.1 thành 1,1; số 0 đứng đầu thường còn lại từ phần mềm khác. Viết thống nhất thì dễ sắp xếp và đối chiếu.',
    example: '1,1 → 1.1',
  },
  'number-as-text': {
    title: 'Số đang là chữ',
    message: (f) =>
      `${value(f)} đang là chữ. ${written(f, `Khi tổng hợp sẽ ghi lại thành số ${f.field === 'progress' ? percent(f) : `${million(f)} (triệu đồng)`}.`)}`,
    help: 'Công thức không cộng được số gõ thành chữ. Nội dung đã hiểu chắc chắn nên được ghi lại thành số; kinh phí tính bằng triệu đồng.',
    example: '5 tỷ đồng → 5000 (triệu đồng)',
  },
  'date-in-wrong-column': {
    title: 'Ô chữ, số bị đổi thành ngày',
    message: (f) =>
      `Ô đang là ngày ${day(f, 'date')}. Có phải đã gõ ${among(f)} và bị Excel đổi thành ngày? Hãy ghi lại.`,
    help: 'Khi gõ "3/4" hay "12/15", Excel tự đổi thành ngày. Hãy nhận đề xuất hoặc gõ lại, đặt dấu nháy đơn (\') trước nội dung để giữ nguyên là chữ.',
    example: '03/04/2021 ở cột Sản phẩm → 3/4',
  },
  'budget-invalid': {
    title: 'Kinh phí không phải là số',
    message: (f) =>
      detail(f, 'million') === ''
        ? `Kinh phí ${value(f)} không phải là số. Hãy ghi số tiền theo triệu đồng, nguồn kinh phí ghi ở cột Ghi chú.`
        : `Kinh phí ${value(f)} là số ước tính. Có phải là ${million(f)} (triệu đồng)?`,
    help: 'Cột Kinh phí chỉ cộng được khi là một số tiền. Hãy ghi một số theo triệu đồng; nguồn kinh phí hay khoảng ước tính thì ghi ở cột Ghi chú.',
    example: 'Ngân sách thị xã: 15 triệu → 15',
  },
  'budget-negative': {
    title: 'Kinh phí âm',
    message: (f) => `Kinh phí ${value(f)} không thể âm. Hãy sửa lại.`,
    help: 'Không nhiệm vụ nào có kinh phí nhỏ hơn 0. Số giảm trừ hãy ghi ở cột Ghi chú.',
    example: '-5 → 5',
  },
  'budget-ambiguous': {
    title: 'Kinh phí đọc được hai cách',
    message: (f) =>
      `Kinh phí ${value(f)} có thể đọc là ${listOf(f, 'choices')
        .map((one) => one.replace('.', ','))
        .join(' hoặc ')}. Hãy nhập lại dạng số.`,
    help: 'Dấu chấm và dấu phẩy có nghĩa ngược nhau trên máy kiểu Việt Nam và máy kiểu Anh – Mỹ. Hãy gõ lại số tiền thành số.',
    example: '1.234 → 1234',
  },
  'budget-in-dong': {
    title: 'Kinh phí ghi theo đồng',
    message: (f) => `Kinh phí ${value(f)} có vẻ ghi theo đồng. Cột này tính bằng triệu đồng, nên là ${million(f)}.`,
    help: 'Nếu ghi theo đồng thì tổng kinh phí lớn gấp một triệu lần. Nhận đề xuất để đổi sang triệu đồng.',
    example: '150000000 → 150',
  },
} satisfies Record<string, RuleWords>;

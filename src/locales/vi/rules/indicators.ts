import { detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, percent, value } from './phrases';

const choices = (f: Facts) =>
  listOf(f, 'candidates').length > 0 ? ` Có phải là ${among(f)}?` : ' Hãy chọn trong danh sách.';

export const indicatorsWords = {
  'indicators-target': {
    title: 'Kế hoạch năm của chỉ tiêu không đo được',
    message: (f) =>
      detail(f, 'reason') === 'impossible-range'
        ? `Khoảng ${value(f)} có số sau không lớn hơn số trước. Hãy sửa lại.`
        : `Kế hoạch ${value(f)} không cho biết một mức phải đạt. Hãy ghi một số có dấu, ví dụ ≥ 95%.`,
    help: 'Chỉ tiêu cần một mức để so kết quả: ≥ 95%, ≤ 5, 95–100%. Chỉ tiêu không đo bằng số thì ghi ngắn: Đạt, Hoàn thành. Giải thích thêm hãy để ở Ghi chú.',
    example: 'khoảng 95% hoặc hơn → ≥ 95%',
  },
  'indicators-unit': {
    title: 'Kế hoạch ghi khác đơn vị tính',
    message: (f) =>
      `Kế hoạch ${value(f)} tính bằng "${quote(detail(f, 'unit'))}" nhưng ĐVT của dòng là "${quote(detail(f, 'measure'))}". Hãy ghi cùng một đơn vị tính.`,
    help: 'Kết quả, giá trị gốc và kế hoạch phải cùng đơn vị tính thì mới so được. ĐVT để trống được hiểu là %.',
    example: 'ĐVT hồ sơ, kế hoạch 95% → ĐVT %, kế hoạch 95%',
  },
  'indicators-wording': {
    title: 'Kế hoạch năm ghi bằng cách công thức chưa đọc được',
    message: (f) =>
      `${value(f)} được hiểu là ${quote(detail(f, 'plain'))}, nhưng công thức trong bảng chưa đọc được. Hãy ghi lại như vậy.`,
    help: 'Công thức trong bảng đọc được dạng ngắn: ≥ 95%, > 95, ≤ 5, 95–100%, trên 95, tối đa 5. Ghi dạng ấy thì tỷ lệ và đánh giá tự tính, kể cả trên máy không có phần bổ trợ.',
    example: 'không thấp hơn 95% → ≥ 95%',
  },
  'indicators-result': {
    title: 'Kết quả hoặc giá trị gốc không phải là số',
    message: (f) =>
      `${value(f)} không phải là số nên không so được với kế hoạch. Hãy nhập số; chưa có số liệu thì để trống.`,
    help: 'Chỉ tiêu đo bằng số cần kết quả là số, cùng đơn vị tính. Số ghi dạng chữ hãy nhập lại, không kèm dấu % hay tên đơn vị.',
    example: '97,5 % (chữ) → 97,5',
  },
  'indicators-scale': {
    title: 'Kết quả hoặc kế hoạch có thể bị nhập nhầm thành tỷ lệ',
    message: (f) => `Ô này ghi ${value(f)}. Nếu ý là ${percent(f)} thì hãy nhập lại số ấy, không kèm dấu %.`,
    help: 'Excel đổi 97,5% thành 0,975. Kết quả và kế hoạch ghi số theo đơn vị tính, nên với ĐVT % hãy nhập 97,5.',
    example: '0,975 → 97,5',
  },
  'indicators-unknown-name': {
    title: 'Lĩnh vực hoặc đơn vị của chỉ tiêu không có trong danh mục',
    message: (f) => `${value(f)} không có trong Danh mục.${choices(f)}`,
    help: 'Tên lĩnh vực và đơn vị nên chọn từ danh sách để lọc và tổng hợp được. Nếu là đơn vị mới thì thêm vào trang Danh mục.',
    example: 'P. Nội vụ → Phòng Nội vụ',
  },
  'indicators-repeated': {
    title: 'Trùng chỉ tiêu',
    message: (f) => `Chỉ tiêu này đã có ở dòng ${detail(f, 'other')}, nên bị đếm hai lần. Hãy giữ một dòng.`,
    help: 'Mỗi chỉ tiêu là một dòng. Nếu hai cấp có mức khác nhau thì ghi rõ trong tên: (cấp huyện), (cấp xã).',
    example: 'Hồ sơ đúng hạn ở hai dòng → giữ một dòng',
  },
  'initiatives-unknown-name': {
    title: 'Đơn vị, lĩnh vực hoặc trạng thái của sáng kiến không có trong danh sách',
    message: (f) => `${value(f)} không có trong danh sách nên không được đếm.${choices(f)}`,
    help: 'Bảng đếm sáng kiến theo lĩnh vực và trạng thái chỉ đếm tên có trong danh sách. Hãy chọn từ danh sách trong ô.',
    example: 'Đã công nhận → Được công nhận',
  },
  'initiatives-unproved': {
    title: 'Sáng kiến được công nhận chưa ghi quyết định',
    message: () =>
      'Sáng kiến ghi là được công nhận nhưng chưa có số quyết định. Hãy ghi quyết định, hoặc sửa trạng thái.',
    help: 'Sáng kiến chỉ tính là được công nhận khi có quyết định của cấp có thẩm quyền; khi chấm điểm cần tài liệu này.',
    example: 'Được công nhận, quyết định để trống → ghi số, ký hiệu quyết định',
  },
  'initiatives-repeated': {
    title: 'Trùng sáng kiến',
    message: (f) => `Sáng kiến này đã có ở dòng ${detail(f, 'other')}, nên bị đếm hai lần. Hãy giữ một dòng.`,
    help: 'Mỗi sáng kiến là một dòng, kể cả khi có nhiều tác giả hoặc nhiều đơn vị áp dụng.',
    example: 'Họp không giấy ở hai dòng → giữ một dòng',
  },
} satisfies Record<string, RuleWords>;

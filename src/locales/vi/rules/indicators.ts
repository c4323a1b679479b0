import { day, detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, percent, value } from './phrases';

const targetMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'impossible-range':
      return `Khoảng ${value(f)} có số sau không lớn hơn số trước. Hãy sửa lại, ví dụ 95–100%.`;
    case 'negative':
      return `Kế hoạch ${value(f)} là số âm. Hãy ghi số dương và nói rõ tăng hay giảm trong tên chỉ tiêu, ví dụ: Tỷ lệ tinh giản biên chế, kế hoạch ≥ 5%.`;
    case 'error-value':
      return `Ô Kế hoạch năm báo lỗi ${quote(f.value)}. Hãy nhập lại, ví dụ ≥ 95%.`;
    default:
      return `Kế hoạch ${value(f)} không cho biết một mức phải đạt. Hãy ghi một số có dấu, ví dụ ≥ 95%.`;
  }
};

const resultMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'error-value':
      return `Ô đang báo lỗi ${quote(f.value)}. Hãy nhập lại số; chưa có số liệu thì để trống.`;
    case 'in-words':
      return `Kế hoạch ghi bằng chữ ("${quote(detail(f, 'target'))}") nên không đánh giá được ${value(f)}. Hãy ghi kết quả là Đạt hoặc Chưa đạt.`;
    case 'place':
    case 'place-and-unit':
      return `Kế hoạch "${quote(detail(f, 'target'))}" là thứ hạng, số càng nhỏ càng tốt, ghi bằng chữ nên chưa so được với ${value(f)}. Hãy ghi kế hoạch là ≤ ${detail(f, 'place')}${detail(f, 'reason') === 'place' ? '' : ', ĐVT là Hạng'} và kết quả là một số; hoặc ghi kết quả là Đạt, Chưa đạt.`;
    case 'baseline':
      return `${value(f)} không phải là số nên tỷ lệ chưa tính theo giá trị gốc. Hãy nhập số của năm trước hoặc năm gốc; không có thì để trống.`;
    default:
      return `Kế hoạch là một số nên kết quả ${value(f)} chưa so được. Hãy nhập số; chưa có số liệu thì để trống.`;
  }
};
const number = (f: Facts) => detail(f, 'number').replace('.', ',');

const rangeMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'negative':
      return `${value(f)} là số âm. Hãy kiểm tra lại; chưa có số liệu thì để trống.`;
    case 'target-above-whole':
      return `Kế hoạch ${value(f)} lớn hơn 100%. Hãy kiểm tra lại số và ĐVT của dòng.`;
    default:
      return `${value(f)} lớn hơn 100%. Hãy kiểm tra lại số và ĐVT của dòng.`;
  }
};

const dateMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'impossible-date':
      return `${value(f)} không có trong lịch. Hãy nhập lại ngày.`;
    case 'to-come':
      return `Ngày ${day(f, 'date')} chưa đến. Hãy kiểm tra lại ngày của quyết định.`;
    case 'as-text':
      return `${value(f)} đang là chữ nên không sắp xếp, lọc theo ngày được. Hãy nhập lại ngày ${day(f, 'date')}.`;
    case 'error-value':
      return `Ô Ngày báo lỗi ${quote(f.value)}. Hãy nhập lại ngày.`;
    default:
      return `${value(f)} không phải là một ngày. Hãy nhập đủ ngày, tháng, năm, ví dụ 15/06/2021.`;
  }
};

const choices = (f: Facts) =>
  listOf(f, 'candidates').length > 0 ? ` Có phải là ${among(f)}?` : ' Hãy chọn trong danh sách.';

export const indicatorsWords = {
  'indicators-target': {
    title: 'Kế hoạch năm của chỉ tiêu không đo được',
    message: targetMessage,
    help: 'Chỉ tiêu cần một mức để so kết quả: ≥ 95%, ≤ 5, 95–100%. Muốn giảm thì ghi phần giảm là số dương. Chỉ tiêu không đo bằng số thì ghi ngắn: Đạt, Hoàn thành. Giải thích thêm hãy để ở Ghi chú.',
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
      `Kế hoạch ${value(f)} được hiểu là ${quote(detail(f, 'plain'))}, nhưng công thức trong bảng không đọc được cách ghi này. Hãy ghi lại là ${quote(detail(f, 'plain'))}.`,
    help: 'Công thức trong bảng đọc được dạng ngắn: ≥ 95%, > 95, ≤ 5, 95–100%, trên 95, tối đa 5. Ghi dạng ấy thì tỷ lệ và đánh giá tự tính, kể cả trên máy không có phần bổ trợ.',
    example: 'không thấp hơn 95% → ≥ 95%',
  },
  'indicators-result': {
    title: 'Kết quả hoặc giá trị gốc chưa tính được',
    message: resultMessage,
    help: 'Chỉ tiêu đo bằng số cần kết quả và giá trị gốc là số, cùng đơn vị tính, không kèm dấu % hay tên đơn vị. Chỉ tiêu ghi bằng chữ thì kết quả là Đạt hoặc Chưa đạt. Chỉ tiêu là thứ hạng (Top 3) thì nên ghi ≤ 3, ĐVT là Hạng.',
    example: 'Kế hoạch Top 3, kết quả 2 → kế hoạch ≤ 3, kết quả 2',
  },
  'indicators-as-text': {
    title: 'Kết quả hoặc giá trị gốc đang là chữ',
    message: (f) => `${value(f)} đang là chữ nên chưa được tính. Khi tổng hợp sẽ được đổi thành số ${number(f)}.`,
    help: 'Ô dán từ Word, Zalo hoặc tệp khác có thể giữ số ở dạng chữ; công thức không tính chữ. Số đang là chữ ở trang Chỉ tiêu sẽ được đổi thành số khi tổng hợp và ghi vào Nhật ký. Khi nhập, chỉ ghi số, không kèm dấu % hay tên đơn vị.',
    example: '97,5 % (chữ) → 97,5',
  },
  'indicators-out-of-range': {
    title: 'Số liệu chỉ tiêu âm hoặc lớn hơn 100%',
    message: rangeMessage,
    help: 'Kết quả ít nhất là 0; với ĐVT % thì nhiều nhất là 100, trừ khi kế hoạch đặt ra lớn hơn 100%. Thường là gõ nhầm số, nhầm dấu hoặc nhầm ĐVT. Nếu số liệu đúng như vậy thì bỏ qua mục này kèm lý do.',
    example: 'Hồ sơ trực tuyến 985% → 98,5%',
  },
  'indicators-scale': {
    title: 'Kết quả hoặc kế hoạch có thể bị nhập nhầm thành tỷ lệ',
    message: (f) =>
      `Ô này ghi ${value(f)}. Nếu ý là ${percent(f)} thì hãy nhập lại ${percent(f).slice(0, -1)}, không kèm dấu %.`,
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
  'indicators-unnamed': {
    title: 'Dòng chưa ghi tên chỉ tiêu',
    message: () => 'Dòng này chưa ghi tên chỉ tiêu nên không được tính. Hãy ghi tên, hoặc xóa các ô đã nhập của dòng.',
    help: 'Bảng chỉ tính những dòng có tên chỉ tiêu. Số liệu nhập nhầm dòng hãy chuyển về đúng dòng.',
    example: '(để trống), kết quả 97,5 → Hồ sơ giải quyết đúng hạn, kết quả 97,5',
  },
  'initiatives-unknown-name': {
    title: 'Đơn vị, lĩnh vực hoặc trạng thái của sáng kiến không có trong danh sách',
    message: (f) => `${value(f)} không có trong danh sách.${choices(f)}`,
    help: 'Bảng đếm theo lĩnh vực chỉ nhận tên có trong danh sách; trạng thái không có trong danh sách được đếm ở cột Trạng thái khác. Hãy chọn từ danh sách trong ô.',
    example: 'Đã công nhận → Được công nhận',
  },
  'initiatives-no-status': {
    title: 'Sáng kiến chưa ghi trạng thái',
    message: () => 'Chưa ghi trạng thái của sáng kiến. Hãy chọn Đề xuất, Đang áp dụng hoặc Được công nhận.',
    help: 'Bảng dưới danh sách đếm sáng kiến theo trạng thái. Chưa ghi trạng thái thì chưa biết sáng kiến mới đề xuất hay đã được công nhận.',
    example: '(để trống) → Đề xuất',
  },
  'initiatives-unproved': {
    title: 'Sáng kiến được công nhận chưa ghi đủ quyết định, cấp công nhận',
    message: (f) =>
      detail(f, 'reason') === 'level'
        ? 'Sáng kiến ghi là được công nhận nhưng chưa có cấp công nhận. Hãy ghi cấp công nhận, ví dụ Cấp huyện, hoặc sửa trạng thái.'
        : 'Sáng kiến ghi là được công nhận nhưng chưa có số quyết định. Hãy ghi quyết định, hoặc sửa trạng thái.',
    help: 'Sáng kiến chỉ tính là được công nhận khi có quyết định của cấp có thẩm quyền; khi chấm điểm cần tài liệu này.',
    example: 'Được công nhận, quyết định để trống → ghi số, ký hiệu quyết định',
  },
  'initiatives-date': {
    title: 'Ngày công nhận sáng kiến chưa đúng',
    message: dateMessage,
    help: 'Ngày của quyết định công nhận nhập theo ngày/tháng/năm và không sau hôm nay. Chưa có quyết định thì để trống.',
    example: '31/2/2021 → 28/02/2021',
  },
  'initiatives-repeated': {
    title: 'Trùng sáng kiến',
    message: (f) => `Sáng kiến này đã có ở dòng ${detail(f, 'other')}, nên bị đếm hai lần. Hãy giữ một dòng.`,
    help: 'Mỗi sáng kiến là một dòng, kể cả khi có nhiều tác giả hoặc nhiều đơn vị áp dụng.',
    example: 'Họp không giấy ở hai dòng → giữ một dòng',
  },
  'initiatives-unnamed': {
    title: 'Dòng chưa ghi tên sáng kiến',
    message: () => 'Dòng này chưa ghi tên sáng kiến nên không được đếm. Hãy ghi tên, hoặc xóa các ô đã nhập của dòng.',
    help: 'Bảng chỉ đếm những dòng có tên sáng kiến. Đồng tác giả ghi chung một ô Tác giả, không ghi xuống dòng của bảng.',
    example: '(để trống), tác giả Nguyễn Văn A → Họp không giấy, tác giả Nguyễn Văn A',
  },
} satisfies Record<string, RuleWords>;

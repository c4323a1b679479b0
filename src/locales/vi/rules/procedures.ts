import { detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

const returned = (f: Facts) => (detail(f, 'returned') === '' ? '' : ` + trả lại hoặc rút ${detail(f, 'returned')}`);

export const proceduresWords = {
  'procedures-cell-error': {
    title: 'Ô số liệu TTHC báo lỗi',
    message: (f) => `Ô đang báo lỗi ${quote(f.value)}. Hãy nhập lại số hồ sơ.`,
    help: 'Ô báo lỗi không cộng được nên cả dòng không kiểm tra được. Hãy nhập lại số hồ sơ, hoặc sửa công thức.',
    example: '#N/A ở cột Tiếp nhận → 120',
  },
  'procedures-not-a-number': {
    title: 'Số hồ sơ không phải là số',
    message: (f) => `${value(f)} không phải là số hồ sơ. Hãy ghi số; không có hồ sơ nào thì ghi 0.`,
    help: 'Biểu 06/VPCP/KSTT tính bằng số hồ sơ. Chữ không cộng được và làm sai bảng tổng hợp. Ghi chú thêm hãy để ở nơi khác.',
    example: 'khoảng 120 → 120',
  },
  'procedures-negative': {
    title: 'Số hồ sơ âm',
    message: (f) => `Số hồ sơ ${value(f)} không thể âm. Hãy sửa lại.`,
    help: 'Số hồ sơ ít nhất là 0. Số âm thường do gõ nhầm dấu gạch hoặc do công thức trừ sai.',
    example: '-5 → 5',
  },
  'procedures-not-whole': {
    title: 'Số hồ sơ không phải số nguyên',
    message: (f) =>
      `Số hồ sơ ${value(f)} không phải số nguyên. Hãy kiểm tra dấu chấm, dấu phẩy hoặc tỷ lệ ghi nhầm cột.`,
    help: 'Không có nửa hồ sơ. Thường là 1.234 bị Excel hiểu thành 1,234, hoặc tỷ lệ phần trăm ghi nhầm vào cột số hồ sơ.',
    example: '1,234 → 1234',
  },
  'procedures-as-text': {
    title: 'Số hồ sơ đang là chữ',
    message: (f) =>
      `${value(f)} đang là chữ nên cả dòng chưa được cộng. ${detail(f, 'reason') === 'with-words' ? `Hãy nhập lại số ${detail(f, 'count')}.` : `Khi tổng hợp sẽ được đổi thành số ${detail(f, 'count')}.`}`,
    help: 'Ô dán từ Word, Zalo hoặc tệp khác có thể giữ số ở dạng chữ; công thức không cộng chữ. Ô chỉ gồm chữ số ở trang TTHC sẽ được đổi thành số khi tổng hợp và ghi vào Nhật ký; ô có kèm chữ khác thì cần nhập lại.',
    example: '"1.234" (chữ) → 1234',
  },
  'procedures-incomplete': {
    title: 'Biểu TTHC còn ô trống',
    message: (f) =>
      `Còn để trống: ${listOf(f, 'columns').join('; ')}, nên dòng chưa được cộng. Không có hồ sơ nào thì ghi 0.`,
    help: 'Để trống không phải là 0: người tổng hợp không biết là không có hay chưa báo cáo, và các phép cộng của dòng không kiểm tra được. Dòng cộng chỉ gồm những dòng đủ số liệu. Hãy ghi đủ các cột.',
    example: '(để trống) ở cột Quá hạn chưa giải quyết → 0',
  },
  'procedures-received': {
    title: 'Tổng tiếp nhận không khớp',
    message: (f) =>
      `Tiếp nhận ghi ${quote(f.value)}, nhưng trực tuyến ${detail(f, 'online')} + trực tiếp và bưu chính ${detail(f, 'direct')} + từ kỳ trước ${detail(f, 'carriedOver')} = ${detail(f, 'sum')}. Hãy soát lại.`,
    help: 'Số tiếp nhận bằng số nhận trực tuyến, số nhận trực tiếp và qua bưu chính, cộng số kỳ trước chuyển qua. Hãy đối chiếu với hệ thống một cửa rồi sửa số sai.',
    example: '120 (80 + 30 + 5) → 115',
  },
  'procedures-solved': {
    title: 'Tổng đã giải quyết không khớp',
    message: (f) =>
      `Đã giải quyết ghi ${quote(f.value)}, nhưng trước hạn ${detail(f, 'early')} + đúng hạn ${detail(f, 'onTime')} + quá hạn ${detail(f, 'late')} = ${detail(f, 'sum')}. Hãy soát lại.`,
    help: 'Số đã giải quyết bằng số trước hạn, đúng hạn và quá hạn cộng lại. Tỷ lệ đúng hạn tính từ các số này nên cần khớp.',
    example: '100 (60 + 35 + 4) → 99',
  },
  'procedures-pending': {
    title: 'Tổng đang giải quyết không khớp',
    message: (f) =>
      `Đang giải quyết ghi ${quote(f.value)}, nhưng trong hạn ${detail(f, 'inTime')} + quá hạn ${detail(f, 'overdue')} = ${detail(f, 'sum')}. Hãy soát lại.`,
    help: 'Số đang giải quyết bằng số trong hạn và số quá hạn cộng lại. Hãy đối chiếu với hệ thống một cửa rồi sửa số sai.',
    example: '20 (18 + 1) → 19',
  },
  'procedures-balance': {
    title: 'Tiếp nhận và giải quyết không cân',
    message: (f) =>
      `Tiếp nhận ghi ${quote(f.value)}, nhưng đã giải quyết ${detail(f, 'solved')} + đang giải quyết ${detail(f, 'pending')}${returned(f)} = ${detail(f, 'sum')}. Hãy soát lại.`,
    help: 'Mỗi hồ sơ tiếp nhận thì hoặc đã giải quyết, hoặc đang giải quyết, hoặc đã trả lại, rút. Nếu đơn vị tách riêng hồ sơ trả lại hoặc rút thì ghi ở cột của nó.',
    example: '120 (đã 99 + đang 20) → 119, hoặc ghi 1 hồ sơ rút',
  },
  'procedures-part-too-large': {
    title: 'Số thành phần lớn hơn số tổng',
    message: (f) =>
      `Ghi ${quote(f.value)}, nhưng riêng ${listOf(f, 'columns').join(' + ')} đã là ${detail(f, 'sum')}, nên tỷ lệ vượt quá 100%. Hãy soát lại.`,
    help: 'Số trước hạn và đúng hạn cộng lại không thể lớn hơn số đã giải quyết; số tiếp nhận, số đang giải quyết cũng vậy. Quy tắc này báo khi dòng còn ô trống nên chưa kiểm tra được phép cộng. Hãy ghi đủ các cột rồi sửa số sai.',
    example: 'Đã giải quyết 100, trước hạn 60, đúng hạn 50 → Đã giải quyết 110',
  },
  'procedures-carried-over': {
    title: 'Số từ kỳ trước không khớp',
    message: (f) =>
      `Từ kỳ trước ghi ${quote(f.value)}, nhưng cuối kỳ ${detail(f, 'previous')} (dòng ${detail(f, 'other')}) đang giải quyết ${detail(f, 'pending')}. Hãy soát lại hai kỳ.`,
    help: 'Hồ sơ đang giải quyết cuối kỳ này là hồ sơ kỳ trước chuyển qua của kỳ sau, theo cùng đơn vị và lĩnh vực. Nếu kỳ trước đã sửa số sau khi báo cáo thì sửa cả hai kỳ cho khớp.',
    example: '10 (quý I còn 12) → 12',
  },
  'procedures-group-total': {
    title: 'Dòng cộng không khớp',
    message: (f) =>
      `Dòng cộng ghi ${quote(f.value)}, nhưng ${detail(f, 'rows')} dòng của nhóm cộng lại là ${detail(f, 'sum')}. Hãy soát lại.`,
    help: 'Dòng cộng bằng tổng các dòng cùng kỳ, cùng nhóm, đơn vị hoặc lĩnh vực. Hãy kiểm tra dòng bị sót, bị tính hai lần, hoặc để công thức tự cộng.',
    example: '350 (115 + 120 + 110) → 345',
  },
  'procedures-repeated': {
    title: 'Trùng dòng số liệu TTHC',
    message: (f) =>
      `Cùng đơn vị, lĩnh vực và kỳ với dòng ${detail(f, 'other')}, nên bị tính hai lần. Hãy giữ một dòng.`,
    help: 'Số liệu của một đơn vị, một lĩnh vực trong một kỳ chỉ có một dòng. Nếu đơn vị gửi lại số đã sửa thì giữ dòng mới.',
    example: 'Phường Tứ Hạ, đất đai, quý I ở hai dòng → giữ một dòng',
  },
} satisfies Record<string, RuleWords>;

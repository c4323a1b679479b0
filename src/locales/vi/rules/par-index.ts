import { detail, listOf, numberText, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, percent, value } from './phrases';

const number = (f: Facts, key: string) => numberText(f.details[key], ',');
/** What text in a cell for numbers may mean. */
const meant = (f: Facts) =>
  detail(f, 'figure') === '' ? 'Hãy nhập lại dạng số.' : `Hãy nhập số ${number(f, 'figure')}.`;

/** Why what was declared gives no points. */
const DECLARED: Readonly<Record<string, (f: Facts) => string>> = {
  'cell-error': (f) => `Ô đang báo lỗi ${quote(f.value)}. Hãy nhập lại số liệu.`,
  'not-understood': (f) => `Số liệu ${value(f)} không phải là số. Hãy nhập số, hoặc ghi "Không áp dụng".`,
  'as-text': (f) =>
    `Số liệu ${value(f)} đang là chữ nên công thức không tính được. Hãy nhập số ${number(f, 'figure')}.`,
  negative: (f) => `Số liệu ${value(f)} không thể âm. Hãy sửa lại.`,
  'not-whole': (f) => `Số lượng ${value(f)} phải là số nguyên. Hãy sửa lại.`,
  'above-max': (f) => `Điểm nhập ${value(f)} lớn hơn điểm tối đa ${number(f, 'max')}. Hãy sửa lại.`,
  'unknown-word': (f) =>
    listOf(f, 'choices').length === 0
      ? `Tiêu chí chưa có mức nào để so với ${value(f)}. Hãy bổ sung các mức ở bộ tiêu chí.`
      : `${value(f)} không có trong các mức của tiêu chí. Hãy chọn ${among(f, 'choices')}.`,
};

/** The words of the rules about sets of criteria and the score sheets of several units. */
export const parIndexWords = {
  'criterion-number': {
    title: 'Ô số của bộ tiêu chí không phải là số',
    message: (f) => `${value(f)} không phải là số nên công thức không chấm được. ${meant(f)}`,
    help: 'Điểm, mức, sàn của tiêu chí được công thức đọc trực tiếp. Hãy nhập số không kèm dấu % hay đơn vị; đơn vị ghi ở cột Đơn vị tính.',
    example: '80% ở cột Mức 2 → 80',
  },
  'criterion-word': {
    title: 'Cách chấm, phần hoặc nguồn số liệu không có trong danh sách',
    message: (f) => `${value(f)} không có trong danh sách.${likely(f)} Hãy chọn lại.`,
    help: 'Chương trình chấm theo cách chấm đã chọn trong danh sách. Ô ghi khác đi thì tiêu chí không được chấm.',
    example: 'Theo mức → Theo mức đạt',
  },
  'criterion-set': {
    title: 'Tiêu chí không thuộc bộ tiêu chí nào',
    message: (f) =>
      f.value === ''
        ? `Chưa ghi mã bộ tiêu chí. Hãy chọn ${among(f)}.`
        : `Không có bộ tiêu chí ${value(f)}. Hãy chọn ${among(f)}.`,
    help: 'Khi có nhiều bộ tiêu chí, mỗi dòng phải ghi mã bộ để biết tiêu chí thuộc bộ nào. Mã bộ lấy ở bảng bộ tiêu chí phía trên.',
    example: 'MAU-XA → MAU-XA-2021',
  },
  'criterion-code': {
    title: 'STT của tiêu chí chưa đúng',
    message: (f) =>
      f.value === ''
        ? 'Tiêu chí chưa có STT. Hãy ghi STT như 1, 1.1 hoặc 1.1.1.'
        : `Không hiểu STT ${value(f)}. Hãy ghi STT như 1, 1.1 hoặc 1.1.1.`,
    help: 'STT cho biết tiêu chí thành phần thuộc tiêu chí và lĩnh vực nào. Điểm thưởng, điểm phạt có thể ghi bằng chữ, ví dụ T và P.',
    example: '1-1 → 1.1',
  },
  'criterion-repeated': {
    title: 'STT của tiêu chí bị trùng',
    message: (f) => `STT ${value(f)} đã có ở dòng ${detail(f, 'other')}. Hãy đánh lại số.`,
    help: 'Hai tiêu chí trùng STT thì tiêu chí sau không được cộng điểm. Excel đổi 1.10 thành 1.1 nếu ô không ở dạng văn bản.',
    example: '1.1 và 1.1 → 1.1 và 1.10',
  },
  'criterion-orphan': {
    title: 'Thiếu tiêu chí cấp trên',
    message: (f) =>
      `Tiêu chí ${value(f)} thuộc mục ${detail(f, 'parent')} nhưng không có dòng đó. Hãy thêm dòng hoặc sửa STT.`,
    help: 'Tiêu chí thành phần không có mục cấp trên thì không cộng được vào lĩnh vực nào. Thường do thiếu dòng hoặc ghi sai STT.',
    example: '3.2.1 (không có 3.2) → thêm dòng 3.2',
  },
  'criterion-max': {
    title: 'Tiêu chí chưa có điểm tối đa',
    message: (f) =>
      f.value === ''
        ? 'Tiêu chí chưa có điểm tối đa. Hãy ghi theo bộ tiêu chí.'
        : `Điểm tối đa ${value(f)} phải lớn hơn 0. Hãy ghi theo bộ tiêu chí.`,
    help: 'Điểm của tiêu chí được tính và so với điểm tối đa. Mục cấp trên ghi tổng điểm tối đa của các mục con.',
    example: '(để trống) → 2',
  },
  'criterion-parent-max': {
    title: 'Điểm tối đa của mục không bằng tổng các mục con',
    message: (f) =>
      `Điểm tối đa ${value(f)} khác tổng điểm tối đa các mục con là ${number(f, 'sum')}. Hãy soát lại bộ tiêu chí.`,
    help: 'Điểm tối đa của lĩnh vực hoặc tiêu chí bằng tổng điểm tối đa của các mục ngay bên dưới. Điểm thưởng, điểm phạt có mức trần riêng nên không xét.',
    example: '10 (các mục con 9,5) → 9,5',
  },
  'criteria-total': {
    title: 'Các lĩnh vực không cộng đủ tổng điểm của bộ tiêu chí',
    message: (f) =>
      `Các lĩnh vực cộng lại được ${number(f, 'sum')} điểm, trong khi bộ tiêu chí có ${number(f, 'total')} điểm. Hãy soát lại.`,
    help: 'Điểm tối đa của các lĩnh vực, kể cả điều tra xã hội học, cộng lại phải bằng tổng điểm ghi ở bộ tiêu chí.',
    example: '98 → 100',
  },
  'criterion-without-rule': {
    title: 'Tiêu chí chưa chọn cách chấm',
    message: () => 'Tiêu chí chưa chọn cách chấm nên không tính được điểm theo quy tắc. Hãy chọn ở cột Cách chấm.',
    help: 'Có cách chấm thì chương trình tính điểm từ số liệu kê khai và diễn giải. Nếu chỉ nhập điểm, hãy chọn "Nhập điểm".',
    example: '(để trống) → Có / Không',
  },
  'criterion-lacks': {
    title: 'Cách chấm thiếu mức hoặc điểm',
    message: (f) =>
      `Cách chấm đã chọn cần số liệu ở ô này (cột ${quote(detail(f, 'column'))}). Hãy ghi theo bộ tiêu chí.`,
    help: 'Chấm theo mức hoặc xếp loại cần từng mức kèm điểm; chấm theo số lượng hoặc số lần cần điểm mỗi lần. Thiếu thì ai cũng được 0 điểm.',
    example: 'Mức 1 là 100, Điểm 1 để trống → 2',
  },
  'criterion-levels': {
    title: 'Các mức sai thứ tự hoặc bị trùng',
    message: (f) =>
      detail(f, 'before') === ''
        ? `Mức ${value(f)} bị trùng với mức trước. Hãy bỏ bớt một mức.`
        : `Mức ${value(f)} phải nhỏ hơn mức trước là ${number(f, 'before')}. Hãy xếp các mức từ cao đến thấp.`,
    help: 'Các mức được xét lần lượt từ Mức 1, nên phải xếp từ cao đến thấp. Mức đặt sai chỗ không bao giờ được dùng.',
    example: '80 rồi 100 → 100 rồi 80',
  },
  'criterion-parameter': {
    title: 'Điểm hoặc sàn của cách chấm ngoài khoảng cho phép',
    message: (f) =>
      detail(f, 'max') === ''
        ? `${value(f)} không thể âm. Hãy sửa lại.`
        : `${value(f)} phải từ 0 đến ${number(f, 'max')}. Hãy sửa lại.`,
    help: 'Điểm của mỗi mức không vượt điểm tối đa của tiêu chí; sàn không vượt mức đạt điểm tối đa. Điểm trừ cũng ghi số dương.',
    example: 'Điểm 1 là 3 (tối đa 2) → 2',
  },
  'score-as-text': {
    title: 'Điểm đang là chữ',
    message: (f) => `Điểm ${value(f)} đang là chữ nên không cộng được. Hãy nhập số ${number(f, 'figure')}.`,
    help: 'Điểm gõ sai dấu thập phân so với cài đặt của Excel thì thành chữ và công thức bỏ qua. Hãy nhập lại dạng số.',
    example: "'1.5 → 1,5",
  },
  'score-declared': {
    title: 'Số liệu kê khai không chấm được',
    message: (f) => DECLARED[detail(f, 'reason')]?.(f) ?? `Không chấm được số liệu ${value(f)}. Hãy sửa lại.`,
    help: 'Mỗi cách chấm cần một loại số liệu: Có hoặc Không, một mức có trong tiêu chí, hoặc số. Tiêu chí không áp dụng thì ghi "Không áp dụng".',
    example: "'85% → 85",
  },
  'score-fraction': {
    title: 'Tỷ lệ có thể nhỏ đi 100 lần',
    message: (f) =>
      `Tỷ lệ ${value(f)} có phải là ${number(f, 'percent')}%? Nếu đúng, hãy nhập ${number(f, 'percent')}.`,
    help: 'Excel lưu 85% thành 0,85, trong khi tỷ lệ kê khai ghi theo phần trăm là 85. Hãy xem lại để điểm không bị tính thành 0.',
    example: '0,85 → 85',
  },
  'score-unlike-rule': {
    title: 'Điểm tự chấm khác điểm theo quy tắc',
    message: (f) =>
      `Điểm tự chấm ${value(f)} khác điểm tính theo số liệu kê khai là ${number(f, 'points')}. Hãy xem lại.`,
    help: 'Đơn vị có thể tự chấm khác cách tính, nhưng khi thẩm định thường lấy điểm theo số liệu. Hãy sửa điểm hoặc số liệu, hoặc nêu lý do.',
    example: 'Tự chấm 2, theo quy tắc 1 → 1',
  },
  'score-criterion-unknown': {
    title: 'Tiêu chí không có trong bộ tiêu chí',
    message: (f) =>
      detail(f, 'set') === ''
        ? `${f.value === '' ? 'Chưa ghi bộ tiêu chí của phiếu.' : `Không có bộ tiêu chí ${value(f)}.`} Hãy chọn ${among(f)}.`
        : `Bộ tiêu chí ${quote(detail(f, 'set'))} không có STT ${value(f)}. Hãy sửa STT hoặc bổ sung bộ tiêu chí.`,
    help: 'Điểm của tiêu chí không có trong bộ tiêu chí không được cộng. Thường do bộ tiêu chí đã đổi hoặc sửa STT một nơi.',
    example: '9.9 → 8.2',
  },
  'score-unit-repeated': {
    title: 'Đơn vị có hai phiếu chấm điểm',
    message: (f) =>
      `"${quote(detail(f, 'unit'))}" đã chấm tiêu chí ${value(f)} ở dòng ${detail(f, 'other')}. Hãy giữ một dòng.`,
    help: 'Mỗi đơn vị chỉ có một phiếu trong một đợt chấm. Dòng lặp lại không được cộng điểm, nên cần giữ đúng phiếu mới nhất.',
    example: 'Hai dòng 1.1 của Phường A → một dòng',
  },
  'score-set-newer': {
    title: 'Bộ tiêu chí đã thay đổi sau khi lập phiếu',
    message: (f) =>
      detail(f, 'version') === ''
        ? `Phiếu ghi điểm tối đa ${value(f)}, bộ tiêu chí nay là ${number(f, 'max')}. Hãy cập nhật phiếu và chấm lại.`
        : `Phiếu lập theo phiên bản ${value(f)}, bộ tiêu chí nay là phiên bản "${quote(detail(f, 'version'))}". Hãy cập nhật phiếu và xem lại điểm.`,
    help: 'Điểm đã chấm theo bộ tiêu chí cũ có thể không còn đúng. Hãy cập nhật phiếu theo bộ tiêu chí hiện hành rồi xem lại các điểm.',
    example: 'Phiên bản 1 → 2',
  },
  'score-nothing-applies': {
    title: 'Mọi tiêu chí đều không áp dụng',
    message: (f) =>
      `"${quote(detail(f, 'unit'))}" ghi không áp dụng ở mọi tiêu chí nên không tính được Chỉ số. Hãy xem lại.`,
    help: 'Khi không còn tiêu chí nào áp dụng, điểm tối đa bằng 0 và đơn vị không xếp hạng được. Hãy bỏ "Không áp dụng" ở tiêu chí có thực hiện.',
    example: 'Không áp dụng ở mọi dòng → Có, Không hoặc số liệu',
  },
  'score-hardly-applies': {
    title: 'Phần lớn điểm tối đa bị loại vì không áp dụng',
    message: (f) =>
      `"${quote(detail(f, 'unit'))}" ghi không áp dụng ở các tiêu chí chiếm ${number(f, 'left')}/${number(f, 'max')} điểm tối đa (${percent(f)}). Hãy xem lại.`,
    help: 'Điểm của tiêu chí không áp dụng không tính vào điểm tối đa, nên bỏ nhiều tiêu chí thì tỷ lệ cao dù chấm được ít. Mức này chọn được ở trang Quy tắc.',
    example: 'Không áp dụng ở 28/30 tiêu chí → Có, Không hoặc số liệu',
  },
} satisfies Record<string, RuleWords>;

import { PLAN_HEADINGS } from '../../../domain/plan-headings';
import { TASK_FIELDS } from '../../../domain/task';
import { detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, value } from './phrases';

const fieldName = ({ field }: Facts) => (field === null ? '' : `"${PLAN_HEADINGS[field].heading}"`);
const column = (f: Facts) => (f.value === '' ? 'Cột không có tiêu đề' : `Cột ${value(f)}`);
const names = (f: Facts, key: string) =>
  listOf(f, key)
    .map((name) => `"${quote(name)}"`)
    .join(', ');
/** "dòng 7" or "các dòng 7, 8, 9". */
const rows = (f: Facts) => `${listOf(f, 'rows').length > 1 ? 'các dòng' : 'dòng'} ${listOf(f, 'rows').join(', ')}`;

/** The columns of the task above that a row goes on with. */
const joined = (f: Facts) =>
  `cột ${listOf(f, 'fields')
    .flatMap((name) => TASK_FIELDS.filter((field) => field === name))
    .map((field) => PLAN_HEADINGS[field].heading)
    .join(', ')}`;

const SKIPPED: Record<string, string> = {
  total: 'là dòng cộng',
  note: 'là ghi chú',
  signature: 'là phần nơi nhận, chữ ký',
  'sub-heading': 'là tiêu đề nhỏ',
  header: 'lặp lại dòng tiêu đề',
  numbering: 'là dòng đánh số cột',
};
const YEAR_FROM: Record<string, string> = {
  sheet: 'tên trang',
  file: 'tên tệp',
  dates: 'các thời hạn',
  calendar: 'năm hiện tại',
};

export const importWords = {
  'import-no-header': {
    title: 'Không thấy dòng tiêu đề',
    message: (f) =>
      `Không thấy bảng kế hoạch ở trang nào (${names(f, 'sheets')}). Bảng cần có dòng tiêu đề như Nhiệm vụ, Cơ quan chủ trì, Thời gian hoàn thành. Hãy thêm dòng tiêu đề hoặc chọn tệp khác.`,
    help: 'Chương trình nhận ra từng cột theo dòng tiêu đề, không đoán theo nội dung. Tiêu đề có thể nằm ở bất kỳ dòng nào, một hoặc hai dòng. Hãy ghi tiêu đề theo cách gọi quen thuộc rồi nhập lại.',
    example: '(không có tiêu đề) → STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Thời gian hoàn thành',
  },
  'import-column-missing': {
    title: 'Thiếu cột bắt buộc',
    message: (f) =>
      `Không thấy cột ${fieldName(f)}. Nếu tệp có cột này dưới tên khác, hãy đổi tiêu đề cột; nếu không, hãy bổ sung cột.`,
    help: 'Mỗi nhiệm vụ cần có nội dung, sản phẩm, cơ quan chủ trì và thời gian hoàn thành. Nếu tệp có cột này dưới tên khác, hãy đổi tiêu đề trong tệp, hoặc chọn lại nội dung của cột khi xem trước trong Excel.',
    example: 'Cột "Đầu việc" → chọn là Nhiệm vụ',
  },
  'import-column-unsure': {
    title: 'Chưa chắc nội dung của cột',
    message: (f) => {
      if (detail(f, 'reason') === 'repeated') {
        const left = f.field === null ? 'không được lấy' : 'được ghi vào cột Ghi chú';
        return `${column(f)} trùng ý với một cột khác nên ${left}. Nếu đây mới là cột đúng, hãy đổi tiêu đề của cột kia.`;
      }
      const why = detail(f, 'reason') === 'content' ? 'theo nội dung các ô' : 'nhưng tiêu đề hoặc nội dung chưa rõ';
      return `${column(f)} được hiểu là ${fieldName(f)} ${why}. Hãy kiểm tra lại vài ô.`;
    },
    help: 'Một số tiêu đề có nhiều nghĩa, ví dụ "Tiến độ" có thể là thời hạn hoặc phần trăm. Hãy xem vài ô của cột; nếu chưa đúng, ghi rõ tiêu đề trong tệp, hoặc chọn lại khi xem trước trong Excel.',
    example: 'Cột "Tiến độ" gồm "Quý II", "Trước 15/9" → Thời gian hoàn thành',
  },
  'import-column-unknown': {
    title: 'Cột chưa rõ nội dung',
    message: (f) =>
      f.field === null
        ? `${column(f)} nằm quá xa bên phải bảng nên không được lấy. Nếu cần giữ, hãy chuyển cột lại gần bảng.`
        : `${column(f)} không có trong bảng kế hoạch; nội dung được ghi vào cột Ghi chú. Hãy xem lại có đúng chỗ không.`,
    help: 'Nội dung ở cột riêng của cơ quan được giữ ở Ghi chú, có kèm tên cột. Nếu cột ứng với một cột của kế hoạch, hãy đổi tiêu đề trong tệp hoặc chọn lại khi xem trước trong Excel; nếu không cần, hãy chọn không lấy.',
    example: 'Cột "Chuyên viên theo dõi" có "Lan" → Ghi chú "Chuyên viên theo dõi: Lan"',
  },
  'import-column-kept': {
    title: 'Nội dung được ghi vào Ghi chú',
    message: (f) => `Bảng kế hoạch không có cột ${value(f)}; nội dung được ghi vào cột Ghi chú của từng nhiệm vụ.`,
    help: 'Kết quả, ngày bắt đầu, kiến nghị… không có cột riêng trong bảng kế hoạch. Nội dung được giữ ở Ghi chú, có kèm tên cột.',
    example: 'Kết quả thực hiện "Đã ban hành" → Ghi chú "Kết quả thực hiện: Đã ban hành"',
  },
  'import-columns-hidden': {
    title: 'Có cột bị ẩn',
    message: (f) => `Đã lấy cả cột đang bị ẩn: ${names(f, 'headings')}. Hãy kiểm tra nội dung các cột này.`,
    help: 'Cột ẩn vẫn được đọc như cột thường. Người xem tệp không thấy chúng, nên nội dung có thể đã cũ.',
    example: 'Cột ẩn "Cơ quan phối hợp" → đã lấy, cần xem lại',
  },
  'import-budget-unit': {
    title: 'Kinh phí được đổi sang triệu đồng',
    message: (f) =>
      `Cột ${value(f)} tính bằng ${detail(f, 'unit')}; ${detail(f, 'tasks')} số tiền được đổi sang triệu đồng. Hãy kiểm tra lại vài số.`,
    help: 'Bảng kế hoạch tính kinh phí bằng triệu đồng. Số được đổi theo đơn vị ghi ở tiêu đề cột hoặc trên bảng; số chưa rõ thì giữ nguyên.',
    example: '15.000 nghìn đồng → 15 triệu đồng',
  },
  'import-budget-small': {
    title: 'Kinh phí quá nhỏ so với đơn vị tính',
    message: (f) =>
      `${value(f)} ở cột tính bằng ${detail(f, 'unit')} là chưa đến 1.000 đồng, nên được giữ nguyên và coi là triệu đồng. Hãy kiểm tra lại.`,
    help: 'Số tiền quá nhỏ thường là do ô được ghi bằng triệu đồng trong khi tiêu đề cột ghi đồng. Hãy ghi kèm đơn vị ở ô đó, hoặc sửa số sau khi nhập.',
    example: 'Cột "Kinh phí (đồng)" có ô 15 → 15 triệu đồng?',
  },
  'import-area-missing': {
    title: 'Không rõ lĩnh vực',
    message: (f) =>
      detail(f, 'reason') === 'no-heading'
        ? 'Từ dòng này, các nhiệm vụ không nằm dưới tiêu đề lĩnh vực nào. Hãy thêm dòng tiêu đề có tên lĩnh vực ở trên, hoặc ghi lĩnh vực cho từng nhiệm vụ sau khi nhập.'
        : `Tiêu đề ${value(f)} không phải là lĩnh vực nào trong danh mục.${likely(f)} Hãy ghi đúng tên lĩnh vực ở tiêu đề, hoặc ghi cho từng nhiệm vụ sau khi nhập.`,
    help: 'Nhiệm vụ không có lĩnh vực thì không vào được bảng tổng hợp theo lĩnh vực. Lĩnh vực được nhận ra theo tên ở dòng tiêu đề, ở cột Lĩnh vực hoặc ở tên trang.',
    example: 'III. NHIỆM VỤ TRỌNG TÂM → chọn 3. Cải cách tổ chức bộ máy',
  },
  'import-area-unsure': {
    title: 'Chưa chắc lĩnh vực',
    message: (f) => {
      const area = among(f);
      switch (detail(f, 'reason')) {
        case 'above':
          return `Ô lĩnh vực để trống, đang lấy ${area} theo dòng ${detail(f, 'other')} ở trên. Hãy kiểm tra lại.`;
        case 'sheet':
          return `Các nhiệm vụ của trang được xếp vào ${area} theo tên trang ${value(f)}. Hãy kiểm tra lại.`;
        case 'level':
          return area === ''
            ? 'Dòng này giống tiêu đề lĩnh vực nhưng không có trong danh mục, đang coi là tiêu đề nhỏ. Hãy kiểm tra lại.'
            : `Dòng này ghi tên ${area} nhưng nằm dưới một lĩnh vực khác, đang coi là tiêu đề nhỏ. Hãy kiểm tra lại.`;
        default:
          return `${value(f)} được hiểu là ${area}, chưa chắc đúng. Hãy kiểm tra lại.`;
      }
    },
    help: 'Tên lĩnh vực mới là căn cứ; số thứ tự mỗi nơi đánh một khác. Khi chỉ có số, hoặc tên chỉ gần giống danh mục, hãy xem lại và chọn đúng lĩnh vực.',
    example: 'Mục II (không ghi tên) → 2. Cải cách TTHC và kiểm soát TTHC?',
  },
  'import-lead-from-sheet': {
    title: 'Cơ quan chủ trì lấy theo tên trang',
    message: (f) =>
      `Trang không có cột cơ quan chủ trì; các nhiệm vụ được ghi chủ trì là "${detail(f, 'name')}" theo ${value(f)}. Hãy kiểm tra lại.`,
    help: 'Tệp có mỗi trang một đơn vị thường không ghi lại tên đơn vị ở từng dòng. Nếu trang chỉ là nơi theo dõi, hãy bổ sung cột Cơ quan chủ trì.',
    example: 'Trang "Phòng Tư pháp" → chủ trì: Phòng Tư pháp',
  },
  'import-merged-filled': {
    title: 'Ô gộp được điền cho từng nhiệm vụ',
    message: (f) =>
      `Ô gộp đến dòng ${detail(f, 'to')} ghi ${value(f)}; nội dung được điền cho ${detail(f, 'tasks')} nhiệm vụ.`,
    help: 'Nội dung của ô gộp thuộc về mọi dòng mà ô đó phủ lên. Ô trống không gộp thì để trống, không điền theo dòng trên.',
    example: 'Ô gộp 3 dòng "Phòng Nội vụ" → cả ba nhiệm vụ có chủ trì là Phòng Nội vụ',
  },
  'import-ditto': {
    title: 'Ghi "như trên"',
    message: (f) => `${value(f)} được hiểu là "${quote(detail(f, 'meaning'))}" như ở dòng ${detail(f, 'other')}.`,
    help: 'Ký hiệu "nt" hoặc dấu lặp lại được thay bằng nội dung của ô cùng cột ở nhiệm vụ ngay trên, vì sau khi sắp xếp hoặc lọc thì không còn biết dòng nào ở trên.',
    example: '-nt- ở cột Cơ quan chủ trì → Phòng Nội vụ',
  },
  'import-row-joined': {
    title: 'Dòng được nối vào nhiệm vụ ở trên',
    message: (f) =>
      `Dòng này không có nhiệm vụ riêng nên được nối vào ${joined(f)} của nhiệm vụ ở dòng ${detail(f, 'other')}. Hãy kiểm tra lại.`,
    help: 'Khi một ô dài được ngắt xuống dòng dưới, phần sau được nối vào ô cùng cột ở dòng trên. Nếu đó là nhiệm vụ khác, hãy ghi tên nhiệm vụ ở dòng ấy.',
    example: 'Dòng dưới chỉ có "Báo cáo kết quả" ở cột Sản phẩm → nối vào sản phẩm ở dòng trên',
  },
  'import-row-skipped': {
    title: 'Dòng không phải nhiệm vụ',
    message: (f) => {
      const text = f.value === '' ? '' : ` (${value(f)})`;
      const is = SKIPPED[detail(f, 'why')] ?? 'không phải nhiệm vụ';
      return `${rows(f).replace(/^./, (letter) => letter.toUpperCase())}${text} ${is}, không lấy làm nhiệm vụ.`;
    },
    help: 'Tiêu đề nhỏ, dòng cộng, ghi chú, nơi nhận và chữ ký không phải là nhiệm vụ. Chúng được liệt kê để không có dòng nào bị bỏ sót mà không biết.',
    example: 'Tổng cộng: 35 nhiệm vụ → không lấy',
  },
  'import-heading-cells': {
    title: 'Tiêu đề có thêm nội dung ở cột khác',
    message: (f) =>
      `Dòng tiêu đề ${value(f)} có thêm ${names(f, 'values')} ở cột khác; phần này không thuộc nhiệm vụ nào nên không được lấy.`,
    help: 'Có nơi ghi đơn vị chung ngay ở dòng tiêu đề lĩnh vực. Nội dung đó không được tự điền xuống các nhiệm vụ; nếu đúng là của chúng, hãy ghi vào từng dòng.',
    example: 'I. CẢI CÁCH THỂ CHẾ, Phòng Tư pháp → ghi Phòng Tư pháp ở từng nhiệm vụ',
  },
  'import-hidden-rows': {
    title: 'Có nhiệm vụ ở dòng bị ẩn',
    message: (f) =>
      `${detail(f, 'tasks')} nhiệm vụ ở ${rows(f)} đang bị ẩn hoặc bị lọc, vẫn được lấy. Hãy kiểm tra có đúng là nhiệm vụ của kế hoạch không.`,
    help: 'Dòng ẩn vẫn là một phần của kế hoạch, nhưng cũng có thể là bản nháp còn sót. Hãy bỏ ẩn trong tệp nguồn để xem, rồi xóa dòng thừa sau khi nhập.',
    example: 'Dòng 15 bị lọc mất → vẫn được lấy, cần xem lại',
  },
  'import-renumbered': {
    title: 'STT được đánh lại',
    message: (f) =>
      `${detail(f, 'reason') === 'missing' ? 'Có nhiệm vụ chưa có STT' : 'STT trong tệp nguồn lặp lại'}, nên ${detail(f, 'tasks')} nhiệm vụ được đánh số lại từ 1.`,
    help: 'Nhiều phụ lục đánh STT lại từ 1 ở mỗi lĩnh vực, hoặc có dòng không ghi STT. Trong một bảng chung, số lặp lại hoặc thiếu dễ gây nhầm nên được đánh liên tục.',
    example: 'I: 1, 2, 3; II: 1, 2 → 1, 2, 3, 4, 5',
  },
  'import-table-skipped': {
    title: 'Bảng khác ở dưới không được lấy',
    message: (f) =>
      `Từ dòng này là một bảng khác (${value(f)}), ${detail(f, 'rows')} dòng không được lấy. Nếu có nhiệm vụ ở đó, hãy để bảng ấy sang trang riêng.`,
    help: 'Trên một trang chỉ đọc bảng kế hoạch đầu tiên. Bảng chỉ tiêu hoặc bảng có cột khác ở dưới được bỏ qua.',
    example: 'STT, Chỉ tiêu, Đơn vị tính, Kế hoạch năm → không lấy',
  },
  'import-sheet-skipped': {
    title: 'Trang không có bảng kế hoạch',
    message: (f) => {
      const reasons: Record<string, string> = {
        'other-table': 'là bảng chỉ tiêu hoặc bảng điểm',
        'no-tasks': 'có tiêu đề nhưng không có nhiệm vụ',
      };
      return `Trang ${value(f)} ${reasons[detail(f, 'reason')] ?? 'không có bảng kế hoạch'} nên không được lấy.`;
    },
    help: 'Trang bìa, danh sách, hệ thống chỉ tiêu không chứa nhiệm vụ. Chỉ những trang có bảng kế hoạch được lấy.',
    example: 'Trang "Hệ thống chỉ tiêu" → không lấy',
  },
  'import-sheet-left-out': {
    title: 'Trang giống bảng kế hoạch nhưng không được lấy',
    message: (f) => {
      const reasons: Record<string, string> = {
        copy: `lặp lại nhiệm vụ của trang "${quote(detail(f, 'other'))}"`,
        unlike: 'có tiêu đề giống kế hoạch nhưng hầu hết dòng không phải nhiệm vụ',
      };
      return `Trang ${value(f)} ${reasons[detail(f, 'reason')] ?? 'đang bị ẩn'} nên không được lấy. Nếu cần trang này, hãy nhập lại và chỉ rõ trang.`;
    },
    help: 'Một tệp thường có bản sao hoặc trang ẩn của bản cũ. Lấy cả hai thì nhiệm vụ bị tính hai lần. Hãy nhập lại và chỉ rõ trang đúng: đánh dấu trang trong Excel, hoặc --sheet ở dòng lệnh.',
    example: 'Trang "Sheet1 (2)" → bản sao của "Sheet1"',
  },
  'import-year-guessed': {
    title: 'Năm kế hoạch chưa chắc',
    message: (f) =>
      `Trên bảng không ghi năm kế hoạch; đang lấy năm ${detail(f, 'year')} theo ${YEAR_FROM[detail(f, 'reason')] ?? 'năm hiện tại'}. Nếu không đúng, hãy nhập lại và chỉ rõ năm.`,
    help: 'Thời hạn như "Quý II", danh mục lĩnh vực và đơn vị đều tính theo năm kế hoạch. Sai năm thì mọi hạn hoàn thành đều sai. Năm được chỉ rõ ở ô Năm kế hoạch trong Excel, hoặc --year ở dòng lệnh.',
    example: 'Tên tệp "KH CCHC 2021.xlsx" → năm 2021',
  },
  'import-place-guessed': {
    title: 'Chưa rõ kế hoạch của cơ quan nào',
    message: (f) =>
      `Trên bảng không ghi rõ kế hoạch của cơ quan nào, nên sổ mới ghi "${detail(f, 'place')}" theo danh mục. Nếu không đúng, hãy sửa các ô Địa danh, Cơ quan ban hành ở trang Thông tin.`,
    help: 'Địa danh và cơ quan ban hành được in trên mọi trang của sổ. Chương trình đọc chúng ở các dòng trên bảng, ví dụ "UBND thị xã Hương Trà"; khi không có, hoặc có nhiều địa danh, hãy ghi lại ở trang Thông tin.',
    example: '(không ghi) → ỦY BAN NHÂN DÂN HUYỆN PHÚ VANG',
  },
  'import-legacy-text': {
    title: 'Chữ gõ bằng phông cũ',
    message: (f) =>
      `${detail(f, 'cells')} ô ${listOf(f, 'rows').length > 0 ? `ở ${rows(f)} ` : ''}gõ bằng phông chữ cũ (TCVN3 hoặc VNI) được chuyển sang Unicode, ví dụ ${value(f)} thành "${quote(detail(f, 'reading'))}". Hãy đọc lại vài ô.`,
    help: 'Văn bản phải dùng phông Unicode theo Nghị định 30/2020/NĐ-CP. Chữ được chuyển để hiểu và nạp; tệp nguồn giữ nguyên. Hãy đọc lại vài ô xem đã đúng chưa.',
    example: 'Phßng Néi vô → Phòng Nội vụ',
  },
} satisfies Record<string, RuleWords>;

import type { FileOutcome, QuestionKind } from '../../domain/sharing/merge-plan';
import type { RefusalCode, ReturnedNoteCode } from '../../domain/sharing/returned';

type Details = Record<string, string | number>;
type Sentence = (details: Details) => string;

const format = new Intl.NumberFormat('vi-VN');
const count = (value: string | number | undefined) => format.format(Number(value ?? 0));
/** A number says how many rows; a text lists them. */
const rowsText = (rows: string | number | undefined) =>
  typeof rows === 'number' ? `${format.format(rows)} dòng` : `dòng ${rows ?? ''}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What the pane and the command line say of files that went out to units and came back. `refusals` name the file (`details.file`) and
 * stand alone; `notes` stand below the name of their file.
 */
export const sharing = {
  refusals: {
    'not-returned': ({ file }) =>
      `Không nhận "${file}": đây không phải tệp gửi đi từ sổ này, cũng không phải sổ kế hoạch CCHC. Hãy chọn đúng tệp đơn vị gửi về.`,
    'other-workbook': ({ file, place }) =>
      `Không nhận "${file}": tệp thuộc sổ của ${place ? `"${place}"` : 'nơi khác'}, không phải đơn vị nộp báo cáo cho sổ này. Hãy kiểm tra lại tệp, hoặc bổ sung đơn vị ở trang Danh mục.`,
    'other-sending': ({ file, place }) =>
      `Không nhận "${file}": tệp được gửi đi từ một sổ khác của ${place ? `"${place}"` : 'cùng cơ quan'}, không phải từ sổ này. Hãy mở đúng sổ đã gửi tệp đi rồi nhận lại.`,
    'parent-workbook': ({ file }) =>
      `Không nhận "${file}": đây là sổ tổng hợp đã gửi sổ này đi, không phải tệp đơn vị gửi về. Nếu muốn nộp báo cáo, hãy mở sổ tổng hợp ấy rồi nhận sổ này vào.`,
    'office-unknown': ({ file, place }) =>
      `Không nhận "${file}": đây là sổ kế hoạch riêng của ${place ? `"${place}"` : 'nơi không ghi tên'}, chưa rõ là đơn vị nào nộp báo cáo cho sổ này. Hãy ghi đúng tên đơn vị ở ô Địa danh, trang Thông tin của tệp, hoặc bổ sung tên gọi ấy ở trang Danh mục của sổ này.`,
    'other-year': ({ file, year, expected }) =>
      `Không nhận "${file}": tệp thuộc kế hoạch năm ${year}, sổ này là năm ${expected}. Hãy chọn tệp của năm ${expected}.`,
    'unit-unknown': ({ file, unit }) =>
      `Không nhận "${file}": đơn vị "${unit}" không còn trong trang Danh mục. Hãy bổ sung lại đơn vị rồi nhận tệp.`,
    'file-newer': ({ file, version }) =>
      `Không nhận "${file}": tệp do phiên bản mới hơn (${version}) tạo ra. Hãy cập nhật phần bổ trợ Báo cáo CCHC rồi nhận lại.`,
    'plan-lost': ({ file }) =>
      `Không nhận "${file}": không còn trang hoặc các cột nhiệm vụ. Hãy đề nghị đơn vị gửi lại bản đầy đủ.`,
    'same-workbook': ({ file }) =>
      `Không nhận "${file}": đây là chính sổ này hoặc bản sao của nó. Hãy chọn tệp đơn vị gửi về.`,
    'rows-too-many': ({ file, rows, most }) =>
      `Không nhận "${file}": có ${count(rows)} dòng, nhiều hơn ${count(most)} dòng mà chương trình xử lý được. Hãy xóa các dòng thừa ở cuối bảng rồi nhận lại.`,
  } satisfies Record<RefusalCode, Sentence>,
  notes: {
    'columns-missing': ({ columns }) => `Thiếu cột ${columns}; các cột này giữ nguyên như trong sổ.`,
    'columns-repeated': ({ columns, taken }) => `Cột ${columns} có nhiều lần; chỉ lấy cột ${taken} của trang tính.`,
    'sent-lost': () => 'Bản gốc kèm trong tệp không còn; các thay đổi được tính so với sổ này.',
    'ids-lost': ({ rows }) => `Mã nhiệm vụ bị mất hoặc sai ở ${rowsText(rows)}; đã nhận ra nhiệm vụ theo nội dung.`,
    'rows-unclear': ({ rows }) => `Chưa rõ ${rowsText(rows)} là nhiệm vụ nào nên chưa lấy. Hãy xem lại trong tệp.`,
    'row-gone': ({ task, title }) =>
      `Nhiệm vụ ${title ? `"${title}"` : `mã ${task}`} không còn trong kế hoạch của sổ này; số liệu của nhiệm vụ ấy không được lấy.`,
    'row-repeated': ({ task, rows }) => `Nhiệm vụ mã ${task} có nhiều lần (${rowsText(rows)}); chỉ lấy dòng đầu tiên.`,
    'cells-unclear': ({ cells }) =>
      `Ô ${cells} có công thức nhưng tệp không lưu kết quả nên chưa lấy. Hãy mở tệp bằng Excel, lưu lại rồi nhận lại.`,
    'plan-repeated': ({ sheet, others }) =>
      `Tệp có nhiều bảng kế hoạch; chỉ đọc trang "${sheet}". Trang ${others} có nội dung khác, hãy xem lại trong tệp.`,
    'marks-unclear': ({ rows }) =>
      `${capital(rowsText(rows))} có ô "Không tính" ghi "không", "0" hoặc tương tự, có thể hiểu hai cách nên các ô ấy chưa được lấy. Hãy ghi "x" nếu không tính nhiệm vụ, xóa trống nếu vẫn tính, rồi nhận lại.`,
    'scores-closed': ({ cells }) =>
      `${count(cells)} ô của phiếu chấm điểm không được lấy vì phiếu của đơn vị đã sang bước khác. Muốn nhận, hãy mở lại bước ấy ở mục Chỉ số CCHC.`,
    'scores-survey': ({ cells }) =>
      `Đơn vị đã nhập ${count(cells)} ô của tiêu chí điều tra xã hội học. Điểm này do cơ quan tổng hợp nhập nên các ô ấy không được lấy.`,
    'scores-appraisal': ({ cells }) =>
      `Đơn vị đã nhập hoặc sửa ${count(cells)} ô thẩm định đã khóa trong tệp. Thẩm định chỉ nhập ở sổ này nên các ô ấy không được lấy. Hãy hỏi lại đơn vị.`,
    'scores-unknown': ({ cells }) =>
      `${count(cells)} ô của phiếu chấm điểm thuộc dòng cộng, hoặc dòng không có trong phiếu của đơn vị ở sổ này, nên không được lấy. Hãy xem lại tệp và bộ tiêu chí.`,
    'error-values': ({ rows }) =>
      `${capital(rowsText(rows))} có ô báo lỗi (như #REF!) nên các ô ấy chưa được lấy. Hãy sửa trong tệp rồi nhận lại.`,
    'hidden-rows': ({ rows }) => `${capital(rowsText(rows))} đang bị ẩn hoặc lọc; vẫn được đọc.`,
  } satisfies Record<ReturnedNoteCode, Sentence>,
  /** `take` may be said of each of several sources. */
  questions: {
    'two-files': {
      title: 'Số liệu các tệp không khớp',
      text: 'Nhiều tệp cho cùng một ô những giá trị khác nhau.',
      keep: 'Giữ như sổ này',
      take: 'Lấy theo tệp',
    },
    'both-changed': {
      title: 'Cả sổ này và đơn vị đều sửa',
      text: 'Ô đã được sửa ở sổ này sau khi gửi tệp đi, và đơn vị cũng sửa.',
      keep: 'Giữ như sổ này',
      take: 'Lấy theo tệp',
    },
    'changed-back': {
      title: 'Tệp gửi về vẫn như bản đã gửi đi, trong khi sổ đã có số liệu mới',
      text: 'Một tệp nhận trước đã đổi ô này; tệp mới lại ghi như bản đã gửi đi.',
      keep: 'Giữ như sổ này',
      take: 'Lấy theo tệp mới',
    },
    'unclear-value': {
      title: 'Tệp ghi giá trị chưa rõ',
      text: 'Giá trị trong tệp không đọc được hoặc không thể có (như "31/2/2021", 800%), trong khi sổ này đã có số liệu.',
      keep: 'Giữ như sổ này',
      take: 'Lấy theo tệp',
    },
    'plan-text': {
      title: 'Đơn vị sửa nội dung kế hoạch',
      text: 'Nội dung kế hoạch chỉ đổi khi được chọn ở đây.',
      keep: 'Giữ theo kế hoạch',
      take: 'Lấy theo tệp',
    },
    'row-deleted': {
      title: 'Đơn vị xóa nhiệm vụ',
      text: 'Nhiệm vụ có trong tệp gửi đi, nhưng không còn trong tệp gửi về.',
      keep: 'Vẫn giữ nhiệm vụ',
      take: 'Đánh dấu Không tính',
    },
    'row-added': {
      title: 'Đơn vị thêm nhiệm vụ',
      text: 'Nhiệm vụ không có trong kế hoạch của sổ này.',
      keep: 'Không thêm',
      take: 'Thêm vào kế hoạch',
    },
  } satisfies Record<QuestionKind, { title: string; text: string; keep: string; take: string }>,
  outcomes: {
    taken: 'Có thay đổi',
    'nothing-new': 'Không có gì mới',
    repeated: 'Đã nhận trước đây, không có gì mới',
  } satisfies Record<FileOutcome['status'], string>,
  /** Instead of `repeated` where the other file came along in the same batch. */
  sameAs: (file: string) => `Giống hệt tệp "${file}"`,
  late: 'Nộp trễ hạn',
  duplicates: (files: readonly string[]) => `Đơn vị này còn gửi: ${files.map((file) => `"${file}"`).join('; ')}.`,
};

export type SharingWords = typeof sharing;

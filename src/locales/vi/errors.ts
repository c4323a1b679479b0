import type { ErrorCode } from '../../domain/error';

type Details = Record<string, string | number>;
type Sentence = (details: Details) => string;

const format = new Intl.NumberFormat('vi-VN');
const number = (value: string | number | undefined) => format.format(Number(value ?? 0));

const UNREADABLE: Record<string, string> = {
  missing: 'không tìm thấy tệp. Hãy kiểm tra lại tên và đường dẫn',
  folder: 'đây là một thư mục. Hãy chỉ rõ tệp .xlsx',
  'no-access': 'không có quyền đọc tệp. Hãy kiểm tra quyền truy cập',
  empty: 'tệp rỗng (0 byte), có lẽ tải hoặc chép chưa xong. Hãy lấy lại tệp',
  'not-zip': 'đây không phải là tệp Excel .xlsx. Hãy mở tệp bằng Excel và lưu lại dạng .xlsx',
  xls: 'đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel và lưu lại dạng .xlsx',
  macros: 'tệp có macro (.xlsm). Hãy mở bằng Excel và lưu lại dạng .xlsx',
  encrypted: 'tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại',
  truncated: 'tệp bị cụt, có lẽ tải hoặc chép chưa xong. Hãy lấy lại tệp',
  'too-large': 'tệp quá lớn so với một sổ kế hoạch. Hãy kiểm tra lại xem có đúng tệp không',
  'too-many-rows':
    'có quá nhiều dòng đã nhập, nhiều hơn mọi kế hoạch. Hãy xóa các dòng thừa dưới bảng bằng Excel rồi lưu lại',
  'too-many-cells':
    'có quá nhiều ô hoặc có ô nằm quá xa bảng, nhiều hơn mọi kế hoạch. Hãy xóa các cột, dòng thừa bằng Excel rồi lưu lại',
  'unsafe-names':
    'tệp không an toàn: có phần mang tên trỏ ra ngoài tệp (như "../"), Excel không lưu như vậy. Hãy xin lại tệp từ nơi gửi, đừng mở tệp này',
  damaged: 'tệp bị hỏng. Hãy mở bằng Excel để sửa, lưu lại, hoặc lấy lại tệp gốc',
  changed: 'tệp vừa bị sửa trong lúc đang đọc. Hãy chạy lại',
  archive: 'đây là tệp nén. Hãy giải nén rồi chọn tệp bên trong',
  'other-kind': 'đây là bảng tính dạng khác (ODS, XLSB). Hãy mở bằng Excel hoặc LibreOffice và lưu lại dạng .xlsx',
  'no-workbook': 'trong tệp không có sổ làm việc Excel. Hãy chọn đúng tệp .xlsx',
};

/** A sentence for every failure: what happened, then what to do. */
export const errors = {
  'no-template': () => 'Sổ này chưa có mẫu kế hoạch CCHC. Hãy vào Bắt đầu và nạp mẫu.',
  'template-exists': () => 'Sổ này đã có mẫu kế hoạch. Hãy dùng mẫu đang có, hoặc mở một sổ mới để nạp mẫu khác.',
  'sheet-missing': ({ sheet }) =>
    `Không tìm thấy trang "${sheet}", có thể đã bị xóa. Nếu vừa xóa nhầm, bấm Ctrl+Z; nếu không, hãy mở lại bản lưu gần nhất.`,
  'table-missing': ({ table, tab }) =>
    `Không tìm thấy bảng "${table}", có thể đã bị xóa, đổi tên hoặc chuyển thành vùng thường. Nếu vừa sửa nhầm, bấm Ctrl+Z; nếu không, ${
      tab ? `hãy xóa cả trang "${tab}", trang này sẽ được lập lại từ đầu` : 'hãy mở lại bản lưu gần nhất'
    }.`,
  'column-missing': ({ column, sheet }) =>
    `Trang "${sheet}" thiếu cột "${column}". Nếu vừa xóa nhầm, bấm Ctrl+Z; nếu không, hãy thêm lại cột với đúng tiêu đề này.`,
  'name-taken': ({ name }) => `Sổ đã có trang, bảng hoặc tên "${name}" của anh/chị. Hãy đổi tên phần đó rồi nạp lại.`,
  'period-unknown': ({ period, known }) =>
    `Không có kỳ báo cáo "${period}".${known ? ` Các kỳ đang có: ${known}.` : ''} Hãy chọn lại hoặc bổ sung kỳ ở trang Danh mục.`,
  'workbook-newer': ({ version }) =>
    `Sổ này do phiên bản mới hơn (${version}) tạo ra. Hãy cập nhật phần bổ trợ Báo cáo CCHC rồi mở lại.`,
  'error-not-ignored': ({ rule }) =>
    `Lỗi "${rule}" không bỏ qua được, vì số liệu tổng hợp sẽ thiếu hoặc sai. Hãy sửa ô đó; nếu cơ quan chấp nhận cách ghi này, hãy đổi Mức độ của quy tắc ở trang Quy tắc.`,
  'no-par-index': () =>
    'Sổ chưa có trang Bộ tiêu chí và Chấm điểm. Hãy thêm các trang Chỉ số CCHC ở mục Chỉ số CCHC, hoặc bằng lệnh fill với --cham-diem.',
  'criteria-missing': ({ file }) =>
    `Trong "${file}" không có bộ tiêu chí chấm điểm. Hãy chọn sổ làm việc có trang Bộ tiêu chí.`,
  'par-unit-unknown': ({ unit, known }) =>
    known
      ? `Không có đơn vị "${unit}" trong các đơn vị được chấm điểm. Các đơn vị: ${known}. Hãy ghi lại tên.`
      : `Không có đơn vị "${unit}" vì sổ chưa có đơn vị nào được chấm điểm.`,
  'par-step-refused': ({ step, units }) =>
    `Chưa thực hiện được "${step}" cho: ${units}, vì phiếu không ở bước phù hợp. Hãy đọc lại sổ rồi chọn lại đơn vị.`,
  'period-closed': ({ period, at, by }) =>
    `${period} đã được ${by} chốt ngày ${at}. Nếu cần chốt lại, hãy mở lại kỳ này trước.`,
  'period-not-closed': ({ period }) => `${period} chưa chốt số liệu nên không cần mở lại.`,
  'last-year-no-plan': ({ wanted }) =>
    `Tệp được chọn không phải là sổ kế hoạch CCHC, hoặc đã mất trang, bảng của mẫu. Hãy chọn sổ làm việc của năm ${wanted} rồi thử lại.`,
  'last-year-differs': ({ year, wanted }) =>
    `Tệp được chọn là kế hoạch năm ${year}. Hãy chọn sổ làm việc của năm ${wanted} rồi thử lại.`,
  'closing-unsigned': () => 'Hãy ghi họ tên người thực hiện rồi thử lại.',
  'reopening-unexplained': () => 'Hãy ghi lý do mở lại kỳ đã chốt rồi thử lại.',
  'pack-empty': () => 'Chưa chọn trang nào để in. Hãy chọn ít nhất một trang rồi thử lại.',
  'cell-edit-mode': () => 'Đang nhập dở một ô. Hãy nhấn Enter hoặc Esc rồi thử lại.',
  'access-denied': ({ sheet }) =>
    `${sheet ? `Trang "${sheet}"` : 'Trang tính'} đang được bảo vệ nên không ghi được. Hãy vào thẻ Xem lại, bỏ bảo vệ trang tính rồi thử lại.`,
  'structure-locked': () =>
    'Cấu trúc sổ đang được bảo vệ nên không thêm hay xóa được trang tính. Hãy vào thẻ Xem lại, bỏ chọn Bảo vệ Sổ làm việc rồi thử lại.',
  'bad-password': ({ sheet }) =>
    `${sheet ? `Trang "${sheet}"` : 'Trang tính'} được bảo vệ bằng mật khẩu riêng. Hãy bỏ bảo vệ bằng mật khẩu đó (thẻ Xem lại) rồi thử lại.`,
  'payload-too-large': () =>
    'Dữ liệu quá lớn cho một lần gửi tới Excel trên web. Hãy thử lại; nếu vẫn vậy, hãy mở sổ bằng Excel trên máy tính.',
  'too-many-rows': ({ sheet, rows, most }) =>
    `Trang "${sheet}" có ${number(rows)} dòng có dữ liệu, nhiều hơn ${number(most)} dòng mà chương trình xử lý được. Hãy xóa các dòng thừa ở cuối bảng hoặc tách thành nhiều sổ.`,
  'item-not-found': () =>
    'Không tìm thấy trang hoặc bảng của mẫu, có thể đã bị xóa hoặc sửa. Hãy bấm Đọc lại; nếu vừa xóa nhầm, bấm Ctrl+Z.',
  'item-exists': () =>
    'Sổ đã có phần cùng tên với mẫu. Hãy dùng mẫu đang có, hoặc đổi tên phần của anh/chị rồi thử lại.',
  'blocked-cells': ({ sheet, cells }) =>
    cells
      ? `Trang "${sheet}" có ô gộp ${cells} ở các dòng ghi dưới bảng, nên không đưa vào bảng được. Hãy bỏ gộp, ghi nội dung vào từng dòng rồi thử lại.`
      : 'Chỗ cần ghi có ô gộp hoặc có dữ liệu khác. Hãy bỏ gộp ô hoặc dời dữ liệu ấy sang chỗ khác rồi thử lại.',
  'inactive-workbook': () => 'Một sổ khác đang ở phía trước. Hãy bấm vào sổ làm việc có mẫu kế hoạch rồi thử lại.',
  'unsupported-host': () =>
    'Phiên bản Excel này chưa dùng được phần bổ trợ. Cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web; máy cũ hơn hãy dùng tệp .xlsx tạo sẵn.',
  'excel-refused': ({ code, notRestored }) =>
    `Excel từ chối thao tác này${code ? ` (mã ${code})` : ''}.${notRestored ? '' : ' Nội dung đã nhập vẫn nguyên. Hãy thử lại.'}`,
  cancelled: () => 'Đã hủy. Sổ vẫn như trước khi bấm.',
  'file-unreadable': ({ file, reason }) =>
    `Không đọc được "${file}": ${UNREADABLE[String(reason)] ?? UNREADABLE['damaged']}.`,
  'file-has-unsupported': ({ file, parts }) =>
    `Tệp "${file}" có ${parts} mà chương trình không giữ lại được, nên không ghi gì. Hãy dùng phần bổ trợ ngay trong Excel cho tệp này.`,
  'template-broken': ({ problems }) =>
    `Tệp mẫu có ${problems ?? 'một số'} chỗ sai nên chưa nạp được. Hãy sửa theo danh sách rồi thử lại.`,
  'import-nothing': ({ file }) =>
    `Không tìm thấy nhiệm vụ nào trong "${file}". Cần một bảng có dòng tiêu đề như Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Thời gian hoàn thành. Hãy kiểm tra lại tệp.`,
  'import-sheet-unknown': ({ sheet, known }) =>
    `Trong tệp không có trang "${sheet}". Các trang đang có: ${known}. Hãy ghi lại tên trang.`,
  'split-nothing': ({ tasks }): string =>
    Number(tasks) === 0
      ? 'Bảng kế hoạch chưa có nhiệm vụ nên chưa có gì để tách. Hãy nhập nhiệm vụ ở trang Kế hoạch rồi thử lại.'
      : 'Chưa nhiệm vụ nào ghi rõ Cơ quan chủ trì nên chưa biết tách cho đơn vị nào. Hãy chọn cơ quan ở trang Kế hoạch rồi thử lại.',
  'split-unit-unknown': ({ unit, known }) =>
    `Không có đơn vị "${unit}" trong số các đơn vị có nhiệm vụ. Các đơn vị có nhiệm vụ: ${known}. Hãy ghi lại tên, mã hoặc chọn trong số này.`,
  'split-filled': ({ folder, files }) =>
    `Trong thư mục "${folder}" đã có tệp cùng tên mà đơn vị đã nhập số liệu, hoặc không phải tệp gửi đi: ${files}. Chưa ghi tệp nào. Hãy nhận các tệp ấy vào sổ và chuyển đi nơi khác, hoặc chọn thư mục khác.`,
  'merge-nothing': ({ skipped }) =>
    `Không có tệp Excel nào để nhận, nên chưa ghi gì.${skipped ? ` Trong thư mục chỉ có: ${skipped}.` : ''} Hãy kiểm tra lại thư mục; tệp gửi về có đuôi .xlsx.`,
  'bad-arguments': ({ usage }) => `Lệnh chưa đúng.${usage ? ` Cách dùng: ${usage}` : ''}`,
  /** Added to any of the above when taking back did not fully succeed. */
  'not-restored': () => 'Một vài ô có thể chưa trở về như cũ. Hãy bấm Ctrl+Z, hoặc đóng sổ mà không lưu rồi mở lại.',
} satisfies Record<ErrorCode | 'not-restored', Sentence>;

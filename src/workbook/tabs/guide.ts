import { STATUS_LABELS, type Status } from '../../domain/status';
import type { TaskField } from '../../domain/task';
import type { LayoutContext } from './context';
import { guidePage, headingsOf } from './guide-page';
import { SAMPLE_NOTICE } from './print-block';
import type { SheetBuilder } from './sheet-builder';

const SAMPLE_HINT =
  ' Trước khi dùng thật: xóa nội dung các dòng ở trang Kế hoạch rồi xóa dấu x ở ô Dữ liệu mẫu trang Thông tin.';

/** For those who fill in the workbook in plain Excel, without the add-in. */
const STEPS = [
  'Trang Thông tin: kiểm tra địa danh, số quyết định, người ký; chọn kỳ báo cáo trong danh sách. Ngày chốt số liệu hiện theo kỳ đã chọn.',
  'Trang Kế hoạch: mỗi dòng là một nhiệm vụ có một thời hạn. Nhiệm vụ có hai sản phẩm, hai thời hạn thì ghi thành hai dòng. Chọn Lĩnh vực và Cơ quan chủ trì trong danh sách.',
  'Cột Hạn hoàn thành ghi ngày cụ thể; để trống nếu là nhiệm vụ thường xuyên. Quý II là 30/6, tháng 6 là 30/6, cả năm là 31/12.',
  'Đến kỳ báo cáo: nhập Tiến độ, Ngày hoàn thành, Số văn bản, Ngày văn bản; nhiệm vụ chậm thì ghi Nguyên nhân. Chưa có số liệu thì để trống.',
  'Trang TTHC, nếu có: mỗi dòng là số hồ sơ của một đơn vị trong một kỳ; không có hồ sơ nào thì ghi 0, chưa có báo cáo thì để trống. Các cột tổng tự cộng; cột Đối chiếu cho biết dòng chưa khớp.',
  'Trang Chỉ tiêu, Sáng kiến, nếu có: Kế hoạch năm ghi như ≥ 95%, ≤ 3; Kết quả là một số, không kèm % hay đơn vị. Sáng kiến chọn Trạng thái trong danh sách; được công nhận thì ghi cấp, quyết định.',
  'Các trang TH lĩnh vực, TH đơn vị, TH người đứng đầu, TH kỳ, Quá hạn, Sắp đến hạn, Biểu đồ tự tính lại. Không gõ vào các trang này; ô công thức đã khóa để tránh sửa nhầm.',
  'In: vào Tệp, chọn In (Ctrl+P). Khổ giấy A4, lề và tiêu đề lặp lại đã đặt sẵn. Trang Phụ lục in kế hoạch theo lĩnh vực; trang Kế hoạch in kèm kết quả thực hiện.',
  'Có phần bổ trợ Báo cáo CCHC trong Excel: thẻ CCHC, bấm Kiểm tra để rà soát, bấm Tổng hợp để cập nhật danh sách, biểu đồ và thêm trang TTHC, Chỉ tiêu, Sáng kiến.',
  'Trang Quy tắc: chọn mức độ hoặc tắt từng quy tắc kiểm tra. Trang Nhật ký ghi lại các ô mà phần bổ trợ đã sửa.',
];

const COLUMNS: [TaskField[], string][] = [
  [['area', 'lead'], 'Chọn trong danh sách; danh sách lấy từ trang Danh mục.'],
  [['title', 'product'], 'Nội dung nhiệm vụ và sản phẩm phải có.'],
  [['deadline'], 'Ghi như trong kế hoạch: Quý II, Trước 30/6, Thường xuyên…'],
  [['due', 'finished', 'documentDate'], 'Ngày/tháng/năm, ví dụ 30/06/2021.'],
  [['progress'], 'Từ 0% đến 100%; trống nghĩa là chưa báo cáo.'],
  [['excluded'], 'Chọn x khi nhiệm vụ được đưa ra khỏi kế hoạch; ghi văn bản cho phép ở cột Số văn bản.'],
  [['status'], 'Tính tự động, đã khóa. Có sẵn 30 dòng trống ở cuối bảng để thêm nhiệm vụ.'],
];

const STATUS_NOTES: [Status[], string][] = [
  [['doneEarly', 'doneOnTime'], 'Ngày hoàn thành trước hoặc đúng Hạn hoàn thành.'],
  [['doneLate'], 'Ngày hoàn thành sau Hạn hoàn thành.'],
  [['inProgress', 'notStarted'], 'Chưa đến hạn; có hoặc chưa có tiến độ.'],
  [['overdue'], 'Ngày chốt đã qua Hạn hoàn thành mà chưa hoàn thành.'],
  [['recurring'], 'Không ghi Hạn hoàn thành.'],
  [['excluded'], 'Có dấu x ở cột Không tính.'],
];

/** "Hướng dẫn": one printed page. */
export function layoutGuide(context: LayoutContext): SheetBuilder {
  const { header } = context.plan;
  const notice = SAMPLE_NOTICE + SAMPLE_HINT;
  const page = guidePage(context.sheets.guide, 'HƯỚNG DẪN NHẬP VÀ IN BÁO CÁO');
  page.notice(header.sample ? notice : '', notice);
  page.section('1. Các bước');
  page.steps(STEPS);
  page.section('2. Các cột của trang Kế hoạch');
  page.legend(COLUMNS.map(([fields, text]) => [headingsOf(fields), text]));
  page.section('3. Trạng thái tại ngày chốt số liệu');
  page.legend(
    STATUS_NOTES.map(([statuses, text]) => [statuses.map((status) => STATUS_LABELS[status]).join('; '), text]),
  );
  return page.finish(header);
}

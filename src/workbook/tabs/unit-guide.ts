import { formatDate } from '../../domain/dates';
import type { TaskField } from '../../domain/task';
import { COORDINATED_TAB } from '../tab-ids';
import { guidePage, headingsOf } from './guide-page';
import { SAMPLE_NOTICE, captionDate, wordsDate } from './print-block';
import type { SheetBuilder } from './sheet-builder';
import { receiver, type UnitContext } from './unit-context';

const COLUMNS: readonly (readonly [TaskField[], string])[] = [
  [['progress'], 'Từ 0% đến 100%. Chưa có số liệu thì để trống; trống khác với 0%.'],
  [['finished'], 'Ngày/tháng/năm, ví dụ 30/06/2021. Chưa hoàn thành thì để trống.'],
  [['documentNumber', 'documentDate'], 'Văn bản, sản phẩm làm căn cứ; ngày ghi ngày/tháng/năm.'],
  [['reason'], 'Ghi khi nhiệm vụ chậm hoặc quá hạn.'],
  [['excluded'], 'Chọn x khi nhiệm vụ được cấp có thẩm quyền đưa ra khỏi kế hoạch; ghi văn bản đó ở cột Số văn bản.'],
  [['status'], 'Tự tính theo ngày chốt số liệu, không phải nhập.'],
];

/** "Hướng dẫn" of a unit's file: one printed page for those who fill it in without the add-in, in whatever program. */
export function layoutUnitGuide(context: UnitContext): SheetBuilder {
  const { plan, sender, stamp } = context;
  const page = guidePage(context.sheets.guide, 'HƯỚNG DẪN BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ');
  if (sender.sample) page.notice(SAMPLE_NOTICE, SAMPLE_NOTICE);
  page.section('1. Tệp này dùng để làm gì');
  page.legend(factsOf(context));
  page.section('2. Các bước');
  page.steps(stepsOf(context));
  page.section('3. Các cột cần nhập ở trang Kế hoạch');
  page.legend(COLUMNS.map(([fields, text]) => [headingsOf(fields), text]));
  page.section('4. Lưu ý');
  page.points([
    'Không chèn, xóa dòng hoặc cột, không gộp ô. Tên tệp đặt thế nào cũng được.',
    `Nội dung kế hoạch (ô nền xám) đã khóa. Thấy chỗ chưa đúng, hãy báo cho ${receiver(sender)}, không tự sửa.`,
    'Gửi lại chính tệp Excel này; bản in đã ký hoặc bản PDF chỉ gửi kèm.',
  ]);
  page.key(`Mã tệp: ${stamp}`);
  return page.finish(plan.header);
}

function factsOf({ plan, sender, unit, period, coordinated }: UnitContext): (readonly [string, string])[] {
  const { title, decisionNumber, decisionDate } = sender;
  const day = decisionDate === null ? '' : ` ngày ${wordsDate(decisionDate)}`;
  const decision = decisionNumber === '' ? '' : ` (Quyết định số ${decisionNumber}${day})`;
  const part = coordinated.length === 0 ? '' : `; phối hợp ${coordinated.length} (trang ${COORDINATED_TAB.name})`;
  return [
    ['Đơn vị báo cáo', unit.name],
    ['Kế hoạch', `${title}${decision}`],
    ['Nhiệm vụ', `Chủ trì ${plan.tasks.length} (trang Kế hoạch)${part}`],
    ['Kỳ báo cáo', `${period.name} (từ ngày ${captionDate(period.from)})`],
    ['Chốt số liệu', `Hết ngày ${formatDate(period.closing)}`],
    ['Hạn gửi lại', `Ngày ${formatDate(period.submitBy)}`],
    ['Nơi nhận', receiver(sender)],
  ];
}

function stepsOf({ sender, period, spareRows }: UnitContext): string[] {
  return [
    'Mở tệp bằng Excel, WPS hoặc LibreOffice. Nếu phía trên có thanh màu vàng, bấm Cho phép Chỉnh sửa (Enable Editing).',
    'Trang Kế hoạch: với từng nhiệm vụ, nhập vào các ô nền trắng ở phần Kết quả thực hiện. Chữ dài bị che thì kéo dòng cao thêm.',
    ...(spareRows > 0
      ? [
          `Nhiệm vụ của riêng đơn vị chưa có trong kế hoạch: ghi vào ${spareRows} dòng trắng cuối bảng, mỗi dòng một nhiệm vụ, chọn Lĩnh vực và Cơ quan chủ trì trong danh sách, ghi Hạn hoàn thành nếu có.`,
        ]
      : []),
    'In: mở trang Kế hoạch, nhấn Ctrl+P. Khổ giấy A4 ngang, tiêu đề và chỗ ký đã đặt sẵn. Dòng trắng không dùng thì bấm chuột phải vào số dòng, chọn Ẩn.',
    `Lưu tệp, giữ dạng .xlsx, rồi gửi về ${receiver(sender)} chậm nhất ngày ${formatDate(period.submitBy)}.`,
  ];
}

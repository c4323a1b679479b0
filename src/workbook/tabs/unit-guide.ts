import { formatDate } from '../../domain/dates';
import { NOT_APPLICABLE, SHEET_HEADINGS, type ScoreState } from '../../domain/par-index/score-sheet';
import { isOpenToUnit, UNIT_SCORE_FIELDS, type UnitScoreField } from '../../domain/par-index/unit-fields';
import type { TaskField } from '../../domain/task';
import { COORDINATED_TAB, TABS } from '../tab-ids';
import { guidePage, headingsOf } from './guide-page';
import { SAMPLE_NOTICE, captionDate, wordsDate } from './print-block';
import type { SheetBuilder } from './sheet-builder';
import { receiver, type UnitContext } from './unit-context';

/** What a unit enters, and how: columns of "Kế hoạch", and what is said of them. */
export const UNIT_COLUMNS: readonly (readonly [TaskField[], string])[] = [
  [['progress'], 'Từ 0% đến 100%. Chưa có số liệu thì để trống; trống khác với 0%.'],
  [['finished'], 'Ngày/tháng/năm, ví dụ 30/06/2021. Chưa hoàn thành thì để trống.'],
  [['documentNumber', 'documentDate'], 'Văn bản, sản phẩm làm căn cứ; ngày ghi ngày/tháng/năm.'],
  [['reason'], 'Ghi khi nhiệm vụ chậm hoặc quá hạn.'],
  [['excluded'], 'Chọn x khi nhiệm vụ được cấp có thẩm quyền đưa ra khỏi kế hoạch; ghi văn bản đó ở cột Số văn bản.'],
  [['status'], 'Tự tính theo ngày chốt số liệu, không phải nhập.'],
];

/** What a unit enters on its score sheet, and how. */
export const UNIT_SCORE_COLUMNS: readonly (readonly [UnitScoreField, string])[] = [
  [
    'declared',
    `Số hoặc mức theo danh sách (85% ghi là 85); tiêu chí không áp dụng với đơn vị thì chọn ${NOT_APPLICABLE}.`,
  ],
  ['self', 'Ghi sẵn theo quy tắc của tiêu chí; chỉ sửa khi đơn vị tự chấm khác.'],
  ['evidence', 'Số, ngày văn bản hoặc đường dẫn.'],
  ['explanation', 'Chỉ mở sau thẩm định lần 1: lý do đơn vị chưa thống nhất với điểm thẩm định.'],
];

/**
 * "Hướng dẫn" of a unit's file: one printed page for those who fill it in without the add-in, in whatever program. `score`: the state of the
 * score sheet that the file holds; null where it holds none.
 */
export function layoutUnitGuide(context: UnitContext, score: ScoreState | null): SheetBuilder {
  const { plan, sender, stamp } = context;
  const { fillsIn, fillsPlan } = workOf(context, score);
  const page = guidePage(context.sheets.guide, 'HƯỚNG DẪN BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ');
  if (sender.sample) page.notice(SAMPLE_NOTICE, SAMPLE_NOTICE);
  page.section('1. Tệp này dùng để làm gì');
  page.legend(factsOf(context, score));
  page.section('2. Các bước');
  page.steps(stepsOf(context, score));
  if (fillsPlan) {
    page.section('3. Các cột cần nhập ở trang Kế hoạch');
    page.legend(UNIT_COLUMNS.map(([fields, text]) => [headingsOf(fields), text]));
  }
  page.section(fillsPlan ? '4. Lưu ý' : '3. Lưu ý');
  page.points([
    ...(fillsIn ? ['Không chèn, xóa dòng hoặc cột, không gộp ô. Tên tệp đặt thế nào cũng được.'] : []),
    `Nội dung kế hoạch (ô nền xám ở trang Kế hoạch) đã khóa. Thấy chỗ chưa đúng, hãy báo cho ${receiver(sender)}, không tự sửa.`,
    ...(fillsIn ? ['Gửi lại chính tệp Excel này; bản in đã ký hoặc bản PDF chỉ gửi kèm.'] : []),
  ]);
  page.key(`Mã tệp: ${stamp} (không sửa dòng này)`);
  return page.finish(plan.header);
}

/** What the unit is asked for: one that leads nothing may be sent its part to read, and a score sheet may be closed to it. */
function workOf({ plan, spareRows }: UnitContext, score: ScoreState | null) {
  const scoreFields =
    score === null ? [] : UNIT_SCORE_FIELDS.filter((field) => isOpenToUnit(score, field, 'appraisal'));
  const fillsPlan = plan.tasks.length + spareRows > 0;
  return { fillsPlan, scoreFields, fillsIn: fillsPlan || scoreFields.length > 0 };
}

function factsOf(context: UnitContext, score: ScoreState | null): (readonly [string, string])[] {
  const { plan, sender, unit, period, coordinated } = context;
  const { title, decisionNumber, decisionDate } = sender;
  const day = decisionDate === null ? '' : ` ngày ${wordsDate(decisionDate)}`;
  const decision = decisionNumber === '' ? '' : ` (Quyết định số ${decisionNumber}${day})`;
  const part = coordinated.length === 0 ? '' : `; phối hợp ${coordinated.length} (trang ${COORDINATED_TAB.name})`;
  const led = plan.tasks.length === 0 ? 'Không chủ trì nhiệm vụ nào' : `Chủ trì ${plan.tasks.length} (trang Kế hoạch)`;
  return [
    ['Đơn vị báo cáo', unit.name],
    ['Kế hoạch', `${title}${decision}`],
    ['Nhiệm vụ', `${led}${part}`],
    ...(score === null ? [] : [['Chỉ số CCHC', `Phiếu chấm điểm (trang ${TABS.scores.name})`] as const]),
    ['Kỳ báo cáo', `${period.name} (từ ngày ${captionDate(period.from)})`],
    ['Chốt số liệu', `Hết ngày ${formatDate(period.closing)}`],
    ...(workOf(context, score).fillsIn
      ? ([
          ['Hạn gửi lại', `Ngày ${formatDate(period.submitBy)}`],
          ['Nơi nhận', receiver(sender)],
        ] as const)
      : []),
  ];
}

function stepsOf(context: UnitContext, score: ScoreState | null): string[] {
  const { fillsPlan, fillsIn, scoreFields } = workOf(context, score);
  const { plan, sender, period, spareRows, coordinated } = context;
  const leads = plan.tasks.length > 0;
  const own = `ghi vào ${spareRows} dòng trắng ${leads ? 'cuối bảng' : 'ở trang Kế hoạch'}, mỗi dòng một nhiệm vụ`;
  const printed = [...(fillsPlan ? [TABS.plan.name] : []), ...(scoreFields.length > 0 ? [TABS.scores.name] : [])];
  const back = `rồi gửi về ${receiver(sender)} chậm nhất ngày ${formatDate(period.submitBy)}.`;
  return [
    'Mở tệp bằng Excel, WPS hoặc LibreOffice. Nếu phía trên có thanh màu vàng, bấm Cho phép Chỉnh sửa (Enable Editing).',
    ...(leads
      ? [
          'Trang Kế hoạch: với từng nhiệm vụ, nhập vào các ô nền trắng ở phần Kết quả thực hiện. Dòng nào che mất chữ thì kéo cao thêm.',
        ]
      : []),
    ...(!leads && coordinated.length > 0
      ? [`Trang ${COORDINATED_TAB.name}: xem các nhiệm vụ đơn vị phối hợp; gửi phần việc của mình cho cơ quan chủ trì.`]
      : []),
    ...(spareRows > 0
      ? [
          `Nhiệm vụ của riêng đơn vị chưa có trong kế hoạch: ${own}, chọn Lĩnh vực và Cơ quan chủ trì trong danh sách, ghi Hạn hoàn thành nếu có.`,
        ]
      : []),
    ...(score === null ? [] : [scoreStep(scoreFields)]),
    ...(fillsIn
      ? [
          `In: mở ${printed.length > 1 ? 'từng trang' : 'trang'} ${printed.join(' và ')}, nhấn Ctrl+P. Khổ giấy A4 ngang, tiêu đề và chỗ ký đã đặt sẵn.${fillsPlan ? ' Dòng trắng không dùng thì bấm chuột phải vào số dòng, chọn Ẩn.' : ''}`,
          leads || scoreFields.length > 0
            ? `Lưu tệp, giữ dạng .xlsx, ${back}`
            : `Nếu có ghi thêm nhiệm vụ: lưu tệp, giữ dạng .xlsx, ${back}`,
        ]
      : ['Không có nội dung phải nhập, không phải gửi lại tệp.']),
  ];
}

/** By what is open to the unit: it scores itself, explains itself, or only reads. */
function scoreStep(fields: ReturnType<typeof workOf>['scoreFields']): string {
  const tab = `Trang ${TABS.scores.name}`;
  if (fields.length === 0) return `${tab}: xem phiếu của đơn vị; phiếu đã khóa, không phải nhập.`;
  const names = fields.map((field) => SHEET_HEADINGS[field].heading).join(', ');
  const cells = `nhập vào các ô nền vàng ở cột ${names}; ô khác đã khóa.`;
  if (!fields.some((field) => field === 'declared')) return `${tab}: xem điểm thẩm định, ${cells}`;
  return `${tab}: ${cells} Điểm ghi sẵn theo quy tắc của tiêu chí (trang ${TABS.criteria.name}); tiêu chí không áp dụng với đơn vị thì chọn ${NOT_APPLICABLE}.`;
}

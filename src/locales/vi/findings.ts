import type { RuleCode } from '../../domain/check-plan';
import { day, detail, listOf, looksLike, numberText, quote, type Facts } from '../facts';

type Sentence = (facts: Facts) => string;

const value = (facts: Facts) => `"${quote(facts.value)}"`;
const among = (facts: Facts, key = 'candidates') =>
  listOf(facts, key)
    .map((name) => `"${name}"`)
    .join(' hoặc ');
const likely = (facts: Facts) => (listOf(facts, 'candidates').length > 0 ? ` Có phải là ${among(facts)}?` : '');
const spelling = (facts: Facts) =>
  looksLike(facts, 'name')
    ? `Ô có dấu cách thừa hoặc kiểu gõ khác so với "${detail(facts, 'name')}". Khi tổng hợp sẽ ghi lại theo danh mục.`
    : `${value(facts)} được hiểu là "${detail(facts, 'name')}". Khi tổng hợp sẽ ghi lại theo danh mục.`;
const percent = (facts: Facts) => `${numberText(facts.details['percent'], ',')}%`;

/** One sentence for each rule: what stands there, what is wrong, what to do. */
export const findings = {
  'cell-error': (f) => `Ô đang báo lỗi ${quote(f.value)}, nội dung đã mất. Hãy nhập lại.`,
  'title-missing': () => 'Chưa ghi nhiệm vụ. Hãy nhập tên nhiệm vụ hoặc xóa nội dung của dòng này.',
  'product-missing': () => 'Chưa ghi sản phẩm đầu ra. Hãy ghi văn bản hoặc kết quả phải có.',
  'area-missing': () => 'Chưa chọn lĩnh vực. Hãy chọn một lĩnh vực ở danh sách của ô.',
  'lead-missing': () => 'Chưa ghi cơ quan chủ trì. Hãy chọn một đơn vị ở danh sách của ô.',
  'head-missing': () => 'Chưa ghi người đứng đầu chịu trách nhiệm. Nên ghi chức vụ, ví dụ "Trưởng phòng Nội vụ".',
  'deadline-missing': (f) =>
    detail(f, 'due') === ''
      ? 'Chưa ghi thời gian hoàn thành. Hãy ghi, ví dụ "Quý II", "Trước 15/9" hoặc "Thường xuyên".'
      : `Chưa ghi thời gian hoàn thành, chỉ có hạn ${day(f, 'due')}. Hãy ghi thời gian như trong kế hoạch.`,
  'area-unknown': (f) =>
    listOf(f, 'candidates').length > 1
      ? `${value(f)} có thể là ${among(f)}. Hãy chọn đúng một lĩnh vực ở danh sách của ô.`
      : `Không có lĩnh vực ${value(f)}.${likely(f)} Hãy chọn ở danh sách của ô.`,
  'area-unsure': (f) => `${value(f)} có lẽ là ${among(f)}. Nếu đúng, hãy chọn lại ở danh sách của ô.`,
  'area-spelling': spelling,
  'unit-unknown': (f) =>
    `Không có đơn vị ${value(f)} trong danh mục.${likely(f)} Hãy chọn ở danh sách của ô hoặc bổ sung vào trang Danh mục.`,
  'unit-ambiguous': (f) => `${value(f)} có thể là ${among(f)}. Hãy chọn đúng đơn vị.`,
  'unit-unsure': (f) => `${value(f)} có lẽ là ${among(f)}. Nếu đúng, hãy chọn lại ở danh sách của ô.`,
  'unit-several': (f) =>
    `Có ${listOf(f, 'units').length} cơ quan chủ trì: ${listOf(f, 'units').join('; ')}. Hãy để một cơ quan chủ trì, chuyển cơ quan khác sang cột phối hợp.`,
  'unit-spelling': spelling,
  'unit-outside-validity': (f) => {
    const notYet = detail(f, 'validTo') === '';
    const when = detail(f, 'due') === '' ? 'trong năm kế hoạch' : `vào hạn ${day(f, 'due')}`;
    const until = notYet ? `mới có từ ${day(f, 'validFrom')}` : `chỉ có đến ${day(f, 'validTo')}`;
    const next = listOf(f, 'successors').length > 0 ? ` Có thể là ${listOf(f, 'successors').join('; ')}.` : '';
    const state = notYet ? 'chưa thuộc' : 'không còn thuộc';
    return `"${detail(f, 'name')}" ${state} danh sách đơn vị ${when} (${until}).${next} Hãy chọn đơn vị khác hoặc sửa thời hạn.`;
  },
  'coordinators-unknown': (f) =>
    `Không rõ cơ quan phối hợp: ${listOf(f, 'unknown')
      .map((name) => `"${quote(name)}"`)
      .join('; ')}.${likely(f)} Hãy ghi tên theo trang Danh mục, cách nhau bằng dấu chấm phẩy.`,
  'deadline-not-understood': (f) =>
    `Không hiểu thời gian ${value(f)}. Hãy ghi như "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" hoặc "Thường xuyên".`,
  'deadline-impossible': (f) => `${value(f)} không phải là ngày có thật. Hãy sửa lại ngày.`,
  'deadline-open': (f) =>
    `${value(f)} chưa có ngày cụ thể nên không tính đến hạn. Nên ghi ngày vào cột Hạn hoàn thành.`,
  'deadline-several-dates': (f) => {
    const dates = listOf(f, 'dates').map((date) => day({ ...f, details: { date } }, 'date'));
    return `${value(f)} có nhiều mốc (${dates.join('; ')}); đang tính theo mốc cuối. Nên tách thành nhiều dòng.`;
  },
  'deadline-outside-year': (f) =>
    `Thời hạn ghi năm ${detail(f, 'written')}, ngoài kế hoạch năm ${detail(f, 'year')}. Hãy kiểm tra lại năm.`,
  'due-missing': (f) =>
    `Chưa có hạn hoàn thành; theo thời gian đã ghi là ${day(f, 'due')}. Khi tổng hợp sẽ điền ngày này.`,
  'due-differs': (f) =>
    `Hạn hoàn thành ${day(f, 'due')} khác với thời gian đã ghi "${quote(detail(f, 'deadline'))}" (${day(f, 'deadlineDue')}). Số liệu đang tính theo hạn ${day(f, 'due')}; hãy sửa cho khớp.`,
  'due-on-recurring': (f) =>
    `Thời gian ghi "${quote(detail(f, 'deadline'))}" nhưng có hạn ${day(f, 'due')}, nên nhiệm vụ bị tính theo hạn này. Hãy xóa hạn hoặc sửa thời gian hoàn thành.`,
  'date-invalid': (f) =>
    (detail(f, 'reason') === 'impossible-date'
      ? `${value(f)} không phải là ngày có thật. Hãy sửa lại ngày.`
      : `${value(f)} không phải là ngày. Hãy ghi ngày dạng 15/06/2021.`) +
    (f.field === 'due' ? ' Khi chưa sửa, nhiệm vụ này bị tính là không có hạn.' : ''),
  'date-as-text': (f) => `${value(f)} đang là chữ. Khi tổng hợp sẽ ghi lại thành ngày ${day(f, 'date')}.`,
  'finished-outside-years': (f) =>
    `Ngày hoàn thành ${day(f, 'finished')} ở ngoài năm kế hoạch ${detail(f, 'year')}. Hãy kiểm tra lại năm.`,
  'finished-after-closing': (f) =>
    `Ngày hoàn thành ${day(f, 'finished')} sau ngày chốt số liệu ${day(f, 'closing')}, nên kỳ này chưa tính là hoàn thành.`,
  'progress-invalid': (f) => `Tiến độ ${value(f)} không phải là số. Hãy ghi phần trăm, ví dụ 60%.`,
  'progress-out-of-range': (f) => `Tiến độ ${percent(f)} ngoài khoảng 0% đến 100%. Hãy sửa lại.`,
  'progress-without-percent': (f) => `Tiến độ ${value(f)} thiếu dấu %. Có phải là ${percent(f)}?`,
  'number-as-text': (f) => `${value(f)} đang là chữ. Khi tổng hợp sẽ ghi lại thành số.`,
  'finish-date-missing': () =>
    'Tiến độ 100% nhưng chưa có ngày hoàn thành, nên chưa tính là hoàn thành. Hãy ghi ngày hoàn thành.',
  'progress-below-finished': (f) =>
    `Đã có ngày hoàn thành ${day(f, 'finished')} nhưng tiến độ mới ${percent(f)}. Hãy sửa tiến độ hoặc xóa ngày hoàn thành.`,
  'document-missing': (f) =>
    `Hoàn thành ngày ${day(f, 'finished')} nhưng chưa ghi số văn bản làm minh chứng. Hãy ghi số văn bản.`,
  'reason-missing': (f) => `Quá hạn từ ${day(f, 'due')} mà chưa ghi nguyên nhân. Nên ghi nguyên nhân để báo cáo.`,
  'excluded-without-document': () => 'Đánh dấu không tính nhưng chưa ghi số văn bản cho phép. Hãy ghi số văn bản.',
  'excluded-unclear': (f) =>
    `Cột Không tính ghi ${value(f)}. Ô này có chữ gì thì nhiệm vụ cũng không được tính; nếu vẫn tính, hãy xóa nội dung ô.`,
  'budget-invalid': (f) =>
    `Kinh phí ${value(f)} không phải là số. Hãy ghi số tiền theo triệu đồng, nguồn kinh phí ghi ở cột Ghi chú.`,
  'budget-negative': (f) => `Kinh phí ${value(f)} không thể âm. Hãy sửa lại.`,
  'budget-ambiguous': (f) =>
    `Kinh phí ${value(f)} có thể đọc là ${listOf(f, 'choices')
      .map((one) => one.replace('.', ','))
      .join(' hoặc ')}. Hãy nhập lại dạng số.`,
  'id-repeated': (f) =>
    `Mã nhiệm vụ ${value(f)} trùng với dòng ${detail(f, 'other')}. Hãy xóa mã ở dòng chép lại để được cấp mã mới.`,
  'task-repeated': (f) =>
    `Trùng nhiệm vụ, cơ quan chủ trì và thời hạn với dòng ${detail(f, 'other')}, nên bị tính hai lần. Hãy xóa một dòng.`,
  'number-repeated': (f) => `STT ${value(f)} trùng với dòng ${detail(f, 'other')}.`,
} satisfies Record<RuleCode, Sentence>;

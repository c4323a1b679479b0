import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const documentsWords = {
  'document-missing': {
    title: 'Hoàn thành nhưng thiếu số văn bản',
    message: (f) =>
      `Hoàn thành ngày ${day(f, 'finished')} nhưng chưa ghi số văn bản làm minh chứng. Hãy ghi số văn bản.`,
    help: 'Khi thẩm định, nhiệm vụ hoàn thành phải có tài liệu kiểm chứng. Hãy ghi số, ký hiệu văn bản là sản phẩm của nhiệm vụ.',
    example: '(để trống) → 20/KH-UBND',
  },
  'document-number-unclear': {
    title: 'Số văn bản chưa rõ',
    message: (f) => `${value(f)} chưa phải là số, ký hiệu văn bản. Nên ghi như "20/KH-UBND".`,
    help: 'Chữ như "Có", "đã ban hành" không giúp tìm lại được văn bản. Nên ghi đủ số và ký hiệu.',
    example: 'Đã ban hành kế hoạch → 20/KH-UBND',
  },
  'document-number-missing-for-date': {
    title: 'Có ngày văn bản nhưng thiếu số',
    message: (f) => `Có ngày văn bản ${day(f, 'date')} nhưng chưa ghi số văn bản. Hãy ghi số văn bản.`,
    help: 'Một ngày có thể ban hành nhiều văn bản, nên chỉ có ngày thì không tìm lại được. Hãy ghi số, ký hiệu hoặc xóa ngày nếu ghi nhầm dòng.',
    example: '(để trống), ngày 20/05/2021 → 20/KH-UBND',
  },
  'document-date-missing': {
    title: 'Thiếu ngày văn bản',
    message: (f) =>
      detail(f, 'date') === ''
        ? `Văn bản "${quote(detail(f, 'number'))}" chưa ghi ngày. Nên ghi ngày ban hành.`
        : `Chưa ghi ngày văn bản; theo "${quote(detail(f, 'number'))}" là ${day(f, 'date')}. Có thể điền ngày này.`,
    help: 'Mỗi năm số văn bản đánh lại từ đầu, nên văn bản được gọi đủ bằng số và ngày ban hành. Nếu ngày đã ghi sau số văn bản thì được đề xuất điền sang cột Ngày văn bản.',
    example: '20/KH-UBND ngày 20/5/2021 → ngày văn bản 20/05/2021',
  },
  'document-in-future': {
    title: 'Ngày văn bản ở tương lai',
    message: (f) => `Ngày văn bản ${day(f, 'date')} chưa đến (hôm nay là ${day(f, 'today')}). Hãy kiểm tra lại ngày.`,
    help: 'Văn bản làm minh chứng phải đã được ký. Ngày ở tương lai thường là gõ nhầm ngày, tháng hoặc năm.',
    example: 'Hôm nay 14/06/2021, ghi 20/12/2021 → 20/02/2021',
  },
  'document-after-closing': {
    title: 'Văn bản ký sau ngày chốt số liệu',
    message: (f) =>
      `Hoàn thành ngày ${day(f, 'finished')} nhưng văn bản ngày ${day(f, 'date')}, sau ngày chốt số liệu ${day(f, 'closing')}. Hãy kiểm tra lại hai ngày.`,
    help: 'Văn bản ký sau ngày chốt thì chưa làm minh chứng cho kỳ này được. Nếu sản phẩm chính là văn bản này, ngày hoàn thành nên là ngày ký.',
    example: 'Hoàn thành 10/06/2021, văn bản 20/06/2021 → ngày hoàn thành 20/06/2021',
  },
  'document-before-year': {
    title: 'Ngày văn bản trước năm kế hoạch',
    message: (f) =>
      `Ngày văn bản ${day(f, 'date')} ở trước năm báo cáo của kế hoạch ${detail(f, 'year')}. Hãy kiểm tra lại năm.`,
    help: 'Văn bản ký trước khi năm báo cáo bắt đầu không làm minh chứng cho nhiệm vụ năm nay. Phần lớn là gõ nhầm năm hoặc chép từ báo cáo năm trước.',
    example: '20/05/2020 → 20/05/2021',
  },
  'document-far-from-finish': {
    title: 'Ngày văn bản cách xa ngày hoàn thành',
    message: (f) =>
      `Ngày văn bản ${day(f, 'date')} và ngày hoàn thành ${day(f, 'finished')} cách nhau ${detail(f, 'days')} ngày. Nên xem lại hai ngày.`,
    help: 'Nhiệm vụ thường hoàn thành vào lúc ký văn bản. Hai ngày cách xa nhau có thể do gõ nhầm tháng. Số ngày cho phép có thể đổi ở trang Quy tắc.',
    example: 'Hoàn thành 20/05/2021, văn bản 20/02/2021 → văn bản 20/05/2021',
  },
  'excluded-without-document': {
    title: 'Không tính nhưng thiếu văn bản',
    message: () => 'Đánh dấu không tính nhưng chưa ghi số văn bản cho phép. Hãy ghi số văn bản.',
    help: 'Nhiệm vụ chỉ được đưa ra khỏi kế hoạch khi có văn bản đồng ý. Không có văn bản thì tỷ lệ hoàn thành dễ bị cho là tính sai.',
    example: '(để trống) → 655/UBND-NV',
  },
  'excluded-unclear': {
    title: 'Dấu Không tính chưa rõ',
    message: (f) =>
      `Cột Không tính ghi ${value(f)}. Ô này có chữ gì thì nhiệm vụ cũng không được tính; nếu vẫn tính, hãy xóa nội dung ô.`,
    help: 'Ghi "Không" hay số 0 ở cột này vẫn làm nhiệm vụ bị loại khỏi số liệu. Chỉ ghi "x" khi thật sự không tính, còn lại để trống.',
    example: 'Không → (để trống)',
  },
} satisfies Record<string, RuleWords>;

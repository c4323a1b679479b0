import { day, detail, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { percent, value, written } from './phrases';

export const progressWords = {
  'finished-outside-years': {
    title: 'Ngày hoàn thành ngoài năm kế hoạch',
    message: (f) =>
      `Ngày hoàn thành ${day(f, 'finished')} ở ngoài năm kế hoạch ${detail(f, 'year')}. Hãy kiểm tra lại năm.`,
    help: 'Ngày trước khi năm báo cáo bắt đầu, hoặc quá xa về sau, thường là gõ nhầm năm. Hãy sửa lại để nhiệm vụ được tính đúng trạng thái.',
    example: '20/05/2201 → 20/05/2021',
  },
  'finished-in-future': {
    title: 'Ngày hoàn thành ở tương lai',
    message: (f) =>
      `Ngày hoàn thành ${day(f, 'finished')} chưa đến (hôm nay là ${day(f, 'today')}). Hãy sửa lại ngày, hoặc xóa nếu chưa xong.`,
    help: 'Chỉ ghi ngày hoàn thành khi việc đã xong; ngày dự kiến thì ghi ở cột Ghi chú. Ngày ở tương lai thường là gõ nhầm ngày, tháng, hoặc ghi ngày dự kiến.',
    example: 'Hôm nay 14/06/2021, ghi 20/12/2021 → để trống đến khi xong',
  },
  'finished-after-closing': {
    title: 'Hoàn thành sau ngày chốt số liệu',
    message: (f) =>
      `Ngày hoàn thành ${day(f, 'finished')} sau ngày chốt số liệu ${day(f, 'closing')}, nên kỳ này chưa tính là hoàn thành.`,
    help: 'Kỳ báo cáo chỉ tính những việc xong đến hết ngày chốt số liệu; việc này sẽ được tính ở kỳ sau. Không cần sửa nếu ngày đúng; hãy xem lại kỳ đang chọn ở trang Thông tin.',
    example: 'Kỳ chốt 14/06/2021, hoàn thành 15/06/2021 → tính vào kỳ sau',
  },
  'progress-invalid': {
    title: 'Tiến độ không phải là số',
    message: (f) =>
      detail(f, 'reason') === 'given-up'
        ? `Tiến độ ${value(f)} không phải là số. Nếu nhiệm vụ được cho thôi, hãy đánh dấu x ở cột Không tính và ghi số văn bản; nếu chưa làm, hãy ghi 0%.`
        : `Tiến độ ${value(f)} không phải là số. Hãy ghi phần trăm, ví dụ 60%.`,
    help: 'Cột Tiến độ cần một tỷ lệ từ 0% đến 100% để tính đang thực hiện hay chưa thực hiện. Lời giải thích hãy ghi ở cột Ghi chú hoặc Nguyên nhân.',
    example: 'chờ ý kiến → 40%',
  },
  'progress-out-of-range': {
    title: 'Tiến độ ngoài 0% đến 100%',
    message: (f) => `Tiến độ ${percent(f)} ngoài khoảng 0% đến 100%. Hãy sửa lại.`,
    help: 'Không thể làm hơn toàn bộ hay ít hơn không. Nếu vượt chỉ tiêu, hãy ghi 100% và nêu số vượt ở cột Ghi chú.',
    example: '120% → 100%',
  },
  'progress-without-percent': {
    title: 'Tiến độ thiếu dấu %',
    message: (f) => `Tiến độ ${value(f)} thiếu dấu %. Có phải là ${percent(f)}?`,
    help: 'Excel hiểu 98,5 là 9850%. Hãy nhận đề xuất nếu đúng là phần trăm; từ nay gõ cả dấu %.',
    example: '98,5 → 98,5%',
  },
  'progress-word': {
    title: 'Tiến độ ghi bằng chữ',
    message: (f) => `${value(f)} được hiểu là ${percent(f)}. ${written(f, 'Khi tổng hợp sẽ ghi lại thành số.')}`,
    help: '"HT", "Đã xong", "100" là 100%; "Chưa thực hiện" là 0%. Công thức chỉ đọc được số nên ô được ghi lại. Nhiệm vụ chỉ tính là hoàn thành khi có ngày hoàn thành.',
    example: 'Đã HT → 100%',
  },
  'progress-unsure': {
    title: 'Tiến độ cần xác nhận',
    message: (f) => `${value(f)} có phải là tiến độ ${percent(f)}? Chưa xác nhận thì chưa được tính.`,
    help: '"Hoàn thành 80%" có thể là xong 80% công việc, cũng có thể là việc đã xong với kết quả 80%; "12/15" có thể là xong 12 trong 15 việc. Hãy nhận đề xuất hoặc ghi lại tỷ lệ.',
    example: 'Hoàn thành 80% → 80%',
  },
  'progress-unnumbered': {
    title: 'Tiến độ chưa có tỷ lệ',
    message: (f) => `${value(f)} chưa nói làm được bao nhiêu nên đang tính như để trống. Hãy ghi phần trăm ước tính.`,
    help: 'Muốn được tính là đang thực hiện, nhiệm vụ phải có tiến độ lớn hơn 0%. Chỉ cần số ước tính, ví dụ 30%.',
    example: 'Đang triển khai → 30%',
  },
  'finish-date-missing': {
    title: 'Đạt 100% nhưng thiếu ngày hoàn thành',
    message: () => 'Tiến độ 100% nhưng chưa có ngày hoàn thành, nên chưa tính là hoàn thành. Hãy ghi ngày hoàn thành.',
    help: 'Trước hạn, đúng hạn hay quá hạn đều tính theo ngày hoàn thành, nên chỉ có 100% thì chưa đủ. Hãy ghi ngày ký văn bản hoặc ngày nghiệm thu sản phẩm.',
    example: '100% và ngày để trống → ghi 20/05/2021',
  },
  'progress-below-finished': {
    title: 'Có ngày hoàn thành nhưng chưa đạt 100%',
    message: (f) =>
      `Đã có ngày hoàn thành ${day(f, 'finished')} nhưng tiến độ mới ${percent(f)}. Hãy sửa tiến độ hoặc xóa ngày hoàn thành.`,
    help: 'Số liệu tính theo ngày hoàn thành, nên nhiệm vụ này đang được tính là đã xong. Nếu chưa xong thì xóa ngày; nếu xong rồi thì ghi 100%.',
    example: '75% và ngày 20/05/2021 → 100%',
  },
  'reason-missing': {
    title: 'Quá hạn chưa ghi nguyên nhân',
    message: (f) => `Quá hạn: hạn là ${day(f, 'due')}, chưa ghi nguyên nhân. Nên ghi nguyên nhân để báo cáo.`,
    help: 'Danh sách quá hạn in kèm nguyên nhân để lãnh đạo xử lý tại cuộc họp. Hãy ghi ngắn gọn vướng ở đâu, cần ai giải quyết.',
    example: '(để trống) → Chờ hướng dẫn của cấp trên',
  },
  'status-differs': {
    title: 'Trạng thái gõ tay khác với số liệu',
    message: (f) =>
      `Trạng thái ghi "${quote(f.value)}" nhưng theo hạn, tiến độ và ngày hoàn thành là "${detail(f, 'status')}". Hãy sửa các cột đó; công thức sẽ được đặt lại khi tổng hợp.`,
    help: 'Trạng thái do công thức tính từ hạn, tiến độ và ngày hoàn thành tại ngày chốt số liệu, không gõ tay. Nếu chữ đã gõ mới là đúng, hãy bổ sung ngày hoàn thành, tiến độ hoặc dấu Không tính cho khớp.',
    example: 'Gõ "Đã xong" mà chưa có ngày hoàn thành → ghi ngày hoàn thành',
  },
} satisfies Record<string, RuleWords>;

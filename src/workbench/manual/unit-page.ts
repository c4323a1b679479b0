import { SHEET_HEADINGS } from '../../domain/par-index/score-sheet';
import { COLORS } from '../../workbook/styles';
import { COORDINATED_TAB, TABS } from '../../workbook/tab-ids';
import { headingsOf } from '../../workbook/tabs/guide-page';
import { UNIT_COLUMNS, UNIT_SCORE_COLUMNS } from '../../workbook/tabs/unit-guide';
import { document, html, listed, name, type Html } from './page';

const STYLE = `
body { font-size: 10pt; line-height: 1.35; }
h1 { font-size: 16pt; margin-bottom: 2mm; }
li { margin-bottom: 0.6mm; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; }
th, td { border: 1px solid #8a8a8a; padding: 0.6mm 2mm; text-align: left; vertical-align: top; }
th { background: #f0f0f0; }
tbody th { width: 25%; }
h2 { font-size: 12pt; margin: 3.5mm 0 1mm; }
.open, .score, .locked { display: inline-block; width: 9mm; height: 4mm; border: 1px solid #8a8a8a; vertical-align: -0.6mm; }
.score, .locked { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.open { background: #fff; }
.score { background: ${COLORS.entry}; }
.locked { background: #d9d9d9; }
`;

/**
 * For units that fill in a file they were sent, in whatever program: one printed A4 page. What is said of the columns is what stands in the
 * file itself; day and receiver stand there too, as they differ from file to file.
 */
export function unitPage(): string {
  const title = 'Hướng dẫn nhập báo cáo cho đơn vị';
  const guide = name(TABS.guide.name);
  const plan = name(TABS.plan.name);
  const scores = name(TABS.scores.name);
  const body = html`<h1>${title}</h1>
    <p>
      Dành cho đơn vị nhận tệp Excel báo cáo cải cách hành chính để nhập kết quả. Không cần cài thêm gì: Excel 2010 trở
      lên, WPS hoặc LibreOffice đều được.
    </p>
    <h2>1. Các bước</h2>
    ${listed('ol', [
      html`Mở tệp. Nếu phía trên có thanh màu vàng, bấm ${name('Cho phép Chỉnh sửa')} (Enable Editing).`,
      html`Đọc trang ${guide}: tên đơn vị, kỳ báo cáo, ngày chốt số liệu, hạn gửi lại và nơi nhận. Không đúng tên đơn vị
      mình thì báo lại nơi gửi.`,
      html`Ở trang ${plan}, nhập từng nhiệm vụ theo mục 2.`,
      html`Nếu cuối bảng có dòng trắng: ghi nhiệm vụ riêng của đơn vị chưa có trong kế hoạch, mỗi dòng một nhiệm vụ,
      chọn Lĩnh vực và Cơ quan chủ trì trong danh sách.`,
      html`Trang ${name(COORDINATED_TAB.name)} (nếu có) là các nhiệm vụ đơn vị phối hợp: chỉ để xem, phần việc của mình
      thì gửi cho cơ quan chủ trì.`,
      html`Trang ${scores} (nếu có) là phiếu chấm điểm Chỉ số cải cách hành chính: nhập các ô nền vàng theo mục 2. Điểm
      điều tra xã hội học, điểm thẩm định do nơi gửi nhập.`,
      html`In để trình ký nếu cần: mở từng trang ${plan}, ${scores}, nhấn Ctrl+P. Khổ giấy, tiêu đề và chỗ ký đã đặt
      sẵn.`,
      html`Lưu tệp, giữ dạng .xlsx, rồi gửi lại chính tệp ấy cho nơi nhận, trước hạn ghi ở trang ${guide}.`,
    ])}
    <h2>2. Nhập gì, vào cột nào</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Cột ở trang Kế hoạch</th>
          <th scope="col">Cách nhập</th>
        </tr>
      </thead>
      <tbody>
        ${UNIT_COLUMNS.map(([fields, text]) => row(headingsOf(fields), text))}
      </tbody>
      <tbody>
        <tr>
          <th scope="colgroup" colspan="2">Cột ở trang ${TABS.scores.name}</th>
        </tr>
        ${UNIT_SCORE_COLUMNS.map(([field, text]) => row(SHEET_HEADINGS[field].heading, text))}
      </tbody>
    </table>
    <h2>3. Ô nào nhập được, ô nào đã khóa</h2>
    ${listed('ul', [
      html`Trang ${plan}: <span class="open"></span> ô nền trắng nhập được; <span class="locked"></span> ô nền xám (nội
        dung kế hoạch, ô tự tính) đã khóa.`,
      html`Trang ${scores}: <span class="score"></span> ô nền vàng nhập được; các ô khác đã khóa.`,
      html`Thấy chỗ đã khóa chưa đúng thì báo cho nơi nhận, không tự sửa.`,
      html`Không chèn, xóa dòng hoặc cột, không gộp ô, không xóa dòng "Mã tệp" ở trang ${guide}.`,
    ])}
    <h2>4. Hay gặp</h2>
    ${listed('ul', [
      html`Ngày không được nhận: ghi đủ ngày/tháng/năm, ví dụ 30/06/2021; chưa rõ ngày thì để trống.`,
      html`Đổi tên tệp, lọc hay ẩn dòng đều không ảnh hưởng.`,
      html`Đã gửi rồi mà có số liệu mới: sửa vào chính tệp ấy, lưu và gửi lại.`,
      html`Bản in đã ký hoặc bản PDF chỉ gửi kèm, không thay được tệp Excel.`,
    ])} `;
  return document(title, STYLE, body);
}

const row = (heading: string, text: string): Html =>
  html`<tr>
    <th scope="row">${heading}</th>
    <td>${text}</td>
  </tr>`;

import { COORDINATED_TAB, TABS } from '../../workbook/tab-ids';
import { headingsOf } from '../../workbook/tabs/guide-page';
import { UNIT_COLUMNS } from '../../workbook/tabs/unit-guide';
import { document, html, listed, name } from './page';

const STYLE = `
body { font-size: 10.5pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; }
th, td { border: 1px solid #8a8a8a; padding: 1mm 2mm; text-align: left; vertical-align: top; }
th { background: #f0f0f0; }
tbody th { width: 34%; }
h2 { margin: 4mm 0 1.5mm; }
.open, .locked { display: inline-block; width: 9mm; height: 4mm; border: 1px solid #8a8a8a; vertical-align: -0.6mm; }
.open { background: #fff; }
.locked { background: #d9d9d9; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`;

/**
 * For units that fill in a file they were sent, in whatever program: one printed A4 page. What is said of the columns is what stands in the
 * file itself; day and receiver stand there too, as they differ from file to file.
 */
export function unitPage(): string {
  const title = 'Hướng dẫn nhập báo cáo cho đơn vị';
  const guide = name(TABS.guide.name);
  const plan = name(TABS.plan.name);
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
      html`In để trình ký nếu cần: mở trang ${plan}, nhấn Ctrl+P. Khổ giấy, tiêu đề và chỗ ký đã đặt sẵn.`,
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
        ${UNIT_COLUMNS.map(
          ([fields, text]) =>
            html`<tr>
              <th scope="row">${headingsOf(fields)}</th>
              <td>${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>3. Ô nào nhập được, ô nào đã khóa</h2>
    ${listed('ul', [
      html`<span class="open"></span> Ô nền trắng: nhập được.`,
      html`<span class="locked"></span> Ô nền xám: nội dung kế hoạch và ô tự tính, đã khóa. Thấy chỗ chưa đúng thì báo
        cho nơi nhận, không tự sửa.`,
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

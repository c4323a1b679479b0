import { OFFICE_JS } from './content-policy';

/** What the guide speaks of. `baseUrl`: address of the site without a slash at its end. */
export type GuideFacts = { baseUrl: string; officeJs: string; version: string; id: string };

/**
 * The installation guide for an office's IT staff: one printed A4 page in Vietnamese, as HTML. Ways: Microsoft's documentation of
 * deploying add-ins, including what it says they cannot do.
 */
export function installationGuide({ baseUrl, officeJs, version, id }: GuideFacts): string {
  const { hostname, host } = new URL(baseUrl);
  const office = new URL(officeJs);
  const ownOffice = officeJs !== OFFICE_JS;
  const officeLine = ownOffice
    ? `Office.js lấy từ <code>${officeJs}</code>. Microsoft không hỗ trợ bản sao nội bộ: sau mỗi lần chép bản mới phải thử lại trong Excel.`
    : `Máy người dùng phải mở được <code>https://${office.host}</code> (thư viện Office.js của Microsoft).`;
  const folder = `/var/www/bao-cao-cchc${new URL(`${baseUrl}/`).pathname}`;
  // A line may break between words, never within the key or the GUID.
  const register = (rest: string): string =>
    `<div class="cmd">reg add <span>"HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${id}}"</span> <span>${rest} /f</span></div>`;
  const blocked = [...new Set([office.host, host])].map((name) => `<code>${name}</code>`).join(' hoặc ');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Hướng dẫn cài đặt Báo cáo CCHC ${version}</title>
<style>
@page { size: A4; margin: 15mm 15mm 12mm; }
body { font: 9.5pt/1.33 'Segoe UI', 'Noto Sans', sans-serif; margin: 0 auto; max-width: 180mm; }
h1 { font-size: 15pt; margin: 0 0 2mm; }
h2 { font-size: 11pt; margin: 3mm 0 1mm; }
p, ul, ol { margin: 0 0 1.5mm; }
ul, ol { padding-left: 5mm; }
code, .cmd { font: 8.5pt Consolas, 'Noto Sans Mono', monospace; overflow-wrap: anywhere; }
.cmd { font-size: 7.5pt; padding-left: 5mm; text-indent: -5mm; }
.cmd:last-of-type { margin-bottom: 1.5mm; }
.cmd span { white-space: nowrap; }
</style>
</head>
<body>
<main>
<h1>Cài đặt phần bổ trợ Báo cáo CCHC ${version}</h1>
<p>Dành cho cán bộ công nghệ thông tin. Cần Excel 2021, 2024, Microsoft 365 hoặc Excel trên web; trên Windows cần thêm Microsoft Edge WebView2 Runtime (Windows 11 có sẵn). Dữ liệu trong sổ không rời khỏi máy người dùng: máy chủ chỉ phát các tệp của phần bổ trợ, không có cơ sở dữ liệu; xem <code>SECURITY.md</code>.</p>

<h2>1. Dựng trang web tại ${baseUrl}/</h2>
<ol>
<li>Chép tất cả các tệp trong thư mục <code>site</code> lên máy chủ ${hostname}. <b>nginx:</b> chép vào <code>${folder}</code>, dùng <code>may-chu/nginx.conf</code>. <b>IIS 10:</b> chép vào thư mục mà IIS phát tại địa chỉ trên, cùng với <code>may-chu/web.config</code>.</li>
<li>Máy chủ phải có HTTPS với chứng chỉ mà máy người dùng tin cậy và bật TLS 1.2. Không thêm X-Frame-Options. Nếu cùng tên máy chủ còn trang chỉ chạy http thì xóa dòng Strict-Transport-Security.</li>
<li>${officeLine}</li>
<li>Thử: mở <code>${baseUrl}/taskpane.html</code> bằng trình duyệt; trang phải hiện "Hãy mở trong Excel".</li>
<li>Hướng dẫn để gửi đi: <code>${baseUrl}/assets/huong-dan/index.html</code> (cán bộ sử dụng) và <code>don-vi.html</code> cùng chỗ (đơn vị nhập số liệu).</li>
</ol>

<h2>2. Có Microsoft 365: quản trị viên cài cho mọi người</h2>
<p>Vào <code>https://admin.microsoft.com</code> → Cài đặt → Ứng dụng tích hợp (Integrated apps) → Tải lên ứng dụng tùy chỉnh → Phần bổ trợ Office → chọn <code>manifest.xml</code>, hoặc nhập địa chỉ <code>${baseUrl}/manifest.xml</code> (cùng nội dung, nên có sẵn trong <code>site</code>) → chọn người dùng hoặc nhóm. Thẻ <b>CCHC</b> hiện trên dải băng, có khi phải chờ đến 24 giờ.</p>

<h2>3. Không có Microsoft 365: chọn một trong ba cách</h2>
<p><b>Cách A. Thư mục chia sẻ (Excel trên Windows).</b> Tạo thư mục chia sẻ, ví dụ <code>\\\\may-chu\\cchc</code>, mọi người được đọc; chép <code>manifest.xml</code> vào đó. Khai báo thư mục cho từng máy bằng chính sách nhóm, hoặc chạy trong Command Prompt hay PowerShell với tài khoản của người dùng:</p>
${['/v Id /d "{' + id + '}"', '/v Url /d "\\\\may-chu\\cchc"', '/v Flags /t REG_DWORD /d 1'].map(register).join('\n')}
<p>hoặc trong Excel: Tệp → Tùy chọn → Trung tâm Tin cậy → Danh mục Phần bổ trợ Tin cậy. Mở lại Excel → Chèn → Phần bổ trợ của tôi → Thư mục chia sẻ → Báo cáo CCHC. Microsoft ghi cách này dành cho thử nghiệm; không có trên Mac.</p>
<p><b>Cách B. SharePoint Server của cơ quan.</b> Tải <code>manifest.xml</code> lên danh mục ứng dụng (App Catalog) → Ứng dụng cho Office. Người dùng mở Chèn → Phần bổ trợ của tôi → Tổ chức của tôi. Cách này không hiện thẻ CCHC trên dải băng; khung tác vụ vẫn đủ chức năng. Không có trên Mac.</p>
<p><b>Cách C. Từng máy tự nạp.</b> Excel trên web: Phần bổ trợ → Phần bổ trợ khác → Tải lên phần bổ trợ của tôi → <code>manifest.xml</code>. Mac: chép <code>manifest.xml</code> vào <code>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef</code> rồi mở lại Excel.</p>

<h2>4. Máy không chạy được phần bổ trợ (Excel 2010–2019, WPS, LibreOffice)</h2>
<p>Gửi các tệp mẫu trong <code>site/mau</code>: sổ tự kiểm tra ô nhập và tự tính. Nơi nhận ghi tên địa phương, cơ quan và số quyết định ở trang <b>Thông tin</b> trước khi nhập, nhờ đó các sổ được phân biệt khi gộp.</p>

<h2>5. Nâng cấp, gỡ bỏ, khi không mở được</h2>
<ul>
<li><b>Nâng cấp:</b> chép thư mục <code>site</code> mới đè lên bản cũ, thay cả tệp đã lấy từ <code>may-chu</code> bằng tệp của bản mới (chỗ nào đã tự sửa thì sửa lại; nginx phải nạp lại cấu hình); người dùng mở lại khung là có bản mới. Chỉ khi nút trên dải băng thay đổi mới cần nạp lại <code>manifest.xml</code>; mã của phần bổ trợ giữ nguyên.</li>
<li><b>Gỡ bỏ:</b> xóa manifest khỏi danh mục. Sổ đã tạo vẫn dùng được.</li>
<li><b>"Chưa kết nối được với Excel":</b> mạng đang chặn ${blocked}. Mở ở tường lửa${ownOffice ? '' : '; không mở được địa chỉ của Microsoft thì đóng gói lại với <code>--office-js</code>'}.</li>
<li><b>Khung nói không chạy được trên máy này:</b> cài WebView2 Runtime, cập nhật Excel, hoặc dùng tệp mẫu (mục 4). <b>Lỗi khác:</b> mở <b>Chẩn đoán</b> ở cuối khung, bấm <b>Sao chép</b> rồi gửi cho bộ phận hỗ trợ.</li>
<li><b>Excel báo phần bổ trợ bị chặn:</b> bật "Trải nghiệm được kết nối tùy chọn" trong quyền riêng tư của Office, hoặc cài theo mục 2.</li>
</ul>
</main>
</body>
</html>
`;
}

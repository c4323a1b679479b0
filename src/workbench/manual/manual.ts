import { SHEET_HEADINGS as COLUMNS } from '../../domain/par-index/score-sheet';
import { SCORE_STEPS as STEPS } from '../../domain/par-index/workflow';
import { vi } from '../../locales';
import { checkView as check } from '../../locales/vi/pane-check';
import { help } from '../../locales/vi/pane-help';
import { importView } from '../../locales/vi/pane-import';
import { shareView as share } from '../../locales/vi/pane-share';
import { scoresView as scores } from '../../locales/vi/pane-par-index';
import { report } from '../../locales/vi/report';
import { OPTION_HEADINGS, RANKING_HEADINGS } from '../../workbook/par-index/headings';
import { TABS } from '../../workbook/tab-ids';
import { CHARTS } from '../../workbook/tabs/charts-choice';
import { document, html, listed, name, type Html } from './page';

/** The pictures of the manual by the name of their file, and what is to be seen. `wide`: the whole window, else the pane. */
export const PICTURES = {
  'bat-dau': { wide: false, alt: 'Khung tác vụ trên sổ trống: danh sách mẫu kế hoạch và nút nạp mẫu' },
  'ke-hoach': { wide: true, alt: 'Trang Kế hoạch đã nạp mẫu, khung tác vụ ở bên phải' },
  'gui-di': { wide: false, alt: 'Phần Gửi đi: chọn kỳ, chọn đơn vị, tạo tệp' },
  'nhan-ve': { wide: false, alt: 'Phần Nhận về: các thay đổi sẽ ghi và chỗ cần quyết định' },
  'kiem-tra': { wide: false, alt: 'Danh sách những chỗ cần xem lại, mỗi chỗ có nút sửa' },
  'xem-truoc': { wide: false, alt: 'Xem trước các ô sẽ được ghi lại trước khi sửa' },
  'tong-hop': { wide: false, alt: 'Số liệu chính và biểu đồ của kỳ đang chọn' },
  'bieu-do': { wide: true, alt: 'Trang Biểu đồ trong sổ làm việc' },
  'cham-diem': { wide: true, alt: 'Trang Chấm điểm với phiếu của một đơn vị, khung Chỉ số CCHC ở bên phải' },
  'cham-diem-buoc': { wide: false, alt: 'Phần Phiếu của các đơn vị: chọn bước, chọn đơn vị, ghi người thực hiện' },
  'khoang-cach': {
    wide: false,
    alt: 'Khoảng cách của một đơn vị đến ba vị trí dẫn đầu: còn thiếu mấy điểm, lấy ở tiêu chí nào',
  },
  'bieu-do-chi-so': { wide: true, alt: 'Biểu đồ điểm theo lĩnh vực và biểu đồ xếp hạng Chỉ số CCHC trong sổ' },
  in: { wide: false, alt: 'Phần In và tài liệu họp: kết quả kiểm tra trang in và các trang của tài liệu' },
} as const satisfies Record<string, { wide: boolean; alt: string }>;
export type PictureName = keyof typeof PICTURES;

const STYLE = `
.beside { display: grid; grid-template-columns: 1fr 58mm; column-gap: 6mm; align-items: start; break-inside: avoid; }
.row { display: flex; gap: 6mm; }
.row figure { flex: 0 0 58mm; }
figure { margin: 0 0 3mm; break-inside: avoid; }
img { display: block; width: 100%; height: auto; border: 1px solid #c8c8c8; }
figcaption { font-size: 9pt; color: #555; }
h2 { border-top: 1px solid #c8c8c8; padding-top: 3mm; }
nav ol { columns: 2; }
@media screen and (max-width: 600px) { .beside, .row { display: block; } nav ol { columns: 1; } }
@media print { nav { display: none; } }
`;

const { pane } = vi;
const { nav, start, summary, notice } = pane;

type Part = { id: string; title: string; text: readonly Html[]; pictures: readonly PictureName[] };

/** The steps of the work in their order. Whatever stands on the screen is taken from the pane's own words. */
const PARTS: readonly Part[] = [
  {
    id: 'bat-dau',
    title: `${nav.start}: nạp kế hoạch`,
    text: [
      html`Mở sổ làm việc, chọn thẻ ${name('CCHC')} trên dải băng rồi bấm ${name(nav.start)}.`,
      html`Chọn mẫu, xem trước các trang sẽ được thêm, bấm ${name(start.load)}. Mẫu có nhãn ${name(start.sample)} để làm
      thử; lập kế hoạch của cơ quan mình thì chọn mẫu có nhãn ${name(start.blank)} và nhập năm.`,
      html`Đã có phụ lục kế hoạch ở tệp khác: bấm ${name(start.import)}, chọn tệp, xem lại các cột và các chỗ chưa chắc
      chắn ở ${name(importView.title)} rồi nạp. Tệp nguồn không bị sửa.`,
      html`Nạp nhầm thì bấm ${name(notice.undo)} ở thông báo phía trên.`,
    ],
    pictures: ['bat-dau'],
  },
  {
    id: 'nhap',
    title: start.stepEnter,
    text: [
      html`Ở trang ${name(TABS.info.name)}, kiểm tra địa danh, số quyết định, người ký và chọn kỳ báo cáo.`,
      html`Ở trang ${name(TABS.plan.name)}, mỗi dòng là một nhiệm vụ có một thời hạn. Chọn Lĩnh vực và Cơ quan chủ trì
      trong danh sách; ngày ghi ngày/tháng/năm.`,
      html`Đến kỳ báo cáo, nhập Tiến độ, Ngày hoàn thành, Số văn bản, Ngày văn bản; nhiệm vụ chậm thì ghi Nguyên nhân.
      Chưa có số liệu thì để trống, không ghi 0. Trạng thái tự tính.`,
    ],
    pictures: ['ke-hoach'],
  },
  {
    id: 'gui-di',
    title: `${nav.share}: ${share.part.send}`,
    text: [
      html`Bấm ${name(nav.share)} → ${name(share.part.send)}. Chọn kỳ báo cáo và các đơn vị.`,
      html`Bấm nút ở cuối khung. Mỗi đơn vị có một tệp chỉ gồm nhiệm vụ của mình; tất cả nằm trong một tệp .zip ở thư
      mục tải về.`,
      html`Giải nén, gửi mỗi đơn vị một tệp, kèm <a href="don-vi.html">hướng dẫn một trang cho đơn vị</a>. Đơn vị nhập
        bằng Excel 2010 trở lên, WPS hay LibreOffice, không cần phần bổ trợ.`,
    ],
    pictures: ['gui-di'],
  },
  {
    id: 'nhan-ve',
    title: `${nav.share}: ${share.part.receive}`,
    text: [
      html`Bấm ${name(share.part.receive)}, thả vào khung các tệp (hoặc cả thư mục) đơn vị gửi về. Tên tệp thế nào cũng
      được.`,
      html`Xem mọi thay đổi trước khi ghi: tệp nào không nhận và vì sao, ô nào đổi, đơn vị nào chưa nộp.`,
      html`Chỗ các tệp nói khác nhau nằm ở ${name(share.receive.questions(1).replace(' (1)', ''))}: chọn giá trị cho
      từng chỗ, hoặc một cách chung ở ${name(share.receive.rule)}.`,
      html`Bấm ${name(share.receive.apply)}. Hoàn tác được trong một bước; mỗi thay đổi có một dòng ở trang
      ${name(TABS.log.name)}.`,
    ],
    pictures: ['nhan-ve'],
  },
  {
    id: 'kiem-tra',
    title: `${nav.check}: xem và sửa`,
    text: [
      html`Bấm ${name(nav.check)}. Danh sách tự cập nhật khi sửa trong bảng. Bấm vào một mục để tới ô.`,
      html`${name(check.severity.error)}: dòng chưa tổng hợp được, phải sửa. ${name(check.severity.warning)}: cần xem
      lại. ${name(check.severity.info)}: chương trình vẫn hiểu, chỉ cần biết.`,
      html`${name(check.why)} giải thích và nêu ví dụ. Nút ${name(check.fix)}: sửa một ô; nút ${name(check.look)}: xem
      trước khi ghi. Nút ở cuối khung: sửa mọi chỗ chắc chắn.`,
      html`Để như vậy là đúng thì bấm ${name(check.ignore)} và ghi lý do. Mức độ của từng quy tắc chọn ở trang
      ${name(TABS.rules.name)}.`,
    ],
    pictures: ['kiem-tra', 'xem-truoc'],
  },
  {
    id: 'tong-hop',
    title: `${nav.summary}: số liệu và biểu đồ`,
    text: [
      html`Bấm ${name(nav.summary)}, chọn ${name(summary.period)}. Số liệu của kỳ hiện ngay trong khung, chưa ghi gì vào
      sổ.`,
      html`Ở ${name(summary.options.title)}: cách tính đến hạn, tỷ lệ dùng để xếp hạng, biểu đồ và thứ tự.`,
      html`Bấm ${name(summary.fill)}. Các bảng tổng hợp là công thức, tự tính lại cả trên máy không có phần bổ trợ.`,
      html`Gửi báo cáo xong, bấm ${name(summary.closePart.close)}: số liệu lúc chốt được giữ lại, mọi thay đổi về sau
      được liệt kê.`,
    ],
    pictures: ['tong-hop', 'bieu-do'],
  },
  {
    id: 'bang-them',
    title: summary.tables.title,
    text: [
      html`Ở phần ${name(nav.summary)}, mục ${name(summary.tables.title)}: bấm ${name(summary.tables.procedures)},
      ${name(summary.tables.indicators)} hoặc ${name(summary.tables.initiatives)}. Mỗi bảng là một trang mới của sổ.`,
      html`${name(TABS.procedures.name)}: mỗi dòng là số hồ sơ của một đơn vị trong một kỳ, nhập theo biểu 06. Sang kỳ
      mới, bấm ${name(summary.tables.more)}. Chọn công thức tính tỷ lệ đúng hạn ở đầu trang.`,
      html`${name(TABS.indicators.name)}: Kế hoạch năm ghi ≥ 95%, ≤ 3 hoặc 95–100%; Kết quả là một số theo đơn vị tính.
      Tỷ lệ và đánh giá tự tính.`,
      html`${name(TABS.initiatives.name)}: mỗi dòng là một sáng kiến; chọn lĩnh vực và trạng thái trong danh sách.`,
    ],
    pictures: [],
  },
  {
    id: 'nam-truoc',
    title: summary.lastYear.title,
    text: [
      html`Ở phần ${name(nav.summary)}, mục ${name(summary.lastYear.title)}: bấm ${name(summary.lastYear.choose)} và
      chọn sổ làm việc của năm trước. Tệp ấy chỉ được đọc.`,
      html`Xem các tỷ lệ đọc được, rồi bấm ${name(summary.fill)}: các tỷ lệ được ghi vào trang
      ${name(TABS.byPeriod.name)}, cạnh tỷ lệ năm nay.`,
    ],
    pictures: [],
  },
  {
    id: 'cham-diem',
    title: `${scores.title}: chấm điểm, thẩm định, xếp hạng`,
    text: [
      html`Ở phần ${name(nav.summary)}, mục ${name(summary.tables.title)}, bấm ${name(summary.tables.scores)}. Bấm
      ${name(scores.none.sample)} để làm thử rồi sửa lại theo quyết định của cơ quan ở trang
      ${name(TABS.criteria.name)}, hoặc ${name(scores.none.lastYear)}.`,
      html`Ở trang ${name(TABS.scores.name)}, mỗi đơn vị có một phiếu. Ô nền vàng là ô nhập ở bước đang làm;
      ${name(COLUMNS.self.heading)} ghi sẵn theo quy tắc của tiêu chí. Số liệu sổ đã có (nhiệm vụ, TTHC, nộp báo cáo)
      được ghi sẵn, nguồn ghi ở cột bên phải.`,
      html`Gửi phiếu và nhận về bằng ${name(nav.share)} như phần 3 và 4: tệp của mỗi đơn vị có phiếu của mình. Chỉ nhận
      về phần đơn vị nhập, không nhận điểm thẩm định.`,
      html`Đơn vị nộp xong: ở ${name(scores.sheets.title)}, chọn ${name(STEPS.lock.name)}, chọn các đơn vị, ghi
      ${name(scores.sheets.by)} rồi bấm nút. Ô tự chấm khóa lại, ô thẩm định mở ra; trang ${name(TABS.log.name)} ghi giờ
      và người thực hiện.`,
      html`Nhập ${name(COLUMNS.appraised1.heading)}; khác điểm tự chấm thì ghi ${name(COLUMNS.appraisalNote.heading)}.
      Xong thì thực hiện bước ${name(STEPS.appraise.name)}. Đơn vị chưa thống nhất: gửi lại phiếu để ghi
      ${name(COLUMNS.explanation.heading)}, nhận về, thực hiện bước ${name(STEPS.explain.name)}, rồi nhập
      ${name(COLUMNS.appraised2.heading)}.`,
      html`Thực hiện bước ${name(STEPS.finish.name)}. Nhầm thì bấm ${name(notice.undo)}, hoặc dùng bước
      ${name(STEPS.returnToUnit.name)}, ${name(STEPS.reopen.name)}.`,
      html`Trang ${name(TABS.ranking.name)} xếp trong từng nhóm; các mức xếp loại ở bảng bên phải,
      ${name(RANKING_HEADINGS.lastYear.heading)} và ${name(RANKING_HEADINGS.group.heading)} nhập được.`,
      html`Ở trang ${name(TABS.gap.name)}, chọn đơn vị và nhập kết quả của địa phương, đơn vị khác: trang cho biết còn
      thiếu bao nhiêu điểm để đứng thứ ba và lấy ở tiêu chí nào. Thử số liệu khác ở cột
      ${name(OPTION_HEADINGS.assumed.heading)}, phiếu thật không đổi.`,
      html`Bấm ${name(summary.fill)}: trang ${name(TABS.charts.name)} có thêm hai biểu đồ
      ${name(CHARTS['par-areas'].label)} và ${name(CHARTS['par-ranking'].label)}; ${report.part.title} có bảng và biểu
      đồ xếp hạng.`,
    ],
    pictures: ['cham-diem', 'cham-diem-buoc', 'khoang-cach', 'bieu-do-chi-so'],
  },
  {
    id: 'in',
    title: summary.printPart.title,
    text: [
      html`Ở cuối phần ${name(nav.summary)}, bấm ${name(summary.printPart.check)} để biết trang nào in sai khổ, thiếu lề
      hay bị tràn; bấm ${name(summary.printPart.mend)} để đặt lại.`,
      html`Chọn các trang cần cho cuộc họp rồi bấm ${name(summary.printPart.pack)}: một sổ mới mở ra, có bìa và mục lục.
      Nhấn Ctrl+P, chọn In toàn bộ sổ làm việc.`,
    ],
    pictures: ['in'],
  },
  {
    id: 'bao-cao',
    title: report.part.title,
    text: [
      html`Ở cuối phần ${name(nav.summary)}, bấm ${name(report.part.make)}: báo cáo của kỳ đang chọn tải về thành tệp
      .docx, có lời văn kèm số liệu, bảng, biểu đồ và phụ lục.`,
      html`Mở bằng Word, bổ sung những chỗ ghi … và tô vàng, đọc lại rồi trình ký.`,
      html`Muốn đổi lời văn: bấm ${name(report.part.texts)}, sửa ở trang ${name(TABS.reportTexts.name)}, rồi lập lại báo
      cáo.`,
    ],
    pictures: [],
  },
];

/** The manual for people who use the pane: one page of HTML that prints on A4, with pictures beside it (`<name>.png`). */
export function manualPage(): string {
  const title = `Hướng dẫn sử dụng ${pane.app.name}`;
  const body = html`<h1>${title}</h1>
    <p>
      Theo dõi, kiểm tra và tổng hợp kế hoạch cải cách hành chính ngay trong Excel. Cần Excel 2021 trở lên, Microsoft
      365 hoặc Excel trên web. Các hình chụp trên trang thử của phần bổ trợ, với dữ liệu mẫu; trong Excel, khung nằm ở
      bên phải như vậy.
    </p>
    <nav aria-label="Mục lục">
      ${listed(
        'ol',
        PARTS.map(({ id, title: part }) => html`<a href="#${id}">${part}</a>`),
      )}
    </nav>
    ${PARTS.map(partHtml)}
    <h2 id="tro-giup">${help.trouble.title}</h2>
    <p>
      Dấu ? cạnh mỗi lựa chọn mở phần giải thích. Ở cuối khung: ${name(pane.app.help)} xem lại ba bước và tài liệu này;
      ${name(pane.app.diagnostics)} có thông tin để gửi cho bộ phận hỗ trợ, không kèm nội dung ô.
    </p> `;
  return document(title, STYLE, body);
}

function partHtml({ id, title, text, pictures }: Part, index: number): Html {
  const [first, ...more] = pictures.filter((picture) => !PICTURES[picture].wide);
  const wide = pictures.filter((picture) => PICTURES[picture].wide);
  const words = html`<div>${listed('ol', text)}</div>`;
  const one = first !== undefined && more.length === 0;
  const row =
    first !== undefined && more.length > 0 ? [html`<div class="row">${[first, ...more].map(figure)}</div>`] : [];
  return html`<section>
    <h2 id="${id}">${index + 1}. ${title}</h2>
    ${one ? html`<div class="beside">${words}${figure(first)}</div>` : words} ${[...row, ...wide.map(figure)]}
  </section>`;
}

const figure = (picture: PictureName): Html =>
  html`<figure><img src="${picture}.png" alt="${PICTURES[picture].alt}" loading="lazy" /></figure>`;

import type { ProblemKind } from '../../domain/report/compose';

/** Where a text stands, what it says, and names that look like it. */
type ProblemFacts = { place: string; text: string; near: readonly string[] };

const meant = (near: readonly string[]): string =>
  near.length === 0 ? '' : ` Có phải là: ${near.map((name) => `{${name}}`).join(', ')}?`;

/** What the pane and the command line say of the narrative report. */
export const report = {
  /** "Mẫu báo cáo, ô B7". */
  place: (tab: string, cell: string) => `${tab}, ô ${cell}`,
  usualTexts: 'lời văn có sẵn',
  problems: {
    'unknown-field': ({ place, text, near }: ProblemFacts) =>
      `${place}: không có trường {${text}}.${meant(near)} Báo cáo để nguyên chữ này và tô vàng.`,
    'unclosed-field': ({ place, text }: ProblemFacts) => `${place}: thiếu dấu } sau "{${text}".`,
    'block-in-line': ({ place, text }: ProblemFacts) =>
      `${place}: {${text}} là bảng, biểu đồ hoặc danh sách nên phải đứng riêng một dòng.`,
    'unknown-condition': ({ place, text }: ProblemFacts) =>
      `${place}: chưa hiểu điều kiện "${text}", nên đoạn này luôn được in. Hãy ghi "có" hoặc "không có" kèm tên một trường, ví dụ: có quá hạn.`,
    'unknown-place': ({ place, text }: ProblemFacts) =>
      text === ''
        ? `${place}: chưa chọn mục, nên đoạn này không được in.`
        : `${place}: không có mục "${text}", nên đoạn này không được in. Hãy chọn mục trong danh sách.`,
  } satisfies Record<ProblemKind, (facts: ProblemFacts) => string>,
  open: (count: number) =>
    count === 0
      ? 'Báo cáo không còn chỗ nào để trống.'
      : `Còn ${count} chỗ sổ chưa có số liệu, ghi là … và tô vàng; cần bổ sung trước khi trình ký.`,
  noPictures: (count: number) => `Báo cáo không có ${count} biểu đồ; số liệu vẫn đủ trong các bảng.`,
  outdated:
    'Các trang tổng hợp của sổ đang hiện kỳ khác hoặc chưa cập nhật; hãy tổng hợp kỳ này để số trên sổ khớp với báo cáo.',
  closing: {
    open: 'Kỳ này chưa chốt số liệu.',
    closed: (on: string) => `Kỳ này đã chốt số liệu ngày ${on}.`,
    late: (count: number) =>
      `Sau khi chốt có ${count} thay đổi; báo cáo lập theo số liệu hiện nay, có thể khác số đã chốt.`,
  },
  /** `tabs`: on which sheets they are, with how many. */
  errors: (count: number, tabs: readonly (readonly [tab: string, count: number])[]) =>
    `Sổ còn ${count} lỗi (${tabs.map(([tab, own]) => `${tab} ${own}`).join(', ')}); nên kiểm tra, sửa rồi lập lại báo cáo.`,
  /** The pane's part of the summary view. */
  part: {
    title: 'Báo cáo Word',
    intro:
      'Lập "Báo cáo công tác CCHC" của kỳ này thành tệp .docx: lời văn kèm số liệu, bảng, biểu đồ, phụ lục, trình bày theo Nghị định 30/2020/NĐ-CP. Chỗ chưa có số liệu được tô vàng để bổ sung.',
    make: 'Lập báo cáo',
    texts: 'Sửa lời văn',
    textsHint: 'Lời văn ở trang Mẫu báo cáo của sổ; sửa xong thì lập lại báo cáo.',
    noDownload:
      'Excel trên máy này không cho tải tệp từ ngăn phần bổ trợ. Hãy mở sổ bằng Excel trên web hoặc Excel cho Windows để lập báo cáo.',
    saved: (file: string) => `Đã lập báo cáo, tải về tệp: ${file}`,
  },
  /** The command line. */
  cli: {
    written: (file: string) => `Đã ghi báo cáo: ${file}`,
    noBrowser: (variable: string) =>
      `Để có biểu đồ, cần Edge, Chrome hoặc Chromium trên máy này, hoặc đường dẫn tới chương trình ấy trong biến môi trường ${variable}.`,
    outdated: (period: string) =>
      `Các trang tổng hợp của sổ đang hiện kỳ khác hoặc chưa cập nhật; số trên sổ sẽ khớp với báo cáo sau lệnh fill --period ${period}.`,
  },
};

export type ReportWords = typeof report;

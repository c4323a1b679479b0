// How large the pane's scripts may be, gzipped: what people wait for before the pane is there, and each part that comes when needed.

const KB = 1024;

/** Scripts before the pane shows the workbook's state, together. */
const FIRST_LOAD = 180 * KB;
/** Each other script, by name: the first row that fits counts. All of them together: `LATER`. */
const CHUNKS = [
  { what: 'câu chữ một ngôn ngữ', file: /^(en|[a-z-]+-(vi|en))\./, limit: 16 * KB },
  {
    what: 'một trang của khung',
    file: /^(check|share|summary|scores|report-card|import-view|help|diagnostics)\./,
    limit: 26 * KB,
  },
  { what: 'ghi tệp Word', file: /^docx-package\./, limit: 90 * KB },
  { what: 'một thao tác', file: /^[a-z-]+\./, limit: 32 * KB },
  // What several of them need; webpack gives it a number.
  { what: 'phần dùng chung', file: /^\d+\./, limit: 60 * KB },
];
const LATER = 700 * KB;

const inKB = (bytes) => `${(bytes / KB).toFixed(1).padStart(6)} kB`;

/**
 * Compares scripts ({ file, gzip } in bytes) with what they may be. `lines`: a table of all of them, in Vietnamese as other programs print, with a
 * verdict where there is no problem; `problems`: one sentence in
 * Vietnamese for each that is too large.
 */
function sizeReport({ first, later }) {
  const total = (scripts) => scripts.reduce((sum, { gzip }) => sum + gzip, 0);
  const sorted = [...later].sort((a, b) => b.gzip - a.gzip);
  const rows = sorted.map(({ file, gzip }) => ({
    file,
    gzip,
    ...CHUNKS.find((row) => row.file.test(file)),
    name: file,
  }));
  const problems = [
    ...(first.length === 0 ? ['Không tìm thấy tệp mã nào trong dist/taskpane.html.'] : []),
    ...(total(first) > FIRST_LOAD ? [`Lần tải đầu của khung tác vụ vượt ${inKB(FIRST_LOAD).trim()}.`] : []),
    ...rows
      .filter(({ gzip, limit }) => gzip > limit)
      .map(({ name, limit }) => `Tệp ${name} vượt ${inKB(limit).trim()}.`),
    ...(total(later) > LATER ? [`Các phần tải khi cần vượt tổng cộng ${inKB(LATER).trim()}.`] : []),
  ];
  return {
    lines: [
      ...first.map(({ file, gzip }) => `${inKB(gzip)}             ${file}`),
      `${inKB(total(first))} ≤ ${inKB(FIRST_LOAD)} lần tải đầu`,
      '',
      ...rows.map(({ name, gzip, limit, what }) => `${inKB(gzip)} ≤ ${inKB(limit)} ${name} (${what})`),
      `${inKB(total(later))} ≤ ${inKB(LATER)} tất cả các phần tải khi cần`,
      ...(problems.length === 0 ? ['', 'Mọi phần đều trong giới hạn.'] : []),
    ],
    problems,
  };
}

module.exports = { sizeReport };

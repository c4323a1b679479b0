import { CchcError } from '../../../src/domain/error';
import { loadDiagnosticsWords } from '../../../src/locales';
import { diagnosticsView as vi } from '../../../src/locales/vi/pane-diagnostics';
import { errorFacts } from '../../../src/taskpane/diagnostics/error-facts';
import { engineOf } from '../../../src/taskpane/diagnostics/page-facts';
import { reportOf, reportText, type Facts } from '../../../src/taskpane/diagnostics/report';
import { fakeFacts, fakeHost } from './fake-facts';

/** A local time, whatever zone the tests run in. */
const AT = new Date(2026, 10, 27, 10, 20, 5);
const PAGE = {
  ...{ engine: 'Edge (Chromium) 131.0.0.0', agent: 'Mozilla/5.0 Edg/131.0.0.0', width: 320, height: 600, scale: 1.25 },
  ...{ timeZone: 'Asia/Ho_Chi_Minh', downloads: true },
};
const FACTS: Facts = {
  addIn: { name: 'Báo cáo CCHC', version: '0.1.0', language: 'vi', madeAt: AT },
  ...{ host: fakeHost(), page: PAGE, workbook: fakeFacts() },
  errors: [{ failure: new CchcError('excel-refused', { code: 'GeneralException', notRestored: 2 }), at: AT, times: 3 }],
};

test('one line for each fact, in one order', () => {
  expect(reportText(reportOf(FACTS, vi))).toBe(`Phần bổ trợ
Tên: Báo cáo CCHC
Phiên bản: 0.1.0
Ngôn ngữ: vi
Lập lúc: 27/11/2026 10:20:05

Excel
Chương trình: Excel
Phiên bản và bản dựng: 16.0.17328.20000
Nền tảng: OfficeOnline
Ngôn ngữ hiển thị: vi-VN
Ngôn ngữ nội dung: en-US

Bộ API có trong Excel này
ExcelApi: 1.17
ExcelApiDesktop: không có

Trình duyệt của khung
Bộ máy: Edge (Chromium) 131.0.0.0
Chuỗi nhận dạng: Mozilla/5.0 Edg/131.0.0.0
Cỡ khung (px): 320 × 600
Tỷ lệ phóng: 1.25
Múi giờ: Asia/Ho_Chi_Minh
Tải tệp về từ khung: có

Giới hạn
Excel nhận mỗi lần gửi: tối đa 5 MB
Phần bổ trợ gửi mỗi lần: tối đa 3,3 MB
Số dòng của một trang: 1.048.576

Sổ làm việc
Tình trạng: có kế hoạch
Số nhiệm vụ: 30
Trang của mẫu: info, plan
Trang đang được bảo vệ: info
Trang của mẫu đang thiếu: overdue
Số trang khác: 2
Bảng KeHoach: 1.034 dòng

Lỗi gần đây
27/11/2026 10:20:05: excel-refused; code GeneralException; notRestored 2; 3 lần liên tiếp`);
});

test('what is not known says so, and the rest is there all the same', () => {
  const text = reportText(reportOf({ ...FACTS, host: null, workbook: null, errors: [] }, vi));
  expect(text).toContain('Excel\nchưa đọc được');
  expect(text).toContain('Tình trạng: chưa đọc được');
  expect(text).toContain('Múi giờ: Asia/Ho_Chi_Minh');
  expect(text).toContain('Lỗi gần đây\nChưa có lỗi nào');
});

test('a workbook that Excel does not let be read, and one that is damaged', () => {
  const stateOf = (workbook: Facts['workbook']) => reportText(reportOf({ ...FACTS, workbook }, vi));
  expect(stateOf({ kind: 'unread', code: 'cell-edit-mode' })).toContain(
    'Tình trạng: Excel không cho đọc (mã cell-edit-mode)',
  );
  const damaged = stateOf({
    ...{ kind: 'damaged', tabs: [], missing: ['plan'], tables: [], otherSheets: 0, tasks: null },
    problems: ['sheet-missing', 'table-missing'],
  });
  expect(damaged).toContain('Mã sự cố: sheet-missing, table-missing');
  expect(damaged).not.toContain('Số nhiệm vụ');
});

test('the report has the same lines in English', async () => {
  const en = reportText(reportOf(FACTS, await loadDiagnosticsWords('en')));
  const lines = (text: string) => text.split('\n').map((line) => line === '');
  expect(lines(en)).toEqual(lines(reportText(reportOf(FACTS, vi))));
  expect(en).toContain('Table KeHoach: 1,034 rows');
});

describe('of an error', () => {
  const MARKER = 'Việc mật 0912';
  const everyDetail = (value: string | number) =>
    Object.fromEntries(
      [
        ...['sheet', 'table', 'tab', 'column', 'name', 'period', 'known', 'version', 'at', 'by', 'rule', 'cells'],
        ...['file', 'parts', 'unit', 'folder', 'files', 'skipped', 'usage', 'needed', 'code', 'reason', 'row', 'value'],
      ].map((key) => [key, value]),
    );

  test('no text of a cell, a sheet or a file is told', () => {
    const cause = Object.assign(new Error(MARKER), {
      debugInfo: { errorLocation: MARKER, message: MARKER, statement: MARKER, surroundingStatements: [MARKER] },
    });
    for (const value of [MARKER, 'mat.xlsx', 'bao cao', '0912345678']) {
      expect(errorFacts(new CchcError('blocked-cells', everyDetail(value), { cause }))).toEqual(['blocked-cells']);
    }
    // A number that stands in a cell is content as well.
    expect(errorFacts(new CchcError('blocked-cells', everyDetail(912345678)))).toEqual(['blocked-cells']);
  });

  test('codes, counts and places are', () => {
    const check = (error: CchcError, expected: string[]) => expect(errorFacts(error)).toEqual(expected);
    check(new CchcError('file-unreadable', { file: 'a.xlsx', reason: 'not-zip' }), [
      'file-unreadable',
      'reason not-zip',
    ]);
    check(new CchcError('too-many-rows', { sheet: 'Mật', rows: 900, most: 800 }), [
      ...['too-many-rows', 'rows 900', 'most 800'],
    ]);
    const cause = Object.assign(new Error(MARKER), { debugInfo: { errorLocation: 'Range.values' } });
    cause.stack = `Error: ${MARKER}\n    at https://cchc.example/check-work.0123456789abcdef0123.js:1:2345\n    at x (office.js:1:2)`;
    check(new CchcError('excel-refused', { code: 'InvalidArgument' }, { cause }), [
      ...['excel-refused', 'code InvalidArgument', 'Range.values', 'check-work.0123456789abcdef0123.js:1:2345'],
    ]);
  });
});

describe('the engine', () => {
  const check = (agent: string, expected: string) => test(agent, () => expect(engineOf(agent)).toBe(expected));
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0';
  check(`${chrome} Safari/537.36 Edg/131.0.2903.86`, 'Edge (Chromium) 131.0.2903.86');
  check(`${chrome} Safari/537.36`, 'Chromium 131.0.0.0');
  check(`${chrome.replace('Chrome', 'HeadlessChrome')} Safari/537.36`, 'Chromium 131.0.0.0');
  check('Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox (Gecko) 132.0');
  const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  check(`${mac} Version/17.6 Safari/605.1.15`, 'Safari (WebKit) 17.6');
  // The pane of Excel on a Mac says no more.
  check(mac, 'WebKit 605.1.15');
  test('is not guessed', () => expect(engineOf('Other/1.0')).toBe(''));
});

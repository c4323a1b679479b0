import { CchcError } from '../../src/domain/error';
import { loadImportWords, loadMessages, loadRuleWords, type Language } from '../../src/locales';
import type { ImportPreview } from '../../src/actions/import-results';
import { App } from '../../src/taskpane/app';
import { createFormat } from '../../src/taskpane/format';
import { ImportReading } from '../../src/taskpane/import/import-reading';
import { ImportTextsProvider } from '../../src/taskpane/import/import-words';
import { PaneProvider } from '../../src/taskpane/pane-context';
import { createPaneStore, type PaneStore } from '../../src/taskpane/pane-store';
import type { Route } from '../../src/taskpane/route';
import { createFake, fakeClosing, fakeFindings, fakeImportPreview, PERIODS } from './fake-actions';
import { plain, render } from './page-text';

type Fake = ReturnType<typeof createFake>;

/** The pane's page, after it has read the workbook. */
async function markup(
  route: Route,
  prepare: (fake: Fake['fake']) => void = () => {},
  language: Language = 'vi',
  work: (store: PaneStore, fake: Fake['fake']) => Promise<void> = async () => {},
) {
  const { fake, actions } = createFake();
  prepare(fake);
  const store = createPaneStore(actions, { route, year: 2026 });
  await store.start();
  await work(store, fake);
  const messages = await loadMessages(language);
  const app = (
    <App
      store={store}
      language={language}
      messages={messages}
      officeTheme={() => undefined}
      rememberLanguage={() => {}}
    />
  );
  const html = await render(app);
  await store.stop();
  return html;
}

/** What it says. */
const page = async (...parts: Parameters<typeof markup>): Promise<string> => plain(await markup(...parts));

const loaded = (fake: Fake['fake']) => {
  fake.state = fake.loadedState(PERIODS[0]!, true);
};
const clean = (fake: Fake['fake']) => {
  fake.findings = [];
  fake.state = fake.loadedState(PERIODS[0]!, false);
};

describe('the start view', () => {
  test('offers the templates with what they bring', async () => {
    const text = await page('start');
    expect(text).toContain('Chọn mẫu để bắt đầu');
    expect(text).toContain('Kế hoạch CCHC thị xã Hương Trà năm 2021');
    expect(text).toContain('Dữ liệu mẫu');
    expect(text).toContain('35 nhiệm vụ trong 7 lĩnh vực');
    expect(text).toContain('12 trang sẽ được thêm');
    expect(text).toContain('Nạp mẫu vào sổ này');
    expect(text).toContain('Nhập kế hoạch từ tệp .xlsx…');
  });
  test('leads from errors to the list of findings', async () => {
    const text = await page('start', loaded);
    expect(text).toContain('2 lỗi, 4 cảnh báo, 1 lưu ý.');
    // With errors left nothing is done yet but that something is there.
    expect(text).toContain('Đã có dữ liệu.');
    expect(text).not.toContain('Đã xong.');
    expect(text).toContain('Kế hoạch đã thay đổi, cần tổng hợp lại.');
    expect(text).toContain('Xem chỗ cần sửa');
  });
  test('says that everything is done', async () => {
    const text = await page('start', clean);
    expect(text).toContain('Không còn lỗi hay cảnh báo.');
    expect(text).toContain('Quý I năm 2021, số liệu chốt đến 14/03/2021: đã cập nhật.');
    expect(text).toContain('Xem biểu đồ');
  });
  test('names what is missing in a damaged workbook', async () => {
    const text = await page('start', (fake) => {
      fake.state = { kind: 'damaged', problems: [{ code: 'sheet-missing', details: { sheet: 'Kế hoạch' } }] };
    });
    expect(text).toContain('Mẫu trong sổ này chưa dùng được');
    expect(text).toContain('Kế hoạch');
    expect(text).not.toContain('sheet-missing');
    expect(text).toContain('Đọc lại');
  });
});

describe('the check view', () => {
  test('shows severity in words, place, column, task, the repair and what can be done with each finding', async () => {
    const text = await page('check', loaded);
    expect(text).toContain('Lỗi · Kế hoạch, ô D12 · Nhiệm vụ');
    expect(text).toContain('Nhiệm vụ: Nhiệm vụ thứ 2 của kế hoạch');
    expect(text).toContain('Đang là 25/03/2021 → , sẽ là 31/03/2021');
    expect(text).toContain('Chưa ghi nhiệm vụ.');
    expect(text.match(/ Vì sao\? /g)).toHaveLength(7);
    expect(text.match(/ Bỏ qua… /g)).toHaveLength(7);
    // One that is not certain is looked at first.
    expect(text.match(/ Sửa Vì sao/g)).toHaveLength(3);
    expect(text.match(/ Xem và sửa… /g)).toHaveLength(1);
    expect(text).toContain('Sửa 3 chỗ chắc chắn…');
  });
  test('groups under headings with counts', async () => {
    const text = await page('check', loaded);
    expect(text).toMatch(/Lỗi 2 mục .* Cảnh báo 4 mục .* Lưu ý 1 mục/);
  });
  test('keeps ignored findings apart and leads on when only they are left', async () => {
    const text = await page('check', (fake) => {
      fake.findings = fakeFindings(1).map((finding) => ({ ...finding, ignored: { reason: 'Đã có văn bản riêng' } }));
      loaded(fake);
    });
    expect(text).toContain('Không có gì phải sửa');
    expect(text).toContain('Đã bỏ qua 1 mục');
    expect(text).not.toContain('ô D12');
    expect(text).toContain('Sang bước Tổng hợp');
  });
  test('shows what stands in cells as letters, whatever they are, and a full cell in short', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const html = await markup('check', (fake) => {
      const [finding] = fakeFindings(7).filter(({ severity }) => severity === 'info');
      const more = { task: hostile, unit: hostile, area: hostile };
      fake.findings = [
        { ...finding!, ...more, key: 'a', value: hostile, fix: { value: `${hostile}.`, safe: true } },
        {
          ...finding!,
          ...more,
          key: 'b',
          value: `=cmd|x${'ă'.repeat(32_760)}`,
          fix: { value: '\u202Elật', safe: true },
        },
        { ...finding!, ...more, key: 'c', ignored: { reason: hostile } },
      ];
      loaded(fake);
    });
    expect(html).not.toMatch(/<img|<script>alert|onerror="/);
    expect(html.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(4);
    expect(html).toContain('=cmd|x');
    expect(html).not.toContain('ă'.repeat(501));
  });
  test('shows one page of ten thousand findings', async () => {
    const text = await page('check', (fake) => {
      fake.findings = fakeFindings(10_000);
      loaded(fake);
    });
    expect(text).toContain('Trang 1/200');
    expect(text.match(/, ô [A-Z]+\d+/g)).toHaveLength(50);
    expect(text).toContain('10.000 mục');
  });
  test('shows what a repair would write before it is made', async () => {
    const text = await page('check', loaded, 'vi', (store) =>
      store.proposeFixes({ kind: 'rule', code: 'due-differs' }),
    );
    expect(text).toContain('Xem trước khi sửa');
    expect(text).toContain('Nghĩa của các ô này chưa chắc chắn.');
    expect(text).toContain('Hạn hoàn thành (4)');
    expect(text.match(/Nhiệm vụ: Nhiệm vụ thứ \d+ của kế hoạch/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('Sửa 4 ô');
    expect(text).toContain('Quay lại, không sửa');
  });
  test('does not warn where everything is certain', async () => {
    const text = await page('check', loaded, 'vi', (store) => store.proposeFixes({ kind: 'safe' }));
    expect(text).toContain('Sửa 3 ô');
    expect(text).not.toContain('chưa chắc chắn');
  });
  test('says why nothing can be proposed', async () => {
    const text = await page('check', loaded, 'vi', (store, fake) => {
      fake.failNext.set('previewFixes safe', new CchcError('inactive-workbook'));
      return store.proposeFixes({ kind: 'safe' });
    });
    expect(text).toContain('Một sổ khác đang ở phía trước.');
    expect(text).toContain('Quay lại, không sửa');
  });
  test('praises a clean plan and leads on', async () => {
    const text = await page('check', clean);
    expect(text).toContain('Không có gì phải sửa');
    expect(text).toContain('Sang bước Tổng hợp');
  });
  test('leads to the templates where there is no plan', async () => {
    expect(await page('check')).toContain('Hãy nạp mẫu hoặc nhập kế hoạch từ tệp trước.');
  });
});

describe('what was done', () => {
  const check = (name: string, work: (store: PaneStore) => Promise<void>, expected: string) =>
    test(name, async () => expect(await page('check', loaded, 'vi', work)).toContain(expected));
  check(
    'repaired',
    (store) => store.applyFixes({ kind: 'safe' }),
    'Đã sửa 3 ô. Mỗi thay đổi có một dòng ở trang Nhật ký. Hoàn tác',
  );
  check('nothing left to repair', (store) => store.applyFixes({ kind: 'keys', keys: [] }), 'Không còn ô nào phải sửa.');
  check(
    'ignored',
    (store) => store.ignore(fakeFindings(1)[0]!.key, 'đúng'),
    'Đã bỏ qua. Lý do được ghi ở trang Quy tắc. Hoàn tác',
  );
  check('marked', (store) => store.markCells(true), 'Đã tô màu các ô cần xem lại. Hoàn tác');
  check(
    'marked as far as marks go',
    async (store) => store.tell({ kind: 'marked', unmarked: 1234, undo: null }),
    'Còn 1.234 nhiệm vụ chưa được tô',
  );
  check('printed', (store) => store.printFindings(), 'Đã ghi danh sách vào trang Kiểm tra');
  check('issued', (store) => store.issuePlan(), 'Đã chốt kế hoạch.');
  check('copied', async (store) => store.tell({ kind: 'copied', findings: 7 }), 'Đã sao chép 7 mục.');
});

describe('closing a period', () => {
  const text = (work: (store: PaneStore, fake: Fake['fake']) => Promise<void>) => page('summary', loaded, 'vi', work);
  test('asks who does it, and locks nothing', async () => {
    const open = await text(async () => {});
    expect(open).toContain('Không ô nào bị khóa.');
    expect(open).toContain('Chốt số liệu kỳ này');
    expect(open).not.toContain('So với số liệu đã chốt');
  });
  test('shows who closed it, and what was changed since', async () => {
    const closed = await text((store) => store.closePeriod({ periodId: PERIODS[0]!.id, by: 'Lê Thị Hoa' }));
    expect(closed).toContain('Đã chốt số liệu quý I năm 2021.');
    expect(closed).toContain('Lê Thị Hoa đã chốt lúc 08:30 16/06/2021.');
    expect(closed).toContain('2 thay đổi sau khi chốt');
    expect(closed).toContain('Hạn hoàn thành: (trống) → 31/03/2021');
    expect(closed).toContain('Nhiệm vụ không còn trong kế hoạch');
    expect(closed).toContain('Lúc chốt');
  });
  test('does not compare with what somebody has edited', async () => {
    const edited = await text((store, fake) => {
      fake.closing = { ...fakeClosing(PERIODS[0]!.id, 'Lê Thị Hoa'), sound: false };
      return store.refresh();
    });
    expect(edited).toContain('Bản số liệu đã chốt trong sổ bị sửa');
    expect(edited).not.toContain('thay đổi sau khi chốt');
    expect(edited).not.toContain('Lúc chốt');
  });
  test('opens it again', async () => {
    const reopened = await text(async (store) => {
      await store.closePeriod({ periodId: PERIODS[0]!.id, by: 'Lê Thị Hoa' });
      await store.reopenPeriod({ periodId: PERIODS[0]!.id, by: 'Lê Thị Hoa', reason: 'Sót số liệu' });
    });
    expect(reopened).toContain('Đã mở lại quý I năm 2021.');
    expect(reopened).toContain('Chốt số liệu kỳ này');
  });
});

describe('options of the summary', () => {
  const text = (work?: Parameters<typeof markup>[3]) => page('summary', loaded, 'vi', work);
  test('say how tasks are counted, and which charts there are', async () => {
    const shown = await text();
    expect(shown).toContain(
      'Có: nhiệm vụ đến hạn tính đến hết ngày 31/03/2021. Không: đến ngày chốt 14/03/2021. Quá hạn luôn tính đến ngày chốt.',
    );
    expect(shown).toContain('Tiến độ theo lĩnh vực');
    expect(shown).toContain('Hồ sơ TTHC theo kỳ (chưa có số liệu)');
    expect(shown).toContain('Áp dụng khi bấm nút ở cuối khung.');
  });
  test('go to the preview at once, to the workbook with the fill, and are forgotten then', async () => {
    const asked: unknown[] = [];
    await text(async (store, fake) => {
      store.wish({ counting: { byCalendar: true, ranking: 'C' } });
      store.wish({ charts: { ids: ['overdue', 'areas'], perPage: 2 } });
      await store.refresh();
      const wishes = {
        counting: { byCalendar: true, ranking: 'C' },
        charts: { ids: ['overdue', 'areas'], perPage: 2 },
      };
      expect(fake.asked.at(-1)).toEqual(wishes);
      await store.fill();
      expect(fake.asked).toContainEqual(wishes);
      await store.refresh();
      asked.push(fake.asked.at(-1), store.get().preview?.counting, store.get().preview?.charts.ids);
    });
    expect(asked).toEqual([{}, { byCalendar: true, ranking: 'C' }, ['overdue', 'areas']]);
  });
  test('offer tables, and say which came', async () => {
    expect(await text()).toContain('Thêm bảng TTHC (biểu 06)');
    expect(await text((store) => store.addTable('procedures'))).toContain(
      'Trang TTHC: đã thêm 21 dòng. Nhập số liệu rồi tổng hợp.',
    );
  });
  test('say which tables are there and lead to them; only rows that are missing can be added', async () => {
    const shown = await text((store, fake) => {
      fake.tables = {
        procedures: { tab: 'TTHC của tôi', more: true, mismatched: 3 },
        indicators: { tab: 'Chỉ tiêu', more: false, mismatched: 0 },
        initiatives: null,
      };
      return store.refresh();
    });
    expect(shown).toContain('TTHC (biểu 06). Mở trang TTHC của tôi 3 dòng của kỳ này có số liệu chưa khớp. Thêm');
    expect(shown).toContain('Đã có bảng Chỉ tiêu. Mở trang Chỉ tiêu Thêm bảng Sáng kiến');
    expect(shown).not.toContain('Thêm bảng TTHC');
    expect(shown).not.toContain('Thêm bảng Chỉ tiêu');
  });
  test('explain what is due by the calendar and not overdue', async () => {
    expect(await text()).not.toContain('Đến hạn tính theo kỳ lịch');
    const shown = await page('summary', loaded, 'vi', async (store, fake) => {
      fake.counting = { byCalendar: true, ranking: 'B' };
      fake.dueUntil = '2021-03-31';
      await store.refresh();
    });
    expect(shown).toContain(
      'Đến hạn tính theo kỳ lịch, đến hết ngày 31/03/2021; quá hạn tính đến ngày chốt 14/03/2021: 0 nhiệm vụ đến hạn chưa hoàn thành nhưng chưa quá hạn.',
    );
  });
});

describe("rates of last year's workbook", () => {
  const file = (name: string, bytes = new Uint8Array(1)) => ({ name, arrayBuffer: async () => bytes.buffer });
  const text = (work: Parameters<typeof markup>[3], language: Language = 'vi') =>
    page('summary', loaded, language, work);
  test('are asked for, looked at, and written with the next fill', async () => {
    expect(await text(undefined)).toContain('Lấy tỷ lệ B của từng kỳ từ sổ làm việc năm 2020');
    const shown = await text((store) => store.chooseLastYear(file('Kế hoạch 2020.xlsx')));
    expect(shown).toContain('Kế hoạch 2020.xlsx Đọc được tỷ lệ của 1 kỳ, trong đó 1 kỳ đã chốt số liệu.');
    expect(shown).toContain('Không có nhiệm vụ đến hạn: 6 tháng đầu năm 2021.');
    expect(shown).toContain('1 ô của trang TH kỳ sẽ được ghi Kỳ báo cáo Đang là Sẽ là Quý I năm 2021 87,5%');
    const filled = await text(async (store, fake) => {
      await store.chooseLastYear(file('Kế hoạch 2020.xlsx'));
      await store.fill();
      expect(fake.asked).toContainEqual({ lastYear: new Map([['2021-Q1', 0.875]]) });
    });
    expect(filled).toContain('lấy tỷ lệ cùng kỳ năm trước của 1 kỳ');
    expect(filled).toContain('Chọn sổ năm trước');
    expect(await text((store) => store.chooseLastYear(file('2020.xlsx')), 'en')).toContain(
      'Rates of 1 period found, 1 of them closed.',
    );
  });
  test('are left out again, and a file that cannot be used says why', async () => {
    const without = await text(async (store, fake) => {
      await store.chooseLastYear(file('2020.xlsx'));
      await store.chooseLastYear(null);
      expect(fake.asked.at(-1)).toEqual({});
    });
    expect(without).not.toContain('sẽ được ghi Kỳ báo cáo');
    const wrong = await text((store, fake) => {
      fake.failNext.set(
        'readLastYear 2019.xlsx 2021',
        new CchcError('last-year-differs', { year: 2019, wanted: 2020 }),
      );
      return store.chooseLastYear(file('2019.xlsx'));
    });
    expect(wrong).toContain(
      '2019.xlsx Tệp được chọn là kế hoạch năm 2019. Hãy chọn sổ làm việc của năm 2020 rồi thử lại.',
    );
    const gone = await text((store) =>
      store.chooseLastYear({ name: 'x.xlsx', arrayBuffer: () => Promise.reject(new Error('gone')) }),
    );
    expect(gone).toContain('không có quyền đọc tệp');
  });
});

describe('printing', () => {
  const text = (work?: Parameters<typeof markup>[3]) => page('summary', loaded, 'vi', work);
  test('asks before it looks', async () => {
    const before = await text();
    expect(before).toContain('Kiểm tra trang in');
    expect(before).not.toContain('Mở tài liệu họp');
  });
  test('says of each tab what is wrong and what to do, and offers the papers of a meeting', async () => {
    const checked = await text((store) => store.checkPrint());
    expect(checked).toContain('2 trang cần xem lại trước khi in.');
    expect(checked).toContain('2 trong 12 trang cần xem lại:');
    expect(checked).toContain('TH đơn vị');
    expect(checked).toContain('Bảng rộng 2 trang. Đặt lại trang in để vừa một trang ngang.');
    expect(checked).toContain('Dòng tiêu đề của bảng không lặp lại ở các trang sau.');
    expect(checked).toContain('Đang chọn giấy Letter, không phải A4.');
    expect(checked).toContain('Mở tài liệu họp');
    expect(checked).toContain('Quá hạn (chưa có số liệu)');
  });
  test('puts pages right, and forgets what it saw when something else is written', async () => {
    const mended = await text(async (store) => {
      await store.checkPrint();
      await store.mendPrint();
    });
    expect(mended).toContain('Các trang đều sẵn sàng để in.');
    expect(mended).toContain('12 trang đều in đúng.');
    const filled = await text(async (store) => {
      await store.checkPrint();
      await store.fill();
    });
    expect(filled).not.toContain('Mở tài liệu họp');
  });
  test('offers no mending by program of what only a person can mend', async () => {
    const narrow = await page(
      'summary',
      (fake) => {
        loaded(fake);
        fake.print = { ...fake.print, faulty: [{ tab: 'TH kỳ', flaws: [{ kind: 'small', percent: 52 }] }] };
      },
      'vi',
      (store) => store.checkPrint(),
    );
    expect(narrow).toContain('Chữ bị thu còn 52% nên khó đọc. Thu hẹp hoặc bỏ bớt cột rồi kiểm tra lại.');
    expect(narrow).not.toContain('Đặt lại trang in');
    // Errors are no reason not to print, but one to look first.
    expect(narrow).toContain('Còn 3 lỗi, số liệu in ra có thể sai; xem ở mục Kiểm tra.');
  });
  test('leaves what was done before within reach', async () => {
    const after = await text(async (store) => {
      await store.fill();
      await store.checkPrint();
    });
    expect(after).toContain(
      '2 trang cần xem lại trước khi in. Đã tổng hợp quý I năm 2021 và cập nhật biểu đồ. Hoàn tác',
    );
  });
  test('says how to print the papers that were opened', async () => {
    const opened = await text(async (store) => {
      await store.checkPrint();
      await store.openPack(['Biểu đồ']);
    });
    expect(opened).toContain('Nhấn Ctrl+P, chọn In toàn bộ sổ làm việc.');
  });
});

describe('the import view', () => {
  const file = { name: 'phu-luc.xlsx', bytes: new Uint8Array() };
  test('asks for a file', async () => {
    const text = await page('import');
    expect(text).toContain('Nhập kế hoạch từ tệp');
    expect(text).toContain('Chọn tệp .xlsx…');
    expect(text).toContain('Quay lại chọn mẫu');
  });
  test('sends people with a plan to a new workbook', async () => {
    expect(await page('import', loaded)).toContain('hãy mở một sổ mới');
  });
  test('says that loading went well, and not that the plan it loaded is in the way', async () => {
    const text = await page('import', undefined, 'vi', async (store) => {
      store.chooseSource({ file, choices: {} });
      await store.importPlan();
    });
    expect(text).toContain('Đã nạp kế hoạch từ tệp: 10 nhiệm vụ');
    expect(text).not.toContain('Sổ này đã có kế hoạch');
  });
  const reading = async (preview: ImportPreview): Promise<string> => {
    const { actions } = createFake();
    const store = createPaneStore(actions, { route: 'import', year: 2026 });
    await store.start();
    const [text, rules, words] = await Promise.all([loadImportWords('vi'), loadRuleWords('vi'), loadMessages('vi')]);
    const view = <ImportReading source={{ file, choices: {} }} preview={preview} reading={false} />;
    const pane = { store, words, format: createFormat('vi'), language: 'vi' as const, setLanguage: () => {} };
    const html = await render(
      <PaneProvider value={pane}>
        <ImportTextsProvider value={{ text, rules }}>{view}</ImportTextsProvider>
      </PaneProvider>,
    );
    await store.stop();
    return html;
  };
  test('says that a source has no plan, why, and offers nothing to load', async () => {
    const { findings, ...preview } = fakeImportPreview(file.name);
    const none = { code: 'import-no-header', severity: 'error', row: null, field: null, cell: '' } as const;
    const found = { ...findings[0]!, ...none, value: null, details: { sheets: ['Phụ lục', 'Bìa'] } };
    const html = await reading({ ...preview, areas: [], tasks: 0, findings: [found] });
    expect(plain(html)).toContain(
      'Chưa đọc được nhiệm vụ nào. Hãy xem lại các trang và các cột dưới đây, hoặc chọn tệp khác.',
    );
    expect(plain(html)).toMatch(/Không thấy bảng kế hoạch ở trang nào \(.*Phụ lục.*Bìa.*\)\. Bảng cần có dòng tiêu đề/);
    expect(html).toMatch(/<button[^>]*disabled[^>]*>Nạp 0 nhiệm vụ/);
  });
  test('shows how sheets, columns, areas and other rows are understood, and what is not certain', async () => {
    const html = await reading(fakeImportPreview(file.name));
    const shown = plain(html);
    expect(shown).toContain('Kế hoạch cải cách hành chính năm 2021. Quyết định số 1822/QĐ-UBND ngày 22/12/2020');
    expect(shown).toContain('Đọc được 10 nhiệm vụ trong 2 lĩnh vực.');
    expect(shown).toContain('Phụ lục (10 nhiệm vụ)');
    expect(shown).toContain('Không thấy dòng tiêu đề của bảng nhiệm vụ ở trang này.');
    expect(shown).toContain('Cột C Đơn vị Cần xem lại Ví dụ: Đơn vị thứ nhất; Đơn vị thứ hai');
    expect(html).toContain('aria-label="Cột C, &quot;Đơn vị&quot;, là"');
    expect(shown).toContain('Dòng 14, 5 nhiệm vụ bên dưới II. THỦ TỤC Cần xem lại');
    expect(shown).toContain('Dòng 20 (dòng cộng): Tổng cộng');
    expect(shown).toContain('Cảnh báo · Phụ lục, ô F9');
    expect(shown).toContain('Nạp 10 nhiệm vụ vào sổ này');
  });
});

describe('the summary view', () => {
  test('shows figures with what they are made of, and what will be written', async () => {
    const text = await page('summary', loaded);
    expect(text).toContain('Hoàn thành so với kế hoạch năm 46,7%');
    expect(text).toContain('14 trong 30 nhiệm vụ');
    expect(text).toContain('2 ô sẽ được ghi lại');
    expect(text).toContain('Đang là (trống) Sẽ là 31/03/2021');
    expect(text).toContain('Đang là PNV Sẽ là Phòng Nội vụ');
  });
  test('says that nothing will change where everything is up to date', async () => {
    const text = await page('summary', clean);
    expect(text).not.toContain('sẽ được ghi');
    expect(text).toContain('Các trang tổng hợp và biểu đồ đang khớp với kế hoạch.');
  });
});

test('the whole pane speaks English when asked to', async () => {
  expect(await page('start', loaded, 'en')).toContain('2 errors, 4 warnings, 1 note.');
  expect(await page('summary', loaded, 'en')).toContain('Fill summaries and charts');
  expect(await page('check', loaded, 'en')).toContain('Repair what is certain (3)…');
  expect(await page('import', undefined, 'en')).toContain('Choose an .xlsx file…');
});

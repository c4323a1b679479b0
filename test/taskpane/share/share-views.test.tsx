import { CchcError } from '../../../src/domain/error';
import { loadMessages, type Language } from '../../../src/locales';
import { App } from '../../../src/taskpane/app';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/pane-store';
import type { PickedFile } from '../../../src/taskpane/share/share-state';
import { createFake, PERIODS } from '../fake-actions';
import { TIMES, until } from '../open-store';
import { plain, render } from '../page-text';

type Fake = ReturnType<typeof createFake>['fake'];

/** The view's page once `work` is done. */
async function markup(
  work: (store: PaneStore, fake: Fake) => Promise<void> = async () => {},
  language: Language = 'vi',
  prepare: (fake: Fake) => void = (fake) => (fake.state = fake.loadedState(PERIODS[0]!, true)),
): Promise<string> {
  const { fake, actions } = createFake();
  prepare(fake);
  const store = createPaneStore(actions, { route: 'share', year: 2026, timing: TIMES });
  await store.start();
  await work(store, fake);
  const messages = await loadMessages(language);
  const html = await render(
    <App
      store={store}
      language={language}
      messages={messages}
      officeTheme={() => undefined}
      rememberLanguage={() => {}}
    />,
  );
  await store.stop();
  return html;
}

/** What it says. */
const page = async (...parts: Parameters<typeof markup>): Promise<string> => plain(await markup(...parts));

const files = (...names: string[]): PickedFile[] => names.map((name) => ({ path: name, file: new File([name], name) }));
const receive =
  (...names: string[]) =>
  async (store: PaneStore) => {
    store.share.turnTo('receive');
    await store.share.readFiles(files(...names));
    await until(() => !store.get().share.receive.stale || store.get().failures.merge !== undefined);
  };

describe('sending', () => {
  test('shows period, units with their tasks, what goes to nobody, and what can be chosen', async () => {
    const text = await page();
    expect(text).toContain('Gửi đi Nhận về');
    expect(text).toContain('Quý I năm 2021');
    expect(text).toContain('Đơn vị nhận tệp (4/4)');
    expect(text).toContain('Phường Tứ Hạ 6 nhiệm vụ');
    expect(text).toContain('Phòng Tư pháp 5 nhiệm vụ, phối hợp 1');
    expect(text.match(/không còn hoạt động vào ngày chốt số liệu/g)).toHaveLength(1);
    expect(text).toContain('2 nhiệm vụ chưa rõ đơn vị chủ trì, sẽ không nằm trong tệp nào');
    expect(text).toContain('Rà soát thủ tục hành chính Dòng 14 Xem ô');
    expect(text).toContain('Một tệp .zip có tất cả');
    expect(text).toContain('Tạo 4 tệp');
  });
  test('does not make files with a number of blank rows that no file can have', async () => {
    const html = await markup(async (store) => store.share.chooseSplit({ spareRows: '1000' }));
    expect(html).toContain('Nhập số từ 0 đến 200.');
    expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Tạo 4 tệp/);
  });
  test('offers the .zip once more', async () => {
    const text = await page((store) => store.share.split());
    expect(text).toContain('Đã tạo 4 tệp để gửi. 2 nhiệm vụ chưa rõ đơn vị chủ trì nên không nằm trong tệp nào.');
    expect(text).toContain('Đã tạo 4 tệp, Quý I năm 2021');
    expect(text).toContain('Tải lại tệp .zip');
  });
  test('lists the files, each with its button, where no .zip is wanted', async () => {
    const html = await markup((store) => {
      store.share.chooseSplit({ way: 'files' });
      return store.share.split();
    });
    expect(html).toContain('aria-label="Tải về &quot;2021-Q1 - 19996 - Phường Tứ Hạ.xlsx&quot;"');
    expect(html).not.toContain('Tải lại tệp .zip');
  });
  describe('on a Mac', () => {
    const whole = globalThis as { Office?: unknown };
    beforeEach(() => (whole.Office = { context: { platform: 'Mac' } }));
    afterEach(() => delete whole.Office);
    test('says that files open as workbooks and asks for no .zip', async () => {
      const text = await page();
      expect(text).toContain('Mỗi tệp sẽ mở thành một sổ mới');
      expect(text).not.toContain('Một tệp .zip có tất cả');
    });
  });
  test('says why units could not be read', async () => {
    const text = await page(async (store, fake) => {
      fake.failNext.set('previewSplit 2021-H1', new CchcError('inactive-workbook'));
      store.share.chooseSplit({ periodId: '2021-H1' });
      await until(() => store.get().failures.split !== undefined);
    });
    expect(text).toContain('Một sổ khác đang ở phía trước.');
  });
  test('leads to the templates where there is no plan', async () => {
    expect(await page(undefined, 'vi', () => {})).toContain('Chưa có kế hoạch để gửi cho các đơn vị.');
  });
});

describe('receiving', () => {
  test('asks for files', async () => {
    const html = await markup(async (store) => store.share.turnTo('receive'));
    expect(html).toContain('Chọn tệp…');
    expect(html).toContain('webkitdirectory');
    expect(html).toContain('kéo tệp, thư mục thả vào đây');
    expect(html).not.toContain('Ghi vào sổ');
  });
  test('shows what became of each file, and every sentence', async () => {
    const text = await page(receive('19996.xlsx', 'tuphap.xlsx', 'hong.xlsx', 'khac.xlsx'));
    expect(text).toContain('2 tệp đọc được, 2 không nhận, 4 ô thay đổi, 1 nhiệm vụ mới, 7 chỗ cần quyết định.');
    expect(text).toContain('Không đọc được "hong.xlsx": tệp bị cụt');
    expect(text).toContain('Không nhận "khac.xlsx": tệp thuộc sổ của "thị xã Hương Thủy"');
    expect(text).toContain('Phường Tứ Hạ · Quý I năm 2021 · lưu lúc 16/03/2021 08:30');
    expect(text).toMatch(/nộp trễ hạn/i);
    expect(text).toContain('2 ô thay đổi, 1 nhiệm vụ mới, 5 chỗ chưa chọn');
    expect(text).toContain('Thiếu cột Số văn bản; các cột này giữ nguyên như trong sổ.');
    expect(text).toMatch(/Chưa nộp báo cáo .* \(2\)/);
    expect(text).toContain('Thay đổi sẽ ghi: 4 ô');
    expect(text).toContain('Phường Tứ Hạ: 2 ô');
  });
  test('asks each question with what everybody says', async () => {
    const html = await markup(receive('19996.xlsx', 'tuphap.xlsx'));
    const text = plain(html);
    expect(text).toContain('6 chỗ chưa chọn: giữ như sổ này');
    expect(text).toContain('Giữ như sổ này: 12/03/2021 31/2/2021 Phường Tứ Hạ, tệp "19996.xlsx"');
    expect(text).toMatch(/Giữ như sổ này: 80% 8\.?000% Phường Tứ Hạ/);
    expect(text).toContain('Phường Tứ Hạ, tệp "19996.xlsx": 2 chỗ Lấy tất cả theo tệp này');
    expect(text.match(/Lấy tất cả theo tệp này/g)).toHaveLength(1);
    expect(html).toContain('aria-label="Lấy tất cả theo tệp này: &quot;19996.xlsx&quot;"');
    expect(text).toContain('Dòng 30 · Tiến độ');
    expect(text).toContain('Lúc gửi đi: 30%');
    expect(text).toContain('Giữ như sổ này: 50%');
    expect(text).toContain('90% Phòng Tư pháp, tệp "tuphap.xlsx", lưu lúc 16/03/2021 08:30');
    expect(text).toContain('Giữ như sổ này: 25/03/2021');
    expect(text).toContain('Đang là Kế hoạch → , sẽ là Kế hoạch của phường');
    expect(text).toContain('Đánh dấu Không tính');
    expect(text).toContain('Tuyên truyền trên loa phường Cơ quan chủ trì: Phường Tứ Hạ Tiến độ: 100%');
    expect(text).toContain('Thêm vào kế hoạch');
    expect(html).toMatch(/<input[^>]*checked=""[^>]*type="checkbox"|<input[^>]*type="checkbox"[^>]*checked=""/);
  });
  test('tells cells that become empty apart', async () => {
    const text = await page(receive('xoa 19996.xlsx', 'pnv.xlsx'));
    expect(text).toContain('5 ô thay đổi (xóa 1 ô)');
    expect(text).toContain('Thay đổi sẽ ghi: 5 ô (xóa 1 ô)');
    expect(text).toContain('Phường Tứ Hạ: 3 ô (xóa 1 ô)');
    expect(text).toContain('Phòng Nội vụ: 2 ô ');
  });
  test('says that it waits for the preview before it writes', async () => {
    const text = await page(async (store) => {
      await receive('19996.xlsx')(store);
      store.share.answer({ two: 1 });
      await store.share.merge();
    });
    expect(text.match(/Đang so sánh, xong sẽ ghi ngay…/g)).toHaveLength(2);
    expect(text).not.toContain('Ghi vào sổ');
  });
  test('has nothing to write where everything was taken before', async () => {
    const html = await markup(async (store) => {
      await receive('19996.xlsx')(store);
      await store.share.merge();
      await receive('19996.xlsx')(store);
    });
    expect(html).toContain('Đã nhận trước');
    expect(html).toContain('Không có gì mới để ghi.');
    expect(html).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Ghi vào sổ/);
  });
  test('tells what was written, and leads to the table of reports', async () => {
    const text = await page(async (store) => {
      await receive('19996.xlsx', 'tuphap.xlsx')(store);
      await store.share.merge();
    });
    expect(text).toContain('Đã nhận: 4 ô được ghi, thêm 1 nhiệm vụ.');
    expect(text).toContain('Còn 6 chỗ giữ như sổ này, chưa quyết định; nhận lại các tệp để chọn.');
    expect(text).toContain('Mở trang Nộp báo cáo Hoàn tác');
    expect(text).toContain('Chọn tệp…');
  });
  test('shows a part of thousands of questions and files, and nothing that is folded away', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `${String(index).padStart(3, '0')} 19996.xlsx`);
    const html = await markup(receive(...names));
    expect(html).toContain('Các tệp (400)');
    expect(html.match(/aria-label="Bỏ ra tệp/g)).toHaveLength(30);
    expect(html).toContain('Hiện thêm 200 mục');
    expect(html).toContain('Phường Tứ Hạ: 800 ô');
    expect(html).not.toContain('Nhiệm vụ 1<');
  });
  test('shows what files say as letters, whatever it is', async () => {
    const hostile = '<img src=x onerror=alert(1)> 19996.xlsx';
    const html = await markup(receive(hostile, `${hostile} hong`));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
  test('says why files could not be compared', async () => {
    const text = await page(async (store, fake) => {
      fake.failNext.set('previewMerge', new CchcError('inactive-workbook'));
      await receive('19996.xlsx')(store);
    });
    expect(text).toContain('Một sổ khác đang ở phía trước.');
    expect(text).toContain('Thử lại');
  });
});

test('speaks English when asked to', async () => {
  expect(await page(undefined, 'en')).toContain('Units that get a file (4/4)');
  expect(await page(receive('19996.xlsx', 'tuphap.xlsx', 'khac.xlsx'), 'en')).toMatch(
    /2 files read, 1 not taken, 4 cells changed, 1 new task, 7 decisions to make\..*"khac\.xlsx" is not taken/,
  );
});

import type { ReactNode } from 'react';
import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { loadMessages, type Language } from '../../src/locales';
import { App } from '../../src/taskpane/app';
import { createPaneStore } from '../../src/taskpane/pane-store';
import type { Route } from '../../src/taskpane/route';
import { createFake, fakeFindings, PERIODS } from './fake-actions';

type Fake = ReturnType<typeof createFake>;

/** The pane's page as text, after it has read the workbook. */
async function page(route: Route, prepare: (fake: Fake['fake']) => void = () => {}, language: Language = 'vi') {
  const { fake, actions } = createFake();
  prepare(fake);
  const store = createPaneStore(actions, { route, year: 2026 });
  await store.start();
  const messages = await loadMessages(language);
  const app = (
    <App store={store} language={language} messages={messages} officeTheme={undefined} rememberLanguage={() => {}} />
  );
  const html = await render(app);
  await store.stop();
  return html
    .replaceAll(/<(style|script).*?<\/\1>/gs, '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
/** Waits for views that are loaded when they are needed. */
function render(app: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        html += String(chunk);
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const { pipe } = renderToPipeableStream(app, { onAllReady: () => pipe(sink), onError: reject });
  });
}

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
    expect(text).toContain('9 trang sẽ được thêm');
    expect(text).toContain('Nạp mẫu vào sổ này');
  });
  test('leads from errors to the list of findings', async () => {
    const text = await page('start', loaded);
    expect(text).toContain('2 lỗi, 4 cảnh báo, 1 lưu ý.');
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
  test('shows severity in words, place and column of each finding', async () => {
    const text = await page('check', loaded);
    expect(text).toContain('Lỗi · Kế hoạch, ô D12 · Nhiệm vụ');
    expect(text).toContain('Gợi ý: 31/03/2021');
  });
  test('shows one page of ten thousand findings', async () => {
    const text = await page('check', (fake) => {
      fake.findings = fakeFindings(10_000);
      loaded(fake);
    });
    expect(text).toContain('1–50 trong 10.000');
    expect(text.match(/, ô [A-Z]+\d+/g)).toHaveLength(50);
  });
  test('praises a clean plan and leads on', async () => {
    const text = await page('check', clean);
    expect(text).toContain('Không có gì phải sửa');
    expect(text).toContain('Sang bước Tổng hợp');
  });
  test('leads to the templates where there is no plan', async () => {
    expect(await page('check')).toContain('Hãy nạp mẫu trước.');
  });
});

describe('the summary view', () => {
  test('shows figures with what they are made of, and what will be written', async () => {
    const text = await page('summary', loaded);
    expect(text).toContain('Hoàn thành so với kế hoạch năm 46,7%');
    expect(text).toContain('14 trong 30 nhiệm vụ');
    expect(text).toContain('2 ô của kế hoạch sẽ được ghi');
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
});

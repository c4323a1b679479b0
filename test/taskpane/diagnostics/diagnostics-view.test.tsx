import { FluentProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { CchcError } from '../../../src/domain/error';
import { loadMessages, type Language } from '../../../src/locales';
import { openDiagnosticsView } from '../../../src/taskpane/diagnostics/open';
import { createFormat } from '../../../src/taskpane/format';
import { PaneProvider } from '../../../src/taskpane/pane-context';
import type { PaneStore } from '../../../src/taskpane/pane-store';
import { openLoaded } from '../open-store';

/** What the page says before Excel and the browser have been asked, which comes once it stands. */
async function page(language: Language = 'vi', work: (opened: Opened) => Promise<void> = async () => {}) {
  const opened = await openLoaded('diagnostics');
  await work(opened);
  const { store } = opened;
  const View = await openDiagnosticsView(language);
  const pane = { store, words: await loadMessages(language), format: createFormat(language), language };
  const html = renderToStaticMarkup(
    <FluentProvider>
      <PaneProvider value={{ ...pane, setLanguage: () => {} }}>
        <View />
      </PaneProvider>
    </FluentProvider>,
  );
  await store.stop();
  const plain = html.replaceAll(/<style.*?<\/style>/gs, '').replaceAll(/<[^>]+>/g, ' ');
  return plain.replaceAll(/\s+/g, ' ');
}
type Opened = Awaited<ReturnType<typeof openLoaded>> & { store: PaneStore };

test('tells what is there, by ids and counts', async () => {
  const text = await page();
  expect(text).toContain('Thông tin để bộ phận hỗ trợ');
  expect(text).toContain('Trang của mẫu: info, plan');
  expect(text).toContain('Bảng KeHoach: 1.034 dòng');
  expect(text).toContain('Trình duyệt của khung chưa đọc được');
  expect(text).toContain('Chưa có lỗi nào');
});

test('lists what failed by its code', async () => {
  const text = await page('vi', async ({ fake, store }) => {
    fake.failNext.set('fill', new CchcError('access-denied', { sheet: 'Lương tháng 6', code: 'AccessDenied' }));
    await store.fill();
  });
  expect(text).toMatch(/Lỗi gần đây [\d/: ]+access-denied; code AccessDenied/);
  expect(text).not.toContain('Lương');
});

test('a workbook that cannot be described leaves the rest of the page', async () => {
  const text = await page('vi', async ({ fake, store }) => {
    fake.failNext.set('describeWorkbook', new CchcError('excel-refused', { code: 'ChunkLoadError' }));
    await store.refresh();
  });
  expect(text).toContain('excel-refused; code ChunkLoadError');
});

test('speaks English when asked to', async () => {
  expect(await page('en')).toContain('No errors since this pane was opened.');
});

import { loadMessages, type Language } from '../../../src/locales';
import { App } from '../../../src/taskpane/app';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/pane-store';
import { createFake, PERIODS } from '../fake-actions';
import { plain, render } from '../page-text';
import { fakeRound } from './fake-round';

type Fake = ReturnType<typeof createFake>['fake'];

async function opened(prepare: (fake: Fake) => void = () => {}) {
  const { fake, actions } = createFake();
  fake.state = fake.loadedState(PERIODS[0]!, true);
  prepare(fake);
  const store = createPaneStore(actions, { route: 'scores', year: 2026 });
  await store.start();
  return { fake, store };
}

/** What the page says, once everything that is loaded for it is there. */
async function page(store: PaneStore, language: Language = 'vi'): Promise<string> {
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
  return plain(html);
}

describe('the view of the PAR Index', () => {
  it('needs a plan', async () => {
    const { store } = await opened((fake) => (fake.state = { kind: 'no-template' }));
    expect(await page(store)).toContain('Cần có kế hoạch trong sổ');
  });

  it('offers to bring the tabs, with the sample set named as such or the set of last year', async () => {
    const { store } = await opened();
    const text = await page(store);
    for (const said of ['Chưa có trang chấm điểm', 'không phải bộ tiêu chí đã ban hành', 'Lấy từ sổ năm trước'])
      expect(text).toContain(said);
  });

  it('shows sheets with their state and points, the ranking, and the gap with the cheapest way', async () => {
    const { store } = await opened((fake) => (fake.scores = fakeRound()));
    const text = await page(store);
    for (const said of [
      'Bộ tiêu chí mẫu: 10,00 điểm. Dữ liệu mẫu',
      'Chốt điểm tự chấm (1)',
      'Thẩm định lần 1 (1)',
      'Tự chấm 2,00 · thẩm định – · điểm cuối –',
      'còn 1 tiêu chí chưa có điểm',
      '1 Xã B Xuất sắc · tăng 1 hạng · Đã chốt tự chấm 100,00%',
      '– Xã C Chưa nộp phiếu –',
      'Để bằng thứ ba Còn thiếu 5,20 điểm để bằng thứ ba (90,00%).',
      '1.2 Kiểm tra: thêm 4,00 điểm; cần Kết luận',
    ])
      expect(text).toContain(said);
  });

  it('speaks English where that is asked for', async () => {
    const { store } = await opened((fake) => (fake.scores = fakeRound()));
    const text = await page(store, 'en');
    expect(text).toContain('Lock the self-score (1)');
    expect(text).toContain('5.20 points are missing to third place (90.00%).');
  });

  it('takes steps and brings the tabs through the store, and says what came of it', async () => {
    const { fake, store } = await opened();
    await store.addScores({ name: 'so-2020.xlsx', arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });
    expect(fake.calls).toContain('addScores so-2020.xlsx 2021');
    expect(store.get().notice).toMatchObject({ kind: 'scoresAdded', sheets: 3 });
    expect(store.get().scores).toMatchObject({ gapUnit: 'Phường A' });
    await store.advanceScores({ units: ['Xã B'], step: 'appraise', by: 'Trần Thị B' }, 'Thẩm định lần 1');
    expect(fake.calls).toContain('advanceScores appraise Trần Thị B: Xã B');
    expect(await page(store)).toContain('Thẩm định lần 1: 1 đơn vị.');
  });

  it('reads the sheets again after a change, and only while they are shown', async () => {
    const { fake, store } = await opened((one) => (one.scores = fakeRound()));
    const reads = () => fake.calls.filter((call) => call === 'readScores').length;
    expect(reads()).toBe(1);
    store.show('start');
    await store.refresh();
    expect(reads()).toBe(1);
    store.show('scores');
    await store.refresh();
    expect(reads()).toBe(2);
    await store.stop();
  });
});

import { CchcError } from '../../src/domain/error';
import { loadMessages, type Language } from '../../src/locales';
import { App } from '../../src/taskpane/app';
import type { PaneStore } from '../../src/taskpane/pane-store';
import { openLoaded } from './open-store';
import { render } from './page-text';

const draw = () => Promise.resolve([]);

/** The page with every part that comes later. */
async function pageOf(store: PaneStore, language: Language): Promise<string> {
  const messages = await loadMessages(language);
  return render(
    <App
      store={store}
      language={language}
      messages={messages}
      officeTheme={() => undefined}
      rememberLanguage={() => {}}
    />,
  );
}

describe('the report in the pane', () => {
  test('is of the period that is shown, and leaves the way back to an earlier step open', async () => {
    const { fake, store } = await openLoaded('summary');
    await store.fill();
    const filled = store.get().notice;
    store.choosePeriod('2021-H1');
    const made = await store.makeReport(draw);
    expect(made).toMatchObject({ open: 2, pictures: { drawn: 1 } });
    expect(fake.calls).toContain('makeReport 2021-H1');
    expect(store.get()).toMatchObject({ notice: { kind: 'reported' }, kept: filled });
    await store.stop();
  });

  test('that could not be made is told, and nothing is handed over', async () => {
    const { fake, store } = await openLoaded('summary');
    fake.failNext.set('makeReport 2021-Q1', new CchcError('excel-refused', { code: 'GeneralException' }));
    store.choosePeriod('2021-Q1');
    expect(await store.makeReport(draw)).toBeNull();
    expect(store.get().notice).toMatchObject({ kind: 'failed' });
    await store.stop();
  });

  test('has texts that come and are shown', async () => {
    const { fake, store } = await openLoaded('summary');
    await store.editReportTexts();
    expect(fake.calls).toContain('addReportTexts');
    expect(fake.calls.at(-1)).toBe('goToCell Mẫu báo cáo!A1');
    expect(store.get().notice).toMatchObject({ kind: 'tableAdded', tab: 'Mẫu báo cáo' });
    await store.stop();
  });

  test.each([
    ['vi', 'Lập báo cáo'],
    ['en', 'Make report'],
  ] as const)('stands in the summary view (%s)', async (language, button) => {
    const { store } = await openLoaded('summary');
    expect(await pageOf(store, language)).toContain(`>${button}<`);
    await store.stop();
  });
});

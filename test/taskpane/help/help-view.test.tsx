import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CchcError } from '../../../src/domain/error';
import { loadHelpWords, loadMessages, type Language } from '../../../src/locales';
import { createFormat } from '../../../src/taskpane/format';
import { FieldHelp } from '../../../src/taskpane/help/field-help';
import { openHelpView, openTour } from '../../../src/taskpane/help/open';
import { isTourSeen, rememberTour } from '../../../src/taskpane/help/remembered-tour';
import { NoticeBar } from '../../../src/taskpane/notice-bar';
import { PaneProvider } from '../../../src/taskpane/pane-context';
import { openLoaded } from '../open-store';

type Opened = Awaited<ReturnType<typeof openLoaded>>;

async function markup(
  part: ReactNode,
  language: Language = 'vi',
  work: (opened: Opened) => Promise<void> = async () => {},
) {
  const opened = await openLoaded('help');
  await work(opened);
  const { store } = opened;
  const pane = { store, words: await loadMessages(language), format: createFormat(language), language };
  const html = renderToStaticMarkup(
    <FluentProvider>
      <PaneProvider value={{ ...pane, setLanguage: () => {} }}>{part}</PaneProvider>
    </FluentProvider>,
  );
  await store.stop();
  return html.replaceAll(/<style.*?<\/style>/gs, '');
}

describe('the help page', () => {
  test.each(['vi', 'en'] as const)('links to documents that are there, in %s', async (language) => {
    const View = await openHelpView(language);
    const { title, documents } = await loadHelpWords(language);
    const html = await markup(<View />, language);
    for (const text of [title, documents.manual, documents.unitGuide]) expect(html).toContain(text);
    const files = [...html.matchAll(/href="(assets\/[^"]+)" target="_blank" rel="noopener"/g)].map(
      (match) => match[1]!,
    );
    expect(files).toHaveLength(2);
    for (const file of files) expect([file, existsSync(join(__dirname, '../../..', file))]).toEqual([file, true]);
    expect(html).toContain('href="#/diagnostics"');
  });
});

describe('the first steps', () => {
  test('show the first one to everybody, the others to nobody yet', async () => {
    const Tour = await openTour('vi');
    const html = await markup(<Tour onClose={() => {}} />);
    const { tour } = await loadHelpWords('vi');
    expect(html).toContain('Bước 1/3');
    expect(
      [...html.matchAll(/aria-hidden="(true|false)"><strong[^>]*>([^<]+)/g)].map(([, hidden, title]) => [
        hidden,
        title,
      ]),
    ).toEqual(tour.steps.map(({ title }, at) => [String(at > 0), title]));
    expect(html).not.toContain(tour.back);
  });

  test('speak of the steps as the pane names them', async () => {
    for (const language of ['vi', 'en'] as const) {
      const [{ tour }, { pane }] = await Promise.all([loadHelpWords(language), loadMessages(language)]);
      const [load, check, print] = tour.steps.map(({ text }) => text);
      expect(load).toContain(pane.nav.start);
      expect(check).toContain(pane.nav.check);
      expect(check).toContain(pane.nav.share);
      expect(print).toContain(pane.nav.summary);
    }
  });
});

describe('whether the first steps were seen', () => {
  const given = global as { window?: unknown };
  afterEach(() => delete given.window);

  test('is remembered on the machine', () => {
    const kept = new Map<string, string>();
    given.window = {
      localStorage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
      },
    };
    expect(isTourSeen()).toBe(false);
    rememberTour();
    expect(isTourSeen()).toBe(true);
  });

  test('a web view that keeps nothing shows them never, not each time', () => {
    const refuse = () => {
      throw new Error('SecurityError');
    };
    given.window = { localStorage: { getItem: refuse, setItem: refuse } };
    expect(isTourSeen()).toBe(true);
    expect(rememberTour).not.toThrow();
  });
});

describe('"?" beside a field', () => {
  test('is named by what it explains and says nothing before it is asked', async () => {
    const html = await markup(
      <FieldHelp topic="period" about="Kỳ báo cáo">
        <label>Kỳ báo cáo</label>
      </FieldHelp>,
    );
    expect(html).toMatch(/<\/label><button [^>]*aria-expanded="false"[^>]*>/);
    expect(html).toContain('Giải thích: Kỳ báo cáo');
    const { fields } = await loadHelpWords('vi');
    expect(html).not.toContain(fields.period);
  });

  test.each(['vi', 'en'] as const)('is short: a sentence or a few, in %s', async (language) => {
    const { fields } = await loadHelpWords(language);
    for (const [topic, text] of Object.entries(fields)) {
      expect([topic, text.length > 40 && text.length <= 260]).toEqual([topic, true]);
      expect([topic, text]).toEqual([topic, expect.stringMatching(/\.$/)]);
    }
  });
});

describe('the notice of a job that failed', () => {
  const notice = (failure: CchcError) =>
    markup(<NoticeBar />, 'vi', async ({ fake, store }) => {
      fake.failNext.set('fill', failure);
      await store.fill();
    });

  test('leads to the diagnostics page', async () =>
    expect(await notice(new CchcError('access-denied', { sheet: 'A', code: 'AccessDenied' }))).toMatch(
      /href="#\/diagnostics"[^>]*>Mở trang Chẩn đoán/,
    ));

  test('does not when somebody stopped it', async () =>
    expect(await notice(new CchcError('cancelled'))).not.toContain('#/diagnostics'));
});

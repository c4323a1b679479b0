import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ComponentType } from 'react';
import { loadMessages, vi, type Language, type Messages } from '../locales';
import { ActionBarPlace } from './action-bar';
import { CheckView } from './check/check-view';
import { Footer } from './footer';
import { createFormat } from './format';
import { JobBar } from './job-bar';
import { Navigation } from './navigation';
import { NoticeBar } from './notice-bar';
import { PaneProvider, usePane, usePaneState, type Pane } from './pane-context';
import type { PaneStore } from './pane-store';
import { readRoute, type Route } from './route';
import { StartView } from './start/start-view';
import { isDark, themeFor, type OfficeColours } from './theme';
import { Waiting } from './waiting';

const useAppStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  content: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalXXL,
    padding: tokens.spacingHorizontalM,
    overflowY: 'scroll',
    overflowX: 'hidden',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Charts come with the view that draws them, so that the pane opens sooner. */
const SummaryView = lazy(async () => {
  const { SummaryView: view } = await import(
    /* webpackChunkName: "summary", webpackPrefetch: true */ './summary/summary-view'
  );
  return { default: view };
});
const VIEWS: Record<Route, ComponentType> = { start: StartView, check: CheckView, summary: SummaryView };

/** Set by `index.tsx`, kept between sessions where the web view lets us. */
export type AppProps = {
  store: PaneStore;
  language: Language;
  officeTheme: OfficeColours | undefined;
  rememberLanguage: (language: Language) => void;
  /** The words in `language`, where they are loaded already. */
  messages?: Messages;
};

/** The whole pane: theme, language, navigation, what runs, what happened, and the view that the hash names. */
export function App(props: AppProps) {
  const { store, officeTheme, rememberLanguage } = props;
  const [language, setLanguage] = useState(props.language);
  const [words, setWords] = useState<Messages>(props.messages ?? vi);
  const dark = isDark(officeTheme, useSystemPrefersDark());

  useEffect(() => {
    let current = true;
    void loadMessages(language).then((loaded) => {
      if (!current) return;
      setWords(loaded);
      document.documentElement.lang = language;
    });
    return () => {
      current = false;
    };
  }, [language]);

  const pane = useMemo<Pane>(
    () => ({
      store,
      words,
      format: createFormat(language),
      language,
      setLanguage: (chosen) => {
        setLanguage(chosen);
        rememberLanguage(chosen);
      },
    }),
    [store, words, language, rememberLanguage],
  );

  return (
    <FluentProvider theme={themeFor(dark)} style={{ colorScheme: dark ? 'dark' : 'light' }}>
      <PaneProvider value={pane}>
        <Shell />
      </PaneProvider>
    </FluentProvider>
  );
}

function Shell() {
  const { store, words } = usePane();
  const { route, job } = usePaneState();
  const styles = useAppStyles();
  const [actionPlace, setActionPlace] = useState<HTMLElement | null>(null);
  const View = VIEWS[route];

  useEffect(() => {
    const follow = () => store.show(readRoute(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [store]);

  return (
    <div className={styles.app}>
      <Navigation />
      {job && (
        <JobBar
          text={words.pane.job[job.kind]}
          progress={job.progress}
          cancelling={job.cancelling}
          onCancel={store.cancel}
        />
      )}
      <NoticeBar />
      <main className={styles.main} aria-busy={job !== null}>
        <div className={styles.content}>
          <ActionBarPlace.Provider value={actionPlace}>
            <Suspense fallback={<Waiting text={words.pane.app.opening} />}>
              <View key={route} />
            </Suspense>
          </ActionBarPlace.Provider>
          <Footer />
        </div>
        <div ref={setActionPlace} />
      </main>
    </div>
  );
}

function useSystemPrefersDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia('(prefers-color-scheme: dark)');
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia('(prefers-color-scheme: dark)').matches,
    () => false,
  );
}

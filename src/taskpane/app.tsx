import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore, type ComponentType } from 'react';
import { loadMessages, vi, type Language, type Messages } from '../locales';
import { ActionBarPlace } from './action-bar';
import { Footer } from './footer';
import { createFormat } from './format';
import { JobBar } from './job-bar';
import { LazyGuard } from './lazy-guard';
import { Navigation } from './navigation';
import { NoticeBar } from './notice-bar';
import { PaneProvider, usePane, usePaneState, type Pane } from './pane-context';
import type { PaneStore } from './pane-store';
import { readRoute, type Route } from './route';
import { StartView } from './start/start-view';
import { isDark, themeFor, type OfficeColours } from './theme';
import { Waiting } from './waiting';

/** Much enlarged, bars that stay in sight would leave no room between them: the whole page scrolls instead. */
const LOW = '@media (max-height: 360px)';

const useAppStyles = makeStyles({
  app: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    [LOW]: { height: 'auto', minHeight: '100vh' },
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    // Fluent's fields are as wide as their longest choice; in an enlarged pane they give way.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & .fui-Input, & select, & input': { minWidth: 0, maxWidth: '100%' },
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalXXL,
    padding: tokens.spacingHorizontalM,
    // Texts for screen readers alone are placed absolutely: without this they would lengthen the page and not the list.
    position: 'relative',
    overflowY: 'scroll',
    overflowX: 'hidden',
    [LOW]: { overflowX: 'visible', overflowY: 'visible' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Views that are not needed to open the pane come later, with their charts, lists and words. */
const SummaryView = lazy(async () => {
  const { SummaryView: view } = await import(
    /* webpackChunkName: "summary", webpackPrefetch: true */ './summary/summary-view'
  );
  return { default: view };
});
const CHECK_VIEWS = inEachLanguage(async (language) => {
  const { openCheckView } = await import(/* webpackChunkName: "check", webpackPrefetch: true */ './check/open');
  return openCheckView(language);
});
const IMPORT_VIEWS = inEachLanguage(async (language) => {
  const { openImportView } = await import(/* webpackChunkName: "import-view" */ './import/open');
  return openImportView(language);
});

const SHARE_VIEWS = inEachLanguage(async (language) => {
  const { openShareView } = await import(/* webpackChunkName: "share" */ './share/open');
  return openShareView(language);
});

const DIAGNOSTICS_VIEWS = inEachLanguage(async (language) => {
  const { openDiagnosticsView } = await import(/* webpackChunkName: "diagnostics" */ './diagnostics/open');
  return openDiagnosticsView(language);
});

const HELP_VIEWS = inEachLanguage(async (language) => {
  const { openHelpView } = await import(/* webpackChunkName: "help" */ './help/open');
  return openHelpView(language);
});

const SCORES_VIEWS = inEachLanguage(async (language) => {
  const { openScoresView } = await import(/* webpackChunkName: "scores" */ './par-index/open');
  return openScoresView(language);
});

/** A view whose words come with it. */
function inEachLanguage(open: (language: Language) => Promise<ComponentType>): Record<Language, ComponentType> {
  const view = (language: Language) => lazy(async () => ({ default: await open(language) }));
  return { vi: view('vi'), en: view('en') };
}

const VIEWS = {
  check: CHECK_VIEWS,
  import: IMPORT_VIEWS,
  share: SHARE_VIEWS,
  scores: SCORES_VIEWS,
  help: HELP_VIEWS,
  diagnostics: DIAGNOSTICS_VIEWS,
};

function viewOf(route: Route, language: Language): ComponentType {
  if (route === 'start') return StartView;
  if (route === 'summary') return SummaryView;
  return VIEWS[route][language];
}

/** Set by `index.tsx`, kept between sessions where the web view lets us. */
export type AppProps = {
  store: PaneStore;
  language: Language;
  /** Asked again whenever the system's colours change: Office's own may follow them. */
  officeTheme: () => OfficeColours | undefined;
  rememberLanguage: (language: Language) => void;
  /** The words in `language`, where they are loaded already. */
  messages?: Messages;
};

/** The whole pane: theme, language, navigation, what runs, what happened, and the view that the hash names. */
export function App(props: AppProps) {
  const { store, officeTheme, rememberLanguage } = props;
  const [language, setLanguage] = useState(props.language);
  const [words, setWords] = useState<Messages>(props.messages ?? vi);
  const systemPrefersDark = useSystemPrefersDark();
  const dark = isDark(officeTheme(), systemPrefersDark);

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
  const { store, words, language } = usePane();
  const { route, job } = usePaneState();
  const styles = useAppStyles();
  const [actionPlace, setActionPlace] = useState<HTMLElement | null>(null);
  const View = viewOf(route, language);

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
          key={job.kind}
          patient
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
            <LazyGuard key={route}>
              <Suspense fallback={<Waiting text={words.pane.app.opening} />}>
                <View />
              </Suspense>
            </LazyGuard>
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

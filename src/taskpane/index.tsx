import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, loadMessages } from '../locales';
import { App } from './app';
import { HostMessage, type HostProblem } from './host-message';
import { startOffice, type OfficeGlobal } from './office-start';
import { createPaneStore } from './pane-store';
import { rememberedLanguage, rememberLanguage } from './remembered-language';
import { readRoute } from './route';
import { startFileWorker } from './start-file-worker';

/** Opens the pane. `boot.ts` shows its own message where this never gets as far as `render`. */
async function open(office: OfficeGlobal): Promise<void> {
  const started = await startOffice(office);
  // The page's first script has said so already.
  if (started.kind === 'old-excel') return;
  const language = rememberedLanguage() ?? languageOf(started.displayLanguage);
  const words = await loadMessages(language);
  document.documentElement.lang = language;
  const fail = (problem: HostProblem) => render(<HostMessage problem={problem} words={words} />);
  if (started.kind === 'not-excel') return fail('notExcel');
  try {
    const { createSession, createWorkerReaders } = await import(
      /* webpackChunkName: "session" */ '../actions/excel-session'
    );
    const session = createSession(undefined, undefined, undefined, createWorkerReaders(startFileWorker));
    const store = createPaneStore(session, {
      route: readRoute(window.location.hash),
      year: new Date().getFullYear(),
    });
    render(
      <App
        store={store}
        language={language}
        messages={words}
        officeTheme={started.theme}
        rememberLanguage={rememberLanguage}
      />,
    );
    await store.start();
  } catch {
    fail('failed');
  }
}

function render(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) return;
  root.removeAttribute('data-waiting');
  document.getElementById('boot-message')?.remove();
  root.hidden = false;
  createRoot(root).render(page);
}

const { Office: office } = window as { Office?: OfficeGlobal };
const stopped = document.querySelector('#root[data-waiting]') === null;
if (office && !stopped) void open(office);

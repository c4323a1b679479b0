/**
 * Stands in for Microsoft's office.js loader inside the pane's frame: connects the real Excel client to the workbench's host in
 * the parent page and offers the few members of `Office` that the loader would bring. Outside the workbench `Office.onReady`
 * tells "no host", as the real loader does in a plain browser.
 */
import { compareVersions } from '../host/versions';
import type { OfficeBridge } from './office-bridge';

/** As Excel on the web answers; `null` outside of any host. */
type ReadyInfo = { host: string | null; platform: string | null };

type Bridge = { sendMessageToHost: (json: string) => void; onMessageFromHost: (json: string) => void };

/** The pane's window with what loader and client put there. */
export type PaneWindow = Window & { _richApiNativeBridge?: Bridge; Office?: object };

/** The pane's frame belongs to a Vietnamese Excel. */
const LANGUAGE = 'vi-VN';
/** Colours of Office's white and dark themes. */
const THEMES = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#000000',
    controlBackgroundColor: '#FFFFFF',
    controlForegroundColor: '#000000',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#1F1F1F',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
};

/** Must run before the client, which looks for the bridge when it starts. */
export function connectClient(pane: PaneWindow, host: OfficeBridge | null): void {
  if (host !== null) pane._richApiNativeBridge = bridgeTo(host, pane);
}

/** Must run after the client, which puts a namespace of its own where `Office` belongs. Its other members stay. */
export function installOffice(pane: PaneWindow, host: OfficeBridge | null): void {
  const info: ReadyInfo = host === null ? { host: null, platform: null } : { host: 'Excel', platform: host.platform };
  const dark = pane.matchMedia('(prefers-color-scheme: dark)');
  pane.Office = {
    ...pane.Office,
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    onReady: (callback?: (ready: ReadyInfo) => unknown): Promise<ReadyInfo> => {
      // The loader calls back after the page's own scripts have run; pages rely on that.
      const ready = new Promise<ReadyInfo>((done) => pane.setTimeout(() => done(info), 0));
      if (callback !== undefined) void ready.then(callback);
      return ready;
    },
    actions: { associate: (): void => undefined },
    context: {
      ...info,
      diagnostics: { ...info, version: '16.0.0.0' },
      displayLanguage: LANGUAGE,
      contentLanguage: LANGUAGE,
      get officeTheme() {
        return dark.matches ? THEMES.dark : THEMES.light;
      },
      requirements: {
        isSetSupported: (set: string, version = '1.1'): boolean =>
          host !== null && set.toLowerCase() === 'excelapi' && compareVersions(version, host.excelApi) <= 0,
      },
    },
  };
}

/** The client assigns `onMessageFromHost` when it starts; answers and events go there. */
function bridgeTo(host: OfficeBridge, pane: PaneWindow): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (json) => {
      host.handle(json).then(
        (answer) => bridge.onMessageFromHost(answer),
        // A client that gets no answer waits for ever.
        (error: unknown) => bridge.onMessageFromHost(failure(json, error)),
      );
    },
    onMessageFromHost: () => undefined,
  };
  const stop = host.onMessage((json) => bridge.onMessageFromHost(json));
  // A pane that was loaded anew must not be called in its old self.
  pane.addEventListener('pagehide', stop);
  return bridge;
}

function failure(requestJson: string, error: unknown): string {
  const { id } = JSON.parse(requestJson) as { id: number };
  const body = JSON.stringify({ error: { code: 'GeneralException', message: String(error) } });
  return JSON.stringify({ id, type: 2, message: { statusCode: 500, headers: {}, body } });
}

/** The real, unmodified office.js client in Node, talking to a host. For tests and the command line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ExcelHost } from './host/host-api';
import { compareVersions } from './host/versions';

export type OfficeClient = {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  /** Stops talking to the host and takes the globals away. */
  disconnect: () => void;
};

type Bridge = { sendMessageToHost: (json: string) => void; onMessageFromHost: (json: string) => void };
type LoadedClient = {
  bridge: Bridge;
  window: Record<string, unknown>;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  };
};

const connection: { client: LoadedClient | null; stop: (() => void) | null } = { client: null, stop: null };

/**
 * Points the one client of this process at `host` and installs `Excel`, `Office` and `OfficeExtension` as globals. A second call moves
 * the client to another host. What the host's profile lacks is `ApiNotFound`, thrown by the client itself.
 */
export async function connectOfficeJs(host: ExcelHost): Promise<OfficeClient> {
  connection.stop?.();
  connection.client ??= loadClient();
  const { client } = connection;
  const office = officeOf(host);
  client.window['Office'] = office;
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // Handlers of an earlier host must not hear this one.
  client.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  let live = true;
  client.bridge.sendMessageToHost = (json) => {
    host.handle(json).then(
      (answer) => {
        if (live) client.bridge.onMessageFromHost(answer);
      },
      (error: unknown) => {
        if (live) client.bridge.onMessageFromHost(failure(json, error));
      },
    );
  };
  const unlisten = host.onMessage((json) => {
    if (live) client.bridge.onMessageFromHost(json);
  });
  const globals: Record<string, unknown> = {
    Excel: client.Excel,
    Office: office,
    OfficeExtension: client.OfficeExtension,
  };
  Object.assign(globalThis, globals);
  const stop = (): void => {
    if (!live) return;
    live = false;
    unlisten();
    if (connection.stop === stop) connection.stop = null;
    for (const [name, value] of Object.entries(globals)) {
      if (Reflect.get(globalThis, name) === value) Reflect.deleteProperty(globalThis, name);
    }
  };
  connection.stop = stop;
  return { Excel: client.Excel, Office: office, OfficeExtension: client.OfficeExtension, disconnect: stop };
}

/** The host answers everything; when it cannot, the client must not wait for ever. */
function failure(requestJson: string, error: unknown): string {
  const { id } = JSON.parse(requestJson) as { id: number };
  const body = { error: { code: 'GeneralException', message: error instanceof Error ? error.message : String(error) } };
  return JSON.stringify({ id, type: 2, message: { statusCode: 500, headers: {}, body: JSON.stringify(body) } });
}

/** What the web page or Excel's frame would provide: who we are and which sets there are. */
function officeOf(host: ExcelHost): typeof Office {
  const { platform } = host.profile;
  const info = { host: 'Excel', platform, version: '16.0' };
  const sets: Record<string, string> = { ...host.profile.otherSets, ExcelApi: host.profile.excelApi };
  const isSetSupported = (name: string, version?: string | number): boolean => {
    const supported = sets[name];
    return supported !== undefined && compareVersions(supported, String(version ?? '1.1')) >= 0;
  };
  const office = {
    context: {
      host: 'Excel',
      platform,
      diagnostics: info,
      contentLanguage: 'vi-VN',
      displayLanguage: 'vi-VN',
      requirements: { isSetSupported },
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
    onReady: (callback?: (ready: typeof info) => unknown) =>
      Promise.resolve(info).then((ready) => {
        callback?.(ready);
        return ready;
      }),
    actions: { associate: () => undefined },
  };
  return office as unknown as typeof Office;
}

/** Names that the client's scripts share through the page's window. */
const SHARED = [
  'Excel',
  'Office',
  'OfficeExtension',
  'OfficeCore',
  'OfficeExtensionBatch',
  'OfficeFirstPartyAuth',
  'OfficeRuntime',
  'OSF',
  'OfficeExt',
  'Microsoft',
];

function loadClient(): LoadedClient {
  const path = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/dist/excel-web-16.00.js',
  );
  const bridge: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined };
  const window = pageStub(bridge);
  // The client is written for a page: `with` makes its window the scope in which the scripts find each other, without touching
  // Node's own globals. It must run in this realm, because it compares prototypes of plain objects.
  const load = new Function('window', `with (window) {${readFileSync(path, 'utf8')}\n}`) as (page: unknown) => void;
  load(window);
  const client = window as unknown as Pick<LoadedClient, 'Excel' | 'OfficeExtension'>;
  return { bridge, window, Excel: client.Excel, OfficeExtension: client.OfficeExtension };
}

function pageStub(bridge: Bridge): Record<string, unknown> {
  const nothing = (): void => undefined;
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    insertBefore: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  });
  const location = {
    protocol: 'https:',
    href: 'https://localhost/',
    host: 'localhost',
    origin: 'https://localhost',
    pathname: '/',
    search: '',
    hash: '',
  };
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const document = {
    ...element(),
    createElement: element,
    head: element(),
    body: element(),
    documentElement: element(),
    URL: location.href,
    location,
    readyState: 'complete',
    cookie: '',
  };
  const window: Record<string, unknown> = {
    ...Object.fromEntries(SHARED.map((name) => [name, undefined])),
    _richApiNativeBridge: bridge,
    location,
    document,
    navigator: { userAgent: 'Node' },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    attachEvent: nothing,
    postMessage: nothing,
    setTimeout,
    clearTimeout,
    name: '',
    external: {},
  };
  for (const name of ['window', 'self', 'parent', 'top']) window[name] = window;
  return window;
}

import type { OfficeBridge } from '../../../src/workbench/page/office-bridge';
import { connectClient, installOffice, type PaneWindow } from '../../../src/workbench/page/office-stand-in';

type Pane = PaneWindow & { Office?: OfficeLike };
type OfficeLike = {
  addin?: string;
  onReady: (callback?: (info: unknown) => void) => Promise<{ host: string | null; platform: string | null }>;
  context: {
    displayLanguage: string;
    officeTheme: { isDarkTheme: boolean };
    requirements: { isSetSupported: (set: string, version?: string) => boolean };
  };
};

function paneWindow(dark = false): Pane {
  const events = new EventTarget();
  return Object.assign(events, { setTimeout, matchMedia: () => ({ matches: dark }) }) as unknown as Pane;
}

function hostOf(change: Partial<OfficeBridge> = {}): OfficeBridge {
  return { excelApi: '1.14', platform: 'PC', handle: async () => '{}', onMessage: () => () => undefined, ...change };
}

test('says Excel inside the workbench, no host outside', async () => {
  const pane = paneWindow();
  installOffice(pane, hostOf());
  expect(await pane.Office?.onReady()).toEqual({ host: 'Excel', platform: 'PC' });
  installOffice(pane, null);
  expect(await pane.Office?.onReady()).toEqual({ host: null, platform: null });
});

test('calls back as well, and not before the page’s own script is through', async () => {
  const pane = paneWindow();
  installOffice(pane, hostOf());
  const calls: unknown[] = [];
  const ready = pane.Office?.onReady((info) => calls.push(info));
  expect(calls).toEqual([]);
  await ready;
  expect(calls).toEqual([{ host: 'Excel', platform: 'PC' }]);
});

test.each([
  ['ExcelApi', '1.14', true],
  // 1.9 is older than 1.14 although it looks larger.
  ['ExcelApi', '1.9', true],
  ['ExcelApi', '1.15', false],
  ['excelapi', undefined, true],
  ['SharedRuntime', '1.1', false],
])('requirement set %s %s of a 1.14 host: %s', (set, version, expected) => {
  const pane = paneWindow();
  installOffice(pane, hostOf());
  expect(pane.Office?.context.requirements.isSetSupported(set, version)).toBe(expected);
});

test('speaks Vietnamese and follows the system’s dark mode', () => {
  const pane = paneWindow(true);
  installOffice(pane, hostOf());
  expect(pane.Office?.context.displayLanguage).toBe('vi-VN');
  expect(pane.Office?.context.officeTheme.isDarkTheme).toBe(true);
});

test('keeps what the client has put under Office', () => {
  const pane = Object.assign(paneWindow(), { Office: { addin: 'kept' } }) as unknown as Pane;
  installOffice(pane, hostOf());
  expect(pane.Office?.addin).toBe('kept');
});

test('carries batches to the host, answers and events back', async () => {
  const pane = paneWindow();
  const received: string[] = [];
  let push: (json: string) => void = () => undefined;
  connectClient(
    pane,
    hostOf({
      handle: async (json) => `answer to ${json}`,
      onMessage: (listener) => {
        push = listener;
        return () => (push = () => undefined);
      },
    }),
  );
  const bridge = pane._richApiNativeBridge;
  if (bridge === undefined) throw new Error('no bridge');
  bridge.onMessageFromHost = (json) => received.push(json);
  bridge.sendMessageToHost('batch 1');
  push('event');
  await new Promise((done) => setTimeout(done, 0));
  expect(received).toEqual(['event', 'answer to batch 1']);
});

test('a pane that goes away hears nothing any more', () => {
  const pane = paneWindow();
  let listening = 0;
  const onMessage = (): (() => void) => {
    listening += 1;
    return () => (listening -= 1);
  };
  connectClient(pane, hostOf({ onMessage }));
  expect(listening).toBe(1);
  pane.dispatchEvent(new Event('pagehide'));
  expect(listening).toBe(0);
});

test('a host that breaks is an error to the client, which would otherwise wait for ever', async () => {
  const pane = paneWindow();
  connectClient(pane, hostOf({ handle: () => Promise.reject(new Error('broken')) }));
  const answer = new Promise<string>((done) => {
    if (pane._richApiNativeBridge) pane._richApiNativeBridge.onMessageFromHost = done;
  });
  pane._richApiNativeBridge?.sendMessageToHost('{"id":7}');
  expect(JSON.parse(await answer)).toMatchObject({ id: 7, type: 2, message: { statusCode: 500 } });
});

test('alone in a browser there is no bridge at all', () => {
  const pane = paneWindow();
  connectClient(pane, null);
  expect(pane._richApiNativeBridge).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import ts from 'typescript';
import { NEEDED_API } from '../../src/taskpane/office-start';

const source = readFileSync(join(__dirname, '../../src/taskpane/boot.ts'), 'utf8');
const script = ts.transpile(source, { target: ts.ScriptTarget.ES5, removeComments: true });

type Node = { hidden: boolean; style: { display?: string } };
type Heard = { target?: { nodeName?: string; id?: string } | null; message?: string };
type Options = { modern?: boolean; modules?: boolean; waiting?: boolean; office?: object };

/** Runs the script in a page made of the few things it touches. Internet Explorer's engine knows no Promise. */
function run(userAgent: string, options: Options = {}) {
  const nodes: Record<string, Node> = {};
  let waiting = options.waiting ?? true;
  const element = (id: string) => {
    const node = (nodes[id] ??= { hidden: id !== 'root', style: {} });
    return {
      hasAttribute: () => waiting,
      removeAttribute: (name: string) => {
        if (name === 'hidden') node.hidden = false;
        else waiting = false;
      },
      style: node.style,
      getElementsByTagName: () => links,
      set hidden(value: boolean) {
        node.hidden = value;
      },
    };
  };
  const link = { href: 'https://may-chu/mau/ke-hoach.xlsx', nextElementSibling: { textContent: '' } };
  const links = [link, { href: 'https://may-chu/', nextElementSibling: null }];
  const timers: { run: () => void; after: number }[] = [];
  const errors: ((event: Heard) => void)[] = [];
  const loads: typeof errors = [];
  const window = {
    navigator: { userAgent },
    addEventListener: (_: string, listener: (typeof errors)[number]) => errors.push(listener),
    setTimeout: (callback: () => void, after: number) => timers.push({ run: callback, after }),
    Office: options.office,
  };
  const document = {
    getElementById: element,
    createElement: () => (options.modules === false ? {} : { noModule: false }),
    addEventListener: (_: string, listener: (typeof errors)[number]) => loads.push(listener),
  };
  const globals = { window, document };
  runInNewContext(script, options.modern === false ? { ...globals, Promise: undefined, Proxy: undefined } : globals);
  const shown = () => Object.keys(nodes).filter((id) => id !== 'root' && !nodes[id]!.hidden);
  return { shown, timers, errors, loads, isWaiting: () => waiting, address: link.nextElementSibling };
}

const IE = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const EDGE_HTML = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042';
const WEBVIEW2 =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0';

test('the first script is ES5 once it is compiled', () => {
  expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
});
test.each([
  ['Internet Explorer', IE, { modern: false, modules: false }],
  ['EdgeHTML', EDGE_HTML, {}],
  ['an engine without Promise and Proxy', 'unknown', { modern: false }],
  ['an engine without modules', 'unknown', { modules: false }],
])('%s gets the message of old versions and nothing else is awaited', (_, agent, options) => {
  const { shown, timers, isWaiting } = run(agent, options);
  expect(shown()).toEqual(['boot-message', 'boot-old']);
  expect(timers).toEqual([]);
  // The bundle looks at this mark before it starts.
  expect(isWaiting()).toBe(false);
});

test('WebView2 waits ten seconds for Office', () => {
  const { shown, timers } = run(WEBVIEW2);
  expect(shown()).toEqual([]);
  expect(timers.map(({ after }) => after)).toEqual([10_000]);
  timers[0]!.run();
  expect(shown()).toEqual(['boot-message', 'boot-no-office']);
});

test('a script that cannot be loaded is told at once; other errors are not its business', () => {
  const { shown, errors } = run(WEBVIEW2);
  errors[0]!({ target: null });
  errors[0]!({ target: { nodeName: 'IMG' } });
  expect(shown()).toEqual([]);
  errors[0]!({ target: { nodeName: 'SCRIPT' } });
  expect(shown()).toEqual(['boot-message', 'boot-no-office']);
});

test('addresses of the workbooks can be copied from the message', () => {
  expect(run(IE).address.textContent).toBe('https://may-chu/mau/ke-hoach.xlsx');
});

test('an engine that cannot parse the bundle is old; its own other errors are not', () => {
  const { shown, errors, isWaiting } = run(WEBVIEW2);
  errors[0]!({ target: null, message: 'Uncaught TypeError: x is not a function' });
  expect(shown()).toEqual([]);
  errors[0]!({ target: null, message: "Uncaught SyntaxError: Unexpected token '?'" });
  expect(shown()).toEqual(['boot-message', 'boot-old']);
  expect(isWaiting()).toBe(false);
});

describe('once Office.js is there', () => {
  async function ready(host: string | null, newest: string | undefined, id = 'office-js') {
    const asked: string[][] = [];
    const requirements = {
      isSetSupported: (...words: string[]) => asked.push(words) > 0 && words[1] === newest,
    };
    const office = { onReady: () => Promise.resolve({ host }), context: { requirements } };
    const page = run(WEBVIEW2, { office });
    page.loads[0]!({ target: { id } });
    await new Promise((done) => setTimeout(done));
    return { ...page, asked };
  }
  test('an Excel below the set that is needed gets the message of old versions', async () => {
    const { shown, isWaiting, asked } = await ready('Excel', undefined);
    expect(asked).toEqual([['ExcelApi', NEEDED_API]]);
    expect(shown()).toEqual(['boot-message', 'boot-old']);
    expect(isWaiting()).toBe(false);
  });
  test.each([
    ['a newer Excel', 'Excel', NEEDED_API, undefined],
    ['another program of Office', 'Word', undefined, undefined],
    ['a plain browser', null, undefined, undefined],
    ['another script', 'Excel', undefined, 'other'],
  ])('%s is left to the pane', async (_, host, newest, id) => {
    const { shown, isWaiting } = await ready(host, newest, id);
    expect(shown()).toEqual([]);
    expect(isWaiting()).toBe(true);
  });
  test('an Office.js without its members is left to the pane', () => {
    const { shown, loads } = run(WEBVIEW2, { office: {} });
    loads[0]!({ target: { id: 'office-js' } });
    expect(shown()).toEqual([]);
  });
});

test('a pane that is open already is never covered', () => {
  const { shown, timers } = run(WEBVIEW2, { waiting: false });
  timers[0]!.run();
  expect(shown()).toEqual([]);
});

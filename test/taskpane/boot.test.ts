import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import ts from 'typescript';

const source = readFileSync(join(__dirname, '../../src/taskpane/boot.ts'), 'utf8');
const script = ts.transpile(source, { target: ts.ScriptTarget.ES5, removeComments: true });

type Node = { hidden: boolean; style: { display?: string } };

/** Runs the script in a page made of the few things it touches. Internet Explorer's engine knows no Promise. */
function run(userAgent: string, options: { modern: boolean; waiting?: boolean } = { modern: true }) {
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
      set hidden(value: boolean) {
        node.hidden = value;
      },
    };
  };
  const timers: { run: () => void; after: number }[] = [];
  const errors: ((event: { target: { nodeName: string } | null }) => void)[] = [];
  const window = {
    navigator: { userAgent },
    addEventListener: (_: string, listener: (typeof errors)[number]) => errors.push(listener),
    setTimeout: (callback: () => void, after: number) => timers.push({ run: callback, after }),
  };
  const globals = { window, document: { getElementById: element } };
  runInNewContext(script, options.modern ? globals : { ...globals, Promise: undefined, Proxy: undefined });
  const shown = () => Object.keys(nodes).filter((id) => id !== 'root' && !nodes[id]!.hidden);
  return { shown, timers, errors, isWaiting: () => waiting };
}

const IE = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const EDGE_HTML = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042';
const WEBVIEW2 =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0';

test('the first script is ES5 once it is compiled', () => {
  expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
});
test.each([
  ['Internet Explorer', IE, false],
  ['EdgeHTML', EDGE_HTML, true],
  ['an engine without Promise and Proxy', 'unknown', false],
])('%s gets the message of old versions and nothing else is awaited', (_, agent, modern) => {
  const { shown, timers, isWaiting } = run(agent, { modern });
  expect(shown()).toEqual(['boot-message', 'boot-old-browser']);
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

test('a pane that is open already is never covered', () => {
  const { shown, timers } = run(WEBVIEW2, { modern: true, waiting: false });
  timers[0]!.run();
  expect(shown()).toEqual([]);
});

import { request } from 'node:http';
import { join, sep } from 'node:path';
import { filesOf, startServer, startServerNear, type WorkbenchServer } from '../../src/workbench/server';

let server: WorkbenchServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const root = join(__dirname, '..', '..');
const within = (path: string, ...folder: string[]): boolean => path.startsWith(join(root, ...folder) + sep);

test.each([
  ['/', ['dist/workbench.html']],
  ['/taskpane.html?x=1#/check', ['dist/taskpane.html']],
  ['/assets/icons/icon-32.png', ['assets/icons/icon-32.png']],
  ['/manifest.xml', ['manifest.xml']],
])('%s is %j', (address, files) => {
  expect(filesOf(address)).toEqual(files.map((file) => join(root, file)));
});

test('office.js is the real client between the halves of our loader', () => {
  const names = filesOf('/office/office.js').map((file) => file.slice(root.length + 1).replaceAll(sep, '/'));
  expect(names).toEqual([
    'dist/workbench/office-before.js',
    'node_modules/@microsoft/office-js/dist/excel-web-16.00.js',
    'dist/workbench/office-after.js',
  ]);
});

test.each([
  '/../package.json',
  '/assets/../package.json',
  '/assets/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/assets/icons/../../../package.json',
  '//etc/passwd',
  '/a%00b',
  '/%',
])('no way out of the served folders: %s', (address) => {
  for (const file of filesOf(address)) expect(within(file, 'dist') || within(file, 'assets')).toBe(true);
});

/** Sends the path as it is written; `fetch` would tidy it up first. */
function ask(path: string, options: { method?: string; host?: string } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; type: string; body: string; headers: Record<string, unknown> }>(
    (done, failed) => {
      const sent = request(
        { hostname, port, path, method: options.method ?? 'GET', headers: options.host ? { host: options.host } : {} },
        (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (body += chunk));
          response.on('end', () =>
            done({
              status: response.statusCode ?? 0,
              type: String(response.headers['content-type']),
              body,
              headers: response.headers,
            }),
          );
        },
      );
      sent.on('error', failed);
      sent.end();
    },
  );
}

test('serves with the right type, and only the head when only that is asked for', async () => {
  const manifest = await ask('/manifest.xml');
  expect(manifest).toMatchObject({ status: 200, type: 'text/xml; charset=utf-8' });
  expect(manifest.body).toContain('<OfficeApp');
  const head = await ask('/manifest.xml', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-length']).toBe(manifest.headers['content-length']);
  expect(await ask('/assets/icons/icon-32.png')).toMatchObject({ status: 200, type: 'image/png' });
});

test('refuses what is missing, outside, or more than reading', async () => {
  expect((await ask('/khong-co.js')).status).toBe(404);
  expect((await ask('/assets')).status).toBe(404);
  expect((await ask('/../package.json')).status).toBe(404);
  const post = await ask('/manifest.xml', { method: 'POST' });
  expect(post).toMatchObject({ status: 405 });
  expect(post.headers['allow']).toBe('GET, HEAD');
});

test('a page elsewhere that points its own name at this machine gets nothing', async () => {
  expect((await ask('/manifest.xml', { host: 'evil.example' })).status).toBe(403);
});

test('a taken port is an error that says so', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('another port is taken where the usual one is another program’s, unless somebody asked for it', async () => {
  const port = Number(new URL(server.url).port);
  const near = await startServerNear({ port, fixed: false });
  const found = Number(new URL(near.server.url).port);
  await near.server.close();
  expect([near.taken, found]).toEqual([true, expect.any(Number)]);
  expect(found).not.toBe(port);
  await expect(startServerNear({ port, fixed: true })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

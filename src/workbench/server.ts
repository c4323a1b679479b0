/**
 * The workbench's web server: the built pane and page, the assets and the office.js client, on this machine only.
 * It reads files and nothing else, so that starting it is harmless.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

export type WorkbenchServer = { url: string; close: () => Promise<void> };

/** The address that the add-in's pages load Office.js from; Microsoft requires it, so the built pages hold it. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const root = resolve(__dirname, '..', '..');

/** Address prefix → folder. The first match serves the file. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ['/assets/', join(root, 'assets')],
  ['/', join(root, 'dist')],
];
/** Addresses with files of their own; several files are served as one, in this order. */
const FILES: Record<string, readonly string[]> = {
  '/': [join(root, 'dist', 'workbench.html')],
  '/manifest.xml': [join(root, 'manifest.xml')],
  // The real client between the two halves of our stand-in for Microsoft's loader.
  '/office/office.js': [
    join(root, 'dist', 'workbench', 'office-before.js'),
    join(root, 'node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.js'),
    join(root, 'dist', 'workbench', 'office-after.js'),
  ],
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Starts on `port` of 127.0.0.1, or on a free one (0). Rejects when the port is taken. With a certificate (PEM texts) it
 * serves real Excel: over HTTPS, and pages keep Microsoft's address of Office.js.
 */
export function startServer(
  options: { port?: number; tls?: { cert: string; key: string } } = {},
): Promise<WorkbenchServer> {
  const { tls } = options;
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, tls === undefined).catch(() =>
      send(response, 500, 'text/plain; charset=utf-8', 'Lỗi máy chủ'),
    );
  };
  const server = tls ? createSecureServer(tls, handle) : createServer(handle);
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      done({
        url: `${tls ? 'https' : 'http'}://localhost:${port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Ports tried after the one that is taken: easier to remember than any free one. */
const NEXT_PORTS = 10;

/**
 * `startServer`, on the next free port where `port` is taken by another program (`taken`). Rejects with EADDRINUSE where the port is
 * `fixed` and taken.
 */
export async function startServerNear(
  options: NonNullable<Parameters<typeof startServer>[0]> & { port: number; fixed: boolean },
): Promise<{ server: WorkbenchServer; taken: boolean }> {
  const { port, fixed, tls } = options;
  const next = Array.from({ length: NEXT_PORTS }, (_, index) => port + 1 + index).filter((each) => each <= 65535);
  // 0: any that is free.
  for (const each of fixed || port === 0 ? [port] : [port, ...next, 0]) {
    try {
      return { server: await startServer({ port: each, tls }), taken: each !== port };
    } catch (error) {
      if (fixed || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error('no free port');
}

async function answer(request: IncomingMessage, response: ServerResponse, standIn: boolean): Promise<void> {
  if (!isLocal(request.headers.host)) return send(response, 403, 'text/plain; charset=utf-8', 'Chỉ phục vụ máy này');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, 'text/plain; charset=utf-8', 'Chỉ nhận GET và HEAD');
  }
  const files = filesOf(request.url ?? '/');
  const type = TYPES[extname(files[0] ?? '')] ?? 'application/octet-stream';
  const body = await readAll(files).catch(() => null);
  if (body === null) return send(response, 404, 'text/plain; charset=utf-8', 'Không có tệp này');
  const served =
    standIn && type.startsWith('text/html') ? body.toString('utf8').replaceAll(OFFICE_JS, '/office/office.js') : body;
  send(response, 200, type, served, request.method === 'HEAD');
}

/** A page from elsewhere may point its own host name at 127.0.0.1; such requests name that host and are refused. */
function isLocal(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? '');
}

async function readAll(files: readonly string[]): Promise<Buffer | null> {
  const parts = await Promise.all(files.map((file) => readFile(file)));
  return parts.length === 0 ? null : Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]).slice(0, -1));
}

/** The files that an address stands for; none where it leaves the served folders or is not an address at all. */
export function filesOf(address: string): readonly string[] {
  let path: string;
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0] ?? '/');
  } catch {
    return [];
  }
  const known = FILES[path];
  if (known !== undefined) return known;
  const [prefix = '/', folder = ''] = FOLDERS.find(([start]) => path.startsWith(start)) ?? [];
  const file = resolve(folder, `.${sep}${path.slice(prefix.length)}`);
  return path.includes('\0') || !file.startsWith(folder + sep) ? [] : [file];
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer, headOnly = false): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(headOnly ? undefined : bytes);
}

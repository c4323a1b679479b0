import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname } from 'node:path';
import { filesOf } from '../../src/workbench/server';
import { childrenOf, descend, everywhere, parseXml } from '../../src/xlsx/xml-tree';
import { selfSigned } from './self-signed';

/** The files of an unpacked package, by path. */
export type PackagedFiles = ReadonlyMap<string, Uint8Array>;

/** What IIS answers with a file of `site`, as its web.config says: headers for all, type by ending, caching by folder or file. */
export function iisHeaders(webConfig: string, path: string): Record<string, string> {
  const root = parseXml(webConfig);
  const server = descend(root, 'system.webServer');
  const custom = childrenOf(descend(server, 'httpProtocol', 'customHeaders'), 'add').map(({ attributes }) => [
    attributes.name!,
    attributes.value!,
  ]);
  const type = everywhere(server, 'mimeMap').find(({ attributes }) => attributes.fileExtension === extname(path));
  if (type === undefined) throw new Error(`IIS does not serve ${path}`);
  const location = childrenOf(root, 'location').find(({ attributes }) => `${path}/`.startsWith(`${attributes.path}/`));
  const { cacheControlMode, cacheControlCustom, cacheControlMaxAge } = everywhere(location ?? server, 'clientCache')[0]!
    .attributes;
  const days = Number(/^(\d+)\.00:00:00$/.exec(cacheControlMaxAge ?? '')?.[1]);
  return {
    ...(Object.fromEntries(custom) as Record<string, string>),
    'Content-Type': type.attributes.mimeType!,
    'Cache-Control':
      cacheControlMode === 'DisableCache' ? 'no-cache' : `${cacheControlCustom}, max-age=${days * 24 * 3600}`,
  };
}

export type PackagedSite = {
  /** What is served from now on under `/cchc/`, with the headers of the package's own settings. */
  serve(files: PackagedFiles): void;
  close(): Promise<void>;
};

/**
 * An https server on `port` of this machine as an office would have it. Beside the site stand what is Excel's in real life: the
 * workbench's page in the same folder and Office.js under `/office/`.
 */
export async function startSite(port: number): Promise<PackagedSite> {
  let files: PackagedFiles = new Map();
  const server = createServer(selfSigned(), (request, response) => {
    const path = (request.url ?? '/').split(/[?#]/)[0]!;
    const inSite = path.startsWith('/cchc/') ? path.slice('/cchc/'.length) : '';
    const file = files.get(`site/${inSite}`);
    if (file) {
      const settings = new TextDecoder().decode(files.get('may-chu/web.config'));
      response.writeHead(200, iisHeaders(settings, inSite)).end(file);
      return;
    }
    const beside = path === '/office/office.js' ? path : /^workbench[./]/.test(inSite) ? `/${inSite}` : '';
    try {
      const bytes = Buffer.concat(filesOf(beside).map((one) => readFileSync(one)));
      const type = extname(path) === '.html' ? 'text/html' : extname(path) === '.css' ? 'text/css' : 'text/javascript';
      response.writeHead(beside === '' ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    serve: (packaged) => (files = packaged),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

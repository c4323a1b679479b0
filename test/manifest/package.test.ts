import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { OFFICE_JS, pagePolicy, pageWithOfficeJs, serverPolicy } from '../../src/setup/package/content-policy';
import { makePackage } from '../../src/setup/package/make-package';
import { cacheOf, contentType } from '../../src/setup/package/site-headers';
import { parseXml, type XmlElement } from '../../src/xlsx/xml-tree';
import { iisHeaders } from '../support/packaged-site';

const root = join(__dirname, '..', '..');
const OWN_OFFICE = 'https://may-chu.example/office/office.js';
const BASE = {
  baseUrl: 'https://may-chu.example/cchc',
  officeJs: OFFICE_JS,
  version: '0.1.0',
  notices: 'MIT',
  security: '# An toàn',
};
const PAGE = `<meta http-equiv=Content-Security-Policy content="${pagePolicy()}"><p>(appsforoffice.microsoft.com)</p><script src=${OFFICE_JS}></script>`;

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'));
  write('taskpane.html', PAGE);
  write('taskpane.0123456789abcdef0123.js', 'void 0');
  write('boot.0123456789abcdef.js', 'void 0');
  write('mau/ke-hoach-cchc-2026.xlsx', 'PK');
  write('workbench.html', 'the stand-in for Excel');
  write('workbench/workbench.js', 'the stand-in for Excel');
  cpSync(join(root, 'manifest.xml'), join(dist, 'manifest.xml'));
  cpSync(join(root, 'assets', 'icons'), join(dist, 'assets', 'icons'), { recursive: true });
});
afterEach(() => rmSync(dist, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

const make = (options: Partial<typeof BASE> = {}) => makePackage(dist, { ...BASE, ...options });
const filesOf = (options: Partial<typeof BASE> = {}) =>
  new Map(Object.entries(unzipSync(make(options).zip)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

describe('the package', () => {
  test('holds the site without the stand-in for Excel, and what servers and people need', () => {
    const paths = [...filesOf().keys()].filter((path) => !path.includes('/assets/'));
    expect(paths).toEqual([
      'HUONG-DAN-CAI-DAT.html',
      'manifest.xml',
      'GIAY-PHEP-CAC-GOI.txt',
      'SECURITY.md',
      'may-chu/nginx.conf',
      'may-chu/web.config',
      'site/boot.0123456789abcdef.js',
      'site/manifest.xml',
      'site/mau/ke-hoach-cchc-2026.xlsx',
      'site/taskpane.0123456789abcdef0123.js',
      'site/taskpane.html',
    ]);
  });

  test('is the same, byte for byte, of the same files, whenever and wherever it is made', () => {
    const zone = process.env.TZ;
    const first = make().zip;
    process.env.TZ = 'Asia/Ho_Chi_Minh';
    try {
      expect(Buffer.compare(make().zip, first)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('is not made of a manifest that Office would refuse', () => {
    rmSync(join(dist, 'assets/icons/check-48.png'));
    expect(() => make()).toThrow('manifest.xml, addresses: https://may-chu.example/cchc/assets/icons/check-48.png');
  });

  test.each([
    ['the page', 'taskpane.html'],
    ['the manifest', 'manifest.xml'],
  ])('is not made without %s', (_, path) => {
    rmSync(join(dist, path));
    expect(() => make()).toThrow(path);
  });

  test('is not made with a file that servers would not know', () => {
    write('tep.wasm', '');
    expect(() => make()).toThrow('no type for tep.wasm');
  });
});

describe('another address of Office.js', () => {
  test('is in the page, in its policy, in its message and in what servers send; Microsoft’s is nowhere', () => {
    const files = filesOf({ officeJs: OWN_OFFICE });
    expect(files.get('site/taskpane.html')).toBe(
      `<meta http-equiv=Content-Security-Policy content="${pagePolicy(OWN_OFFICE)}"><p>(may-chu.example)</p><script src=${OWN_OFFICE}></script>`,
    );
    for (const [path, text] of files) if (!path.endsWith('.png')) expect(text).not.toContain('appsforoffice');
    expect(files.get('may-chu/nginx.conf')).toContain(serverPolicy(OWN_OFFICE));
  });

  test('cannot be put into a page that is not ours', () => {
    expect(() => pageWithOfficeJs('<p></p>', OWN_OFFICE)).toThrow('does not load Office.js');
  });

  test('leaves no inline script, no evaluation and no other server to the policy', () => {
    const rules = Object.fromEntries(
      serverPolicy()
        .split('; ')
        .map((rule): [string, string] => [rule.split(' ')[0]!, rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules['default-src']).toBe("'none'");
    expect(rules['script-src']).toBe("'self' https://appsforoffice.microsoft.com");
    expect(rules['connect-src']).toBe("'self' https://appsforoffice.microsoft.com");
    expect(serverPolicy()).not.toMatch(/unsafe-eval|\*;|https:;|https: /);
    expect(rules['frame-ancestors']).toMatch(/^'self' https:/);
  });
});

/** What nginx sends with a file: the settings of the inner block replace those of the outer one. */
function nginxHeaders(settings: string, path: string): Record<string, string> {
  const [outer = '', inner = ''] = settings.split(/location ~ "[^"]+" \{/);
  const hashed = new RegExp(/location ~ "([^"]+)"/.exec(settings)![1]!);
  const block = hashed.test(path) ? inner : outer;
  return Object.fromEntries(
    [...block.matchAll(/add_header (\S+) "([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

/**
 * Of `%windir%\\System32\\inetsrv\\config\\schema\\IIS_schema.xml`, as Microsoft documents the elements: what may stand in an element of these, and
 * which attributes it has. IIS answers 500.19 to anything else.
 */
const IIS: Readonly<Record<string, { children: readonly string[]; attributes?: readonly string[]; key?: string }>> = {
  configuration: { children: ['system.webServer', 'location'] },
  location: { children: ['system.webServer'], attributes: ['path'] },
  'system.webServer': { children: ['httpProtocol', 'defaultDocument', 'staticContent', 'urlCompression'] },
  httpProtocol: { children: ['customHeaders'] },
  customHeaders: { children: ['add', 'remove', 'clear'], attributes: [], key: 'name' },
  defaultDocument: { children: ['files'], attributes: ['enabled'] },
  files: { children: ['add', 'remove', 'clear'], attributes: [], key: 'value' },
  staticContent: { children: ['mimeMap', 'remove', 'clear', 'clientCache'], key: 'fileExtension' },
  urlCompression: { children: [], attributes: ['doStaticCompression', 'doDynamicCompression'] },
  clientCache: { children: [], attributes: ['cacheControlMode', 'cacheControlMaxAge', 'cacheControlCustom'] },
  mimeMap: { children: [], attributes: ['fileExtension', 'mimeType'] },
  add: { children: [], attributes: ['name', 'value'] },
  remove: { children: [], attributes: ['name', 'fileExtension'] },
  clear: { children: [] },
};

function iisProblems(element: XmlElement): string[] {
  const { children, attributes = [], key } = IIS[element.name]!;
  const known = element.children.filter(({ name }) => children.includes(name));
  const keys = known
    .filter(({ name }) => name === 'add' || name === 'mimeMap')
    // Keys of IIS's lists do not know capitals.
    .map((one) => one.attributes[key ?? '']?.toLowerCase() ?? '');
  return [
    ...Object.keys(element.attributes)
      .filter((name) => !attributes.includes(name))
      .map((name) => `${element.name}: attribute ${name}`),
    ...keys.filter((one, at) => keys.indexOf(one) !== at).map((one) => `${element.name}: "${one}" twice`),
    ...element.children.filter((one) => !known.includes(one)).map(({ name }) => `${element.name}: ${name}`),
    ...known.flatMap(iisProblems),
  ];
}

describe('the settings of servers', () => {
  const JAVASCRIPT = 'taskpane.0123456789abcdef0123.js';

  test.each([
    'taskpane.html',
    JAVASCRIPT,
    'boot.0123456789abcdef.js',
    'manifest.xml',
    'assets/icons/icon-32.png',
    'mau/ke-hoach-cchc-2026.xlsx',
  ])('of nginx and IIS say the same of %s', (path) => {
    const files = filesOf();
    const { 'Content-Type': type, ...iis } = iisHeaders(files.get('may-chu/web.config')!, path);
    expect(iis).toEqual({
      'Content-Security-Policy': serverPolicy(),
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'Cache-Control': cacheOf(path).replace(
        'public, max-age=31536000, immutable',
        'public, immutable, max-age=31536000',
      ),
    });
    expect(type).toBe(contentType(path));
    expect(nginxHeaders(files.get('may-chu/nginx.conf')!, path)).toEqual({ ...iis, 'Cache-Control': cacheOf(path) });
    expect(files.get('may-chu/nginx.conf')).toContain(` ${path.split('.').pop()};`);
  });

  test('keep what has a hash in its name, and nothing else, without asking again', () => {
    expect(
      [JAVASCRIPT, `${JAVASCRIPT}.LICENSE.txt`, 'taskpane.html', 'workbench.js'].map((path) => cacheOf(path)),
    ).toEqual(['public, max-age=31536000, immutable', 'public, max-age=31536000, immutable', 'no-cache', 'no-cache']);
  });

  test('do not keep Excel on the web from showing the pane', () => {
    const files = filesOf();
    const settings =
      files.get('may-chu/nginx.conf')! + files.get('may-chu/web.config')!.replace(/<!--[\s\S]*?-->/g, '');
    expect(settings.replace('<remove name="X-Frame-Options" />', '')).not.toMatch(/X-Frame-Options|Cross-Origin/);
  });

  test('of IIS hold only what IIS knows, and no key of a list twice', () => {
    const settings = parseXml(filesOf().get('may-chu/web.config')!);
    expect(iisProblems(settings)).toEqual([]);
    // The same look, with something to find.
    const odd =
      '<configuration><system.webServer><httpProtocol><customHeaders><add name="A" value="1"/><add name="a" value="2"/>';
    expect(
      iisProblems(parseXml(`${odd}<header/></customHeaders></httpProtocol></system.webServer></configuration>`)),
    ).toEqual(['customHeaders: "a" twice', 'customHeaders: header']);
  });

  test('serve the folder of the address', () => {
    const settings = filesOf({ baseUrl: 'https://may-chu.example:8443/phong/cchc' }).get('may-chu/nginx.conf')!;
    expect(settings).toContain('location /phong/cchc/ {');
    expect(settings).toContain('location = /phong/cchc {');
    const whole = filesOf({ baseUrl: 'https://may-chu.example' }).get('may-chu/nginx.conf')!;
    expect(whole).toContain('location / {');
    expect(whole).not.toContain('location = ');
  });
});

describe('the installation guide', () => {
  const guide = (options: Partial<typeof BASE> = {}) => filesOf(options).get('HUONG-DAN-CAI-DAT.html')!;

  test('speaks of the address, the version and the id of this package', () => {
    expect(guide()).toContain('Báo cáo CCHC 0.1.0');
    expect(guide()).toContain('https://may-chu.example/cchc/taskpane.html');
    expect(guide()).toContain('https://may-chu.example/cchc/assets/huong-dan/index.html');
    expect(guide()).toContain('<code>/var/www/bao-cao-cchc/cchc/</code>');
    const id = /<Id>(.*)<\/Id>/.exec(readFileSync(join(root, 'manifest.xml'), 'utf8'))![1]!;
    expect(guide()).toContain(`TrustedCatalogs\\{${id}}`);
    // Copied in one piece: no line may break within the key.
    expect(guide().match(new RegExp(`<span>"HKCU[^<]*{${id}}"</span>`, 'g'))).toHaveLength(3);
  });

  test('is composed Vietnamese (NFC) and knows where Office.js comes from', () => {
    expect(guide().normalize('NFC')).toBe(guide());
    expect(guide()).toContain('https://appsforoffice.microsoft.com');
    expect(guide({ officeJs: OWN_OFFICE })).toContain('Microsoft không hỗ trợ bản sao nội bộ');
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor } from '../../src/setup/package/manifest-for';
import { MANIFEST_CHECKS, manifestProblems, type ManifestFacts } from '../../src/setup/package/manifest-problems';
import { pngSize } from '../../src/setup/package/png-size';
import { ROUTES } from '../../src/taskpane/route';
import { childrenOf, descend, everywhere, parseXml } from '../../src/xlsx/xml-tree';
import { version } from '../../package.json';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** The site as it lies in the checkout: the page is built, the icons are there. */
function siteAt(baseUrl: string): ManifestFacts {
  const fileOf = (address: string) => (address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length + 1) : '');
  const iconSize = (address: string) => {
    const file = join(root, fileOf(address));
    return file.endsWith('.png') && existsSync(file) ? pngSize(readFileSync(file)) : undefined;
  };
  return {
    version,
    iconSize,
    has: (address) => fileOf(address) === 'taskpane.html' || iconSize(address) !== undefined,
  };
}
const local = siteAt('https://localhost:3000');

describe('the manifest', () => {
  test('has nothing that Office is known to refuse or to show wrongly', () => {
    expect(manifestProblems(text, local)).toEqual([]);
  });

  test.each(['https://may-chu.example', 'https://may-chu.example:8443/phong-noi-vu/cchc'])(
    'of a site at %s, too',
    (baseUrl) => {
      const manifest = manifestFor(text, { baseUrl, version: '1.20.3' });
      expect(manifestProblems(manifest, { ...siteAt(baseUrl), version: '1.20.3' })).toEqual([]);
      expect(manifest).not.toContain('localhost');
      const id = (xml: string) => descend(parseXml(xml), 'Id')!.text;
      expect(id(manifest)).toBe(id(text));
    },
  );

  test('keeps its id: with another one, Excel would take it for another add-in', () => {
    expect(descend(parseXml(text), 'Id')!.text).toBe('8d1f4c52-6a0e-4b7b-9c35-2e7f0b9a61d4');
  });

  test('is read by Microsoft’s own reader as a task pane for workbooks', () => {
    // A process of its own, because the package loads an ES module, which Jest cannot.
    const read =
      "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')" +
      '.then((info) => console.log(JSON.stringify(info)))';
    const info: unknown = JSON.parse(execFileSync(process.execPath, ['-e', read], { cwd: root, encoding: 'utf8' }));
    expect(info).toMatchObject({
      displayName: 'Báo cáo CCHC',
      defaultLocale: 'vi-VN',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
    });
  });

  test('has buttons that open the pane at each of its views', () => {
    const manifest = parseXml(text);
    const urls = new Map(
      everywhere(manifest, 'Url').map(({ attributes }) => [attributes.id, attributes.DefaultValue!]),
    );
    const hashes = everywhere(manifest, 'Control').map(
      (control) => new URL(urls.get(descend(control, 'Action', 'SourceLocation')!.attributes.resid)!).hash,
    );
    // A plan from a file is brought in from the start view, scores are opened from the summaries; what support asks for is at the pane's foot.
    const others = ['import', 'scores', 'help', 'diagnostics'];
    expect(hashes).toEqual(ROUTES.filter((route) => !others.includes(route)).map((route) => `#/${route}`));
    expect(childrenOf(descend(manifest, 'VersionOverrides', 'Resources'), 'Urls')).toHaveLength(1);
  });
});

/** A fault as somebody would make it, and which check must find it. */
describe('the checks of the manifest find', () => {
  const found = new Set<string>();
  function check(check: string, fault: string, change: (xml: string) => string, site: Partial<ManifestFacts> = {}) {
    found.add(check);
    test(`${check}: ${fault}`, () => {
      const changed = change(text);
      if (Object.keys(site).length === 0) expect(changed).not.toBe(text);
      const checks = manifestProblems(changed, { ...local, ...site }).map((problem) => problem.check);
      expect(checks).toContain(check);
    });
  }
  const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);
  const same = (xml: string) => xml;

  check('encoding', 'no declaration', swap(/^<\?xml[^>]*\?>\s*/, ''));
  check('encoding', 'decomposed letters', (xml) => xml.normalize('NFD'));
  check('schema', 'another kind of add-in', swap('xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"'));
  check(
    'schema',
    'a namespace of later commands only',
    swap('taskpaneappversionoverrides"', 'taskpaneappversionoverrides/1.1"'),
  );
  check('order', 'Version before Id', swap(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'));
  check('order', 'label of a tab before its group', (xml) => {
    const label = /\s*<Label resid="Tab.Label" \/>/.exec(xml)![0];
    return xml.replace(label, '').replace('<CustomTab id="CCHC.Tab">', `<CustomTab id="CCHC.Tab">${label}`);
  });
  check('order', 'an element that the schema does not know', swap('</Id>', '</Id><Author>CCHC</Author>'));
  check('needed', 'no provider', swap(/<ProviderName>.*<\/ProviderName>/, ''));
  check('needed', 'a button without a tip', swap(/<Supertip>[\s\S]*?<\/Supertip>/, ''));
  check('id', 'no GUID', swap(/<Id>.*<\/Id>/, '<Id>bao-cao-cchc</Id>'));
  check('version', 'another one than the package has', swap(/<Version>.*<\/Version>/, '<Version>99.0.0.0</Version>'));
  check('version', 'three numbers', swap(/<Version>.*<\/Version>/, `<Version>${version}</Version>`));
  check('host', 'another program', swap('<Host Name="Workbook" />', '<Host Name="Document" />'));
  check('host', 'less than the right to write', swap('ReadWriteDocument', 'ReadDocument'));
  check(
    'host',
    'an API set that hides the add-in from old versions',
    swap('</Hosts>', '</Hosts><Requirements><Sets><Set Name="ExcelApi" MinVersion="1.14"/></Sets></Requirements>'),
  );
  check('locales', 'a language without a country', swap('<DefaultLocale>vi-VN', '<DefaultLocale>vi'));
  check('locales', 'a text without a translation', swap(/<bt:Override Locale="en-US" Value="Start" \/>/, ''));
  check('locales', 'an empty translation', swap('Value="Summarise"', 'Value=" "'));
  check(
    'locales',
    'the default language once more',
    swap('Locale="en-US" Value="Check"', 'Locale="vi-VN" Value="Check"'),
  );
  check(
    'lengths',
    'a label over 125 characters',
    swap('DefaultValue="Tổng hợp"', `DefaultValue="${'Tổng hợp '.repeat(14)}"`),
  );
  check(
    'lengths',
    'a description over 250 characters',
    swap('<Description DefaultValue="', `<Description DefaultValue="${'a'.repeat(251)}`),
  );
  check('resources', 'an id over 32 characters', (xml) => xml.replaceAll('Share.Tip', `Share.${'a'.repeat(40)}`));
  check('resources', 'one id for two texts', swap('<bt:String id="Check.Tip"', '<bt:String id="Share.Tip"'));
  check('resources', 'a text that is not there', swap('<bt:Url id="Url.Check"', '<bt:Url id="Url.Checks"'));
  check('resources', 'a long text as a label', swap('<Label resid="Start.Label" />', '<Label resid="Start.Tip" />'));
  check('controls', 'two buttons with one id', swap('id="CCHC.Check"', 'id="CCHC.Share"'));
  check('controls', 'a pane for one button alone', swap('<TaskpaneId>CCHC.Pane<', '<TaskpaneId>CCHC.Other<'));
  check('addresses', 'no https', (xml) => xml.replaceAll('https://localhost', 'http://localhost'));
  check(
    'addresses',
    'a picture from elsewhere',
    swap('https://localhost:3000/assets/icons/share-16.png', 'https://example.org/share-16.png'),
  );
  check('addresses', 'a folder as domain', swap('</AppDomain>', '/cchc</AppDomain>'));
  check('addresses', 'a page that the site has not', (xml) => xml.replaceAll('/taskpane.html', '/pane.html'));
  check('icons', 'one of another size', swap('icons/start-20.png', 'icons/start-16.png'));
  check('icons', 'one that is no PNG', same, { iconSize: () => undefined });
  check('icons', 'a size left out', swap(/<bt:Image size="80" resid="Icon.Check.80" \/>/, ''));

  test('something for each of them', () => {
    expect([...found].sort()).toEqual([...MANIFEST_CHECKS].sort());
  });
});

describe('the pixels of a PNG', () => {
  test('are those of its first chunk', () => {
    expect(pngSize(readFileSync(join(root, 'assets/icons/icon-48.png')))).toEqual({ width: 48, height: 48 });
  });
  test('are not known of other files', () => {
    expect(pngSize(readFileSync(join(root, 'assets/icons/icon.svg')))).toBeUndefined();
    expect(pngSize(new Uint8Array(4))).toBeUndefined();
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTES } from '../../src/taskpane/route';
import { childrenOf, descend, everywhere, parseXml, type XmlElement } from '../../src/xlsx/xml-tree';
import { version } from '../../package.json';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = parseXml(text);
const commands = descend(manifest, 'VersionOverrides')!;
const resources = descend(commands, 'Resources')!;

/** Office reads elements in the order of its schema and refuses others (excel-platform notes, section 4). */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};
const SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const PLAIN_ID = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

const all = (name: string): XmlElement[] => everywhere(manifest, name);
const ids = (element: XmlElement): string[] =>
  element.children.flatMap((group) => group.children.map((one) => one.attributes.id!));
const localised = (): XmlElement[] => [
  ...all('DisplayName'),
  ...manifest.children.filter((one) => one.name === 'Description'),
  ...all('String'),
];
const used = [...text.matchAll(/resid="([^"]+)"/g)].map((match) => match[1]!);

/** Width and height of a PNG, from its first chunk. */
function pixels(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('the manifest', () => {
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
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as unknown,
    });
  });

  test('carries the version of the package', () => {
    expect(descend(manifest, 'Version')!.text).toBe(`${version}.0`);
  });

  test('is UTF-8 in the composed form, so that Office shows the accents right', () => {
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect(text.normalize('NFC')).toBe(text);
  });

  test.each(Object.entries(ORDER))('%s has its elements in the order of the schema', (name, order) => {
    const found = name === 'OfficeApp' ? [manifest] : all(name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) {
      const places = element.children.map((one) => order.indexOf(one.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('asks for no API set outside of the commands, so that old hosts can show why they do not work', () => {
    expect(childrenOf(manifest, 'Requirements')).toEqual([]);
  });
});

describe('resources', () => {
  test('have unique ids of at most 32 characters', () => {
    const found = ids(resources);
    expect(new Set(found).size).toBe(found.length);
    for (const id of found) {
      expect(id.length).toBeLessThanOrEqual(32);
      expect(id).toMatch(PLAIN_ID);
    }
  });

  test('are all used, and everything used is there', () => {
    expect([...new Set(used)].sort()).toEqual(ids(resources).sort());
  });

  test('are of the kind that the place asks for', () => {
    const kindOf = (resid: string) =>
      resources.children.find((group) => group.children.some((one) => one.attributes.id === resid))!.name;
    for (const element of all('Image').filter((one) => one.attributes.resid))
      expect(kindOf(element.attributes.resid!)).toBe('Images');
    for (const element of all('Supertip'))
      expect(kindOf(descend(element, 'Description')!.attributes.resid!)).toBe('LongStrings');
    for (const name of ['Label', 'Title']) {
      for (const element of all(name)) expect(kindOf(element.attributes.resid!)).toBe('ShortStrings');
    }
    for (const name of ['SourceLocation', 'LearnMoreUrl']) {
      const resids = all(name).flatMap((one) => one.attributes.resid ?? []);
      for (const resid of resids) expect(kindOf(resid)).toBe('Urls');
    }
  });

  test('have texts within Office’s limits', () => {
    const long = (name: string) => childrenOf(descend(resources, name), 'String').flatMap(texts);
    const texts = (element: XmlElement) => [
      element.attributes.DefaultValue!,
      ...childrenOf(element, 'Override').map((one) => one.attributes.Value!),
    ];
    for (const one of [...long('ShortStrings'), ...texts(descend(manifest, 'DisplayName')!)])
      expect(one.length).toBeLessThanOrEqual(125);
    for (const one of [...long('LongStrings'), ...texts(descend(manifest, 'Description')!)])
      expect(one.length).toBeLessThanOrEqual(250);
  });

  test('say everything in Vietnamese and in English', () => {
    expect(localised().length).toBeGreaterThan(10);
    for (const element of localised()) {
      expect(element.attributes.DefaultValue).not.toBe('');
      const overrides = childrenOf(element, 'Override');
      expect(overrides.map((one) => one.attributes.Locale)).toEqual(['en-US']);
      expect(overrides[0]!.attributes.Value).not.toBe('');
    }
  });
});

describe('addresses', () => {
  const addresses = [...text.matchAll(/(?:DefaultValue|Value)="([a-z]+:[^"]+)"/g)].map((match) => match[1]!);
  const domains = all('AppDomain').map((one) => one.text);

  test('are https and on the domain that the add-in may show', () => {
    expect(addresses.length).toBeGreaterThan(30);
    expect(domains).toHaveLength(1);
    for (const address of addresses) {
      expect(new URL(address).protocol).toBe('https:');
      expect(new URL(address).origin).toBe(domains[0]);
    }
  });

  test('of the buttons open the pane at each of its views', () => {
    const urls = new Map(
      childrenOf(descend(resources, 'Urls'), 'Url').map((one) => [one.attributes.id, one.attributes.DefaultValue!]),
    );
    const hashes = all('Control').map(
      (control) => new URL(urls.get(descend(control, 'Action', 'SourceLocation')!.attributes.resid)!).hash,
    );
    // A plan from a file is brought in from the start view.
    expect(hashes).toEqual(ROUTES.filter((route) => route !== 'import').map((route) => `#/${route}`));
    // One pane: with an id of its own, each button would open another.
    expect(new Set(all('TaskpaneId').map((one) => one.text)).size).toBe(1);
  });
});

describe('icons', () => {
  const images = new Map(
    childrenOf(descend(resources, 'Images'), 'Image').map((one) => [one.attributes.id, one.attributes.DefaultValue!]),
  );
  const fileOf = (address: string) => join(root, new URL(address).pathname);

  test('stand in every size and exist with the pixels that they claim', () => {
    expect(all('Icon')).toHaveLength(5);
    for (const icon of all('Icon')) {
      expect(icon.children.map((one) => one.attributes.size)).toEqual(SIZES);
      for (const { attributes } of icon.children) {
        const file = fileOf(images.get(attributes.resid)!);
        expect(existsSync(file)).toBe(true);
        expect(pixels(file)).toEqual({ width: Number(attributes.size), height: Number(attributes.size) });
      }
    }
  });

  test('of the add-in list are 32 and 64 pixels', () => {
    for (const [name, size] of [
      ['IconUrl', 32],
      ['HighResolutionIconUrl', 64],
    ] as const) {
      expect(pixels(fileOf(descend(manifest, name)!.attributes.DefaultValue!)).width).toBe(size);
    }
  });
});

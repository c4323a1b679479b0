import { childrenOf, descend, everywhere, parseXml, type XmlElement } from '../../xlsx/xml-tree';

/** What a manifest is checked against, without Office and without the internet. */
export type ManifestFacts = {
  /** Version of the package, "1.2.3". */
  version: string;
  /** Pixels of the PNG that an address stands for; undefined where there is none. */
  iconSize(address: string): { width: number; height: number } | undefined;
  /** Whether an address (without #…) leads to a file of the site. */
  has(address: string): boolean;
};

/** `check`: which of `MANIFEST_CHECKS` found it. `what`: the place in the manifest, in English for whoever builds the add-in. */
export type ManifestProblem = { check: string; what: string };

type Read = ManifestFacts & { text: string; manifest: XmlElement };
type Check = { check: string; find(read: Read): string[] };

/** Office reads elements in the order of its schema and refuses others (office-js-docs-pr, develop/manifest-element-ordering). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
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
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ORDER['OfficeApp']!.filter((name) => !['SupportUrl', 'Requirements'].includes(name)),
  DefaultSettings: ['SourceLocation'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ORDER['Control']!,
  Supertip: ORDER['Supertip']!,
  Action: ORDER['Action']!,
};
const NAMESPACES = [
  'xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"',
  'xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"',
  'xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"',
];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FULL_LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
const PLAIN_ID = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
const OTHER_LOCALE = 'en-US';
/** Office wants 16, 32 and 80; the others keep icons sharp on other screens. */
const ICON_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const LIST_ICONS = [
  ['IconUrl', 32],
  ['HighResolutionIconUrl', 64],
] as const;
const LONGEST = { resid: 32, id: 125, short: 125, long: 250 };
/** Where a text or address of the resources is used → the group that it must stand in. */
const KINDS: Readonly<Record<string, string>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

const resourcesOf = (manifest: XmlElement) => descend(manifest, 'VersionOverrides', 'Resources');
const allResources = ({ manifest }: Read) => resourcesOf(manifest)?.children.flatMap(({ children }) => children) ?? [];
const named = (manifest: XmlElement, name: string) =>
  name === manifest.name ? [manifest] : everywhere(manifest, name);
const textOf = (manifest: XmlElement, name: string) => descend(manifest, name)?.text.trim() ?? '';
const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const using = (manifest: XmlElement) =>
  Object.keys(KINDS).flatMap((name) => everywhere(manifest, name).filter(({ attributes }) => attributes['resid']));

/** The texts that people read: each with a translation. */
const localised = ({ manifest }: Read): XmlElement[] => [
  ...childrenOf(manifest, 'DisplayName'),
  ...childrenOf(manifest, 'Description'),
  ...everywhere(manifest, 'String'),
];
const textsOf = (element: XmlElement): string[] => [
  element.attributes['DefaultValue'] ?? '',
  ...childrenOf(element, 'Override').map(({ attributes }) => attributes['Value'] ?? ''),
];
const addresses = ({ text }: Read): string[] =>
  [...text.matchAll(/(?:DefaultValue|Value)="([a-z]+:[^"]+)"/g)].map((match) => match[1]!);

const CHECKS: readonly Check[] = [
  {
    check: 'encoding',
    find: ({ text }) => [
      ...(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>') ? [] : ['no XML declaration with UTF-8']),
      ...(text.normalize('NFC') === text ? [] : ['texts are not in the composed form (NFC)']),
    ],
  },
  {
    check: 'schema',
    find: ({ text, manifest }) => [
      ...NAMESPACES.filter((namespace) => !text.includes(namespace)).map((namespace) => `missing ${namespace}`),
      ...(manifest.attributes['type'] === 'TaskPaneApp' ? [] : ['OfficeApp is no TaskPaneApp']),
    ],
  },
  {
    check: 'order',
    find: ({ manifest }) =>
      Object.entries(ORDER).flatMap(([name, order]) =>
        named(manifest, name).flatMap(({ children }) => {
          const places = children.map((one) => order.indexOf(one.name));
          const sorted = places.every((place, at) => place >= 0 && (at === 0 || place >= places[at - 1]!));
          return sorted ? [] : [`${name}: ${children.map((one) => one.name).join(', ')}`];
        }),
      ),
  },
  {
    check: 'needed',
    find: ({ manifest }) =>
      Object.entries(NEEDED).flatMap(([name, needed]) => {
        const found = named(manifest, name);
        if (found.length === 0) return [`no ${name}`];
        return found.flatMap((element) =>
          needed.filter((one) => !descend(element, one)).map((one) => `${name} without ${one}`),
        );
      }),
  },
  {
    check: 'id',
    find: ({ manifest }) => (GUID.test(textOf(manifest, 'Id')) ? [] : [`Id is no GUID: ${textOf(manifest, 'Id')}`]),
  },
  {
    check: 'version',
    find: ({ manifest, version }) => {
      const found = textOf(manifest, 'Version');
      return found === `${version}.0` && /^\d{1,5}(\.\d{1,5}){3}$/.test(found) ? [] : [`Version ${found}`];
    },
  },
  {
    check: 'host',
    find: ({ manifest }) => {
      const hosts = childrenOf(descend(manifest, 'Hosts'), 'Host').map(({ attributes }) => attributes['Name']);
      return [
        ...(hosts.join() === 'Workbook' ? [] : [`Hosts: ${hosts.join()}`]),
        ...(textOf(manifest, 'Permissions') === 'ReadWriteDocument' ? [] : ['Permissions']),
        // An old Excel would hide the add-in instead of opening the page that says why it cannot run.
        ...(descend(manifest, 'Requirements') ? ['Requirements outside of the commands'] : []),
      ];
    },
  },
  {
    check: 'locales',
    find: (read) => {
      const own = textOf(read.manifest, 'DefaultLocale');
      return [
        ...(FULL_LOCALE.test(own) ? [] : [`DefaultLocale ${own}`]),
        ...localised(read).flatMap((element) => {
          const others = childrenOf(element, 'Override').map(({ attributes }) => attributes['Locale']);
          const said = textsOf(element).every((text) => text.trim() !== '');
          const name = element.attributes['id'] ?? element.name;
          return said && others.join() === OTHER_LOCALE ? [] : [`${name}: ${own}, ${others.join()}`];
        }),
      ];
    },
  },
  {
    check: 'lengths',
    find: ({ manifest }) => {
      const group = (name: string) => childrenOf(descend(resourcesOf(manifest), name), 'String');
      const limits: [XmlElement[], number][] = [
        [[...childrenOf(manifest, 'DisplayName'), ...group('ShortStrings')], LONGEST.short],
        [[...childrenOf(manifest, 'Description'), ...group('LongStrings')], LONGEST.long],
      ];
      return limits.flatMap(([elements, longest]) =>
        elements
          .flatMap(textsOf)
          .filter((text) => text.length > longest)
          .map((text) => `${text.length} of at most ${longest}: ${text}`),
      );
    },
  },
  {
    check: 'resources',
    find: (read) => {
      const ids = allResources(read).map(({ attributes }) => attributes['id'] ?? '');
      const used = using(read.manifest).map(({ attributes }) => attributes['resid']!);
      const kindOf = (id: string) =>
        resourcesOf(read.manifest)?.children.find(({ children }) => children.some((one) => one.attributes['id'] === id))
          ?.name;
      return [
        ...twice(ids).map((id) => `${id} twice`),
        ...ids.filter((id) => id.length > LONGEST.resid || !PLAIN_ID.test(id)).map((id) => `id ${id}`),
        ...ids.filter((id) => !used.includes(id)).map((id) => `${id} is not used`),
        ...using(read.manifest)
          .filter(({ name, attributes }) => kindOf(attributes['resid']!) !== KINDS[name])
          .map(({ name, attributes }) => `${name} of ${attributes['resid']}`),
      ];
    },
  },
  {
    check: 'controls',
    find: ({ manifest }) => {
      const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
        everywhere(manifest, name).map(({ attributes }) => attributes['id'] ?? ''),
      );
      const panes = new Set(everywhere(manifest, 'TaskpaneId').map(({ text }) => text));
      return [
        ...twice(ids).map((id) => `${id} twice`),
        ...ids.filter((id) => id.length > LONGEST.id || !PLAIN_ID.test(id)).map((id) => `id ${id}`),
        // With an id of its own, each button would open another pane.
        ...(panes.size === 1 ? [] : [`${panes.size} panes`]),
      ];
    },
  },
  {
    check: 'addresses',
    find: (read) => {
      const domains = everywhere(read.manifest, 'AppDomain').map(({ text }) => text.trim());
      const [domain = ''] = domains;
      const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : '');
      return [
        ...(domains.length === 1 && originOf(domain) === domain ? [] : [`AppDomains: ${domains.join()}`]),
        ...[domain, ...addresses(read)].filter((address) => !address.startsWith('https://')),
        ...addresses(read).filter((address) => originOf(address) !== domain),
        ...addresses(read).filter((address) => !read.has(address.split('#')[0]!)),
      ];
    },
  },
  {
    check: 'icons',
    find: (read) => {
      const { manifest, iconSize } = read;
      const addressOf = new Map(
        allResources(read).map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? '']),
      );
      const wrong = (address: string, size: number) => {
        const found = iconSize(address);
        return found?.width === size && found.height === size ? [] : [`${address} has not ${size} × ${size} pixels`];
      };
      return [
        ...LIST_ICONS.flatMap(([name, size]) => wrong(descend(manifest, name)?.attributes['DefaultValue'] ?? '', size)),
        ...everywhere(manifest, 'Icon').flatMap(({ children }) => {
          const sizes = children.map(({ attributes }) => attributes['size']);
          return sizes.join() === ICON_SIZES.join() ? [] : [`sizes ${sizes.join()}`];
        }),
        ...everywhere(manifest, 'Image')
          .filter(({ attributes }) => attributes['resid'])
          .flatMap(({ attributes }) => wrong(addressOf.get(attributes['resid']) ?? '', Number(attributes['size']))),
      ];
    },
  },
];

/** The names of all checks. */
export const MANIFEST_CHECKS: readonly string[] = CHECKS.map(({ check }) => check);

/**
 * Everything in an add-in's XML manifest that Office would refuse or show wrongly, as far as it is known without Office: order and
 * presence of elements, ids, lengths, languages, addresses and icons. Throws where `text` is not XML.
 */
export function manifestProblems(text: string, facts: ManifestFacts): ManifestProblem[] {
  const read: Read = { ...facts, text, manifest: parseXml(text) };
  return CHECKS.flatMap(({ check, find }) => find(read).map((what) => ({ check, what })));
}

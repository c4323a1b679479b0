import { canDownload } from '../share/downloads';

/** What the browser that the pane runs in says of itself. */
export type PageFacts = {
  /** "Chromium 131.0.0.0"; '' where the user agent names none that we know. */
  engine: string;
  agent: string;
  /** CSS pixels. */
  width: number;
  height: number;
  /** Device pixels for each of them: screen scaling times zoom. */
  scale: number;
  timeZone: string;
  downloads: boolean;
};

/** The first that fits: every browser also claims to be its ancestors. */
const ENGINES: readonly [name: string, version: RegExp][] = [
  ['Edge (Chromium)', /\bEdg\/([\d.]+)/],
  ['Chromium', /Chrome\/([\d.]+)/],
  ['Firefox (Gecko)', /\bFirefox\/([\d.]+)/],
  ['Safari (WebKit)', /\bVersion\/([\d.]+).* Safari\//],
  ['WebKit', /\bAppleWebKit\/([\d.]+)/],
];

/** The engine that a user agent names, with its version; '' where it names none that we know. */
export function engineOf(agent: string): string {
  for (const [name, pattern] of ENGINES) {
    const version = pattern.exec(agent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '';
}

/** The address of the page is left out: Office adds to it what may name the workbook. */
export function readPageFacts(page: Window): PageFacts {
  const agent = page.navigator.userAgent;
  return {
    engine: engineOf(agent),
    agent,
    width: page.innerWidth,
    height: page.innerHeight,
    scale: page.devicePixelRatio,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    downloads: canDownload(),
  };
}

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

const root = join(__dirname, '..', '..');
const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium where it is, else an installed Chrome or Edge. Each start has an empty profile of its own. */
export async function launchBrowser(): Promise<Browser> {
  if (existsSync(DEBIAN_CHROMIUM)) return chromium.launch({ executablePath: DEBIAN_CHROMIUM, args: FLAGS });
  try {
    return await chromium.launch({ channel: 'chrome', args: FLAGS });
  } catch {
    return chromium.launch({ channel: 'msedge', args: FLAGS });
  }
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in a page or frame, one line for each element, so that a failing test says what to mend. */
export async function axeViolations(target: Page | Frame): Promise<string[]> {
  await target.evaluate(axeSource);
  return target.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    type AxeViolation = { id: string; nodes: { html: string; failureSummary?: string }[] };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    );
  });
}

/** Where a screenshot is left for people to look at; never in the repository. */
export function screenshotPath(name: string): string {
  const path = join(root, 'out', 'screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** How many pixels of a part of the page have one of these colours ("#RRGGBB"), as people see it. */
export async function pixelsOf(page: Page, selector: string, colours: readonly string[]): Promise<number> {
  const picture = await page.locator(selector).screenshot();
  return page.evaluate(
    async ([base64, wanted]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const hex = [data[at]!, data[at + 1]!, data[at + 2]!]
          .map((part) => part.toString(16).padStart(2, '0'))
          .join('');
        if (wanted.includes(`#${hex}`)) count += 1;
      }
      return count;
    },
    [picture.toString('base64'), colours.map((colour) => colour.toLowerCase())] as const,
  );
}

/** Moves the focus on with Tab until `name` is reached, as somebody without a mouse would. Fails after `most` steps. */
export async function tabTo(page: Page, target: Page | Frame, name: string | RegExp, most = 60): Promise<void> {
  const matches = (text: string) => (typeof name === 'string' ? text.includes(name) : name.test(text));
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await target.evaluate(() => {
      const element = document.activeElement;
      // Only what can be pressed counts: a container holds the text of everything in it.
      if (!element?.matches('a, button, input, select, summary')) return '';
      // The text of a list is that of all its choices.
      if (element instanceof HTMLSelectElement) return element.labels[0]?.textContent ?? '';
      return element.getAttribute('aria-label') ?? element.textContent ?? '';
    });
    if (matches(focused)) return;
  }
  throw new Error(`"${String(name)}" is not reached with ${most} presses of Tab`);
}

import type { Frame, Page } from 'playwright-core';
import { axeViolations, screenshotPath } from './browser';
import { resizePane } from './workbench-page';

type Look = { width: number; colorScheme: 'light' | 'dark'; forcedColors: 'none' | 'active' };

/** The narrowest pane and the usual one, in light, dark and high contrast. */
const LOOKS: readonly Look[] = [
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 400, colorScheme: 'dark', forcedColors: 'none' },
  { width: 320, colorScheme: 'light', forcedColors: 'active' },
];

/**
 * Shows the pane in every look: nothing sticks out at the side, axe finds nothing, and a picture `<name>-…` is taken of it, of one for
 * each of `parts` where they are given (brought to the top before). Ends in light at the last width.
 */
export async function inEveryLook(
  page: Page,
  pane: Frame,
  name: string,
  parts: Record<string, () => Promise<unknown>> = {},
): Promise<void> {
  for (const { width, colorScheme, forcedColors } of LOOKS) {
    await page.emulateMedia({ colorScheme, forcedColors });
    await resizePane(page, width);
    const label = `${width}-${forcedColors === 'active' ? 'high-contrast' : colorScheme}`;
    if ((await isDark(pane)) !== (colorScheme === 'dark'))
      throw new Error(`${name}, ${label}: the pane keeps its colours`);
    // Buttons fade into their colours; half-way there they have too little contrast.
    await page.waitForTimeout(300);
    const problems = await axeViolations(pane);
    if (problems.length > 0) throw new Error(`${name}, ${label}:\n${problems.join('\n')}`);
    const wide = await pane.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) throw new Error(`${name}, ${label}: ${wide} px wide`);
    const picture = page.locator('iframe[src^="taskpane.html"]');
    if (Object.keys(parts).length === 0) await picture.screenshot({ path: screenshotPath(`${name}-${label}`) });
    for (const [part, show] of Object.entries(parts)) {
      await show();
      await picture.screenshot({ path: screenshotPath(`${name}-${part}-${label}`) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** Whether the pane's own background is dark: Office says its colours, and a pane that does not ask would be looked at in light twice. */
function isDark(pane: Frame): Promise<boolean> {
  return pane.evaluate(() => {
    const parts = [...document.querySelectorAll('#root, #root *')];
    const colours = parts.map((part) => getComputedStyle(part).backgroundColor);
    const [red = 255] =
      colours
        .find((colour) => /^rgb\(/.test(colour))
        ?.match(/\d+/g)
        ?.map(Number) ?? [];
    return red < 128;
  });
}

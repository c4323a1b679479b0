import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../../../src/locales';
import { pngSize } from '../../../src/setup/package/png-size';
import { MANUAL_FOLDER, PAGES } from '../../../src/workbench/manual/files';
import { PICTURES } from '../../../src/workbench/manual/manual';
import { html } from '../../../src/workbench/manual/page';
import { UNIT_COLUMNS, UNIT_SCORE_COLUMNS } from '../../../src/workbook/tabs/unit-guide';

/** Larger pictures would make the package heavy: nine of them are in every zip. */
const MOST_BYTES = 60_000;
const manual = PAGES['index.html']!();
const unit = PAGES['don-vi.html']!();
const headings = (page: string) =>
  [...page.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map((match) => match[1]!.replaceAll(/\s+/g, ' '));

test.each(Object.entries(PAGES))('%s is up to date (npm run manual)', (file, page) =>
  expect(readFileSync(join(MANUAL_FOLDER, file), 'utf8')).toBe(page()),
);

describe('the manual', () => {
  test('goes through the steps of the pane, by their names', () => {
    const { nav, summary, start } = vi.pane;
    const found = headings(manual);
    for (const word of [nav.start, start.stepEnter, nav.share, nav.check, nav.summary, summary.printPart.title]) {
      expect(found.some((heading) => heading.includes(word))).toBe(true);
    }
  });

  test('its contents lead to its headings', () => {
    const wanted = [...manual.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(wanted.length).toBeGreaterThan(5);
    for (const id of wanted) expect(manual).toContain(`<h2 id="${id}"`);
  });

  test('shows every picture, described, small enough to be sent along', () => {
    const shown = [...manual.matchAll(/<img\s[^>]*?src="([^"]+)\.png"[^>]*?alt="([^"]+)"/gs)].map((match) =>
      match.slice(1),
    );
    expect(shown.map(([file]) => file).sort()).toEqual(Object.keys(PICTURES).sort());
    for (const [file, alt] of shown) {
      expect(alt!.length).toBeGreaterThan(20);
      const path = join(MANUAL_FOLDER, `${file}.png`);
      expect([file, existsSync(path)]).toEqual([file, true]);
      expect([file, statSync(path).size <= MOST_BYTES]).toEqual([file, true]);
      expect(pngSize(readFileSync(path))!.width).toBeGreaterThanOrEqual(640);
    }
  });

  test('no file lies beside it that nothing shows', () =>
    expect(readdirSync(MANUAL_FOLDER).sort()).toEqual(
      [...Object.keys(PAGES), ...Object.keys(PICTURES).map((name) => `${name}.png`)].sort(),
    ));

  test('leads to the page for units', () => expect(manual).toContain('href="don-vi.html"'));
});

test('the page for units says of each column what the file itself says', () => {
  const cells = [...unit.matchAll(/<td>(.*?)<\/td>/gs)].map((match) => match[1]!.replaceAll(/\s+/g, ' ').trim());
  expect(cells).toEqual([...UNIT_COLUMNS, ...UNIT_SCORE_COLUMNS].map(([, text]) => text));
});

test('both pages load nothing from elsewhere and run nothing', () => {
  for (const page of [manual, unit]) {
    expect(page).not.toMatch(/<script|https?:|javascript:|\son[a-z]+=/i);
    expect(page).toBe(page.normalize('NFC'));
  }
});

test('no text is taken for markup', () => {
  const label = '<b> & "x"';
  expect(html`<p title="${label}">${label}${html`<i>${1}</i>`}</p>`.html).toBe(
    '<p title="&lt;b&gt; &amp; &quot;x&quot;">&lt;b&gt; &amp; &quot;x&quot;<i>1</i></p>',
  );
});

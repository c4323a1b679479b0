import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRibbon } from '../../../src/workbench/page/manifest-ribbon';
import { ROUTES } from '../../../src/taskpane/route';

const ribbon = readRibbon(readFileSync(join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8'));
const buttons = ribbon.groups.flatMap((group) => group.buttons);

test('shows the tab and the buttons that the manifest declares', () => {
  expect(ribbon.label).toBe('CCHC');
  expect(buttons.length).toBeGreaterThan(0);
  for (const { label, tip, icon } of buttons) {
    expect(label).not.toBe('');
    expect(tip).not.toBe('');
    expect(icon).toMatch(/^assets\/icons\/.+-32\.png$/);
  }
});

test('every button leads to a view that the pane has', () => {
  const views = buttons.map(({ hash }) => hash.replace(/^#\//, ''));
  // Importing is a step of starting, scores one of the summaries, and support's page is at the pane's foot: they have no buttons of their own.
  expect([...views, 'import', 'scores', 'help', 'diagnostics'].sort()).toEqual([...ROUTES].sort());
});

test('a button that runs a function has no place in the pane and is left out', () => {
  const xml =
    '<A><CustomTab><Group id="g"><Label resid="l"/><Control id="c"><Label resid="l"/><Action><FunctionName>f</FunctionName></Action>' +
    '</Control></Group><Label resid="l"/></CustomTab><String id="l" DefaultValue="Thẻ"/></A>';
  expect(readRibbon(xml)).toEqual({ label: 'Thẻ', groups: [] });
});

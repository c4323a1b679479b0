/**
 * What is known to go wrong with Office.js, and what holds each of it: a lint rule over src/excel, a refusal of the stand-in for Excel,
 * a test of our own, or nothing but a person with the real Excel. Numbers are issues of github.com/OfficeDev/office-js.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import officeAddins from 'eslint-plugin-office-addins';
import { OFFICE_TRAPS, ONE_DOOR, PANE_GLOBALS, PANE_PROPERTIES } from '../../.config/office-traps.cjs';
import { run } from '../support/run';
import { cases } from '../workbench/host/strictness-cases';

const root = join(__dirname, '..', '..');

type Held =
  /** `code` is refused and `instead` is not. */
  | { by: 'lint'; trap: string; code: string; instead: string }
  | { by: 'plugin'; rule: string; code: string }
  /** A case of the strictness test. */
  | { by: 'host'; refuses: string }
  /** The title of a test. */
  | { by: 'test'; file: string; title: string }
  | { by: 'hand'; why: string };

const lint = (trap: string, code: string, instead: string): Held => ({ by: 'lint', trap, code, instead });
const plugin = (rule: string, code: string): Held => ({ by: 'plugin', rule, code });
const host = (refuses: string): Held => ({ by: 'host', refuses });
const test_ = (file: string, title: string): Held => ({ by: 'test', file, title });
const hand = (why: string): Held => ({ by: 'hand', why });

const PROTOCOL = 'test/workbench/host/protocol.test.ts';
const AROUND = 'test/workbench/host/surroundings.test.ts';

const TRAPS: [trap: string, ...held: Held[]][] = [
  [
    'requests over 5 MB on the web',
    test_(PROTOCOL, 'a request over 5 MB is refused on the web and taken on the desktop'),
    test_('test/excel/large.test.ts', 'every request of a load stays under 4 MB'),
  ],
  [
    'responses over 5 MB on the web',
    test_(PROTOCOL, 'a response over 5 MB is refused on the web'),
    test_('test/excel/large.test.ts', 'reading and filling stay under 4 MB each way'),
  ],
  ['more than five million cells come as null', test_(AROUND, 'more than five million cells are not answered')],
  ['Excel stops add-ins that take the processor for seconds', hand('Excel measures; our long work yields in turns')],
  [
    'addresses of over 8,192 characters',
    host('address of over 8,192 characters'),
    lint('several areas at once', 'sheet.getRanges("A1,B2");', 'sheet.getRange("A1");'),
  ],
  [
    'a round trip for each turn of a loop',
    plugin(
      'no-context-sync-in-loop',
      'Excel.run(async (context) => { for (const a of [1]) { await context.sync(); } });',
    ),
  ],
  [
    'loading all there is',
    plugin(
      'no-empty-load',
      'Excel.run(async (context) => { const a = context.workbook.worksheets.getItem("a"); a.load(); await context.sync(); });',
    ),
  ],
  [
    'loading whole objects',
    plugin(
      'no-navigational-load',
      'Excel.run(async (context) => { const a = context.workbook.worksheets.getItem("a"); a.load("charts"); await context.sync(); });',
    ),
  ],
  [
    'reading what was not loaded',
    plugin(
      'load-object-before-read',
      'Excel.run(async (context) => { const a = context.workbook.worksheets.getItem("a"); await context.sync(); console.log(a.name); });',
    ),
  ],
  ['number formats after values (12)', test_('test/excel/plan-steps.test.ts', 'number formats come before values')],
  ['adding rows one by one (3013)', lint('rows.add', 'table.rows.add(null, [[1]]);', 'table.resize(range);')],
  ['the words of an error', lint('messages of Excel', 'show(error.message);', 'show(error.code);')],
  [
    'editing a cell stops every call (3019, 3021, 3323)',
    test_(PROTOCOL, 'while a cell is being edited nothing works, unless the add-in said it would wait'),
    lint('cell editing', 'Excel.run(async () => {});', 'inExcel(async () => {});'),
  ],
  [
    'another workbook is in front',
    test_(AROUND, 'while another workbook is in front'),
    lint('what is selected', 'context.workbook.getSelectedRange();', 'sheet.getRange("A1");'),
  ],
  ['lists of over 255 characters', host('list of 256 characters')],
  ['rule formulas of over 255 characters', host('formula of a validation of 256 characters')],
  ['the prompt before the rule (2594)', host('prompt before the rule')],
  ['lists out of a table column (873)', host('list from a structured reference')],
  [
    'pasting goes past validation',
    test_(
      'test/workbench/host/edit.test.ts',
      'stop-validation refuses one typed value with its own words; pasting goes past it',
    ),
  ],
  ['names in the language of the person (2834)', test_(AROUND, 'formulas of names come in the words of that Excel')],
  ['names of several areas (2891)', host('names of several areas, where the list separator is a semicolon')],
  ['tables over merged cells', host('table over merged cells')],
  ['a formula fills its column (2093, 5909, 6745)', test_(AROUND, 'formulas in an empty column of a table')],
  [
    'quick edits of which an event is missing (1760)',
    hand('the add-in reads anew at every step; the event only asks for it'),
  ],
  [
    'rules over several areas shift (5194)',
    lint('several areas at once', 'sheet.getRanges("A1,B2").conditionalFormats;', 'range.conditionalFormats;'),
  ],
  ['rules that do not refresh (5299)', hand('only the screen of the real Excel shows it')],
  [
    'formulas of the region',
    lint('local formulas', 'range.formulasLocal = [["=SUM(A1;A2)"]];', 'range.formulas = [["=SUM(A1,A2)"]];'),
    host('formula with semicolons'),
  ],
  [
    'loading formulas of the region',
    lint('local formulas', 'range.load({ numberFormatLocal: true });', 'range.load({ numberFormat: true });'),
  ],
  [
    'functions that older versions lack',
    test_('test/workbook/build-workbook.test.ts', 'uses only functions that Excel 2010 has'),
  ],
  [
    'texts that become numbers and dates',
    test_('test/workbench/host/strictness.test.ts', 'text that Excel would read as a number or a date is read so'),
  ],
  ['a series without values (2927)', host('series without values')],
  [
    'charts by "Auto" (1830, 2929)',
    lint('charts by "Auto"', 'sheet.charts.add("Line", range, "Auto");', 'sheet.charts.add("Line", range, "Columns");'),
  ],
  [
    'fitting to pages in parts (1860)',
    lint('parts of zoom', 'layout.zoom.horizontalFitToPages = 1;', 'layout.zoom = { horizontalFitToPages: 1 };'),
  ],
  ['headers of over 255 characters', host('header of 256 characters')],
  ['protecting what is protected (6784)', host('protecting twice'), host('unprotecting what is not protected')],
  [
    'passwords that people lose',
    lint('passwords', 'sheet.protection.protect({}, "x");', 'sheet.protection.protect({});'),
    host('unprotecting with a wrong password'),
  ],
  [
    'tables do not grow on protected sheets',
    host('growing a table on a protected sheet'),
    host('rows.add on a protected sheet'),
    host('inserting rows on a protected sheet'),
  ],
  ['a workbook whose structure is locked', host('a sheet where the structure of the workbook is locked')],
  [
    'sheets out of files (4518, 5911, 3583)',
    lint(
      'sheets from files',
      'context.workbook.insertWorksheetsFromBase64(text);',
      'context.workbook.worksheets.add("a");',
    ),
  ],
  [
    'a new workbook has no handle (6943)',
    test_('test/excel/new-workbook.test.ts', 'opens a file as a workbook of its own and keeps this one'),
  ],
  [
    'the whole file by slices (5473)',
    lint('sheets from files', 'Office.context.document.getFileAsync("compressed");', 'writeWorkbook(workbook);'),
  ],
  [
    'custom properties (4378)',
    host('custom property of 256 characters'),
    lint('custom properties', 'context.workbook.properties.custom.add("a", "b");', 'sheet.getRange("A1");'),
  ],
  [
    'events without details (5347)',
    test_(PROTOCOL, 'the client hears of edits, by cell with details and by block without'),
  ],
  [
    'events of co-authors',
    test_(AROUND, 'events of a co-author say that they come from elsewhere'),
    test_(
      'test/excel/watch.test.ts',
      'says nothing of what it writes itself, and something of a co-author who writes meanwhile',
    ),
  ],
  ['a very hidden sheet that is to go', host('deleting a very hidden sheet')],
  [
    'calculation left on manual',
    lint(
      'calculation mode',
      'context.application.calculationMode = "Manual";',
      'context.application.suspendApiCalculationUntilNextSync();',
    ),
  ],
  [
    'members that an older Excel lacks',
    test_('test/workbench/api-audit/audit.test.ts', 'the shipped code uses nothing above the floor without asking'),
  ],
  [
    'slow and throttled services',
    test_(AROUND, 'a service that turns requests away carries nothing out'),
    test_(AROUND, 'a slow service answers late and in order'),
  ],
  ['an answer that gets lost', test_(AROUND, 'an answer that gets lost')],
];

const rows = TRAPS.flatMap(([trap, ...held]) => held.map((one) => ({ trap, one, by: one.by })));

function messagesOf(code: string, rules: Linter.RulesRecord, plugins = {}): string[] {
  const found = new Linter({ configType: 'flat' }).verify(code, [{ files: ['**/*.js'], rules, plugins }], 'a.js');
  return found.map(({ message }) => message);
}

function check(one: Held): void {
  if (one.by === 'lint') {
    const rule = [...OFFICE_TRAPS, ONE_DOOR].find(({ trap }) => trap === one.trap);
    const rules: Linter.RulesRecord = {
      'no-restricted-syntax': ['error', { selector: rule?.selector ?? '', message: rule?.message }],
    };
    expect(messagesOf(one.code, rules)).toEqual([rule?.message]);
    expect(messagesOf(one.instead, rules)).toEqual([]);
  } else if (one.by === 'plugin') {
    const found = messagesOf(one.code, { [`office-addins/${one.rule}`]: 'error' }, { 'office-addins': officeAddins });
    expect(found).not.toEqual([]);
  } else if (one.by === 'host') {
    expect(cases.map(([what]) => what)).toContain(one.refuses);
  } else if (one.by === 'test') {
    expect(readFileSync(join(root, one.file), 'utf8')).toContain(one.title);
  } else {
    expect(one.why).not.toBe('');
  }
}

test.each(rows)('$trap is held ($by)', ({ one }) => check(one));

test('every lint rule has a trap that it holds', () => {
  const held = rows.flatMap(({ one }) => (one.by === 'lint' ? [one.trap] : []));
  expect([...new Set(held)].sort()).toEqual([...OFFICE_TRAPS, ONE_DOOR].map(({ trap }) => trap).sort());
});

test('the rules are in force where Office.js is spoken, and in the pane', async () => {
  const configOf = async (file: string): Promise<{ rules: Record<string, [level: number, ...options: unknown[]]> }> => {
    const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
    const config = join(root, '.config', 'eslint.config.mjs');
    const { output } = await run('node', [eslint, '--config', config, '--print-config', join(root, file)]);
    return JSON.parse(output) as never;
  };
  const [adapter, door, pane] = await Promise.all([
    configOf('src/excel/run-step.ts'),
    configOf('src/excel/session.ts'),
    configOf('src/taskpane/app.tsx'),
  ]);
  const selectors = (config: typeof adapter) =>
    (config.rules['no-restricted-syntax'] ?? []).slice(1).map((option) => (option as { selector: string }).selector);
  for (const { selector } of OFFICE_TRAPS) {
    expect(selectors(adapter)).toContain(selector);
    expect(selectors(door)).toContain(selector);
  }
  expect(selectors(adapter)).toContain(ONE_DOOR.selector);
  expect(selectors(door)).not.toContain(ONE_DOOR.selector);
  expect(pane.rules['no-restricted-globals']).toEqual(expect.arrayContaining(PANE_GLOBALS));
  expect(pane.rules['no-restricted-properties']).toEqual(expect.arrayContaining(PANE_PROPERTIES));
});

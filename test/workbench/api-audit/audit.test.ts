/** The audit of Office.js: uses above the floor are found in every form that code can give them, and guards are told from none. */
import { join } from 'node:path';
import ts from 'typescript';
import { auditApi, FLOOR, isShipped, projectProgram, type AuditedUse } from '../../../src/workbench/api-audit/audit';
import { readRemark } from '../../../src/workbench/api-audit/requirement';
import { auditText, isClean } from '../../../src/workbench/api-audit/report';

const root = join(__dirname, '..', '..', '..');

type Planted = [what: string, found: string[], code: string];

/** Each case is a function body of its own; `context`, `sheet`, `range`, `table` and `chart` are there. */
const unguarded: Planted[] = [
  ['a method', ['Range.getDependents 1.15'], `range.getDependents();`],
  ['a property that is set', ['Worksheet.showDataTypeIcons 1.19'], `sheet.showDataTypeIcons = false;`],
  ['a property of an object behind a call', ['Range.valuesAsJson 1.16'], `use(sheet.getRange('A1').valuesAsJson);`],
  [
    'a variable that stands for the object',
    ['Range.getDependents 1.15'],
    `const other = range; other.getDependents();`,
  ],
  ['a variable that stands for the method', ['Range.getDependents 1.15'], `const ask = range.getDependents; use(ask);`],
  ['a name in quotation marks', ['Range.getDependents 1.15'], `range['getDependents']();`],
  ['a name kept in a constant', ['Range.valuesAsJson 1.16'], `const key = 'valuesAsJson'; use(range[key]);`],
  [
    'one name among several',
    ['Range.valuesAsJson 1.16'],
    `for (const key of ['values', 'valuesAsJson'] as const) use(range[key]);`,
  ],
  ['destructuring', ['Range.valuesAsJson 1.16'], `const { values, valuesAsJson } = range; use(values, valuesAsJson);`],
  [
    'destructuring under another name',
    ['Range.valuesAsJson 1.16'],
    `const { valuesAsJson: texts } = range; use(texts);`,
  ],
  [
    'destructuring of several levels',
    ['LinkedWorkbookCollection.items ExcelApiOnline 1.1', 'Workbook.linkedWorkbooks ExcelApiOnline 1.1'],
    `const { protection, linkedWorkbooks: { items } } = context.workbook; protection.load({ protected: true }); use(items);`,
  ],
  [
    'destructured parameters',
    ['Range.valuesAsJson 1.16'],
    `const ask = ({ valuesAsJson }: Excel.Range) => valuesAsJson; use(ask);`,
  ],
  [
    'parameters whose type is inferred',
    ['Range.valuesAsJson 1.16'],
    `use([range].map(({ valuesAsJson }) => valuesAsJson));`,
  ],
  [
    'destructuring into what is there',
    ['Range.valuesAsJson 1.16'],
    `let valuesAsJson: unknown; ({ valuesAsJson } = range); use(valuesAsJson);`,
  ],
  ['a load path', ['Range.valuesAsJson 1.16'], `range.load('valuesAsJson');`],
  ['a load path among others', ['Range.valuesAsJson 1.16'], `range.load('values, valuesAsJson');`],
  ['a load path of several levels', ['Worksheet.showDataTypeIcons 1.19'], `range.load('worksheet/showDataTypeIcons');`],
  ['load paths in a list', ['Range.valuesAsJson 1.16'], `range.load(['values', 'valuesAsJson']);`],
  [
    'a load path of the items of a collection',
    ['Worksheet.showDataTypeIcons 1.19'],
    `context.workbook.worksheets.load('items/showDataTypeIcons');`,
  ],
  [
    'a load path of items that are not named',
    ['Worksheet.showDataTypeIcons 1.19'],
    `context.workbook.worksheets.load('showDataTypeIcons');`,
  ],
  ['a load path kept in a constant', ['Range.valuesAsJson 1.16'], `const what = 'valuesAsJson'; range.load(what);`],
  ['a load through the context', ['Range.valuesAsJson 1.16'], `context.load(range, 'valuesAsJson');`],
  ['select and expand', ['Range.valuesAsJson 1.16'], `range.load({ select: 'valuesAsJson' });`],
  ['load options', ['Range.valuesAsJson 1.16'], `range.load({ valuesAsJson: true });`],
  [
    'load options of several levels',
    ['Worksheet.showDataTypeIcons 1.19'],
    `range.load({ worksheet: { showDataTypeIcons: true } });`,
  ],
  [
    'load options put together',
    ['Range.valuesAsJson 1.16'],
    `const more = { valuesAsJson: true }; range.load({ values: true, ...more });`,
  ],
  [
    'load options in a variable',
    ['Range.valuesAsJson 1.16'],
    `const options = { valuesAsJson: true }; range.load(options);`,
  ],
  [
    'options of a run',
    ['RunOptions.mergeUndoGroup 1.20'],
    `void Excel.run({ mergeUndoGroup: true }, async (inner) => inner.sync());`,
  ],
  ['a value of an enum', ['ClearApplyTo.resetContents 1.18'], `range.clear(Excel.ClearApplyTo.resetContents);`],
  ['the text of a value', ['ClearApplyTo "ResetContents" 1.18'], `range.clear('ResetContents');`],
  [
    'the text of a value out of a table',
    ['ClearApplyTo "ResetContents" 1.18'],
    `const WAYS = { soft: 'Contents', hard: 'ResetContents' } as const; range.clear(WAYS[pick()]);`,
  ],
  [
    'a parameter that came later',
    ['TableRowCollection.add(alwaysInsert) 1.15'],
    `table.rows.add(undefined, [[1]], false);`,
  ],
  [
    'a parameter that is left out',
    [],
    `table.rows.add(undefined, [[1]]); table.rows.add(undefined, [[1]], undefined);`,
  ],
  [
    'an object seen through a type of ours',
    ['Range.valuesAsJson 1.16'],
    `const look = (seen: { valuesAsJson: unknown }) => seen.valuesAsJson; look(range);`,
  ],
  ['a set that only the web has', ['RangeCopyType "Link" ExcelApiOnline 1.1'], `range.copyFrom('A1', 'Link');`],
  ['a set of the desktop', ['PageLayout.printQuality ExcelApiDesktop 1.1'], `use(sheet.pageLayout.printQuality);`],
  [
    'events',
    ['WorksheetCollection.onNameChanged 1.17', 'WorksheetNameChangedEventArgs.nameAfter 1.17'],
    `context.workbook.worksheets.onNameChanged.add(async ({ nameAfter }) => use(nameAfter));`,
  ],
  ['nothing above the floor', [], `range.values = [['x']]; chart.series.load({ name: true }); table.resize('A1:B2');`],
];

const guarded: Planted[] = [
  ['a condition around it', ['left out'], `if (has('ExcelApi', '1.15')) range.getDependents();`],
  [
    'a condition with another way',
    ['other branch'],
    `if (has('ExcelApi', '1.15')) range.getDependents(); else use(0);`,
  ],
  [
    'the other side of a condition',
    ['other branch'],
    `if (!has('ExcelApi', '1.15')) use(0); else range.getDependents();`,
  ],
  ['an early exit', ['early exit'], `if (!has('ExcelApi', '1.15')) return; range.getDependents();`],
  ['a choice of two', ['other branch'], `use(has('ExcelApi', '1.15') ? range.getDependents() : null);`],
  ['and', ['left out'], `use(pick() === 'soft' && has('ExcelApi', '1.15') && range.getDependents());`],
  ['a constant', ['left out'], `const can = has('ExcelApi', '1.15'); if (can) range.getDependents();`],
  ['a function that asks', ['left out'], `if (canAsk()) range.getDependents();`],
  ['a higher set', ['left out'], `if (has('ExcelApi', '1.17')) range.getDependents();`],
  [
    'options that are added',
    ['other branch'],
    `range.load({ values: true, ...(has('ExcelApi', '1.16') ? { valuesAsJson: true } : {}) });`,
  ],
  ['a function that is only called so', ['left out'], `if (has('ExcelApi', '1.15')) askSafely(range);`],
  [
    'a callback inside',
    ['left out'],
    `if (has('ExcelApi', '1.15')) [range].forEach((one) => { one.getDependents(); });`,
  ],
];

const notGuards: [what: string, code: string][] = [
  ['a lower set', `if (has('ExcelApi', '1.14')) range.getDependents();`],
  ['another set', `if (has('SharedRuntime', '1.15')) range.getDependents();`],
  ['the wrong side', `if (has('ExcelApi', '1.15')) use(0); else range.getDependents();`],
  ['an or', `if (has('ExcelApi', '1.15') || pick() === 'soft') range.getDependents();`],
  ['no exit', `if (!has('ExcelApi', '1.15')) use(0); range.getDependents();`],
  ['a condition that comes later', `range.getDependents(); if (!has('ExcelApi', '1.15')) return;`],
  ['a variable that may change', `let can = has('ExcelApi', '1.15'); can = true; if (can) range.getDependents();`],
  ['a function that is also called otherwise', `if (has('ExcelApi', '1.15')) askCarelessly(range);`],
];

const unclear: [what: string, code: string][] = [
  [
    'a name that is only known when the code runs',
    `const seen = range as unknown as Record<string, unknown>; use(seen[pick()]);`,
  ],
  ['an object that may be anything', `const any = range as object; use(any);`],
  ['a load path that is only known when the code runs', `range.load(String(pick()));`],
  ['a load path that leads nowhere', `range.load('valuesAsTexts');`],
];

const SHARED = `
export const has = (set: 'ExcelApi' | 'SharedRuntime', version: string) => Office.context.requirements.isSetSupported(set, version);
export function canAsk() { return Office.context.requirements.isSetSupported('ExcelApi', '1.15'); }
export function use(..._: unknown[]): void {}
export function pick(): 'soft' | 'hard' { return 'soft'; }
export function askSafely(range: Excel.Range) { range.getDependents(); }
export const askCarelessly = (range: Excel.Range) => { range.getDependents(); };
`;
const NAMES = 'canAsk, use, pick, askSafely, askCarelessly';

/** The planted files by name; conditions are written out, because a set must be readable where it is asked for. */
function plant(): Map<string, string> {
  const bodies = [
    ...unguarded.map(([, , code]) => code),
    ...guarded.map(([, , code]) => code),
    ...notGuards.map(([, code]) => code),
    ...unclear.map(([, code]) => code),
    'askCarelessly(range);',
  ];
  const files = bodies.map((code, index) => {
    const written = code.replace(/\bhas\(/g, 'Office.context.requirements.isSetSupported(');
    const parameters =
      'context: Excel.RequestContext, sheet: Excel.Worksheet, range: Excel.Range, table: Excel.Table, chart: Excel.Chart';
    const text = `import { ${NAMES} } from './planted-shared';\nexport function run(${parameters}): void {\n${written}\n}\nvoid [${NAMES.replace('askSafely, askCarelessly', 'run')}];`;
    return [`${root}/src/excel/planted-case-${index}.ts`, text] as const;
  });
  return new Map([[`${root}/src/excel/planted-shared.ts`, SHARED], ...files]);
}

let audited: Map<string, AuditedUse[]>;

beforeAll(() => {
  const planted = plant();
  const options: ts.CompilerOptions = {
    ...{ target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, strict: true, noEmit: true },
    ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, skipLibCheck: true, types: ['office-js'] },
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => planted.has(name) || fileExists(name);
  host.readFile = (name) => planted.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = planted.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, rest[0], true);
  };
  host.getCurrentDirectory = () => root;
  const program = ts.createProgram([...planted.keys()], options, host);
  const mistakes = [...planted.keys()].flatMap((name) => [
    ...program.getSemanticDiagnostics(program.getSourceFile(name)),
  ]);
  // A case that does not compile would prove nothing; the one load path that leads nowhere is no mistake to the compiler.
  expect(mistakes.map(({ messageText, file }) => [file?.fileName, messageText])).toEqual([]);
  audited = new Map();
  for (const use of auditApi(program, root, (file) => planted.has(file))) {
    const file = use.place.replace(/:\d+$/, '');
    audited.set(file, [...(audited.get(file) ?? []), use]);
  }
});

function usesOf(index: number): AuditedUse[] {
  return audited.get(`src/excel/planted-case-${index}.ts`) ?? [];
}

function named({ member, needs }: AuditedUse): string {
  return `${member} ${needs?.set === 'ExcelApi' ? '' : `${needs?.set} `}${needs?.version}`;
}

describe('finds a use above the floor as', () => {
  test.each(unguarded.map(([what, found], index) => ({ what, found, index })))('$what', ({ found, index }) => {
    const above = usesOf(index).filter(({ verdict }) => verdict !== 'floor');
    expect([...new Set(above.map(named))].sort()).toEqual([...found].sort());
    expect(above.every(({ verdict }) => verdict === 'unguarded')).toBe(true);
  });
});

describe('takes as a guard', () => {
  test.each(guarded.map(([what, fallbacks], index) => ({ what, fallbacks, index: unguarded.length + index })))(
    '$what',
    ({ fallbacks, index }) => {
      const above = usesOf(index).filter(({ verdict }) => verdict !== 'floor');
      expect(above.every(({ verdict }) => verdict === 'guarded')).toBe(true);
      // A function that is only called so is judged where it stands: see below.
      expect([...new Set(above.map(({ guard }) => guard?.fallback))]).toEqual(above.length === 0 ? [] : fallbacks);
    },
  );

  test('the only call of a function', () => {
    const shared = audited.get('src/excel/planted-shared.ts') ?? [];
    const asked = shared.filter(({ member }) => member === 'Range.getDependents');
    expect(asked.map(({ verdict }) => verdict)).toEqual(['guarded', 'unguarded']);
  });
});

describe('does not take as a guard', () => {
  const first = unguarded.length + guarded.length;
  test.each(notGuards.slice(0, -1).map(([what], index) => ({ what, index: first + index })))('$what', ({ index }) => {
    const above = usesOf(index).filter(({ member }) => member === 'Range.getDependents');
    expect(above.map(({ verdict }) => verdict)).toEqual(['unguarded']);
  });
});

describe('does not pass over', () => {
  const first = unguarded.length + guarded.length + notGuards.length;
  test.each(unclear.map(([what], index) => ({ what, index: first + index })))('$what', ({ index }) => {
    const found = usesOf(index).filter(({ verdict }) => verdict === 'unclear');
    expect(found).toHaveLength(1);
    expect(isClean(found)).toBe(false);
  });
});

test('the shipped code uses nothing above the floor without asking', () => {
  const uses = auditApi(projectProgram(root), root);
  expect(uses.filter(({ verdict }) => verdict === 'unguarded' || verdict === 'unclear')).toEqual([]);
  // The audit has looked: what is known to be used is found, with the set of the reference pages.
  const needsOf = (name: string) => uses.find(({ member }) => member === name)?.needs;
  expect(needsOf('Table.resize')).toEqual({ set: 'ExcelApi', version: '1.13' });
  expect(needsOf('Worksheet.pageLayout')).toEqual({ set: 'ExcelApi', version: '1.9' });
  expect(needsOf('DataValidation.rule')).toEqual({ set: 'ExcelApi', version: '1.8' });
  expect(auditText(uses)).toContain('0 chỗ phải sửa');
});

test('what is above the floor is named in the report, with its place', () => {
  const use: AuditedUse = {
    member: 'Range.getDependents',
    needs: { set: 'ExcelApi', version: '1.15' },
    place: 'src/excel/a.ts:3',
    verdict: 'unguarded',
    guard: null,
  };
  const text = auditText([use]);
  expect(text).toMatch(
    /TRÊN SÀN MÀ KHÔNG HỎI TRƯỚC:\n {2}ExcelApi 1\.15 {2}Range\.getDependents {2}src\/excel\/a\.ts:3/,
  );
  expect(isClean([use])).toBe(false);
});

test('the floor is what the pane asks Excel for', () => {
  const asked = auditFloor();
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked)).toEqual(new Set(FLOOR.map(({ version }) => version)));
});

/** The versions that the constants of the shipped code name. */
function auditFloor(): string[] {
  const texts = ['src/excel/session.ts', 'src/taskpane/office-start.ts'].map(
    (file) => ts.sys.readFile(join(root, file)) ?? '',
  );
  return texts.flatMap((text) => [...text.matchAll(/NEEDED\w* = '([\d.]+)'/g)].map(([, version = '']) => version));
}

test('only what reaches the pane is looked at', () => {
  expect(isShipped(join(root, 'src/excel/read.ts'), root)).toBe(true);
  expect(isShipped(join(root, 'src/taskpane/index.tsx'), root)).toBe(true);
  expect(isShipped(join(root, 'src/workbench/host/host.ts'), root)).toBe(false);
  expect(isShipped(join(root, 'test/excel/charts.test.ts'), root)).toBe(false);
});

describe('remarks', () => {
  const cases: [comment: string, parameters: string[], needs: string | null, more: string][] = [
    ['[Api set: ExcelApi 1.7]', [], '1.7', ''],
    ['Nothing', [], null, ''],
    ['[Api set: ExcelApi 1.1 for get, 1.8 for set]', [], '1.1', 'write 1.8'],
    ['[Api set: ExcelApi 1.1 for reading visibility; 1.2 for setting it.]', [], '1.1', 'write 1.2'],
    ['[Api set: ExcelApi 1.2 for options; 1.7 for password]', ['options', 'password'], '1.2', 'password 1.7'],
    [
      '[Api set: ExcelApi 1.1 for adding a single row; 1.4 allows adding of multiple rows; 1.15 for adding `alwaysInsert` parameter.]',
      ['index', 'values', 'alwaysInsert'],
      '1.4',
      'alwaysInsert 1.15',
    ],
    // Nobody knows where an array begins, so all of it asks for the later set.
    ['[Api set: ExcelApi 1.1 for String,Integer,Double,Boolean,Range,Error; 1.7 for Array]', [], '1.7', ''],
    [
      '[Api set: ExcelApi 1.1]\n@param valuesOnly Only values. [Api set: ExcelApi 1.2]',
      ['valuesOnly'],
      '1.1',
      'valuesOnly 1.2',
    ],
    ['@param a Text\n@remarks\n[Api set: ExcelApi 1.9]', ['a'], '1.9', ''],
    ['[Api set: ExcelApi BETA (PREVIEW ONLY)]', [], '99.0', ''],
  ];
  test.each(cases)('%s', (comment, parameters, needs, more) => {
    const remark = readRemark(comment, parameters);
    expect(remark?.needs.version ?? null).toBe(needs);
    const later = [...(remark?.parameters ?? [])].map(([name, { version }]) => `${name} ${version}`);
    expect([...(remark?.write ? [`write ${remark.write.version}`] : []), ...later].join(' ')).toBe(more);
  });
});

import { planSteps } from '../../src/excel/plan-steps';
import { nestedJsonBytes, packRequests, stepBytes } from '../../src/excel/requests';
import type { Existing, Step } from '../../src/excel/steps';
import type { Change } from '../../src/workbook/change';
import type { Cell, Chart, Sheet } from '../../src/workbook/workbook';

const chart: Chart = {
  name: 'CCHC_A',
  kind: 'bar',
  grouping: 'clustered',
  title: { text: 'A' },
  box: { left: 1, top: 2, width: 3, height: 4 },
  series: [{ name: 'a', categories: 'S!$A$1:$A$2', values: 'S!$B$1:$B$2', color: '#000000' }],
  legend: 'none',
  fontSize: 10,
  altText: '',
};
const sheet = (name: string, more: Partial<Sheet> = {}): Sheet => ({
  name,
  visibility: 'visible',
  showGridlines: false,
  rows: [],
  columns: [],
  rowFormats: {},
  merges: [],
  freeze: null,
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  page: null,
  protection: null,
  ...more,
});
const existing = (more: Partial<Existing> = {}): Existing => ({
  sheets: [{ name: 'S', visibility: 'visible' }],
  locked: new Map(),
  names: new Set(),
  charts: new Map(),
  ...more,
});
const does = (steps: Step[]) => steps.map((step) => (step.do === 'look' ? `look ${step.look.part}` : step.do));
const set = (cells: (Cell | null)[][], more: Partial<Extract<Change, { kind: 'set-cells' }>> = {}): Change => ({
  kind: 'set-cells',
  sheet: 'S',
  row: 0,
  column: 0,
  cells,
  ...more,
});

test('formulas wait for every sheet, table and name; number formats come before values; hiding and locks come last', () => {
  const locks = {
    allowSort: true,
    allowFilter: true,
    allowFormatCells: false,
    allowFormatRows: false,
    allowFormatColumns: false,
    allowInsertRows: false,
    allowDeleteRows: false,
  };
  const first = sheet('A', {
    visibility: 'veryHidden',
    rows: [[{ value: 1, formula: '=SUM(T[X])', style: { numberFormat: '0', font: { bold: true } } }, { value: 2 }]],
    merges: [{ row: 0, column: 2, rows: 1, columns: 2 }],
    protection: locks,
  });
  const second = sheet('B', {
    rows: [[{ value: 'X' }], [{ value: 1 }]],
    tables: [
      {
        name: 'T',
        area: { row: 0, column: 0, rows: 2, columns: 1 },
        columns: [{ name: 'X' }],
        style: null,
        bandedRows: false,
        filterButtons: true,
      },
    ],
  });
  const steps = planSteps(
    [
      { kind: 'add-sheet', sheet: first, before: null },
      { kind: 'add-sheet', sheet: second, before: null },
      { kind: 'set-name', name: { name: 'N', reference: '=A!$A$1' } },
      { kind: 'activate', sheet: 'B' },
    ],
    existing(),
  );
  expect(does(steps)).toEqual([
    'add-sheet',
    'add-sheet',
    'look numberFormat',
    'values',
    'values',
    'add-table',
    'add-name',
    'formulas',
    'look bold',
    'merge',
    'view',
    'view',
    'protect',
    'activate',
    'visibility',
  ]);
});

test('a locked sheet is unlocked first and locked last, with its own options; an untouched one stays locked', () => {
  const locked = new Map([
    ['S', { allowSort: true }],
    ['Khác', {}],
  ]);
  const steps = planSteps([set([[{ value: 1 }]])], existing({ locked }));
  expect(steps).toEqual([
    { do: 'unprotect', sheet: 'S' },
    { do: 'values', sheet: 'S', area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [[1]] },
    { do: 'protect', sheet: 'S', options: { allowSort: true } },
  ]);
});

test('a clear after a write is not overtaken by it', () => {
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  const clearFirst = planSteps([{ kind: 'clear', sheet: 'S', area }, set([[{ value: 1 }]])], existing());
  expect(does(clearFirst)).toEqual(['unmerge', 'clear', 'values']);
  const writeFirst = planSteps([set([[{ value: 1 }]]), { kind: 'clear', sheet: 'S', area }], existing());
  expect(does(writeFirst)).toEqual(['values', 'unmerge', 'clear']);
});

describe('cells', () => {
  test('null leaves a cell alone, a blank one empties it', () => {
    const steps = planSteps([set([[{ value: null }, null, { value: 'a' }]])], existing());
    expect(steps).toEqual([
      { do: 'values', sheet: 'S', area: { row: 0, column: 0, rows: 1, columns: 3 }, values: [['', null, 'a']] },
    ]);
  });
  test('one formula for a whole column is sent once; one that moves is sent for each cell', () => {
    const column = (formula: (row: number) => string) =>
      set(Array.from({ length: 6 }, (_, row) => [{ value: 0, formula: formula(row) }]));
    expect(planSteps([column(() => '=T[[#This Row],[X]]')], existing())).toEqual([
      { do: 'formulas', sheet: 'S', area: { row: 0, column: 0, rows: 6, columns: 1 }, formulas: '=T[[#This Row],[X]]' },
    ]);
    expect(planSteps([column((row) => `=A${row + 1}`)], existing())).toEqual([
      {
        do: 'formulas',
        sheet: 'S',
        area: { row: 0, column: 0, rows: 6, columns: 1 },
        formulas: [['=A1'], ['=A2'], ['=A3'], ['=A4'], ['=A5'], ['=A6']],
      },
    ]);
  });
});

describe('charts', () => {
  const known = (series: number) =>
    existing({
      charts: new Map([['S', new Map([['CCHC_A', { series, box: { left: 9, top: 9, width: 9, height: 9 } }]])]]),
    });
  const change: Change = { kind: 'set-chart', sheet: 'S', chart };
  test('a new one', () => expect(does(planSteps([change], existing()))).toEqual(['add-chart']));
  test('an existing one is changed in its place', () => {
    const steps = planSteps([change], known(1));
    expect(does(steps)).toEqual(['change-chart']);
    expect(steps[0]).toMatchObject({ chart: { box: { left: 9 } } });
  });
  test('one with another number of series is told how many there are', () => {
    expect(planSteps([change], known(2))).toMatchObject([
      { do: 'change-chart', series: 2, chart: { box: { left: 9 } } },
    ]);
  });
  test('only the parts that changed, and its place where that is one of them', () => {
    const steps = planSteps([{ ...change, parts: ['data', 'place'] }], known(1));
    expect(steps).toMatchObject([{ do: 'change-chart', parts: ['data', 'place'], chart: { box: chart.box } }]);
    const kept = planSteps([{ ...change, parts: ['data'] }], known(1));
    expect(kept).toMatchObject([{ do: 'change-chart', parts: ['data'], chart: { box: { left: 9 } } }]);
  });
  test('one of which nothing is known but its place is left alone', () => {
    const bare = { ...chart, series: [{ name: 'a', categories: '', values: '', color: '#000000' }] };
    expect(planSteps([{ kind: 'set-chart', sheet: 'S', chart: bare }], known(1))).toEqual([]);
    const moved = planSteps([{ kind: 'set-chart', sheet: 'S', chart: bare, parts: ['data', 'place'] }], known(1));
    expect(moved).toMatchObject([{ do: 'change-chart', parts: ['place'], chart: { box: chart.box } }]);
  });
});

test('a sheet put in front of another gets its position', () => {
  const steps = planSteps(
    [
      { kind: 'add-sheet', sheet: sheet('A'), before: 'S' },
      { kind: 'add-sheet', sheet: sheet('B'), before: 'S' },
    ],
    existing(),
  );
  expect(steps.filter((step) => step.do === 'position')).toEqual([
    { do: 'position', sheet: 'A', position: 0 },
    { do: 'position', sheet: 'B', position: 1 },
  ]);
});

test('a very hidden sheet is shown before it is deleted', () => {
  const steps = planSteps(
    [{ kind: 'delete-sheet', sheet: 'S' }],
    existing({ sheets: [{ name: 'S', visibility: 'veryHidden' }] }),
  );
  expect(steps).toEqual([{ do: 'delete-sheet', sheet: 'S', veryHidden: true }]);
});

test('conditional formats are added last first, because Excel puts each on top', () => {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const formats = ['=1', '=2'].map((formula) => ({ area, formula }));
  const steps = planSteps([{ kind: 'set-conditional-formats', sheet: 'S', within: area, formats }], existing());
  expect(steps.flatMap((step) => (step.do === 'conditional-format' ? [step.format.formula] : []))).toEqual([
    '=2',
    '=1',
  ]);
});

test('requests keep the order and stay below the limit unless a single step is larger', () => {
  const steps = planSteps([set(Array.from({ length: 200 }, () => [{ value: 'Cải cách' }]))], existing());
  const many = Array.from({ length: 30 }, () => steps).flat();
  const requests = packRequests(many, 20_000);
  expect(requests.flat()).toEqual(many);
  expect(requests.length).toBeGreaterThan(1);
  for (const request of requests) {
    expect(request.reduce((sum, step) => sum + stepBytes(step), 0)).toBeLessThanOrEqual(20_000);
  }
});

test('bytes are counted as JSON inside JSON in UTF-8', () => {
  for (const value of ['a', 'Cải "cách"', ['ễ', 1, null], '\\']) {
    const exact = Buffer.byteLength(JSON.stringify(JSON.stringify(value))) - 2;
    expect(nestedJsonBytes(value)).toBeGreaterThanOrEqual(exact);
  }
});

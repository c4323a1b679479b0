import fc from 'fast-check';
import { CchcError } from '../../src/domain/error';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import type { Change } from '../../src/workbook/change';
import type {
  Area,
  Cell,
  Chart,
  ConditionalFormat,
  Page,
  Sheet,
  Style,
  Table,
  Workbook,
} from '../../src/workbook/workbook';
import { canonical } from './sample';

const PLAIN: Style = { font: { name: 'Times New Roman', size: 11 } };
const BOLD: Style = { font: { name: 'Times New Roman', size: 11, bold: true } };

const SIZE = 6;
const anyStyle = fc.constantFrom(PLAIN, BOLD);
const anyValue = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.integer({ min: -9, max: 99 }),
  fc.boolean(),
  fc.constant(null),
);
/** Cells of a workbook have a look; one without is a cell whose look is not known, which cannot be put back. */
const knownCell: fc.Arbitrary<Cell> = fc.record(
  { value: anyValue, style: anyStyle, formula: fc.constantFrom('=1+1', '=A1') },
  { requiredKeys: ['value', 'style'] },
);
const writtenCell: fc.Arbitrary<Cell | null> = fc.option(
  fc.record({ value: anyValue, style: anyStyle, formula: fc.constantFrom('=1+1', '=A1') }, { requiredKeys: ['value'] }),
);
const anyArea = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([row, column, rows, columns]): Area => ({ row, column, rows, columns }));

function chartNamed(name: string, text: string, left = 0): Chart {
  return {
    name,
    kind: 'bar',
    grouping: 'clustered',
    title: { text },
    box: { left, top: 0, width: 10, height: 10 },
    series: [],
    legend: 'none',
    fontSize: 10,
    altText: text,
  };
}

const anyChart = fc
  .tuple(fc.constantFrom('A', 'B'), fc.string({ maxLength: 3 }))
  .map(([name, text]) => chartNamed(name, text));
const anyRule = anyArea.map((area) => ({ area, formula: '=TRUE' }));
const PAGE: NonNullable<Sheet['page']> = {
  orientation: 'landscape',
  margins: { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 10 },
  fit: { wide: 1, tall: 0 },
  printArea: null,
  titleRows: null,
  header: {},
  footer: {},
  firstPageWithoutHeader: true,
  centerHorizontally: true,
  breaksBefore: [],
};

function disjoint(areas: Area[]): Area[] {
  const apart = (a: Area, b: Area) =>
    a.row >= b.row + b.rows ||
    b.row >= a.row + a.rows ||
    a.column >= b.column + b.columns ||
    b.column >= a.column + a.columns;
  return areas.reduce<Area[]>((kept, area) => (kept.every((other) => apart(area, other)) ? [...kept, area] : kept), []);
}

function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: 'visible',
    showGridlines: true,
    rows: [],
    columns: [],
    rowFormats: {},
    merges: [],
    freeze: null,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: PAGE,
    protection: null,
  };
}

const anySheet = (name: string): fc.Arbitrary<Sheet> =>
  fc
    .record({
      rows: fc.array(fc.array(fc.option(knownCell), { maxLength: SIZE }), { maxLength: SIZE }),
      merges: fc.array(anyArea, { maxLength: 3 }).map(disjoint),
      heights: fc.dictionary(fc.constantFrom('0', '1', '4'), fc.record({ height: fc.integer({ min: 10, max: 40 }) })),
      conditionalFormats: fc.array(anyRule, { maxLength: 3 }),
      charts: fc.uniqueArray(anyChart, { maxLength: 2, selector: (chart) => chart.name }),
    })
    .map(({ heights, ...parts }) => ({
      ...emptySheet(name),
      ...parts,
      rowFormats: { ...heights },
      tables: [
        {
          name: `Bang${name}`,
          area: { row: 0, column: 0, rows: 2, columns: 1 },
          columns: [],
          style: null,
          bandedRows: false,
          filterButtons: false,
        },
      ],
    }));

const anyWorkbook: fc.Arbitrary<Workbook> = fc
  .tuple(anySheet('Một'), anySheet('Hai'), fc.subarray(['X', 'Y']))
  .map(([one, two, names]) => ({
    sheets: [one, two],
    names: names.map((name) => ({ name, reference: `='Một'!$A$1` })),
    properties: { custom: {} },
    defaultFont: { name: 'Times New Roman', size: 12 },
    unsupported: [],
  }));

type RowFormat = { height?: number; hidden?: boolean };

const anySheetName = fc.constantFrom('Một', 'Hai');
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('set-cells' as const),
    sheet: anySheetName,
    row: fc.nat(SIZE),
    column: fc.nat(SIZE),
    cells: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
      fc.array(fc.array(writtenCell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  }),
  fc.record({ kind: fc.constant('clear' as const), sheet: anySheetName, area: anyArea }),
  fc.record({
    kind: fc.constant('set-merges' as const),
    sheet: anySheetName,
    within: anyArea,
    merges: fc.constant<Area[]>([]),
  }),
  fc.record({
    kind: fc.constant('set-rows' as const),
    sheet: anySheetName,
    rowFormats: fc
      .array(fc.tuple(fc.nat(2), fc.constantFrom<RowFormat>({}, { height: 30 }, { hidden: true })), { maxLength: 3 })
      .map((rows): Record<number, RowFormat> => Object.fromEntries(rows)),
  }),
  anySheetName.chain((sheet) =>
    fc.record({
      kind: fc.constant('resize-table' as const),
      sheet: fc.constant(sheet),
      table: fc.constant(`Bang${sheet}`),
      area: anyArea,
    }),
  ),
  anyArea.chain((within) =>
    fc.record({
      kind: fc.constant('set-conditional-formats' as const),
      sheet: anySheetName,
      within: fc.constant(within),
      formats: fc.constantFrom<ConditionalFormat[]>([], [{ area: within, formula: '=FALSE' }]),
    }),
  ),
  anyArea.chain((area) =>
    fc.record({
      kind: fc.constant('add-conditional-formats' as const),
      sheet: anySheetName,
      formats: fc.constantFrom<ConditionalFormat[]>(
        [],
        [
          { area, formula: '=DAU_1' },
          { area, formula: '=DAU_2' },
        ],
      ),
    }),
  ),
  fc.record({
    kind: fc.constant('remove-conditional-formats' as const),
    sheet: anySheetName,
    mentioning: fc.constantFrom('DAU_1', 'FALSE'),
    formats: fc.constant<ConditionalFormat[]>([]),
  }),
  fc.record({ kind: fc.constant('set-chart' as const), sheet: anySheetName, chart: anyChart }),
  fc.record({ kind: fc.constant('remove-chart' as const), sheet: anySheetName, chart: fc.constantFrom('A', 'B') }),
  fc.record({
    kind: fc.constant('set-page' as const),
    sheet: anySheetName,
    page: fc.constant<Page>({ ...PAGE, breaksBefore: [3] }),
  }),
  fc.record({
    kind: fc.constant('set-name' as const),
    name: fc.constantFrom('X', 'y', 'Z').map((name) => ({ name, reference: '=1' })),
  }),
  fc.record({ kind: fc.constant('remove-name' as const), name: fc.constantFrom('x', 'Y', 'Z') }),
  fc.record({ kind: fc.constant('activate' as const), sheet: anySheetName }),
);

describe('invertChanges', () => {
  it('takes any list of changes back', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.array(anyChange, { maxLength: 6 }), (workbook, changes) => {
        const undone = applyChanges(applyChanges(workbook, changes), invertChanges(workbook, changes));
        expect(canonical(undone)).toEqual(canonical(workbook));
      }),
      { numRuns: 600 },
    );
  });

  it('takes back sheets that were added and deleted, each to its old place', () => {
    fc.assert(
      fc.property(anyWorkbook, anySheet('Ba'), fc.constantFrom('Một', 'Hai', null), (workbook, sheet, before) => {
        const changes: Change[] = [
          { kind: 'add-sheet', sheet, before },
          { kind: 'delete-sheet', sheet: 'Một' },
          { kind: 'delete-sheet', sheet: 'Ba' },
        ];
        const undone = applyChanges(applyChanges(workbook, changes), invertChanges(workbook, changes));
        expect(canonical(undone)).toEqual(canonical(workbook));
      }),
    );
  });

  it('leaves the look of a cell whose look is not known', () => {
    const workbook = workbookOf({ ...emptySheet('Một'), rows: [[{ value: 1 }]] });
    const changes: Change[] = [
      { kind: 'set-cells', sheet: 'Một', row: 0, column: 0, cells: [[{ value: 2, style: BOLD }]] },
    ];
    const undone = applyChanges(applyChanges(workbook, changes), invertChanges(workbook, changes));
    expect(undone.sheets[0]?.rows[0]?.[0]).toEqual({ value: 1, style: BOLD });
  });
});

function workbookOf(...sheets: Sheet[]): Workbook {
  return {
    sheets,
    names: [],
    properties: { custom: {} },
    defaultFont: { name: 'Times New Roman', size: 12 },
    unsupported: [],
  };
}

describe('changes of looks that other looks must not suffer from', () => {
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  const own: ConditionalFormat = { area, formula: '=A1="x"', fill: '#FFFF00' };
  const ours: ConditionalFormat = { area, formula: '=DAU_1', fill: '#FF0000' };

  it('adds formats on top and takes away only those that mention a text', () => {
    const start = workbookOf({ ...emptySheet('Một'), conditionalFormats: [own] });
    const added = applyChanges(start, [{ kind: 'add-conditional-formats', sheet: 'Một', formats: [ours] }]);
    expect(added.sheets[0]?.conditionalFormats).toEqual([ours, own]);
    const change: Change = { kind: 'remove-conditional-formats', sheet: 'Một', mentioning: 'DAU', formats: [] };
    expect(applyChanges(added, [change]).sheets[0]?.conditionalFormats).toEqual([own]);
  });

  it('brings back what a snapshot did not know of as the change says', () => {
    const start = workbookOf({ ...emptySheet('Một'), conditionalFormats: [] });
    const change: Change = { kind: 'remove-conditional-formats', sheet: 'Một', mentioning: 'DAU', formats: [ours] };
    expect(applyChanges(start, invertChanges(start, [change])).sheets[0]?.conditionalFormats).toEqual([ours]);
    // Where they were never taken away they are not there twice.
    const there = workbookOf({ ...emptySheet('Một'), conditionalFormats: [ours, own] });
    expect(applyChanges(there, invertChanges(start, [change])).sheets[0]?.conditionalFormats).toEqual([ours, own]);
  });

  it('sets widths from a column on, and takes them back where they were known', () => {
    const start = workbookOf({ ...emptySheet('Một'), columns: [{ width: 10 }, { width: 20 }, { width: 30 }] });
    const change: Change = { kind: 'set-columns', sheet: 'Một', from: 1, columns: [{ width: 25 }, {}, { width: 5 }] };
    const after = applyChanges(start, [change]);
    expect(after.sheets[0]?.columns).toEqual([{ width: 10 }, { width: 25 }, {}, { width: 5 }]);
    const undone = applyChanges(after, invertChanges(start, [change]));
    expect(undone.sheets[0]?.columns).toEqual([{ width: 10 }, { width: 20 }, { width: 30 }, {}]);
    const unknown = workbookOf(emptySheet('Một'));
    expect(invertChanges(unknown, [change])).toEqual([]);
  });

  it('names the columns of a table by its headings, as Excel does', () => {
    const table: Table = {
      name: 'Bang',
      area: { row: 0, column: 0, rows: 2, columns: 2 },
      columns: [{ name: 'A' }, { name: 'B', formula: '=1' }],
      style: null,
      bandedRows: false,
      filterButtons: false,
    };
    const rows = [[{ value: 'A' }, { value: 'B' }], []];
    const start = workbookOf({ ...emptySheet('Một'), rows, tables: [table] });
    const changes: Change[] = [
      { kind: 'set-cells', sheet: 'Một', row: 0, column: 0, cells: [[{ value: 'X' }, null, { value: 'C' }]] },
      { kind: 'resize-table', sheet: 'Một', table: 'Bang', area: { ...table.area, columns: 3 } },
    ];
    const after = applyChanges(start, changes);
    expect(after.sheets[0]?.tables[0]?.columns).toEqual([{ name: 'X' }, { name: 'B', formula: '=1' }, { name: 'C' }]);
    expect(applyChanges(after, invertChanges(start, changes)).sheets[0]?.tables).toEqual([table]);
  });
});

describe('applyChanges', () => {
  const start = workbookOf({
    ...emptySheet('Một'),
    rows: [
      [
        { value: 'a', style: BOLD },
        { value: 'b', style: PLAIN },
      ],
    ],
  });

  it('leaves the workbook it was given alone', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.array(anyChange, { maxLength: 5 }), (workbook, changes) => {
        const before = JSON.stringify(workbook);
        applyChanges(workbook, changes);
        expect(JSON.stringify(workbook)).toBe(before);
      }),
    );
  });

  it('keeps the look of a cell written without one and skips null', () => {
    const after = applyChanges(start, [
      { kind: 'set-cells', sheet: 'Một', row: 0, column: 0, cells: [[{ value: 'c' }, null, { value: 'd' }]] },
    ]);
    expect(after.sheets[0]?.rows[0]).toEqual([
      { value: 'c', style: BOLD },
      { value: 'b', style: PLAIN },
      { value: 'd' },
    ]);
  });

  it('keeps the place and size that a person gave a chart', () => {
    const moved = workbookOf({ ...emptySheet('Một'), charts: [chartNamed('A', 'cũ', 300)] });
    const after = applyChanges(moved, [{ kind: 'set-chart', sheet: 'Một', chart: chartNamed('A', 'mới', 5) }]);
    expect(after.sheets[0]?.charts).toEqual([chartNamed('A', 'mới', 300)]);
  });

  const refuses = (change: Change, code: string) =>
    it(`refuses ${change.kind}: ${code}`, () => {
      expect(() => applyChanges(start, [change])).toThrow(CchcError);
      try {
        applyChanges(start, [change]);
      } catch (error) {
        expect(error).toMatchObject({ code });
      }
    });
  refuses({ kind: 'delete-sheet', sheet: 'Không có' }, 'sheet-missing');
  // Excel compares sheet names without case.
  refuses({ kind: 'add-sheet', sheet: emptySheet('MỘT'), before: null }, 'name-taken');
  refuses({ kind: 'add-sheet', sheet: emptySheet('Hai'), before: 'Ba' }, 'sheet-missing');
  refuses(
    { kind: 'resize-table', sheet: 'Một', table: 'KeHoach', area: { row: 0, column: 0, rows: 2, columns: 1 } },
    'table-missing',
  );
});

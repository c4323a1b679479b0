import { FIRST_LOOK } from '../../src/excel/read-cells';
import { applyChanges } from '../../src/workbook/apply-changes';
import { readPlan } from '../../src/workbook/read-plan';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import type { Area, Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import type { PlanRow, TaskField } from '../../src/domain/task';
import { TASK_FIELDS } from '../../src/domain/task';
import { openHost, profileNamed, sheetNamed, type OpenHost } from '../support/open-host';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';

const PLAN = 'Kế hoạch';
const FIRST = PLAN_FIRST_ROW;
const column = (field: TaskField) => TASK_FIELDS.indexOf(field);

let base: Workbook;
let open: OpenHost;
beforeAll(async () => {
  base = sampleWorkbook(await samplePlan(), '2021-H1');
});
afterEach(() => open.close());

async function readWith(edit: (sheet: Sheet, workbook: Workbook) => void = () => undefined) {
  const workbook = structuredClone(base);
  edit(sheetNamed(workbook, PLAN), workbook);
  open = await openHost({ profile: profileNamed('web'), workbook });
  const snapshot = await open.port.read();
  const read = readPlan(snapshot.workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read, snapshot, syncs: open.takeSyncs() };
}

function put(sheet: Sheet, row: number, field: TaskField, cell: Cell): void {
  sheet.rows[row]![column(field)] = cell;
}

/** The sample plan over and over, below itself. */
function grow(sheet: Sheet, tasks: number): void {
  const body = sheet.rows.slice(FIRST, FIRST + 50);
  const [table] = sheet.tables;
  const rows = Array.from({ length: tasks }, (_, index) => {
    const line = structuredClone(body[index % body.length]!);
    line[column('id')] = { value: `NV-${index + 1}` };
    return line;
  });
  sheet.rows.splice(FIRST, sheet.rows.length, ...rows);
  table!.area.rows = tasks + 1;
}

const factsAt = (rows: PlanRow[], row: number, field: TaskField) =>
  rows.find((one) => one.row === row + 1)?.facts?.[field];

describe('facts of the plan as Excel tells them', () => {
  test('the sample plan takes two round trips, and dates come with their formats', async () => {
    const { rows, syncs, snapshot } = await readWith();
    expect(syncs).toBe(2);
    const finished = rows.find(({ values }) => typeof values.finished === 'number')!;
    expect(finished.facts?.finished).toEqual({ format: 'dd/mm/yyyy' });
    expect(finished.facts?.status).toEqual({ formula: true });
    // Looks stay unknown, so that nothing half known is ever written back.
    expect(
      sheetNamed(snapshot.workbook, PLAN)
        .rows.flat()
        .every((cell) => cell?.style === undefined),
    ).toBe(true);
    expect(open.host.log.every(({ responseBytes }) => responseBytes < 1_000_000)).toBe(true);
  });

  test('a number that Excel turned into a date shows by its format', async () => {
    const { rows, syncs } = await readWith((sheet) =>
      put(sheet, FIRST, 'number', { value: 44545, style: { numberFormat: 'd-mmm' } }),
    );
    expect(factsAt(rows, FIRST, 'number')).toEqual({ format: 'd-mmm' });
    expect(syncs).toBe(2);
  });

  test('old fonts: of the whole table at once, of columns and single cells in further round trips', async () => {
    const legacy = { value: 'Phßng Néi vô' };
    const everywhere = await readWith((sheet) => {
      for (const row of sheet.rows.slice(FIRST)) {
        row?.forEach((cell, at) => {
          if (cell) row[at] = { ...cell, style: { ...cell.style, font: { ...cell.style?.font, name: '.VnTime' } } };
        });
      }
      put(sheet, FIRST, 'title', { ...legacy, style: { font: { name: '.VnTime' } } });
    });
    expect(everywhere.syncs).toBe(2);
    expect(factsAt(everywhere.rows, FIRST, 'title')).toEqual({ font: '.VnTime' });
    open.close();

    const { rows, syncs } = await readWith((sheet) => {
      put(sheet, FIRST, 'title', { ...legacy, style: { font: { name: '.VnTimeH' } } });
      put(sheet, FIRST + 1, 'title', { ...legacy, style: { font: { name: 'Arial' } } });
      put(sheet, FIRST + 2, 'lead', { value: 'Phoøng Noäi vuï', style: { font: { name: 'VNI-Times' } } });
    });
    expect(syncs).toBeLessThanOrEqual(4);
    expect(factsAt(rows, FIRST, 'title')).toEqual({ font: '.VnTimeH' });
    expect(factsAt(rows, FIRST + 1, 'title')).toBeUndefined();
    expect(factsAt(rows, FIRST + 2, 'lead')).toEqual({ font: 'VNI-Times' });
  });

  test('a font of today beside others costs no more than a look at the columns in doubt', async () => {
    const { rows, syncs } = await readWith((sheet) =>
      put(sheet, FIRST, 'note', { value: 'ghi chú', style: { font: { name: 'Arial' } } }),
    );
    expect(syncs).toBeLessThanOrEqual(4);
    expect(factsAt(rows, FIRST, 'note')).toBeUndefined();
  });

  test('hidden rows, whoever hid them', async () => {
    const { rows, syncs } = await readWith((sheet) => {
      for (const row of [FIRST, FIRST + 4]) sheet.rowFormats[row] = { ...sheet.rowFormats[row], hidden: true };
    });
    expect(rows.flatMap(({ row, hidden }) => (hidden ? [row] : []))).toEqual([FIRST + 1, FIRST + 5]);
    expect(syncs).toBe(3);
  });

  test('merged cells below the table belong to every row they cover', async () => {
    const { rows, syncs } = await readWith((sheet) => {
      const [table] = sheet.tables;
      const end = table!.area.row + table!.area.rows;
      for (const [index, title] of ['Việc một', 'Việc hai'].entries()) {
        sheet.rows[end + index] = [];
        sheet.rows[end + index]!.length = 0;
        for (let at = 0; at <= column('lead'); at++) sheet.rows[end + index]!.push(null);
        put(sheet, end + index, 'title', { value: title });
      }
      put(sheet, end, 'lead', { value: 'Phòng Tư pháp' });
      sheet.merges.push({ row: end, column: column('lead'), rows: 2, columns: 1 });
    });
    const last = rows[rows.length - 1]!;
    expect(last.values).toMatchObject({ title: 'Việc hai', lead: 'Phòng Tư pháp' });
    expect(last.facts?.lead).toEqual({ merged: true });
    expect(syncs).toBe(2);
  });

  test('what was told of looks never comes back in an undo', async () => {
    const { snapshot } = await readWith((sheet) =>
      put(sheet, FIRST, 'number', {
        value: 44545,
        style: { numberFormat: 'd-mmm', font: { name: '.VnTime', bold: true }, fill: '#FF0000' },
      }),
    );
    const before = structuredClone(sheetNamed(open.host.workbook, PLAN).rows[FIRST]![column('number')]);
    const cells = [[{ value: '12/15' }]];
    const change = { kind: 'set-cells' as const, sheet: PLAN, row: FIRST, column: column('number'), cells };
    const undo = await open.port.apply([change], snapshot);
    await open.port.apply(undo, await open.port.read());
    expect(sheetNamed(open.host.workbook, PLAN).rows[FIRST]![column('number')]).toEqual(before);
  });

  test('below the first 200 rows formats, fonts and hidden rows are asked for as well', async () => {
    const far = FIRST + 900;
    const { rows } = await readWith((sheet) => {
      grow(sheet, 1_000);
      put(sheet, far, 'number', { value: 44545, style: { numberFormat: 'd-mmm' } });
      put(sheet, far, 'title', { value: 'Phßng', style: { font: { name: '.VnTime' } } });
      sheet.rowFormats[far] = { hidden: true };
    });
    const row = rows.find((one) => one.row === far + 1)!;
    expect(row.facts?.number).toEqual({ format: 'd-mmm' });
    expect(row.facts?.title).toEqual({ font: '.VnTime' });
    expect(row.hidden).toBe(true);
    expect(rows).toHaveLength(1_000);
  });
});

describe('reading stays within what is there', () => {
  test.each<[string, (sheet: Sheet) => void, number]>([
    ['a table drawn down to the last row', (sheet) => void (sheet.tables[0]!.area.rows = 1_048_576 - 6), 4],
    [
      'the same, with formulas of ours in 60,000 blank rows',
      (sheet) => {
        const [table] = sheet.tables;
        const status = sheet.rows[FIRST]![column('status')]!;
        const blank = Array.from({ length: column('status') }, () => null);
        while (sheet.rows.length < 60_000) sheet.rows.push([...blank, { value: '', formula: status.formula! }]);
        table!.area.rows = 1_048_576 - 6;
      },
      4,
    ],
    [
      'a stray cell in the last row and column',
      (sheet) => {
        while (sheet.rows.length < 1_048_575) sheet.rows.push([]);
        const line: (Cell | null)[] = Array.from({ length: 16_383 }, () => null);
        sheet.rows.push([...line, { value: 'x' }]);
      },
      4,
    ],
  ])('%s', async (_, edit, most) => {
    const { rows, syncs } = await readWith(edit);
    expect(rows.filter(({ values }) => values.title != null).length).toBe(50);
    expect(syncs).toBeLessThanOrEqual(most);
    expect(Math.max(...open.host.log.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
  });

  test('a table that rules look at is read wherever it stands, and the rest of its sheet is not', async () => {
    const { snapshot } = await readWith((_, workbook) => {
      const rows: (Cell | null)[][] = [
        [null, { value: 'Đơn vị' }, { value: 'Tiếp nhận' }],
        [null, { value: 'UBND phường Tứ Hạ' }, { value: 5 }],
      ];
      while (rows.length < 30_000) rows.push([{ value: 'của tôi' }]);
      const area: Area = { row: 0, column: 1, rows: 2, columns: 2 };
      workbook.sheets.push({
        ...structuredClone(sheetNamed(workbook, 'Hướng dẫn')),
        name: 'Số liệu TTHC',
        rows,
        merges: [],
        protection: null,
        page: null,
        tables: [
          {
            name: 'TTHC',
            area,
            columns: [{ name: 'Đơn vị' }, { name: 'Tiếp nhận' }],
            style: null,
            bandedRows: false,
            filterButtons: true,
          },
        ],
      });
    });
    const sheet = sheetNamed(snapshot.workbook, 'Số liệu TTHC');
    expect(sheet.rows[1]?.[2]).toEqual({ value: 5 });
    expect(sheet.rows.length).toBeLessThanOrEqual(FIRST_LOOK.rows);
    expect(snapshot.foreignSheets).toEqual(['Số liệu TTHC']);
    expect(sheet.tables[0]?.area).toEqual({ row: 0, column: 1, rows: 2, columns: 2 });
  });

  test('single areas are read again in one round trip, in the shape asked for, with what is known of their looks', async () => {
    const { snapshot } = await readWith((sheet) => {
      put(sheet, FIRST + 1, 'number', { value: 44545, style: { numberFormat: 'd-mmm' } });
    });
    const area = { row: FIRST, column: 0, rows: 2, columns: TASK_FIELDS.length };
    const cells = await open.port.readCells(PLAN, area);
    expect(open.takeSyncs()).toBe(1);
    expect(cells.map((line) => line.length)).toEqual([TASK_FIELDS.length, TASK_FIELDS.length]);
    const sheet = sheetNamed(snapshot.workbook, PLAN);
    const blank = { value: null };
    const known = sheet.rows.slice(FIRST, FIRST + 2).map((row) => TASK_FIELDS.map((__, at) => row[at] ?? blank));
    expect(cells).toEqual(known);
    expect(cells[1]?.[column('number')]).toEqual({ value: 44545, told: { format: 'd-mmm' } });
    expect(await open.port.readCells(PLAN, { row: 5_000, column: 3, rows: 2, columns: 2 })).toEqual([
      [blank, blank],
      [blank, blank],
    ]);
  });

  test('a snapshot with facts takes changes like any other', async () => {
    const { snapshot } = await readWith((sheet) => {
      sheet.rowFormats[FIRST] = { hidden: true };
    });
    const cells = [[{ value: 'x' }]];
    const after = applyChanges(snapshot.workbook, [{ kind: 'set-cells', sheet: PLAN, row: FIRST, column: 3, cells }]);
    expect(sheetNamed(after, PLAN).told).toEqual(sheetNamed(snapshot.workbook, PLAN).told);
  });
});

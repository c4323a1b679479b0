import fc from 'fast-check';
import { TASK_FIELDS, type CellValue, type TaskField } from '../../src/domain/task';
import { readPlan } from '../../src/workbook/read-plan';
import { TABLES, TABS } from '../../src/workbook/tab-ids';
import { PLAN_FIRST_ROW, PLAN_HEADER_ROW, SPARE_ROWS } from '../../src/workbook/tabs/plan';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { edited, HEADER, opened, renamed, sample, write } from './sample';

const { plan, workbook } = sample();
const column = (field: TaskField) => TASK_FIELDS.indexOf(field);
const PLAN = TABS.plan.name;
const FIRST_FREE_ROW = PLAN_FIRST_ROW + plan.tasks.length;
const BELOW_TABLE = FIRST_FREE_ROW + SPARE_ROWS;

function tableOf(sheet: Sheet, name: string) {
  const table = sheet.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

/** Takes a column out of the sheet and its table, as Excel does. */
function deleteColumn(sheet: Sheet, at: number, tableName: string): void {
  for (const row of sheet.rows) row.splice(at, 1);
  const table = tableOf(sheet, tableName);
  table.columns.splice(at - table.area.column, 1);
  table.area.columns -= 1;
}

function problemsOf(changed: Workbook) {
  const reading = readPlan(changed);
  return reading.ok ? [] : reading.problems;
}

describe('readPlan', () => {
  const read = opened(workbook);

  it('gives back the plan that was laid out', () => {
    expect(read.plan.header).toEqual(HEADER);
    expect(read.plan.areas).toEqual(plan.areas);
    expect(read.plan.units).toEqual(plan.units);
    expect(read.plan.periods).toEqual(plan.periods);
    expect(read.plan.periodId).toBe('2021-H1');
    const facts = (tasks: typeof plan.tasks) =>
      tasks.map(({ id, areaId, title, leadIds, due, finished, progress, excluded }) => ({
        id,
        areaId,
        title,
        leadIds,
        due,
        finished,
        progress,
        excluded,
      }));
    expect(facts(read.plan.tasks)).toEqual(facts(plan.tasks));
  });

  it('says where things stand', () => {
    const { places, rows } = read;
    expect(places.sheets.plan).toBe('Kế hoạch');
    expect(places.missing).toEqual([]);
    expect(places.table.row).toBe(PLAN_HEADER_ROW);
    expect(places.columns.title).toBe(column('title'));
    expect(places.headings.plan.status).toBe('Trạng thái');
    expect(rows).toHaveLength(plan.tasks.length + SPARE_ROWS);
    // Rows are those that people see in Excel.
    expect(rows[0]?.row).toBe(PLAN_FIRST_ROW + 1);
  });

  it('follows tabs that were renamed and moved', () => {
    const changed = renamed(renamed(workbook, PLAN, "KH 'mới'"), 'Thông tin', 'Chung');
    changed.sheets.reverse();
    const again = opened(changed);
    expect(again.places.sheets.plan).toBe("KH 'mới'");
    expect(again.plan.header.place).toBe(HEADER.place);
    expect(again.plan.tasks).toHaveLength(plan.tasks.length);
  });

  it('is not misled by a copy of a tab', () => {
    const copy = structuredClone(workbook.sheets.find(({ name }) => name === PLAN)!);
    copy.name = 'Kế hoạch (2)';
    copy.tables = copy.tables.map((table) => ({ ...table, name: `${table.name}3` }));
    write(copy, PLAN_FIRST_ROW, column('title'), { value: 'bản sao' });
    const again = opened({ ...workbook, sheets: [copy, ...workbook.sheets] });
    expect(again.places.sheets.plan).toBe(PLAN);
    expect(again.plan.tasks[0]?.title).toBe(plan.tasks[0]?.title);
  });

  it('finds columns by the hidden ids when headings were edited and columns moved', () => {
    const changed = edited(workbook, PLAN, (sheet) => {
      const [from, to] = [column('title'), column('product')];
      for (const row of sheet.rows) [row[from], row[to]] = [row[to] ?? null, row[from] ?? null];
      write(sheet, PLAN_HEADER_ROW, from, { value: 'Đầu ra' });
      const { columns } = tableOf(sheet, TABLES.plan);
      columns[from] = { name: 'Đầu ra' };
      columns[to] = { name: 'Nội dung cần làm' };
    });
    const again = opened(changed);
    expect(again.places.columns).toMatchObject({ title: column('product'), product: column('title') });
    expect(again.places.headings.plan).toMatchObject({ title: 'Nội dung cần làm', product: 'Đầu ra' });
    expect(again.plan.tasks[0]?.title).toBe(plan.tasks[0]?.title);
  });

  it('falls back on headings and their usual other wordings where the row of ids is gone', () => {
    const changed = edited(workbook, PLAN, (sheet) => {
      sheet.rows[PLAN_HEADER_ROW - 1] = [];
      tableOf(sheet, TABLES.plan).columns[column('lead')] = { name: 'ĐƠN VỊ  chủ trì' };
    });
    expect(opened(changed).places.columns).toEqual(read.places.columns);
  });

  it('takes rows typed right below the table, up to the first blank one', () => {
    const changed = edited(workbook, PLAN, (sheet) => {
      write(sheet, BELOW_TABLE, column('title'), { value: 'Việc thêm' });
      write(sheet, BELOW_TABLE + 2, column('title'), { value: 'Ghi chú cuối trang' });
    });
    const again = opened(changed);
    expect(again.plan.tasks.map(({ title }) => title)).toContain('Việc thêm');
    expect(again.plan.tasks.map(({ title }) => title)).not.toContain('Ghi chú cuối trang');
    expect(again.places.lastRow).toBe(BELOW_TABLE);
  });

  it('reads entries that people add to the catalogue without ids', () => {
    const changed = edited(workbook, TABS.catalogue.name, (sheet) => {
      const { area } = tableOf(sheet, TABLES.units);
      const last = area.row + area.rows;
      area.rows += 2;
      write(sheet, last, area.column + 2, { value: 'UBND xã Mới' });
      // A copied row: same id, another name.
      write(sheet, last + 1, area.column, { value: plan.units[0]?.id ?? '' });
      write(sheet, last + 1, area.column + 2, { value: 'Phòng Dân tộc' });
    });
    const { units } = opened(changed).plan;
    expect(units.slice(-2)).toMatchObject([
      { id: 'UBND xã Mới', kind: 'commune', shortName: 'UBND xã Mới' },
      { id: `${plan.units[0]?.id}~2`, kind: 'office' },
    ]);
  });

  it('keeps a period that is not in the list as it is written', () => {
    const changed = edited(workbook, 'Thông tin', (sheet) => {
      const { period } = read.places;
      write(sheet, period?.row ?? 0, period?.column ?? 0, { value: 'Quý V' });
    });
    expect(opened(changed).plan.periodId).toBe('Quý V');
  });
});

describe('readPlan names what is wrong', () => {
  it('no template', () => {
    expect(problemsOf({ ...workbook, sheets: [], names: [] })).toEqual([{ code: 'no-template', details: {} }]);
    // Names that deleted tabs leave behind point nowhere.
    const orphaned = workbook.names.map(({ name }) => ({ name, reference: '=#REF!$A$1' }));
    expect(problemsOf({ ...workbook, sheets: [], names: orphaned })).toEqual([{ code: 'no-template', details: {} }]);
  });

  it('a newer form', () => {
    const newer = edited(workbook, '_CCHC', (sheet) => write(sheet, 0, 1, { value: 99 }));
    expect(problemsOf(newer)).toEqual([{ code: 'workbook-newer', details: { version: 99 } }]);
  });

  const withoutSheet = (name: string) => ({
    ...workbook,
    sheets: workbook.sheets.filter((sheet) => sheet.name !== name),
  });
  it('a deleted tab', () => {
    expect(problemsOf(withoutSheet(PLAN))).toContainEqual({ code: 'sheet-missing', details: { sheet: 'Kế hoạch' } });
    expect(problemsOf(withoutSheet('Thông tin'))).toEqual([{ code: 'sheet-missing', details: { sheet: 'Thông tin' } }]);
    expect(opened(withoutSheet('Biểu đồ')).places.missing).toEqual(['charts']);
  });

  it('a table turned into a plain range', () => {
    const plain = edited(workbook, PLAN, (sheet) => {
      sheet.tables = [];
    });
    expect(problemsOf(plain)).toEqual([{ code: 'table-missing', details: { table: 'KeHoach' } }]);
  });

  it.each(TASK_FIELDS)('the deleted column %s', (field) => {
    const changed = edited(workbook, PLAN, (sheet) => deleteColumn(sheet, column(field), TABLES.plan));
    const { headings } = opened(workbook).places;
    expect(problemsOf(changed)).toEqual([
      { code: 'column-missing', details: { column: headings.plan[field], sheet: 'Kế hoạch' } },
    ]);
  });
});

describe('readPlan and cells that hold anything', () => {
  const odd: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom<CellValue>(
      { error: '#REF!' },
      { error: '#N/A' },
      '=cmd|x',
      '__proto__',
      'constructor',
      '\u0000',
      '́',
    ),
  );
  const targets = workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) => row.map((_, c) => ({ name: sheet.name, row: r, column: c }))),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...targets), odd), { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(workbook.names.length - 1), fc.string({ maxLength: 20 })), { maxLength: 3 }),
        (cells, references) => {
          const changed = structuredClone(workbook);
          for (const [{ name, row, column: at }, value] of cells) {
            write(
              changed.sheets.find((sheet) => sheet.name === name)!,
              row,
              at,
              { value },
            );
          }
          for (const [index, reference] of references) {
            const name = changed.names[index];
            if (name !== undefined) name.reference = reference;
          }
          const reading = readPlan(changed);
          expect(reading.ok || reading.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

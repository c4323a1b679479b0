import { TASK_FIELDS, type TaskField } from '../../src/domain/task';
import { STATUS_LABELS, STATUSES, statusAt } from '../../src/domain/status';
import { parseArea, parseReference } from '../../src/workbook/a1';
import { FONT } from '../../src/workbook/styles';
import { LATER_TABS, TAB_IDS, TABLES, TABS } from '../../src/workbook/tab-ids';
import { COLUMN, FIRST_ROW } from '../../src/workbook/tabs/summary-table';
import { LANDSCAPE, PORTRAIT } from '../../src/workbook/tabs/page';
import { PLAN_FIRST_ROW, PLAN_HEADER_ROW, SPARE_ROWS } from '../../src/workbook/tabs/plan';
import { lineCount } from '../../src/workbook/text-size';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { EVERY_STATUS_EXPECTED } from '../fixtures/every-status';
import { UNITS } from '../fixtures/catalogue';
import { cellOf, HEADER, sample, sheetOf } from './sample';

const { workbook, plan, summary } = sample('2021-9M');
const empty = sample('2021-9M', []).workbook;
const PLAN = TABS.plan.name;
const column = (field: TaskField) => TASK_FIELDS.indexOf(field);

function cells(book: Workbook): { sheet: Sheet; row: number; column: number; cell: Cell }[] {
  return book.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) => row.flatMap((cell, c) => (cell ? [{ sheet, row: r, column: c, cell }] : []))),
  );
}
const printed = (book: Workbook) => book.sheets.flatMap((sheet) => (sheet.page ? [{ sheet, page: sheet.page }] : []));

describe('buildWorkbook', () => {
  it('has all tabs in order, each with its hidden name', () => {
    const tabs = TAB_IDS.filter((id) => !LATER_TABS.includes(id));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(tabs.map((id) => TABS[id].name));
    expect(workbook.sheets.map(({ visibility }) => visibility).slice(-2)).toEqual(['visible', 'veryHidden']);
    for (const id of tabs) {
      const anchor = workbook.names.find(({ name }) => name === TABS[id].anchor);
      expect(anchor?.hidden).toBe(true);
      expect(parseReference(anchor?.reference ?? '')).toMatchObject({
        sheet: TABS[id].name,
        area: { row: 0, column: 0 },
      });
    }
  });

  it('gives names that are unique, legal and point into the workbook', () => {
    const names = workbook.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { name, reference } of workbook.names) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/);
      expect(parseArea(name)).toBeNull();
      const target = parseReference(reference);
      expect(workbook.sheets.map((sheet) => sheet.name)).toContain(target?.sheet);
    }
  });

  it('lays out tables whose headings are text, unique, the same as in the cells, and outside merged cells', () => {
    const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
    expect(tables.map(({ table }) => table.name).sort()).toEqual(
      Object.values(TABLES)
        .filter((name) => name !== TABLES.submissions && name !== TABLES.reportTexts)
        .sort(),
    );
    for (const { sheet, table } of tables) {
      const { row, column: first, rows, columns } = table.area;
      const headings = table.columns.map(({ name }) => name);
      expect(headings).toEqual(Array.from({ length: columns }, (_, c) => sheet.rows[row]?.[first + c]?.value));
      expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(columns);
      expect(rows).toBeGreaterThan(1);
      const overlapping = sheet.merges.filter(
        (merge) => merge.row < row + rows && row < merge.row + merge.rows && merge.column < first + columns,
      );
      expect(overlapping).toEqual([]);
    }
  });

  it('uses only functions that Excel 2010 has and none that recalculates without need', () => {
    const allowed = new Set(
      'AND CHAR CHOOSE COUNT COUNTA COUNTIF COUNTIFS DATE DAY IF IFERROR INDEX INT ISNUMBER LARGE LEFT LEN LOWER MATCH MAX MID MOD MONTH N NOT OR RIGHT ROW ROWS SEARCH SMALL SUBSTITUTE SUM SUMPRODUCT TEXT TRIM UPPER VALUE YEAR'.split(
        ' ',
      ),
    );
    const used = cells(workbook).flatMap(({ cell }) => {
      const bare = (cell.formula ?? '').replace(/"(?:[^"]|"")*"/g, '');
      expect((cell.formula ?? '').length).toBeLessThanOrEqual(8192);
      return [...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1] ?? '');
    });
    expect([...new Set(used)].filter((name) => !allowed.has(name))).toEqual([]);
    expect(used.length).toBeGreaterThan(100);
  });

  it('gives every live cell a cached value', () => {
    const without = cells(workbook).filter(({ cell }) => cell.formula !== undefined && cell.value === null);
    expect(without).toEqual([]);
  });
});

describe('the plan tab', () => {
  const sheet = sheetOf(workbook, PLAN);

  it('holds the tasks, the column ids above the headings, and spare rows', () => {
    expect(sheet.rows[PLAN_HEADER_ROW - 1]?.map((cell) => cell?.value)).toEqual([...TASK_FIELDS]);
    expect(sheet.rowFormats[PLAN_HEADER_ROW - 1]).toEqual({ hidden: true });
    expect(sheet.tables[0]?.area.rows).toBe(1 + plan.tasks.length + SPARE_ROWS);
    const spare = cellOf(workbook, PLAN, PLAN_FIRST_ROW + plan.tasks.length, column('status'));
    expect(spare).toMatchObject({
      value: '',
      formula: cellOf(workbook, PLAN, PLAN_FIRST_ROW, column('status'))?.formula,
    });
  });

  it('shows each status as of the closing date', () => {
    plan.tasks.forEach((task, index) => {
      const shown = cellOf(workbook, PLAN, PLAN_FIRST_ROW + index, column('status'))?.value;
      expect(shown).toBe(STATUS_LABELS[statusAt(task, summary.period.closing)]);
    });
  });

  it('writes what is certain in the form that formulas count, and leaves the rest as typed', () => {
    const typed = sample('2021-9M', [
      {
        row: 5,
        values: {
          title: 'Một',
          area: 'II',
          lead: 'Văn phòng HĐND và UBND, Phòng Nội vụ',
          deadline: 'Quý II',
          progress: '60%',
        },
      },
      { row: 6, values: { title: 'Hai', area: 'không rõ', lead: 'ai đó', due: '31/6/2021', progress: 'nhiều' } },
      { row: 7, values: { title: 'Ba', progress: 45, budget: '1.234' } },
    ]).workbook;
    const value = (row: number, field: TaskField) => cellOf(typed, PLAN, PLAN_FIRST_ROW + row, column(field))?.value;
    expect(value(0, 'area')).toBe('2. Cải cách TTHC và kiểm soát TTHC');
    expect(value(0, 'lead')).toBe('Văn phòng HĐND và UBND; Phòng Nội vụ');
    expect(value(0, 'due')).toBe(44377);
    expect(value(0, 'progress')).toBe(0.6);
    expect(value(0, 'deadline')).toBe('Quý II');
    expect([value(1, 'area'), value(1, 'lead'), value(1, 'due'), value(1, 'progress')]).toEqual([
      'không rõ',
      'ai đó',
      '31/6/2021',
      'nhiều',
    ]);
    // 45 may be 45%, "1.234" may be 1234: whoever typed it is asked, also after loading.
    expect([value(2, 'progress'), value(2, 'budget')]).toEqual([45, '1.234']);
  });

  it('shows budgets as they were typed: no format of numbers leaves out a separator that nothing follows', () => {
    const style = cellOf(workbook, PLAN, PLAN_FIRST_ROW, column('budget'))?.style;
    expect(style).toMatchObject({ horizontal: 'center', locked: false });
    expect(style?.numberFormat ?? 'General').toBe('General');
  });

  it('lets people type into entry cells only', () => {
    for (const field of TASK_FIELDS) {
      const derived = field === 'status' || field === 'overdueKey';
      for (const row of [PLAN_FIRST_ROW, PLAN_FIRST_ROW + plan.tasks.length]) {
        expect(cellOf(workbook, PLAN, row, column(field))?.style?.locked ?? true).toBe(derived);
      }
    }
    expect(sheet.protection).toMatchObject({ allowSort: true, allowFilter: true, allowInsertRows: false });
    expect(sheet.columns[column('id')]?.hidden).toBe(true);
    expect(sheet.columns[column('overdueKey')]?.hidden).toBe(true);
  });

  it('offers lists by name and asks before it takes an odd date', () => {
    const rules = new Map(sheet.validations.map((rule) => [TASK_FIELDS[rule.area.column], rule]));
    expect(rules.get('area')?.rule).toEqual({ type: 'list', source: '=CCHC_DS_LinhVuc' });
    expect(rules.get('lead')?.rule).toEqual({ type: 'list', source: '=CCHC_DS_DonVi' });
    expect(rules.get('due')).toMatchObject({ rule: { type: 'date' }, error: { style: 'warning' } });
    expect(rules.get('progress')).toMatchObject({
      rule: { type: 'decimal', formula1: 0, formula2: 1 },
      error: { style: 'stop' },
    });
    for (const { area, prompt, error } of sheet.validations) {
      expect([area.row, area.rows]).toEqual([PLAN_FIRST_ROW, plan.tasks.length + SPARE_ROWS]);
      // Limits of Excel.
      expect((prompt?.title ?? '').length).toBeLessThanOrEqual(32);
      expect((prompt?.message ?? '').length).toBeLessThanOrEqual(255);
      expect((error?.title ?? '').length).toBeLessThanOrEqual(32);
      expect((error?.message ?? '').length).toBeLessThanOrEqual(225);
    }
  });

  it('colours the status cell alone, with overdue in bold', () => {
    for (const { area } of sheet.conditionalFormats) expect([area.column, area.columns]).toEqual([column('status'), 1]);
    const overdue = sheet.conditionalFormats.find(({ formula }) => formula.includes(STATUS_LABELS.overdue));
    expect(overdue?.font?.bold).toBe(true);
  });

  it('prints down to the last task, the headings on every page', () => {
    expect(sheet.page?.printArea).toMatchObject({ row: 0, column: 1, rows: PLAN_FIRST_ROW + plan.tasks.length });
    expect(sheet.page?.titleRows).toEqual({ from: PLAN_HEADER_ROW - 2, to: PLAN_HEADER_ROW });
    const { printArea } = sheetOf(empty, PLAN).page ?? {};
    expect(printArea?.rows).toBe(PLAN_FIRST_ROW + 1);
  });
});

describe('the summary tabs', () => {
  it('show the figures worked out by hand', () => {
    const expected = EVERY_STATUS_EXPECTED['9M'];
    const name = TABS.byArea.name;
    const row = FIRST_ROW + plan.areas.length;
    const shown = (key: keyof typeof COLUMN, at = row) => cellOf(workbook, name, at, COLUMN[key])?.value;
    for (const status of STATUSES) expect(shown(status)).toBe(expected.total[status]);
    expect([shown('total'), shown('due'), shown('dueDone')]).toEqual([
      expected.total.total,
      expected.total.due,
      expected.total.dueDone,
    ]);
    expect([shown('rateYear'), shown('ratePeriod'), shown('rateOnTime')]).toEqual([
      expected.total.rateYear,
      expected.total.ratePeriod,
      expected.total.rateOnTime,
    ]);
    plan.areas.forEach((area, index) => {
      const figures = expected.areas[area.name];
      expect(shown('overdue', FIRST_ROW + index)).toBe(figures?.overdue);
      expect(shown('rateYear', FIRST_ROW + index)).toBe(figures?.rateYear ?? '–');
    });
  });

  it('list every lead unit once, offices before communes, then the whole plan', () => {
    const rows = sheetOf(workbook, TABS.byUnit.name)
      .rows.slice(FIRST_ROW)
      .map((row) => row[COLUMN.name]?.value);
    const names = summary.units.map(({ name }) => name);
    expect(rows.filter((name) => typeof name === 'string' && names.includes(name)).sort()).toEqual([...names].sort());
    expect(rows[0]).toBe('Các phòng, ban, đơn vị');
    expect(rows).toContain('Tổng cộng');
  });

  it('print "–" where there is nothing to divide by', () => {
    expect(cellOf(empty, TABS.byArea.name, FIRST_ROW, COLUMN.rateYear)?.value).toBe('–');
    expect(cellOf(empty, TABS.byUnit.name, FIRST_ROW, 0)?.value).toContain('Chưa có cơ quan nào');
    const overHead = sheetOf(empty, TABS.overdue.name).rows[3]?.map((cell) => cell?.value);
    expect(overHead).toContain('Không có nhiệm vụ quá hạn chưa hoàn thành.');
  });

  it('keep the heading of a group of units with four of its rows on one page', () => {
    const offices = UNITS.filter(({ kind }) => kind !== 'commune').slice(0, 12);
    const communes = UNITS.filter(({ kind }) => kind === 'commune');
    for (let count = 3; count <= offices.length; count++) {
      const leads = [...offices.slice(0, count), ...communes];
      const rows = leads.map(({ name }, at) => ({ row: 10 + at, values: { id: `T${at}`, title: 'Việc', lead: name } }));
      const { page, rows: cells } = sheetOf(sample('2021-H1', rows).workbook, TABS.byUnit.name);
      const heading = cells.findIndex((line) => line?.[0]?.value === 'II');
      expect(heading).toBeGreaterThan(0);
      expect(page?.breaksBefore.filter((row) => row > heading && row <= heading + 4)).toEqual([]);
    }
  });

  it('list what is overdue, oldest first, with rows to spare', () => {
    const rows = sheetOf(workbook, TABS.overdue.name).rows.slice(5);
    const listed = rows.filter((row) => typeof row[5]?.value === 'number').map((row) => [row[1]?.value, row[5]?.value]);
    expect(listed).toEqual(summary.overdue.map(({ task, days }) => [task.title, days]));
    expect(rows.filter((row) => row[0]?.formula?.startsWith('=IF(ROWS('))).toHaveLength(listed.length + 10);
  });
});

describe('the charts tab', () => {
  const sheet = sheetOf(workbook, TABS.charts.name);

  it('draws the charts of the plan with live titles, one on each page', () => {
    expect(sheet.charts.map(({ name }) => name)).toEqual([
      'CCHC_TienDoLinhVuc',
      'CCHC_TrangThai',
      'CCHC_HoanThanhDonVi',
      'CCHC_HoanThanhXaPhuong',
      'CCHC_QuaHanDonVi',
    ]);
    const pages = [0, ...(sheet.page?.breaksBefore ?? [])].map((row) => heightOf(sheet, 0, row));
    sheet.charts.forEach((chart, index) => {
      expect(chart.title.text).toMatch(/thị xã Hương Trà, 9 tháng[\s\S]*Số liệu chốt đến 14\/9\/2021/);
      const title = parseReference(chart.title.reference ?? '');
      expect(sheet.rows[title?.area.row ?? 0]?.[title?.area.column ?? 0]?.value).toBe(chart.title.text);
      expect(chart.box.top).toBeGreaterThanOrEqual(pages[index] ?? 0);
      expect(chart.box.top + chart.box.height).toBeLessThanOrEqual((pages[index] ?? 0) + LANDSCAPE.height);
      expect(chart.box.left + chart.box.width).toBeLessThanOrEqual(LANDSCAPE.width);
      expect(chart.altText).not.toBe('');
    });
  });

  it('draws figures that stand in its cells, sorted where units are ranked', () => {
    const read = (reference: string) => {
      const area = parseReference(reference)?.area;
      if (area === undefined) throw new Error(reference);
      return Array.from({ length: area.rows }, (_, r) => sheet.rows[area.row + r]?.[area.column]?.value);
    };
    const values = (index: number, series = 0) => read(sheet.charts[index]?.series[series]?.values ?? '');
    expect(values(0, 3)).toEqual(summary.areas.map(({ overdue }) => overdue));
    const groups = [values(2), values(3)] as number[][];
    expect(groups.flat()).toHaveLength(summary.units.filter(({ ratePeriod }) => ratePeriod !== null).length);
    for (const rates of groups) expect(rates).toEqual([...rates].sort((a, b) => b - a));
    const late = values(4) as number[];
    expect(late.reduce((sum, count) => sum + count, 0)).toBe(
      summary.units.reduce((sum, { overdue }) => sum + overdue, 0),
    );
    expect(Math.min(...late)).toBeGreaterThan(0);
  });

  it('puts a sentence where there is nothing to draw', () => {
    const bare = sheetOf(empty, TABS.charts.name);
    expect(bare.charts).toEqual([]);
    const sentences = bare.rows
      .map((row) => row[0]?.value)
      .filter((value) => typeof value === 'string' && value !== '');
    expect(sentences).toHaveLength(5);
  });
});

describe('what comes out of the printer', () => {
  it.each([...printed(workbook), ...printed(empty)].map(({ sheet, page }) => [sheet.name, sheet, page] as const))(
    '%s follows NĐ 30/2020/NĐ-CP',
    (_, sheet, page) => {
      expect(page.margins).toMatchObject({ top: 20, right: 15, bottom: 20, left: 30 });
      expect(page.header).toEqual({ center: expect.stringContaining('&P') });
      expect(page.firstPageWithoutHeader).toBe(true);
      expect(page.fit.wide).toBe(1);
      expect(page.footer.right).toContain('Trang &P/&N');
      // "&" in a form code would start a print code.
      expect(page.footer.left).toContain('BM && 01 – Lần ban hành: 02');
      // The log grows line by line; whatever stands there prints.
      expect(page.printArea === null).toBe(sheet.name === TABS.log.name);
      expect(sheet.rows.flat().every((cell) => cell?.style?.font === undefined || cell.style.font.name === FONT)).toBe(
        true,
      );
    },
  );

  const width = (sheet: Sheet) => {
    const area = sheet.page?.printArea ?? { column: 0, columns: sheet.columns.length };
    const columns = sheet.columns.slice(area.column, area.column + area.columns);
    return columns.reduce((sum, one) => sum + (one.hidden === true ? 0 : (one.width ?? 0)), 0);
  };

  it('fills the width of the page', () => {
    for (const tab of [
      'byArea',
      'byUnit',
      'byHead',
      'byPeriod',
      'overdue',
      'upcoming',
      'charts',
      'appendix',
      'check',
      'log',
    ] as const) {
      expect(width(sheetOf(workbook, TABS[tab].name))).toBeCloseTo(LANDSCAPE.width, 5);
    }
    for (const tab of ['guide', 'info', 'rules'] as const) {
      expect(width(sheetOf(workbook, TABS[tab].name))).toBeCloseTo(PORTRAIT.width, 5);
    }
    // Excel shrinks to whole percents: 72 % of this must fit, and fill the page to the last millimetre.
    const scaled = width(sheetOf(workbook, PLAN)) * 0.72;
    expect(scaled).toBeLessThanOrEqual((252 * 72) / 25.4);
    expect(scaled).toBeGreaterThan((251 * 72) / 25.4);
  });

  it('cuts no text: every wrapped cell has room for its lines', () => {
    for (const { sheet, row, column: at, cell } of cells(workbook)) {
      const { style, value } = cell;
      const area = sheet.page?.printArea;
      const inPrint = area != null && at >= area.column && at < area.column + area.columns && row < area.rows;
      const height = sheet.rowFormats[row]?.height;
      if (!inPrint || style?.wrap !== true || typeof value !== 'string' || height === undefined) continue;
      const merge = sheet.merges.find((one) => one.row === row && one.column === at);
      const span = sheet.columns.slice(at, at + (merge?.columns ?? 1)).reduce((sum, one) => sum + (one.width ?? 0), 0);
      const tall = heightOf(sheet, row, row + (merge?.rows ?? 1));
      const size = style.font?.size ?? 12;
      const lines = lineCount(value, span, size, style.font?.bold);
      expect({ value, room: tall >= lines * size * 1.15 }).toEqual({ value, room: true });
    }
  });

  it('says where figures come from and that sample data is sample data', () => {
    expect(cellOf(workbook, TABS.charts.name, 14, 8)?.value).toBe('Nguồn: Phòng Nội vụ tổng hợp.');
    expect(cellOf(workbook, PLAN, 3, 1)?.value).toContain('DỮ LIỆU MẪU');
    expect(cellOf(workbook, PLAN, 2, 1)?.value).toBe('(Theo Quyết định số 1822/QĐ-UBND ngày 22 tháng 12 năm 2020)');
    expect(HEADER.sample).toBe(true);
  });
});

function heightOf(sheet: Sheet, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += sheet.rowFormats[row]?.height ?? 0;
  return sum;
}

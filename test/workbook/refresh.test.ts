import fc from 'fast-check';
import { toSerial } from '../../src/domain/dates';
import { TASK_FIELDS, type PlanRow, type TaskField } from '../../src/domain/task';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { parseReference } from '../../src/workbook/a1';
import type { Change } from '../../src/workbook/change';
import { TABLES, TABS } from '../../src/workbook/tab-ids';
import type { FindingRow } from '../../src/workbook/tabs/context';
import { BLOCK_NAMES } from '../../src/workbook/tabs/info-names';
import { PLAN_FIRST_ROW, SPARE_ROWS } from '../../src/workbook/tabs/plan';
import type { Area, Sheet, Workbook } from '../../src/workbook/workbook';
import { everyStatusRows } from '../fixtures/every-status';
import { canonical, cellOf, edited, opened, refreshOf, renamed, sample, sheetOf, write } from './sample';

const { workbook, rows, plan } = sample('2021-H1');
const column = (field: TaskField) => TASK_FIELDS.indexOf(field);
const FINDINGS: FindingRow[] = [
  { severity: 'error', tab: 'Kế hoạch', cell: 'C9', message: 'Chưa ghi lĩnh vực.' },
  { severity: 'warning', tab: 'Kế hoạch', cell: '', message: 'Số thứ tự lặp lại.' },
  { severity: 'info', tab: 'Kế hoạch', cell: 'H12', message: 'Ghi hai đơn vị.' },
];
const BY_UNIT = TABS.byUnit.name;
const SUMMARY_TABS = Object.keys(BLOCK_NAMES) as (keyof typeof BLOCK_NAMES)[];

function blockOf(book: Workbook, tab: keyof typeof BLOCK_NAMES): Area {
  const reference = book.names.find(({ name }) => name === BLOCK_NAMES[tab])?.reference ?? '';
  const parsed = parseReference(reference);
  if (parsed === null) throw new Error(`no block ${tab}`);
  return parsed.area;
}

/** What stands in the cells of a sheet, looks apart. */
function contents(sheet: Sheet) {
  return Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => cell?.formula ?? cell?.value ?? null));
}

/** Rows of the plan with the last tasks dropped, or with new ones of units that led none. */
const fewer = rows.slice(0, 6);
const more: PlanRow[] = [
  ...rows,
  ...['Phường Hương Vân', 'Xã Hương Toàn', 'Phòng Văn hóa và Thông tin'].map((lead, index): PlanRow => ({
    row: 100 + index,
    values: {
      id: `X${index}`,
      number: 90 + index,
      title: `Việc ${index}`,
      lead,
      area: 'II',
      due: toSerial('2021-05-01'),
    },
  })),
];

describe('planRefresh', () => {
  it.each(['2021-Q1', '2021-H1', '2021-9M', '2021-Y'])('finds nothing to do right after %s was laid out', (period) => {
    expect(refreshOf(sample(period).workbook, period)).toEqual([]);
    const withFindings = sample(period, rows, FINDINGS).workbook;
    expect(refreshOf(withFindings, period, FINDINGS)).toEqual([]);
  });

  it('finds nothing to do in a plan without tasks', () => {
    expect(refreshOf(sample('2021-H1', []).workbook, '2021-H1')).toEqual([]);
  });

  it('does not mind how Excel and LibreOffice write formulas', () => {
    const rewritten = structuredClone(workbook);
    for (const sheet of rewritten.sheets) {
      for (const row of sheet.rows) {
        for (const cell of row) {
          if (cell?.formula === undefined) continue;
          cell.formula = cell.formula
            .replace(/KeHoach\[\[#This Row\],\[([^\]]+)\]\]/g, '[@[$1]]')
            .replace(/,(?! )(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ', ')
            .replace(/COUNTIFS/g, 'countifs');
        }
      }
    }
    expect(refreshOf(rewritten, '2021-H1')).toEqual([]);
  });

  const cases: [string, string, PlanRow[], string, PlanRow[]][] = [
    ['another period', '2021-H1', rows, '2021-Y', rows],
    ['fewer tasks and units', '2021-9M', rows, '2021-9M', fewer],
    ['more tasks and units', '2021-9M', fewer, '2021-9M', rows],
    ['the first tasks', '2021-H1', [], '2021-H1', rows],
    ['no task any more', '2021-H1', rows, '2021-H1', []],
    ['new units in both groups', '2021-H1', rows, '2021-Y', more],
  ];

  it.each(cases)('makes the tabs those of a new workbook: %s', (_, fromPeriod, fromRows, toPeriod, toRows) => {
    const wanted = sample(toPeriod, toRows, FINDINGS).workbook;
    const start = sample(fromPeriod, fromRows).workbook;
    // The plan tab as people left it, the other tabs as they were before.
    const mixed = {
      ...start,
      sheets: start.sheets.map((sheet) => (sheet.name === 'Kế hoạch' ? sheetOf(wanted, sheet.name) : sheet)),
    };
    const changes = refreshOf(mixed, toPeriod, FINDINGS);
    const after = applyChanges(mixed, changes);
    for (const tab of SUMMARY_TABS) {
      const { name } = TABS[tab];
      const [is, should] = [canonicalSheet(after, name), canonicalSheet(wanted, name)];
      expect(is.merges).toEqual(should.merges);
      expect(is.tables).toEqual(should.tables);
      expect(is.charts).toEqual(should.charts);
      expect(is.page).toEqual(should.page);
      expect(is.rowFormats).toEqual(should.rowFormats);
      expect(is.conditionalFormats).toEqual(should.conditionalFormats);
      expect(formulasOf(sheetOf(after, name), blockOf(after, tab))).toEqual(
        formulasOf(sheetOf(wanted, name), blockOf(wanted, tab)),
      );
      expect(blockOf(after, tab)).toEqual(blockOf(wanted, tab));
    }
    expect(refreshOf(after, toPeriod, FINDINGS)).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(mixed, changes)))).toEqual(canonical(mixed));
  });

  it('leaves notes beside a block alone and moves those below a growing one down', () => {
    const wanted = sample('2021-9M', more).workbook;
    const start = sample('2021-9M', fewer).workbook;
    const block = blockOf(start, 'byUnit');
    const below = block.row + block.rows + 1;
    const noted = edited(
      {
        ...start,
        sheets: start.sheets.map((sheet) => (sheet.name === 'Kế hoạch' ? sheetOf(wanted, sheet.name) : sheet)),
      },
      BY_UNIT,
      (sheet) => {
        write(sheet, 9, block.columns + 1, { value: 'ghi chú bên cạnh' });
        write(sheet, below, 1, { value: 'ghi chú bên dưới' });
      },
    );
    const after = applyChanges(noted, refreshOf(noted, '2021-9M'));
    const gained = blockOf(after, 'byUnit').rows - block.rows;
    expect(gained).toBeGreaterThan(1);
    expect(cellOf(after, BY_UNIT, 9, block.columns + 1)?.value).toBe('ghi chú bên cạnh');
    expect(cellOf(after, BY_UNIT, below + gained, 1)?.value).toBe('ghi chú bên dưới');
    expect(refreshOf(after, '2021-9M')).toEqual([]);
  });

  it('clears no more than its own columns when a block shrinks', () => {
    const wanted = sample('2021-9M', fewer).workbook;
    const start = sample('2021-9M', more).workbook;
    const block = blockOf(start, 'byUnit');
    const lastRow = block.row + block.rows - 1;
    const noted = edited(
      {
        ...start,
        sheets: start.sheets.map((sheet) => (sheet.name === 'Kế hoạch' ? sheetOf(wanted, sheet.name) : sheet)),
      },
      BY_UNIT,
      (sheet) => write(sheet, lastRow, block.columns + 1, { value: 'của tôi' }),
    );
    const after = applyChanges(noted, refreshOf(noted, '2021-9M'));
    expect(blockOf(after, 'byUnit').rows).toBeLessThan(block.rows);
    expect(cellOf(after, BY_UNIT, lastRow, block.columns + 1)?.value).toBe('của tôi');
    expect(
      contents(sheetOf(after, BY_UNIT))
        [lastRow]?.slice(0, block.columns)
        .every((cell) => cell === null),
    ).toBe(true);
  });

  it('puts back a formula that somebody typed over', () => {
    const typed = edited(workbook, TABS.byArea.name, (sheet) => {
      const cell = sheet.rows[8]?.[5];
      if (cell) Object.assign(cell, { value: 99, formula: undefined });
    });
    const after = applyChanges(typed, refreshOf(typed, '2021-H1'));
    expect(cellOf(after, TABS.byArea.name, 8, 5)?.formula).toBe(cellOf(workbook, TABS.byArea.name, 8, 5)?.formula);
    const status = edited(workbook, 'Kế hoạch', (sheet) => {
      const cell = sheet.rows[PLAN_FIRST_ROW]?.[column('status')];
      if (cell) Object.assign(cell, { value: 'xong', formula: undefined });
    });
    const changes = refreshOf(status, '2021-H1');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'set-cells', row: PLAN_FIRST_ROW, column: column('status') });
  });

  it.each(SUMMARY_TABS)('brings a deleted tab back: %s', (tab) => {
    const { name } = TABS[tab];
    const start = sample('2021-H1', rows, FINDINGS).workbook;
    const deleted = { ...start, sheets: start.sheets.filter((sheet) => sheet.name !== name) };
    const after = applyChanges(deleted, refreshOf(deleted, '2021-H1', FINDINGS));
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(start.sheets.map((sheet) => sheet.name));
    expect(contents(sheetOf(after, name))).toEqual(contents(sheetOf(start, name)));
    expect(refreshOf(after, '2021-H1', FINDINGS)).toEqual([]);
  });

  const LATER = ['byHead', 'byPeriod', 'upcoming', 'appendix'] as const;

  it('brings the tabs and the keys of today into a workbook that was made before there were any', () => {
    const old = beforeLaterTabs(workbook);
    const after = applyChanges(old, refreshOf(old, '2021-H1'));
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(workbook.sheets.map((sheet) => sheet.name));
    for (const tab of ['plan', 'overdue', ...LATER] as const) {
      const { name } = TABS[tab];
      expect(contents(sheetOf(after, name))).toEqual(contents(sheetOf(workbook, name)));
    }
    expect(refreshOf(after, '2021-H1')).toEqual([]);
  });

  /** Without the later tabs, and with keys of overdue tasks alone. */
  function beforeLaterTabs(book: Workbook): Workbook {
    const gone = LATER.map((tab) => TABS[tab].name as string);
    const names = LATER.flatMap((tab) => [TABS[tab].anchor, BLOCK_NAMES[tab]] as string[]);
    const old = edited(book, 'Kế hoạch', (sheet) => {
      for (const row of sheet.rows.slice(PLAN_FIRST_ROW)) {
        const cell = row[column('overdueKey')];
        if (cell?.formula === undefined) continue;
        cell.formula =
          '=IF(KeHoach[[#This Row],[Trạng thái]]="Quá hạn chưa hoàn thành",INT(KeHoach[[#This Row],[Hạn hoàn thành]])+ROW()/2097152,"")';
      }
    });
    const { name } = TABS.overdue;
    const listed = edited(old, name, (sheet) => {
      for (const cell of sheet.rows.flat()) {
        if (cell?.formula?.includes('LARGE('))
          cell.formula = cell.formula.replace(/LARGE.*,KeHoach/, 'SMALL(1),KeHoach');
      }
    });
    return {
      ...listed,
      sheets: listed.sheets.filter((sheet) => !gone.includes(sheet.name)),
      names: listed.names.filter((each) => !names.includes(each.name)),
    };
  }

  it.each(LATER)('moves notes below a growing block down: %s', (tab) => {
    const { name } = TABS[tab];
    const late = toSerial('2021-09-20');
    const wanted = sample('2021-9M', [
      ...rows,
      ...['Ông An', 'Bà "Bình"', '=Ông Cảnh*'].map((head, index): PlanRow => ({
        row: 200 + index,
        values: { id: `H${index}`, title: `Việc ${index}`, head, due: late },
      })),
    ]).workbook;
    const start = sample('2021-9M', rows).workbook;
    const block = blockOf(start, tab);
    const below = block.row + block.rows + 1;
    const mixed = {
      ...start,
      sheets: start.sheets.map((sheet) => (sheet.name === 'Kế hoạch' ? sheetOf(wanted, sheet.name) : sheet)),
    };
    const noted = edited(mixed, name, (sheet) => {
      write(sheet, 9, block.columns + 1, { value: 'ghi chú bên cạnh' });
      write(sheet, below, 1, { value: 'ghi chú bên dưới' });
    });
    const changes = refreshOf(noted, '2021-9M');
    const after = applyChanges(noted, changes);
    const gained = blockOf(after, tab).rows - block.rows;
    // In the appendix they stand under a heading of their own, for they have no area.
    expect(gained).toBe({ byHead: 3, byPeriod: 0, upcoming: 3, appendix: 4 }[tab]);
    expect(cellOf(after, name, 9, block.columns + 1)?.value).toBe('ghi chú bên cạnh');
    expect(cellOf(after, name, below + gained, 1)?.value).toBe('ghi chú bên dưới');
    expect(refreshOf(after, '2021-9M')).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(noted, changes)))).toEqual(canonical(noted));
  });

  it('puts a deleted tab beside a sheet of the user that took its name', () => {
    const own: Sheet = {
      ...structuredClone(sheetOf(workbook, 'Hướng dẫn')),
      rows: [[{ value: 'của tôi' }]],
      tables: [],
    };
    const taken = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.name === 'Quá hạn' ? { ...own, name: 'Quá hạn' } : sheet)),
      names: workbook.names.filter(({ name }) => name !== TABS.overdue.anchor && name !== BLOCK_NAMES.overdue),
    };
    const after = applyChanges(taken, refreshOf(taken, '2021-H1'));
    expect(cellOf(after, 'Quá hạn', 0, 0)?.value).toBe('của tôi');
    expect(cellOf(after, 'Quá hạn (2)', 1, 0)?.value).toContain('DANH SÁCH NHIỆM VỤ QUÁ HẠN');
    expect(refreshOf(after, '2021-H1')).toEqual([]);
  });

  it('follows renamed tabs and edited headings in every formula', () => {
    const named = renamed(renamed(workbook, 'TH đơn vị', 'Đơn vị'), 'Kế hoạch', 'KH');
    expect(refreshOf(named, '2021-H1')).toEqual([]);
    // Excel itself changes the formulas when a heading is edited; here they are still the old ones.
    const heading = "Kết quả [%] 'mới'";
    const edit = edited(workbook, 'Kế hoạch', (sheet) => {
      const [table] = sheet.tables;
      if (table?.columns[column('status')]) table.columns[column('status')] = { name: heading };
    });
    const after = applyChanges(edit, refreshOf(edit, '2021-H1'));
    expect(cellOf(after, 'TH lĩnh vực', 7, 3)?.formula).toContain("KeHoach[Kết quả '[%'] ''mới'']");
    expect(refreshOf(after, '2021-H1')).toEqual([]);
  });

  it('takes rows below the table into it, with formulas and an id', () => {
    const below = PLAN_FIRST_ROW + rows.length + SPARE_ROWS;
    const typed = edited(workbook, 'Kế hoạch', (sheet) => write(sheet, below, column('title'), { value: 'Việc thêm' }));
    const changes = refreshOf(typed, '2021-H1');
    expect(changes).toContainEqual(
      expect.objectContaining({
        kind: 'resize-table',
        table: TABLES.plan,
        area: expect.objectContaining({ rows: rows.length + SPARE_ROWS + 2 }),
      }),
    );
    const after = applyChanges(typed, changes);
    expect(cellOf(after, 'Kế hoạch', below, column('status'))?.formula).toBe(
      cellOf(workbook, 'Kế hoạch', PLAN_FIRST_ROW, column('status'))?.formula,
    );
    expect(cellOf(after, 'Kế hoạch', below, column('id'))?.value).toBe('NV-01');
    expect(refreshOf(after, '2021-H1')).toEqual([]);
  });

  it('brings catalogue entries into the dropdown lists', () => {
    const added = edited(workbook, TABS.catalogue.name, (sheet) => {
      const table = sheet.tables.find(({ name }) => name === TABLES.units)!;
      write(sheet, table.area.row + table.area.rows, table.area.column + 2, { value: 'Phòng Dân tộc' });
      table.area.rows += 1;
    });
    const after = applyChanges(added, refreshOf(added, '2021-H1'));
    const list = parseReference(after.names.find(({ name }) => name === 'CCHC_DS_DonVi')?.reference ?? '');
    const last = (list?.area.row ?? 0) + (list?.area.rows ?? 0) - 1;
    expect(cellOf(after, TABS.catalogue.name, last, list?.area.column ?? 0)?.value).toBe('Phòng Dân tộc');
    expect(refreshOf(after, '2021-H1')).toEqual([]);
  });

  it('redraws a deleted chart and removes one that has nothing to show', () => {
    const without = edited(workbook, 'Biểu đồ', (sheet) => {
      sheet.charts = sheet.charts.filter(({ name }) => name !== 'CCHC_TrangThai');
    });
    expect(refreshOf(without, '2021-H1')).toMatchObject([{ kind: 'set-chart', chart: { name: 'CCHC_TrangThai' } }]);

    const empty = sample('2021-H1', []).workbook;
    const emptied = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.name === 'Kế hoạch' ? sheetOf(empty, 'Kế hoạch') : sheet)),
    };
    const removed = refreshOf(emptied, '2021-H1').flatMap((change) =>
      change.kind === 'remove-chart' ? [change.chart] : [],
    );
    expect(removed.sort()).toEqual([
      'CCHC_HoanThanhDonVi',
      'CCHC_HoanThanhXaPhuong',
      'CCHC_QuaHanDonVi',
      'CCHC_TienDoLinhVuc',
      'CCHC_TrangThai',
    ]);
  });

  it('works on what Excel tells: no looks, merges, heights or pages, blank cells as objects', () => {
    const told = asExcelTells(workbook);
    expect(refreshOf(told, '2021-H1')).toEqual([]);
    const after = applyChanges(told, refreshOf(told, '2021-Y'));
    expect(refreshOf(asExcelTells(after), '2021-Y')).toEqual([]);
  });

  it('never touches a sheet that is not ours', () => {
    const own: Sheet = { ...structuredClone(sheetOf(workbook, 'Hướng dẫn')), name: 'Của tôi', tables: [] };
    const changes = refreshOf({ ...workbook, sheets: [own, ...workbook.sheets] }, '2021-Y', FINDINGS);
    const touched = changes.flatMap((change: Change) =>
      'sheet' in change && typeof change.sheet === 'string' ? [change.sheet] : [],
    );
    expect(touched.length).toBeGreaterThan(3);
    expect(touched).not.toContain('Của tôi');
  });

  it('settles in one go and can be taken back, whatever the plan becomes', () => {
    const leads = plan.units.map(({ name }) => name);
    const anyRow = fc.record({
      lead: fc.constantFrom(...leads, 'không rõ', null),
      area: fc.constantFrom('I', 'VII', 'lạ', null),
      due: fc.constantFrom(toSerial('2021-02-01'), toSerial('2021-08-01'), null),
      finished: fc.constantFrom(toSerial('2021-03-01'), null),
      excluded: fc.constantFrom('x', null, null, null),
    });
    const anyRows = fc.array(anyRow, { maxLength: 14 }).map((list) =>
      list.map((values, index): PlanRow => ({
        row: 10 + index,
        values: { id: `T${index}`, title: `Việc ${index}`, ...values },
      })),
    );
    const anyPeriod = fc.constantFrom('2021-Q1', '2021-H1', '2021-Y');
    fc.assert(
      fc.property(anyRows, anyRows, anyPeriod, anyPeriod, (before, now, first, second) => {
        const start = sample(first, before).workbook;
        const mixed = {
          ...start,
          sheets: start.sheets.map((sheet) =>
            sheet.name === 'Kế hoạch' ? sheetOf(sample(first, now).workbook, sheet.name) : sheet,
          ),
        };
        const changes = refreshOf(mixed, second);
        const after = applyChanges(mixed, changes);
        expect(refreshOf(after, second)).toEqual([]);
        expect(canonical(applyChanges(after, invertChanges(mixed, changes)))).toEqual(canonical(mixed));
      }),
      { numRuns: 25 },
    );
  });
});

function canonicalSheet(book: Workbook, name: string): Sheet {
  const { sheets } = canonical(book) as { sheets: Sheet[] };
  return sheets.find((sheet) => sheet.name === name)!;
}

/** Formulas, and values where there is none: figures of live cells are Excel's to calculate. */
function formulasOf(sheet: Sheet, block: Area) {
  return Array.from({ length: block.rows }, (_, r) =>
    Array.from({ length: block.columns }, (__, c) => {
      const cell = sheet.rows[block.row + r]?.[block.column + c];
      return { content: cell?.formula ?? cell?.value ?? null, style: cell?.style ?? null };
    }),
  );
}

/** The workbook as the adapter reads it from Excel. */
function asExcelTells(book: Workbook): Workbook {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const width = Math.max(0, ...sheet.rows.map((row) => row.length));
      return {
        ...sheet,
        rows: sheet.rows.map((row) =>
          Array.from({ length: width }, (_, c) => {
            const cell = row[c];
            return cell?.formula === undefined
              ? { value: cell?.value === '' ? null : (cell?.value ?? null) }
              : { value: cell.value, formula: cell.formula };
          }),
        ),
        columns: [],
        rowFormats: {},
        merges: [],
        validations: [],
        conditionalFormats: [],
        page: null,
        charts: sheet.charts.map((chart) => ({
          ...chart,
          title: { text: '' },
          series: chart.series.map((series) => ({ ...series, categories: '', values: '' })),
        })),
      };
    }),
  };
}

describe('planRefresh and the plan as it was typed', () => {
  it('does not care that tasks were read from rows of another file', () => {
    expect(everyStatusRows(500)[0]?.row).toBe(500);
    expect(refreshOf(sample('2021-9M', everyStatusRows(500)).workbook, '2021-9M')).toEqual([]);
    expect(opened(sample('2021-9M', everyStatusRows(500)).workbook).rows[0]?.row).toBe(PLAN_FIRST_ROW + 1);
  });
});

import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import {
  procedureChanges,
  readProcedureEntries,
  SPARE_PROCEDURE_ROWS,
  withProcedureTotals,
} from '../../src/workbook/procedures';
import type { Unit } from '../../src/domain/unit';
import { readPlan } from '../../src/workbook/read-plan';
import { NAMES, TABS } from '../../src/workbook/tab-ids';
import { AT, PRINTED_COLUMNS, PROCEDURE_COLUMNS, PRINTED_WIDTHS } from '../../src/workbook/tabs/procedures-columns';
import type { Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { canonical, edited, refreshOf, sample, sheetOf, write } from './sample';
import { GOOD, shownRow, tableIn, typeRows, wantedIn, withProcedures } from './procedures-sample';

const TAB = TABS.procedures.name;
const H1 = '6 tháng đầu năm 2021';
const NINE = '9 tháng đầu năm 2021';
const more = (book: Workbook, periodId: string) => applyChanges(book, procedureChanges(book, wantedIn(periodId)));
const unitsIn = (book: Workbook) =>
  Array.from({ length: tableIn(book).rows }, (_, row) => {
    const { unit, period } = shownRow(book, row);
    return unit === null ? null : [unit, period];
  }).filter((one) => one !== null);

describe('the tab', () => {
  const book = withProcedures();

  it('has a row for each office and commune that is there on the closing day, in groups, without figures', () => {
    expect(unitsIn(book).map(([unit]) => unit)).toEqual([
      ...['Văn phòng HĐND và UBND', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Tài chính - Kế hoạch'],
      ...['Phòng Lao động - Thương binh và Xã hội', 'Phòng Văn hóa và Thông tin', 'Thanh tra thị xã'],
      ...['Phường Tứ Hạ', 'Phường Hương Vân', 'Phường Hương Văn', 'Xã Hương Toàn', 'Phường Hương Hồ', 'Xã Hương Phong'],
    ]);
    expect(shownRow(book, 7)).toMatchObject({ number: 8, period: H1, group: 'Xã, phường, thị trấn' });
    expect(shownRow(book, 7)).toMatchObject({ received: '', online: null, rate: '', check: '' });
    expect(tableIn(book).rows).toBe(13 + SPARE_PROCEDURE_ROWS);
  });

  it('leaves out the communes that went to Huế on 1/7/2021 in later periods', () => {
    const units = unitsIn(withProcedures('2021-9M')).map(([unit]) => unit);
    expect(units).toHaveLength(11);
    expect(units).not.toContain('Phường Hương Hồ');
  });

  it('is a sheet that breaks no rule of Excel, that comes back from a file, and that no refresh touches', () => {
    const bytes = writeXlsx(book);
    expect(checkInvariants(bytes)).toEqual([]);
    expect(procedureChanges(readXlsx(bytes), wantedIn('2021-H1'))).toEqual([]);
    expect(refreshOf(book, '2021-H1')).toEqual([]);
    expect(readPlan(book)).toMatchObject({ ok: true, places: { missing: [] } });
  });

  it('opens the cells of people and takes whole numbers from 0 on', () => {
    const { sheet, first } = tableIn(book);
    const locked = PROCEDURE_COLUMNS.filter((column) => sheet.rows[first]?.[AT[column]]?.style?.locked !== false);
    expect(locked).toEqual(['rate', 'check']);
    const counts = sheet.validations.filter(({ rule }) => rule.type === 'whole');
    expect(counts).toHaveLength(12);
    for (const { rule, error, area } of counts) {
      expect(rule).toMatchObject({ operator: 'greaterThanOrEqual', formula1: 0 });
      expect([error?.style, area.row, area.rows]).toEqual(['stop', first, 13 + SPARE_PROCEDURE_ROWS]);
    }
    expect(sheet.protection).toMatchObject({ allowFilter: true, allowInsertRows: false });
  });

  it('prints the form alone on landscape pages of 252 mm, its three header rows on each', () => {
    const { page, rows } = sheetOf(book, TAB);
    expect(page).toMatchObject({ orientation: 'landscape', titleRows: { from: 6, to: 8 } });
    expect(page?.printArea).toMatchObject({ row: 0, column: 0, columns: AT.rate + 1 });
    expect(PRINTED_WIDTHS.reduce((sum, width) => sum + width, 0)).toBe(714);
    const texts = rows.flat().map((cell) => cell?.value);
    expect(texts).toContain('Đơn vị tính: Số hồ sơ TTHC');
    expect(texts).toContain(`${H1} (từ ngày 15/12/2020 đến ngày 14/6/2021)`);
    expect(texts).toContain('Tỷ lệ đúng hạn = (trước hạn + đúng hạn) : số hồ sơ đã giải quyết.');
  });

  it('has the choice of the formula under a hidden name, with a dropdown', () => {
    const name = book.names.find((one) => one.name === NAMES.procedureFormula);
    expect(name).toMatchObject({ hidden: true, reference: `=${TAB}!$D$5` });
    const rule = sheetOf(book, TAB).validations.find(({ area }) => area.row === 4);
    expect(rule).toMatchObject({ rule: { type: 'list' }, error: { style: 'stop' } });
  });
});

describe('what is said of rows', () => {
  const text = (book: Workbook, part: string): unknown[] =>
    sheetOf(book, TAB)
      .rows.flatMap((row, at) => row.map((cell, column) => [at, column, cell?.value] as const))
      .filter(([, , value]) => typeof value === 'string' && value.includes(part))
      .map(([, column, value]) => [column < PRINTED_COLUMNS ? 'paper' : 'screen', value]);
  const worked = (rows: Parameters<typeof typeRows>[1]): Workbook =>
    withProcedureTotals(typeRows(withProcedures(), rows), wantedIn('2021-H1'));

  it('on paper: rows of the period that are added up although their totals are not the sum of their parts', () => {
    const wrong = { ...GOOD, received: 121 };
    const book = worked({
      0: wrong,
      1: wrong,
      // Not added up, of another period, right: nothing that a reader of the sums must know.
      2: { ...wrong, late: null },
      3: { ...wrong, period: 'Quý I năm 2021' },
      4: GOOD,
    });
    expect(text(book, 'vẫn được cộng')).toEqual([['paper', 'Có 2 dòng số liệu chưa khớp, vẫn được cộng vào tổng.']]);
    expect(text(worked({ 0: GOOD }), 'chưa khớp')).toEqual([]);
  });

  it('on the screen: what whoever keeps the table can do about them', () => {
    const book = worked({ 0: { ...GOOD, received: 121 }, 3: { ...GOOD, period: 'Quý I năm 2021' } });
    expect(text(book, 'xem cột Đối chiếu')).toEqual([
      [
        'screen',
        'Có 1 dòng chưa khớp hoặc chưa đủ, xem cột Đối chiếu. Tài liệu họp chỉ in dòng của kỳ đang chọn; in từ Excel thì lọc cột Kỳ báo cáo trước.',
      ],
    ]);
    expect(text(worked({ 0: GOOD }), 'Tài liệu họp')).toEqual([]);
  });

  it('a unit that is typed into a spare row gets its number, of the period that it names', () => {
    const [own, other] = [{ unit: 'Chi cục Thuế', period: '6 tháng đầu năm 2021' }, 'Quý I năm 2021'];
    const book = worked({ 13: own, 14: { unit: 'Bảo hiểm xã hội', period: other }, 15: { unit: 'Kho bạc' } });
    const numbers = [12, 13, 14, 15, 16].map((row) => shownRow(book, row)['number']);
    expect(numbers).toEqual([13, 14, 1, '', '']);
    // What somebody wrote over it stays.
    expect(shownRow(worked({ 13: { ...own, number: '14a' } }), 13)['number']).toBe('14a');
    // A number that fills itself makes no row.
    const { sheet, first, rows } = tableIn(applyChanges(book, refreshOf(book, '2021-H1')));
    expect(sheet.rowFormats[first + rows - 1]?.hidden ?? false).toBe(false);
    expect(rows).toBe(17);
  });
});

describe('a refresh', () => {
  const counts = { 0: GOOD, 2: { ...GOOD, received: 121 } };
  const typed = withProcedureTotals(typeRows(withProcedures(), counts), wantedIn('2021-H1'));
  const filled = (book: Workbook) => applyChanges(book, refreshOf(book, '2021-H1'));

  it('brings a tab of an earlier version up to date, around what people typed, in one step that can be taken back', () => {
    const earlier = edited(typed, TAB, (sheet) => {
      const { first, rows } = tableIn(typed);
      for (let row = first; row < first + rows; row++) {
        write(sheet, row, AT.check, { value: 'Chưa nhập đủ số liệu.', formula: '="Chưa nhập đủ số liệu."' });
        delete sheet.rowFormats[row]?.hidden;
      }
      write(sheet, first + rows + 2, AT.online, { value: 200, formula: '=SUM(TTHC[Trực tuyến])' });
    });
    const changes = refreshOf(earlier, '2021-H1');
    const after = applyChanges(earlier, changes);
    const contents = (book: Workbook) =>
      sheetOf(book, TAB).rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? null));
    expect(contents(after)).toEqual(contents(filled(typed)));
    expect(shownRow(after, 2)).toMatchObject({ received: 121, online: 80 });
    expect(refreshOf(after, '2021-H1')).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(earlier, changes)))).toEqual(canonical(earlier));
  });

  it('leaves two blank rows in sight, and brings more when the last one is filled', () => {
    const hidden = (book: Workbook) => {
      const { sheet, first, rows } = tableIn(book);
      return Array.from({ length: rows }, (_, row) => row).filter((row) => sheet.rowFormats[first + row]?.hidden);
    };
    expect(hidden(typed)).toEqual([15, 16]);
    expect(hidden(filled(typeRows(typed, { 13: { unit: 'Chi cục Thuế' } })))).toEqual([16]);
    const full = filled(typeRows(typed, { 16: { unit: 'Chi cục Thuế', ...GOOD } }));
    expect(tableIn(full).rows).toBe(17 + SPARE_PROCEDURE_ROWS);
    expect(hidden(full)).toEqual([19, 20]);
    expect(checkInvariants(writeXlsx(full))).toEqual([]);
    expect(refreshOf(full, '2021-H1')).toEqual([]);
  });
});

describe('rows of another period', () => {
  const typed = typeRows(withProcedures(), { 0: GOOD, 7: { ...GOOD, field: 'Đất đai' } });
  const later = more(typed, '2021-9M');

  it('come below those that are there, which stay as they were typed', () => {
    const units = unitsIn(later);
    expect(units.slice(0, 13)).toEqual(unitsIn(typed));
    expect(units.slice(13).map(([, period]) => period)).toEqual(Array(11).fill(NINE));
    expect(shownRow(later, 7)).toMatchObject({ unit: 'Phường Tứ Hạ', field: 'Đất đai', online: 80, returned: 2 });
    expect(procedureChanges(later, wantedIn('2021-9M'))).toEqual([]);
    expect(procedureChanges(later, wantedIn('2021-H1'))).toEqual([]);
    expect(checkInvariants(writeXlsx(later))).toEqual([]);
  });

  it('move the sums, the place to sign and what people wrote below', () => {
    const last = sheetOf(typed, TAB).rows.length;
    const noted = edited(typed, TAB, (sheet) => write(sheet, last + 1, 1, { value: 'Ghi chú của phòng' }));
    const grown = more(noted, '2021-9M');
    expect(sheetOf(grown, TAB).rows[last + 1 + 11]?.[1]?.value).toBe('Ghi chú của phòng');
    const texts = sheetOf(grown, TAB).rows.flat();
    for (const text of [/^TỔNG CỘNG \(0\/11 dòng đủ số liệu\)$/, /^NGƯỜI LẬP BIỂU$/]) {
      expect(texts.filter((cell) => text.test(String(cell?.value)))).toHaveLength(1);
    }
    expect(sheetOf(grown, TAB).validations.filter(({ rule }) => rule.type === 'whole')[0]?.area.rows).toBe(
      24 + SPARE_PROCEDURE_ROWS,
    );
  });

  it('can be taken back', () => {
    for (const [before, changes] of [
      [sample().workbook, procedureChanges(sample().workbook, wantedIn('2021-H1'))],
      [typed, procedureChanges(typed, wantedIn('2021-9M'))],
    ] as const) {
      const back = applyChanges(applyChanges(before, changes), invertChanges(before, changes));
      expect(canonical(back)).toEqual(canonical(before));
    }
  });

  it('come only for units that have none, whatever people added', () => {
    const own = typeRows(withProcedures(), { 13: { unit: 'Chi cục Thuế', period: NINE, field: 'Thuế' } });
    const grown = more(typeRows(own, { 14: { unit: 'phòng  nội vụ', period: NINE } }), '2021-9M');
    const names = unitsIn(grown).filter(([, period]) => period === NINE);
    expect(names).toHaveLength(12);
    expect(names.map(([unit]) => unit)).not.toContain('Phòng Nội vụ');
  });

  it('find the tab under another name', () => {
    const name = 'Hồ sơ 06';
    const moved = JSON.parse(JSON.stringify(typed).replaceAll(`${TAB}!`, `'${name}'!`)) as Workbook;
    sheetOf(moved, TAB).name = name;
    const grown = more(moved, '2021-9M');
    expect(tableIn(grown).sheet.name).toBe(name);
    expect(procedureChanges(grown, wantedIn('2021-9M'))).toEqual([]);
    expect(checkInvariants(writeXlsx(grown))).toEqual([]);
  });
});

describe('many units', () => {
  it('each have a row, on pages that hold the sums and the place to sign together', () => {
    const many = Array.from({ length: 300 }, (_, index): Unit => ({
      ...{
        id: `x${index}`,
        code: null,
        name: `Xã "Tân *${index}" ~ 'mới'`,
        shortName: '',
        kind: 'commune',
        aliases: [],
      },
      ...{ validFrom: null, validTo: null, predecessors: [] },
    }));
    const { plan, period } = wantedIn('2021-H1');
    const wanted = { plan: { ...plan, units: many }, period };
    const book = applyChanges(sample().workbook, procedureChanges(sample().workbook, wanted));
    expect(readProcedureEntries(book)).toHaveLength(300);
    expect(procedureChanges(book, wanted)).toEqual([]);
    expect(checkInvariants(writeXlsx(book))).toEqual([]);
    const { page } = sheetOf(book, TAB);
    const { first, rows } = tableIn(book);
    expect(page?.breaksBefore.length).toBeGreaterThan(10);
    expect(page?.breaksBefore.at(-1)).toBeLessThan(first + rows);
  });
});

describe('a table that is not ours', () => {
  it('is left alone: on a sheet of a person, or rebuilt by one', () => {
    const foreign = edited(withProcedures(), TAB, () => undefined);
    foreign.names = foreign.names.filter(({ name }) => name !== TABS.procedures.anchor);
    expect(() => procedureChanges(foreign, wantedIn('2021-9M'))).toThrow('name-taken');
    const rebuilt = edited(withProcedures(), TAB, ({ tables }) => tables[0]!.columns.reverse());
    expect(() => procedureChanges(rebuilt, wantedIn('2021-9M'))).toThrow('name-taken');
    expect(refreshOf(rebuilt, '2021-H1')).toEqual([]);
  });

  it('comes anew where somebody took the table away, beside what is left', () => {
    const bare = edited(withProcedures(), TAB, (sheet) => (sheet.tables = []));
    const again = more(bare, '2021-H1');
    expect(tableIn(again).sheet.name).toBe(`${TAB} (2)`);
    expect(again.sheets.map(({ name }) => name)).toContain(TAB);
  });
});

test('rows are read with numbers alone, and without those that add others up', () => {
  const book = typeRows(withProcedures(), { 1: { ...GOOD, received: 120, online: '80' } });
  const entries = readProcedureEntries(book);
  expect(entries).toHaveLength(13);
  expect(entries[1]).toMatchObject({ unit: 'Phòng Nội vụ', counts: { received: 120, online: null, direct: 30 } });
  expect(readProcedureEntries(sample().workbook)).toEqual([]);
});

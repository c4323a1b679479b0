import fc from 'fast-check';
import { derivedWorkbookId, planHash, readStamp } from '../../src/domain/sharing/stamp';
import { isBlankRow } from '../../src/domain/read-task';
import { TASK_FIELDS, TYPED_FIELDS, type CellValue, type TaskField } from '../../src/domain/task';
import { layRows } from '../../src/workbook/lay-rows';
import { planPageChanges, withPlanPage } from '../../src/workbook/plan-page';
import { readSentTasks, sentSheet } from '../../src/workbook/sent-tasks';
import { COLORS } from '../../src/workbook/styles';
import { COORDINATED_TAB, SENT_SHEET, TABLES, TABS } from '../../src/workbook/tab-ids';
import { readEntry, STAMP_KEY, WORKBOOK_ID_KEY } from '../../src/workbook/tabs/hidden';
import { PLAN_COLUMNS } from '../../src/workbook/tabs/plan-columns';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import { buildUnitFile, STAMP_PROPERTY, type UnitFileParts } from '../../src/workbook/unit-file';
import { workbookIdOf } from '../../src/workbook/workbook-id';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { normalised } from '../support/normalise';
import { cellOf, HEADER, opened, refreshOf, sample, sheetOf } from './sample';

const PLAN = TABS.plan.name;
const ISSUED_AT = '2021-06-01T08:30:00';
const { plan, rows } = sample('2021-H1');
const period = plan.periods.find(({ id }) => id === '2021-H1')!;
const laid = layRows(plan, rows);
const unitOf = (id: string) => plan.units.find((unit) => unit.id === id)!;
const ledBy = (id: string) => laid.filter(({ task }) => task!.leadIds.includes(id));

const OFFICE: UnitFileParts = {
  plan,
  workbookId: '0123456789abcdef',
  unit: unitOf('Phòng Tư pháp'),
  period,
  issuedAt: ISSUED_AT,
  led: ledBy('Phòng Tư pháp'),
  coordinated: laid.slice(-3),
  spareRows: 4,
};
const COMMUNE: UnitFileParts = { ...OFFICE, unit: unitOf('Phường Tứ Hạ'), led: laid.slice(0, 1), coordinated: [] };
const workbook = buildUnitFile(OFFICE);

const column = (field: TaskField): number => TASK_FIELDS.indexOf(field);
const planCell = (row: number, field: TaskField, book: Workbook = workbook) => cellOf(book, PLAN, row, column(field));
const texts = (sheet: Sheet): string[] =>
  sheet.rows.flatMap((row) => (row ?? []).flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));
const spareRow = (index: number): number => PLAN_FIRST_ROW + OFFICE.led.length + index;

describe('the file of a unit', () => {
  it('is a plan workbook of its own with the tasks of the unit alone', () => {
    const { plan: own, rows: read } = opened(workbook);
    expect(own.tasks.map(({ title }) => title)).toEqual(OFFICE.led.map(({ task }) => task!.title));
    expect(own.tasks.length).toBeGreaterThan(1);
    expect(own.units).toEqual(plan.units);
    expect(own.periodId).toBe('2021-H1');
    expect(read).toHaveLength(OFFICE.led.length + 4);
    // Only what it signs with is its own.
    expect(own.header).toEqual({ ...HEADER, issuer: own.header.issuer, signerTitle: own.header.signerTitle });
  });

  it('shows guide, information, plan, coordination and catalogue, and hides the rest', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [TABS.guide.name, 'visible'],
      [TABS.info.name, 'visible'],
      [PLAN, 'visible'],
      [COORDINATED_TAB.name, 'visible'],
      [TABS.catalogue.name, 'visible'],
      [TABS.hidden.name, 'veryHidden'],
      [SENT_SHEET.name, 'veryHidden'],
    ]);
    expect(buildUnitFile(COMMUNE).sheets.map(({ name }) => name)).not.toContain(COORDINATED_TAB.name);
  });

  it('is headed and signed by the unit: an office under the body it belongs to, a commune for itself', () => {
    const commune = buildUnitFile(COMMUNE);
    expect(opened(workbook).plan.header).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ\nPHÒNG TƯ PHÁP',
      signerTitle: 'THỦ TRƯỞNG ĐƠN VỊ',
    });
    expect(opened(commune).plan.header).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN\nPHƯỜNG TỨ HẠ',
      signerTitle: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    });
    expect(texts(sheetOf(workbook, PLAN))).toContain('Hương Trà, ngày …… tháng …… năm ………');
    expect(texts(sheetOf(commune, PLAN))).toContain('Tứ Hạ, ngày …… tháng …… năm ………');
  });

  it('heads the plan with decision and period', () => {
    const all = texts(sheetOf(workbook, PLAN));
    expect(all).toContain('KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021');
    expect(all.find((text) => text.startsWith('(Theo Quyết định'))).toMatch(/\n6 tháng đầu năm 2021 \(từ ngày .*\)$/);
  });

  it('guides through it on one page: unit, period, closing day, who takes it back and until when', () => {
    const guide = sheetOf(workbook, TABS.guide.name);
    const all = texts(guide);
    for (const text of ['Phòng Tư pháp', 'Hết ngày 14/06/2021', 'Ngày 16/06/2021', 'Phòng Nội vụ thị xã Hương Trà'])
      expect(all).toContain(text);
    expect(all.some((text) => text.includes('4 dòng trắng'))).toBe(true);
    expect(guide.page).toMatchObject({ orientation: 'portrait', fit: { wide: 1, tall: 1 } });
    expect(all.some((text) => text.includes('với từng nhiệm vụ'))).toBe(true);
    expect(all.at(-1)).toMatch(/^Mã tệp: \S+ \(không sửa dòng này\)$/);
    const without = buildUnitFile({ ...OFFICE, spareRows: 0 });
    expect(texts(sheetOf(without, TABS.guide.name)).some((text) => text.includes('dòng trắng cuối bảng'))).toBe(false);
  });

  it('asks a unit that leads nothing for no results', () => {
    const guideOf = (spareRows: number) =>
      texts(sheetOf(buildUnitFile({ ...OFFICE, led: [], spareRows }), TABS.guide.name));
    const says = (all: string[], part: string) => all.some((text) => text.includes(part));
    for (const all of [guideOf(4), guideOf(0)]) {
      expect(all).toContain('Không chủ trì nhiệm vụ nào; phối hợp 3 (trang Phối hợp)');
      expect(says(all, 'với từng nhiệm vụ')).toBe(false);
      expect(says(all, 'Trang Phối hợp: xem')).toBe(true);
    }
    expect(says(guideOf(4), 'ghi vào 4 dòng trắng ở trang Kế hoạch')).toBe(true);
    expect(says(guideOf(4), 'Nếu có ghi thêm nhiệm vụ: lưu tệp')).toBe(true);
    expect(guideOf(4)).toContain('4. Lưu ý');
    expect(says(guideOf(0), 'không phải gửi lại tệp')).toBe(true);
    expect(guideOf(0)).toContain('3. Lưu ý');
    expect(guideOf(0)).not.toContain('Hạn gửi lại');
  });

  it('says who takes it back where nobody is named', () => {
    const bare = { ...plan, header: { ...plan.header, consolidator: '', place: '' } };
    const guide = sheetOf(buildUnitFile({ ...OFFICE, plan: bare }), TABS.guide.name);
    expect(texts(guide)).toContain('cơ quan đã gửi tệp này');
  });
});

describe('what may be typed', () => {
  const locked = (row: number, field: TaskField) => planCell(row, field)?.style?.locked !== false;

  it('plan columns of sent tasks are locked and grey, progress columns are open', () => {
    for (let row = PLAN_FIRST_ROW; row < spareRow(0); row++) {
      for (const field of TASK_FIELDS) {
        const { tier } = PLAN_COLUMNS[field];
        expect([row, field, locked(row, field)]).toEqual([row, field, tier !== 'progress']);
        const grey = planCell(row, field)?.style?.fill === COLORS.heading;
        expect([row, field, grey]).toEqual([row, field, tier === 'plan' || tier === 'derived']);
      }
    }
  });

  it('spare rows are open in every column that people type in', () => {
    const open: TaskField[] = TYPED_FIELDS.filter((field) => field !== 'id');
    for (let row = spareRow(0); row < spareRow(4); row++) {
      for (const field of TASK_FIELDS) {
        expect([row, field, locked(row, field)]).toEqual([row, field, !open.includes(field)]);
      }
    }
  });

  it('the sheet is protected without a password, and can be filtered and made higher', () => {
    const { protection, tables } = sheetOf(workbook, PLAN);
    expect(protection).toMatchObject({ allowFilter: true, allowSort: false, allowFormatRows: true });
    expect(protection).toMatchObject({ allowInsertRows: false, allowDeleteRows: false });
    expect(tables.map(({ name }) => name)).toEqual([TABLES.plan]);
  });

  it('dropdowns and cell rules reach over the spare rows', () => {
    const { validations } = sheetOf(workbook, PLAN);
    expect(validations.length).toBeGreaterThanOrEqual(9);
    for (const { area } of validations)
      expect(area).toMatchObject({ row: PLAN_FIRST_ROW, rows: OFFICE.led.length + 4 });
  });

  it('a table has a row even where there is neither task nor spare row', () => {
    const empty = buildUnitFile({ ...OFFICE, led: [], spareRows: 0 });
    expect(sheetOf(empty, PLAN).tables[0]?.area.rows).toBe(2);
    expect(opened(empty).plan.tasks).toEqual([]);
    expect(checkInvariants(writeXlsx(empty))).toEqual([]);
  });
});

describe('spare rows', () => {
  it('have ids of the sending already, and are no tasks all the same', () => {
    const ids = [0, 1, 2, 3].map((index) => planCell(spareRow(index), 'id')?.value);
    expect(ids).toEqual(
      [1, 2, 3, 4].map((n) => expect.stringMatching(new RegExp(`^BS-Phòng Tư pháp-[0-9a-z]+-0${n}$`))),
    );
    const spare = opened(workbook).rows.slice(-4);
    expect(spare.every(isBlankRow)).toBe(true);
  });

  it('a row typed in one is a task with that id', () => {
    const copy = structuredClone(workbook);
    sheetOf(copy, PLAN).rows[spareRow(1)]![column('title')] = { value: 'Việc của phòng' };
    const { tasks } = opened(copy).plan;
    expect(tasks.at(-1)).toMatchObject({ title: 'Việc của phòng', id: planCell(spareRow(1), 'id')?.value });
  });
});

describe('what the file is', () => {
  const stamp = readStamp(workbook.properties.custom[STAMP_PROPERTY]!)!;

  it('says unit, period, time and a hash of the plan columns', () => {
    const tasks = OFFICE.led.map(({ values }) => ({ id: String(values.id), values }));
    expect(stamp).toMatchObject({ workbookId: OFFICE.workbookId, unitId: 'Phòng Tư pháp', periodId: '2021-H1' });
    expect(stamp).toMatchObject({ year: 2021, issuedAt: ISSUED_AT, planHash: planHash(tasks, 2021) });
  });

  it('stands in four places, the same in each', () => {
    const foot = texts(sheetOf(workbook, TABS.guide.name)).find((text) => text.startsWith('Mã tệp: '))!;
    const places = [
      foot,
      readEntry(sheetOf(workbook, TABS.hidden.name), STAMP_KEY)?.value,
      cellOf(workbook, PLAN, 0, 0)?.value,
    ];
    expect(places.map((text) => readStamp(String(text)))).toEqual([stamp, stamp, stamp]);
    expect(sheetOf(workbook, PLAN).columns[0]?.hidden).toBe(true);
  });

  it('is left out of the document properties where it is too long for one, and stays everywhere else', () => {
    const unit = { ...OFFICE.unit, id: 'ủy ban nhân dân phường '.repeat(3) };
    const long = buildUnitFile({ ...OFFICE, unit });
    expect(long.properties.custom).toEqual({});
    expect(String(cellOf(long, PLAN, 0, 0)?.value).length).toBeGreaterThan(255);
    expect(checkInvariants(writeXlsx(long))).toEqual([]);
  });

  it('gives the workbook an id of its own, the same whenever the same is sent', () => {
    const id = (parts: UnitFileParts) => workbookIdOf(buildUnitFile(parts), HEADER);
    expect(id(OFFICE)).toMatch(/^[0-9a-z]{16}$/);
    expect(id(OFFICE)).toBe(id(OFFICE));
    const others = [
      COMMUNE,
      { ...OFFICE, issuedAt: '2021-06-02T08:30:00' },
      { ...OFFICE, workbookId: 'fedcba9876543210' },
    ];
    expect(new Set([OFFICE.workbookId, id(OFFICE), ...others.map(id)]).size).toBe(5);
  });
});

describe('the id of a workbook', () => {
  it('is the one it was given, else one of its header', () => {
    const { workbook: old } = sample();
    expect(workbookIdOf(old, HEADER)).toBe(derivedWorkbookId(HEADER));
    const given = structuredClone(old);
    sheetOf(given, TABS.hidden.name).rows.push([{ value: WORKBOOK_ID_KEY }, { value: 'abcdefgh12345678' }]);
    expect(workbookIdOf(given, HEADER)).toBe('abcdefgh12345678');
    sheetOf(given, TABS.hidden.name).rows.at(-1)![1] = { value: 12 };
    expect(workbookIdOf(given, HEADER)).toBe(derivedWorkbookId(HEADER));
  });
});

describe('the tasks as they were sent', () => {
  it('come back whole, every typed column of them', () => {
    const sent = readSentTasks(readXlsx(writeXlsx(workbook), 'a.xlsx'))!;
    expect([...sent.keys()]).toEqual(OFFICE.led.map(({ values }) => values.id));
    for (const { values } of OFFICE.led) {
      const typed = TYPED_FIELDS.filter((field) => field !== 'id');
      const wanted = Object.fromEntries(typed.map((field) => [field, values[field] ?? null]));
      expect(sent.get(String(values.id))).toEqual(wanted);
      // The copy says what the cells said, or the unit would seem to have changed them.
      const row = PLAN_FIRST_ROW + OFFICE.led.findIndex((one) => one.values === values);
      for (const field of typed) expect([field, planCell(row, field)?.value ?? null]).toEqual([field, wanted[field]]);
    }
  });

  it('are found whatever the sheet is called, and without its hidden name', () => {
    const copy = structuredClone(workbook);
    sheetOf(copy, SENT_SHEET.name).name = 'Khác';
    copy.names.find(({ name }) => name === SENT_SHEET.anchor)!.reference = "='Khác'!$A$1";
    const whole = OFFICE.led.length;
    expect([readSentTasks(copy)?.size, readSentTasks({ ...workbook, names: [] })?.size]).toEqual([whole, whole]);
  });

  it('are not told from half a copy', () => {
    expect(readSentTasks(sample().workbook)).toBeNull();
    const damage = (edit: (sheet: Sheet) => void) => {
      const copy = structuredClone(workbook);
      edit(sheetOf(copy, SENT_SHEET.name));
      return readSentTasks(copy);
    };
    expect(damage(() => undefined)).not.toBeNull();
    expect(damage((sheet) => sheet.rows.pop())).toBeNull();
    expect(damage((sheet) => sheet.rows.shift())).toBeNull();
    expect(damage((sheet) => (sheet.rows[1]![0] = { value: '["NV-1", 3' }))).toBeNull();
  });

  it('hold whatever cells hold', () => {
    const values: CellValue[] = ['=1+1', '"\\\n\t', 'x'.repeat(32_000), 0, -1.5, true, { error: '#N/A' }, '[1,2]'];
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(...values),
    );
    fc.assert(
      fc.property(cell, cell, (title, reason) => {
        const clean = (value: CellValue): CellValue => (Object.is(value, -0) ? 0 : value);
        const task = { id: 'NV-01', values: { title: clean(title), reason: clean(reason) } };
        const { sheet, name } = sentSheet([task]);
        const read = readSentTasks({ ...workbook, sheets: [sheet], names: [name] })?.get('NV-01');
        expect(read).toMatchObject(task.values);
      }),
      { numRuns: 100 },
    );
  });
});

describe('in other programs', () => {
  /** What Excel 2010 has, and uses here. */
  const KNOWN = [
    'AND',
    'CHAR',
    'COUNTA',
    'DATE',
    'DAY',
    'IF',
    'IFERROR',
    'INDEX',
    'INT',
    'ISNUMBER',
    'LEFT',
    'MATCH',
    'MAX',
    'MID',
    'MONTH',
    'N',
    'NOT',
    'OR',
    'ROW',
    'TEXT',
    'TRIM',
    'UPPER',
    'VALUE',
    'YEAR',
  ];

  it('only functions of Excel 2010 are needed', () => {
    const formulas = workbook.sheets.flatMap(({ rows: all }) => all.flat().flatMap((cell) => cell?.formula ?? []));
    const used = formulas.flatMap((formula) =>
      [...formula.replace(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!),
    );
    expect([...new Set(used)].filter((name) => !KNOWN.includes(name))).toEqual([]);
    expect(used).toContain('COUNTA');
  });

  it.each([OFFICE, COMMUNE])('the file breaks no rule of Excel and comes back as it was', (parts) => {
    const built = buildUnitFile(parts);
    const bytes = writeXlsx(built);
    expect(checkInvariants(bytes)).toEqual([]);
    expect(readXlsx(bytes, 'a.xlsx')).toEqual(normalised(built));
  });

  it('prints spare rows and the place to sign, and a refresh leaves the page so', () => {
    const { page } = sheetOf(workbook, PLAN);
    const end = page!.printArea!.row + page!.printArea!.rows;
    expect(end).toBeGreaterThan(spareRow(4) + 4);
    expect(page).toMatchObject({ orientation: 'landscape', fit: { wide: 1, tall: 0 } });
    const pages = refreshOf(workbook, '2021-H1').filter((change) => change.kind === 'set-page');
    expect(pages.filter(({ sheet }) => sheet === PLAN)).toEqual([]);
    const filled = structuredClone(workbook);
    sheetOf(filled, PLAN).rows[spareRow(1)]![column('title')] = { value: 'Việc của phòng' };
    const later = refreshOf(filled, '2021-H1').filter((change) => change.kind === 'set-page');
    expect(later.filter(({ sheet }) => sheet === PLAN)).toEqual([]);
  });

  it('prints what moves down when rows come into the table, and remembers its page', () => {
    const { places, plan: own } = opened(workbook);
    const { page } = sheetOf(workbook, PLAN);
    const untold = structuredClone(workbook);
    sheetOf(untold, PLAN).page = null;
    expect(sheetOf(withPlanPage(untold, places), PLAN).page).toEqual(page);
    for (const book of [workbook, untold]) {
      expect(planPageChanges(book, places, own, 0)).toEqual([]);
      const rowsOf = (grown: number) => planPageChanges(book, places, own, grown)[0];
      expect(rowsOf(5)).toMatchObject({ kind: 'set-page', page: { printArea: { rows: page!.printArea!.rows + 5 } } });
    }
  });

  it('who signs, signs under a row of the table, on long plans too', () => {
    const breaks = Array.from({ length: 18 }, (_, index) => {
      const led = laid.slice(0, index + 1);
      const { page } = sheetOf(buildUnitFile({ ...OFFICE, led, spareRows: 10 }), PLAN);
      return [page?.breaksBefore, PLAN_FIRST_ROW + led.length - 1] as const;
    });
    // Before the last task, which keeps the ten spare rows and the signatures with it.
    for (const [before, lastTask] of breaks) expect([[], [lastTask], [lastTask + 10]]).toContainEqual(before);
    const count = breaks.filter(([before]) => before?.length === 1).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(18);
  });
});

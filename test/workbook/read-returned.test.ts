import fc from 'fast-check';
import { stampText, STAMP_VERSION } from '../../src/domain/sharing/stamp';
import { TYPED_FIELDS } from '../../src/domain/task';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/workbook/a1';
import { readReturned, rowList } from '../../src/workbook/read-returned';
import { TABS } from '../../src/workbook/tab-ids';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import {
  after,
  deleteColumn,
  digestOf,
  FOOT,
  HEADINGS,
  insertColumns,
  insertRows,
  notesOf,
  planOf,
  planTable,
  report,
  REPORTED,
  returnedOf,
  sayings,
  sentColumn,
  SPARE,
  T01,
  T07,
  T08,
  T18,
  TASKS,
  texts,
  toRange,
  unitFile,
  withoutHidden,
} from './returned-sample';
import { edited, renamed, sample, sheetOf, write } from './sample';

describe('a file as it was sent', () => {
  const returned = returnedOf(unitFile());

  it('says what it is, holds all tasks, and brings nothing new', () => {
    expect(returned.stamp).toMatchObject({ workbookId: '0123456789abcdef', periodId: '2021-H1', year: 2021 });
    expect(returned.own).toMatchObject({ year: 2021, periodId: '2021-H1' });
    expect(returned.rows.map(({ id, row }) => [id, row])).toEqual(
      Array.from({ length: TASKS }, (_, index) => [`T${String(index + 1).padStart(2, '0')}`, T01 + 1 + index]),
    );
    expect(returned.fields).toEqual(TYPED_FIELDS);
    expect(returned.sent?.size).toBe(TASKS);
    // The place to sign below the plan is no task, and nothing that anybody has to be told of.
    expect(returned.notes).toEqual([]);
    expect(sayings(digestOf(unitFile()))).toEqual([]);
  });

  it('says when it was saved, in local time', () => {
    const modified = '2021-06-10T03:04:05Z';
    const saved = (text: string | undefined) =>
      returnedOf(after((_, workbook) => Object.assign(workbook.properties, { modified: text }))).savedAt;
    const local = new Date(modified);
    expect(saved(modified)).toMatch(/^2021-06-(09|10)T\d{2}:\d{2}:05$/);
    expect(new Date(saved(modified)!).getTime()).toBe(local.getTime());
    // Some programs write the day on which computing began; others write nothing, or nonsense.
    expect([saved('1980-01-01T00:00:00Z'), saved(undefined), saved('hôm qua')]).toEqual([null, null, null]);
  });
});

describe('whatever people do to the sheet, the same report is read', () => {
  it.each<[string, (sheet: Sheet, workbook: Workbook) => void]>([
    ['nothing else', () => undefined],
    ['inserts rows above everything', (sheet) => insertRows(sheet, 0, 3)],
    ['inserts a row between the ids of columns and the headings', (sheet) => insertRows(sheet, HEADINGS, 1)],
    ['inserts blank rows inside the plan', (sheet) => insertRows(sheet, T07 + 2, 2)],
    ['inserts columns', (sheet) => insertColumns(sheet, sentColumn('lead'), 2)],
    [
      'inserts a column with notes of its own',
      (sheet) => {
        insertColumns(sheet, sentColumn('lead'), 1);
        // "Thời gian" is one of the usual headings of deadlines, but beside ids it is the unit's own column.
        texts(sheet, HEADINGS, { [sentColumn('lead')]: 'Thời gian' });
        texts(sheet, T07, { [sentColumn('lead')]: 'tuần 3' });
      },
    ],
    [
      'sorts the plan from bottom to top',
      (sheet) => {
        sheet.rows = [
          ...sheet.rows.slice(0, T01),
          ...sheet.rows.slice(T01, SPARE).reverse(),
          ...sheet.rows.slice(SPARE),
        ];
      },
    ],
    [
      'sorts the blank rows to the top',
      (sheet) => {
        sheet.rows = [
          ...sheet.rows.slice(0, T01),
          ...sheet.rows.slice(SPARE, 29),
          ...sheet.rows.slice(T01, SPARE),
          ...sheet.rows.slice(29),
        ];
      },
    ],
    [
      'moves a column to the front',
      (sheet) => {
        const from = sentColumn('progress');
        for (const row of sheet.rows) if (row.length > from) row.splice(1, 0, ...row.splice(from, 1));
      },
    ],
    [
      'drags a column of the table, which leaves the ids above where they were',
      (sheet) => {
        const [from, to] = [sentColumn('reason'), sentColumn('progress')];
        for (const row of sheet.rows.slice(HEADINGS, SPARE)) row.splice(to, 0, ...row.splice(from, 1));
      },
    ],
    ['turns the table to a range', toRange],
    [
      'writes headings of its own',
      (sheet) => {
        texts(sheet, HEADINGS, { [sentColumn('progress')]: 'Kết quả tháng 6', [sentColumn('title')]: 'Đầu việc' });
      },
    ],
    [
      'deletes the row of ids of columns',
      (sheet) => {
        sheet.rows[HEADINGS - 1] = [];
      },
    ],
    [
      'deletes all rows above the headings',
      (sheet) => {
        sheet.rows.splice(0, HEADINGS);
        for (const { area } of sheet.tables) area.row = 0;
        sheet.merges = [];
        sheet.rowFormats = {};
      },
    ],
    [
      'writes beside the table',
      (sheet) => {
        texts(sheet, T07, { 24: 'Gọi lại anh Nam', 25: 'T09' });
      },
    ],
    [
      'writes a total, a note and signatures',
      (sheet) => {
        texts(sheet, FOOT + 4, { 1: 'Tổng cộng', 10: '125' });
        texts(sheet, FOOT + 5, { 1: 'Ghi chú: số liệu đến ngày 10/6' });
        texts(sheet, FOOT + 6, { 3: 'NGƯỜI LẬP BIỂU', 9: 'CHỦ TỊCH' });
        texts(sheet, FOOT + 10, { 3: 'Nguyễn Văn An', 9: 'Trần Thị Bình' });
      },
    ],
    [
      'signs in the spare rows',
      (sheet) => {
        texts(sheet, SPARE, { 3: 'NGƯỜI LẬP BIỂU', 9: 'CHỦ TỊCH' });
        texts(sheet, SPARE + 2, { 3: 'Nguyễn Văn An', 9: 'Trần Thị Bình' });
      },
    ],
    [
      'repeats the headings further down',
      (sheet) => {
        insertRows(sheet, T07 + 1, 1);
        sheet.rows[T07 + 1] = structuredClone(sheet.rows[HEADINGS]!);
        write(sheet, T07 + 1, 0, { value: null });
      },
    ],
    [
      'numbers the columns',
      (sheet) => {
        insertRows(sheet, T01, 1);
        texts(sheet, T01, { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' });
      },
    ],
    [
      'renames and moves tabs',
      (_, workbook) => {
        const changed = renamed(workbook, TABS.plan.name, 'Báo cáo tháng 6');
        Object.assign(workbook, changed, { sheets: changed.sheets.reverse() });
      },
    ],
    [
      'adds sheets of its own, one of them with a list of tasks',
      (_, workbook) => {
        const list = structuredClone(sheetOf(workbook, 'Phối hợp'));
        workbook.sheets.unshift({ ...list, name: 'Việc phối hợp' });
      },
    ],
    [
      'hides the sheet',
      (sheet) => {
        sheet.visibility = 'hidden';
      },
    ],
  ])('%s', (_, edit) => {
    const workbook = after((sheet, whole) => {
      report(sheet);
      edit(sheet, whole);
    });
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([]);
  });

  it('rows hidden or filtered out are read and told', () => {
    const workbook = after((sheet) => {
      report(sheet);
      for (const row of [T07, T08, T18, SPARE]) sheet.rowFormats[row] = { hidden: true };
    });
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([{ code: 'hidden-rows', details: { rows: '14–15, 25' } }]);
  });
});

describe('what other programs drop', () => {
  it.each<[string, (workbook: Workbook, sheet: Sheet) => void]>([
    ['hidden names', (workbook) => (workbook.names = [])],
    ['document properties', (workbook) => (workbook.properties = { custom: {} })],
    ['very hidden state', (workbook) => workbook.sheets.forEach((sheet) => (sheet.visibility = 'visible'))],
    ['tables', (_, sheet) => (sheet.tables = [])],
    ['the stamp in the sheet', (_, sheet) => write(sheet, 0, 0, { value: null })],
    [
      'names, properties, states and tables at once',
      (workbook, sheet) => {
        workbook.names = [];
        workbook.properties = { custom: {} };
        workbook.sheets.forEach((one) => (one.visibility = 'visible'));
        sheet.tables = [];
      },
    ],
  ])('%s', (_, drop) => {
    const workbook = after((sheet, whole) => {
      report(sheet);
      drop(whole, sheet);
    });
    expect(returnedOf(workbook).stamp?.periodId).toBe('2021-H1');
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([]);
  });

  it.each<[string, string, (workbook: Workbook) => void]>([
    ['the very hidden tab', 'tab', (workbook) => (workbook.properties = { custom: {} })],
    [
      'the document properties',
      'properties',
      (workbook) => {
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== TABS.hidden.name);
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== TABS.guide.name);
      },
    ],
    [
      'the guide',
      'guide',
      (workbook) => {
        withoutHidden(workbook);
        sheetOf(workbook, TABS.guide.name).name = 'Trang 1';
      },
    ],
  ])('the stamp is found in %s', (_, __, drop) => {
    const workbook = after((sheet, whole) => {
      write(sheet, 0, 0, { value: null });
      drop(whole);
    });
    expect(returnedOf(workbook).stamp).toEqual(returnedOf(unitFile()).stamp);
  });

  it('the copy of what was sent: the plan is read all the same', () => {
    const workbook = after((sheet, whole) => {
      report(sheet);
      withoutHidden(whole);
    });
    const returned = returnedOf(workbook);
    expect([returned.sent, returned.rows.length, returned.stamp?.year]).toEqual([null, TASKS, 2021]);
    const digest = digestOf(workbook);
    expect(digest.notes.map(({ code }) => code)).toEqual(['sent-lost']);
    expect(digest.changed).toContainEqual({ taskId: 'T07', row: T07 + 1, field: 'progress', value: 0.5 });
  });

  it('a plan sheet alone in another workbook', () => {
    const foreign: Workbook = { ...unitFile(), sheets: [], names: [], properties: { custom: {} } };
    const other = { ...sheetOf(unitFile(), 'Phối hợp'), name: 'Sheet1' };
    const workbook = after((sheet) => report(sheet));
    const copied = { ...foreign, sheets: [other, { ...planOf(workbook), name: 'Kế hoạch (2)' }] };
    expect(returnedOf(copied)).toMatchObject({ own: null, sent: null, stamp: { periodId: '2021-H1' } });
    expect(digestOf(copied).changed).toContainEqual({ taskId: 'T07', row: T07 + 1, field: 'progress', value: 0.5 });
  });

  it('a plan sheet copied into a workbook of ours is the one that counts, not the plan that was there', () => {
    const workbook = sample().workbook;
    const copy = { ...planOf(after((sheet) => report(sheet))), name: 'Kế hoạch (2)' };
    copy.tables = copy.tables.map((table) => ({ ...table, name: 'KeHoach2' }));
    const returned = returnedOf({ ...workbook, sheets: [...workbook.sheets, copy] });
    expect(returned.stamp?.workbookId).toBe('0123456789abcdef');
    expect(returned.rows.find(({ id }) => id === 'T07')?.values.progress).toBe(0.5);
  });
});

describe('files that are not taken', () => {
  const codeOf = (workbook: Workbook) => {
    const reading = readReturned(workbook);
    return reading.ok ? null : reading;
  };
  const blank: Sheet = { ...sheetOf(unitFile(), 'Phối hợp'), name: 'Sheet1' };
  const foreign: Workbook = { ...unitFile(), sheets: [blank], names: [], properties: { custom: {} } };

  it.each<[string, string, Workbook]>([
    ['a workbook of somebody else', 'not-returned', foreign],
    ['a sheet called "Thông tin" in it', 'not-returned', { ...foreign, sheets: [{ ...blank, name: 'Thông tin' }] }],
    [
      'a plan that was typed elsewhere',
      'not-returned',
      { ...foreign, sheets: [after((sheet) => write(sheet, 0, 0, { value: null }))].map(planOf) },
    ],
    [
      'the plan tab deleted',
      'plan-lost',
      after((_, whole) => (whole.sheets = whole.sheets.filter(({ name }) => name !== TABS.plan.name))),
    ],
    [
      'all columns of results deleted',
      'plan-lost',
      after((sheet) => {
        for (let count = 0; count < 6; count++) deleteColumn(sheet, sentColumn('progress'));
      }),
    ],
    [
      'neither ids nor what was sent',
      'plan-lost',
      after((sheet, whole) => {
        deleteColumn(sheet, 0);
        withoutHidden(whole);
      }),
    ],
    [
      'a newer form of files',
      'file-newer',
      after((sheet) => {
        const { stamp } = returnedOf(unitFile());
        write(sheet, 0, 0, { value: stampText({ ...stamp!, version: STAMP_VERSION + 1 }) });
      }),
    ],
    [
      'a newer form of workbooks',
      'file-newer',
      edited(unitFile(), TABS.hidden.name, (sheet) => write(sheet, 0, 1, { value: 99 })),
    ],
    [
      'rows without end',
      'rows-too-many',
      after((sheet) => {
        const row = sheet.rows[T07]!;
        for (let index = 0; index <= 40_000; index++) sheet.rows.push(row);
      }),
    ],
  ])('%s: %s', (_, code, workbook) => expect(codeOf(workbook)?.code).toBe(code));

  it('a plan workbook of its own is one that consolidates', () => {
    const returned = returnedOf(sample().workbook);
    expect(returned).toMatchObject({
      stamp: null,
      sent: null,
      own: { year: 2021, periodId: '2021-H1', place: 'thị xã Hương Trà', consolidator: 'Phòng Nội vụ' },
      notes: [],
    });
    expect(returned.rows).toHaveLength(TASKS);
  });
});

it('a sheet of a million rows and all its columns costs what stands in it', () => {
  const workbook = after((sheet) => {
    report(sheet);
    sheet.rows.length = MAX_ROWS;
    const far: (Cell | null)[] = [];
    far[MAX_COLUMNS - 1] = { value: 'x' };
    sheet.rows[MAX_ROWS - 1] = far;
    sheet.merges.push(
      { row: 0, column: 0, rows: MAX_ROWS, columns: 1 },
      { row: 100, column: 14, rows: MAX_ROWS - 100, columns: 2 },
    );
    planTable(sheet).area.rows = MAX_ROWS - HEADINGS;
  });
  const start = process.cpuUsage();
  expect(sayings(digestOf(workbook))).toEqual(REPORTED);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
});

it('never throws, whatever stands in the cells', () => {
  const value = fc.oneof(
    fc.constantFrom(null, '', 'id', 'progress', 'Nhiệm vụ', 'Tiến độ', 'T07', 'CCHC1|a|b', 'Tổng cộng', '=1'),
    fc.double(),
    fc.boolean(),
    fc.record({ error: fc.string() }),
  );
  const cell = fc.record({ row: fc.nat(40), column: fc.nat(24), value });
  const area = fc.record({
    row: fc.nat(40),
    column: fc.nat(24),
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 60 }),
      fc.array(area, { maxLength: 6 }),
      fc.boolean(),
      (cells, merges, date1904) => {
        const workbook = after((sheet, whole) => {
          for (const { row, column, value: content } of cells) write(sheet, row, column, { value: content });
          sheet.merges.push(...merges);
          if (date1904) whole.date1904 = true;
        });
        const reading = readReturned(workbook);
        if (reading.ok) digestOf(workbook);
      },
    ),
    { numRuns: 100 },
  );
});

it.each<[number[], string]>([
  [[], ''],
  [[9, 10, 11, 15], '9–11, 15'],
  [[7], '7'],
  [
    Array.from({ length: 25 }, (_, index) => index * 2),
    `${Array.from({ length: 20 }, (_, index) => index * 2).join(', ')}…`,
  ],
])('rows are listed in short: %j', (rows, text) => expect(rowList(rows)).toBe(text));

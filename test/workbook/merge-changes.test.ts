import { mergeLogWords } from '../../src/actions/merge-log';
import { mergeTarget } from '../../src/actions/merge';
import { reopen } from '../../src/actions/open-plan';
import { toSerial } from '../../src/domain/dates';
import { planMerge } from '../../src/domain/sharing/merge';
import { PLAN_FACTS, PROGRESS_FACTS } from '../../src/domain/sharing/facts';
import type { MergeChoices } from '../../src/domain/sharing/merge-plan';
import type { ReturnedDigest, TaskFacts } from '../../src/domain/sharing/returned';
import { planHash, STAMP_VERSION } from '../../src/domain/sharing/stamp';
import type { CellValue, TaskField } from '../../src/domain/task';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import type { Change } from '../../src/workbook/change';
import { Parts } from '../../src/workbook/find-parts';
import { mergeChanges } from '../../src/workbook/merge-changes';
import { momentSerial } from '../../src/workbook/log';
import { withPlanPage } from '../../src/workbook/plan-page';
import { readReceived } from '../../src/workbook/received-record';
import { readSubmissions } from '../../src/workbook/submissions';
import { TABLES, TABS } from '../../src/workbook/tab-ids';
import { PLAN_COLUMNS } from '../../src/workbook/tabs/plan-columns';
import { SPARE_ROWS } from '../../src/workbook/tabs/plan';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { canonical, edited, opened, refreshOf, sample, sheetOf, write } from './sample';

const { workbook } = sample('2021-H1');
const PLAN = TABS.plan.name;
const AT = new Date(2021, 5, 18, 9, 0, 0);
const NONE: MergeChoices = { rule: 'keep', byQuestion: {} };

const openIn = (book: Workbook) => reopen({ workbook: book, protectedSheets: [], foreignSheets: [] }, book);
const targetOf = (book: Workbook) => mergeTarget(openIn(book), { clock: () => AT });
/** The first task that the Phòng Tư pháp leads. */
const [task, other] = targetOf(workbook).tasks.filter(({ leadIds }) => leadIds.includes('Phòng Tư pháp'));
if (!task || !other) throw new Error('the sample has no task to report on');

type Said = { facts?: Record<string, TaskFacts>; added?: TaskFacts[]; unitId?: string; file?: string };

/** What a file of a unit says that was not in it when it was sent. */
function digest({ facts = {}, added = [], unitId = 'Phòng Tư pháp', file = `${unitId}.xlsx` }: Said): ReturnedDigest {
  const { workbookId, tasks } = targetOf(workbook);
  const sent = new Map(tasks.map(({ id, values }) => [id, values]));
  return {
    file,
    stamp: {
      ...{ workbookId, unitId, periodId: '2021-H1', year: 2021, issuedAt: '2021-06-01T08:30:00' },
      ...{ planHash: planHash([], 2021), version: STAMP_VERSION },
    },
    own: null,
    savedAt: '2021-06-15T10:00:00',
    fingerprint: JSON.stringify([unitId, facts, added]),
    tasks: 2,
    fields: [...PLAN_FACTS, ...PROGRESS_FACTS],
    changed: Object.entries(facts).flatMap(([taskId, values]) =>
      (Object.entries(values) as [TaskField, CellValue][]).map(([field, value]) => ({
        ...{ taskId, row: 8, field, value, sent: sent.get(taskId)?.[field] ?? null },
      })),
    ),
    deleted: [],
    added: added.map((values, index) => ({
      key: `BS-${unitId}-a-${String(index + 1).padStart(2, '0')}`,
      row: 40 + index,
      values,
    })),
    notes: [],
  };
}

function merging(book: Workbook, ...said: Said[]): Change[] {
  const plan = planMerge(targetOf(book), said.map(digest), [], NONE);
  return mergeChanges(openIn(book), plan, { at: AT, words: mergeLogWords });
}
const merged = (book: Workbook, ...said: Said[]): Workbook => applyChanges(book, merging(book, ...said));

const { columns } = opened(workbook).places;
const cellAt = (book: Workbook, row: number, field: TaskField): Cell | null =>
  sheetOf(book, PLAN).rows[row - 1]?.[columns[field]] ?? null;
const tableRows = (book: Workbook) => new Parts(book).table(TABLES.plan)!.table.area.rows;
const rowOf = (book: Workbook, id: string) => opened(book).rows.find(({ values }) => values.id === id)?.row ?? 0;

function logLines(book: Workbook): CellValue[][] {
  const { sheet, table } = new Parts(book).table(TABLES.log)!;
  const { row, rows, columns: width } = table.area;
  return sheet.rows
    .slice(row + 1, row + rows)
    .map((line) => Array.from({ length: width }, (_, at) => line[at]?.value ?? null));
}

const FACTS: TaskFacts = {
  progress: 0.75,
  finished: toSerial('2021-06-12'),
  documentNumber: '=1+1',
  reason: '+ chờ vốn',
};
const ADDED: TaskFacts = { area: 'Cải cách thể chế', title: '@Rà soát thêm', deadline: 'Trước 30/9', progress: 0.1 };

describe('facts', () => {
  const book = merged(workbook, { facts: { [task.id]: FACTS } });

  it('stand in the cells of the task, text as text, looks as they were', () => {
    for (const [field, value] of Object.entries(FACTS) as [TaskField, CellValue][]) {
      const cell = cellAt(book, task.row, field);
      expect(cell).toEqual({ value, style: PLAN_COLUMNS[field].style });
    }
    expect(readXlsx(writeXlsx(book)).sheets.find(({ name }) => name === PLAN)?.rows[task.row - 1]).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: '=1+1' })]),
    );
  });

  it('are written as cells that people type in, and only those', () => {
    const cells = merging(workbook, { facts: { [task.id]: FACTS } }).filter(
      (change) => change.kind === 'set-cells' && change.sheet === PLAN,
    );
    expect(cells).toHaveLength(Object.keys(FACTS).length);
    expect(cells.every((change) => 'userCells' in change && change.userCells)).toBe(true);
  });

  it('of tasks below each other are one block a column', () => {
    const ids = targetOf(workbook)
      .tasks.slice(0, 6)
      .map(({ id }) => id);
    const facts = Object.fromEntries(ids.map((id) => [id, { reason: `lý do ${id}` }]));
    const cells = merging(workbook, { facts }).filter((one) => one.kind === 'set-cells' && one.sheet === PLAN);
    expect(cells).toMatchObject([{ cells: { length: 6 } }]);
  });

  it('are logged with file, unit, period, what stood there and what stands there', () => {
    const heading = opened(workbook).places.headings.plan;
    const at = expect.closeTo(momentSerial(AT), 6);
    const cell = expect.stringMatching(/^[A-Z]+\d+$/);
    expect(logLines(book)).toHaveLength(4);
    expect(logLines(book)[0]).toEqual([
      ...[at, 'Nhận báo cáo từ tệp Phòng Tư pháp.xlsx', PLAN, cell, task.id, heading.progress],
      ...['100%', '75%', 'Phòng Tư pháp · 6 tháng đầu năm 2021'],
    ]);
  });

  it('make the row taller where they would not be seen', () => {
    const long = 'Chưa được cấp kinh phí thực hiện trong kỳ. '.repeat(8);
    const height = (one: Workbook) => sheetOf(one, PLAN).rowFormats[task.row - 1]?.height ?? 0;
    expect(height(merged(workbook, { facts: { [task.id]: { reason: long } } }))).toBeGreaterThan(height(workbook) + 50);
    // Excel tells no heights.
    const untold = edited(workbook, PLAN, (sheet) => {
      sheet.rowFormats = {};
    });
    expect(height(merged(untold, { facts: { [task.id]: { reason: long } } }))).toBeGreaterThan(height(workbook) + 50);
    expect(sheetOf(merged(untold, { facts: { [task.id]: { progress: 0.3 } } }), PLAN).rowFormats).toEqual({});
  });

  it('of a cell that is merged with the one below keep what that one said', () => {
    const together = edited(workbook, PLAN, (sheet) => {
      sheet.merges.push({ row: task.row - 1, column: columns.reason, rows: 2, columns: 1 });
      write(sheet, task.row - 1, columns.reason, { value: 'chung' });
      write(sheet, task.row, columns.reason, { value: null });
    });
    const changes = merging(together, { facts: { [task.id]: { reason: 'riêng' } } });
    // The file was sent with the reason blank, and it was changed here since: the plan stays until somebody chooses.
    expect(changes.some((change) => change.kind === 'set-merges')).toBe(false);
    const plan = planMerge(targetOf(together), [digest({ facts: { [task.id]: { reason: 'riêng' } } })], [], {
      ...{ rule: 'newest', byQuestion: {} },
    });
    const open = openIn(together);
    const chosen = mergeChanges(open, plan, { at: AT, words: mergeLogWords });
    const after = applyChanges(together, chosen);
    expect(cellAt(after, task.row, 'reason')?.value).toBe('riêng');
    expect(cellAt(after, task.row + 1, 'reason')?.value).toBe('chung');
    expect(sheetOf(after, PLAN).merges).toEqual(sheetOf(workbook, PLAN).merges);
    expect(canonical(applyChanges(after, invertChanges(together, chosen)))).toEqual(canonical(together));
  });
});

describe('added tasks', () => {
  it('go into the first blank rows of the table, in the form that formulas count', () => {
    const book = merged(workbook, { added: [ADDED, { title: 'Việc thứ hai', lead: 'PNV' }] });
    const row = rowOf(workbook, targetOf(workbook).tasks.at(-1)!.id) + 1;
    expect(tableRows(book)).toBe(tableRows(workbook));
    expect(opened(book).rows.find((one) => one.row === row)?.values).toMatchObject({
      ...{ id: 'BS-Phòng Tư pháp-a-01', number: 19, area: '1. Cải cách thể chế', title: '@Rà soát thêm' },
      ...{ lead: 'Phòng Tư pháp', deadline: 'Trước 30/9', due: toSerial('2021-09-30'), progress: 0.1 },
    });
    expect(rowOf(book, 'BS-Phòng Tư pháp-a-02')).toBe(row + 1);
    expect(opened(book).plan.tasks).toHaveLength(20);
    expect(opened(book).plan.tasks.at(-2)).toMatchObject({ areaId: '1', leadIds: ['Phòng Tư pháp'] });
    // Formulas of the row are those that were there.
    expect(cellAt(book, row, 'status')?.formula).toBe(cellAt(workbook, row, 'status')?.formula);
    // A row without a height grows by itself.
    expect(sheetOf(book, PLAN).rowFormats[row - 1]).toBeUndefined();
  });

  it('are logged, each with its title', () => {
    const lines = logLines(merged(workbook, { added: [ADDED] }));
    expect(lines).toMatchObject([
      [
        ...[expect.any(Number), 'Nhận báo cáo từ tệp Phòng Tư pháp.xlsx', PLAN, expect.any(String)],
        ...['BS-Phòng Tư pháp-a-01', 'Nhiệm vụ', null, '@Rà soát thêm'],
        'Phòng Tư pháp · 6 tháng đầu năm 2021 · nhiệm vụ đơn vị bổ sung',
      ],
    ]);
  });

  describe('where there is no room', () => {
    const MANY = Array.from({ length: SPARE_ROWS + 4 }, (_, at): TaskFacts => ({ ...ADDED, title: `Việc ${at + 1}` }));
    const book = merged(workbook, { added: MANY });
    const end = tableRows(workbook) + sheetOf(workbook, PLAN).tables[0]!.area.row;

    it('make the table grow, with blank rows below for those to come', () => {
      expect(tableRows(book)).toBe(tableRows(workbook) + 4 + SPARE_ROWS);
      expect(opened(book).plan.tasks).toHaveLength(18 + MANY.length);
      expect(
        opened(book)
          .rows.filter(({ row }) => row > end && row <= end + 4)
          .map(({ values }) => values.title),
      ).toEqual(MANY.slice(-4).map(({ title }) => title));
    });

    it('get formulas, looks, rules and colours like every other row', () => {
      for (const row of [end + 1, end + 4, end + 10]) {
        for (const field of ['status', 'overdueKey'] as const) {
          expect(cellAt(book, row, field)?.formula).toBe(cellAt(workbook, task.row, field)?.formula);
        }
        expect(cellAt(book, row, 'title')?.style).toEqual(PLAN_COLUMNS.title.style);
        expect(cellAt(book, row, 'finished')?.style).toEqual(PLAN_COLUMNS.finished.style);
      }
      const covering = (book_: Workbook, row: number) =>
        sheetOf(book_, PLAN).validations.filter(({ area }) => row > area.row && row <= area.row + area.rows);
      expect(covering(book, end + 30).map(({ rule }) => rule)).toEqual(
        covering(workbook, task.row).map(({ rule }) => rule),
      );
      const colours = sheetOf(book, PLAN).conditionalFormats.filter(({ area }) => area.row === end);
      expect(colours.map(({ formula }) => formula)).toContain(`=$T${end + 1}="Quá hạn chưa hoàn thành"`);
      expect(cellAt(book, end + 1, 'status')?.value).toBe('Đang thực hiện');
    });

    it('leave a sheet that is still locked and that breaks no rule of Excel', () => {
      for (const [index, sheet] of workbook.sheets.entries()) {
        expect([sheet.name, book.sheets.find(({ name }) => name === sheet.name)?.protection]).toEqual([
          sheet.name,
          workbook.sheets[index]?.protection,
        ]);
      }
      expect(checkInvariants(writeXlsx(book))).toEqual([]);
    });

    it('come after rows that were typed right below the table', () => {
      const typed = edited(workbook, PLAN, (sheet) => {
        write(sheet, end, columns.title, { value: 'Gõ thêm' });
        write(sheet, end, columns.id, { value: 'NV-99' });
      });
      const after = merged(typed, { added: MANY });
      expect(rowOf(after, 'NV-99')).toBe(end + 1);
      expect(opened(after).rows.filter(({ row }) => row === end + 2)[0]?.values.title).toBe(MANY.at(-4)?.title);
      expect(opened(after).plan.tasks).toHaveLength(19 + MANY.length);
    });

    it('move down what people wrote below the table', () => {
      const noted = edited(workbook, PLAN, (sheet) => {
        write(sheet, end + 2, columns.title, { value: 'Nơi nhận: như trên' });
        sheet.merges.push({ row: end + 2, column: columns.title, rows: 1, columns: 3 });
      });
      const changes = merging(noted, { added: MANY });
      const after = applyChanges(noted, changes);
      const moved = end + 2 + 4 + SPARE_ROWS;
      expect(sheetOf(after, PLAN).rows[moved]?.[columns.title]?.value).toBe('Nơi nhận: như trên');
      expect(sheetOf(after, PLAN).merges).toContainEqual({ row: moved, column: columns.title, rows: 1, columns: 3 });
      expect(opened(after).plan.tasks).toHaveLength(18 + MANY.length);
      expect(canonical(applyChanges(after, invertChanges(noted, changes)))).toEqual(canonical(noted));
    });
  });

  it('pass over blank rows in which somebody calculates', () => {
    const row = rowOf(workbook, targetOf(workbook).tasks.at(-1)!.id) + 1;
    const book = edited(workbook, PLAN, (sheet) => {
      write(sheet, row - 1, columns.budget, { value: null, formula: '=IF(FALSE,1,"")' });
    });
    expect(rowOf(merged(book, { added: [ADDED] }), 'BS-Phòng Tư pháp-a-01')).toBe(row + 1);
  });

  it('are numbered in text where the others are, and never look like days', () => {
    const numbers = (book: Workbook, as: (number: number) => CellValue) =>
      edited(book, PLAN, (sheet) =>
        targetOf(book).tasks.forEach(({ row }, at) => write(sheet, row - 1, columns.number, { value: as(at + 1) })),
      );
    for (const as of [String, Number]) {
      const book = numbers(workbook, as);
      const changes = merging(book, { added: [ADDED] });
      const after = applyChanges(book, changes);
      const row = rowOf(after, 'BS-Phòng Tư pháp-a-01');
      expect(cellAt(after, row, 'number')?.value).toBe(as(19));
      expect(cellAt(after, row, 'number')?.style?.numberFormat).not.toContain('y');
      const looks = changes.filter((change) => change.kind === 'set-look' && change.area.column === columns.number);
      expect(looks).toHaveLength(as === String ? 0 : 1);
    }
    // A day typed as a deadline is still shown as one.
    const day = merged(workbook, { added: [{ ...ADDED, deadline: toSerial('2021-09-30') }] });
    const cell = cellAt(day, rowOf(day, 'BS-Phòng Tư pháp-a-01'), 'deadline');
    expect(cell).toMatchObject({ value: toSerial('2021-09-30'), style: { numberFormat: 'dd/mm/yyyy' } });
  });

  describe('are printed with the plan', () => {
    const printed = (book: Workbook) => sheetOf(book, PLAN).page?.printArea;
    const many = Array.from({ length: SPARE_ROWS + 4 }, (_, at): TaskFacts => ({ ...ADDED, title: `Việc ${at + 1}` }));

    it.each([
      ['in blank rows', [ADDED, { title: 'Việc thứ hai' }]],
      ['below the table', many],
    ])('%s, and a fill finds the page as it would set it', (_, added) => {
      const book = merged(workbook, { added });
      const last = targetOf(book).tasks.at(-1)!.row;
      expect(printed(book)).toEqual({ ...printed(workbook), rows: last });
      expect(last).toBe(targetOf(workbook).tasks.at(-1)!.row + added.length);
      const { page, ...rest } = { page: sheetOf(book, PLAN).page, ...sheetOf(workbook, PLAN).page };
      expect(page).toEqual({ ...rest, printArea: printed(book) });
      // Other tabs grow with the tasks only when they are filled.
      const pages = refreshOf(book, '2021-H1').filter((change) => change.kind === 'set-page' && change.sheet === PLAN);
      expect(pages).toEqual([]);
    });

    it('and nothing is set where none was added', () => {
      const changes = merging(workbook, { facts: { [task.id]: FACTS } });
      expect(changes.filter(({ kind }) => kind === 'set-page')).toEqual([]);
    });

    it('and Excel, which does not tell pages, gets back the one that was set last', () => {
      const untold = edited(workbook, PLAN, (sheet) => {
        sheet.page = null;
      });
      const { places } = opened(workbook);
      const known = withPlanPage(untold, places);
      expect(sheetOf(known, PLAN).page).toEqual(sheetOf(workbook, PLAN).page);
      const changes = merging(untold, { added: [ADDED] });
      const after = applyChanges(workbook, changes);
      expect(canonical(applyChanges(after, invertChanges(known, changes)))).toEqual(canonical(workbook));
    });
  });

  it('are not numbered where the plan is numbered otherwise', () => {
    const book = edited(workbook, PLAN, (sheet) => write(sheet, task.row - 1, columns.number, { value: '1.1' }));
    const after = merged(book, { added: [ADDED] });
    expect(cellAt(after, rowOf(after, 'BS-Phòng Tư pháp-a-01'), 'number')?.value).toBeNull();
  });
});

describe('a merge as a whole', () => {
  const SAID: Said[] = [
    { facts: { [task.id]: FACTS }, added: [ADDED] },
    { unitId: 'Phòng Nội vụ', facts: {} },
  ];

  it('keeps the record and the table of submissions', () => {
    const book = merged(workbook, ...SAID);
    expect(
      readReceived(book)
        .files.map(({ file }) => file)
        .sort(),
    ).toEqual(['Phòng Nội vụ.xlsx', 'Phòng Tư pháp.xlsx']);
    const sent = readSubmissions(book).filter(({ submitted }) => submitted !== null);
    expect(sent.map(({ unitId, submitted, files }) => [unitId, submitted, files])).toEqual([
      ['Phòng Nội vụ', toSerial('2021-06-15'), 'Phòng Nội vụ.xlsx'],
      ['Phòng Tư pháp', toSerial('2021-06-15'), 'Phòng Tư pháp.xlsx'],
    ]);
    const expected = targetOf(workbook).expected('2021-H1');
    expect(readSubmissions(book).map(({ unitId }) => unitId)).toEqual(expect.arrayContaining([...expected]));
    expect(checkInvariants(writeXlsx(book))).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const book = merged(workbook, ...SAID);
    expect(merging(book, ...SAID)).toEqual([]);
    expect(merging(book, ...[...SAID].reverse())).toEqual([]);
    expect(merging(readXlsx(writeXlsx(book)), ...SAID)).toEqual([]);
  });

  it('goes on where the last one ended', () => {
    const first = merged(workbook, ...SAID);
    const later = { file: 'lần 2.xlsx', facts: { [task.id]: { ...FACTS, progress: 1 } }, added: [ADDED] };
    const book = merged(first, later);
    expect(cellAt(book, task.row, 'progress')?.value).toBe(1);
    expect(opened(book).plan.tasks).toHaveLength(19);
    expect(logLines(book)).toHaveLength(logLines(first).length + 1);
    expect(readSubmissions(book).find(({ unitId }) => unitId === 'Phòng Tư pháp')?.times).toBe(2);
  });

  it('can be taken back', () => {
    for (const book of [workbook, merged(workbook, { unitId: 'Phòng Nội vụ', facts: {} })]) {
      const changes = merging(book, ...SAID);
      const after = applyChanges(book, changes);
      expect(canonical(after)).not.toEqual(canonical(book));
      expect(canonical(applyChanges(after, invertChanges(book, changes)))).toEqual(canonical(book));
    }
  });

  it('writes nothing where no file could be taken', () => {
    const refused = [{ file: 'hỏng.xlsx', code: 'file-damaged', details: {} }];
    const plan = planMerge(targetOf(workbook), [], refused, NONE);
    expect(mergeChanges(openIn(workbook), plan, { at: AT, words: mergeLogWords })).toEqual([]);
  });
});

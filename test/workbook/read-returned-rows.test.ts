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
  put,
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
  texts,
  toRange,
  unitFile,
} from './returned-sample';
import { sheetOf, write } from './sample';

const spareId = (n: number) => `BS-Văn phòng HĐND và UBND-fyu6-0${n}`;

describe('ids', () => {
  const lost = { code: 'ids-lost', details: { rows: '8–25' } };

  it('a deleted column of ids is made up for by the texts', () => {
    const workbook = after((sheet) => {
      report(sheet);
      put(sheet, SPARE, 'title', 'Việc của riêng đơn vị');
      put(sheet, SPARE, 'progress', 1);
      deleteColumn(sheet, 0);
    });
    const digest = digestOf(workbook);
    expect(sayings(digest).filter((line) => line.startsWith('T'))).toEqual(REPORTED);
    expect(digest.added.map(({ values }) => values.title)).toEqual(['Việc của riêng đơn vị']);
    expect(digest.notes).toEqual([lost]);
  });

  it('ids left in place while the columns that show were sorted', () => {
    const workbook = after((sheet) => {
      report(sheet);
      const shown = sheet.rows
        .slice(T01, SPARE)
        .map((row) => row.slice(1))
        .reverse();
      shown.forEach((cells, index) => sheet.rows[T01 + index]!.splice(1, cells.length, ...cells));
    });
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([lost]);
  });

  it('a task cut from its row and pasted into a spare row is the same task', () => {
    const workbook = after((sheet) => {
      report(sheet);
      const cells = sheet.rows[T07]!.splice(1);
      sheet.rows[SPARE]!.splice(1, cells.length, ...cells);
    });
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([{ code: 'ids-lost', details: { rows: '26' } }]);
  });

  it('texts that several tasks have decide nothing', () => {
    const workbook = after((sheet) => {
      put(sheet, T07, 'title', 'Việc chung');
      put(sheet, T08, 'title', 'Việc chung');
      for (const row of [T07, T08]) write(sheet, row, 0, { value: null });
    });
    const digest = digestOf(workbook);
    expect(digest.deleted).toEqual(['T07', 'T08']);
    expect(digest.added).toHaveLength(2);
  });

  it('an edited title keeps its id; a text pasted over another task does not move that task', () => {
    const workbook = after((sheet) => {
      put(sheet, T07, 'title', 'Tên khác');
      put(sheet, T08, 'title', String(sheet.rows[T01]![sentColumn('title')]!.value));
    });
    const digest = digestOf(workbook);
    expect(digest.changed.map(({ taskId, field }) => [taskId, field])).toEqual([
      ['T07', 'title'],
      ['T08', 'title'],
    ]);
    expect([digest.deleted, digest.added, digest.notes]).toEqual([[], [], []]);
  });

  it('a row that was copied: the same task is told, another text is a task of its own', () => {
    const workbook = after((sheet) => {
      for (const [at, title] of [
        [SPARE, null],
        [SPARE + 1, 'Việc thêm'],
      ] as const) {
        sheet.rows[at] = structuredClone(sheet.rows[T07]!);
        if (title !== null) put(sheet, at, 'title', title);
      }
    });
    const digest = digestOf(workbook);
    expect(digest.added.map(({ values }) => values.title)).toEqual(['Việc thêm']);
    expect(digest.notes).toEqual([{ code: 'row-repeated', details: { task: 'T07', rows: '14, 26' } }]);
  });
});

describe('columns', () => {
  it('those that are gone are told, and nothing is taken from them', () => {
    const workbook = after((sheet) => {
      report(sheet);
      deleteColumn(sheet, sentColumn('documentNumber'));
    });
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([{ code: 'columns-missing', details: { columns: 'Số văn bản' } }]);
  });

  it('of two with one id, the one with its heading is read', () => {
    const at = sentColumn('progress');
    const workbook = after((sheet) => {
      report(sheet);
      insertColumns(sheet, at, 1);
      // Excel gives the copy a heading of its own.
      for (const [row, cells] of sheet.rows.entries())
        if (cells.length > at && row > 4) cells[at] = { value: row === T07 ? 0.1 : 'cũ' };
      texts(sheet, HEADINGS - 1, { [at]: 'progress' });
      texts(sheet, HEADINGS, { [at]: 'Tiến độ2' });
    });
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([{ code: 'columns-repeated', details: { columns: 'Tiến độ', taken: 'O' } }]);
  });
});

describe('rows', () => {
  it('a spare row that was filled in is a task of the unit, known again by its id', () => {
    const workbook = after((sheet) => {
      put(sheet, SPARE, 'title', 'Hội nghị đối thoại');
      put(sheet, SPARE + 1, 'title', 'Mở chuyên mục');
      put(sheet, SPARE + 1, 'progress', 0.2);
    });
    expect(sayings(digestOf(workbook))).toEqual([
      `${spareId(1)} added: Hội nghị đối thoại`,
      `${spareId(2)} added: Mở chuyên mục`,
    ]);
  });

  it('one that was cleared or deleted is gone', () => {
    const cleared = after((sheet) => sheet.rows[T07]!.splice(1));
    const deleted = after((sheet) => sheet.rows.splice(T07, 1));
    for (const workbook of [cleared, deleted]) expect(sayings(digestOf(workbook))).toEqual(['T07 deleted']);
  });

  it('inserted rows and rows below the table are taken where they are tasks, and told where that is not certain', () => {
    const workbook = after((sheet) => {
      toRange(sheet);
      insertRows(sheet, T07, 3);
      texts(sheet, T07, { [sentColumn('title')]: 'Việc chen vào', [sentColumn('deadline')]: 'Quý II' });
      texts(sheet, T07 + 1, { [sentColumn('title')]: 'II. Nhóm việc' });
      texts(sheet, T07 + 2, { [sentColumn('reason')]: 'thiếu kinh phí' });
      texts(sheet, FOOT + 20, {
        [sentColumn('title')]: 'Việc thêm cuối',
        [sentColumn('deadline')]: 'Quý III',
        [sentColumn('lead')]: 'Văn phòng',
      });
    });
    // Below the signature too: nobody signs with a deadline and a unit.
    expect(digestOf(workbook).added.map(({ values }) => values.title)).toEqual(['Việc chen vào', 'Việc thêm cuối']);
    expect(notesOf(workbook)).toEqual([{ code: 'rows-unclear', details: { rows: '15–16' } }]);
  });

  it('what stands below the headings of another table is told, not taken', () => {
    const workbook = after((sheet) => {
      report(sheet);
      texts(sheet, FOOT + 5, { 3: 'Sản phẩm', 4: 'Đơn vị thực hiện', 5: 'Thời gian', 6: 'Ghi chú' });
      texts(sheet, FOOT + 6, { 3: 'Phần mềm', 4: 'Văn phòng', 5: 'Quý II', 6: 'mới' });
    });
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([{ code: 'rows-unclear', details: { rows: '36–37' } }]);
  });

  it('a merged cell counts for all the rows that it covers, and makes no task of a spare row', () => {
    const workbook = after((sheet) => {
      const column = sentColumn('reason');
      put(sheet, T18, 'reason', 'Chờ cấp trên');
      sheet.merges.push({ row: T18 - 1, column, rows: 4, columns: 1 });
      put(sheet, T18 - 1, 'reason', 'Chờ cấp trên');
      put(sheet, T18, 'reason', null);
    });
    expect(sayings(digestOf(workbook))).toEqual(['T17 reason: null → Chờ cấp trên', 'T18 reason: null → Chờ cấp trên']);
  });

  it('what a merge across columns covers says nothing', () => {
    const workbook = after((sheet) => {
      sheet.merges.push({ row: T01, column: sentColumn('progress'), rows: 1, columns: 3 });
      put(sheet, T01, 'progress', 0.9);
      for (const field of ['finished', 'documentNumber'] as const) put(sheet, T01, field, null);
    });
    expect(sayings(digestOf(workbook))).toEqual(['T01 progress: 1 → 0.9']);
  });

  it('formulas count with their results; one without is not blank', () => {
    const workbook = after((sheet) => {
      write(sheet, T07, sentColumn('progress'), { value: 0.5, formula: '=1/2' });
      write(sheet, T08, sentColumn('progress'), { value: '', formula: '=""' });
      write(sheet, T01, sentColumn('progress'), { value: null, formula: '=B8*2' });
      write(sheet, T01, sentColumn('number'), { value: null, formula: '=ROW()-7' });
    });
    expect(sayings(digestOf(workbook))).toEqual(['T07 progress: 0.4 → 0.5']);
    expect(notesOf(workbook)).toEqual([{ code: 'cells-unclear', details: { cells: 'N8' } }]);
  });

  it('values typed as text mean what they say', () => {
    const workbook = after((sheet) => {
      put(sheet, T07, 'progress', '50%');
      put(sheet, T07, 'finished', '10/06/2021');
      put(sheet, T07, 'reason', '=cmd|calc');
    });
    expect(sayings(digestOf(workbook))).toEqual([
      'T07 finished: null → 44357',
      'T07 progress: 0.4 → 0.5',
      'T07 reason: Chờ hướng dẫn → =cmd|calc',
    ]);
  });
});

describe('a workbook that counts days from 1904', () => {
  const date = { numberFormat: 'dd/mm/yyyy' };
  const days = (edit: (sheet: Sheet) => void) =>
    sayings(
      digestOf(
        after((sheet, workbook) => {
          workbook.date1904 = true;
          edit(sheet);
        }),
      ),
    );
  const finished = (sheet: Sheet, cell: Cell) => {
    sheet.rows[T07]![sentColumn('finished')] = cell;
  };

  it('days that were converted stay; plain numbers in columns of days are days as well', () => {
    expect(days((sheet) => finished(sheet, { value: 44357, style: date }))).toEqual(['T07 finished: null → 44357']);
    expect(days((sheet) => finished(sheet, { value: 44357 - 1462 }))).toEqual(['T07 finished: null → 44357']);
  });

  it('days that were sent and never converted are those that were sent', () => {
    const shift = (sheet: Sheet): void => {
      for (const row of sheet.rows.slice(T01, SPARE)) {
        for (const field of ['due', 'finished', 'documentDate'] as const) {
          const cell = row[sentColumn(field)];
          if (typeof cell?.value === 'number') row[sentColumn(field)] = { value: cell.value + 1462, style: date };
        }
      }
    };
    expect(days(shift)).toEqual([]);
  });
});

describe('several plans in one file', () => {
  const withCopy = (edit: (copy: Sheet) => void, workbook = after((sheet) => report(sheet))): Workbook => {
    const copy = structuredClone(planOf(workbook));
    copy.name = 'Kế hoạch (2)';
    copy.tables = copy.tables.map((table) => ({ ...table, name: 'KeHoach2' }));
    edit(copy);
    return { ...workbook, sheets: [copy, ...workbook.sheets] };
  };

  it('the tab itself counts, not a copy that was kept', () => {
    const kept = withCopy((copy) => {
      for (const field of ['progress', 'reason'] as const)
        copy.rows[T07]![sentColumn(field)] = planOf(unitFile()).rows[T07]![sentColumn(field)]!;
    });
    expect(sayings(digestOf(kept))).toEqual(REPORTED);
    expect(notesOf(kept)).toEqual([]);
  });

  it('also where the ids and the stamp of the tab are gone and the copy has them', () => {
    const workbook = withCopy(() => undefined);
    deleteColumn(planOf(workbook), 0);
    put(sheetOf(workbook, 'Kế hoạch (2)'), T07, 'progress', 0.4);
    expect(sayings(digestOf(workbook)).filter((line) => line.startsWith('T'))).toEqual(REPORTED);
  });

  it('a copy that says more is told', () => {
    const workbook = withCopy((copy) => put(copy, T08, 'progress', 0.3));
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
    expect(notesOf(workbook)).toEqual([
      { code: 'plan-repeated', details: { sheet: 'Kế hoạch', others: 'Kế hoạch (2)' } },
    ]);
  });

  it('the copy counts where the tab was deleted', () => {
    const workbook = withCopy(() => undefined);
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== TABS.plan.name);
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
  });
});

describe('stamps that contradict', () => {
  const other = unitFile({ issuedAt: '2021-09-01T08:00:00' });

  it('the one in the plan counts; the copy of another plan is not what was sent', () => {
    const workbook = after((sheet, whole) => {
      // A whole sheet of another sending pasted over ours.
      sheet.rows = structuredClone(planOf(other).rows);
      const tab = sheetOf(whole, '_CCHC_BanGui');
      tab.rows = tab.rows.map((row, index) => (index === 3 ? [{ value: '["T03","3","Khác"]' }] : row));
    });
    expect(returnedOf(workbook)).toMatchObject({ stamp: { issuedAt: '2021-09-01T08:00:00' }, sent: null });
  });

  it('the same plan sent twice has the same copy', () => {
    const workbook = after((sheet) => {
      sheet.rows = structuredClone(planOf(other).rows);
      report(sheet);
    });
    expect(returnedOf(workbook).stamp?.issuedAt).toBe('2021-09-01T08:00:00');
    expect(sayings(digestOf(workbook))).toEqual(REPORTED);
  });

  it('the very hidden tab before the document properties', () => {
    const workbook = after((sheet, whole) => {
      write(sheet, 0, 0, { value: null });
      whole.properties = structuredClone(other.properties);
    });
    expect(returnedOf(workbook).stamp?.issuedAt).toBe('2021-06-01T08:30:00');
  });
});

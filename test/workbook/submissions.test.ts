import fc from 'fast-check';
import { toSerial } from '../../src/domain/dates';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import type { Change } from '../../src/workbook/change';
import { Parts } from '../../src/workbook/find-parts';
import { readPlan } from '../../src/workbook/read-plan';
import {
  readSubmissions,
  submissionChanges,
  submissionSummary,
  type Receipt,
  type SubmissionsWanted,
} from '../../src/workbook/submissions';
import { NAMES, TABLES, TABS } from '../../src/workbook/tab-ids';
import { periodText } from '../../src/workbook/tabs/print-block';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { canonical, edited, refreshOf, sample, sheetOf, write } from './sample';

const { workbook, plan } = sample('2021-H1');
const TAB = TABS.submissions.name;
const period = plan.periods.find(({ id }) => id === '2021-H1')!;
/** 14/6/2021 is a Monday: due two working days later. */
const DUE = toSerial('2021-06-16');

const receipt = (unitId: string, file: string, savedAt: string | null, more: Partial<Receipt> = {}): Receipt => ({
  ...{ unitId, file, savedAt, periodId: '2021-H1', receivedAt: '2021-06-20T08:00:00', fingerprint: file },
  ...more,
});
const EXPECTED = ['Phòng Nội vụ', 'Phòng Tư pháp', 'Xã Hương Toàn', 'Phường Tứ Hạ'];
const RECEIPTS = [
  receipt('Phòng Nội vụ', 'nv-2.xlsx', '2021-06-17T09:00:00'),
  receipt('Phòng Nội vụ', 'nv.xlsx', '2021-06-15T09:00:00'),
  receipt('Phòng Tư pháp', 'tp.xlsx', '2021-06-17T00:00:00'),
];
const want = (more: Partial<SubmissionsWanted> = {}): SubmissionsWanted => ({
  ...{ plan, period, expected: EXPECTED, receipts: RECEIPTS },
  ...more,
});
const done = (book: Workbook, more?: Partial<SubmissionsWanted>) =>
  applyChanges(book, submissionChanges(book, want(more)));

/** The rows of the table, as they show. */
function shown(book: Workbook): CellValue[][] {
  const { sheet, table } = new Parts(book).table(TABLES.submissions)!;
  const { row, rows, columns } = table.area;
  return sheet.rows
    .slice(row + 1, row + rows)
    .map((line) => Array.from({ length: columns }, (_, at) => line[at]?.value ?? null));
}
const figures = (book: Workbook) => [0, 1, 2, 3, 4, 5, 7, 8].map((at) => sheetOf(book, TAB).rows[7]?.[at]?.value);
const rowOf = (book: Workbook, unit: string) => readSubmissions(book).find((one) => one.unitId === unit)!.row;

describe('submissionChanges', () => {
  it('makes the tab with a row for each expected unit in the order of the catalogue', () => {
    const book = done(workbook);
    const H1 = '6 tháng đầu năm 2021';
    expect(shown(book)).toEqual([
      [H1, 'Phòng Nội vụ', 'Phòng Nội vụ', DUE, toSerial('2021-06-15'), 2, 'nv.xlsx; nv-2.xlsx', 'Đúng hạn', null],
      [H1, 'Phòng Tư pháp', 'Phòng Tư pháp', DUE, toSerial('2021-06-17'), 1, 'tp.xlsx', 'Trễ hạn', null],
      [H1, 'Phường Tứ Hạ', 'Phường Tứ Hạ', DUE, null, null, null, 'Chưa nộp', null],
      [H1, 'Xã Hương Toàn', 'Xã Hương Toàn', DUE, null, null, null, 'Chưa nộp', null],
    ]);
    expect(figures(book)).toEqual([4, 2, 1, 1, 2, 1, 0.5, 0.25]);
    const names = book.sheets.map(({ name }) => name);
    expect(names.indexOf(TAB)).toBe(names.indexOf(TABS.charts.name) + 1);
    expect(sheetOf(book, TAB).protection).toMatchObject({ allowSort: true, allowFilter: true });
  });

  it('is a sheet that breaks no rule of Excel, that comes back from a file, and that no refresh touches', () => {
    const book = done(workbook);
    const bytes = writeXlsx(book);
    expect(checkInvariants(bytes)).toEqual([]);
    expect(readSubmissions(readXlsx(bytes))).toEqual(readSubmissions(book));
    // The charts show who has sent from now on; the tab itself stays as it is.
    const refreshed = refreshOf(book, '2021-H1');
    expect(refreshed.some((change) => 'sheet' in change && change.sheet === TAB)).toBe(false);
    expect(refreshOf(applyChanges(book, refreshed), '2021-H1')).toEqual([]);
    expect(readPlan(book)).toMatchObject({ ok: true, places: { missing: [] } });
  });

  it('prints on its side, headed like the other tabs, however long it grows', () => {
    const { page, rows } = sheetOf(done(workbook), TAB);
    expect(page).toMatchObject({ orientation: 'landscape', printArea: null, titleRows: { from: 10, to: 10 } });
    expect(page?.footer.left).toContain('BM && 01');
    expect(rows[1]?.[0]?.value).toBe('TÌNH HÌNH NỘP BÁO CÁO CẢI CÁCH HÀNH CHÍNH NĂM 2021');
  });

  it('opens the day and the remark to the clerk, and nothing else', () => {
    const line = sheetOf(done(workbook), TAB).rows[11]!;
    expect(line.flatMap((cell, at) => (cell?.style?.locked === false ? [at] : []))).toEqual([4, 8]);
    const [, rule] = sheetOf(done(workbook), TAB).validations;
    expect(rule).toMatchObject({ area: { column: 4, row: 11 }, rule: { type: 'date' }, error: { style: 'stop' } });
  });

  it('changes nothing the second time, in whatever order the files come', () => {
    const book = done(workbook);
    expect(submissionChanges(book, want())).toEqual([]);
    expect(submissionChanges(book, want({ receipts: [...RECEIPTS].reverse() }))).toEqual([]);
    expect(submissionChanges(workbook, want({ expected: [], receipts: [] }))).toEqual([]);
  });

  it('leaves alone what a person typed, and keeps the first day', () => {
    const typed = edited(done(workbook), TAB, (sheet) => {
      const row = rowOf(done(workbook), 'Xã Hương Toàn');
      write(sheet, row, 4, { value: toSerial('2021-06-10') });
      write(sheet, row, 8, { value: 'Bản giấy' });
    });
    const later = [
      ...RECEIPTS,
      receipt('Xã Hương Toàn', 'ht.xlsx', '2021-06-18T07:00:00'),
      receipt('Phòng Nội vụ', 'nv-0.xlsx', '2021-06-01T07:00:00'),
    ];
    const rows = shown(done(typed, { receipts: later }));
    expect(rows[3]?.slice(4)).toEqual([toSerial('2021-06-10'), 1, 'ht.xlsx', 'Đúng hạn', 'Bản giấy']);
    expect(rows[0]?.slice(4)).toEqual([toSerial('2021-06-15'), 3, 'nv.xlsx; nv-2.xlsx; nv-0.xlsx', 'Đúng hạn', null]);
  });

  it('takes nothing back where the record of earlier files is lost', () => {
    const book = done(workbook);
    expect(submissionChanges(book, want({ receipts: RECEIPTS.slice(2) }))).toEqual([]);
  });

  it('counts a file once, whatever it is called', () => {
    const same = ['a.xlsx', 'b.xlsx'].map((file) =>
      receipt('Phòng Tư pháp', file, '2021-06-14T08:00:00', { fingerprint: 'một' }),
    );
    const row = shown(done(workbook, { receipts: same }))[1];
    expect(row?.slice(4, 7)).toEqual([toSerial('2021-06-14'), 1, 'a.xlsx; b.xlsx']);
  });

  it('takes the day of receipt where a file does not say when it was saved', () => {
    const odd = [receipt('Phòng Tư pháp', 'a.xlsx', null), receipt('Phòng Nội vụ', 'b.xlsx', 'hôm qua')];
    const days = shown(done(workbook, { receipts: odd })).map((row) => row[4]);
    expect(days.slice(0, 2)).toEqual([toSerial('2021-06-20'), toSerial('2021-06-20')]);
  });

  it('does not add a name again that holds what stands between names', () => {
    const odd = [receipt('Phòng Tư pháp', 'a; b.xlsx', null)];
    const book = done(workbook, { receipts: odd });
    expect(submissionChanges(book, want({ receipts: odd }))).toEqual([]);
  });

  it('adds rows of other periods below, with their own due days, and counts only the period that is asked about', () => {
    const q1 = receipt('Phòng Nội vụ', 'q1.xlsx', '2021-03-15T08:00:00', { periodId: '2021-Q1' });
    const unknown = receipt('Phòng Nội vụ', 'cũ.xlsx', '2020-03-15T08:00:00', { periodId: '2020-Q1' });
    const book = done(done(workbook), { receipts: [...RECEIPTS, q1, unknown] });
    expect(shown(book)).toHaveLength(5);
    expect(shown(book)[4]?.slice(0, 8)).toEqual([
      ...['Quý I năm 2021', 'Phòng Nội vụ', 'Phòng Nội vụ', toSerial('2021-03-16')],
      ...[toSerial('2021-03-15'), 1, 'q1.xlsx', 'Đúng hạn'],
    ]);
    expect(figures(book)).toEqual(figures(done(workbook)));
    expect(readXlsx(writeXlsx(book)).sheets.find(({ name }) => name === TAB)?.tables).toMatchObject([
      { area: { rows: 6 } },
    ]);
  });

  describe('the period that it counts', () => {
    const Q1 = plan.periods.find(({ id }) => id === '2021-Q1')!;
    const chosen = (book: Workbook) => {
      const { sheet, area } = new Parts(book).named(NAMES.submissionPeriod)!;
      return sheet.rows[area.row]?.[area.column];
    };
    const caption = (book: Workbook) => sheetOf(book, TAB).rows[2]?.[0]?.value;
    const receipts = [receipt('Phòng Nội vụ', 'q1.xlsx', '2021-03-15T08:00:00', { periodId: '2021-Q1' })];
    const asked = { period: Q1, expected: ['Phòng Nội vụ', 'Phòng Tư pháp'], receipts };

    it('is that of the files, whatever the workbook shows, and the title follows', () => {
      const book = done(workbook, asked);
      expect(chosen(book)?.value).toBe('Quý I năm 2021');
      expect(caption(book)).toBe('Quý I năm 2021 (từ ngày 15/12/2020 đến ngày 14/3/2021)');
      expect(figures(book)).toEqual([2, 1, 1, 0, 1, 0, 0.5, 0.5]);
      const later = done(book);
      expect([chosen(later)?.value, caption(later)]).toEqual([
        '6 tháng đầu năm 2021',
        '6 tháng đầu năm 2021 (từ ngày 15/12/2020 đến ngày 14/6/2021)',
      ]);
      expect(figures(later)).toEqual([4, 2, 1, 1, 2, 1, 0.5, 0.25]);
    });

    it('moves on where there is nothing else to write', () => {
      const both = done(done(workbook, asked));
      const changes = submissionChanges(both, want(asked));
      expect(changes.every(({ kind }) => kind === 'set-cells')).toBe(true);
      expect(figures(applyChanges(both, changes))).toEqual([2, 1, 1, 0, 1, 0, 0.5, 0.5]);
      expect(canonical(applyChanges(applyChanges(both, changes), invertChanges(both, changes)))).toEqual(
        canonical(both),
      );
    });

    it('is chosen from the list, in an open cell', () => {
      const book = done(workbook);
      expect(chosen(book)?.style?.locked).toBe(false);
      const { area } = new Parts(book).named(NAMES.submissionPeriod)!;
      expect(sheetOf(book, TAB).validations[0]).toMatchObject({
        area,
        rule: { type: 'list', source: `=${NAMES.periodList}` },
        error: { style: 'stop' },
      });
    });

    it('is that of the workbook in a tab that has no such cell', () => {
      const old = edited(done(workbook), TAB, (sheet) => {
        for (const line of sheet.rows) {
          for (const cell of line ?? []) {
            if (cell?.formula) cell.formula = cell.formula.replaceAll(NAMES.submissionPeriod, NAMES.period);
          }
        }
        sheet.rows[4] = [];
        write(sheet, 2, 0, { value: caption(done(workbook)) ?? null, formula: `=${periodText()}` });
      });
      old.names = old.names.filter(({ name }) => name !== NAMES.submissionPeriod);
      const book = done(old, asked);
      expect(shown(book)).toHaveLength(6);
      expect(figures(book)).toEqual(figures(old));
      expect(caption(book)).toBe(caption(old));
      expect(sheetOf(book, TAB).rows[4]).toEqual([]);
      const more = receipt('Xã Hương Toàn', 'ht.xlsx', '2021-06-15T07:00:00');
      expect(figures(done(book, { receipts: [...RECEIPTS, more] }))).toEqual([4, 3, 2, 1, 1, 1, 0.75, 0.5]);
    });

    it('is not written anywhere where its cell was taken away', () => {
      const book = {
        ...done(workbook),
        names: done(workbook).names.filter(({ name }) => name !== NAMES.submissionPeriod),
      };
      expect(figures(done(book, asked))).toEqual(figures(book));
    });
  });

  it('knows its rows again wherever people sorted them', () => {
    const book = done(workbook);
    const sorted = edited(book, TAB, (sheet) => {
      const lines = sheet.rows.splice(11, 4);
      sheet.rows.push(...lines.reverse());
    });
    expect(submissionChanges(sorted, want())).toEqual([]);
    const more = done(sorted, { receipts: [...RECEIPTS, receipt('Xã Hương Toàn', 'ht.xlsx', '2021-06-15T07:00:00')] });
    expect(shown(more)[0]?.slice(1, 8)).toEqual([
      ...['Xã Hương Toàn', 'Xã Hương Toàn', DUE, toSerial('2021-06-15'), 1, 'ht.xlsx', 'Đúng hạn'],
    ]);
  });

  it('shows the due day that the catalogue has now', () => {
    const moved = plan.periods.map((one) => (one.id === period.id ? { ...one, submitBy: '2021-06-18' } : one));
    const book = done(done(workbook), { plan: { ...plan, periods: moved } });
    expect(shown(book)[1]?.[7]).toBe('Đúng hạn');
    expect(figures(book)[2]).toBe(2);
  });

  it('goes on in a tab of its own where somebody took the table away', () => {
    const without = edited(done(workbook), TAB, (sheet) => {
      sheet.tables = [];
    });
    const book = done(without);
    expect(sheetOf(book, TAB)).toEqual(sheetOf(without, TAB));
    expect(new Parts(book).table(TABLES.submissions)?.sheet.name).toBe(`${TAB} (2)`);
  });

  it('can be taken back', () => {
    const later = want({ receipts: [...RECEIPTS, receipt('Xã Hương Toàn', 'ht.xlsx', '2021-06-15T07:00:00')] });
    for (const [book, changes] of [
      [workbook, submissionChanges(workbook, want())],
      [done(workbook), submissionChanges(done(workbook), later)],
    ] satisfies [Workbook, Change[]][]) {
      const after = applyChanges(book, changes);
      expect(canonical(applyChanges(after, invertChanges(book, changes)))).toEqual(canonical(book));
    }
  });
});

describe('submissionSummary', () => {
  const one = (submitted: CellValue, times: CellValue = null) => ({
    ...{ period: period.name, submitBy: DUE, submitted, times },
  });

  it('has no rates where nobody has to report', () => {
    expect(submissionSummary([], period)).toEqual({
      ...{ expected: 0, sent: 0, onTime: 0, late: 0, missing: 0, repeated: 0, rate: null, rateOnTime: null },
    });
  });

  it('takes the due day itself as in time, whatever the hour', () => {
    expect(submissionSummary([one(DUE + 0.99), one(DUE + 1)], period)).toMatchObject({ onTime: 1, late: 1 });
  });

  it('adds up', () => {
    const day = fc.oneof(fc.constant(null), fc.integer({ min: DUE - 3, max: DUE + 3 }), fc.constant('16/6/2021'));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.option(fc.nat(3)))), (rows) => {
        const summary = submissionSummary(
          rows.map(([submitted, times]) => one(submitted, times)),
          period,
        );
        const { expected, sent, onTime, late, missing, repeated, rate, rateOnTime } = summary;
        expect(expected).toBe(rows.length);
        expect(sent).toBe(onTime + late);
        expect(sent + missing).toBe(expected);
        expect(repeated).toBeLessThanOrEqual(expected);
        expect(rate).toBe(expected === 0 ? null : sent / expected);
        expect(rateOnTime).toBe(expected === 0 ? null : onTime / expected);
      }),
      { numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import type { ReceivedFile, ReceivedRecord } from '../../src/domain/sharing/merge-plan';
import type { TaskFacts } from '../../src/domain/sharing/returned';
import type { CellValue } from '../../src/domain/task';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { readReceived, receivedChanges } from '../../src/workbook/received-record';
import { RECEIVED_SHEET } from '../../src/workbook/tab-ids';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { canonical, edited, refreshOf, sample, sheetOf } from './sample';

const { workbook } = sample('2021-H1');

const file = (name: string, more: Partial<ReceivedFile> = {}): ReceivedFile => ({
  file: name,
  unitId: 'Phòng Nội vụ',
  periodId: '2021-H1',
  issuedAt: '2021-06-01T08:30:00',
  workbookId: '',
  savedAt: '2021-06-14T16:00:00',
  receivedAt: '2021-06-15T08:00:00',
  fingerprint: `vân tay ${name}`,
  ...more,
});
const record = (files: ReceivedFile[], last: Record<string, Record<string, TaskFacts>> = {}): ReceivedRecord => ({
  files,
  last: new Map(Object.entries(last).map(([key, facts]) => [key, new Map(Object.entries(facts))])),
});
const kept = (book: Workbook, wanted: ReceivedRecord): Workbook => applyChanges(book, receivedChanges(book, wanted));
const plain = ({ files, last }: ReceivedRecord) => ({
  files: [...files],
  last: Object.fromEntries([...last].map(([key, facts]) => [key, Object.fromEntries(facts)])),
});

const TWO = record([file('a.xlsx'), file('b.xlsx', { savedAt: null, open: true })], {
  'Phòng Nội vụ|2021-H1|1': {
    'NV-01': { progress: 0.5, reason: '=1+1' },
    'NV-02': { finished: 44361, excluded: null },
  },
});

describe('the record of files that were taken', () => {
  it('is empty before the first file, and no sheet is made for nothing', () => {
    expect(plain(readReceived(workbook))).toEqual({ files: [], last: {} });
    expect(receivedChanges(workbook, record([]))).toEqual([]);
  });

  it('comes back as it was kept, from a sheet that nobody sees', () => {
    const book = kept(workbook, TWO);
    expect(sheetOf(book, RECEIVED_SHEET.name).visibility).toBe('veryHidden');
    expect(plain(readReceived(book))).toEqual(plain(TWO));
    expect(plain(readReceived(readXlsx(writeXlsx(book))))).toEqual(plain(TWO));
    expect(refreshOf(book, '2021-H1')).toEqual([]);
  });

  it('is written once: the same again changes nothing, in whatever order', () => {
    const book = kept(workbook, TWO);
    expect(receivedChanges(book, TWO)).toEqual([]);
    expect(receivedChanges(book, { ...TWO, files: [...TWO.files].reverse() })).toEqual([]);
  });

  it('writes only lines that differ, and what is new below', () => {
    const book = kept(workbook, TWO);
    const later = record([...TWO.files, file('c.xlsx')], {
      'Phòng Nội vụ|2021-H1|1': { 'NV-01': { progress: 1 } },
      'Phòng Tư pháp|2021-H1|1': { 'NV-09': { progress: 0 } },
    });
    const changes = receivedChanges(book, later);
    // The lines of both files stay; that of the sending and the two new ones are written.
    expect(changes).toMatchObject([{ kind: 'set-cells', row: 2, cells: { length: 3 } }]);
    const after = applyChanges(book, changes);
    expect(plain(readReceived(after))).toEqual(plain(later));
    expect(canonical(applyChanges(after, invertChanges(book, changes)))).toEqual(canonical(book));
    expect(plain(readReceived(kept(after, TWO)))).toEqual(plain(TWO));
  });

  it('passes over lines that somebody broke', () => {
    const book = edited(kept(workbook, TWO), RECEIVED_SHEET.name, (sheet) => {
      sheet.rows[0] = [{ value: '["file","a.xlsx"]' }];
      sheet.rows[3] = [{ value: '["last","x",0,[["NV-01",{"progress":{"a":1},"lạ":1,"reason":"còn"}],"hỏng",[1]]]' }];
      sheet.rows[4] = [{ value: 'không phải JSON' }, { value: 5 }];
      sheet.rows[5] = [];
      sheet.rows[6] = [{ value: '{"file":1}' }];
    });
    const read = plain(readReceived(book));
    expect(read.files.map((one) => one.file)).toEqual(['b.xlsx']);
    expect(read.last).toEqual({
      'Phòng Nội vụ|2021-H1|1': plain(TWO).last['Phòng Nội vụ|2021-H1|1'],
      x: { 'NV-01': { reason: 'còn' } },
    });
    // The broken lines go when the record is written anew.
    const mended = kept(book, TWO);
    expect(plain(readReceived(mended)).last).toEqual(plain(TWO).last);
    expect(readReceived(mended).files.map((one) => one.file)).toEqual(['b.xlsx', 'a.xlsx']);
    expect(sheetOf(mended, RECEIVED_SHEET.name).rows.filter((row) => row.some((cell) => cell?.value))).toHaveLength(3);
  });

  it('keeps long texts and large sendings in cells of allowed length, one line lost at most', () => {
    const facts = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`NV-${at}`, { reason: 'ă'.repeat(400), progress: at / 300 }]),
    );
    const large = record([], { s: { ...facts, dài: { reason: '"'.repeat(32_767) } } });
    const book = kept(workbook, large);
    const { rows } = sheetOf(book, RECEIVED_SHEET.name);
    expect(Math.max(...rows.flat().map((cell) => String(cell?.value ?? '').length))).toBeLessThanOrEqual(32_767);
    // No wider than what is read of a sheet in Excel at the first look.
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(40);
    expect(plain(readReceived(book))).toEqual(plain(large));
    const broken = edited(book, RECEIVED_SHEET.name, (sheet) => {
      sheet.rows[1] = [{ value: 'hỏng' }];
    });
    expect(readReceived(broken).last.get('s')!.size).toBeGreaterThan(200);
  });

  it('holds ten thousand files, each a line of its own', () => {
    const files = Array.from({ length: 10_000 }, (_, at) => file(`${at}.xlsx`, { unitId: `đơn vị ${at}` }));
    const last = Object.fromEntries(files.map(({ unitId }) => [unitId, { 'NV-01': { progress: 0.25 } }]));
    const book = kept(workbook, record(files, last));
    expect(sheetOf(book, RECEIVED_SHEET.name).rows).toHaveLength(20_000);
    expect(readReceived(book).files).toHaveLength(10_000);
    expect(readReceived(book).last.size).toBe(10_000);
    const more = receivedChanges(book, record([...files, file('mới.xlsx')], last));
    expect(more).toMatchObject([{ row: 20_000, cells: { length: 1 } }]);
  });

  it('keeps whatever stands in the cells', () => {
    const value = fc.oneof<fc.Arbitrary<CellValue>[]>(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.constantFrom(true, null, { error: '#N/A' }, '=1+1', '@x', '\uD800'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 8 }), value, value), { maxLength: 6 }), (tasks) => {
        const last = new Map([
          ['s', new Map(tasks.map(([id, progress, reason]) => [id, { progress, reason }] as const))],
        ]);
        expect(readReceived(kept(workbook, { files: [], last })).last).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { findHeader } from '../../../src/domain/import/header';
import { openSheet, readSheet } from '../../../src/domain/import/read-sheet';
import { chooseSheets, joinSheets, sourceYear } from '../../../src/domain/import/read-source';
import type { GridArea, GridCell, GridSheet } from '../../../src/domain/import/grid';
import { finish } from '../../../src/domain/steps';
import { CONTEXT, HEAD, sheetOf, type TestCell } from './plan-sheets';

/** Words that the reading knows, so that random sheets come near to plans. */
const WORDS = [
  ...HEAD,
  ...[
    'I',
    'II.',
    'Mục III',
    'l',
    '1',
    '1.1',
    'a)',
    '-',
    'A',
    '(1)',
    '(2)',
    '(3)',
    'Cải cách thể chế',
    'CẢI CÁCH TÀI CHÍNH CÔNG',
  ],
  ...[
    'Thời gian',
    'Cơ quan',
    'Chủ trì',
    'Phối hợp',
    'Tiến độ',
    'Kết quả',
    'Tình trạng',
    'Kinh phí (nghìn đồng)',
    'Lĩnh vực',
  ],
  ...[
    'Phòng Nội vụ',
    'UBND các xã, phường',
    'Quý I',
    '31/6/2021',
    'Tổng cộng',
    'Ghi chú:',
    'Nơi nhận:',
    'TM. ỦY BAN NHÂN DÂN',
  ],
  ...['Phßng Néi v\u00F4', 'Nhiệm vụ chung', 'Ban hành kế hoạch', 'NĂM 2021', '\uD800', '\u202E\u200B', '=1+1', '<b>'],
];
const cell: fc.Arbitrary<GridCell | null> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS).map((value): GridCell => ({ value })) },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.record({ value: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant({ error: '#N/A' })) }),
  fc.record({ value: fc.integer({ min: 40_000, max: 50_000 }), format: fc.constantFrom('dd/mm/yyyy', 'mmm-yy', '0%') }),
  fc.record({
    value: fc.constantFrom(...WORDS),
    bold: fc.constant(true as const),
    font: fc.constantFrom('.VnTime', '.VnTimeH', 'VNI-Times'),
  }),
);
const area: fc.Arbitrary<GridArea> = fc.record({
  row: fc.nat(30),
  column: fc.nat(8),
  rows: fc.constantFrom(1, 2, 3, 1_048_576),
  columns: fc.constantFrom(1, 2, 8, 16_384),
});
const sheet: fc.Arbitrary<GridSheet> = fc.record({
  name: fc.constantFrom('Sheet1', 'Thể chế', 'LV2', 'Phòng Nội vụ', 'KH 2021'),
  rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 }),
  merges: fc.array(area, { maxLength: 6 }),
  hiddenRows: fc.array(fc.nat(30)).map((rows) => new Set(rows)),
  hiddenColumns: fc.array(fc.nat(8)).map((columns) => new Set(columns)),
});
/** A header above what comes, so that rows are read at all. */
const planSheet = sheet.map((one): GridSheet => ({ ...one, rows: [HEAD.map((value) => ({ value })), ...one.rows] }));

test('random sheets never throw, and no row is both a task and passed over', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(sheet, planSheet), { maxLength: 3 }), (sheets) => {
      const opened = sheets.map(openSheet);
      sourceYear(opened, 'kh.xlsx', 2021);
      const all = opened.map((one) => ({
        opened: one,
        read: one.search.kind === 'found' ? finish(readSheet(one, one.search.header, CONTEXT)) : null,
      }));
      for (const { read } of all) {
        const tasks = new Set(read?.tasks.map(({ row }) => row + 1));
        for (const { row } of [...(read?.skipped ?? []), ...(read?.headings.filter(({ row: at }) => at > 0) ?? [])]) {
          expect(tasks.has(row)).toBe(false);
        }
        // Rows with content below the header are told of in one way or another, or stand in columns that are left out.
        expect(tasks.size).toBe(read?.tasks.length ?? 0);
      }
      const { taken, left } = chooseSheets(all, undefined);
      const { rows, tasks } = joinSheets(taken, left, null);
      expect(rows.map(({ row }) => row)).toEqual(tasks.map((_, index) => index + 1));
    }),
    { numRuns: 200 },
  );
});

describe('sheets out of all proportion', () => {
  const I: TestCell[] = ['I', 'Cải cách thể chế'];
  const task: TestCell[] = [1, 'A', 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I'];
  const read = (one: GridSheet) => {
    const opened = openSheet(one);
    if (opened.search.kind !== 'found') throw new Error('no header');
    return finish(readSheet(opened, opened.search.header, CONTEXT));
  };
  /** Far more than any of these takes, far less than a walk over all cells would. */
  const SOON = 10_000;

  test(
    'a table of 1,048,575 rows with a task in its last one',
    () => {
      const one = sheetOf([HEAD, I, task], { merges: ['G1:G1048576', 'A4:B1048575'] });
      const rows = [...one.rows];
      rows[1_048_575] = task.map((value) => ({ value: value as string }));
      expect(read({ ...one, rows }).tasks).toHaveLength(2);
    },
    SOON,
  );

  test(
    '16,384 columns, all with headings and merged',
    () => {
      const wide = (text: string) => Array.from({ length: 16_384 - HEAD.length }, () => text);
      const one = sheetOf([[...HEAD, ...wide('Nội dung')], I, [...task, ...wide('x')]], { merges: ['A2:XFD2'] });
      const { tasks, columns, findings } = read(one);
      expect(tasks).toHaveLength(1);
      expect(columns).toHaveLength(256);
      expect(findings.filter(({ column }) => column === 256)).toMatchObject([{ code: 'import-column-unknown' }]);
    },
    SOON,
  );

  test(
    'cells of 32,767 letters',
    () => {
      const long = 'ủy ban nhân dân, phường; '.repeat(1_400).slice(0, 32_767);
      const one = sheetOf([
        [long],
        HEAD,
        I,
        task.map((value) => (value === null ? long : value)),
        [1, long, long, long, long, long],
      ]);
      expect(read(one).tasks).toHaveLength(2);
    },
    SOON,
  );

  test(
    'merged areas that lie over each other',
    () => {
      const merges = Array.from({ length: 5_000 }, (): GridArea => ({
        row: 0,
        column: 0,
        rows: 1_048_576,
        columns: 16_384,
      }));
      const one = { ...sheetOf([HEAD, I, task, task, task]), merges };
      expect(() => findHeader(one)).not.toThrow();
    },
    SOON,
  );

  test('ten thousand rows are read whole', () => {
    const plan = (count: number) =>
      sheetOf([
        HEAD,
        I,
        ...Array.from({ length: count }, (_, row): TestCell[] => [
          row + 1,
          `Việc ${row}`,
          'Kế hoạch',
          'Phòng Nội vụ',
          'Phòng Tư pháp',
          'Quý I',
        ]),
      ]);
    for (const count of [1_000, 10_000]) expect(read(plan(count)).tasks).toHaveLength(count);
  }, 20_000);
});

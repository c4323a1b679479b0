import { join } from 'node:path';
import fc from 'fast-check';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { anyWorkbook } from '../support/any-workbook';
import { normalised } from '../support/normalise';
import { emptySheet, emptyWorkbook, richWorkbook } from '../support/rich-workbook';
import { runOrThrow } from '../support/run';

function roundTrip(workbook: Workbook): Workbook {
  return readXlsx(writeXlsx(workbook), 'test.xlsx');
}

function firstSheet(change: Partial<Sheet>): Sheet {
  const [sheet] = roundTrip(emptyWorkbook([{ ...emptySheet('Trang 1'), ...change }])).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('writing and reading .xlsx', () => {
  test('a workbook with everything comes back the same', () => {
    expect(roundTrip(richWorkbook())).toEqual(normalised(richWorkbook()));
  });

  test('a second trip changes nothing any more', () => {
    const once = roundTrip(richWorkbook());
    expect(roundTrip(once)).toEqual(once);
    expect(writeXlsx(roundTrip(once))).toEqual(writeXlsx(once));
  });

  test('any workbook comes back the same and breaks no rule of Excel', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        const bytes = writeXlsx(workbook);
        expect(readXlsx(bytes)).toEqual(normalised(workbook));
        expect(checkInvariants(bytes).filter((fault) => !/^[^:]+: validation .* characters$/.test(fault))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('the same workbook gives the same bytes at any time', () => {
    const writeAt = (now: string): Uint8Array => {
      jest.useFakeTimers({ now: new Date(now) });
      return writeXlsx(richWorkbook());
    };
    try {
      expect(writeAt('2030-01-01T12:00:00Z')).toEqual(writeAt('2021-06-14T00:00:00Z'));
    } finally {
      jest.useRealTimers();
    }
  });

  // Zip files carry local times. The zone of a process is settled when it starts, hence processes of their own.
  test('the same workbook gives the same bytes in any time zone', async () => {
    const modules = ['src/xlsx/write.ts', 'test/support/rich-workbook.ts'].map((name) =>
      join(__dirname, '../..', name),
    );
    const script = `const [{ writeXlsx }, { richWorkbook }] = ${JSON.stringify(modules)}.map((name) => require(name));
      console.log(require('node:crypto').createHash('sha256').update(writeXlsx(richWorkbook())).digest('hex'));`;
    const hashes = await Promise.all(
      ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((zone) =>
        runOrThrow('env', [`TZ=${zone}`, process.execPath, '--import', 'tsx', '--eval', script]),
      ),
    );
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(hashes).size).toBe(1);
  });

  test('equal looks share one object after reading', () => {
    const rows = [
      [
        { value: 1, style: { fill: '#FF0000' } },
        { value: 2, style: { fill: '#FF0000' } },
      ],
      [{ value: 3, style: { fill: '#00FF00' } }],
    ];
    const read = firstSheet({ rows }).rows;
    expect(read[0]?.[0]?.style).toEqual({ fill: '#FF0000' });
    expect(read[0]?.[0]?.style).toBe(read[0]?.[1]?.style);
    expect(read[1]?.[0]?.style).toEqual({ fill: '#00FF00' });
  });

  test('header cells of a table take the names of its columns', () => {
    const sheet = firstSheet({
      rows: [[{ value: 'cũ' }], [{ value: 1 }]],
      tables: [
        {
          name: 'Bang',
          area: { row: 0, column: 0, rows: 2, columns: 2 },
          columns: [{ name: 'Một\ndòng hai' }, { name: 'Hai' }],
          style: null,
          bandedRows: false,
          filterButtons: false,
        },
      ],
    });
    expect(sheet.rows[0]?.map((cell) => cell?.value)).toEqual(['Một\ndòng hai', 'Hai']);
    expect(sheet.tables[0]?.columns[0]?.name).toBe('Một\ndòng hai');
  });

  // Excel shows a repair notice for numbers that are none, so they become an error value.
  test.each([
    [NaN, { error: '#NUM!' }],
    [Infinity, { error: '#NUM!' }],
    [1e308, 1e308],
    [5e-324, 5e-324],
    ['', null],
    [{ error: '#SPILL!' } as const, { error: '#VALUE!' }],
  ])('value %p becomes %p', (value, expected) => {
    const cell = firstSheet({ rows: [[{ value, style: { wrap: true } }]] }).rows[0]?.[0];
    expect(cell?.value).toEqual(expected);
  });

  test('halves of surrogate pairs become the replacement character', () => {
    expect(firstSheet({ rows: [[{ value: 'a\ud83d b\udc00' }]] }).rows[0]?.[0]?.value).toBe('a\ufffd b\ufffd');
  });

  test('label positions that a kind of chart does not have become the nearest it has', () => {
    const workbook = richWorkbook();
    const charts = workbook.sheets[3]?.charts ?? [];
    const label = { numberFormat: '0', color: '#000000', position: 'outsideEnd' as const };
    charts.forEach((chart) => (chart.series = chart.series.map((one) => ({ ...one, labels: label }))));
    const read = roundTrip(workbook).sheets[3]?.charts ?? [];
    expect(read.map((chart) => [chart.kind, chart.grouping, chart.series[0]?.labels?.position])).toEqual([
      ['bar', 'percentStacked', 'insideEnd'],
      ['bar', 'clustered', 'outsideEnd'],
      ['doughnut', 'clustered', undefined],
      ['column', 'stacked', 'insideEnd'],
      ['line', 'clustered', 'outsideEnd'],
    ]);
  });
});

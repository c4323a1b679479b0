import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { Parts } from '../../src/workbook/find-parts';
import { appendLog, momentSerial, type LogEntry } from '../../src/workbook/log';
import { TABLES, TABS } from '../../src/workbook/tab-ids';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { canonical, edited, refreshOf, sample, sheetOf } from './sample';

const { workbook } = sample('2021-H1');
const LOG = TABS.log.name;

const entry = (more: Partial<LogEntry> = {}): LogEntry => ({
  at: 44361.5,
  action: 'Sửa',
  tab: 'Kế hoạch',
  cell: 'I9',
  taskId: 'NV-01',
  column: 'Thời gian hoàn thành',
  before: '31/12',
  after: '=1+1',
  note: '',
  ...more,
});

function lines(book: Workbook): (Cell | null)[][] {
  const found = new Parts(book).table(TABLES.log)!;
  const { row, rows } = found.table.area;
  return found.sheet.rows.slice(row + 1, row + rows);
}
const texts = (book: Workbook) => lines(book).map((line) => line.map((cell) => cell?.value ?? null));

describe('appendLog', () => {
  it('writes the first line into the blank row and the next ones below', () => {
    const one = applyChanges(workbook, appendLog(workbook, [entry()]));
    expect(texts(one)).toEqual([
      [44361.5, 'Sửa', 'Kế hoạch', 'I9', 'NV-01', 'Thời gian hoàn thành', '31/12', '=1+1', null],
    ]);
    const three = applyChanges(one, appendLog(one, [entry({ cell: 'I10' }), entry({ cell: 'I11' })]));
    expect(texts(three).map((line) => line[3])).toEqual(['I9', 'I10', 'I11']);
  });

  it('keeps as text whatever looks like something else', () => {
    const odd = ["=cmd|' /C calc'!A0", '31/12', '1-2', 'TRUE', '<b>x</b>', '+84', '@SUM(1)'];
    const after = applyChanges(
      workbook,
      appendLog(
        workbook,
        odd.map((before) => entry({ before })),
      ),
    );
    expect(lines(after).map((line) => line[6])).toEqual(
      odd.map((value) => expect.objectContaining({ value, style: expect.objectContaining({ numberFormat: '@' }) })),
    );
  });

  it('writes no more into a cell than it holds', () => {
    const after = applyChanges(workbook, appendLog(workbook, [entry({ before: 'x'.repeat(40_000) })]));
    expect(String(lines(after)[0]?.[6]?.value).length).toBe(32_767);
  });

  it('writes nothing for no lines', () => {
    expect(appendLog(workbook, [])).toEqual([]);
  });

  it('can be taken back, and no refresh touches it', () => {
    const one = applyChanges(workbook, appendLog(workbook, [entry()]));
    const changes = appendLog(one, [entry(), entry()]);
    const after = applyChanges(one, changes);
    expect(canonical(applyChanges(after, invertChanges(one, changes)))).toEqual(canonical(one));
    expect(refreshOf(after, '2021-H1')).toEqual([]);
  });

  it('brings the tab along where there is none', () => {
    const old: Workbook = {
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => name !== LOG),
      names: workbook.names.filter(({ name }) => name !== TABS.log.anchor),
    };
    const changes = appendLog(old, [entry()]);
    const after = applyChanges(old, changes);
    expect(after.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    expect(texts(after)).toHaveLength(1);
    expect(refreshOf(after, '2021-H1')).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(old, changes)))).toEqual(canonical(old));
  });

  it('finds its columns where people moved them', () => {
    const moved = edited(workbook, LOG, (sheet) => {
      const [table] = sheet.tables;
      const heading = sheet.rows[2]!;
      [heading[1], heading[8]] = [heading[8]!, heading[1]!];
      [table!.columns[1], table!.columns[8]] = [table!.columns[8]!, table!.columns[1]!];
    });
    const after = applyChanges(moved, appendLog(moved, [entry({ note: 'ghi chú' })]));
    expect(texts(after)[0]?.[1]).toBe('ghi chú');
    expect(texts(after)[0]?.[8]).toBe('Sửa');
  });

  it('knows its table by the headings where somebody gave it another name', () => {
    const renamed = edited(workbook, LOG, (sheet) => {
      sheet.tables[0]!.name = 'Bảng_của_tôi';
    });
    const after = applyChanges(renamed, appendLog(renamed, [entry(), entry()]));
    const { rows, tables } = sheetOf(after, LOG);
    expect(tables).toMatchObject([{ name: 'Bảng_của_tôi', area: { rows: 3 } }]);
    expect(rows[4]?.[3]?.value).toBe('I9');
  });

  it('goes on in a tab of its own where somebody took the table away, and leaves theirs alone', () => {
    const one = applyChanges(workbook, appendLog(workbook, [entry({ cell: 'A1' })]));
    const without = edited(one, LOG, (sheet) => {
      sheet.tables = [];
    });
    const changes = appendLog(without, [entry()]);
    const after = applyChanges(without, changes);
    expect(sheetOf(after, LOG)).toEqual(sheetOf(without, LOG));
    expect(new Parts(after).table(TABLES.log)?.sheet.name).toBe(`${LOG} (2)`);
    expect(texts(after).map((line) => line[3])).toEqual(['I9']);
    const twice = applyChanges(after, appendLog(after, [entry()]));
    expect(texts(twice)).toHaveLength(2);
    expect(refreshOf(after, '2021-H1')).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(without, changes)))).toEqual(canonical(without));
  });

  it('cuts no letter in two', () => {
    const after = applyChanges(workbook, appendLog(workbook, [entry({ before: `${'x'.repeat(32_766)}\u{1F600}` })]));
    expect(lines(after)[0]?.[6]?.value).toBe('x'.repeat(32_766));
  });
});

describe('momentSerial', () => {
  it('is what the clock on the wall shows', () => {
    expect(momentSerial(new Date(2021, 5, 14, 12, 0, 0))).toBeCloseTo(44361.5, 9);
    expect(momentSerial(new Date(2021, 0, 1, 0, 0, 0))).toBeCloseTo(44197, 9);
  });
});

import { CchcError } from '../../../src/domain/error';
import type { CellValue, Workbook } from '../../../src/workbook/workbook';
import { applyChanges } from '../../../src/workbook/apply-changes';
import { Parts } from '../../../src/workbook/find-parts';
import { readParIndex } from '../../../src/workbook/par-index/read';
import { parIndexChanges } from '../../../src/workbook/par-index/tabs';
import { PAR_TABLES, TABS } from '../../../src/workbook/tab-ids';
import { SCORE_KEYS, type ScoreColumn } from '../../../src/workbook/tabs/par-index-scores-columns';
import { edited, refreshOf, renamed, sample, write } from '../sample';
import { contextIn, criterion, recomputed, SET, shownScore, typeScores, withParIndex } from './par-index-sample';

const UNIT = 'Xã Hương Toàn';
const WANTED = {
  sets: [{ ...SET, total: 10 }],
  criteria: [
    criterion('1', 6),
    criterion('1.1', 2, { rule: 'Có / Không' }),
    criterion('1.2', 4, { rule: 'Theo tỷ lệ', measure: '%', source: 'Tỷ lệ hoàn thành nhiệm vụ' }),
    criterion('2', 4, { rule: 'Nhập điểm', part: 'ĐTXHH' }),
  ],
};
const refreshed = (book: Workbook): Workbook => recomputed(applyChanges(book, refreshOf(book, '2021-H1')));
const styleOf = (book: Workbook, unit: string, code: string, column: ScoreColumn) => {
  const { sheet } = new Parts(book).table(PAR_TABLES.scores)!;
  const row = sheet.rows.find((cells) => cells[0]?.value === unit && cells[1]?.value === code);
  return row?.[SCORE_KEYS.indexOf(column)]?.style;
};

describe('bringing the tabs', () => {
  test('a sheet for each commune, units without a sheet listed, the usual bands', () => {
    const par = readParIndex(withParIndex(WANTED))!;
    expect(par.sets).toMatchObject([{ code: 'BTC-2021', total: 10, criteria: { length: 4 } }]);
    expect(par.sheets.map(({ unit }) => unit)).toContain(UNIT);
    expect(par.units.map(({ unit }) => unit)).toEqual(expect.arrayContaining(par.sheets.map(({ unit }) => unit)));
    expect(par.bands.map(({ from }) => from)).toEqual([90, 80, 70, 50, 0]);
    expect(par).toMatchObject({ ties: 'competition', peers: [] });
  });

  test('the units are those at the end of the year, whatever period is shown', () => {
    const units = (periodId: string) => readParIndex(withParIndex(WANTED, periodId))!.units.map(({ unit }) => unit);
    expect(units('2021-H1')).toEqual(units('2021-Y'));
    expect(units('2021-H1')).not.toContain('Xã Hương Phong');
  });

  test('a set for the whole locality has one sheet', () => {
    const sets = [{ ...SET, level: 'Cấp huyện' }];
    expect(readParIndex(withParIndex({ ...WANTED, sets }))!.sheets.map(({ unit }) => unit)).toEqual([
      'Thị xã Hương Trà',
    ]);
  });

  test('a set that is not in force any more scores nobody', () => {
    // 31/12/2020.
    const sets = [{ ...SET, to: 44196 }];
    expect(readParIndex(withParIndex({ ...WANTED, sets }))!.sheets).toEqual([]);
  });

  test('nothing comes twice', () => {
    const book = withParIndex(WANTED);
    expect(parIndexChanges(book, contextIn(book), WANTED)).toEqual([]);
  });

  test('a table of the same name that a person keeps is refused', () => {
    const { workbook } = sample('2021-H1');
    const taken = edited(workbook, TABS.plan.name, (sheet) => {
      const [table] = sheet.tables;
      sheet.tables.push({ ...table!, name: PAR_TABLES.ranking });
    });
    expect(() => parIndexChanges(taken, contextIn(taken), WANTED)).toThrow(CchcError);
  });
});

describe('a fill', () => {
  test.each([
    ['untouched', (book: Workbook) => book],
    ['renamed', (book: Workbook) => renamed(book, TABS.scores.name, 'Phiếu')],
    [
      'filled',
      (book: Workbook) => typeScores(book, { [`${UNIT}|1.1`]: { declared: 'Có', self: 1.5, evidence: 'QĐ 12' } }),
    ],
  ])('%s: a second one writes nothing', (_, made) => {
    expect(refreshOf(refreshed(made(withParIndex(WANTED))), '2021-H1')).toEqual([]);
  });

  test('leaves what people typed, and fills in what they took out', () => {
    const typed = { declared: 'Có', self: 1.5, evidence: 'QĐ 12', appraised1: 1, appraisalNote: 'Thiếu' };
    const book = refreshed(typeScores(withParIndex(WANTED), { [`${UNIT}|1.1`]: typed, [`${UNIT}|1.2`]: { self: 3 } }));
    expect(shownScore(book, UNIT, '1.1')).toMatchObject({ ...typed, byRule: 2, final: 1, difference: -0.5 });
    const emptied = refreshed(typeScores(book, { [`${UNIT}|1.1`]: { self: null }, [`${UNIT}|1.2`]: { self: null } }));
    expect(shownScore(emptied, UNIT, '1.1').self).toBe(2);
    expect(shownScore(emptied, UNIT, '1.2').self).toBe(shownScore(emptied, UNIT, '1.2').byRule);
  });

  test('a figure that the workbook knows is proposed with its origin, and told from what is declared instead', () => {
    const book = refreshed(withParIndex(WANTED));
    const { proposed, declared, origin } = shownScore(book, UNIT, '1.2');
    expect(typeof proposed).toBe('number');
    expect(declared).toBe(proposed);
    expect(origin).toBe('Tỷ lệ hoàn thành nhiệm vụ, trang TH đơn vị');
    const other = refreshed(typeScores(book, { [`${UNIT}|1.2`]: { declared: 83.5 } }));
    expect(shownScore(other, UNIT, '1.2').origin).toMatch(/^Kê khai khác số liệu \d/);
  });

  test('areas add up what applies to them', () => {
    const cells = { [`${UNIT}|1.1`]: { declared: 'Không áp dụng' }, [`${UNIT}|1.2`]: { declared: 50, appraised1: 1 } };
    const book = refreshed(typeScores(withParIndex(WANTED), cells));
    expect(shownScore(book, UNIT, '1')).toMatchObject({ max: 6, self: 2, final: 1, difference: -1 });
    // Without survey points there was no survey, so that its 4 points leave the maximum, as the 2 that do not apply.
    expect(shownScore(book, UNIT, '')).toMatchObject({ max: 4, self: 2, final: 1 });
  });

  test('a criterion that left the set keeps what was typed', () => {
    const book = typeScores(withParIndex(WANTED), { [`${UNIT}|1.1`]: { declared: 'Có', evidence: 'QĐ 12' } });
    const { sheet, table } = new Parts(book).table(PAR_TABLES.criteria)!;
    const without = edited(book, sheet.name, (one) => {
      write(one, table.area.row + 2, table.area.column + 1, { value: '1.9' });
    });
    const kept = shownScore(refreshed(without), UNIT, '1.1');
    expect(kept).toMatchObject({ evidence: 'QĐ 12', declared: 'Có', because: 'Không có tiêu chí này trong bộ' });
  });

  test('a table that gets shorter lets go of its rows before the notes that move up into them are merged', () => {
    const book = refreshed(typeScores(withParIndex(WANTED), { [`${UNIT}|1.1`]: { declared: 'Không' } }));
    const { gapUnit, tables } = readParIndex(book)!;
    expect(tables.options!.rows.length).toBeGreaterThan(1);
    const full = typeScores(book, { [`${gapUnit}|1.1`]: { declared: 'Có' } });
    const changes = refreshOf(full, '2021-H1').filter((change) => 'sheet' in change && change.sheet === TABS.gap.name);
    const resized = changes.findIndex((change) => change.kind === 'resize-table');
    const merged = changes.findIndex((change) => change.kind === 'set-merges' && change.merges.length > 0);
    expect(resized).toBeGreaterThanOrEqual(0);
    expect(merged).toBeGreaterThan(resized);
  });

  test('the sheet of a unit is open where its state says so', () => {
    const book = withParIndex(WANTED);
    expect(styleOf(book, UNIT, '1.1', 'declared')?.locked).toBe(false);
    expect(styleOf(book, UNIT, '1.1', 'appraised1')?.locked).toBe(true);
    expect(styleOf(book, UNIT, '1', 'declared')?.locked).toBe(true);
  });
});

describe('checks beside the criteria', () => {
  const checks = (wanted: typeof WANTED): CellValue[] => {
    const { sheet, table } = new Parts(withParIndex(wanted)).table(PAR_TABLES.criteria)!;
    const at = table.columns.findIndex(({ name }) => name === 'Đối chiếu');
    return sheet.rows.slice(table.area.row + 1, table.area.row + 5).map((cells) => cells[at]?.value ?? null);
  };

  test('say what does not add up', () => {
    expect(checks(WANTED)).toEqual(['', '', '', '']);
    const [, ...rest] = WANTED.criteria;
    const wrong = [criterion('1', 7), ...rest];
    expect(checks({ ...WANTED, criteria: wrong })[0]).toBe('Các mục con cộng 6,00, khác điểm tối đa 7,00.');
  });
});

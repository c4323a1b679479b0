import { criteriaSets } from '../../../src/domain/par-index/criterion';
import { USUAL_BANDS } from '../../../src/domain/par-index/ranking';
import { resultsIn, type ListedUnit, type UnitResult } from '../../../src/domain/par-index/results';
import { readSheets, type SheetRow } from '../../../src/domain/par-index/score-sheet';
import { extremes, rankingTable, scoreStanding } from '../../../src/domain/report/par-index';
import { SMALL_CRITERIA, SMALL_SET, smallSheet } from '../../support/par-workbook';

type Values = SheetRow['values'];
const FULL = { '1.1': { declared: 100, self: 4 }, '1.2': { declared: 'Có', self: 4 } };
const HALF = { '1.1': { declared: 85, self: 2 }, '1.2': { declared: 'Có', self: 4 } };
const final = (rows: Values[]): Values[] =>
  rows.map((row, index) => (index === 0 ? { ...row, state: 'Đã chốt kết quả' } : row));

function results(
  rows: Values[],
  units: ListedUnit[] = [],
  set: typeof SMALL_SET = SMALL_SET,
  criteria: typeof SMALL_CRITERIA = SMALL_CRITERIA,
): UnitResult[] {
  const sheets = readSheets(rows.map((values, index) => ({ row: index + 1, values })));
  return resultsIn({
    sets: criteriaSets([set], criteria),
    sheets,
    units,
    ties: 'competition',
    bands: USUAL_BANDS,
  });
}
const listed = (unit: string, group: string): ListedUnit => ({ unit, group, lastYear: null });
const linesOf = (parIndex: UnitResult[]): string[] =>
  (rankingTable({ parIndex })?.rows ?? []).map(({ cells }) => cells.map((runs) => runs[0]?.text ?? '').join(' | '));

describe('what is said of scores', () => {
  const of = (parIndex: UnitResult[] | null) => ({
    standing: scoreStanding({ parIndex }),
    best: extremes({ parIndex }, 'best'),
    worst: extremes({ parIndex }, 'worst'),
  });

  it.each<[string, UnitResult[] | null]>([
    ['there are no score sheets', null],
    ['nobody has begun', results(smallSheet('Xã B', {}))],
    ['nobody has a sheet', results([], [listed('Xã B', '')])],
  ])('nothing where %s', (_, parIndex) => {
    expect(of(parIndex)).toEqual({ standing: '', best: '', worst: '' });
    expect(rankingTable({ parIndex })).toBeNull();
  });

  const OWN = 'theo điểm tự chấm, chưa thẩm định';
  it('how many units have a sheet, how many of them are settled, the best and the worst', () => {
    const rows = [...final(smallSheet('Xã B', FULL)), ...smallSheet('Phường A', HALF)];
    expect(of(results(rows, [listed('Xã C', '')]))).toEqual({
      standing: '2/3 đơn vị đã chấm điểm, 1 đơn vị đã chốt kết quả',
      best: `Xã B (100,00%) (${OWN}: 2/2 đơn vị)`,
      worst: `Phường A (75,00%) (${OWN}: 2/2 đơn vị)`,
    });
    expect(scoreStanding({ parIndex: results(smallSheet('Xã B', FULL)) })).toBe(
      '1/1 đơn vị đã chấm điểm, chưa đơn vị nào chốt kết quả',
    );
    expect(scoreStanding({ parIndex: results(final(smallSheet('Xã B', FULL))) })).toBe(
      '1/1 đơn vị đã chấm điểm, đều đã chốt kết quả',
    );
  });

  it('on what the results rest, until everybody is appraised; nobody appraises the survey', () => {
    const part = { ...FULL, '1.2': { declared: 'Có', self: 4, appraised1: 4 } };
    const whole = { '1.1': { self: 4, appraised1: 4 }, '1.2': { self: 4, appraised2: 4 }, '2': { self: 2 } };
    const bestOf = (...sheets: Parameters<typeof smallSheet>[1][]) =>
      of(results(sheets.flatMap((cells, index) => smallSheet(`Xã ${index}`, cells)))).best;
    expect(bestOf(whole)).toBe('Xã 0 (100,00%)');
    expect(bestOf(whole, HALF)).toContain(`(${OWN}: 1/2 đơn vị)`);
    expect(bestOf(whole, part)).toContain('(thẩm định chưa đủ tiêu chí: 1/2 đơn vị)');
    expect(bestOf(whole, part, FULL)).toContain(`(${OWN}: 1/3 đơn vị; thẩm định chưa đủ tiêu chí: 1/3 đơn vị)`);
  });

  it('group by group, those who share a place together, and no worst of a group in which all are alike', () => {
    const groups = [...'ABCDE'].map((name, index) => listed(name, index < 4 ? 'Xã, phường' : 'Phòng, ban'));
    const alike = [...'ABCDE'].flatMap((name) => smallSheet(name, FULL));
    expect(of(results(alike, groups))).toMatchObject({
      best: `Xã, phường: 4 đơn vị (100,00%); Phòng, ban: E (100,00%) (${OWN}: 5/5 đơn vị)`,
      worst: '',
    });
    const one = [...'ABC'].flatMap((name) => smallSheet(name, name === 'C' ? HALF : FULL));
    expect(of(results(one, groups.slice(0, 3)))).toMatchObject({
      best: `A, B (100,00%) (${OWN}: 3/3 đơn vị)`,
      worst: `C (75,00%) (${OWN}: 3/3 đơn vị)`,
    });
  });
});

describe('the table of ranks', () => {
  it('has the points of each unit, shared ranks, and those without a sheet at the end', () => {
    const rows = ['Xã B', 'Xã D'].flatMap((unit) => smallSheet(unit, FULL));
    const appraised = smallSheet('Phường A', { ...HALF, '1.2': { declared: 'Có', self: 4, appraised1: 2.5 } });
    const parIndex = results([...appraised, ...rows], [listed('Xã C', '')]);
    expect(linesOf(parIndex)).toEqual([
      '1 | Xã B | Đang tự chấm | 8,00 | 8,00 | 0,00 | 8,00 | 100,00 | 100,00 | Xuất sắc',
      '1 | Xã D | Đang tự chấm | 8,00 | 8,00 | 0,00 | 8,00 | 100,00 | 100,00 | Xuất sắc',
      // 2 points of its own and 2.5 of the appraisal, of 8: no survey was held.
      '3 | Phường A | Đang tự chấm | 6,00 | 4,50 | 0,00 | 8,00 | 56,25 | 56,25 | Trung bình',
      '– | Xã C | Chưa nộp phiếu | – | – | – | – | – | – | –',
    ]);
    expect(rankingTable({ parIndex })?.note).toContain('Có 1 đơn vị chưa nộp phiếu');
  });

  it('tells of how many points a result is, without what does not apply', () => {
    const cells = { ...FULL, '1.2': { declared: 'Không áp dụng' } };
    expect(linesOf(results(final(smallSheet('Xã B', cells))))).toEqual([
      '1 | Xã B | Đã chốt kết quả | 4,00 | 4,00 | 0,00 | 4,00 | 100,00 | 100,00 | Xuất sắc',
    ]);
  });

  it('has columns of bonus and penalty where somebody has any', () => {
    const headingsOf = (parIndex: UnitResult[]) => rankingTable({ parIndex })!.columns.map(({ heading }) => heading);
    const extra = [
      { set: 'MAU', code: 'T', name: 'Sáng kiến', max: 2, rule: 'Nhập điểm', part: 'Điểm thưởng' },
      { set: 'MAU', code: 'P', name: 'Chậm báo cáo', max: 2, rule: 'Nhập điểm', part: 'Điểm phạt' },
    ];
    const withExtra = (cells: Parameters<typeof smallSheet>[1]) => {
      const rows = [
        ...smallSheet('Xã B', FULL),
        ...Object.entries(cells).map(([number, values]) => ({ set: 'MAU', unit: 'Xã B', number, ...values })),
      ];
      return results(rows, [], SMALL_SET, [...SMALL_CRITERIA, ...extra]);
    };
    expect(headingsOf(withExtra({}))).not.toEqual(expect.arrayContaining(['Thưởng']));
    expect(headingsOf(withExtra({ T: { self: 1 } })).filter((text) => /Thưởng|Phạt/.test(text))).toEqual(['Thưởng']);
    const both = withExtra({ T: { self: 1 }, P: { self: 0.5 } });
    expect(linesOf(both)).toEqual([
      '1 | Xã B | Đang tự chấm | 8,50 | 8,00 | 0,00 | 1,00 | 0,50 | 8,00 | 100,00 | 106,25 | Xuất sắc',
    ]);
  });

  it('puts a heading over each group where there are several', () => {
    const rows = ['A', 'B'].flatMap((unit) => smallSheet(unit, FULL));
    const lines = linesOf(results(rows, [listed('A', 'Phòng, ban'), listed('B', 'Xã, phường')]));
    expect(lines.map((line) => line.split(' | ')[0])).toEqual(['Phòng, ban', '1', 'Xã, phường', '1']);
  });

  it('says that a set of criteria is sample data, and nothing of the kind of a real one', () => {
    const noteBy = (set: typeof SMALL_SET) => rankingTable({ parIndex: results(smallSheet('A', FULL), [], set) })?.note;
    expect(noteBy(SMALL_SET)).toContain('Bộ tiêu chí "Bộ tiêu chí mẫu" là dữ liệu mẫu.');
    expect(noteBy({ ...SMALL_SET, sample: null })).not.toContain('dữ liệu mẫu');
  });
});

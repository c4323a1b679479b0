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

function results(rows: Values[], units: ListedUnit[] = [], set: typeof SMALL_SET = SMALL_SET): UnitResult[] {
  const sheets = readSheets(rows.map((values, index) => ({ row: index + 1, values })));
  return resultsIn({
    sets: criteriaSets([set], SMALL_CRITERIA),
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

  it('how many units have a sheet, how many of them are settled, the best and the worst', () => {
    const rows = [...final(smallSheet('Xã B', FULL)), ...smallSheet('Phường A', HALF)];
    expect(of(results(rows, [listed('Xã C', '')]))).toEqual({
      standing: '2/3 đơn vị đã chấm điểm, 1 đơn vị đã chốt kết quả',
      best: 'Xã B (100,00%)',
      worst: 'Phường A (75,00%)',
    });
    expect(scoreStanding({ parIndex: results(smallSheet('Xã B', FULL)) })).toBe(
      '1/1 đơn vị đã chấm điểm, chưa đơn vị nào chốt kết quả',
    );
    expect(scoreStanding({ parIndex: results(final(smallSheet('Xã B', FULL))) })).toBe(
      '1/1 đơn vị đã chấm điểm, đều đã chốt kết quả',
    );
  });

  it('group by group, those who share a place together, and no worst of a group in which all are alike', () => {
    const groups = [...'ABCDE'].map((name, index) => listed(name, index < 4 ? 'Xã, phường' : 'Phòng, ban'));
    const alike = [...'ABCDE'].flatMap((name) => smallSheet(name, FULL));
    expect(of(results(alike, groups))).toMatchObject({
      best: 'Xã, phường: 4 đơn vị (100,00%); Phòng, ban: E (100,00%)',
      worst: '',
    });
    const one = [...'ABC'].flatMap((name) => smallSheet(name, name === 'C' ? HALF : FULL));
    expect(of(results(one, groups.slice(0, 3)))).toMatchObject({ best: 'A, B (100,00%)', worst: 'C (75,00%)' });
  });
});

describe('the table of ranks', () => {
  it('has the points of each unit, shared ranks, and those without a sheet at the end', () => {
    const rows = ['Xã B', 'Xã D'].flatMap((unit) => smallSheet(unit, FULL));
    const appraised = smallSheet('Phường A', { ...HALF, '1.2': { declared: 'Có', self: 4, appraised1: 2.5 } });
    const parIndex = results([...appraised, ...rows], [listed('Xã C', '')]);
    expect(linesOf(parIndex)).toEqual([
      '1 | Xã B | 8,00 | 8,00 | 0,00 | 100,00 | 100,00 | Xuất sắc',
      '1 | Xã D | 8,00 | 8,00 | 0,00 | 100,00 | 100,00 | Xuất sắc',
      // 2 points of its own and 2.5 of the appraisal, of 8: no survey was held.
      '3 | Phường A | 6,00 | 4,50 | 0,00 | 56,25 | 56,25 | Trung bình',
      '– | Xã C | – | – | – | – | – | –',
    ]);
    expect(rankingTable({ parIndex })?.note).toContain('Có 1 đơn vị chưa nộp phiếu');
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

import type { CriteriaSet } from '../../../src/domain/par-index/criterion';
import { USUAL_BANDS } from '../../../src/domain/par-index/ranking';
import { roundResults, setOfSheet } from '../../../src/domain/par-index/results';
import { rankRounds, type RankProblem, type Round } from '../../../src/domain/par-index/rounds';
import type { ScoreEntry, ScoreSheet } from '../../../src/domain/par-index/score-sheet';
import { peersOf, unitGap } from '../../../src/domain/par-index/unit-gap';
import { entry, setOf } from './criteria';

const CELLS = [
  { code: '1', max: 8 },
  { code: '1.1', max: 4, rule: 'Có / Không', effort: 1 },
  { code: '1.2', max: 4, rule: 'Có / Không', effort: 3 },
  { code: '2', max: 2, rule: 'Nhập điểm', part: 'ĐTXHH' },
];
const SET = setOf(CELLS, { total: 10 });
const RULES = { ties: 'competition', bands: USUAL_BANDS } as const;

const sheet = (unit: string, entries: readonly ScoreEntry[], facts: Partial<ScoreSheet> = {}): ScoreSheet => ({
  ...{ unit, set: 'MAU', version: '1', state: 'self', entries },
  ...facts,
});
const self = (unit: string, first: number, second: number): ScoreSheet =>
  sheet(unit, [entry('1.1', { self: first }), entry('1.2', { self: second })]);
const scored = (...sheets: ScoreSheet[]) => sheets.map((each) => ({ sheet: each, set: SET as CriteriaSet | null }));
const listed = (unit: string, group = '', lastYear: number | null = null) => ({ unit, group, lastYear });

describe('results of a round', () => {
  it('rank units by the best points known, within groups, against last year', () => {
    const results = roundResults(
      scored(self('Phường A', 4, 2), self('Xã B', 4, 4), self('Phòng C', 1, 0)),
      [listed('Phường A', 'Xã', 1), listed('Xã B', 'Xã', 3), listed('Phòng C', 'Phòng'), listed('Xã D', 'Xã', 2)],
      RULES,
    );
    expect(results.map(({ unit, value, rank, change }) => [unit, value, rank, change])).toEqual([
      ['Xã B', 100, 1, 2],
      ['Phường A', 75, 2, -1],
      ['Xã D', null, null, null],
      ['Phòng C', 12.5, 1, null],
    ]);
  });

  it('say what a unit has at every stage', () => {
    const entries = [
      entry('1.1', { self: 4, appraised1: 3, appraised2: 3.5 }),
      entry('1.2', { self: 4, appraised1: 2 }),
      entry('2', { appraised1: 2 }),
    ];
    const [result] = roundResults(scored(sheet('Phường A', entries, { state: 'final' })), [], RULES);
    expect(Object.entries(result!.totals!).map(([stage, { total }]) => [stage, total])).toEqual([
      ['self', 8],
      ['appraised', 7],
      ['final', 7.5],
      ['current', 7.5],
    ]);
    expect(result).toMatchObject({ state: 'final', value: 75, band: 'Khá' });
  });

  it('know whether there was a survey from the sheets of all units', () => {
    const surveyed = sheet('Xã B', [entry('1.1', { self: 4 }), entry('2', { appraised1: 1 })]);
    const [, other] = roundResults(scored(surveyed, self('Phường A', 4, 0)), [], RULES);
    expect(other).toMatchObject({ unit: 'Phường A', value: 40 });
  });

  it.each([
    ['nobody has given any', [entry('1.1')]],
    ['nothing applies', [entry('1.1', { declared: 'Không áp dụng', self: 4 })]],
  ])('give no rank without points: %s', (_, entries) => {
    const [result] = roundResults(scored(sheet('Phường A', entries)), [], RULES);
    expect(result).toMatchObject({ value: null, rank: null, band: null, state: 'self' });
  });

  it('find the set that a sheet names', () => {
    const other = setOf(CELLS, { code: 'KHÁC' });
    expect(setOfSheet({ set: 'mau' }, [other, SET])).toBe(SET);
    expect(setOfSheet({ set: '' }, [SET])).toBe(SET);
    expect(setOfSheet({ set: '' }, [SET, other])).toBeNull();
    expect(setOfSheet({ set: 'MẤT' }, [SET])).toBeNull();
  });
});

describe('several workbooks', () => {
  const round = (file: string, sheets: ScoreSheet[], more: Partial<Round> = {}): Round => ({
    ...{ file, sets: [SET], sheets, units: [], ...RULES },
    ...more,
  });
  const check = (rounds: [Round, ...Round[]], ranks: [string, number | null][], problems: RankProblem[] = []) => {
    const found = rankRounds(rounds);
    expect(found.results.map(({ unit, rank }) => [unit, rank])).toEqual(ranks);
    expect(found.problems).toEqual(problems);
  };

  it('make one ranking, by the rules of the first', () => {
    const first = round('a', [self('A', 4, 4), self('B', 4, 4)], { ties: 'dense', units: [listed('C', '')] });
    check(
      [first, round('b', [self('C', 1, 0)])],
      [
        ['A', 1],
        ['B', 1],
        ['C', 2],
      ],
    );
  });

  it('a copy of a set is the same set, so that a survey held for one unit was held for all', () => {
    const copy = setOf(CELLS, { total: 10 });
    const surveyed = sheet('A', [entry('1.1', { self: 4 }), entry('2', { appraised1: 2 })]);
    const { results, problems } = rankRounds([round('a', [surveyed]), round('b', [self('B', 4, 4)], { sets: [copy] })]);
    expect([results.map(({ value }) => value), problems]).toEqual([[80, 60], []]);
  });

  it('a sheet that says the same twice is one, and a blank one gives way', () => {
    const blank = sheet('A', [entry('1.1'), entry('1.2')]);
    check(
      [round('a', [blank, self('B', 1, 0)]), round('b', [self('A', 4, 0)]), round('c', [self('a', 4, 0)])],
      [
        ['A', 1],
        ['B', 2],
      ],
    );
  });

  it('two sheets of a unit that contradict each other are no rank', () => {
    check(
      [round('a', [self('A', 4, 0), self('B', 1, 0)]), round('b', [self('A', 4, 4)])],
      [
        ['B', 1],
        ['A', null],
      ],
      [{ code: 'unit-twice', unit: 'A', files: ['a', 'b'] }],
    );
  });

  it('sets of one code that score otherwise are told, and units of one group that are scored by them', () => {
    const harder = setOf([{ ...CELLS[0]!, max: 9 }, { ...CELLS[1]!, max: 5 }, ...CELLS.slice(2)], { total: 11 });
    check(
      [round('a', [self('A', 4, 4)]), round('b', [self('B', 4, 4)], { sets: [harder] })],
      [
        ['A', 1],
        ['B', 2],
      ],
      [
        { code: 'set-differs', file: 'b', other: 'a', set: 'MAU' },
        { code: 'sets-mixed', group: '', sets: ['MAU'] },
      ],
    );
  });

  it('a workbook without points, a set that is not there, and a sheet on which nothing applies are told', () => {
    const none = ['1.1', '1.2', '2'].map((code) => entry(code, { declared: 'Không áp dụng' }));
    check(
      [round('a', [self('A', 4, 4), sheet('N', none)]), round('b', [self('B', 4, 4)], { sets: [] }), round('c', [])],
      [
        ['A', 1],
        ['N', null],
        ['B', null],
      ],
      [
        { code: 'no-sheets', file: 'c' },
        { code: 'nothing-applies', file: 'a', unit: 'N' },
        { code: 'set-missing', file: 'b', unit: 'B', set: 'MAU' },
      ],
    );
  });
});

describe('the gap of a unit', () => {
  const peers = [95, 90, 87.5].map((index, at) => ({ name: `Địa phương ${at}`, group: '', index }));
  const [unit] = roundResults(scored(self('Phường A', 2, 2)), [listed('Phường A', 'Xã')], RULES);

  it('is to third place and to the next band, with the cheapest way', () => {
    const gap = unitGap(unit!, peers, RULES);
    expect(gap?.standing).toMatchObject({ value: 50, rank: 4, topPlace: { value: 87.5, missing: 3 } });
    expect(gap?.plans.topPlace).toMatchObject({ state: 'possible', effort: 4, gain: 4 });
    expect(gap?.plans.nextBand).toMatchObject({ state: 'possible', effort: 1, gain: 2 });
  });

  it('is to peers of its own group or of none, never to itself', () => {
    const mixed = [...peers, { name: 'phường a', group: '', index: 1 }, { name: 'X', group: 'Phòng', index: 2 }];
    expect(peersOf(unit!, mixed)).toEqual(peers);
  });

  it('has no third place where nobody is entered', () => {
    expect(unitGap(unit!, [], RULES)).toMatchObject({ standing: { topPlace: null }, plans: { topPlace: null } });
    const [blank] = roundResults(scored(sheet('Phường A', [])), [], RULES);
    expect(unitGap(blank!, peers, RULES)).toBeNull();
  });
});

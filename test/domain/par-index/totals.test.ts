import fc from 'fast-check';
import {
  fromHundredths,
  hundredths,
  percentOf,
  pointsText,
  roundPoints,
  sumPoints,
} from '../../../src/domain/par-index/points';
import { finalOf, readSheets, STAGES, type SheetRow } from '../../../src/domain/par-index/score-sheet';
import { isSurveyHeld, sheetTotals } from '../../../src/domain/par-index/totals';
import { whatIf } from '../../../src/domain/par-index/what-if';
import { OPEN_COLUMNS, SCORE_STEP_IDS, stepsFrom, takeStep } from '../../../src/domain/par-index/workflow';
import { entry, setOf, sheetOf } from './criteria';

const NA = 'Không áp dụng';

/** 70 points by appraisal and 30 by survey, as Nam Định and Hà Nội divide them. */
const SET = setOf([
  { code: '1', max: 70 },
  { code: '1.1', max: 40, rule: 'Nhập điểm' },
  { code: '1.2', max: 30 },
  { code: '1.2.1', max: 20, rule: 'Theo tỷ lệ', measure: '%' },
  { code: '1.2.2', max: 10, rule: 'Có / Không' },
  { code: '2', max: 30 },
  { code: '2.1', max: 30, rule: 'Nhập điểm', part: 'ĐTXHH' },
  { code: 'T', max: 2, part: 'Điểm thưởng', rule: 'Theo số lượng', each: 1 },
  { code: 'P', max: 3, part: 'Điểm phạt', rule: 'Theo số lượng', each: 0.5 },
]);
const appraised = (code: string, points: number) => entry(code, { self: points + 1, appraised1: points });

describe('points', () => {
  it('are rounded to the hundredth, half up', () => {
    for (const [points, expected] of [
      [1.005, 1.01],
      [2.675, 2.68],
      [1.0049999, 1],
      [0.1 + 0.2, 0.3],
      [8.345, 8.35],
      [0, 0],
    ] as const) {
      expect([points, roundPoints(points)]).toEqual([points, expected]);
    }
    expect(pointsText(1.7)).toBe('1,70');
    expect(pointsText(1.005, '.')).toBe('1.01');
    expect(percentOf(1, 0)).toBeNull();
  });

  it('add up exactly', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(counts, (all) => {
        expect(hundredths(sumPoints(all.map(fromHundredths)))).toBe(all.reduce((sum, each) => sum + each, 0));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the index', () => {
  it('is the mean of Nam Định in 2020: 61,46 of 70 points are 87,80 %', () => {
    const sheet = sheetOf([appraised('1.1', 36), appraised('1.2.1', 16.46), appraised('1.2.2', 9)]);
    expect(sheetTotals(SET, sheet, { surveyHeld: false })).toMatchObject({
      sum: 61.46,
      applicableMax: 70,
      index: 87.8,
    });
  });

  it('is taken to 100 where there was no survey, as in Hà Nội, and of 100 where there was', () => {
    const sheet = sheetOf([appraised('1.1', 35), appraised('1.2.1', 18), appraised('1.2.2', 10), appraised('2.1', 24)]);
    expect(sheetTotals(SET, sheet)).toMatchObject({ sum: 87, applicableMax: 100, index: 87, missing: 0 });
    // 63 of 70: the survey leaves both sides of the fraction.
    expect(sheetTotals(SET, sheet, { surveyHeld: false })).toMatchObject({ sum: 63, applicableMax: 70, index: 90 });
  });

  it('does not change the maximum of one unit alone whose survey points are still to come', () => {
    const [scored, late] = [sheetOf([appraised('2.1', 20)]), sheetOf([appraised('1.1', 35)])];
    expect(isSurveyHeld(SET, [late])).toBe(false);
    expect(isSurveyHeld(SET, [late, scored])).toBe(true);
    expect(sheetTotals(SET, late)).toMatchObject({ applicableMax: 100, index: 35, missing: 3 });
  });

  it('leaves out of the maximum what does not apply, and has no value where nothing applies', () => {
    const none = entry('1.2.2', { declared: NA, self: 10, appraised1: 10 });
    const sheet = sheetOf([appraised('1.1', 30), appraised('1.2.1', 15), none]);
    const totals = sheetTotals(SET, sheet, { surveyHeld: false });
    expect(totals).toMatchObject({ sum: 45, applicableMax: 60, index: 75, missing: 0 });
    expect(totals.byCode.get('1.2')).toEqual({ points: 15, max: 20, missing: 0 });
    expect(totals.byCode.get('1')).toEqual({ points: 45, max: 60, missing: 0 });
    const nothing = sheetOf(['1.1', '1.2.1', '1.2.2', '2.1'].map((code) => entry(code, { declared: NA })));
    expect(sheetTotals(SET, nothing)).toMatchObject({ applicableMax: 0, index: null, totalIndex: null });
  });

  it('counts bonus and penalty into the total, each up to its cap', () => {
    const base = [appraised('1.1', 30), appraised('1.2.1', 15), appraised('1.2.2', 10), appraised('2.1', 25)];
    const total = (bonus: number, penalty: number) =>
      sheetTotals(SET, sheetOf([...base, appraised('T', bonus), appraised('P', penalty)]));
    expect(total(1, 0.5)).toMatchObject({ sum: 80, index: 80, total: 80.5, totalIndex: 80.5 });
    const extras = setOf([
      ...[{ code: '1', max: 100, rule: 'Nhập điểm' }],
      ...['T', 'P'].flatMap((code) => {
        const part = code === 'T' ? 'Điểm thưởng' : 'Điểm phạt';
        const leaf = { part, rule: 'Theo số lượng', each: 1, max: 2 };
        return [
          { code, max: 3, part },
          { code: `${code}.1`, ...leaf },
          { code: `${code}.2`, ...leaf },
        ];
      }),
    ]);
    const all = ['T.1', 'T.2', 'P.1', 'P.2'].map((code) => appraised(code, 2));
    expect(sheetTotals(extras, sheetOf([appraised('1', 80), ...all.slice(0, 3)]))).toMatchObject({
      total: 81,
      parts: { bonus: 3, penalty: 2 },
    });
    expect(sheetTotals(extras, sheetOf([appraised('1', 80), ...all]))).toMatchObject({ total: 80 });
    expect(sheetTotals(SET, sheetOf([appraised('P', 3)]))).toMatchObject({ total: 0, totalIndex: 0 });
  });

  it('caps the parts of a bonus together', () => {
    const set = setOf([
      { code: '1', max: 10 },
      { code: 'T', max: 2, part: 'Điểm thưởng' },
      { code: 'T.1', max: 1.5, part: 'Điểm thưởng' },
      { code: 'T.2', max: 1.5, part: 'Điểm thưởng' },
    ]);
    const sheet = sheetOf([appraised('1', 8), appraised('T.1', 1.5), appraised('T.2', 1.5)]);
    expect(sheetTotals(set, sheet)).toMatchObject({ total: 10, parts: { bonus: 2 } });
  });

  it('is that of the stage that is asked for', () => {
    const sheet = sheetOf([
      entry('1.1', { self: 40, appraised1: 30, appraised2: 35 }),
      entry('1.2.1', { self: 20, appraised1: 15 }),
      entry('1.2.2', { self: 10 }),
    ]);
    const sum = (stage: 'self' | 'appraised' | 'final' | 'current') => sheetTotals(SET, sheet, { stage }).sum;
    expect([sum('self'), sum('appraised'), sum('final'), sum('current')]).toEqual([70, 45, 50, 60]);
    expect(sheetTotals(SET, sheet, { stage: 'final' }).missing).toBe(2);
    expect(finalOf({ appraised1: null, appraised2: null }, null)).toBeNull();
    expect(finalOf({ appraised1: 2, appraised2: 0 }, null)).toBe(0);
  });

  it('counts no points that the criterion cannot bring, but those below them', () => {
    const points = (self: number | null, appraised1: number | null, appraised2: number | null) => {
      const leaf = entry('1.1', { self, appraised1, appraised2 });
      return [STAGES.self(leaf), STAGES.final(leaf, 10), STAGES.current(leaf, 10)];
    };
    expect(points(10, null, null)).toEqual([10, null, 10]);
    expect(points(10.01, null, null)).toEqual([10.01, null, null]);
    expect(points(-0.01, 0, null)).toEqual([-0.01, 0, 0]);
    expect(points(5, 99, null)).toEqual([5, null, 5]);
    expect(points(5, 8, 99)).toEqual([5, 8, 8]);
    expect(points(99, -1, 99)).toEqual([99, null, null]);
    expect(STAGES.current(entry('1.1', { self: 99 }), null)).toBe(99);
  });

  it('has no points for a node that nobody has scored, which is not 0', () => {
    const { byCode, sum } = sheetTotals(SET, sheetOf([]));
    expect(byCode.get('1')).toEqual({ points: null, max: 70, missing: 3 });
    expect(sum).toBe(0);
  });
});

describe('what would be', () => {
  const sheet = sheetOf([
    appraised('1.1', 30),
    entry('1.2.1', { declared: 50, self: 10, appraised1: 10, appraised2: 8 }),
  ]);

  it('is worked out by the rules without touching the sheet', () => {
    const before = JSON.stringify(sheet);
    const { sheet: other, scores } = whatIf(
      SET,
      sheet,
      new Map<string, number | string>([
        ['1.2.1', 90],
        ['1.2.2', 'Có'],
      ]),
    );
    expect(sheetTotals(SET, other).sum).toBe(58);
    expect(other.entries).toHaveLength(3);
    expect(scores.get('1.2.1')).toMatchObject({ state: 'scored', points: 18 });
    expect(JSON.stringify(sheet)).toBe(before);
  });

  it('leaves as it was what cannot be scored, is an area or is not in the set', () => {
    const changes = new Map<string, string>([
      ['1.2.1', 'nhiều'],
      ['1.2', 'Có'],
      ['9', 'Có'],
    ]);
    const { sheet: other, scores } = whatIf(SET, sheet, changes);
    expect(other).toEqual(sheet);
    expect([...scores.keys()]).toEqual(['1.2.1']);
  });

  it('takes out of the maximum what would not apply', () => {
    const { sheet: other } = whatIf(SET, sheet, new Map([['1.2.1', NA]]));
    expect(sheetTotals(SET, other)).toMatchObject({ applicableMax: 80, sum: 30 });
  });
});

describe('sheets in the table', () => {
  const rows: SheetRow[] = [
    {
      row: 5,
      values: {
        unit: 'Phường A',
        set: 'MAU',
        version: '1',
        state: 'Đã chốt tự chấm',
        number: 1.1,
        self: 2,
        declared: 85,
      },
    },
    { row: 6, values: { unit: 'Phường A', number: '1.2.1', self: '1,5', appraised1: 1, appraisalNote: ' Thiếu số ' } },
    { row: 7, values: { unit: 'Phường A', number: '1.1', self: 9 } },
    { row: 8, values: { unit: 'Xã B', number: '1.1', state: 'gì đó' } },
    { row: 9, values: { unit: 'Xã B' } },
    { row: 10, values: { number: '1.1', self: 3 } },
  ];

  it('are read unit by unit', () => {
    const [first, second, ...others] = readSheets(rows);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ unit: 'Phường A', set: 'MAU', version: '1', state: 'locked' });
    expect(first!.entries).toEqual([
      entry('1.1', { declared: 85, self: 2 }),
      // Points that are text are added up by no formula either.
      entry('1.2.1', { self: null, appraised1: 1, appraisalNote: 'Thiếu số' }),
    ]);
    expect(second).toMatchObject({ unit: 'Xã B', set: '', state: 'self', entries: [entry('1.1')] });
  });
});

describe('the way of a sheet', () => {
  it('goes from the own points to the result', () => {
    const way = (['lock', 'appraise', 'explain', 'finish'] as const).reduce<(string | null)[]>(
      (states, step) => [...states, takeStep(states.at(-1) as 'self', step)],
      ['self'],
    );
    expect(way).toEqual(['self', 'locked', 'appraised', 'explained', 'final']);
    expect(takeStep('appraised', 'finish')).toBe('final');
    expect(takeStep('final', 'reopen')).toBe('explained');
    expect(takeStep('locked', 'returnToUnit')).toBe('self');
  });

  it('takes no step out of turn, and leaves no state without a way on', () => {
    expect(takeStep('self', 'appraise')).toBeNull();
    expect(takeStep('final', 'lock')).toBeNull();
    for (const state of ['self', 'locked', 'appraised', 'explained', 'final'] as const) {
      expect([state, stepsFrom(state).length > 0]).toEqual([state, true]);
    }
    expect(SCORE_STEP_IDS).toHaveLength(6);
  });

  it('opens the columns of whoever has the turn', () => {
    expect(OPEN_COLUMNS.self).not.toContain('appraised1');
    expect(OPEN_COLUMNS.locked).not.toContain('self');
    expect(OPEN_COLUMNS.final).toEqual([]);
  });
});

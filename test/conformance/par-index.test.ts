import { readFile } from 'node:fs/promises';
import { sampleCriteria } from '../../src/actions/par-index/add-par-index';
import { declaredChoices } from '../../src/domain/par-index/scoring';
import { Parts } from '../../src/workbook/find-parts';
import { scorePoints } from '../../src/domain/par-index/scoring';
import { readCriterion, type CriterionCells } from '../../src/domain/par-index/criterion';
import { readParIndex } from '../../src/workbook/par-index/read';
import { isSurveyHeld, sheetTotals } from '../../src/domain/par-index/totals';
import { scoreRound } from '../../src/actions/par-index/score-round';
import type { ScoreColumn } from '../../src/workbook/tabs/par-index-scores-columns';
import { parIndex as words } from '../../src/locales/vi/par-index';
import { applyChanges } from '../../src/workbook/apply-changes';
import { TABS } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import {
  criterion,
  recomputed,
  SET,
  shownScore,
  typePeers,
  typeScores,
  withParIndex,
} from '../workbook/par-index/par-index-sample';
import { refreshOf, write } from '../workbook/sample';

/*
 * Every kind of scoring rule on its edges: TypeScript's points and sentences, which stand in the cells as cached values, the formula
 * engine's and LibreOffice's.
 */
const UNIT = 'Xã Hương Toàn';
const WRONG = 'Phường Tứ Hạ';

type Edge = { criterion: CriterionCells; declared: CellValue[] };
const EDGES: Record<string, Edge> = {
  'Có / Không': {
    criterion: criterion('1.1', 2, { rule: 'Có / Không' }),
    declared: ['Có', 'Không', 'có', 'Không áp dụng', null, 'khác', 1],
  },
  'Theo mức đạt': {
    criterion: criterion('1.2', 2, {
      ...{ rule: 'Theo mức đạt', measure: '%', level1: 100, points1: 2, level2: 80, points2: 1.25, level3: 50 },
      points3: 0.5,
    }),
    declared: [
      0,
      49.999999,
      50,
      79.99,
      80,
      100 * 0.8,
      57.99999999999999,
      99.9999999,
      100,
      130,
      -1,
      '85,5',
      null,
      'Không áp dụng',
    ],
  },
  'Theo tỷ lệ': {
    criterion: criterion('1.3', 2.5, { rule: 'Theo tỷ lệ', measure: '%', floor: 80 }),
    declared: [0, 79.99, 80, 83.333333, 85.4, 99.8, 100, 120, null, 'Không áp dụng', 'chưa có'],
  },
  'Theo tỷ lệ, đủ ở 80': {
    criterion: criterion('1.4', 5, { rule: 'Theo tỷ lệ', measure: '%', level1: 80, floor: 20 }),
    declared: [19.99, 20, 20.1, 40.2, 80, 81, 0],
  },
  'Theo số lượng': {
    criterion: criterion('1.5', 2, { rule: 'Theo số lượng', measure: 'quy chế', each: 0.35 }),
    declared: [0, 1, 3, 5, 6, 100, 1.5, -1, null, 'Không áp dụng'],
  },
  'Trừ theo vi phạm': {
    criterion: criterion('1.6', 2, {
      ...{ rule: 'Trừ theo vi phạm', level1: 'Vi phạm nhẹ', points1: 1, level2: 'Vi phạm nghiêm trọng', points2: 3 },
    }),
    declared: ['Không vi phạm', 'Vi phạm nhẹ', 'Vi phạm nghiêm trọng', 'vi phạm nhẹ', 'khác', null, 'Không áp dụng'],
  },
  'Theo xếp loại': {
    criterion: criterion('1.7', 4, {
      ...{
        rule: 'Theo xếp loại',
        level1: 'Xuất sắc',
        points1: 4,
        level2: 'Tốt',
        points2: 3,
        level3: 'Kém',
        points3: 0,
      },
    }),
    declared: ['Xuất sắc', 'Tốt', 'Kém', 'TỐT', 'Khá', null, 'Không áp dụng'],
  },
  'Trừ theo số lần': {
    criterion: criterion('1.8', 3, { rule: 'Trừ theo số lần', measure: 'lần', each: 0.25 }),
    declared: [0, 1, 4, 12, 13, 0.5, null, 'Không áp dụng'],
  },
  'Nhập điểm': {
    criterion: criterion('1.9', 10, { rule: 'Nhập điểm', part: 'ĐTXHH' }),
    declared: [0, 7.333, 1.005, 9.995, 10, 10.01, null, 'Không áp dụng'],
  },
};
/** One criterion for each edge, all of them in one sheet of one unit. */
const CASES = Object.values(EDGES)
  .flatMap(({ criterion: cells, declared }) => declared.map((value) => ({ cells, value })))
  .map(({ cells, value }, index) => ({ cells: { ...cells, code: `1.${index + 1}` }, value }));
const TOTAL = CASES.reduce((sum, { cells }) => sum + Number(cells.max), 0);
const WHOLE = 'Thị xã Hương Trà';

function refreshed(book: Workbook): Workbook {
  return recomputed(applyChanges(book, refreshOf(book, '2021-H1')));
}

function edgesBook(): Workbook {
  const book = withParIndex({
    sets: [{ ...SET, level: 'Cấp huyện', total: TOTAL }],
    criteria: [criterion('1', TOTAL), ...CASES.map(({ cells }) => cells)],
  });
  const rows = CASES.map(({ cells, value }) => [`${WHOLE}|${cells.code}`, { declared: value }]);
  return refreshed(typeScores(book, Object.fromEntries(rows) as Record<string, { declared: CellValue }>));
}

const PAR_TABS = [TABS.criteria.name, TABS.scores.name, TABS.ranking.name, TABS.gap.name];

function differencesIn(ours: Workbook, theirs: Workbook): string[] {
  const { formulas, differences } = compareFormulas(ours, theirs);
  for (const tab of PAR_TABS) expect(formulas[tab]).toBeGreaterThan(10);
  return differences;
}

describe('scoring rules on their edges', () => {
  let book: Workbook;
  beforeAll(() => {
    book = edgesBook();
  });

  test.each(CASES)('$cells.rule, $value declared: the cells show what TypeScript works out', ({ cells, value }) => {
    const score = scorePoints(readCriterion(cells), value);
    const shown = shownScore(book, WHOLE, cells.code);
    expect(shown.byRule).toBe(score.state === 'scored' ? score.points : '');
    expect(shown.because).toBe(
      score.state === 'scored' ? words.because(score.because) : words.withoutPoints[score.state],
    );
  });

  test.each([
    ['the formula engine', () => calculated(book)],
    ['LibreOffice', () => recalculated(writeXlsx(withoutResults(book)))],
  ])('the formulas show the same by %s', async (_, other) => {
    expect(differencesIn(book, await other())).toEqual([]);
  });

  test('a second fill writes nothing', () => {
    expect(refreshOf(book, '2021-H1')).toEqual([]);
  });
});

describe('a round of several units', () => {
  let book: Workbook;
  beforeAll(() => {
    const sets = [{ ...SET, total: 20 }];
    const criteria = [
      criterion('1', 10),
      criterion('1.1', 4, { rule: 'Có / Không' }),
      criterion('1.2', 6),
      criterion('1.2.1', 2, { rule: 'Nhập điểm' }),
      criterion('1.2.2', 4, { rule: 'Theo tỷ lệ', measure: '%', source: 'Tỷ lệ hoàn thành nhiệm vụ' }),
      criterion('2', 10),
      criterion('2.1', 4, { rule: 'Theo số lượng', each: 1 }),
      criterion('2.2', 6, { rule: 'Nhập điểm', part: 'ĐTXHH' }),
      criterion('T', 2, { rule: 'Theo số lượng', each: 1.5, part: 'Điểm thưởng' }),
      criterion('P', 3, { rule: 'Theo số lượng', each: 0.5, part: 'Điểm phạt' }),
    ];
    const made = withParIndex({ sets, criteria });
    book = refreshed(
      typeScores(made, {
        [`${UNIT}|1.1`]: { declared: 'Có', appraised1: 4 },
        [`${UNIT}|1.2.1`]: { declared: 1.5, appraised1: 1, appraised2: 1.25 },
        [`${UNIT}|1.2.2`]: { declared: 'Không áp dụng' },
        [`${UNIT}|2.1`]: { declared: 3, self: 2.5 },
        [`${UNIT}|2.2`]: { declared: 5.5 },
        [`${UNIT}|T`]: { declared: 2 },
        [`${UNIT}|P`]: { declared: 9 },
        // Points that nothing can bring: too many, too few, by the unit and by both appraisals.
        [`${WRONG}|1.1`]: { declared: 'Có', self: 99 },
        [`${WRONG}|1.2.1`]: { declared: 1, self: -1, appraised1: 99, appraised2: -0.5 },
        [`${WRONG}|2.1`]: { declared: 2, appraised1: 3, appraised2: 4.01 },
      }),
    );
  });

  test('counts no points outside 0 and the maximum, and says who claims them', () => {
    const par = readParIndex(book)!;
    const row = par.tables.ranking!.rows.find(({ values }) => values.unit === WRONG)!.values;
    expect(row).toMatchObject({ self: 100, appraisal: 3, value: 15 });
    expect(scoreRound(book).units.find(({ unit }) => unit === WRONG)).toMatchObject({ value: 15, rank: 2 });
    const { current, final, self } = shownScore(book, WRONG, '1.1');
    expect([self, final, current]).toEqual([99, '', '']);
  });

  test('has the totals of the domain', () => {
    const par = readParIndex(book)!;
    const sheet = par.sheets.find(({ unit }) => unit === UNIT)!;
    const surveyHeld = isSurveyHeld(par.sets[0]!, par.sheets);
    const totals = sheetTotals(par.sets[0]!, sheet, { stage: 'current', surveyHeld });
    // 4 + 1,25 + 2,5 by appraisal, 5,5 by the survey; 2 of 3 points of bonus, 3 of 4,5 of penalty; 4 of 20 do not apply.
    expect(totals).toMatchObject({
      ...{ parts: { appraisal: 7.75, survey: 5.5, bonus: 2, penalty: 3 }, applicableMax: 16, sum: 13.25, total: 12.25 },
      ...{ index: 82.81, totalIndex: 76.56 },
    });
    const ranking = par.tables.ranking!.rows.find(({ values }) => values.unit === UNIT)!.values;
    expect(ranking).toMatchObject({ appraisal: 7.75, survey: 5.5, bonus: 2, penalty: 3, max: 16, index: 82.81 });
    expect(ranking).toMatchObject({ value: 76.56, rank: 1, band: 'Khá' });
  });

  test.each([
    ['the formula engine', () => calculated(book)],
    ['LibreOffice', () => recalculated(writeXlsx(withoutResults(book)))],
  ])('shows the same by %s', async (_, other) => {
    expect(differencesIn(book, await other())).toEqual([]);
  });
});

/** The workbook proposes a figure for the one commune that has a task, and nobody has entered anything. */
describe('sheets that nobody has begun', () => {
  const criteria = [
    criterion('1', 20),
    criterion('1.1', 8, { rule: 'Có / Không' }),
    criterion('1.2', 12, { rule: 'Theo tỷ lệ', measure: '%', source: 'Tỷ lệ hoàn thành nhiệm vụ' }),
  ];
  const made = withParIndex({ sets: [{ ...SET, total: 20 }], criteria });
  const ranked = (book: Workbook) => {
    const row = readParIndex(book)!.tables.ranking!.rows.find(({ values }) => values.unit === UNIT)!.values;
    const result = scoreRound(book).units.find(({ unit }) => unit === UNIT)!;
    expect([row.state, row.rank || null]).toEqual([
      result.rank === null ? 'Chưa nộp phiếu' : expect.not.stringContaining('nộp'),
      result.rank,
    ]);
    return result.rank;
  };

  test('are not ranked for what the workbook knows, unless they are handed in so', () => {
    const book = refreshed(made);
    expect(shownScore(book, UNIT, '1.2').current).toEqual(expect.any(Number));
    expect(ranked(book)).toBeNull();
    for (const [code, typed] of [
      ['1.1', { declared: 'Không' }],
      ['1.2', { self: 2.5 }],
      ['1.2', { evidence: 'Báo cáo số 5' }],
      ['1.2', { declared: 77 }],
      ['1.2', { appraised1: 1 }],
    ] as const)
      expect([code, typed, ranked(refreshed(typeScores(book, { [`${UNIT}|${code}`]: typed })))]).toEqual([
        code,
        typed,
        1,
      ]);
    const handedIn = ['1', '1.1', '1.2'].map((code) => [`${UNIT}|${code}`, { state: 'Đã chốt tự chấm' }]);
    expect(ranked(refreshed(typeScores(book, Object.fromEntries(handedIn))))).toBe(1);
  });

  test.each([
    ['the formula engine', (book: Workbook) => calculated(book)],
    ['LibreOffice', (book: Workbook) => recalculated(writeXlsx(withoutResults(book)))],
  ])('shows the same by %s', async (_, other) => {
    const book = refreshed(made);
    expect(differencesIn(book, await other(book))).toEqual([]);
    const begun = refreshed(typeScores(made, { [`${UNIT}|1.2`]: { self: 2.5, evidence: '  ' } }));
    expect(differencesIn(begun, await other(begun))).toEqual([]);
  });
});

/** The sample set for all communes, with figures declared, some appraised, peers entered and a few figures assumed. */
describe('the sample set, filled', () => {
  let book: Workbook;
  beforeAll(async () => {
    const criteria = await sampleCriteria({ read: (path: string) => readFile(path, 'utf8') });
    const made = withParIndex(criteria);
    const units = readParIndex(made)!.sheets.map(({ unit }) => unit);
    book = refreshed(refreshed(typePeers(typeScores(made, declaredIn(units.slice(1), criteria.criteria)), PEERS)));
    const { sheet, table } = new Parts(book).table('KhoangCach')!;
    write(sheet, table.area.row + 1, table.area.column + 8, { value: 100 });
    write(sheet, table.area.row + 2, table.area.column + 8, { value: 'Có' });
    book = refreshed(refreshed(book));
  });

  test('shows the gap of the unit that is looked at', () => {
    const round = scoreRound(book);
    expect(round.gap?.standing.topPlace?.value).toBe(80.1);
    const { sheet, table } = new Parts(book).table('KhoangCach')!;
    const facts = sheet.rows.slice(5, table.area.row - 1).map((cells) => cells[2]?.value);
    const { value, rank, topPlace, nextBand } = round.gap!.standing;
    expect(facts.slice(0, 8)).toEqual([
      ...[value, expect.any(Number), expect.any(Number), rank, topPlace!.value, topPlace!.missing],
      ...[nextBand!.band.from, nextBand!.missing],
    ]);
    const options = round.gap!.options.map(({ code, gain }) => [code, gain]);
    const rows = readParIndex(book)!.tables.options!.rows.map(({ values }) => [values.number, values.gain]);
    expect(rows).toEqual(options);
    const chosen = readParIndex(book)!.tables.options!.rows.filter(({ values }) => values.chosen === 'x');
    const plan = round.gap!.plans.topPlace;
    expect(plan?.state === 'possible' && plan.options.map(({ code }) => code)).toEqual(
      chosen.map(({ values }) => values.number),
    );
  });

  test('a second fill writes nothing', () => {
    expect(refreshOf(book, '2021-H1')).toEqual([]);
  });

  test.each([
    ['the formula engine', () => calculated(book)],
    ['LibreOffice', () => recalculated(writeXlsx(withoutResults(book)))],
  ])('every formula of the workbook, the charts with it, shows the same by %s', async (_, other) => {
    expect(differencesIn(book, await other())).toEqual([]);
  });
});

/** Figures that differ from unit to unit and criterion to criterion, always the same. */
function declaredIn(units: readonly string[], criteria: readonly CriterionCells[]) {
  const rows: Record<string, Partial<Record<ScoreColumn, CellValue>>> = {};
  units.forEach((unit, place) =>
    criteria.map(readCriterion).forEach((one, index) => {
      if (one.rule === null) return;
      const words = declaredChoices(one);
      const pick = (7 * place + 3 * index) % 20;
      const figure =
        one.rule === 'points'
          ? (one.max ?? 0) - pick / 8
          : ['count', 'late'].includes(one.rule)
            ? pick % 4
            : 60 + 2 * pick;
      rows[`${unit}|${one.code}`] = {
        declared: pick === 13 ? 'Không áp dụng' : (words[pick % Math.max(1, words.length)] ?? figure),
        ...(pick % 3 === 0 ? {} : { evidence: 'Báo cáo số 12/BC-UBND' }),
        ...(pick % 4 === 0 && one.max !== null ? { appraised1: one.max / 2, appraisalNote: 'Thiếu tài liệu' } : {}),
      };
    }),
  );
  return rows;
}

const PEERS = [
  ['Thành phố Huế', 92.5],
  ['Thị xã Hương Thủy', 88.254],
  ['Huyện Phong Điền', 80.1],
  ['Huyện Quảng Điền', 70],
] as const;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteriaFiles, readCriteriaFiles } from '../../../src/domain/par-index/criteria-files';
import {
  copyForward,
  criteriaSets,
  readCode,
  readCriterion,
  readSet,
  type CriterionCells,
} from '../../../src/domain/par-index/criterion';
import { SCORING_RULE_IDS } from '../../../src/domain/par-index/scoring-rules';
import { sheetTotals } from '../../../src/domain/par-index/totals';
import { allLeaves, criterionTree, leavesOf, parentCode } from '../../../src/domain/par-index/tree';
import { sheetOf } from './criteria';

const ROOT = join(__dirname, '../../..');
const PATHS = criteriaFiles('huong-tra-2021');
const FILES = Object.fromEntries(Object.values(PATHS).map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

const sample = () => {
  const read = readCriteriaFiles('huong-tra-2021', FILES);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [set, ...others] = criteriaSets(read.tables.sets, read.tables.criteria);
  return { set: set!, others, tables: read.tables };
};

describe('the sample set', () => {
  it('keeps all invariants, adds up to 100 in eight areas, and is marked as a sample without a decision', () => {
    const { set, others } = sample();
    expect(others).toEqual([]);
    expect(set).toMatchObject({ sample: true, decision: '', total: 100, year: 2021, level: 'commune', step: 0.01 });
    const { roots, orphans, repeated } = criterionTree(set.criteria);
    expect([orphans, repeated]).toEqual([[], []]);
    const areas = roots.filter(({ criterion: { part } }) => part === 'appraisal' || part === 'survey');
    expect(areas.map(({ criterion: { max } }) => max)).toEqual([15, 8, 20, 8, 12, 9, 13, 15]);
    expect(sheetTotals(set, sheetOf([])).applicableMax).toBe(100);
    for (const { code, note } of set.criteria) expect([code, note]).toEqual([code, 'Dữ liệu mẫu']);
  });

  it('has every way of scoring, every part, and asks for evidence everywhere', () => {
    const leaves = allLeaves(criterionTree(sample().set.criteria));
    expect(new Set(leaves.map(({ rule }) => rule))).toEqual(new Set(SCORING_RULE_IDS));
    expect(new Set(leaves.map(({ part }) => part))).toEqual(new Set(['appraisal', 'survey', 'bonus', 'penalty']));
    expect(leaves.filter(({ evidence }) => evidence === '')).toEqual([]);
  });

  it('is in files that Excel opens with its accents', () => {
    for (const text of Object.values(FILES))
      expect([text.startsWith('\uFEFF'), text === text.normalize('NFC')]).toEqual([true, true]);
  });

  it('tells what is wrong in a file, with its line', () => {
    const broken = { ...FILES, [PATHS.criteria]: FILES[PATHS.criteria]!.replace(',1.1.2,', ',1.1.1,') };
    const read = readCriteriaFiles('huong-tra-2021', broken);
    expect(read).toMatchObject({ ok: false });
    expect(!read.ok && read.problems).toContainEqual(
      expect.objectContaining({ file: PATHS.criteria, line: 5, column: 'STT', code: 'criterion-repeated' }),
    );
    expect(readCriteriaFiles('huong-tra-2021', {})).toMatchObject({
      ok: false,
      problems: [{ code: 'file-missing' }, { code: 'file-missing' }],
    });
  });
});

describe('cells of criteria', () => {
  it('are numbers where formulas read numbers, and words where rules look words up', () => {
    const read = readCriterion({
      code: 1.1,
      max: '2,5',
      level1: 100,
      level2: '80',
      level3: 'Tốt',
      effort: 9,
      part: 'thưởng',
    });
    expect(read).toMatchObject({ code: '1.1', max: null, effort: 5, part: 'bonus', rule: null, source: null });
    expect(read.levels.map(({ level }) => level)).toEqual([100, '80', 'Tốt', null]);
    expect(readCriterion({}).effort).toBe(1);
    expect(readCriterion({ effort: 'nhiều' }).effort).toBe(1);
    expect(readCriterion({ source: 'TTHC đúng hạn' }).source).toBe('procedures');
  });

  it('have codes in one spelling', () => {
    for (const [written, code] of [
      [1, '1'],
      [1.1, '1.1'],
      ['1,1', '1.1'],
      [' 1. 1. 1. ', '1.1.1'],
      ['T', 'T'],
      [null, ''],
    ] as const) {
      expect(readCode(written)).toBe(code);
    }
    expect([parentCode('1.1.1'), parentCode('1')]).toEqual(['1.1', null]);
  });

  it('make a tree, with what has no parent left aside', () => {
    const cells: CriterionCells[] = ['1', '1.2', '1.2.1', '2', '3.1', '1.2'].map((code) => ({ code, max: 1 }));
    const { roots, orphans, repeated } = criterionTree(cells.map(readCriterion));
    expect(roots.map(({ criterion: { code } }) => code)).toEqual(['1', '2']);
    expect(leavesOf(roots[0]!).map(({ code }) => code)).toEqual(['1.2.1']);
    expect(orphans.map(({ criterion: { code } }) => code)).toEqual(['3.1']);
    expect(repeated.map(({ code }) => code)).toEqual(['1.2']);
  });
});

describe('sets', () => {
  it('have usual values where a cell is blank', () => {
    expect(readSet({ code: 'A' })).toEqual({
      ...{ code: 'A', name: '', level: null, year: null, validFrom: null, validTo: null, decision: '', version: '' },
      ...{ total: 100, step: 0.01, sample: false },
    });
    expect(
      readSet({ code: 'A', year: 2021, from: 44197, to: '31/12/2021', total: 70, step: 0.25, sample: 'x' }),
    ).toMatchObject({
      ...{ validFrom: '2021-01-01', validTo: '2021-12-31', total: 70, step: 0.25, sample: true },
    });
  });

  it('take their criteria by code; those without one belong to an only set', () => {
    const criteria = [{ set: 'a', code: '1' }, { code: '2' }, { set: 'B', code: '3' }, { set: 'A' }];
    expect(criteriaSets([{ code: 'A' }], criteria)[0]!.criteria.map(({ code }) => code)).toEqual(['1', '2']);
    const [a, b] = criteriaSets([{ code: 'A' }, { code: 'B' }], criteria);
    expect([a!.criteria.length, b!.criteria.length]).toEqual([1, 1]);
    expect(criteriaSets([{ name: 'không mã' }], criteria)).toEqual([]);
  });

  it('are copied forward with nothing decided yet', () => {
    const { set } = sample();
    const next = copyForward({ ...set, decision: 'QĐ', version: '3', validTo: '2021-12-31' }, 2022);
    expect(next).toMatchObject({
      ...{ code: 'MAU-XA-2022', name: 'Bộ tiêu chí mẫu Chỉ số CCHC cấp xã năm 2022', year: 2022, sample: true },
      ...{ validFrom: '2022-01-01', validTo: null, decision: '', version: '1', total: 100 },
    });
    expect(next.criteria).toBe(set.criteria);
    expect(copyForward({ ...set, code: 'BO', name: 'Bộ', year: null }, 2023)).toMatchObject({
      code: 'BO-2023',
      name: 'Bộ 2023',
    });
  });
});

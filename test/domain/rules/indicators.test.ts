import fc from 'fast-check';
import { INDICATOR_HEADINGS, readPlainTarget } from '../../../src/domain/indicators';
import { INITIATIVE_HEADINGS } from '../../../src/domain/initiatives';
import { INDICATOR_RULES, checkIndicators, plainSpelling } from '../../../src/domain/rules/indicators';
import { INITIATIVE_RULES } from '../../../src/domain/rules/initiatives';
import { readTarget } from '../../../src/domain/target';
import { nameKey } from '../../../src/domain/text';
import {
  findInIndicators,
  findInInitiatives,
  GOOD_INDICATOR,
  GOOD_INITIATIVE,
  indicatorCases,
  initiativeCases,
} from './indicators';
import { checkCase } from './other-table-cases';

describe('the table of indicators', () => {
  for (const rule of indicatorCases) {
    it(rule.code, () => rule.cases.forEach((each) => checkCase('indicators', rule, each, findInIndicators)));
  }
});

describe('the register of initiatives', () => {
  for (const rule of initiativeCases) {
    it(rule.code, () => rule.cases.forEach((each) => checkCase('initiatives', rule, each, findInInitiatives)));
  }
});

test('the spelling of a target that somebody is asked for is one that formulas read as the same number', () => {
  const number = fc.oneof(
    fc.nat({ max: 5000 }),
    fc.nat({ max: 99999 }).map((hundredths) => hundredths / 100),
  );
  const written = fc
    .tuple(
      fc.constantFrom('', '≥ ', 'Không dưới ', 'tối thiểu là ', 'vượt ', 'không quá ', 'thấp hơn ', 'Đạt từ '),
      number.map((value) => value.toLocaleString('vi')),
      fc.constantFrom('', '%', ' hồ sơ', ' trở lên', '% trở xuống'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(written, fc.constantFrom('%', 'hồ sơ', null), (text, measure) => {
      const target = readTarget(text);
      fc.pre(target.kind === 'number' && (target.unit === '' || target.unit === (measure ?? '%')));
      const { level } = readPlainTarget({ target: plainSpelling(target), measure });
      expect([text, level]).toEqual([text, target.kind === 'number' ? target.value : null]);
    }),
    { numRuns: 200 },
  );
});

describe('both', () => {
  it('have cases for every rule, some that fire and some that do not', () => {
    const cases = [...indicatorCases, ...initiativeCases];
    expect(cases.map(({ code }) => code)).toEqual([...INDICATOR_RULES, ...INITIATIVE_RULES].map(({ code }) => code));
    for (const { code, cases: own } of cases) {
      expect([code, new Set(own.map(({ hits }) => hits.length > 0)).size]).toEqual([code, 2]);
    }
  });

  it('find nothing in good rows, and obey the settings of the workbook', () => {
    expect(findInIndicators([{ row: 5, values: GOOD_INDICATOR }])).toEqual([]);
    expect(findInInitiatives([{ row: 5, values: GOOD_INITIATIVE }])).toEqual([]);
    const settings = { severities: { 'indicators-scale': 'off' as const }, thresholds: {} };
    const rows = [{ row: 5, values: { ...GOOD_INDICATOR, result: 0.5, area: null, unit: null } }];
    expect(checkIndicators(rows, { areas: [], units: [] }, settings)).toEqual([]);
  });

  it('have headings that are told apart, aliases included', () => {
    for (const headings of [INDICATOR_HEADINGS, INITIATIVE_HEADINGS]) {
      const all = Object.values(headings).flatMap(({ heading, aliases }) => [heading, ...aliases].map(nameKey));
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

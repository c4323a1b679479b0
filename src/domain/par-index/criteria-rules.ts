/** What may be wrong in a table of criteria: a set that contradicts itself gives every unit wrong points. */
import { isBlank, readText } from '../cell-values';
import type { Finding } from '../finding';
import { findIn, readPoints, type OtherHit, type OtherRule } from '../rules/other-table';
import type { RuleSettings } from '../rule-settings';
import { suggestNames } from '../suggest';
import { nameKey } from '../text';
import {
  CRITERION_FIELDS,
  CRITERION_HEADINGS,
  FIGURE_SOURCES,
  findNamed,
  LEVEL_FIELDS,
  PARTS,
  readCode,
  readCriterion,
  readSet,
  USUAL_TOTAL,
  type Criterion,
  type CriterionCells,
  type CriterionField,
  type SetCells,
} from './criterion';
import { sumPoints } from './points';
import { fullLevel } from './scoring';
import { SCORING_RULES, scoringRule, type Parameter } from './scoring-rules';
import { criterionTree, parentCode, type CriterionNode } from './tree';

/** One row of the table of criteria as it was typed. `row` is the 1-based row of the sheet. */
export type CriteriaRow = { row: number; values: CriterionCells };

/** A row with what the others say of it. */
type ReadRow = CriteriaRow & {
  criterion: Criterion;
  /** null for a row that repeats a code or has none. */
  node: CriterionNode | null;
  /** The earlier row of the same code and set. */
  earlier: number | null;
  isOrphan: boolean;
  /** Of the first row of a set: what its areas add up to and what they should. */
  total: { sum: number; declared: number } | null;
};

/** Codes of the sets there are. */
type Context = { sets: readonly string[] };
type Hit = OtherHit<CriterionField>;
type Hits = readonly Hit[];
const NOTHING: Hits = [];

const criterionRule = <const Code extends string>(
  definition: OtherRule<ReadRow, Context, CriterionField, Code>,
): OtherRule<ReadRow, Context, CriterionField, Code> => definition;

const CODE = /^(?:\d+|\p{L}{1,3})(?:\.\d+)*$/u;
const CHOICES = { rule: SCORING_RULES, part: PARTS, source: FIGURE_SOURCES } as const;
const LEVELS = LEVEL_FIELDS.map(([level]) => level);
const POINTS = LEVEL_FIELDS.map(([, points]) => points);
const NUMBERS = ['max', ...POINTS, 'floor', 'each', 'effort'] as const satisfies readonly CriterionField[];

const isLeaf = ({ node }: ReadRow): boolean => node !== null && node.children.length === 0;

/** The invariants of a set of criteria; points, levels and totals are data of the sheet. */
export const CRITERION_RULES = [
  criterionRule({
    code: 'criterion-number',
    severity: 'error',
    fields: [...NUMBERS, ...LEVELS],
    source: 'practice',
    doc: 'Formulas score by these cells, and text is no number to them. Levels are words for the rules that look words up.',
    test: ({ values, criterion: { rule } }) => {
      const comparing = rule !== null && ['figure', 'count'].includes(SCORING_RULES[rule].declared);
      const fields: readonly CriterionField[] = comparing ? [...NUMBERS, ...LEVELS] : NUMBERS;
      return fields.flatMap((field): Hit[] => {
        const value = values[field];
        if (isBlank(value) || typeof value === 'number') return [];
        const meant = readPoints(value);
        return [{ field, ...(meant.kind === 'value' ? { details: { figure: meant.value } } : {}) }];
      });
    },
  }),
  criterionRule({
    code: 'criterion-word',
    severity: 'error',
    fields: ['rule', 'part', 'source'],
    source: 'practice',
    doc: 'A way of scoring, a part or a source that is in no list scores nothing.',
    test: ({ values }) =>
      (['rule', 'part', 'source'] as const).flatMap((field): Hit[] => {
        const names = CHOICES[field];
        if (isBlank(values[field]) || findNamed(names, values[field]) !== null) return [];
        const named = Object.values(names).map(({ name, aliases }) => ({ name, aliases: [...aliases] }));
        return [{ field, details: { candidates: suggestNames(readText(values[field]), named) } }];
      }),
  }),
  criterionRule({
    code: 'criterion-set',
    severity: 'error',
    fields: ['set'],
    source: 'practice',
    doc: 'A criterion counts in the set that it names; with several sets nobody can tell where one without a name belongs.',
    test: ({ values }, { sets }) => {
      const named = readText(values.set);
      const known = named === '' ? sets.length < 2 : sets.some((code) => nameKey(code) === nameKey(named));
      return known || sets.length === 0 ? NOTHING : [{ field: 'set', details: { candidates: [...sets] } }];
    },
  }),
  criterionRule({
    code: 'criterion-code',
    severity: 'error',
    fields: ['code'],
    source: 'practice',
    doc: 'The number (1, 1.1, 1.1.1) says which criterion a row belongs to.',
    test: ({ criterion: { code } }) => (CODE.test(code) ? NOTHING : [{ field: 'code' }]),
  }),
  criterionRule({
    code: 'criterion-repeated',
    severity: 'error',
    fields: ['code'],
    source: 'practice',
    doc: 'Two criteria of one number: points of the second count nowhere. Excel makes 1.10 into 1.1 in a cell that is not text.',
    test: ({ earlier }) => (earlier === null ? NOTHING : [{ field: 'code', details: { other: earlier } }]),
  }),
  criterionRule({
    code: 'criterion-orphan',
    severity: 'error',
    fields: ['code'],
    source: 'practice',
    doc: 'A part of a criterion that is not there counts nowhere.',
    test: ({ isOrphan, criterion: { code } }) =>
      isOrphan ? [{ field: 'code', details: { parent: parentCode(code) ?? '' } }] : NOTHING,
  }),
  criterionRule({
    code: 'criterion-max',
    severity: 'error',
    fields: ['max'],
    source: 'practice',
    doc: 'Every row has a maximum: points are read against it.',
    test: ({ values: { max } }) => {
      const lacks = isBlank(max) || (typeof max === 'number' && max <= 0);
      return lacks ? [{ field: 'max' }] : NOTHING;
    },
  }),
  criterionRule({
    code: 'criterion-parent-max',
    severity: 'error',
    fields: ['max'],
    source: 'practice',
    doc: 'The maximum of an area or criterion is that of its parts together. Bonus and penalty have caps of their own.',
    test: ({ node, criterion: { max, part } }) => {
      const parts = node === null || node.children.length === 0 ? null : sumOfMax(node.children);
      if (max === null || parts === null || parts === max || part === 'bonus' || part === 'penalty') return NOTHING;
      return [{ field: 'max', details: { sum: parts } }];
    },
  }),
  criterionRule({
    code: 'criteria-total',
    severity: 'error',
    fields: ['max'],
    source: 'practice',
    doc: 'All areas together have 100 points, or as many as the set declares.',
    test: ({ total }) =>
      total === null || total.sum === total.declared
        ? NOTHING
        : [{ field: 'max', value: null, details: { sum: total.sum, total: total.declared } }],
  }),
  criterionRule({
    code: 'criterion-without-rule',
    severity: 'warning',
    fields: ['rule'],
    source: 'practice',
    doc: 'Without a way of scoring no points can be proposed; people have to give them by hand.',
    test: (row) => (isLeaf(row) && isBlank(row.values.rule) ? [{ field: 'rule' }] : NOTHING),
  }),
  criterionRule({
    code: 'criterion-lacks',
    severity: 'error',
    fields: ['each', ...LEVELS, ...POINTS],
    source: 'practice',
    doc: 'A rule without its levels, or without the points for each, gives 0 to everybody.',
    test: (row) =>
      isLeaf(row)
        ? lacking(row).map((field): Hit => ({
            field,
            value: null,
            details: { column: CRITERION_HEADINGS[field].heading },
          }))
        : NOTHING,
  }),
  criterionRule({
    code: 'criterion-levels',
    severity: 'error',
    fields: LEVELS as [CriterionField, ...CriterionField[]],
    source: 'practice',
    doc: 'Levels are asked from the first: one that is not below the level before it, or repeats a word, is never reached.',
    test: (row) => (isLeaf(row) ? unreached(row) : NOTHING),
  }),
  criterionRule({
    code: 'criterion-parameter',
    severity: 'error',
    fields: ['each', 'floor', ...POINTS],
    source: 'practice',
    doc: 'Points of a level lie between 0 and the maximum, a floor below the level that gives all points.',
    test: (row) => (isLeaf(row) ? outOfRange(row) : NOTHING),
  }),
];

export type CriterionRuleCode = (typeof CRITERION_RULES)[number]['code'];

/** null where one of them has no maximum yet. */
function sumOfMax(nodes: readonly CriterionNode[]): number | null {
  const all = nodes.map(({ criterion: { max } }) => max);
  return all.every((max) => max !== null) ? sumPoints(all) : null;
}

const uses = ({ rule }: Criterion, parameter: Parameter): boolean =>
  rule !== null && [...scoringRule(rule).needs, ...scoringRule(rule).optional].includes(parameter);

function lacking({ criterion, values }: ReadRow): CriterionField[] {
  const each: CriterionField[] = uses(criterion, 'each') && isBlank(values.each) ? ['each'] : [];
  if (!uses(criterion, 'levels')) return each;
  if (LEVELS.every((level) => isBlank(values[level]))) return [...each, 'level1'];
  const pairs = LEVEL_FIELDS.flatMap(([level, points]): CriterionField[] => {
    if (isBlank(values[level]) === isBlank(values[points])) return [];
    return [isBlank(values[level]) ? level : points];
  });
  return [...each, ...pairs];
}

function unreached({ criterion }: ReadRow): Hit[] {
  if (!uses(criterion, 'levels')) return [];
  const comparing = criterion.rule === 'steps';
  return criterion.levels.flatMap(({ level }, index): Hit[] => {
    const before = criterion.levels.slice(0, index).flatMap((each) => (each.level === null ? [] : [each.level]));
    const last = before.at(-1);
    if (level === null || last === undefined) return [];
    const field = LEVELS[index]!;
    if (comparing) {
      const isAbove = typeof level === 'number' && typeof last === 'number' && level >= last;
      return isAbove ? [{ field, details: { before: last } }] : [];
    }
    const repeats = before.some((other) => nameKey(String(other)) === nameKey(String(level)));
    return repeats ? [{ field, details: {} }] : [];
  });
}

function outOfRange({ criterion, values }: ReadRow): Hit[] {
  const { max, floor, each, levels } = criterion;
  const outside = (field: CriterionField, value: number | null, most: number | null): Hit[] =>
    value === null || (value >= 0 && (most === null || value <= most))
      ? []
      : [{ field, value: values[field] ?? null, details: most === null ? {} : { max: most } }];
  return [
    ...(uses(criterion, 'levels') ? levels.flatMap(({ points }, index) => outside(POINTS[index]!, points, max)) : []),
    ...(uses(criterion, 'each') ? outside('each', each, null) : []),
    ...(uses(criterion, 'floor') ? outside('floor', floor, fullLevel(levels)) : []),
  ];
}

/** Everything the rules see in the table of criteria, in the order of its rows. `sets`: the rows of the table of sets, which may be none. */
export function checkCriteria(
  rows: readonly CriteriaRow[],
  sets: readonly SetCells[] = [],
  settings?: RuleSettings,
): Finding[] {
  const known = sets.map(readSet).filter(({ code }) => code !== '');
  const totals = new Map(known.map(({ code, total }) => [nameKey(code), total]));
  const filled = rows.filter(({ values }) =>
    CRITERION_FIELDS.some((field) => field !== 'set' && !isBlank(values[field])),
  );
  const bySet = new Map<string, CriteriaRow[]>();
  for (const row of filled) {
    const key = nameKey(readText(row.values.set)) || nameKey(known[0]?.code ?? '');
    bySet.set(key, [...(bySet.get(key) ?? []), row]);
  }
  const read = [...bySet].flatMap(([key, all]) => readRows(all, totals.get(key) ?? USUAL_TOTAL));
  const context = { sets: known.map(({ code }) => code) };
  return findIn(
    'criteria',
    CRITERION_HEADINGS,
    CRITERION_RULES,
    read.sort((a, b) => a.row - b.row),
    context,
    settings,
  );
}

/** The rows of one set. */
function readRows(rows: readonly CriteriaRow[], declared: number): ReadRow[] {
  const criteria = rows.map(({ values }) => readCriterion(values));
  const { byCode, roots, orphans } = criterionTree(criteria.filter(({ code }) => code !== ''));
  const lost = new Set(orphans.map(({ criterion }) => criterion));
  const firstRow = new Map<string, number>();
  const areas = roots.filter(({ criterion: { part } }) => part === 'appraisal' || part === 'survey');
  const sum = sumOfMax(areas);
  return rows.map(({ row, values }, index): ReadRow => {
    const criterion = criteria[index]!;
    const node = byCode.get(criterion.code) ?? null;
    const code = readCode(values.code);
    const earlier = code === '' ? null : (firstRow.get(code) ?? null);
    if (earlier === null) firstRow.set(code, row);
    const total = index > 0 || sum === null || areas.length === 0 ? null : { sum, declared };
    return {
      ...{ row, values, criterion, earlier, total },
      node: earlier === null ? node : null,
      isOrphan: lost.has(criterion),
    };
  });
}

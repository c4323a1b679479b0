/** What a score sheet adds up to, for every node of the set and as a whole. */
import type { CriteriaSet, Criterion, Part } from './criterion';
import { fromHundredths, hundredths, percentOf, sumPoints } from './points';
import { isNotApplicable, STAGES, type ScoreEntry, type ScoreSheet, type Stage } from './score-sheet';
import { allLeaves, criterionTree, leavesOf, type CriterionNode } from './tree';

/** `points` null where no leaf under the node has any; `missing`: leaves that apply and have none; `max`: of the leaves that apply. */
export type NodeTotal = { points: number | null; max: number; missing: number };

export type SheetTotals = {
  /** Every node of the set, by its code. */
  byCode: ReadonlyMap<string, NodeTotal>;
  /** Points by part; bonus and penalty are no more than their rows of the highest level allow. */
  parts: Readonly<Record<Part, number>>;
  /** Appraisal, and survey where it is held, without what does not apply. */
  applicableMax: number;
  /** Điểm thẩm định + điểm ĐTXHH. */
  sum: number;
  /** Chỉ số (%): the sum in % of the applicable maximum; null where nothing applies. */
  index: number | null;
  /** Tổng cộng = tổng + thưởng − phạt, never less than 0. */
  total: number;
  /** The total in % of the applicable maximum: what units are ranked by. */
  totalIndex: number | null;
  /** Leaves that count into the maximum and have no points yet. */
  missing: number;
};

/**
 * Adds a sheet up at a stage. `surveyHeld` false: there was no survey (điều tra xã hội học), so that its points leave the maximum and the
 * rest is taken to 100, as Hà Nội does. Whether there was one is a matter of the round and not of the unit: see `isSurveyHeld`.
 */
export function sheetTotals(
  set: Pick<CriteriaSet, 'criteria'>,
  sheet: Pick<ScoreSheet, 'entries'>,
  { stage = 'final', surveyHeld = true }: { stage?: Stage; surveyHeld?: boolean } = {},
): SheetTotals {
  const tree = criterionTree(set.criteria);
  const pointsOf = pointsByLeaf(sheet.entries, stage);
  const byCode = new Map([...tree.byCode].map(([code, node]) => [code, nodeTotal(node, pointsOf)]));
  const counted = allLeaves(tree).filter(({ part }) => part === 'appraisal' || (part === 'survey' && surveyHeld));
  const max = totalOf(counted, pointsOf);
  const capped = (part: Part): number =>
    sumPoints(tree.roots.map((root) => cappedAt(root.criterion.max, totalOf(partLeaves(root, part), pointsOf).points)));
  const plain = (part: Part): number =>
    totalOf(
      counted.filter((each) => each.part === part),
      pointsOf,
    ).points ?? 0;
  const parts = {
    ...{ appraisal: plain('appraisal'), survey: plain('survey'), bonus: capped('bonus'), penalty: capped('penalty') },
  };
  const sum = sumPoints([parts.appraisal, parts.survey]);
  const total = Math.max(0, sumPoints([sum, parts.bonus, -parts.penalty]));
  const applicableMax = max.max;
  return {
    ...{ byCode, parts, applicableMax, sum, total, missing: max.missing },
    ...{ index: percentOf(sum, applicableMax), totalIndex: percentOf(total, applicableMax) },
  };
}

/** Whether any of the sheets has survey points. Where none has, there was no survey, and nobody's maximum holds it. */
export function isSurveyHeld(
  set: Pick<CriteriaSet, 'criteria'>,
  sheets: readonly Pick<ScoreSheet, 'entries'>[],
): boolean {
  const maxima = new Map(
    allLeaves(criterionTree(set.criteria)).flatMap(({ part, code, max }) => (part === 'survey' ? [[code, max]] : [])),
  );
  return sheets.some(({ entries }) =>
    entries.some((entry) => maxima.has(entry.code) && STAGES.current(entry, maxima.get(entry.code) ?? null) !== null),
  );
}

type Found = { points: number | null; applies: boolean };

type PointsOf = (leaf: Pick<Criterion, 'code' | 'max'>) => Found;

function pointsByLeaf(entries: readonly ScoreEntry[], stage: Stage): PointsOf {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return ({ code, max }) => {
    const entry = byCode.get(code);
    if (entry === undefined) return { points: null, applies: true };
    const applies = !isNotApplicable(entry.declared);
    return { points: applies ? STAGES[stage](entry, max) : null, applies };
  };
}

const nodeTotal = (node: CriterionNode, pointsOf: PointsOf): NodeTotal => totalOf(leavesOf(node), pointsOf);

function totalOf(leaves: readonly Criterion[], pointsOf: PointsOf): NodeTotal {
  const applying = leaves.flatMap(({ code, max }) => {
    const { points, applies } = pointsOf({ code, max });
    return applies ? [{ points, max: max ?? 0 }] : [];
  });
  const given = applying.flatMap(({ points }) => (points === null ? [] : [points]));
  return {
    points: given.length === 0 ? null : sumPoints(given),
    max: sumPoints(applying.map(({ max }) => max)),
    missing: applying.length - given.length,
  };
}

const partLeaves = (root: CriterionNode, part: Part): Criterion[] =>
  leavesOf(root).filter((leaf) => leaf.part === part);

function cappedAt(cap: number | null, points: number | null): number {
  const given = hundredths(points ?? 0);
  return fromHundredths(cap === null ? given : Math.min(given, hundredths(cap)));
}

/** What the table of score sheets says and shows, row by row, worked out from what people typed. */
import { isBlank } from '../../domain/cell-values';
import {
  LEVEL_FIELDS,
  PARTS,
  readCriterion,
  type CriteriaSet,
  type Criterion,
  type CriterionField,
} from '../../domain/par-index/criterion';
import { roundPoints, sumPoints } from '../../domain/par-index/points';
import { hasPoints } from '../../domain/par-index/results';
import {
  finalOf,
  isAsProposed,
  isNotApplicable,
  possiblePoints,
  SCORE_STATES,
  type ScoreEntry,
  type ScoreSheet,
  type ScoreState,
  type SheetRow,
} from '../../domain/par-index/score-sheet';
import { SCORING_RULE_IDS } from '../../domain/par-index/scoring-rules';
import { isSurveyHeld, sheetTotals, type SheetTotals } from '../../domain/par-index/totals';
import { criterionTree, type CriterionNode } from '../../domain/par-index/tree';
import { formulaKey } from '../compare-cells';
import { PAR_TABLES } from '../tab-ids';
import type { CriterionShown, CriterionTyped } from '../tabs/par-index-criteria-formulas';
import { originText, proposedFigure, type ProposalFacts } from '../tabs/par-index-proposed';
import { levelReached, measureText, scored } from '../tabs/par-index-scoring';
import { LEAF_FORMULAS, type ScoreColumn } from '../tabs/par-index-scores-columns';
import type { Cell, CellValue } from '../workbook';

export type ScoreTyped = Partial<Record<ScoreColumn, Cell>>;

/** A unit's sheet as it is to be laid out: `typed` by code, `rest`: rows whose code the set does not have. */
export type UnitToScore = {
  unit: string;
  unitId: string;
  set: CriteriaSet;
  version: string;
  state: ScoreState;
  typed: ReadonlyMap<string, ScoreTyped>;
  rest: readonly ScoreTyped[];
};

/** `leaf` is scored, `node` adds up those under it, `total` the whole sheet, `rest` is in no set. */
export type ScoreRowKind = 'leaf' | 'node' | 'total' | 'rest';
export type ScoreLine = {
  kind: ScoreRowKind;
  /** null for totals and rows that are in no set. */
  criterion: Criterion | null;
  depth: number;
  cells: ScoreTyped;
  shown: Partial<Record<ScoreColumn, CellValue>>;
  /** Its row in the table, 1 being the first. */
  place: number;
  /** Lines after this one that belong to it. */
  under: number;
  /** Whether the cell holds the figure that is proposed, and the points that follow from the rule. */
  fills: { declared: boolean; self: boolean };
};

export type ScoredUnit = UnitToScore & {
  lines: ScoreLine[];
  sheet: ScoreSheet;
  totals: SheetTotals;
  hasPoints: boolean;
};

const NUMBERS = ['max', 'floor', 'each', ...LEVEL_FIELDS.map(([, points]) => points)] as const;

/** The criterion as formulas read it: text is no number to them. */
export function strictCriterion(cells: CriterionTyped): Criterion {
  const values = Object.fromEntries(
    (Object.entries(cells) as [CriterionField, Cell][]).map(([field, { value }]) => {
      const isText = typeof value !== 'number' && (NUMBERS as readonly string[]).includes(field);
      return [field, isText ? null : value];
    }),
  );
  const criterion = readCriterion(values);
  const levels = criterion.levels.map((level, index) => {
    const raw = cells[LEVEL_FIELDS[index]![0]]?.value;
    return typeof raw === 'string' && !isBlank(raw) ? { ...level, level: raw.trim() } : level;
  });
  return { ...criterion, levels };
}

/** The criteria of a set as they stand in the table, with their places in it (1 is the first row). */
export type SetCriteria = { criteria: Criterion[]; places: ReadonlyMap<string, number> };

export function criteriaOf(
  code: string,
  typed: readonly CriterionTyped[],
  shown: readonly CriterionShown[],
): SetCriteria {
  const criteria: Criterion[] = [];
  const places = new Map<string, number>();
  typed.forEach((cells, index) => {
    const key = shown[index]!.key.toLowerCase();
    if (!key.startsWith(`${code.toLowerCase()}|`)) return;
    const criterion = strictCriterion(cells);
    if (places.has(criterion.code)) return;
    criteria.push(criterion);
    places.set(criterion.code, index + 1);
  });
  return { criteria, places };
}

/** All sheets with everything that their formulas show. */
export function scoredUnits(
  units: readonly UnitToScore[],
  placesOf: (set: string) => ReadonlyMap<string, number>,
  facts: ProposalFacts,
): ScoredUnit[] {
  const laid = units.map((unit) => {
    const lines = linesOf(unit, placesOf(unit.set.code), facts);
    return { ...unit, lines, sheet: sheetOf(unit, lines) };
  });
  let before = 0;
  return laid.map((unit): ScoredUnit => {
    const same = laid.filter(({ set }) => set.code === unit.set.code).map(({ sheet }) => sheet);
    const surveyHeld = isSurveyHeld(unit.set, same);
    const totals = sheetTotals(unit.set, unit.sheet, { stage: 'current', surveyHeld });
    const first = before + 1;
    const lines = withTotals(unit, surveyHeld).map((line, index) => ({ ...line, place: first + index }));
    before += lines.length;
    return { ...unit, lines, totals, hasPoints: hasPoints(unit.sheet, unit.set) };
  });
}

function linesOf(unit: UnitToScore, places: ReadonlyMap<string, number>, facts: ProposalFacts): ScoreLine[] {
  const { roots, orphans } = criterionTree(unit.set.criteria);
  const walk = (node: CriterionNode, depth: number): ScoreLine[] => {
    const under = node.children.flatMap((child) => walk(child, depth + 1));
    const { criterion } = node;
    const cells = unit.typed.get(criterion.code) ?? {};
    const place = {
      ...{ at: places.get(criterion.code) ?? 0, key: `${unit.unit}|${criterion.code}` },
      ...{ kind: criterion.rule === null ? 0 : SCORING_RULE_IDS.indexOf(criterion.rule) + 1 },
      measure: measureText(criterion),
    };
    const line = node.children.length > 0 ? nodeLine(criterion, cells, under) : leafLine(unit, criterion, cells, facts);
    return [{ ...line, depth, shown: { ...line.shown, ...place } }, ...under];
  };
  const tree = [...roots, ...orphans].flatMap((node) => walk(node, 0));
  const rest = unit.rest.map((cells): ScoreLine => {
    const shown = {
      at: 0,
      key: '',
      kind: 0,
      level: 0,
      measure: '',
      max: '',
      part: '',
      counts: 0,
      applicable: 0,
      automatic: 0,
      byRule: '',
      because: scored(null, null).because,
    };
    return {
      ...BARE,
      kind: 'rest',
      criterion: null,
      cells,
      shown: { ...shown, final: '', difference: '', current: '' },
    };
  });
  return [...tree, ...rest];
}

const BARE = { depth: 0, place: 0, under: 0, fills: { declared: false, self: false } } as const;

const valuesIn = ({ evidence, appraised1, appraised2 }: ScoreTyped): SheetRow['values'] => ({
  ...{
    evidence: evidence?.value ?? null,
    appraised1: appraised1?.value ?? null,
    appraised2: appraised2?.value ?? null,
  },
});

const isFormula = (cell: Cell | undefined, other: string): boolean =>
  cell?.formula !== undefined && formulaKey(cell.formula, PAR_TABLES.scores) === formulaKey(other, PAR_TABLES.scores);
const isOpen = (cell: Cell | undefined): boolean =>
  cell === undefined || (isBlank(cell.value) && cell.formula === undefined);
const numberIn = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

function leafLine(unit: UnitToScore, criterion: Criterion, typed: ScoreTyped, facts: ProposalFacts): ScoreLine {
  const { source } = criterion;
  const proposed = source === null ? null : proposedFigure(source, unit.unit, facts);
  const isProposal = isFormula(typed.declared, LEAF_FORMULAS.declared);
  const isByRule = isFormula(typed.self, LEAF_FORMULAS.self);
  // What a unit has handed in stays as it is: a cell that it left blank is blank.
  const mayFill = unit.state === 'self';
  const fills = {
    declared: isProposal || (mayFill && isOpen(typed.declared)),
    self: isByRule || (mayFill && isOpen(typed.self)),
  };
  const declared = fills.declared ? (proposed ?? '') : (typed.declared?.value ?? null);
  const { points, because } = scored(criterion, declared);
  const applies = !isNotApplicable(declared);
  const self = fills.self ? points : (typed.self?.value ?? null);
  const appraised = { appraised1: numberIn(typed.appraised1?.value), appraised2: numberIn(typed.appraised2?.value) };
  const final = applies ? finalOf(appraised, criterion.max) : null;
  const own = numberIn(self);
  const best = final ?? possiblePoints(own, criterion.max);
  const said = { ...valuesIn(typed), declared, self, byRule: points, proposed };
  const cells = { ...typed };
  if (fills.declared) delete cells.declared;
  if (fills.self) delete cells.self;
  return {
    ...{ kind: 'leaf', criterion, depth: 0, place: 0, under: 0, cells, fills },
    shown: {
      ...{ max: criterion.max ?? '', part: PARTS[criterion.part].name, counts: applies ? 1 : 0 },
      applicable: applies ? (criterion.max ?? 0) : 0,
      ...{ byRule: points, because, declared, self, final: final ?? '' },
      difference: final === null || own === null ? '' : roundPoints(final - own),
      current: !applies || best === null ? '' : roundPoints(best),
      level: levelReached(criterion, declared),
      automatic: applies && isAsProposed(said) ? 1 : 0,
      proposed: proposed ?? '',
      origin: source === null ? '' : originText(source, proposed, declared),
    },
  };
}

/**
 * Columns that rows of areas add up. Not those of the appraisals: formulas in a column that is blank otherwise would be filled into all its
 * rows by Excel.
 */
export const SUMMED = ['byRule', 'self', 'final', 'current'] as const satisfies readonly ScoreColumn[];

function nodeLine(criterion: Criterion, typed: ScoreTyped, under: readonly ScoreLine[]): ScoreLine {
  const { evidence, appraisalNote, explanation } = typed;
  const cells = {
    ...(evidence && { evidence }),
    ...(appraisalNote && { appraisalNote }),
    ...(explanation && { explanation }),
  };
  const sums = Object.fromEntries(SUMMED.map((column) => [column, sumUnder(column, under)]));
  const difference = differenceOf(sums.final ?? '', sums.self ?? '');
  const applicable = sumPoints(
    under.flatMap(({ shown: { counts, max } }) => (counts === 1 && typeof max === 'number' ? [max] : [])),
  );
  const shown = {
    applicable,
    max: criterion.max ?? '',
    part: '',
    counts: 0,
    automatic: 0,
    level: 0,
    because: '',
    proposed: '',
    origin: '',
  };
  return { ...BARE, kind: 'node', criterion, cells, under: under.length, shown: { ...shown, ...sums, difference } };
}

const valueOf = ({ cells, shown }: ScoreLine, column: ScoreColumn): CellValue =>
  shown[column] ?? cells[column]?.value ?? null;

/** "" where nothing under the row has points. */
function sumUnder(column: ScoreColumn, lines: readonly ScoreLine[]): number | '' {
  const points = lines.flatMap((line) => {
    const value = valueOf(line, column);
    return line.shown.counts === 1 && typeof value === 'number' ? [value] : [];
  });
  return points.length === 0 ? '' : roundPoints(points.reduce((sum, each) => sum + each, 0));
}

const differenceOf = (final: CellValue, self: CellValue): number | '' =>
  typeof final === 'number' && typeof self === 'number' ? roundPoints(final - self) : '';

/** Bonus and penalty of the areas, and the line of the whole sheet behind the others. */
function withTotals({ lines }: UnitToScore & { lines: ScoreLine[] }, surveyHeld: boolean): ScoreLine[] {
  const capped = lines.map((line, index): ScoreLine => {
    if (line.depth > 0 || line.criterion === null) return line;
    const own = lines.slice(index, index + 1 + line.under);
    const { max } = line.criterion;
    const amounts = (['bonus', 'penalty'] as const).flatMap((part) => {
      const amount = cappedSum('current', part, own, max);
      return amount === null ? [] : [[part, amount] as const];
    });
    return { ...line, shown: { ...line.shown, ...Object.fromEntries(amounts) } };
  });
  const counted = capped.filter(
    ({ criterion, shown }) =>
      shown.counts === 1 && (criterion?.part === 'appraisal' || (criterion?.part === 'survey' && surveyHeld)),
  );
  const totals = Object.fromEntries(SUMMED.map((column) => [column, sheetTotal(column, capped)]));
  const shown: ScoreLine['shown'] = {
    ...{ at: 0, key: '', kind: 0, level: 0, measure: '', counts: 0, automatic: 0, applicable: '' },
    ...{ max: sumPoints(counted.map(({ criterion }) => criterion?.max ?? 0)) },
    ...totals,
    difference: differenceOf(totals.final ?? '', totals.self ?? ''),
  };
  return [...capped, { ...BARE, kind: 'total', criterion: null, cells: {}, shown }];
}

/** Points of bonus or penalty under an area, no more than it allows; null where it has none of that kind. */
export function cappedSum(
  column: ScoreColumn,
  part: 'bonus' | 'penalty',
  lines: readonly ScoreLine[],
  max: number | null,
): number | null {
  const own = lines.filter(({ kind, criterion }) => kind === 'leaf' && criterion?.part === part);
  if (own.length === 0) return null;
  const sum = sumUnder(column, own) || 0;
  return max === null ? sum : Math.min(max, sum);
}

/** Tổng cộng = thẩm định + ĐTXHH + thưởng − phạt; "" where nothing has points. */
function sheetTotal(column: ScoreColumn, lines: readonly ScoreLine[]): number | '' {
  if (sumUnder(column, lines) === '') return '';
  const plain = lines.filter(({ criterion }) => criterion?.part === 'appraisal' || criterion?.part === 'survey');
  const extra = (part: 'bonus' | 'penalty'): number =>
    lines.reduce((sum, line, index) => {
      if (line.depth > 0 || line.criterion === null) return sum;
      return sum + (cappedSum(column, part, lines.slice(index, index + 1 + line.under), line.criterion.max) ?? 0);
    }, 0);
  return Math.max(0, roundPoints((sumUnder(column, plain) || 0) + extra('bonus') - extra('penalty')));
}

function sheetOf({ unit, set, version, state }: UnitToScore, lines: readonly ScoreLine[]): ScoreSheet {
  const entries = lines.flatMap((line): ScoreEntry[] => {
    if (line.kind !== 'leaf' || line.criterion === null) return [];
    const text = (column: ScoreColumn): string => String(line.cells[column]?.value ?? '');
    return [
      {
        code: line.criterion.code,
        declared: line.shown.declared === '' ? null : (line.shown.declared ?? null),
        self: numberIn(line.shown.self),
        evidence: text('evidence'),
        appraised1: numberIn(line.cells.appraised1?.value),
        appraisalNote: text('appraisalNote'),
        explanation: text('explanation'),
        appraised2: numberIn(line.cells.appraised2?.value),
        ...(line.shown.automatic === 1 ? { isProposed: true } : {}),
      },
    ];
  });
  return { unit, set: set.code, version, state, entries };
}

export const stateName = (state: ScoreState): string => SCORE_STATES[state].name;

/** What may be wrong in the table of score sheets, beyond what `SCORE_RULES` see in the sheet of each unit. */
import { isBlank, readText } from '../cell-values';
import type { Finding } from '../finding';
import type { RuleSettings } from '../rule-settings';
import { findIn, readPoints, type OtherHit, type OtherRule } from '../rules/other-table';
import { checkScore, SCORE_HEADINGS, type ScoreField, type ScoreRow } from '../rules/score';
import type { CellValue } from '../task';
import { nameKey } from '../text';
import type { CriteriaSet } from './criterion';
import { readCode } from './criterion';
import { hundredths, roundPoints, sumPoints } from './points';
import { isNotApplicable, SHEET_HEADINGS, type SheetField, type SheetRow } from './score-sheet';
import { scorePoints, type Score } from './scoring';
import { criterionTree, type CriterionNode } from './tree';

/** A row with what the set and the other rows say of it. */
type ReadSheetRow = SheetRow & {
  set: CriteriaSet | null;
  node: CriterionNode | null;
  /** What the rule of its criterion gives; null for areas and for criteria that nobody knows. */
  score: Score | null;
  /** The earlier row of the same unit and criterion. */
  earlier: number | null;
  isFirstOfUnit: boolean;
  /** Points of the unit's criteria that count into the maximum, and of those among them that are declared not to apply. */
  applying: Applying;
};
type Applying = { max: number; left: number; nothing: boolean };

/** `threshold`: the number in force for a rule that has one. */
type Context = { sets: readonly CriteriaSet[]; threshold: (code: string) => number };
type Hit = OtherHit<SheetField>;
type Hits = readonly Hit[];
const NOTHING: Hits = [];

const sheetRule = <const Code extends string>(
  definition: OtherRule<ReadSheetRow, Context, SheetField, Code>,
): OtherRule<ReadSheetRow, Context, SheetField, Code> => definition;

const GIVEN = ['self', 'appraised1', 'appraised2'] as const;

/** Rules that need the set of criteria or the sheets of other units. */
export const SHEET_RULES = [
  sheetRule({
    code: 'score-as-text',
    severity: 'error',
    fields: GIVEN,
    source: 'practice',
    doc: 'Points that are text ("1,5" typed where Excel expects a dot) are added up by no formula.',
    test: ({ values }) =>
      GIVEN.flatMap((field): Hit[] => {
        const reading = readPoints(values[field]);
        return reading.kind === 'value' && reading.asText ? [{ field, details: { figure: reading.value } }] : [];
      }),
  }),
  sheetRule({
    code: 'score-declared',
    severity: 'error',
    fields: ['declared'],
    source: 'practice',
    doc: 'What is declared must be something that the rule of the criterion can score.',
    test: ({ score }) => {
      if (score?.state !== 'invalid') return NOTHING;
      const { code, ...facts } = score.fault;
      if (code === 'no-rule' || code === 'no-max') return NOTHING;
      const details = Object.entries(facts as Record<string, number | readonly string[]>).map(
        ([key, fact]) => [key, typeof fact === 'number' ? fact : [...fact]] as const,
      );
      return [{ field: 'declared', details: { reason: code, ...Object.fromEntries(details) } }];
    },
  }),
  sheetRule({
    code: 'score-fraction',
    severity: 'warning',
    fields: ['declared'],
    source: 'practice',
    doc: 'Excel keeps 85% as 0,85, and a rate is declared as 85: a figure of up to 1 is probably a hundred times too small.',
    test: ({ node, values: { declared } }) => {
      const isRate = node?.criterion.measure === '%' && typeof declared === 'number';
      if (!isRate || declared <= 0 || declared > 1) return NOTHING;
      return [{ field: 'declared', details: { percent: roundPoints(declared * 100) } }];
    },
  }),
  sheetRule({
    code: 'score-unlike-rule',
    severity: 'info',
    fields: ['self', 'declared'],
    source: 'practice',
    doc: 'A unit may give itself other points than its own figure does by the rule; those who appraise want to know.',
    test: ({ score, values: { self } }) =>
      score?.state !== 'scored' || typeof self !== 'number' || hundredths(self) === hundredths(score.points)
        ? NOTHING
        : [{ field: 'self', details: { points: score.points } }],
  }),
  sheetRule({
    code: 'score-criterion-unknown',
    severity: 'error',
    fields: ['number', 'set'],
    source: 'practice',
    doc: 'Points for a criterion that the set does not have count nowhere.',
    test: ({ set, node, values }, { sets }) => {
      if (sets.length === 0) return NOTHING;
      if (set === null) return [{ field: 'set', details: { candidates: sets.map(({ code }) => code) } }];
      return node === null && readCode(values.number) !== ''
        ? [{ field: 'number', details: { set: set.code } }]
        : NOTHING;
    },
  }),
  sheetRule({
    code: 'score-unit-repeated',
    severity: 'error',
    fields: ['number', 'unit'],
    source: 'practice',
    doc: 'A unit has one sheet: of two rows for a criterion the second counts nowhere.',
    test: ({ earlier, values }) =>
      earlier === null ? NOTHING : [{ field: 'number', details: { unit: readText(values.unit), other: earlier } }],
  }),
  sheetRule({
    code: 'score-set-newer',
    severity: 'warning',
    fields: ['version', 'max'],
    source: 'practice',
    doc: 'The set was changed after the sheet was laid out: points are read against another maximum than the one that is in force.',
    test: ({ set, node, isFirstOfUnit, values }) => {
      const version = readText(values.version);
      const isOld = isFirstOfUnit && set !== null && version !== '' && set.version !== '' && version !== set.version;
      const max = node?.criterion.max ?? null;
      const differs = max !== null && typeof values.max === 'number' && hundredths(values.max) !== hundredths(max);
      const hits: Hit[] = isOld ? [{ field: 'version', details: { version: set.version } }] : [];
      return differs ? [...hits, { field: 'max', details: { max } }] : hits;
    },
  }),
  sheetRule({
    code: 'score-nothing-applies',
    severity: 'error',
    fields: ['declared', 'unit'],
    source: 'practice',
    doc: 'Where nothing applies the maximum is 0, and the unit has no index that could be ranked.',
    test: ({ isFirstOfUnit, applying, values }) =>
      isFirstOfUnit && applying.nothing
        ? [{ field: 'declared', value: null, details: { unit: readText(values.unit) } }]
        : NOTHING,
  }),
  sheetRule({
    code: 'score-hardly-applies',
    severity: 'warning',
    fields: ['declared', 'unit'],
    source: 'practice',
    threshold: { value: 50, unit: 'percent', min: 1, max: 99 },
    doc: 'What does not apply leaves the maximum, so that a unit which leaves out most of the set is ranked high by the little that stays.',
    test: ({ isFirstOfUnit, applying: { max, left, nothing }, values }, { threshold }) => {
      const percent = max > 0 ? roundPoints((left / max) * 100) : 0;
      if (!isFirstOfUnit || nothing || percent <= threshold('score-hardly-applies')) return NOTHING;
      return [{ field: 'declared', value: null, details: { unit: readText(values.unit), left, max, percent } }];
    },
  }),
];

export type SheetRuleCode = (typeof SHEET_RULES)[number]['code'];

/**
 * Everything that is seen in the table of score sheets: the invariants of each unit's own sheet (`SCORE_RULES`), and what its rows say against
 * the set and each other. Points are multiples of the step that the set declares, unless the office has chosen one.
 */
export function checkScoreSheets(
  rows: readonly SheetRow[],
  sets: readonly CriteriaSet[],
  settings?: RuleSettings,
): Finding[] {
  const filled = rows.filter(({ values }) => readCode(values.number) !== '' || !isBlank(values.title));
  const byUnit = new Map<string, SheetRow[]>();
  for (const row of filled) {
    const key = nameKey(readText(row.values.unit));
    byUnit.set(key, [...(byUnit.get(key) ?? []), row]);
  }
  const trees = new Map(sets.map((set) => [set, criterionTree(set.criteria)]));
  const threshold = (code: string): number =>
    settings?.thresholds[code] ?? SHEET_RULES.find((each) => each.code === code)?.threshold?.value ?? 0;
  const findings = [...byUnit.values()].flatMap((all) => {
    const set = setOf(all, sets);
    const read = readRows(all, set, set === null ? null : trees.get(set)!.byCode);
    return [
      ...checkOwnSheet(all, set, settings),
      ...findIn('score', SHEET_HEADINGS, SHEET_RULES, read, { sets, threshold }, settings),
    ];
  });
  return findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function setOf(rows: readonly SheetRow[], sets: readonly CriteriaSet[]): CriteriaSet | null {
  const named = rows.map(({ values }) => readText(values.set)).find(Boolean);
  if (named === undefined) return sets.length === 1 ? sets[0]! : null;
  return sets.find(({ code }) => nameKey(code) === nameKey(named)) ?? null;
}

function readRows(
  rows: readonly SheetRow[],
  set: CriteriaSet | null,
  byCode: ReadonlyMap<string, CriterionNode> | null,
): ReadSheetRow[] {
  const firstRow = new Map<string, number>();
  const read = rows.map((typed, index) => {
    const code = readCode(typed.values.number);
    const node = byCode?.get(code) ?? null;
    const earlier = code === '' ? null : (firstRow.get(code) ?? null);
    if (earlier === null) firstRow.set(code, typed.row);
    const score = node === null || node.children.length > 0 ? null : scorePoints(node.criterion, typed.values.declared);
    return { ...typed, set, node, score, earlier, isFirstOfUnit: index === 0 };
  });
  const applying = applyingIn(read, set);
  return read.map((row) => ({ ...row, applying }));
}

/** A criterion that has no row is one that applies. */
function applyingIn(
  rows: readonly Pick<ReadSheetRow, 'node' | 'earlier' | 'values'>[],
  set: CriteriaSet | null,
): Applying {
  const scored = rows.filter(({ node, earlier }) => node !== null && earlier === null && isCounted(node));
  const left = scored.filter(({ values }) => isNotApplicable(values.declared));
  const counted = set === null ? [] : [...criterionTree(set.criteria).byCode.values()].filter(isCounted);
  return {
    max: sumPoints(counted.map(maxOf)),
    left: sumPoints(left.map(({ node }) => (node === null ? 0 : maxOf(node)))),
    nothing: scored.length > 0 && left.length === scored.length,
  };
}

const maxOf = ({ criterion: { max } }: CriterionNode): number => max ?? 0;
const isCounted = (node: CriterionNode): boolean => node.children.length === 0 && countsIn(node);

const countsIn = ({ criterion: { part } }: CriterionNode): boolean => part === 'appraisal' || part === 'survey';

/** Where the columns of a sheet of one unit stand in ours. The second appraisal is looked at as the first is. */
const OWN_COLUMNS: readonly Partial<Record<ScoreField, SheetField>>[] = [
  {
    ...{ title: 'title', max: 'max', declared: 'declared', self: 'self', evidence: 'evidence' },
    ...{ appraised: 'appraised1', note: 'appraisalNote', ownNote: 'explanation' },
  },
  { title: 'title', max: 'max', declared: 'declared', appraised: 'appraised2' },
];
/** Sums are a matter of the set, whose own rules see to them: areas need not be rows of this table. */
const OF_THE_SET: readonly string[] = ['score-parent-max', 'score-total-max', 'score-total'];

function checkOwnSheet(
  rows: readonly SheetRow[],
  set: CriteriaSet | null,
  settings: RuleSettings | undefined,
): Finding[] {
  const thresholds: Record<string, number> = set === null ? {} : { 'score-step': set.step };
  const chosen = { severities: settings?.severities ?? {}, thresholds: { ...thresholds, ...settings?.thresholds } };
  const codes = rows.map(({ values }) => readCode(values.number));
  const scored = rows.filter((_, at) => codes[at] !== '' && !codes.some((code) => code.startsWith(`${codes[at]}.`)));
  const seen = new Set<string>();
  return OWN_COLUMNS.flatMap((columns) => {
    const found = checkScore(
      scored.map((row) => ownRow(row, columns)),
      set?.total,
      chosen,
    );
    return found.filter(({ code }) => !OF_THE_SET.includes(code)).map((finding) => inOurColumn(finding, columns));
  }).filter(({ code, row, elsewhere }) => {
    const key = `${code} ${row} ${elsewhere?.column}`;
    return seen.size < seen.add(key).size;
  });
}

/** Every row with a number of its own level, so that none is taken for a part of another. */
function ownRow({ row, values, computed = [] }: SheetRow, columns: Partial<Record<ScoreField, SheetField>>): ScoreRow {
  const fields = Object.entries(columns) as [ScoreField, SheetField][];
  const cells = fields.map(([field, ours]): [ScoreField, CellValue] => [field, values[ours] ?? null]);
  const isComputed = fields.filter(([, ours]) => computed.includes(ours)).map(([field]) => field);
  return { row, values: { ...Object.fromEntries(cells), number: row }, computed: isComputed };
}

function inOurColumn(finding: Finding, columns: Partial<Record<ScoreField, SheetField>>): Finding {
  const fields = Object.keys(columns) as ScoreField[];
  const field = fields.find((each) => SCORE_HEADINGS[each].heading === finding.elsewhere?.column);
  const ours = field === undefined ? undefined : columns[field];
  return ours === undefined
    ? finding
    : { ...finding, elsewhere: { table: 'score', column: SHEET_HEADINGS[ours].heading } };
}

import type { Area } from '../area';
import { isBlank, isCellError, isNothing, readText } from '../cell-values';
import type { Finding } from '../finding';
import {
  achievement,
  figureInText,
  INDICATOR_HEADINGS,
  readPlainTarget,
  USUAL_MEASURE,
  type IndicatorField,
} from '../indicators';
import { withoutDust } from '../number-text';
import type { RuleSettings } from '../rule-settings';
import { isMeasured, placeIn, printTarget, readTarget, type Target } from '../target';
import type { CellValue } from '../task';
import { nameKey } from '../text';
import type { Unit } from '../unit';
import { catalogueNames, firstRows, repeatedRow, type CatalogueNames } from './catalogue-names';
import { findIn, isUnnamed, type OtherHit, type OtherRule } from './other-table';

/** One row of the table of indicators (Chỉ tiêu) as it was typed. `row` is the 1-based row of the sheet. */
export type IndicatorRow = { row: number; values: Partial<Record<IndicatorField, CellValue>> };

type ReadIndicator = IndicatorRow & {
  target: Target;
  /** The number that formulas see in the target; null where they see none. */
  level: number | null;
};
type Others = { names: CatalogueNames; first: ReadonlyMap<string, number> };
type Hits = readonly OtherHit<IndicatorField>[];
const NOTHING: Hits = [];

const indicatorRule = <const Code extends string>(
  definition: OtherRule<ReadIndicator, Others, IndicatorField, Code>,
): OtherRule<ReadIndicator, Others, IndicatorField, Code> => definition;

/** The unit that the target names itself and that differs from the column's; null where they agree. */
function otherUnit({ target, values }: ReadIndicator): string | null {
  if (target.kind !== 'number' && target.kind !== 'range') return null;
  const own = isNothing(values.measure) ? USUAL_MEASURE : readText(values.measure);
  return target.unit === '' || nameKey(target.unit) === nameKey(own) ? null : target.unit;
}

/** The spelling of a target that formulas read. Any unit but "%" stands in the column of its own. */
export function plainSpelling(target: Target): string {
  if (target.kind !== 'number' && target.kind !== 'range') return printTarget(target);
  return printTarget({ ...target, unit: target.unit === USUAL_MEASURE ? target.unit : '' });
}

const FIGURES = ['result', 'baseline'] as const;
/** All of it, where the unit is "%". */
const WHOLE = 100;

const isShare = ({ measure }: IndicatorRow['values']): boolean =>
  isNothing(measure) || readText(measure) === USUAL_MEASURE;

/** A baseline is always a number, a result only where it is held against one. */
const needsNumber = (field: (typeof FIGURES)[number], target: Target): boolean =>
  field === 'baseline' || isMeasured(target);

/** The largest number that the target names; 0 where it names none. */
function highest(target: Target): number {
  if (target.kind === 'range') return target.to;
  return target.kind === 'number' ? target.value : 0;
}

/** The unit of a place among others. */
const PLACE_MEASURE = 'hạng';

/** Why a figure cannot be held against a target in words. A place among others could be a number: at most that, in a unit of its own. */
function wordsFault(target: string, { measure }: IndicatorRow['values']): Record<string, string | number> {
  const place = placeIn(target);
  if (place === null) return { reason: 'in-words', target };
  const named = nameKey(readText(measure)) === nameKey(PLACE_MEASURE);
  return { reason: named ? 'place' : 'place-and-unit', target, place };
}

/** Rules of the table of indicators. What a target says comes first, because figures are held against it. */
export const INDICATOR_RULES = [
  indicatorRule({
    code: 'indicators-target',
    severity: 'error',
    fields: ['target'],
    source: 'practice',
    doc: 'A target that nobody can measure by: no number, no short words, or a range from more to less.',
    test: ({ target }) =>
      target.kind === 'invalid' ? [{ field: 'target', details: { reason: target.reason } }] : NOTHING,
  }),
  indicatorRule({
    code: 'indicators-unit',
    severity: 'warning',
    fields: ['measure', 'target'],
    source: 'practice',
    doc: 'The target names another unit than its own column, so that nobody knows what the figure counts.',
    test: (row) => {
      const unit = otherUnit(row);
      return unit === null
        ? NOTHING
        : [{ field: 'target', details: { unit, measure: readText(row.values.measure) || USUAL_MEASURE } }];
    },
  }),
  indicatorRule({
    code: 'indicators-wording',
    severity: 'warning',
    fields: ['target'],
    source: 'practice',
    doc: 'The program understands the target, the formulas of the sheet do not: no rate is shown until it is spelled plainly.',
    test: (row) =>
      isMeasured(row.target) && row.level === null && otherUnit(row) === null && !isCellError(row.values.measure)
        ? [{ field: 'target', details: { plain: plainSpelling(row.target) } }]
        : NOTHING,
  }),
  indicatorRule({
    code: 'indicators-result',
    severity: 'error',
    fields: ['result', 'baseline'],
    source: 'practice',
    doc: 'Words where a number is needed, or a number where the target is in words or a place among others: nothing can be told from it.',
    test: ({ target, values }) =>
      FIGURES.flatMap((field): OtherHit<IndicatorField>[] => {
        const value = values[field];
        if (isNothing(value)) return [];
        if (field === 'result' && target.kind === 'quality') {
          const isKnown = achievement(values).rating !== 'unknown';
          return isKnown ? [] : [{ field, details: wordsFault(target.text, values) }];
        }
        if (typeof value === 'number' || !needsNumber(field, target)) return [];
        if (isCellError(value)) return [{ field, details: { reason: 'error-value' } }];
        return figureInText(value, values.measure) === null ? [{ field, details: { reason: field } }] : [];
      }),
  }),
  indicatorRule({
    code: 'indicators-as-text',
    severity: 'warning',
    fields: ['result', 'baseline'],
    source: 'practice',
    doc: 'Understood, but formulas pass over text, so no rate is shown until it is a number.',
    test: ({ target, values }) =>
      FIGURES.flatMap((field): OtherHit<IndicatorField>[] => {
        const number = needsNumber(field, target) ? figureInText(values[field], values.measure) : null;
        return number === null ? [] : [{ field, details: { number } }];
      }),
  }),
  indicatorRule({
    code: 'indicators-out-of-range',
    severity: 'warning',
    fields: ['result', 'baseline', 'target'],
    source: 'practice',
    doc: 'A share of less than nothing or more than all, unless the target is more than 100 % itself, as that of a growth may be.',
    test: ({ target, values }) => {
      const share = isShare(values);
      const goal = highest(target);
      const figures = FIGURES.flatMap((field): OtherHit<IndicatorField>[] => {
        const value = values[field];
        if (typeof value !== 'number') return [];
        if (value < 0) return [{ field, details: { reason: 'negative' } }];
        return share && value > WHOLE && goal <= WHOLE ? [{ field, details: { reason: 'above-whole' } }] : [];
      });
      const isOver = share && goal > WHOLE;
      return isOver ? [...figures, { field: 'target', details: { reason: 'target-above-whole' } }] : figures;
    },
  }),
  indicatorRule({
    code: 'indicators-scale',
    severity: 'warning',
    fields: ['result', 'target'],
    source: 'practice',
    doc: 'Excel takes "97,5%" for 0,975, which is less than 1 % here; beside the other figure of the row it shows which one slipped.',
    test: ({ level, values }) => {
      const { result, target } = values;
      if (!isShare(values) || level === null || typeof result !== 'number') return NOTHING;
      const slip = (field: 'result' | 'target', share: unknown, other: number): Hits =>
        typeof share === 'number' && share > 0 && share <= 1 && other >= LEAST_LEVEL
          ? [{ field, details: { percent: withoutDust(share * 100) } }]
          : NOTHING;
      return [...slip('result', result, level), ...slip('target', target, result)];
    },
  }),
  indicatorRule({
    code: 'indicators-unknown-name',
    severity: 'warning',
    fields: ['area', 'unit'],
    source: 'practice',
    doc: 'An area or unit that the catalogue does not have under this name.',
    test: ({ values }, { names }) =>
      (['area', 'unit'] as const).flatMap((field): OtherHit<IndicatorField>[] => {
        const fault = names[field](values[field]);
        return fault === null ? [] : [{ field, details: fault }];
      }),
  }),
  indicatorRule({
    code: 'indicators-repeated',
    severity: 'warning',
    fields: ['name'],
    source: 'practice',
    doc: 'The same indicator twice is counted twice.',
    test: ({ row, values }, { first }) => {
      const other = repeatedRow(first, { row, name: values.name });
      return other === null ? NOTHING : [{ field: 'name', details: { other } }];
    },
  }),
  indicatorRule({
    code: 'indicators-unnamed',
    severity: 'warning',
    fields: ['name'],
    source: 'practice',
    doc: 'Figures of an indicator that nobody knows are counted nowhere.',
    test: ({ values }) => (isUnnamed(values) ? [{ field: 'name', value: null }] : NOTHING),
  }),
];

export type IndicatorRuleCode = (typeof INDICATOR_RULES)[number]['code'];

/** Below this a figure of 1 % or less may be meant. */
const LEAST_LEVEL = 10;

/** Everything the rules see in the table of indicators. Of rows without a name only that is told. */
export function checkIndicators(
  rows: readonly IndicatorRow[],
  catalogue: { areas: readonly Area[]; units: readonly Unit[] },
  settings?: RuleSettings,
): Finding[] {
  const first = firstRows(rows.map(({ row, values }) => ({ row, name: values.name })));
  const others = { names: catalogueNames(catalogue), first };
  return rows.flatMap((row): Finding[] => {
    const isNamed = !isBlank(row.values.name);
    const read = { ...row, target: readTarget(row.values.target), level: readPlainTarget(row.values).level };
    const rules = INDICATOR_RULES.filter(({ code }) => (code === 'indicators-unnamed') !== isNamed);
    return findIn('indicators', INDICATOR_HEADINGS, rules, [read], others, settings);
  });
}

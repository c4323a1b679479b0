import type { Area } from '../area';
import { isBlank, isNothing, readText } from '../cell-values';
import type { Finding } from '../finding';
import { INITIATIVE_HEADINGS, INITIATIVE_STATUSES, RECOGNISED, type InitiativeField } from '../initiatives';
import type { RuleSettings } from '../rule-settings';
import type { CellValue } from '../task';
import type { Unit } from '../unit';
import { catalogueNames, firstRows, repeatedRow, type CatalogueNames } from './catalogue-names';
import { findIn, type OtherHit, type OtherRule } from './other-table';

/** One row of the register of initiatives (Sáng kiến) as it was typed. `row` is the 1-based row of the sheet. */
export type InitiativeRow = { row: number; values: Partial<Record<InitiativeField, CellValue>> };

type Others = { names: CatalogueNames; first: ReadonlyMap<string, number> };
type Hits = readonly OtherHit<InitiativeField>[];
const NOTHING: Hits = [];

const initiativeRule = <const Code extends string>(
  definition: OtherRule<InitiativeRow, Others, InitiativeField, Code>,
): OtherRule<InitiativeRow, Others, InitiativeField, Code> => definition;

/** Rules of the register of initiatives. */
export const INITIATIVE_RULES = [
  initiativeRule({
    code: 'initiatives-unknown-name',
    severity: 'warning',
    fields: ['unit', 'area', 'status'],
    source: 'practice',
    doc: 'An area, unit or status that is in no list: the counts under the table leave the row out.',
    test: ({ values }, { names }) => {
      const status = readText(values.status).toLowerCase();
      const known = INITIATIVE_STATUSES.some((one) => one.toLowerCase() === status) || isNothing(values.status);
      return [
        ...(['unit', 'area'] as const).flatMap((field): OtherHit<InitiativeField>[] => {
          const fault = names[field](values[field]);
          return fault === null ? [] : [{ field, details: fault }];
        }),
        ...(known ? [] : [{ field: 'status' as const, details: { candidates: [...INITIATIVE_STATUSES] } }]),
      ];
    },
  }),
  initiativeRule({
    code: 'initiatives-unproved',
    severity: 'warning',
    fields: ['status', 'decision'],
    source: 'practice',
    doc: 'An initiative counts as recognised by the decision that says so.',
    test: ({ values }) => {
      const recognised = readText(values.status).toLowerCase() === RECOGNISED.toLowerCase();
      return recognised && isNothing(values.decision) ? [{ field: 'decision', value: null }] : NOTHING;
    },
  }),
  initiativeRule({
    code: 'initiatives-repeated',
    severity: 'warning',
    fields: ['name'],
    source: 'practice',
    doc: 'The same initiative twice is counted twice.',
    test: ({ row, values }, { first }) => {
      const other = repeatedRow(first, { row, name: values.name });
      return other === null ? NOTHING : [{ field: 'name', details: { other } }];
    },
  }),
];

export type InitiativeRuleCode = (typeof INITIATIVE_RULES)[number]['code'];

/** Everything the rules see in the register of initiatives. Rows without a name are passed over. */
export function checkInitiatives(
  rows: readonly InitiativeRow[],
  catalogue: { areas: readonly Area[]; units: readonly Unit[] },
  settings?: RuleSettings,
): Finding[] {
  const named = rows.filter(({ values }) => !isBlank(values.name));
  const first = firstRows(named.map(({ row, values }) => ({ row, name: values.name })));
  const others = { names: catalogueNames(catalogue), first };
  return findIn('initiatives', INITIATIVE_HEADINGS, INITIATIVE_RULES, named, others, settings);
}

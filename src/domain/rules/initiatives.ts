import type { Area } from '../area';
import type { IsoDate } from '../dates';
import { isBlank, isNothing, readDate, readText } from '../cell-values';
import type { Finding } from '../finding';
import { INITIATIVE_HEADINGS, INITIATIVE_STATUSES, RECOGNISED, type InitiativeField } from '../initiatives';
import type { RuleSettings } from '../rule-settings';
import type { CellValue } from '../task';
import type { Unit } from '../unit';
import { catalogueNames, firstRows, repeatedRow, type CatalogueNames } from './catalogue-names';
import { findIn, isUnnamed, type OtherHit, type OtherRule } from './other-table';
import { isToCome } from './to-come';

/** One row of the register of initiatives (Sáng kiến) as it was typed. `row` is the 1-based row of the sheet. */
export type InitiativeRow = { row: number; values: Partial<Record<InitiativeField, CellValue>> };

type Others = { names: CatalogueNames; first: ReadonlyMap<string, number>; today?: IsoDate };
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
    doc: 'An area, unit or status that is in no list: the counts under the table cannot tell where the row belongs.',
    test: ({ values }, { names }) => {
      const status = readText(values.status).toLowerCase();
      const known = INITIATIVE_STATUSES.some((one) => one.toLowerCase() === status) || isBlank(values.status);
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
    code: 'initiatives-no-status',
    severity: 'warning',
    fields: ['status'],
    source: 'practice',
    doc: 'Without a status nobody can tell a thought from what is applied: the row is counted in none of the columns by status.',
    test: ({ values }) => (isBlank(values.status) ? [{ field: 'status', value: null }] : NOTHING),
  }),
  initiativeRule({
    code: 'initiatives-unproved',
    severity: 'warning',
    fields: ['status', 'decision', 'level'],
    source: 'practice',
    doc: 'An initiative counts as recognised by the decision that says so, and by the level at which it was recognised.',
    test: ({ values }) => {
      if (readText(values.status).toLowerCase() !== RECOGNISED.toLowerCase()) return NOTHING;
      const lacking = (['decision', 'level'] as const).filter((field) => isNothing(values[field]));
      return lacking.map((field) => ({ field, value: null, details: { reason: field } }));
    },
  }),
  initiativeRule({
    code: 'initiatives-date',
    severity: 'warning',
    fields: ['date'],
    source: 'practice',
    doc: 'The day of the decision must be one of the calendar that has come; as text it can be neither sorted nor filtered.',
    test: ({ values }, context) => {
      const fault = dateFault(values.date, context);
      return fault === null ? NOTHING : [{ field: 'date', details: fault }];
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
  initiativeRule({
    code: 'initiatives-unnamed',
    severity: 'warning',
    fields: ['name'],
    source: 'practice',
    doc: 'An author without an initiative is counted nowhere.',
    test: ({ values }) => (isUnnamed(values) ? [{ field: 'name', value: null }] : NOTHING),
  }),
];

export type InitiativeRuleCode = (typeof INITIATIVE_RULES)[number]['code'];

/** Earlier days are numbers that are meant otherwise: 2021 is a day of 1905 for Excel. */
const FIRST_DAY = '2000-01-01';

/** What is wrong with the day in a cell; null where it is right or blank. Text needs its year, for which the register has no other place. */
function dateFault(
  value: CellValue | undefined,
  context: Pick<Others, 'today'>,
): { reason: string; date?: string } | null {
  const [read, other] = [readDate(value, 2000), readDate(value, 2004)];
  if (read.kind === 'blank') return null;
  if (read.kind === 'invalid') return { reason: read.reason };
  const isDay = other.kind === 'value' && other.value === read.value && read.value >= FIRST_DAY;
  if (!isDay) return { reason: 'not-understood' };
  if (isToCome(read.value, context)) return { reason: 'to-come', date: read.value };
  return read.asText ? { reason: 'as-text', date: read.value } : null;
}

/**
 * Everything the rules see in the register of initiatives. Of rows without a name only that is told. `today`: the day of checking; without
 * it no day is one to come.
 */
export function checkInitiatives(
  rows: readonly InitiativeRow[],
  { today, ...catalogue }: { areas: readonly Area[]; units: readonly Unit[]; today?: IsoDate | undefined },
  settings?: RuleSettings,
): Finding[] {
  const first = firstRows(rows.map(({ row, values }) => ({ row, name: values.name })));
  const others = { names: catalogueNames(catalogue), first, ...(today === undefined ? {} : { today }) };
  return rows.flatMap((row): Finding[] => {
    const isNamed = !isBlank(row.values.name);
    const rules = INITIATIVE_RULES.filter(({ code }) => (code === 'initiatives-unnamed') !== isNamed);
    return findIn('initiatives', INITIATIVE_HEADINGS, rules, [row], others, settings);
  });
}

import { areaLabel, namesWholeReform } from '../area';
import { legacyEncoding, lossOf, type TextField } from '../cell-texts';
import { readText } from '../cell-values';
import type { ColumnTraits } from '../column-facts';
import type { IsoDate } from '../dates';
import type { Fix } from '../finding';
import { withPart } from '../fix-options';
import { namesPlace } from '../place';
import type { ReadRow } from '../row-reader';
import type { TaskField } from '../task';
import { tidyText } from '../text';
import { UNIT_SEPARATOR, type LeadSplit, type Unit } from '../unit';
import { isUnitInYear, isUnitOn } from '../unit-days';
import { hasUnsureArea, hasUnsureCoordinators, hasUnsureLead } from './applies';
import { rule, type Hit } from './rule';

/** A cell in an old encoding has one finding, which shows its reading; what is wrong with that is told once it is converted. */
const isLegacy = ({ texts }: ReadRow, field: TaskField, { columns }: { columns: ColumnTraits }) =>
  legacyEncoding(texts, field, columns.legacy) !== null;

/** Letters are neither in an old encoding nor lost: what cannot be read has a finding that says so, and no second one. */
const isReadable = (row: ReadRow, field: TextField, context: { columns: ColumnTraits }) =>
  !isLegacy(row, field, context) && lossOf(row, field) === null;

/** Which of several names in the cell is in question. */
const partOf = ({ part }: { part?: string }): NonNullable<Hit['details']> => (part === undefined ? {} : { part });

const isOwnPlace = ({ values }: ReadRow, { place }: { place?: string }) =>
  place !== undefined && namesPlace(readText(values.lead), place);

export const areaAndUnitRules = [
  rule({
    code: 'area-unknown',
    severity: 'error',
    fields: ['area'],
    applies: hasUnsureArea,
    needs: ['column'],
    source: 'practice',
    doc: 'The cell names none of the areas, or more than one of them.',
    test: (row, context) => {
      const { area, values } = row;
      if (!isReadable(row, 'area', context)) return null;
      if (area?.kind === 'unknown') {
        const text = readText(values.area);
        return { details: { candidates: namesWholeReform(text) ? [] : context.areasLike(text) } };
      }
      if (area?.kind !== 'ambiguous' || area.candidates.length < 2) return null;
      return { details: { candidates: area.candidates.map(areaLabel) } };
    },
  }),
  rule({
    code: 'area-unsure',
    severity: 'warning',
    fields: ['area'],
    applies: hasUnsureArea,
    source: 'practice',
    doc: 'Written without accents, with a small L for the numeral I, or nearly like one area: proposed, never taken.',
    test: ({ area }) => {
      if (area?.kind !== 'ambiguous' || area.candidates.length !== 1) return null;
      const label = areaLabel(area.candidates[0]!);
      return { details: { candidates: [label] }, fix: { value: label, safe: false } };
    },
  }),
  rule({
    code: 'area-spelling',
    severity: 'info',
    fields: ['area'],
    source: 'practice',
    doc: 'Understood, but COUNTIFS counts only the label of the catalogue.',
    test: ({ area, values }) => {
      if (area?.kind !== 'one') return null;
      const label = areaLabel(area.area);
      return values.area === label ? null : { details: { name: label }, fix: { value: label, safe: true } };
    },
  }),
  rule({
    code: 'unit-unknown',
    severity: 'error',
    fields: ['lead'],
    applies: hasUnsureLead,
    needs: ['column'],
    source: 'practice',
    doc: 'The lead is in no summary by unit.',
    test: (row, context): Hit | null => {
      const { lead, values } = row;
      if (lead.kind !== 'unknown' || !isReadable(row, 'lead', context) || isOwnPlace(row, context)) return null;
      if (lead.split) {
        return { details: { candidates: [], lead: lead.split.lead.name }, fix: oneLead(row, lead.split) };
      }
      const candidates = context.unitsLike(lead.part ?? readText(values.lead));
      return { details: { candidates, ...partOf(lead) } };
    },
  }),
  rule({
    code: 'unit-own-place',
    severity: 'warning',
    fields: ['lead'],
    applies: hasUnsureLead,
    source: 'practice',
    doc: '"UBND thị xã" or "Hương Trà" (the town until 30/6/2025, a ward since): the place whose plan this is, and not the office that answers for the task.',
    test: (row, context) =>
      row.lead.kind === 'unknown' && isOwnPlace(row, context) ? { details: { place: context.place ?? '' } } : null,
  }),
  rule({
    code: 'unit-ambiguous',
    severity: 'error',
    fields: ['lead'],
    applies: hasUnsureLead,
    source: 'practice',
    doc: '"huong van" may be phường Hương Vân or phường Hương Văn; nobody but the author can say.',
    test: ({ lead }): Hit | null =>
      lead.kind === 'ambiguous' && lead.candidates.length > 1
        ? { details: { candidates: lead.candidates.map(({ name }) => name), ...partOf(lead) } }
        : null,
  }),
  rule({
    code: 'unit-unsure',
    severity: 'warning',
    fields: ['lead'],
    applies: hasUnsureLead,
    source: 'practice',
    doc: 'Nearly the name of one unit ("VP", i for y, no accents, the town added): proposed, never taken.',
    test: ({ lead, values }): Hit | null => {
      if (lead.kind !== 'ambiguous' || lead.candidates.length !== 1) return null;
      const { name } = lead.candidates[0]!;
      const value = lead.part === undefined ? name : withPart(values.lead ?? null, lead.part, name);
      const details = { candidates: [name], ...partOf(lead) };
      return value === null ? { details } : { details, fix: { value, safe: false } };
    },
  }),
  rule({
    code: 'unit-several',
    severity: 'warning',
    fields: ['lead'],
    applies: hasUnsureLead,
    source: 'practice',
    doc: 'A task normally has one lead; the others belong to the coordinators. Until then it counts once for each.',
    test: (row) => {
      const { lead } = row;
      if (lead.kind !== 'several') return null;
      const details = { units: lead.units.map(({ name }) => name) };
      // Of a group alone nobody is named first, so there is nobody to keep.
      const split = lead.group ? lead.split : splitUnits(lead.units);
      return { details, fix: split && oneLead(row, split) };
    },
  }),
  rule({
    code: 'unit-spelling',
    severity: 'info',
    fields: ['lead'],
    source: 'practice',
    doc: 'Understood, but COUNTIFS counts only the name of the catalogue. Where several lead, who is to lead comes first.',
    test: ({ lead, values }, { settings, forFormulas }) => {
      if (lead.kind === 'several' && !forFormulas && settings?.severities['unit-several'] !== 'off') return null;
      const name = catalogueSpelling(lead);
      return name === null || values.lead === name ? null : { details: { name }, fix: { value: name, safe: true } };
    },
  }),
  rule({
    code: 'unit-outside-validity',
    severity: 'warning',
    fields: ['lead'],
    applies: hasUnsureLead,
    source: 'NQ 1264/NQ-UBTVQH14',
    doc: 'Units come and go inside a plan year: 15 communes to 30/6/2021, 9 from 1/7/2021 (NQ 1264/NQ-UBTVQH14).',
    test: ({ lead, due }, { units }) => {
      if (lead.kind !== 'outside') return null;
      return { details: { ...validity(lead.unit, lead.on, due), successors: inItsPlace(lead.unit, lead.on, units) } };
    },
  }),
  rule({
    code: 'coordinators-unknown',
    severity: 'warning',
    fields: ['coordinators'],
    applies: hasUnsureCoordinators,
    needs: ['column'],
    source: 'practice',
    doc: 'Coordinators are not counted, so an unknown one blocks nothing, but it would not get its file when the plan is split.',
    test: (row, context) => {
      const { unknown } = row.coordinators;
      if (unknown.length === 0 || !isReadable(row, 'coordinators', context)) return null;
      return { details: { unknown, candidates: unknown.length === 1 ? context.unitsLike(unknown[0]!) : [] } };
    },
  }),
  rule({
    code: 'coordinator-unsure',
    severity: 'warning',
    fields: ['coordinators'],
    applies: hasUnsureCoordinators,
    needs: ['column'],
    source: 'practice',
    doc: 'A name that several units answer to, or nearly the name of one: "VP", "huong van". One finding for each such name.',
    test: (row, context) => {
      const { unsure } = row.coordinators;
      if (unsure.length === 0 || isLegacy(row, 'coordinators', context)) return null;
      return unsure.map(({ text, candidates }): Hit => {
        const details = { part: text, candidates: candidates.map(({ name }) => name) };
        const value =
          candidates.length === 1 ? withPart(row.values.coordinators ?? null, text, candidates[0]!.name) : null;
        return value === null ? { details } : { details, fix: { value, safe: false } };
      });
    },
  }),
  rule({
    code: 'coordinator-outside-validity',
    severity: 'warning',
    fields: ['coordinators'],
    applies: hasUnsureCoordinators,
    source: 'NQ 1264/NQ-UBTVQH14',
    doc: 'A coordinator that does not exist on the day on which the task is due; without a day, at no time of the year.',
    test: ({ coordinators, due }, context) => {
      if (coordinators.outside.length === 0) return null;
      const on = due ?? `${context.year}-01-01`;
      return coordinators.outside
        .filter((unit) => due !== null || !isUnitInYear(unit, context.year))
        .map((unit) => ({
          details: { ...validity(unit, on, due), successors: inItsPlace(unit, on, context.units) },
        }));
    },
  }),
];

/** The lead cell as formulas count it; null where it is not certain whom it names. */
function catalogueSpelling(lead: ReadRow['lead']): string | null {
  if (lead.kind === 'several') return lead.units.map(({ name }) => name).join(UNIT_SEPARATOR);
  // "Hương Trà" in 2021 is the town, not the ward that has been called so since 2025.
  if (lead.kind === 'outside' && lead.unit.validFrom !== null && lead.unit.validFrom > lead.on) return null;
  return lead.kind === 'one' || lead.kind === 'outside' ? lead.unit.name : null;
}

const splitUnits = ([lead, ...others]: readonly Unit[]): LeadSplit => ({
  lead: lead!,
  others: others.map((unit) => ({ text: unit.name, units: [unit] })),
});

/**
 * Keeps the first of the leads and adds the others to the coordinators that do not name them yet. Nothing can be added to a cell in
 * an old encoding before it is converted.
 */
function oneLead({ coordinators, texts, values }: ReadRow, { lead, others }: LeadSplit): Fix | undefined {
  if (texts.legacy.has('coordinators')) return undefined;
  const typed = values.coordinators;
  const there = typeof typed === 'string' ? tidyText(typed, { lines: true }) : readText(typed);
  const isThere = ({ text, units }: LeadSplit['others'][number]) =>
    units.length > 0 ? units.every((unit) => coordinators.units.includes(unit)) : coordinators.unnamed.includes(text);
  const added = others
    .filter((other) => !isThere(other))
    .map(({ text }) => text.charAt(0).toUpperCase() + text.slice(1));
  const value = [...(there === '' ? [] : [there.replace(/[;,.]$/, '')]), ...added].join(UNIT_SEPARATOR);
  return {
    value: lead.name,
    safe: false,
    ...(added.length === 0 ? {} : { also: [{ field: 'coordinators' as const, value }] }),
  };
}

function validity(unit: Unit, on: IsoDate, due: IsoDate | null): NonNullable<Hit['details']> {
  return {
    name: unit.name,
    ...(due === null ? {} : { due }),
    ...(unit.validFrom !== null && unit.validFrom > on ? { validFrom: unit.validFrom } : {}),
    ...(unit.validTo !== null && unit.validTo < on ? { validTo: unit.validTo } : {}),
  };
}

/** Names of the units that were made of it, or that it will be made of, as far as they exist on the day. */
function inItsPlace(unit: Unit, on: IsoDate, units: readonly Unit[]): string[] {
  const related = units.filter(
    ({ id, predecessors }) => predecessors.includes(unit.id) || unit.predecessors.includes(id),
  );
  return related.filter((each) => isUnitOn(each, on)).map(({ name }) => name);
}

import { areaLabel } from '../area';
import type { ReadRow } from '../row-reader';
import { isUnitOn, UNIT_SEPARATOR } from '../unit';
import { readText } from '../cell-values';
import { rule } from './rule';

export const areaAndUnitRules = [
  rule({
    code: 'area-unknown',
    severity: 'error',
    fields: ['area'],
    doc: 'The cell names none of the areas, or more than one of them.',
    test: ({ area, values }, { areasLike }) => {
      if (area === null || area.kind === 'one') return null;
      if (area.kind === 'unknown') return { details: { candidates: areasLike(readText(values.area)) } };
      return area.candidates.length < 2 ? null : { details: { candidates: area.candidates.map(areaLabel) } };
    },
  }),
  rule({
    code: 'area-unsure',
    severity: 'warning',
    fields: ['area'],
    doc: 'Written without accents, or nearly like one area: proposed, never taken.',
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
    doc: 'The lead is in no summary by unit.',
    test: ({ lead, values }, { unitsLike }) =>
      lead.kind === 'unknown' ? { details: { candidates: unitsLike(readText(values.lead)) } } : null,
  }),
  rule({
    code: 'unit-ambiguous',
    severity: 'error',
    fields: ['lead'],
    doc: '"huong van" may be phường Hương Vân or phường Hương Văn; nobody but the author can say.',
    test: ({ lead }) =>
      lead.kind === 'ambiguous' && lead.candidates.length > 1
        ? { details: { candidates: lead.candidates.map(({ name }) => name) } }
        : null,
  }),
  rule({
    code: 'unit-unsure',
    severity: 'warning',
    fields: ['lead'],
    doc: 'Nearly the name of one unit ("Văn phòng", a name without accents): proposed, never taken.',
    test: ({ lead }) => {
      if (lead.kind !== 'ambiguous' || lead.candidates.length !== 1) return null;
      const { name } = lead.candidates[0]!;
      return { details: { candidates: [name] }, fix: { value: name, safe: false } };
    },
  }),
  rule({
    code: 'unit-several',
    severity: 'warning',
    fields: ['lead'],
    doc: 'A task normally has one lead; the others belong to the coordinators. Until then it counts once for each.',
    test: ({ lead }) => (lead.kind === 'several' ? { details: { units: lead.units.map(({ name }) => name) } } : null),
  }),
  rule({
    code: 'unit-spelling',
    severity: 'info',
    fields: ['lead'],
    doc: 'Understood, but COUNTIFS counts only the name of the catalogue.',
    test: ({ lead, values }) => {
      const name = catalogueSpelling(lead);
      return name === null || values.lead === name ? null : { details: { name }, fix: { value: name, safe: true } };
    },
  }),
  rule({
    code: 'unit-outside-validity',
    severity: 'warning',
    fields: ['lead'],
    doc: 'Units come and go inside a plan year: 15 communes to 30/6/2021, 9 from 1/7/2021 (NQ 1264/NQ-UBTVQH14).',
    test: ({ lead, due }, { units }) => {
      if (lead.kind !== 'outside') return null;
      const { unit, on } = lead;
      const successors = units.filter(
        (each) => each.predecessors.includes(unit.id) && isUnitOn(each, on) && each.id !== unit.id,
      );
      return {
        details: {
          name: unit.name,
          ...(due === null ? {} : { due }),
          ...(unit.validFrom !== null && unit.validFrom > on ? { validFrom: unit.validFrom } : {}),
          ...(unit.validTo !== null && unit.validTo < on ? { validTo: unit.validTo } : {}),
          successors: successors.map(({ name }) => name),
        },
      };
    },
  }),
  rule({
    code: 'coordinators-unknown',
    severity: 'warning',
    fields: ['coordinators'],
    doc: 'Coordinators are not counted, so an unknown one blocks nothing, but it would not get its file when the plan is split.',
    test: ({ coordinators: { unknown } }, { unitsLike }) => {
      if (unknown.length === 0) return null;
      return { details: { unknown, candidates: unknown.length === 1 ? unitsLike(unknown[0]!) : [] } };
    },
  }),
];

/** The lead cell as formulas count it; null where it is not certain whom it names. */
function catalogueSpelling(lead: ReadRow['lead']): string | null {
  if (lead.kind === 'several') return lead.units.map(({ name }) => name).join(UNIT_SEPARATOR);
  return lead.kind === 'one' || lead.kind === 'outside' ? lead.unit.name : null;
}

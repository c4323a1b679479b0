import { day, detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, spelling, value } from './phrases';

export const areasAndUnitsWords = {
  'area-unknown': {
    title: '',
    message: (f) =>
      listOf(f, 'candidates').length > 1
        ? `${value(f)} may be ${among(f)}. Choose one area from the cell's list.`
        : `There is no area ${value(f)}.${likely(f)} Choose from the cell's list.`,
    help: '',
    example: '',
  },
  'area-unsure': {
    title: '',
    message: (f) => `${value(f)} is probably ${among(f)}. If so, choose it from the cell's list.`,
    help: '',
    example: '',
  },
  'area-spelling': {
    title: '',
    message: spelling,
    help: '',
    example: '',
  },
  'unit-unknown': {
    title: '',
    message: (f) =>
      `There is no unit ${value(f)} in the catalogue.${likely(f)} Choose from the list, or add it on the tab Danh mục.`,
    help: '',
    example: '',
  },
  'unit-ambiguous': {
    title: '',
    message: (f) => `${value(f)} may be ${among(f)}. Choose the right unit.`,
    help: '',
    example: '',
  },
  'unit-unsure': {
    title: '',
    message: (f) => `${value(f)} is probably ${among(f)}. If so, choose it from the cell's list.`,
    help: '',
    example: '',
  },
  'unit-several': {
    title: '',
    message: (f) =>
      `${listOf(f, 'units').length} lead units: ${listOf(f, 'units').join('; ')}. Keep one and move the others to the coordinating units.`,
    help: '',
    example: '',
  },
  'unit-spelling': {
    title: '',
    message: spelling,
    help: '',
    example: '',
  },
  'unit-outside-validity': {
    title: '',
    message: (f) => {
      const when = detail(f, 'due') === '' ? 'in the plan year' : `on the due date ${day(f, 'due')}`;
      const until = detail(f, 'validTo') === '' ? `from ${day(f, 'validFrom')}` : `until ${day(f, 'validTo')}`;
      const next = listOf(f, 'successors').length > 0 ? ` It may be ${listOf(f, 'successors').join('; ')}.` : '';
      return `"${detail(f, 'name')}" is not a unit ${when} (it exists ${until}).${next} Choose another unit or mend the deadline.`;
    },
    help: '',
    example: '',
  },
  'coordinators-unknown': {
    title: '',
    message: (f) =>
      `Unknown coordinating unit: ${listOf(f, 'unknown')
        .map((name) => `"${quote(name)}"`)
        .join('; ')}.${likely(f)} Use the names of the tab Danh mục, separated by semicolons.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;

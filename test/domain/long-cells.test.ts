/** Cells as long as Excel lets them be: read in a time that grows with their length only, and told in sentences of usual length. */
import { findingSentence, fixText } from '../../src/actions/finding-words';
import { checkPlan, type CheckContext } from '../../src/domain/check-plan';
import { findingKey, taskNamer } from '../../src/domain/finding-key';
import { planFixes } from '../../src/domain/fix';
import { TYPED_FIELDS, type PlanRow } from '../../src/domain/task';
import { fixes } from '../../src/locales/vi/fixes';
import { rules } from '../../src/locales/vi/rules';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { GOOD } from './rules/rule-cases';

const LONGEST = 32_767;
const LONGEST_SENTENCE = 700;

const over = (part: string): string => part.repeat(Math.ceil(LONGEST / part.length)).slice(0, LONGEST);
const listed = (separator: string, item: (index: number) => string): string =>
  Array.from({ length: 8_000 }, (_, index) => item(index))
    .join(separator)
    .slice(0, LONGEST);

const TEXTS: [name: string, text: string][] = [
  ['one letter', over('a')],
  ['words', over('Phòng Nội vụ, ')],
  ['names that all differ', listed(', ', (index) => `Phòng ${index}`)],
  ['names after semicolons', listed('; ', (index) => `UBND xã ${index}`)],
  ['names on lines', listed('\n', (index) => `- Phòng ${index}`)],
  ['spaces between two letters', `a${' '.repeat(LONGEST - 2)}b`],
  ['hard spaces', over('\u00A0')],
  ['dots', over('.')],
  ['dashes', over('–')],
  ['brackets', over('(')],
  ['digits', over('1')],
  ['fractions', over('1/')],
  ['percentages', over('9%')],
  ['numbers', over('1.234,5 ')],
  ['dates', listed('; ', (index) => `${1 + (index % 28)}/${1 + (index % 12)}/2021`)],
  ['quarters', over('Quý I đến ')],
  ['months', over('tháng 6 ')],
  ['document numbers', listed(', ', (index) => `${index}/KH-UBND`)],
  ['Roman numerals', over('I')],
  ['letters taken apart', over('Pho\u0300ng ')],
  ['accents on one letter', `a${'\u0301'.repeat(LONGEST - 1)}`],
  ['TCVN3', over('Phßng Néi vô ')],
  ['soft hyphens', over('\u00AD')],
  ['lost letters', over('?a')],
  ['a formula', `=${over('1+')}`.slice(0, LONGEST)],
  ['equals and dashes', `=${over('-')}`.slice(0, LONGEST)],
  ['data links', over('@a|')],
  ['emoji', over('\u{1F600}')],
  ['halves of pairs', over('\uD800')],
  ['marks of direction', over('\u202E')],
];

/** Each column holds the text once, in a row of its own. */
function rowsWith(text: string): PlanRow[] {
  return TYPED_FIELDS.map((field, index) => ({
    row: 8 + index,
    values: { ...GOOD, id: `NV-${index}`, number: index + 1, title: `Việc ${index}`, [field]: text },
  }));
}

const CONTEXT: CheckContext = {
  ...{ areas: AREAS, units: UNITS, year: 2021, periods: PERIODS_2021, closing: '2021-06-14', today: '2021-06-20' },
  place: 'thị xã Hương Trà',
  // Every plan cell was issued as something else, and one task is gone.
  issued: new Map([...TYPED_FIELDS.map((_, index) => [`NV-${index}`, GOOD] as const), ['X', { title: over('Việc ') }]]),
};

test.each(TEXTS)('%s', (_, text) => {
  const rows = rowsWith(text);
  const findings = checkPlan(rows, CONTEXT);
  const fixed = planFixes(rows, CONTEXT, ({ fix }) => fix?.safe === true);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const sentence = `${findingSentence(finding, rules)} ${fixText(finding, fixes)}`;
    expect([finding.code, sentence.length < LONGEST_SENTENCE, sentence]).toEqual([finding.code, true, sentence]);
  }
  // The key is kept in a cell, beside much else.
  const nameOf = taskNamer(rows);
  expect(Math.max(...findings.map((finding) => findingKey(finding, nameOf).length))).toBeLessThan(200);
  // What was certain is repaired once and for all.
  expect(planFixes(fixed.rows, CONTEXT, ({ fix }) => fix?.safe === true).changes).toEqual([]);
});

test('codes that are cut for the key are told apart by their end, and stay with their rows', () => {
  const ids = [`${over('a').slice(1)}b`, `${over('a').slice(1)}c`];
  const rows = ids.map((id, index): PlanRow => ({ row: 8 + index, values: { id } }));
  const nameOf = taskNamer(rows);
  expect(nameOf(8)).not.toBe(nameOf(9));
  const sorted = taskNamer([...rows].reverse().map((row, index) => ({ ...row, row: 8 + index })));
  expect([sorted(8), sorted(9)]).toEqual([nameOf(9), nameOf(8)]);
});

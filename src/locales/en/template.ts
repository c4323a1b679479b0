import { day, detail, listOf, quote, type Facts } from '../facts';

const value = (facts: Facts) => `"${quote(facts.value)}"`;
const likely = (facts: Facts) => {
  const names = listOf(facts, 'candidates').map((name) => `"${name}"`);
  return names.length > 0 ? ` Is it ${names.join(' or ')}?` : '';
};

const problems = {
  'file-missing': () => 'The file is not there. Put it back into its folder.',
  'file-empty': () => 'The file is empty. Put the original back.',
  'csv-quotes': () =>
    'Quotation marks do not match. Open the file in Excel, correct this line and save it as CSV UTF-8.',
  'column-unknown': (f: Facts) => `There is no column of this name.${likely(f)} Rename or remove it.`,
  'column-repeated': () => 'The column stands twice. Keep one.',
  'column-missing': () => 'This column is missing. Add it to the file.',
  'row-too-long': (f: Facts) =>
    `The line has more cells than columns (${value(f)} is left over). Check its separators.`,
  'value-missing': () => 'The cell is empty. Fill it in.',
  'value-repeated': (f: Facts) => `${value(f)} is also in line ${detail(f, 'other')}. Change one of the two.`,
  'number-invalid': (f: Facts) => `${value(f)} is not a year. Write four digits.`,
  'order-invalid': (f: Facts) => `${value(f)} is not a position. Write a whole number from 1.`,
  'date-invalid': (f: Facts) =>
    detail(f, 'reason') === 'impossible-date'
      ? `${value(f)} is not a real date. Please correct it.`
      : `${value(f)} is not a date. Write it as 30/06/2021.`,
  'validity-reversed': (f: Facts) =>
    `The end ${day(f, 'to')} is before the start ${day(f, 'from')}. Please correct it.`,
  'predecessor-unknown': (f: Facts) => `There is no unit with the code ${value(f)}. Mend the column Tiền thân.`,
  'table-unknown': (f: Facts) => `There is no table ${value(f)}.${likely(f)}`,
  'kind-unknown': (f: Facts) => `There is no kind of unit ${value(f)}.${likely(f)}`,
  'name-shared': (f: Facts) =>
    detail(f, 'others') === ''
      ? `${value(f)} cannot be the name of one unit. Use another.`
      : `${value(f)} is also the name of ${detail(f, 'others')}. Leave it to one of them.`,
  'period-code-invalid': (f: Facts) => `${value(f)} is no period code. Use Q1 to Q4, H1, 9M, Y or M01 to M12.`,
  'period-day-invalid': (f: Facts) =>
    `${value(f)} cannot be used. Write "15/12 năm trước", "14/3 năm nay" or "2 ngày làm việc", not before the day in the column before.`,
  'period-unknown': (f: Facts) =>
    `There is no period ${value(f)}. Use a code such as 2021-Q1, 2021-H1, 2021-9M, 2021-Y.`,
  'template-unknown': (f: Facts) => `There is no template ${value(f)}. There are: ${listOf(f, 'known').join(', ')}.`,
  'year-fixed': (f: Facts) =>
    `The template "${detail(f, 'template')}" is for ${detail(f, 'year')} only, not for ${f.value}.`,
  'year-missing': (f: Facts) =>
    `The template "${detail(f, 'template')}" needs the plan year, from ${detail(f, 'from')} to ${detail(f, 'to')}.`,
  'year-invalid': (f: Facts) =>
    `The year ${f.value} cannot be used. Choose one from ${detail(f, 'from')} to ${detail(f, 'to')}.`,
  'year-differs': (f: Facts) =>
    `The plan year says ${value(f)}, the template is for ${detail(f, 'year')}. Make them agree.`,
  'item-unknown': (f: Facts) => `There is no item ${value(f)}.${likely(f)} Mend its name.`,
  'item-missing': (f: Facts) => `The item "${detail(f, 'item')}" for ${detail(f, 'year')} is missing. Add the line.`,
  'item-repeated': (f: Facts) => `The item is already in line ${detail(f, 'other')}. Keep one.`,
};

export const template = {
  problems,
  place: (file: string, line: number | null, column: string | null) =>
    [`File ${file}`, line ? `line ${line}` : '', column ? `column "${column}"` : ''].filter(Boolean).join(', '),
};

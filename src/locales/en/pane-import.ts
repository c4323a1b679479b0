import type { ImportWords } from '../vi/pane-import';

/** Same shape as the Vietnamese words. */
const number = new Intl.NumberFormat('en-GB');
const withUnsure = (count: number, unsure: number) =>
  `(${number.format(count)})${unsure > 0 ? `, ${number.format(unsure)} to be checked` : ''}`;
const many = (count: number, one: string, more = `${one}s`) => `${number.format(count)} ${count === 1 ? one : more}`;

export const importView = {
  title: 'Import a plan from a file',
  text: 'Choose an Excel file (.xlsx) that holds a plan appendix. Before anything is loaded you see how each column and area was understood, and can correct it. The file itself is not changed.',
  choose: 'Choose an .xlsx file…',
  chooseOther: 'Choose another file…',
  drop: 'or drop the file here',
  back: 'Back to the templates',
  hasPlan: 'This workbook already has a plan. To import from a file, open a new workbook and click Start.',
  reading: 'Reading the file…',
  readingAgain: 'Reading again with your corrections…',
  fileName: (name) => `File: ${name}`,
  outcome: (tasks, areas) => `${many(tasks, 'task')} found in ${many(areas, 'area')}.`,
  areaUnclear: 'Area not clear',
  noTasks: 'No task was found yet. Look at the sheets and columns below, or choose another file.',
  year: 'Plan year',
  yearFound: 'Read from the file.',
  yearGuessed: 'The file does not say the year clearly. Please check it.',
  yearHint: (from, to) => `Enter a year from ${from} to ${to}.`,
  check: 'Please check',
  areas: 'Areas',
  sheets: 'Sheets of the file',
  sheet: (name, tasks) => `${name} (${many(tasks, 'task')})`,
  noHeader: 'No heading row of a task table was found on this sheet.',
  header: (row) => `Heading row: row ${number.format(row)}.`,
  columns: (count, unsure) => `Columns ${withUnsure(count, unsure)}`,
  column: (letter) => `Column ${letter}`,
  noHeading: '(no heading)',
  samples: (values) => `For example: ${values}`,
  holds: (letter, heading) => `Column ${letter}, "${heading}", holds`,
  leaveOut: 'Leave this column out',
  headings: (count, unsure) => `Rows of areas and headings ${withUnsure(count, unsure)}`,
  headingRow: (row, tasks) => `Row ${number.format(row)}, ${tasks > 0 ? many(tasks, 'task') : 'no task'} below`,
  wholeSheet: (tasks) => `Whole sheet, ${many(tasks, 'task')}`,
  standsFor: (text) => `"${text}" stands for`,
  noArea: 'Not an area',
  skipped: (count) => `Rows that are no tasks (${number.format(count)})`,
  row: (row) => `Row ${number.format(row)}`,
  why: {
    total: 'total',
    note: 'note',
    signature: 'signature or recipients',
    'sub-heading': 'heading',
    header: 'headings again',
    numbering: 'numbers of columns',
    'other-table': 'another table',
  },
  more: (count) => `and ${number.format(count)} more`,
  findings: (count) => `What is not certain (${number.format(count)})`,
  findingsText:
    'Year, sheets, columns and areas can be chosen again above. Once loaded, whatever is left to put right shows in the step Check; warnings of the import are kept on the sheet Nhật ký.',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  group: (title, count) => `${title} (${number.format(count)})`,
  load: (tasks) => `Load ${many(tasks, 'task')} into this workbook`,
} satisfies ImportWords;

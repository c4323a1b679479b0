import { day, detail, listOf } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, percent, value, written } from './phrases';

export const numbersWords = {
  'number-missing': {
    title: 'No STT',
    message: () => 'This row has no STT, while others have. Better write one.',
    help: 'People speak of tasks by their STT in meetings and reports. The program knows a task by its hidden code, so no figure goes wrong without it.',
    example: '1.1, (để trống), 1.3 → 1.2',
  },
  'number-lost-zero': {
    title: 'STT lost its zero',
    message: (f) =>
      `The STT ${value(f)} stands behind "${detail(f, 'previous')}", so it may be "${detail(f, 'expected')}". Write it as text to keep the zero.`,
    help: 'To Excel 1.10 is the number 1.1, so the last zero is dropped. The proposal writes the text "1.10". Tasks are told apart by their hidden code, not by STT.',
    example: '1.9, 1.1, 1.11 → 1.9, 1.10, 1.11',
  },
  'number-unusual': {
    title: 'Unusual STT',
    message: (f) => `The STT ${value(f)} is written in an unusual way. Is it "${detail(f, 'number')}"?`,
    help: 'A machine with a decimal comma makes 1,1 of 1.1, and a zero in front is mostly left from another program. One way of writing is easier to sort and to compare.',
    example: '1,1 → 1.1',
  },
  'number-as-text': {
    title: 'Number typed as text',
    message: (f) =>
      `${value(f)} is text. ${written(f, `Filling will write the number ${f.field === 'progress' ? percent(f) : `${detail(f, 'million')} (million đồng)`}.`)}`,
    help: 'Formulas do not add up numbers that are text. The meaning is certain, so the number is written; budgets are in million đồng.',
    example: '5 tỷ đồng → 5000 (triệu đồng)',
  },
  'date-in-wrong-column': {
    title: 'Text or number turned into a date',
    message: (f) => `The cell holds the date ${day(f, 'date')}. Did Excel turn ${among(f)} into a date? Write it anew.`,
    help: 'Excel makes a date of "3/4" or "12/15" as it is typed. Accept the proposal, or type it again with an apostrophe (\') in front, which keeps it text.',
    example: '03/04/2021 ở cột Sản phẩm → 3/4',
  },
  'budget-invalid': {
    title: 'Budget is not a number',
    message: (f) =>
      detail(f, 'million') === ''
        ? `The budget ${value(f)} is not a number. Write million đồng; the source of money belongs in the note.`
        : `The budget ${value(f)} is an estimate. Is it ${detail(f, 'million')} (million đồng)?`,
    help: 'Budgets can be added up only as one amount each. Write a number in million đồng; the source of money or a range belongs in the note.',
    example: 'Ngân sách thị xã: 15 triệu → 15',
  },
  'budget-negative': {
    title: 'Negative budget',
    message: (f) => `The budget ${value(f)} cannot be negative. Please correct it.`,
    help: 'No task costs less than nothing. Deductions belong in the note.',
    example: '-5 → 5',
  },
  'budget-ambiguous': {
    title: 'Budget that reads two ways',
    message: (f) => `The budget ${value(f)} may be ${listOf(f, 'choices').join(' or ')}. Type it again as a number.`,
    help: 'Point and comma mean the opposite on machines with Vietnamese and with English settings. Type the amount again as a number.',
    example: '1.234 → 1234',
  },
  'budget-in-dong': {
    title: 'Budget in đồng',
    message: (f) =>
      `The budget ${value(f)} seems to be in đồng. The column is in million đồng, so it is ${detail(f, 'million')}.`,
    help: 'Written in đồng, the total comes out a million times too large. Accept the proposal to change it to million đồng.',
    example: '150000000 → 150',
  },
} satisfies Record<string, RuleWords>;

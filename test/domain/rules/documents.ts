import { toSerial } from '../../../src/domain/dates';
import { FINISHED, fires, quiet, serial, type RuleCases } from './rule-cases';

const OUT = { ...FINISHED, excluded: 'x' };

export const documentCases: RuleCases[] = [
  {
    code: 'document-missing',
    severity: 'warning',
    cases: [
      fires(
        'not proven',
        { ...FINISHED, documentNumber: null },
        {
          field: 'documentNumber',
          value: null,
          details: { finished: '2021-05-20' },
        },
      ),
      fires(
        'a dash and "Không" are no document',
        { ...FINISHED, documentNumber: 'Không có' },
        { field: 'documentNumber', value: null, details: { finished: '2021-05-20' } },
      ),
      quiet('with its document', FINISHED),
      quiet('not finished yet', { documentNumber: null }),
      quiet('not counted: another rule asks', { ...OUT, documentNumber: null }),
    ],
  },
  {
    code: 'document-number-unclear',
    severity: 'info',
    cases: [
      fires('which one?', { ...FINISHED, documentNumber: 'Đã ban hành kế hoạch' }, { field: 'documentNumber' }),
      fires(
        'a year is no number',
        { ...FINISHED, documentNumber: 'Báo cáo quý II năm 2021' },
        { field: 'documentNumber' },
      ),
      quiet('number and kind', FINISHED),
      quiet('with its year', { ...FINISHED, documentNumber: '12/2021/QĐ-UBND' }),
      quiet('with a letter', { ...FINISHED, documentNumber: '12a/KH-UBND' }),
      quiet('with spaces', { ...FINISHED, documentNumber: '123 / QĐ-UBND' }),
      quiet('the kind in front', { ...FINISHED, documentNumber: 'Kế hoạch số: 12' }),
      quiet('only its number', { ...FINISHED, documentNumber: 'Số 12' }),
      ...[12, 123456].map((documentNumber) => quiet('as a number', { ...FINISHED, documentNumber })),
      quiet('none', { documentNumber: '-' }),
    ],
  },
  {
    code: 'document-number-missing-for-date',
    severity: 'warning',
    cases: [
      fires(
        'which document of that day?',
        { documentDate: serial('05-20') },
        { field: 'documentNumber', value: null, details: { date: '2021-05-20' } },
      ),
      fires(
        'typed as text',
        { documentDate: '20/5/2021', documentNumber: ' ' },
        { field: 'documentNumber', value: null, details: { date: '2021-05-20' } },
      ),
      quiet('with its number', { documentDate: serial('05-20'), documentNumber: '20/KH-UBND' }),
      quiet('a finished task is asked for it by another rule', { ...FINISHED, documentNumber: null }),
      quiet('so is one that is not counted', { ...OUT, finished: null, documentNumber: null }),
      quiet('neither', {}),
    ],
  },
  {
    code: 'document-date-missing',
    severity: 'info',
    cases: [
      fires(
        'numbers start anew each year',
        { ...FINISHED, documentDate: null },
        { field: 'documentDate', value: null, details: { number: '20/KH-UBND' } },
      ),
      fires(
        'the date stands behind the number',
        { ...FINISHED, documentNumber: '20/KH-UBND ngày 20/5/2021', documentDate: '-' },
        {
          field: 'documentDate',
          value: null,
          details: { number: '20/KH-UBND ngày 20/5/2021', date: '2021-05-20' },
          fix: { value: serial('05-20'), safe: true },
        },
      ),
      fires(
        'in words',
        { ...FINISHED, documentNumber: 'QĐ số 12 ngày 02 tháng 5 năm 2021', documentDate: null },
        {
          field: 'documentDate',
          value: null,
          details: { number: 'QĐ số 12 ngày 02 tháng 5 năm 2021', date: '2021-05-02' },
          fix: { value: serial('05-02'), safe: true },
        },
      ),
      fires(
        'two documents: which date?',
        { ...FINISHED, documentNumber: '1/KH ngày 1/5/2021; 2/BC ngày 2/5/2021', documentDate: null },
        { field: 'documentDate', value: null, details: { number: '1/KH ngày 1/5/2021; 2/BC ngày 2/5/2021' } },
      ),
      fires(
        'a date that no calendar has',
        { ...FINISHED, documentNumber: '1/KH ngày 31/6/2021', documentDate: null },
        { field: 'documentDate', value: null, details: { number: '1/KH ngày 31/6/2021' } },
      ),
      fires(
        'without its year it may be any',
        { ...FINISHED, documentNumber: '1/KH ngày 1/5', documentDate: null },
        { field: 'documentDate', value: null, details: { number: '1/KH ngày 1/5' } },
      ),
      quiet('with its date', FINISHED),
      quiet('what stands there is told by date-invalid', { ...FINISHED, documentDate: 'tháng 5' }),
      quiet('no document', { documentNumber: 'Không' }),
    ],
  },
  {
    code: 'document-in-future',
    severity: 'warning',
    cases: [
      fires(
        'signed tomorrow',
        { ...FINISHED, documentDate: serial('06-20') },
        { field: 'documentDate', details: { date: '2021-06-20', today: '2021-06-19' } },
        { context: { today: '2021-06-19' } },
      ),
      quiet('signed today', { ...FINISHED, documentDate: serial('06-19') }, { context: { today: '2021-06-19' } }),
      quiet('nobody said what day it is', { ...FINISHED, documentDate: serial('06-20') }),
    ],
  },
  {
    code: 'document-after-closing',
    severity: 'warning',
    cases: [
      fires(
        'proves nothing of this period',
        { ...FINISHED, finished: serial('06-10'), documentDate: serial('06-15') },
        { field: 'documentDate', details: { date: '2021-06-15', finished: '2021-06-10', closing: '2021-06-14' } },
      ),
      ...['06-15', '06-30'].map((day) =>
        fires(
          'it has come by now',
          { ...FINISHED, finished: serial('06-14'), documentDate: serial('06-15') },
          { field: 'documentDate', details: { date: '2021-06-15', finished: '2021-06-14', closing: '2021-06-14' } },
          { context: { today: `2021-${day}` } },
        ),
      ),
      quiet('on the closing day', { ...FINISHED, finished: serial('06-10'), documentDate: serial('06-14') }),
      quiet('the finish is after it, too', { ...FINISHED, finished: serial('06-15'), documentDate: serial('06-15') }),
      quiet(
        'yet to come: another rule',
        { ...FINISHED, documentDate: serial('06-20') },
        { context: { today: '2021-06-19' } },
      ),
      quiet('not finished', { documentNumber: '20/KH-UBND', documentDate: serial('06-20') }),
      quiet('not counted', { ...OUT, documentDate: serial('06-20') }),
    ],
  },
  {
    code: 'document-before-year',
    severity: 'warning',
    cases: [
      fires(
        'the year was mistyped',
        { ...FINISHED, documentDate: toSerial('2020-05-20') },
        { field: 'documentDate', details: { date: '2020-05-20', year: 2021 } },
      ),
      fires(
        'the day before the reporting year',
        { ...FINISHED, documentDate: toSerial('2020-12-14') },
        { field: 'documentDate', details: { date: '2020-12-14', year: 2021 } },
      ),
      quiet('the reporting year begins on 15/12', { ...FINISHED, documentDate: toSerial('2020-12-15') }),
      quiet('none', { documentDate: null }),
    ],
  },
  {
    code: 'document-far-from-finish',
    severity: 'info',
    cases: [
      fires(
        'a month may be mistyped',
        { ...FINISHED, documentDate: serial('02-20') },
        { field: 'documentDate', details: { date: '2021-02-20', finished: '2021-05-20', days: 89 } },
      ),
      fires(
        'far behind it, by the number of days that the office chose',
        { ...FINISHED, documentDate: serial('05-26') },
        { field: 'documentDate', details: { date: '2021-05-26', finished: '2021-05-20', days: 6 } },
        { context: { settings: { severities: {}, thresholds: { 'document-far-from-finish': 5 } } } },
      ),
      fires(
        'the first day of the reporting year is no slip of the year',
        { ...FINISHED, documentDate: toSerial('2020-12-15') },
        { field: 'documentDate', details: { date: '2020-12-15', finished: '2021-05-20', days: 156 } },
      ),
      fires(
        'both have come by now',
        { ...FINISHED, documentDate: serial('02-20') },
        { field: 'documentDate', details: { date: '2021-02-20', finished: '2021-05-20', days: 89 } },
        { context: { today: '2021-05-20' } },
      ),
      fires(
        'the document of today',
        { ...FINISHED, finished: serial('02-20'), documentDate: serial('05-20') },
        { field: 'documentDate', details: { date: '2021-05-20', finished: '2021-02-20', days: 89 } },
        { context: { today: '2021-05-20' } },
      ),
      quiet(
        'a finish that is yet to come is told as such',
        { ...FINISHED, finished: serial('12-20') },
        { context: { today: '2021-06-19' } },
      ),
      quiet('30 days are not far', { ...FINISHED, documentDate: serial('04-20') }),
      quiet('a slip of the year is told as such', { ...FINISHED, documentDate: toSerial('2020-05-20') }),
      quiet(
        'so is a day to come',
        { ...FINISHED, documentDate: serial('12-20') },
        { context: { today: '2021-06-19' } },
      ),
      quiet('not counted', { ...OUT, documentDate: serial('02-20') }),
    ],
  },
  {
    code: 'excluded-without-document',
    severity: 'warning',
    cases: [
      fires('a task leaves the plan by a document', { excluded: 'x' }, { field: 'documentNumber', value: null }),
      fires('"-" is none', { excluded: 'x', documentNumber: '-' }, { field: 'documentNumber', value: null }),
      quiet('with its document', { excluded: 'x', documentNumber: '655/UBND-NV' }),
      quiet('counted', { excluded: null }),
    ],
  },
  {
    code: 'excluded-unclear',
    severity: 'warning',
    cases: [
      fires(
        '"Không" takes it out as well',
        { excluded: 'Không' },
        {
          field: 'excluded',
          fix: { value: null, safe: false },
        },
      ),
      fires('so does FALSE', { excluded: false }, { field: 'excluded', fix: { value: null, safe: false } }),
      fires('and 0', { excluded: 0 }, { field: 'excluded', fix: { value: null, safe: false } }),
      quiet('a cross', { excluded: 'X' }),
      quiet('blank', { excluded: ' ' }),
    ],
  },
];

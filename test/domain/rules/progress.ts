import { toSerial } from '../../../src/domain/dates';
import { FINISHED, fires, quiet, serial, type RuleCases } from './rule-cases';

const NA = { error: '#N/A' };
const OUT = { ...FINISHED, excluded: 'x' };
const TYPED = { facts: {} };

export const progressCases: RuleCases[] = [
  {
    code: 'finished-outside-years',
    severity: 'error',
    cases: [
      fires(
        '2201 for 2021',
        { ...FINISHED, finished: toSerial('2201-05-20') },
        {
          field: 'finished',
          details: { finished: '2201-05-20', year: 2021 },
        },
      ),
      fires(
        'the day before the reporting year',
        { ...FINISHED, finished: toSerial('2020-12-14') },
        {
          field: 'finished',
          details: { finished: '2020-12-14', year: 2021 },
        },
      ),
      quiet('the reporting year begins on 15/12', { ...FINISHED, finished: toSerial('2020-12-15') }),
      quiet('late, in the year after', { ...FINISHED, finished: toSerial('2022-12-31') }),
      quiet('not counted', { ...OUT, finished: toSerial('2201-05-20') }),
    ],
  },
  {
    code: 'finished-in-future',
    severity: 'error',
    cases: [
      fires(
        'tomorrow nobody has finished yet',
        { ...FINISHED, finished: serial('06-20') },
        { field: 'finished', details: { finished: '2021-06-20', today: '2021-06-19' } },
        { context: { today: '2021-06-19' } },
      ),
      fires(
        'although the period is not closed',
        { ...FINISHED, finished: serial('06-10') },
        { field: 'finished', details: { finished: '2021-06-10', today: '2021-06-09' } },
        { context: { today: '2021-06-09' } },
      ),
      quiet('today', { ...FINISHED, finished: serial('06-19') }, { context: { today: '2021-06-19' } }),
      quiet('nobody said what day it is', { ...FINISHED, finished: serial('06-20') }),
      quiet(
        'a slip of the year is told as such',
        { ...FINISHED, finished: toSerial('2201-05-20') },
        { context: { today: '2021-06-19' } },
      ),
      quiet('not counted', { ...OUT, finished: serial('06-20') }, { context: { today: '2021-06-19' } }),
    ],
  },
  {
    code: 'finished-after-closing',
    severity: 'warning',
    cases: [
      fires(
        'belongs to the next period',
        { ...FINISHED, finished: serial('06-15') },
        {
          field: 'finished',
          details: { finished: '2021-06-15', closing: '2021-06-14' },
        },
      ),
      quiet(
        'what is yet to come is told as such',
        { ...FINISHED, finished: serial('06-20') },
        { context: { today: '2021-06-19' } },
      ),
      quiet('the closing day itself', { ...FINISHED, finished: serial('06-14') }),
      quiet('a slip of the year is told as such', { ...FINISHED, finished: toSerial('2201-05-20') }),
      quiet('not counted', { ...OUT, finished: serial('06-15') }),
      quiet('a later period', { ...FINISHED, finished: serial('06-15') }, { context: { closing: '2021-09-14' } }),
    ],
  },
  {
    code: 'progress-invalid',
    severity: 'error',
    cases: [
      fires('words that say nothing of the work', { progress: 'chờ ý kiến' }, { field: 'progress' }),
      fires('a range', { progress: '50-60%' }, { field: 'progress' }),
      fires('more done than there is', { progress: '15/12' }, { field: 'progress' }),
      fires('TRUE is no progress', { progress: true }, { field: 'progress' }),
      fires('not of the form of a number', { progress: '1.234,5%' }, { field: 'progress' }),
      quiet('a percentage in words', { progress: 'tám mươi lăm phần trăm' }),
      quiet('without accents', { progress: '80 phan tram' }),
      fires('no number of Vietnamese', { progress: 'mươi mươi phần trăm' }, { field: 'progress' }),
      fires(
        'a task that was dropped is left out by a mark and a document',
        { progress: 'Không thực hiện' },
        { field: 'progress', details: { reason: 'given-up' } },
      ),
      quiet('an error value is told by cell-error', { progress: { error: '#N/A' } }),
      quiet('blank is not 0 and not wrong', { progress: null }),
      quiet('neither are a dash, "Không" and "KĐK"', { progress: 'KĐK' }),
      quiet('words about the work have rules of their own', { progress: 'Đang làm' }),
    ],
  },
  {
    code: 'progress-out-of-range',
    severity: 'error',
    cases: [
      fires('150% as Excel holds it', { progress: 1.5 }, { field: 'progress', details: { percent: 150 } }),
      fires('less than nothing', { progress: -0.5 }, { field: 'progress', details: { percent: -50 } }),
      fires('as text', { progress: '150%' }, { field: 'progress', details: { percent: 150 } }),
      fires('as text without the sign', { progress: '150' }, { field: 'progress', details: { percent: 150 } }),
      fires('negative text', { progress: '-50' }, { field: 'progress', details: { percent: -50 } }),
      ...[150, 101, -10, -20].map((progress) =>
        fires('the sign is left out', { progress }, { field: 'progress', details: { percent: progress } }),
      ),
      fires('in words', { progress: 'Hoàn thành 120%' }, { field: 'progress', details: { percent: 120 } }),
      quiet('a date that Excel made is told as such', { progress: serial('12-15') }),
      quiet('nothing yet', { progress: 0 }),
      quiet('all', FINISHED),
    ],
  },
  {
    code: 'progress-without-percent',
    severity: 'warning',
    cases: [
      fires(
        '98,5 for 98,5%',
        { progress: 98.5 },
        {
          field: 'progress',
          details: { percent: 98.5 },
          fix: { value: 0.985, safe: false },
        },
      ),
      fires(
        'as text',
        { progress: '75' },
        {
          field: 'progress',
          details: { percent: 75 },
          fix: { value: 0.75, safe: false },
        },
      ),
      quiet('100 cannot be anything else', { ...FINISHED, progress: 100 }),
      quiet('with the sign', { progress: '75%' }),
      quiet('1 is 100%, not 1%', { ...FINISHED, progress: 1 }),
      quiet('1,5 is out of range, not 1,5%', { progress: 1.5 }),
    ],
  },
  {
    code: 'progress-word',
    severity: 'info',
    cases: [
      fires(
        'all of it',
        { ...FINISHED, progress: 'Đã HT' },
        { field: 'progress', details: { percent: 100 }, fix: { value: 1, safe: true } },
      ),
      fires(
        'nothing of it',
        { progress: 'Chưa thực hiện' },
        { field: 'progress', details: { percent: 0 }, fix: { value: 0, safe: true } },
      ),
      fires(
        'ten thousand percent is not meant',
        { ...FINISHED, progress: 100 },
        { field: 'progress', details: { percent: 100 }, fix: { value: 1, safe: true } },
      ),
      fires(
        'as text',
        { ...FINISHED, progress: '100' },
        { field: 'progress', details: { percent: 100 }, fix: { value: 1, safe: true } },
      ),
      quiet('a percentage is no word', { ...FINISHED, progress: '100%' }),
      quiet('not finished is not nothing', { progress: 'Chưa hoàn thành' }),
      quiet('how much is in the words', { progress: 'Hoàn thành 80%' }),
    ],
  },
  {
    code: 'progress-unsure',
    severity: 'warning',
    cases: [
      fires(
        '80% of the work, or a result of 80%',
        { progress: 'Hoàn thành 80%' },
        { field: 'progress', details: { percent: 80 }, fix: { value: 0.8, safe: false } },
      ),
      fires(
        'not quite so much',
        { progress: 'Gần 98,5 %' },
        { field: 'progress', details: { percent: 98.5 }, fix: { value: 0.985, safe: false } },
      ),
      fires(
        '12 of 15',
        { progress: '12/15' },
        { field: 'progress', details: { percent: 80 }, fix: { value: 0.8, safe: false } },
      ),
      quiet('the share alone', { progress: '80%' }),
      quiet('all', { ...FINISHED, progress: 'Hoàn thành 100%' }),
    ],
  },
  {
    code: 'progress-unnumbered',
    severity: 'warning',
    cases: [
      fires('how far?', { progress: 'Đang triển khai' }, { field: 'progress' }),
      fires('nearly is no number', { progress: 'Cơ bản hoàn thành' }, { field: 'progress' }),
      fires('neither is late', { progress: 'Quá hạn' }, { field: 'progress' }),
      quiet('a number', { progress: 0.3 }),
      quiet('nothing yet is 0%', { progress: 'Chưa' }),
      quiet('blank', { progress: null }),
    ],
  },
  {
    code: 'finish-date-missing',
    severity: 'warning',
    cases: [
      fires('100% alone finishes nothing', { progress: 1 }, { field: 'finished', value: null }),
      fires('as text too', { progress: '100%', finished: ' ' }, { field: 'finished', value: null }),
      fires('a dash is no date', { progress: 'HT', finished: '-' }, { field: 'finished', value: null }),
      quiet('there is a date', FINISHED),
      quiet('what stands there is told by date-invalid', { progress: 1, finished: 'xong' }),
      quiet('not counted', { progress: 1, excluded: 'x' }),
      quiet('without a due date no date would count', { progress: 1, deadline: 'Thường xuyên', due: null }),
      quiet('nearly all', { progress: 0.99 }),
      quiet('15 of 15 is asked about first', { progress: '15/15' }),
    ],
  },
  {
    code: 'progress-below-finished',
    severity: 'warning',
    cases: [
      fires(
        'finished at 75%',
        { ...FINISHED, progress: 0.75 },
        {
          field: 'progress',
          details: { percent: 75, finished: '2021-05-20' },
          fix: { value: 1, safe: false },
        },
      ),
      quiet('finished', FINISHED),
      quiet('not finished', {}),
      quiet('words have rules of their own', { ...FINISHED, progress: 'Đang làm' }),
      quiet('no progress reported is not 0%', { ...FINISHED, progress: null }),
      quiet('not counted', { ...OUT, progress: 0.75 }),
    ],
  },
  {
    code: 'reason-missing',
    severity: 'info',
    cases: [
      fires(
        'the meeting asks why',
        { deadline: 'Trước 13/6', due: serial('06-13') },
        {
          field: 'reason',
          value: null,
          details: { due: '2021-06-13', closing: '2021-06-14' },
        },
      ),
      fires(
        'finished after the closing date is not finished',
        {
          ...{ ...FINISHED, finished: serial('06-20'), deadline: 'Trước 13/6', due: serial('06-13') },
        },
        { field: 'reason', value: null, details: { due: '2021-06-13', closing: '2021-06-14' } },
      ),
      fires(
        'the deadline counts while the due cell is blank',
        { deadline: 'Quý I', due: null },
        {
          field: 'reason',
          value: null,
          details: { due: '2021-03-31', closing: '2021-06-14' },
        },
      ),
      fires(
        'a dash is no reason',
        { deadline: 'Quý I', due: null, reason: '–' },
        { field: 'reason', value: null, details: { due: '2021-03-31', closing: '2021-06-14' } },
      ),
      quiet('due on the closing day is not overdue', { deadline: 'Trước 14/6', due: serial('06-14') }),
      quiet('said', { deadline: 'Quý I', due: null, reason: 'Chờ hướng dẫn' }),
      quiet('no date, no delay', { deadline: 'Thường xuyên', due: null }),
      quiet('finished on the closing day', { ...FINISHED, finished: serial('06-14'), deadline: 'Quý I', due: null }),
      quiet('finished late', { ...FINISHED, deadline: 'Quý I', due: null }),
      quiet('not counted', { deadline: 'Quý I', due: null, excluded: 'x' }),
    ],
  },
  {
    code: 'status-differs',
    severity: 'warning',
    cases: [
      fires(
        'done, but nobody said when',
        { status: 'Đã xong' },
        { field: 'status', details: { status: 'Đang thực hiện' } },
        TYPED,
      ),
      fires(
        'finished early, not late',
        { ...FINISHED, status: 'Hoàn thành trễ hạn' },
        { field: 'status', details: { status: 'Hoàn thành trước hạn' } },
        TYPED,
      ),
      fires(
        'begun, with 40%',
        { status: 'Chưa thực hiện' },
        { field: 'status', details: { status: 'Đang thực hiện' } },
        TYPED,
      ),
      fires(
        'a word that nobody knows would be lost',
        { status: 'Xem lại' },
        { field: 'status', details: { status: 'Đang thực hiện' } },
        TYPED,
      ),
      fires(
        'a recurring task is never finished',
        { deadline: 'Thường xuyên', due: null, status: 'Hoàn thành' },
        { field: 'status', details: { status: 'Thường xuyên, không hạn' } },
        TYPED,
      ),
      quiet('another word for the same', { status: 'Đang triển khai' }, TYPED),
      quiet('a share that is in doubt counts for nothing', { progress: '12/15', status: 'Chưa thực hiện' }, TYPED),
      quiet('how far is not asked', { status: 'Hoàn thành 80%' }, TYPED),
      quiet('done is done', { ...FINISHED, status: 'HT' }, TYPED),
      quiet(
        'running and late is no contradiction',
        { deadline: 'Quý I', due: null, reason: 'Chờ', status: 'Đang làm' },
        TYPED,
      ),
      quiet('blank: the formula is put back', { status: ' ' }, TYPED),
      quiet('what the formula shows', { status: 'Hoàn thành đúng hạn' }, { facts: { status: { formula: true } } }),
      quiet('nobody knows whether it was typed', { status: 'Đã xong' }),
      quiet('an error value', { status: NA }, TYPED),
    ],
  },
];

import { checkProcedures, PROCEDURE_HEADINGS, type ProcedureRow } from '../../../src/domain/rules/procedures';
import { PERIODS_2021 } from '../../fixtures/catalogue';
import { tableCase, type TableRuleCases } from './other-table-cases';

type Cells = ProcedureRow['values'];

/** A row that adds up: 120 = 80 + 30 + 10 = 100 + 18 + 2, 100 = 60 + 35 + 5, 18 = 15 + 3. */
export const GOOD_PROCEDURE: Cells = {
  period: '2021-Q2',
  group: 'Xã, phường',
  unit: 'Phường Tứ Hạ',
  field: 'Đất đai',
  ...{ received: 120, online: 80, direct: 30, carriedOver: 10 },
  ...{ solved: 100, early: 60, onTime: 35, late: 5 },
  ...{ pending: 18, inTime: 15, overdue: 3, returned: 2 },
};
const good = (cells: Cells = {}): Cells => ({ ...GOOD_PROCEDURE, ...cells });
const BLANK: Cells = Object.fromEntries(Object.keys(GOOD_PROCEDURE).map((field) => [field, null]));

const [RECEIVED, SOLVED, PENDING] = ['Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'];

export const procedureCases: TableRuleCases<Cells>[] = [
  {
    code: 'procedures-cell-error',
    severity: 'error',
    cases: [
      tableCase(
        'each cell is told',
        good({ online: { error: '#N/A' }, returned: { error: '#REF!' } }),
        ...[
          { column: 'Trực tuyến', value: { error: '#N/A' } },
          { column: 'Trả lại hoặc rút', value: { error: '#REF!' } },
        ],
      ),
      tableCase('counts', good()),
      tableCase('other columns are not counted', good({ unit: { error: '#N/A' } })),
    ],
  },
  {
    code: 'procedures-not-a-number',
    severity: 'error',
    cases: [
      tableCase('words', good({ late: 'khoảng 5' }), { column: 'Quá hạn đã giải quyết', value: 'khoảng 5' }),
      tableCase('a mark', good({ online: true }), { column: 'Trực tuyến', value: true }),
      tableCase('two numbers', good({ online: '80/120' }), { column: 'Trực tuyến', value: '80/120' }),
      tableCase('text that is a number', good({ online: ' 80 ' })),
      tableCase('with its unit', good({ online: '80 hồ sơ', late: '5 HS' })),
      tableCase('words for none are blank', good({ returned: 'Không', late: '–' })),
      tableCase('an error value is another rule', good({ online: { error: '#N/A' } })),
    ],
  },
  {
    code: 'procedures-negative',
    severity: 'error',
    cases: [
      tableCase('less than nothing', good({ late: -5 }), { column: 'Quá hạn đã giải quyết', value: -5 }),
      tableCase('as text', good({ late: '\u22125' }), { column: 'Quá hạn đã giải quyết', value: '\u22125' }),
      tableCase('none', good({ late: 0 })),
    ],
  },
  {
    code: 'procedures-not-whole',
    severity: 'error',
    cases: [
      tableCase('1.234 that an English Excel read', good({ received: 1.234 }), { column: RECEIVED, value: 1.234 }),
      tableCase('a rate in the wrong column', good({ late: '0,05' }), {
        column: 'Quá hạn đã giải quyết',
        value: '0,05',
      }),
      tableCase(
        'thousands by dots, commas and spaces',
        good({ received: '1.234', online: '12,345', direct: '1 234 567' }),
      ),
    ],
  },
  {
    code: 'procedures-as-text',
    severity: 'warning',
    cases: [
      tableCase(
        'digits and their signs',
        good({ online: ' 80 ', received: '1.234' }),
        { column: RECEIVED!, value: '1.234', details: { count: 1234 } },
        { column: 'Trực tuyến', value: ' 80 ', details: { count: 80 } },
      ),
      tableCase('other words stand beside the number', good({ late: '5 hồ sơ' }), {
        ...{ column: 'Quá hạn đã giải quyết', value: '5 hồ sơ', details: { count: 5, reason: 'with-words' } },
      }),
      tableCase('numbers', good()),
      tableCase('words are another rule', good({ late: 'khoảng 5' })),
      tableCase('a negative number is another rule', good({ late: '-5' })),
      tableCase('words for none are blank', good({ returned: 'Không' })),
    ],
  },
  {
    code: 'procedures-incomplete',
    severity: 'warning',
    cases: [
      tableCase('the first blank is shown, all are named', good({ late: null, overdue: ' ' }), {
        column: 'Quá hạn đã giải quyết',
        value: null,
        details: { columns: ['Quá hạn đã giải quyết', 'Quá hạn chưa giải quyết'] },
      }),
      tableCase('a dash is no 0', good({ late: '-' }), {
        column: 'Quá hạn đã giải quyết',
        value: null,
        details: { columns: ['Quá hạn đã giải quyết'] },
      }),
      // The formula of the total shows nothing then; typing 0 over it would make things worse.
      tableCase('a total whose part is in words', good({ received: '', online: 'năm mươi' })),
      tableCase('a total whose part is text', good({ received: '', online: '50' })),
      tableCase('only what was returned is there', { ...BLANK, returned: 2 }),
      tableCase('0 is filled in', good({ late: 0 })),
      tableCase('returned files are not always kept apart', good({ returned: null })),
      tableCase('a row that waits for its counts', { ...BLANK, unit: 'Phường Tứ Hạ' }),
    ],
  },
  {
    code: 'procedures-received',
    severity: 'error',
    cases: [
      tableCase('the sum and its parts are told', good({ online: 81 }), {
        column: RECEIVED,
        value: 120,
        details: { online: 81, direct: 30, carriedOver: 10, sum: 121 },
      }),
      tableCase('text counts as well', good({ received: '1.200' }), {
        column: RECEIVED,
        value: '1.200',
        details: { online: 80, direct: 30, carriedOver: 10, sum: 120 },
      }),
      tableCase('it adds up', good()),
      tableCase('a blank part: nobody knows', good({ online: null, received: 121 })),
      tableCase('a blank total: nobody knows', good({ received: null })),
      tableCase('a part that is no count is another rule', good({ online: 81.5 })),
      tableCase('a negative part is another rule', good({ online: -80 })),
    ],
  },
  {
    code: 'procedures-solved',
    severity: 'error',
    cases: [
      tableCase('late ones forgotten', good({ solved: 95 }), {
        column: SOLVED,
        value: 95,
        details: { early: 60, onTime: 35, late: 5, sum: 100 },
      }),
      tableCase('it adds up', good()),
      tableCase('nothing solved', good({ solved: 0, early: 0, onTime: 0, late: 0 })),
    ],
  },
  {
    code: 'procedures-pending',
    severity: 'error',
    cases: [
      tableCase('overdue ones forgotten', good({ pending: 15 }), {
        column: PENDING,
        value: 15,
        details: { inTime: 15, overdue: 3, sum: 18 },
      }),
      tableCase('it adds up', good()),
    ],
  },
  {
    code: 'procedures-balance',
    severity: 'error',
    cases: [
      tableCase('two files are nowhere', good({ returned: 0 }), {
        column: RECEIVED,
        value: 120,
        details: { solved: 100, pending: 18, returned: 0, sum: 118 },
      }),
      tableCase('returned files are not kept apart', good({ returned: null }), {
        column: RECEIVED,
        value: 120,
        details: { solved: 100, pending: 18, sum: 118 },
      }),
      tableCase('it balances', good()),
      tableCase('it balances without returned files', good({ returned: null, received: 118 })),
      tableCase('what is returned is no count', good({ returned: 'ít', received: 118 })),
    ],
  },
  {
    code: 'procedures-part-too-large',
    severity: 'error',
    cases: [
      tableCase('more on time than solved, whatever was late', good({ onTime: 50, late: null }), {
        column: SOLVED,
        value: 100,
        details: { sum: 110, columns: ['Trước hạn', 'Đúng hạn'] },
      }),
      tableCase('one part alone; the other is no count', good({ inTime: 'ít', overdue: 30 }), {
        column: PENDING,
        value: 18,
        details: { sum: 30, columns: ['Quá hạn chưa giải quyết'] },
      }),
      tableCase('more solved than received', good({ received: 90, online: null, pending: null }), {
        column: RECEIVED,
        value: 90,
        details: { sum: 102, columns: ['Đã giải quyết', 'Trả lại hoặc rút'] },
      }),
      tableCase('where every part is known, the sums tell', good({ onTime: 50 })),
      tableCase('the blank part may be the rest', good({ late: null })),
      tableCase('all of it already', good({ onTime: 40, late: null })),
      tableCase('a blank total: nobody knows', good({ solved: null, late: null })),
      tableCase('it adds up', good()),
    ],
  },
  {
    code: 'procedures-carried-over',
    severity: 'warning',
    cases: [
      tableCase('quarter after quarter', [good({ period: '2021-Q1' }), good()], {
        column: 'Từ kỳ trước',
        value: 10,
        details: { previous: '2021-Q1', pending: 18, other: 5 },
      }),
      tableCase('over the turn of the year', [good({ period: '2020-Q4' }), good({ period: '2021-q1' })], {
        column: 'Từ kỳ trước',
        value: 10,
        details: { previous: '2020-Q4', pending: 18, other: 5 },
      }),
      tableCase('month after month', [good({ period: '2021-M09' }), good({ period: '2021-M10' })], {
        column: 'Từ kỳ trước',
        value: 10,
        details: { previous: '2021-M09', pending: 18, other: 5 },
      }),
      tableCase('January', [good({ period: '2020-M12' }), good({ period: '2021-M01' })], {
        column: 'Từ kỳ trước',
        value: 10,
        details: { previous: '2020-M12', pending: 18, other: 5 },
      }),
      tableCase(
        'nine months begin with the reporting year',
        [good({ period: '2020-Y' }), good({ period: '2021-9M' })],
        {
          column: 'Từ kỳ trước',
          value: 10,
          details: { previous: '2020-Y', pending: 18, other: 5 },
        },
      ),
      tableCase('the order of the rows does not matter', [good(), good({ period: 'Quý I' })], {
        row: 0,
        column: 'Từ kỳ trước',
        value: 10,
        details: { previous: '2021-Q1', pending: 18, other: 6 },
      }),
      tableCase('another spelling of the unit', [good({ period: '2021-Q1', unit: 'phường Tứ  hạ' }), good()], {
        column: 'Từ kỳ trước',
        value: 10,
        details: { previous: '2021-Q1', pending: 18, other: 5 },
      }),
      tableCase('it matches', [good({ period: '2021-Q1', pending: 10 }), good()]),
      tableCase('another unit', [good({ period: '2021-Q1', unit: 'Phường Hương Vân' }), good()]),
      tableCase('another field', [good({ period: '2021-Q1', field: 'Hộ tịch' }), good()]),
      tableCase('not the period right before', [good({ period: '2020-Q4' }), good()]),
      tableCase('a period that nobody knows', [good({ period: 'đợt 1' }), good({ period: 'đợt 2' })]),
      tableCase('two rows before: which one?', [good({ period: '2021-Q1' }), good({ period: '2021-Q1' }), good()]),
      tableCase('no count before', [good({ period: '2021-Q1', pending: null }), good()]),
      tableCase('no count now', [good({ period: '2021-Q1' }), good({ carriedOver: null })]),
      tableCase('rows of totals are sums', [good({ period: '2021-Q1', total: 'x' }), good({ total: 'x' })]),
    ],
  },
  {
    code: 'procedures-group-total',
    severity: 'error',
    cases: [
      tableCase(
        'each wrong sum is told',
        [
          good({ field: 'Hộ tịch' }),
          good(),
          good({ total: 'x', unit: null, field: 'Tổng cộng', received: 240, solved: 201 }),
        ],
        ...['online', 'direct', 'carriedOver'].map((field) => ({
          column: PROCEDURE_HEADINGS[field as 'online'].heading,
          value: GOOD_PROCEDURE[field as 'online']!,
          details: { sum: (GOOD_PROCEDURE[field as 'online'] as number) * 2, rows: 2 },
        })),
        { column: SOLVED!, value: 201, details: { sum: 200, rows: 2 } },
        ...(['early', 'onTime', 'late', 'pending', 'inTime', 'overdue', 'returned'] as const).map((field) => ({
          column: PROCEDURE_HEADINGS[field].heading,
          value: GOOD_PROCEDURE[field]!,
          details: { sum: (GOOD_PROCEDURE[field] as number) * 2, rows: 2 },
        })),
      ),
      tableCase('the sum of one unit', [good({ unit: 'Phường Hương Vân' }), good(), good({ total: 'x', field: null })]),
      tableCase('the sum of a group', [
        good({ group: 'Phòng, ban' }),
        good(),
        good({ total: true, group: 'xã,  phường', unit: 'Cộng', field: null }),
      ]),
      tableCase('the sum of a field', [
        good({ field: 'Hộ tịch' }),
        good(),
        good({ total: 'x', unit: 'Tổng số', group: '' }),
      ]),
      tableCase('other periods do not belong to it', [
        good({ period: '2021-Q1' }),
        good(),
        good({ total: 'x', unit: null }),
      ]),
      tableCase('sums of sums are not added up twice', [
        good(),
        good({ total: 'x', field: null }),
        good({ total: 'x', unit: null, field: null }),
      ]),
      tableCase('a member that is not complete', [
        good({ received: null }),
        good({ total: 'x', online: null, direct: null }),
      ]),
      tableCase('nobody belongs to it', [good({ total: 'x', unit: 'Phường Hương Vân', received: 7 })]),
      tableCase('not marked as a total', [good(), good({ unit: 'Tổng cộng', field: null, received: 7 })]),
      tableCase('marked as none', [good(), good({ unit: 'Tổng cộng', field: null, received: 7, total: 'Không' })]),
    ],
  },
  {
    code: 'procedures-repeated',
    severity: 'warning',
    cases: [
      tableCase('sent twice', [good(), good({ unit: 'PHƯỜNG TỨ HẠ' })], {
        column: 'Đơn vị',
        value: 'PHƯỜNG TỨ HẠ',
        details: { other: 5 },
      }),
      tableCase('the period in other words', [good({ period: 'Quý II năm 2021' }), good()], {
        column: 'Đơn vị',
        value: 'Phường Tứ Hạ',
        details: { other: 5 },
      }),
      tableCase('another period', [good({ period: '2021-Q1', pending: 10 }), good()]),
      tableCase('another field', [good({ field: 'Hộ tịch' }), good()]),
      tableCase('no period is said', [good({ period: null }), good({ period: null })]),
      tableCase('rows of totals', [good(), good({ total: 'x' })]),
      tableCase('a row that waits for its counts', [
        { ...BLANK, ...{ unit: GOOD_PROCEDURE.unit, field: GOOD_PROCEDURE.field, period: '2021-Q2' } },
        good(),
      ]),
    ],
  },
];

/** The findings of these rows, with the periods of 2021. */
export const findInProcedures = (rows: ProcedureRow[]) => checkProcedures(rows, { periods: PERIODS_2021 });

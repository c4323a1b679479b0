import { checkIndicators, type IndicatorRow } from '../../../src/domain/rules/indicators';
import { checkInitiatives, type InitiativeRow } from '../../../src/domain/rules/initiatives';
import { AREAS, UNITS } from '../../fixtures/catalogue';
import { tableCase, type TableRuleCases } from './other-table-cases';

type Cells = IndicatorRow['values'];
const CATALOGUE = { areas: AREAS, units: UNITS };

export const GOOD_INDICATOR: Cells = {
  area: '2. Cải cách TTHC và kiểm soát TTHC',
  name: 'Hồ sơ giải quyết đúng hạn',
  measure: '%',
  baseline: 92.5,
  target: '≥ 95%',
  result: 97.5,
  unit: 'Phòng Nội vụ',
};
const good = (cells: Cells = {}): Cells => ({ ...GOOD_INDICATOR, ...cells });
const [TARGET, RESULT] = ['Kế hoạch năm', 'Kết quả đến ngày chốt'];

export const findInIndicators = (rows: readonly IndicatorRow[]) => checkIndicators(rows, CATALOGUE);
export const findInInitiatives = (rows: readonly InitiativeRow[]) =>
  checkInitiatives(rows, { ...CATALOGUE, today: '2021-12-20' });

export const indicatorCases: TableRuleCases<Cells>[] = [
  {
    code: 'indicators-target',
    severity: 'error',
    cases: [
      tableCase('a sentence around a number', good({ target: 'khoảng 95% hoặc hơn một chút' }), {
        ...{ column: TARGET, value: 'khoảng 95% hoặc hơn một chút', details: { reason: 'not-understood' } },
      }),
      tableCase('a range from more to less', good({ target: '95–90%' }), {
        ...{ column: TARGET, value: '95–90%', details: { reason: 'impossible-range' } },
      }),
      ...['-5', '≥ -5%', '\u22125', 'Giảm -5%', '-10 đến -5', -5].map((target) =>
        tableCase('below 0', good({ target }), { column: TARGET, value: target, details: { reason: 'negative' } }),
      ),
      tableCase('an error value', good({ target: { error: '#REF!' } }), {
        ...{ column: TARGET, value: { error: '#REF!' }, details: { reason: 'error-value' } },
      }),
      tableCase('plain', good()),
      tableCase('in words', good({ target: 'Đạt', result: 'Đạt' })),
      tableCase('still blank', good({ target: null, result: null })),
      tableCase('a row without an indicator', good({ name: ' ', target: '95–90%' })),
    ],
  },
  {
    code: 'indicators-unit',
    severity: 'warning',
    cases: [
      tableCase('a share where files are counted', good({ measure: 'hồ sơ' }), {
        ...{ column: TARGET, value: '≥ 95%', details: { unit: '%', measure: 'hồ sơ' } },
      }),
      tableCase('a blank column means %', good({ measure: null, target: '≥ 5 ngày', result: 6 }), {
        ...{ column: TARGET, value: '≥ 5 ngày', details: { unit: 'ngày', measure: '%' } },
      }),
      tableCase('the same', good()),
      tableCase('in other letters', good({ measure: 'Ngày', target: '≤ 5 ngày', result: 4, baseline: null })),
      tableCase('only in the column', good({ target: '≥ 95', measure: 'hồ sơ' })),
    ],
  },
  {
    code: 'indicators-wording',
    severity: 'warning',
    cases: [
      tableCase('words that only the program knows', good({ target: 'không thấp hơn 95%' }), {
        ...{ column: TARGET, value: 'không thấp hơn 95%', details: { plain: '≥ 95%' } },
      }),
      tableCase('thousands by dots', good({ measure: 'hồ sơ', target: '1.500', result: 1600, baseline: null }), {
        ...{ column: TARGET, value: '1.500', details: { plain: '1500' } },
      }),
      tableCase('another unit is another rule', good({ measure: 'hồ sơ' })),
      tableCase('a target below 0 is another rule', good({ target: -5 })),
      tableCase('an error in another cell', good({ measure: { error: '#REF!' }, target: '≥ 95' })),
      tableCase('short words for signs', good({ target: 'Trên 95%' })),
      tableCase('a range', good({ target: '95-100 %' })),
      tableCase('no number is wanted', good({ target: 'Hoàn thành', result: 'Đạt' })),
    ],
  },
  {
    code: 'indicators-result',
    severity: 'error',
    cases: [
      tableCase(
        'in another unit, or one that may be two numbers',
        good({ measure: 'hồ sơ', target: '95', baseline: '1.234', result: '97%' }),
        { column: RESULT, value: '97%', details: { reason: 'result' } },
        { column: 'Giá trị gốc', value: '1.234', details: { reason: 'baseline' } },
      ),
      tableCase(
        'words',
        good({ result: 'Đạt', baseline: 'cao' }),
        { column: RESULT, value: 'Đạt', details: { reason: 'result' } },
        { column: 'Giá trị gốc', value: 'cao', details: { reason: 'baseline' } },
      ),
      tableCase('an error value', good({ result: { error: '#N/A' } }), {
        ...{ column: RESULT, value: { error: '#N/A' }, details: { reason: 'error-value' } },
      }),
      ...[2, 'Hạng 2'].map((result) =>
        tableCase('a place among others, which no formula reads', good({ target: 'Top 3', result }), {
          ...{ column: RESULT, value: result, details: { reason: 'place-and-unit', target: 'Top 3', place: 3 } },
        }),
      ),
      ...['hạng', ' Hạng'].map((measure) =>
        tableCase('whose unit is the right one already', good({ measure, target: 'Top 3', result: 2 }), {
          ...{ column: RESULT, value: 2, details: { reason: 'place', target: 'Top 3', place: 3 } },
        }),
      ),
      tableCase('a number for a target in words', good({ target: 'Hoàn thành', result: 2 }), {
        ...{ column: RESULT, value: 2, details: { reason: 'in-words', target: 'Hoàn thành' } },
      }),
      tableCase('a place in a number', good({ measure: 'Hạng', target: '≤ 3', result: 2, baseline: 7 })),
      tableCase('a place that is said to be reached', good({ target: 'Top 3', result: 'Đạt' })),
      tableCase('a number that is text is another rule', good({ result: '97,5%' })),
      tableCase('other words than those of the target', good({ target: 'Đạt', result: 'Tốt' }), {
        ...{ column: RESULT, value: 'Tốt', details: { reason: 'in-words', target: 'Đạt' } },
      }),
      tableCase('words for a target in words', good({ target: 'Đạt', result: 'Chưa đạt' })),
      tableCase('none yet', good({ result: '-', baseline: null })),
      tableCase('0 is a result', good({ result: 0 })),
    ],
  },
  {
    code: 'indicators-as-text',
    severity: 'warning',
    cases: [
      ...['97,5%', ' 97,5 ', '97.5 %'].map((result) =>
        tableCase('a number that is text', good({ result }), {
          ...{ column: RESULT, value: result, details: { number: 97.5 } },
        }),
      ),
      tableCase('with its own unit', good({ measure: 'Ngày', target: '≤ 5', baseline: '6 ngày', result: 4 }), {
        ...{ column: 'Giá trị gốc', value: '6 ngày', details: { number: 6 } },
      }),
      tableCase('a number', good()),
      tableCase('words are another rule', good({ result: 'Đạt' })),
      tableCase('a target in words needs no number', good({ target: 'Top 3', result: '2' })),
    ],
  },
  {
    code: 'indicators-out-of-range',
    severity: 'warning',
    cases: [
      tableCase('less than nothing', good({ result: -5 }), {
        ...{ column: RESULT, value: -5, details: { reason: 'negative' } },
      }),
      tableCase('less than nothing that is counted', good({ measure: 'cuộc', target: '≥ 12', result: -1 }), {
        ...{ column: RESULT, value: -1, details: { reason: 'negative' } },
      }),
      tableCase(
        'more than all',
        good({ result: 985, baseline: 925 }),
        { column: RESULT, value: 985, details: { reason: 'above-whole' } },
        { column: 'Giá trị gốc', value: 925, details: { reason: 'above-whole' } },
      ),
      tableCase('a blank unit is %', good({ measure: null, result: 100.1 }), {
        ...{ column: RESULT, value: 100.1, details: { reason: 'above-whole' } },
      }),
      tableCase('a target of more than all; the result may be as well', good({ target: '≥ 950%', result: 960 }), {
        ...{ column: TARGET, value: '≥ 950%', details: { reason: 'target-above-whole' } },
      }),
      tableCase('a range that reaches beyond', good({ target: '95–105%' }), {
        ...{ column: TARGET, value: '95–105%', details: { reason: 'target-above-whole' } },
      }),
      tableCase('nothing and all', good({ result: 100, baseline: 0, target: '100%' })),
      tableCase('more than a hundred that are counted', good({ measure: 'cuộc', target: '≥ 120', result: 130 })),
      tableCase('text is another rule', good({ result: '985%' })),
    ],
  },
  {
    code: 'indicators-scale',
    severity: 'warning',
    cases: [
      tableCase('97,5% as Excel keeps it', good({ result: 0.975 }), {
        ...{ column: RESULT, value: 0.975, details: { percent: 97.5 } },
      }),
      tableCase('a plan of 30% as Excel keeps it', good({ target: 0.3, result: 35 }), {
        ...{ column: TARGET, value: 0.3, details: { percent: 30 } },
      }),
      tableCase('both of them are small', good({ target: 0.5, result: 0.4 })),
      tableCase('0 is no slip', good({ result: 0 })),
      tableCase('of a small target', good({ target: '≤ 2%', result: 0.8 })),
      tableCase('of something that is counted', good({ measure: 'cuộc', target: '≥ 12', result: 1 })),
    ],
  },
  {
    code: 'indicators-unknown-name',
    severity: 'warning',
    cases: [
      tableCase(
        'names that are meant are proposed',
        good({ area: 'Hiện đại hóa nền hành chính', unit: 'P. Nội vụ' }),
        ...[
          {
            ...{ column: 'Lĩnh vực', value: 'Hiện đại hóa nền hành chính' },
            details: { candidates: ['6. Hiện đại hóa nền hành chính'] },
          },
          { column: 'Đơn vị theo dõi', value: 'P. Nội vụ', details: { candidates: ['Phòng Nội vụ'] } },
        ],
      ),
      tableCase('names of the catalogue, in whatever case', good({ unit: 'phòng nội vụ' })),
      tableCase('blank', good({ area: null, unit: '-' })),
    ],
  },
  {
    code: 'indicators-repeated',
    severity: 'warning',
    cases: [
      tableCase('in other letters', [good(), good({ name: 'Hồ sơ  giải quyết ĐÚNG HẠN' })], {
        ...{ column: 'Chỉ tiêu', value: 'Hồ sơ  giải quyết ĐÚNG HẠN', details: { other: 5 } },
      }),
      tableCase('of two levels', [good(), good({ name: 'Hồ sơ giải quyết đúng hạn (cấp xã)' })]),
    ],
  },
  {
    code: 'indicators-unnamed',
    severity: 'warning',
    cases: [
      tableCase('figures of nobody knows what', good({ name: ' ' }), { column: 'Chỉ tiêu', value: null }),
      tableCase('a number of its own says nothing', { number: 3, name: null }),
      tableCase('named', good()),
    ],
  },
];

type Initiative = InitiativeRow['values'];
export const GOOD_INITIATIVE: Initiative = {
  name: 'Họp không giấy',
  author: 'Nhóm tác giả',
  unit: 'Phòng Nội vụ',
  area: '6. Hiện đại hóa nền hành chính',
  status: 'Được công nhận',
  level: 'Cấp huyện',
  decision: '12/QĐ-UBND',
};
const kept = (cells: Initiative = {}): Initiative => ({ ...GOOD_INITIATIVE, ...cells });

export const initiativeCases: TableRuleCases<Initiative>[] = [
  {
    code: 'initiatives-unknown-name',
    severity: 'warning',
    cases: [
      tableCase(
        'what is not in the lists is not counted',
        kept({ area: 'Hiện đại hóa', status: 'Đã công nhận' }),
        ...[
          {
            ...{ column: 'Lĩnh vực', value: 'Hiện đại hóa' },
            details: { candidates: ['6. Hiện đại hóa nền hành chính'] },
          },
          {
            ...{ column: 'Trạng thái', value: 'Đã công nhận' },
            details: { candidates: ['Đề xuất', 'Đang áp dụng', 'Được công nhận'] },
          },
        ],
      ),
      tableCase('what is in the lists', kept()),
      tableCase('a dash is none of the three', kept({ status: '-' }), {
        ...{ column: 'Trạng thái', value: '-', details: { candidates: ['Đề xuất', 'Đang áp dụng', 'Được công nhận'] } },
      }),
      tableCase('not filled in yet', kept({ unit: null, area: null, status: null })),
    ],
  },
  {
    code: 'initiatives-no-status',
    severity: 'warning',
    cases: [
      ...[null, ' '].map((status) =>
        tableCase('nobody knows how far it is', kept({ status }), { column: 'Trạng thái', value: null }),
      ),
      tableCase('any status', kept({ status: 'Đề xuất' })),
      tableCase('a dash is another rule', kept({ status: '-' })),
      tableCase('a row without an initiative', { author: 'Nhóm tác giả' }),
    ],
  },
  {
    code: 'initiatives-unproved',
    severity: 'warning',
    cases: [
      tableCase('recognised by nobody', kept({ decision: '-' }), {
        ...{ column: 'Quyết định công nhận', value: null, details: { reason: 'decision' } },
      }),
      tableCase('recognised, but at which level?', kept({ level: ' ' }), {
        ...{ column: 'Cấp công nhận', value: null, details: { reason: 'level' } },
      }),
      tableCase('with its decision and level', kept()),
      tableCase('only proposed', kept({ status: 'Đề xuất', decision: null, level: null })),
    ],
  },
  {
    code: 'initiatives-date',
    severity: 'warning',
    cases: [
      tableCase('no day of the calendar', kept({ date: '31/2/2021' }), {
        ...{ column: 'Ngày', value: '31/2/2021', details: { reason: 'impossible-date' } },
      }),
      tableCase('a day that is text', kept({ date: '15/6/2021' }), {
        ...{ column: 'Ngày', value: '15/6/2021', details: { reason: 'as-text', date: '2021-06-15' } },
      }),
      ...['đầu năm', '15/6', 2021, true].map((date) =>
        tableCase('no day at all', kept({ date }), {
          ...{ column: 'Ngày', value: date, details: { reason: 'not-understood' } },
        }),
      ),
      tableCase('an error value', kept({ date: { error: '#N/A' } }), {
        ...{ column: 'Ngày', value: { error: '#N/A' }, details: { reason: 'error-value' } },
      }),
      ...[48189, '7/12/2031'].map((date) =>
        tableCase('ten years ahead', kept({ date }), {
          ...{ column: 'Ngày', value: date, details: { reason: 'to-come', date: '2031-12-07' } },
        }),
      ),
      tableCase('a day', kept({ date: 44362 })),
      tableCase('the day of checking', kept({ date: 44550 })),
      tableCase('none yet', kept({ date: '-' })),
    ],
  },
  {
    code: 'initiatives-repeated',
    severity: 'warning',
    cases: [
      tableCase('twice', [kept(), kept({ unit: 'Phòng Tư pháp' })], {
        ...{ column: 'Tên sáng kiến', value: 'Họp không giấy', details: { other: 5 } },
      }),
      tableCase('two', [kept(), kept({ name: 'Họp không giấy cấp xã' })]),
    ],
  },
  {
    code: 'initiatives-unnamed',
    severity: 'warning',
    cases: [
      tableCase('an author alone', { name: null, author: 'Nhóm tác giả' }, { column: 'Tên sáng kiến', value: null }),
      tableCase('a number of its own says nothing', { number: 3, name: '' }),
      tableCase('named', kept()),
    ],
  },
];

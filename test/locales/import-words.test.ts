import { findingSentence } from '../../src/actions/finding-words';
import {
  IMPORT_RULES,
  importFinding,
  type FindingFacts,
  type ImportRuleCode,
} from '../../src/domain/import/import-rules';
import { rules as en } from '../../src/locales/en/rules';
import { rules as vi } from '../../src/locales/vi/rules';

/** What each rule says, in every variant: the facts, and what must be in the sentence. */
const SAID: [ImportRuleCode, FindingFacts, string[]][] = [
  ['import-no-header', { details: { sheets: ['Sheet1', 'Sheet2'] } }, ['Sheet1', 'Sheet2']],
  ['import-column-missing', { field: 'product' }, ['Sản phẩm']],
  [
    'import-column-unsure',
    { field: 'deadline', value: 'Tiến độ', details: { reason: 'words' } },
    ['Tiến độ', 'Thời gian hoàn thành'],
  ],
  ['import-column-unsure', { field: 'lead', value: '', details: { reason: 'content' } }, ['Cơ quan chủ trì']],
  ['import-column-unsure', { field: 'note', value: 'Nội dung', details: { reason: 'repeated' } }, ['Nội dung']],
  ['import-column-unsure', { field: null, value: 'STT', details: { reason: 'repeated' } }, ['STT']],
  ['import-column-unknown', { value: 'Rất xa' }, ['Rất xa']],
  ['import-column-unknown', { field: 'note', value: 'Chuyên viên', details: { samples: ['A'] } }, ['Chuyên viên']],
  ['import-column-unknown', { value: '', details: { samples: ['A'] } }, []],
  ['import-column-kept', { field: 'note', value: 'Kiến nghị' }, ['Kiến nghị']],
  ['import-columns-hidden', { details: { headings: ['Cơ quan phối hợp'] } }, ['Cơ quan phối hợp']],
  [
    'import-budget-unit',
    { value: 'Kinh phí (nghìn đồng)', details: { unit: 'nghìn đồng', tasks: 3 } },
    ['Kinh phí (nghìn đồng)', 'nghìn đồng', '3'],
  ],
  ['import-budget-small', { field: 'budget', value: 15, details: { unit: 'đồng' } }, ['15', 'đồng']],
  ['import-area-missing', { value: 'THI ĐUA', details: { reason: 'unknown', candidates: [] } }, ['THI ĐUA']],
  [
    'import-area-missing',
    { value: 'THI ĐUA', details: { reason: 'unknown', candidates: ['1. A', '2. B'] } },
    ['THI ĐUA', '1. A', '2. B'],
  ],
  ['import-area-missing', { details: { reason: 'no-heading', candidates: [] } }, []],
  ['import-area-unsure', { value: 'Mục II', details: { reason: 'heading', candidates: ['2. B'] } }, ['Mục II', '2. B']],
  ['import-area-unsure', { value: 2, details: { reason: 'number', candidates: ['2. B'] } }, ['2', '2. B']],
  ['import-area-unsure', { details: { reason: 'above', other: 7, candidates: ['2. B'] } }, ['7', '2. B']],
  ['import-area-unsure', { value: 'LV2', details: { reason: 'sheet', candidates: ['2. B'] } }, ['LV2', '2. B']],
  ['import-area-unsure', { details: { reason: 'level', candidates: ['2. B'] } }, ['2. B']],
  ['import-area-unsure', { details: { reason: 'level', candidates: [] } }, []],
  [
    'import-lead-from-sheet',
    { value: 'P. Tư pháp', details: { name: 'Phòng Tư pháp' } },
    ['P. Tư pháp', 'Phòng Tư pháp'],
  ],
  ['import-merged-filled', { value: 'Phòng Nội vụ', details: { tasks: 3, to: 9 } }, ['Phòng Nội vụ', '3', '9']],
  ['import-ditto', { value: '-nt-', details: { meaning: 'Phòng Nội vụ', other: 8 } }, ['-nt-', 'Phòng Nội vụ', '8']],
  ['import-row-joined', { value: '', details: { other: 12, fields: ['product'] } }, ['12', 'Sản phẩm']],
  ['import-row-joined', { value: 'BẢNG', details: { other: 12, fields: ['area', 'note'] } }, ['Lĩnh vực, Ghi chú']],
  ...(['total', 'note', 'signature', 'sub-heading', 'header', 'numbering', 'new reason'] as const).map(
    (why): [ImportRuleCode, FindingFacts, string[]] => [
      'import-row-skipped',
      { value: 'X', details: { why, rows: ['4', '5'] } },
      ['X', '4', '5'],
    ],
  ),
  ['import-row-skipped', { value: '', details: { why: 'note', rows: ['4'] } }, ['4']],
  ['import-heading-cells', { value: 'I. A', details: { values: ['Phòng Tư pháp'] } }, ['I. A', 'Phòng Tư pháp']],
  ['import-hidden-rows', { value: 'A', details: { tasks: 1, rows: ['7'] } }, ['1', '7']],
  ['import-hidden-rows', { value: 'A', details: { tasks: 2, rows: ['7', '9'] } }, ['2', '7', '9']],
  ['import-renumbered', { details: { tasks: 5, reason: 'repeated' } }, ['5']],
  ['import-renumbered', { details: { tasks: 5, reason: 'missing' } }, ['5']],
  ['import-table-skipped', { value: 'STT', details: { rows: 4 } }, ['STT', '4']],
  ...(['no-header', 'other-table', 'no-tasks'] as const).map((reason): [ImportRuleCode, FindingFacts, string[]] => [
    'import-sheet-skipped',
    { value: 'Bìa', details: { reason } },
    ['Bìa'],
  ]),
  ['import-sheet-left-out', { value: 'KH (2)', details: { reason: 'copy', other: 'KH' } }, ['KH (2)', '"KH"']],
  ['import-sheet-left-out', { value: 'Nháp', details: { reason: 'hidden' } }, ['Nháp']],
  ['import-sheet-left-out', { value: 'Danh mục', details: { reason: 'unlike' } }, ['Danh mục']],
  ...(['sheet', 'file', 'dates', 'calendar'] as const).map((reason): [ImportRuleCode, FindingFacts, string[]] => [
    'import-year-guessed',
    { details: { year: '2021', reason } },
    ['2021'],
  ]),
  ['import-place-guessed', { details: { place: 'thị xã Hương Trà' } }, ['thị xã Hương Trà', 'Thông tin']],
  ['import-legacy-text', { value: 'Phßng', details: { cells: 2, reading: 'Phòng' } }, ['2', 'Phßng', 'Phòng']],
  ['import-legacy-text', { value: 'Phßng', details: { cells: 2, reading: 'Phòng', rows: ['5', '9'] } }, ['5, 9']],
];

test('every rule has its variants here, and a source', () => {
  expect(new Set(SAID.map(([code]) => code))).toEqual(new Set(IMPORT_RULES.map(({ code }) => code)));
  for (const { code, source, doc } of IMPORT_RULES)
    expect([code, source, doc]).toEqual([code, expect.stringMatching(/\S/), expect.stringMatching(/\.$/)]);
});

describe.each([
  ['vi', vi],
  ['en', en],
])('in %s', (_, rules) => {
  test('sentences say what was found and leave nothing of the program', () => {
    for (const [code, facts, words] of SAID) {
      const finding = importFinding(code, 'KH', facts);
      const said = findingSentence(finding, rules);
      for (const word of words) expect([code, said]).toEqual([code, expect.stringContaining(word)]);
      expect([code, said]).toEqual([code, expect.stringMatching(/^["\p{Lu}\d].*[.?]$/su)]);
      expect([code, said]).not.toEqual([
        code,
        expect.stringMatching(/undefined|null|NaN|\[object|""| {2}| [.,;]|new reason/),
      ]);
      expect(said).toBe(said.normalize('NFC'));
    }
  });

  test('sentences fit on the command line too, where there is no preview and no list of a cell', () => {
    for (const [code, facts] of SAID) {
      const said = findingSentence(importFinding(code, 'KH', facts), rules);
      expect([code, said]).not.toEqual([code, expect.stringMatching(/xem trước|danh sách của ô|preview|cell's list/i)]);
    }
  });

  test('variants of one rule differ', () => {
    const said = SAID.map(([code, facts]) => findingSentence(importFinding(code, 'KH', facts), rules));
    expect(new Set(said).size).toBe(said.length);
  });

  test('a title, help and an example with the way it should read', () => {
    for (const { code } of IMPORT_RULES) {
      const { title, help, example } = rules[code];
      expect([code, title]).toEqual([code, expect.stringMatching(/^["\p{Lu}].*[^.]$/u)]);
      expect([code, help]).toEqual([code, expect.stringMatching(/^\p{Lu}.*\.$/su)]);
      expect([code, example]).toEqual([code, expect.stringMatching(/\S → \S/u)]);
    }
  });
});

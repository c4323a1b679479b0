import type { Finding } from '../../../src/domain/finding';
import { SHEET_HEADINGS, type SheetField, type SheetRow } from '../../../src/domain/par-index/score-sheet';
import { checkScoreSheets } from '../../../src/domain/par-index/sheet-rules';
import { tableCase, type TableCase, type TableRuleCases } from '../rules/other-table-cases';
import { setOf } from './criteria';

type Cells = SheetRow['values'];

export const SET = setOf([
  { code: '1', max: 98 },
  { code: '1.1', max: 2, rule: 'Theo mức đạt', measure: '%', level1: 100, points1: 2, level2: 80, points2: 1 },
  { code: '1.2', max: 96, rule: 'Có / Không' },
  { code: '2', max: 2, rule: 'Nhập điểm', part: 'ĐTXHH' },
]);

/** Sheets of two units in which everything is in order. */
const unitRows = (unit: string): Cells[] => [
  { set: 'MAU', version: '1', unit, number: '1', title: 'Chỉ đạo, điều hành', max: 98 },
  {
    set: 'MAU',
    unit,
    number: '1.1',
    title: 'Kế hoạch',
    max: 2,
    declared: 85,
    self: 1,
    evidence: 'BC 10',
    appraised1: 1,
  },
  { set: 'MAU', unit, number: '1.2', title: 'Kiểm tra', max: 96, declared: 'Có', self: 96, evidence: 'KL 2' },
  { set: 'MAU', unit, number: '2', title: 'Hài lòng', max: 2 },
];
export const SHEETS = [...unitRows('Phường A'), ...unitRows('Xã B')];
const [FIRST, STEPS, ANSWER, SURVEY] = [0, 1, 2, 3];

export const findInSheets = (rows: { row: number; values: Cells }[]): Finding[] => checkScoreSheets(rows, [SET]);

type Hit = { at?: number; field: SheetField; value?: Cells['max']; details?: Finding['details'] };

/** The sheets with other cells in one row. */
function changed(because: string, row: number, change: Cells, ...hits: Hit[]): TableCase<Cells> {
  const rows = SHEETS.map((each, index) => (index === row ? { ...each, ...change } : each));
  return tableCase(
    because,
    rows,
    ...hits.map(({ at = row, field, details, value = rows[at]![field] ?? null }) => ({
      ...{ row: at, column: SHEET_HEADINGS[field].heading, value },
      ...(details ? { details } : {}),
    })),
  );
}

const NA: Cells = { declared: 'Không áp dụng', self: null };

export const sheetCases: TableRuleCases<Cells>[] = [
  {
    code: 'score-as-text',
    severity: 'error',
    cases: [
      changed(
        'a decimal comma that Excel did not take',
        STEPS,
        { self: '1,5' },
        { field: 'self', details: { figure: 1.5 } },
      ),
      changed('in the second appraisal', STEPS, { appraised2: '2' }, { field: 'appraised2', details: { figure: 2 } }),
      changed('words are told elsewhere', STEPS, { self: 'đạt' }),
    ],
  },
  {
    code: 'score-declared',
    severity: 'error',
    cases: [
      changed(
        'text for a number',
        STEPS,
        { declared: '85%' },
        { field: 'declared', details: { reason: 'as-text', figure: 85 } },
      ),
      changed(
        'a word for a number',
        STEPS,
        { declared: 'cao' },
        { field: 'declared', details: { reason: 'not-understood' } },
      ),
      changed('below nothing', STEPS, { declared: -3 }, { field: 'declared', details: { reason: 'negative' } }),
      changed(
        'an error value',
        STEPS,
        { declared: { error: '#N/A' } },
        { field: 'declared', details: { reason: 'cell-error' } },
      ),
      changed(
        'neither yes nor no',
        ANSWER,
        { declared: 'Rồi' },
        {
          field: 'declared',
          details: { reason: 'unknown-word', choices: ['Có', 'Không'] },
        },
      ),
      changed(
        'more than the maximum',
        SURVEY,
        { declared: 2.5 },
        { field: 'declared', details: { reason: 'above-max', max: 2 } },
      ),
      changed('nothing declared yet', STEPS, { declared: null }),
      changed('an area declares nothing', FIRST, { declared: 'cao' }),
    ],
  },
  {
    code: 'score-fraction',
    severity: 'warning',
    cases: [
      changed('85% as Excel keeps it', STEPS, { declared: 0.85 }, { field: 'declared', details: { percent: 85 } }),
      changed('100% as Excel keeps it', STEPS, { declared: 1 }, { field: 'declared', details: { percent: 100 } }),
      changed('none', STEPS, { declared: 0 }),
      changed('points are no rate', SURVEY, { declared: 0.85 }),
    ],
  },
  {
    code: 'score-unlike-rule',
    severity: 'info',
    cases: [
      changed('1 by the rule', STEPS, { self: 1.5 }, { field: 'self', details: { points: 1 } }),
      changed('no own points yet', STEPS, { self: null }),
      changed('nothing declared', STEPS, { declared: null, self: 2 }),
    ],
  },
  {
    code: 'score-criterion-unknown',
    severity: 'error',
    cases: [
      changed('not in the set', STEPS, { number: '1.9' }, { field: 'number', details: { set: 'MAU' } }),
      {
        ...changed('no set of that code', FIRST, {}),
        rows: SHEETS.slice(0, 1).map((each) => ({ ...each, set: 'BO-9' })),
        hits: [{ row: 0, column: 'Bộ tiêu chí', value: 'BO-9', details: { candidates: ['MAU'] } }],
      },
      changed('a blank number', STEPS, { number: null }),
    ],
  },
  {
    code: 'score-unit-repeated',
    severity: 'error',
    cases: [
      changed(
        'a second sheet of the unit',
        5,
        { unit: 'Phường A' },
        { field: 'number', details: { unit: 'Phường A', other: 6 } },
      ),
      changed('another unit', STEPS, { unit: 'Phường C' }),
    ],
  },
  {
    code: 'score-set-newer',
    severity: 'warning',
    cases: [
      changed('an older version', FIRST, { version: '0' }, { field: 'version', details: { version: '1' } }),
      changed('another maximum', STEPS, { max: 1.5 }, { field: 'max', details: { max: 2 } }),
      changed('nobody noted the version', FIRST, { version: null }),
    ],
  },
  {
    code: 'score-nothing-applies',
    severity: 'error',
    cases: [
      tableCase(
        'no criterion of the unit applies',
        SHEETS.map((each, index) => (index > 0 && index < 4 ? { ...each, ...NA } : each)),
        { row: 0, column: 'Số liệu kê khai', value: null, details: { unit: 'Phường A' } },
      ),
      changed('some do', STEPS, NA),
    ],
  },
  {
    code: 'score-hardly-applies',
    severity: 'warning',
    cases: [
      changed('what is left is worth 4 of 100 points', ANSWER, NA, {
        at: FIRST,
        field: 'declared',
        value: null,
        details: { unit: 'Phường A', left: 96, max: 100, percent: 96 },
      }),
      changed('little is left out', STEPS, NA),
      tableCase(
        'where nothing applies another rule says so',
        SHEETS.map((each, index) => (index > 0 && index < 4 ? { ...each, ...NA } : each)),
      ),
      changed('an area is no criterion', FIRST, NA),
    ],
  },
];

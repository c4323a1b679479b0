import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingSentence, templateSentence } from '../../src/actions/finding-words';
import { errorSentence } from '../../src/actions/words';
import { checkPlan, TABLE_RULES } from '../../src/domain/check-plan';
import { formatDate, isIsoDate } from '../../src/domain/dates';
import { CchcError, type ErrorCode } from '../../src/domain/error';
import type { Finding } from '../../src/domain/finding';
import { IMPORT_RULES } from '../../src/domain/import/import-rules';
import { RULE_LIST } from '../../src/domain/rule-list';
import { checkScore } from '../../src/domain/rules/score';
import type { TemplateProblem } from '../../src/domain/template';
import { languageOf, loadMessages, loadRuleWords, vi, type Messages, type RuleMessages } from '../../src/locales';
import { en } from '../../src/locales/en';
import { rules as enRules } from '../../src/locales/en/rules';
import { quote } from '../../src/locales/facts';
import { rules as viRules } from '../../src/locales/vi/rules';
import type { TableRuleCases } from '../domain/rules/other-table-cases';
import { PLAN_CASES } from '../domain/rules/plan-cases';
import { findInIndicators, findInInitiatives, indicatorCases, initiativeCases } from '../domain/rules/indicators';
import { findInProcedures, procedureCases } from '../domain/rules/procedures';
import { criterionCases, findInCriteria } from '../domain/par-index/criteria-cases';
import { findInSheets, sheetCases } from '../domain/par-index/sheet-cases';
import { CONTEXT, findingsOf, GOOD } from '../domain/rules/rule-cases';
import { scoreCases } from '../domain/rules/score';

const LANGUAGES: [name: string, messages: Messages, rules: RuleMessages][] = [
  ['vi', vi, viRules],
  ['en', en, enRules],
];
const SOURCES = join(__dirname, '../../src');

/** A sentence that a person can read: nothing left over from the program, and an end. */
function readable(where: string, sentence: string) {
  expect([where, sentence.trim()]).toEqual([where, sentence]);
  expect([where, sentence, sentence.length > 10]).toEqual([where, sentence, true]);
  expect([where, sentence]).not.toEqual([
    where,
    expect.stringMatching(/undefined|null|NaN|\[object|\$\{|""| {2}|(?! \.xlsx) [.,;]/),
  ]);
  expect([where, sentence]).toEqual([where, expect.stringMatching(/^["\p{Lu}\d].*[.?]$/su)]);
  expect([where, sentence]).toEqual([where, sentence.normalize('NFC')]);
}

type Placed = Finding & { tab: string; cell: string };
const placed = (finding: Finding): Placed => ({ ...finding, tab: 'Kế hoạch', cell: 'D10' });

/** All that the rules find in their own tests, and what they find in whole tables. */
const FOUND = [
  ...PLAN_CASES.flatMap(({ code, cases }) =>
    cases.flatMap(({ cells, before, context, facts, hits }) =>
      hits.length === 0 ? [] : findingsOf(cells, before, context, facts).filter((finding) => finding.code === code),
    ),
  ),
  ...foundIn(procedureCases, findInProcedures),
  ...foundIn(indicatorCases, findInIndicators),
  ...foundIn(initiativeCases, findInInitiatives),
  ...foundIn(scoreCases, (rows) => checkScore(rows)),
  ...foundIn(criterionCases, findInCriteria),
  ...foundIn(sheetCases, findInSheets),
  ...TABLE_RULES.flatMap(({ code }) => findingsOfTables().filter((finding) => finding.code === code)),
];

function foundIn<Cells>(rules: TableRuleCases<Cells>[], find: (rows: { row: number; values: Cells }[]) => Finding[]) {
  return rules.flatMap(({ code, cases }) =>
    cases.flatMap(({ rows, hits }) => {
      const all = rows.map((values, index) => ({ row: index + 5, values }));
      return hits.length === 0 ? [] : find(all).filter((finding) => finding.code === code);
    }),
  );
}

/** One hidden row and several, one removed task and many. */
function findingsOfTables(): Finding[] {
  const issued = (count: number) =>
    new Map(Array.from({ length: count }, (_, index) => [`NV-9${index}`, { title: 'Việc' }]));
  const rows = [true, false, true, true].map((hidden, index) => ({
    row: index + 7,
    values: { ...GOOD, id: `NV-0${index}` },
    ...(hidden ? { hidden: true as const } : {}),
  }));
  return [1, 8].flatMap((count) => checkPlan(rows, { ...CONTEXT, issued: issued(count) }));
}

/** Rules about a blank cell, and those of which other facts say more than the cell: how much, when, which units. */
const NOT_QUOTED = [
  ...['title-missing', 'product-missing', 'area-missing', 'lead-missing', 'head-missing', 'deadline-missing'],
  ...['due-missing', 'finish-date-missing', 'document-missing', 'reason-missing', 'excluded-without-document'],
  ...['unit-several', 'unit-outside-validity', 'coordinators-unknown', 'deadline-outside-year', 'due-differs'],
  ...['coordinator-unsure', 'coordinator-outside-validity'],
  ...['due-on-recurring', 'finished-outside-years', 'finished-after-closing', 'progress-out-of-range'],
  ...['progress-below-finished', 'task-repeated', 'number-missing', 'document-number-missing-for-date'],
  ...['document-date-missing', 'document-after-closing', 'procedures-repeated'],
  ...['indicators-repeated', 'initiatives-repeated'],
];

/** Dates that a rule needs and a person does not. */
const NOT_SAID = ['reason-missing closing'];

describe('findings', () => {
  for (const [language, , rules] of LANGUAGES) {
    it(`have a readable sentence for every rule (${language})`, () => {
      expect(new Set(FOUND.map(({ code }) => code))).toEqual(new Set(RULE_LIST.map(({ code }) => code)));
      for (const finding of FOUND) readable(finding.code, findingSentence(placed(finding), rules));
    });

    it(`quote what stands in the cell where the rule is about that (${language})`, () => {
      for (const finding of FOUND) {
        if (NOT_QUOTED.includes(finding.code) || typeof finding.value !== 'string') continue;
        const sentence = findingSentence(placed(finding), rules);
        const { part } = finding.details;
        const told = quote(typeof part === 'string' ? part : finding.value);
        expect([finding.code, sentence]).toEqual([finding.code, expect.stringContaining(told)]);
      }
    });

    it(`say dates, names, rows and percentages that the rule found (${language})`, () => {
      const decimal = language === 'vi' ? ',' : '.';
      for (const finding of FOUND) {
        const sentence = findingSentence(placed(finding), rules);
        for (const [key, value] of Object.entries(finding.details)) {
          if (key === 'reason' || NOT_SAID.includes(`${finding.code} ${key}`)) continue;
          for (const each of [value].flat()) {
            const text = isIsoDate(String(each)) ? formatDate(String(each)) : String(each);
            const said = typeof each === 'number' || key === 'choices' ? text.replace('.', decimal) : text;
            expect([finding.code, key, sentence]).toEqual([finding.code, key, expect.stringContaining(said)]);
          }
        }
      }
    });
  }

  const check = (code: string, change: Partial<Finding>, expected: string) => {
    const finding = { code, severity: 'error', row: 10, field: 'title', value: null, details: {}, ...change } as const;
    expect(findingSentence(placed(finding as Finding), viRules)).toBe(expected);
  };

  it('show values as the sheet does', () => {
    const details = { percent: 98.5 };
    check(
      'progress-without-percent',
      { field: 'progress', value: 98.5, details },
      'Tiến độ "98,5" thiếu dấu %. Có phải là 98,5%?',
    );
    check('budget-negative', { field: 'budget', value: -2.5 }, 'Kinh phí "-2,5" không thể âm. Hãy sửa lại.');
    check('cell-error', { value: { error: '#N/A' } }, 'Ô đang báo lỗi #N/A, nội dung đã mất. Hãy nhập lại.');
    check(
      'progress-out-of-range',
      { details: { percent: 1.1 * 100 } },
      'Tiến độ 110% ngoài khoảng 0% đến 100%. Hãy sửa lại.',
    );
    // A number in the deadline cell that is no date is quoted as the number it is.
    check(
      'deadline-not-understood',
      { field: 'deadline', value: 5 },
      'Không hiểu thời gian "5". Hãy ghi như "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" hoặc "Thường xuyên".',
    );
    check(
      'budget-ambiguous',
      { field: 'budget', value: '1.234', details: { choices: ['1234', '1.234'] } },
      'Kinh phí "1.234" có thể đọc là 1234 hoặc 1,234. Hãy nhập lại dạng số.',
    );
  });

  it('cut a long text and keep it on one line', () => {
    const long = `Ban hành\nkế hoạch ${'rất dài '.repeat(20)}`;
    const expected = `"Ban hành kế hoạch ${'rất dài '.repeat(5)}r…" không phải là ngày. Hãy ghi ngày dạng 15/06/2021. Khi chưa sửa, nhiệm vụ này bị tính là không có hạn.`;
    check('date-invalid', { field: 'due', value: long, details: { reason: 'not-understood' } }, expected);
  });

  it('do not say that a name is understood as itself', () => {
    const sentence =
      'Ô có dấu cách thừa hoặc kiểu gõ khác so với "Phòng Nội vụ". Khi tổng hợp sẽ ghi lại theo danh mục.';
    for (const value of ['Phòng Nội vụ ', 'Phòng\u00a0Nội  vụ', 'Phòng Nội vụ'.normalize('NFD')]) {
      check('unit-spelling', { field: 'lead', value, details: { name: 'Phòng Nội vụ' } }, sentence);
    }
  });

  it('say whether a unit is gone or yet to come, and what took its place', () => {
    const name = 'Xã Cũ';
    const gone = { name, due: '2021-09-30', validTo: '2021-06-30', successors: ['Xã Mới'] };
    check(
      'unit-outside-validity',
      { details: gone },
      '"Xã Cũ" không còn thuộc danh sách đơn vị vào hạn 30/09/2021 (chỉ có đến 30/06/2021). Có thể là Xã Mới. Hãy chọn đơn vị khác hoặc sửa thời hạn.',
    );
    const coming = { name, validFrom: '2025-07-01', successors: [] };
    check(
      'unit-outside-validity',
      { details: coming },
      '"Xã Cũ" chưa thuộc danh sách đơn vị trong năm kế hoạch (mới có từ 01/07/2025). Hãy chọn đơn vị khác hoặc sửa thời hạn.',
    );
  });

  it('fall back to the code for a rule of a newer version', () => check('from-the-future', {}, 'from-the-future'));

  it('are made by checkPlan with nothing but facts that words exist for', () => {
    const rules = [...RULE_LIST, ...IMPORT_RULES].map(({ code }) => code);
    expect(Object.keys(viRules).sort()).toEqual(rules.sort());
    expect(checkPlan([], { areas: [], units: [], periods: [], year: 2021, closing: '2021-12-14' })).toEqual([]);
  });
});

/** One set of facts for each problem; those that vary come twice. */
const PROBLEMS: [code: string, details: TemplateProblem['details'], said: string[]][] = [
  ['file-missing', {}, []],
  ['file-empty', {}, []],
  ['csv-quotes', {}, []],
  ['column-unknown', { candidates: [] }, []],
  ['column-unknown', { candidates: ['Sản phẩm', 'Nhiệm vụ'] }, ['Sản phẩm', 'Nhiệm vụ']],
  ['column-repeated', { heading: 'Sản phẩm' }, []],
  ['column-missing', {}, []],
  ['row-too-long', { value: 'thừa ra', columns: 8 }, ['thừa ra']],
  ['value-missing', { value: '' }, []],
  ['value-repeated', { value: 'nv', other: 3 }, ['nv', '3']],
  ['number-invalid', { value: 'hai mốt' }, ['hai mốt']],
  ['order-invalid', { value: 'ba' }, ['ba']],
  ['date-invalid', { value: 'mai', reason: 'not-understood' }, ['mai']],
  ['date-invalid', { value: '31/6/2021', reason: 'impossible-date' }, ['31/6/2021']],
  ['validity-reversed', { value: '', from: '2021-07-01', to: '2021-06-30' }, ['01/07/2021', '30/06/2021']],
  ['predecessor-unknown', { value: 'cu' }, ['cu']],
  ['kind-unknown', { value: 'Phòn', candidates: ['Phòng'] }, ['Phòn', 'Phòng']],
  ['name-shared', { value: 'Nội vụ', others: ['Phòng Nội vụ (nv)'] }, ['Nội vụ', 'Phòng Nội vụ (nv)']],
  ['name-shared', { value: 'Các phòng', others: [] }, ['Các phòng']],
  ['period-code-invalid', { value: 'quý' }, ['quý']],
  ['period-day-invalid', { value: '31/6' }, ['31/6']],
  ['period-unknown', { value: '2021-Q9', candidates: ['2021-Q1'] }, ['2021-Q9']],
  ['table-unknown', { value: 'Chi tieu', candidates: ['Chỉ tiêu'] }, ['Chi tieu', 'Chỉ tiêu']],
  ['template-unknown', { value: 'mau-la', known: ['blank', 'mau'] }, ['mau-la', 'blank, mau']],
  ['year-fixed', { value: 1999, year: 2021, template: 'Mẫu thử' }, ['1999', '2021', 'Mẫu thử']],
  ['year-missing', { from: 2020, to: 2050, template: 'Mẫu thử' }, ['2020', '2050', 'Mẫu thử']],
  ['year-invalid', { value: 1800, from: 2020, to: 2050, template: 'Mẫu thử' }, ['1800', '2020', '2050']],
  ['year-differs', { value: '2022', year: 2021 }, ['2022', '2021']],
  ['item-unknown', { value: 'Nơi gửi', candidates: [] }, ['Nơi gửi']],
  ['item-missing', { item: 'Địa danh', year: 2021 }, ['Địa danh', '2021']],
  ['item-repeated', { value: 'Địa danh', other: 2 }, ['2']],
];

describe('template problems', () => {
  const codes = (list: readonly string[]) => [...new Set(list)].sort();

  it('are those that the readers of templates report, no more and no fewer', () => {
    const folder = join(SOURCES, 'domain/template');
    const files = [...readdirSync(folder).map((file) => join(folder, file)), join(SOURCES, 'domain/csv.ts')];
    const source = [...files, join(SOURCES, 'domain/template.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
    // Codes are the only quoted words with hyphens in those files.
    const reported = codes([...source.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code!));
    expect(reported).toEqual(codes(Object.keys(vi.template.problems)));
    expect(reported).toEqual(codes(PROBLEMS.map(([code]) => code)));
  });

  for (const [language, messages, rules] of LANGUAGES) {
    it(`have a readable sentence that says what is wrong (${language})`, () => {
      for (const [code, details, said] of PROBLEMS) {
        const sentence = templateSentence(
          { file: 'don-vi.csv', line: 7, column: 'Tên', code, details },
          messages,
          rules,
        );
        readable(code, sentence);
        for (const each of said) expect([code, sentence]).toEqual([code, expect.stringContaining(each)]);
      }
    });
  }

  it('say where, as far as that is known', () => {
    const at = (line: number | null, column: string | null) =>
      templateSentence({ file: 'a.csv', line, column, code: 'file-empty', details: {} }, vi, viRules).split(':')[0];
    expect([at(null, null), at(3, null), at(3, 'Tên')]).toEqual([
      'Tệp a.csv',
      'Tệp a.csv, dòng 3',
      'Tệp a.csv, dòng 3, cột "Tên"',
    ]);
  });
});

/** What each error carries. Those that may come without are listed twice. */
const ERRORS: Record<ErrorCode, Record<string, string | number>[]> = {
  'no-template': [{}],
  'error-not-ignored': [{ rule: 'Ô báo lỗi' }],
  'no-par-index': [{}],
  'criteria-missing': [{ file: 'so-2020.xlsx' }],
  'par-unit-unknown': [
    { unit: 'Xã B', known: 'Phường A; Xã C' },
    { unit: 'Xã B', known: '' },
  ],
  'par-step-refused': [{ step: 'Thẩm định lần 1', units: 'Phường A; Xã B' }],
  'template-exists': [{}],
  'sheet-missing': [{ sheet: 'Kế hoạch' }],
  'table-missing': [{ table: 'KeHoach' }, { table: 'BoQua', tab: 'Quy tắc' }],
  'column-missing': [{ column: 'Hạn hoàn thành', sheet: 'Kế hoạch' }],
  'name-taken': [{ name: 'KeHoach' }],
  'period-unknown': [{ period: '2021-Q9', known: '2021-Q1, 2021-Y' }, { period: 'Q9' }],
  'period-closed': [{ period: 'Quý I năm 2021', at: '16/03/2021', by: 'Nguyễn Văn A' }],
  'period-not-closed': [{ period: 'Quý I năm 2021' }],
  'last-year-no-plan': [{ wanted: 2020 }],
  'last-year-differs': [{ year: 2019, wanted: 2020 }],
  'closing-unsigned': [{}],
  'reopening-unexplained': [{}],
  'pack-empty': [{}],
  'workbook-newer': [{ version: '2.0' }],
  'cell-edit-mode': [{}],
  'structure-locked': [{}],
  'access-denied': [{ sheet: 'Kế hoạch' }, {}],
  'bad-password': [{ sheet: 'Kế hoạch' }, {}],
  'payload-too-large': [{}],
  'too-many-rows': [{ sheet: 'Kế hoạch', rows: 900, most: 800 }],
  'item-not-found': [{}],
  'item-exists': [{}],
  'blocked-cells': [{}, { sheet: 'Kế hoạch', cells: 'F56:F57' }],
  'inactive-workbook': [{}],
  'unsupported-host': [{}],
  'excel-refused': [{ code: 'GeneralException' }, {}],
  cancelled: [{}],
  'file-unreadable': [
    ...['missing', 'folder', 'no-access', 'not-zip', 'xls', 'encrypted', 'truncated', 'too-large', 'damaged'],
    ...['no-workbook', 'archive', 'other-kind', 'macros', 'some-new-reason'],
  ].map((reason) => ({ file: 'ke-hoach.xlsx', reason })),
  'file-has-unsupported': [{ file: 'ke-hoach.xlsx', parts: 'macro' }],
  'template-broken': [{ problems: 3 }, {}],
  'import-nothing': [{ file: 'phu-luc.xlsx' }],
  'import-sheet-unknown': [{ sheet: 'KH 2021', known: 'Sheet1, Sheet2' }],
  'split-nothing': [{ tasks: 0 }, { tasks: 12 }],
  'split-filled': [{ folder: 'gửi đi', files: 'a.xlsx; b.xlsx' }],
  'merge-nothing': [{ skipped: '' }, { skipped: 'a.zip (tệp nén, hãy giải nén)' }],
  'split-unit-unknown': [{ unit: 'Phòng Thuế', known: 'Phòng Nội vụ; Phòng Tư pháp' }],
  'bad-arguments': [{ usage: 'cchc check' }, {}],
};

describe('errors', () => {
  for (const [language, messages] of LANGUAGES) {
    it(`have a readable sentence that says what it is about (${language})`, () => {
      expect(Object.keys(messages.errors).sort()).toEqual([...Object.keys(ERRORS), 'not-restored'].sort());
      for (const [code, all] of Object.entries(ERRORS)) {
        for (const details of all) {
          const sentence = errorSentence(new CchcError(code as ErrorCode, details), messages);
          // The usage is a command and ends the line as it is.
          readable(code, 'usage' in details ? `${sentence}.` : sentence);
          for (const [key, value] of Object.entries(details)) {
            if (key !== 'reason' && key !== 'tasks')
              expect([code, sentence]).toEqual([code, expect.stringContaining(String(value))]);
          }
        }
      }
    });

    it(`say so where cells may not be back as they were (${language})`, () => {
      const sentence = errorSentence(new CchcError('cancelled', { notRestored: 2 }), messages);
      readable('cancelled', sentence);
      expect(sentence).toBe(`${messages.errors.cancelled()} ${messages.errors['not-restored']()}`);
    });

    it(`tell reasons why a file cannot be read apart (${language})`, () => {
      const sentences = ERRORS['file-unreadable'].map((details) =>
        errorSentence(new CchcError('file-unreadable', details), messages),
      );
      // Only the reason nobody knows is worded like "damaged".
      expect(new Set(sentences).size).toBe(sentences.length - 1);
    });
  }
});

describe('the two languages', () => {
  type Shape = string | { [key: string]: Shape };
  function shape(value: unknown): Shape {
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
  }
  function texts(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  }

  it('have the same words, each of the same kind', () => expect(shape(en)).toEqual(shape(vi)));

  it('leave no text blank', () => {
    for (const [, ...messages] of LANGUAGES) for (const text of texts(messages)) expect(text.trim()).not.toBe('');
  });

  it('are chosen by the language of Office; Vietnamese unless it is English', async () => {
    expect(await loadMessages('vi')).toBe(vi);
    expect((await loadMessages('en')).pane).toBe(en.pane);
    expect([await loadRuleWords('vi'), await loadRuleWords('en')]).toEqual([viRules, enRules]);
    expect(['en-US', 'EN', 'vi-VN', 'fr-FR', 'eng', undefined].map(languageOf)).toEqual([
      ...['en', 'en', 'vi', 'vi', 'vi', 'vi'],
    ]);
  });

  const sources = ['vi', 'en'].flatMap((name) =>
    readdirSync(join(SOURCES, 'locales', name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(SOURCES, 'locales', name, file)),
  );

  it('are written in composed Unicode without invisible characters', () => {
    for (const file of sources) {
      const text = readFileSync(file, 'utf8');
      expect([file, text === text.normalize('NFC')]).toEqual([file, true]);
      expect([file, /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)]).toEqual([file, false]);
    }
  });

  it('place tones in one way: hóa, xóa, hủy, not hoá, xoá, huỷ', () => {
    const wrong = /(?<!\p{L})\p{L}*?(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;
    expect('khoá huỷ xoè'.match(wrong)).toEqual(['khoá', 'huỷ', 'xoè']);
    expect('khóa hủy quý hoàn toán'.match(wrong)).toBeNull();
    for (const file of sources) expect([file, readFileSync(file, 'utf8').match(wrong)]).toEqual([file, null]);
  });
});

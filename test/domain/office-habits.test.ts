/**
 * What offices are known to type, one entry for each habit: the raw cell, how it is read, and what is done about it. `N`:
 * understood and written properly without asking; `W`: a warning with a proposal; `E`: an error; `-`: nothing to say.
 */
import { CchcError } from '../../src/domain/error';
import { readDate } from '../../src/domain/cell-values';
import { findingSentence } from '../../src/actions/finding-words';
import { checkPlan, type CheckContext } from '../../src/domain/check-plan';
import { rules } from '../../src/locales/vi/rules';
import { toSerial } from '../../src/domain/dates';
import { readDeadline } from '../../src/domain/deadline';
import { planFixes } from '../../src/domain/fix';
import type { Severity } from '../../src/domain/finding';
import { readTasks } from '../../src/domain/read-task';
import { readTarget } from '../../src/domain/target';
import type { CellFacts, CellValue, PlanRow, TaskField } from '../../src/domain/task';
import { readTemplate } from '../../src/domain/template';
import { summarise } from '../../src/domain/summary';
import { unitExpander } from '../../src/domain/unit';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan } from '../../src/workbook/read-plan';
import { readXlsx } from '../../src/xlsx/read';
import { assetFiles } from './template-files';
import { column, found, read, readBelow, sheetOf } from './import/plan-sheets';
import { GOOD, type Cells } from './rules/rule-cases';

type Action = 'N' | 'W' | 'E' | '-';
const ACTIONS: Record<Severity, Action> = { error: 'E', warning: 'W', info: 'N' };

/** The catalogue of Hương Trà with all its aliases, in a year. */
function catalogue(year: number): CheckContext {
  const template = readTemplate(assetFiles('blank'), { year });
  if (!template.ok) throw new Error('the catalogue cannot be read');
  const { areas, units, periods, header } = template.plan;
  return { areas, units, periods, year, closing: `${year}-12-14`, place: header.place };
}
function template2021() {
  const template = readTemplate(assetFiles('huong-tra-2021'));
  if (!template.ok) throw new Error('the template cannot be read');
  return template;
}
const IN_2021 = catalogue(2021);
const IN_2026 = catalogue(2026);

type Given = {
  facts?: Partial<Record<TaskField, CellFacts>>;
  /** Other cells of the row. */
  beside?: Cells;
  /** Rows above, each laid over GOOD. */
  above?: Cells[];
  context?: CheckContext;
};

/** GOOD with its own area, lead and deadline, which are right in every year here. */
const BASE: Cells = { ...GOOD, progress: null };

function rowsOf(cells: Cells, { facts, above = [] }: Given): PlanRow[] {
  const all = [...above, cells];
  return all.map((each, index) => ({
    row: 10 + index,
    values: { ...BASE, id: `NV-${index}`, number: index + 1, title: `Việc ${index}`, ...each },
    ...(facts && index === all.length - 1 ? { facts } : {}),
  }));
}

/**
 * The last row: the worst that is said of `field`, with its code; the cell after all safe repairs; the proposal where repair is
 * not safe.
 */
function seen(field: TaskField, raw: CellValue, given: Given = {}) {
  const { context = IN_2021 } = given;
  const rows = rowsOf({ due: field === 'deadline' ? null : BASE.due, ...given.beside, [field]: raw }, given);
  const last = rows.at(-1)!.row;
  const here = checkPlan(rows, context).filter((finding) => finding.row === last && finding.field === field);
  const worst = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    here.filter((finding) => finding.severity === severity),
  )[0];
  const fixed = planFixes(rows, context, ({ fix }) => fix?.safe === true).rows.at(-1)!.values[field] ?? null;
  return {
    action: worst === undefined ? '-' : ACTIONS[worst.severity],
    code: worst?.code ?? '',
    fixed,
    proposed: worst?.fix && !worst.fix.safe ? worst.fix.value : undefined,
    details: worst?.details ?? {},
  };
}

/** The cells of a row after all safe repairs. */
function safelyFixed(cells: Cells): Cells {
  return planFixes(rowsOf(cells, {}), IN_2021, ({ fix }) => fix?.safe === true).rows[0]!.values;
}

type Expected = { action: Action; code?: string; fixed?: CellValue; proposed?: CellValue; candidates?: string[] };

function check(field: TaskField, raw: CellValue, expected: Expected, given: Given = {}): void {
  const { action, code, fixed, proposed, details } = seen(field, raw, given);
  const shown: Record<string, unknown> = { action, code, fixed, proposed, candidates: details['candidates'] };
  const wanted = Object.fromEntries(Object.keys(expected).map((key) => [key, shown[key]]));
  expect([raw, wanted, code]).toEqual([raw, expected, code]);
}

const day = (text: string) => toSerial(`2021-${text}`);

/** Due day of a deadline cell, and what is done about the cell. */
function due(text: CellValue, expected: string | null, action: Action, code?: string, given: Given = {}): void {
  expect([text, readDeadline(text, 2021).due]).toEqual([text, expected]);
  const { action: is, code: said } = seen('deadline', text, given);
  // The written deadline stays as it is; what is written without asking is the due date beside it.
  expect([text, is, said]).toEqual([text, action === 'N' ? '-' : action, code ?? '']);
  if (action === 'N')
    expect([text, safelyFixed({ deadline: text, due: null }).due]).toEqual([text, toSerial(expected!)]);
}

const TU_HA = 'Phường Tứ Hạ';
const NOI_VU = 'Phòng Nội vụ';
const LDTBXH = 'Phòng Lao động - Thương binh và Xã hội';

describe('Vietnamese text', () => {
  test('letters taken apart ("Unicode tổ hợp") → composed: N', () => {
    check('title', 'Hương Trà'.normalize('NFD'), { action: 'N', code: 'text-untidy', fixed: 'Hương Trà' });
    check('lead', NOI_VU.normalize('NFD'), { action: 'N', code: 'unit-spelling', fixed: NOI_VU });
  });
  test('TCVN3 (.VnTime) → Unicode: W, converted only when confirmed', () => {
    check('lead', 'Phßng Néi vô', { action: 'W', code: 'text-legacy', fixed: 'Phßng Néi vô', proposed: NOI_VU });
    check('title', 'X· H\u00AD¬ng Trµ', { action: 'W', code: 'text-legacy', proposed: 'Xã Hương Trà' });
    check('lead', 'ph\u00ADêng Tø H¹', { action: 'W', code: 'text-legacy', proposed: 'phường Tứ Hạ' });
  });
  test('TCVN3 capitals by font (.VnTimeH) → converted and upper-case: W', () => {
    const given = { facts: { title: { font: '.VnTimeH' } } };
    check('title', 'Phßng Néi vô', { action: 'W', code: 'text-legacy', proposed: 'PHÒNG NỘI VỤ' }, given);
  });
  test('VNI → Unicode: W', () => {
    check('lead', 'Phoøng Noäi vuï', { action: 'W', code: 'text-legacy', proposed: NOI_VU });
    check('lead', 'phöôøng Töù Haï', { action: 'W', code: 'text-legacy', proposed: 'phường Tứ Hạ' });
  });
  test('"é", "ô", "ó" alone are letters of both worlds: nothing', () => {
    for (const text of ['é', 'ô', 'ó', 'Số hộ', 'Café']) check('note', text, { action: '-' });
  });
  test('odd spaces, line breaks and invisible characters in a name → plain spaces: N', () => {
    for (const odd of [
      'Phòng\u00A0Nội vụ',
      'Phòng\u200B Nội vụ',
      '\uFEFFPhòng Nội vụ',
      'Phòng\tNội  vụ',
      'Phòng\nNội vụ',
    ]) {
      check('lead', odd, { action: 'N', code: 'unit-spelling', fixed: NOI_VU });
    }
    check('head', 'Trưởng phòng\n Nội\u00A0vụ', { action: 'N', code: 'text-untidy', fixed: 'Trưởng phòng Nội vụ' });
  });
  test('letters lost to question marks are told once: E', () => {
    const lost = (field: TaskField, raw: string) =>
      checkPlan(rowsOf({ [field]: raw }, {}), IN_2021).filter((finding) => finding.field === field);
    for (const field of ['lead', 'area', 'coordinators'] as const) {
      expect(lost(field, 'Ph?ng N?i v?').map(({ code }) => code)).toEqual(['text-broken']);
    }
  });
  test('Alt+Enter between two names is a list, inside one it is a wrap', () => {
    check('lead', 'Phòng Nội vụ\nPhòng Tư pháp', { action: 'W', code: 'unit-several', proposed: NOI_VU });
    check('lead', 'Phòng Văn hóa\nvà Thông tin', { action: 'N', fixed: 'Phòng Văn hóa và Thông tin' });
    check('coordinators', 'Phòng Tư pháp\nPhòng Y tế\nPNV', { action: '-' });
  });
  test('tone on the other letter (Hoà/Hòa, Thuỷ/Thủy) is the same name: N', () => {
    check('lead', 'Phòng Văn hoá và Thông tin', { action: 'N', fixed: 'Phòng Văn hóa và Thông tin' });
    check('area', 'Hiện đại hoá nền hành chính', { action: 'N', fixed: '6. Hiện đại hóa nền hành chính' });
  });
  test('i for y ("Phòng Quản lí đô thị") is asked: W', () => {
    check('lead', 'Phòng Quản lí đô thị', { action: 'W', code: 'unit-unsure', proposed: 'Phòng Quản lý đô thị' });
  });
});

describe('units', () => {
  test('a unit and a group in the lead: W, the group goes to the coordinators, and a message names a few', () => {
    const rows = rowsOf({ lead: 'Phòng Nội vụ và các đơn vị', coordinators: null }, {});
    const found = checkPlan(rows, IN_2021).find(({ code }) => code === 'unit-several')!;
    expect(found.fix).toEqual({
      value: NOI_VU,
      safe: false,
      also: [{ field: 'coordinators', value: 'Các đơn vị' }],
    });
    expect(findingSentence(found, rules)).toMatch(/: Phòng Nội vụ; [^;]+; [^;]+ và \d+ đơn vị khác\. /);
  });
  test('"huong van" may be Hương Vân or Hương Văn: E, never matched without accents', () => {
    const candidates = ['Phường Hương Vân', 'Phường Hương Văn'];
    check('lead', 'huong van', { action: 'E', code: 'unit-ambiguous', candidates });
    // With its accents it is one of the two.
    check('lead', 'Hương Vân', { action: 'N', fixed: 'Phường Hương Vân' });
  });
  test('one ward in all its spellings: N', () => {
    for (const text of ['UBND P. Tứ Hạ', 'UBND phường Tứ Hạ', 'P.Tứ Hạ', 'Tứ Hạ', 'PHƯỜNG TỨ HẠ', 'phường Tứ Hạ']) {
      check('lead', text, { action: 'N', code: 'unit-spelling', fixed: TU_HA });
    }
    check('lead', TU_HA, { action: '-' });
  });
  test('one office, with initials, "&" and either dash: N', () => {
    const spellings = ['Phòng LĐTBXH', 'LĐ-TB&XH', 'Lao động – TB và XH', 'P. Lao động - Thương binh và Xã hội'];
    for (const text of spellings) check('lead', text, { action: 'N', fixed: LDTBXH });
  });
  test('P. NV, PNV, Nội vụ: N', () => {
    for (const text of ['P. NV', 'PNV', 'Nội vụ']) check('lead', text, { action: 'N', fixed: NOI_VU });
  });
  test('"VP", "Văn phòng" of whom? W', () => {
    for (const text of ['VP', 'Văn phòng']) check('lead', text, { action: 'W', proposed: 'Văn phòng HĐND và UBND' });
  });
  test('two leads in one cell: W, one stays and the other goes to the coordinators', () => {
    check('lead', 'Phòng Nội vụ, Phòng Tư pháp', { action: 'W', code: 'unit-several', proposed: NOI_VU });
    const rows = rowsOf({ lead: 'Phòng Nội vụ, Phòng Tư pháp', coordinators: TU_HA }, {});
    const fixed = planFixes(rows, IN_2021, ({ code }) => code === 'unit-several').rows[0]!.values;
    expect([fixed.lead, fixed.coordinators]).toEqual([NOI_VU, `${TU_HA}; Phòng Tư pháp`]);
  });
  test('groups of coordinators are expanded by the day: N (15 communes to 30/6/2021, then 9)', () => {
    const text = 'Các phòng, ban, đơn vị; UBND các xã, phường';
    check('coordinators', text, { action: '-' });
    const communes = (on: string) =>
      unitExpander(IN_2021.units)(text, on).units.filter(({ kind }) => kind === 'commune').length;
    expect([communes('2021-06-30'), communes('2021-07-01')]).toEqual([15, 9]);
  });
  test('"Hương Trà" is the town until 30/6/2025 and a ward from then on: W, by year', () => {
    check('lead', 'Hương Trà', { action: 'W', code: 'unit-own-place' });
    check('lead', 'Hương Trà', { action: 'N', fixed: 'Phường Hương Trà' }, { context: IN_2026, beside: { due: null } });
  });
  test('an unknown unit: E', () => {
    check('lead', 'Sở Du lịch tỉnh bạn', { action: 'E', code: 'unit-unknown' });
  });
});

describe('dates', () => {
  test('a real date: N, in the 1900 system', () => {
    expect(readDate(44348, 2021)).toMatchObject({ kind: 'value', value: '2021-06-01', asText: false });
    check('finished', 44348, { action: '-' }, { beside: { documentNumber: '1/BC-UBND' } });
  });
  test('dates typed as text are day before month: N', () => {
    const spellings = ['15/12/2021', '15-12-2021', '15.12.2021', '15/12/21', 'ngày 15 tháng 12 năm 2021'];
    for (const text of spellings) check('due', text, { action: 'W', fixed: day('12-15') });
    for (const text of spellings) {
      check('documentDate', text, { action: 'N', fixed: day('12-15'), code: 'date-as-text' });
      due(text, '2021-12-15', 'N');
    }
  });
  test('06/01/2021 as a real date beside dates that stayed text: W, day and month may be swapped', () => {
    const above = [{ documentDate: '25/01/2021' }, { documentDate: '13/02/2021' }, { documentDate: '28/03/2021' }];
    check(
      'documentDate',
      day('01-06'),
      { action: 'W', code: 'date-day-month-unsure', proposed: '01/06/2021' },
      { above },
    );
    check('documentDate', day('01-16'), { action: '-' }, { above });
  });
  test('31/6/2021, 30/02/2021 are in no calendar: E', () => {
    for (const text of ['31/6/2021', '30/02/2021']) {
      due(text, null, 'E', 'deadline-impossible');
      check('finished', text, { action: 'E', code: 'date-invalid' });
    }
  });
  test('a year that is none of the plan (2012, 2201): W', () => {
    due('Năm 2012', '2012-12-31', 'W', 'deadline-outside-year');
    due('30/6/2201', '2201-06-30', 'W', 'deadline-outside-year');
  });
  test('finished before the plan year or in the future: E', () => {
    check('finished', toSerial('2019-05-01'), { action: 'E', code: 'finished-outside-years' });
    const context = { ...IN_2021, today: '2021-08-01' };
    check('finished', day('09-01'), { action: 'E', code: 'finished-in-future' }, { context });
  });
});

describe('deadlines', () => {
  test('without a year it is that of the plan: N', () => {
    due('15/12', '2021-12-15', 'N');
    due('tháng 6', '2021-06-30', 'N');
    due('Quý II', '2021-06-30', 'N');
  });
  test('a quarter: N', () => {
    for (const text of ['Quý II', 'quý 2', 'Q2', 'Q.II/2021', 'Trong quý II', 'Quí II']) due(text, '2021-06-30', 'N');
  });
  test('a month: N; W where Excel made a date of it', () => {
    for (const text of ['Tháng 6/2021', 'T6/2021', '6/2021']) due(text, '2021-06-30', 'N');
    const facts = { deadline: { format: 'mmm-yy' } };
    check(
      'deadline',
      day('06-01'),
      { action: 'W', code: 'deadline-month-as-date', proposed: 'Tháng 6/2021' },
      { facts },
    );
  });
  test('"trước" and "chậm nhất" include their day: N', () => {
    for (const text of ['Trước 30/6', 'Trước ngày 30/6/2021', 'Chậm nhất 30/6']) due(text, '2021-06-30', 'N');
  });
  test('stretches end on their last day: N', () => {
    due('6 tháng đầu năm', '2021-06-30', 'N');
    for (const text of ['Cuối năm', 'Năm 2021', 'Cả năm']) due(text, '2021-12-31', 'N');
    for (const text of ['Quý II–III', 'Quý I đến quý III']) due(text, '2021-09-30', 'N');
  });
  test('recurring without a date: N', () => {
    for (const text of ['Thường xuyên', 'Thường xuyên trong năm', 'Liên tục']) {
      due(text, null, '-');
      expect(readDeadline(text, 2021).kind).toBe('recurring');
    }
  });
  test('recurring by periods: N', () => {
    const every = (text: string) => {
      const deadline = readDeadline(text, 2021);
      return deadline.kind === 'recurring' ? deadline.every : deadline.kind;
    };
    expect(['Hằng tháng', 'Hàng quý', '6 tháng/lần', 'Định kỳ'].map(every)).toEqual([
      'month',
      'quarter',
      'half-year',
      null,
    ]);
    due('Hằng tháng', null, '-');
  });
  test('no fixed date: W, asked for one', () => {
    for (const text of ['Theo tiến độ', 'Theo kế hoạch của tỉnh', 'Sau khi có hướng dẫn'])
      due(text, null, 'W', 'deadline-open');
  });
  test('two dates in one cell: W, to be split', () => {
    due('Quý I; trước 15/9', '2021-09-15', 'W', 'deadline-several-dates');
    due('Kế hoạch: tháng 01; báo cáo: trước 30/11', '2021-11-30', 'W', 'deadline-several-dates');
  });
  test('blank: E', () => due(null, null, 'E', 'deadline-missing'));
});

describe('numbers', () => {
  test('percentages: N; W where the sign is left out', () => {
    check('progress', '98,5%', { action: 'N', fixed: 0.985 });
    check('progress', '98.5 %', { action: 'N', fixed: 0.985 });
    check('progress', 0.985, { action: '-' });
    check('progress', '98,5', { action: 'W', code: 'progress-without-percent', proposed: 0.985 });
    check('progress', 98.5, { action: 'W', code: 'progress-without-percent', proposed: 0.985 });
  });
  test('"1.234" and "1,234" as text may be 1234 or 1,234: W', () => {
    check('budget', '1.234', { action: 'W', code: 'budget-ambiguous' });
    check('budget', '1,234', { action: 'W', code: 'budget-ambiguous' });
    check('budget', '1.234,5', { action: 'N', fixed: 1234.5 });
  });
  test('targets: operator and number: N; words where a number must be: told apart', () => {
    expect(readTarget('≥ 95%')).toMatchObject({ kind: 'number', operator: '>=', value: 95, unit: '%' });
    expect(readTarget('Trên 95%')).toMatchObject({ kind: 'number', operator: '>', value: 95, unit: '%' });
    expect(readTarget('95–100%')).toMatchObject({ kind: 'range', from: 95, to: 100, unit: '%' });
    expect(readTarget('Đạt')).toMatchObject({ kind: 'quality' });
    expect(readTarget('100-95%')).toMatchObject({ kind: 'invalid' });
  });
  test('"12/15" and "3/4" that Excel made dates of: W', () => {
    const facts = (field: TaskField) => ({ facts: { [field]: { format: 'd-mmm' } } });
    check(
      'note',
      day('12-15'),
      { action: 'W', code: 'date-in-wrong-column', candidates: ['15/12', '12/15'] },
      facts('note'),
    );
    check('product', day('04-03'), { action: 'W', candidates: ['3/4', '4/3'] }, facts('product'));
    check('progress', day('12-15'), { action: 'W', code: 'date-in-wrong-column', proposed: 0.8 }, facts('progress'));
  });
  test('"-", "Không", "KĐK" are none, which is not 0; an error value is E', () => {
    for (const text of ['-', 'Không', 'KĐK']) {
      check('budget', text, { action: '-' });
      expect(readTasks(rowsOf({ budget: text }, {}), IN_2021)[0]!.budget).toBeNull();
    }
    for (const error of ['#N/A', '#REF!']) check('budget', { error }, { action: 'E', code: 'cell-error' });
  });
  test('120% done, less than nothing: E', () => {
    check('progress', 1.2, { action: 'E', code: 'progress-out-of-range' });
    check('progress', '-5%', { action: 'E', code: 'progress-out-of-range' });
    check('budget', -1, { action: 'E', code: 'budget-negative' });
  });
});

describe('progress and documents', () => {
  test('words for done: N; "Hoàn thành 80%": W', () => {
    for (const text of ['HT', 'Đã HT', 'xong'])
      check('progress', text, { action: 'N', code: 'progress-word', fixed: 1 });
    check('progress', 'Hoàn thành 80%', { action: 'W', code: 'progress-unsure', proposed: 0.8 });
    check('progress', 'Đang triển khai', { action: 'W', code: 'progress-unnumbered' });
  });
  test('done without a date or a document: W; done after the closing date: W', () => {
    const done = { progress: 1 };
    check('finished', null, { action: 'W', code: 'finish-date-missing' }, { beside: done });
    check(
      'documentNumber',
      null,
      { action: 'W', code: 'document-missing' },
      { beside: { ...done, finished: day('05-20') } },
    );
    const context = { ...IN_2021, closing: '2021-06-14' };
    check('finished', day('07-01'), { action: 'W', code: 'finished-after-closing' }, { context, beside: done });
  });
});

describe('numbering and areas', () => {
  test('commas and "Cải cách" left out, words shortened: the same area: N', () => {
    check('area', '7. Tổ chức chỉ đạo điều hành', { action: 'N', fixed: '7. Tổ chức chỉ đạo, điều hành' });
    check('area', 'CC TTHC', { action: 'N', fixed: '2. Cải cách TTHC và kiểm soát TTHC' });
    check('area', 'tổ chức bộ máy hành chính nhà nước', {
      action: 'N',
      fixed: '3. Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước',
    });
  });
  test('the work of an area under the name of other years is proposed, the reform as a whole proposes none: E', () => {
    const modernisation = ['6. Hiện đại hóa nền hành chính'];
    for (const name of ['Chuyển đổi số', 'Xây dựng chính quyền điện tử', 'Chuyển đổi số, chính quyền số']) {
      check('area', name, { action: 'E', code: 'area-unknown', candidates: modernisation });
    }
    for (const name of ['CCHC', 'Cải cách hành chính']) {
      check('area', name, { action: 'E', code: 'area-unknown', candidates: [] });
    }
  });
  test('area numbers as Roman numerals, with words: N; a small L: W', () => {
    for (const text of ['I', 'I.', 'Mục I', 'Phần thứ nhất']) {
      check('area', text, { action: 'N', code: 'area-spelling', fixed: '1. Cải cách thể chế' });
    }
    check('area', '\u2161', { action: 'N', fixed: '2. Cải cách TTHC và kiểm soát TTHC' });
    check('area', 'l', { action: 'W', code: 'area-unsure', proposed: '1. Cải cách thể chế' });
  });
  test('STT that lost a zero, with a comma, repeated, missing: the code of a task is no STT', () => {
    const above = [...['1.8', '1.9'].map((number) => ({ number })), { number: 1.9 }];
    check('number', 1.1, { action: 'W', code: 'number-lost-zero', proposed: '1.10' }, { above: above.slice(0, 2) });
    check('number', '1,1', { action: 'W', code: 'number-unusual', proposed: '1.1' });
    check('number', 1, { action: 'N', code: 'number-repeated' }, { above: [{ number: 1 }] });
    check('number', null, { action: 'N', code: 'number-missing' }, { above: [{ number: 1 }] });
  });
});

describe('layouts', () => {
  const task = (number: string, title: string, lead: CellValue = NOI_VU): CellValue[] => [
    number,
    title,
    'Kế hoạch',
    lead,
    '',
    'Quý II',
  ];

  test('merged area rows; a merged lead over several tasks is theirs: filled down and told', () => {
    const sheet = readBelow(
      [['I. CẢI CÁCH THỂ CHẾ'], task('1', 'Việc một'), task('2', 'Việc hai', null), task('3', 'Việc ba', null)],
      { merges: ['A2:F2', 'D3:D4'] },
    );
    expect(column(sheet, 'lead')).toEqual([NOI_VU, NOI_VU, null]);
    expect(column(sheet, 'area')).toEqual(Array(3).fill('1. Cải cách thể chế'));
    expect(found(sheet, /merged/)).toEqual(['import-merged-filled 3']);
  });
  test('totals, notes and signatures are no tasks; hidden rows are tasks, and told', () => {
    const sheet = readBelow(
      [
        ['I. CẢI CÁCH THỂ CHẾ'],
        task('1', 'Việc một'),
        task('2', 'Việc hai'),
        ['', 'Tổng cộng: 2 nhiệm vụ'],
        ['Ghi chú: số liệu đến 30/6'],
        ['', '', '', '', 'NGƯỜI LẬP BIỂU'],
      ],
      { hiddenRows: [4] },
    );
    expect(column(sheet, 'title')).toEqual(['Việc một', 'Việc hai']);
    expect(found(sheet, /hidden/)).toHaveLength(1);
  });
  test('a header on row 7, in two rows, with renamed and extra columns is found by its words', () => {
    const blank = Array.from({ length: 5 }, () => []);
    const upper = ['TT', 'NỘI DUNG CÔNG VIỆC', 'Kết quả, sản phẩm', 'Cơ quan thực hiện', '', 'Thời hạn', 'Mã hồ sơ'];
    const lower = ['', '', '', 'Chủ trì', 'Phối hợp', '', ''];
    const sheet = read(
      sheetOf([...blank, [], upper, lower, ['I', 'Cải cách thể chế'], [...task('1', 'Việc một'), 'HS-1']], {
        merges: ['D7:E7'],
      }),
    );
    expect(column(sheet, 'title')).toEqual(['Việc một']);
    expect(column(sheet, 'lead')).toEqual([NOI_VU]);
    expect(column(sheet, 'deadline')).toEqual(['Quý II']);
  });
  test('a required column that is missing: E', () => {
    const sheet = read(
      sheetOf([
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'],
        ['1', 'Việc một', NOI_VU],
        ['2', 'Việc hai', NOI_VU],
      ]),
    );
    const missing = sheet.findings.filter(({ code }) => code === 'import-column-missing');
    expect(missing.map(({ severity }) => severity)).toContain('error');
  });
  test('a task whose plan cells differ from the issued plan: W, and the plan wins', () => {
    const issued = new Map([['NV-0', { ...BASE, title: 'Việc 0', deadline: 'Quý II' }]]);
    const context = { ...IN_2021, issued };
    check('deadline', 'Quý III', { action: 'W', code: 'plan-drift', proposed: 'Quý II' }, { context });
  });
});

describe('files', () => {
  const reason = (bytes: Uint8Array): unknown => {
    try {
      readXlsx(bytes, 'KH CCHC 2021 (1).xlsx');
    } catch (error) {
      return error instanceof CchcError ? `${error.code} ${error.details['reason']}` : error;
    }
    return 'read';
  };
  const bytes = (...start: number[]) => Uint8Array.from({ length: 2048 }, (_, index) => start[index] ?? 0);

  test('.xls, .csv and cut files are refused with a reason: E', () => {
    expect(reason(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe('file-unreadable xls');
    expect(reason(new TextEncoder().encode('STT;Nhiệm vụ;Sản phẩm\n1;Việc một;Kế hoạch\n'))).toBe(
      'file-unreadable not-zip',
    );
    expect(reason(bytes(0x50, 0x4b, 0x03, 0x04))).toBe('file-unreadable truncated');
  });
  test('renamed tabs and copies are found by hidden names, whatever they are called', () => {
    const { plan, rows } = template2021();
    const period = plan.periods[0]!;
    const workbook = buildWorkbook(plan, summarise(plan.tasks, { ...plan, period }), rows);
    const renamed = JSON.parse(
      JSON.stringify(workbook).replaceAll("'Kế hoạch'!", "'KH CCHC (2)'!").replaceAll('"Kế hoạch"', '"KH CCHC (2)"'),
    ) as typeof workbook;
    const reading = readPlan(renamed);
    expect(reading.ok && [reading.places.sheets.plan, reading.plan.tasks.length]).toEqual(['KH CCHC (2)', 50]);
  });
});

import fc from 'fast-check';
import { composeReport, type ProblemKind } from '../../../src/domain/report/compose';
import { countOpen, runsOf, type Block, type Run, type Table } from '../../../src/domain/report/document';
import { nextPeriod, type ReportFacts } from '../../../src/domain/report/facts';
import { FIELDS } from '../../../src/domain/report/fields';
import { readPlace, USUAL_PASSAGES, placeLabel, PLACE_IDS, type Passage } from '../../../src/domain/report/passages';
import { toSerial, type IsoDate } from '../../../src/domain/dates';
import type { Rating } from '../../../src/domain/indicators';
import type { ProcedureCounts } from '../../../src/domain/procedures';
import { readTasks } from '../../../src/domain/read-task';
import { nameKey } from '../../../src/domain/text';
import { summarise } from '../../../src/domain/summary';
import type { PlanRow } from '../../../src/domain/task';
import { AREAS, PERIODS_2021, UNITS } from '../../fixtures/catalogue';
import { everyStatusRows } from '../../fixtures/every-status';
import type { PlanHeader } from '../../../src/domain/plan';

const HEADER: PlanHeader = {
  place: 'thị xã Hương Trà',
  issuer: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ',
  consolidator: 'Phòng Nội vụ',
  title: 'Kế hoạch cải cách hành chính năm 2021',
  year: 2021,
  decisionNumber: '1822/QĐ-UBND',
  decisionDate: '2020-12-22',
  signerTitle: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  signerName: '',
  goals: [],
  requirements: [],
  sample: true,
  formCode: 'BM & 01',
  revision: '02',
  byCalendar: false,
  ranking: 'B',
};
const period = PERIODS_2021.find(({ id }) => id === '2021-H1')!;

function factsOf(rows: PlanRow[], more: Partial<ReportFacts> = {}): ReportFacts {
  const context = { areas: AREAS, units: UNITS, year: 2021 };
  const tasks = readTasks(rows, context);
  return {
    plan: { header: HEADER, areas: AREAS, units: UNITS },
    ...{ period, tasks, rows, next: nextPeriod(period, PERIODS_2021) },
    summary: summarise(tasks, { areas: AREAS, units: UNITS, period }),
    ...{ lastYear: null, procedures: null, indicators: null, initiatives: null, submissions: null },
    ...{ parIndex: null, charts: [] },
    ...more,
  };
}

const FACTS = factsOf(everyStatusRows());
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.runs)];
    if (block.kind === 'item') return [`- ${textOf(block.runs)}`];
    return [block.kind === 'heading' ? block.text : block.kind === 'table' ? `[${block.caption}]` : `<${block.chart}>`];
  });
const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  ...{ place: 'orders', text, when: '', row: 5 },
  ...more,
});
const compose = (passages: Passage[], facts = FACTS) => composeReport(facts, passages);
/** What the first part says with this text alone. */
function said(text: string, when = '', facts = FACTS): string[] {
  const lines = linesOf(compose([passage(text, { when })], facts).document.body);
  return lines
    .slice(1, lines.indexOf('II. KẾT QUẢ THỰC HIỆN THEO TỪNG LĨNH VỰC'))
    .filter((line) => !/^Ban hành/.test(line));
}

describe('a text', () => {
  const { total } = FACTS.summary;
  const check = (text: string, expected: string[]) => expect(said(text)).toEqual(expected);

  it('takes figures in place of fields, in any case and spacing', () => {
    check('Có {số nhiệm vụ} nhiệm vụ, { QUÁ HẠN } quá hạn.', [`Có ${total.total} nhiệm vụ, ${total.overdue} quá hạn.`]);
    check('Đến {ngày chốt}', ['Đến 14/6/2021']);
    check('{cơ quan}', ['Ủy ban nhân dân thị xã Hương Trà']);
    check('{kế hoạch}', [
      'Kế hoạch cải cách hành chính năm 2021 (Quyết định số 1822/QĐ-UBND ngày 22 tháng 12 năm 2020)',
    ]);
  });

  it('is a paragraph for each of its lines, and one of a list behind a dash', () => {
    check('Một.\n\n - Hai.\r\n– Ba.', ['Một.', '- Hai.', '- Ba.']);
  });

  it('gives a table or list its own line', () => {
    check('{bảng lĩnh vực}', ['[Kết quả thực hiện nhiệm vụ theo lĩnh vực]']);
    // No drawing of it is there.
    check('{biểu đồ lĩnh vực}', ['…']);
  });

  it('leaves open what the workbook does not know', () => {
    check('Tiếp nhận {TTHC tiếp nhận} hồ sơ', ['Tiếp nhận … hồ sơ']);
    expect(countOpen(compose([passage('{TTHC tiếp nhận}')]).document)).toBeGreaterThan(0);
  });

  it('takes dots for a place left open only where they end no word', () => {
    expect(runsOf('kết quả: …; triển khai… rồi ……')).toEqual([
      { text: 'kết quả: ' },
      { text: '…', open: true },
      { text: '; triển khai… rồi ' },
      { text: '……', open: true },
    ]);
  });

  it('is printed when its condition holds', () => {
    expect(said('Có.', 'có quá hạn')).toEqual(['Có.']);
    expect(said('Không.', 'không có quá hạn')).toEqual(['…']);
    expect(said('Không.', 'Chưa có  TTHC tiếp nhận')).toEqual(['Không.']);
    expect(said('Kỳ.', 'có kỳ tới')).toEqual(['Kỳ.']);
    // The last period of the plan: nobody knows the next plan.
    expect(said('Kỳ.', 'có kỳ tới', { ...FACTS, next: null })).toEqual(['…']);
  });

  it('speaks of its own area', () => {
    const { document } = compose([passage('{lĩnh vực}: {số nhiệm vụ}', { place: 'area' })]);
    const lines = linesOf(document.body).filter((line) => /: \d+$/.test(line));
    const wanted = FACTS.summary.areas.map(({ name, total: count }) => `${name}: ${count}`);
    expect([...lines].sort()).toEqual([...wanted].sort());
  });

  it('never reads what the workbook holds as fields or dots', () => {
    const rows = everyStatusRows().map((row) => ({
      ...row,
      values: { ...row.values, title: 'Việc {số nhiệm vụ} … <b>&amp;</b>' },
    }));
    const lines = linesOf(compose([passage('{nhiệm vụ hoàn thành}')], factsOf(rows)).document.body);
    expect(lines.filter((line) => line.startsWith('- Việc {số nhiệm vụ} … <b>&amp;</b>')).length).toBeGreaterThan(0);
  });
});

describe('a wrong text', () => {
  const check = (text: string, when: string, kind: ProblemKind, words: string, near: string[] = []) => {
    const { problems, document } = compose([passage(text, { when })]);
    expect(problems).toEqual([{ row: 5, kind, text: words, near: near.length > 0 ? near : expect.anything() }]);
    return linesOf(document.body);
  };

  it('is told with what was probably meant, and stays as it was written, marked', () => {
    const lines = check('Có {so nhiem vu} nhiệm vụ', '', 'unknown-field', 'so nhiem vu', ['số nhiệm vụ']);
    expect(lines).toContain('Có {so nhiem vu} nhiệm vụ');
    check('Có {quá hạn nhiệm vụ', '', 'unclosed-field', 'quá hạn nhiệm vụ');
    check('Xem {bảng lĩnh vực} dưới đây', '', 'block-in-line', 'bảng lĩnh vực');
    check('Chữ', 'khi quá hạn', 'unknown-condition', 'khi quá hạn');
    check('Chữ', 'có trời biết', 'unknown-condition', 'có trời biết');
  });

  it('is told once, however many areas it is printed for', () => {
    expect(compose([passage('{gì đó}', { place: 'area' })]).problems).toHaveLength(1);
  });
});

describe('the report', () => {
  const usual = compose([...USUAL_PASSAGES]);
  const lines = linesOf(usual.document.body);

  it('has the five parts in their order, and nothing wrong with its own texts', () => {
    expect(usual.problems).toEqual([]);
    const parts = lines.filter((line) => /^[IV]+\. /.test(line)).map((line) => line.split('.')[0]);
    expect(parts).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(lines.at(-1)).toBe(
      'Trên đây là báo cáo kết quả công tác CCHC 6 tháng đầu năm 2021 của Ủy ban nhân dân thị xã Hương Trà./.',
    );
  });

  it('puts the area of directing into the first part, the others into the second', () => {
    const second = lines.indexOf('II. KẾT QUẢ THỰC HIỆN THEO TỪNG LĨNH VỰC');
    const at = (name: string) => lines.findIndex((line) => new RegExp(`^\\d+\\. ${name}$`).test(line));
    expect(at('Tổ chức chỉ đạo, điều hành')).toBeLessThan(second);
    expect(at('Cải cách thể chế')).toBeGreaterThan(second);
  });

  it('keeps a part that nobody has texts for, left open', () => {
    const bare = linesOf(compose([]).document.body);
    expect(bare.slice(-2)).toEqual(['V. KIẾN NGHỊ, ĐỀ XUẤT', '…']);
  });

  it('has the formal parts of the issuer, left open where nothing is known', () => {
    const { document } = usual;
    expect(textOf(document.number)).toBe('…/BC-UBND');
    expect(textOf(document.placeAndDate)).toBe('Hương Trà, ngày … tháng … năm …');
    expect(document.annexes.map(({ title }) => title[0])).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(textOf(document.annexes[0]!.under)).toBe(
      '(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của Ủy ban nhân dân thị xã Hương Trà)',
    );
    const blank = { ...HEADER, issuer: '', place: '', signerTitle: '', consolidator: '' };
    const unknown = compose([...USUAL_PASSAGES], { ...FACTS, plan: { ...FACTS.plan, header: blank } }).document;
    expect(unknown.signer.title).toEqual([[{ text: '…', open: true }]]);
    expect(unknown.placeAndDate[0]).toEqual({ text: '…', open: true });
  });

  it('can be made of a plan without tasks', () => {
    const { document, problems } = compose([...USUAL_PASSAGES], factsOf([]));
    expect(problems).toEqual([]);
    expect(linesOf(document.body)).toContain('Kế hoạch chưa có nhiệm vụ.');
    expect(linesOf(document.body).some((line) => /NaN|undefined|null/.test(line))).toBe(false);
  });

  it('leaves its figures to the sums of the summary', () => {
    const table = usual.document.body.find((block) => block.kind === 'table');
    const last = table?.kind === 'table' ? table.table.rows.at(-1) : undefined;
    expect(textOf(last?.cells[2] ?? [])).toBe(String(FACTS.summary.total.total));
  });
});

describe('what the report says of figures', () => {
  const check = (text: string, expected: string, facts = FACTS) => expect(said(text, '', facts)).toEqual([expected]);
  const counts = (more: Partial<ProcedureCounts> = {}): ProcedureCounts => ({
    ...{ received: 100, online: 60, direct: 30, carriedOver: 10, solved: 80, early: 50, onTime: 30, late: 0 },
    ...{ pending: 20, inTime: 20, overdue: 0, returned: null, ...more },
  });
  const files = (more: Partial<ProcedureCounts>, rows = { all: 3, complete: 3, mismatched: 0 }): ReportFacts => ({
    ...FACTS,
    procedures: {
      ...{ formula: 'Trên số đã giải quyết', sentence: 'Tỷ lệ là tỷ lệ.', rows, groups: [], onlineShare: 2 / 3 },
      total: { name: 'Tổng cộng', counts: counts(more), rate: 1 },
    },
  });
  const tableOf = (text: string, facts: ReportFacts): Table | undefined =>
    compose([passage(text)], facts).document.body.flatMap((block) => (block.kind === 'table' ? [block.table] : []))[0];

  it('leaves out what there is none of', () => {
    check(
      '{tình hình}',
      'đã hoàn thành 6 nhiệm vụ (trước hạn 3, đúng hạn 1, quá hạn 2); đang thực hiện 5; chưa thực hiện 1; quá hạn chưa hoàn thành 2; thường xuyên, không hạn 3; đưa ra khỏi kế hoạch 1',
    );
    const begun = everyStatusRows().filter(({ values }) => values.finished === undefined && values.progress === 0);
    check('{tình hình}', 'chưa hoàn thành nhiệm vụ nào; chưa thực hiện 1', factsOf(begun));
    check('{TTHC tình hình}', 'đã giải quyết 80 hồ sơ; đang giải quyết 20 hồ sơ', files({}));
    check(
      '{TTHC tình hình}',
      'đã giải quyết 80 hồ sơ (quá hạn 2); đang giải quyết 20 hồ sơ (quá hạn 1)',
      files({ late: 2, overdue: 1 }),
    );
    check('{TTHC tình hình}', 'đã giải quyết 100 hồ sơ', files({ solved: 100, pending: 0, overdue: 0 }));
    check('{TTHC tình hình}', 'chưa giải quyết hồ sơ nào; đang giải quyết 20 hồ sơ', files({ solved: 0 }));
    // What nobody has counted is no 0.
    check('{TTHC tình hình}', 'đã giải quyết – hồ sơ; đang giải quyết 20 hồ sơ', files({ solved: null }));
    const submissions = { expected: 12, sent: 10, onTime: 10, late: 0, missing: 2 };
    check('{tình hình nộp}', '10/12 đơn vị đã nộp báo cáo của kỳ (đúng hạn 10)', { ...FACTS, submissions });
  });

  it('writes days alike in sentences, lists and tables: a leading 0 for days to 9 and months to 2 alone', () => {
    const task = { id: 'T1', title: 'Việc', lead: 'Phòng Tư pháp', documentNumber: '9/KH' };
    const done = (day: IsoDate): PlanRow => ({
      ...{ row: 10, values: { ...task, due: toSerial(day), finished: toSerial(day), documentDate: toSerial(day) } },
    });
    for (const [day, printed] of [
      ['2021-03-07', '07/3/2021'],
      ['2021-02-15', '15/02/2021'],
    ] as const) {
      const facts = factsOf([done(day)]);
      expect(said('{nhiệm vụ hoàn thành}', '', facts)).toEqual([
        `- Việc (Phòng Tư pháp; văn bản số 9/KH ngày ${printed}).`,
      ]);
      const [, row] = tableOf('{bảng tiến độ}', facts)!.rows;
      expect([3, 4, 6].map((cell) => textOf(row!.cells[cell]!))).toEqual([printed, printed, `9/KH, ${printed}`]);
      expect(said('{ngày chốt}', '', { ...facts, period: { ...period, closing: day } })).toEqual([printed]);
    }
  });

  it('ends the lines of a list as papers do, whatever sign people have put there', () => {
    const late = (reason: string, row: number): PlanRow => ({
      ...{ row, values: { id: `T${row}`, title: 'Việc', lead: 'Phòng Tư pháp', due: toSerial('2021-05-31'), reason } },
    });
    const listed = (...reasons: string[]) =>
      said('{nguyên nhân}', '', factsOf(reasons.map((text, at) => late(text, at))));
    expect(listed('Chờ kiện toàn nhân sự', 'Chờ hướng dẫn.', 'Thiếu vốn; ', 'Chờ tỉnh,')).toEqual([
      '- Chờ kiện toàn nhân sự;',
      '- Chờ hướng dẫn;',
      '- Thiếu vốn;',
      '- Chờ tỉnh.',
    ]);
    expect(listed('Thiếu vốn;')).toEqual(['- Thiếu vốn.']);
    // Dots that say "and so on", and questions, are no ends of a sentence to be changed.
    expect(listed('Thiếu máy, mạng, v.v.', 'Đang làm...', 'Chưa rõ?', 'Còn chờ…')).toEqual([
      '- Thiếu máy, mạng, v.v.;',
      '- Đang làm...;',
      '- Chưa rõ?',
      '- Còn chờ…',
    ]);
  });

  it('counts the indicators that nobody could judge', () => {
    const rated = (ratings: Rating[]): ReportFacts => ({
      ...FACTS,
      indicators: ratings.map((rating) => ({ name: 'A', measure: '%', target: '', result: '', share: null, rating })),
    });
    check(
      '{tình hình chỉ tiêu}',
      '1/4 chỉ tiêu của kế hoạch đạt; 1 chưa đạt; 2 chưa đánh giá',
      rated(['reached', 'missed', 'unknown', 'unknown']),
    );
    check('{tình hình chỉ tiêu}', '1/1 chỉ tiêu của kế hoạch đạt', rated(['reached']));
  });

  it('says what its rates are of', () => {
    const lines = linesOf(compose([...USUAL_PASSAGES], files({})).document.body);
    // 18 tasks without 3 recurring and 1 excluded.
    expect(lines).toContain('So với kế hoạch năm, đã hoàn thành 6/14 nhiệm vụ có hạn của năm, đạt 42,9%.');
    expect(lines).toContain('Tỷ lệ giải quyết đúng hạn, tính trên số đã giải quyết: 100,0%.');
    expect(lines).toContain(
      'Tỷ lệ hồ sơ tiếp nhận trực tuyến: 66,7% số hồ sơ tiếp nhận trong kỳ (trực tuyến 60, trực tiếp và bưu chính 30).',
    );
  });

  it('says which rows of files are not in the sums, and which do not agree', () => {
    const notes = (rows: { all: number; complete: number; mismatched: number }) =>
      ['{bảng TTHC}', '{bảng thống kê}'].map((text) => tableOf(text, files({}, rows))?.note);
    expect(notes({ all: 27, complete: 27, mismatched: 0 })).toEqual(['Tỷ lệ là tỷ lệ.', undefined]);
    const said =
      'Số liệu TTHC chỉ tính 24/27 dòng đủ số liệu của kỳ này; dòng còn ô trống, ô là chữ hoặc số âm chưa được cộng. Có 2 dòng số liệu TTHC chưa khớp, vẫn được cộng vào tổng.';
    expect(notes({ all: 27, complete: 24, mismatched: 2 })).toEqual([`Tỷ lệ là tỷ lệ. ${said}`, said]);
  });

  it('says until when the next period counts, by its closing day or by the calendar', () => {
    const text = '{kỳ tới} (đến ngày {kỳ tới đến ngày})';
    check(text, '9 tháng đầu năm 2021 (đến ngày 14/9/2021)');
    const header = { ...HEADER, byCalendar: true };
    check(text, '9 tháng đầu năm 2021 (đến ngày 30/9/2021)', { ...FACTS, plan: { ...FACTS.plan, header } });
    const none = linesOf(compose([...USUAL_PASSAGES], factsOf([])).document.body);
    expect(none.some((line) => line.startsWith('Thực hiện các nhiệm vụ đến hạn'))).toBe(false);
  });

  it('knows no document from after the closing date', () => {
    const rows = (values: PlanRow['values']): PlanRow[] => {
      const task = { id: 'T1', area: AREAS[0]!.name, title: 'Việc', lead: 'Phòng Tư pháp', progress: 0.5 };
      return [{ row: 10, values: { ...task, due: toSerial('2021-06-30'), documentNumber: '9/KH', ...values } }];
    };
    const shown = (values: PlanRow['values']) =>
      textOf(tableOf('{bảng tiến độ}', factsOf(rows(values)))?.rows[1]?.cells[6] ?? []);
    expect(shown({ documentDate: toSerial('2021-06-14') })).toBe('9/KH, 14/6/2021');
    expect(shown({ documentDate: toSerial('2021-06-20') })).toBe('');
    // Its day is that on which the task was finished.
    expect(shown({ finished: toSerial('2021-06-20') })).toBe('');
    expect(shown({})).toBe('9/KH');
    // Says why the task is taken out of the plan.
    expect(shown({ excluded: 'x', documentDate: toSerial('2021-06-20') })).toBe('9/KH, 20/6/2021');
  });

  it('says why a task is overdue though it reads 100 %', () => {
    const reasonOf = (values: PlanRow['values']) => {
      const task = { id: 'T1', title: 'Việc', lead: 'Phòng Tư pháp', due: toSerial('2021-05-31'), ...values };
      return tableOf('{bảng quá hạn}', factsOf([{ row: 10, values: task }]))?.rows[0]?.cells[5];
    };
    expect(reasonOf({ progress: 1 })).toEqual([{ text: 'Đã ghi 100% nhưng chưa ghi ngày hoàn thành.' }]);
    expect(textOf(reasonOf({ progress: 1, reason: 'Chờ cấp vốn' }) ?? [])).toBe(
      'Đã ghi 100% nhưng chưa ghi ngày hoàn thành. Chờ cấp vốn',
    );
    expect(reasonOf({ progress: 0.5 })).toEqual([{ text: '…', open: true }]);
  });
});

describe('places and periods', () => {
  it('are found by what the sheet writes', () => {
    for (const id of PLACE_IDS) expect(readPlace(placeLabel(id, AREAS), AREAS)).toBe(id);
    for (const { id } of AREAS) expect(readPlace(placeLabel({ areaId: id }, AREAS), AREAS)).toEqual({ areaId: id });
    expect(readPlace('Phần không có', AREAS)).toBeNull();
  });

  it('follow each other within their kind', () => {
    const next = (id: string) =>
      nextPeriod(
        PERIODS_2021.find((one) => one.id === id)!,
        PERIODS_2021,
      )?.id ?? null;
    expect(next('2021-H1')).toBe('2021-9M');
    expect(next('2021-Y')).toBeNull();
  });
});

it('has a name of its own for each field', () => {
  expect(new Set(FIELDS.map(({ name }) => nameKey(name))).size).toBe(FIELDS.length);
});

it('makes a report of any text', () => {
  const names = FIELDS.map(({ name }) => `{${name}}`);
  const piece = fc.oneof(fc.string(), fc.constantFrom(...names, '{', '}', '…', '\n', '- '));
  fc.assert(
    fc.property(
      fc.array(piece).map((parts) => parts.join('')),
      fc.string(),
      (text, when) => {
        const { document } = compose([passage(text, { when }), passage(text, { place: 'recipients' })]);
        expect(document.body.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 100 },
  );
});

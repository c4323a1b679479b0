import { advanceScores } from '../../../src/actions/par-index/advance-scores';
import { merge, previewMerge } from '../../../src/actions/merge';
import { readReturnedFile } from '../../../src/actions/read-returned-file';
import { split } from '../../../src/actions/split';
import type { ReadOutcome } from '../../../src/domain/sharing/returned';
import type { MergeChoices } from '../../../src/domain/sharing/merge-plan';
import { readParIndex } from '../../../src/workbook/par-index/read';
import { withResults } from '../../../src/workbench/cli/merge-results';
import { mergeText } from '../../../src/workbench/cli/merge-text';
import { readPlan } from '../../../src/workbook/read-plan';
import { SELF_PROMPTS } from '../../../src/workbook/tabs/par-index-scores';
import type { Workbook } from '../../../src/workbook/workbook';
import { readXlsx } from '../../../src/xlsx/read';
import { writeXlsx } from '../../../src/xlsx/write';
import { memoryWorkbook, type MemoryWorkbook } from '../../support/memory-port';
import { logLines } from '../loaded-plan';
import { A, B, scoreCellOf, scoredWorkbook, typeScore } from './scored-workbook';

const SENT = { clock: () => new Date(2021, 5, 1, 8, 30) };
const RECEIVED = { clock: () => new Date(2021, 5, 15, 9, 0) };
const KEEP: MergeChoices = { rule: 'keep', byQuestion: {} };
/** Scored, but leads no task. */
const ONLY_SCORED = 'Phường Tứ Hạ';

let book: MemoryWorkbook;
beforeEach(async () => {
  book = memoryWorkbook(await scoredWorkbook());
});

async function send(spareRows = 1): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await split(book.port, { spareRows }, { ...SENT, onFile: ({ name, bytes }) => void files.set(name, bytes) });
  return files;
}

/** A file after its unit worked in it. */
function back(bytes: Uint8Array, name: string, work: (file: Workbook) => void): ReadOutcome {
  const workbook = readXlsx(bytes, name);
  work(workbook);
  return readReturnedFile({ name, bytes: writeXlsx(workbook) });
}

const value = (
  workbook: Workbook,
  unit: string,
  code: string,
  field: 'declared' | 'self' | 'evidence' | 'appraised1',
) => scoreCellOf(workbook, unit, code, field)?.value ?? null;

test('a file has the sheet of its unit alone, open as its state says, and the criteria for reading', async () => {
  const files = await send();
  expect(files.has(ONLY_SCORED)).toBe(true);
  expect([...files.values()].map((bytes) => readParIndex(readXlsx(bytes))?.sheets.length ?? 0)).toContain(0);
  const file = readXlsx(files.get(A)!);
  const par = readParIndex(file)!;
  expect(par.sheets.map(({ unit }) => unit)).toEqual([A]);
  expect(par.sets).toHaveLength(1);
  const isLocked = (field: 'declared' | 'self' | 'evidence' | 'appraised1' | 'explanation') =>
    scoreCellOf(file, A, '1.1.1', field)?.style?.locked !== false;
  expect((['declared', 'self', 'evidence', 'appraised1', 'explanation'] as const).map(isLocked)).toEqual([
    ...[false, false, false, true, true],
  ]);
  const criteria = file.sheets.find(({ name }) => name === 'Bộ tiêu chí')!;
  expect(criteria.rows.flat().some((cell) => cell?.style?.locked === false)).toBe(false);
  expect(criteria.protection).not.toBeNull();
  // What the workbook proposes goes along as a figure: the file has none of the tables that it comes from.
  const B_ROW = [B, '1.1.2'] as const;
  const proposed = value(book.current(), ...B_ROW, 'declared');
  expect(typeof proposed).toBe('number');
  const other = readXlsx(files.get(B)!);
  expect(scoreCellOf(other, ...B_ROW, 'declared')).toMatchObject({ value: proposed });
  expect(scoreCellOf(other, ...B_ROW, 'declared')?.formula).toBeUndefined();
  expect(scoreCellOf(other, ...B_ROW, 'self')?.formula).toBeDefined();
});

const guideOf = (bytes: Uint8Array | undefined): string[] =>
  readXlsx(bytes!)
    .sheets.find(({ name }) => name === 'Hướng dẫn')!
    .rows.flatMap((row) => row.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));

test('the guide of a file tells the unit what to do on its score sheet, by its state', async () => {
  const stepOf = (guide: readonly string[]) => guide.find((text) => text.startsWith('Trang Chấm điểm: '));
  const files = await send(0);
  expect(stepOf(guideOf(files.get(A)))).toMatch(
    /nhập vào các ô nền vàng ở cột Số liệu kê khai, Điểm tự chấm, Tài liệu kiểm chứng; ô khác đã khóa\./,
  );
  // Both tabs that it fills in are printed.
  expect(
    guideOf(files.get(A)).some((text) => text.startsWith('In: mở từng trang Kế hoạch và Chấm điểm, nhấn Ctrl+P.')),
  ).toBe(true);
  const unscored = [...files.values()].find((bytes) => readParIndex(readXlsx(bytes)) === null);
  expect(guideOf(unscored).filter((text) => /Chấm điểm|chấm điểm/.test(text))).toEqual([]);
  // One that leads nothing has its score sheet to send back, and nothing to type into the plan.
  const only = guideOf(files.get(ONLY_SCORED));
  expect(only).toEqual(expect.arrayContaining(['Hạn gửi lại', 'Phiếu chấm điểm (trang Chấm điểm)', '3. Lưu ý']));
  expect(only.some((text) => /^Lưu tệp, giữ dạng \.xlsx, rồi gửi về/.test(text))).toBe(true);
  expect(only.some((text) => text.startsWith('In: mở trang Chấm điểm'))).toBe(true);

  const by = 'Lê Thị Hoa';
  const units = [ONLY_SCORED];
  await advanceScores(book.port, { units, step: 'lock', by }, SENT);
  const locked = guideOf((await send(0)).get(ONLY_SCORED));
  expect(stepOf(locked)).toContain('phiếu đã khóa');
  expect(locked).toContain('Không có nội dung phải nhập, không phải gửi lại tệp.');
  await advanceScores(book.port, { units, step: 'appraise', by }, SENT);
  expect(stepOf(guideOf((await send(0)).get(ONLY_SCORED)))).toBe(
    'Trang Chấm điểm: xem điểm thẩm định, nhập vào các ô nền vàng ở cột Giải trình; ô khác đã khóa.',
  );
});

test('prompts of a unit name no button that it does not have', async () => {
  const promptsOf = (workbook: Workbook) =>
    workbook.sheets.find(({ name }) => name === 'Chấm điểm')!.validations.map(({ prompt }) => prompt?.message ?? '');
  const files = await send();
  const own = promptsOf(readXlsx(files.get(A)!));
  expect(own).toContain(SELF_PROMPTS.unit);
  expect(own.filter((text) => text.includes('Tổng hợp'))).toEqual([]);
  expect(promptsOf(book.current())).toContain(SELF_PROMPTS.whole);
});

test('what units declare comes back by the hidden ids, and nothing of the appraisal', async () => {
  const files = await send();
  const outcomes = [
    back(files.get(A)!, 'A.xlsx', (file) => {
      typeScore(file, A, '1.1.1', { declared: 'Có', evidence: '12/KH-UBND', appraised1: 9 });
      typeScore(file, A, '1.4', { declared: 3, self: 1.25 });
      // Rows that somebody has numbered anew are still the rows that they were.
      typeScore(file, A, '1.5', { declared: 1, number: '1.50' });
    }),
    back(files.get(B)!, 'B.xlsx', (file) => typeScore(file, B, '2.2', { declared: 'Không áp dụng' })),
  ];
  const { preview } = await merge(book.port, outcomes, KEEP, RECEIVED);
  expect(preview.scores.questions).toEqual([]);
  expect(preview.files.map(({ file, changed }) => [file, changed])).toEqual([
    ['A.xlsx', 5],
    ['B.xlsx', 1],
  ]);
  const after = book.current();
  expect([value(after, A, '1.1.1', 'declared'), value(after, A, '1.1.1', 'evidence')]).toEqual(['Có', '12/KH-UBND']);
  expect([value(after, A, '1.4', 'declared'), value(after, A, '1.4', 'self')]).toEqual([3, 1.25]);
  expect(value(after, A, '1.1.1', 'appraised1')).toBeNull();
  expect(value(after, B, '2.2', 'declared')).toBe('Không áp dụng');
  // Points by the rule stay a formula where the unit did not type others.
  expect(scoreCellOf(after, A, '1.1.1', 'self')?.formula).toBeDefined();
  expect(logLines(after).at(-1)!.join(' ')).toMatch(/B\.xlsx.*Chấm điểm.*Số liệu kê khai.*Không áp dụng/);
  // The same files again bring nothing.
  const again = await previewMerge(book.port, outcomes, KEEP, RECEIVED);
  expect([again.scores.changes, again.files.map(({ status }) => status)]).toEqual([[], ['repeated', 'repeated']]);
});

test('what was changed here too is asked, stays until somebody answers, and is asked again', async () => {
  const files = await send();
  typeScore(book.current(), A, '1.1.1', { declared: 'Không' });
  const outcomes = [back(files.get(A)!, 'A.xlsx', (file) => typeScore(file, A, '1.1.1', { declared: 'Có' }))];
  const { preview } = await merge(book.port, outcomes, KEEP, RECEIVED);
  const [question] = preview.scores.questions;
  expect(question).toMatchObject({
    ...{ kind: 'both-changed', unit: A, code: '1.1.1', field: 'declared', ours: 'Không', choice: 'keep' },
    sources: [{ file: 'A.xlsx', value: 'Có' }],
  });
  expect(value(book.current(), A, '1.1.1', 'declared')).toBe('Không');
  const again = await previewMerge(book.port, outcomes, KEEP, RECEIVED);
  expect(again.scores.questions).toHaveLength(1);
  await merge(book.port, outcomes, { rule: 'keep', byQuestion: { [question!.key]: 0 } }, RECEIVED);
  expect(value(book.current(), A, '1.1.1', 'declared')).toBe('Có');
});

test('two files of a unit that contradict each other are asked about; the newest rule takes the later sending', async () => {
  const first = (await send()).get(A)!;
  book = memoryWorkbook(book.current());
  const later = new Map<string, Uint8Array>();
  await split(
    book.port,
    { spareRows: 1 },
    { clock: () => new Date(2021, 5, 2, 8, 30), onFile: ({ name, bytes }) => void later.set(name, bytes) },
  );
  const declare = (bytes: Uint8Array, name: string, declared: number) =>
    back(bytes, name, (file) => typeScore(file, A, '1.4', { declared }));
  const outcomes = [declare(first, 'lần 1.xlsx', 1), declare(later.get(A)!, 'lần 2.xlsx', 2)];
  const asked = await previewMerge(book.port, outcomes, KEEP, RECEIVED);
  expect(asked.scores).toMatchObject({ changes: [], questions: [{ kind: 'two-files', choice: 'keep' }] });
  const newest = await previewMerge(book.port, outcomes, { rule: 'newest', byQuestion: {} }, RECEIVED);
  expect(newest.scores.changes).toMatchObject([{ code: '1.4', field: 'declared', after: 2 }]);
});

test('of a sheet that is past the self-score nothing of it is taken, and the file says so; explanations are', async () => {
  const files = await send();
  const by = 'Lê Thị Hoa';
  await advanceScores(book.port, { units: [A], step: 'lock', by }, SENT);
  const late = [back(files.get(A)!, 'A.xlsx', (file) => typeScore(file, A, '1.1.1', { declared: 'Có' }))];
  const { preview } = await merge(book.port, late, KEEP, RECEIVED);
  expect(preview.scores.changes).toEqual([]);
  expect(preview.files[0]!.notes).toEqual([{ code: 'scores-closed', details: { cells: 1 } }]);
  await advanceScores(book.port, { units: [A], step: 'appraise', by }, SENT);
  const again = await send();
  const explained = [
    back(again.get(A)!, 'giải trình.xlsx', (file) => {
      expect(scoreCellOf(file, A, '1.1.1', 'explanation')?.style?.locked).toBe(false);
      typeScore(file, A, '1.1.1', { explanation: 'Đã ban hành ngày 05/01' });
    }),
  ];
  await merge(book.port, explained, KEEP, RECEIVED);
  expect(scoreCellOf(book.current(), A, '1.1.1', 'explanation')?.value).toBe('Đã ban hành ngày 05/01');
});

/** The only criterion of the survey in the sample set. */
const SURVEY = '8.1';

test('points of the survey are closed in the file of a unit, and what it enters there is told and not taken', async () => {
  const files = await send();
  const file = readXlsx(files.get(A)!);
  const looks = (['declared', 'self', 'evidence'] as const).map((field) => scoreCellOf(file, A, SURVEY, field)?.style);
  expect(looks.map((style) => [style?.locked === false, style?.fill])).toEqual(looks.map(() => [false, undefined]));
  // The consolidating office enters them here.
  expect(scoreCellOf(book.current(), A, SURVEY, 'declared')?.style?.locked).toBe(false);
  typeScore(book.current(), A, SURVEY, { declared: 7 });
  const outcomes = [
    back(files.get(A)!, 'A.xlsx', (unit) => {
      typeScore(unit, A, SURVEY, { declared: 10, evidence: 'Tự khảo sát' });
      typeScore(unit, A, '1.1.1', { declared: 'Có' });
    }),
    // Nothing of the survey was touched, so that there is nothing to say although it says something else here by now.
    back(files.get(B)!, 'B.xlsx', (unit) => typeScore(unit, B, '1.1.1', { declared: 'Có' })),
  ];
  const { preview } = await merge(book.port, outcomes, KEEP, RECEIVED);
  expect(preview.scores.changes.map(({ unit, code }) => [unit, code])).toEqual([
    [A, '1.1.1'],
    [B, '1.1.1'],
  ]);
  expect(preview.files.map(({ notes }) => notes)).toEqual([[{ code: 'scores-survey', details: { cells: 2 } }], []]);
  expect(value(book.current(), A, SURVEY, 'declared')).toBe(7);
});

test('on what it is given in the survey a unit may explain itself', async () => {
  const by = 'Lê Thị Hoa';
  await advanceScores(book.port, { units: [A], step: 'lock', by }, SENT);
  typeScore(book.current(), A, SURVEY, { appraised1: 6 });
  await advanceScores(book.port, { units: [A], step: 'appraise', by }, SENT);
  const file = (await send()).get(A)!;
  const outcomes = [
    back(file, 'A.xlsx', (unit) => {
      expect(scoreCellOf(unit, A, SURVEY, 'explanation')?.style?.locked).toBe(false);
      typeScore(unit, A, SURVEY, { explanation: 'Mẫu khảo sát ít' });
    }),
  ];
  const { preview } = await merge(book.port, outcomes, KEEP, RECEIVED);
  expect(preview.files[0]!.notes).toEqual([]);
  expect(preview.scores.changes).toMatchObject([{ code: SURVEY, field: 'explanation' }]);
});

test('cells of the appraisal that a unit changes in its file are told', async () => {
  const by = 'Lê Thị Hoa';
  await advanceScores(book.port, { units: [A], step: 'lock', by }, SENT);
  typeScore(book.current(), A, '1.1.1', { appraised1: 0.5, appraisalNote: 'Chậm' });
  await advanceScores(book.port, { units: [A], step: 'appraise', by }, SENT);
  const file = (await send()).get(A)!;
  const notesOf = async (work: (unit: Workbook) => void) => {
    const outcomes = [back(file, 'A.xlsx', work)];
    const { files, scores } = await previewMerge(book.port, outcomes, KEEP, RECEIVED);
    expect(scores.changes).toEqual([]);
    return files[0]!.notes;
  };
  expect(await notesOf(() => undefined)).toEqual([]);
  expect(
    await notesOf((unit) => {
      typeScore(unit, A, '1.1.1', { appraised1: 1, appraisalNote: null });
      typeScore(unit, A, '1.4', { appraised2: 1 });
    }),
  ).toEqual([{ code: 'scores-appraisal', details: { cells: 3 } }]);
});

test('sums that a program works out anew are no words of the unit; what is typed into their rows is told', async () => {
  typeScore(book.current(), A, '1.1', { evidence: 'Hồ sơ chung' });
  const file = (await send()).get(A)!;
  const calculated = (unit: Workbook): void => {
    typeScore(unit, A, '1.1.1', { self: 0.5 });
    // As LibreOffice saves it: the area and the criterion above have other points than their rule.
    for (const code of ['1', '1.1']) {
      const cell = scoreCellOf(unit, A, code, 'self')!;
      expect(cell.formula).toBeDefined();
      cell.value = 0.5;
    }
  };
  const notesOf = async (work: (unit: Workbook) => void) => {
    const { files, scores } = await previewMerge(book.port, [back(file, 'A.xlsx', work)], KEEP, RECEIVED);
    expect(scores.changes).toMatchObject([{ code: '1.1.1', field: 'self', after: 0.5 }]);
    return files[0]!.notes;
  };
  expect(await notesOf(calculated)).toEqual([]);
  expect(
    await notesOf((unit) => {
      calculated(unit);
      typeScore(unit, A, '1', { evidence: 'Xem phụ lục' });
    }),
  ).toEqual([{ code: 'scores-unknown', details: { cells: 1 } }]);
});

test('a file without Excel proposes what follows from the table of reports as soon as a merge brings that table', async () => {
  const files = await send();
  await merge(book.port, [back(files.get(A)!, 'A.xlsx', () => undefined)], KEEP, RECEIVED);
  const after = withResults(book.current());
  const [declared, proposed] = (['declared', 'proposed'] as const).map((field) => scoreCellOf(after, B, '1.2', field));
  expect(proposed?.formula).toContain('NopBaoCao');
  expect(declared?.value).toBe(proposed?.value);
});

test('a unit that has only its score sheet to send is missing until its file is there', async () => {
  const files = await send();
  const unit = readPlan(book.current());
  const id = unit.ok ? unit.plan.units.find(({ name }) => name === ONLY_SCORED)!.id : '';
  const asIs = () => undefined;
  const without = await previewMerge(book.port, [back(files.get(A)!, 'A.xlsx', asIs)], KEEP, RECEIVED);
  expect(without.missingSheets).toContain(id);
  expect(without.missing).not.toContain(id);
  const sheets = without.missingSheets.length;
  const text = mergeText(without, { skipped: [], rule: 'keep', out: 'sổ.xlsx', rows: [] });
  expect(text).toContain(
    `${without.missing.length + sheets} đơn vị chưa nộp, trong đó ${sheets} đơn vị chỉ phải nộp phiếu chấm điểm:`,
  );
  expect(text).toContain(`  ${ONLY_SCORED} (phiếu chấm điểm)`);
  const all = ['A.xlsx', 'Tứ Hạ.xlsx'].map((name, at) => back(files.get([A, ONLY_SCORED][at]!)!, name, asIs));
  expect((await previewMerge(book.port, all, KEEP, RECEIVED)).missingSheets).not.toContain(id);
});

test('a file says nothing of the sheets of other units', async () => {
  const files = await send();
  const outcomes = [
    back(files.get(A)!, 'A.xlsx', (file) => {
      const { scores } = readParIndex(file)!.tables;
      const sheet = file.sheets.find(({ name }) => name === scores!.sheet)!;
      const other = readParIndex(book.current())!.tables.scores!.rows.find(
        ({ values }) => values.unit === B && values.number === '1.1.1',
      )!;
      const row = scores!.rows.find(({ values }) => values.number === '1.1.1')!.row - 1;
      sheet.rows[row]![scores!.columns.id!] = { value: other.values.id ?? null };
      typeScore(file, A, '1.1.1', { declared: 'Có' });
    }),
  ];
  const preview = await previewMerge(book.port, outcomes, KEEP, RECEIVED);
  expect(preview.scores.changes).toEqual([]);
  expect(preview.files[0]!.notes).toEqual([{ code: 'scores-unknown', details: { cells: 1 } }]);
});

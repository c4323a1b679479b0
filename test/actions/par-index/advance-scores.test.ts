import { addParIndex } from '../../../src/actions/par-index/add-par-index';
import { advanceScores } from '../../../src/actions/par-index/advance-scores';
import { criteriaForYear } from '../../../src/actions/par-index/last-year-criteria';
import { readScoredRound } from '../../../src/actions/par-index/score-round';
import { check } from '../../../src/actions/check';
import { undo } from '../../../src/actions/undo';
import { errorSentence } from '../../../src/actions/words';
import type { CchcError } from '../../../src/domain/error';
import type { ScoreStepId } from '../../../src/domain/par-index/workflow';
import { vi } from '../../../src/locales';
import { withResults } from '../../../src/workbench/cli/merge-results';
import type { Workbook } from '../../../src/workbook/workbook';
import { memoryWorkbook, type MemoryWorkbook } from '../../support/memory-port';
import { openHost } from '../../support/open-host';
import { samplePlan, sampleWorkbook } from '../../support/sample-plan';
import { CLOCK, contentOf, logLines } from '../loaded-plan';
import { A, B, scoreCellOf, scoredWorkbook, stateOf, typeScore } from './scored-workbook';

const options = { clock: CLOCK };
const BY = 'Lê Thị Hoa';

let start: Workbook;
let book: MemoryWorkbook;
beforeEach(async () => {
  start = await scoredWorkbook();
  typeScore(start, A, '1.1.1', { declared: 'Có', evidence: 'KH 12' });
  typeScore(start, A, '1.4', { declared: 3, self: 1.25 });
  start = withResults(start);
  book = memoryWorkbook(start);
});

const step = (which: ScoreStepId, units: readonly string[] = [A]) =>
  advanceScores(book.port, { units, step: which, by: BY }, options);
const sentence = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => '',
    (error: unknown) => errorSentence(error as CchcError, vi),
  );
const locked = (unit: string, field: Parameters<typeof scoreCellOf>[3], code = '1.1.1') =>
  scoreCellOf(book.current(), unit, code, field)?.style?.locked !== false;

test('the lock of the self-score keeps the figures as they stand and opens the appraisal, for these units alone', async () => {
  expect([locked(A, 'self'), locked(A, 'appraised1')]).toEqual([false, true]);
  await step('lock');
  const cell = (code: string, field: Parameters<typeof scoreCellOf>[3]) => scoreCellOf(book.current(), A, code, field);
  expect([stateOf(book.current(), A), stateOf(book.current(), B)]).toEqual(['locked', 'self']);
  expect(cell('1.1.1', 'self')).toMatchObject({ value: 1 });
  expect(cell('1.1.1', 'self')?.formula).toBeUndefined();
  expect(cell('1.4', 'self')?.value).toBe(1.25);
  // What the workbook proposed is what the unit has handed in; sums of areas stay formulas.
  expect(cell('1.1.2', 'declared')?.formula).toBeUndefined();
  expect(cell('1', 'self')?.formula).toBeDefined();
  expect([locked(A, 'self'), locked(A, 'appraised1'), locked(A, 'explanation')]).toEqual([true, false, true]);
  expect([locked(B, 'self'), locked(B, 'appraised1')]).toEqual([false, true]);
  expect(scoreCellOf(book.current(), B, '1.1.1', 'self')?.formula).toBeDefined();
});

test('goes all the way to the result and back, one line in the log for each step', async () => {
  const states: (string | undefined)[] = [];
  for (const which of ['lock', 'appraise', 'explain', 'finish', 'reopen', 'finish'] as const) {
    await step(which);
    states.push(stateOf(book.current(), A));
  }
  expect(states).toEqual(['locked', 'appraised', 'explained', 'final', 'explained', 'final']);
  const lines = logLines(book.current()).slice(-6);
  expect(lines.map((line) => line.join(' '))).toEqual([
    expect.stringContaining(`Chốt điểm tự chấm`),
    ...Array.from({ length: 5 }, () => expect.stringContaining(`Đơn vị: ${A}. Người thực hiện: ${BY}.`)),
  ]);
  expect(lines[1]!.join(' ')).toMatch(/Thẩm định lần 1.*Chấm điểm.*Trạng thái.*Đã chốt tự chấm.*Đã thẩm định lần 1/);
  expect(['self', 'appraised1', 'explanation', 'appraised2'].map((field) => locked(A, field as 'self'))).toEqual([
    ...[true, true, true, true],
  ]);
});

test('several units take a step together, or none of them', async () => {
  await step('lock', [A]);
  const before = contentOf(book.current());
  expect(await sentence(step('lock', [A, B]))).toContain(A);
  expect(contentOf(book.current())).toEqual(before);
  await step('lock', [B]);
  await step('appraise', [A, B, A]);
  expect([stateOf(book.current(), A), stateOf(book.current(), B)]).toEqual(['appraised', 'appraised']);
});

test('asks for a name, for units that are scored, and for a workbook with score sheets', async () => {
  const unsigned = advanceScores(book.port, { units: [A], step: 'lock', by: ' ' }, options);
  expect(await sentence(unsigned)).toContain('họ tên');
  expect(await sentence(step('lock', ['Xã Không Có']))).toContain('Xã Không Có');
  book = memoryWorkbook(sampleWorkbook(await samplePlan(), '2021-H1'));
  expect(await sentence(step('lock'))).toContain('Bộ tiêu chí');
  expect(await readScoredRound(book.port)).toBeNull();
});

test('is one step to take back, in Excel too', async () => {
  const open = await openHost({ workbook: start });
  try {
    const before = contentOf(open.host.workbook);
    const { undo: back } = await advanceScores(open.port, { units: [A, B], step: 'lock', by: BY }, options);
    expect(stateOf(open.host.workbook, B)).toBe('locked');
    expect(scoreCellOf(open.host.workbook, A, '1.1.1', 'appraised1')?.style?.locked).toBe(false);
    await undo(open.port, back!);
    expect(contentOf(open.host.workbook)).toEqual(before);
    expect(scoreCellOf(open.host.workbook, A, '1.1.1', 'self')?.style?.locked).toBe(false);
  } finally {
    open.close();
  }
});

test('the check tells what is wrong in score sheets and criteria, each in its cell', async () => {
  typeScore(start, A, '1.1.1', { self: 9 });
  typeScore(start, A, '1.4', { declared: 'ba' });
  const { findings, checkedTabs } = await check(book.port, options);
  expect(checkedTabs).toEqual(expect.arrayContaining(['Bộ tiêu chí', 'Chấm điểm']));
  const found = (code: string) => findings.find((finding) => finding.code === code);
  expect(found('score-above-max')).toMatchObject({ tab: 'Chấm điểm', unit: A, value: 9, severity: 'error' });
  expect(found('score-declared')).toMatchObject({ tab: 'Chấm điểm', unit: A, value: 'ba' });
});

test("last year's criteria come with the year changed and nothing decided", async () => {
  const criteria = criteriaForYear(start, 'so-2021.xlsx', 2022);
  expect(criteria.sets).toEqual([
    expect.objectContaining({ code: 'MAU-XA-2022', year: 2022, version: '1', sample: 'x', total: 100 }),
  ]);
  expect(criteria.sets[0]).not.toHaveProperty('decision');
  expect(new Set(criteria.criteria.map(({ set }) => set))).toEqual(new Set(['MAU-XA-2022']));
  const other = memoryWorkbook(sampleWorkbook(await samplePlan(), '2021-H1'));
  expect(
    await sentence(Promise.resolve().then(() => criteriaForYear(other.current(), 'so-2020.xlsx', 2022))),
  ).toContain('so-2020.xlsx');
  const { rows } = await addParIndex(other.port, criteriaForYear(start, 'so-2021.xlsx', 2021), options);
  expect(rows).toBeGreaterThan(0);
});

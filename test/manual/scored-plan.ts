/** The sample plan in the middle of a round of scoring, for the pictures of the manual: every figure is sample data. */
import { advanceScores } from '../../src/actions/par-index/advance-scores';
import { addParIndex, sampleCriteria } from '../../src/actions/par-index/add-par-index';
import { fill } from '../../src/actions/fill';
import { declaredChoices } from '../../src/domain/par-index/scoring';
import { readCode } from '../../src/domain/par-index/criterion';
import type { SheetField } from '../../src/domain/par-index/score-sheet';
import type { ScoreStepId } from '../../src/domain/par-index/workflow';
import { readParIndex, type ParIndex } from '../../src/workbook/par-index/read';
import type { OtherTableReading } from '../../src/workbook/other-tables';
import type { ChartChoice } from '../../src/workbook/tabs/charts-choice';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { withResults } from '../../src/workbench/cli/merge-results';
import { memoryWorkbook } from '../support/memory-port';
import { assets } from '../support/open-host';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';

const PERIOD = '2021-H1';
const BY = 'Cán bộ tổng hợp';
const clock = () => new Date(2021, 5, 15, 9, 0, 0);
/** Localities to compare with, by no name of a real one. */
const PEERS = [88.5, 84.25, 79.75, 76] as const;
/** How far each unit has come: the first two are appraised, one of them explains itself, the others have handed their sheets in or not. */
const STEPS: readonly (readonly ScoreStepId[])[] = [
  ['lock', 'appraise', 'explain'],
  ['lock', 'appraise'],
  ['lock'],
  ['lock'],
];

/** Filled for six months. */
export async function scoredPlan(): Promise<Workbook> {
  let book = memoryWorkbook(sampleWorkbook(await samplePlan(), PERIOD));
  /** Formulas are worked out, as a program does after each cell. */
  const typed = (type: (workbook: Workbook) => void): void => {
    type(book.current());
    book = memoryWorkbook(withResults(book.current()));
  };
  await addParIndex(book.port, await sampleCriteria(assets), { clock });
  const { sheets, tables } = parIndexIn(book.current());
  const units = sheets.map(({ unit }) => unit);
  typed((workbook) => {
    units.forEach((unit, index) => declare(workbook, unit, index));
    PEERS.forEach((value, index) => {
      const row = tables.peers!.rows[index]!.row;
      write(workbook, tables.peers!, row, { name: `Đơn vị so sánh ${index + 1} (mẫu)`, index: value });
    });
  });
  for (const [index, steps] of STEPS.entries()) {
    for (const step of steps) {
      await advanceScores(book.port, { units: [units[index]!], step, by: BY }, { clock });
      if (step === 'lock' && steps.length > 1) typed((workbook) => appraise(workbook, units[index]!));
    }
  }
  const charts: ChartChoice = { ids: ['par-ranking', 'par-areas'], perPage: 2 };
  await fill(book.port, { periodId: PERIOD, charts }, { clock });
  return withResults(book.current());
}

function parIndexIn(workbook: Workbook): ParIndex {
  const par = readParIndex(workbook);
  if (par === null) throw new Error('no PAR Index');
  return par;
}

/** Somebody types into cells of a row. */
function write<Field extends string>(
  workbook: Workbook,
  { sheet, columns }: OtherTableReading<Field>,
  row: number,
  cells: Partial<Record<Field, CellValue>>,
): void {
  const line = workbook.sheets.find(({ name }) => name === sheet)!.rows[row - 1]!;
  for (const [field, value] of Object.entries(cells) as [Field, CellValue][]) {
    const at = columns[field]!;
    const style = line[at]?.style;
    line[at] = { value, ...(style ? { style } : {}) };
  }
}

/** The unit declares the better, the earlier it comes. */
function declare(workbook: Workbook, unit: string, place: number): void {
  const { sets, tables } = parIndexIn(workbook);
  const criteria = new Map(sets[0]!.criteria.map((one) => [one.code, one]));
  let count = 0;
  for (const { row, values } of tables.scores!.rows) {
    const criterion = criteria.get(readCode(values.number));
    if (values.unit !== unit || criterion === undefined || criterion.rule === null) continue;
    const choices = declaredChoices(criterion);
    count += 1;
    const isGood = (count + place) % 9 >= place / 2;
    const figure = criterion.part === 'penalty' ? 0 : criterion.measure === '%' ? (isGood ? 96 : 82) : isGood ? 2 : 1;
    const points = criterion.part === 'survey' ? 9 - place / 2 : figure;
    const declared =
      choices.length > 0 ? choices[isGood ? 0 : 1]! : criterion.rule === 'deduction' ? choices[0]! : points;
    const cells: Partial<Record<SheetField, CellValue>> = { declared, evidence: `${count}/BC-UBND` };
    write(workbook, tables.scores!, row, cells);
  }
}

function appraise(workbook: Workbook, unit: string): void {
  const { sets, sheets, tables } = parIndexIn(workbook);
  const scored = new Set(sets[0]!.criteria.flatMap(({ code, rule }) => (rule === null ? [] : [code])));
  const own = new Map(sheets.find((one) => one.unit === unit)!.entries.map((entry) => [entry.code, entry]));
  let count = 0;
  for (const { row, values } of tables.scores!.rows) {
    const code = readCode(values.number);
    const self = values.unit === unit && scored.has(code) ? (own.get(code)?.self ?? null) : null;
    if (self === null) continue;
    count += 1;
    const isLess = count % 6 === 2 && self >= 1;
    const cells: Partial<Record<SheetField, CellValue>> = {
      appraised1: isLess ? self - 0.5 : self,
      ...(isLess ? { appraisalNote: 'Thiếu tài liệu kiểm chứng' } : {}),
    };
    write(workbook, tables.scores!, row, cells);
  }
}

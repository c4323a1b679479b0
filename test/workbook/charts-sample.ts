/** Workbooks whose charts have something to show of every table. */
import type { ProcedureCount } from '../../src/domain/procedures';
import { toSerial } from '../../src/domain/dates';
import type { PlanRow } from '../../src/domain/task';
import { applyChanges } from '../../src/workbook/apply-changes';
import { entryTabChanges } from '../../src/workbook/entry-tabs';
import { planRefresh } from '../../src/workbook/refresh';
import { submissionChanges, type Receipt } from '../../src/workbook/submissions';
import { TABS } from '../../src/workbook/tab-ids';
import type { ChartChoice } from '../../src/workbook/tabs/charts-choice';
import type { CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { contextIn } from './entry-sample';
import { GOOD, typeRows, withProcedures, type TypedRow } from './procedures-sample';
import { opened, RULE_ROWS, sheetOf, summaryOf } from './sample';

export const chartsOf = (book: Workbook): Sheet => sheetOf(book, TABS.charts.name);

/** Received, solved and pending as the table adds them up. */
export function addedUp(counts: Record<Exclude<ProcedureCount, 'received' | 'solved' | 'pending'>, number>): TypedRow {
  const { online, direct, carriedOver, early, onTime, late, inTime, overdue } = counts;
  const totals = { received: online + direct + carriedOver, solved: early + onTime + late, pending: inTime + overdue };
  return { ...counts, ...totals };
}

/** The tab "TTHC" with figures of three units in two periods, one row of which is the year before. */
export const FIGURES: Record<number, TypedRow> = {
  0: addedUp(GOOD),
  1: addedUp({ ...GOOD, online: 20, early: 10, onTime: 29, late: 1, inTime: 17, overdue: 1 }),
  2: addedUp({ ...GOOD, late: 0, early: 65 }),
  3: { ...addedUp({ ...GOOD, online: 8, direct: 2 }), unit: 'Chi cục "Thuế"' },
  4: { ...addedUp(GOOD), period: 'Quý I năm 2021' },
  5: { ...addedUp({ ...GOOD, overdue: 0 }), period: '2020-Q4' },
};

export function withFigures(rows: Record<number, TypedRow> = FIGURES): Workbook {
  return typeRows(withProcedures('2021-H1'), rows);
}

/** The tab "Nộp báo cáo" for so many units: on time, late and not at all in turn. */
export function withSubmissions(book: Workbook, units = 6): Workbook {
  const { plan } = opened(book);
  const ids = plan.units.slice(0, units).map(({ id }) => id);
  return ['2021-Q1', '2021-H1'].reduce((now, periodId) => {
    const period = plan.periods.find(({ id }) => id === periodId)!;
    const receipts = ids.flatMap((unitId, index): Receipt[] => {
      if (index % 3 === 2) return [];
      const savedAt = `${index % 3 === 0 ? period.submitBy : '2021-12-01'}T10:00:00`;
      const file = `${periodId} ${unitId}.xlsx`;
      return [{ unitId, periodId, file, savedAt, receivedAt: savedAt, fingerprint: file }];
    });
    return applyChanges(now, submissionChanges(now, { plan, period, expected: ids, receipts }));
  }, book);
}

/** The tab "Chỉ tiêu": one passed, one missed, one in words, one without a result. */
export function withIndicators(book: Workbook): Workbook {
  const typed = [
    { name: 'Tỷ lệ hồ sơ TTHC giải quyết đúng hạn', measure: '%', target: '≥ 95%', result: 97.5 },
    { name: 'Tỷ lệ hồ sơ trực tuyến mức độ 3, 4', measure: '%', target: '≥ 50%', result: 32 },
    { name: 'Cải thiện Chỉ số cải cách hành chính của thị xã', measure: '', target: 'Đạt', result: 'Đạt' },
    { name: 'Mức độ hài lòng của người dân', measure: '%', target: 'Trên 90%', result: null },
  ];
  return applyChanges(book, entryTabChanges(book, 'indicators', contextIn(book), typed));
}

/** The workbook after a fill that may choose its charts. */
export function refreshed(book: Workbook, charts?: ChartChoice, periodId = '2021-H1'): Workbook {
  const { plan } = opened(book);
  const options = { rules: RULE_ROWS, ...(charts === undefined ? {} : { charts }) };
  return applyChanges(book, planRefresh(book, plan, summaryOf(plan, periodId), [], options));
}

/** A task of each of these units, due long ago, done by the first ones. */
export function tasksOf(units: readonly string[], done: number, due = '2021-03-01'): PlanRow[] {
  return units.map((lead, index) => ({
    row: 10 + index,
    values: {
      id: `T${index}`,
      number: index + 1,
      title: `Việc ${index} ${'rà soát, đơn giản hóa thủ tục '.repeat(index % 5)}`,
      area: 'II',
      lead,
      due: toSerial(due),
      finished: index < done ? toSerial(due) : null,
    },
  }));
}

/** What stands in the cells that a reference names. */
export function cellsAt(book: Workbook, reference: string): CellValue[] {
  const [, first = '', row = '', , last = row] = /\$([A-Z]+)\$(\d+)(:\$[A-Z]+\$(\d+))?$/.exec(reference) ?? [];
  const column = [...first].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const length = Number(last) - Number(row) + 1;
  return Array.from({ length }, (_, at) => chartsOf(book).rows[Number(row) - 1 + at]?.[column]?.value ?? null);
}

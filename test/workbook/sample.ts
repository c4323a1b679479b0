/** Workbooks for tests of the layout: the plan that holds every status, laid out for a period. */
import type { Plan } from '../../src/domain/plan';
import { readTasks } from '../../src/domain/read-task';
import { summarise, type Summary } from '../../src/domain/summary';
import type { PlanRow } from '../../src/domain/task';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan, type PlanReading } from '../../src/workbook/read-plan';
import { planRefresh } from '../../src/workbook/refresh';
import type { FindingRow, RuleRow } from '../../src/workbook/tabs/context';
import type { Change } from '../../src/workbook/change';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { everyStatusRows } from '../fixtures/every-status';

export const HEADER: Plan['header'] = {
  place: 'thị xã Hương Trà',
  issuer: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ',
  consolidator: 'Phòng Nội vụ',
  title: 'Kế hoạch cải cách hành chính năm 2021',
  year: 2021,
  decisionNumber: '1822/QĐ-UBND',
  decisionDate: '2020-12-22',
  signerTitle: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  signerName: '',
  goals: ['Mục tiêu thứ nhất', 'Mục tiêu thứ hai'],
  requirements: ['Yêu cầu thứ nhất'],
  sample: true,
  formCode: 'BM & 01',
  revision: '02',
  byCalendar: false,
  ranking: 'B',
};

/** A few rules as a caller who knows them all would list them. */
export const RULE_ROWS: RuleRow[] = [
  { code: 'title-missing', title: 'Chưa ghi nhiệm vụ', severity: 'error', threshold: null, source: 'practice' },
  {
    code: 'deadline-far',
    title: 'Thời hạn quá xa so với kỳ báo cáo hoặc đã qua từ lâu',
    severity: 'warning',
    threshold: { value: 30, unit: 'day', min: 1, max: 365 },
    source: 'NĐ 09/2019/NĐ-CP',
  },
  { code: 'head-missing', title: 'Chưa ghi người đứng đầu', severity: 'info', threshold: null, source: 'practice' },
];

export type Sample = { plan: Plan; rows: PlanRow[]; summary: Summary; workbook: Workbook };

export function summaryOf(plan: Plan, periodId: string): Summary {
  const period = plan.periods.find(({ id }) => id === periodId);
  if (period === undefined) throw new Error(`no period ${periodId}`);
  return summarise(plan.tasks, { ...plan, period, byCalendar: plan.header.byCalendar });
}

export function sample(periodId = '2021-H1', rows: PlanRow[] = everyStatusRows(), findings: FindingRow[] = []): Sample {
  const context = { areas: AREAS, units: UNITS, year: 2021 };
  const plan: Plan = { header: HEADER, ...context, periods: PERIODS_2021, periodId, tasks: readTasks(rows, context) };
  const summary = summaryOf(plan, periodId);
  return { plan, rows, summary, workbook: buildWorkbook(plan, summary, rows, findings, RULE_ROWS) };
}

export function opened(workbook: Workbook): Extract<PlanReading, { ok: true }> {
  const reading = readPlan(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** What a refresh of this workbook for a period would change. */
export function refreshOf(workbook: Workbook, periodId: string, findings: FindingRow[] = []): Change[] {
  const { plan } = opened(workbook);
  return planRefresh(workbook, plan, summaryOf(plan, periodId), findings, { rules: RULE_ROWS });
}

export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellOf(workbook: Workbook, sheet: string, row: number, column: number): Cell | null {
  return sheetOf(workbook, sheet).rows[row]?.[column] ?? null;
}

/** A copy with one sheet edited by hand, as a person would in Excel. */
export function edited(workbook: Workbook, name: string, edit: (sheet: Sheet) => void): Workbook {
  const copy = structuredClone(workbook);
  edit(sheetOf(copy, name));
  return copy;
}

export function write(sheet: Sheet, row: number, column: number, cell: Cell): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = { ...(cells[column]?.style === undefined ? {} : { style: cells[column]?.style }), ...cell };
}

export function renamed(workbook: Workbook, from: string, to: string): Workbook {
  const copy = structuredClone(workbook);
  sheetOf(copy, from).name = to;
  // Excel follows a rename in every formula, name, rule and chart.
  const text = JSON.stringify(copy).replaceAll(`'${from}'!`, `'${to}'!`);
  return JSON.parse(text) as Workbook;
}

/**
 * The same workbook in one form: no trailing blanks, lists without meaning in their order sorted, so that two can be
 * compared.
 */
export function canonical(workbook: Workbook): unknown {
  const sorted = <T>(list: T[]): string[] => list.map((one) => JSON.stringify(one)).sort();
  return {
    ...workbook,
    names: sorted(workbook.names),
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: trimmed(Array.from(sheet.rows, (row) => trimmed(Array.from(row ?? [], (cell) => cell ?? null)))),
      merges: sorted(sheet.merges),
      charts: sorted(sheet.charts),
      conditionalFormats: sorted(sheet.conditionalFormats),
      validations: sorted(sheet.validations),
    })),
  };
}

function trimmed<T>(list: T[]): T[] {
  let end = list.length;
  while (
    end > 0 &&
    (list[end - 1] === null || (Array.isArray(list[end - 1]) && (list[end - 1] as unknown[]).length === 0))
  ) {
    end -= 1;
  }
  return list.slice(0, end);
}

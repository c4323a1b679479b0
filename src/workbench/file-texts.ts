import { findPeriod } from '../domain/period';
import { summarise } from '../domain/summary';
import { buildWorkbook } from '../workbook/build-workbook';
import { readPlan } from '../workbook/read-plan';
import type { Workbook } from '../workbook/workbook';

/**
 * A workbook of ours on its way into a file: alternative texts of its charts and the document's title are filled in where they are missing,
 * because Office.js can set neither. Any other workbook comes back as it is.
 */
export function withFileTexts(workbook: Workbook): Workbook {
  const { title, creator } = workbook.properties;
  const untold = workbook.sheets.some(({ charts }) => charts.some(({ altText }) => altText === ''));
  if (!untold && title !== undefined && creator !== undefined) return workbook;
  const read = readPlan(workbook);
  if (!read.ok) return workbook;
  const { plan, rows } = read;
  const period = findPeriod(plan.periodId, plan.periods) ?? plan.periods[0];
  if (!period) return workbook;
  const built = buildWorkbook(plan, summarise(plan.tasks, { areas: plan.areas, units: plan.units, period }), rows);
  const texts = new Map(built.sheets.flatMap(({ charts }) => charts.map(({ name, altText }) => [name, altText])));
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    charts: sheet.charts.map((chart) =>
      chart.altText === '' ? { ...chart, altText: texts.get(chart.name) ?? '' } : chart,
    ),
  }));
  return { ...workbook, sheets, properties: { ...built.properties, ...workbook.properties } };
}

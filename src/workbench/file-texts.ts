import { findPeriod } from '../domain/period';
import { summarise } from '../domain/summary';
import { buildWorkbook } from '../workbook/build-workbook';
import { readPlan } from '../workbook/read-plan';
import { altTextOf, FORMER_ALT_TEXTS } from '../workbook/tabs/charts-choice';
import type { Chart, Workbook } from '../workbook/workbook';

/**
 * A workbook of ours on its way into a file: alternative texts of its charts and the document's title are filled in where they are missing,
 * because Office.js can set neither. Any other workbook comes back as it is.
 */
export function withFileTexts(workbook: Workbook): Workbook {
  return withProperties(withAltTexts(workbook));
}

function withAltTexts(workbook: Workbook): Workbook {
  const told = (chart: Chart): Chart => {
    const untold = chart.altText === '' || FORMER_ALT_TEXTS.includes(chart.altText);
    const altText = untold ? altTextOf(chart.name) : '';
    return altText === '' ? chart : { ...chart, altText };
  };
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, charts: sheet.charts.map(told) })) };
}

function withProperties(workbook: Workbook): Workbook {
  const { title, creator } = workbook.properties;
  if (title !== undefined && creator !== undefined) return workbook;
  const read = readPlan(workbook);
  if (!read.ok) return workbook;
  const { plan, rows } = read;
  const period = findPeriod(plan.periodId, plan.periods) ?? plan.periods[0];
  if (!period) return workbook;
  const built = buildWorkbook(plan, summarise(plan.tasks, { areas: plan.areas, units: plan.units, period }), rows);
  return { ...workbook, properties: { ...built.properties, ...workbook.properties } };
}

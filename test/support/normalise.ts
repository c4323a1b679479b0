/** What a trip through .xlsx does not keep, because it means the same: see the doc comments of `writeXlsx` and `readXlsx`. */
import type { Cell, Chart, Font, Page, Sheet, Style, Workbook } from '../../src/workbook/workbook';

export function normalised(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => normalisedSheet(sheet, workbook.defaultFont)),
    names: workbook.names.map(({ hidden, ...name }) => ({ ...name, ...(hidden ? { hidden } : {}) })),
  };
}

function normalisedSheet(sheet: Sheet, font: Workbook['defaultFont']): Sheet {
  const rows = sheet.rows.map((row) => {
    const cells = Array.from(row ?? [], (cell) => normalisedCell(cell, font));
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const columns = sheet.columns.map(({ width, hidden }) => ({
    ...(width === undefined ? {} : { width }),
    ...(hidden ? { hidden } : {}),
  }));
  while (columns.length > 0 && Object.keys(columns[columns.length - 1] ?? {}).length === 0) columns.pop();
  return {
    ...sheet,
    rows,
    columns,
    charts: sheet.charts.map(normalisedChart),
    page: sheet.page && normalisedPage(sheet.page),
  };
}

/** A blank cell without a look is no cell; an empty text that nobody worked out is a blank. */
function normalisedCell(cell: Cell | null | undefined, font: Workbook['defaultFont']): Cell | null {
  if (!cell) return null;
  const style = cell.style && normalisedStyle(cell.style, font);
  const value = cell.value === '' && cell.formula === undefined ? null : cell.value;
  if (value === null && cell.formula === undefined && !style && !cell.link) return null;
  return {
    value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(style ? { style } : {}),
    ...(cell.link ? { link: cell.link } : {}),
  };
}

/** What Excel takes for granted is not said: the default font, bottom alignment, the format General, no indent. */
function normalisedStyle(style: Style, defaults: Workbook['defaultFont']): Style | undefined {
  const font: Font = { ...style.font };
  if (font.name === defaults.name) delete font.name;
  if (font.size === defaults.size) delete font.size;
  for (const key of ['bold', 'italic', 'underline'] as const) if (!font[key]) delete font[key];
  const result: Style = { ...style, font };
  if (Object.keys(font).length === 0) delete result.font;
  if (result.border && Object.keys(result.border).length === 0) delete result.border;
  if (result.vertical === 'bottom') delete result.vertical;
  if (!result.wrap) delete result.wrap;
  if (!result.indent) delete result.indent;
  if (!result.numberFormat || result.numberFormat === 'General') delete result.numberFormat;
  if (result.locked !== false) delete result.locked;
  return Object.keys(result).length > 0 ? result : undefined;
}

function normalisedPage(page: Page): Page {
  return { ...page, breaksBefore: [...new Set(page.breaksBefore)].sort((a, b) => a - b) };
}

function normalisedChart(chart: Chart): Chart {
  const { gridlines, visible, numberFormat, ...axis } = chart.valueAxis ?? {};
  const usual = chart.grouping === 'percentStacked' ? '0%' : 'General';
  const valueAxis = {
    ...axis,
    ...(gridlines === false ? { gridlines } : {}),
    ...(visible === false ? { visible } : {}),
    ...(numberFormat === undefined || numberFormat === usual ? {} : { numberFormat }),
  };
  const result: Chart = { ...chart, valueAxis };
  if (Object.keys(valueAxis).length === 0) delete result.valueAxis;
  if (result.gapWidth === 60) delete result.gapWidth;
  if (result.holeSize === 50) delete result.holeSize;
  return result;
}

import { areaName, cellName } from '../workbook/a1';
import { addChart, changeChart } from './run-chart';
import { setLook } from './run-look';
import { setPage } from './run-page';
import { setConditionalFormat, setValidation } from './run-rules';
import type { Request } from './request';
import type { Step } from './steps';

/** Queues the Office.js calls of one step. Only members up to ExcelApi 1.14. */
export function runStep(request: Request, step: Step): void {
  const { context } = request;
  switch (step.do) {
    case 'unprotect':
      return request.sheet(step.sheet).protection.unprotect();
    case 'delete-sheet':
      // A very hidden sheet cannot be deleted.
      if (step.veryHidden) request.sheet(step.sheet).visibility = 'Hidden';
      return request.sheet(step.sheet).delete();
    case 'add-sheet':
      context.workbook.worksheets.add(step.sheet);
      return;
    case 'unmerge':
      return request.range(step.sheet, step.area).unmerge();
    case 'clear':
      return request.range(step.sheet, step.area).clear('All');
    case 'look':
      return setLook(request.range(step.sheet, step.area), step.look, step.area);
    case 'values':
      request.range(step.sheet, step.area).values = step.values;
      return;
    case 'formulas':
      // Excel fills a single text into every cell of the range; the type definitions know only arrays.
      request.range(step.sheet, step.area).formulas = step.formulas as string[][];
      return;
    case 'add-table':
      return addTable(request, step);
    case 'resize-table':
      return context.workbook.tables.getItem(step.table).resize(request.range(step.sheet, step.area));
    case 'add-name': {
      const item = context.workbook.names.add(step.name.name, step.name.reference);
      if (step.name.hidden) item.visible = false;
      return;
    }
    case 'change-name': {
      const item = context.workbook.names.getItem(step.name.name);
      item.formula = step.name.reference;
      item.visible = !step.name.hidden;
      return;
    }
    case 'remove-name':
      return context.workbook.names.getItem(step.name).delete();
    case 'clear-validations':
      return request.range(step.sheet, step.area).dataValidation.clear();
    case 'validation':
      return setValidation(request.range(step.sheet, step.validation.area), step.validation);
    case 'clear-conditional-formats':
      return request.range(step.sheet, step.area).conditionalFormats.clearAll();
    case 'find-conditional-formats':
      // Resolved before anything is sent.
      return;
    case 'delete-conditional-format':
      return request.sheet(step.sheet).getRange().conditionalFormats.getItem(step.id).delete();
    case 'conditional-format':
      return setConditionalFormat(request.range(step.sheet, step.format.area), step.format);
    case 'link': {
      const link: Excel.RangeHyperlink = { documentReference: step.reference };
      if (step.tip !== null) link.screenTip = step.tip;
      request.range(step.sheet, { row: step.row, column: step.column, rows: 1, columns: 1 }).hyperlink = link;
      return;
    }
    case 'merge':
      return request.range(step.sheet, step.area).merge(false);
    case 'columns':
    case 'rows':
      return setSizes(request, step);
    case 'add-chart':
      return addChart(request, step.sheet, step.chart);
    case 'change-chart':
      return changeChart(request, step.sheet, step.chart, {
        there: step.series,
        parts: step.parts,
        foundAs: step.foundAs,
      });
    case 'remove-chart':
      return request.sheet(step.sheet).charts.getItem(step.chart).delete();
    case 'page':
      return setPage(request, step.sheet, step.page);
    case 'view':
      return setView(request.sheet(step.sheet), step);
    case 'position':
      request.sheet(step.sheet).position = step.position;
      return;
    case 'visibility':
      request.sheet(step.sheet).visibility = EXCEL_VISIBILITY[step.visibility];
      return;
    case 'protect':
      return request.sheet(step.sheet).protection.protect(step.options);
    case 'activate':
      return request.sheet(step.sheet).activate();
  }
}

const EXCEL_VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function addTable(request: Request, { sheet, table }: Extract<Step, { do: 'add-table' }>): void {
  const added = request.sheet(sheet).tables.add(request.range(sheet, table.area), true);
  added.name = table.name;
  added.style = table.style ?? '';
  added.showBandedRows = table.bandedRows;
  added.showFilterButton = table.filterButtons;
}

function setSizes(request: Request, step: Extract<Step, { do: 'columns' | 'rows' }>): void {
  const sheet = request.sheet(step.sheet);
  if (step.do === 'columns') {
    const range = sheet.getRange(`${columnName(step.from)}:${columnName(step.to)}`);
    if (step.width !== undefined) range.format.columnWidth = step.width;
    if (step.hidden !== undefined) range.columnHidden = step.hidden;
    return;
  }
  const range = sheet.getRange(`${step.from + 1}:${step.to + 1}`);
  if (step.height === 'auto') range.format.autofitRows();
  else if (step.height !== undefined) range.format.rowHeight = step.height;
  if (step.hidden !== undefined) range.rowHidden = step.hidden;
}

function columnName(column: number): string {
  return cellName(0, column).replace(/\d+$/, '');
}

function setView(sheet: Excel.Worksheet, step: Extract<Step, { do: 'view' }>): void {
  if (!step.showGridlines) sheet.showGridlines = false;
  if (step.tabColor !== null) sheet.tabColor = step.tabColor;
  if (step.freeze === null) return;
  const { rows, columns } = step.freeze;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRange(areaName({ row: 0, column: 0, rows, columns })));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

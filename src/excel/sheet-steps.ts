import type { Sheet } from '../workbook/workbook';
import { cellSteps } from './cell-steps';
import type { ProtectOptions, Step } from './steps';

/** Steps that make a whole new sheet, in no particular order: `planSteps` sorts them. */
export function sheetSteps(sheet: Sheet): Step[] {
  const name = sheet.name;
  return [
    { do: 'add-sheet', sheet: name },
    ...cellSteps(name, 0, 0, sheet.rows, 'new'),
    ...sheet.tables.map((table): Step => ({ do: 'add-table', sheet: name, table })),
    ...sheet.validations.map((validation): Step => ({ do: 'validation', sheet: name, validation })),
    ...conditionalFormatSteps(name, sheet.conditionalFormats),
    ...sheet.merges.map((area): Step => ({ do: 'merge', sheet: name, area })),
    ...columnSteps(name, sheet.columns),
    ...rowSteps(name, sheet.rowFormats, 'new'),
    ...sheet.charts.map((chart): Step => ({ do: 'add-chart', sheet: name, chart })),
    ...(sheet.page ? [{ do: 'page', sheet: name, page: sheet.page } as const] : []),
    {
      do: 'view',
      sheet: name,
      showGridlines: sheet.showGridlines,
      tabColor: sheet.tabColor ?? null,
      freeze: sheet.freeze,
    },
    ...(sheet.protection ? [{ do: 'protect', sheet: name, options: protectOptions(sheet.protection) } as const] : []),
    ...(sheet.visibility === 'visible'
      ? []
      : [{ do: 'visibility', sheet: name, visibility: sheet.visibility } as const]),
  ];
}

/** Columns of equal format side by side become one step. `from`: where the first of them stands. */
export function columnSteps(sheet: string, columns: Sheet['columns'], from = 0): Step[] {
  const steps: Extract<Step, { do: 'columns' }>[] = [];
  // The list may have holes, which `forEach` skips.
  columns.forEach((format, index) => {
    const column = from + index;
    if (!format || (format.width === undefined && !format.hidden)) return;
    const last = steps[steps.length - 1];
    if (last && last.to === column - 1 && last.width === format.width && last.hidden === format.hidden)
      last.to = column;
    else steps.push({ do: 'columns', sheet, from: column, to: column, width: format.width, hidden: format.hidden });
  });
  return steps;
}

/** Excel puts a new rule on top, so the last comes first. */
export function conditionalFormatSteps(sheet: string, formats: Sheet['conditionalFormats']): Step[] {
  return [...formats].reverse().map((format): Step => ({ do: 'conditional-format', sheet, format }));
}

/**
 * Rows of equal format side by side become one step. On an existing sheet a format that names no height gives the row back its
 * automatic one, and a row is shown unless it says `hidden`.
 */
export function rowSteps(sheet: string, formats: Sheet['rowFormats'], target: 'new' | 'existing'): Step[] {
  const steps: Extract<Step, { do: 'rows' }>[] = [];
  const rows = Object.keys(formats)
    .map(Number)
    .sort((a, b) => a - b);
  for (const row of rows) {
    const format = formats[row] ?? {};
    const height = format.height ?? (target === 'existing' ? 'auto' : undefined);
    const hidden = format.hidden ?? (target === 'existing' ? false : undefined);
    const last = steps[steps.length - 1];
    if (last && last.to === row - 1 && last.height === height && last.hidden === hidden) last.to = row;
    else steps.push({ do: 'rows', sheet, from: row, to: row, height, hidden });
  }
  return steps;
}

/** Our own protection in Excel's words. What it does not name is not allowed, as in Excel. */
export function protectOptions(protection: NonNullable<Sheet['protection']>): ProtectOptions {
  return {
    allowSort: protection.allowSort,
    allowAutoFilter: protection.allowFilter,
    allowFormatCells: protection.allowFormatCells,
    allowFormatRows: protection.allowFormatRows,
    allowFormatColumns: protection.allowFormatColumns,
    allowInsertRows: protection.allowInsertRows,
    allowDeleteRows: protection.allowDeleteRows,
  };
}

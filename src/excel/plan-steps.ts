import type { Change } from '../workbook/change';
import type { Area } from '../workbook/workbook';
import { cellSteps } from './cell-steps';
import { columnSteps, conditionalFormatSteps, rowSteps, sheetSteps } from './sheet-steps';
import type { Existing, Step } from './steps';

/**
 * The order that Excel needs: formulas come after every sheet, table and name that they may mention; number formats before
 * values; merges after values; charts after sizes; very hidden sheets and locks last.
 */
const ORDER: Record<Step['do'], number> = {
  unprotect: 0,
  'delete-sheet': 1,
  'add-sheet': 2,
  unmerge: 3,
  clear: 4,
  // Number formats are looks too: `phaseOf` sends them here, before the values.
  values: 6,
  'add-table': 7,
  'resize-table': 7,
  'remove-name': 8,
  'add-name': 8,
  'change-name': 8,
  formulas: 9,
  'clear-validations': 10,
  validation: 11,
  'clear-conditional-formats': 12,
  'find-conditional-formats': 12,
  'delete-conditional-format': 12,
  'conditional-format': 13,
  link: 14,
  look: 15,
  merge: 16,
  columns: 17,
  rows: 17,
  'remove-chart': 18,
  'add-chart': 19,
  'change-chart': 19,
  page: 20,
  view: 21,
  position: 22,
  visibility: 23,
  protect: 24,
  activate: 25,
};

/**
 * Turns changes into steps in the order Excel needs. Pure. A change that must come after one that `ORDER` would put behind
 * it (a clear of cells just written) starts the order anew. Touched sheets that are locked are unlocked first and locked last.
 */
export function planSteps(changes: readonly Change[], existing: Existing): Step[] {
  const touched = new Set(changes.flatMap((change) => sheetOf(change)));
  const deleted = new Set(changes.flatMap((change) => (change.kind === 'delete-sheet' ? [change.sheet] : [])));
  const locked = [...existing.locked].filter(([sheet]) => touched.has(sheet) && !deleted.has(sheet));
  const body = segmentsOf(changes).flatMap((segment) =>
    inOrder(segment.flatMap((change) => stepsOf(change, existing))),
  );
  const activate = body.filter((step) => step.do === 'activate');
  const protect = body.filter((step) => step.do === 'protect');
  const rest = body.filter((step) => step.do !== 'activate' && step.do !== 'protect');
  const visibility = rest.filter((step) => step.do === 'visibility');
  return [
    ...locked.map(([sheet]): Step => ({ do: 'unprotect', sheet })),
    ...rest.filter((step) => step.do !== 'visibility'),
    ...positionSteps(changes, existing),
    ...protect,
    ...locked.map(([sheet, options]): Step => ({ do: 'protect', sheet, options })),
    ...activate,
    ...visibility,
  ];
}

/** The sheets whose content a change touches. */
export function sheetOf(change: Change): string[] {
  switch (change.kind) {
    case 'add-sheet':
    case 'set-name':
    case 'remove-name':
    case 'activate':
      return [];
    default:
      return [change.sheet];
  }
}

function inOrder(steps: Step[]): Step[] {
  const phaseOf = (step: Step): number =>
    step.do === 'look' && step.look.part === 'numberFormat' ? ORDER.values - 1 : ORDER[step.do];
  return steps
    .map((step, index) => ({ step, index, phase: phaseOf(step) }))
    .sort((a, b) => a.phase - b.phase || a.index - b.index)
    .map(({ step }) => step);
}

/** Cuts where a later change would wrongly overtake an earlier one: see `planSteps`. */
function segmentsOf(changes: readonly Change[]): Change[][] {
  const segments: Change[][] = [];
  let current: Change[] = [];
  for (const change of changes) {
    if (current.some((earlier) => overtakes(change, earlier))) {
      segments.push(current);
      current = [];
    }
    current.push(change);
  }
  segments.push(current);
  return segments;
}

function overtakes(later: Change, earlier: Change): boolean {
  if (later.kind === 'clear' && earlier.kind === 'set-cells') {
    return earlier.sheet === later.sheet && overlap(later.area, cellsArea(earlier));
  }
  if (later.kind === 'delete-sheet') return earlier.kind !== 'delete-sheet';
  return later.kind === 'set-merges' && earlier.kind === 'set-merges' && later.sheet === earlier.sheet;
}

function cellsArea(change: Extract<Change, { kind: 'set-cells' }>): Area {
  const columns = change.cells.reduce((most, row) => Math.max(most, row.length), 0);
  return { row: change.row, column: change.column, rows: change.cells.length, columns };
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function stepsOf(change: Change, existing: Existing): Step[] {
  switch (change.kind) {
    case 'add-sheet':
      return sheetSteps(change.sheet);
    case 'delete-sheet': {
      const sheet = existing.sheets.find((one) => one.name === change.sheet);
      return [{ do: 'delete-sheet', sheet: change.sheet, veryHidden: sheet?.visibility === 'veryHidden' }];
    }
    case 'set-cells':
      return cellSteps(change.sheet, change.row, change.column, change.cells, 'existing');
    case 'set-look': {
      const { sheet, area } = change;
      const { numberFormat, fontName } = change.look;
      return [
        ...(numberFormat === undefined
          ? []
          : [{ do: 'look', sheet, area, look: { part: 'numberFormat', value: numberFormat } } as const]),
        ...(fontName === undefined
          ? []
          : [{ do: 'look', sheet, area, look: { part: 'fontName', value: fontName } } as const]),
      ];
    }
    case 'clear':
      return [
        { do: 'unmerge', sheet: change.sheet, area: change.area },
        { do: 'clear', sheet: change.sheet, area: change.area },
      ];
    case 'set-merges':
      return [
        { do: 'unmerge', sheet: change.sheet, area: change.within },
        ...change.merges.map((area): Step => ({ do: 'merge', sheet: change.sheet, area })),
      ];
    case 'set-rows':
      return rowSteps(change.sheet, change.rowFormats, 'existing');
    case 'set-columns':
      return columnSteps(change.sheet, change.columns, change.from);
    case 'resize-table':
      return [{ do: 'resize-table', sheet: change.sheet, table: change.table, area: change.area }];
    case 'set-conditional-formats':
      return [
        { do: 'clear-conditional-formats', sheet: change.sheet, area: change.within },
        ...conditionalFormatSteps(change.sheet, change.formats),
      ];
    case 'add-conditional-formats':
      return conditionalFormatSteps(change.sheet, change.formats);
    case 'remove-conditional-formats':
      return [{ do: 'find-conditional-formats', sheet: change.sheet, mentioning: change.mentioning }];
    case 'set-validations':
      return [
        { do: 'clear-validations', sheet: change.sheet, area: change.within },
        ...change.validations.map((validation): Step => ({ do: 'validation', sheet: change.sheet, validation })),
      ];
    case 'set-chart':
      return chartSteps(change, existing);
    case 'remove-chart':
      return [{ do: 'remove-chart', sheet: change.sheet, chart: change.chart }];
    case 'set-page':
      return [{ do: 'page', sheet: change.sheet, page: change.page }];
    case 'set-name':
      return [
        { do: existing.names.has(change.name.name.toUpperCase()) ? 'change-name' : 'add-name', name: change.name },
      ];
    case 'remove-name':
      return [{ do: 'remove-name', name: change.name }];
    case 'activate':
      return [{ do: 'activate', sheet: change.sheet }];
  }
}

/** An existing chart keeps its place and size unless the change says otherwise. */
function chartSteps(change: Extract<Change, { kind: 'set-chart' }>, existing: Existing): Step[] {
  const { sheet, chart, parts, foundAs } = change;
  const known = existing.charts.get(sheet)?.get(foundAs ?? chart.name);
  // Read from Excel, a chart does not say where its numbers stand; such a one has nothing to write but its place.
  const bare = chart.series.some((series) => series.values === '');
  const moved = parts?.includes('place') ?? false;
  if (bare && (known === undefined || !moved)) return [];
  if (known === undefined) return [{ do: 'add-chart', sheet, chart }];
  const kept = moved ? chart : { ...chart, box: known.box };
  const written = bare ? (['place'] as const) : parts;
  const step = { do: 'change-chart', sheet, chart: kept, series: known.series } as const;
  return [
    {
      ...step,
      ...(written === undefined ? {} : { parts: written }),
      ...(foundAs === undefined ? {} : { foundAs }),
    },
  ];
}

/** Positions of new sheets, where they do not simply follow the last one. */
function positionSteps(changes: readonly Change[], existing: Existing): Step[] {
  const inExcel = existing.sheets.map((sheet) => sheet.name);
  const wanted = [...inExcel];
  for (const change of changes) {
    if (change.kind === 'delete-sheet') {
      remove(inExcel, change.sheet);
      remove(wanted, change.sheet);
    } else if (change.kind === 'add-sheet') {
      inExcel.push(change.sheet.name);
      const place = change.before === null ? -1 : wanted.indexOf(change.before);
      wanted.splice(place < 0 ? wanted.length : place, 0, change.sheet.name);
    }
  }
  const steps: Step[] = [];
  wanted.forEach((sheet, position) => {
    if (inExcel[position] === sheet) return;
    remove(inExcel, sheet);
    inExcel.splice(position, 0, sheet);
    steps.push({ do: 'position', sheet, position });
  });
  return steps;
}

function remove(list: string[], item: string): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

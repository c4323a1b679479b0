import { ICommandService, LocaleType, LogLevel, Univer, type ICellData, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets/facade';
import type { Area, Cell, CellValue, Sheet, Workbook } from '../../workbook/workbook';
import type { FormulaEngine, HostPatch } from '../host/host-api';
import { referenceBook, type ReferenceBook } from './plain-references';

const UNIT = 'workbook';
/** Room below and right of what is filled, so that references to empty cells resolve. */
const SPARE = 20;

type Calculated = { sheet: string; row: number; column: number; value: CellValue };

/**
 * Univer's formula engine without a screen, the same in Node and in the browser. It is given plain A1 formulas
 * (`plain-references.ts`) and a copy of the values; the workbook itself is only read.
 */
export function createEngine(): Promise<FormulaEngine> {
  let running: Running | null = null;

  async function rebuild(workbook: Workbook): Promise<Calculated[]> {
    running?.univer.dispose();
    running = start(workbook);
    await calculate(running, null);
    return changedResults(running, workbook);
  }

  return Promise.resolve({
    async load(workbook) {
      running?.univer.dispose();
      running = start(workbook);
      await calculate(running, null);
    },
    async update(workbook, patches) {
      const edits = patches.filter((patch) => patch.kind === 'cells');
      // New sheets, moved tables and changed names change what references mean: start again from the workbook.
      if (!running || edits.length < patches.length) return rebuild(workbook);
      const own = edits.filter((patch) => patch.source !== 'calculation');
      if (own.length === 0) return [];
      const dirty = own.map((patch) => write(running!, workbook, patch)).filter((range) => range !== null);
      await calculate(running, dirty);
      return changedResults(running, workbook);
    },
    dispose() {
      running?.univer.dispose();
      running = null;
    },
  });
}

type Running = {
  univer: Univer;
  commands: ICommandService;
  api: FUniver;
  book: ReferenceBook;
  /** Engine ids of the sheets by name. */
  ids: Map<string, string>;
};
type DirtyRange = { unitId: string; sheetId: string; range: ReturnType<typeof rangeOf> };

function start(workbook: Workbook): Running {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  const api = FUniver.newAPI(univer);
  const book = referenceBook(workbook);
  const ids = new Map(workbook.sheets.map((sheet, index) => [sheet.name, `sheet-${index}`]));
  api.createWorkbook(unitData(workbook, ids, book));
  return { univer, api, book, ids, commands: univer.__getInjector().get(ICommandService) };
}

function unitData(workbook: Workbook, ids: Map<string, string>, book: ReferenceBook): Partial<IWorkbookData> {
  const sheets: NonNullable<Partial<IWorkbookData>['sheets']> = {};
  for (const sheet of workbook.sheets) {
    const cellData: Record<number, Record<number, ICellData>> = {};
    let columnCount = 1;
    sheet.rows.forEach((cells, row) => {
      const line: Record<number, ICellData> = {};
      cells?.forEach((cell, column) => {
        if (cell && (cell.formula !== undefined || cell.value !== null))
          line[column] = engineCell(cell, book, sheet.name, row, column);
      });
      columnCount = Math.max(columnCount, cells?.length ?? 0);
      cellData[row] = line;
    });
    const id = ids.get(sheet.name)!;
    sheets[id] = {
      id,
      name: sheet.name,
      rowCount: sheet.rows.length + SPARE,
      columnCount: columnCount + SPARE,
      cellData,
    };
  }
  return { id: UNIT, sheetOrder: Object.keys(sheets), sheets };
}

function engineCell(cell: Cell, book: ReferenceBook, sheet: string, row: number, column: number): ICellData {
  if (cell.formula !== undefined) return { f: book.plain(cell.formula, sheet, row, column) };
  return { v: plainValue(cell.value) };
}

function plainValue(value: CellValue): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? value.error : value;
}

/** Copies the cells of a patch into the engine. A grown sheet starts anew at the next structural patch, so null = outside. */
function write(running: Running, workbook: Workbook, patch: HostPatch & { kind: 'cells' }): DirtyRange | null {
  const sheetId = running.ids.get(patch.sheet);
  const sheet = workbook.sheets.find((one) => one.name === patch.sheet);
  if (sheetId === undefined || !sheet) return null;
  growTo(running, patch.sheet, patch.area);
  const { area } = patch;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.rows[row]?.[column];
      // Both keys are given so that a value takes away a formula, and the other way round.
      line[column] = cell?.formula
        ? { ...engineCell(cell, running.book, sheet.name, row, column), v: null }
        : { v: cell ? plainValue(cell.value) : null, f: null };
    }
    cellValue[row] = line;
  }
  running.commands.syncExecuteCommand(
    SetRangeValuesMutation.id,
    { unitId: UNIT, subUnitId: sheetId, cellValue },
    { onlyLocal: true },
  );
  return { unitId: UNIT, sheetId, range: rangeOf(area) };
}

const rangeOf = (area: Area) => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

function growTo(running: Running, sheetName: string, area: Area): void {
  const sheet = running.api.getWorkbook(UNIT)?.getSheetBySheetId(running.ids.get(sheetName)!);
  if (!sheet) return;
  const model = sheet.getSheet();
  if (area.row + area.rows > model.getRowCount()) model.setRowCount(area.row + area.rows + SPARE);
  if (area.column + area.columns > model.getColumnCount()) model.setColumnCount(area.column + area.columns + SPARE);
}

/** Runs the engine over `dirty`, or over everything, and waits until the results stand in the cells. */
async function calculate(running: Running, dirty: DirtyRange[] | null): Promise<void> {
  const applied = new Promise<void>((resolve) => {
    const watching = running.api.getFormula().calculationResultApplied(() => {
      watching.dispose();
      ended.dispose();
      resolve();
    });
    // A run without formulas to compute applies no result.
    const ended = running.commands.onCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
      if (functionsExecutedState === undefined || functionsExecutedState === SUCCEEDED) return;
      watching.dispose();
      ended.dispose();
      resolve();
    });
  });
  await running.commands.executeCommand(
    SetFormulaCalculationStartMutation.id,
    {
      forceCalculation: dirty === null,
      dirtyRanges: dirty ?? [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    },
    { onlyLocal: true },
  );
  await applied;
}

/** `FormulaExecutedStateType.SUCCESS` of the engine. */
const SUCCEEDED = 3;

/** Formula cells whose value in the engine differs from the workbook's cached one. */
function changedResults(running: Running, workbook: Workbook): Calculated[] {
  const results: Calculated[] = [];
  for (const sheet of workbook.sheets) {
    const model = running.api
      .getWorkbook(UNIT)
      ?.getSheetBySheetId(running.ids.get(sheet.name) ?? '')
      ?.getSheet();
    if (model) collect(sheet, (row, column) => resultValue(model.getCellRaw(row, column) ?? null), results);
  }
  return results;
}

function collect(sheet: Sheet, resultAt: (row: number, column: number) => CellValue, results: Calculated[]): void {
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      const value = resultAt(row, column);
      if (!sameValue(value, cell.value)) results.push({ sheet: sheet.name, row, column, value });
    }),
  );
}

const ERROR_TEXT = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|CYCLE!|ERROR!)$/;
/** Univer's cell type of logical values (`CellValueType.BOOLEAN`). */
const LOGICAL = 3;

function resultValue(cell: ICellData | null): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === LOGICAL) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string' && ERROR_TEXT.test(value)) return { error: value };
  return value;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return a === b;
}

/** The formula engine: Univer's, without its sheets and its view. The same code runs in Node and in the browser. */
import type { ICellData, IWorkbookData, Workbook as UniverWorkbook } from '@univerjs/core';
import {
  CellValueType,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import type { IFormulaData, IFormulaDatasetConfig } from '@univerjs/engine-formula';
import {
  ICalculateFormulaService,
  IDependencyManagerService,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import type { CellValue, Sheet, Workbook } from '../../workbook/workbook';
import type { FormulaEngine, HostPatch } from '../host/host-api';
import type { CellChange, Mirror } from './mirror';
import { mirrorOf, sameValue, structureOf, takeChanges } from './mirror';
import { plainFormula, referencesOf, SPARE_ROWS } from './plain-references';

type Computed = { sheet: string; row: number; column: number; value: CellValue };
type Place = { sheet: string; row: number; column: number };
type Matrix = Record<number, Record<number, ICellData | null | undefined> | undefined>;
/** The workbook as Univer holds it. */
type Loaded = { unit: string; book: UniverWorkbook; mirror: Mirror; ids: Map<string, string>; formulas: IFormulaData };

/** Circular formulas would never settle. */
const MOST_RUNS = 8;
/** From here on a run over everything is quicker than one over a list. */
const MANY = 2000;

/** Room beside the filled cells, as `SPARE_ROWS` below them. */
const SPARE_COLUMNS = 100;

export function createEngine(): Promise<FormulaEngine> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: {}, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  let loaded: Loaded | null = null;
  let number = 0;

  /** Gives Univer the whole workbook anew. */
  function rebuild(workbook: Workbook): Loaded {
    const injector = univer.__getInjector();
    if (loaded !== null) injector.get(IUniverInstanceService).disposeUnit(loaded.unit);
    number += 1;
    const unit = `book-${number}`;
    const ids = new Map(workbook.sheets.map((sheet, index) => [sheet.name, `s${index}`]));
    const formulas: IFormulaData = { [unit]: {} };
    const references = referencesOf(workbook);
    const data: Partial<IWorkbookData> = {
      id: unit,
      name: unit,
      sheetOrder: [...ids.values()],
      sheets: Object.fromEntries(
        workbook.sheets.map((sheet) => {
          const id = ids.get(sheet.name) ?? '';
          const { cells, own } = sheetData(sheet, (formula, row, column) =>
            plainFormula(formula, references, sheet, row, column),
          );
          const perSheet = formulas[unit];
          if (perSheet) perSheet[id] = own;
          const width = sheet.rows.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
          return [
            id,
            {
              id,
              name: sheet.name,
              cellData: cells,
              rowCount: sheet.rows.length + SPARE_ROWS,
              columnCount: width + SPARE_COLUMNS,
            },
          ];
        }),
      ),
    };
    const book = univer.createUnit<Partial<IWorkbookData>, UniverWorkbook>(UniverInstanceType.UNIVER_SHEET, data);
    injector.get(IDependencyManagerService).reset();
    return { unit, book, ids, formulas, mirror: mirrorOf(workbook) };
  }

  /**
   * Calculates until nothing moves any more. Univer sometimes works a cell out before the column it looks through
   * (`MATCH(SMALL(column, 1), column, 0)` over formulas), so one run over the changed cells is not enough.
   */
  async function settle(book: Loaded, dirty: Place[] | null): Promise<void> {
    let moved = await calculate(book, dirty);
    for (let run = 1; moved.length > 0 && run < MOST_RUNS; run += 1) {
      moved = await calculate(book, moved.length > MANY ? null : moved);
    }
  }

  /** One run of the engine over what depends on `dirty`, or over everything. Returns the formula cells whose value changed. */
  async function calculate(book: Loaded, dirty: Place[] | null): Promise<Place[]> {
    const config: IFormulaDatasetConfig = {
      formulaData: book.formulas,
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: dirty === null,
      dirtyRanges: (dirty ?? []).map(({ sheet, row, column }) => ({
        unitId: book.unit,
        sheetId: book.ids.get(sheet) ?? '',
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    };
    return store(book, await execute(univer, config));
  }

  return Promise.resolve({
    async load(workbook) {
      loaded = rebuild(workbook);
      await settle(loaded, null);
    },
    async update(workbook, patches) {
      const fresh = loaded === null || loaded.mirror.structure !== structureOf(workbook);
      const changes = fresh || loaded === null ? [] : changedCells(loaded.mirror, workbook, patches);
      const formulasChanged = changes.some(({ cell, sheet, row, column }) => {
        const id = loaded?.ids.get(sheet) ?? '';
        return cell?.formula !== undefined || loaded?.formulas[loaded.unit]?.[id]?.[row]?.[column] !== undefined;
      });
      if (fresh || formulasChanged || loaded === null) {
        loaded = rebuild(workbook);
        await settle(loaded, null);
      } else if (changes.length > 0) {
        for (const change of changes)
          setValue(loaded, change.sheet, change.row, change.column, change.cell?.value ?? null);
        await settle(loaded, changes);
      }
      return difference(loaded.mirror, workbook);
    },
    dispose() {
      loaded = null;
      univer.dispose();
    },
  });
}

/** Runs the engine once; it tells by an event when it is through. */
async function execute(univer: Univer, config: IFormulaDatasetConfig): Promise<Record<string, Record<string, Matrix>>> {
  const service = univer.__getInjector().get(ICalculateFormulaService);
  const done = new Promise<Record<string, Record<string, Matrix>>>((resolve) => {
    const subscription = service.executionCompleteListener$.subscribe((data) => {
      subscription.unsubscribe();
      // The engine empties its result right after this event.
      const plain: Record<string, Record<string, Matrix>> = {};
      for (const [unit, sheets] of Object.entries(data.unitData)) {
        plain[unit] = {};
        for (const [id, matrix] of Object.entries(sheets ?? {})) plain[unit][id] = matrix.getMatrix() as Matrix;
      }
      resolve(plain);
    });
  });
  await service.execute(config);
  return done;
}

/** Puts results where the next calculation reads them. */
function store(book: Loaded, results: Record<string, Record<string, Matrix>>): Place[] {
  const moved: Place[] = [];
  const names = new Map([...book.ids].map(([name, id]) => [id, name]));
  for (const [id, matrix] of Object.entries(results[book.unit] ?? {})) {
    const sheet = names.get(id);
    if (sheet === undefined) continue;
    for (const [rowKey, line] of Object.entries(matrix)) {
      for (const [columnKey, cell] of Object.entries(line ?? {})) {
        const row = Number(rowKey);
        const column = Number(columnKey);
        const known = book.mirror.sheets.get(sheet)?.[row]?.[column];
        if (known?.formula === undefined) continue;
        const value = readValue(cell);
        if (sameValue(known.value, value)) continue;
        known.value = value;
        setValue(book, sheet, row, column, value);
        moved.push({ sheet, row, column });
      }
    }
  }
  return moved;
}

/** Formula cells of the workbook that do not show what was computed. */
function difference(mirror: Mirror, workbook: Workbook): Computed[] {
  const list: Computed[] = [];
  for (const sheet of workbook.sheets) {
    const known = mirror.sheets.get(sheet.name) ?? [];
    known.forEach((line, row) =>
      line?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const shown = sheet.rows[row]?.[column]?.value ?? null;
        if (!sameValue(shown, cell.value)) list.push({ sheet: sheet.name, row, column, value: cell.value });
      }),
    );
  }
  return list;
}

function changedCells(mirror: Mirror, workbook: Workbook, patches: HostPatch[]): CellChange[] {
  const all = patches.some((patch) => patch.kind === 'structure');
  const names = new Set(patches.map((patch) => (patch.kind === 'structure' ? '' : patch.sheet)));
  return workbook.sheets.filter((sheet) => all || names.has(sheet.name)).flatMap((sheet) => takeChanges(mirror, sheet));
}

function sheetData(
  sheet: Sheet,
  translate: (formula: string, row: number, column: number) => string,
): { cells: Record<number, Record<number, ICellData>>; own: Record<number, Record<number, { f: string }>> } {
  const cells: Record<number, Record<number, ICellData>> = {};
  const own: Record<number, Record<number, { f: string }>> = {};
  sheet.rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell === null || cell === undefined) return;
      if (cell.formula !== undefined) {
        const f = translate(cell.formula, row, column);
        (own[row] ??= {})[column] = { f };
        (cells[row] ??= {})[column] = { ...univerValue(cell.value), f };
      } else if (cell.value !== null) (cells[row] ??= {})[column] = univerValue(cell.value);
    });
  });
  return { cells, own };
}

function univerValue(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

const ERRORS = new Set([
  '#N/A',
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
]);

function readValue(cell: ICellData | null | undefined): CellValue {
  const value = cell?.v ?? null;
  // A formula that refers to an empty cell shows 0, as in Excel.
  if (value === null) return 0;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string' && ERRORS.has(value)) return { error: value };
  return value;
}

function setValue(book: Loaded, sheet: string, row: number, column: number, value: CellValue): void {
  const matrix = book.book.getSheetBySheetId(book.ids.get(sheet) ?? '')?.getCellMatrix();
  const formula = matrix?.getValue(row, column)?.f;
  matrix?.setValue(row, column, {
    ...univerValue(value),
    ...(formula === undefined || formula === null ? {} : { f: formula }),
  });
}

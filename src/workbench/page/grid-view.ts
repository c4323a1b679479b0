/** Shows `host.workbook` in the grid and follows its patches: everything that goes from the host to the grid. */
import { ICommandService, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';
import {
  IRenderManagerService,
  type IScrollState,
  ScrollCommand,
  SetRangeValuesMutation,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { Area, Sheet } from '../../workbook/workbook';
import type { ExcelHost, HostPatch } from '../host/host-api';
import { type ChartPlaces, chartPlaces } from './chart-places';
import { chartsOf, ChartStore } from './chart-store';
import { floatingChart } from './floating-chart';
import type { GridParts } from './grid-univer';
import { layoutPrint } from './layout-print';
import { sameRange, toRange } from './ranges';
import { revealCell } from './reveal-cell';
import { SPARE_COLUMNS, StyleBook, toUniverCells, toUniverWorkbook, usedSize } from './to-univer';

export type GridView = {
  sheetOf: (name: string) => Sheet | undefined;
  /** True while the grid takes over from the host: what it reports meanwhile is no edit. */
  isFollowing: () => boolean;
  /** Takes over what changed. Builds the grid anew only where more than cells changed. */
  takeOver: (patches: readonly HostPatch[]) => void;
  /** Shows an area as the host holds it, whatever the grid made of it. */
  setCells: (sheet: Sheet, area: Area) => void;
  /** Moves to the host's selection. */
  showSelected: () => void;
  /** To be called when another sheet shows. */
  placeCharts: () => void;
  dispose: () => void;
};

const CHART_COMPONENT = 'cchc-chart';
/** Milliseconds between looks whether the grid has laid a sheet out. */
const LAYOUT_WAIT = 30;

export function createGridView({ univer, api }: GridParts, host: ExcelHost, onShown: () => void): GridView {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const book = new StyleBook();
  const store = new ChartStore();
  let following = false;
  let unit = '';
  let units = 0;
  let print = '';
  let places: ChartPlaces | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  api.registerComponent(CHART_COMPONENT, floatingChart(store));
  rebuild();
  // The grid makes the service with its first workbook.
  validateOnlyShown(injector.get(SheetsDataValidationValidatorService), () => unit);

  function sheetOf(name: string): Sheet | undefined {
    return host.workbook.sheets.find((sheet) => sheet.name === name);
  }

  function follow(work: () => void): void {
    const outer = following;
    following = true;
    try {
      work();
    } finally {
      following = outer;
    }
  }

  function drawCharts(): void {
    store.update(host.workbook.sheets.flatMap((sheet) => chartsOf(sheet, host.workbook)));
  }

  function rebuild(): void {
    const scroll = scrollOf(api);
    follow(() => {
      places?.dispose();
      if (unit !== '') api.disposeUnit(unit);
      units += 1;
      unit = `so${units}`;
      print = layoutPrint(host.workbook);
      api.createWorkbook(toUniverWorkbook(host.workbook, unit, book));
      api.getActiveWorkbook()?.setNumfmtLocal('vi');
      places = chartPlaces({
        api,
        component: CHART_COMPONENT,
        unit,
        sheetOf,
        laidOut: () => laidOutSheet(injector, unit),
      });
      drawCharts();
    });
    showSelected();
    if (scroll !== null && scroll.sheet === host.selection.sheet) {
      commands.syncExecuteCommand(ScrollCommand.id, scroll.state);
    }
  }

  function setCells(sheet: Sheet, area: Area): void {
    const size = usedSize(sheet);
    const rows = api.getActiveWorkbook()?.getSheetByName(sheet.name)?.getMaxRows() ?? size.rows;
    // A patch may speak of whole columns; the grid only has the rows that it was built with.
    const inside = {
      ...area,
      rows: Math.min(area.rows, Math.max(0, rows - area.row)),
      columns: Math.min(area.columns, Math.max(0, size.columns + SPARE_COLUMNS - area.column)),
    };
    const cells = toUniverCells(sheet, inside, book, true);
    const cleared = Object.fromEntries(
      Object.entries(cells).map(([row, line]) => [
        row,
        Object.fromEntries(Object.keys(line).map((column) => [column, null])),
      ]),
    );
    follow(() => {
      // Cleared first, because the grid would otherwise mix the new look with the old one.
      for (const cellValue of [cleared, cells]) {
        const params = { unitId: unit, subUnitId: sheet.name, cellValue };
        commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { onlyLocal: true });
      }
    });
  }

  function takeOver(patches: readonly HostPatch[]): void {
    if (layoutPrint(host.workbook) !== print) return rebuild();
    for (const patch of patches) {
      const sheet = patch.kind === 'structure' ? undefined : sheetOf(patch.sheet);
      if (sheet === undefined || sheet.visibility === 'veryHidden') continue;
      setCells(sheet, patch.kind === 'cells' ? patch.area : { row: 0, column: 0, ...usedSize(sheet) });
    }
    drawCharts();
    // The add-in may have selected something; a person's own next cell must not be taken back.
    if (patches.some((patch) => patch.kind !== 'cells' || patch.source === 'addin')) showSelected();
    else places?.show();
  }

  function showSelected(): void {
    const workbook = api.getActiveWorkbook();
    const { sheet, area } = host.selection;
    const target = workbook?.getSheetByName(sheet);
    if (!workbook || !target) return;
    follow(() => {
      if (workbook.getActiveSheet().getSheetName() !== sheet) workbook.setActiveSheet(target);
      if (!sameRange(workbook.getActiveRange()?.getRange(), toRange(area))) {
        workbook.setActiveRange(target.getRange(toRange(area)));
        reveal(sheet, area);
      }
    });
    places?.show();
    onShown();
  }

  /** For a moment after a change of sheet the grid has still laid out the one before. */
  function reveal(sheet: string, area: Area): void {
    clearTimeout(waiting);
    if (laidOutSheet(injector, unit) === sheet) revealCell(injector, unit, area);
    else waiting = setTimeout(() => reveal(sheet, area), LAYOUT_WAIT);
  }

  return {
    sheetOf,
    isFollowing: () => following,
    takeOver,
    setCells,
    showSelected,
    placeCharts: () => places?.show(),
    dispose: () => {
      clearTimeout(waiting);
      places?.dispose();
      univer.dispose();
    },
  };
}

/** The grid checks entries when it is idle, and throws where the workbook that it means has been replaced in the meantime. */
function validateOnlyShown(service: SheetsDataValidationValidatorService, shown: () => string): void {
  const validate = service.validatorRanges.bind(service);
  service.validatorRanges = async (unit, sheet, ranges) => (unit === shown() ? validate(unit, sheet, ranges) : []);
}

/** What is in view, so that a rebuilt grid shows the same place. */
function scrollOf(api: FUniver): { sheet: string; state: IScrollState } | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const scroll = sheet?.getScrollState();
  if (sheet === undefined || !scroll) return null;
  return { sheet: sheet.getSheetName(), state: scroll };
}

/** The sheet that the grid has laid out; for a moment after a change of sheet it is still the one before. */
function laidOutSheet(injector: Injector, unit: string): string | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  return render?.with(SheetSkeletonManagerService).getCurrentParam()?.sheetId;
}

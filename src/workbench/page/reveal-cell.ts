import { ICommandService, type Injector } from '@univerjs/core';
import {
  IRenderManagerService,
  ScrollCommand,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import { scrollTo } from './scroll-to';

/**
 * Scrolls the least that brings a cell wholly into view, its first part where it has no room; a frozen one always is. The grid's own
 * way takes all rows and columns for equally large and misses cells where they are not.
 */
export function revealCell(injector: Injector, unit: string, { row, column }: { row: number; column: number }): void {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  const param = render?.with(SheetSkeletonManagerService).getCurrentParam();
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !param || !view) return;
  const { skeleton } = param;
  const { startRow, startColumn } = skeleton.worksheet.getFreeze();
  const { scaleX, scaleY } = render.scene;
  const offsetY = scrollTo(row, {
    ends: skeleton.rowHeightAccumulation,
    frozen: startRow,
    scroll: view.viewportScrollY,
    room: (view.height ?? 0) / scaleY,
  });
  const offsetX = scrollTo(column, {
    ends: skeleton.columnWidthAccumulation,
    frozen: startColumn,
    scroll: view.viewportScrollX,
    room: (view.width ?? 0) / scaleX,
  });
  if (offsetX === view.viewportScrollX && offsetY === view.viewportScrollY) return;
  const params = { sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX, offsetY };
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, params);
}

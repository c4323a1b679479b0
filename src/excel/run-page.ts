import { cellName } from '../workbook/a1';
import type { HeaderFooter, Page } from '../workbook/workbook';
import type { Request } from './request';

const POINTS_PER_MM = 72 / 25.4;

/** Page set-up of a sheet: A4, margins, fit, print area, repeated rows, header and footer, page breaks. */
export function setPage(request: Request, sheetName: string, page: Page): void {
  const sheet = request.sheet(sheetName);
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.topMargin = page.margins.top * POINTS_PER_MM;
  layout.rightMargin = page.margins.right * POINTS_PER_MM;
  layout.bottomMargin = page.margins.bottom * POINTS_PER_MM;
  layout.leftMargin = page.margins.left * POINTS_PER_MM;
  layout.headerMargin = page.margins.header * POINTS_PER_MM;
  layout.footerMargin = page.margins.footer * POINTS_PER_MM;
  layout.centerHorizontally = page.centerHorizontally;
  layout.zoom = zoomOf(page);
  if (page.printArea) layout.setPrintArea(request.range(sheetName, page.printArea));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`);
  setHeadersFooters(layout.headersFooters, page);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(cellName(row, 0));
}

/** Excel wants the whole object; a side left out is "as many pages as needed". */
function zoomOf({ fit, scale }: Page): Excel.PageLayoutZoomOptions {
  if (fit.wide === 0 && fit.tall === 0 && scale !== undefined) return { scale };
  return {
    ...(fit.wide > 0 ? { horizontalFitToPages: fit.wide } : {}),
    ...(fit.tall > 0 ? { verticalFitToPages: fit.tall } : {}),
  };
}

function setHeadersFooters(group: Excel.HeaderFooterGroup, page: Page): void {
  group.state = page.firstPageWithoutHeader ? 'FirstAndDefault' : 'Default';
  setTexts(group.defaultForAllPages, page.header, page.footer);
  if (page.firstPageWithoutHeader) setTexts(group.firstPage, {}, page.footer);
}

function setTexts(target: Excel.HeaderFooter, header: HeaderFooter, footer: HeaderFooter): void {
  target.leftHeader = header.left ?? '';
  target.centerHeader = header.center ?? '';
  target.rightHeader = header.right ?? '';
  target.leftFooter = footer.left ?? '';
  target.centerFooter = footer.center ?? '';
  target.rightFooter = footer.right ?? '';
}

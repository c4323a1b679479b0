/** How sheets print, as Excel tells it. Read only when somebody asks: it is much to load, and no summary needs it. */
import { parseArea, parseReference } from '../workbook/a1';
import type { PrintedPage } from '../workbook/print-check';
import type { HeaderFooter, Page } from '../workbook/workbook';
import { stopIfCancelled } from './session';
import type { RunOptions } from '../actions/port';

const MM_PER_POINT = 25.4 / 72;
const TEXTS = {
  ...{ leftHeader: true, centerHeader: true, rightHeader: true },
  ...{ leftFooter: true, centerFooter: true, rightFooter: true },
};

/** The pages of these sheets, which must be there. One round trip. */
export async function readPages(
  context: Excel.RequestContext,
  sheets: readonly string[],
  options?: RunOptions,
): Promise<Map<string, PrintedPage>> {
  stopIfCancelled(options);
  const asked = sheets.map((name) => [name, askForPage(context.workbook.worksheets.getItem(name))] as const);
  await context.sync();
  return new Map(asked.map(([name, answer]) => [name, pageOf(answer)]));
}

type Asked = {
  layout: Excel.PageLayout;
  area: Excel.RangeAreas;
  titles: Excel.Range;
  used: Excel.Range;
  breaks: Excel.PageBreakCollection;
};

function askForPage(sheet: Excel.Worksheet): Asked {
  const layout = sheet.pageLayout;
  layout.load({
    ...{ orientation: true, paperSize: true, zoom: true, centerHorizontally: true },
    ...{ topMargin: true, rightMargin: true, bottomMargin: true, leftMargin: true },
    ...{ headerMargin: true, footerMargin: true },
    headersFooters: { state: true, defaultForAllPages: TEXTS },
  });
  const area = layout.getPrintAreaOrNullObject();
  area.load(['address', 'areas/items/width', 'areas/items/height']);
  const titles = layout.getPrintTitleRowsOrNullObject();
  titles.load({ rowIndex: true, rowCount: true });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ width: true, height: true });
  const breaks = sheet.horizontalPageBreaks;
  breaks.load({ rowIndex: true });
  return { layout, area, titles, used, breaks };
}

function pageOf({ layout, area, titles, used, breaks }: Asked): PrintedPage {
  const [first] = area.isNullObject ? [] : area.areas.items;
  const printed = first ?? (used.isNullObject ? { width: 0, height: 0 } : used);
  const { zoom, headersFooters } = layout;
  const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = zoom;
  const fitted = Boolean(wide) || Boolean(tall);
  const texts = headersFooters.defaultForAllPages;
  const page: Page = {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      top: layout.topMargin * MM_PER_POINT,
      right: layout.rightMargin * MM_PER_POINT,
      bottom: layout.bottomMargin * MM_PER_POINT,
      left: layout.leftMargin * MM_PER_POINT,
      header: layout.headerMargin * MM_PER_POINT,
      footer: layout.footerMargin * MM_PER_POINT,
    },
    fit: { wide: fitted ? (wide ?? 0) : 0, tall: fitted ? (tall ?? 0) : 0 },
    ...(fitted || !scale || scale === 100 ? {} : { scale }),
    printArea: area.isNullObject ? null : areaOf(area.address),
    titleRows: titles.isNullObject ? null : { from: titles.rowIndex, to: titles.rowIndex + titles.rowCount - 1 },
    header: textsOf(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    footer: textsOf(texts.leftFooter, texts.centerFooter, texts.rightFooter),
    firstPageWithoutHeader: headersFooters.state === 'FirstAndDefault',
    centerHorizontally: layout.centerHorizontally,
    breaksBefore: breaks.items.map(({ rowIndex }) => rowIndex),
  };
  return {
    page,
    // No answer is no fault.
    paper: layout.paperSize ? String(layout.paperSize) : 'A4',
    scale: fitted ? null : (scale ?? 100),
    width: printed.width,
    height: printed.height,
  };
}

/** Several areas print on pages of their own; the first of them is taken. */
function areaOf(address: string): Page['printArea'] {
  return parseReference(address)?.area ?? parseArea(address.split(',')[0] ?? '');
}

function textsOf(left: string, center: string, right: string): HeaderFooter {
  return { ...(left ? { left } : {}), ...(center ? { center } : {}), ...(right ? { right } : {}) };
}

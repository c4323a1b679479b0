import { areaLabel } from '../../domain/area';
import type { Area } from '../workbook';
import { COLORS } from '../styles';
import type { LayoutContext } from './context';
import { areaGroup } from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';
import {
  closingNote,
  COLUMN,
  countsOf,
  FIRST_ROW,
  HEADER_HEIGHTS,
  HELPER_WIDTH,
  PRINTED_COLUMNS,
  putFigures,
  putHeader,
  putTotal,
  rateNotes,
  TITLE_ROWS,
  WIDTHS,
} from './summary-table';

export type AreaSheet = {
  builder: SheetBuilder;
  block: Area;
  /** rows of the areas, in block coordinates */ rows: Area;
};

/** "TH lĩnh vực": one row for each area, and the whole plan. */
export function layoutByArea(context: LayoutContext, origin?: Origin): AreaSheet {
  const { plan, summary } = context;
  const sheet = new SheetBuilder(context.sheets.byArea, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH], [COLUMN.dueDone]);
  putHead(sheet, context, title(plan.header.year), { text: 'Đơn vị tính: nhiệm vụ' }, WIDTHS);
  putHeader(sheet, context, 'Lĩnh vực');

  const orders = new Map(plan.areas.map((area) => [area.id, area.order]));
  summary.areas.forEach((figures, index) => {
    const label = areaLabel({ order: orders.get(figures.areaId) ?? index + 1, name: figures.name });
    const counts = countsOf(context, areaGroup(sheet.columnFixed(FIRST_ROW + index, COLUMN.name)));
    putFigures(sheet, FIRST_ROW + index, { number: index + 1, name: label, counts }, figures);
  });
  const totalRow = FIRST_ROW + summary.areas.length;
  putTotal(sheet, context, totalRow);

  const rows = span(FIRST_ROW, COLUMN.total, 1, Math.max(1, summary.areas.length));
  const notes: Note[] = [
    closingNote(sheet, context, totalRow),
    ...rateNotes(sheet, context, totalRow),
    missingNote(sheet, context, rows, totalRow),
  ];
  const signatures = putNotes(sheet, totalRow + 1, notes, WIDTHS);
  const end = putSignatures(sheet, signatures, plan.header, WIDTHS);

  sheet.freeze(FIRST_ROW, COLUMN.name + 1);
  const heights = printedHeights(sheet, end);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, PRINTED_COLUMNS, end),
      titleRows: TITLE_ROWS,
      ...landscapePages(
        heights,
        [{ row: totalRow - 1, rows: end - totalRow + 1 }],
        HEADER_HEIGHTS.reduce((sum, height) => sum + height, 0),
      ),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, WIDTHS.length + 1, end), rows };
}

function title(year: number): string {
  return `TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year} THEO LĨNH VỰC`;
}

/** Tasks whose area cell names no area count in the total only: the sheet says so as soon as there are any. */
function missingNote(sheet: SheetBuilder, { summary }: LayoutContext, rows: Area, totalRow: number): Note {
  const missing = summary.total.total - summary.areas.reduce((sum, area) => sum + area.total, 0);
  const tail = ' nhiệm vụ chưa ghi đúng lĩnh vực, chỉ được tính ở dòng Tổng cộng.';
  const [all, parts] = [sheet.absolute(span(totalRow, COLUMN.total, 1)), sheet.absolute(rows)];
  return {
    text: missing > 0 ? `Còn ${missing}${tail}` : '',
    formula: `=IF(${all}>SUM(${parts}),"Còn "&(${all}-SUM(${parts}))&"${tail}","")`,
    longest: `Còn 000${tail}`,
    alert: true,
  };
}

/** Heights in points of the rows 0…end−1, 0 of hidden ones; rows without one of their own have that of the default font. */
export function printedHeights(sheet: SheetBuilder, end: number): number[] {
  return Array.from({ length: end }, (_, row) => {
    const { height = 16.5, hidden } = sheet.sheet.rowFormats[row + sheet.origin.row] ?? {};
    return hidden ? 0 : height;
  });
}

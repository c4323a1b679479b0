import type { UnitFigures } from '../../domain/summary';
import type { UnitKind } from '../../domain/unit';
import { COLORS, STYLES } from '../styles';
import type { Area } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import { leadGroup } from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION, type Block } from './page';
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
  RATE_NOTES,
  TITLE_ROWS,
  WIDTHS,
} from './summary-table';

export type UnitSheet = {
  builder: SheetBuilder;
  block: Area;
  /** The units in the order of the rows, with the row each stands in (block coordinates). */
  units: { figures: UnitFigures; row: number }[];
};

const GROUPS: { number: string; heading: string; kinds: readonly UnitKind[] }[] = [
  { number: 'I', heading: 'Các phòng, ban, đơn vị', kinds: ['office', 'agency'] },
  { number: 'II', heading: 'Ủy ban nhân dân các xã, phường', kinds: ['commune'] },
];

/** "TH đơn vị": one row for each unit that leads tasks, offices and communes apart, and the whole plan. */
export function layoutByUnit(context: LayoutContext, origin?: Origin): UnitSheet {
  const { plan, summary } = context;
  const sheet = new SheetBuilder(context.sheets.byUnit, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH], [COLUMN.dueDone]);
  putHead(sheet, context, title(plan.header.year), { text: 'Đơn vị tính: nhiệm vụ' }, WIDTHS);
  putHeader(sheet, 'Cơ quan chủ trì');

  const units: UnitSheet['units'] = [];
  const headings: Block[] = [];
  const kinds = new Map(plan.units.map((unit) => [unit.id, unit.kind]));
  let row = FIRST_ROW;
  for (const group of GROUPS) {
    const members = summary.units.filter(({ unitId }) => group.kinds.includes(kinds.get(unitId) ?? 'office'));
    if (members.length === 0) continue;
    headings.push({ row, rows: 2 });
    sheet.put(row, COLUMN.number, group.number, STYLES.groupFill);
    sheet.merge(span(row, COLUMN.name, PRINTED_COLUMNS - 1), group.heading, STYLES.group);
    sheet.height(row, 19.5);
    row += 1;
    members.forEach((figures, index) => {
      const counts = countsOf(context, leadGroup(sheet.columnFixed(row, COLUMN.name)));
      putFigures(sheet, row, { number: index + 1, name: figures.name, counts }, figures);
      units.push({ figures, row });
      row += 1;
    });
  }
  if (units.length === 0) {
    sheet.merge(
      span(row, 0, PRINTED_COLUMNS),
      'Chưa có cơ quan nào chủ trì nhiệm vụ trong kế hoạch.',
      STYLES.cellCenter,
    );
    sheet.height(row, 24);
    row += 1;
  }
  const totalRow = row;
  putTotal(sheet, context, totalRow);

  const notes: Note[] = [
    closingNote(context),
    ...RATE_NOTES,
    {
      text: 'Nhiệm vụ do nhiều cơ quan chủ trì được tính cho từng cơ quan; dòng Tổng cộng tính mỗi nhiệm vụ một lần, nên có thể khác tổng các dòng trên.',
    },
    missingNote(sheet, context, totalRow),
  ];
  const signatures = putNotes(sheet, totalRow + 1, notes, WIDTHS);
  const end = putSignatures(sheet, signatures, plan.header, WIDTHS);

  sheet.freeze(FIRST_ROW, COLUMN.name + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, PRINTED_COLUMNS, end),
      titleRows: TITLE_ROWS,
      ...landscapePages(
        printedHeights(sheet, end),
        [...headings, { row: totalRow - 1, rows: end - totalRow + 1 }],
        HEADER_HEIGHTS.reduce((sum, height) => sum + height, 0),
      ),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, WIDTHS.length + 1, end), units };
}

function title(year: number): string {
  return `TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}\nTHEO CƠ QUAN CHỦ TRÌ`;
}

/** Lead cells that name no unit of this table. With tasks of several leads the true number may be larger. */
function missingNote(sheet: SheetBuilder, { summary }: LayoutContext, totalRow: number): Note {
  const counted = summary.units.reduce((sum, unit) => sum + unit.total, 0);
  const missing = summary.total.total - counted;
  const tail =
    ' nhiệm vụ chưa ghi đúng cơ quan chủ trì hoặc có cơ quan chủ trì chưa có trong bảng; bấm Tổng hợp để cập nhật.';
  const all = sheet.absolute(span(totalRow, COLUMN.total, 1));
  const parts = sheet.absolute(span(FIRST_ROW, COLUMN.total, 1, totalRow - FIRST_ROW));
  return {
    text: missing > 0 ? `Còn ít nhất ${missing}${tail}` : '',
    formula: `=IF(${all}>SUM(${parts}),"Còn ít nhất "&(${all}-SUM(${parts}))&"${tail}","")`,
    longest: `Còn ít nhất 000${tail}`,
    alert: true,
  };
}

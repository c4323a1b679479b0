import { addUp, type UnitFigures } from '../../domain/summary';
import type { UnitKind } from '../../domain/unit';
import { unitsOn } from '../../domain/unit-days';
import { COLORS, STYLES } from '../styles';
import type { Area } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import { leadGroup, severalLeadsCount } from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION, type Block } from './page';
import { captionDate, putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';
import {
  closingNote,
  COLUMN,
  countsOf,
  countsOfRows,
  FIRST_ROW,
  GROUP,
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

/** So many rows of a group at least stand under its heading on a page. */
const LEAST_TOGETHER = 4;

/** "TH đơn vị": one row for each unit that leads tasks, offices and communes apart, and the whole plan. */
export function layoutByUnit(context: LayoutContext, origin?: Origin): UnitSheet {
  const { plan, summary } = context;
  const sheet = new SheetBuilder(context.sheets.byUnit, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH], [COLUMN.dueDone]);
  putHead(sheet, context, title(plan.header.year), { text: 'Đơn vị tính: nhiệm vụ' }, WIDTHS);
  putHeader(sheet, context, 'Cơ quan chủ trì');

  const units: UnitSheet['units'] = [];
  const headings: Block[] = [];
  const kinds = new Map(plan.units.map((unit) => [unit.id, unit.kind]));
  let row = FIRST_ROW;
  for (const group of GROUPS) {
    const members = summary.units.filter(({ unitId }) => group.kinds.includes(kinds.get(unitId) ?? 'office'));
    if (members.length === 0) continue;
    headings.push({ row, rows: 1 + Math.min(members.length, LEAST_TOGETHER) });
    const together = countsOfRows(sheet, row + 1, members.length);
    putFigures(sheet, row, { number: group.number, name: group.heading, counts: together }, addUp(members), GROUP);
    row += 1;
    members.forEach((figures, index) => {
      const counts = countsOf(context, leadGroup(sheet.columnFixed(row, COLUMN.name), figures.name));
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

  const about = [closingNote(sheet, context, totalRow), ...rateNotes(sheet, context, totalRow)];
  const notesRow = totalRow + 1 + about.length;
  putNoteParts(sheet, context, headings, notesRow);
  const notes: Note[] = [
    ...about,
    countedNote(sheet, context, totalRow, notesRow),
    missingNote(sheet, context, totalRow, notesRow),
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

/** Hidden, beside the notes: what they are made of, so that their formulas are the same whatever units there are. */
const PARTS = { gone: 0, times: 1 } as const;

function notePart(sheet: SheetBuilder, notesRow: number, part: keyof typeof PARTS): string {
  return sheet.absolute(span(notesRow + PARTS[part], COLUMN.dueDone, 1));
}

/** The units that are there no more, and how often units count tasks: the rows of the groups together. */
function putNoteParts(sheet: SheetBuilder, context: LayoutContext, headings: readonly Block[], notesRow: number): void {
  sheet.put(notesRow + PARTS.gone, COLUMN.dueDone, goneText(context), STYLES.cellPlainText);
  const groups = headings.map(({ row }) => sheet.cell(row, COLUMN.total));
  const { total } = addUp(context.summary.units);
  sheet.put(notesRow + PARTS.times, COLUMN.dueDone, total, STYLES.cellCount, {
    formula: `=SUM(${['0', ...groups].join(',')})`,
  });
}

/** Why the units together may have other numbers than the plan. */
function countedNote(sheet: SheetBuilder, context: LayoutContext, totalRow: number, notesRow: number): Note {
  const { plan, planTable, summary } = context;
  const sentence = (times: string | number, tasks: string | number, several: string | number): string =>
    `Cộng các cơ quan chủ trì: ${times} lượt; Tổng cộng: ${tasks} nhiệm vụ, mỗi nhiệm vụ tính một lần. ` +
    `Số nhiệm vụ ghi nhiều cơ quan chủ trì, được tính cho từng cơ quan: ${several}.`;
  const several = plan.tasks.filter((task) => {
    const lead = planTable.valuesAt(planTable.rowOf(task)).lead;
    return typeof lead === 'string' && lead.includes('; ');
  }).length;
  const live = (piece: string): string => `"&${piece}&"`;
  const total = live(sheet.absolute(span(totalRow, COLUMN.total, 1)));
  const times = live(notePart(sheet, notesRow, 'times'));
  const shared = live(severalLeadsCount(context.headings.plan));
  return {
    text: sentence(addUp(summary.units).total, summary.total.total, several) + goneText(context),
    formula: `="${sentence(times, total, shared)}"&${notePart(sheet, notesRow, 'gone')}`,
  };
}

/** More units than these are counted, not named. */
const MOST_NAMED = 12;

/** Units that led tasks and are there no more on the closing date, such as communes that another town took over. */
function goneText({ plan, summary }: LayoutContext): string {
  const { closing } = summary.period;
  const names = new Set(unitsOn(plan.units, closing).map(({ name }) => name));
  const led = new Set(summary.units.map(({ unitId }) => unitId));
  const gone = plan.units.filter(
    ({ id, name, validTo }) => led.has(id) && validTo !== null && validTo < closing && !names.has(name),
  );
  if (gone.length === 0) return '';
  const named = gone.slice(0, MOST_NAMED).map(({ name, validTo }) => `${name} (đến ${captionDate(validTo ?? '')})`);
  const more = gone.length > MOST_NAMED ? ` và ${gone.length - MOST_NAMED} cơ quan khác` : '';
  return ` Cơ quan không còn trong danh mục đơn vị vào ngày chốt số liệu, nhiệm vụ vẫn được tính: ${named.join(', ')}${more}.`;
}

/** Lead cells that name no unit of this table. With tasks of several leads the true number may be larger. */
function missingNote(sheet: SheetBuilder, { summary }: LayoutContext, totalRow: number, notesRow: number): Note {
  const missing = summary.total.total - addUp(summary.units).total;
  const tail = ' nhiệm vụ chưa ghi đúng cơ quan chủ trì hoặc có cơ quan chủ trì chưa có trong bảng.';
  const all = sheet.absolute(span(totalRow, COLUMN.total, 1));
  const times = notePart(sheet, notesRow, 'times');
  return {
    text: missing > 0 ? `Còn ít nhất ${missing}${tail}` : '',
    formula: `=IF(${all}>${times},"Còn ít nhất "&(${all}-${times})&"${tail}","")`,
    longest: `Còn ít nhất 000${tail}`,
    alert: true,
  };
}

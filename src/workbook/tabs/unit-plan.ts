import { TASK_FIELDS, type TaskField } from '../../domain/task';
import { COLORS, STYLES } from '../styles';
import type { Protection, Style } from '../workbook';
import { printedHeights } from './by-area';
import { infoName } from './info-names';
import { ENTRY_PROTECTION, LANDSCAPE, pageBreaks, ROOM } from './page';
import {
  decisionLine,
  decisionText,
  entryStyle,
  layoutPlan,
  PLAN_FIRST_ROW,
  PLAN_HEADER_ROW,
  type LaidRow,
  type LiveLine,
} from './plan';
import { PLAN_COLUMNS } from './plan-columns';
import { periodCaption, periodText, putSignatures } from './print-block';
import type { SheetBuilder } from './sheet-builder';
import { signingPlace, type UnitContext } from './unit-context';

/** Excel sorts no locked cells, so it does not offer to. */
const UNIT_PROTECTION: Protection = { ...ENTRY_PROTECTION, allowSort: false };

const FIRST_PRINTED = TASK_FIELDS.indexOf('number');
const PRINTED_WIDTHS = TASK_FIELDS.filter((field) => PLAN_COLUMNS[field].tier !== 'hidden').map(
  (field) => PLAN_COLUMNS[field].width,
);

/**
 * "Kế hoạch" of a unit's file: the plan columns of its tasks are locked and grey, the progress columns open, and so are the spare rows,
 * which have their ids already. Ends with the place to sign. The first cell holds the stamp, in a hidden column.
 */
export function layoutUnitPlan(
  context: UnitContext,
  tasks: readonly LaidRow[],
  spare: readonly LaidRow[],
): SheetBuilder {
  const { sender, unit, plan } = context;
  const sheet = layoutPlan(context, tasks, {
    spare,
    title: titleLine(plan.header.title),
    caption: captionLine(context),
    styleOf,
    protection: UNIT_PROTECTION,
    foot: (builder, row) =>
      putSignatures(
        builder,
        // A blank row ends the plan for whoever reads on below the table.
        row + 1,
        { ...plan.header, place: signingPlace(sender, unit) },
        PRINTED_WIDTHS,
        FIRST_PRINTED,
      ),
  });
  sheet.put(0, 0, context.stamp, STYLES.unseen);
  const { page } = sheet.sheet;
  const lastRow = PLAN_FIRST_ROW + Math.max(1, tasks.length + spare.length) - 1;
  const lastTask = PLAN_FIRST_ROW + Math.max(1, tasks.length) - 1;
  if (page?.printArea) {
    sheet.page({ ...page, breaksBefore: signingBreak(sheet, lastTask, lastRow, page.printArea.rows) });
  }
  return sheet;
}

/** The table is shrunk to the width of the page. */
const SCALE = LANDSCAPE.width / PRINTED_WIDTHS.reduce((sum, width) => sum + width, 0);

/**
 * Who signs, signs under the last rows of the table: a page ends before the last task, or where there are more spare rows than fit a page
 * before the last of these, when the rest would not fit any more, whether the pages before are filled to the last point or not.
 */
function signingBreak(sheet: SheetBuilder, lastTask: number, lastRow: number, end: number): number[] {
  const heights = printedHeights(sheet, end);
  const sum = (list: readonly number[]): number => list.reduce((all, height) => all + height, 0);
  const repeated = sum(heights.slice(PLAN_HEADER_ROW - 2, PLAN_HEADER_ROW + 1));
  const page = (LANDSCAPE.height * ROOM) / SCALE;
  // A single task would leave a page with nothing but the title.
  const whole = lastTask > PLAN_FIRST_ROW && sum(heights.slice(lastTask, end)) <= page - repeated;
  const row = whole ? lastTask : lastRow;
  const block = { row, rows: end - row };
  const torn = [page / ROOM, page].some((height) => pageBreaks(heights, [block], height, repeated).includes(row));
  return torn ? [row] : [];
}

function titleLine(title: string): LiveLine {
  const opening = 'KẾT QUẢ THỰC HIỆN ';
  return { text: `${opening}${title.toUpperCase()}`, formula: `="${opening}"&UPPER(${infoName('title')})` };
}

/** The decision, and the period on a line of its own. */
function captionLine({ plan, period }: UnitContext): LiveLine {
  const decision = decisionLine(plan.header.decisionNumber, plan.header.decisionDate);
  return {
    text: [decision, periodCaption(period)].filter((line) => line !== '').join('\n'),
    formula: `=${decisionText()}&IF(${infoName('decisionNumber')}="","",CHAR(10))&${periodText()}`,
  };
}

const lockedLooks = new Map<Style, Style>();

/** The same look, grey and locked; one object for each, as writers count looks. */
function locked(style: Style): Style {
  const known = lockedLooks.get(style) ?? { ...style, fill: COLORS.heading, locked: true };
  lockedLooks.set(style, known);
  return known;
}

function styleOf(field: TaskField, { values, task }: LaidRow): Style | undefined {
  const { tier } = PLAN_COLUMNS[field];
  if (tier === 'hidden') return STYLES.hiddenId;
  const isLocked = tier === 'derived' || (tier === 'plan' && task !== null);
  return isLocked ? locked(entryStyle(field, values[field])) : undefined;
}

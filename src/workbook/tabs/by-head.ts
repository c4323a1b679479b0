import { isCellError } from '../../domain/cell-values';
import { figuresOf, headKey } from '../../domain/summary';
import type { TaskField } from '../../domain/task';
import { COLORS, STYLES } from '../styles';
import type { Area, CellValue } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import { countFormula, planColumn, type Group } from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';
import { shortened } from './shortened';
import { spelledCriteria } from './spelled';
import {
  closingNote,
  COLUMN,
  countsOf,
  countsOfRest,
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

export type HeadSheet = { builder: SheetBuilder; block: Area };

/** Holds how the names of each row are spelled in the plan, one below the other; it may reach farther down than the table. */
const SPELLINGS = COLUMN.dueDone + 1;
/** Longer ones stand in the table by their beginning, as `headKey` knows them. */
const LONGEST_NAME = 100;

/** "TH người đứng đầu": one row for each responsible head, one for tasks without a head, and the whole plan. */
export function layoutByHead(context: LayoutContext, origin?: Origin): HeadSheet {
  const { plan, summary } = context;
  const sheet = new SheetBuilder(context.sheets.byHead, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH, HELPER_WIDTH], [COLUMN.dueDone, SPELLINGS]);
  putHead(sheet, context, title(plan.header.year), { text: 'Đơn vị tính: nhiệm vụ' }, WIDTHS);
  putHeader(sheet, context, 'Người đứng đầu chịu trách nhiệm');
  sheet.put(FIRST_ROW - 2, SPELLINGS, 'Cách ghi trong kế hoạch', STYLES.summaryHeader);

  const spellings = spellingsOf(context);
  let spelled = FIRST_ROW;
  /** Puts the spellings of a head below those that stand there; returns the group of the tasks that have them. */
  const spell = (head: string): Group => {
    const texts = spellings.get(headKey(head)) ?? [];
    texts.forEach((text, index) => sheet.put(spelled + index, SPELLINGS, text, STYLES.cellPlainText));
    const cells = sheet.absolute(span(spelled, SPELLINGS, 1, Math.max(1, texts.length)));
    spelled += texts.length;
    // "=" in front keeps a name that begins with "<" or ">" a name.
    const criteria = texts.length === 0 ? [] : [`"="&${cells}`];
    return { field: 'head', criteria, several: texts.length > 1 };
  };
  const named = summary.heads.filter(({ name }) => name !== '');
  named.forEach((figures, index) => {
    const row = FIRST_ROW + index;
    const counts = countsOf(context, spell(figures.name));
    putFigures(sheet, row, { number: index + 1, name: shortName(figures.name), counts }, figures);
  });
  const restRow = FIRST_ROW + named.length;
  const totalRow = restRow + 1;
  const rest = summary.heads.find(({ name }) => name === '') ?? figuresOf([], summary.period.closing);
  putFigures(
    sheet,
    restRow,
    { number: null, name: 'Chưa ghi người đứng đầu', counts: countsOfRest(sheet, totalRow, named.length) },
    rest,
  );
  putTotal(sheet, context, totalRow);

  const notes: Note[] = [
    closingNote(sheet, context, totalRow),
    ...rateNotes(sheet, context, totalRow),
    { text: 'Tên chỉ khác nhau chữ hoa, chữ thường, dấu cách, dấu câu hoặc chỗ đặt dấu thanh được tính là một người.' },
    missingNote(sheet, context, named.length, spell('')),
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
        [{ row: totalRow - 1, rows: end - totalRow + 1 }],
        HEADER_HEIGHTS.reduce((sum, height) => sum + height, 0),
      ),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, SPELLINGS + 1, Math.max(end, spelled)) };
}

function title(year: number): string {
  return `TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}\nTHEO NGƯỜI ĐỨNG ĐẦU CHỊU TRÁCH NHIỆM`;
}

function shortName(name: string): string {
  return shortened(name, LONGEST_NAME);
}

/** What the cells of each head hold, by `headKey`, as criteria. Blank cells have no spelling. */
function spellingsOf({ plan, planTable }: LayoutContext): Map<string, string[]> {
  const byKey = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const task of plan.tasks) {
    const text = textOf(planTable.valuesAt(planTable.rowOf(task)).head);
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    const key = headKey(task.head);
    const known = byKey.get(key) ?? new Set<string>();
    byKey.set(key, known.add(text));
  }
  return new Map([...byKey].map(([key, texts]) => [key, spelledCriteria(texts)]));
}

/** The cell as a criterion meets it; '' for error values, which name nobody. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined || isCellError(value)) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** Names that came into the plan after the table was filled: their tasks are in the row of those without a head until then. */
function missingNote(sheet: SheetBuilder, context: LayoutContext, rows: number, unnamed: Group): Note {
  const { plan } = context.headings;
  const filled = (field: TaskField): string => `ISNUMBER(1/(LEN(${planColumn(plan, field)})>0))`;
  const parts = [
    ...(rows === 0 ? [] : [`SUM(${sheet.absolute(span(FIRST_ROW, COLUMN.total, 1, rows))})`]),
    ...(unnamed?.criteria.length === 0 ? [] : [countFormula(plan, unnamed, [['status', '"?*"']])]),
  ];
  const missing = [`SUMPRODUCT(${filled('head')}*${filled('status')})`, ...parts].join('-');
  const tail = ' nhiệm vụ ghi người đứng đầu chưa có trong bảng.';
  return {
    text: '',
    formula: `=IF(${missing}>0,"Còn "&(${missing})&"${tail}","")`,
    longest: `Còn 000${tail}`,
    alert: true,
  };
}

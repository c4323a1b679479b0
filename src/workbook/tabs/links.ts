/** "TH KT-XH": which socio-economic targets (chỉ tiêu kinh tế - xã hội) tasks and indicators are tied to, and how many to none. */
import { linkCoverage, linkText, type LinkCounts } from '../../domain/links';
import { STATUS_LABELS } from '../../domain/status';
import { COLORS, STYLES } from '../styles';
import { rowHeight } from '../text-size';
import type { Area } from '../workbook';
import { printedHeights } from './by-area';
import type { EntryContext, EntrySheet } from './entry-table';
import { planColumn, quoted } from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';
import { shortened } from './shortened';
import { spelledCriteria } from './spelled';
import { NO_RATE } from './summary-table';

export type LinksContext = EntryContext & {
  /** What the rows of the table of indicators say. */
  links: readonly string[];
  /** References to the columns of that table: the link, and what tells that a row holds an indicator. */
  indicators: { link: string; name: string };
};

/** A line of a table, not the text of a plan. */
const LONGEST_NAME = 150;

/** Points of the printed columns, 252 mm together. */
const COLUMNS = [
  { key: 'number', heading: 'STT', width: 36 },
  { key: 'name', heading: 'Chỉ tiêu kinh tế - xã hội', width: 318 },
  { key: 'tasks', heading: 'Số nhiệm vụ gắn với chỉ tiêu', width: 96 },
  { key: 'done', heading: 'Đã hoàn thành', width: 84 },
  { key: 'rate', heading: 'Tỷ lệ hoàn thành', width: 84 },
  { key: 'indicators', heading: 'Số chỉ tiêu CCHC gắn kèm', width: 96 },
] as const;
const at = (key: (typeof COLUMNS)[number]['key']): number => COLUMNS.findIndex((column) => column.key === key);
const NAME_WIDTH = COLUMNS[at('name')]!.width;
/** Holds the cells that name each target, as criteria; it may reach farther down than the table. */
export const LINKS_CRITERIA = COLUMNS.length;
const CRITERIA_WIDTH = 48;

const HEADER_ROW = 4;
const HEADER_HEIGHT = 42;
export const LINKS_FIRST_ROW = HEADER_ROW + 1;

/** Every one of the labels of tasks that are done, and no other, begins so. */
const DONE = `"${STATUS_LABELS.doneOnTime.replace(/ đúng hạn$/, '')}*"`;

/** One row for each target that is named, one for what names none, and the whole plan. */
export function layoutLinks(context: LinksContext, origin?: Origin): EntrySheet {
  const { plan, planTable, summary } = context;
  const { header } = plan;
  const widths = COLUMNS.map(({ width }) => width);
  const sheet = new SheetBuilder(context.sheets.links, origin, { tabColor: COLORS.accent });
  sheet.widths([...widths, CRITERIA_WIDTH], [LINKS_CRITERIA]);
  const title = `KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM ${header.year}\nGẮN VỚI CHỈ TIÊU KINH TẾ - XÃ HỘI`;
  putHead(sheet, context, title, { text: 'Kết quả lũy kế đến ngày chốt số liệu' }, widths);
  COLUMNS.forEach(({ heading }, column) => sheet.put(HEADER_ROW, column, heading, STYLES.summaryHeader));
  sheet.height(HEADER_ROW, HEADER_HEIGHT);

  const linkOf = (task: (typeof plan.tasks)[number]): string =>
    linkText(planTable.valuesAt(planTable.rowOf(task)).link);
  const coverage = linkCoverage(plan.tasks, linkOf, context.links, summary.period.closing);
  let spelled = LINKS_FIRST_ROW;
  const spell = (texts: readonly string[]): Area | null => {
    const criteria = spelledCriteria(texts);
    criteria.forEach((text, index) => sheet.put(spelled + index, LINKS_CRITERIA, text, STYLES.cellPlainText));
    const area = span(spelled, LINKS_CRITERIA, 1, criteria.length);
    spelled += criteria.length;
    return criteria.length === 0 ? null : area;
  };
  const formulas = formulasOf(sheet, context);
  coverage.targets.forEach(({ name: full, texts, ...counts }, index) => {
    const name = shortened(full, LONGEST_NAME);
    const height = rowHeight([{ text: name, width: NAME_WIDTH, size: 11 }], 19.5);
    const line = { row: LINKS_FIRST_ROW + index, number: index + 1, name, counts, height };
    putLine(sheet, line, formulas.named(spell(texts)), LINE);
  });
  const noneRow = LINKS_FIRST_ROW + coverage.targets.length;
  const said = spell(coverage.none.texts);
  const none = { row: noneRow, number: null, name: 'Chưa gắn với chỉ tiêu nào', counts: coverage.none, height: 19.5 };
  putLine(sheet, none, formulas.none(said), LINE);
  const totalRow = noneRow + 1;
  const all = { row: totalRow, number: null, name: 'TỔNG CỘNG', counts: coverage.all, height: 19.5 };
  putLine(sheet, all, formulas.all(), TOTAL);
  // Once more without repetition: a cell that names two targets stands with both.
  const known = spell([...coverage.targets.flatMap(({ texts }) => texts), ...coverage.none.texts]);
  const notes = notesOf(context, known === null ? null : sheet.absolute(known));
  const end = putSignatures(sheet, putNotes(sheet, totalRow + 1, notes, widths), header, widths);

  sheet.freeze(LINKS_FIRST_ROW, at('name') + 1);
  // The last rows stand with the signatures (NĐ 30/2020/NĐ-CP).
  const last = { row: noneRow, rows: end - noneRow };
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header,
      printArea: span(0, 0, COLUMNS.length, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      ...landscapePages(printedHeights(sheet, end), [last], HEADER_HEIGHT),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, LINKS_CRITERIA + 1, Math.max(end, spelled)) };
}

const LINE = { number: STYLES.cellCenter, name: STYLES.cellText, count: STYLES.cellCount, rate: STYLES.cellRate };
const TOTAL = { number: STYLES.totalText, name: STYLES.totalText, count: STYLES.totalCount, rate: STYLES.totalRate };

type Line = { row: number; number: number | null; name: string; counts: LinkCounts; height: number };
type LineFormulas = Record<keyof LinkCounts, string>;

function putLine(
  sheet: SheetBuilder,
  { row, number, name, counts, height }: Line,
  formulas: LineFormulas,
  styles: typeof LINE | typeof TOTAL,
): void {
  sheet.put(row, at('number'), number, styles.number);
  sheet.put(row, at('name'), name, styles.name);
  for (const count of ['tasks', 'done', 'indicators'] as const) {
    sheet.put(row, at(count), counts[count], styles.count, { formula: `=${formulas[count]}` });
  }
  const [part, whole] = [sheet.cell(row, at('done')), sheet.cell(row, at('tasks'))];
  const rate = counts.tasks === 0 ? NO_RATE : counts.done / counts.tasks;
  sheet.put(row, at('rate'), rate, styles.rate, { formula: `=IF(${whole}=0,"${NO_RATE}",${part}/${whole})` });
  sheet.height(row, height);
}

type LinkFormulas = {
  named: (criteria: Area | null) => LineFormulas;
  none: (said: Area | null) => LineFormulas;
  all: () => LineFormulas;
};

/** Pieces of formulas, without "=". Cells that are left blank or say nothing are what is left of all. */
function formulasOf(sheet: SheetBuilder, { headings: { plan }, indicators }: LinksContext): LinkFormulas {
  const [link, status] = [planColumn(plan, 'link'), planColumn(plan, 'status')];
  const counted = [`${status},"?*"`, `${status},${quoted(`<>${STATUS_LABELS.excluded}`)}`].join(',');
  const done = `${status},${DONE}`;
  const present = `${indicators.name},"?*"`;
  const each = (one: (kind: keyof LinkCounts) => string): LineFormulas => ({
    ...{ tasks: one('tasks'), done: one('done'), indicators: one('indicators') },
  });
  const rows = { tasks: counted, done, indicators: present };
  const where = { tasks: link, done: link, indicators: indicators.link };
  const meeting = (criteria: Area, kind: keyof LinkCounts): string =>
    // "=" in front keeps a text that begins with "<" or ">" a text.
    `SUMPRODUCT(COUNTIFS(${where[kind]},"="&${sheet.absolute(criteria)},${rows[kind]}))`;
  const all = each((kind) => `COUNTIFS(${rows[kind]})`);
  return {
    named: (criteria) => each((kind) => (criteria === null ? '0' : meeting(criteria, kind))),
    none: (said) =>
      each(
        (kind) =>
          `${all[kind]}-COUNTIFS(${where[kind]},"?*",${rows[kind]})${said === null ? '' : `+${meeting(said, kind)}`}`,
      ),
    all: () => all,
  };
}

function notesOf({ headings: { plan } }: LinksContext, known: string | null): Note[] {
  const link = planColumn(plan, 'link');
  const missing = `COUNTIF(${link},"?*")${known === null ? '' : `-SUMPRODUCT(COUNTIFS(${link},"="&${known}))`}`;
  const tail = ' nhiệm vụ ghi chỉ tiêu kinh tế - xã hội chưa có trong bảng.';
  return [
    {
      text: 'Nhiệm vụ gắn với nhiều chỉ tiêu kinh tế - xã hội được tính cho từng chỉ tiêu, nên tổng các dòng có thể lớn hơn dòng Tổng cộng. Nhiệm vụ đánh dấu “Không tính” không có trong bảng.',
    },
    {
      text: '',
      formula: `=IF(${missing}>0,"Còn "&(${missing})&"${tail}","")`,
      longest: `Còn 000${tail}`,
      alert: true,
    },
  ];
}

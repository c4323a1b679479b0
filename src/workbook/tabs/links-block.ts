/** Under the table of "Chỉ tiêu": which socio-economic targets tasks and indicators are tied to, and which tasks to none. */
import { linkCoverage, linkText, type LinkCounts } from '../../domain/links';
import { STATUS_LABELS } from '../../domain/status';
import { STYLES } from '../styles';
import { rowHeight } from '../text-size';
import type { Area } from '../workbook';
import type { EntryContext } from './entry-table';
import { planColumn, quoted } from './formulas';
import type { Note } from './print-block';
import { span, type SheetBuilder } from './sheet-builder';
import { shortened } from './shortened';
import { spelledCriteria } from './spelled';
import { NO_RATE } from './summary-table';

/** Where the block stands in the columns of the table above it, and how its parts are spread over them. */
export type LinksPlace = {
  name: { column: number; columns: number; width: number };
  counts: Record<'tasks' | 'done' | 'rate' | 'indicators', { column: number; columns: number }>;
  columns: number;
  /** Holds the cells that name each target, as criteria. */
  criteria: number;
};

export type LinksContext = EntryContext & {
  /** What the rows of the table of indicators say. */
  links: readonly string[];
  /** References to the columns of that table: the link, and what tells that a row holds an indicator. */
  indicators: { link: string; name: string };
};

/** A line of a table, not the text of a plan. */
const LONGEST_NAME = 150;

const TITLE = 'GẮN VỚI CHỈ TIÊU KINH TẾ - XÃ HỘI';
/** Every one of the labels of tasks that are done, and no other, begins so. */
const DONE = `"${STATUS_LABELS.doneOnTime.replace(/ đúng hạn$/, '')}*"`;

/** Puts the block; returns the row after and what has to be said under it. */
export function putLinks(
  sheet: SheetBuilder,
  row: number,
  place: LinksPlace,
  context: LinksContext,
): { end: number; notes: Note[] } {
  const { plan, planTable, summary } = context;
  const linkOf = (task: (typeof plan.tasks)[number]): string =>
    linkText(planTable.valuesAt(planTable.rowOf(task)).link);
  const coverage = linkCoverage(plan.tasks, linkOf, context.links, summary.period.closing);
  const firstRow = row + 2;
  putHeads(sheet, row, place);
  let spelled = firstRow;
  const spell = (texts: readonly string[]): Area | null => {
    const criteria = spelledCriteria(texts);
    criteria.forEach((text, index) => sheet.put(spelled + index, place.criteria, text, STYLES.cellPlainText));
    const area = span(spelled, place.criteria, 1, criteria.length);
    spelled += criteria.length;
    return criteria.length === 0 ? null : area;
  };
  const formulas = formulasOf(sheet, context);
  coverage.targets.forEach(({ name: full, texts, ...counts }, index) => {
    const name = shortened(full, LONGEST_NAME);
    const height = rowHeight([{ text: name, width: place.name.width, size: 11 }], 19.5);
    const line = { row: firstRow + index, number: index + 1, name, counts, height };
    putLine(sheet, place, line, formulas.named(spell(texts)), LINE);
  });
  const noneRow = firstRow + coverage.targets.length;
  const said = spell(coverage.none.texts);
  const none = { row: noneRow, number: null, name: 'Chưa gắn với chỉ tiêu nào', counts: coverage.none, height: 19.5 };
  putLine(sheet, place, none, formulas.none(said), LINE);
  const all = { row: noneRow + 1, number: null, name: 'TỔNG CỘNG', counts: coverage.all, height: 19.5 };
  putLine(sheet, place, all, formulas.all(), TOTAL);
  // Once more without repetition: a cell that names two targets stands with both.
  const known = spell([...coverage.targets.flatMap(({ texts }) => texts), ...coverage.none.texts]);
  return { end: noneRow + 2, notes: notesOf(context, known === null ? null : sheet.absolute(known)) };
}

function putHeads(sheet: SheetBuilder, row: number, place: LinksPlace): void {
  const { name, counts } = place;
  sheet.merge(span(row, 0, place.columns), TITLE, STYLES.group);
  sheet.height(row, 21);
  const head = (column: number, columns: number, text: string): void =>
    sheet.merge(span(row + 1, column, columns), text, STYLES.summaryHeader);
  head(0, 1, 'STT');
  head(name.column, name.columns, 'Chỉ tiêu kinh tế - xã hội');
  head(counts.tasks.column, counts.tasks.columns, 'Số nhiệm vụ gắn với chỉ tiêu');
  head(counts.done.column, counts.done.columns, 'Đã hoàn thành');
  head(counts.rate.column, counts.rate.columns, 'Tỷ lệ hoàn thành');
  head(counts.indicators.column, counts.indicators.columns, 'Số chỉ tiêu CCHC gắn kèm');
  sheet.height(row + 1, 42);
}

const LINE = { number: STYLES.cellCenter, name: STYLES.cellText, count: STYLES.cellCount, rate: STYLES.cellRate };
const TOTAL = { number: STYLES.totalText, name: STYLES.totalText, count: STYLES.totalCount, rate: STYLES.totalRate };

type Line = { row: number; number: number | null; name: string; counts: LinkCounts; height: number };
type LineFormulas = Record<keyof LinkCounts, string>;

function putLine(
  sheet: SheetBuilder,
  { name, counts: at }: LinksPlace,
  { row, number, name: text, counts, height }: Line,
  formulas: LineFormulas,
  styles: typeof LINE | typeof TOTAL,
): void {
  sheet.put(row, 0, number, styles.number);
  sheet.merge(span(row, name.column, name.columns), text, styles.name);
  for (const count of ['tasks', 'done', 'indicators'] as const) {
    const { column, columns } = at[count];
    sheet.merge(span(row, column, columns), counts[count], styles.count, { formula: `=${formulas[count]}` });
  }
  const [part, whole] = [sheet.cell(row, at.done.column), sheet.cell(row, at.tasks.column)];
  const rate = counts.tasks === 0 ? NO_RATE : counts.done / counts.tasks;
  sheet.merge(span(row, at.rate.column, at.rate.columns), rate, styles.rate, {
    formula: `=IF(${whole}=0,"${NO_RATE}",${part}/${whole})`,
  });
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

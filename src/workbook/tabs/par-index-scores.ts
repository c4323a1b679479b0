/** "Chấm điểm": the score sheets of all units in one table, a row for each unit and criterion, areas and totals with their sums. */
import { NO_VIOLATION, declaredChoices } from '../../domain/par-index/scoring';
import { PARTS, type Criterion } from '../../domain/par-index/criterion';
import { NOT_APPLICABLE } from '../../domain/par-index/score-sheet';
import { scoringRule } from '../../domain/par-index/scoring-rules';
import { OPEN_COLUMNS } from '../../domain/par-index/workflow';
import { stateName, SUMMED, type ScoredUnit, type ScoreLine } from '../par-index/scored-units';
import { COLORS, STATUS_LOOKS, STYLES } from '../styles';
import { PAR_TABLES } from '../tab-ids';
import { heightOfLines } from '../text-size';
import type { Area, CellValue, Style, Validation } from '../workbook';
import { printedHeights } from './by-area';
import { ENTRY_SIZE, type EntryContext } from './entry-table';
import { pageBreaks, pageRoom, pageSetup, SUMMARY_PROTECTION } from './page';
import { originFormula, proposedFormula, type ProposalFacts } from './par-index-proposed';
import {
  CRITERION_CELLS,
  LEAF_FORMULAS,
  scoreAt,
  scoreCell,
  SCORE_COLUMNS,
  SCORE_KEYS,
  scoresColumn,
  SCORES_PRINTED,
  type ScoreColumn,
} from './par-index-scores-columns';
import { emphasised, locked, pointsRule, putParTable, type ParRow } from './par-index-table';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';

const CAPTION_ROW = 4;
export const SCORES_HEADER_ROW = 5;
const FIRST_ROW = 6;
const HEADER_HEIGHT = 54;
/** Explanations have up to so many lines, whatever comes to be declared. */
const SENTENCE_LINES = 3;
const WIDTHS = SCORE_KEYS.map((key) => SCORE_COLUMNS[key].width);
const PRINTED_WIDTHS = WIDTHS.slice(0, SCORES_PRINTED);
/** Beside the table: what may be declared for criteria that take words, a list in each row. */
const LIST_COLUMN = SCORE_KEYS.length;
const LIST_WORDS = 6;
/** Part of the row that adds a whole sheet up. */
export const TOTAL_PART = 'Tổng';
export const TOTAL_TITLE = 'TỔNG CỘNG';

export type ScoresSheet = { builder: SheetBuilder; block: Area };

type Line = ScoreLine & { unit: ScoredUnit; row: number; unitRows: { from: number; to: number } };

export function layoutScores(
  context: EntryContext,
  units: readonly ScoredUnit[],
  facts: ProposalFacts,
  origin?: Origin,
  selfPrompt: string = SELF_PROMPTS.whole,
): ScoresSheet {
  const { header } = context.plan;
  const sheet = new SheetBuilder(context.sheets.scores, origin, { tabColor: COLORS.accent });
  const hidden = SCORE_KEYS.flatMap((key, index) => (SCORE_COLUMNS[key].hidden ? [index] : []));
  const listColumns = Array.from({ length: LIST_WORDS }, (_, index) => LIST_COLUMN + index);
  sheet.widths([...WIDTHS, ...listColumns.map(() => 60)], [...hidden, ...listColumns]);
  const title = `PHIẾU CHẤM ĐIỂM XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${header.year}`;
  putHead(sheet, context, title, { text: 'Đơn vị tính: điểm' }, PRINTED_WIDTHS);
  putCaption(sheet, units);
  const lines = linesOf(units);
  const rows = lines.map((line) => rowOf(sheet, line, facts));
  const [blank] = [{ cells: {} }];
  putParTable(sheet, PAR_TABLES.scores, SCORE_COLUMNS, rows.length > 0 ? rows : [blank], {
    ...{ row: SCORES_HEADER_ROW, printed: SCORES_PRINTED },
  });
  sheet.height(SCORES_HEADER_ROW, HEADER_HEIGHT);
  const least = heightOfLines(SENTENCE_LINES, ENTRY_SIZE);
  for (const { kind, row } of lines) if (kind === 'leaf') raise(sheet, row, least);
  putRules(sheet, lines, selfPrompt);
  putColours(sheet, Math.max(1, lines.length));
  const notesRow = FIRST_ROW + Math.max(1, lines.length);
  const signatures = putNotes(sheet, notesRow, NOTES, PRINTED_WIDTHS);
  const end = putSignatures(sheet, signatures, header, PRINTED_WIDTHS);
  sheet.freeze(FIRST_ROW, scoreAt('title') + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header,
      printArea: span(0, 0, SCORES_PRINTED, end),
      titleRows: { from: SCORES_HEADER_ROW, to: SCORES_HEADER_ROW },
      breaksBefore: breaksOf(sheet, lines, notesRow, end),
    }),
  );
  sheet.protect({ ...SUMMARY_PROTECTION, allowFilter: true, allowFormatCells: true });
  const height = Math.max(end, sheet.sheet.rows.length - sheet.origin.row);
  return { builder: sheet, block: span(0, 0, LIST_COLUMN + LIST_WORDS, height) };
}

function raise(sheet: SheetBuilder, row: number, least: number): void {
  const { height = 0 } = sheet.sheet.rowFormats[row + sheet.origin.row] ?? {};
  if (height < least) sheet.height(row, least);
}

function putCaption(sheet: SheetBuilder, units: readonly ScoredUnit[]): void {
  const count = `SUMPRODUCT((${scoresColumn('part')}="${TOTAL_PART}")*1)`;
  const tail = ' đơn vị. Ô nền vàng là ô đơn vị hoặc người thẩm định nhập; điểm tự chấm ghi sẵn theo quy tắc.';
  sheet.merge(span(CAPTION_ROW, 0, SCORES_PRINTED), `${units.length}${tail}`, STYLES.caption, {
    formula: `=${count}&"${tail}"`,
  });
  sheet.height(CAPTION_ROW, 20.25);
}

function linesOf(units: readonly ScoredUnit[]): Line[] {
  let row = FIRST_ROW;
  return units.flatMap((unit) => {
    const from = row;
    const to = from + unit.lines.length - 1;
    row = to + 1;
    return unit.lines.map((line, index) => ({ ...line, unit, row: from + index, unitRows: { from, to } }));
  });
}

const OPEN_STYLES = { ...Object.fromEntries(SCORE_KEYS.map((key) => [key, SCORE_COLUMNS[key].style])) } as Record<
  ScoreColumn,
  Style
>;

/** Cells that may be typed into in the state of a sheet have a light ground; the others are locked. */
function leafStyles({ unit, criterion }: Line): Partial<Record<ScoreColumn, Style>> {
  const open: readonly string[] = criterion === null ? [] : OPEN_COLUMNS[unit.state];
  const entries = SCORE_KEYS.filter((key) => OPEN_STYLES[key].locked === false).map(
    (key) => [key, open.includes(key) ? openLook(OPEN_STYLES[key]) : locked(OPEN_STYLES[key])] as const,
  );
  return Object.fromEntries(entries);
}

const OPENED = new Map<Style, Style>();
function openLook(style: Style): Style {
  const known = OPENED.get(style) ?? { ...style, fill: COLORS.entry };
  OPENED.set(style, known);
  return known;
}

const sumStyles = (): Partial<Record<ScoreColumn, Style>> =>
  Object.fromEntries(SCORE_KEYS.slice(0, SCORES_PRINTED).map((key) => [key, emphasised(SCORE_COLUMNS[key].style)]));

function rowOf(sheet: SheetBuilder, line: Line, facts: ProposalFacts): ParRow<ScoreColumn> {
  const { kind, criterion, cells, shown, unit } = line;
  const text = (value: CellValue): { value: CellValue } => ({ value });
  const fixed = {
    unit: text(unit.unit),
    state: text(stateName(unit.state)),
    set: text(unit.set.code),
    version: text(unit.version),
  };
  if (kind === 'total') {
    const of = { ...fixed, id: text(`${unit.unitId}:`), title: text(TOTAL_TITLE), part: text(TOTAL_PART) };
    return { cells: of, shown, formulas: totalFormulas(sheet, line), styles: sumStyles() };
  }
  if (kind === 'rest') {
    return {
      cells: { ...cells, ...fixed },
      shown,
      formulas: { ...NO_SUMS, ...CRITERION_CELLS },
      styles: leafStyles(line),
    };
  }
  const own = {
    ...cells,
    ...fixed,
    id: text(`${unit.unitId}:${criterion!.code}`),
    number: text(criterion!.code),
    title: text(criterion!.name),
  };
  const areas = areaFormulas(sheet, line);
  if (kind === 'node') {
    const formulas = { ...CRITERION_CELLS, ...nodeFormulas(sheet, line), ...areas };
    return { cells: own, shown, formulas, styles: line.depth === 0 ? sumStyles() : boldStyles() };
  }
  return { cells: own, shown, formulas: { ...leafFormulas(line, facts), ...areas }, styles: leafStyles(line) };
}

/** Rows between an area and what is scored stand out less than areas. */
const boldStyles = (): Partial<Record<ScoreColumn, Style>> =>
  Object.fromEntries(
    SCORE_KEYS.slice(0, SCORES_PRINTED).map((key) => [
      key,
      { ...emphasised(SCORE_COLUMNS[key].style), fill: undefined },
    ]),
  ) as Partial<Record<ScoreColumn, Style>>;

type Formulas = Partial<Record<ScoreColumn, string | null>>;

/** Excel fills a column of a table with a formula as soon as it is the only thing in it, so that no row of such a column is left blank. */
const NOTHING = '=""';
const BLANKS: Formulas = { proposed: NOTHING, origin: NOTHING, bonus: NOTHING, penalty: NOTHING };
const NO_ENTRY: Formulas = { because: NOTHING, declared: LEAF_FORMULAS.declared };

const NO_SUMS: Formulas = {
  byRule: LEAF_FORMULAS.byRule,
  because: LEAF_FORMULAS.because,
  final: LEAF_FORMULAS.final,
  current: LEAF_FORMULAS.current,
  applicable: LEAF_FORMULAS.applicable,
};

function leafFormulas({ criterion, fills }: Line, facts: ProposalFacts): Formulas {
  const source = criterion?.source ?? null;
  const proposed = source === null ? null : proposedFormula(source, scoreCell('unit'), facts);
  return {
    ...NO_SUMS,
    ...BLANKS,
    ...CRITERION_CELLS,
    ...(fills.declared ? { declared: LEAF_FORMULAS.declared } : {}),
    ...(fills.self ? { self: LEAF_FORMULAS.self } : {}),
    ...(proposed === null ? {} : { proposed }),
    ...(source === null ? {} : { origin: originFormula(source, scoreCell('proposed'), scoreCell('declared')) }),
  };
}

/** "H8:H12": a column of these rows. */
const cellsOf = (sheet: SheetBuilder, key: ScoreColumn, from: number, to: number): string =>
  `${sheet.cell(from, scoreAt(key))}:${sheet.cell(to, scoreAt(key))}`;

const summed = (sheet: SheetBuilder, key: ScoreColumn, from: number, to: number, part?: string): string => {
  const ofPart = part === undefined ? '' : `,${cellsOf(sheet, 'part', from, to)},"${part}"`;
  return `ROUND(SUMIFS(${cellsOf(sheet, key, from, to)},${cellsOf(sheet, 'counts', from, to)},1${ofPart}),2)`;
};

/** Any number counts; of texts and blanks there is none. */
const anyPoints = (sheet: SheetBuilder, key: ScoreColumn, from: number, to: number): string =>
  `COUNTIFS(${cellsOf(sheet, 'counts', from, to)},1,${cellsOf(sheet, key, from, to)},">-1E+9")`;

function nodeFormulas(sheet: SheetBuilder, { row, under }: Line): Formulas {
  const [from, to] = [row + 1, row + under];
  const sums = SUMMED.map((key) => {
    const sum = `=IF(${anyPoints(sheet, key, from, to)}=0,"",${summed(sheet, key, from, to)})`;
    return [key, sum] as const;
  });
  const applicable = `=${summed(sheet, 'max', from, to)}`;
  return { ...Object.fromEntries(sums), applicable, ...BLANKS, ...NO_ENTRY };
}

const amount = (sheet: SheetBuilder, key: ScoreColumn, { row, under }: Line, part: 'bonus' | 'penalty'): string => {
  const max = sheet.cell(row, scoreAt('max'));
  const sum = summed(sheet, key, row, row + under, PARTS[part].name);
  return `IF(ISNUMBER(${max}),MIN(${max},${sum}),${sum})`;
};

const amountsOf = ({ depth, shown }: ScoreLine): ('bonus' | 'penalty')[] =>
  depth > 0 ? [] : (['bonus', 'penalty'] as const).filter((part) => shown[part] !== undefined);

/** Bonus and penalty, each no more than its area allows. */
function areaFormulas(sheet: SheetBuilder, line: Line): Formulas {
  return Object.fromEntries(amountsOf(line).map((part) => [part, `=${amount(sheet, 'current', line, part)}`]));
}

function totalFormulas(sheet: SheetBuilder, { unit, unitRows }: Line): Formulas {
  const [from, to] = [unitRows.from, unitRows.to - 1];
  const areas = unit.lines.map((line, index): Line => ({ ...line, unit, unitRows, row: from + index }));
  const total = (key: ScoreColumn): string => {
    const plain = (['appraisal', 'survey'] as const).map((part) => summed(sheet, key, from, to, PARTS[part].name));
    const extra = areas.flatMap((line) =>
      amountsOf(line).map((part) => `${part === 'bonus' ? '+' : '-'}${amount(sheet, key, line, part)}`),
    );
    return `=IF(${anyPoints(sheet, key, from, to)}=0,"",MAX(0,ROUND(${plain.join('+')}${extra.join('')},2)))`;
  };
  const held = surveyHeldPiece(scoreCell('set'));
  const max = (part: 'appraisal' | 'survey'): string => summed(sheet, 'max', from, to, PARTS[part].name);
  return {
    ...Object.fromEntries(SUMMED.map((key) => [key, total(key)])),
    ...{ max: `=ROUND(${max('appraisal')}+IF(${held},${max('survey')},0),2)`, part: null, applicable: NOTHING },
    ...BLANKS,
    ...NO_ENTRY,
  };
}

/** Whether any sheet of a set has survey points, as a piece of a formula. */
export const surveyHeldPiece = (set: string): string =>
  `COUNTIFS(${scoresColumn('set')},${set},${scoresColumn('part')},"${PARTS.survey.name}",${scoresColumn('current')},">-1E+9")>0`;

/** Each unit begins a page of its own, and an area does not end one. */
function breaksOf(sheet: SheetBuilder, lines: readonly Line[], notesRow: number, end: number): number[] {
  const heights = printedHeights(sheet, end);
  const starts = [...new Set(lines.map(({ unitRows }) => unitRows.from))].slice(1);
  const blocks = [
    ...lines.filter(({ kind }) => kind === 'node').map(({ row }) => ({ row, rows: 2 })),
    { row: notesRow - 2, rows: end - notesRow + 2 },
  ];
  const edges = [0, ...starts, end];
  return edges.slice(0, -1).flatMap((from, index) => {
    const own = heights.slice(from, edges[index + 1]);
    const within = blocks.map((block) => ({ ...block, row: block.row - from })).filter(({ row }) => row >= 0);
    // Pages after the first begin with the headings.
    const room = pageRoom(1) - (from === 0 ? 0 : HEADER_HEIGHT);
    const breaks = pageBreaks(own, within, room, from === 0 ? HEADER_HEIGHT : 0);
    return [...(from === 0 ? [] : [from]), ...breaks.map((row) => row + from)];
  });
}

/** Rules for typing; pasting goes past them, so the check looks at everything again. */
function putRules(sheet: SheetBuilder, lines: readonly Line[], selfPrompt: string): void {
  const leaves = lines.filter(({ kind }) => kind === 'leaf');
  const listOf = putLists(sheet, leaves);
  for (const run of runsOf(leaves, (line) => listOf(line.criterion!) ?? scoringKind(line.criterion!))) {
    const [first] = run;
    const area = span(first!.row, scoreAt('declared'), 1, run.length);
    sheet.validate(declaredRule(sheet, area, first!.criterion!, listOf(first!.criterion!)));
  }
  for (const run of runsOf(leaves, () => '')) {
    const { row } = run[0]!;
    for (const key of ['self', 'appraised1', 'appraised2'] as const) {
      const area = span(row, scoreAt(key), 1, run.length);
      const most = `=${sheet.columnFixed(row, scoreAt('max'))}`;
      const message = 'Nhập số điểm từ 0 đến điểm tối đa của tiêu chí.';
      const title = SCORE_COLUMNS[key].heading;
      const prompt = key === 'self' ? { prompt: { title, message: selfPrompt } } : {};
      sheet.validate(pointsRule({ area, title, message, ...prompt }, most));
    }
  }
}

/** How to have the points of the rule again: by a fill of the whole workbook, which a unit cannot do with its file. */
export const SELF_PROMPTS = {
  whole:
    'Ghi sẵn theo quy tắc chấm. Chỉ nhập khi đơn vị tự chấm khác; xóa ô rồi bấm Tổng hợp để lấy lại điểm theo quy tắc.',
  unit: 'Ghi sẵn theo quy tắc chấm. Chỉ nhập khi đơn vị tự chấm khác; muốn lấy lại thì ghi số ở cột Điểm theo quy tắc.',
} as const;

const scoringKind = ({ rule }: Criterion): string => (rule === null ? '' : rule);

/** Rows one after another that have the same key. */
function runsOf(lines: readonly Line[], keyOf: (line: Line) => string): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && before.row + 1 === line.row && keyOf(before) === keyOf(line)) last!.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The lists of words, beside the first rows; gives the reference of the list of a criterion, null where it takes a figure. */
function putLists(sheet: SheetBuilder, leaves: readonly Line[]): (criterion: Criterion) => string | null {
  const places = new Map<string, string>();
  for (const { criterion } of leaves) {
    const words = choicesOf(criterion!);
    const key = words.join('\n');
    if (words.length === 0 || places.has(key)) continue;
    const row = places.size;
    words.forEach((word, index) => sheet.put(row, LIST_COLUMN + index, word, STYLES.hint));
    places.set(key, `=${sheet.reference(span(row, LIST_COLUMN, words.length))}`);
  }
  return (criterion) => places.get(choicesOf(criterion).join('\n')) ?? null;
}

const choicesOf = (criterion: Criterion): string[] => {
  const words = declaredChoices(criterion);
  return words.length === 0 ? [] : [...words, NOT_APPLICABLE];
};

function declaredRule(sheet: SheetBuilder, area: Area, criterion: Criterion, list: string | null): Validation {
  const title = 'Số liệu kê khai';
  if (list !== null) {
    const message =
      criterion.rule === 'deduction'
        ? `Chọn trong danh sách; không có vi phạm thì chọn ${NO_VIOLATION}.`
        : 'Chọn trong danh sách.';
    return {
      ...{ area, rule: { type: 'list', source: list }, allowBlank: true, prompt: { title, message } },
      error: { style: 'stop', title, message: 'Chọn một mức trong danh sách; mức khác không tính được điểm.' },
    };
  }
  const cell = sheet.columnFixed(area.row, area.column);
  const isCount = criterion.rule !== null && scoringRule(criterion.rule).declared === 'count';
  const figure = isCount ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  const message = isCount
    ? `Nhập một số nguyên từ 0 trở lên, hoặc ${NOT_APPLICABLE}.`
    : `Nhập một số từ 0 trở lên (85% nhập là 85), hoặc ${NOT_APPLICABLE}.`;
  return {
    ...{ area, allowBlank: true, prompt: { title, message }, error: { style: 'stop', title, message } },
    rule: { type: 'custom', formula: `=IF(ISNUMBER(${cell}),${figure},TRIM(${cell})="${NOT_APPLICABLE}")` },
  };
}

/** On grey paper bold tells what needs a look. */
function putColours(sheet: SheetBuilder, rows: number): void {
  const over = (key: ScoreColumn, columns = 1): Area => span(FIRST_ROW, scoreAt(key), columns, rows);
  const cell = (key: ScoreColumn): string => sheet.columnFixed(FIRST_ROW, scoreAt(key));
  const { overdue, doneLate } = STATUS_LOOKS;
  const above = (key: ScoreColumn): string => `=AND(ISNUMBER(${cell(key)}),N(${cell(key)})>N(${cell('max')}))`;
  for (const key of ['self', 'appraised1', 'appraised2'] as const) {
    sheet.format({ area: over(key), formula: above(key), ...overdue });
  }
  sheet.format({
    area: over('difference'),
    formula: `=N(${cell('difference')})<>0`,
    font: { bold: true, color: COLORS.alert },
  });
  sheet.format({
    area: over('evidence'),
    formula: `=AND(${cell('counts')}=1,N(${cell('self')})>0,TRIM(${cell('evidence')})="")`,
    ...doneLate,
  });
  sheet.format({
    area: over('appraisalNote'),
    formula: `=AND(${cell('counts')}=1,N(${cell('difference')})<>0,TRIM(${cell('appraisalNote')})="")`,
    ...doneLate,
  });
  sheet.format({
    area: over('unit', SCORES_PRINTED),
    formula: `=TRIM(${cell('declared')})="${NOT_APPLICABLE}"`,
    font: { color: COLORS.muted },
  });
}

const NOTES: Note[] = [
  {
    text:
      'Điểm cuối: điểm thẩm định lần 2, chưa có thì lần 1. Chênh lệch: điểm cuối trừ điểm tự chấm. ' +
      'Dòng lĩnh vực, tiêu chí có mục con: cộng các mục con được tính điểm. Tổng cộng: điểm thẩm định và điểm điều tra xã hội học, cộng điểm thưởng, trừ điểm phạt; ' +
      'điểm tối đa của dòng Tổng cộng không tính mục Không áp dụng, và không tính điểm điều tra xã hội học khi không tổ chức điều tra.',
  },
  {
    text: 'Ô Tài liệu kiểm chứng tô nền khi có điểm tự chấm mà chưa ghi tài liệu; ô Ghi chú của thẩm định tô nền khi điểm cuối khác điểm tự chấm mà chưa ghi lý do.',
  },
];

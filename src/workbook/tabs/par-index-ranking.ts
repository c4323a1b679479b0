/** "Xếp hạng": the results of all units within their groups, by bands that an office sets itself, against their ranks of last year. */
import { rankUnits, TIE_RULES, type Band, type Ranked, type TieRule } from '../../domain/par-index/ranking';
import { PARTS } from '../../domain/par-index/criterion';
import { NOT_SUBMITTED } from '../../domain/par-index/score-sheet';
import { BAND_HEADINGS, RANKING_HEADINGS, type BandField, type RankingField } from '../par-index/headings';
import type { RankingUnit } from '../par-index/read';
import { stateName, type ScoredUnit } from '../par-index/scored-units';
import { COLORS, STYLES } from '../styles';
import { NAMES, PAR_TABLES } from '../tab-ids';
import type { Area, Cell, CellValue, DefinedName, Style } from '../workbook';
import { printedHeights } from './by-area';
import { choice, type EntryContext } from './entry-table';
import { quoted } from './formulas';
import { ENTRY_PROTECTION, landscapePages, pageSetup } from './page';
import { surveyHeldPiece, TOTAL_PART } from './par-index-scores';
import { scoresColumn } from './par-index-scores-columns';
import {
  numberRule,
  PAR_STYLES as LOOKS,
  percentPiece,
  putParTable,
  tableCell,
  tableColumn,
  type ParColumn,
  type ParColumns,
  type ParRow,
} from './par-index-table';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { single, SheetBuilder, span, type Origin } from './sheet-builder';

const cell = (field: RankingField): string => tableCell(PAR_TABLES.ranking, RANKING_HEADINGS[field].heading);
/** A column of the ranking. */
export const rankingColumn = (field: RankingField): string =>
  tableColumn(PAR_TABLES.ranking, RANKING_HEADINGS[field].heading);
export const bandColumn = (field: BandField): string => tableColumn(PAR_TABLES.bands, BAND_HEADINGS[field].heading);

const TIE_TEXTS: Readonly<Record<TieRule, string>> = {
  competition: `${TIE_RULES.competition.name} (hai đơn vị cùng hạng 1 thì tiếp theo là hạng 3)`,
  dense: `${TIE_RULES.dense.name} (hai đơn vị cùng hạng 1 thì tiếp theo là hạng 2)`,
};
/** Whether ranks after a shared one go on without a gap, as a piece of a formula. */
export const isDensePiece = `LEFT(TRIM(${NAMES.ties}),${TIE_RULES.dense.name.length})="${TIE_RULES.dense.name}"`;

const FORMULAS = rankingFormulas();

function rankingFormulas(): Partial<Record<RankingField, string>> {
  const unit = `${scoresColumn('unit')},${cell('unit')}`;
  const ofPart = (part: string): string => `${unit},${scoresColumn('part')},"${part}"`;
  const ofResult = (part: 'appraisal' | 'survey'): string =>
    `ROUND(SUMIFS(${scoresColumn('current')},${ofPart(PARTS[part].name)}),2)`;
  const state = `INDEX(${scoresColumn('state')},MATCH(${cell('unit')},${scoresColumn('unit')},0))`;
  const points = `${unit},${scoresColumn('counts')},1,${scoresColumn('current')},">-1E+9"`;
  // `hasPoints`: what the workbook proposes by itself is no sheet that somebody has begun.
  const proposed = `IF(${state}="${stateName('self')}",COUNTIFS(${points},${scoresColumn('automatic')},1),0)`;
  const isScored = `IFERROR(COUNTIFS(${points})-${proposed}>0,FALSE)`;
  const known = (formula: string): string => `=IF(${cell('state')}="${NOT_SUBMITTED}","",${formula})`;
  const total = `MAX(0,ROUND(${cell('appraisal')}+${cell('survey')}+${cell('bonus')}-${cell('penalty')},2))`;
  const max = (part: 'appraisal' | 'survey'): string =>
    `SUMIFS(${scoresColumn('max')},${ofPart(PARTS[part].name)},${scoresColumn('counts')},1)`;
  const [group, value] = [rankingColumn('group'), rankingColumn('value')];
  // Texts are more than any number for one program and an error for another, so they are cut out first.
  const better = `(${group}=${cell('group')})*ISNUMBER(${value})*(${value}>${cell('value')})`;
  return {
    state: `=IF(${isScored},${state},"${NOT_SUBMITTED}")`,
    self: known(`SUMIFS(${scoresColumn('self')},${ofPart(TOTAL_PART)})`),
    appraisal: known(ofResult('appraisal')),
    survey: known(ofResult('survey')),
    bonus: known(`ROUND(SUMIFS(${scoresColumn('bonus')},${unit}),2)`),
    penalty: known(`ROUND(SUMIFS(${scoresColumn('penalty')},${unit}),2)`),
    max: known(`ROUND(${max('appraisal')}+IF(${surveyHeldPiece(cell('set'))},${max('survey')},0),2)`),
    index: known(percentPiece(`(${cell('appraisal')}+${cell('survey')})`, cell('max'))),
    value: known(percentPiece(total, cell('max'))),
    rank: `=IF(ISNUMBER(${cell('value')}),1+IF(${isDensePiece},SUMPRODUCT(${better}*${rankingColumn('first')}),SUMPRODUCT(${better})),"")`,
    band: `=IF(ISNUMBER(${cell('value')}),${bandPiece(cell('value'), cell('group'))},"")`,
    change: `=IF(COUNT(${cell('lastYear')},${cell('rank')})=2,${cell('lastYear')}-${cell('rank')},"")`,
    set: `=IFERROR(INDEX(${scoresColumn('set')},MATCH(${cell('unit')},${scoresColumn('unit')},0)),"")`,
    // COUNTIFS would find no blank group.
    first:
      `=IF(ISNUMBER(${cell('value')}),IF(SUMPRODUCT((INDEX(${group},1):${cell('group')}=${cell('group')})*` +
      `(INDEX(${value},1):${cell('value')}=${cell('value')}))=1,1,0),0)`,
  };
}

/** The group whose bands count for a group: its own, else the general ones. */
export function bandGroupPiece(group: string): string {
  return `IF(COUNTIF(${bandColumn('group')},${group})>0,${group},"")`;
}

/** `bandOf`, as a piece of a formula. */
function bandPiece(value: string, group: string): string {
  const own = bandGroupPiece(group);
  const from = bandColumn('from');
  const reached = `(${bandColumn('group')}=${own})*ISNUMBER(${from})*(${from}<=${value})*(${from}+1)`;
  const key = `${own}&"|"&ROUND(100*(SUMPRODUCT(MAX(${reached}))-1),0)`;
  return `IFERROR(INDEX(${bandColumn('name')},MATCH(${key},${bandColumn('key')},0)),"")`;
}

const bandKeyFormula = (): string => {
  const [group, from] = (['group', 'from'] as const).map((field) =>
    tableCell(PAR_TABLES.bands, BAND_HEADINGS[field].heading),
  ) as [string, string];
  return `=IF(ISNUMBER(${from}),TRIM(${group})&"|"&ROUND(100*${from},0),"")`;
};

/** Signs before the number say at a glance, on grey paper too, who has gone up. */
const CHANGE_FORMAT = '"▲ "0;"▼ "0;"–"';
const shown = (style: Style, numberFormat: string): Style => ({ ...style, numberFormat });
const CHANGE = shown(LOOKS.shownCenter, CHANGE_FORMAT);
const COUNT = shown(LOOKS.shownCenter, '0');

const column = (field: RankingField, width: number, style: Style): ParColumn => {
  const formula = FORMULAS[field];
  return { heading: RANKING_HEADINGS[field].heading, width, style, ...(formula === undefined ? {} : { formula }) };
};
export const RANKING_COLUMNS: ParColumns<RankingField> = {
  group: column('group', 98, LOOKS.choice),
  unit: column('unit', 102, LOOKS.choice),
  state: column('state', 72, LOOKS.shownText),
  self: column('self', 40, LOOKS.shownPoints),
  appraisal: column('appraisal', 46, LOOKS.shownPoints),
  survey: column('survey', 44, LOOKS.shownPoints),
  bonus: column('bonus', 38, LOOKS.shownPoints),
  penalty: column('penalty', 38, LOOKS.shownPoints),
  max: column('max', 44, LOOKS.shownPoints),
  index: column('index', 38, LOOKS.shownPoints),
  value: column('value', 40, LOOKS.shownPoints),
  rank: column('rank', 32, COUNT),
  band: column('band', 44, LOOKS.shownCenter),
  lastYear: column('lastYear', 38, LOOKS.year),
  change: column('change', 38, CHANGE),
  set: { ...column('set', 60, LOOKS.helper), hidden: true },
  first: { ...column('first', 40, LOOKS.helper), hidden: true },
};
const KEYS = Object.keys(RANKING_COLUMNS) as RankingField[];
const PRINTED = KEYS.indexOf('set');
const at = (field: RankingField): number => KEYS.indexOf(field);
const WIDTHS = KEYS.map((key) => RANKING_COLUMNS[key].width);
const PRINTED_WIDTHS = WIDTHS.slice(0, PRINTED);

const ofBands = (field: BandField, width: number, style: Style): ParColumn => ({
  heading: BAND_HEADINGS[field].heading,
  width,
  style,
});
export const BAND_COLUMNS: ParColumns<BandField> = {
  group: ofBands('group', 110, LOOKS.choice),
  name: ofBands('name', 80, LOOKS.text),
  from: ofBands('from', 50, LOOKS.points),
  key: { ...ofBands('key', 60, LOOKS.helper), formula: bandKeyFormula(), hidden: true },
};
/** Beside the printed part: bands that somebody sets once. */
const GAP = 1;
export const BANDS_COLUMN = KEYS.length + GAP;

const TIES_ROW = 4;
export const RANKING_HEADER_ROW = 6;
const FIRST_ROW = 7;
const HEADER_HEIGHT = 42;

export type BandTyped = Partial<Record<BandField, Cell>>;
/** `scored` null: the unit has no sheet. */
export type UnitToRank = RankingUnit & { scored: ScoredUnit | null };
export type RankedRow = { unit: UnitToRank; ranked: Ranked };
export type RankingSheet = { builder: SheetBuilder; block: Area; names: DefinedName[]; rows: RankedRow[] };

/** Units group by group, the best first; those without a sheet stand last. */
export function rankedRows(units: readonly UnitToRank[], ties: TieRule, bands: readonly Band[]): RankedRow[] {
  const byName = new Map(units.map((unit) => [unit.unit, unit]));
  const values = units.map(({ unit, group, lastYear, scored }) => {
    const value = scored?.hasPoints ? scored.totals.totalIndex : null;
    return { unit, group, lastYear, value };
  });
  return rankUnits(values, { ties, bands }).flatMap((ranked) => {
    const unit = byName.get(ranked.unit);
    return unit === undefined ? [] : [{ unit, ranked }];
  });
}

export function layoutRanking(
  context: EntryContext,
  { rows, ties, bands }: { rows: readonly RankedRow[]; ties: TieRule; bands: readonly BandTyped[] },
  origin?: Origin,
): RankingSheet {
  const { header } = context.plan;
  const sheet = new SheetBuilder(context.sheets.ranking, origin, { tabColor: COLORS.accent });
  const bandKeys = Object.keys(BAND_COLUMNS) as BandField[];
  const bandWidths = bandKeys.map((key) => BAND_COLUMNS[key].width);
  sheet.widths(
    [...WIDTHS, 24, ...bandWidths],
    [...KEYS.flatMap((key, index) => (RANKING_COLUMNS[key].hidden ? [index] : [])), BANDS_COLUMN + bandKeys.length - 1],
  );
  const title = `KẾT QUẢ XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${header.year}`;
  putHead(sheet, context, title, { text: 'Đơn vị tính: điểm' }, PRINTED_WIDTHS);
  const tieCell = putTies(sheet, ties);
  const laid = rows.length > 0 ? markFirst(rows.map(rankingRow)) : [{ cells: {} }];
  putParTable(sheet, PAR_TABLES.ranking, RANKING_COLUMNS, laid, { row: RANKING_HEADER_ROW, printed: PRINTED });
  const bandRows = bands.map((cells): ParRow<BandField> => ({ cells, shown: { key: bandKey(cells) } }));
  const heights = { ...sheet.sheet.rowFormats };
  putParTable(sheet, PAR_TABLES.bands, BAND_COLUMNS, bandRows, {
    ...{ row: RANKING_HEADER_ROW, column: BANDS_COLUMN, printed: 0 },
  });
  // Both tables share their rows, whose heights are those of the printed one.
  Object.assign(sheet.sheet.rowFormats, heights);
  sheet.height(RANKING_HEADER_ROW, HEADER_HEIGHT);
  sheet.put(TIES_ROW, BANDS_COLUMN, 'Mức xếp loại theo nhóm (để trống nhóm: dùng chung cho mọi nhóm)', STYLES.hintLine);
  putRules(sheet, laid.length, bands.length);
  const notesRow = FIRST_ROW + laid.length;
  const signatures = putNotes(sheet, notesRow, notesOf(rows), PRINTED_WIDTHS);
  const end = putSignatures(sheet, signatures, header, PRINTED_WIDTHS);
  sheet.freeze(FIRST_ROW, at('unit') + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header,
      printArea: span(0, 0, PRINTED, end),
      titleRows: { from: RANKING_HEADER_ROW, to: RANKING_HEADER_ROW },
      ...landscapePages(printedHeights(sheet, end), [{ row: notesRow - 2, rows: end - notesRow + 2 }], HEADER_HEIGHT),
    }),
  );
  sheet.protect(ENTRY_PROTECTION);
  const height = Math.max(end, sheet.sheet.rows.length - sheet.origin.row);
  const names = [{ name: NAMES.ties, reference: `=${sheet.reference(tieCell)}`, hidden: true }];
  return { builder: sheet, block: span(0, 0, BANDS_COLUMN + bandKeys.length, height), names, rows: [...rows] };
}

function putTies(sheet: SheetBuilder, ties: TieRule): Area {
  sheet.merge(span(TIES_ROW, 0, 2), 'Cách xếp hạng khi bằng điểm', STYLES.label);
  const place = single(TIES_ROW, 2);
  sheet.merge(span(TIES_ROW, 2, 9), TIE_TEXTS[ties], STYLES.entryChoice);
  sheet.height(TIES_ROW, 21);
  sheet.height(TIES_ROW + 1, 6);
  const texts = Object.values(TIE_TEXTS);
  const row = 0;
  texts.forEach((text, index) => sheet.put(row + index, BANDS_COLUMN, text, STYLES.hintLine));
  sheet.validate({
    area: place,
    rule: { type: 'list', source: `=${sheet.reference(span(row, BANDS_COLUMN, 1, texts.length))}` },
    allowBlank: false,
    error: { style: 'stop', title: 'Cách xếp hạng', message: 'Chọn một cách xếp hạng trong danh sách.' },
  });
  return place;
}

function rankingRow({ unit: { unit, group, lastYear, scored }, ranked }: RankedRow): ParRow<RankingField> {
  const cells = { group: { value: group }, unit: { value: unit }, lastYear: { value: lastYear } };
  if (scored === null || !scored.hasPoints) {
    return { cells, shown: { state: NOT_SUBMITTED, set: scored?.set.code ?? '', first: 0 } };
  }
  const { parts, applicableMax, index, totalIndex } = scored.totals;
  const self = scored.lines.find(({ kind }) => kind === 'total')?.shown.self;
  return {
    cells,
    shown: {
      ...{ state: stateName(scored.state), set: scored.set.code, ...parts, max: applicableMax },
      ...{ self: typeof self === 'number' ? self : 0, index: index ?? '', value: totalIndex ?? '' },
      ...{ rank: ranked.rank ?? '', band: ranked.band ?? '', change: ranked.change ?? '' },
    },
  };
}

/** What `first` shows: 1 for the first of those in a group that share a value. */
function markFirst(rows: ParRow<RankingField>[]): ParRow<RankingField>[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const value = row.shown?.value;
    if (typeof value !== 'number') return { ...row, shown: { ...row.shown, first: 0 } };
    const key = `${String(row.cells.group?.value ?? '').toLowerCase()}|${value}`;
    const first = seen.has(key) ? 0 : 1;
    seen.add(key);
    return { ...row, shown: { ...row.shown, first } };
  });
}

function bandKey(cells: BandTyped): CellValue {
  const { value } = cells.from ?? {};
  return typeof value === 'number' ? `${String(cells.group?.value ?? '').trim()}|${Math.round(100 * value)}` : '';
}

function putRules(sheet: SheetBuilder, rows: number, bands: number): void {
  const over = (field: RankingField): Area => span(FIRST_ROW, at(field), 1, rows);
  sheet.validate(
    choice(over('unit'), `=${NAMES.unitList}`, 'Đơn vị', 'Tên đơn vị không có trong Danh mục. Nên chọn từ danh sách.'),
  );
  sheet.validate({
    area: over('lastYear'),
    rule: { type: 'whole', operator: 'greaterThanOrEqual', formula1: 1 },
    allowBlank: true,
    error: { style: 'stop', title: 'Hạng năm trước', message: 'Nhập hạng của đơn vị năm trước: số nguyên từ 1.' },
  });
  sheet.validate(
    numberRule({
      area: span(FIRST_ROW, BANDS_COLUMN + 2, 1, Math.max(1, bands)),
      title: 'Từ (%)',
      message: 'Nhập mức thấp nhất của xếp loại này, tính bằng %, ví dụ 90.',
    }),
  );
  const rank = sheet.columnFixed(FIRST_ROW, at('rank'));
  sheet.format({
    area: span(FIRST_ROW, 0, PRINTED, rows),
    formula: `=AND(ISNUMBER(${rank}),${rank}<=3)`,
    font: { bold: true },
  });
  const state = sheet.columnFixed(FIRST_ROW, at('state'));
  sheet.format({
    area: span(FIRST_ROW, 0, PRINTED, rows),
    formula: `=${state}="${NOT_SUBMITTED}"`,
    font: { color: COLORS.muted },
  });
}

function notesOf(rows: readonly RankedRow[]): Note[] {
  const missing = rows.filter(({ ranked }) => ranked.value === null).length;
  const tail = ' đơn vị chưa nộp phiếu, không được xếp hạng.';
  const count = `COUNTIF(${rankingColumn('state')},${quoted(NOT_SUBMITTED)})`;
  return [
    {
      text: missing > 0 ? `Có ${missing}${tail}` : '',
      formula: `=IF(${count}>0,"Có "&${count}&"${tail}","")`,
      longest: `Có 000${tail}`,
      alert: true,
    },
    {
      text:
        'Chỉ số (%) = (điểm tiêu chí + điểm ĐTXHH) : điểm tối đa áp dụng × 100. Kết quả (%) cộng thêm điểm thưởng, trừ điểm phạt, dùng để xếp hạng trong từng nhóm. ' +
        'Điểm tiêu chí là điểm thẩm định; tiêu chí chưa thẩm định lấy điểm tự chấm, xem cột Trạng thái. Điểm ngoài khung từ 0 đến điểm tối đa không được tính. Điểm tối đa áp dụng không tính mục Không áp dụng, và không tính điểm ĐTXHH khi không tổ chức điều tra. ' +
        'Thứ tự dòng theo kết quả lần Tổng hợp gần nhất; cột Xếp hạng luôn theo số liệu hiện tại.',
    },
  ];
}

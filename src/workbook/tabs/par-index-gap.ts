/** "Khoảng cách": what a unit is missing to third place among its peers and to the next band, and which criteria would bring it. */
import type { Band, TieRule } from '../../domain/par-index/ranking';
import {
  cheapestPlan,
  gapOptions,
  standing,
  TOP_PLACES,
  type GapOption,
  type GapPlan,
  type Peer,
  type Standing,
} from '../../domain/par-index/gap';
import { percentOf, pointsText, roundPoints, sumPoints } from '../../domain/par-index/points';
import { peersOf, roundPeers } from '../../domain/par-index/unit-gap';
import { SCORING_RULE_IDS } from '../../domain/par-index/scoring-rules';
import { OPTION_HEADINGS, type OptionField } from '../par-index/headings';
import type { ScoredUnit, ScoreLine } from '../par-index/scored-units';
import { COLORS, STYLES } from '../styles';
import { NAMES, PAR_TABLES } from '../tab-ids';
import type { Area, CellValue, DefinedName, Style } from '../workbook';
import { printedHeights } from './by-area';
import { choice, type EntryContext } from './entry-table';
import { ENTRY_PROTECTION, landscapePages, pageSetup } from './page';
import { criteriaColumn } from './par-index-criteria-formulas';
import {
  own,
  PEER_COLUMNS,
  PEER_KEYS,
  PEER_RESULTS,
  putPeers,
  type PeerFacts,
  type PeerTyped,
} from './par-index-peers';
import { bandColumn, bandGroupPiece, isDensePiece } from './par-index-ranking';
import { levelFormula, levelReached, pointsFormula, scored } from './par-index-scoring';
import { scoresColumn } from './par-index-scores-columns';
import {
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

const cell = (field: OptionField): string => tableCell(PAR_TABLES.options, OPTION_HEADINGS[field].heading);
const optionColumn = (field: OptionField): string => tableColumn(PAR_TABLES.options, OPTION_HEADINGS[field].heading);

const ofSheet = (column: Parameters<typeof scoresColumn>[0]): string => `INDEX(${scoresColumn(column)},${cell('at')})`;
const ofCriterion = (column: Parameters<typeof criteriaColumn>[0]): string =>
  `INDEX(${criteriaColumn(column)},${cell('criterion')})`;
const known = (formula: string): string => `=IF(${cell('at')}=0,"",${formula})`;
const SCORING = {
  ...{ declared: cell('assumed'), max: cell('max'), at: cell('criterion'), kind: cell('kind'), level: cell('level') },
};

const FORMULAS: Partial<Record<OptionField, string>> = {
  title: known(ofSheet('title')),
  max: known(ofSheet('max')),
  points: known(`N(${ofSheet('current')})`),
  gain: `=IF(COUNT(${cell('max')},${cell('points')})=2,ROUND(${cell('max')}-${cell('points')},2),"")`,
  effort: known(`IF(ISNUMBER(${ofCriterion('effort')}),${ofCriterion('effort')},1)`),
  evidence: known(`${ofCriterion('evidence')}&""`),
  assumedPoints: pointsFormula(SCORING),
  at: `=IFERROR(MATCH(${NAMES.gapUnit}&"|"&${cell('number')},${scoresColumn('key')},0),0)`,
  criterion: `=IF(${cell('at')}=0,0,${ofSheet('at')})`,
  kind: `=IF(${cell('at')}=0,0,${ofSheet('kind')})`,
  level: levelFormula(SCORING),
};

const column = (field: OptionField, width: number, style: Style): ParColumn => {
  const formula = FORMULAS[field];
  return { heading: OPTION_HEADINGS[field].heading, width, style, ...(formula === undefined ? {} : { formula }) };
};
const COUNT: Style = { ...LOOKS.shownCenter, numberFormat: '0' };
export const OPTION_COLUMNS: ParColumns<OptionField> = {
  number: column('number', 36, LOOKS.fixedCenter),
  title: column('title', 184, LOOKS.shownText),
  max: column('max', 44, LOOKS.shownPoints),
  points: column('points', 46, LOOKS.shownPoints),
  gain: column('gain', 46, LOOKS.shownPoints),
  effort: column('effort', 42, COUNT),
  evidence: column('evidence', 150, LOOKS.shownText),
  chosen: column('chosen', 58, LOOKS.fixedCenter),
  assumed: column('assumed', 62, { ...LOOKS.figure, fill: COLORS.entry }),
  assumedPoints: column('assumedPoints', 46, LOOKS.shownPoints),
  at: { ...column('at', 40, LOOKS.helper), hidden: true },
  criterion: { ...column('criterion', 40, LOOKS.helper), hidden: true },
  kind: { ...column('kind', 40, LOOKS.helper), hidden: true },
  level: { ...column('level', 40, LOOKS.helper), hidden: true },
};
const KEYS = Object.keys(OPTION_COLUMNS) as OptionField[];
const PRINTED = KEYS.indexOf('at');
const at = (field: OptionField): number => KEYS.indexOf(field);
const WIDTHS = KEYS.map((key) => OPTION_COLUMNS[key].width);
const PRINTED_WIDTHS = WIDTHS.slice(0, PRINTED);

export const PEERS_COLUMN = KEYS.length + 1;

const UNIT_ROW = 4;
const FACTS_ROW = 5;
const FACTS = 8;
export const GAP_HEADER_ROW = FACTS_ROW + FACTS + 1;
const FIRST_ROW = GAP_HEADER_ROW + 1;
const HEADER_HEIGHT = 42;

/** `unit` is '' where nobody has chosen and nobody has a result; `entered`: what people have typed of others. */
export type GapFacts = PeerFacts & {
  scored: ScoredUnit | null;
  entered: readonly Peer[];
  ties: TieRule;
  bands: readonly Band[];
  assumed: ReadonlyMap<string, CellValue>;
};
export type GapSheet = { builder: SheetBuilder; block: Area; names: DefinedName[] };

type Worked = {
  value: number | null;
  total: number;
  max: number;
  stands: Standing | null;
  plan: GapPlan | null;
  rows: Option[];
  lost: readonly GapOption[];
};
type Option = {
  line: ScoreLine;
  points: number;
  gain: number;
  chosen: boolean;
  assumed: CellValue;
  assumedPoints: number | '';
};

function worked({ scored: unit, group, units, entered, ties, bands, assumed }: GapFacts): Worked {
  const none = { value: null, total: 0, max: 0, stands: null, plan: null, rows: [], lost: [] };
  if (unit === null || !unit.hasPoints) return none;
  const { total, applicableMax: max } = unit.totals;
  const others = peersOf({ unit: unit.unit, group }, roundPeers(units, entered));
  const stands = standing({ total, max, group }, others, { ties, bands });
  const { options, lost } = gapOptions(unit.set, unit.sheet);
  const plan = stands?.topPlace ? cheapestPlan(options, stands.topPlace.missing) : null;
  const chosen = new Set(plan?.state === 'possible' ? plan.options.map(({ code }) => code) : []);
  const lines = new Map(unit.lines.flatMap((line) => (line.criterion === null ? [] : [[line.criterion.code, line]])));
  const rows = options.flatMap(({ code, points, gain }): Option[] => {
    const line = lines.get(code);
    if (line === undefined) return [];
    const given = assumed.get(code) ?? null;
    const assumedPoints = scored(line.criterion, given).points;
    return [{ line, points, gain, chosen: chosen.has(code), assumed: given, assumedPoints }];
  });
  return { value: percentOf(total, max), total, max, stands, plan, rows, lost };
}

export function layoutGap(
  context: EntryContext,
  facts: GapFacts,
  peerCells: readonly PeerTyped[],
  origin?: Origin,
): GapSheet {
  const { header } = context.plan;
  const sheet = new SheetBuilder(context.sheets.gap, origin, { tabColor: COLORS.accent });
  const peerWidths = PEER_KEYS.map((key) => PEER_COLUMNS[key].width);
  sheet.widths(
    [...WIDTHS, 24, ...peerWidths],
    [
      ...KEYS.flatMap((key, index) => (OPTION_COLUMNS[key].hidden ? [index] : [])),
      ...PEER_KEYS.flatMap((key, index) => (PEER_COLUMNS[key].hidden ? [PEERS_COLUMN + index] : [])),
    ],
  );
  const title = `KHOẢNG CÁCH ĐẾN NHÓM ${TOP_PLACES} ĐƠN VỊ DẪN ĐẦU CHỈ SỐ CẢI CÁCH HÀNH CHÍNH`;
  putHead(sheet, context, title, { text: 'Đơn vị tính: điểm' }, PRINTED_WIDTHS);
  const unitCell = putUnit(sheet, facts.unit);
  const found = worked(facts);
  putFacts(sheet, found);
  const rows = found.rows.map(optionRow);
  const laid = rows.length > 0 ? rows : [{ cells: {}, shown: { at: 0, criterion: 0, kind: 0, level: 0 } }];
  putParTable(sheet, PAR_TABLES.options, OPTION_COLUMNS, laid, { row: GAP_HEADER_ROW, printed: PRINTED });
  const heights = { ...sheet.sheet.rowFormats };
  putPeers(sheet, peerCells, facts, [GAP_HEADER_ROW, PEERS_COLUMN]);
  // Both tables share their rows, whose heights are those of the printed one.
  Object.assign(sheet.sheet.rowFormats, heights);
  sheet.height(GAP_HEADER_ROW, HEADER_HEIGHT);
  putRules(sheet, laid.length);
  const notesRow = FIRST_ROW + laid.length;
  const signatures = putNotes(sheet, notesRow, notesOf(found), PRINTED_WIDTHS);
  const end = putSignatures(sheet, signatures, header, PRINTED_WIDTHS);
  sheet.freeze(FIRST_ROW, at('title') + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header,
      printArea: span(0, 0, PRINTED, end),
      titleRows: { from: GAP_HEADER_ROW, to: GAP_HEADER_ROW },
      ...landscapePages(printedHeights(sheet, end), [{ row: notesRow - 2, rows: end - notesRow + 2 }], HEADER_HEIGHT),
    }),
  );
  sheet.protect({ ...ENTRY_PROTECTION, allowSort: false });
  const height = Math.max(end, sheet.sheet.rows.length - sheet.origin.row);
  const names = [{ name: NAMES.gapUnit, reference: `=${sheet.reference(unitCell)}`, hidden: true }];
  return { builder: sheet, block: span(0, 0, PEERS_COLUMN + PEER_KEYS.length, height), names };
}

function putUnit(sheet: SheetBuilder, unit: string): Area {
  sheet.merge(span(UNIT_ROW, 0, 2), 'Đơn vị xét', STYLES.label);
  const place = single(UNIT_ROW, 2);
  sheet.merge(span(UNIT_ROW, 2, 5), unit, STYLES.entryChoice);
  sheet.height(UNIT_ROW, 21);
  return place;
}

/** `pointsMissing`, as a piece of a formula. */
const missingPiece = (goal: string, total: string, max: string): string =>
  `MAX(0,-INT(-ROUND((ROUND(100*${goal},0)-0.5)*ROUND(100*${max},0)/10000-ROUND(100*${total},0),6)))/100`;

type Fact = { label: string; value: CellValue; formula: string; style?: Style };

function factsOf(sheet: SheetBuilder, found: Worked): Fact[] {
  const { value, total, max, stands, rows } = found;
  const ref = (index: number): string => sheet.absolute(single(FACTS_ROW + index, 2));
  const [nowCell, totalCell, maxCell, thirdCell, bandCell] = [ref(0), ref(1), ref(2), ref(4), ref(6)];
  const points = (['appraisal', 'survey', 'bonus'] as const).map(own).join('+');
  const place = (results: string): string => `LARGE(${results},${TOP_PLACES})`;
  const better = (results: string): string => `SUMPRODUCT(ISNUMBER(${results})*(${results}>${nowCell}))`;
  const group = bandGroupPiece(own('group'));
  const from = bandColumn('from');
  const above = `(${bandColumn('group')}=${group})*ISNUMBER(${from})*(${from}>${nowCell})`;
  const lowest = `SUMPRODUCT(MIN(1000-${above}*(1000-${from})))`;
  const gained = `SUM(${optionColumn('assumedPoints')})-SUMIFS(${optionColumn('points')},${optionColumn('assumedPoints')},">-1E+9")`;
  const taken = rows.filter(({ assumedPoints }) => assumedPoints !== '');
  const more = roundPoints(
    sumPoints(taken.map(({ assumedPoints }) => Number(assumedPoints))) - sumPoints(taken.map((row) => row.points)),
  );
  const isKnown = (formula: string): string => `=IF(ISNUMBER(${nowCell}),IFERROR(${formula},""),"")`;
  const top = stands?.topPlace ?? null;
  const next = stands?.nextBand ?? null;
  return [
    { label: 'Kết quả hiện tại (%)', value: value ?? '', formula: `=IF(ISNUMBER(${own('value')}),${own('value')},"")` },
    {
      label: 'Tổng điểm (đã cộng thưởng, trừ phạt)',
      value: value === null ? '' : total,
      formula: isKnown(`MAX(0,ROUND(${points}-${own('penalty')},2))`),
    },
    { label: 'Điểm tối đa áp dụng', value: value === null ? '' : max, formula: isKnown(own('max')) },
    {
      label: 'Hạng so với các đơn vị so sánh',
      value: stands?.rank ?? '',
      formula: isKnown(`1+IF(${isDensePiece},${better(PEER_RESULTS.distinct)},${better(PEER_RESULTS.all)})`),
      style: COUNT,
    },
    {
      label: `Kết quả cần đạt để vào hạng ${TOP_PLACES} (%)`,
      value: top?.value ?? '',
      formula: isKnown(`IF(${isDensePiece},${place(PEER_RESULTS.distinct)},${place(PEER_RESULTS.all)})`),
    },
    {
      label: `Số điểm còn thiếu để vào hạng ${TOP_PLACES}`,
      value: top?.missing ?? '',
      formula: isKnown(`IF(ISNUMBER(${thirdCell}),${missingPiece(thirdCell, totalCell, maxCell)},"")`),
    },
    {
      label: 'Mức xếp loại tiếp theo, từ (%)',
      value: next?.band.from ?? '',
      formula: isKnown(`IF(${lowest}>=1000,"",${lowest})`),
    },
    {
      label: 'Số điểm còn thiếu để lên mức đó',
      value: next?.missing ?? '',
      formula: isKnown(`IF(ISNUMBER(${bandCell}),${missingPiece(bandCell, totalCell, maxCell)},"")`),
    },
    {
      label: 'Kết quả theo cột Giả định (%)',
      value: value === null ? '' : (percentOf(Math.max(0, sumPoints([total, more])), max) ?? ''),
      formula: isKnown(percentPiece(`MAX(0,ROUND(${totalCell}+${gained},2))`, maxCell)),
    },
    {
      label: 'Số điểm tăng theo cột Giả định',
      value: value === null ? '' : more,
      formula: isKnown(`ROUND(${gained},2)`),
    },
  ];
}

/** Two facts on a line. */
function putFacts(sheet: SheetBuilder, found: Worked): void {
  factsOf(sheet, found).forEach(({ label, value, formula, style = LOOKS.shownPoints }, index) => {
    const isAside = index >= FACTS;
    const row = FACTS_ROW + (isAside ? index - FACTS : index);
    const first = isAside ? at('evidence') : 0;
    sheet.merge(span(row, first, 2), label, STYLES.label);
    sheet.put(row, first + 2, value, style, { formula });
    sheet.height(row, 18);
  });
  sheet.height(FACTS_ROW + FACTS, 8);
}

function optionRow({ line, points, gain, chosen, assumed, assumedPoints }: Option): ParRow<OptionField> {
  const criterion = line.criterion!;
  return {
    cells: {
      number: { value: criterion.code },
      chosen: { value: chosen ? 'x' : null },
      assumed: { value: assumed },
    },
    shown: {
      ...{ title: criterion.name, max: criterion.max ?? '', points, gain, effort: criterion.effort },
      ...{ evidence: criterion.evidence, assumedPoints, at: line.place, criterion: Number(line.shown.at ?? 0) },
      kind: criterion.rule === null ? 0 : SCORING_RULE_IDS.indexOf(criterion.rule) + 1,
      level: levelReached(criterion, assumed),
    },
  };
}

function putRules(sheet: SheetBuilder, options: number): void {
  sheet.validate(
    choice(
      single(UNIT_ROW, 2),
      `=${NAMES.unitList}`,
      'Đơn vị xét',
      'Đơn vị này không có trong Danh mục. Nên chọn đơn vị có trong trang Xếp hạng.',
    ),
  );
  const chosen = sheet.columnFixed(FIRST_ROW, at('chosen'));
  sheet.format({ area: span(FIRST_ROW, 0, PRINTED, options), formula: `=${chosen}="x"`, font: { bold: true } });
}

function notesOf({ plan, stands, value, lost }: Worked): Note[] {
  return [
    { text: planSentence(plan, stands, value), alert: plan?.state === 'possible' || plan?.state === 'out-of-reach' },
    ...(lost.length === 0 ? [] : [{ text: lostSentence(lost) }]),
    {
      text:
        'So với các đơn vị cùng nhóm đã có kết quả trong trang Xếp hạng và các địa phương, đơn vị khác được nhập ở bảng bên phải. Tên nhập trùng đơn vị cùng nhóm thì lấy kết quả ở trang Xếp hạng, không tính hai lần. ' +
        'Tiêu chí xếp theo số điểm có thể thêm. Phương án ít công sức nhất: tổng công sức nhỏ nhất, rồi ít tiêu chí nhất, rồi ít điểm dư nhất; tính khi bấm Tổng hợp. ' +
        'Cột Giả định: nhập số liệu thử, chỉ đổi kết quả trên trang này, không đổi phiếu chấm điểm.',
    },
  ];
}

/** What no plan brings back any more. */
function lostSentence(lost: readonly GapOption[]): string {
  const points = pointsText(sumPoints(lost.map(({ gain }) => gain)));
  const codes = lost.map(({ code }) => code).join('; ');
  return `Không đưa vào phương án: ${codes}. ${points} điểm đã bị trừ do vi phạm hoặc do chậm, trong năm không lấy lại được.`;
}

/** What the cheapest plan is, and of which result it was worked out. */
function planSentence(plan: GapPlan | null, stands: Standing | null, value: number | null): string {
  if (value === null) return 'Chưa chọn đơn vị xét, hoặc đơn vị này chưa nộp phiếu chấm điểm.';
  if (stands?.topPlace == null || plan === null) {
    return `Chưa đủ ${TOP_PLACES} địa phương, đơn vị có kết quả để so sánh nên chưa tính được khoảng cách đến hạng ${TOP_PLACES}.`;
  }
  const now = `Tính theo kết quả ${pointsText(value)}%`;
  if (plan.state === 'reached') return `${now}: đã trong nhóm ${TOP_PLACES} dẫn đầu.`;
  if (plan.state === 'out-of-reach') {
    return `${now}: các tiêu chí còn lại chỉ thêm được ${pointsText(plan.most)} điểm, chưa đủ để vào hạng ${TOP_PLACES}.`;
  }
  const codes = plan.options.map(({ code }) => code).join('; ');
  return `${now}: để vào hạng ${TOP_PLACES}, phương án ít công sức nhất là đạt đủ điểm ở ${codes} (thêm ${pointsText(plan.gain)} điểm, công sức ${plan.effort}).`;
}

/**
 * Indicators (chỉ tiêu) of a plan: what is to be reached in the year and how far it has come. "Chỉ tiêu" asks for the plain spelling of
 * a target ("≥ 95%"), because formulas read it where there is no add-in; `readTarget` understands many more.
 */
import { isCellError, readText } from './cell-values';
import type { PlanHeading } from './plan-headings';
import { parseNumber } from './number-text';
import { reaches, type Target, type TargetOperator } from './target';
import type { CellValue } from './task';
import { cleanText } from './text';

/** Columns of the table of indicators: STT, chỉ tiêu, ĐVT, kế hoạch năm and đơn vị theo dõi as plans print them, then ours. */
export const INDICATOR_HEADINGS = {
  number: { heading: 'STT', aliases: ['TT', 'Số TT'] },
  area: { heading: 'Lĩnh vực', aliases: ['Lĩnh vực CCHC'] },
  name: { heading: 'Chỉ tiêu', aliases: ['Tên chỉ tiêu', 'Nội dung chỉ tiêu'] },
  measure: { heading: 'ĐVT', aliases: ['Đơn vị tính'] },
  baseline: { heading: 'Giá trị gốc', aliases: ['Năm trước', 'Thực hiện năm trước', 'Hiện trạng'] },
  target: { heading: 'Kế hoạch năm', aliases: ['Chỉ tiêu năm', 'Mục tiêu', 'Kế hoạch'] },
  result: { heading: 'Kết quả đến ngày chốt', aliases: ['Kết quả', 'Thực hiện', 'Kết quả thực hiện'] },
  unit: { heading: 'Đơn vị theo dõi', aliases: ['Cơ quan theo dõi', 'Đơn vị chủ trì', 'Cơ quan chủ trì'] },
  note: { heading: 'Ghi chú', aliases: [] },
  direction: { heading: 'Chiều', aliases: ['Chiều hướng', 'Chiều đánh giá'] },
  source: { heading: 'Nguồn số liệu', aliases: ['Nguồn'] },
  link: { heading: 'Gắn với chỉ tiêu KTXH', aliases: ['Chỉ tiêu KTXH', 'Chỉ tiêu kinh tế - xã hội'] },
} as const satisfies Record<string, PlanHeading>;
export type IndicatorField = keyof typeof INDICATOR_HEADINGS;
export const INDICATOR_FIELDS = Object.keys(INDICATOR_HEADINGS) as IndicatorField[];

/** Chiều: whether a greater figure is a better one. Blank means "Tăng". */
export const DIRECTIONS = { up: 'Tăng', down: 'Giảm' } as const;
export const UNMEASURED = '–';
export const RATINGS = { reached: 'Đạt', missed: 'Chưa đạt', unknown: UNMEASURED } as const;
export type Rating = keyof typeof RATINGS;

/** Cells of a row that its figures depend on, as they were typed. */
export type IndicatorCells = Partial<Record<'measure' | 'baseline' | 'target' | 'result' | 'direction', CellValue>>;

/** What formulas make of a target in its plain spelling; `level` null where they cannot read it as a number. */
export type PlainTarget = {
  /** Without spaces and unit, words for signs in their place: "≥95", "95–100". */
  plain: string;
  sign: PlainSign | '';
  /** The part that is the number, as text. */
  figure: string;
  level: number | null;
};
export type PlainSign = '≥' | '≤' | '>' | '<';

/** In the order in which formulas put them in each other's place. */
export const PLAIN_WORDS: readonly (readonly [word: string, sign: string])[] = [
  ['tối thiểu', '≥'],
  ['tối đa', '≤'],
  ['trên', '>'],
  ['dưới', '<'],
  ['>=', '≥'],
  ['<=', '≤'],
  ['-', '–'],
  [' ', ''],
];
export const PLAIN_SIGNS = '≥≤><';
/** A range is from the first to the second number. */
export const RANGE_SIGN = '–';
export const USUAL_MEASURE = '%';

/**
 * A target as the formulas of "Chỉ tiêu" read it: a sign (or "trên", "dưới", "tối thiểu", "tối đa"), a number with a decimal comma, and
 * perhaps the indicator's own unit, "%" where it has none. A number without a sign must be reached from below, or from above where the
 * direction is "Giảm"; of a range counts the end that is met first. Follows those formulas to the letter.
 */
export function readPlainTarget({ target, measure, direction }: IndicatorCells): PlainTarget {
  const plain = plainText(target ?? null, measure ?? null);
  if (plain === '') return { plain, sign: '', figure: '', level: null };
  const signed = PLAIN_SIGNS.includes(plain[0]!);
  const down = readText(direction).toLowerCase() === DIRECTIONS.down.toLowerCase();
  const sign = signed ? (plain[0] as PlainSign) : down ? '≤' : '≥';
  const body = signed || plain.startsWith('=') ? plain.slice(1) : plain;
  const figure = body === plain ? endOfRange(body, sign) : body;
  return { plain, sign, figure, level: levelOf(body, figure) };
}

function plainText(target: CellValue, measure: CellValue): string {
  if (typeof target === 'number') return String(target).replace('.', ',');
  if (typeof target !== 'string' || isCellError(measure)) return '';
  const words = PLAIN_WORDS.reduce((text, [word, sign]) => text.replaceAll(word, sign), target.toLowerCase());
  const own = measure === null || measure === '' ? USUAL_MEASURE : String(measure).toLowerCase().replaceAll(' ', '');
  return own === '' ? words : words.replaceAll(own, '');
}

function endOfRange(body: string, sign: PlainSign): string {
  const at = body.indexOf(RANGE_SIGN);
  if (at < 0) return body;
  return sign === '≤' ? body.slice(at + 1) : body.slice(0, at);
}

function levelOf(body: string, figure: string): number | null {
  if (!/^\d+$/.test(body.replaceAll(',', '').replaceAll(RANGE_SIGN, ''))) return null;
  const parts = /^(\d*)(?:,(\d*))?$/.exec(figure);
  if (parts === null || figure.replace(',', '') === '') return null;
  return Number(figure.replace(',', '')) / 10 ** (parts[2] ?? '').length;
}

const OPERATORS: Readonly<Record<PlainSign, TargetOperator>> = { '≥': '>=', '≤': '<=', '>': '>', '<': '<' };
export const isLessBetter = (sign: PlainSign | ''): boolean => sign === '≤' || sign === '<';

/** `share`: 1 is all of it, null where it cannot be told; `rating` null is a row without an indicator. */
export type IndicatorFigure = { share: number | null; rating: Rating };

/**
 * How far an indicator has come. With a baseline (giá trị gốc) `share` is the part of the way from there to the target, below 0 where
 * things got worse; without one result : target, or target : result where less is better. null without a result, for a target that is no
 * number, and where the denominator is 0 or the baseline had reached the target already. Of a range it is 1 at most.
 */
export function achievement(cells: IndicatorCells): IndicatorFigure {
  const { plain, sign, level } = readPlainTarget(cells);
  const { result = null, baseline = null } = cells;
  if (level === null) return { share: null, rating: qualityRating(cells) };
  if (sign === '' || typeof result !== 'number') return { share: null, rating: 'unknown' };
  const goal: Target = { kind: 'number', operator: OPERATORS[sign], value: level, unit: '' };
  const reached = shareOf({ level, result, baseline, less: isLessBetter(sign) });
  // Who is within a range has not done half as much again.
  const share = reached !== null && plain.includes(RANGE_SIGN) ? Math.min(reached, 1) : reached;
  return { share, rating: reaches(goal, result) === true ? 'reached' : 'missed' };
}

type Progress = { level: number; result: number; baseline: CellValue; less: boolean };

function shareOf({ level, result, baseline, less }: Progress): number | null {
  if (typeof baseline === 'number') {
    const way = less ? baseline - level : level - baseline;
    return way > 0 ? (less ? baseline - result : result - baseline) / way : null;
  }
  if (less) return result > 0 ? level / result : null;
  return level > 0 ? result / level : null;
}

/** Prefixes that turn the words of a target, or "đạt", into their opposite. */
export const NEGATIONS = ['chưa ', 'không '] as const;

/** "Đạt", or the target's own words, are a yes; "Chưa đạt", or those words after "chưa" or "không", a no. */
function qualityRating({ target = null, result = null }: IndicatorCells): Rating {
  if (typeof result !== 'string' || target === null || isCellError(target)) return 'unknown';
  const [said, wanted] = [plainWords(result), plainWords(String(target))];
  const yes = [RATINGS.reached.toLowerCase(), wanted];
  if (wanted === '' || said === '') return 'unknown';
  if (yes.includes(said)) return 'reached';
  return NEGATIONS.some((no) => yes.some((word) => said === `${no}${word}`)) ? 'missed' : 'unknown';
}

/** As TRIM of a formula leaves a text, compared without regard to case. */
const plainWords = (text: string) => text.toLowerCase().replace(/ +/g, ' ').replace(/^ | $/g, '');

/**
 * The number that a text in the cell of a result or baseline means, without the indicator's own unit ("94,5%", "12 ngày"); null where it is
 * no text, or may mean another number as well ("1.234"). Formulas pass over text, so it counts once it is a number.
 */
export function figureInText(value: CellValue | undefined, measure: CellValue | undefined): number | null {
  if (typeof value !== 'string') return null;
  const own = cleanText(readText(measure) || USUAL_MEASURE).toLowerCase();
  const text = cleanText(value);
  const number = parseNumber((text.toLowerCase().endsWith(own) ? text.slice(0, -own.length) : text).trim());
  return number === null || number.other !== undefined ? null : number.value;
}

/** A row of the table of indicators. */
export type IndicatorEntry = {
  /** 1-based row of the sheet. */
  row: number;
  name: string;
  /** As they are written in the cells. */
  area: string;
  unit: string;
  measure: string;
  target: string;
  link: string;
  cells: IndicatorCells;
};

/** For charts: each indicator with its share of the target (1 = 100%, null where it cannot be told) and whether it is reached. */
export function indicatorFigures(
  entries: readonly Pick<IndicatorEntry, 'name' | 'cells'>[],
): { name: string; share: number | null; reached: boolean | null }[] {
  return entries.map(({ name, cells }) => {
    const { share, rating } = achievement(cells);
    return { name, share, reached: rating === 'unknown' ? null : rating === 'reached' };
  });
}

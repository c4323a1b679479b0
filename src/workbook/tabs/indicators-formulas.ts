/** Formulas of the table `ChiTieu`. `achievement` and `readPlainTarget` say the same; a test compares them. */
import {
  DIRECTIONS,
  INDICATOR_HEADINGS,
  NEGATIONS,
  PLAIN_SIGNS,
  PLAIN_WORDS,
  RANGE_SIGN,
  RATINGS,
  UNMEASURED,
  USUAL_MEASURE,
  type IndicatorField,
} from '../../domain/indicators';
import { OTHER_TABLES } from '../tab-ids';
import { columnSpecifier, quoted } from './formulas';

/** Columns that are worked out: those that people read, then the steps of reading a target, which are hidden. */
export const WORKED_OUT_HEADINGS = {
  share: 'Tỷ lệ so với kế hoạch',
  rating: 'Đánh giá',
  plain: 'Chỉ tiêu rút gọn',
  sign: 'Phép so sánh',
  figure: 'Phần số',
  level: 'Mức phải đạt',
} as const;
export type IndicatorColumn = IndicatorField | keyof typeof WORKED_OUT_HEADINGS;

export function indicatorHeading(column: IndicatorColumn): string {
  return column in WORKED_OUT_HEADINGS
    ? WORKED_OUT_HEADINGS[column as keyof typeof WORKED_OUT_HEADINGS]
    : INDICATOR_HEADINGS[column as IndicatorField].heading;
}

/** `ChiTieu[Đánh giá]`. */
export const indicatorColumn = (column: IndicatorColumn): string =>
  `${OTHER_TABLES.indicators}[${columnSpecifier(indicatorHeading(column))}]`;
const cell = (column: IndicatorColumn): string =>
  `${OTHER_TABLES.indicators}[[#This Row],[${columnSpecifier(indicatorHeading(column))}]]`;

const without = (text: string, signs: readonly string[]): string =>
  signs.reduce((inner, sign) => `SUBSTITUTE(${inner},${quoted(sign)},"")`, text);
/** Text after a sign in front. */
const body = (): string => `MID(${cell('plain')},1+ISNUMBER(FIND(LEFT(${cell('plain')},1),"${PLAIN_SIGNS}=")),999)`;

function plainFormula(): string {
  const [target, measure] = [cell('target'), cell('measure')];
  const words = PLAIN_WORDS.reduce(
    (text, [word, sign]) => `SUBSTITUTE(${text},${quoted(word)},${quoted(sign)})`,
    `LOWER(${target})`,
  );
  const own = `IF(${measure}="",${quoted(USUAL_MEASURE)},SUBSTITUTE(LOWER(${measure})," ",""))`;
  // The other programs do not agree on what is found where nothing is looked for.
  const read = `IF(${own}="",${words},SUBSTITUTE(${words},${own},""))`;
  return `=IFERROR(IF(ISNUMBER(${target}),SUBSTITUTE(${target}&"",".",","),IF(ISTEXT(${target}),${read},"")),"")`;
}

function signFormula(): string {
  const plain = cell('plain');
  const down = `IFERROR(TRIM(${cell('direction')})=${quoted(DIRECTIONS.down)},FALSE)`;
  return (
    `=IF(${plain}="","",IF(ISNUMBER(FIND(LEFT(${plain},1),"${PLAIN_SIGNS}")),LEFT(${plain},1),` +
    `IF(${down},"≤","≥")))`
  );
}

function figureFormula(): string {
  const plain = cell('plain');
  const at = `FIND("${RANGE_SIGN}",${plain})`;
  const end = `IF(${cell('sign')}="≤",MID(${plain},${at}+1,999),LEFT(${plain},${at}-1))`;
  return `=IF(AND(${body()}=${plain},ISNUMBER(${at})),${end},${body()})`;
}

function levelFormula(): string {
  const figure = cell('figure');
  const numerals = without(body(), [',', RANGE_SIGN]);
  const onlyDigits = `IF(LEN(${numerals})=0,FALSE,LEN(${without(numerals, [...'0123456789'])})=0)`;
  const commas = `LEN(${figure})-LEN(${without(figure, [','])})`;
  const decimals = `IF(${commas}=0,0,LEN(${figure})-FIND(",",${figure}))`;
  return `=IFERROR(IF(AND(${onlyDigits},${commas}<2),VALUE(${without(figure, [','])})/10^${decimals},""),"")`;
}

const isBlank = (): string => `IFERROR(TRIM(${cell('name')})="",FALSE)`;
const isLess = (): string => `OR(${cell('sign')}="≤",${cell('sign')}="<")`;
const isMeasured = (): string => `AND(ISNUMBER(${cell('level')}),ISNUMBER(${cell('result')}))`;

function shareFormula(): string {
  const [result, level, baseline] = [cell('result'), cell('level'), cell('baseline')];
  // Of a range nobody has done more than all.
  const most = `IF(ISNUMBER(FIND("${RANGE_SIGN}",${cell('plain')})),1,1E+300)`;
  const capped = (share: string): string => `MIN(${share},${most})`;
  const ahead = `IF(${isLess()},${baseline}>${level},${baseline}<${level})`;
  const fromBaseline = `IF(${ahead},${capped(`(${result}-${baseline})/(${level}-${baseline})`)},"${UNMEASURED}")`;
  const plain =
    `IF(${isLess()},IF(${result}>0,${capped(`${level}/${result}`)},"${UNMEASURED}"),` +
    `IF(${level}>0,${capped(`${result}/${level}`)},"${UNMEASURED}"))`;
  return `=IF(${isBlank()},"",IF(${isMeasured()},IF(ISNUMBER(${baseline}),${fromBaseline},${plain}),"${UNMEASURED}"))`;
}

function ratingFormula(): string {
  const [sign, result, level, target] = [cell('sign'), cell('result'), cell('level'), cell('target')];
  const rate = (yes: string): string => `IF(${yes},"${RATINGS.reached}","${RATINGS.missed}")`;
  const measured =
    `IF(${sign}="≥",${rate(`${result}>=${level}`)},IF(${sign}="≤",${rate(`${result}<=${level}`)},` +
    `IF(${sign}=">",${rate(`${result}>${level}`)},${rate(`${result}<${level}`)})))`;
  const words = [quoted(RATINGS.reached), `TRIM(${target})`];
  const yes = words.map((word) => `TRIM(${result})=${word}`);
  const no = NEGATIONS.flatMap((not) => words.map((word) => `TRIM(${result})=${quoted(not)}&${word}`));
  const said = `IF(OR(${yes.join(',')}),"${RATINGS.reached}",IF(OR(${no.join(',')}),"${RATINGS.missed}","${UNMEASURED}"))`;
  const quality = `IF(OR(ISNUMBER(${level}),NOT(ISTEXT(${result}))),"${UNMEASURED}",IF(OR(TRIM(${target})="",TRIM(${result})=""),"${UNMEASURED}",${said}))`;
  return `=IFERROR(IF(${isBlank()},"",IF(${isMeasured()},${measured},${quality})),"${UNMEASURED}")`;
}

/** By column. Short steps in hidden columns: one formula for all of it would be longer than people can follow. */
export const INDICATOR_FORMULAS: Readonly<Record<keyof typeof WORKED_OUT_HEADINGS, string>> = {
  share: shareFormula(),
  rating: ratingFormula(),
  plain: plainFormula(),
  sign: signFormula(),
  figure: figureFormula(),
  level: levelFormula(),
};

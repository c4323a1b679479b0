/** Formulas of the tab "TTHC", with the values that they show. */
import {
  addCounts,
  BALANCE,
  findOnTimeRate,
  FORM_COUNTS,
  isComplete,
  mismatches,
  ON_TIME_RATES,
  ONLINE_SHARE,
  onlineShare,
  onTimeRate,
  PROCEDURE_SUMS,
  PROCEDURE_TOTALS,
  type OnTimeRate,
  type ProcedureCount,
  type ProcedureCounts,
  type ProcedureTotal,
} from '../../domain/procedures';
import { PROCEDURE_HEADINGS } from '../../domain/rules/procedures';
import { NAMES, OTHER_TABLES } from '../tab-ids';
import type { CellValue } from '../workbook';
import type { LayoutContext } from './context';
import { columnSpecifier, periodColumn, quoted } from './formulas';
import { headingOf, isTotal, type ProcedureColumn } from './procedures-columns';
import { NO_RATE } from './summary-table';

/** What a row says; `typed`: a cell of a count holds something; `oddReturned`: that of returned files holds something that is not counted. */
export type ProcedureLine = {
  counts: ProcedureCounts;
  typed: boolean;
  oddReturned: boolean;
  period: string;
  group: string;
};

const TABLE = OTHER_TABLES.procedures;
const cell = (column: ProcedureColumn): string => `${TABLE}[[#This Row],[${columnSpecifier(headingOf(column))}]]`;
const column = (name: ProcedureColumn): string => `${TABLE}[${columnSpecifier(headingOf(name))}]`;
const cells = (columns: readonly ProcedureColumn[]): string => columns.map(cell).join(',');

/** What people type; the totals add it up. */
const PARTS = FORM_COUNTS.filter((field) => !isTotal(field));
const TYPED: readonly ProcedureCount[] = [...PARTS, 'returned'];

/** A total adds up as soon as each of its parts is there: of a blank one nobody knows whether it is 0. */
export function totalFormula(total: ProcedureTotal): string {
  const parts = PROCEDURE_SUMS[total];
  return `=IF(COUNT(${cells(parts)})=${parts.length},SUM(${cells(parts)}),"")`;
}

/**
 * The rate by the formula that is chosen, as a piece of a formula. `at`: a count; `missing`: what stands where one of them is not known.
 */
function rateText(at: (field: ProcedureCount) => string, missing: string): string {
  const sum = (fields: readonly ProcedureCount[]): string =>
    fields.length === 1 ? at(fields[0]!) : `(${fields.map(at).join('+')})`;
  const one = ({ part, whole, complement }: OnTimeRate): string => {
    const needed = [...part, ...whole];
    const rate = `${complement ? '1-' : ''}${sum(part)}/${sum(whole)}`;
    return `IF(COUNT(${needed.map(at).join(',')})<${needed.length},${quoted(missing)},IF(${sum(whole)}=0,${quoted(NO_RATE)},${rate}))`;
  };
  return ON_TIME_RATES.reduceRight(
    (other, rate) => `IF(${NAMES.procedureFormula}=${quoted(rate.name)},${one(rate)},${other})`,
    quoted(missing),
  );
}

export const rateFormula = (): string => `=${rateText(cell, '')}`;

/** `rateFormula` and `sumRateFormula` show it; `missing` as there. */
export function rateValue(counts: ProcedureCounts, chosen: string, missing: string): CellValue {
  const rate = findOnTimeRate(chosen);
  if (rate === null || [...rate.part, ...rate.whole].some((field) => counts[field] === null)) return missing;
  return onTimeRate(counts, rate.id) ?? NO_RATE;
}

/** The pieces of COUNTIFS that find rows with every count of the form, which alone are added up. */
export const COMPLETE_ROWS = FORM_COUNTS.map((field) => `${column(field)},">=0"`).join(',');

/** The sum of a count in the complete rows that meet `criteria` (pieces of COUNTIFS), as a piece of a formula; "–" where there are none. */
function sumText(field: ProcedureCount, criteria: string): string {
  const rows = [criteria, COMPLETE_ROWS, ...(isForm(field) ? [] : [`${column(field)},">=0"`])].join(',');
  return `IF(COUNTIFS(${rows})=0,${quoted(NO_RATE)},SUMIFS(${column(field)},${rows}))`;
}

const isForm = (field: ProcedureCount): boolean => (FORM_COUNTS as readonly ProcedureCount[]).includes(field);

const ofPeriod = (group: string | null): string =>
  [column('period'), NAMES.period, ...(group === null ? [] : [column('group'), quoted(group)])].join(',');

/** `sumText` of the period that the workbook shows, and of a group. */
export const sumFormula = (field: ProcedureCount, group: string | null): string =>
  `=${sumText(field, ofPeriod(group))}`;

/** `sumText` of a unit in the period that the workbook shows; `unit`: a piece of a formula. */
export const unitSumFormula = (field: ProcedureCount, unit: string): string =>
  `=${sumText(field, `${ofPeriod(null)},${column('unit')},${unit}`)}`;

/** How many rows of the period and group there are, and how many of them are added up. */
export const rowCounts = (group: string | null): { all: string; complete: string } => ({
  all: `COUNTIFS(${ofPeriod(group)})`,
  complete: `COUNTIFS(${ofPeriod(group)},${COMPLETE_ROWS})`,
});

export const sumRateFormula = (at: (field: ProcedureCount) => string): string => `=${rateText(at, NO_RATE)}`;

export function onlineFormula(at: (field: ProcedureCount) => string): string {
  const whole = ONLINE_SHARE.whole.map(at);
  const sum = whole.join('+');
  return `=IF(COUNT(${whole.join(',')})<${whole.length},${quoted(NO_RATE)},IF(${sum}=0,${quoted(NO_RATE)},${ONLINE_SHARE.part.map(at).join('+')}/(${sum})))`;
}

/** `onlineFormula` shows it. */
export const onlineValue = (counts: ProcedureCounts): CellValue => onlineShare(counts) ?? NO_RATE;

/** The rows that `sumFormula` counts: of the period, of the group. */
export function linesOf(lines: readonly ProcedureLine[], period: string, group: string | null): ProcedureLine[] {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return lines.filter((line) => same(line.period, period) && (group === null || same(line.group, group)));
}

/** `sumFormula` shows them. */
export const sumsOf = (lines: readonly Pick<ProcedureLine, 'counts'>[]): ProcedureCounts =>
  addCounts(lines.map(({ counts }) => counts));

const label = (field: ProcedureCount): string => PROCEDURE_HEADINGS[field].heading;
/** "Tiếp nhận (121) khác tổng Trực tuyến, Trực tiếp và bưu chính, Từ kỳ trước (120). " in its pieces. */
const opening = (whole: ProcedureCount): string => `${label(whole)} (`;
const middle = (parts: readonly ProcedureCount[]): string => `) ${DIFFERS} ${parts.map(label).join(', ')} (`;
const BALANCE_PARTS = [...BALANCE.parts, BALANCE.optional];
const ENDING = '). ';

const INCOMPLETE = 'Có ô trống hoặc là chữ nên dòng chưa được cộng. ';
const NEGATIVE = 'Có số âm nên dòng chưa được cộng. ';
const ODD_RETURNED = 'Ô Trả lại hoặc rút là chữ hoặc số âm nên không được cộng. ';
const NO_PERIOD = 'Chưa ghi đúng kỳ báo cáo. ';
const NO_GROUP = 'Chưa ghi đúng nhóm đơn vị. ';

/** Groups of units as the form has them, for a district (cấp huyện): what belongs to it, and its communes. */
export const PROCEDURE_GROUPS = { offices: 'Phòng, ban, đơn vị', communes: 'Xã, phường, thị trấn' } as const;

/** What is wrong with a row, in words; "" where it says nothing yet, or nothing is wrong. */
export function checkFormula(headings: LayoutContext['headings']['periods']): string {
  const differs = (whole: ProcedureCount, parts: readonly ProcedureCount[], words = parts): string => {
    const sum = `SUM(${cells(words)})`;
    const needed = [whole, ...parts];
    return (
      `IF(COUNT(${cells(needed)})<${needed.length},"",IF(${cell(whole)}=${sum},"",` +
      `${quoted(opening(whole))}&${cell(whole)}&${quoted(middle(words))}&${sum}&"${ENDING}"))`
    );
  };
  const [form, typed, returned] = [cells(FORM_COUNTS), cells(TYPED), cell('returned')];
  const names = periodColumn({ headings: { periods: headings } }, 'name');
  const period = cell('period');
  // An id of a year that has no catalogue here ("2020-Q4") is a period, too.
  const knownPeriod = `IF(${period}="",FALSE,OR(COUNTIF(${names},${period})>0,MID(${period},5,1)="-"))`;
  const groups = Object.values(PROCEDURE_GROUPS).map((group) => `${cell('group')}=${quoted(group)}`);
  const sentences = [
    `IF(COUNT(${form})<${FORM_COUNTS.length},"${INCOMPLETE}",IF(MIN(${form})<0,"${NEGATIVE}",""))`,
    `IF(COUNTA(${returned})>COUNT(${returned}),"${ODD_RETURNED}",IF(MIN(${returned})<0,"${ODD_RETURNED}",""))`,
    ...PROCEDURE_TOTALS.map((total) => differs(total, PROCEDURE_SUMS[total])),
    differs(BALANCE.whole, BALANCE.parts, BALANCE_PARTS),
    `IF(${knownPeriod},"","${NO_PERIOD}")`,
    `IF(OR(${groups.join(',')}),"","${NO_GROUP}")`,
  ];
  return `=IF(COUNT(${cells(PROCEDURE_TOTALS)})+COUNTA(${typed})=0,"",TRIM(${sentences.join('&')}))`;
}

/** `checkFormula` shows it. `periods`: names of those in the catalogue. */
export function checkText(line: ProcedureLine, periods: readonly string[]): string {
  const { counts, period, group } = line;
  if (!line.typed) return '';
  const isPeriod = periods.some((name) => name.toLowerCase() === period.toLowerCase()) || period.charAt(4) === '-';
  const isGroup = Object.values<string>(PROCEDURE_GROUPS).some((name) => name.toLowerCase() === group.toLowerCase());
  const sentences = [
    FORM_COUNTS.some((field) => counts[field] === null) ? INCOMPLETE : isComplete(counts) ? '' : NEGATIVE,
    line.oddReturned || (counts.returned ?? 0) < 0 ? ODD_RETURNED : '',
    ...mismatches(counts).map(({ whole, parts, stated, sum }) => {
      const words = parts.includes('solved') ? BALANCE_PARTS : parts;
      return `${opening(whole)}${stated}${middle(words)}${sum}${ENDING}`;
    }),
    isPeriod ? '' : NO_PERIOD,
    isGroup ? '' : NO_GROUP,
  ];
  return sentences.join('').trim();
}

/** Where a total differs from what it should be, as a piece of a formula for colours; `at`: a count of the row. */
export function differsText(total: ProcedureTotal, at: (field: ProcedureCount) => string): string {
  const differs = (
    whole: ProcedureCount,
    parts: readonly ProcedureCount[],
    added: readonly ProcedureCount[],
  ): string => {
    const needed = [whole, ...parts];
    return `AND(COUNT(${needed.map(at).join(',')})=${needed.length},${at(whole)}<>SUM(${added.map(at).join(',')}))`;
  };
  const own = differs(total, PROCEDURE_SUMS[total], PROCEDURE_SUMS[total]);
  return total === BALANCE.whole ? `OR(${own},${differs(total, BALANCE.parts, BALANCE_PARTS)})` : own;
}

/** How many rows the comparison has something to say about. */
export const faultCount = (): string => `SUMPRODUCT(--(${column('check')}<>""))`;

/** Every sentence about a total that is not the sum of its parts has these words, and no other one has. */
const DIFFERS = 'khác tổng';

/** How many rows that are added up in the period that is shown do not add up themselves, as a piece of a formula; `period`: of another one. */
export const mismatchCount = (period: string = NAMES.period): string =>
  `COUNTIFS(${column('period')},${period},${column('check')},"*${DIFFERS}*",${COMPLETE_ROWS})`;

/** `mismatchCount` of these rows. */
export const mismatched = (lines: readonly Pick<ProcedureLine, 'counts'>[]): number =>
  lines.filter(({ counts }) => isComplete(counts) && mismatches(counts).length > 0).length;

/** STT of a row of the period that names a unit, in a column that people may write over: how many rows of its period there are down to it. */
export const numberFormula = (): string =>
  `=IF(OR(IFERROR(TRIM(${cell('unit')})="",FALSE),${cell('period')}=""),"",` +
  `COUNTIFS(INDEX(${column('period')},1):${cell('period')},${cell('period')}))`;

/** Whether rows of other periods are shown; a filter by period hides them, and the sentence about them with them. */
export const othersShown = (): string =>
  `SUBTOTAL(3,${column('period')})>COUNTIFS(${column('period')},${NAMES.period})`;

/** The sentence of the chosen formula, as a piece of a formula. */
export function formulaSentence(missing: string): string {
  return ON_TIME_RATES.reduceRight(
    (other, { name, sentence }) => `IF(${NAMES.procedureFormula}=${quoted(name)},${quoted(sentence)},${other})`,
    quoted(missing),
  );
}

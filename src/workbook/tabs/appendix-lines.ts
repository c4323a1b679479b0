/** The line under the title of an appendix that says which document it belongs to (NĐ 30/2020/NĐ-CP). */
import type { PlanHeader } from '../../domain/plan';
import { NAMES } from '../tab-ids';
import { dayInWords } from './formulas';
import { infoName } from './info-names';
import { linesOf, wordsDate } from './print-block';

/** Signs of kinds of documents, as they stand in a number (NĐ 30/2020/NĐ-CP, Phụ lục III), and the kinds in words. */
const KINDS = [
  { sign: '/QĐ-', kind: 'Quyết định' },
  { sign: '/KH-', kind: 'Kế hoạch' },
] as const;
const OTHER_KIND = 'văn bản';
/** Of a people's committee; it is printed with the place, since its name stands in capitals in the heading. */
const COMMITTEE = { sign: 'UBND', name: 'Ủy ban nhân dân' } as const;
/** To be filled in by hand while the plan has no number. */
const OPEN_LINE = '(Kèm theo văn bản số …… ngày …… tháng …… năm ………)';

type IssuedBy = Pick<PlanHeader, 'decisionNumber' | 'decisionDate' | 'issuer' | 'place'>;

/** "(Kèm theo Quyết định số 1822/QĐ-UBND ngày 22 tháng 12 năm 2020 của Ủy ban nhân dân thị xã Hương Trà)". */
export function appendixLine({ decisionNumber, decisionDate, issuer, place }: IssuedBy): string {
  if (decisionNumber === '') return OPEN_LINE;
  const kind = KINDS.find(({ sign }) => decisionNumber.toUpperCase().includes(sign))?.kind ?? OTHER_KIND;
  const day = decisionDate === null ? '' : ` ngày ${wordsDate(decisionDate)}`;
  const ofCommittee = decisionNumber.toUpperCase().endsWith(COMMITTEE.sign) && place !== '';
  const by = ofCommittee ? `${COMMITTEE.name} ${place}` : linesOf(issuer).join(' ');
  return `(Kèm theo ${kind} số ${decisionNumber}${day}${by === '' ? '' : ` của ${by}`})`;
}

/** The same as a piece of a formula, without "=". */
export function appendixText(): string {
  const [number, date, issuer] = [infoName('decisionNumber'), infoName('decisionDate'), infoName('issuer')];
  const kind = KINDS.reduceRight(
    (rest, { sign, kind }) => `IF(ISNUMBER(SEARCH("${sign}",${number})),"${kind}",${rest})`,
    `"${OTHER_KIND}"`,
  );
  const { sign, name } = COMMITTEE;
  const by =
    `IF(AND(UPPER(RIGHT(${number},${sign.length}))="${sign}",${NAMES.place}<>""),"${name} "&${NAMES.place},` +
    `SUBSTITUTE(${issuer}&"",CHAR(10)," "))`;
  return (
    `IF(${number}="","${OPEN_LINE}","(Kèm theo "&${kind}&" số "&${number}&` +
    `IF(ISNUMBER(${date})," ngày "&${dayInWords(date)},"")&IF(${by}="",""," của "&${by})&")")`
  );
}

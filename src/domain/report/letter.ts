/** The formal parts of a report (thể thức văn bản hành chính, NĐ 30/2020/NĐ-CP). */
import type { PlanHeader } from '../plan';
import { linesOf, locality, wordsDate } from '../print-words';
import { nameKey } from '../text';
import { UNKNOWN, type Run } from './document';

type Header = PlanHeader;

const COMMITTEE = { key: nameKey('ỦY BAN NHÂN DÂN'), name: 'Ủy ban nhân dân', sign: 'UBND' } as const;
const open: Run = { text: UNKNOWN, open: true };

const isCommittee = ({ issuer }: Pick<Header, 'issuer'>): boolean =>
  linesOf(issuer).length > 0 && nameKey(linesOf(issuer).join(' ')).startsWith(COMMITTEE.key) && !hasOffice(issuer);

/** A phòng prints its committee above its own name. */
const hasOffice = (issuer: string): boolean => linesOf(issuer).some((line) => /^phòng /.test(nameKey(line)));

/** "Ủy ban nhân dân thị xã Hương Trà"; other issuers as they are printed. '' where nothing is known. */
export function issuerInWords(header: Pick<Header, 'issuer' | 'place' | 'consolidator'>): string {
  if (isCommittee(header) && header.place !== '') return `${COMMITTEE.name} ${header.place}`;
  if (hasOffice(header.issuer) && header.consolidator !== '') return header.consolidator;
  return linesOf(header.issuer).join(' ');
}

/** "Kế hoạch cải cách hành chính năm 2021 (Quyết định số 1822/QĐ-UBND ngày 22 tháng 12 năm 2020)". */
export function planInWords({
  title,
  decisionNumber,
  decisionDate,
}: Pick<Header, 'title' | 'decisionNumber' | 'decisionDate'>): string {
  if (title === '' || decisionNumber === '') return title;
  const kind = decisionNumber.toUpperCase().includes('/QĐ-') ? 'Quyết định số ' : 'số ';
  const day = decisionDate === null ? '' : ` ngày ${wordsDate(decisionDate)}`;
  return `${title} (${kind}${decisionNumber}${day})`;
}

/** "…/BC-UBND": the number is given when the report goes out. */
export function numberOf(header: Pick<Header, 'issuer'>): Run[] {
  return isCommittee(header) ? [open, { text: `/BC-${COMMITTEE.sign}` }] : [open, { text: '/BC-' }, open];
}

/** "Hương Trà, ngày … tháng … năm …". */
export function placeAndDate({ place }: Pick<Header, 'place'>): Run[] {
  const name: Run = place === '' ? open : { text: locality(place) };
  return [
    name,
    ...(['ngày', 'tháng', 'năm'] as const).flatMap((word, index): Run[] => [
      { text: `${index === 0 ? ',' : ''} ${word} ` },
      open,
    ]),
  ];
}

/** "(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của Ủy ban nhân dân thị xã Hương Trà)". */
export function annexUnder(header: Pick<Header, 'issuer' | 'place' | 'consolidator'>): Run[] {
  const issuer = issuerInWords(header);
  const date = placeAndDate(header)
    .slice(1)
    .map((run, index) => (index === 0 ? { text: ' ngày ' } : run));
  return [
    { text: '(Kèm theo Báo cáo số ' },
    ...numberOf(header),
    ...date,
    { text: ' của ' },
    issuer === '' ? open : { text: issuer },
    { text: ')' },
  ];
}

/** Authority and title of who signs, in lines; left open where "Thông tin" says nothing. */
export function signerOf({ signerTitle, signerName }: Pick<Header, 'signerTitle' | 'signerName'>) {
  const lines = linesOf(signerTitle);
  return {
    title: lines.length === 0 ? [[open]] : lines.map((text): Run[] => [{ text }]),
    name: signerName === '' ? [open] : [{ text: signerName }],
  };
}

/** Print set-up of a sheet: the elements printOptions … rowBreaks, in schema order. */
import type { HeaderFooter, Page } from '../workbook/workbook';
import { mmToInches } from './units';
import { attributes, escapeXString } from './xml-text';

const PAPER_A4 = 9;
const LAST_COLUMN = 16383;

export function fitsToPage(page: Page | null): boolean {
  return page !== null && (page.fit.wide > 0 || page.fit.tall > 0);
}

export function pageXml(page: Page): string {
  const { margins } = page;
  return (
    (page.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '') +
    `<pageMargins${attributes({
      left: mmToInches(margins.left),
      right: mmToInches(margins.right),
      top: mmToInches(margins.top),
      bottom: mmToInches(margins.bottom),
      header: mmToInches(margins.header),
      footer: mmToInches(margins.footer),
    })}/>` +
    `<pageSetup${attributes({
      paperSize: PAPER_A4,
      scale: fitsToPage(page) ? undefined : page.scale,
      fitToWidth: fitsToPage(page) ? page.fit.wide : undefined,
      fitToHeight: fitsToPage(page) ? page.fit.tall : undefined,
      orientation: page.orientation,
    })}/>` +
    headerFooterXml(page)
  );
}

/** The first page of its own keeps the footer and drops the header: NĐ 30/2020 puts no page number on page 1. */
function headerFooterXml(page: Page): string {
  const header = sections(page.header);
  const footer = sections(page.footer);
  const parts =
    element('oddHeader', header) +
    element('oddFooter', footer) +
    (page.firstPageWithoutHeader ? '<firstHeader/>' + element('firstFooter', footer) : '');
  const opening = attributes({ differentFirst: page.firstPageWithoutHeader ? true : undefined });
  return parts || opening ? `<headerFooter${opening}>${parts}</headerFooter>` : '';
}

function element(name: string, text: string): string {
  return text ? `<${name}>${escapeXString(text)}</${name}>` : '';
}

function sections({ left, center, right }: HeaderFooter): string {
  return (left ? `&L${left}` : '') + (center ? `&C${center}` : '') + (right ? `&R${right}` : '');
}

/** A break's id is the number of rows above it, that is the 0-based row that starts the new page. */
export function rowBreaksXml(page: Page): string {
  const rows = [...new Set(page.breaksBefore)].filter((row) => row > 0).sort((a, b) => a - b);
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

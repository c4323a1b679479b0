/** Print set-up of a sheet. */
import { MAX_ROWS } from '../workbook/a1';
import type { HeaderFooter, Page } from '../workbook/workbook';
import type { SheetElements } from './read-package';
import type { PrintNames } from './read-workbook';
import { inchesToMm } from './units';
import { decodeXString } from './xml-text';
import { child, childrenOf, count, flag, number } from './xml-tree';

/** Inches, as Excel assumes where a file has none. */
const EXCEL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const ELEMENTS = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks'];

/** null where the sheet says nothing about printing. */
export function readPage(elements: SheetElements, print: PrintNames | undefined): Page | null {
  if (!print && !ELEMENTS.some((name) => elements.has(name))) return null;
  const first = (name: string) => elements.get(name)?.[0];
  const setup = first('pageSetup')?.attributes ?? {};
  const headerFooter = first('headerFooter');
  const fits = flag(child(first('sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const differentFirst = flag(headerFooter?.attributes.differentFirst);
  const scale = fits ? undefined : count(setup.scale);
  return {
    orientation: setup.orientation === 'landscape' ? 'landscape' : 'portrait',
    margins: readMargins(first('pageMargins')?.attributes ?? {}),
    fit: fits ? { wide: count(setup.fitToWidth) ?? 1, tall: count(setup.fitToHeight) ?? 1 } : { wide: 0, tall: 0 },
    ...(scale === undefined || scale === 100 || scale < 10 || scale > 400 ? {} : { scale }),
    printArea: print?.printArea ?? null,
    titleRows: print?.titleRows ?? null,
    header: readSections(child(headerFooter, 'oddHeader')?.text),
    footer: readSections(child(headerFooter, 'oddFooter')?.text),
    firstPageWithoutHeader: differentFirst && !child(headerFooter, 'firstHeader')?.text,
    centerHorizontally: flag(first('printOptions')?.attributes.horizontalCentered),
    breaksBefore: childrenOf(first('rowBreaks'), 'brk')
      .filter(({ attributes }) => flag(attributes.man))
      .map(({ attributes }) => count(attributes.id) ?? 0)
      .filter((row) => row > 0 && row < MAX_ROWS),
  };
}

function readMargins(attributes: Record<string, string>): Page['margins'] {
  const mm = (side: keyof Page['margins']): number =>
    inchesToMm(Math.max(0, number(attributes[side]) ?? EXCEL_MARGINS[side]));
  return {
    top: mm('top'),
    right: mm('right'),
    bottom: mm('bottom'),
    left: mm('left'),
    header: mm('header'),
    footer: mm('footer'),
  };
}

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;
/** A code (`&P`, `&&`, a quoted font) or plain text. */
const PIECES = /&"[^"]*"|&[\s\S]|[^&]+|&/g;

/** Text before the first section mark belongs to the middle. */
function readSections(text: string | undefined): HeaderFooter {
  const result: HeaderFooter = {};
  let section: keyof HeaderFooter = 'center';
  for (const piece of decodeXString(text ?? '').match(PIECES) ?? []) {
    const mark = /^&[LCR]$/i.test(piece) ? piece.charAt(1).toUpperCase() : '';
    if (mark === 'L' || mark === 'C' || mark === 'R') section = SECTIONS[mark];
    else result[section] = (result[section] ?? '') + piece;
  }
  return result;
}

import { sheetReference } from '../a1';
import type { DefinedName } from '../workbook';
import { single } from './sheet-builder';

/** The hidden name by which a tab is found whatever people call it. */
export function tabAnchor(anchor: string, sheet: string): DefinedName {
  return { name: anchor, reference: `=${sheetReference(sheet, single(0, 0))}`, hidden: true };
}

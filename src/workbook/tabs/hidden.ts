import type { Plan } from '../../domain/plan';
import type { CellValue, DefinedName, Sheet } from '../workbook';
import type { LayoutContext } from './context';
import { MARK_LIST } from './info-names';
import { SheetBuilder, single } from './sheet-builder';

/** Form of the workbook. A newer one is refused, because this program does not know what it means. */
export const FORMAT_VERSION = 1;
export const VERSION_KEY = 'formatVersion';
/** Random, given once: by it a workbook knows again what was sent from it. */
export const WORKBOOK_ID_KEY = 'workbookId';
/** In a file that was sent to a unit: what it is, as `stampText` writes it. */
export const STAMP_KEY = 'stamp';
/** The charts that somebody chose, as `choiceText` writes them. */
export const CHOICE_KEY = 'charts';
const CREATOR = 'Báo cáo CCHC';

/** What a refresh remembers from one time to the next, by key (see `signatures.ts`). */
export type HiddenEntries = Record<string, string>;

/** The value of a key and the row it stands in; null where there is no such key. */
export function readEntry(sheet: Sheet, key: string): { row: number; value: CellValue } | null {
  const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === key);
  return row < 0 ? null : { row, value: sheet.rows[row]?.[1]?.value ?? null };
}

/** The very hidden tab: what programs need and people never see. */
export function layoutHidden(
  context: Pick<LayoutContext, 'sheets'> & { plan: Pick<Plan, 'header'> },
  remembered: HiddenEntries,
): { builder: SheetBuilder; names: DefinedName[] } {
  const sheet = new SheetBuilder(context.sheets.hidden, undefined, { visibility: 'veryHidden' });
  const entries: [string, CellValue][] = [
    [VERSION_KEY, FORMAT_VERSION],
    ['createdBy', CREATOR],
    ['planYear', context.plan.header.year],
    ['mark', 'x'],
    ...Object.entries(remembered),
  ];
  entries.forEach(([key, value], row) => {
    sheet.put(row, 0, key);
    sheet.put(row, 1, value);
  });
  const mark = entries.findIndex(([key]) => key === 'mark');
  return {
    builder: sheet,
    names: [{ name: MARK_LIST, reference: `=${sheet.reference(single(mark, 1))}`, hidden: true }],
  };
}

/** The stamps of a file that came back: they stand in several places, because no program keeps all of them. */
import { readStamp, type FileStamp } from '../domain/sharing/stamp';
import type { Parts } from './find-parts';
import { TABS } from './tab-ids';
import { FORMAT_VERSION, readEntry, STAMP_KEY, VERSION_KEY } from './tabs/hidden';
import type { Sheet, Workbook } from './workbook';

/** A guide is a page or two; a sheet on which nobody expects a stamp is not read to its end. */
const SEARCHED_ROWS = 500;

/** The very hidden tab, also where its hidden name is lost or it shows. */
export function hiddenTab(parts: Parts): Sheet | null {
  return parts.named(TABS.hidden.anchor)?.sheet ?? parts.sheet(TABS.hidden.name);
}

/** The stamp that the very hidden tab keeps. */
export function stampOfTab(tab: Sheet | null): FileStamp | null {
  const value = tab === null ? null : readEntry(tab, STAMP_KEY)?.value;
  return typeof value === 'string' ? readStamp(value) : null;
}

/** The form that the workbook says it has. */
export function versionOfTab(tab: Sheet | null): number {
  const value = tab === null ? null : readEntry(tab, VERSION_KEY)?.value;
  return typeof value === 'number' ? value : FORMAT_VERSION;
}

/** A stamp of the document properties, else of the guide, else of any other sheet. */
export function stampElsewhere(workbook: Workbook, parts: Parts): FileStamp | null {
  for (const text of Object.values(workbook.properties.custom)) {
    const stamp = readStamp(text);
    if (stamp !== null) return stamp;
  }
  const guide = parts.named(TABS.guide.anchor)?.sheet ?? parts.sheet(TABS.guide.name);
  for (const sheet of guide === null ? workbook.sheets : [guide, ...workbook.sheets]) {
    const stamp = stampOnSheet(sheet);
    if (stamp !== null) return stamp;
  }
  return null;
}

function stampOnSheet({ rows }: Sheet): FileStamp | null {
  let left = SEARCHED_ROWS;
  for (let row = 0; row < rows.length && left > 0; row++) {
    const cells = rows[row];
    if (!cells?.length) continue;
    left -= 1;
    for (const cell of cells) {
      const stamp = typeof cell?.value === 'string' ? readStamp(cell.value) : null;
      if (stamp !== null) return stamp;
    }
  }
  return null;
}

export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return (
    a.workbookId === b.workbookId &&
    a.unitId === b.unitId &&
    a.periodId === b.periodId &&
    a.issuedAt === b.issuedAt &&
    a.planHash === b.planHash
  );
}

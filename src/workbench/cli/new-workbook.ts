import type { WorkbookPort } from '../../actions/port';
import { CchcError } from '../../domain/error';
import type { Change } from '../../workbook/change';
import { DEFAULT_FONT } from '../../workbook/styles';
import type { Workbook } from '../../workbook/workbook';
import { emptyWorkbook as newWorkbook } from '../host/state';

/** A new workbook for a file of ours: a single empty sheet, in the font that the layout is measured for. */
export function emptyWorkbook(): Workbook {
  return { ...newWorkbook(), defaultFont: DEFAULT_FONT };
}

/** Takes out the empty sheets that a new workbook began with: a file made from a template holds only its tabs. */
export async function withoutSheet(port: WorkbookPort, sheets: readonly string[]): Promise<void> {
  const before = await port.read();
  const changes = sheets.map((sheet): Change => ({ kind: 'delete-sheet', sheet }));
  await port.apply(changes, before);
}

/** The file name, or `bad-arguments` where it would not be an .xlsx. */
export function isXlsxName(file: string, usage: string): string {
  if (/\.xlsx$/i.test(file)) return file;
  throw new CchcError('bad-arguments', { usage, reason: 'not-xlsx', name: file });
}

/** A year as words of a command give it, or `bad-arguments`. */
export function readYear(text: string, usage: string): number {
  if (!/^\d{4}$/.test(text)) throw new CchcError('bad-arguments', { usage, reason: 'bad-year', name: text });
  return Number(text);
}

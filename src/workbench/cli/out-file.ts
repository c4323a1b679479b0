/** Where a command may write: not over a workbook that somebody keeps under that name. */
import { existsSync, statSync } from 'node:fs';
import { CchcError } from '../../domain/error';
import { Parts } from '../../workbook/find-parts';
import { readEntry, WORKBOOK_ID_KEY } from '../../workbook/tabs/hidden';
import type { Workbook } from '../../workbook/workbook';
import { fileKey, openFile } from './files';

/**
 * Refuses `out` (`bad-arguments` other-book) where a file stands under it that is not what a run before has made of `file`: another plan,
 * or no plan at all. A nightly run writes over its own result of the day before; workbooks without an id are taken for its results.
 */
export async function refuseOtherBook(workbook: Workbook, file: string, out: string, usage: string): Promise<void> {
  // A folder under that name is nothing that could be overwritten; writing says so.
  if (!existsSync(out) || !statSync(out).isFile()) return;
  if ((await fileKey(out)) === (await fileKey(file))) return;
  const [own, other] = [idOf(workbook), planIdOf(out)];
  if (other === null || (own !== null && other !== '' && other !== own))
    throw new CchcError('bad-arguments', { usage, reason: 'other-book', name: out });
}

/** '' for a plan without an id; null for any other file. */
function planIdOf(file: string): string | null {
  try {
    const workbook = openFile(file);
    return new Parts(workbook).tabs().hidden === undefined ? null : (idOf(workbook) ?? '');
  } catch {
    return null;
  }
}

function idOf(workbook: Workbook): string | null {
  const hidden = new Parts(workbook).tabs().hidden?.sheet;
  const value = hidden === undefined ? null : readEntry(hidden, WORKBOOK_ID_KEY)?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}

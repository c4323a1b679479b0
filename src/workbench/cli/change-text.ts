import { cellText } from '../../actions/finding-words';
import type { CellChange } from '../../actions/results';
import { vi } from '../../locales';
import { oneLine } from './finding-text';

/** A rewritten cell on one line: where it stands, what it said and what it says. */
export function changeText({ tab, cell, field, before, after }: CellChange): string {
  const [was, is] = [cellText(before, field), cellText(after, field)].map(oneLine);
  return vi.cli.cellWritten(`${tab}!${cell}`, was ?? '', is ?? '');
}

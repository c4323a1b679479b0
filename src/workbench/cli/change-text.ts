import { cellText } from '../../actions/finding-words';
import type { CellChange } from '../../actions/results';
import type { CellValue, TaskField } from '../../domain/task';
import { cleanText } from '../../domain/text';
import { vi } from '../../locales';
import { oneLine } from './finding-text';

/** A rewritten cell on one line: where it stands, what it said and what it says. What looks the same is told in words. */
export function changeText({ tab, cell, field, before, after }: CellChange): string {
  const place = `${tab}!${cell}`;
  if (typeof before === 'string' && typeof after === 'string' && cleanText(before) === cleanText(after)) {
    return vi.cli.cellTidied(place, oneLine(after));
  }
  const becomesText = typeof before !== typeof after;
  return vi.cli.cellWritten(place, shown(before, field, becomesText), shown(after, field, becomesText));
}

const DATES: readonly (TaskField | null)[] = ['deadline', 'due', 'finished', 'documentDate'];

function shown(value: CellValue, field: TaskField | null, otherKind: boolean): string {
  const words = vi.cli.shown;
  const text = oneLine(cellText(value, field));
  if (text === '') return words.blank;
  if (typeof value !== 'number') return otherKind ? words.text(text) : `"${text}"`;
  if (!otherKind) return text;
  return DATES.includes(field) ? words.date(text) : words.number(text);
}

import { fixes as words } from '../locales/vi/fixes';
import type { MergeWords } from '../workbook/merge-changes';
import { shownChange } from './fix-cells';

/** What "Nhật ký" says of a merge; the log is in Vietnamese in whatever language the pane speaks. */
export const mergeLogWords: MergeWords = {
  action: words.merged.action,
  note: (unit, period, added) =>
    [unit, period, ...(added ? [words.merged.added] : [])].filter((part) => part !== '').join(' · '),
  shown: shownChange,
};

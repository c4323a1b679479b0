import { usePane } from '../pane-context';
import { useShareTexts } from './share-words';

/** Writes when a file was saved: "lưu lúc 15/06/2021 08:30". */
export function useSavedText(): (savedAt: string | null) => string {
  const { format } = usePane();
  const { text } = useShareTexts();
  return (savedAt) =>
    savedAt === null
      ? text.receive.savedUnknown
      : text.receive.saved(`${format.date(savedAt.slice(0, 10))} ${savedAt.slice(11, 16)}`.trim());
}

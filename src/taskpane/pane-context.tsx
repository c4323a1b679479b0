import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language, Messages } from '../locales';
import type { Format } from './format';
import type { PaneState } from './pane-state';
import type { PaneStore } from './pane-store';

/** What every view needs: the words, how to write numbers, and the way to the workbook. */
export type Pane = {
  store: PaneStore;
  words: Messages;
  format: Format;
  language: Language;
  setLanguage: (language: Language) => void;
};

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneProvider around it');
  return pane;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

import { createContext, useContext } from 'react';
import type { SharingWords, ShareWords } from '../../locales';

/** What only the view of files that go out and come back says. */
export type ShareTexts = { text: ShareWords; sharing: SharingWords };

const ShareTextsContext = createContext<ShareTexts | null>(null);
export const ShareTextsProvider = ShareTextsContext.Provider;

export function useShareTexts(): ShareTexts {
  const texts = useContext(ShareTextsContext);
  if (!texts) throw new Error('useShareTexts needs a ShareTextsProvider around it');
  return texts;
}

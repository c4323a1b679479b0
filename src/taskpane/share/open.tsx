import type { ComponentType } from 'react';
import { loadShareWords, loadSharingWords, type Language } from '../../locales';
import { ShareView } from './share-view';
import { ShareTextsProvider } from './share-words';

/** The view of files that go out and come back, with its words. */
export async function openShareView(language: Language): Promise<ComponentType> {
  const [text, sharing] = await Promise.all([loadShareWords(language), loadSharingWords(language)]);
  const texts = { text, sharing };
  return function OpenedShareView() {
    return (
      <ShareTextsProvider value={texts}>
        <ShareView />
      </ShareTextsProvider>
    );
  };
}

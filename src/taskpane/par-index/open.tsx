import type { ComponentType } from 'react';
import { loadScoresWords, type Language } from '../../locales';
import { ScoresView } from './scores-view';
import { ScoresTextsProvider } from './scores-words';

/** The view of the PAR Index with its words. */
export async function openScoresView(language: Language): Promise<ComponentType> {
  const text = await loadScoresWords(language);
  return function OpenedScoresView() {
    return (
      <ScoresTextsProvider value={text}>
        <ScoresView />
      </ScoresTextsProvider>
    );
  };
}

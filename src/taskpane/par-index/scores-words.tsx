import { createContext, useContext } from 'react';
import type { ScoresWords } from '../../locales';

const ScoresTexts = createContext<ScoresWords | null>(null);
export const ScoresTextsProvider = ScoresTexts.Provider;

/** The words of the view; they come with it. */
export function useScoresTexts(): ScoresWords {
  const texts = useContext(ScoresTexts);
  if (!texts) throw new Error('useScoresTexts needs a ScoresTextsProvider around it');
  return texts;
}

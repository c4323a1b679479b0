import { createContext, useContext } from 'react';
import type { CheckWords, RuleMessages } from '../../locales';

/** What only the check view says. */
export type CheckTexts = { text: CheckWords; rules: RuleMessages };

const CheckTextsContext = createContext<CheckTexts | null>(null);
export const CheckTextsProvider = CheckTextsContext.Provider;

export function useCheckTexts(): CheckTexts {
  const texts = useContext(CheckTextsContext);
  if (!texts) throw new Error('useCheckTexts needs a CheckTextsProvider around it');
  return texts;
}

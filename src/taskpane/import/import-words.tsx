import { createContext, useContext } from 'react';
import type { ImportWords, RuleMessages } from '../../locales';

/** What only the import view says. */
export type ImportTexts = { text: ImportWords; rules: RuleMessages };

const ImportTextsContext = createContext<ImportTexts | null>(null);
export const ImportTextsProvider = ImportTextsContext.Provider;

export function useImportTexts(): ImportTexts {
  const texts = useContext(ImportTextsContext);
  if (!texts) throw new Error('useImportTexts needs an ImportTextsProvider around it');
  return texts;
}

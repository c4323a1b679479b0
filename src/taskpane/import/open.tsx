import type { ComponentType } from 'react';
import { loadImportWords, loadRuleWords, type Language } from '../../locales';
import { ImportView } from './import-view';
import { ImportTextsProvider } from './import-words';

/** The import view with its words and those of what it finds. */
export async function openImportView(language: Language): Promise<ComponentType> {
  const [text, rules] = await Promise.all([loadImportWords(language), loadRuleWords(language)]);
  const texts = { text, rules };
  return function OpenedImportView() {
    return (
      <ImportTextsProvider value={texts}>
        <ImportView />
      </ImportTextsProvider>
    );
  };
}

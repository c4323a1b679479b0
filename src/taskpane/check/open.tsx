import type { ComponentType } from 'react';
import { loadCheckWords, loadRuleWords, type Language } from '../../locales';
import { CheckView } from './check-view';
import { CheckTextsProvider } from './check-words';

/** The check view with its words and those of the rules. */
export async function openCheckView(language: Language): Promise<ComponentType> {
  const [text, rules] = await Promise.all([loadCheckWords(language), loadRuleWords(language)]);
  const texts = { text, rules };
  return function OpenedCheckView() {
    return (
      <CheckTextsProvider value={texts}>
        <CheckView />
      </CheckTextsProvider>
    );
  };
}

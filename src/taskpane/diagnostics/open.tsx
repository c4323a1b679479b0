import type { ComponentType } from 'react';
import { loadDiagnosticsWords, type Language } from '../../locales';
import { DiagnosticsView } from './diagnostics-view';

/** The diagnostics page with its words. */
export async function openDiagnosticsView(language: Language): Promise<ComponentType> {
  const text = await loadDiagnosticsWords(language);
  return function OpenedDiagnosticsView() {
    return <DiagnosticsView text={text} />;
  };
}

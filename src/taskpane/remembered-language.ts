import type { Language } from '../locales';

const KEY = 'cchc.language';

/** The language picked in the pane before; null where none was or the web view keeps nothing. */
export function rememberedLanguage(): Language | null {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === 'vi' || kept === 'en' ? kept : null;
  } catch {
    return null;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // Storage may be switched off in an embedded web view; the choice then lasts until the pane closes.
  }
}

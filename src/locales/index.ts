/** The words of the product. Vietnamese is always there; English is loaded when somebody asks for it. */
import { vi, type Messages } from './vi';

export type { Messages };
export type Language = 'vi' | 'en';
export { vi };

/** All words in `language`. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'vi') return vi;
  return (await import(/* webpackChunkName: "en" */ './en')).en;
}

/** `displayLanguage` as Office gives it ("vi-VN", "en-US"…). Vietnamese offices are who this is for: only English asks for English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^en\b/i.test(displayLanguage ?? '') ? 'en' : 'vi';
}

export type Language = 'vi' | 'en';

/** Each by its own name, in every language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

import type { OfficeColours } from './theme';

/** Lowest ExcelApi set that has everything the product needs: Excel 2021. `boot.ts` says what to do below it. */
export const NEEDED_API = '1.14';

export type OfficeStart =
  | { kind: 'ready'; displayLanguage: string; theme: () => OfficeColours | undefined }
  | { kind: 'not-excel'; displayLanguage: string | undefined }
  | { kind: 'old-excel' };

/** The part of the global `Office` that starting needs. */
export type OfficeGlobal = {
  onReady(): Promise<{ host: unknown; platform: unknown }>;
  context?: {
    displayLanguage?: string;
    officeTheme?: OfficeColours;
    requirements?: { isSetSupported(name: string, version: string): boolean };
  };
};

/**
 * Waits for Office and says whether this is an Excel that we can work in. Never settles where Office never answers: the page's
 * first script (`boot.ts`) tells that after ten seconds.
 */
export async function startOffice(office: OfficeGlobal): Promise<OfficeStart> {
  const { host } = await office.onReady();
  const context = office.context;
  const displayLanguage = context?.displayLanguage ?? '';
  if (host !== 'Excel') return { kind: 'not-excel', displayLanguage };
  if (!context?.requirements?.isSetSupported('ExcelApi', NEEDED_API)) return { kind: 'old-excel' };
  return { kind: 'ready', displayLanguage, theme: () => context.officeTheme };
}

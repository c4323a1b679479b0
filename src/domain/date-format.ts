/** Text between quotes, escaped signs, padding, colours, countries and conditions: of no account for what a format shows. */
const ASIDE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** Hours or minutes that have passed, more than a day's: "[h]:mm". */
const ELAPSED = /\[[hm]+\]/i;

/**
 * What a cell with this number format shows of a date: 'day' where the day can be seen ("dd/mm/yyyy", "d-mmm"), 'month' where only
 * month and year can ("mmm-yy", which Excel chooses for "6/2021"). null for times, numbers and General.
 */
export function dateShown(format: string | undefined): 'day' | 'month' | null {
  if (format === undefined) return null;
  const shown = format.split(';', 1)[0]!;
  const letters = shown.replace(ASIDE, '').toLowerCase();
  if (/[0#?@]|general/.test(letters) || ELAPSED.test(shown)) return null;
  if (letters.includes('d')) return 'day';
  return letters.includes('m') && !/[hs]/.test(letters) ? 'month' : null;
}

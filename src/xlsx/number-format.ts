/** Number formats that every spreadsheet program knows by number (ECMA-376 part 1, 18.8.30), in their English form. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  // 14 follows the country set in the program; day before month is what Vietnamese offices see there.
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Format code of a number; undefined for General and for numbers nobody defined. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** Whether cells with this format show a date (so that serials of the 1904 system have to be moved). */
export function isDateFormat(code: string | undefined): boolean {
  if (!code) return false;
  const plain = code
    .replace(/\\.|_.|\*./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[dmy]/i.test(plain);
}

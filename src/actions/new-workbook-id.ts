/** Characters of a workbook id: they survive file names, cells and every keyboard. */
const CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 16;

/** A new id of a workbook, random: two offices that begin with the same template are told apart by it. */
export function newWorkbookId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => CHARACTERS.charAt(byte % CHARACTERS.length)).join('');
}

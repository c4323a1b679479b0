/**
 * Characters that steer a terminal or turn the direction of writing, and halves of surrogate pairs. Texts of a workbook may hold them,
 * to make what is printed look like something else.
 */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Surrogate}]/gu;

/** Text as a terminal may be given it: what steers is left out, lines and tabs stay. */
export function terminalText(text: string): string {
  return text.replace(STEERING, (character) => {
    if (character === '\n' || character === '\t') return character;
    return isHalf(character) ? '\uFFFD' : '';
  });
}

/** JSON for a program to read and a terminal to show: the same value, with what steers written as escapes. */
export function terminalJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(STEERING, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isHalf(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}

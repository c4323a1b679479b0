import { nameKey } from './text';

const CLASSES = ['thị xã', 'thành phố', 'thị trấn', 'huyện', 'quận', 'phường', 'xã', 'tỉnh'].map(nameKey);
const COMMITTEES = ['ubnd', 'ủy ban nhân dân'].map(nameKey);

/** "UBND TX. Hương Trà". */
const SHORT_CLASSES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{M}])TX(?:\.\s*|(?![\p{L}\p{M}]))/giu, 'thị xã '],
  [/(?<![\p{L}\p{M}])TP(?:\.\s*|(?![\p{L}\p{M}]))/giu, 'thành phố '],
];

/** The text with "TX." and "TP." as words. */
export function spellOutClass(text: string): string {
  return SHORT_CLASSES.reduce((result, [short, long]) => result.replace(short, long), text);
}

const placeKey = (text: string): string => nameKey(spellOutClass(text));

/** What follows one of the openings; the whole text where none of them opens it, or nothing follows. */
function after(openings: readonly string[], key: string): string {
  const opening = openings.find((each) => key.startsWith(`${each} `));
  return opening === undefined ? key : key.slice(opening.length).trim();
}

/**
 * True where a text names the place itself or its people's committee and no office of it: "Hương Trà", "UBND thị xã Hương Trà", "UBND
 * thị xã" for the place "thị xã Hương Trà".
 */
export function namesPlace(text: string, place: string): boolean {
  const [key, whole] = [placeKey(text), placeKey(place)];
  if (whole === '') return false;
  const said = after(COMMITTEES, key);
  const name = after(CLASSES, whole);
  const level = whole.slice(0, whole.length - name.length).trim();
  // "thị xã" alone is said of anything in the town, "UBND thị xã" only of its committee.
  return said === whole || said === name || (said !== key && said === level);
}

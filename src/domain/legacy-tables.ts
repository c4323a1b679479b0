/*
 * The two encodings in which Vietnamese was typed before Unicode. Both give other letters to codes of Western European text, so a
 * cell of them holds characters up to U+00FF, and only the font made them look right.
 */

/**
 * TCVN3 (ABC fonts such as .VnTime): the lower-case letters and the capitals Ă Â Ê Ô Ơ Ư Đ of TCVN 5712:1993. It has no capitals
 * with tones: those come from the fonts whose name ends in H, which show every letter as a capital.
 */
const TCVN3_LETTERS: Readonly<Record<string, string>> = {
  '\u00A1': 'ĂÂÊÔƠƯĐăâêôơưđ',
  '\u00B5': 'àảãáạ',
  '\u00BB': 'ằẳẵắ',
  '\u00C6': 'ặầẩẫấậè',
  '\u00CE': 'ẻẽéẹềểễếệìỉ',
  '\u00DC': 'ĩíịò',
  '\u00E1': 'ỏõóọồổỗốộờởỡớợù',
  '\u00F1': 'ủũúụừửữứựỳỷỹýỵ',
};

/** Characters of TCVN3 text and the letters that they stand for. U+00AD, a soft hyphen anywhere else, is the letter ư. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  Object.entries(TCVN3_LETTERS).flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(first.charCodeAt(0) + index), letter]),
  ),
);

/** Tones in the order of the tables below: acute, grave, hook above, tilde, dot below. */
const TONES = '\u0301\u0300\u0309\u0303\u0323';
/** VNI writes a letter as its base and one sign. Signs of a plain tone, of a hat with its tone, of a breve with its tone. */
const PLAIN_SIGNS = 'ùøûõï';
const HAT_SIGNS = 'âáàåãä';
const BREVE_SIGNS = 'êéèúüë';
/** Letters that have a code of their own. i and y with a dot below take no signs; ô is the base ơ, ö the base ư. */
const WHOLE: readonly (readonly [string, string])[] = [
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
];

function withSigns(typed: string, letter: string, signs: string, tones: string): [string, string][] {
  return [...signs].map((sign, index) => [typed + sign, `${letter}${tones[index] ?? ''}`.normalize('NFC')]);
}

/** The first of the signs of hat and breve stands for the letter without a tone. */
function withMark(base: string, mark: string, signs: string): [string, string][] {
  const letter = base + mark;
  return [...withSigns(base, letter, signs[0] ?? '', ''), ...withSigns(base, letter, signs.slice(1), TONES)];
}

const HAT = '\u0302';
const BREVE = '\u0306';
const VNI_LOWER: readonly (readonly [string, string])[] = [
  ...WHOLE,
  ...[...'aeouy'].flatMap((base) => withSigns(base, base, PLAIN_SIGNS, TONES)),
  ...withSigns('ô', 'ơ', PLAIN_SIGNS, TONES),
  ...withSigns('ö', 'ư', PLAIN_SIGNS, TONES),
  ...[...'aeo'].flatMap((base) => withMark(base, HAT, HAT_SIGNS)),
  ...withMark('a', BREVE, BREVE_SIGNS),
];

/**
 * VNI (fonts such as VNI-Times): what stands for a letter, one or two characters, and the letter. The case is that of the base; the
 * sign has the same case in most text ("AÙ"), the other in some ("Aù").
 */
export const VNI: ReadonlyMap<string, string> = new Map(
  VNI_LOWER.flatMap(([typed, letter]) => {
    const [base = '', sign = ''] = typed;
    const capital = letter.toUpperCase();
    const both = sign === '' ? [''] : [sign, sign.toUpperCase()];
    return both.flatMap((each): [string, string][] => [
      [base + each, letter],
      [base.toUpperCase() + each, capital],
    ]);
  }),
);

/**
 * A cell as nearly all programs write it, read in one go: `<c r="B7" s="3" t="s"><f>…</f><v>12</v></c>`, where everything but the
 * reference may be missing. Step by step, the scanner takes three times as long for the same, and a sheet is nothing but cells.
 */

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const ZERO = 48;
const UPPER_A = 65;
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;
const SPACE = 32;
const EQUALS = 61;
/** Numbers of so many digits are exact, and no reference or style is as long. */
const MOST_DIGITS = 7;
const MOST_LETTERS = 3;
const LONGEST_TYPE = 'inlineStr'.length;

export class PlainCell {
  /** As the reference says, from 1; whether the sheet is that large is for others to say. */
  row = 0;
  column = 0;
  style = 0;
  /** Where the type, the formula and the value stand; `From` is -1 where there is none. */
  typeFrom = -1;
  typeTo = -1;
  formulaFrom = -1;
  formulaTo = -1;
  valueFrom = -1;
  valueTo = -1;
  private at = 0;

  /** Position behind the cell that begins at `at`; -1 where there is no cell, or one that is written in any other way. */
  read(bytes: Uint8Array, at: number): number {
    if (bytes[at] !== LT || bytes[at + 1] !== LOWER_C || bytes[at + 2] !== SPACE) return -1;
    this.at = at + 2;
    if (!this.opens(bytes, LOWER_R) || !this.readReference(bytes)) return -1;
    this.style = 0;
    if (this.opens(bytes, LOWER_S)) {
      this.style = this.digits(bytes);
      if (this.style < 0 || bytes[this.at++] !== QUOTE) return -1;
    }
    this.typeFrom = -1;
    if (this.opens(bytes, LOWER_T) && !this.readType(bytes)) return -1;
    this.formulaFrom = -1;
    this.valueFrom = -1;
    if (bytes[this.at] === SLASH) return bytes[this.at + 1] === GT ? this.at + 2 : -1;
    if (bytes[this.at++] !== GT) return -1;
    if (this.readText(bytes, LOWER_F)) {
      this.formulaFrom = this.textFrom;
      this.formulaTo = this.textTo;
    }
    if (this.readText(bytes, LOWER_V)) {
      this.valueFrom = this.textFrom;
      this.valueTo = this.textTo;
    }
    const end = this.at;
    return bytes[end] === LT && bytes[end + 1] === SLASH && bytes[end + 2] === LOWER_C && bytes[end + 3] === GT
      ? end + 4
      : -1;
  }

  private textFrom = 0;
  private textTo = 0;

  /** Steps behind ` name="`. */
  private opens(bytes: Uint8Array, name: number): boolean {
    const { at } = this;
    const is = bytes[at] === SPACE && bytes[at + 1] === name && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
    if (is) this.at = at + 4;
    return is;
  }

  private readReference(bytes: Uint8Array): boolean {
    let { at } = this;
    const from = at;
    let column = 0;
    for (let letter = bytes[at]! - UPPER_A; letter >= 0 && letter < 26; letter = bytes[++at]! - UPPER_A) {
      column = column * 26 + letter + 1;
    }
    if (at === from || at - from > MOST_LETTERS) return false;
    this.at = at;
    this.column = column;
    this.row = this.digits(bytes);
    return this.row > 0 && bytes[this.at++] === QUOTE;
  }

  /** -1 where there are none, or too many. */
  private digits(bytes: Uint8Array): number {
    const { at: from } = this;
    let at = from;
    let value = 0;
    for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO) {
      value = value * 10 + digit;
      if (at - from >= MOST_DIGITS) return -1;
    }
    this.at = at;
    return at === from ? -1 : value;
  }

  /** A word of ASCII letters. */
  private readType(bytes: Uint8Array): boolean {
    let { at } = this;
    this.typeFrom = at;
    while (at - this.typeFrom <= LONGEST_TYPE && isLetter(bytes[at]!)) at++;
    this.typeTo = at;
    this.at = at + 1;
    return at > this.typeFrom && bytes[at] === QUOTE;
  }

  /** `<f>…</f>` or `<v>…</v>` with text and nothing else; not one that is empty, or that says how it is meant. */
  private readText(bytes: Uint8Array, name: number): boolean {
    const { at } = this;
    if (bytes[at] !== LT || bytes[at + 1] !== name || bytes[at + 2] !== GT) return false;
    const end = bytes.indexOf(LT, at + 3);
    if (end < 0 || bytes[end + 1] !== SLASH || bytes[end + 2] !== name || bytes[end + 3] !== GT) return false;
    this.textFrom = at + 3;
    this.textTo = end;
    this.at = end + 4;
    return true;
  }
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

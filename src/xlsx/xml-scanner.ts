/**
 * A forward XML scanner for untrusted parts: linear time, no recursion, no DTD, no entities but the five of XML and character
 * references. Names come without their namespace prefix; the parts we read have no two elements that only differ in it.
 *
 * It walks over the bytes and turns only what is asked for into text: decoding a whole part would take as long as scanning it.
 */
import { damaged } from './unreadable';
import { decodeEntities, holds, textOf, utf8Of } from './xml-bytes';

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;
const ZERO = 48;
const LAST_ASCII = 127;
/** Deeper than any Office part; keeps later walks over a tree safe. */
const DEEPEST = 200;
/** Places for the names that were met last; a power of two. */
const NAME_PLACES = 256;
/** Whole numbers of at most so many digits are exact. */
const MOST_DIGITS = 15;

const COMMENT = bytesOf('<!--');
const COMMENT_END = bytesOf('-->');
const CDATA = bytesOf('<![CDATA[');
const CDATA_END = bytesOf(']]>');
const INSTRUCTION_END = bytesOf('?>');

export class XmlScanner {
  kind: 'open' | 'close' | 'text' = 'text';
  /** Local name of the element for 'open' and 'close'. */
  name = '';
  /** UTF-8, whatever the part was written in. */
  readonly bytes: Uint8Array;
  /** Where in `bytes` the current 'text' stands, or the attribute that `find` found. */
  from = 0;
  to = 0;
  /** Elements that were made into trees. */
  kept = 0;
  private at = 0;
  private readonly open: string[] = [];
  /** Where the attributes of the current 'open' tag stand: name from, name to, value from, value to, for each. */
  private readonly places: number[] = [];
  private placesUsed = 0;
  private readonly names: string[] = [];
  private raw = false;
  /** A self-closing element reports its 'close' next. */
  private pendingClose = false;
  private rootSeen = false;

  constructor(xml: Uint8Array | string) {
    this.bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : utf8Of(xml);
    // The mark that some programs put before UTF-8.
    if (this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf) this.at = 3;
  }

  get depth(): number {
    return this.open.length;
  }

  /** Moves to the next tag or text. false at the end of a well-formed part; throws `Unreadable` otherwise. */
  next(): boolean {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.kind = 'close';
      this.name = this.open.pop() ?? '';
      return true;
    }
    const { bytes } = this;
    while (this.at < bytes.length) {
      if (bytes[this.at] !== LT) {
        const end = bytes.indexOf(LT, this.at);
        if (this.open.length === 0) {
          this.skipOutside(end < 0 ? bytes.length : end);
          continue;
        }
        if (end < 0) throw damaged('XML ends in text');
        this.setText(this.at, end, false);
        this.at = end;
        return true;
      }
      const code = bytes[this.at + 1];
      if (code === QUESTION) this.skipTo(INSTRUCTION_END);
      else if (code === BANG) {
        if (this.readBang()) return true;
      } else if (code === SLASH) return this.readClose();
      else return this.readOpen();
    }
    if (this.open.length > 0 || !this.rootSeen) throw damaged('XML ends early');
    return false;
  }

  /**
   * Hands the place where the next tag or text begins to one who knows how a kind of element is usually written. It answers with the place
   * behind that whole element, or -1 where it is written in another way. Returns whether there was such an element: it is passed over,
   * and `text` gives its source.
   */
  leap(known: (bytes: Uint8Array, at: number) => number): boolean {
    if (this.pendingClose) return false;
    const end = known(this.bytes, this.at);
    if (end < 0) return false;
    this.setText(this.at, end, true);
    this.at = end;
    return true;
  }

  /** Makes a piece of `bytes` the current 'text', as `leap` found it. */
  pointAt(from: number, to: number): void {
    this.setText(from, to, false);
  }

  /** Reads on to the end of the element that was just opened, taking nothing. */
  skip(): void {
    const end = this.open.length - 1;
    while (this.next()) if (this.kind === 'close' && this.open.length === end) return;
  }

  /** Decoded value of an attribute of the current 'open' tag, by local name. */
  attribute(name: string): string | undefined {
    const { places } = this;
    for (let one = 0; one < this.placesUsed; one += 4) {
      if (this.isNamed(places[one]!, places[one + 1]!, name)) return this.decode(places[one + 2]!, places[one + 3]!);
    }
    return undefined;
  }

  /** All attributes of the current 'open' tag, by local name. Namespace declarations are left out. */
  attributes(): Record<string, string> {
    const { bytes, places } = this;
    const result: Record<string, string> = Object.create(null) as Record<string, string>;
    for (let one = 0; one < this.placesUsed; one += 4) {
      const name = textOf(bytes, places[one]!, places[one + 1]!);
      if (!name.startsWith('xmlns'))
        result[name.slice(name.indexOf(':') + 1)] = this.decode(places[one + 2]!, places[one + 3]!);
    }
    return result;
  }

  /** Whether the tag has an attribute of this one letter (a character code), without prefix; its value is then at `from` to `to`. */
  find(letter: number): boolean {
    const { bytes, places } = this;
    for (let one = 0; one < this.placesUsed; one += 4) {
      const start = places[one]!;
      if (bytes[start] !== letter || places[one + 1] !== start + 1) continue;
      this.from = places[one + 2]!;
      this.to = places[one + 3]!;
      return true;
    }
    return false;
  }

  /** The digits at `from` to `to` as a number; -1 where there is anything but digits, or too many of them. */
  wholeNumber(): number {
    const { bytes, from, to } = this;
    if (from === to || to - from > MOST_DIGITS) return -1;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = bytes[at]! - ZERO;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Decoded content of the current 'text'. */
  text(): string {
    return normaliseLines(this.raw ? textOf(this.bytes, this.from, this.to) : this.decode(this.from, this.to));
  }

  private decode(from: number, to: number): string {
    return decodeEntities(textOf(this.bytes, from, to));
  }

  private setText(from: number, to: number, raw: boolean): void {
    this.kind = 'text';
    this.from = from;
    this.to = to;
    this.raw = raw;
  }

  private skipOutside(end: number): void {
    if (skipSpaces(this.bytes, this.at) < end) throw damaged('text outside the XML root');
    this.at = end;
  }

  /** Behind the next place of a mark. */
  private skipTo(mark: Uint8Array): void {
    const { bytes } = this;
    for (let at = this.at + 2; ; at++) {
      at = bytes.indexOf(mark[0]!, at);
      if (at < 0) throw damaged(`XML without ${textOf(mark, 0, mark.length)}`);
      if (!startsWith(bytes, at, mark)) continue;
      this.at = at + mark.length;
      return;
    }
  }

  /** Comment or CDATA; anything else (DOCTYPE, ENTITY) is refused. true where there is text to report. */
  private readBang(): boolean {
    if (startsWith(this.bytes, this.at, COMMENT)) {
      this.skipTo(COMMENT_END);
      return false;
    }
    if (!startsWith(this.bytes, this.at, CDATA) || this.open.length === 0) throw damaged('XML declaration refused');
    const from = this.at + CDATA.length;
    this.skipTo(CDATA_END);
    this.setText(from, this.at - CDATA_END.length, true);
    return true;
  }

  private readClose(): boolean {
    const { bytes } = this;
    const name = this.open.pop() ?? '';
    const from = this.at + 2;
    if (bytes[from + name.length] === GT && name !== '' && holds(bytes, from, name)) {
      this.at = from + name.length + 1;
    } else {
      const end = bytes.indexOf(GT, this.at);
      if (end < 0) throw damaged('XML tag not closed');
      const whole = textOf(bytes, from, end).trimEnd();
      if (whole.slice(whole.indexOf(':') + 1) !== name) throw damaged(`XML: </${whole.slice(0, 40)}> out of place`);
      this.at = end + 1;
    }
    this.kind = 'close';
    this.name = name;
    return true;
  }

  private readOpen(): boolean {
    const { bytes } = this;
    let at = this.at + 1;
    let from = at;
    let hash = 0;
    let highest = 0;
    for (; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (code === COLON) {
        from = at + 1;
        hash = 0;
      } else if (code <= 32 || code === GT || code === SLASH) break;
      else {
        hash = (hash * 31 + code) | 0;
        highest |= code;
      }
    }
    if (at === from) throw damaged('XML tag without a name');
    this.name = highest > LAST_ASCII ? textOf(bytes, from, at) : this.nameAt(from, at, hash & (NAME_PLACES - 1));
    at = this.readAttributes(at);
    this.pendingClose = bytes[at] === SLASH;
    if (this.open.length === 0) {
      if (this.rootSeen) throw damaged('XML with two roots');
      this.rootSeen = true;
    }
    if (this.open.length >= DEEPEST) throw damaged('XML nested too deep');
    this.open.push(this.name);
    this.at = at + (this.pendingClose ? 2 : 1);
    this.kind = 'open';
    return true;
  }

  /** The same string object for the same ASCII name, where it was met lately: millions of tags have a dozen names. */
  private nameAt(from: number, to: number, place: number): string {
    const known = this.names[place];
    if (known !== undefined && known.length === to - from && holds(this.bytes, from, known)) return known;
    return (this.names[place] = textOf(this.bytes, from, to));
  }

  /** Notes where the attributes stand. Position of the ">" or "/>" that ends the tag. Each attribute must be name="value". */
  private readAttributes(from: number): number {
    const { bytes, places } = this;
    let used = 0;
    for (let at = skipSpaces(bytes, from); ; at = skipSpaces(bytes, at + 1)) {
      const start = at;
      while (at < bytes.length && isNameByte(bytes[at]!)) at++;
      if (at === start) {
        this.placesUsed = used;
        if (bytes[at] === GT || (bytes[at] === SLASH && bytes[at + 1] === GT)) return at;
        break;
      }
      const end = at;
      at = skipSpaces(bytes, at);
      if (bytes[at] !== EQUALS) break;
      at = skipSpaces(bytes, at + 1);
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) break;
      const value = ++at;
      while (at < bytes.length && bytes[at] !== quote) at++;
      if (at === bytes.length) break;
      places[used] = start;
      places[used + 1] = end;
      places[used + 2] = value;
      places[used + 3] = at;
      used += 4;
    }
    throw damaged('XML tag is malformed');
  }

  /** Whether the attribute name between two positions is `name`, with or without a prefix. */
  private isNamed(from: number, to: number, name: string): boolean {
    const start = to - name.length;
    if (start < from || !holds(this.bytes, start, name)) return false;
    return start === from || (this.bytes[start - 1] === COLON && textOf(this.bytes, from, start) !== 'xmlns:');
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, at: number, mark: Uint8Array): boolean {
  for (let index = 0; index < mark.length; index++) if (bytes[at + index] !== mark[index]) return false;
  return true;
}

function skipSpaces(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && bytes[at]! <= 32) at++;
  return at;
}

function isNameByte(code: number): boolean {
  return (
    code > 32 &&
    code !== EQUALS &&
    code !== GT &&
    code !== SLASH &&
    code !== LT &&
    code !== QUOTE &&
    code !== APOSTROPHE
  );
}

function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

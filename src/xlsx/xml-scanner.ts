/**
 * A forward XML scanner for untrusted parts: linear time, no recursion, no DTD, no entities but the five of XML and character
 * references. Names come without their namespace prefix; the parts we read have no two elements that only differ in it.
 */
import { damaged } from './unreadable';

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;
/** Deeper than any Office part; keeps later walks over a tree safe. */
const DEEPEST = 200;

export class XmlScanner {
  kind: 'open' | 'close' | 'text' = 'text';
  /** Local name of the element for 'open' and 'close'. */
  name = '';
  private at = 0;
  private readonly open: string[] = [];
  private attributesFrom = 0;
  private attributesTo = 0;
  private textFrom = 0;
  private textTo = 0;
  private raw = false;
  /** A self-closing element reports its 'close' next. */
  private pendingClose = false;
  private rootSeen = false;

  constructor(private readonly xml: string) {
    if (xml.charCodeAt(0) === 0xfeff) this.at = 1;
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
    const { xml } = this;
    while (this.at < xml.length) {
      if (xml.charCodeAt(this.at) !== LT) {
        const end = xml.indexOf('<', this.at);
        if (this.open.length === 0) {
          this.skipOutside(end < 0 ? xml.length : end);
          continue;
        }
        if (end < 0) throw damaged('XML ends in text');
        this.setText(this.at, end, false);
        this.at = end;
        return true;
      }
      const code = xml.charCodeAt(this.at + 1);
      if (code === QUESTION) this.skipTo('?>');
      else if (code === BANG) {
        if (this.readBang()) return true;
      } else if (code === SLASH) return this.readClose();
      else return this.readOpen();
    }
    if (this.open.length > 0 || !this.rootSeen) throw damaged('XML ends early');
    return false;
  }

  /** Decoded value of an attribute of the current 'open' tag, by local name. */
  attribute(name: string): string | undefined {
    const { xml } = this;
    let at = this.attributesFrom;
    while (at < this.attributesTo) {
      at = skipSpaces(xml, at);
      if (at >= this.attributesTo) break;
      const equals = xml.indexOf('=', at);
      const quote = skipSpaces(xml, equals + 1);
      const end = xml.indexOf(xml.charAt(quote), quote + 1);
      if (endsWithName(xml, at, equals, name)) return decodeEntities(xml.slice(quote + 1, end));
      at = end + 1;
    }
    return undefined;
  }

  /** All attributes of the current 'open' tag, by local name. Namespace declarations are left out. */
  attributes(): Record<string, string> {
    const { xml } = this;
    const result: Record<string, string> = Object.create(null) as Record<string, string>;
    let at = this.attributesFrom;
    while (at < this.attributesTo) {
      at = skipSpaces(xml, at);
      if (at >= this.attributesTo) break;
      const equals = xml.indexOf('=', at);
      const quote = skipSpaces(xml, equals + 1);
      const end = xml.indexOf(xml.charAt(quote), quote + 1);
      const name = xml.slice(at, equals).trim();
      if (!name.startsWith('xmlns'))
        result[name.slice(name.indexOf(':') + 1)] = decodeEntities(xml.slice(quote + 1, end));
      at = end + 1;
    }
    return result;
  }

  /** Decoded content of the current 'text'. */
  text(): string {
    const text = this.xml.slice(this.textFrom, this.textTo);
    return normaliseLines(this.raw ? text : decodeEntities(text));
  }

  private setText(from: number, to: number, raw: boolean): void {
    this.kind = 'text';
    this.textFrom = from;
    this.textTo = to;
    this.raw = raw;
  }

  private skipOutside(end: number): void {
    if (this.xml.slice(this.at, end).trim() !== '') throw damaged('text outside the XML root');
    this.at = end;
  }

  private skipTo(mark: string): void {
    const end = this.xml.indexOf(mark, this.at + 2);
    if (end < 0) throw damaged(`XML without ${mark}`);
    this.at = end + mark.length;
  }

  /** Comment or CDATA; anything else (DOCTYPE, ENTITY) is refused. true where there is text to report. */
  private readBang(): boolean {
    if (this.xml.startsWith('<!--', this.at)) {
      this.skipTo('-->');
      return false;
    }
    if (!this.xml.startsWith('<![CDATA[', this.at) || this.open.length === 0) throw damaged('XML declaration refused');
    const from = this.at + 9;
    this.skipTo(']]>');
    this.setText(from, this.at - 3, true);
    return true;
  }

  private readClose(): boolean {
    const end = this.xml.indexOf('>', this.at);
    if (end < 0) throw damaged('XML tag not closed');
    const name = localName(this.xml.slice(this.at + 2, end).trimEnd());
    if (this.open.pop() !== name) throw damaged(`XML: </${name.slice(0, 40)}> out of place`);
    this.at = end + 1;
    this.kind = 'close';
    this.name = name;
    return true;
  }

  private readOpen(): boolean {
    const { xml } = this;
    let at = this.at + 1;
    let prefixEnd = at;
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code === COLON) prefixEnd = at + 1;
      else if (code <= 32 || code === GT || code === SLASH) break;
    }
    if (at === prefixEnd) throw damaged('XML tag without a name');
    this.name = xml.slice(prefixEnd, at);
    this.attributesFrom = at;
    at = this.endOfTag(at);
    const selfClosing = xml.charCodeAt(at - 1) === SLASH;
    this.attributesTo = selfClosing ? at - 1 : at;
    if (this.open.length === 0) {
      if (this.rootSeen) throw damaged('XML with two roots');
      this.rootSeen = true;
    }
    if (this.open.length >= DEEPEST) throw damaged('XML nested too deep');
    this.open.push(this.name);
    this.pendingClose = selfClosing;
    this.at = at + 1;
    this.kind = 'open';
    return true;
  }

  /** Position of the ">" that ends the tag; ">" may stand inside quotes. Each attribute must be name="value". */
  private endOfTag(from: number): number {
    const { xml } = this;
    let inName = false;
    let afterEquals = false;
    for (let at = from; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code <= 32) continue;
      if (code === GT) {
        if (inName || afterEquals) break;
        return at;
      }
      if (code === QUOTE || code === APOSTROPHE) {
        if (!afterEquals) break;
        at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at < 0) break;
        afterEquals = false;
      } else if (afterEquals || code === LT) break;
      else if (code === EQUALS) {
        if (!inName) break;
        inName = false;
        afterEquals = true;
      } else if (code !== SLASH) inName = true;
      else if (inName || xml.charCodeAt(at + 1) !== GT) break;
    }
    throw damaged('XML tag is malformed');
  }
}

function skipSpaces(xml: string, at: number): number {
  while (xml.charCodeAt(at) <= 32) at++;
  return at;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether the attribute name between two positions is `name`, with or without a prefix. */
function endsWithName(xml: string, from: number, equals: number, name: string): boolean {
  let end = equals;
  while (end > from && xml.charCodeAt(end - 1) <= 32) end--;
  const start = end - name.length;
  if (start < from || !xml.startsWith(name, start)) return false;
  const before = xml.charCodeAt(start - 1);
  return before <= 32 || (before === COLON && !/(^|\s)xmlns:$/.test(xml.slice(from, start)));
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&([^;&\s]{0,12});?/g;

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, body: string) => {
    const known = NAMED[body];
    if (known !== undefined && whole.endsWith(';')) return known;
    const match = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(body);
    const code = match ? parseInt(match[1] ?? match[2] ?? '', match[1] ? 16 : 10) : NaN;
    if (!(code <= 0x10ffff) || !whole.endsWith(';')) throw damaged('XML entity refused');
    return String.fromCodePoint(code);
  });
}

function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const UTF16_LE = [0xff, 0xfe];
const UTF16_BE = [0xfe, 0xff];

/** Bytes of an XML part as text: UTF-8, or UTF-16 with its mark. Throws where the bytes are no such text. */
export function decodeXmlBytes(bytes: Uint8Array): string {
  const marked = (mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  const encoding = marked(UTF16_LE) ? 'utf-16le' : marked(UTF16_BE) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`not ${encoding} text`);
  }
}

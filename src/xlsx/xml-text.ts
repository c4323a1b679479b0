/**
 * Text on its way into and out of XML parts. Office keeps characters that XML 1.0 forbids as `_xHHHH_` (ECMA-376 part 1,
 * 22.9.2.19, ST_Xstring), so a literal `_x0041_` in a cell has to be escaped as well.
 */

// With the u flag a pair counts as one character, so only halves without their other half match.
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const MARKUP = /[&<>]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const BREAKS = /["\t\n]/g;
const ESCAPED_CHARACTER = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that must not stand in XML 1.0, and CR, which a reader would turn into LF. */
function isForbidden(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0xfffe || code === 0xffff;
}

function hexEscape(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Element content: markup escaped; lone surrogates become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(MARKUP, (character) => ENTITIES[character] ?? character);
}

/** Text of type ST_Xstring (cells, names of table columns, prompts…) as element content. */
export function escapeXString(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const looksEscaped = code === 0x5f && /^_x[0-9A-Fa-f]{4}_/.test(text.slice(at, at + 7));
    if (!isForbidden(code) && !looksEscaped) continue;
    result += text.slice(from, at) + hexEscape(code);
    from = at + 1;
  }
  return escapeXml(from === 0 ? text : result + text.slice(from));
}

/** Text of type ST_Xstring as an attribute value: line feeds and tabs too, because XML would turn them into spaces. */
export function escapeXStringAttribute(text: string): string {
  return escapeXString(text).replace(BREAKS, (character) =>
    character === '"' ? '&quot;' : hexEscape(character.charCodeAt(0)),
  );
}

/** An attribute value that is not ST_Xstring: forbidden characters are dropped, white space kept by reference. */
export function escapeAttribute(text: string): string {
  const clean = Array.from(text, (character) => (isForbidden(character.charCodeAt(0)) ? '' : character)).join('');
  return escapeXml(clean).replace(BREAKS, (character) => `&#${character.charCodeAt(0)};`);
}

/** Undoes the `_xHHHH_` escapes of `escapeXString`. */
export function decodeXString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED_CHARACTER, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** ` name="value"` for each attribute that is not undefined; `true`/`false` become 1/0. Values are escaped. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
  let result = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    result += ` ${name}="${escapeAttribute(text)}"`;
  }
  return result;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

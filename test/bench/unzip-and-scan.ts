/**
 * The floor for reading a workbook: unpack everything, take every cell value of every sheet, look texts up. No check, no limit, no
 * formula, no style, no place of a part but the usual one. What no reader can be much faster than.
 */
import { strFromU8, unzipSync } from 'fflate';

const CELL = /<c r="([A-Z]+)(\d+)"(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/gs;
const ENTITY = /&(amp|lt|gt|quot|apos|#\d+);/g;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export type ScannedSheet = { part: string; rows: (string | number | null)[][] };

export function unzipAndScan(bytes: Uint8Array): ScannedSheet[] {
  const parts = unzipSync(bytes);
  const strings = scanStrings(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()));
  return Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .map((part) => ({ part, rows: scanCells(strFromU8(parts[part]!), strings) }));
}

function scanStrings(xml: string): string[] {
  const strings: string[] = [];
  for (let at = xml.indexOf('<si>'); at >= 0; at = xml.indexOf('<si>', at)) {
    const end = xml.indexOf('</si>', at);
    let text = '';
    for (let open = xml.indexOf('<t', at); open >= 0 && open < end; open = xml.indexOf('<t', open)) {
      const from = xml.indexOf('>', open) + 1;
      open = xml.indexOf('</t>', from);
      text += decode(xml.slice(from, open));
    }
    strings.push(text);
    at = end;
  }
  return strings;
}

function scanCells(xml: string, strings: readonly string[]): ScannedSheet['rows'] {
  const rows: ScannedSheet['rows'] = [];
  for (const [, letters = '', row = '', type, content] of xml.matchAll(CELL)) {
    if (content === undefined) continue;
    const from = content.indexOf('<v>');
    const raw = from < 0 ? null : content.slice(from + 3, content.indexOf('</v>', from));
    if (raw === null) continue;
    let column = 0;
    for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
    const cells = (rows[Number(row) - 1] ??= []);
    cells[column - 1] = type === 's' ? strings[Number(raw)]! : type === undefined ? Number(raw) : decode(raw);
  }
  return rows;
}

function decode(text: string): string {
  return text.includes('&')
    ? text.replace(ENTITY, (_, name: string) => NAMED[name] ?? String.fromCodePoint(Number(name.slice(1))))
    : text;
}

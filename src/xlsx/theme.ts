/** xl/theme/theme1.xml: Excel takes the colour of plain text and of new charts from it. */
import { escapeAttribute, XML_HEADER } from './xml-text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** Slots in the order of the schema. Accents are dark enough to stand on white paper. */
const COLORS: Record<string, string> = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '1F2D3D',
  lt2: 'EEF1F4',
  accent1: '1F5F8B',
  accent2: 'B5541C',
  accent3: '5B6770',
  accent4: 'A67C00',
  accent5: '2E7D4F',
  accent6: '6A4C93',
  hlink: '0B5394',
  folHlink: '674EA7',
};

/** `font`: name used for headings and for the body. */
export function themeXml(font: string): string {
  const colors = Object.entries(COLORS)
    .map(([slot, rgb]) => `<a:${slot}><a:srgbClr val="${rgb}"/></a:${slot}>`)
    .join('');
  const face = `<a:latin typeface="${escapeAttribute(font)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${XML_HEADER}<a:theme xmlns:a="${DRAWING}" name="CCHC"><a:themeElements>` +
    `<a:clrScheme name="CCHC">${colors}</a:clrScheme>` +
    `<a:fontScheme name="CCHC"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme>` +
    // The schema asks for three of each: subtle, moderate, intense.
    `<a:fmtScheme name="CCHC"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

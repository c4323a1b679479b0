/** Small DrawingML pieces that several chart elements share. */
import { pointsToEmu } from './units';
import { bareFormula } from './write-rules';
import { escapeXml } from './xml-text';

export const CHART_FONT = 'Times New Roman';

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** `dash`: how the line is broken, an element of its own. */
export function lineFill(color: string, points: number, dash = ''): string {
  return `<a:ln w="${pointsToEmu(points)}">${solidFill(color)}${dash}</a:ln>`;
}

/** Size in points. */
export type TextLook = { size: number; color: string; bold?: boolean };

/** A paragraph: with `text` a run, without it only the look (for txPr). */
export function textProperties({ size, color, bold = false }: TextLook, text?: string): string {
  const look = (name: string): string =>
    `<a:${name} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solidFill(color)}` +
    `<a:latin typeface="${CHART_FONT}"/><a:cs typeface="${CHART_FONT}"/></a:${name}>`;
  const run = text === undefined ? '' : `<a:r>${look('rPr')}<a:t>${escapeXml(text)}</a:t></a:r>`;
  const end = text === undefined ? '<a:endParaRPr lang="vi-VN"/>' : '';
  return `<a:p><a:pPr>${look('defRPr')}</a:pPr>${run}${end}</a:p>`;
}

/** A reference as element text: without "=". */
export function reference(text: string): string {
  return escapeXml(bareFormula(text));
}

/** Texts of cells with their cache; null = nothing there. */
export function stringReference(cells: string, texts: (string | null)[]): string {
  const points = texts
    .map((text, index) => (text === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`))
    .join('');
  return (
    `<c:strRef><c:f>${reference(cells)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}` +
    '</c:strCache></c:strRef>'
  );
}

import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, Style } from '../../workbook/workbook';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
};
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const LINES = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  double: BorderStyleTypes.DOUBLE,
};
/** Pixels that one step of Excel's indent takes. */
const INDENT = 9;

/** A cell style as the grid draws it. Locking stays with the host, which is the one to refuse an edit. */
export function toUniverStyle(style: Style): IStyleData {
  const { font, border } = style;
  return {
    ...(font?.name !== undefined && { ff: font.name }),
    ...(font?.size !== undefined && { fs: font.size }),
    ...(font?.bold && { bl: 1 }),
    ...(font?.italic && { it: 1 }),
    ...(font?.underline && { ul: { s: 1 } }),
    ...(font?.color !== undefined && { cl: { rgb: font.color } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(border !== undefined && {
      bd: { t: line(border.top), r: line(border.right), b: line(border.bottom), l: line(border.left) },
    }),
    ...(style.horizontal !== undefined && { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical !== undefined && { vt: VERTICAL[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.indent && {
      pd: style.horizontal === 'right' ? { r: style.indent * INDENT } : { l: style.indent * INDENT },
    }),
    ...(style.numberFormat !== undefined && style.numberFormat !== 'General' && { n: { pattern: style.numberFormat } }),
  };
}

function line(border: BorderLine | undefined): IBorderStyleData | null {
  return border === undefined ? null : { s: LINES[border.line], cl: { rgb: border.color } };
}

/** xl/drawings/drawingN.xml: the charts of a sheet and where they stand. */
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/a1';
import type { Chart, Sheet } from '../workbook/workbook';
import { readChart } from './read-chart';
import type { ReadContext, ReadRelation } from './read-package';
import { emuToPoints, round } from './units';
import { child, childrenOf, count, descend, everywhere, number, type XmlElement } from './xml-tree';

/** Sizes in points where neither a row nor a column tells its own. */
export type DefaultSizes = { row: number; column: number };

export type DrawingPlace = {
  sheet: Sheet;
  /** Heights in points of rows that tell one. */
  heights: Record<number, number>;
  sizes: DefaultSizes;
};

export function readCharts(part: string, place: DrawingPlace, context: ReadContext): Chart[] {
  const { parts } = context;
  const root = parts.needed(part);
  const relations = parts.relations(part);
  const offsets = new Offsets(place, context);
  return root.children.flatMap((anchor): Chart[] => {
    if (!/Anchor$/.test(anchor.name)) {
      // Newer kinds of drawings stand in "AlternateContent".
      parts.unsupported.add(everywhere(anchor, 'graphicFrame').length > 0 ? 'otherCharts' : 'shapes');
      return [];
    }
    const frame = child(anchor, 'graphicFrame');
    const chart = frame && readFrame(frame, relations, context);
    if (chart) return [{ ...chart, box: readBox(anchor, offsets) }];
    if (frame || everywhere(anchor, 'graphicFrame').length > 0) parts.unsupported.add('otherCharts');
    else if (child(anchor, 'pic')) parts.unsupported.add('pictures');
    else if (anchor.children.some(({ name }) => /^(sp|grpSp|cxnSp|contentPart|AlternateContent)$/.test(name))) {
      parts.unsupported.add('shapes');
    }
    return [];
  });
}

function readFrame(
  frame: XmlElement,
  relations: Map<string, ReadRelation>,
  context: ReadContext,
): Omit<Chart, 'box'> | null {
  const id = descend(frame, 'graphic', 'graphicData', 'chart')?.attributes.id;
  const relation = id === undefined ? undefined : relations.get(id);
  if (!relation || relation.type !== 'chart' || relation.external) return null;
  const shape = descend(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes ?? {};
  const chart = readChart(context.parts.needed(relation.target), context.theme);
  return chart && { name: shape.name ?? '', altText: shape.descr ?? '', ...chart };
}

function readBox(anchor: XmlElement, offsets: Offsets): Chart['box'] {
  const position = child(anchor, 'pos')?.attributes;
  const from = position
    ? { left: emu(position.x), top: emu(position.y) }
    : { left: offsets.left(child(anchor, 'from')), top: offsets.top(child(anchor, 'from')) };
  const to = child(anchor, 'to');
  const extent = child(anchor, 'ext')?.attributes;
  const box = to
    ? { width: offsets.left(to) - from.left, height: offsets.top(to) - from.top }
    : { width: emu(extent?.cx), height: emu(extent?.cy) };
  return {
    left: round(from.left, 2),
    top: round(from.top, 2),
    width: round(Math.max(0, box.width), 2),
    height: round(Math.max(0, box.height), 2),
  };
}

function emu(text: string | undefined): number {
  return emuToPoints(number(text) ?? 0);
}

/** Points from the corner of the sheet to the marks of anchors. */
class Offsets {
  constructor(
    private readonly place: DrawingPlace,
    private readonly context: ReadContext,
  ) {}

  left(mark: XmlElement | undefined): number {
    const column = this.bounded(childText(mark, 'col'), MAX_COLUMNS);
    const { sheet, sizes } = this.place;
    let points = 0;
    for (let at = 0; at < column; at++) {
      const format = sheet.columns[at];
      points += format?.hidden ? 0 : (format?.width ?? sizes.column);
    }
    return points + emu(childText(mark, 'colOff'));
  }

  top(mark: XmlElement | undefined): number {
    const row = this.bounded(childText(mark, 'row'), MAX_ROWS);
    const { sheet, sizes, heights } = this.place;
    let points = 0;
    for (let at = 0; at < row; at++) points += sheet.rowFormats[at]?.hidden ? 0 : (heights[at] ?? sizes.row);
    return points + emu(childText(mark, 'rowOff'));
  }

  /** Each mark costs a walk over the sheet, which a hostile file must not ask for without end. */
  private bounded(text: string | undefined, most: number): number {
    const index = Math.min(count(text) ?? 0, most);
    this.context.budget.places(index);
    return index;
  }
}

function childText(element: XmlElement | undefined, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text.trim();
}

import type { Area, BorderLine } from '../workbook/workbook';
import type { Look, Sides } from './steps';

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const LINES = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  double: { style: 'Double', weight: 'Thick' },
} as const;

/** Sets one property of the look of `range`, which covers `area`. */
export function setLook(range: Excel.Range, look: Look, area: Area): void {
  const { format } = range;
  switch (look.part) {
    case 'numberFormat':
      // Excel fills a single text into every cell of the range; the type definitions know only arrays.
      range.numberFormat = look.value as unknown as string[][];
      return;
    case 'fontName':
      format.font.name = look.value;
      return;
    case 'fontSize':
      format.font.size = look.value;
      return;
    case 'bold':
      format.font.bold = look.value;
      return;
    case 'italic':
      format.font.italic = look.value;
      return;
    case 'underline':
      format.font.underline = look.value ? 'Single' : 'None';
      return;
    case 'color':
      format.font.color = look.value;
      return;
    case 'fill':
      if (look.value === null) format.fill.clear();
      else format.fill.color = look.value;
      return;
    case 'horizontal':
      format.horizontalAlignment = HORIZONTAL[look.value];
      return;
    case 'vertical':
      format.verticalAlignment = VERTICAL[look.value];
      return;
    case 'wrap':
      format.wrapText = look.value;
      return;
    case 'indent':
      format.indentLevel = look.value;
      return;
    case 'locked':
      format.protection.locked = look.value;
      return;
    case 'border':
      return setBorders(format.borders, look.value, area);
  }
}

/** Every cell gets the same sides; between two cells the side of the upper or left one is drawn, else its neighbour's. */
function setBorders(borders: Excel.RangeBorderCollection, sides: Sides, area: Area): void {
  setLine(borders, 'EdgeTop', sides.top);
  setLine(borders, 'EdgeBottom', sides.bottom);
  setLine(borders, 'EdgeLeft', sides.left);
  setLine(borders, 'EdgeRight', sides.right);
  if (area.rows > 1) setLine(borders, 'InsideHorizontal', sides.bottom ?? sides.top);
  if (area.columns > 1) setLine(borders, 'InsideVertical', sides.right ?? sides.left);
}

type BorderPlace = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

function setLine(borders: Excel.RangeBorderCollection, place: BorderPlace, line: BorderLine | null): void {
  const border = borders.getItem(place);
  if (line === null) {
    border.style = 'None';
    return;
  }
  // The weight may reset the style and the other way round, so the style comes first.
  border.style = LINES[line.line].style;
  border.weight = LINES[line.line].weight;
  border.color = line.color;
}

/** Lines of "Thông tin" that workbooks of earlier versions have not got. */
import { nameKey } from '../domain/text';
import { sheetReference } from './a1';
import type { Change } from './change';
import { isEmpty } from './compare-cells';
import { cellValue, type FoundArea, type Parts } from './find-parts';
import { STYLES } from './styles';
import { NAMES } from './tab-ids';
import type { LayoutContext } from './tabs/context';
import { countingLines, type InfoLine } from './tabs/info-counting';
import { single } from './tabs/sheet-builder';
import type { Area, Cell, Sheet } from './workbook';

const SECTION = 'Cách tính';
/** Points. */
const LINE_HEIGHT = 33;

/**
 * The lines that say how tasks are counted, below everything that stands on the tab, with their names; nothing of what is there moves. A
 * line that is there and only lost its name gets it back. Empty where nothing is missing.
 */
export function refreshInfo(parts: Parts, info: FoundArea | undefined, context: LayoutContext): Change[] {
  const missing = countingLines(context).filter(({ name }) => parts.named(name) === null);
  if (info === undefined || missing.length === 0) return [];
  const { sheet } = info;
  const period = parts.named(NAMES.period);
  const column = Math.max(1, period?.sheet === sheet ? period.area.column : 1);
  const changes: Change[] = [];
  const added: InfoLine[] = [];
  for (const line of missing) {
    const row = rowOf(sheet, line, column);
    if (row === null) added.push(line);
    else changes.push(nameOf(sheet, line, row, column));
  }
  if (added.length === 0) return changes;

  const first = usedRows(sheet) + 1;
  const heading: Cell[] = [
    { value: SECTION, style: STYLES.section },
    { value: null, style: STYLES.section },
  ];
  const cells = added.map(({ label, value, style, formula }): Cell[] => [
    { value: label, style: STYLES.label },
    { value, style, ...(formula === undefined ? {} : { formula }) },
  ]);
  changes.push({ kind: 'set-cells', sheet: sheet.name, row: first, column: column - 1, cells: [heading, ...cells] });
  const rowFormats = Object.fromEntries(added.map((_, index) => [first + 1 + index, { height: LINE_HEIGHT }]));
  changes.push({ kind: 'set-rows', sheet: sheet.name, rowFormats });
  added.forEach((line, index) => {
    const row = first + 1 + index;
    changes.push(nameOf(sheet, line, row, column));
    if (line.choice === undefined) return;
    const area = single(row, column);
    const validations = [{ area, ...line.choice }];
    changes.push({ kind: 'set-validations', sheet: sheet.name, within: area, validations });
  });
  return changes;
}

/**
 * The print area with the lines that these changes bring below everything on the sheet; `printed`: the area that is printed now, by default all
 * of that. null where they bring none, or where not everything was printed before.
 */
export function grownPrintArea(sheet: Sheet, changes: readonly Change[], printed?: Area): Area | null {
  const used = usedRows(sheet);
  const ends = changes.map((change) =>
    change.kind === 'set-cells' && change.sheet === sheet.name ? change.row + change.cells.length : 0,
  );
  const end = Math.max(used, ...ends);
  const area = printed ?? { row: 0, column: 0, rows: used, columns: 1 };
  const bottom = area.row + area.rows;
  return end > used && bottom >= used && bottom < end ? { ...area, rows: end - area.row } : null;
}

function rowOf(sheet: Sheet, { label }: InfoLine, column: number): number | null {
  const key = nameKey(label);
  const row = sheet.rows.findIndex((_, index) => {
    const text = cellValue(sheet, index, column - 1);
    return typeof text === 'string' && nameKey(text) === key;
  });
  return row < 0 ? null : row;
}

/** Rows from the top that hold anything. */
function usedRows({ rows }: Sheet): number {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every(isEmpty)) end -= 1;
  return end;
}

function nameOf(sheet: Sheet, { name }: InfoLine, row: number, column: number): Change {
  return { kind: 'set-name', name: { name, reference: `=${sheetReference(sheet.name, single(row, column))}` } };
}

/** The lists behind the dropdowns follow the catalogue tables. */
import type { Plan } from '../domain/plan';
import { readText } from '../domain/cell-values';
import { sheetReference } from './a1';
import type { Change } from './change';
import { cellValue, type Parts } from './find-parts';
import { STYLES } from './styles';
import { NAMES, TABLES } from './tab-ids';
import { areaLabels, unitNames } from './tabs/catalogue';
import type { LayoutContext } from './tabs/context';
import type { Area, Cell } from './workbook';

export function refreshLists(parts: Parts, plan: Plan, context: LayoutContext): Change[] {
  return [
    ...refreshList(parts, NAMES.areaList, areaLabels(plan)),
    ...refreshList(parts, NAMES.unitList, unitNames(plan.units, plan.header.year)),
    ...refreshPeriodList(parts, context),
  ];
}

function refreshList(parts: Parts, name: string, entries: string[]): Change[] {
  const found = parts.named(name);
  if (found === null) return [];
  const { sheet, area } = found;
  const rows = Math.max(1, entries.length);
  const current = Array.from({ length: area.rows }, (_, index) =>
    readText(cellValue(sheet, area.row + index, area.column)),
  );
  const changes: Change[] = [];
  if (current.length !== rows || entries.some((entry, index) => entry !== current[index])) {
    const most = Math.max(rows, area.rows);
    const cells = Array.from({ length: most }, (_, index): [Cell] => {
      const entry = entries[index];
      return [entry === undefined ? { value: null, style: {} } : { value: entry, style: STYLES.dataText }];
    });
    changes.push({ kind: 'set-cells', sheet: sheet.name, row: area.row, column: area.column, cells });
  }
  if (rows !== area.rows) changes.push(setName(name, sheet.name, { ...area, rows }));
  return changes;
}

/** The names in the period table itself, down to its last row. */
function refreshPeriodList(parts: Parts, context: LayoutContext): Change[] {
  const table = parts.table(TABLES.periods);
  const found = parts.named(NAMES.periodList);
  if (table === null) return [];
  const { area, columns } = table.table;
  const at = columns.findIndex((column) => column.name === context.headings.periods.name);
  if (at < 0) return [];
  const wanted = { row: area.row + 1, column: area.column + at, rows: Math.max(1, area.rows - 1), columns: 1 };
  const same =
    found !== null &&
    found.sheet === table.sheet &&
    found.area.row === wanted.row &&
    found.area.column === wanted.column &&
    found.area.rows === wanted.rows;
  return same ? [] : [setName(NAMES.periodList, table.sheet.name, wanted)];
}

function setName(name: string, sheet: string, area: Area): Change {
  return { kind: 'set-name', name: { name, reference: `=${sheetReference(sheet, area)}` } };
}

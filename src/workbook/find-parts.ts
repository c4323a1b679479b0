/** Finds our sheets, names and tables in a workbook that people have renamed, moved and edited. */
import type { CellValue } from '../domain/task';
import { parseReference } from './a1';
import { TAB_IDS, TABLES, TABS, NAMES, type TabId } from './tab-ids';
import type { Area, Sheet, Table, Workbook } from './workbook';

export type FoundArea = { sheet: Sheet; area: Area };
export type FoundTable = { sheet: Sheet; table: Table };

/** Everything looked up by name compares without case, as Excel does. */
export class Parts {
  private readonly names = new Map<string, string>();
  private readonly sheets = new Map<string, Sheet>();
  private readonly tables = new Map<string, FoundTable>();

  constructor(readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      this.sheets.set(sheet.name.toLowerCase(), sheet);
      for (const table of sheet.tables) this.tables.set(table.name.toLowerCase(), { sheet, table });
    }
    for (const { name, reference } of workbook.names) {
      // A copied sheet brings names of its own with it; the first one is that of the workbook.
      if (!this.names.has(name.toLowerCase())) this.names.set(name.toLowerCase(), reference);
    }
  }

  sheet(name: string): Sheet | null {
    return this.sheets.get(name.toLowerCase()) ?? null;
  }

  /** The cells a name stands for; null where there is no such name or what it stood for is deleted. */
  named(name: string): FoundArea | null {
    const reference = this.names.get(name.toLowerCase());
    const parsed = reference === undefined ? null : parseReference(reference);
    const sheet = parsed?.sheet == null ? null : this.sheet(parsed.sheet);
    return parsed === null || sheet === null ? null : { sheet, area: parsed.area };
  }

  table(name: string): FoundTable | null {
    return this.tables.get(name.toLowerCase()) ?? null;
  }

  /** Our tabs that are still there, by their hidden names, else by the table or the cell that only they hold. */
  tabs(): Partial<Record<TabId, FoundArea>> {
    const found: Partial<Record<TabId, FoundArea>> = {};
    for (const id of TAB_IDS) {
      const anchored = this.named(TABS[id].anchor) ?? this.byContent(id);
      if (anchored !== null) found[id] = anchored;
    }
    return found;
  }

  private byContent(id: TabId): FoundArea | null {
    const tables: Partial<Record<TabId, string>> = {
      plan: TABLES.plan,
      catalogue: TABLES.units,
      check: TABLES.findings,
      rules: TABLES.rules,
      log: TABLES.log,
      submissions: TABLES.submissions,
    };
    const table = tables[id];
    const sheet = table === undefined ? null : (this.table(table)?.sheet ?? null);
    if (sheet !== null) return { sheet, area: FIRST_CELL };
    const named = id === 'info' ? this.named(NAMES.period) : null;
    return named === null ? null : { sheet: named.sheet, area: FIRST_CELL };
  }
}

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

export function cellValue(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows[row]?.[column]?.value ?? null;
}

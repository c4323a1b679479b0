/** openpyxl (Python) as a reader of our files. */
import { runOrThrow } from './run';

export type OpenpyxlSheet = {
  name: string;
  state: string;
  /** Names of tables with their areas. */
  tables: Record<string, string>;
  /** Kinds of charts: "BarChart". */
  charts: string[];
  validations: number;
  conditionalFormats: number;
  merges: number;
  protected: boolean;
  printArea: string | null;
  printTitleRows: string | null;
  formulas: number;
};

const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
  'name': s.title,
  'state': s.sheet_state,
  'tables': {t.displayName: t.ref for t in s.tables.values()},
  'charts': [type(c).__name__ for c in s._charts],
  'validations': len(s.data_validations.dataValidation),
  'conditionalFormats': sum(len(c.rules) for c in s.conditional_formatting),
  'merges': len(s.merged_cells.ranges),
  'protected': bool(s.protection.sheet),
  'printArea': str(s.print_area) if s.print_area else None,
  'printTitleRows': s.print_title_rows,
  'formulas': sum(1 for row in s.iter_rows() for c in row if c.data_type == 'f'),
} for s in book.worksheets]))
`;

/** What openpyxl sees in a file. The system's Python: others have no openpyxl. */
export async function loadWithOpenpyxl(path: string): Promise<OpenpyxlSheet[]> {
  return JSON.parse(await runOrThrow('/usr/bin/python3', ['-c', SCRIPT, path])) as OpenpyxlSheet[];
}

/** Saves a file again as openpyxl writes it. */
export async function saveWithOpenpyxl(path: string, target: string): Promise<void> {
  const script = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';
  await runOrThrow('/usr/bin/python3', ['-c', script, path, target]);
}

/** openpyxl (Python) as a reader of our files. */
import { join } from 'node:path';
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

/**
 * Makes a file of `path` for each edit: Python lines that find the workbook as `book`, and may return a function that is then called with
 * the path of the saved file. `helpers` are lines that all of them share. Returns the paths in order.
 */
export async function editWithOpenpyxl(
  path: string,
  edits: readonly { name: string; script: string }[],
  outDir: string,
  helpers = '',
): Promise<string[]> {
  const paths = edits.map(({ name }) => join(outDir, `${name}.xlsx`));
  const body = edits.map(({ script }, index) => `def edit_${index}(book):\n${indented(script || 'pass')}\n`).join('\n');
  const runs = edits.map(
    (_, index) =>
      `book = openpyxl.load_workbook(sys.argv[1])\nafter = edit_${index}(book)\nbook.save(sys.argv[${index + 2}])\n` +
      `if after: after(sys.argv[${index + 2}])`,
  );
  const script = ['import sys, openpyxl', helpers, body, ...runs].join('\n');
  await runOrThrow('/usr/bin/python3', ['-c', script, path, ...paths]);
  return paths;
}

const indented = (script: string) =>
  script
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

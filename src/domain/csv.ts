import Papa from 'papaparse';
import { suggestNames } from './suggest';
import { cleanText, nameKey } from './text';

/** Something wrong in a template file. The words are in `src/locales` under `code`. */
export type TemplateProblem = {
  /** Asset path, as given to `readTemplate`. */
  file: string;
  /** 1-based line of the file, null for the file as a whole. */
  line: number | null;
  /** Heading of the column, null where no single column is meant. */
  column: string | null;
  code: string;
  details: Record<string, string | number | string[]>;
};

/** A column that a file may have. `required` columns must stand in the heading line; their cells may be blank. */
export type CsvColumn = { heading: string; aliases?: readonly string[]; required: boolean };

export type CsvRow<Key extends string> = {
  /** 1-based line on which the row starts. */
  line: number;
  /** Cleaned text of each column; '' where the file has no such column. */
  cells: Record<Key, string>;
};

export type CsvTable<Key extends string> = { rows: CsvRow<Key>[]; problems: TemplateProblem[] };

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads a CSV file as Excel saves it: comma, semicolon or tab, with or without a byte-order mark, columns in any order,
 * headings in any spelling of `nameKey`. Rows without any text are skipped. Everything wrong is listed, nothing is thrown.
 */
export function readCsv<Key extends string>(
  file: string,
  text: string | undefined,
  columns: Record<Key, CsvColumn>,
): CsvTable<Key> {
  const problem = (
    code: string,
    line: number | null,
    column: string | null,
    details: TemplateProblem['details'] = {},
  ): TemplateProblem => ({ file, line, column, code, details });
  if (text === undefined) return { rows: [], problems: [problem('file-missing', null, null)] };
  // Excel writes "sep=;" as the first line of some exports; it is an instruction to Excel, not data.
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '\n');
  const { records, errors } = parseRecords(body, delimiterOf(body, columns));
  const problems = errors.map(({ line }) => problem('csv-quotes', line, null));
  const [head, ...others] = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head) return { rows: [], problems: [...problems, problem('file-empty', null, null)] };

  const keys = Object.keys(columns) as Key[];
  const byName = new Map(
    keys.flatMap((key) =>
      [columns[key].heading, ...(columns[key].aliases ?? [])].map((name) => [nameKey(name), key] as const),
    ),
  );
  const places = new Map<Key, number>();
  head.cells.forEach((cell, index) => {
    if (cell === '') return;
    const key = byName.get(nameKey(cell));
    if (key === undefined) {
      const candidates = suggestNames(
        cell,
        keys.map((each) => ({ name: columns[each].heading, aliases: [...(columns[each].aliases ?? [])] })),
      );
      problems.push(problem('column-unknown', head.line, cell, { candidates }));
    } else if (places.has(key)) {
      problems.push(problem('column-repeated', head.line, cell, { heading: columns[key].heading }));
    } else {
      places.set(key, index);
    }
  });
  for (const key of keys) {
    if (columns[key].required && !places.has(key)) {
      problems.push(problem('column-missing', head.line, columns[key].heading));
    }
  }

  const width = head.cells.length;
  const rows = others.map(({ line, cells }) => {
    const extra = cells.slice(width).find((cell) => cell !== '');
    if (extra !== undefined) problems.push(problem('row-too-long', line, null, { value: extra, columns: width }));
    const read = Object.fromEntries(keys.map((key) => [key, cells[places.get(key) ?? -1] ?? '']));
    return { line, cells: read as Record<Key, string> };
  });
  return { rows, problems };
}

type CsvRecord = { line: number; cells: string[] };

function parseRecords(text: string, delimiter: string): { records: CsvRecord[]; errors: CsvRecord[] } {
  const records: CsvRecord[] = [];
  const errors: CsvRecord[] = [];
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: (result) => {
      const record = { line, cells: result.data.map(cleanText) };
      records.push(record);
      if (result.errors.some(({ type }) => type === 'Quotes')) errors.push(record);
      line += countLines(text, cursor, result.meta.cursor);
      cursor = result.meta.cursor;
    },
  });
  return { records, errors };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** The delimiter under which most headings are known: counting characters would be misled by commas inside sentences. */
function delimiterOf(text: string, columns: Record<string, CsvColumn>): string {
  const names = new Set(
    Object.values(columns).flatMap(({ heading, aliases = [] }) => [heading, ...aliases].map(nameKey)),
  );
  const score = (delimiter: string) => {
    const head = Papa.parse<string[]>(text.trimStart(), { delimiter, preview: 1 }).data[0] ?? [];
    return head.filter((cell) => names.has(nameKey(cell))).length;
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best));
}

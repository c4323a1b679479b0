/** Rows as Parquet, which DuckDB, Spark and pandas read with their types. */
import type { ColumnSource, ParquetWriter as Parquet } from 'hyparquet-writer';
import { ROW_COLUMNS, type Row, type RowKind, type RowValue } from './rows-table';

/** Rows are written in groups of this size; no more of them are in memory. */
const GROUP = 50_000;

type SchemaElement = Parquet['schema'][number];

const TYPES: Readonly<Record<RowKind, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  // Local time: offices write no time zone, and none may be added.
  time: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } },
  flag: { type: 'BOOLEAN' },
};

export type RowFile = { write: (rows: readonly Row[]) => void; close: () => void };

/** Opens a Parquet file for rows in any number. Throws what the file system throws. */
export async function openParquet(file: string): Promise<RowFile> {
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer');
  const schema: SchemaElement[] = [
    { name: 'root', num_children: ROW_COLUMNS.length },
    ...ROW_COLUMNS.map(({ name, kind }) => ({ ...TYPES[kind], name, repetition_type: 'OPTIONAL' as const })),
  ];
  const writer = new ParquetWriter({ writer: fileWriter(file), schema, createdBy: 'Báo cáo CCHC' });
  let waiting: Row[] = [];
  const flush = (): void => {
    const columnData = ROW_COLUMNS.map(({ name, kind }, index): ColumnSource => {
      return { name, data: waiting.map((row) => stored(row[index] ?? null, kind)) };
    });
    void writer.write({ columnData, rowGroupSize: GROUP });
    waiting = [];
  };
  return {
    write(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length === GROUP) flush();
      }
    },
    close() {
      if (waiting.length > 0) flush();
      void writer.finish();
    },
  };
}

/** Times without a zone are counted as if they were UTC. */
function stored(value: RowValue, kind: RowKind): RowValue | Date {
  if (typeof value !== 'string') return value;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  return kind === 'time' ? new Date(`${value}Z`) : value;
}

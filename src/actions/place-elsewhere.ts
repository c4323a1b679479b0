import type { Finding } from '../domain/finding';
import { findingKey } from '../domain/finding-key';
import type { PlanHeading } from '../domain/plan-headings';
import type { CellValue } from '../domain/task';
import { readText } from '../domain/cell-values';
import { cellName } from '../workbook/a1';
import type { OtherTableReading } from '../workbook/other-tables';
import type { PlacedFinding } from './results';

/** Findings that somebody decided to leave as they are, by key. */
export type Ignored = ReadonlyMap<string, { reason: string }>;

export type Placing<Field extends string> = OtherTableReading<Field> & {
  headings: Readonly<Record<Field, PlanHeading>>;
  /** Which of its columns people know a row by. */
  labels: { task: Field; unit?: Field };
};

/** Findings in a table besides the plan, each in its cell and under what people know its row by. */
export function placeElsewhere<Field extends string>(
  findings: readonly Finding[],
  { sheet, columns, rows, headings, labels }: Placing<Field>,
  ignored: Ignored,
): PlacedFinding[] {
  const fields = new Map((Object.keys(headings) as Field[]).map((field) => [headings[field].heading, field]));
  const values = new Map(rows.map((row) => [row.row, row.values]));
  return findings.map((finding) => {
    const { row, elsewhere } = finding;
    const key = findingKey(finding, String);
    const field = fields.get(elsewhere?.column ?? '');
    const column = field === undefined ? undefined : columns[field];
    const first = Math.min(...Object.values<number | undefined>(columns).map((each) => each ?? Infinity));
    const text = (label: Field | undefined): string => {
      const cells: Partial<Record<Field, CellValue>> = (row === null ? undefined : values.get(row)) ?? {};
      return label === undefined ? '' : readText(cells[label]);
    };
    const reason = ignored.get(key);
    return {
      ...finding,
      tab: sheet,
      cell: row === null ? '' : cellName(row - 1, column ?? (Number.isFinite(first) ? first : 0)),
      key,
      area: '',
      unit: text(labels.unit),
      task: text(labels.task),
      ...(reason ? { ignored: { reason: reason.reason } } : {}),
    };
  });
}

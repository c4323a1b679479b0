import type { Area } from '../domain/area';
import type { Finding } from '../domain/finding';
import { findingKey } from '../domain/finding-key';
import type { Period } from '../domain/period';
import type { PlanHeading } from '../domain/plan-headings';
import type { RuleSettings } from '../domain/rule-settings';
import { INDICATOR_HEADINGS } from '../domain/indicators';
import { INITIATIVE_HEADINGS } from '../domain/initiatives';
import { checkIndicators } from '../domain/rules/indicators';
import { checkInitiatives } from '../domain/rules/initiatives';
import { checkProcedures, PROCEDURE_HEADINGS } from '../domain/rules/procedures';
import { checkScore, SCORE_HEADINGS } from '../domain/rules/score';
import type { CellValue } from '../domain/task';
import type { Unit } from '../domain/unit';
import { readText } from '../domain/cell-values';
import { cellName } from '../workbook/a1';
import { readOtherTables, type OtherTableReading } from '../workbook/other-tables';
import type { Workbook } from '../workbook/workbook';
import type { PlacedFinding } from './results';

type Ignored = ReadonlyMap<string, { reason: string }>;

/** What the rules see in the tables of indicators, procedures (TTHC), initiatives and scores, where the workbook has them. */
export function elsewhereFindings(
  workbook: Workbook,
  context: {
    settings: RuleSettings;
    periods: readonly Period[];
    areas: readonly Area[];
    units: readonly Unit[];
    ignored: Ignored;
  },
): PlacedFinding[] {
  const { indicators, procedures, initiatives, score } = readOtherTables(workbook);
  const { settings, periods, ignored } = context;
  const placed = <Field extends string>(
    table: OtherTableReading<Field> | null,
    check: (rows: OtherTableReading<Field>['rows']) => Finding[],
    shown: Pick<Placing<Field>, 'headings' | 'labels'>,
  ): PlacedFinding[] => (table === null ? [] : place(check(table.rows), { ...table, ...shown }, ignored));
  return [
    ...placed(indicators, (rows) => checkIndicators(rows, context, settings), {
      headings: INDICATOR_HEADINGS,
      labels: { task: 'name', unit: 'unit' },
    }),
    ...placed(procedures, (rows) => checkProcedures(rows, { periods, settings }), {
      headings: PROCEDURE_HEADINGS,
      labels: { task: 'field', unit: 'unit' },
    }),
    ...placed(initiatives, (rows) => checkInitiatives(rows, context, settings), {
      headings: INITIATIVE_HEADINGS,
      labels: { task: 'name', unit: 'unit' },
    }),
    ...placed(score, (rows) => checkScore(rows, undefined, settings), {
      headings: SCORE_HEADINGS,
      labels: { task: 'title' },
    }),
  ];
}

type Placing<Field extends string> = OtherTableReading<Field> & {
  headings: Readonly<Record<Field, PlanHeading>>;
  /** Which of its columns people know a row by. */
  labels: { task: Field; unit?: Field };
};

function place<Field extends string>(
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

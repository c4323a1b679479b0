import type { Area } from '../domain/area';
import type { IsoDate } from '../domain/dates';
import type { Finding } from '../domain/finding';
import type { Period } from '../domain/period';
import type { RuleSettings } from '../domain/rule-settings';
import { INDICATOR_HEADINGS } from '../domain/indicators';
import { INITIATIVE_HEADINGS } from '../domain/initiatives';
import { checkIndicators } from '../domain/rules/indicators';
import { checkInitiatives } from '../domain/rules/initiatives';
import { checkProcedures, PROCEDURE_HEADINGS } from '../domain/rules/procedures';
import { checkScore, SCORE_HEADINGS } from '../domain/rules/score';
import type { Unit } from '../domain/unit';
import { readOtherTables, type OtherTableReading } from '../workbook/other-tables';
import { readParIndex } from '../workbook/par-index/read';
import type { Workbook } from '../workbook/workbook';
import { parFindings } from './par-index/par-findings';
import { placeElsewhere, type Ignored, type Placing } from './place-elsewhere';
import type { PlacedFinding } from './results';

/** What was found in tables besides the plan, and the sheets on which they stand. */
export type Elsewhere = { findings: PlacedFinding[]; tabs: string[] };

/** What the rules see in the tables of indicators, procedures (TTHC), initiatives, scores and the PAR Index, where the workbook has them. */
export function elsewhereFindings(
  workbook: Workbook,
  context: {
    settings: RuleSettings;
    periods: readonly Period[];
    areas: readonly Area[];
    units: readonly Unit[];
    today: IsoDate;
    ignored: Ignored;
  },
): Elsewhere {
  const { indicators, procedures, initiatives, score } = readOtherTables(workbook);
  const { settings, periods, ignored } = context;
  const placed = <Field extends string>(
    table: OtherTableReading<Field> | null,
    check: (rows: OtherTableReading<Field>['rows']) => Finding[],
    shown: Pick<Placing<Field>, 'headings' | 'labels'>,
  ): PlacedFinding[] => (table === null ? [] : placeElsewhere(check(table.rows), { ...table, ...shown }, ignored));
  const findings = [
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
  const tabs = [procedures, indicators, initiatives, score].flatMap((table) => table?.sheet ?? []);
  const par = readParIndex(workbook);
  const ofPar = par === null ? { findings: [], tabs: [] } : parFindings(par, { settings, ignored });
  return { findings: [...findings, ...ofPar.findings], tabs: [...new Set([...tabs, ...ofPar.tabs])] };
}

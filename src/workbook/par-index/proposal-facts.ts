import { toSerial } from '../../domain/dates';
import type { Period } from '../../domain/period';
import type { Plan } from '../../domain/plan';
import type { UnitFigures } from '../../domain/summary';
import { nameKey } from '../../domain/text';
import { cellValue, type FoundTable, type Parts } from '../find-parts';
import { readProcedureEntries } from '../procedures';
import { readSubmissions, submissionResult } from '../submissions';
import { NAMES, OTHER_TABLES, TABLES } from '../tab-ids';
import type { ProposalFacts } from '../tabs/par-index-proposed';
import { headingOf, PROCEDURE_COLUMNS } from '../tabs/procedures-columns';
import { SUBMISSION_HEADINGS } from '../tabs/submissions';

/** What of a workbook is proposed for score sheets; tables whose columns people have renamed are left out, because formulas name them. */
export function proposalFacts(
  parts: Parts,
  { plan, summary }: { plan: Pick<Plan, 'header'>; summary: { period: Period; units: readonly UnitFigures[] } },
): ProposalFacts {
  const { period, units } = summary;
  const formula = parts.named(NAMES.procedureFormula);
  const procedures = has(parts.table(OTHER_TABLES.procedures), PROCEDURE_COLUMNS.map(headingOf)) && formula !== null;
  const reports = has(parts.table(TABLES.submissions), Object.values(SUBMISSION_HEADINGS));
  const closing = toSerial(period.closing);
  return {
    ...{ units, ranking: plan.header.ranking, period: period.name },
    procedures: procedures
      ? {
          rows: readProcedureEntries(parts.workbook),
          formula: String(cellValue(formula.sheet, formula.area.row, formula.area.column) ?? ''),
        }
      : null,
    reports: reports
      ? readSubmissions(parts.workbook).map((row) => ({
          unit: String(row.unit ?? ''),
          result: submissionResult(row),
          due: typeof row.submitBy === 'number' && row.submitBy <= closing,
        }))
      : null,
  };
}

function has(found: FoundTable | null, headings: readonly string[]): boolean {
  const names = new Set(found?.table.columns.map(({ name }) => nameKey(name)));
  return found !== null && headings.every((heading) => names.has(nameKey(heading)));
}

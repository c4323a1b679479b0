import { CRITERION_HEADINGS, type SetCells } from '../../domain/par-index/criterion';
import { checkCriteria } from '../../domain/par-index/criteria-rules';
import { SHEET_HEADINGS } from '../../domain/par-index/score-sheet';
import { checkScoreSheets } from '../../domain/par-index/sheet-rules';
import type { RuleSettings } from '../../domain/rule-settings';
import { scoreRows, type ParIndex } from '../../workbook/par-index/read';
import { placeElsewhere, type Ignored } from '../place-elsewhere';
import type { PlacedFinding } from '../results';

/** What the rules see in the sets of criteria and the score sheets, with the sheets on which they stand. */
export function parFindings(
  { sets, tables: { sets: setTable, criteria, scores } }: Pick<ParIndex, 'sets' | 'tables'>,
  { settings, ignored }: { settings: RuleSettings; ignored: Ignored },
): { findings: PlacedFinding[]; tabs: string[] } {
  const setCells: SetCells[] = setTable?.rows.map(({ values }) => values) ?? [];
  const ofCriteria =
    criteria === null
      ? []
      : placeElsewhere(
          checkCriteria(criteria.rows, setCells, settings),
          { ...criteria, headings: CRITERION_HEADINGS, labels: { task: 'name' } },
          ignored,
        );
  const ofScores =
    scores === null
      ? []
      : placeElsewhere(
          checkScoreSheets(scoreRows(scores), sets, settings),
          { ...scores, headings: SHEET_HEADINGS, labels: { task: 'title', unit: 'unit' } },
          ignored,
        );
  const tabs = [criteria, scores].flatMap((table) => table?.sheet ?? []);
  return { findings: [...ofCriteria, ...ofScores], tabs: [...new Set(tabs)] };
}

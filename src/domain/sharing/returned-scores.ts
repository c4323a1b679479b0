/** The score sheet of a unit (phiếu chấm điểm) in its file: what was sent, what came back, and what of it is new. */
import { isBlank, isCellError, readText } from '../cell-values';
import { hundredths } from '../par-index/points';
import { isScorePoints, type SentScoreField, type UnitScoreField } from '../par-index/unit-fields';
import { sameCell, type CellValue } from '../task';
import { cleanText } from '../text';

/** Cells of a row that the unit types; one that is left out says nothing: a formula of ours stands there. */
export type ScoreFacts = Partial<Record<UnitScoreField, CellValue>>;

/** Cells of a row as they were sent, those of the appraisal among them. */
export type SentScoreFacts = Partial<Record<SentScoreField, CellValue>>;

/**
 * Rows by their hidden id. `sent` null where the copy of what was sent is lost. `appraised`: how many cells of the appraisal are not as they
 * were sent.
 */
export type ReturnedScores = {
  rows: ReadonlyMap<string, ScoreFacts>;
  sent: ReadonlyMap<string, SentScoreFacts> | null;
  appraised: number;
};

/** A cell that differs from what was sent; `sent` is missing where that is not known. */
export type ChangedScore = { id: string; field: UnitScoreField; sent?: CellValue; value: CellValue };

/** What of a cell counts: points to the hundredth, text without what cannot be seen, null for blank. */
export function canonicalScore(field: SentScoreField, value: CellValue | undefined): CellValue {
  if (value === undefined || isBlank(value)) return null;
  if (typeof value === 'number') return isScorePoints(field) ? hundredths(value) / 100 : value;
  return typeof value === 'string' ? cleanText(readText(value)) || null : value;
}

/** Linear in the cells; error values say nothing. */
export function changedScores({ rows, sent }: Pick<ReturnedScores, 'rows' | 'sent'>): ChangedScore[] {
  return [...rows].flatMap(([id, facts]) =>
    (Object.entries(facts) as [UnitScoreField, CellValue][]).flatMap(([field, raw]): ChangedScore[] => {
      if (isCellError(raw)) return [];
      const value = canonicalScore(field, raw);
      if (sent === null) return value === null ? [] : [{ id, field, value }];
      const before = canonicalScore(field, sent.get(id)?.[field]);
      return sameCell(value, before) ? [] : [{ id, field, sent: before, value }];
    }),
  );
}

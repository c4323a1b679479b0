/** "Nếu … thì": a score sheet as it would be, without touching the one that is. */
import type { CellValue } from '../task';
import type { CriteriaSet } from './criterion';
import type { ScoreEntry, ScoreSheet } from './score-sheet';
import { scorePoints, type Score } from './scoring';
import { criterionTree } from './tree';

/**
 * The sheet with other figures declared, by code of criterion. What changes has the points that the rules give, at every stage. `scores`
 * says for each change what came of it; one that gives no points (not understood, no such criterion) leaves its entry as it was.
 */
export function whatIf(
  set: Pick<CriteriaSet, 'criteria'>,
  sheet: ScoreSheet,
  changes: ReadonlyMap<string, CellValue>,
): { sheet: ScoreSheet; scores: ReadonlyMap<string, Score> } {
  const { byCode } = criterionTree(set.criteria);
  const scores = new Map<string, Score>();
  const changed = new Map<string, Partial<ScoreEntry>>();
  for (const [code, declared] of changes) {
    const node = byCode.get(code);
    if (node === undefined || node.children.length > 0) continue;
    const score = scorePoints(node.criterion, declared);
    scores.set(code, score);
    if (score.state === 'invalid') continue;
    const points = score.state === 'scored' ? score.points : null;
    changed.set(code, { declared, self: points, appraised1: points, appraised2: null });
  }
  const known = new Set(sheet.entries.map(({ code }) => code));
  const added = [...changed].filter(([code]) => !known.has(code)).map(([code, cells]) => ({ ...BARE, code, ...cells }));
  const entries = sheet.entries.map((entry) => ({ ...entry, ...changed.get(entry.code) }));
  return { sheet: { ...sheet, entries: [...entries, ...added] }, scores };
}

const BARE: Omit<ScoreEntry, 'code'> = {
  ...{
    declared: null,
    self: null,
    evidence: '',
    appraised1: null,
    appraisalNote: '',
    explanation: '',
    appraised2: null,
  },
};

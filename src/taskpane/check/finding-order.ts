import type { PlacedFinding } from '../../actions/results';
import type { Severity } from '../../domain/finding';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Findings on one page: ten thousand at once would freeze the pane. */
export const PAGE_SIZE = 50;

export type SeverityFilter = Severity | 'all';
export type FindingCounts = Record<SeverityFilter, number>;

export function countFindings(findings: readonly PlacedFinding[]): FindingCounts {
  const counts: FindingCounts = { all: findings.length, error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** The worst first; findings of one severity stay in the order of the sheet. */
export function orderFindings(findings: readonly PlacedFinding[], filter: SeverityFilter): PlacedFinding[] {
  const wanted = filter === 'all' ? SEVERITIES : [filter];
  return wanted.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** The page shown: `page` is held inside what there is, so that a list that shrinks never shows an empty page. */
export function pageOf<Item>(items: readonly Item[], page: number, size = PAGE_SIZE) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const from = shown * size;
  return { page: shown, pages, from, items: items.slice(from, from + size) };
}

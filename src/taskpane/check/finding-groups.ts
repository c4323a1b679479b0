import type { PlacedFinding } from '../../actions/results';
import type { Severity } from '../../domain/finding';
import { UNIT_SEPARATOR } from '../../domain/unit';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
export const GROUPINGS = ['severity', 'area', 'unit', 'rule'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type SeverityFilter = Severity | 'all';
export type FindingCounts = Record<SeverityFilter, number>;

/** A finding in the list. `id` is its key, made unique: two findings may say the same of one cell. */
export type ListedFinding = { id: string; finding: PlacedFinding };
/** `id` starts with "@", which no key of a finding does. `code`: the rule, where findings are grouped by rule. */
export type FindingGroup = { id: string; label: string; code?: string; findings: ListedFinding[] };

export const IGNORED_GROUP = '@ignored';

export type GroupLabels = {
  severity: Record<Severity, string>;
  rule: (code: string) => string;
  noArea: string;
  noUnit: string;
  severalUnits: string;
  ignored: string;
};

/** Those that nobody ignores, by severity. */
export function countBySeverity(findings: readonly PlacedFinding[]): FindingCounts {
  const counts: FindingCounts = { all: 0, error: 0, warning: 0, info: 0 };
  for (const { severity, ignored } of findings) {
    if (ignored) continue;
    counts.all += 1;
    counts[severity] += 1;
  }
  return counts;
}

/** Keeps the order; the second finding of a key gets a number behind it. */
export function listFindings(findings: readonly PlacedFinding[]): ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const before = seen.get(finding.key) ?? 0;
    seen.set(finding.key, before + 1);
    return { id: before === 0 ? finding.key : `${finding.key} ${before + 1}`, finding };
  });
}

/**
 * Findings under headings. Inside a group the worst come first, else in the order of the sheet. Severities and rules stand with the
 * worst first, areas as the sheet has them, units by name; what belongs nowhere stands first, because that is what is wrong with it,
 * and rows with several leading units are one group after it. Ignored findings have a group of their own at the very end.
 */
export function groupFindings(
  listed: readonly ListedFinding[],
  grouping: Grouping,
  labels: GroupLabels,
): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  const ignored: ListedFinding[] = [];
  const ordered = SEVERITIES.flatMap((severity) => listed.filter(({ finding }) => finding.severity === severity));
  for (const each of ordered) {
    if (each.finding.ignored) {
      ignored.push(each);
      continue;
    }
    const name = groupName(each.finding, grouping);
    const group = groups.get(name);
    if (group) group.findings.push(each);
    else groups.set(name, newGroup(name, grouping, labels, each));
  }
  const sorted = sortGroups([...groups.values()], grouping, listed);
  if (ignored.length > 0) sorted.push({ id: IGNORED_GROUP, label: labels.ignored, findings: ignored });
  return sorted;
}

function groupName(finding: PlacedFinding, grouping: Grouping): string {
  if (grouping === 'rule') return finding.code;
  // Each combination of names would be a group of its own.
  return grouping === 'unit' && finding.unit.includes(UNIT_SEPARATOR) ? UNIT_SEPARATOR : finding[grouping];
}

function newGroup(name: string, grouping: Grouping, labels: GroupLabels, first: ListedFinding): FindingGroup {
  const id = `@${grouping} ${name}`;
  const findings = [first];
  switch (grouping) {
    case 'severity':
      return { id, label: labels.severity[first.finding.severity], findings };
    case 'rule':
      return { id, label: labels.rule(name), code: name, findings };
    case 'area':
      return { id, label: name || labels.noArea, findings };
    case 'unit':
      return { id, label: name === UNIT_SEPARATOR ? labels.severalUnits : name || labels.noUnit, findings };
  }
}

const byName = new Intl.Collator('vi', { numeric: true });

function sortGroups(groups: FindingGroup[], grouping: Grouping, listed: readonly ListedFinding[]): FindingGroup[] {
  // By severity and by rule they are in order already: the findings went in with the worst first.
  if (grouping !== 'area' && grouping !== 'unit') return groups;
  const unclear = [`@${grouping} `, `@unit ${UNIT_SEPARATOR}`];
  const rank = ({ id }: FindingGroup) => (unclear.includes(id) ? unclear.indexOf(id) : unclear.length);
  if (grouping === 'unit') return groups.sort((a, b) => rank(a) - rank(b) || byName.compare(a.label, b.label));
  const place = new Map<string, number>();
  listed.forEach(({ finding }, index) => {
    const id = `@area ${finding.area}`;
    if (!place.has(id)) place.set(id, index);
  });
  return groups.sort((a, b) => rank(a) - rank(b) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** Entries on one page: ten thousand at once would freeze the pane. */
export const PAGE_SIZE = 50;

/** What a page shows of a group; `findings` is empty where the group is closed. */
export type PageSection = { group: FindingGroup; open: boolean; findings: ListedFinding[] };

/**
 * The list cut into pages: a finding of an open group and a closed group are one entry each; the heading of an open group that
 * goes on over several pages stands on each of them. There is always one page, if an empty one.
 */
export function layOutPages(
  groups: readonly FindingGroup[],
  isOpen: (group: FindingGroup) => boolean,
  size = PAGE_SIZE,
): PageSection[][] {
  const pages: PageSection[][] = [[]];
  let room = size;
  const turn = () => {
    pages.push([]);
    room = size;
  };
  for (const group of groups) {
    if (!isOpen(group)) {
      if (room === 0) turn();
      pages.at(-1)!.push({ group, open: false, findings: [] });
      room -= 1;
      continue;
    }
    for (let from = 0; from < group.findings.length;) {
      if (room === 0) turn();
      const findings = group.findings.slice(from, from + room);
      pages.at(-1)!.push({ group, open: true, findings });
      room -= findings.length;
      from += findings.length;
    }
  }
  return pages;
}

/** The page that shows a finding or a group's heading; -1 where none does. */
export function pageOf(pages: readonly PageSection[][], id: string): number {
  return pages.findIndex((sections) =>
    sections.some(({ group, findings }) => group.id === id || findings.some((each) => each.id === id)),
  );
}

/** How many errors are in a group of all sorts; 0 where its heading says that they are errors, or that they are ignored. */
export function errorsIn({ id, code, findings }: FindingGroup): number {
  if (code !== undefined || id.startsWith('@severity ') || id === IGNORED_GROUP) return 0;
  return findings.filter(({ finding }) => finding.severity === 'error').length;
}

/** How many findings the rule's own fix would repair. */
export function fixable(findings: readonly ListedFinding[]): number {
  return findings.filter(({ finding }) => finding.fix && !finding.ignored).length;
}

export function countSafe(findings: readonly PlacedFinding[]): number {
  return findings.filter(({ fix, ignored }) => fix?.safe && !ignored).length;
}

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { PlacedFinding } from '../../actions/results';
import type { RuleMessages } from '../../locales';
import { useCheckTexts } from './check-words';
import {
  countBySeverity,
  groupFindings,
  IGNORED_GROUP,
  layOutPages,
  listFindings,
  pageOf,
  PAGE_SIZE,
  type FindingGroup,
  type Grouping,
  type PageSection,
  type SeverityFilter,
} from './finding-groups';
import { createFindingSearch } from './finding-search';

export type FindingListState = ReturnType<typeof useFindingList>;

/** A heading or finding. `ignored`: in the group of those, heading included. */
type Place = { id: string; ignored: boolean };

const PREPARED_AT_ONCE = 250;

const NONE: ReadonlyMap<string, boolean> = new Map();

/**
 * What is shown of the findings and where the person is among them. The place is kept by the finding's key while the list follows
 * edits; where that finding is gone, the one that took its place in the list takes it here too.
 */
export function useFindingList(findings: readonly PlacedFinding[]) {
  const { text, rules } = useCheckTexts();
  const [filter, setFilter] = useState<SeverityFilter>('all');
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [query, setQuery] = useState('');
  const [openGroups, setOpenGroups] = useState(true);
  const [toggled, setToggled] = useState(NONE);
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<Place | null>(null);
  const [revealed, setRevealed] = useState<{ id: string } | null>(null);

  const sought = useDeferredValue(query);
  const listed = useMemo(() => listFindings(findings), [findings]);
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const search = useMemo(() => createFindingSearch(rules), [rules]);
  const shown = useMemo(() => {
    const matches = search.matching(sought);
    return listed.filter(({ finding }) => (filter === 'all' || finding.severity === filter) && matches(finding));
  }, [listed, filter, search, sought]);
  const groups = useMemo(() => {
    const rule = (code: string) => rules[code as keyof RuleMessages]?.title || code;
    const labels = { ...text, rule, ignored: text.ignoredGroup };
    return groupFindings(shown, grouping, labels);
  }, [shown, grouping, text, rules]);
  const { pages, isOpen } = useMemo(() => {
    // Who searches wants to see what was found.
    const usually = openGroups || sought.trim() !== '';
    const open = ({ id }: FindingGroup) => toggled.get(id) ?? (usually && id !== IGNORED_GROUP);
    return { pages: layOutPages(groups, open), isOpen: open };
  }, [groups, toggled, openGroups, sought]);
  /** Everything that "Trước" and "Sau" pass through, open or not. */
  const order = useMemo(
    () => groups.filter(({ id }) => id !== IGNORED_GROUP).flatMap(({ findings: each }) => each),
    [groups],
  );
  const places = useMemo(() => new Map(order.map(({ id }, index) => [id, index])), [order]);

  const lastPlace = useRef(0);
  const ignoredGroup = groups.find(({ id }) => id === IGNORED_GROUP);
  const placeOf = (id: string): Place => ({ id, ignored: ignoredGroup !== undefined && holds(ignoredGroup, id) });
  const choose = (id: string | null) => setChosen(id === null ? null : placeOf(id));
  const active = chosen === null ? null : stillThere(chosen) ? chosen.id : inPlaceOf(chosen);
  const place = active === null ? undefined : places.get(active);
  useEffect(() => {
    if (place !== undefined) lastPlace.current = place;
  }, [place]);
  useEffect(() => {
    // From now on it is this one's place that is kept.
    if (chosen !== null && active !== chosen.id) choose(active);
  });

  /** A finding that somebody ignores leaves its place for the group at the end; the person stays. */
  function stillThere({ id, ignored }: Place): boolean {
    if (ignored) return ignoredGroup !== undefined && holds(ignoredGroup, id);
    return places.has(id) || groups.some((group) => group.id === id);
  }
  function inPlaceOf({ ignored }: Place): string | null {
    if (ignored && ignoredGroup) return ignoredGroup.id;
    return order[Math.max(0, Math.min(lastPlace.current, order.length - 1))]?.id ?? ignoredGroup?.id ?? null;
  }

  const shownPage = Math.min(page, pages.length - 1);
  const sections = pages[shownPage] ?? [];

  /** Opens the group of a finding where it is closed, turns to its page and brings it into sight. */
  const reveal = (id: string) => {
    const group = groups.find(({ findings: each }) => each.some((one) => one.id === id));
    let present = pages;
    if (group && !isOpen(group)) {
      const now = new Map(toggled).set(group.id, true);
      setToggled(now);
      present = layOutPages(groups, (each) => now.get(each.id) ?? isOpen(each));
    }
    const at = pageOf(present, id);
    if (at >= 0) setPage(at);
    choose(id);
    setRevealed({ id });
  };
  const fromTop = () => {
    setPage(0);
    setChosen(null);
  };

  return {
    filter,
    grouping,
    query,
    /** The query that the list shows; a moment behind what is being typed. */
    sought,
    counts,
    shown,
    groups,
    sections,
    /** Headings and findings of a page, by their ids, as they stand below each other. */
    stopsOf: (which: number) => stopsOf(pages[which] ?? []),
    order,
    /** The heading or finding where the keyboard is, or was last; null: nowhere yet. */
    active,
    /** Where the active finding stands in `order`. */
    place,
    page: shownPage,
    pages: pages.length,
    isOpen,
    reveal,
    /** The last finding brought into sight; a new object each time. */
    revealed,
    choose,
    turnTo(to: number, id: string | null = null) {
      setPage(to);
      choose(id);
    },
    toggle: (group: FindingGroup) => setToggled(new Map(toggled).set(group.id, !isOpen(group))),
    openAll(open: boolean) {
      setOpenGroups(open);
      setToggled(NONE);
      fromTop();
    },
    filterBy(severity: SeverityFilter) {
      setFilter(severity);
      fromTop();
    },
    groupBy(by: Grouping) {
      setGrouping(by);
      // Many findings under few headings: the headings first.
      setOpenGroups(by === 'severity' || shown.length <= PAGE_SIZE);
      setToggled(NONE);
      fromTop();
    },
    /** Somebody is about to search: thousands of sentences are made ready, some at a time, so that the first letter is not slow. */
    prepareSearch() {
      const some = (from: number) => {
        search.prepare(findings.slice(from, from + PREPARED_AT_ONCE));
        if (from + PREPARED_AT_ONCE < findings.length) setTimeout(() => some(from + PREPARED_AT_ONCE));
      };
      some(0);
    },
    seek(words: string) {
      setQuery(words);
      fromTop();
    },
    showAll() {
      setQuery('');
      setFilter('all');
      fromTop();
    },
  };
}

const stopsOf = (sections: readonly PageSection[]) =>
  sections.flatMap(({ group, findings }) => [group.id, ...findings.map(({ id }) => id)]);
const holds = (group: FindingGroup, id: string) => group.id === id || group.findings.some((each) => each.id === id);

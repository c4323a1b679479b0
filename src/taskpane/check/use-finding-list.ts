import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { PlacedFinding } from '../../actions/results';
import type { RuleMessages } from '../../locales';
import { usePane, usePaneState } from '../pane-context';
import type { ListView } from '../pane-state';
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

type Place = NonNullable<ListView['chosen']>;

const PREPARED_AT_ONCE = 250;

const NONE: ListView['toggled'] = new Map();

/**
 * What is shown of the findings and where the person is among them. The place is kept by the finding's key while the list follows
 * edits; where that finding is gone, the one that took its place in the list takes it here too.
 */
export function useFindingList(findings: readonly PlacedFinding[]) {
  const { text, rules } = useCheckTexts();
  const { lookAt } = usePane().store;
  const { filter, grouping, query, open, toggled, page, chosen } = usePaneState().list;
  // Who comes back from another view finds the place again.
  const [revealed, setRevealed] = useState<{ id: string } | null>(chosen);

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
    const usually = open || sought.trim() !== '';
    const isOpenNow = ({ id }: FindingGroup) => toggled.get(id) ?? (usually && id !== IGNORED_GROUP);
    return { pages: layOutPages(groups, isOpenNow), isOpen: isOpenNow };
  }, [groups, toggled, open, sought]);
  /** Everything that "Trước" and "Sau" pass through, open or not. */
  const order = useMemo(
    () => groups.filter(({ id }) => id !== IGNORED_GROUP).flatMap(({ findings: each }) => each),
    [groups],
  );
  const places = useMemo(() => new Map(order.map(({ id }, index) => [id, index])), [order]);

  const lastPlace = useRef(0);
  const ignoredGroup = groups.find(({ id }) => id === IGNORED_GROUP);
  const placeOf = (id: string): Place => ({ id, ignored: ignoredGroup !== undefined && holds(ignoredGroup, id) });
  const choose = (id: string | null) => lookAt({ chosen: id === null ? null : placeOf(id) });
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
    let now = toggled;
    let present = pages;
    if (group && !isOpen(group)) {
      now = new Map(toggled).set(group.id, true);
      present = layOutPages(groups, (each) => now.get(each.id) ?? isOpen(each));
    }
    const at = pageOf(present, id);
    lookAt({ toggled: now, page: at < 0 ? page : at, chosen: placeOf(id) });
    setRevealed({ id });
  };
  const fromTop = (change: Partial<ListView>) => lookAt({ ...change, page: 0, chosen: null });

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
    turnTo: (to: number, id: string | null = null) => lookAt({ page: to, chosen: id === null ? null : placeOf(id) }),
    toggle: (group: FindingGroup) => lookAt({ toggled: new Map(toggled).set(group.id, !isOpen(group)) }),
    openAll: (all: boolean) => fromTop({ open: all, toggled: NONE }),
    filterBy: (severity: SeverityFilter) => fromTop({ filter: severity }),
    /** Many findings under few headings: the headings first. */
    groupBy: (by: Grouping) =>
      fromTop({ grouping: by, open: by === 'severity' || shown.length <= PAGE_SIZE, toggled: NONE }),
    /** Somebody is about to search: thousands of sentences are made ready, some at a time, so that the first letter is not slow. */
    prepareSearch() {
      const some = (from: number) => {
        search.prepare(findings.slice(from, from + PREPARED_AT_ONCE));
        if (from + PREPARED_AT_ONCE < findings.length) setTimeout(() => some(from + PREPARED_AT_ONCE));
      };
      some(0);
    },
    seek: (words: string) => fromTop({ query: words }),
    showAll: () => fromTop({ query: '', filter: 'all' }),
  };
}

const stopsOf = (sections: readonly PageSection[]) =>
  sections.flatMap(({ group, findings }) => [group.id, ...findings.map(({ id }) => id)]);
const holds = (group: FindingGroup, id: string) => group.id === id || group.findings.some((each) => each.id === id);

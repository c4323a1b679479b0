import { useIsomorphicLayoutEffect } from '@fluentui/react-components';
import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import type { FindingListState } from './use-finding-list';

/**
 * Moves the keyboard through the list: arrow keys from stop to stop, also over the edge of a page, Home and End to its ends, left
 * and right to close and open a group. The focus stays with its finding, or goes to the one in its place, when the list changes.
 * Spread `handlers` on the list; its stops carry `data-stop`, its entries `data-item`.
 */
export function useListKeyboard(list: FindingListState) {
  const root = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  /** Takes the focus once it is drawn. */
  const wish = useRef<string | null>(null);
  const { sections, active, page, pages } = list;
  const stops = list.stopsOf(page);
  const tabbable = active !== null && stops.includes(active) ? active : stops[0];
  const elementOf = (id: string) =>
    [...(root.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])].find((stop) => stop.dataset.stop === id);

  useIsomorphicLayoutEffect(() => {
    const lost = hadFocus.current && nothingFocused() && document.hasFocus();
    const wanted = wish.current ?? (lost ? (active ?? stops[0]) : undefined);
    const isWish = wish.current !== null;
    wish.current = null;
    if (wanted === undefined) return;
    const element = elementOf(wanted);
    if (element) element.focus();
    else if (!isWish) {
      // The list moved on: what the keyboard was at is on another page now.
      wish.current = wanted;
      list.reveal(wanted);
    }
  });
  useIsomorphicLayoutEffect(() => {
    const id = list.revealed?.id;
    if (id !== undefined) elementOf(id)?.closest('[data-item]')?.scrollIntoView({ block: 'nearest' });
    // Only when something is brought into sight, not whenever the list is drawn.
  }, [list.revealed]);
  useEffect(() => {
    const restore = () => {
      if (hadFocus.current && nothingFocused() && tabbable !== undefined) elementOf(tabbable)?.focus();
    };
    window.addEventListener('focus', restore);
    return () => window.removeEventListener('focus', restore);
  });

  const moveTo = (id: string | undefined, onPage = page) => {
    if (id === undefined) return;
    if (onPage === page) return elementOf(id)?.focus();
    wish.current = id;
    list.turnTo(onPage, id);
  };
  const keys = (here: string): Partial<Record<string, () => void>> => {
    const at = stops.indexOf(here);
    const section = sections.find(({ group, findings }) => group.id === here || findings.some(({ id }) => id === here));
    const isHeading = section?.group.id === here;
    return {
      ArrowDown: () => (at + 1 < stops.length ? moveTo(stops[at + 1]) : moveTo(list.stopsOf(page + 1)[0], page + 1)),
      ArrowUp: () => (at > 0 ? moveTo(stops[at - 1]) : moveTo(list.stopsOf(page - 1).at(-1), page - 1)),
      Home: () => moveTo(list.stopsOf(0)[0], 0),
      End: () => moveTo(list.stopsOf(pages - 1).at(-1), pages - 1),
      ArrowRight: () => isHeading && !section.open && list.toggle(section.group),
      ArrowLeft: () => {
        if (!isHeading) moveTo(section?.group.id);
        else if (section.open) list.toggle(section.group);
      },
    };
  };

  return {
    root,
    /** The one stop of the Tab key in the list. */
    tabbable,
    handlers: {
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const target = event.target as HTMLElement;
        const here = entryOf(target);
        if (here === undefined || event.altKey || event.ctrlKey || event.metaKey || target.matches('input')) return;
        const go = keys(here)[event.key];
        if (!go) return;
        event.preventDefault();
        go();
      },
      onFocus(event: FocusEvent<HTMLElement>) {
        hadFocus.current = true;
        const here = entryOf(event.target);
        if (here !== undefined && here !== active) list.choose(here);
      },
      onBlur({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) {
        // A window that loses the focus leaves it where it was in the page.
        if (document.hasFocus()) hadFocus.current = currentTarget.contains(relatedTarget);
      },
    },
  };
}

const nothingFocused = () => document.activeElement === null || document.activeElement === document.body;

/** The heading or finding that an element belongs to. */
const entryOf = (element: HTMLElement): string | undefined =>
  element.dataset.stop ?? element.closest<HTMLElement>('[data-item]')?.dataset.item;

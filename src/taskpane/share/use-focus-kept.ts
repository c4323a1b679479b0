import { useEffect, useRef, type RefObject } from 'react';
import { usePaneState } from '../pane-context';

/**
 * Where the thing that had the keyboard went away with what it did (a file that was left out), the keyboard goes on from the first
 * `selector` in `place`. `count`: how many things there are. What a job took away is left to the job's outcome.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, selector: string, count: number): void {
  const working = usePaneState().job !== null;
  const before = useRef(count);
  useEffect(() => {
    const fewer = count < before.current;
    before.current = count;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (fewer && lost && !working && document.hasFocus()) place.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [count, place, selector, working]);
}

import { createPaneStore } from '../../src/taskpane/pane-store';
import type { Route } from '../../src/taskpane/route';
import { createFake, PERIODS, type FakeOptions } from './fake-actions';

/** Milliseconds: short, and far enough apart to be told from each other. */
export const TIMES = { follow: 5, view: 15, background: 60, marks: 40, cellEdit: 30 };

export function open(route: Route = 'start', options: FakeOptions = {}) {
  const { fake, actions } = createFake(options);
  const store = createPaneStore(actions, { route, year: 2026, timing: TIMES });
  return { fake, store, actions };
}

export async function openLoaded(route: Route, options: FakeOptions = {}) {
  const opened = open(route, options);
  opened.fake.state = opened.fake.loadedState(PERIODS[0]!, true);
  await opened.store.start();
  return opened;
}

/** Waits until `condition` holds; the test's own time limit ends it where it never does. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 2));
}

import type { ExcelHost, HostProfile } from '../host/host-api';

/** What the page offers to the pane's frame: the host, and nothing that a pane in real Excel could not reach. */
export type OfficeBridge = {
  /** Highest ExcelApi set of the profile. */
  excelApi: string;
  platform: HostProfile['platform'];
  handle: (json: string) => Promise<string>;
  /** Returns a function that stops it. */
  onMessage: (listener: (json: string) => void) => () => void;
};

/** A page that offers a host to its frames. */
type OfferingWindow = Window & { cchcOfficeBridge?: OfficeBridge };

/**
 * Connects frames of this page to `host`. `afterBatch` runs after every answered batch, so that the grid can follow a selection.
 * Returns a function that cuts the connection, for frames that are about to go.
 */
export function offerHost(host: ExcelHost, afterBatch: () => void): () => void {
  const stops: (() => void)[] = [];
  const page: OfferingWindow = window;
  page.cchcOfficeBridge = {
    excelApi: host.profile.excelApi,
    platform: host.profile.platform,
    handle: async (json) => {
      const answer = await host.handle(json);
      afterBatch();
      return answer;
    },
    onMessage: (listener) => {
      const stop = host.onMessage(listener);
      stops.push(stop);
      return stop;
    },
  };
  return () => {
    for (const stop of stops.splice(0)) stop();
    delete page.cchcOfficeBridge;
  };
}

/** The host that the page around `pane` offers; null where the pane stands alone. */
export function hostOf(pane: Window): OfficeBridge | null {
  const page: OfferingWindow = pane.parent;
  return page === pane ? null : (page.cchcOfficeBridge ?? null);
}

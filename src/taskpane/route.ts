/** The pane's views. A ribbon button opens the pane at one of them by the URL's hash; Office takes `history` away, the hash stays. */
export const ROUTES = ['start', 'import', 'share', 'check', 'summary', 'scores', 'help', 'diagnostics'] as const;
export type Route = (typeof ROUTES)[number];

/** `#/check` → 'check'. Office may add `&_xdm_Info=…` behind the hash; anything unknown is the start view. */
export function readRoute(hash: string): Route {
  const name = /^#?\/([a-z]+)/.exec(hash)?.[1];
  return ROUTES.find((route) => route === name) ?? 'start';
}

/** The hash for `route`; what Office added behind the present one is kept. */
export function hashOf(route: Route, present = ''): string {
  const added = present.indexOf('&');
  return `#/${route}${added < 0 ? '' : present.slice(added)}`;
}

/** Goes to a view as a click on its link would. */
export function openView(route: Route): void {
  window.location.hash = hashOf(route, window.location.hash);
}

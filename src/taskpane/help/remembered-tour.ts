const KEY = 'cchc.tour';

/** Whether somebody on this machine has closed the first steps. Also where the web view keeps nothing: they would come up each time. */
export function isTourSeen(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

export function rememberTour(): void {
  try {
    window.localStorage.setItem(KEY, 'seen');
  } catch {
    // Then it is never shown either.
  }
}

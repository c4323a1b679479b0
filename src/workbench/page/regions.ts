/**
 * F6 goes round the parts of the page as it does in Excel: workbench buttons, ribbon, sheet, pane. Parts carry `data-region`.
 */
export function onRegionKey(event: KeyboardEvent): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  const next = regions[(now + step + regions.length) % regions.length];
  if (next !== undefined) enter(next);
}

/** Where the keyboard goes in a region: the pane itself before its close button, the cell editor before the grid's buttons. */
const TARGETS = ['iframe', '.table-view', '[contenteditable="true"]', 'button'];

function enter(region: HTMLElement): void {
  const [target] = TARGETS.flatMap((selector) => region.querySelector<HTMLElement>(selector) ?? []);
  target?.focus();
  // A frame takes the keyboard itself; what is in it starts with its first control.
  if (target instanceof HTMLIFrameElement) target.contentWindow?.focus();
}

/** Bringing one of our tabs into a workbook that lost it or was made before it existed. */
import type { PlanHeader } from '../domain/plan';
import { sheetReference } from './a1';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { Parts } from './find-parts';
import { readInfo } from './read-info';
import { TAB_IDS, TABS, type TabId } from './tab-ids';
import { readEntry, type HiddenEntries } from './tabs/hidden';
import { heightsKey, heightsSignature, pageKey, pageSignature } from './tabs/signatures';
import type { Area, Page, Sheet } from './workbook';

/** The tab and its hidden name, in front of the next of our tabs that is there. */
export function addTab(parts: Parts, tab: TabId, sheet: Sheet): Change[] {
  const tabs = parts.tabs();
  const followers = TAB_IDS.slice(TAB_IDS.indexOf(tab) + 1);
  const next = followers.map((id) => tabs[id]?.sheet.name).find((name) => name !== undefined);
  const anchor = `=${sheetReference(sheet.name, { row: 0, column: 0, rows: 1, columns: 1 })}`;
  return [
    { kind: 'add-sheet', sheet, before: next ?? null },
    { kind: 'set-name', name: { name: TABS[tab].anchor, reference: anchor, hidden: true } },
  ];
}

/** Notes how the page of a new tab is set up, so that the next refresh finds nothing to do. */
export function rememberPage(parts: Parts, tab: TabId, page: Page | null): Change[] {
  return page === null ? [] : remember(parts, { [pageKey(tab)]: pageSignature(page) });
}

/** The same for the page and the row heights of a new tab that is laid out anew at each refresh. */
export function rememberDrawn(parts: Parts, tab: TabId, { sheet, block }: { sheet: Sheet; block: Area }): Change[] {
  return remember(parts, {
    [heightsKey(tab)]: heightsSignature(sheet.rowFormats, block),
    ...(sheet.page === null ? {} : { [pageKey(tab)]: pageSignature(sheet.page) }),
  });
}

/** Whether the rows of a tab are as high, and those out of sight, as this layout has them, as far as the workbook remembers. */
export function isAsDrawn(parts: Parts, tab: TabId, { sheet, block }: { sheet: Sheet; block: Area }): boolean {
  const hidden = parts.tabs().hidden?.sheet;
  const known = hidden === undefined ? null : readEntry(hidden, heightsKey(tab));
  return known?.value === heightsSignature(sheet.rowFormats, block);
}

function remember(parts: Parts, entries: HiddenEntries): Change[] {
  const hidden = parts.tabs().hidden?.sheet;
  if (hidden === undefined) return [];
  let next = hidden.rows.length;
  return Object.entries(entries).map(([key, value]): Change => {
    const row = readEntry(hidden, key)?.row ?? next++;
    return { kind: 'set-cells', sheet: hidden.name, row, column: 0, cells: [[{ value: key }, { value }]] };
  });
}

/** The tab's own name, numbered where a sheet of the user's own has taken it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} (${count})`;
  return free;
}

/** Actual names of our tabs; one that is missing has the name that it would get. */
export function sheetNames(parts: Parts): Record<TabId, string> {
  const taken = new Set(parts.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const tabs = parts.tabs();
  const names = TAB_IDS.map((id) => [id, tabs[id]?.sheet.name ?? freeName(TABS[id].name, taken)] as const);
  return Object.fromEntries(names) as Record<TabId, string>;
}

/** `sheetNames` where this tab is made anew, although one that lost its table may still be there. */
export function namesForNew(parts: Parts, tab: TabId): Record<TabId, string> {
  const names = parts.workbook.names.filter(({ name }) => name !== TABS[tab].anchor);
  return sheetNames(new Parts({ ...parts.workbook, names }));
}

/** What "Thông tin" says, as far as pages print it. */
export function headerOf(parts: Parts): Pick<PlanHeader, 'formCode' | 'revision'> {
  const info = parts.tabs().info?.sheet;
  return info === undefined ? { formCode: '', revision: '' } : readInfo(parts, info, 0);
}

/**
 * A new tab that arrives filled: `added` brings it, `fill` says what is to stand in it once it is there. One change to make, and one
 * to take back.
 */
export function addFilled(parts: Parts, tab: TabId, added: Change[], fill: (withTab: Parts) => Change[]): Change[] {
  const withTab = applyChanges(parts.workbook, added);
  const filled = applyChanges(withTab, fill(new Parts(withTab)));
  return added.flatMap((change): Change[] => {
    if (change.kind !== 'add-sheet') return [change];
    const sheet = filled.sheets.find(({ name }) => name === change.sheet.name) ?? change.sheet;
    return [{ ...change, sheet }, ...rememberPage(parts, tab, sheet.page)];
  });
}

/**
 * The meeting pack (tài liệu họp): pages of a workbook in the order that a meeting needs them, behind a cover and a table of contents. It is a
 * workbook of its own, made for the printer: every other sheet stays for the formulas, out of sight and with nothing to print.
 */
import { cleanText, cutText, fold, nameKey } from '../domain/text';
import { MAX_ROWS } from './a1';
import { freeName } from './add-tab';
import { emptyTabs } from './empty-pages';
import { Parts } from './find-parts';
import { columnEdges, rowEdges } from './page-edges';
import { printedRows } from './printed-rows';
import { TAB_IDS, TABS, type TabId } from './tab-ids';
import { layoutPackContents, type PackLine, type PackPart } from './tabs/pack-contents';
import { layoutPackCover, packTitle, type PackHead } from './tabs/pack-cover';
import { PAGE_NUMBER, pageSetup, PORTRAIT, type DocumentControl } from './tabs/page';
import type { Page, Sheet, Workbook } from './workbook';

export type { PackHead, PackPart };

/** Where a sheet is on paper: its first page, the cover being 1, and how many it has. */
export type PackPlace = { page: number; pages: number };

/**
 * A sheet that may go into a pack. `id`: how a tab of ours is called in short; `usual`: it is in a pack unless somebody chooses; `empty`: it
 * would be, but nothing stands on it yet.
 */
export type PackPage = { sheet: string; id: string | null; usual: boolean; empty: boolean };

/** Tabs of ours that are for entering and looking up; they go into a pack where somebody asks for them. */
const NOT_USUAL: readonly TabId[] = [
  ...(['guide', 'info', 'plan', 'reportTexts'] as const),
  ...(['check', 'rules', 'log', 'catalogue', 'hidden'] as const),
];

/** What people see: our tabs in their usual order, whatever order they stand in, then sheets of the user's own. */
export function packPages(workbook: Workbook): PackPage[] {
  const parts = new Parts(workbook);
  const tabs = parts.tabs();
  const saysNothing = emptyTabs(parts);
  const ours = TAB_IDS.flatMap((tab): PackPage[] => {
    const sheet = tabs[tab]?.sheet;
    if (sheet?.visibility !== 'visible') return [];
    const [wanted, empty] = [!NOT_USUAL.includes(tab), saysNothing.has(tab)];
    return [{ sheet: sheet.name, id: shortId(TABS[tab].name), usual: wanted && !empty, empty: wanted && empty }];
  });
  const names = new Set(Object.values(tabs).map(({ sheet }) => sheet.name));
  const others = workbook.sheets.filter(({ name, visibility }) => visibility === 'visible' && !names.has(name));
  return [...ours, ...others.map(({ name }) => ({ sheet: name, id: null, usual: false, empty: false }))];
}

/** "TH lĩnh vực" → "linh-vuc". */
function shortId(name: string): string {
  return fold(name)
    .replace(/^th[ -]/, '')
    .replace(/ /g, '-');
}

export type PagesChosen = { ok: true; sheets: string[] } | { ok: false; unknown: string };

/**
 * The sheets that a list names, in its order and each once. Names stand as people see them or in short, in any spelling, between commas or
 * semicolons, which a name may hold itself.
 */
export function choosePages(pages: readonly PackPage[], list: string): PagesChosen {
  // Names in the even places, what parts them in the odd ones.
  const pieces = list.split(/([,;])/);
  const sheets = new Set<string>();
  for (let start = 0; start < pieces.length; start += 2) {
    let end = pieces.length;
    const sheet = () => pageCalled(pages, pieces.slice(start, end).join(''));
    while (end > start && sheet() === undefined) end -= 2;
    const found = end > start ? sheet() : undefined;
    const piece = pieces[start] ?? '';
    if (found === undefined && piece.trim() !== '') return { ok: false, unknown: piece.trim() };
    if (found === undefined) continue;
    sheets.add(found.sheet);
    start = end - 1;
  }
  return { ok: true, sheets: [...sheets] };
}

function pageCalled(pages: readonly PackPage[], text: string): PackPage | undefined {
  const [key, id] = [nameKey(text), shortId(text)];
  return (
    pages.find(({ sheet }) => sheet === text) ??
    pages.find(({ sheet }) => key !== '' && nameKey(sheet) === key) ??
    pages.find((page) => page.id === id)
  );
}

/**
 * The pack of these sheets. `places`: where each is on paper; a sheet that is not in it prints nothing and is left out of the contents. null
 * while nobody has counted: all are listed, without numbers, and take the same room.
 */
export function meetingPack(
  workbook: Workbook,
  head: PackHead,
  sheets: readonly string[],
  places: ReadonlyMap<string, PackPlace> | null,
): { workbook: Workbook; parts: PackPart[] } {
  const parts = new Parts(workbook);
  const ours = new Set(Object.values(parts.tabs()).map(({ sheet }) => sheet.name));
  const chosen = sheets.flatMap((name) => parts.sheet(name) ?? []);
  const listed = chosen.filter(({ name }) => places?.has(name) ?? true);
  const lines = listed.map((sheet): PackPart => {
    const place = places?.get(sheet.name) ?? null;
    return {
      sheet: sheet.name,
      title: printedTitle(sheet),
      page: place?.page ?? null,
      charts: chartLines(sheet, place),
    };
  });
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const cover = layoutPackCover(freeName('Bìa', taken), head).sheet;
  const contents = layoutPackContents(freeName('Mục lục', taken), lines, head.header).sheet;
  const rest = workbook.sheets.filter((sheet) => !chosen.includes(sheet));
  return {
    workbook: {
      ...workbook,
      sheets: [
        cover,
        contents,
        ...chosen.map((sheet) => {
          const isOurs = ours.has(sheet.name);
          const printed = isOurs ? printedRows(sheet, parts, head.period?.name ?? null) : sheet;
          return { ...printed, page: numbered(printed, isOurs, head.header) };
        }),
        ...rest.map(unprinted),
      ],
      properties: { ...workbook.properties, title: cleanText(packTitle(head.header.year)), custom: {} },
    },
    parts: lines,
  };
}

/** Far below anything that people write. */
const LAST_CELL = { row: MAX_ROWS - 1, column: 0, rows: 1, columns: 1 };
const BLANK_PAGE = pageSetup({
  orientation: 'portrait',
  header: { formCode: '', revision: '' },
  printArea: LAST_CELL,
});

/** Excel prints no hidden sheet, but LibreOffice does; both print no page on which nothing stands. */
function unprinted(sheet: Sheet): Sheet {
  const visibility = sheet.visibility === 'visible' ? 'hidden' : sheet.visibility;
  return { ...sheet, visibility, page: BLANK_PAGE };
}

const TITLE_ROWS = 10;
const TITLE_SIZE = 13;
const LONGEST_TITLE = 250;

/** The first large bold line that is printed, before all others one in capitals, as titles are; else the name of the tab. */
function printedTitle(sheet: Sheet): string {
  const area = sheet.page?.printArea;
  const [top, left] = [area?.row ?? 0, area?.column ?? 0];
  const right = area === null || area === undefined ? Infinity : left + area.columns;
  const lines = sheet.rows.slice(top, top + TITLE_ROWS).flatMap((line) =>
    (line ?? []).slice(left, right).flatMap((cell): string[] => {
      const { bold, size = 0 } = cell?.style?.font ?? {};
      const text = typeof cell?.value === 'string' ? cleanText(cell.value) : '';
      return text !== '' && bold === true && size >= TITLE_SIZE ? [text] : [];
    }),
  );
  const title = lines.find((line) => line === line.toUpperCase()) ?? lines[0];
  return title === undefined ? sheet.name.toLocaleUpperCase('vi') : cutText(title, LONGEST_TITLE);
}

/**
 * The printed charts of a sheet, page by page, from left to right. Their pages are known where the sheet has exactly the pages that its breaks make, and
 * rows and columns of known sizes; elsewhere no chart is listed.
 */
function chartLines(sheet: Sheet, place: PackPlace | null): PackLine[] {
  const { charts, page } = sheet;
  const breaks = page?.breaksBefore ?? [];
  const area = page?.printArea;
  if (!area || (place !== null && place.pages !== breaks.length + 1)) return [];
  const heights = rowEdges(sheet, area.row + area.rows);
  const widths = columnEdges(sheet, area.column + area.columns);
  const within = (at: number, all: readonly number[], first: number): boolean =>
    at >= (all[first] ?? NaN) && at < (all.at(-1) ?? NaN);
  return charts
    .filter(({ box }) => within(box.top, heights, area.row) && within(box.left, widths, area.column))
    .map(({ title, box }) => ({ title, box, before: breaks.filter((row) => (heights[row] ?? NaN) <= box.top).length }))
    .sort((one, other) => one.before - other.before || one.box.left - other.box.left || one.box.top - other.box.top)
    .flatMap(({ title, before }) => {
      const text = cleanText(title.text.split('\n')[0] ?? '');
      return text === '' ? [] : [{ title: text, page: place === null ? null : place.page + before }];
    });
}

/**
 * Numbers go on through the pack, also on the first page of a tab of ours, which has none in the workbook. What somebody set up otherwise stays
 * as it is; only a sheet on which nobody has set up anything gets a page of ours.
 */
function numbered({ page, columns }: Sheet, ours: boolean, header: DocumentControl): Page {
  if (page === null) {
    const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : (column.width ?? 0)), 0);
    const orientation = width > PORTRAIT.width ? 'landscape' : 'portrait';
    return { ...pageSetup({ orientation, header, printArea: null }), firstPageWithoutHeader: false };
  }
  const { left, center, right } = page.header;
  if (center === PAGE_NUMBER && !left && !right) return { ...page, firstPageWithoutHeader: false };
  const bare = !left && !center && !right && Object.values(page.footer).every((text) => !text);
  if (ours || !bare) return page;
  const { header: top, footer } = pageSetup({ orientation: page.orientation, header, printArea: null });
  return { ...page, header: top, footer, firstPageWithoutHeader: false };
}

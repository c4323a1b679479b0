/** Names and properties of the workbook. */
import { MAX_COLUMNS, parseReference } from '../workbook/a1';
import type { DefinedName, Page, Sheet, Workbook } from '../workbook/workbook';
import type { ReadPackage } from './read-package';
import { decodeXString } from './xml-text';
import { child, childrenOf, count, flag, type XmlElement } from './xml-tree';

export type SheetEntry = { name: string; visibility: Sheet['visibility']; part: string | null };
/** What the names of a sheet say about printing. */
export type PrintNames = Pick<Page, 'printArea' | 'titleRows'>;

export function readVisibility(state: string | undefined): Sheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** `pages` by number of the sheet. */
export function readNames(
  root: XmlElement,
  sheets: SheetEntry[],
  parts: ReadPackage,
): { names: DefinedName[]; pages: Map<number, PrintNames> } {
  const names: DefinedName[] = [];
  const pages = new Map<number, PrintNames>();
  for (const { attributes, text } of childrenOf(child(root, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, hidden, function: isFunction, vbProcedure } = attributes;
    const index = count(localSheetId);
    if (flag(isFunction) || flag(vbProcedure)) parts.unsupported.add('macros');
    else if (/^_xlnm\./i.test(name)) {
      if (index !== undefined && index < sheets.length) addPrintName(pages, index, name, text, parts);
    } else if (localSheetId !== undefined) parts.unsupported.add('sheetNames');
    else if (name) names.push({ name, reference: `=${text}`, ...(flag(hidden) ? { hidden: true } : {}) });
  }
  return { names, pages };
}

function addPrintName(
  pages: Map<number, PrintNames>,
  sheet: number,
  name: string,
  text: string,
  parts: ReadPackage,
): void {
  const kind = name.slice('_xlnm.'.length).toLowerCase();
  // _FilterDatabase and others only repeat what stands elsewhere.
  if (kind !== 'print_area' && kind !== 'print_titles') return;
  const page = pages.get(sheet) ?? { printArea: null, titleRows: null };
  pages.set(sheet, page);
  const areas = splitAreas(text).map((one) => parseReference(one)?.area ?? null);
  const area = areas[0] ?? null;
  const wholeRows = area !== null && area.column === 0 && area.columns === MAX_COLUMNS;
  if (areas.length !== 1 || area === null) {
    // A broken reference (#REF!) prints nothing special and is no loss.
    if (!text.includes('#REF!')) parts.unsupported.add('printAreas');
  } else if (kind === 'print_area') page.printArea = area;
  else if (wholeRows) page.titleRows = { from: area.row, to: area.row + area.rows - 1 };
  else parts.unsupported.add('printAreas');
}

/** At commas that do not stand in a quoted sheet name. */
function splitAreas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

export function readProperties(parts: ReadPackage): Workbook['properties'] {
  const relations = [...parts.relations('').values()].filter(({ external }) => !external);
  const treeOf = (type: string): XmlElement | undefined => {
    const relation = relations.find((one) => one.type === type);
    return (relation && parts.tree(relation.target)) ?? undefined;
  };
  const core = treeOf('core-properties');
  const title = decodeXString(child(core, 'title')?.text ?? '');
  const creator = decodeXString(child(core, 'creator')?.text ?? '');
  const modified = child(core, 'modified')?.text.trim() ?? '';
  const custom = childrenOf(treeOf('custom-properties'), 'property').flatMap(({ attributes, children }) =>
    attributes.name === undefined ? [] : [[attributes.name, decodeXString(children[0]?.text ?? '')] as const],
  );
  return {
    ...(title ? { title } : {}),
    ...(creator ? { creator } : {}),
    ...(modified ? { modified } : {}),
    custom: Object.fromEntries(custom),
  };
}

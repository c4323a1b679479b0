/** .xlsx → Workbook. */
import { DAYS_TO_1904 } from '../domain/dates';
import type { Sheet, Workbook } from '../workbook/workbook';
import { FOREIGN_LIMITS, type ContentLimits, type ReadLimits } from './limits';
import { readTheme } from './read-colors';
import { Budget, ReadPackage, type ReadContext, type ReadRelation } from './read-package';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './read-strings';
import { readNumberFormats, readStyles } from './read-styles';
import { readNames, readProperties, readVisibility, type SheetEntry } from './read-workbook';
import { damaged, fileUnreadable, Unreadable, type UnreadableReason } from './unreadable';
import { holdsMacros, UNSUPPORTED, unsupportedParts, type UnsupportedPart } from './unsupported';
import { child, childrenOf, flag, parseXml, type XmlElement } from './xml-tree';
import type { Unpacker } from './unpacker';
import { openZip } from './zip';

/**
 * 'values' is for thousands of files of which only the entries matter: sheets with their values, merged cells, hidden rows and
 * tables; names and properties. A formula is told by "=" alone, its cached result is the value. A style holds the number format and
 * nothing else. Cells without a value are left out, and so are columns, links, rules, charts, page set-up and protection. Every check
 * of the package and of what is read stays. Saving over the file is refused, as for any other `unsupported` part.
 */
export type ReadContent = 'all' | 'values';
/**
 * `unpacker`: the means of the program that runs us, where it has better ones than plain JavaScript. `limits`: those for files from
 * elsewhere where nothing is said.
 */
export type ReadOptions = { content?: ReadContent; macros?: 'refuse'; unpacker?: Unpacker; limits?: ReadLimits };

/**
 * Reads an .xlsx or .xlsm file from any program. `fileName` only goes into the error.
 *
 * Throws `CchcError('file-unreadable', { file, reason })`, reasons in `unreadable.ts`; the bytes are not trusted. What `Workbook`
 * cannot carry is left out and named in `unsupported`.
 *
 * `macros: 'refuse'`: a workbook with a VBA project is unreadable too. Macros are never run here, but what they would have changed in
 * the cells is missing, and no office may send them on.
 *
 * Small print: dates of the 1904 system are moved to the 1900 system, also in date validations, and `date1904` says so; shared formulas are written out;
 * a validation or conditional format on several areas becomes one for each; the paper size is not kept (ours is A4); what a
 * program adds only for itself (zoom, selected cells, calculation chain) is not read.
 */
export function readXlsx(
  bytes: Uint8Array,
  fileName = '',
  { content, macros, unpacker, limits = FOREIGN_LIMITS }: ReadOptions = {},
): Workbook {
  try {
    const parts = new ReadPackage(openZip(bytes, limits.zip, unpacker), limits.zip.totalBytes);
    if (macros === 'refuse' && holdsMacros(parts.names)) throw new Unreadable('macros', 'a VBA project');
    return readPackage(parts, content === 'values', limits.content);
  } catch (error) {
    throw fileUnreadable(fileName, error);
  }
}

function readPackage(parts: ReadPackage, valuesOnly: boolean, limits: ContentLimits): Workbook {
  const part = workbookPart(parts);
  const root = parts.needed(part);
  if (root.name !== 'workbook') throw new Unreadable('no-workbook', `<${root.name.slice(0, 40)}>`);
  const relations = parts.relations(part);
  const context = readShared(parts, root, relations, { valuesOnly, limits });
  if (valuesOnly) parts.unsupported.add('valuesOnly');
  unsupportedParts(parts.names).forEach((one) => parts.unsupported.add(one));
  const { lockStructure, workbookPassword, workbookHashValue } = child(root, 'workbookProtection')?.attributes ?? {};
  if (flag(lockStructure) || workbookPassword || workbookHashValue) parts.unsupported.add('passwords');

  const entries = readSheetEntries(root, relations);
  const { names, pages } = readNames(root, entries, parts);
  const sheets = entries.flatMap((entry, index): Sheet[] => {
    if (entry.part === null) {
      parts.unsupported.add('otherSheets');
      return [];
    }
    return [readSheet({ ...entry, part: entry.part, print: pages.get(index) }, context)];
  });
  if (sheets.length === 0) throw new Unreadable('no-workbook', 'no worksheet');
  return {
    sheets,
    names,
    properties: readProperties(parts),
    defaultFont: context.styles.defaultFont,
    unsupported: (Object.keys(UNSUPPORTED) as UnsupportedPart[])
      .filter((one) => parts.unsupported.has(one))
      .map((one) => UNSUPPORTED[one]),
    ...(context.dateShift === 0 ? {} : { date1904: true }),
  };
}

function workbookPart(parts: ReadPackage): string {
  const main = [...parts.relations('').values()].find(({ type, external }) => type === 'officeDocument' && !external);
  if (main && /\.xml$/i.test(main.target)) return main.target;
  throw new Unreadable(kindOfOther(parts, main?.target ?? ''), main?.target ?? 'no main part');
}

/** What a zip is that has no main part that can be read. */
function kindOfOther(parts: ReadPackage, main: string): UnreadableReason {
  const openDocument = new TextDecoder().decode(parts.xml('mimetype')?.subarray(0, 100));
  if (/\.bin$/i.test(main) || openDocument.includes('opendocument.spreadsheet')) return 'other-kind';
  return parts.names.some((name) => /\.(xlsx|xlsm|xls)$/i.test(name)) ? 'archive' : 'no-workbook';
}

function readShared(
  parts: ReadPackage,
  root: XmlElement,
  relations: Map<string, ReadRelation>,
  { valuesOnly, limits }: { valuesOnly: boolean; limits: ContentLimits },
): ReadContext {
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((one) => one.type === type && !one.external)?.target;
  const xmlOf = (type: string): Uint8Array | null => {
    const part = partOf(type);
    return part === undefined ? null : parts.neededXml(part);
  };
  const treeOf = (type: string): XmlElement | null => {
    const xml = xmlOf(type);
    return xml && parseXml(xml);
  };
  const budget = new Budget(limits);
  const strings = readSharedStrings(xmlOf('sharedStrings'), budget);
  const theme = readTheme(valuesOnly ? null : treeOf('theme'));
  return {
    parts,
    theme,
    styles: valuesOnly ? readNumberFormats(xmlOf('styles')) : readStyles(treeOf('styles'), theme),
    strings,
    dateShift: flag(child(root, 'workbookPr')?.attributes.date1904) ? DAYS_TO_1904 : 0,
    budget,
    valuesOnly,
  };
}

/** In the order of the tabs. `part` is null for sheets that are no worksheets. */
function readSheetEntries(root: XmlElement, relations: Map<string, ReadRelation>): SheetEntry[] {
  const used = new Set<string>();
  return childrenOf(child(root, 'sheets'), 'sheet').map(({ attributes }) => {
    const { name = '', id = '', state } = attributes;
    const key = name.toLowerCase();
    if (name === '' || used.has(key)) throw damaged(`sheet name "${name.slice(0, 40)}"`);
    used.add(key);
    const relation = relations.get(id);
    if (!relation || relation.external) throw damaged(`sheet ${name.slice(0, 40)} has no part`);
    return { name, visibility: readVisibility(state), part: relation.type === 'worksheet' ? relation.target : null };
  });
}

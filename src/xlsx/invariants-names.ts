/** Names of sheets and defined names. */
import { formulaFault } from './formula-syntax';
import { child, childrenOf, type XmlElement } from './xml-tree';

const LONGEST_NAME = 255;
const LONGEST_SHEET_NAME = 31;
const LONGEST_FORMULA = 8192;
const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*$/u;
const LIKE_CELL = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;
const FORBIDDEN_IN_SHEET = /[[\]:*?/\\]|^'|'$/;

/** What is wrong with the name of a table or a defined name; null where nothing is. */
export function nameFault(name: string): string | null {
  if (name.length > LONGEST_NAME) return 'name too long';
  if (!NAME.test(name)) return `"${name}" is no valid name`;
  return LIKE_CELL.test(name) ? `"${name}" reads as a cell` : null;
}

export function checkSheetNames(sheets: XmlElement[]): string[] {
  const seen = new Set<string>();
  return sheets.flatMap(({ attributes: { name = '' } }) => {
    const faults: string[] = [];
    if (name === '' || name.length > LONGEST_SHEET_NAME) faults.push(`sheet name "${name}" is ${name.length} long`);
    if (FORBIDDEN_IN_SHEET.test(name)) faults.push(`sheet name "${name}" has a forbidden character`);
    if (seen.has(name.toLowerCase())) faults.push(`two sheets "${name}"`);
    seen.add(name.toLowerCase());
    return faults;
  });
}

/** Global names are put into `names` in lower case, because tables share their space. */
export function checkDefinedNames(root: XmlElement, names: Map<string, string>): string[] {
  const seen = new Set<string>();
  return childrenOf(child(root, 'definedNames'), 'definedName').flatMap(({ attributes, text }) => {
    const { name = '', localSheetId } = attributes;
    const faults: string[] = [];
    const builtIn = name.startsWith('_xlnm.');
    const bad = builtIn ? null : nameFault(name);
    if (bad) faults.push(`defined name: ${bad}`);
    const key = `${localSheetId ?? ''}!${name.toLowerCase()}`;
    if (seen.has(key)) faults.push(`defined name ${name} exists twice`);
    seen.add(key);
    if (localSheetId === undefined) names.set(name.toLowerCase(), 'a defined name');
    if (text.length > LONGEST_FORMULA) faults.push(`defined name ${name}: formula too long`);
    // Print titles of rows and columns together are joined by a comma.
    const wrong = formulaFault(builtIn ? `(${text})` : text);
    if (wrong) faults.push(`defined name ${name}: ${wrong}`);
    if (text.includes('#REF!')) faults.push(`defined name ${name} refers to nothing`);
    return faults;
  });
}

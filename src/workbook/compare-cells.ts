/** Whether a cell already says what would be written. Looks are not compared: people may change them. */
import type { Cell, CellValue } from './workbook';

/** By table, then by formula as it is written: rows by the thousand share one text, whose hash is worked out once. */
const known = new Map<string, Map<string, string>>();
const MOST_KNOWN = 50_000;

/**
 * One spelling for formulas that Excel, LibreOffice and we write differently: spaces, case, quotes around sheet names, `[@X]` for
 * `[[#This Row],[X]]`. `table`: the table a cell lies in, whose name Excel leaves out there.
 */
export function formulaKey(formula: string, table: string): string {
  const ofTable = known.get(table) ?? new Map<string, string>();
  known.set(table, ofTable);
  const remembered = ofTable.get(formula);
  if (remembered !== undefined) return remembered;
  const key = formula
    .normalize('NFC')
    .replace(/\r\n/g, '\n')
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : plainPart(part, table)))
    .join('')
    .replace(/^=/, '');
  if (ofTable.size > MOST_KNOWN) ofTable.clear();
  ofTable.set(formula, key);
  return key;
}

function plainPart(part: string, table: string): string {
  return part
    .replace(/[\s']+/g, '')
    .replace(/_xlfn\.|_xlws\./gi, '')
    .toLowerCase()
    .replace(/\[@\[([^\]]+)\]\]/g, '[[#thisrow],[$1]]')
    .replace(/\[@([^[\]]+)\]/g, '[[#thisrow],[$1]]')
    .replace(/(^|[^\p{L}\p{N}_.\]])\[\[#thisrow\]/gu, `$1${table.toLowerCase()}[[#thisrow]`);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  const [one, other] = [a === '' ? null : a, b === '' ? null : b];
  if (one === other) return true;
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  }
  if (typeof one === 'string' && typeof other === 'string') {
    return one.normalize('NFC').replace(/\r\n/g, '\n') === other.normalize('NFC');
  }
  return typeof one === 'object' && typeof other === 'object' && one?.error === other?.error && one !== null;
}

/** A live cell is right when its formula is; its value is Excel's own business. */
export function sameContent(current: Cell | null | undefined, wanted: Cell | null | undefined, table = ''): boolean {
  const [is, should] = [current?.formula, wanted?.formula];
  if (is !== undefined || should !== undefined) {
    if (is === should) return true;
    return is !== undefined && should !== undefined && formulaKey(is, table) === formulaKey(should, table);
  }
  return sameValue(current?.value ?? null, wanted?.value ?? null);
}

export function isEmpty(cell: Cell | null | undefined): boolean {
  return cell == null || (cell.formula === undefined && (cell.value === null || cell.value === ''));
}

/** Tells the headings of areas from those below them, by what all headings of a sheet have in common. */
import { areaLabel } from '../area';
import type { AreaNames, AreaNaming } from './area-names';
import { isBare } from './row-groups';
import { isCommonHeading } from './row-kinds';
import { ownValue, type SheetRow } from './sheet-rows';

export type AreaHeading =
  /** `areaId` null: a heading like those of areas, but of none that the catalogue has. */
  | { kind: 'area'; areaId: string | null; sure: boolean; candidates: string[] }
  /** The name of an area, or capitals, at another level: taken for a sub-heading, which may be wrong. */
  | { kind: 'doubtful'; areaId: string | null };

/** How headings are numbered: those of one level are numbered in one way, and in the same place. */
function levelOf({ numbering: { kind, depth }, numberApart }: SheetRow): string {
  return kind === 'digits' ? `digits ${depth}${numberApart ? '' : ' in words'}` : kind;
}

/**
 * `named`: some heading of the sheet is an area by its name. `find` takes a sheet that is about one area as a whole (`ofOne`)
 * differently: what names no area there stands below it.
 */
export type HeadingFinder = {
  named: boolean;
  find: (row: SheetRow, ofOne: boolean) => AreaHeading | null;
  /** For a row that heads others: an area of no catalogue where areas are numbered like it or above it. */
  unknown: (row: SheetRow, ofOne: boolean) => AreaHeading | null;
};

export function headingFinder(rows: readonly SheetRow[], names: AreaNames): HeadingFinder {
  const byName = (row: SheetRow): AreaNaming => names.find(row.numbering.rest === '' ? row.text : row.numbering.rest);
  const levels = new Map<string, number>();
  for (const row of rows) {
    if (!isHeadingLike(row) || !isNamed(byName(row))) continue;
    levels.set(levelOf(row), (levels.get(levelOf(row)) ?? 0) + 1);
  }
  const [level = null] = [...levels].sort((a, b) => b[1] - a[1])[0] ?? [];

  const find = (row: SheetRow, ofOne: boolean): AreaHeading | null => {
    if (!isHeadingLike(row)) return null;
    const { kind } = row.numbering;
    const naming = byName(row);
    if (naming.kind === 'found' && naming.by === 'name') {
      const sameLevel = levelOf(row) === level || kind === 'word' || kind === 'none' || level === 'none';
      if (sameLevel || !isLower(row, level)) return area(naming);
      return { kind: 'doubtful', areaId: naming.area.id };
    }
    if (ofOne) return null;
    const ofLevel = levelOf(row) === level;
    if (kind === 'word' || kind === 'roman' || (kind === 'capital' && isMarked(row))) {
      if (kind !== 'word' && level !== null && !ofLevel) return null;
      return area(names.find(headingText(row), true));
    }
    if (kind === 'digits' && ofLevel && isMarked(row) && row.numbering.depth === 1) return area(naming);
    if (kind === 'none' && ofLevel && row.capitals && !isCommonHeading(row.text)) {
      return naming.kind === 'none' ? { kind: 'doubtful', areaId: null } : area(naming);
    }
    return null;
  };
  const unknown = (row: SheetRow, ofOne: boolean): AreaHeading | null => {
    if (ofOne || level === null || level === 'none' || row.numbering.kind === 'none') return null;
    return levelOf(row) === level || isHigher(row, level) ? area(byName(row)) : null;
  };
  return { named: level !== null, find, unknown };
}

const isNamed = (naming: AreaNaming) => naming.kind === 'found' && naming.by === 'name';
const isMarked = ({ across, capitals, bold }: SheetRow) => across || capitals || bold;

/** The number in its own cell and the words, as one text: "II" "" or "Mục 3" are all there is. */
const headingText = ({ text, numbering: { rest } }: SheetRow) => (rest === '' ? text : rest);

/** A text alone, or with a cell beside it that no task could do with alone: some offices name a unit for a whole area. */
function isHeadingLike(row: SheetRow): boolean {
  if (isBare(row) || row.texts.size === 1) return true;
  const { kind } = row.numbering;
  const numbered = kind === 'roman' || kind === 'word' || kind === 'capital';
  return numbered && !ownValue(row, 'deadline') && !ownValue(row, 'product') && !ownValue(row, 'due');
}

/** From the highest: digits stand under Roman numerals or words, letters under digits. */
const RANKS = ['word', 'capital', 'roman', 'digits 1', 'digits 2', 'digits 3', 'letter', 'bullet'];
const rankOf = (level: string) => RANKS.indexOf(level.replace(' in words', ''));

function isLower(row: SheetRow, level: string | null): boolean {
  return level !== null && rankOf(levelOf(row)) > rankOf(level);
}

function isHigher(row: SheetRow, level: string): boolean {
  const rank = rankOf(levelOf(row));
  return rank >= 0 && rank < rankOf(level);
}

function area(naming: AreaNaming): AreaHeading {
  if (naming.kind === 'found') return { kind: 'area', areaId: naming.area.id, sure: naming.sure, candidates: [] };
  const candidates = naming.kind === 'several' ? naming.candidates.map(areaLabel) : [];
  return { kind: 'area', areaId: null, sure: false, candidates };
}

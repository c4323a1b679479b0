import type { IsoDate } from './dates';
import { cleanText, nameKey } from './text';
import type { Unit } from './unit';
import { ofTheDay, unitsOn } from './unit-days';
import { readGroup, type UnitGroup } from './unit-group';
import { classOf, unitNames, type NamedUnits } from './unit-names';

/** What one part of a list turned out to be. */
export type ListPart = {
  /** As typed, on one line, without the mark of a list and without its part in the task. */
  text: string;
  kind: 'one' | 'ambiguous' | 'group' | 'unnamed' | 'unknown';
  /** The unit, its candidates, or the members of the group. */
  units: readonly Unit[];
};

/** Reads one name or group, and whole lists, as they stand on a day; null = any day. */
export type ListReader = {
  name: (text: string, on: IsoDate | null) => ListPart;
  list: (text: string, on: IsoDate | null) => ListPart[];
};

const SEPARATOR = /[;,\n\r/+&]|(?<=\s)(?:và|-|–)(?=\s)|(?<=\S)\s*:\s*$/giu;
/** Between these there are always two names, even where nobody knows either. */
const STRONG = /[;\n\r]/;
/** How names of organisations begin: a comma before one of these is no part of a name. */
const ORGANISATION =
  /^(?:(?:\d{1,2}[.)]|[-+*•])\s*)?(?:các|ubnd|hđnd|(?:uỷ|ủy) ban|hội|đoàn|sở|phòng|ban|chi|cục|công an|công ty|trung tâm|trường|trạm|văn phòng|thanh tra|viện|bệnh viện|bảo hiểm|kho bạc|ngân hàng|mặt trận|liên đoàn|đảng|huyện|thị|thành|tỉnh|tòa|toà|bộ|tổ|đội|phường|xã|[pxtvbs]\.)(?![\p{L}\p{M}])/iu;
/** No unit's name holds more separators than this, so a long list stays linear. */
const MOST_ATOMS = 6;
/** A list of more parts is no list of units: three times as many as a district has. */
const MOST_PARTS = 200;
const PLURAL = /^(?:ubnd )?các /i;
/** "- Phòng Nội vụ", "1. Phòng Nội vụ": the mark of a line in a list. */
const LIST_MARK = /^(?:\d{1,2}[.)]\s*|[-+*•]\s+)(?=\p{L})/u;
/** What the unit does in the task, where a cell says so: "Chủ trì: Phòng Nội vụ", "Phòng Nội vụ (chủ trì)". */
const ROLE_BEFORE = /^(?:(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thực hiện)\s*:\s*(?=\p{L})/iu;
const ROLE_AFTER = /\s?\((?:(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thường trực|đầu mối)\)$/iu;

function bareName(text: string): string {
  return text.replace(LIST_MARK, '').replace(ROLE_BEFORE, '').replace(ROLE_AFTER, '');
}

function membersOf(units: readonly Unit[], { members }: UnitGroup, on: IsoDate | null): Unit[] {
  return unitsOn(units, on).filter(({ kind, name }) => {
    if (kind === 'office') return members.has('office');
    if (kind === 'agency') return members.has('agency') || (members.has('board') && nameKey(name).startsWith('ban '));
    const named = classOf(name);
    return members.has('commune') || (named !== undefined && members.has(named));
  });
}

function readName(named: NamedUnits, text: string, on: IsoDate | null): ListPart {
  const found = ofTheDay(named.exact, on);
  if (found.length > 0) return { text, kind: found.length === 1 ? 'one' : 'ambiguous', units: found };
  const candidates = ofTheDay(named.similar(), on);
  return { text, kind: candidates.length > 0 ? 'ambiguous' : 'unknown', units: candidates };
}

/** Costs: a part that nobody can read is far worse than any number of parts, an uncertain one something in between. */
const UNKNOWN = 1_000_000;
const AMBIGUOUS = 1_000;

type Atom = { start: number; end: number; /** Whether a new name surely begins here. */ opens: boolean };

function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  let start = 0;
  let strong = true;
  const put = (end: number) => {
    const content = text.slice(start, end).trim();
    if (content === '') return;
    atoms.push({ start, end, opens: strong || ORGANISATION.test(content) });
    strong = false;
  };
  for (const separator of text.matchAll(SEPARATOR)) {
    put(separator.index);
    start = separator.index + separator[0].length;
    strong ||= STRONG.test(separator[0]);
  }
  put(text.length);
  return atoms;
}

/** An unknown part is worse the more places there are in it where another name begins. */
function costOf({ kind }: ListPart, atoms: readonly Atom[]): number {
  if (kind === 'unknown') return UNKNOWN * atoms.length + 1 + 2 * atoms.slice(1).filter(({ opens }) => opens).length;
  return kind === 'ambiguous' ? AMBIGUOUS * atoms.length : 1;
}

/** Reads lists of the units; answers about names are remembered. */
export function listReader(units: readonly Unit[]): ListReader {
  const namesOf = unitNames(units);

  function name(typed: string, on: IsoDate | null): ListPart {
    const text = bareName(typed);
    const group = readGroup(text);
    if (group?.unnamed) return { text, kind: 'unnamed', units: [] };
    if (group) return { text, kind: 'group', units: membersOf(units, group, on) };
    const part = readName(namesOf(text), text, on);
    if (part.kind !== 'unknown' || !PLURAL.test(text)) return part;
    return readName(namesOf(text.replace(PLURAL, '')), text, on);
  }

  /**
   * Cuts a list into names. "Phòng Văn hóa và Thông tin, Phòng Tư pháp" may be cut at every separator, yet some belong to a name,
   * so the cut with the fewest unread parts, then the fewest parts, wins.
   */
  function list(text: string, on: IsoDate | null): ListPart[] {
    const atoms = atomsOf(text);
    const whole = cleanText(text);
    if (atoms.length <= 1 || atoms.length > MOST_PARTS) return atoms.length === 0 ? [] : [name(whole, on)];
    const best: { cost: number; part: ListPart | null; from: number }[] = [{ cost: 0, part: null, from: 0 }];
    for (let end = 1; end <= atoms.length; end += 1) {
      for (let from = Math.max(0, end - MOST_ATOMS); from < end; from += 1) {
        const part = name(cleanText(text.slice(atoms[from]!.start, atoms[end - 1]!.end)), on);
        const cost = best[from]!.cost + costOf(part, atoms.slice(from, end));
        if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, part, from };
      }
    }
    const parts: ListPart[] = [];
    for (let step = best[atoms.length]!; step.part !== null; step = best[step.from]!) parts.unshift(step.part);
    return parts;
  }

  return { name, list };
}

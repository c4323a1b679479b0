import type { IsoDate } from './dates';
import { isUnitOn } from './unit-days';
import { listReader, type ListPart, type ListReader } from './unit-list';

export { isUnitOn, unitsOn } from './unit-days';

/** Phòng chuyên môn | đơn vị khác của cấp huyện (công an, thuế…) | xã, phường. */
export type UnitKind = 'office' | 'agency' | 'commune';

/** Between several units in one cell; the counting formulas look for it. */
export const UNIT_SEPARATOR = '; ';

/**
 * An organisation that leads or coordinates tasks (đơn vị).
 * The official commune code (`code`) is reused after reorganisations (19996 is phường Tứ Hạ, then phường Hương Trà from
 * 1/7/2025), so the key is `id`, which stands for code and period of validity together.
 */
export type Unit = {
  id: string;
  code: string | null;
  name: string;
  shortName: string;
  kind: UnitKind;
  /** Other spellings people use. Compared exactly after `unitKey`, never without accents. */
  aliases: string[];
  validFrom: IsoDate | null;
  /** Last day of existence; null = still there. */
  validTo: IsoDate | null;
  /** Ids of the units it was made from. */
  predecessors: string[];
};

export type UnitMatch =
  | { kind: 'one'; unit: Unit }
  /**
   * Not certain: several units answer to the name, or it fits only without its accents ("huong van") or as a short name. One
   * candidate means "did you mean": it may be proposed, never taken. `part`: the name in question, where others stand beside it.
   */
  | { kind: 'ambiguous'; candidates: Unit[]; part?: string }
  /**
   * Two or more names. `group`: some of the units are not named but meant by a group ("UBND các xã, phường"). `split`: where a unit is
   * named before the group.
   */
  | { kind: 'several'; units: Unit[]; group: boolean; split?: LeadSplit }
  /** `part`: the one name that is not known, where others stand beside it. `split`: a unit before a group that names nobody. */
  | { kind: 'unknown'; part?: string; split?: LeadSplit };

/** The unit that is named first, and who stands behind it: "Phòng Nội vụ và các đơn vị". */
export type LeadSplit = { lead: Unit; others: { text: string; units: readonly Unit[] }[] };

export type UnitExpansion = {
  units: Unit[];
  /** Those of the units that are named although they do not exist on the day. */
  outside: Unit[];
  /** Parts of the text that may be one of several units, or nearly name one, as typed. */
  unsure: { text: string; candidates: Unit[] }[];
  /** Parts of the text that name no unit, as typed. */
  unknown: string[];
  /** Groups that name nobody in particular ("các đơn vị liên quan"): nothing is wrong with them, but nobody can be listed. */
  unnamed: string[];
};

export const NO_UNITS: UnitExpansion = { units: [], outside: [], unsure: [], unknown: [], unnamed: [] };

/** "Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp": both columns in one cell. */
const ROLES = /^(.+?)\s+chủ trì[\s,;:-]*(?:và\s+)?phối hợp(?: với| cùng)?[\s:]+(.+)$/isu;

function withRoles(reader: ListReader, [, first, rest]: RegExpExecArray, on: IsoDate | null): UnitMatch {
  const lead = reader.name(first!, on);
  const others = reader.list(rest!, on);
  const { split } = splitOf([lead, ...others]);
  const part = [lead, ...others].find(({ kind }) => kind === 'unknown' || kind === 'ambiguous')?.text;
  return { kind: 'unknown', ...(split ? { split } : { part }) };
}

function matchText(reader: ListReader, text: string, on: IsoDate | null): UnitMatch {
  const roles = ROLES.exec(text);
  if (roles) return withRoles(reader, roles, on);
  const parts = reader.list(text, on);
  if (parts.some(({ kind }) => kind === 'unknown' || kind === 'unnamed')) return unknown(parts);
  if (parts.some(({ kind }) => kind === 'ambiguous')) return ambiguous(parts);
  const units = [...new Set(parts.flatMap((part) => part.units))];
  const group = parts.some(({ kind }) => kind === 'group');
  if (units.length > 1 || group) return { kind: 'several', units, group, ...(group ? splitOf(parts) : {}) };
  return units[0] ? { kind: 'one', unit: units[0] } : { kind: 'unknown' };
}

function ambiguous(parts: readonly ListPart[]): UnitMatch {
  const inQuestion = parts.filter(({ kind }) => kind === 'ambiguous');
  // What only a person can say comes before what is merely to be confirmed.
  const { text, units } = inQuestion.find((part) => part.units.length > 1) ?? inQuestion[0]!;
  return { kind: 'ambiguous', candidates: [...new Set(units)], ...(parts.length > 1 ? { part: text } : {}) };
}

function unknown(parts: readonly ListPart[]): UnitMatch {
  const unread = parts.filter(({ kind }) => kind === 'unknown');
  if (unread.length > 0) {
    return { kind: 'unknown', ...(parts.length > 1 && unread.length === 1 ? { part: unread[0]!.text } : {}) };
  }
  return { kind: 'unknown', ...splitOf(parts) };
}

function splitOf([first, ...others]: readonly ListPart[]): { split?: LeadSplit } {
  const [lead] = first?.kind === 'one' ? first.units : [];
  if (!lead || others.some(({ kind }) => kind === 'ambiguous')) return {};
  return {
    split: {
      lead,
      others: others.map(({ text, units, kind }) => ({ text: kind === 'one' ? units[0]!.name : text, units })),
    },
  };
}

function expandText(reader: ListReader, text: string, on: IsoDate | null): UnitExpansion {
  const units = new Set<Unit>();
  const outside = new Set<Unit>();
  const unsure: UnitExpansion['unsure'] = [];
  const unknown: string[] = [];
  const unnamed: string[] = [];
  for (const part of reader.list(text, on)) {
    // A unit that is yet to come answers to its name on no day before; named here, it is of another time, not unknown.
    const known = part.kind === 'unknown' ? reader.name(part.text, null) : part;
    if (known.kind === 'one' || known.kind === 'group') known.units.forEach((unit) => units.add(unit));
    if (known.kind === 'one' && on !== null && !isUnitOn(known.units[0]!, on)) outside.add(known.units[0]!);
    if (known.kind === 'ambiguous') unsure.push({ text: part.text, candidates: [...known.units] });
    if (known.kind === 'unknown') unknown.push(part.text);
    if (known.kind === 'unnamed') unnamed.push(part.text);
  }
  return { units: [...units], outside: [...outside], unsure, unknown, unnamed };
}

/** Remembers answers by text and day: plans repeat a few names over thousands of rows. */
function remembering<T>(read: (text: string, on: IsoDate | null) => T): (text: string, on: IsoDate | null) => T {
  const byDay = new Map<IsoDate | null, Map<string, T>>();
  return (text, on) => {
    const answers = byDay.get(on) ?? new Map<string, T>();
    byDay.set(on, answers);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text, on);
    answers.set(text, answer);
    return answer;
  };
}

/**
 * Reads lead cells (cơ quan chủ trì): finds units by name, alias, id or initials ("P. TC-KH"), with "UBND", "phường" and the
 * level said or left out. Never without accents: Hương Vân is not Hương Văn. `on`: the day the units must exist; null = any.
 * The index is built once and answers are remembered, so make one matcher for many cells.
 */
export function unitMatcher(units: readonly Unit[]): (text: string, on: IsoDate | null) => UnitMatch {
  const reader = listReader(units);
  return remembering((text, on) => matchText(reader, text, on));
}

/** Reads coordinator cells (cơ quan phối hợp): lists and groups, groups expanded by the day. Make one for many cells. */
export function unitExpander(units: readonly Unit[]): (text: string, on: IsoDate | null) => UnitExpansion {
  const reader = listReader(units);
  return remembering((text, on) => expandText(reader, text, on));
}

/** `unitMatcher` for a single cell. */
export function matchUnit(text: string, units: readonly Unit[], on: IsoDate | null): UnitMatch {
  return unitMatcher(units)(text, on);
}

/** `unitExpander` for a single cell. */
export function expandUnits(text: string, units: readonly Unit[], on: IsoDate | null): UnitExpansion {
  return unitExpander(units)(text, on);
}

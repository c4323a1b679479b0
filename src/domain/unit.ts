import type { IsoDate } from './dates';
import { cleanText, fold, nameKey } from './text';
import { readGroup, type UnitGroup } from './unit-group';
import { abbreviates, keyOf, unitWords, type UnitWord } from './unit-words';

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
   * candidate means "did you mean": it may be proposed, never taken.
   */
  | { kind: 'ambiguous'; candidates: Unit[] }
  /** Two or more names, or a group ("UBND các xã, phường") expanded. */
  | { kind: 'several'; units: Unit[] }
  | { kind: 'unknown' };

export type UnitExpansion = {
  units: Unit[];
  /** Parts of the text that name no unit with certainty, as typed. */
  unknown: string[];
  /** Groups that name nobody in particular ("các đơn vị liên quan"): nothing is wrong with them, but nobody can be listed. */
  unnamed: string[];
};

/** True on every day from `validFrom` to `validTo`, both included. */
export function isUnitOn(unit: Unit, date: IsoDate): boolean {
  return (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || date <= unit.validTo);
}

/** Units that exist on a day; all where `date` is null. */
export function unitsOn(units: readonly Unit[], date: IsoDate | null): Unit[] {
  return date === null ? [...units] : units.filter((unit) => isUnitOn(unit, date));
}

type UnitIndex = {
  units: readonly Unit[];
  byKey: ReadonlyMap<string, ReadonlySet<Unit>>;
  /** Accent-free keys and short names: for candidates only. */
  similar: ReadonlyMap<string, ReadonlySet<Unit>>;
  /** Names in the forms that may be shortened to initials. */
  names: readonly { unit: Unit; words: UnitWord[] }[];
};

const COMMUNE_CLASSES = ['phường', 'xã', 'thị trấn'] as const;
const CLASS_WORDS = COMMUNE_CLASSES.map((name) => unitWords(name));
const OFFICE_WORDS = [unitWords('phòng')];
/** The level may be said or left out: "Phòng Nội vụ thị xã", "Thanh tra". */
const LEVEL_WORDS = ['thị xã', 'TX', 'huyện', 'quận'].map((name) => unitWords(name));
const UBND = 'ubnd';
/** Words that must be left when "phòng" or "phường" is dropped: "Phòng NV" must not make a name of "NV". */
const SHORTEST_NAME = 2;

const startsWith = (words: readonly UnitWord[], start: readonly UnitWord[]) =>
  words.length > start.length && start.every(({ key }, index) => words[index]?.key === key);

const endsWith = (words: readonly UnitWord[], end: readonly UnitWord[]) =>
  words.length > end.length && end.every(({ key }, index) => words[words.length - end.length + index]?.key === key);

function withoutLevel(words: UnitWord[]): UnitWord[] {
  const level = LEVEL_WORDS.find((end) => endsWith(words, end));
  return level ? words.slice(0, -level.length) : words;
}

const withoutUbnd = (words: UnitWord[]) => (words[0]?.key === UBND && words.length > 1 ? words.slice(1) : words);

/** The forms of a name that people use: in full, without the level, without "phòng" or "phường". */
function formsOf(unit: Unit, name: string): UnitWord[][] {
  const words = unit.kind === 'commune' ? withoutUbnd(unitWords(name)) : unitWords(name);
  const forms = [words];
  if (unit.kind !== 'commune' && withoutLevel(words).length < words.length) forms.push(withoutLevel(words));
  const starts = unit.kind === 'commune' ? CLASS_WORDS : unit.kind === 'office' ? OFFICE_WORDS : [];
  for (const form of [...forms]) {
    const start = starts.find((wordsOfClass) => startsWith(form, wordsOfClass));
    if (start && form.length >= start.length + SHORTEST_NAME) forms.push(form.slice(start.length));
  }
  return forms;
}

function indexUnits(units: readonly Unit[]): UnitIndex {
  const byKey = new Map<string, Set<Unit>>();
  const similar = new Map<string, Set<Unit>>();
  const names: { unit: Unit; words: UnitWord[] }[] = [];
  const put = (map: Map<string, Set<Unit>>, key: string, unit: Unit) => {
    if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(unit));
  };
  for (const unit of units) {
    for (const words of formsOf(unit, unit.name)) names.push({ unit, words });
    for (const name of [unit.name, ...unit.aliases]) {
      for (const words of formsOf(unit, name)) {
        put(byKey, keyOf(words), unit);
        put(similar, fold(keyOf(words)), unit);
      }
    }
    put(byKey, nameKey(unit.id), unit);
    put(similar, keyOf(unitWords(unit.shortName)), unit);
    put(similar, fold(keyOf(unitWords(unit.shortName))), unit);
  }
  return { units, byKey, similar, names };
}

const NOBODY: ReadonlySet<Unit> = new Set();

/** Units whose name this is, letter by letter or with words shortened to initials. */
function unitsNamed(index: UnitIndex, text: string): readonly Unit[] {
  const words = unitWords(text);
  if (words.length === 0) return [];
  const typedForms = [words, withoutLevel(words)];
  for (const form of typedForms) {
    const bare = withoutUbnd(form);
    const exact = [...(index.byKey.get(keyOf(bare)) ?? NOBODY)];
    const found = bare.length < form.length ? exact.filter(({ kind }) => kind === 'commune') : exact;
    if (found.length > 0) return found;
  }
  const byId = index.byKey.get(nameKey(text));
  if (byId) return [...byId];
  for (const form of typedForms) {
    const bare = withoutUbnd(form);
    const found = index.names.filter(
      ({ unit, words: name }) => (bare.length === form.length || unit.kind === 'commune') && abbreviates(bare, name),
    );
    if (found.length > 0) return [...new Set(found.map(({ unit }) => unit))];
  }
  return [];
}

/**
 * Of units of one name, those of the day. Where none is left, those that exist no more still answer to their name (a task may
 * well be due after its unit was merged away), but one that is yet to come does not.
 */
function ofTheDay(units: readonly Unit[], on: IsoDate | null): readonly Unit[] {
  if (on === null) return units;
  const current = units.filter((unit) => isUnitOn(unit, on));
  return current.length > 0 ? current : units.filter(({ validTo }) => validTo !== null && validTo < on);
}

function matchName(index: UnitIndex, text: string, on: IsoDate | null): UnitMatch {
  const found = ofTheDay(unitsNamed(index, text), on);
  const [first] = found;
  if (first) return found.length === 1 ? { kind: 'one', unit: first } : { kind: 'ambiguous', candidates: [...found] };
  const words = withoutUbnd(unitWords(text));
  // "phường Hương Toàn", which is a xã, is looked for without its class too.
  const start = CLASS_WORDS.find((wordsOfClass) => startsWith(words, wordsOfClass));
  const keys = [words, start ? words.slice(start.length) : words].map(keyOf);
  const similar = keys.map((key) => index.similar.get(key) ?? index.similar.get(fold(key))).find(Boolean) ?? NOBODY;
  const candidates = ofTheDay([...similar], on);
  return candidates.length > 0 ? { kind: 'ambiguous', candidates: [...candidates] } : { kind: 'unknown' };
}

function membersOf(index: UnitIndex, group: UnitGroup, on: IsoDate | null): Unit[] {
  const { members } = group;
  return unitsOn(index.units, on).filter(({ kind, name }) => {
    if (kind === 'office') return members.has('office');
    const key = nameKey(name);
    if (kind === 'agency') return members.has('agency') || (members.has('board') && key.startsWith('ban '));
    const named = COMMUNE_CLASSES.find((commune) =>
      nameKey(name.replace(/^UBND /i, '')).startsWith(`${nameKey(commune)} `),
    );
    return members.has('commune') || (named !== undefined && members.has(named));
  });
}

/** What one part of a list turned out to be. */
type Part = { text: string; match: UnitMatch; unnamed: boolean };

const SEPARATOR = /[;,\n\r/+&]|(?<=\s)(?:và|-|–)(?=\s)|(?<=\S)\s*:\s*$/giu;
/** No unit's name holds more separators than this, so a long list stays linear. */
const MOST_ATOMS = 6;
/** A list of more parts is no list of units: three times as many as a district has. */
const MOST_PARTS = 200;
const PLURAL = /^(?:ubnd )?các /i;

function readPart(index: UnitIndex, text: string, on: IsoDate | null): Part {
  const group = readGroup(text);
  if (group?.unnamed) return { text, match: { kind: 'unknown' }, unnamed: true };
  if (group) return { text, match: { kind: 'several', units: membersOf(index, group, on) }, unnamed: false };
  const match = matchName(index, text, on);
  if (match.kind !== 'unknown' || !PLURAL.test(text)) return { text, match, unnamed: false };
  return { text, match: matchName(index, text.replace(PLURAL, ''), on), unnamed: false };
}

/** An unread part costs far more than any number of parts, an uncertain one something in between. */
function costOf({ match, unnamed }: Part): number {
  if (match.kind === 'unknown' && !unnamed) return 1_000_000;
  return match.kind === 'ambiguous' ? 1_000 : 1;
}

/**
 * Cuts a list into names. "Phòng Văn hóa và Thông tin, Phòng Tư pháp" may be cut at every separator, yet some belong to a name,
 * so the cut with the fewest unread parts, then the fewest parts, wins.
 */
function cut(index: UnitIndex, text: string, on: IsoDate | null): Part[] {
  const bounds: { start: number; end: number }[] = [];
  let start = 0;
  for (const separator of text.matchAll(SEPARATOR)) {
    bounds.push({ start, end: separator.index });
    start = separator.index + separator[0].length;
  }
  bounds.push({ start, end: text.length });
  const atoms = bounds.filter((atom) => text.slice(atom.start, atom.end).trim() !== '');
  if (atoms.length > MOST_PARTS) return [readPart(index, cleanText(text), on)];

  const best: { cost: number; parts: Part | null; from: number }[] = [{ cost: 0, parts: null, from: 0 }];
  for (let end = 1; end <= atoms.length; end += 1) {
    for (let from = Math.max(0, end - MOST_ATOMS); from < end; from += 1) {
      const [head, tail, before] = [atoms[from], atoms[end - 1], best[from]];
      if (!head || !tail || !before) continue;
      const part = readPart(index, cleanText(text.slice(head.start, tail.end)), on);
      const atomsInside = end - from;
      const cost = before.cost + costOf(part) * (costOf(part) > 1 ? atomsInside : 1);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, parts: part, from };
    }
  }
  const parts: Part[] = [];
  for (let end = atoms.length; end > 0;) {
    const step = best[end];
    if (!step?.parts) break;
    parts.unshift(step.parts);
    end = step.from;
  }
  return parts;
}

function matchText(index: UnitIndex, text: string, on: IsoDate | null): UnitMatch {
  const whole = readPart(index, cleanText(text), on);
  if (whole.match.kind === 'one' || whole.match.kind === 'several') return whole.match;
  const parts = cut(index, text, on);
  if (parts.length < 2) return whole.match;
  const units: Unit[] = [];
  const candidates: Unit[] = [];
  for (const { match } of parts) {
    if (match.kind === 'unknown') return whole.match;
    if (match.kind === 'ambiguous') candidates.push(...match.candidates);
    else units.push(...(match.kind === 'one' ? [match.unit] : match.units));
  }
  if (candidates.length > 0) return { kind: 'ambiguous', candidates: [...new Set(candidates)] };
  const [first, ...others] = new Set(units);
  if (first && others.length === 0) return { kind: 'one', unit: first };
  return { kind: 'several', units: [...new Set(units)] };
}

function expandText(index: UnitIndex, text: string, on: IsoDate | null): UnitExpansion {
  const units = new Set<Unit>();
  const unknown: string[] = [];
  const unnamed: string[] = [];
  for (const part of cut(index, text, on)) {
    if (part.match.kind === 'one') units.add(part.match.unit);
    else if (part.match.kind === 'several') part.match.units.forEach((unit) => units.add(unit));
    else (part.unnamed ? unnamed : unknown).push(part.text);
  }
  return { units: [...units], unknown, unnamed };
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
  const index = indexUnits(units);
  return remembering((text, on) => matchText(index, text, on));
}

/** Reads coordinator cells (cơ quan phối hợp): lists and groups, groups expanded by the day. Make one for many cells. */
export function unitExpander(units: readonly Unit[]): (text: string, on: IsoDate | null) => UnitExpansion {
  const index = indexUnits(units);
  return remembering((text, on) => expandText(index, text, on));
}

/** `unitMatcher` for a single cell. */
export function matchUnit(text: string, units: readonly Unit[], on: IsoDate | null): UnitMatch {
  return unitMatcher(units)(text, on);
}

/** `unitExpander` for a single cell. */
export function expandUnits(text: string, units: readonly Unit[], on: IsoDate | null): UnitExpansion {
  return unitExpander(units)(text, on);
}

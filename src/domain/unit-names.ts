import { remember } from './remember';
import { nameKey } from './text';
import type { Unit } from './unit';
import { abbreviates, initialsIn, keyOf, unitWords, type UnitWord } from './unit-words';

/** The units that a name may mean, of any time. */
export type NamedUnits = {
  /** Whose name this is, letter by letter or with words shortened to initials. */
  exact: readonly Unit[];
  /**
   * Nearly theirs: without accents, i written for y, a short name, two initials, the wrong class of commune, the town's name
   * added. For "did you mean" only.
   */
  similar: () => readonly Unit[];
};

/** A form of a name that may be shortened to initials. */
type LongName = { unit: Unit; words: readonly UnitWord[] };

const COMMUNE_CLASSES = ['phường', 'xã', 'thị trấn'] as const;
/** What names of units begin with whatever they are called: two that share no more than this are not alike. */
export const UNIT_CLASSES = ['UBND', 'phòng', ...COMMUNE_CLASSES] as const;
const CLASS_WORDS = COMMUNE_CLASSES.map((name) => unitWords(name));
/** "P." may be of a phòng too. */
const SHORT_CLASSES = ['P', 'X', 'TT'].map((name) => unitWords(name));
const OFFICE_WORDS = [unitWords('phòng')];
/** The level may be said or left out: "Phòng Nội vụ thị xã", "Thanh tra". */
const LEVEL_WORDS = ['thị xã', 'TX', 'huyện', 'quận', 'thành phố'].map((name) => unitWords(name));
const UBND = 'ubnd';
/** Words that must be left when "phòng" or "phường" is dropped: "Phòng NV" must not make a name of "NV". */
const SHORTEST_NAME = 2;
/** Two letters standing alone may be anything ("TP", "VP"), so they give candidates only. */
const SHORTEST_ACRONYM = 3;
/** Of what may stand for a short name: "VP", "CCT". A word in capitals is longer. */
const LONGEST_ACRONYM = 4;
/** Of a town: "Phòng Nội vụ thị xã Hương Trà". */
const LONGEST_PLACE = 3;

const standsAt = (words: readonly UnitWord[], part: readonly UnitWord[], at: number) =>
  part.every(({ key }, index) => words[at + index]?.key === key);

const startsWith = (words: readonly UnitWord[], start: readonly UnitWord[]) =>
  words.length > start.length && standsAt(words, start, 0);

function withoutLevel(words: UnitWord[]): UnitWord[] {
  const level = LEVEL_WORDS.find((end) => words.length > end.length && standsAt(words, end, words.length - end.length));
  return level ? words.slice(0, -level.length) : words;
}

/** "Phòng Nội vụ thị xã Hương Trà" → "Phòng Nội vụ"; null where no place follows a level. */
function withoutPlace(words: UnitWord[]): UnitWord[] | null {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const level = LEVEL_WORDS.find((each) => standsAt(words, each, at));
    const place = level ? words.length - at - level.length : 0;
    if (level && place > 0 && place <= LONGEST_PLACE) return words.slice(0, at);
  }
  return null;
}

const withoutUbnd = (words: UnitWord[]) => (words[0]?.key === UBND && words.length > 1 ? words.slice(1) : words);

function withoutClass(words: UnitWord[]): UnitWord[] {
  const start = [...CLASS_WORDS, ...SHORT_CLASSES].find((wordsOfClass) => startsWith(words, wordsOfClass));
  return start ? words.slice(start.length) : words;
}

/** The class that a commune's name says; undefined for any other name. */
export function classOf(name: string): (typeof COMMUNE_CLASSES)[number] | undefined {
  const words = withoutUbnd(unitWords(name));
  return COMMUNE_CLASSES.find((_, index) => startsWith(words, CLASS_WORDS[index]!));
}

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

const initialOf = (words: readonly UnitWord[]) => words[0]?.letters.charAt(0) ?? '';

const NOBODY: ReadonlySet<Unit> = new Set();

/** Looks units up by name. Answers are remembered; they do not depend on a day. */
export function unitNames(units: readonly Unit[]): (text: string) => NamedUnits {
  const byKey = new Map<string, Set<Unit>>();
  const byShortName = new Map<string, Set<Unit>>();
  const byVariant = new Map<string, Set<Unit>>();
  const byLooseKey = new Map<string, Set<Unit>>();
  const long = new Map<string, LongName[]>();
  const short = new Map<string, LongName[]>();
  const putName = (map: Map<string, LongName[]>, unit: Unit, words: readonly UnitWord[]) => {
    const initial = initialOf(words);
    map.set(initial, [...(map.get(initial) ?? []), { unit, words }]);
  };
  const put = (map: Map<string, Set<Unit>>, key: string, unit: Unit) => {
    if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(unit));
  };
  for (const unit of units) {
    for (const words of formsOf(unit, unit.name)) putName(long, unit, words);
    for (const name of [unit.name, ...unit.aliases]) {
      for (const words of formsOf(unit, name)) {
        put(byKey, keyOf(words), unit);
        put(byVariant, keyOf(words, 'variant'), unit);
        put(byLooseKey, keyOf(words, 'loose'), unit);
      }
    }
    put(byKey, nameKey(unit.id), unit);
    const shortName = unitWords(unit.shortName);
    putName(short, unit, shortName);
    put(byShortName, keyOf(shortName), unit);
    put(byLooseKey, keyOf(shortName, 'loose'), unit);
  }
  const similarMaps = [
    ['key', byShortName],
    ['variant', byVariant],
    ['loose', byLooseKey],
  ] as const;

  function named(words: UnitWord[]): readonly Unit[] {
    const bare = withoutUbnd(words);
    if (bare.length === 0) return [];
    const fits = (unit: Unit) => bare.length === words.length || unit.kind === 'commune';
    const exact = [...(byKey.get(keyOf(bare)) ?? NOBODY)].filter(fits);
    if (exact.length > 0 || !bare.some(({ short }) => short)) return exact;
    if ((initialsIn(bare) ?? Infinity) < SHORTEST_ACRONYM) return exact;
    const found = (long.get(initialOf(bare)) ?? []).filter((name) => fits(name.unit) && abbreviates(bare, name.words));
    return [...new Set(found.map(({ unit }) => unit))];
  }

  function exactly(text: string, words: UnitWord[]): readonly Unit[] {
    const found = named(words);
    if (found.length > 0) return found;
    const bare = withoutLevel(words);
    const without = bare.length < words.length ? named(bare) : [];
    return without.length > 0 ? without : [...(byKey.get(nameKey(text)) ?? NOBODY)];
  }

  function nearly(words: UnitWord[]): readonly Unit[] {
    const bare = withoutUbnd(words);
    // "phường Hương Toàn", which is a xã, is looked for without its class too.
    const withoutIt = withoutClass(bare);
    for (const [kind, map] of similarMaps) {
      const found = map.get(keyOf(bare, kind)) ?? map.get(keyOf(withoutIt, kind));
      if (found) return [...found];
    }
    const ofTown = withoutPlace(words);
    const offices = ofTown ? named(ofTown).filter(({ kind }) => kind !== 'commune') : [];
    if (offices.length > 0) return offices;
    const initials = initialsIn(words) ?? 0;
    if (initials < 2 || initials > LONGEST_ACRONYM) return [];
    const initial = initialOf(words);
    const found = [...(short.get(initial) ?? []), ...(long.get(initial) ?? [])];
    return [...new Set(found.filter((name) => abbreviates(words, name.words)).map(({ unit }) => unit))];
  }

  return remember((text) => {
    const words = unitWords(text);
    let similar: readonly Unit[] | null = null;
    return words.length === 0
      ? { exact: [], similar: () => [] }
      : { exact: exactly(text, words), similar: () => (similar ??= nearly(words)) };
  });
}

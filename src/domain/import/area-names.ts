/** Which area a heading or an area cell of the source names. The name decides; numbers differ from office to office. */
import type { Area } from '../area';
import { readText } from '../cell-values';
import { createSuggester } from '../suggest';
import type { CellValue } from '../task';
import { cleanText, fold, nameKey } from '../text';
import { readNumbering } from './numbering';

/**
 * `name`: the words are those of the area, whatever number stands before them. Not sure: by a name inside a longer text or nearly the
 * same (`similar`), or by the number alone. `candidates`: labels for people to choose from where several would do.
 */
export type AreaNaming =
  | { kind: 'found'; area: Area; by: 'name'; sure: true }
  | { kind: 'found'; area: Area; by: 'similar' | 'number'; sure: false }
  | { kind: 'several'; candidates: Area[] }
  | { kind: 'none' };

export type AreaNames = {
  /** By the words of a text. A number in front of it only counts where `byNumber` says so and no words follow. */
  find: (text: string, byNumber?: boolean) => AreaNaming;
  /** An area column also gives bare numbers. */
  ofCell: (value: CellValue) => AreaNaming;
};

const LEAD_IN =
  /^(?:(?:về|lĩnh vực|công tác|nội dung|nhóm nhiệm vụ|nhiệm vụ|các nhiệm vụ|thực hiện|đẩy mạnh|tiếp tục)\s+)+/u;
const NONE: AreaNaming = { kind: 'none' };
/** Shorter names ("TTHC") stand in too many sentences to name an area there. */
const FEWEST_WORDS_INSIDE = 2;

const plainWords = (text: string) =>
  cleanText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim();
const wordsOf = (text: string) => nameKey(plainWords(text));

/** The words that count: without punctuation and what leads in to them ("Về công tác …", "Lĩnh vực: …"). */
const keyOf = (text: string) => nameKey(plainWords(text).replace(LEAD_IN, ''));

/** Answers are remembered: an area column repeats a few names over thousands of rows. */
export function areaNames(areas: readonly Area[]): AreaNames {
  const byKey = new Map<string, Set<Area>>();
  const byFold = new Map<string, Set<Area>>();
  const put = (map: Map<string, Set<Area>>, key: string, area: Area) => {
    if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(area));
  };
  for (const area of areas) {
    for (const name of [area.name, area.shortName, ...area.aliases]) {
      put(byKey, wordsOf(name), area);
      put(byKey, keyOf(name), area);
      put(byFold, fold(keyOf(name)), area);
    }
  }
  const suggest = createSuggester(areas.map(({ name, aliases }) => ({ name, aliases })));
  const inside = [...byKey].filter(([key]) => key.split(' ').length >= FEWEST_WORDS_INSIDE);

  const likely = (found: Iterable<Area>): AreaNaming => {
    const candidates = [...new Set(found)];
    const [area] = candidates;
    if (area && candidates.length === 1) return { kind: 'found', area, by: 'similar', sure: false };
    return area ? { kind: 'several', candidates } : NONE;
  };

  const named = (text: string): AreaNaming => {
    for (const key of [wordsOf(text), keyOf(text)]) {
      const [area, ...others] = byKey.get(key) ?? [];
      if (area && others.length === 0) return { kind: 'found', area, by: 'name', sure: true };
    }
    const key = keyOf(text);
    const unaccented = byFold.get(fold(key));
    if (unaccented) return likely(unaccented);
    const held = inside.filter(([name]) => ` ${key} `.includes(` ${name} `));
    // Of "tổ chức bộ máy" and "cải cách tổ chức bộ máy" in one text the longer counts.
    const longest = held.filter(([name]) => !held.some(([other]) => other !== name && other.includes(name)));
    if (longest.length > 0) return likely(longest.flatMap(([, found]) => [...found]));
    const names = suggest(text);
    return likely(areas.filter(({ name }) => names.includes(name)));
  };

  const known = new Map<string, AreaNaming>();
  const find = (text: string, byNumber = false): AreaNaming => {
    const key = `${byNumber}${text}`;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const { rest, value } = readNumbering(text);
    const numbered = areas.filter(({ order }) => byNumber && order === value);
    const [area] = numbered;
    const answer: AreaNaming =
      keyOf(rest) === '' && area && numbered.length === 1
        ? { kind: 'found', area, by: 'number', sure: false }
        : named(keyOf(rest) === '' ? text : rest);
    known.set(key, answer);
    return answer;
  };
  return {
    find,
    ofCell: (value) => find(readText(value), true),
  };
}

import type { IsoDate } from './dates';
import { readNumeral } from './numerals';
import { remember } from './remember';
import type { CellValue } from './task';
import { cleanText, fold, nameKey, withIForY } from './text';

/**
 * A reform area (lĩnh vực cải cách hành chính).
 * `id` never changes; `order` does: "Tổ chức chỉ đạo, điều hành" is the 7th area of the 2021 plan but stands first in
 * PAR Index sets, so nothing may derive one from the other.
 */
export type Area = {
  id: string;
  order: number;
  name: string;
  /** For chart axes and narrow columns, e.g. "Thể chế". */
  shortName: string;
  aliases: string[];
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
};

export type AreaMatch =
  | { kind: 'one'; area: Area }
  /**
   * The text fits several areas, or its number and its name are those of different areas. One candidate: it fits only without
   * accents, with i for y, or with the small L of "l" or "lll" read as the numeral I.
   */
  | { kind: 'ambiguous'; candidates: Area[] }
  | { kind: 'unknown' };

/** As area cells, headings and dropdowns write it: "2. Cải cách TTHC và kiểm soát TTHC". */
export function areaLabel(area: Pick<Area, 'order' | 'name'>): string {
  return `${area.order}. ${area.name}`;
}

const HEADING_WORDS = /^(?:lĩnh vực|nhiệm vụ|nhóm|mục|phần|chương|số) /i;
const NUMBER_FIRST = /^(thứ \p{L}+|[\p{L}\p{Nl}]+|\d{1,2})\s*[.):,;/-]?\s*/iu;
/** "Về hiện đại hóa nền hành chính" is the same heading as without "Về". */
const LEAD_IN = /^(?:về|công tác)\s+/i;

/** "l. Cải cách thể chế", "Vll": a small L at the start where the numeral I looks the same. */
const NUMERAL_WITH_L = /^(?=[ivx]*l)[ivxl]{1,4}(?![\p{L}\p{M}])/iu;

/** The text with the numeral it was probably meant to start with; null where there is no small L to mistake. */
function withNumeral(text: string): string | null {
  const bare = text.replace(HEADING_WORDS, '');
  return NUMERAL_WITH_L.test(bare) ? bare.replace(NUMERAL_WITH_L, (letters) => letters.replace(/l/gi, 'I')) : null;
}

/** The number a heading starts with, and what is left: "Mục II. Cải cách TTHC" → 2 and "Cải cách TTHC". */
function splitNumber(text: string): { order: number; rest: string } | null {
  const bare = text.normalize('NFKC').replace(HEADING_WORDS, '');
  const parts = NUMBER_FIRST.exec(bare);
  if (parts === null) return null;
  const order = readNumeral(parts[1]!);
  return order === null ? null : { order, rest: bare.slice(parts[0].length) };
}

/** What offices shorten, as it stands in keys. */
const SHORT_WORDS: readonly (readonly [long: string, short: string])[] = [
  ['cc', nameKey('cải cách')],
  [nameKey('thủ tục hành chính'), 'tthc'],
  [nameKey('thủ tục HC'), 'tthc'],
  [nameKey('hành chính nhà nước'), 'hcnn'],
  [nameKey('cán bộ công chức viên chức'), 'cbccvc'],
];
const BETWEEN_WORDS = /[^\p{L}\p{M}\d]+(?:và(?=[^\p{L}\p{M}\d]))?[^\p{L}\p{M}\d]*/gu;

/** "Cải cách thể chế" and "Thể chế" are one area. */
const REFORM_OF = `${nameKey('cải cách')} `;

/** Key of an area's name: commas, "và" and "Cải cách" before it do not count, and what offices shorten is short. */
function areaKey(name: string): string {
  const words = nameKey(name.replace(LEAD_IN, '')).replace(BETWEEN_WORDS, ' ');
  const short = SHORT_WORDS.reduce(
    (key, [long, shorter]) => key.replace(` ${long} `, ` ${shorter} `),
    ` ${words.trim()} `,
  ).trim();
  return short.startsWith(REFORM_OF) ? short.slice(REFORM_OF.length) : short;
}

const FOLDED_REFORM_OF = fold(REFORM_OF) + ' ';
const looseKey = (key: string) => {
  const folded = fold(withIForY(key));
  return folded.startsWith(FOLDED_REFORM_OF) ? folded.slice(FOLDED_REFORM_OF.length) : folded;
};

/** The reform as a whole: every area is one of it. */
const WHOLE_REFORM = new Set(['cchc', 'cải cách hành chính', 'cải cách hcnn', 'công tác cchc'].map(areaKey));

/** True for text that names the reform and none of its areas ("CCHC"). */
export const namesWholeReform = (text: string): boolean => WHOLE_REFORM.has(areaKey(text));

/**
 * Finds areas by label, name, short name, alias, id or number ("II", "2.", "Mục II", "Phần thứ hai"). The function it returns
 * remembers answers, so build it once for many cells. An accent-free spelling gives candidates only, never an answer.
 */
export function areaMatcher(areas: readonly Area[]): (value: CellValue) => AreaMatch {
  const byKey = new Map<string, Set<Area>>();
  const byFold = new Map<string, Set<Area>>();
  const byOrder = new Map<number, Set<Area>>();
  const put = <K>(map: Map<K, Set<Area>>, key: K, area: Area) => map.set(key, (map.get(key) ?? new Set()).add(area));
  for (const area of areas) {
    put(byOrder, area.order, area);
    for (const name of [area.id, area.name, area.shortName, ...area.aliases]) {
      const key = areaKey(name);
      if (key === '') continue;
      put(byKey, key, area);
      put(byFold, looseKey(key), area);
    }
  }

  const answer = (found: ReadonlySet<Area>): AreaMatch => {
    const [first, ...others] = found;
    if (!first) return { kind: 'unknown' };
    return others.length === 0 ? { kind: 'one', area: first } : { kind: 'ambiguous', candidates: [...found] };
  };
  const unsure = (match: AreaMatch): AreaMatch =>
    match.kind === 'one' ? { kind: 'ambiguous', candidates: [match.area] } : match;
  const named = (text: string): AreaMatch => answer(byKey.get(areaKey(text)) ?? new Set());

  const read = (text: string): AreaMatch => {
    const whole = named(text);
    if (whole.kind !== 'unknown') return whole;
    const split = splitNumber(text);
    if (split) {
      const numbered = byOrder.get(split.order) ?? new Set<Area>();
      if (nameKey(split.rest) === '') return answer(numbered);
      const rest = named(split.rest);
      // A number of one area before the name of another: no reader can tell which of the two was meant.
      if (rest.kind === 'one') return answer(new Set([...numbered, rest.area]));
      if (rest.kind === 'ambiguous') return rest;
    }
    const key = areaKey(split?.rest ?? text);
    const similar = byFold.get(looseKey(key));
    if (similar) return { kind: 'ambiguous', candidates: [...similar] };
    const meant = withNumeral(text);
    return meant === null ? { kind: 'unknown' } : unsure(read(meant));
  };

  const readOnce = remember((text) => read(cleanText(text)));
  return (value) => {
    if (typeof value === 'number') return answer(byOrder.get(value) ?? new Set());
    return typeof value === 'string' ? readOnce(value) : { kind: 'unknown' };
  };
}

/** The area a cell names with certainty, else null. For many cells use `areaMatcher`. */
export function findArea(value: CellValue, areas: readonly Area[]): Area | null {
  const match = areaMatcher(areas)(value);
  return match.kind === 'one' ? match.area : null;
}

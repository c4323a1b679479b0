/** What the lines above a plan table say of the plan as a whole. */
import { parseDateText, type IsoDate } from '../dates';
import { spellOutClass } from '../place';
import type { PlanHeader } from '../plan';
import { cleanText } from '../text';
import { isCapitals } from './row-kinds';

/** What is written, and nothing else: a line that leaves the number open ("Số: …/QĐ-UBND") proposes nothing. */
export type TitleFacts = Partial<Pick<PlanHeader, 'title' | 'place' | 'decisionNumber' | 'decisionDate' | 'sample'>> & {
  year?: number;
};

const DECISION =
  /(?:quyết định|kế hoạch|QĐ)[^.;]{0,30}?số:?\s*(\d{1,5}\s*\/\s*(?:QĐ|KH)\s*-\s*[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*)(?:[\s,]*ngày\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))?/iu;
/** Also where day and month are left open: the year of a decision is not the year of the plan. */
const DATES = /ngày\s*[^\s/.-]{0,6}\s*(?:tháng|[/.-])\s*[^\s/.-]{0,6}\s*(?:năm|[/.-])\s*\d{4}/giu;
const YEAR = /năm(?: kế hoạch)?\s*:?\s*(20\d{2})(?!\d)(?!\s*[-–]\s*20\d{2})/giu;
const PLAN_TITLE = /kế hoạch.*(?:cải cách hành chính|cchc)/iu;
const KINDS = 'thị xã|thành phố|quận|huyện|thị trấn|phường|xã';
const PLACE = new RegExp(`(?<!\\p{L})(${KINDS})\\s+((?:(?!(?:${KINDS})\\s)\\p{Lu}\\p{L}*[\\s-]?){1,4})`, 'giu');
const PLACE_END = /^(?:năm|ngày|giai|về|số|kèm|theo|tháng|quý|trên|và|tại|của)$/iu;
/** "Thương binh và Xã hội", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM". */
const NO_COMMUNE = /^xã hội(?: chủ nghĩa|$)/iu;
const SAMPLE = /dữ liệu mẫu/iu;

/** Reads the lines above the table, from the top. */
export function readTitles(texts: readonly string[]): TitleFacts {
  const lines = texts.map(cleanText);
  const facts: TitleFacts = {};
  const title = lines.find((line) => PLAN_TITLE.test(line) && !DECISION.test(line));
  const year = (title === undefined ? null : yearOf([title])) ?? yearOf(lines);
  if (year !== null) facts.year = year;
  const decision = lines.map((line) => DECISION.exec(line)).find((found) => found !== null);
  if (decision) {
    facts.decisionNumber = decision[1]!.replace(/\s+/g, '');
    const day = decision[2] === undefined ? null : decisionDay(decision[2]);
    if (day !== null) facts.decisionDate = day;
  }
  const place = placeOf(lines);
  if (place !== null) facts.place = place;
  if (title !== undefined) facts.title = titleLine(title, place ?? '');
  if (lines.some((line) => SAMPLE.test(line))) facts.sample = true;
  return facts;
}

/** The year that a short text such as the name of a sheet or a file speaks of; null where it names none, or several. */
export function yearInName(name: string): number | null {
  const years = new Set([...name.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(([, year]) => Number(year)));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

/** The one year that the lines name outside of dates; null where they name none, or several. */
function yearOf(lines: readonly string[]): number | null {
  const years = new Set<number>();
  for (const line of lines) {
    for (const [, year] of line.replace(DATES, ' ').matchAll(YEAR)) years.add(Number(year));
  }
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

/** "PHỤ LỤC: KẾ HOẠCH …" without what stands before the plan, in the letters of a sentence. */
function titleLine(line: string, place: string): string {
  const title = line.replace(/^.*?(?=kế hoạch)/iu, '').replace(/\s*\((?:kèm|ban hành).*/iu, '');
  if (!isCapitals(title)) return title;
  const sentence = title.charAt(0) + title.slice(1).toLowerCase();
  return sentence.replace(place.toLowerCase(), place).replace(/\b(?:cchc|ubnd)\b/g, (word) => word.toUpperCase());
}

function decisionDay(text: string): IsoDate | null {
  const day = parseDateText(text, 0);
  return day === 'impossible' ? null : day;
}

/** "thị xã Hương Trà" from "UBND THỊ XÃ HƯƠNG TRÀ": the one place that the lines name; null where they name several. */
function placeOf(lines: readonly string[]): string | null {
  const places = new Map<string, string>();
  for (const line of lines) {
    for (const [, kind, words] of spellOutClass(line).matchAll(PLACE)) {
      const name: string[] = [];
      for (const word of words!.split(' ')) {
        if (PLACE_END.test(word) || !/^\p{Lu}/u.test(word)) break;
        name.push(isCapitals(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word);
      }
      const place = `${kind!.toLowerCase()} ${name.join(' ')}`;
      if (name.length > 0 && !NO_COMMUNE.test(place)) places.set(place.toLowerCase(), place);
    }
  }
  const [place = null] = places.values();
  return places.size === 1 ? place : null;
}

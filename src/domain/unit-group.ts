import { cleanText } from './text';

/** Whom a group word stands for: a kind of unit, or communes of one class. */
export type GroupMember = 'office' | 'board' | 'agency' | 'commune' | 'xã' | 'phường' | 'thị trấn';

/**
 * A group such as "Các phòng, ban" or "UBND các xã, phường". `unnamed`: a group that names nobody ("các đơn vị liên quan",
 * "các tổ chức đoàn thể"), so it has no members that a catalogue could give.
 */
export type UnitGroup = { members: ReadonlySet<GroupMember>; unnamed: boolean };

const OPENING =
  /^(?:(?:tất cả|toàn bộ|toàn thể) )?(?:(?:lãnh đạo|thủ trưởng) )?(?:ubnd |(?:uỷ|ủy) ban nhân dân )?(?:(?:các|mọi|\d{1,3}) |(?=(?:các|cấp) )|(?=(?:xã|phường|thị trấn) (?:xã|phường|thị trấn)))/;

/** A quick first look: nearly every text is the name of one unit. */
const ANY_GROUP = /các|mọi|cấp|\d|xã|phường|thị trấn/iu;

const WORDS: readonly (readonly [string, readonly GroupMember[] | 'unnamed'])[] = [
  ['cơ quan chuyên môn', ['office']],
  ['đơn vị chuyên môn', ['office']],
  ['phòng chuyên môn', ['office']],
  ['chuyên môn', []],
  ['cơ quan', ['office', 'agency']],
  ['đơn vị sự nghiệp', ['agency']],
  ['đơn vị', ['office', 'agency']],
  ['phòng', ['office']],
  ['ban', ['board']],
  ['ngành', ['agency']],
  ['địa phương', ['commune']],
  ['cấp xã', ['commune']],
  ['xã', ['xã']],
  ['phường', ['phường']],
  ['thị trấn', ['thị trấn']],
  ['có liên quan', 'unnamed'],
  ['liên quan', 'unnamed'],
  ['khác', 'unnamed'],
  ['đoàn thể', 'unnamed'],
  ['tổ chức', 'unnamed'],
  ['hội', 'unnamed'],
  ['trường học', 'unnamed'],
  ['trường', 'unnamed'],
  ['các', []],
  ['ubnd', []],
  ['trực thuộc', []],
  ['thuộc', []],
  ['trên địa bàn', []],
  ['cấp huyện', []],
  ['thị xã', []],
  ['huyện', []],
];

/** Reads a group of units; null where the text is anything else, even a group with one word that is not known here. */
export function readGroup(text: string): UnitGroup | null {
  const clean = cleanText(text);
  if (!ANY_GROUP.test(clean)) return null;
  const plain = clean
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .replace(/ và (?=\S)/gu, ' ')
    .trim();
  const opening = OPENING.exec(plain);
  if (!opening) return null;
  const members = new Set<GroupMember>();
  let unnamed = false;
  let rest = plain.slice(opening[0].length);
  while (rest !== '') {
    const word = WORDS.find(([words]) => rest === words || rest.startsWith(`${words} `));
    if (!word) return null;
    if (word[1] === 'unnamed') unnamed = true;
    else word[1].forEach((member) => members.add(member));
    rest = rest.slice(word[0].length + 1);
  }
  if (unnamed) return { members: new Set(), unnamed };
  return members.size > 0 ? { members, unnamed } : null;
}

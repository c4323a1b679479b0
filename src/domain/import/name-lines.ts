/** What a line break between names means: it separates two of them, or only wraps one. */
import { UNIT_SEPARATOR, type UnitExpansion } from '../unit';

/** A cell of more lines is no list of names. */
const MOST_LINES = 200;
const ENDS_OPEN = /(?:[-–]|(?<!\p{L})(?:và|của))$/iu;
const GOES_ON = /^[\p{Ll}(]/u;

const withoutMark = (line: string) => line.replace(/\s*[;,]+$/u, '');

/**
 * Lines of a cell of units as one list. Two lines are one name where together they name a unit and apart they do not, or where the
 * second goes on with the first in a small letter. `expand`: reads a list of units.
 */
export function joinUnitLines(text: string, expand: (text: string) => UnitExpansion): string {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return lines.map(withoutMark).join(UNIT_SEPARATOR);
  const names: string[] = [];
  for (const line of lines) {
    const last = names[names.length - 1];
    if (last !== undefined && isOneName(last, line, expand)) names[names.length - 1] = `${last} ${line}`;
    else names.push(line);
  }
  return names.map((name, index) => (index < names.length - 1 ? withoutMark(name) : name)).join(UNIT_SEPARATOR);
}

function isOneName(last: string, line: string, expand: (text: string) => UnitExpansion): boolean {
  const [first, second, together] = [expand(last), expand(line), expand(`${last} ${line}`)];
  if (together.unknown.length > 0) return second.unknown.length > 0 && (ENDS_OPEN.test(last) || GOES_ON.test(line));
  const unread = first.unknown.length + second.unknown.length;
  const unsure = first.unsure.length + second.unsure.length;
  if (unread > 0 || together.unsure.length < unsure) return true;
  return together.unsure.length === unsure && together.units.length < first.units.length + second.units.length;
}

const POST =
  /^(?:quyền |phụ trách )?(?:trưởng|phó|chánh|giám đốc|hiệu trưởng|chủ tịch|bí thư|thủ trưởng|chỉ huy|lãnh đạo)(?!\p{L})/iu;
/** "Trưởng phòng", "Phó Chủ tịch": of what is still to come. */
const POST_ALONE =
  /^(?:\p{L}+ )?(?:trưởng|phó|chánh|giám đốc|chủ tịch)(?: (?:phòng|ban|trạm|công an|văn phòng|ubnd))?$/iu;
const TITLED = /^(?:ông|bà|đ\/c|đồng chí)(?!\p{L})/iu;
const NAME = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,4}$/u;

type LineKind = 'post' | 'person' | 'other';

function kindOf(line: string): LineKind {
  if (POST.test(line)) return 'post';
  return TITLED.test(line) || NAME.test(line) ? 'person' : 'other';
}

/** Lines of a cell of people: each person once, a name and the post below or above it together. */
export function joinPersonLines(text: string): string {
  const people: { text: string; kinds: LineKind[] }[] = [];
  for (const line of text.split('\n')) {
    const kind = kindOf(line);
    const last = people[people.length - 1];
    if (last && kind === 'other' && (POST_ALONE.test(last.text) || GOES_ON.test(line) || ENDS_OPEN.test(last.text))) {
      last.text += ` ${line}`;
    } else if (last && kind !== 'other' && !last.kinds.includes('other') && !last.kinds.includes(kind)) {
      last.text = `${withoutMark(last.text)}, ${line}`;
      last.kinds.push(kind);
    } else people.push({ text: line, kinds: [kind] });
  }
  return people
    .map((one, index) => (index < people.length - 1 ? withoutMark(one.text) : one.text))
    .join(UNIT_SEPARATOR);
}

/** Rows of a plan sheet that are no tasks, told by their own words. */

/** Texts of the filled cells of a row by column. */
export type RowTexts = ReadonlyMap<number, string>;

const TOTAL =
  /^(?:tổng(?: cộng| số)?|cộng)(?:\s+(?:số|các|mục|phần|lĩnh vực|nhiệm vụ|dồn|chung|kinh phí|toàn bộ|[ivx]+|\d+|nhóm).*)?\s*(?:\([^)]*\)\s*)?[:.]?\s*(?:\d+.*)?$/iu;
const NOTE = /^(?:ghi chú|chú thích|lưu ý|chú ý)\s*(?:[:.(*]|$)/iu;
const STAR = /^\(?\*+\)?\s*\S/u;
const SIGNATURE =
  /^(?:nơi nhận\b|(?:tm|kt|tl|tuq|q)\.\s*\p{Lu}|người lập(?!\p{L})|(?:thủ trưởng|chủ tịch|phó chủ tịch|trưởng phòng|phó trưởng phòng|chánh văn phòng|giám đốc)(?:\s+đơn vị)?$|\((?:đã )?ký|(?:đã )?ký\s*[:,)]|xác nhận của|ủy ban nhân dân$|uỷ ban nhân dân$)/iu;
const PLACE_AND_DATE = /^.{0,40}ngày\s*[^\s]{0,6}\s*tháng\s*[^\s]{0,6}\s*năm\s*[\d.…]{0,6}\.*$/iu;
const COLUMN_NUMBER = /^[([]?\s*(?:\d{1,2}|[A-H])\s*[)\]]?(?:\s*=.*)?$/;

export const isTotal = (text: string) => TOTAL.test(text);
const PAGE_NUMBER = /^(?:[-–]\s*\d{1,3}\s*[-–]|trang\s+\d{1,3}(?:\s*[/-]\s*\d{1,3})?)$/iu;
/** A star may also stand before a heading, so it makes a note only below the last task. */
export const isNote = (text: string, belowTasks: boolean) =>
  NOTE.test(text) || PAGE_NUMBER.test(text) || (belowTasks && STAR.test(text));
export const isSignature = (text: string) => SIGNATURE.test(text) || PLACE_AND_DATE.test(text);

/** "(1) (2) (3)" or "A B 1 2" under the headings. */
export function isColumnNumbers(texts: RowTexts): boolean {
  const values = [...texts.values()];
  if (values.length < 3 || !values.every((text) => COLUMN_NUMBER.test(text))) return false;
  const numbers = values.flatMap((text) => /\d{1,2}/.exec(text)?.[0] ?? []).map(Number);
  return numbers.length >= 2 && numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

/** A heading above the tasks that is not an area, whatever it looks like. */
const COMMON_HEADING =
  /^(?:(?:các )?(?:nhiệm vụ|nội dung|công tác)\s+(?:chung|cụ thể|trọng tâm|thường xuyên|khác|chủ yếu))/iu;

export const isCommonHeading = (text: string) => COMMON_HEADING.test(text);

export const isCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

const DITTO = /^[-–"'(\s]*(?:nt|như trên)[-–"')\s]*$|^["\u201C\u201D\u2033\u3003]+$|^''$/iu;

/** "-nt-", "như trên" or a ditto mark: the same as in the row above. */
export const isDitto = (text: string) => DITTO.test(text);

import { detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

const UNTIDY: Readonly<Record<string, string>> = {
  invisible: 'characters that cannot be seen',
  decomposed: 'accents apart from their letters (decomposed Unicode)',
  'line-break': 'a line break inside a name',
  space: 'extra spaces',
};

export const textsWords = {
  'text-legacy': {
    title: 'Text in an old encoding (TCVN3, VNI)',
    message: (f) =>
      `${value(f)} is typed in ${detail(f, 'encoding')}; in Unicode it is "${quote(detail(f, 'reading'))}". Apply the fix if that is right.`,
    help: 'TCVN3 (font .VnTime) and VNI can be read only where the old fonts are installed, and units, areas and deadlines typed so are not recognised. Look at the result of the conversion, then apply it. Official documents use Unicode (Nghị định 30/2020/NĐ-CP).',
    example: 'Phßng Néi vô → Phòng Nội vụ',
  },
  'text-broken': {
    title: 'Broken text',
    message: (f) =>
      detail(f, 'reason') === 'question-mark'
        ? `${value(f)} has letters that became question marks, and what they were is lost. Type it again from the original.`
        : `${value(f)} has broken characters, and what they were is lost. Type it again from the original.`,
    help: 'Letters break when a file is saved or opened in an encoding that does not have them, so they cannot be repaired. Copy the text from the original. When saving CSV, choose "CSV UTF-8".',
    example: 'Ph?ng N?i v? → Phòng Nội vụ',
  },
  'text-untidy': {
    title: 'Extra spaces and hidden characters',
    message: (f) =>
      quote(f.value) === ''
        ? 'The cell holds nothing but spaces or characters that cannot be seen. Leave it blank.'
        : `${value(f)} has ${listOf(f, 'reason')
            .map((reason) => UNTIDY[reason] ?? reason)
            .join(', ')}. Tidy it; what it says stays the same.`,
    help: 'Two cells that look alike are different to formulas and to searching when one has an extra space. The fix does not change what the cell says, so all of them can be fixed at once.',
    example: '" Kế  hoạch " → "Kế hoạch"',
  },
  'text-too-long': {
    title: 'Text too long',
    message: (f) =>
      `${value(f)} has ${detail(f, 'length')} characters, more than ${detail(f, 'limit')}. Shorten it and leave the details to an attached document.`,
    help: 'A long cell makes one row of the appendix fill a printed page; mostly a whole document was pasted by mistake. Keep it short. The limit can be changed on the tab Quy tắc.',
    example: '(cả công văn trong một ô) → Báo cáo kết quả rà soát',
  },
  'text-like-formula': {
    title: 'Text that looks like a formula',
    message: (f) => `${value(f)} begins like a formula. Delete it if nobody knows its origin, or put a word in front.`,
    help: 'It is text now and does no harm, but Excel runs it as a formula once somebody edits the cell or opens the plan from a CSV file; some kinds start other programs. Delete it unless you know where it comes from.',
    example: "=cmd|' /C calc'!A0 → (xóa)",
  },
} satisfies Record<string, RuleWords>;

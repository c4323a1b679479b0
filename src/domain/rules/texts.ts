import { FIELDS_WITH_LINES, legacyEncoding, lossOf, SHORT_TEXT, TEXT_FIELDS, type TextField } from '../cell-texts';
import { convertLegacy } from '../legacy-text';
import type { ReadRow } from '../row-reader';
import type { TaskField } from '../task';
import { cleanText, hasLineBreak, tidyText, withoutInvisible } from '../text';
import { hasLegacyText, hasLongText, hasOddText } from './applies';
import { rule, type Hit } from './rule';

const FIELDS = ['title', ...TEXT_FIELDS.filter((field) => field !== 'title')] as const satisfies readonly TaskField[];
/** Cells that the rules about areas and units bring to the spelling of the catalogue. */
const SPELT_BY_CATALOGUE: ReadonlySet<TaskField> = new Set<TaskField>(['area', 'lead']);

/** What Excel reads as a formula where the text is typed again or comes back from a CSV file. */
const ASSIGNMENT = /^=\s*[\p{L}\d("'+\-@[{$#.]/u;
const FUNCTION_OR_LINK = /^[+\-@]\s*[A-Za-z][\w.]*[(|]/;
const DATA_LINK = /^[+\-@].*\w\|[^|]*!/s;
const ASCII = /^[\x20-\x7E\s]*$/;

/** One hit for each odd cell of a row in which `look` sees something. */
function inOddCells({ texts, values }: ReadRow, look: (text: string, field: TextField) => Hit | null): Hit[] | null {
  let hits: Hit[] | null = null;
  for (const field of texts.odd) {
    const text = values[field];
    const hit = typeof text === 'string' ? look(text, field) : null;
    if (hit !== null) (hits ??= []).push({ field, ...hit });
  }
  return hits;
}

/** What is untidy, most hidden first. */
function untidiness(text: string, lines: boolean): string[] {
  const visible = withoutInvisible(text);
  const composed = visible.normalize('NFC');
  const inName = !lines && hasLineBreak(text.trim());
  const plain = inName ? '' : tidyText(text, { lines });
  return [
    ...(visible === text ? [] : ['invisible']),
    ...(composed === visible ? [] : ['decomposed']),
    ...(inName ? ['line-break'] : []),
    ...(inName || plain === composed ? [] : ['space']),
  ];
}

function runsAsFormula(text: string): boolean {
  const start = text.trimStart();
  return ASSIGNMENT.test(start) || (ASCII.test(start) && (FUNCTION_OR_LINK.test(start) || DATA_LINK.test(start)));
}

export const textRules = [
  rule({
    code: 'text-legacy',
    severity: 'warning',
    fields: FIELDS,
    applies: hasLegacyText,
    needs: ['column'],
    source: 'NĐ 30/2020/NĐ-CP',
    doc: 'Typed in TCVN3 (.VnTime) or VNI before Unicode (TCVN 6909:2001) was required: no name in it is found, no other font shows it. Converted only when a person has seen the result.',
    test: ({ texts, values }, { columns }) => {
      if (texts.legacy.size === 0) return null;
      const hits: Hit[] = [];
      for (const field of texts.legacy.keys()) {
        const encoding = legacyEncoding(texts, field, columns.legacy);
        const text = values[field];
        if (encoding === null || typeof text !== 'string') continue;
        const value = tidyText(convertLegacy(text, encoding), { lines: FIELDS_WITH_LINES.has(field) });
        // "Quý II" is the same in both.
        if (value === text) continue;
        const details = { encoding: encoding === 'vni' ? 'VNI' : 'TCVN3', reading: cleanText(value) };
        hits.push({ field, details, fix: { value, safe: false } });
      }
      return hits;
    },
  }),
  rule({
    code: 'text-broken',
    severity: 'error',
    fields: FIELDS,
    applies: hasOddText,
    source: 'practice',
    doc: 'A conversion replaced letters (U+FFFD, half a surrogate pair, question marks inside words). What they were is lost.',
    test: (row) =>
      inOddCells(row, (_, field) => {
        const reason = lossOf(row, field);
        return reason === null ? null : { details: { reason } };
      }),
  }),
  rule({
    code: 'text-untidy',
    severity: 'info',
    fields: FIELDS,
    applies: hasOddText,
    needs: ['column'],
    source: 'practice',
    doc: 'Spaces, line breaks in a name, characters that nobody sees and letters taken apart make equal texts different for formulas and for searching.',
    test: (row, { columns }) =>
      inOddCells(row, (text, field) => {
        if (SPELT_BY_CATALOGUE.has(field) || legacyEncoding(row.texts, field, columns.legacy) !== null) return null;
        if (row.facts?.[field]?.formula) return null;
        const lines = FIELDS_WITH_LINES.has(field);
        const value = tidyText(text, { lines });
        if (value === text) return null;
        return {
          details: { reason: untidiness(text, lines) },
          fix: { value: value === '' ? null : value, safe: true },
        };
      }),
  }),
  rule({
    code: 'text-too-long',
    severity: 'warning',
    fields: FIELDS,
    applies: hasLongText,
    source: 'practice',
    threshold: { value: 1000, unit: 'character', min: SHORT_TEXT, max: 32767 },
    doc: 'A cell of the printed appendix that takes more than a page, mostly a whole document pasted into one cell.',
    test: ({ values }, { threshold }) => {
      let hits: Hit[] | null = null;
      const limit = threshold('text-too-long');
      for (const field of FIELDS) {
        const text = values[field];
        if (typeof text !== 'string' || text.length <= limit) continue;
        (hits ??= []).push({ field, details: { length: text.length, limit } });
      }
      return hits;
    },
  }),
  rule({
    code: 'text-like-formula',
    severity: 'warning',
    fields: FIELDS,
    applies: hasOddText,
    source: 'practice',
    doc: 'Text such as =cmd|… is harmless as it stands, but Excel runs it once somebody edits the cell or opens the plan from a CSV file.',
    test: (row) => inOddCells(row, (text) => (runsAsFormula(text) ? {} : null)),
  }),
];

import fc from 'fast-check';
import { CchcError } from '../../src/domain/error';
import { readXlsx } from '../../src/xlsx/read';
import { Unreadable } from '../../src/xlsx/unreadable';
import { writeXlsx } from '../../src/xlsx/write';
import type { Workbook } from '../../src/workbook/workbook';
import { packageOf, partsOf } from '../support/package';
import { richWorkbook } from '../support/rich-workbook';

const GOOD = writeXlsx(richWorkbook());
const PARTS = partsOf(GOOD);
const NAMES = Object.keys(PARTS).sort();
/** The same mutations each time, so that a failure stays one until it is mended. */
const SETTINGS = { seed: 20_210_614, numRuns: 300 };

/** null for bytes that are refused. A refusal must be foreseen: any other error inside the reader counts as a fault. */
function readOrRefuse(bytes: Uint8Array): Workbook | null {
  try {
    return readXlsx(bytes, 'f.xlsx');
  } catch (error) {
    if (!(error instanceof CchcError)) throw error;
    expect(error.code).toBe('file-unreadable');
    if (!(error.cause instanceof Unreadable)) throw error.cause;
    return null;
  }
}

/** What could be read can also be written, and reads the same again. */
function checkUse(bytes: Uint8Array): boolean {
  const workbook = readOrRefuse(bytes);
  if (!workbook) return false;
  expect(workbook.sheets.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(workbook))).toEqual(workbook);
  expect(readXlsx(writeXlsx(workbook)).sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  return true;
}

test('bytes changed anywhere: a workbook or a refusal', () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 5 }),
      (changes) => {
        const bytes = GOOD.slice();
        for (const [at, value] of changes) bytes[at] = value;
        if (!checkUse(bytes)) refused++;
      },
    ),
    SETTINGS,
  );
  // Nearly every byte is guarded by a checksum.
  expect(refused).toBeGreaterThan(200);
});

const PIECES = [
  '',
  '"',
  '<',
  '>',
  '&',
  '-1',
  '0',
  '1E9',
  '99999999999',
  '#REF!',
  'A0',
  'XFE1',
  'true',
  '__proto__',
  '<c/>',
];

const anyEdit = fc.record({
  part: fc.constantFrom(...NAMES),
  kind: fc.constantFrom('cut', 'double', 'put', 'attribute', 'text', 'element'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  piece: fc.constantFrom(...PIECES),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer One> ? One : never;

/** The nth match of a pattern, counted by a part of all of them, replaced. */
function replaceOne(text: string, pattern: RegExp, { at, piece }: Edit): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.min(matches.length - 1, Math.floor(at * matches.length))];
  if (!match) return text;
  const value = match[0].startsWith('="') ? `="${piece}"` : match[0].startsWith('>') ? `>${piece}<` : piece;
  return text.slice(0, match.index) + value + text.slice(match.index + match[0].length);
}

function edited(text: string, edit: Edit): string {
  const at = Math.floor(edit.at * text.length);
  const { length, piece } = edit;
  switch (edit.kind) {
    case 'cut':
      return text.slice(0, at) + text.slice(at + length);
    case 'double':
      return text.slice(0, at + length) + text.slice(at);
    case 'put':
      return text.slice(0, at) + piece + text.slice(at);
    case 'attribute':
      return replaceOne(text, /="[^"]*"/g, edit);
    case 'text':
      return replaceOne(text, />[^<>]+</g, edit);
    default:
      return replaceOne(text, /<[a-zA-Z:]+[^<>]*\/>/g, { ...edit, piece: '' });
  }
}

test('XML changed anywhere: a workbook or a refusal', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), (edits) => {
      const parts = { ...PARTS };
      for (const edit of edits) parts[edit.part] = edited(parts[edit.part] ?? '', edit);
      if (checkUse(packageOf(parts))) read++;
    }),
    { ...SETTINGS, numRuns: 500 },
  );
  // Both ends are reached: edits that break the file and edits that only change what it says.
  expect(read).toBeGreaterThan(50);
  expect(read).toBeLessThan(450);
});

test('parts swapped with one another: a workbook or a refusal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (one, other) => {
      checkUse(packageOf({ ...PARTS, [one]: PARTS[other] ?? '', [other]: PARTS[one] ?? '' }));
    }),
    { ...SETTINGS, numRuns: 150 },
  );
});

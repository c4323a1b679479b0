import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readReturnedFile } from '../../src/actions/read-returned-file';
import type { ReadOutcome, ReturnedDigest } from '../../src/domain/sharing/returned';
import { stampText } from '../../src/domain/sharing/stamp';
import { writeXlsx } from '../../src/xlsx/write';
import { convertAllWithLibreOffice } from '../support/libreoffice';
import { editWithOpenpyxl } from '../support/openpyxl';
import { inTemporaryFolder, runOrThrow } from '../support/run';
import { returnedOf, sayings, unitFile, UNIT } from '../workbook/returned-sample';
import { sample } from '../workbook/sample';

/*
 * Files as other programs really save them: each edit is made and saved by openpyxl, then the result is opened and saved once more by
 * LibreOffice. Both must say the same.
 */

/** 1-based rows of the sent file: T01 in row 8, T07 in 14, the first spare row in 26, the place to sign from 31 on. */
const HELPERS = `
import re, shutil, zipfile, copy
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.utils import range_boundaries, get_column_letter
FIELDS = 'id number area title product lead head coordinators deadline due budget link note progress finished documentNumber documentDate reason excluded status overdueKey'.split()
def plan(book): return book['Kế hoạch']
def col(field): return FIELDS.index(field) + 1
def put(sheet, row, field, value): sheet.cell(row, col(field)).value = value
def report(sheet, row=14):
  put(sheet, row, 'progress', 0.5)
  put(sheet, row, 'reason', 'Đang chờ ý kiến')
def to_range(sheet):
  for name in list(sheet.tables): del sheet.tables[name]
def no_merges(sheet):
  for one in list(sheet.merged_cells.ranges): sheet.unmerge_cells(str(one))
def insert_rows(sheet, at, count):
  ranges = [r.bounds for r in sheet.merged_cells.ranges]
  no_merges(sheet)
  sheet.insert_rows(at, count)
  for left, top, right, bottom in ranges:
    shift = count if top >= at else 0
    sheet.merge_cells(start_row=top + shift, start_column=left, end_row=bottom + shift, end_column=right)
  for table in sheet.tables.values():
    left, top, right, bottom = range_boundaries(table.ref)
    top, bottom = top + (count if top >= at else 0), bottom + count
    table.ref = f'{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}'
    if table.autoFilter: table.autoFilter.ref = table.ref
def plain(sheet):
  to_range(sheet)
  no_merges(sheet)
  sheet.data_validations.dataValidation = []
def rows_of(sheet, first, last, left=1): return [[c.value for c in row] for row in sheet.iter_rows(first, last, left, 21)]
def fill(sheet, first, rows, left=1):
  for at, row in enumerate(rows):
    for column, value in enumerate(row): sheet.cell(first + at, left + column).value = value
def rewrite(path, part, change):
  with zipfile.ZipFile(path) as old: parts = {n: old.read(n) for n in old.namelist()}
  parts[part] = change(parts[part].decode('utf-8')).encode('utf-8')
  with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as new:
    for name, data in parts.items(): new.writestr(name, data)
`;

const REPORTED = ['T07 progress: 0.4 → 0.5', 'T07 reason: Chờ hướng dẫn → Đang chờ ý kiến'];
const otherStamp = stampText({ ...returnedOf(unitFile()).stamp!, unitId: 'Phòng Nội vụ' });

type Case = {
  name: string;
  script: string;
  says?: string[];
  notes?: string[];
  /** Where LibreOffice knows more, because it works out formulas. */
  afterLibreOffice?: { says: string[]; notes: string[] };
  unitId?: string;
};

const CASES: Case[] = [
  { name: 'saved', script: '', says: [] },
  { name: 'reported', script: 'report(plan(book))' },
  { name: 'rows inserted above', script: 'report(plan(book)); insert_rows(plan(book), 1, 3)' },
  { name: 'rows inserted inside', script: 'report(plan(book)); insert_rows(plan(book), 10, 2)' },
  {
    name: 'columns inserted',
    script: 's = plan(book); report(s); plain(s); s.insert_cols(4, 2); s.cell(7, 4).value = "Thời gian"',
  },
  {
    name: 'column deleted',
    script: 's = plan(book); report(s); plain(s); s.delete_cols(col("documentNumber"))',
    notes: ['columns-missing {"columns":"Số văn bản"}'],
  },
  {
    name: 'ids deleted',
    script: 's = plan(book); report(s); plain(s); s.delete_cols(1)',
    notes: ['ids-lost {"rows":"8–25"}'],
  },
  {
    name: 'sorted',
    script: 's = plan(book); report(s); fill(s, 8, list(reversed(rows_of(s, 8, 25))))',
  },
  {
    name: 'sorted without the ids',
    script: 's = plan(book); report(s); fill(s, 8, list(reversed(rows_of(s, 8, 25, 2))), 2)',
    notes: ['ids-lost {"rows":"8–25"}'],
  },
  {
    name: 'filtered',
    script: 's = plan(book); report(s)\nfor row in (14, 16, 17): s.row_dimensions[row].hidden = True',
    notes: ['hidden-rows {"rows":"14, 16–17"}'],
  },
  { name: 'turned to a range', script: 's = plan(book); report(s); to_range(s)' },
  {
    name: 'headings rewritten',
    script:
      's = plan(book); report(s); plain(s); put(s, 7, "progress", "Kết quả 6 tháng"); put(s, 7, "title", "Đầu việc")',
  },
  { name: 'row of ids deleted', script: 's = plan(book); report(s); plain(s); s.delete_rows(6)' },
  {
    name: 'tabs renamed and moved',
    script:
      'report(plan(book)); book.move_sheet("Kế hoạch", 3); plan(book).title = "BC 6 thang"; book["Thông tin"].title = "Chung"',
  },
  {
    name: 'saved by Google Sheets',
    script: `
s = plan(book); report(s); to_range(s)
for one in book.worksheets: one.sheet_state = 'visible'
names = book.defined_names
names.definedName = []
`,
  },
  {
    name: 'copied to keep it',
    script: `
s = plan(book)
book.copy_worksheet(s).title = 'Kế hoạch gốc'
report(s)
book.move_sheet('Kế hoạch gốc', -9)
`,
  },
  {
    name: 'copied and both filled in',
    script: `
s = plan(book)
report(s)
put(book.copy_worksheet(s), 15, 'progress', 0.3)
`,
    notes: ['plan-repeated {"sheet":"Kế hoạch","others":"Kế hoạch Copy"}'],
  },
  {
    name: 'values as text',
    script: `
s = plan(book)
put(s, 14, 'progress', '50%')
put(s, 14, 'finished', '10/06/2021')
s.cell(14, col('finished')).number_format = '@'
s.cell(14, col('reason')).value = '=cmd'
s.cell(14, col('reason')).data_type = 's'
`,
    says: ['T07 finished: null → 44357', 'T07 progress: 0.4 → 0.5', 'T07 reason: Chờ hướng dẫn → =cmd'],
  },
  {
    name: 'formulas',
    script: 'report(plan(book)); put(plan(book), 8, "progress", "=1/4"); put(plan(book), 8, "number", "=ROW()-7")',
    notes: ['cells-unclear {"cells":"N8"}'],
    afterLibreOffice: { says: ['T01 progress: 1 → 0.25', ...REPORTED], notes: [] },
  },
  {
    name: 'cells merged',
    script: `
s = plan(book); to_range(s)
put(s, 24, 'reason', 'Chờ cấp trên')
s.merge_cells(start_row=24, end_row=27, start_column=col('reason'), end_column=col('reason'))
`,
    says: ['T17 reason: null → Chờ cấp trên', 'T18 reason: null → Chờ cấp trên'],
  },
  {
    name: 'rows added and deleted',
    script: `
s = plan(book); report(s)
put(s, 26, 'title', 'Hội nghị đối thoại')
put(s, 26, 'progress', 0.2)
for cell in s[15]: cell.value = None
`,
    says: [`BS-${UNIT.id}-fyu6-01 added: Hội nghị đối thoại`, ...REPORTED, 'T08 deleted'],
  },
  {
    name: 'a row copied',
    script: 's = plan(book); report(s); fill(s, 26, rows_of(s, 14, 14))',
    notes: ['row-repeated {"task":"T07","rows":"14, 26"}'],
  },
  {
    name: 'notes beside and below',
    script: `
s = plan(book); report(s)
s.cell(14, 25).value = 'Gọi lại anh Nam'
s.cell(45, 2).value = 'Tổng cộng'
s.cell(45, 11).value = 125
s.cell(46, 4).value = 'Ghi chú: số liệu đến ngày 10/6'
`,
  },
  {
    name: 'counted from 1904',
    script:
      'report(plan(book)); put(plan(book), 14, "finished", 42895); book.epoch = CALENDAR_MAC_1904; plan(book).cell(14, col("finished")).number_format = "General"',
    says: ['T07 finished: null → 44357', ...REPORTED],
  },
  {
    name: 'set to count from 1904',
    script: `
report(plan(book))
return lambda path: rewrite(path, 'xl/workbook.xml', lambda xml: re.sub('<workbookPr[^>]*/>', '<workbookPr date1904="1"/>', xml))
`,
  },
  {
    name: 'stamp of another unit',
    script: `report(plan(book)); plan(book)["A1"] = ${JSON.stringify(otherStamp)}`,
    unitId: 'Phòng Nội vụ',
  },
  {
    name: 'cells at the ends of the sheet',
    script: 's = plan(book); report(s); s.cell(9, 16384).value = "x"; s.cell(1048576, 1).value = "x"',
  },
];

const outcomes = new Map<string, ReadOutcome>();
const keyOf = (program: string, name: string) => `${program}: ${name}`;

beforeAll(
  () =>
    inTemporaryFolder(async (folder) => {
      const sent = join(folder, 'sent.xlsx');
      await writeFile(sent, writeXlsx(unitFile()));
      const resaved = join(folder, 'resaved');
      await mkdir(resaved);
      const edited = await editWithOpenpyxl(sent, CASES, folder, HELPERS);
      const converted = await convertAllWithLibreOffice(edited, 'xlsx', resaved);
      for (const [program, paths] of [
        ['openpyxl', edited],
        ['LibreOffice', converted],
      ] as const) {
        for (const [index, path] of paths.entries()) {
          const { name } = CASES[index]!;
          outcomes.set(keyOf(program, name), readReturnedFile({ name: `${name}.xlsx`, bytes: await readFile(path) }));
        }
      }
    }),
  300_000,
);

function digestOf(program: string, name: string): ReturnedDigest {
  const outcome = outcomes.get(keyOf(program, name));
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  return outcome.digest;
}

const notesOf = ({ notes }: ReturnedDigest) => notes.map(({ code, details }) => `${code} ${JSON.stringify(details)}`);

describe.each(['openpyxl', 'LibreOffice'])('as %s saves it', (program) => {
  test.each(CASES)('$name', ({ name, says = REPORTED, notes = [], afterLibreOffice, unitId = UNIT.id }) => {
    const digest = digestOf(program, name);
    const expected = (program === 'LibreOffice' ? afterLibreOffice : undefined) ?? { says, notes };
    expect(sayings(digest)).toEqual([...expected.says].sort());
    expect(notesOf(digest)).toEqual(expected.notes);
    expect(digest.stamp).toMatchObject({ workbookId: '0123456789abcdef', unitId, periodId: '2021-H1', year: 2021 });
    expect(digest.savedAt).toMatch(/^20\d\d-\d\d-\d\dT/);
  });

  test('the fingerprint goes by what a file says', () => {
    const same = ['reported', 'rows inserted above', 'sorted', 'turned to a range', 'saved by Google Sheets'];
    expect(new Set(same.map((name) => digestOf(program, name).fingerprint)).size).toBe(1);
    expect(digestOf(program, 'saved').fingerprint).not.toBe(digestOf(program, 'reported').fingerprint);
    expect(digestOf(program, 'reported').fingerprint).toBe(digestOf('openpyxl', 'reported').fingerprint);
  });
});

describe('files that are not taken say why', () => {
  const refusal = (bytes: Uint8Array) => {
    const outcome = readReturnedFile({ name: 'a.xlsx', bytes });
    return outcome.ok ? null : [outcome.file, outcome.code, outcome.details];
  };

  test('no workbook at all', () => {
    expect(refusal(new Uint8Array())).toEqual(['a.xlsx', 'file-unreadable', { file: 'a.xlsx', reason: 'empty' }]);
    expect(refusal(Buffer.from('<html>'))).toEqual([
      'a.xlsx',
      'file-unreadable',
      { file: 'a.xlsx', reason: 'not-zip' },
    ]);
    expect(refusal(writeXlsx(unitFile()).subarray(0, 4_000))?.[1]).toBe('file-unreadable');
  });

  test('a workbook of somebody else', async () => {
    const bytes = await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'a.xlsx');
      const script = 'import sys, openpyxl; b = openpyxl.Workbook(); b.active["A1"] = "Thông tin"; b.save(sys.argv[1])';
      await runOrThrow('/usr/bin/python3', ['-c', script, path]);
      return readFile(path);
    });
    expect(refusal(bytes)).toEqual(['a.xlsx', 'not-returned', { file: 'a.xlsx' }]);
  });

  test('a plan workbook is taken as one that consolidates', () => {
    const outcome = readReturnedFile({ name: 'b.xlsx', bytes: writeXlsx(sample().workbook) });
    expect(outcome).toMatchObject({
      ok: true,
      digest: { stamp: null, own: { year: 2021, consolidator: 'Phòng Nội vụ' } },
    });
  });
});

import fc from 'fast-check';
import type { PlanRow } from '../../src/domain/task';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { ISSUED_FIELDS, issuePlanChanges, readIssuedPlan } from '../../src/workbook/issued-plan';
import { ISSUED_SHEET } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { canonical, edited, opened, refreshOf, sample, sheetOf } from './sample';

const { workbook } = sample('2021-H1');
const issue = (book: Workbook, rows?: PlanRow[]): Workbook => {
  const { places, rows: read } = opened(book);
  return applyChanges(book, issuePlanChanges(book, places, rows ?? read));
};

describe('the issued plan', () => {
  it('is not there before it is issued', () => {
    expect(readIssuedPlan(workbook)).toBeNull();
  });

  it('keeps the plan columns of each task by its id, and no progress', () => {
    const issued = readIssuedPlan(issue(workbook))!;
    const rows = opened(workbook).rows.filter(({ values }) => values.title != null);
    expect(issued.size).toBe(rows.length);
    for (const { values } of rows) {
      const wanted = Object.fromEntries(ISSUED_FIELDS.map((field) => [field, values[field] ?? null]));
      expect(issued.get(String(values.id))).toEqual(wanted);
    }
    expect(ISSUED_FIELDS).toContain('deadline');
    expect(ISSUED_FIELDS).not.toContain('progress');
    expect(ISSUED_FIELDS).not.toContain('status');
  });

  it('stands in a sheet that nobody sees, found by its name whatever people call it', () => {
    const book = issue(workbook);
    expect(sheetOf(book, ISSUED_SHEET.name).visibility).toBe('veryHidden');
    const named = {
      ...book,
      sheets: book.sheets.map((sheet) => (sheet.name === ISSUED_SHEET.name ? { ...sheet, name: 'Khác' } : sheet)),
      names: book.names.map((name) =>
        name.name === ISSUED_SHEET.anchor ? { ...name, reference: "='Khác'!$A$1" } : name,
      ),
    };
    expect(readIssuedPlan(named)?.size).toBe(readIssuedPlan(book)?.size);
  });

  it('gives tasks without an id one, and keeps them by it', () => {
    const bare = edited(workbook, 'Kế hoạch', (sheet) => {
      for (const row of [7, 8]) sheet.rows[row]![0] = { value: null };
    });
    const book = issue(bare);
    const ids = opened(book).rows.map(({ values }) => values.id);
    expect(ids.slice(0, 2).every((id) => /^NV-\d+$/.test(String(id)))).toBe(true);
    expect(readIssuedPlan(book)?.has(String(ids[0]))).toBe(true);
  });

  it('is replaced when the plan is issued again, and issuing the same plan changes nothing', () => {
    const book = issue(workbook);
    const { places, rows } = opened(book);
    expect(issuePlanChanges(book, places, rows)).toEqual([]);
    const fewer = rows.slice(0, 3).map((row) => ({ ...row, values: { ...row.values, title: 'Việc khác' } }));
    const again = issue(book, fewer);
    expect(readIssuedPlan(again)?.size).toBe(3);
    expect([...(readIssuedPlan(again)?.values() ?? [])].every(({ title }) => title === 'Việc khác')).toBe(true);
  });

  it('can be taken back, and no refresh touches it', () => {
    const { places, rows } = opened(workbook);
    const changes = issuePlanChanges(workbook, places, rows);
    const book = applyChanges(workbook, changes);
    expect(canonical(applyChanges(book, invertChanges(workbook, changes)))).toEqual(canonical(workbook));
    expect(refreshOf(book, '2021-H1')).toEqual([]);
  });

  it('comes back from a file as it was, whatever stands in the cells', () => {
    const cell = fc.oneof<fc.Arbitrary<CellValue>[]>(
      fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/[\u0000-\u001F\uFFFE\uFFFF]/.test(text)),
      fc.constantFrom('=1+1', '31/12', '"', '\\', 'a\nb', '[1]', '', '\uD800', 'ă'.repeat(32_767)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.constantFrom(true, null, { error: '#N/A' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (cells) => {
        const rows = cells.map(([title, note], index): PlanRow => ({
          row: 8 + index,
          values: { id: `T${index}`, lead: 'Phòng Nội vụ', title, note },
        }));
        const { places } = opened(workbook);
        const book = applyChanges(workbook, issuePlanChanges(workbook, places, rows));
        const sheet = sheetOf(book, ISSUED_SHEET.name);
        const lengths = sheet.rows.flat().map((one) => String(one?.value ?? '').length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
        const issued = readIssuedPlan(readXlsx(writeXlsx(book)))!;
        rows.forEach(({ values }, index) =>
          expect(issued.get(`T${index}`)).toMatchObject({ title: values.title, note: values.note }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('passes over lines that somebody broke', () => {
    const broken = edited(issue(workbook), ISSUED_SHEET.name, (sheet) => {
      sheet.rows[1] = [{ value: 'không phải JSON' }];
      sheet.rows[2] = [{ value: '{"a":1}' }];
      sheet.rows[3] = [];
    });
    expect(readIssuedPlan(broken)?.size).toBe(readIssuedPlan(issue(workbook))!.size - 3);
  });
});

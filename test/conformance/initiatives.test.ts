import fc from 'fast-check';
import { INITIATIVE_STATUSES } from '../../src/domain/initiatives';
import { TABS } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { withEntryTab } from '../workbook/entry-sample';

/* The counts of the tab "Sáng kiến" three ways: by the layout, the formula engine and LibreOffice, from the typed cells alone. */
const TAB = TABS.initiatives.name;
const only = (book: Workbook): Workbook => ({ ...book, sheets: book.sheets.filter(({ name }) => name === TAB) });

test('random registers', async () => {
  const row = fc.record({
    name: fc.constantFrom<CellValue>('Họp không giấy', 'Mã QR', 7, ' ', null),
    area: fc.constantFrom<CellValue>(
      ...['1. Cải cách thể chế', '6. Hiện đại hóa nền hành chính', '6. hiện đại hóa NỀN hành chính', 'Hiện đại hóa'],
      null,
    ),
    status: fc.constantFrom<CellValue>(...INITIATIVE_STATUSES, 'được công nhận', 'Đã công nhận', ' ', 5, null),
  });
  const [many = [], few = []] = fc.sample(fc.array(row, { minLength: 1, maxLength: 60 }), { numRuns: 2, seed: 7 });
  for (const rows of [[], many, few]) {
    const book = withEntryTab('initiatives', rows);
    const { formulas, differences } = compareFormulas(only(book), only(await calculated(book)));
    expect(differences).toEqual([]);
    expect(formulas[TAB]).toBeGreaterThan(40);
    if (rows !== many) continue;
    // A start of LibreOffice takes as long as everything else.
    const office = await recalculated(writeXlsx(withoutResults(book)));
    expect(compareFormulas(only(book), only(office)).differences).toEqual([]);
  }
});

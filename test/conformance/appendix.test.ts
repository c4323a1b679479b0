import { toSerial } from '../../src/domain/dates';
import { TASK_FIELDS } from '../../src/domain/task';
import { TABS } from '../../src/workbook/tab-ids';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas, roughly } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { alertOf, at, bookOf, listed, NOTE, shown, task, TITLE } from '../workbook/appendix-sample';
import { edited, write } from '../workbook/sample';

const ALERT = expect.stringContaining('phụ lục chưa lập lại') as unknown;

describe('between two fills', () => {
  const rows = ['I', 'II', 'I', 'III'].map((area, index) => task(index, { area, note: `Ghi chú ${index}` }));
  const book = bookOf(rows);
  /** The plan's rows in another order, as sorting the table leaves them. */
  const sorted = (order: number[]) =>
    edited(book, TABS.plan.name, (sheet) => {
      const lines = order.map((index) => sheet.rows[PLAN_FIRST_ROW + index] ?? []);
      lines.forEach((line, index) => (sheet.rows[PLAN_FIRST_ROW + index] = line));
    });

  test('formulas say the same as the layout, in LibreOffice too', async () => {
    const odd = [
      task(0, { number: '', note: 'x'.repeat(1500), budget: 12.5, deadline: toSerial('2021-06-30') }),
      task(1, { number: null, area: 'không rõ', title: '*~? "A"', product: '=1+1', lead: null }),
      task(2, { number: 3, title: 'rà soát, '.repeat(300), area: 'II', coordinators: 7 }),
    ];
    for (const one of [book, bookOf(odd), bookOf([])]) {
      expect(compareFormulas(one, await calculated(one)).differences).toEqual([]);
      expect(
        compareFormulas(one, roughly(await recalculated(writeXlsx(withoutResults(one)))) as Workbook).differences,
      ).toEqual([]);
      expect(alertOf(one)).toBe('');
    }
  });

  test('a task keeps its place and its words when the plan is sorted', async () => {
    const after = await calculated(sorted([3, 1, 2, 0]));
    expect(listed(after)).toEqual(listed(book));
    expect(shown(after, NOTE)).toEqual(shown(book, NOTE));
    expect(alertOf(after)).toBe('');
  });

  test('a changed text is shown, also in the pieces of a long one', async () => {
    const long = 'một hai ba bốn '.repeat(120);
    const wide = bookOf([task(0, { title: long })]);
    const changed = edited(wide, TABS.plan.name, (sheet) =>
      write(sheet, PLAN_FIRST_ROW, at('title'), { value: `${long} thêm ở cuối` }),
    );
    const after = await calculated(changed);
    expect(shown(after, TITLE).join('')).toContain(`${long} thêm ở cuối`);
  });

  test('a task that moved to another area, came or went is said under the table', async () => {
    const edits: [string, (sheet: Sheet) => void][] = [
      [
        'moved',
        (sheet) => write(sheet, PLAN_FIRST_ROW, at('area'), { value: sheet.rows[PLAN_FIRST_ROW + 1]![2]!.value }),
      ],
      ['came', (sheet) => write(sheet, PLAN_FIRST_ROW + 4, at('title'), { value: 'Việc mới' })],
      [
        'went',
        (sheet) =>
          TASK_FIELDS.slice(0, -2).forEach((field) => write(sheet, PLAN_FIRST_ROW, at(field), { value: null })),
      ],
    ];
    for (const [name, edit] of edits)
      expect([name, alertOf(await calculated(edited(book, TABS.plan.name, edit)))]).toEqual([name, ALERT]);
  });

  test('two rows with one id both stand there: a copied row brings the id along', async () => {
    const copied = bookOf([task(0), { ...task(1), values: { ...task(1).values, id: 'NV-0' } }]);
    expect(listed(await calculated(copied)).slice(1)).toEqual(['Việc 0', 'Việc 1']);
  });
});

import fc from 'fast-check';
import { toSerial } from '../../src/domain/dates';
import { RATE_CHOICES } from '../../src/domain/rates';
import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import type { CellValue, PlanRow } from '../../src/domain/task';
import { parseReference } from '../../src/workbook/a1';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { NAMES, TABS } from '../../src/workbook/tab-ids';
import type { Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { everyStatusRows } from '../fixtures/every-status';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas, roughly } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import type { HEADER } from '../workbook/sample';
import { sample, sheetOf } from '../workbook/sample';

/*
 * What counts as due by the calendar, the rate that ranks, and units that share tasks: three ways as in three-ways.test.ts.
 */
type Options = Partial<Pick<typeof HEADER, 'byCalendar' | 'ranking'>>;

function laidOut(rows: PlanRow[], periodId: string, options: Options): Workbook {
  const { plan } = sample(periodId, rows);
  const header = { ...plan.header, ...options };
  const period = plan.periods.find(({ id }) => id === periodId)!;
  const context = { areas: plan.areas, units: plan.units, year: header.year };
  const tasks = readTasks(rows, context);
  const summary = summarise(tasks, { ...context, period, byCalendar: header.byCalendar });
  return buildWorkbook({ ...plan, header, tasks }, summary, rows);
}

const differences = async (workbook: Workbook, program: string): Promise<string[]> => {
  const theirs =
    program === 'engine' ? await calculated(workbook) : await recalculated(writeXlsx(withoutResults(workbook)));
  return compareFormulas(workbook, theirs).differences;
};

const day = (iso: string) => toSerial(iso);
const [FIRST, SECOND, THIRD] = UNITS.map(({ name }) => name);
const anyRow = fc.record({
  title: fc.constant('Việc'),
  lead: fc.constantFrom<CellValue>(
    FIRST!,
    `${FIRST}; ${SECOND}`,
    `${THIRD}; ${SECOND}; ${FIRST}`,
    'ai đó; ai khác',
    null,
  ),
  due: fc.constantFrom<CellValue>(
    ...['2021-03-14', '2021-03-31', '2021-06-14', '2021-06-15', '2021-06-30', '2021-07-01', '2021-12-31'].map(day),
    null,
  ),
  finished: fc.constantFrom<CellValue>(
    null,
    null,
    ...['2021-03-10', '2021-06-14', '2021-06-20', '2021-06-30'].map(day),
  ),
  excluded: fc.constantFrom<CellValue>(null, null, null, 'x'),
});
const anyRows = fc
  .array(anyRow, { minLength: 10, maxLength: 40 })
  .map((list) => list.map((values, index): PlanRow => ({ row: 10 + index, values: { id: `T${index}`, ...values } })));

describe.each(['engine', 'LibreOffice'])('figures of the %s are those of the summary', (program) => {
  test.each(PERIODS_2021.map(({ id }, index) => [id, RATE_CHOICES[index % RATE_CHOICES.length]] as const))(
    'counted by the calendar: %s, ranked by %s',
    async (id, ranking) => {
      expect(await differences(laidOut(everyStatusRows(), id, { byCalendar: true, ranking }), program)).toEqual([]);
    },
  );

  test('for random plans', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.boolean(), fc.constantFrom('2021-Q1', '2021-H1', '2021-Y'), async (rows, on, id) => {
        expect(await differences(laidOut(rows, id, { byCalendar: on }), program)).toEqual([]);
      }),
      { numRuns: program === 'engine' ? 4 : 3, endOnFailure: true },
    );
  });
});

test('turning the switch in the sheet shows what a workbook filled that way shows', async () => {
  const off = laidOut(everyStatusRows(), '2021-H1', {});
  const { sheet, area } = parseReference(off.names.find(({ name }) => name === NAMES.byCalendar)!.reference)!;
  const turned = structuredClone(off);
  sheetOf(turned, sheet!).rows[area.row]![area.column]!.value = 'Có';
  const [live, filled] = [await calculated(turned), laidOut(everyStatusRows(), '2021-H1', { byCalendar: true })];
  const tabs = ['byArea', 'byUnit', 'byHead', 'byPeriod'] as const;
  for (const { name } of tabs.map((tab) => TABS[tab])) {
    const values = (book: Workbook) =>
      sheetOf(book, name).rows.map((row) => row.map((cell) => (cell?.formula === undefined ? null : cell.value)));
    expect([name, roughly(values(live))]).toEqual([name, roughly(values(filled))]);
    expect(JSON.stringify(values(live))).not.toBe(JSON.stringify(values(off)));
  }
});
